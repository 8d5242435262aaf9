//! Paragraphs out of lines that a program broke at some column.

use super::days;

/// A line longer than this was not broken by a program.
const WIDEST: usize = 100;

/// Lines that are shorter altogether are verses, addresses and lists.
const NARROWEST: usize = 45;

/// Most lines of a head.
const HEAD: usize = 4;

/// Fewer full lines prove nothing.
const FEW: usize = 4;

/// Joins lines that belong together. Blank lines, the marks of a list, indents and lines that end
/// well before the edge part paragraphs.
pub(super) fn paragraphs<'a>(lines: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let lines: Vec<_> = lines.into_iter().map(str::trim_end).collect();
    let Some(width) = width(&lines) else {
        let all = lines.into_iter().map(str::trim).filter(|it| !it.is_empty());
        return all.map(str::to_owned).collect();
    };
    let mut found: Vec<String> = Vec::new();
    let mut before: Option<&str> = None;
    // A day among the first lines ends a head of headline and byline.
    let head = lines.iter().take(HEAD).position(|it| days::only(it).is_some());
    for (at, line) in lines.into_iter().enumerate() {
        let words = line.trim_start();
        if words.is_empty() || head.is_some_and(|head| at <= head + 1) {
            before = None;
        }
        if words.is_empty() {
            continue;
        }
        match (before.filter(|it| together(it, line, width)), found.last_mut()) {
            (Some(_), Some(paragraph)) => join(paragraph, words),
            _ => found.push(words.to_owned()),
        }
        before = Some(line);
    }
    found
}

/// Whether a program broke the lines of a text at some column: nearly all lines that have another
/// below them are about as long as the longest.
pub(super) fn are_broken(text: &str) -> bool {
    let lines: Vec<_> = text.lines().map(str::trim_end).collect();
    let widest = lines.iter().map(|it| length(it)).max().unwrap_or_default();
    if !(NARROWEST..=WIDEST).contains(&widest) {
        return false;
    }
    let inner = lines.windows(2).filter_map(|it| match it {
        [line, next] if !line.is_empty() && !next.is_empty() => Some(length(line)),
        _ => None,
    });
    let inner: Vec<_> = inner.collect();
    let full = inner.iter().filter(|it| **it * 4 > widest * 3).count();
    full >= FEW && full * 10 >= inner.len() * 7
}

fn length(line: &str) -> usize {
    line.chars().count()
}

/// The column at which lines were broken; none where they were not.
fn width(lines: &[&str]) -> Option<usize> {
    let filled = lines.iter().filter(|it| !it.trim().is_empty() && !it.contains("://"));
    let lengths: Vec<_> = filled.map(|it| length(it)).collect();
    let long = lengths.iter().filter(|it| **it > WIDEST).count();
    let widest = lengths.iter().filter(|it| **it <= WIDEST).max().copied();
    if long * 5 > lengths.len() { None } else { widest.map(|it| it.max(NARROWEST)) }
}

/// Whether a line goes on in the next.
fn together(line: &str, next: &str, width: usize) -> bool {
    let indent = |it: &str| length(it) - length(it.trim_start());
    if indent(next) >= indent(line) + 2 || is_item(next.trim_start()) {
        return false;
    }
    let length = length(line);
    let ended = line.ends_with(['.', '!', '?', ':', '”', '"', '»', '。', '」']);
    if is_dense(line.chars().last()) && is_dense(next.trim_start().chars().next()) {
        return !ended;
    }
    let word = next.split_whitespace().next().map_or(0, self::length);
    let full = length + 1 + word + if ended { 2 } else { 8 } > width;
    full || (!ended && length * 5 > width * 3)
}

/// `- one`, `* one`, `• one`, `1. one`, `2) two`.
fn is_item(line: &str) -> bool {
    let Some((mark, _)) = line.split_once(' ') else { return false };
    let number = mark.strip_suffix(['.', ')']).unwrap_or_default();
    matches!(mark, "-" | "*" | "•" | "–" | "+" | "·")
        || (1..=2).contains(&number.len()) && number.bytes().all(|it| it.is_ascii_digit())
}

/// Whether a letter needs no space before the next, as in Chinese and Japanese.
pub(super) fn is_dense(letter: Option<char>) -> bool {
    letter.is_some_and(|it| matches!(it, '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}'))
}

fn join(paragraph: &mut String, words: &str) {
    if !(is_dense(paragraph.chars().last()) && is_dense(words.chars().next())) {
        paragraph.push(' ');
    }
    paragraph.push_str(words);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        paragraphs(text.lines())
    }

    #[test]
    fn broken_lines_are_joined() {
        let text = "The council met on the quay for six hours on Monday, and neither\n\
                    side would say afterwards whether an agreement on the dues had\n\
                    come any closer.\nThe mayor left without a word.\n\nA second paragraph.";
        let found = of(text);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[0].ends_with("had come any closer."));
    }

    #[test]
    fn a_head_is_not_joined() {
        let text = "The council and the ferry company edge toward a deal on dues\nIda Holm\n\
                    4 May 2026\nThe council met on the quay for six hours on Monday, and neither\n\
                    side would say afterwards whether they had come any closer.";
        let found = of(text);
        assert_eq!(found.len(), 4, "{found:?}");
        assert_eq!(found[1], "Ida Holm");
    }

    #[test]
    fn short_and_long_lines_stay() {
        assert_eq!(of("Quay Street 4\nHarbourtown\nTel. 12").len(), 3);
        let long = "word ".repeat(60);
        assert_eq!(of(&format!("{long}\n{long}\nshort\n{long}")).len(), 4);
        let list = "- first thing that the council wants to be settled this week\n- second thing";
        assert_eq!(of(list).len(), 2);
        let indented = "   The council met on the quay for six hours on Monday, and both\n\
                        sides said that they would.\n   Nobody did, which was to be \
                        expected of both of them.";
        assert_eq!(of(indented).len(), 2);
    }

    #[test]
    fn letters_without_spaces() {
        assert_eq!(
            of("部长星期一说，\n港口不会关闭。\n他走了。"),
            ["部长星期一说，港口不会关闭。", "他走了。"]
        );
    }
}
