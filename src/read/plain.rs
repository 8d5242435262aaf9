//! Plain text.

use super::{days, lines};
use crate::model::Metadata;

/// Longest first line that counts as a headline, in characters.
const HEADLINE: usize = 160;
/// Most lines that head a report: headline, byline, day, place.
const HEAD: usize = 4;
/// Longest name of who wrote it, in words.
const NAME: usize = 6;

/// Line ends become `\n`, and lines that a program broke at some column are joined again. A short
/// first line with a blank line behind it is the title; so is one with a byline or a day behind it.
pub(super) fn read(text: &str) -> (String, Metadata) {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let mut blocks = text.split("\n\n").map(|it| it.trim_matches('\n'));
    let first = blocks.find(|it| !it.trim().is_empty()).unwrap_or_default();
    let metadata = headed(&first.lines().map(str::trim).collect::<Vec<_>>());
    if !lines::are_broken(&text) {
        return (text, metadata);
    }
    let has_head = !metadata.title.is_empty();
    let blocks = text.split("\n\n").map(|block| {
        if has_head && block.trim() == first.trim() {
            return block.trim().to_owned();
        }
        lines::paragraphs(block.lines()).join("\n")
    });
    let blocks: Vec<_> = blocks.filter(|it| !it.is_empty()).collect();
    (blocks.join("\n\n") + "\n", metadata)
}

/// What the lines of the first block say, if they are no running text.
fn headed(block: &[&str]) -> Metadata {
    let mut metadata = Metadata::default();
    let Some((title, rest)) = block.split_first().filter(|(_, rest)| rest.len() < HEAD) else {
        return metadata;
    };
    let is_short = title.chars().count() <= HEADLINE && !title.ends_with(['.', '!', ':']);
    let day = rest.iter().find_map(|it| days::only(it));
    let by = |it: &&&str| {
        let name = it.strip_prefix("By ").or_else(|| it.strip_prefix("by ")).unwrap_or(it);
        let words = name.split_whitespace().count();
        words <= NAME && !name.ends_with(['.', ':', ',']) && days::only(it).is_none()
    };
    let byline = rest.iter().find(by).filter(|it| day.is_some() || it.starts_with("By "));
    if is_short && (rest.is_empty() || day.is_some() || byline.is_some()) {
        (*title).clone_into(&mut metadata.title);
        metadata.date = day.unwrap_or_default();
        let byline = byline.copied().unwrap_or_default();
        byline.trim_start_matches("By ").trim_start_matches("by ").clone_into(&mut metadata.byline);
    }
    metadata
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_stands_alone() {
        assert_eq!(read("\r\nTalks stall\r\n\r\nThey said so.").1.title, "Talks stall");
        assert_eq!(read("They said so.\n\nAnd left.").1.title, "");
        assert_eq!(read("a\r\nb\rc").0, "a\nb\nc");
        assert_eq!(read("They went.\nThen they came back.\n\nMore.").1.title, "");
    }

    #[test]
    fn a_head_of_several_lines() {
        let head = read("Talks stall\nIda Holm\n4 May 2026\n\nThey said so.\n").1;
        let found = [head.title.as_str(), head.byline.as_str(), head.date.as_str()];
        assert_eq!(found, ["Talks stall", "Ida Holm", "2026-05-04"]);
        let head = read("Talks stall\nBy Ida Holm\n\nThey said so.\n").1;
        assert_eq!([head.title.as_str(), head.byline.as_str()], ["Talks stall", "Ida Holm"]);
    }

    #[test]
    fn broken_lines_become_paragraphs() {
        let text = "Talks stall\n4 May 2026\n\n\
            The council met on the quay for six hours on Monday, and neither\n\
            side would say afterwards whether an agreement on the dues had\n\
            come any closer to what the harbour master hopes for.\n\n\
            “We will not sign before the ferries sail again,” the mayor said\n\
            to reporters who had waited in the rain since the early morning\n\
            hours. She left without taking any more questions from them.\n";
        let (text, metadata) = read(text);
        assert_eq!(metadata.title, "Talks stall");
        let paragraphs: Vec<_> = text.split("\n\n").collect();
        assert_eq!(paragraphs.len(), 3, "{text}");
        assert!(paragraphs[1].starts_with("The council") && !paragraphs[1].contains('\n'));
        let verses = "A line\nand another\nand so on\nto the end\nof it all\nsays he\n";
        assert_eq!(read(verses).0, verses);
    }
}
