//! The briefing as Markdown (`CommonMark` with tables).

use std::io::Write;

use super::{Block, Heading, Link, Look, Quotation, Run, Table, Tone, tell::tell};
use crate::{
    export::{Ask, ExportError, about::About},
    model::Project,
};

/// Writes the briefing as Markdown.
pub(in crate::export) fn write(
    project: &Project,
    out: &mut dyn Write,
    ask: Ask<'_>,
) -> Result<(), ExportError> {
    let about = About::today(project);
    let mut after = After::Words;
    let mut sink = |block: Block| {
        let now = if matches!(block, Block::Entry { .. }) { After::Entry } else { After::Words };
        if after == After::Entry && now == After::Words {
            out.write_all(b"\n")?;
        }
        after = now;
        Ok(out.write_all(set(&block).as_bytes())?)
    };
    tell(project, &about, &mut sink, ask)
}

/// Lists end with an empty line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Words,
    Entry,
}

fn set(block: &Block) -> String {
    match block {
        Block::Title { words, facts } => {
            let facts = facts.iter().map(|(name, it)| format!("- {name}: {}\n", escaped(it)));
            format!("# {}\n\n{}\n", escaped(words), facts.collect::<String>())
        }
        Block::Heading(it) => heading(it),
        Block::Paragraph(look, it) => paragraph(*look, it),
        Block::Quotation(it) => quotation(it),
        Block::Table(it) => table(it),
        Block::Entry { number, anchor, runs } => {
            format!("{number}. <a id=\"{anchor}\"></a>{}\n", line(runs))
        }
    }
}

fn heading(it: &Heading) -> String {
    let marks = "#".repeat(it.level.into());
    let quiet = Some(&it.quiet).filter(|it| !it.is_empty());
    let quiet = quiet.map(|it| format!(" ({})", escaped(it))).unwrap_or_default();
    format!("{marks} {}{quiet}\n\n", escaped(&it.words))
}

fn paragraph(look: Look, runs: &[Run]) -> String {
    let words = line(runs);
    match look {
        Look::Body | Look::Quiet => format!("{words}\n\n"),
        Look::Summary => format!("*{words}*\n\n"),
        Look::Warning => format!("**⚠ {words}**\n\n"),
    }
}

fn quotation(it: &Quotation) -> String {
    format!("> {}\n>\n> {}\n\n", line(&it.said), line(&it.from))
}

fn line(runs: &[Run]) -> String {
    runs.iter().map(run).collect()
}

fn run(it: &Run) -> String {
    let words = escaped(&it.words);
    let words = match it.tone {
        Tone::Strong if !words.trim().is_empty() => format!("**{words}**"),
        Tone::Strong | Tone::Plain | Tone::Quiet => words,
    };
    match &it.link {
        // Addresses were parsed: no white space and no angle brackets are left in them.
        Some(Link::Web(to)) => format!("[{words}](<{to}>)"),
        Some(Link::Place(to)) => format!("[{words}](#{to})"),
        None => words,
    }
}

fn table(it: &Table) -> String {
    let mut out = String::new();
    let mut row = |cells: &mut dyn Iterator<Item = String>| {
        out += "| ";
        out += &cells.collect::<Vec<_>>().join(" | ");
        out += " |\n";
    };
    row(&mut it.columns.iter().map(|it| it.name.to_owned()));
    row(&mut it.columns.iter().map(|it| if it.number { "---:" } else { "---" }.to_owned()));
    for cells in &it.rows {
        row(&mut cells.iter().map(|(words, _)| escaped(words)));
    }
    out + "\n"
}

/// Words that Markdown takes as they are.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for (at, c) in words.char_indices() {
        let first = at == 0 && matches!(c, '+' | '-' | '=' | ':');
        let mark = matches!(
            c,
            '\\' | '`'
                | '*'
                | '_'
                | '{'
                | '}'
                | '['
                | ']'
                | '<'
                | '>'
                | '#'
                | '|'
                | '~'
                | '&'
                | '$'
        );
        // “1.” and “1)” at the beginning of a line would begin a list.
        let listed = matches!(c, '.' | ')')
            && at > 0
            && words.get(..at).is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit()));
        if first || mark || listed {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;
    use crate::export::hard;

    fn briefing(project: &Project) -> String {
        let mut out = Vec::new();
        write(project, &mut out, &mut || ControlFlow::Continue(())).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn marks_of_markdown_are_words() {
        assert_eq!(escaped("1. *a* <b> [c](d) | e"), "1\\. \\*a\\* \\<b\\> \\[c\\](d) \\| e");
        assert_eq!(escaped("- a"), "\\- a");
        assert_eq!(escaped("2026 was 3.5"), "2026 was 3.5");
    }

    #[test]
    fn hard_words_stay_words() {
        let text = briefing(&hard::project());
        assert!(text.contains("said: “we 👩‍👩‍👧 won’t \\<b\\>move\\</b\\> \\& won’t pay”"), "{text}");
        assert!(text.contains("3 \\| 4 of the \\*water\\* in \\`the\\` \\[valley\\](x)"), "{text}");
        assert!(!text.contains("](<javascript"), "{text}");
        assert!(text.contains("](<https://news.example/a?b=1&c=%222%22#x%7Cy>)"), "{text}");
        assert!(!text.contains('\r'));
    }

    #[test]
    fn every_place_that_is_linked_is_there() {
        let text = briefing(&crate::hard::sample());
        assert!(text.contains("# Findings in 10 reports"), "{text}");
        for number in 1..=10 {
            assert!(text.contains(&format!("(#report-{number})")));
            assert!(text.contains(&format!("<a id=\"report-{number}\"></a>")));
        }
    }
}
