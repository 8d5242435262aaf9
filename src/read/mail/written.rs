//! The lines of a message that its sender wrote: no quoted history, no signature.

use super::parts::Plain;
use crate::read::lines;

/// Lines of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    pub(super) lines: Vec<String>,
    /// Whether each line is a paragraph of its own.
    pub(super) whole: bool,
}

impl Written {
    /// The lines of a plain text.
    pub(super) fn plain(plain: &Plain) -> Self {
        let text = plain.text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}'], "\n");
        let soft = |it: &str| it.ends_with(' ') && it.trim_end() != "--";
        if plain.flowed && text.lines().any(soft) {
            return Self { lines: flowed(&text, plain.glued), whole: true };
        }
        Self { lines: text.lines().map(str::to_owned).collect(), whole: false }
    }

    /// Blocks of a web page.
    pub(super) fn blocks(lines: Vec<String>) -> Self {
        Self { lines, whole: true }
    }

    /// The paragraphs that these lines make.
    pub(super) fn paragraphs(&self) -> Vec<String> {
        let lines = self.lines.iter().map(|it| it.trim_end());
        if self.whole {
            return lines.map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect();
        }
        lines::paragraphs(lines)
    }

    /// Without a signature around the text that says it is the sender's (PGP).
    pub(super) fn without_seal(mut self) -> Self {
        let place = |lines: &[String], mark| lines.iter().position(|it| it.starts_with(mark));
        let Some(start) = place(&self.lines, "-----BEGIN PGP SIGNED MESSAGE-----") else {
            return self;
        };
        let end = place(&self.lines, "-----BEGIN PGP SIGNATURE-----").unwrap_or(self.lines.len());
        self.lines.truncate(end);
        let head = self.lines.iter().skip(start).take_while(|it| !it.trim().is_empty()).count();
        self.lines.drain(..(start + head).min(end));
        for line in &mut self.lines {
            if let Some(rest) = line.strip_prefix("- ").filter(|it| it.starts_with('-')) {
                *line = rest.to_owned();
            }
        }
        self
    }

    /// Without what others wrote before. A message of nothing else is taken as it is, without marks.
    pub(super) fn own(self) -> Self {
        let end = self.lines.iter().position(|it| is_history(it)).unwrap_or(self.lines.len());
        let kept =
            Self { lines: unquoted(self.lines.get(..end).unwrap_or_default()), whole: self.whole };
        let kept = kept.without_signature();
        if kept.lines.iter().any(|it| it.chars().any(char::is_alphanumeric)) {
            return kept;
        }
        let bare = self.lines.iter().map(|it| bare(it)).collect();
        Self { lines: bare, whole: self.whole }.without_signature()
    }

    /// Without the sender's card below `-- `; a rule within a newsletter looks the same, but more
    /// follows it.
    pub(super) fn without_signature(mut self) -> Self {
        let mark = self.lines.iter().rposition(|it| it.trim_end() == "--");
        let Some(at) = mark else { return self };
        let below = self.lines.iter().skip(at).filter(|it| !it.trim().is_empty());
        if below.count() <= 15 && at > 0 {
            self.lines.truncate(at);
        }
        self
    }
}

/// Joins lines that end with a space to the next of the same depth (RFC 3676).
fn flowed(text: &str, glued: bool) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut open: Option<usize> = None;
    for line in text.lines() {
        let depth = line.bytes().take_while(|it| *it == b'>').count();
        let content = line.get(depth..).unwrap_or_default();
        let content = content.strip_prefix(' ').unwrap_or(content);
        let mark = content.trim_end() == "--";
        let soft = content.ends_with(' ') && !mark;
        let piece =
            if soft && glued { content.strip_suffix(' ').unwrap_or(content) } else { content };
        match (open == Some(depth) && !mark, found.last_mut()) {
            (true, Some(before)) => before.push_str(piece),
            _ => found.push(format!("{}{piece}", ">".repeat(depth))),
        }
        open = soft.then_some(depth);
    }
    found
}

/// Lines without quoted ones and the line that says whose they are.
fn unquoted(lines: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    let mut quoting = false;
    for line in lines {
        let quoted = line.starts_with('>');
        if quoted && !quoting {
            drop_attribution(&mut kept);
        }
        if quoted || !line.trim().is_empty() {
            quoting = quoted;
        }
        if !quoted {
            kept.push(line.clone());
        }
    }
    kept
}

/// Words of the line before a quotation, in the languages of mail programs.
const WROTE: [&str; 14] = [
    " wrote",
    " writes",
    "schrieb",
    "a écrit",
    "escribió",
    "ha scritto",
    "escreveu",
    "schreef",
    "skrev",
    "napisał",
    "пишет",
    "написал",
    "写道",
    "كتب",
];

/// `On Tue, 24 Nov 2026, Ida Holm wrote:`, over at most three lines.
fn drop_attribution(kept: &mut Vec<String>) {
    while kept.last().is_some_and(|it| it.trim().is_empty()) {
        kept.pop();
    }
    let start = kept.iter().rposition(|it| it.trim().is_empty()).map_or(0, |it| it + 1);
    let start = start.max(kept.len().saturating_sub(3));
    let from = (start..kept.len()).rev().find(|at| {
        let words = kept.get(*at..).unwrap_or_default().join(" ");
        is_attribution(&words)
    });
    if let Some(at) = from {
        // The line may be broken before the word that shows what it is.
        let more = at > start
            && kept.get(start..).is_some_and(|it| is_attribution(&it.join(" ")))
            && kept.get(at - 1).is_some_and(|it| !it.trim_end().ends_with(['.', '!', '?']));
        kept.truncate(if more { start } else { at });
    }
}

/// Whether words only say who wrote what is quoted below them.
pub(super) fn is_attribution(words: &str) -> bool {
    let words = words.trim();
    let lower = words.to_lowercase();
    let told = WROTE.iter().any(|it| lower.contains(it));
    let dated = words.chars().any(|it| it.is_ascii_digit()) || words.contains('@');
    words.len() < 300 && words.ends_with([':', '：']) && told && dated
}

/// `-----Original Message-----` and the like; all below it is history.
pub(super) fn is_history(line: &str) -> bool {
    let line = line.trim();
    if line.len() > 80 || !line.starts_with("---") || !line.ends_with('-') {
        return false;
    }
    let words = line.trim_matches(['-', ' ']).to_lowercase();
    let known = [
        "original message",
        "originalnachricht",
        "ursprüngliche nachricht",
        "message d'origine",
        "message d’origine",
        "mensaje original",
        "messaggio originale",
        "mensagem original",
        "oorspronkelijk bericht",
        "исходное сообщение",
        "original-nachricht",
    ];
    known.contains(&words.as_str())
}

/// A line without the marks of a quotation.
pub(super) fn bare(line: &str) -> String {
    let marks = line.find(|it| it != '>' && it != ' ').unwrap_or(line.len());
    let quoted = line.starts_with('>');
    if quoted { line.get(marks..).unwrap_or_default().to_owned() } else { line.to_owned() }
}
