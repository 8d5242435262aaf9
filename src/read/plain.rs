//! Plain text.

use super::{days, lines};
use crate::model::Metadata;

/// Longest first line that counts as a headline, in characters.
const HEADLINE: usize = 160;
/// Most lines that head a report: headline, byline, day, place.
const HEAD: usize = 4;
/// First or last words of the names of outlets.
const OUTLETS: [&str; 24] = [
    "Agency",
    "Bulletin",
    "Chronicle",
    "Courier",
    "Daily",
    "Dispatch",
    "Echo",
    "Gazette",
    "Guardian",
    "Herald",
    "Journal",
    "Mail",
    "Mirror",
    "News",
    "Observer",
    "Online",
    "Post",
    "Press",
    "Radio",
    "Review",
    "Star",
    "Telegraph",
    "Times",
    "Tribune",
];
/// Longest name of who wrote it, in words.
const NAME: usize = 6;

/// Line ends become `\n`, and lines that a program broke at some column are joined again. A short
/// first line with a blank line behind it is the title; so is one with a byline or a day behind it.
/// Byline, day and outlet may also stand between the title and the text as lines of their own.
pub(super) fn read(text: &str) -> (String, Metadata) {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let blocks = text.split("\n\n").map(|it| it.trim_matches('\n'));
    let blocks: Vec<_> = blocks.filter(|it| !it.trim().is_empty()).take(HEAD).collect();
    let (metadata, head) = headed(&blocks);
    if !lines::are_broken(&text) {
        return (text, metadata);
    }
    let mut at = 0;
    let blocks = text.split("\n\n").map(|block| {
        let is_head = at < head && !block.trim().is_empty();
        at += usize::from(is_head);
        if is_head { block.trim().to_owned() } else { lines::paragraphs(block.lines()).join("\n") }
    });
    let blocks: Vec<_> = blocks.filter(|it| !it.is_empty()).collect();
    (blocks.join("\n\n") + "\n", metadata)
}

/// What the first blocks say, if they are no running text; and how many of them head it.
fn headed(blocks: &[&str]) -> (Metadata, usize) {
    let mut found = Metadata::default();
    let Some((first, rest)) = blocks.split_first() else { return (found, 0) };
    let mut lines = first.lines().map(str::trim);
    let title = lines.next().unwrap_or_default();
    let below: Vec<_> = lines.collect();
    let is_short = title.chars().count() <= HEADLINE && !title.ends_with(['.', '!', ':']);
    if !is_short || below.len() >= HEAD || !below.is_empty() && !take(&below, &mut found) {
        return (Metadata::default(), 0);
    }
    title.clone_into(&mut found.title);
    let more = rest.iter().take_while(|block| {
        let lines: Vec<_> = block.lines().map(str::trim).collect();
        lines.len() < HEAD && take(&lines, &mut found)
    });
    let head = 1 + more.count();
    (found, head)
}

/// Takes day, byline and outlet out of lines that head a report. Answers whether they do: one of them
/// at least is a day, or begins with “By”, and none is running text.
fn take(lines: &[&str], found: &mut Metadata) -> bool {
    let datelines: Vec<_> = lines.iter().filter_map(|it| dateline(it)).collect();
    let others = lines.iter().filter(|it| dateline(it).is_none());
    let parts: Vec<_> = others.flat_map(|it| with_day(it)).collect();
    let day = parts.iter().find_map(|it| days::only(it));
    let day = day.or_else(|| datelines.first().map(|it| it.0.clone()));
    let is_by = |it: &str| it.starts_with("By ") || it.starts_with("by ");
    let is_name = |it: &str| {
        it.split_whitespace().count() <= NAME + usize::from(is_by(it))
            && !it.ends_with(['.', ':', ','])
    };
    let names: Vec<_> = parts.into_iter().filter(|it| days::only(it).is_none()).collect();
    if day.is_none() && !names.iter().any(|it| is_by(it)) || !names.iter().all(|it| is_name(it)) {
        return false;
    }
    found.date = day.unwrap_or(std::mem::take(&mut found.date));
    if let Some((_, agency)) = datelines.first() {
        (*agency).clone_into(&mut found.outlet);
    }
    for name in names {
        let place = if is_outlet(name) { &mut found.outlet } else { &mut found.byline };
        if place.is_empty() {
            name.trim_start_matches("By ").trim_start_matches("by ").clone_into(place);
        }
    }
    true
}

/// The day and the agency of a line that says where, when and for whom: “Port Selle, 3 March 2026
/// (Coastal Press)”.
fn dateline(line: &str) -> Option<(String, &str)> {
    let (before, agency) = line.strip_suffix(')')?.rsplit_once('(')?;
    let day = with_day(before.trim()).into_iter().find_map(days::only)?;
    Some((day, agency.trim())).filter(|it| !it.1.is_empty())
}

/// A line, or its two halves where one of them is a day: “The Courier, 12 March 2026”.
fn with_day(line: &str) -> Vec<&str> {
    let cuts = line.match_indices([',', '|', '·', '–', '—', ';']);
    let halves = cuts.map(|(at, sign)| (line.get(..at), line.get(at + sign.len()..)));
    let trimmed = halves.filter_map(|(one, two)| Some((one?.trim(), two?.trim())));
    let mut dated = trimmed.filter(|(one, two)| {
        let is_day = |it: &&str| days::only(it).is_some();
        is_day(one) != is_day(two) && !one.is_empty() && !two.is_empty()
    });
    match dated.next() {
        Some((one, two)) if days::only(line).is_none() => vec![one, two],
        _ => vec![line],
    }
}

/// Whether a name is that of a newspaper, a station or an agency.
fn is_outlet(name: &str) -> bool {
    let mut words = name.split(' ');
    let ends = [words.next(), words.next_back()];
    name.starts_with("The ") || ends.into_iter().flatten().any(|it| OUTLETS.contains(&it))
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
        let head = read("Talks stall\n\nBy Ida Holm\n12 March 2026\n\nThey said so.\n").1;
        let found = [head.title.as_str(), head.byline.as_str(), head.date.as_str()];
        assert_eq!(found, ["Talks stall", "Ida Holm", "2026-03-12"]);
        let head = read("Talks stall\n\n12 March 2026\n\nThey said so.\n").1;
        assert_eq!([head.title.as_str(), head.date.as_str()], ["Talks stall", "2026-03-12"]);
        let head = read("Talks stall\nThe Northern Courier, 12 March 2026\n\nThey said so.\n").1;
        assert_eq!(
            [head.outlet.as_str(), head.date.as_str()],
            ["The Northern Courier", "2026-03-12"]
        );
        let head = read("Talks stall\n\nBy Ida Holm\nDaily Meridian, 4 May 2026\n\nThey said.\n").1;
        let found = [head.outlet.as_str(), head.byline.as_str(), head.date.as_str()];
        assert_eq!(found, ["Daily Meridian", "Ida Holm", "2026-05-04"]);
        let head =
            read("Talks stall\n\nBay Tribune\n12 March 2026\nBy Ida Holm\n\nThey said so.\n").1;
        let found = [head.outlet.as_str(), head.byline.as_str(), head.date.as_str()];
        assert_eq!(found, ["Bay Tribune", "Ida Holm", "2026-03-12"]);
        for byline in ["By Ida Holm\n", ""] {
            let text =
                format!("Talks stall\n\n{byline}Port Ena, 3 March 2026 (Sound Wire)\n\nThey.\n");
            let head = read(&text).1;
            let found = [head.outlet.as_str(), head.byline.as_str(), head.date.as_str()];
            let name = byline.trim().trim_start_matches("By ");
            assert_eq!(found, ["Sound Wire", name, "2026-03-03"]);
        }
        let plain =
            read("Talks stall\n\nThey met, it was 12 March 2026, and left\n\nThey said so.\n").1;
        assert_eq!([plain.title.as_str(), plain.date.as_str()], ["Talks stall", ""]);
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
