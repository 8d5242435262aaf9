//! A report as a source: its text in a file, its statements and claims as coded selections.

use super::{
    super::{ExportError, lines::Written, xml::Xml},
    codes::code_guid,
    describe,
};
use crate::{
    interop::{
        Lines,
        refi::{CLAIM, CONTENT, CUE, Category, SOURCE, guid},
    },
    model::{Claim, ClaimId, Entry, Metadata, ReportId, Review, Span, Statement, StatementId},
};

/// What is known about reports, as variables of sources.
pub(super) const VARIABLES: [&str; 7] =
    ["Title", "Outlet", "Date", "Byline", "Address", "File", "Language"];
/// A selection is named with so many of its first characters.
const NAME: usize = 40;

/// Who marked something, and when.
pub(super) struct Makers<'a> {
    pub(super) coder: &'a str,
    pub(super) program: &'a str,
    pub(super) when: &'a str,
}

/// Writes sources, one after another.
pub(super) struct Sources<'a> {
    pub(super) xml: &'a mut Xml,
    pub(super) makers: &'a Makers<'a>,
}

/// A report that is being written.
struct Source<'a> {
    guid: String,
    entry: &'a Entry,
    written: &'a Written,
}

/// A stretch of a source, with what is said of it.
struct Selection<'a> {
    key: String,
    span: Span,
    lines: Lines,
    codes: Vec<(Category, &'a str)>,
    by_person: bool,
}

/// The identifier of a report's source, which also names its file.
pub(super) fn source_guid(id: ReportId, entry: &Entry) -> String {
    guid(&["report", &id.0.to_string(), &entry.report.metadata.hash, entry.report.text()])
}

impl Sources<'_> {
    /// Writes a report under the name it has among the sources.
    pub(super) fn write(
        &mut self,
        id: ReportId,
        entry: &Entry,
        name: &str,
        written: &Written,
    ) -> Result<(), ExportError> {
        let source = Source { guid: source_guid(id, entry), entry, written };
        let path = format!("internal://{}.txt", source.guid);
        let attributes = [
            ("guid", source.guid.as_str()),
            ("name", name),
            ("plainTextPath", &path),
            ("creatingUser", self.makers.program),
            ("creationDateTime", self.makers.when),
        ];
        self.xml.open("TextSource", &attributes);
        let mut lines = Lines::default();
        lines.add("report", &id.0.to_string());
        lines.add("model", entry.model.as_deref().unwrap_or_default());
        lines.add("hash", &entry.report.metadata.hash);
        self.xml.words("Description", &[], &lines.to_string());
        for (id, it) in entry.in_order().into_iter().filter(|(_, it)| it.counts()) {
            for selection in statement(id, it, written)? {
                self.selection(&source, selection);
            }
        }
        let claims = entry.claims_in_order().into_iter();
        for (id, it) in claims.filter(|(_, it)| it.review != Review::Rejected) {
            self.selection(&source, claim(id, it));
        }
        self.variables(&entry.report.metadata);
        self.xml.close();
        Ok(())
    }

    fn selection(&mut self, source: &Source<'_>, it: Selection<'_>) {
        let (start, end) = source.written.points(it.span);
        if start >= end {
            return;
        }
        let id = guid(&[&source.guid, &it.key]);
        let words: String = it.span.of(source.entry.report.text()).chars().take(NAME).collect();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let user = if it.by_person { self.makers.coder } else { self.makers.program };
        let (start, end) = (start.to_string(), end.to_string());
        let attributes = [
            ("guid", id.as_str()),
            ("name", &words),
            ("startPosition", &start),
            ("endPosition", &end),
            ("creatingUser", user),
            ("creationDateTime", self.makers.when),
        ];
        self.xml.open("PlainTextSelection", &attributes);
        self.xml.words("Description", &[], &it.lines.to_string());
        for (category, name) in it.codes {
            let code = code_guid(category, name);
            let coding = guid(&[&id, &code]);
            self.xml.open("Coding", &[("guid", &coding)]);
            self.xml.empty("CodeRef", &[("targetGUID", &code)]);
            self.xml.close();
        }
        self.xml.close();
    }

    fn variables(&mut self, it: &Metadata) {
        let values =
            [&it.title, &it.outlet, &it.date, &it.byline, &it.address, &it.file, &it.language];
        for (name, value) in VARIABLES.into_iter().zip(values).filter(|(_, it)| !it.is_empty()) {
            self.xml.open("VariableValue", &[]);
            self.xml.empty("VariableRef", &[("targetGUID", &guid(&["variable", name]))]);
            self.xml.words("TextValue", &[], value);
            self.xml.close();
        }
    }
}

/// The selections of a statement: contents first. The first one tells everything about it.
fn statement<'a>(
    id: StatementId,
    it: &'a Statement,
    written: &Written,
) -> Result<Vec<Selection<'a>>, ExportError> {
    let contents = it.content.value.len();
    let parts = (1..).zip(&it.content.value).map(|(at, span)| {
        (
            *span,
            CONTENT,
            if contents > 1 { format!("content {at} of {contents}") } else { CONTENT.to_owned() },
        )
    });
    let source = it.source.value.map(|span| (span, SOURCE, SOURCE.to_owned()));
    let cue = it.cue.value.map(|span| (span, CUE, CUE.to_owned()));
    let mut found: Vec<_> = parts
        .chain(source)
        .chain(cue)
        .map(|(span, code, part)| {
            Selection {
                key: format!("statement/{}/{part}", id.0),
                span,
                lines: describe::part(id.0, &part),
                codes: if code == CONTENT { codes(it) } else { Vec::new() },
                by_person: it.is_touched(),
            }
            .coded(code)
        })
        .collect();
    if let Some(first) = found.first_mut() {
        describe::statement(&mut first.lines, it, written)?;
        if contents == 0 {
            first.codes.extend(codes(it));
        }
    }
    Ok(found)
}

impl Selection<'_> {
    /// The selection with the code of its part.
    fn coded(mut self, part: &'static str) -> Self {
        self.codes.push((Category::Parts, part));
        self
    }
}

fn codes(it: &Statement) -> Vec<(Category, &str)> {
    let party = it.party.value.as_deref().map(|it| (Category::Parties, it));
    let kind = it.kind.value.map(|it| (Category::Kinds, it.name()));
    let issue = it.issue.value.as_deref().map(|it| (Category::Issues, it));
    let stance = (Category::Stances, it.stance.value.name());
    // An unclear stance without an issue is no finding.
    let stance = issue
        .map(|_| stance)
        .or(Some(stance).filter(|_| it.stance.value != crate::model::Stance::Unclear));
    party.into_iter().chain(kind).chain(issue).chain(stance).collect()
}

fn claim(id: ClaimId, it: &Claim) -> Selection<'static> {
    Selection {
        key: format!("claim/{}", id.0),
        span: it.span,
        lines: describe::claim(id.0, it),
        codes: vec![(Category::Claims, CLAIM)],
        by_person: it.is_touched(),
    }
}
