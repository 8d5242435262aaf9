//! What somebody said, with the way back to its report.

use std::collections::BTreeMap;

use super::{Link, QUOTED, Quotation, Run, Tone};
use crate::{
    export::about::{Colour, date_words, found, party_name, plain, web_address},
    model::{Claim, Entry, Kind, Project, QuoteMode, ReportId, Statement, Told},
};

/// Longest title of a report beside a quotation; the list at the end has all of it.
const TITLE: usize = 160;

/// The reports by their numbers in the list at the end.
pub(super) struct Sources<'a> {
    project: &'a Project,
    numbers: BTreeMap<ReportId, usize>,
}

impl<'a> Sources<'a> {
    pub(super) fn of(project: &'a Project) -> Self {
        Self { project, numbers: project.reports.keys().copied().zip(1..).collect() }
    }

    /// A statement as evidence.
    pub(super) fn statement(&self, id: ReportId, it: &Statement) -> Option<Quotation> {
        let entry = self.project.reports.get(&id)?;
        let text = entry.report.text();
        let said = said(it, text);
        let mut from = self.report(id, entry);
        let kind = it.kind.value.map_or("unknown kind", Kind::name);
        let mut details = vec![kind.to_owned(), found(it)];
        details.extend(it.cites(text).map(|it| format!("citing: {}", plain(&it))));
        details.extend(it.unsure.then(|| "marked as unsure".to_owned()));
        details.extend(note(&it.note));
        from.push(Run::quiet(listed(&details)));
        let colour = Colour::of(self.project, it.party.value.as_deref());
        Some(Quotation { said, from, colour, language: language(entry) })
    }

    /// The same in one line: who says what, and the number of the report.
    pub(super) fn line(&self, id: ReportId, it: &Statement) -> Option<Vec<Run>> {
        let entry = self.project.reports.get(&id)?;
        let mut line = said(it, entry.report.text());
        line.push(Run::plain(" "));
        line.push(self.number(id));
        Some(line)
    }

    /// What another tells of the party.
    pub(super) fn told(&self, told: Told) -> Option<Quotation> {
        let (id, _) = told.target;
        let entry = self.project.reports.get(&id)?;
        let it = self.project.statement(told.target)?;
        let text = entry.report.text();
        let inner = it.inner.get(told.inner)?;
        let teller = it.speaker.value.as_deref().unwrap_or("somebody");
        let party = it.party.value.as_deref();
        let said = vec![
            Run::quiet("As "),
            Run::new(Tone::Strong, plain(teller)),
            Run::quiet(format!(" ({}) tells it: ", plain(party_name(party)))),
            Run::plain(plain(&inner.words(text))),
            Run::plain(" "),
            Run::plain(short(
                &inner.content.iter().map(|it| it.of(text)).collect::<Vec<_>>().join(" … "),
            )),
        ];
        let mut from = self.report(id, entry);
        from.push(Run::quiet(format!(" · {}", found(it))));
        let colour = Colour::of(self.project, party);
        Some(Quotation { said, from, colour, language: language(entry) })
    }

    /// A claim that nobody stands behind.
    pub(super) fn claim(&self, id: ReportId, it: &Claim) -> Option<Quotation> {
        let entry = self.project.reports.get(&id)?;
        let said = vec![Run::plain(short(it.span.of(entry.report.text())))];
        let mut from = self.report(id, entry);
        let sure = format!("{}, {:.0} % worth checking", it.origin.name(), it.confidence * 100.0);
        let human = it.origin.is_human();
        let mut details = vec![if human { it.origin.name().to_owned() } else { sure }];
        details.extend(it.about.as_deref().map(|it| format!("about {}", plain(it))));
        details.extend(note(&it.note));
        from.push(Run::quiet(listed(&details)));
        let colour = Colour::of(self.project, it.about.as_deref());
        Some(Quotation { said, from, colour, language: language(entry) })
    }

    /// “`[3]`”, which leads to the list.
    fn number(&self, id: ReportId) -> Run {
        let number = self.numbers.get(&id).copied().unwrap_or_default();
        Run::quiet(format!("[{number}]")).to(Some(Link::Place(format!("report-{number}"))))
    }

    /// “`[3]` Title, Outlet, 3 May 2026”: the number leads to the list, the title to the web.
    fn report(&self, id: ReportId, entry: &Entry) -> Vec<Run> {
        let metadata = &entry.report.metadata;
        let title = Run::quiet(name(entry.report.name(), TITLE));
        let mut rest = String::new();
        for part in [name(&metadata.outlet, TITLE), date_words(&metadata.date)] {
            if !part.is_empty() {
                rest += ", ";
                rest += &part;
            }
        }
        vec![
            self.number(id),
            Run::quiet(" "),
            title.to(web_address(&metadata.address).map(Link::Web)),
            Run::quiet(rest),
        ]
    }
}

/// “**Ilan Reuss** (“He”) insisted that …”, “**Ilan Reuss** replied: …”.
fn said(it: &Statement, text: &str) -> Vec<Run> {
    let mut said = speaker(it, text);
    let content = content(it, text);
    let cue = it.cue.value.map_or("", |it| it.of(text));
    // “told **reporters** that”: whom is no part of it.
    let whom = ["told", "tells", "tell", "asked", "assured", "reminded", "warned"];
    let between = match cue.split_whitespace().next_back() {
        Some(verb) if goes_on(&content) && whom.contains(&verb) => " … ",
        Some(_) if goes_on(&content) => " ",
        _ => ": ",
    };
    if let Some(last) = said.last_mut() {
        last.words.push_str(between);
    }
    said.push(Run::plain(content.trim_end_matches([',', ';', ' '])));
    said
}

/// Whether words go on with the sentence: “that they agreed”.
fn goes_on(content: &str) -> bool {
    content.starts_with(char::is_lowercase)
}

/// Who says it, and by which words the report says so.
fn speaker(it: &Statement, text: &str) -> Vec<Run> {
    let source = plain(it.source.value.map_or("", |it| it.of(text)));
    let cue = plain(it.cue.value.map_or("", |it| it.of(text)));
    // “she replied: …”: the colon is ours already.
    let cue = cue.trim_end_matches([':', ',', ' ']);
    let name = it.speaker.value.as_deref().unwrap_or(&source);
    if name.is_empty() {
        let how = if cue.is_empty() { String::new() } else { format!(" (“{cue}”)") };
        return vec![Run::quiet(format!("Nobody named{how}"))];
    }
    let mut said = vec![Run::new(Tone::Strong, plain(name))];
    if !source.is_empty() && source != name {
        said.push(Run::quiet(format!(" (“{source}”)")));
    }
    if !cue.is_empty() {
        said.push(Run::quiet(format!(" {cue}")));
    }
    said
}

/// A report in the list at the end, with its address in full.
pub(super) fn entry(entry: &Entry) -> Vec<Run> {
    let metadata = &entry.report.metadata;
    let mut runs = vec![Run::new(Tone::Strong, plain(entry.report.name()))];
    let mut known: Vec<_> =
        [plain(&metadata.outlet), date_words(&metadata.date), plain(&metadata.byline)]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect();
    known.push(crate::export::about::counted(entry.statements.len(), "statement"));
    runs.push(Run::quiet(format!(" · {}", known.join(" · "))));
    if metadata.address.is_empty() {
        let file = plain(&metadata.file);
        let file = Some(file).filter(|it| !it.is_empty()).map(|it| format!(" · {it}"));
        runs.extend(file.map(Run::quiet));
    } else {
        runs.push(Run::quiet(" · "));
        let link = web_address(&metadata.address).map(Link::Web);
        runs.push(Run::quiet(plain(&metadata.address)).to(link));
    }
    runs
}

/// “ · a · b”
fn listed(details: &[String]) -> String {
    format!(" · {}", details.join(" · "))
}

fn note(words: &str) -> Option<String> {
    let words = plain(words);
    (!words.is_empty()).then(|| format!("Note: {words}"))
}

/// The words of a statement; in quotation marks only where it is given word for word.
fn content(it: &Statement, text: &str) -> String {
    let words = short(&it.content_words(text));
    let quoted = words.starts_with(['“', '"', '„', '«', '‘', '\'', '»', '”', '「']);
    if words.is_empty() {
        "(no words marked)".to_owned()
    } else if it.mode == QuoteMode::Direct && !quoted {
        format!("“{words}”")
    } else {
        words
    }
}

/// Words on one line; very long ones are cut, and it is said.
pub(super) fn short(words: &str) -> String {
    let words = plain(words);
    match words.char_indices().nth(QUOTED) {
        None => words,
        Some((at, _)) => {
            let kept = words.get(..at).unwrap_or_default().trim_end();
            let left = words.chars().count() - QUOTED;
            format!("{kept} … [{left} more characters]")
        }
    }
}

/// A name on one line; one that is longer than names should be ends with an ellipsis.
pub(super) fn name(words: &str, longest: usize) -> String {
    let words = plain(words);
    match words.char_indices().nth(longest) {
        None => words,
        Some((at, _)) => words.get(..at).unwrap_or_default().trim_end().to_owned() + "…",
    }
}

fn language(entry: &Entry) -> Option<String> {
    let it = entry.report.metadata.language.trim();
    let fits = it.len() >= 2 && it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
    (fits && it.len() <= 35).then(|| it.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_cut_and_it_is_said() {
        let long = short(&"é ".repeat(1_000));
        assert!(long.ends_with(" … [799 more characters]"), "{long}");
        assert_eq!(short("a\r\n b"), "a b");
    }

    #[test]
    fn a_quotation_leads_back() {
        let project = crate::export::hard::project();
        let sources = Sources::of(&project);
        let ((id, _), it) = project.statements().next().unwrap();
        let found = sources.statement(id, it).unwrap();
        let from: String = found.from.iter().map(|it| it.words.as_str()).collect();
        assert!(from.starts_with("[1] =cmd|"), "{from}");
        assert!(from.contains("@The Lakes | Herald, 3 May 2026 · demand · corrected"), "{from}");
        let links: Vec<_> = found.from.iter().filter_map(|it| it.link.clone()).collect();
        assert!(matches!(links.as_slice(), [Link::Place(_), Link::Web(_)]), "{links:?}");
    }
}
