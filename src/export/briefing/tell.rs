//! The findings told from the beginning to the end.

use std::{cmp::Reverse, collections::BTreeMap};

use super::{
    Block, CLAIMS, Column, Heading, Look, QUOTATIONS, QUOTATIONS_ALL, ROWS, Run, Sink, TOLD, Table,
    Tone,
    quotation::{Sources, entry, name},
};
use crate::{
    export::{
        Ask, ExportError,
        about::{About, Colour, HONEST, counted, party_name, plain},
        ask,
    },
    model::{
        Claim, Kept, PartyPositions, Position, Project, ReportId, Review, Scope, Stance, Statement,
        derive_positions,
    },
};

/// Tells everything to the sink, and asks after every report and position.
pub(super) fn tell(
    project: &Project,
    about: &About,
    sink: Sink<'_>,
    ask_: Ask<'_>,
) -> Result<(), ExportError> {
    let parties = derive_positions(project, Scope::Project);
    let sources = Sources::of(project);
    sink(Block::Title { words: about.heading(project), facts: about.facts() })?;
    paragraph(&mut *sink, Look::Quiet, HONEST)?;
    glance(project, &parties, &mut *sink)?;
    chapter(&mut *sink, "Positions by party")?;
    if parties.is_empty() {
        paragraph(&mut *sink, Look::Quiet, "No statements have been found.")?;
    }
    let positions = parties.iter().map(|it| it.positions.len()).sum::<usize>().max(1);
    let most = (QUOTATIONS_ALL / positions).clamp(1, QUOTATIONS);
    for it in &parties {
        party(project, it, &mut *sink)?;
        let (slight, told): (Vec<_>, Vec<_>) =
            it.positions.iter().partition(|it| is_slight(project, it));
        for position in told {
            self::position(project, position, (&sources, most), &mut *sink)?;
            ask(&mut *ask_)?;
        }
        said_once(project, &slight, &sources, &mut *sink)?;
        ask(&mut *ask_)?;
    }
    claims(project, &sources, &mut *sink)?;
    chapter(&mut *sink, "Reports")?;
    for ((_, it), number) in project.reports.iter().zip(1..) {
        let anchor = format!("report-{number}");
        sink(Block::Entry { number, anchor, runs: entry(it) })?;
        ask(&mut *ask_)?;
    }
    closing(about, most, sink)
}

fn chapter(sink: Sink<'_>, words: &str) -> Result<(), ExportError> {
    sink(Block::Heading(Heading {
        level: 2,
        words: words.to_owned(),
        quiet: String::new(),
        colour: None,
    }))
}

fn paragraph(sink: Sink<'_>, look: Look, words: impl Into<String>) -> Result<(), ExportError> {
    sink(Block::Paragraph(look, vec![Run::plain(words)]))
}

/// “and 12 more statements”
fn more(sink: Sink<'_>, left: usize, what: [&str; 2]) -> Result<(), ExportError> {
    let [one, many] = what;
    match left {
        0 => Ok(()),
        1 => paragraph(sink, Look::Quiet, format!("and 1 more {one}")),
        _ => paragraph(sink, Look::Quiet, format!("and {left} more {many}")),
    }
}

/// The table of parties, issues and stances with their counts.
fn glance(
    project: &Project,
    parties: &[PartyPositions],
    sink: Sink<'_>,
) -> Result<(), ExportError> {
    if parties.is_empty() {
        return Ok(());
    }
    chapter(&mut *sink, "Positions at a glance")?;
    let mut rows = Vec::new();
    for it in parties {
        rows.extend(glance_rows(project, it));
    }
    let once = rows.len();
    if rows.len() > ROWS {
        rows.retain(|(statements, _)| *statements > 1);
    }
    let once = once - rows.len();
    let left = rows.len().saturating_sub(ROWS);
    rows.sort_by_key(|(statements, _)| Reverse(*statements));
    // The rows that say most, in the order of the parties below.
    let least = rows.get(ROWS.saturating_sub(1)).map_or(0, |(statements, _)| *statements);
    rows.truncate(ROWS);
    rows.sort_by_key(|(_, row)| {
        let party = row.first().map(|(name, _)| name.clone());
        let named = |it: &PartyPositions| name(party_name(it.party.as_deref()), CELL);
        parties.iter().position(|it| Some(named(it)) == party)
    });
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    let number = |name| Column { name, share: 0.105, number: true };
    let columns = vec![
        Column { name: "Party", share: 0.26, number: false },
        Column { name: "Issue", share: 0.24, number: false },
        number("For"),
        number("Against"),
        number("Neutral"),
        number("Unclear"),
        Column { name: "Told", share: 0.08, number: true },
    ];
    sink(Block::Table(Table { columns, rows }))?;
    let mut note =
        vec!["Numbers of statements; told: what others say that the party holds.".to_owned()];
    if left > 0 {
        let least = counted(least, "statement");
        note.push(format!("Left out are {left} rows with no more than {least}."));
    }
    if once > 0 {
        note.push(format!("Left out are {once} rows with one statement or none."));
    }
    paragraph(sink, Look::Quiet, note.join(" "))
}

/// Longest name in the table.
const CELL: usize = 80;

type Cells = Vec<(String, Option<Colour>)>;

fn glance_rows(project: &Project, it: &PartyPositions) -> Vec<(usize, Cells)> {
    let mut issues: BTreeMap<Option<&str>, ([usize; 4], usize)> = BTreeMap::new();
    let mut order = Vec::new();
    for position in &it.positions {
        let issue = position.key.issue.as_deref();
        if !order.contains(&issue) {
            order.push(issue);
        }
        let (counts, told) = issues.entry(issue).or_default();
        let column = Stance::ALL.iter().position(|it| *it == position.key.stance);
        if let Some(count) = column.and_then(|it| counts.get_mut(it)) {
            *count += position.evidence.len();
        }
        *told += position.told.len();
    }
    let name = it.party.as_deref();
    let colour = Colour::of(project, name);
    let number = |it: usize| (if it == 0 { String::new() } else { it.to_string() }, None);
    let row = |issue: Option<&str>| {
        let (counts, told) = issues.get(&issue)?;
        let mut cells = vec![
            (self::name(party_name(name), CELL), Some(colour)),
            (issue.map_or_else(|| "No issue yet".to_owned(), |it| self::name(it, CELL)), None),
        ];
        cells.extend(counts.iter().map(|it| number(*it)));
        cells.push(number(*told));
        Some((counts.iter().sum::<usize>(), cells))
    };
    order.into_iter().filter_map(row).collect()
}

fn party(project: &Project, it: &PartyPositions, sink: Sink<'_>) -> Result<(), ExportError> {
    let name = it.party.as_deref();
    let wider = name.map(|it| project.with_wider(it)).unwrap_or_default();
    let wider: Vec<_> = wider.into_iter().skip(1).map(plain).collect();
    let mut quiet = vec![counted(it.statements, "statement")];
    if !wider.is_empty() {
        quiet.push(format!("within {}", wider.join(", ")));
    }
    let quiet = quiet.join(", ");
    let colour = Some(Colour::of(project, name));
    sink(Block::Heading(Heading { level: 3, words: plain(party_name(name)), quiet, colour }))
}

/// Whether a position rests on one statement alone of which no person said anything: a line will do.
fn is_slight(project: &Project, it: &Position) -> bool {
    let [target] = it.evidence.as_slice() else { return false };
    let is_kept = project.kept.get(&it.key).is_some_and(Kept::is_shown_alone);
    let is_touched = project.statement(*target).is_some_and(Statement::is_touched);
    !is_kept && !is_touched && it.told.is_empty() && !it.contradicted
}

/// The positions of a party that rest on one statement each, a line for each.
fn said_once(
    project: &Project,
    slight: &[&Position],
    sources: &Sources<'_>,
    sink: Sink<'_>,
) -> Result<(), ExportError> {
    if slight.is_empty() {
        return Ok(());
    }
    let quiet = counted(slight.len(), "statement");
    let words = "Said once".to_owned();
    sink(Block::Heading(Heading { level: 4, words, quiet, colour: None }))?;
    for it in slight {
        let Some(target) = it.evidence.first() else { continue };
        let statement = project.statement(*target);
        let Some(said) = statement.and_then(|it| sources.line(target.0, it)) else { continue };
        let mut line = vec![Run::new(Tone::Strong, issue_name(it))];
        line.push(Run::quiet(format!(", {}: ", side_words(it))));
        line.extend(said);
        sink(Block::Paragraph(Look::Body, line))?;
    }
    Ok(())
}

fn issue_name(it: &Position) -> String {
    it.key.issue.as_deref().map_or_else(|| "No issue yet".to_owned(), plain)
}

/// “for (68 % sure)”
fn side_words(it: &Position) -> String {
    let sure = it.sure.map(|it| format!(" ({:.0} % sure)", it * 100.0));
    it.key.stance.name().to_owned() + &sure.unwrap_or_default()
}

fn position(
    project: &Project,
    it: &Position,
    (sources, most): (&Sources<'_>, usize),
    sink: Sink<'_>,
) -> Result<(), ExportError> {
    let words = format!("{}: {}", issue_name(it), it.key.stance.name());
    let quiet = match (it.evidence.len(), it.told.len()) {
        (0, 0) => "no statement yet".to_owned(),
        (0, told) => format!("told by others {told} ×"),
        (own, _) => counted(own, "statement"),
    };
    let sure = it.sure.map(|it| format!(", {:.0} % sure of the side", it * 100.0));
    let quiet = quiet + &sure.unwrap_or_default();
    sink(Block::Heading(Heading { level: 4, words, quiet, colour: None }))?;
    if it.contradicted {
        paragraph(&mut *sink, Look::Warning, "The party also takes the other side of this issue.")?;
    }
    if let Some(words) = project.summary(&it.key) {
        paragraph(&mut *sink, Look::Summary, plain(words))?;
    }
    for target in it.evidence.iter().take(most) {
        let quoted = project.statement(*target).and_then(|it| sources.statement(target.0, it));
        quoted.map_or(Ok(()), |it| sink(Block::Quotation(it)))?;
    }
    more(&mut *sink, it.evidence.len().saturating_sub(most), ["statement", "statements"])?;
    let most_told = most.min(TOLD);
    for told in it.told.iter().take(most_told) {
        sources.told(*told).map_or(Ok(()), |it| sink(Block::Quotation(it)))?;
    }
    more(sink, it.told.len().saturating_sub(most_told), ["telling of others", "tellings of others"])
}

/// The claims that nobody stands behind, those most worth checking first.
fn claims(project: &Project, sources: &Sources<'_>, sink: Sink<'_>) -> Result<(), ExportError> {
    let stands = |it: &Claim| it.review != Review::Rejected;
    let all = project.reports.iter().flat_map(|(id, entry)| {
        entry.claims_in_order().into_iter().map(|(_, it)| (*id, it)).collect::<Vec<_>>()
    });
    let (mut found, unlikely): (Vec<(ReportId, &Claim)>, Vec<_>) =
        all.filter(|(_, it)| stands(it)).partition(|(_, it)| it.stands_out());
    if found.is_empty() && unlikely.is_empty() {
        return Ok(());
    }
    found.sort_by(|(_, a), (_, b)| b.confidence.total_cmp(&a.confidence));
    chapter(&mut *sink, "Claims without a source")?;
    let words = "Checkable sentences in the reporters’ own voice, those most worth checking first.";
    paragraph(&mut *sink, Look::Quiet, words)?;
    for (id, it) in found.iter().take(CLAIMS) {
        sources.claim(*id, it).map_or(Ok(()), |it| sink(Block::Quotation(it)))?;
    }
    more(&mut *sink, found.len().saturating_sub(CLAIMS), ["claim", "claims"])?;
    let doubtful =
        ["sentence that is hardly worth checking", "sentences that are hardly worth checking"];
    more(sink, unlikely.len(), doubtful)
}

fn closing(about: &About, most: usize, sink: Sink<'_>) -> Result<(), ExportError> {
    chapter(&mut *sink, "How these findings came about")?;
    let program = &about.program;
    paragraph(
        &mut *sink,
        Look::Body,
        format!(
            "{program} read the reports on one machine and looked for statements: who is said to \
             have said what. It named speaker, party, issue and stance where it could, and says \
             how sure it is. {HONEST} Rejected statements are counted nowhere."
        ),
    )?;
    paragraph(
        &mut *sink,
        Look::Body,
        format!(
            "Of {}, {} reviewed by a person. What a party said once stands in a line; of each \
             other position at most {most} statements are quoted, most telling first, and at most {} tellings of others; of the claims \
             at most {CLAIMS}. What is left out is counted where it would stand. Words stand in \
             quotation marks where the report gives them so; a number in brackets leads to the \
             report.",
            counted(about.statements, "statement"),
            if about.reviewed == 1 { "1 was".into() } else { format!("{} were", about.reviewed) },
            most.min(TOLD),
        ),
    )
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::export::hard;

    fn told(project: &Project) -> Vec<Block> {
        let about = About::on(project, jiff::civil::date(2026, 11, 26));
        let mut blocks = Vec::new();
        let mut sink = |it| {
            blocks.push(it);
            Ok(())
        };
        tell(project, &about, &mut sink, &mut || ControlFlow::Continue(())).unwrap();
        blocks
    }

    #[test]
    fn everything_is_told_in_order() {
        let blocks = told(&hard::project());
        let chapters: Vec<_> = blocks
            .iter()
            .filter_map(|it| match it {
                Block::Heading(it) if it.level == 2 => Some(it.words.as_str()),
                _ => None,
            })
            .collect();
        let expected = [
            "Positions at a glance",
            "Positions by party",
            "Claims without a source",
            "Reports",
            "How these findings came about",
        ];
        assert_eq!(chapters, expected);
        let looks = |look| {
            blocks.iter().filter(|it| matches!(it, Block::Paragraph(it, _) if *it == look)).count()
        };
        assert_eq!((looks(Look::Warning), looks(Look::Summary)), (2, 1));
        let all = format!("{blocks:?}");
        assert!(all.contains("tells it: "), "{all}");
        assert_eq!(blocks.iter().filter(|it| matches!(it, Block::Entry { .. })).count(), 4);
    }

    #[test]
    fn what_is_left_out_is_counted() {
        let large = hard::repeated(&crate::hard::sample(), 60);
        let blocks = told(&large);
        let text = format!("{blocks:?}");
        assert!(text.contains("more statements"));
        let quoted = blocks.iter().filter(|it| matches!(it, Block::Quotation(_))).count();
        let headings = blocks.iter().filter(|it| matches!(it, Block::Heading(_))).count();
        assert!(quoted <= CLAIMS + headings * (QUOTATIONS + TOLD), "{quoted}");
    }

    #[test]
    fn what_is_said_once_stands_in_a_line_unless_a_person_said_something_of_it() {
        let project = crate::hard::sample();
        let lines = |project: &Project| {
            let blocks = told(project);
            let quoted = blocks.iter().filter(|it| matches!(it, Block::Quotation(_))).count();
            let is_line =
                |it: &&Block| matches!(it, Block::Paragraph(Look::Body, it) if it.len() > 3);
            (blocks.iter().filter(is_line).count(), quoted)
        };
        let (before, quoted) = lines(&project);
        assert!(before > 3, "{before}");
        let parties = derive_positions(&project, Scope::Project);
        let all = parties.iter().flat_map(|it| &it.positions);
        let slight = all.clone().find(|it| is_slight(&project, it)).unwrap();
        let mut kept = project.clone();
        let words = Kept::of_words("not what it was");
        std::sync::Arc::make_mut(&mut kept.kept).insert(slight.key.clone(), words);
        assert_eq!(lines(&kept), (before - 1, quoted + 1));
    }

    #[test]
    fn a_project_without_statements_is_told_too() {
        let text = format!("{:?}", told(&Project::default()));
        assert!(text.contains("No statements have been found."), "{text}");
    }
}
