//! What stands around the text of a page: page numbers, running titles, what a browser prints.

use std::collections::{BTreeMap, BTreeSet};

use super::lines::Line;
use super::paragraphs::body_size;

/// The lines of a page.
#[derive(Default)]
pub(super) struct Sheet {
    /// From the top.
    pub lines: Vec<Line>,
    /// Height of the page.
    pub height: f64,
}

/// What was taken away, for what it tells about the article.
#[derive(Default)]
pub(super) struct Removed {
    /// Running titles, each once.
    pub titles: BTreeSet<String>,
    /// The address in a browser's footer.
    pub address: String,
}

/// Takes the furniture away from all pages.
pub(super) fn clear(sheets: &mut [Sheet]) -> Removed {
    let body = body_size(sheets.iter().flat_map(|it| &it.lines));
    let mut removed = Removed::default();
    for sheet in &mut *sheets {
        browser(sheet, &mut removed);
    }
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for sheet in &*sheets {
        let keys: BTreeSet<String> = margins(sheet).into_iter().map(|it| key(it, sheet)).collect();
        for it in keys {
            *seen.entry(it).or_default() += 1;
        }
    }
    let repeated = |key: &str| seen.get(key).is_some_and(|it| *it > 1);
    for sheet in sheets {
        let is_number = |it: &Line| {
            let row = sheet.lines.iter().filter(|other| is_same_row(it, other)).count();
            is_page_number(&it.text) && (row == 1 || row == 2 && it.text.len() < 4)
        };
        let mut outer: Vec<Line> = margins(sheet)
            .into_iter()
            .filter(|it| repeated(&key(it, sheet)))
            .chain(edges(sheet).into_iter().filter(|it| is_number(it)))
            .cloned()
            .collect();
        outer.extend(running(sheet, body));
        removed.titles.extend(outer.iter().map(|it| it.text.clone()).take(4));
        sheet.lines.retain(|it| !outer.contains(it));
    }
    removed
}

/// The two rows nearest to the upper and the lower edge of the page.
fn edges(sheet: &Sheet) -> Vec<&Line> {
    let high = rows(sheet.lines.iter(), |it| it.base < 0.2 * sheet.height);
    let low = rows(sheet.lines.iter().rev(), |it| it.base > 0.8 * sheet.height);
    high.into_iter().chain(low).flatten().collect()
}

/// Those of them that a gap, or another size of type, parts from the text.
fn margins(sheet: &Sheet) -> Vec<&Line> {
    let high = rows(sheet.lines.iter(), |it| it.base < 0.15 * sheet.height);
    let low = rows(sheet.lines.iter().rev(), |it| it.base > 0.85 * sheet.height);
    apart(high, sheet).into_iter().chain(apart(low, sheet)).flatten().collect()
}

fn apart<'a>(mut rows: Vec<Vec<&'a Line>>, sheet: &Sheet) -> Vec<Vec<&'a Line>> {
    let inner = |row: &[&Line]| {
        let it = row.first()?;
        let down = it.base < 0.5 * sheet.height;
        let ahead = |other: &&Line| {
            if down { other.base > it.base + 1.0 } else { other.base < it.base - 1.0 }
        };
        let next = sheet
            .lines
            .iter()
            .filter(ahead)
            .min_by(|a, b| (a.base - it.base).abs().total_cmp(&(b.base - it.base).abs()));
        Some(next.is_none_or(|next| {
            (next.base - it.base).abs() > 1.8 * it.size || !next.is_as_large(it)
        }))
    };
    while rows.last().is_some_and(|it| inner(it) == Some(false)) {
        rows.pop();
    }
    rows
}

/// A running title in small type at the very top, on a page that has no other to compare with.
fn running(sheet: &Sheet, body: f64) -> Vec<Line> {
    let top = rows(sheet.lines.iter(), |it| it.base < 0.08 * sheet.height);
    let row = apart(top, sheet).into_iter().next().unwrap_or_default();
    let small = row.iter().all(|it| it.size < 0.92 * body && it.text.split(' ').count() < 12);
    if small { row.into_iter().cloned().collect() } else { Vec::new() }
}

fn is_same_row(a: &Line, b: &Line) -> bool {
    (a.base - b.base).abs() < 0.3 * a.size
}

/// The first two rows of some lines.
fn rows<'a>(
    lines: impl Iterator<Item = &'a Line>,
    is_outer: impl Fn(&Line) -> bool,
) -> Vec<Vec<&'a Line>> {
    let mut found: Vec<Vec<&Line>> = Vec::new();
    for it in lines.take_while(|it| is_outer(it)) {
        let full = found.len() == 2;
        match found.last_mut() {
            Some(row) if row.last().is_some_and(|last| is_same_row(last, it)) => row.push(it),
            _ if full => break,
            _ => found.push(vec![it]),
        }
    }
    found
}

/// What is the same on each page: the words without their figures, and the edge.
fn key(it: &Line, sheet: &Sheet) -> String {
    let edge = if it.base < 0.5 * sheet.height { "top" } else { "bottom" };
    let words: Vec<&str> =
        it.text.split(|it: char| it.is_ascii_digit()).filter(|it| !it.is_empty()).collect();
    format!("{edge} {:.0} {}", it.size, words.join("#"))
}

/// "7", "– 7 –", "Page 3 of 5", "3/5", "iv".
pub(super) fn is_page_number(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "page", "p", "of", "seite", "s", "von", "página", "pagina", "pág", "de", "sur", "di",
        "side", "sida",
    ];
    let words: Vec<String> = text
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(str::to_lowercase)
        .collect();
    let number = |it: &String| it.len() < 5 && it.chars().all(|it| it.is_ascii_digit());
    let roman =
        |it: &String| !it.is_empty() && it.len() < 6 && it.chars().all(|it| "ivxl".contains(it));
    let has_number = words.iter().any(number) || words.len() == 1 && words.iter().all(roman);
    has_number
        && words.len() < 5
        && words.iter().all(|it| number(it) || roman(it) || WORDS.contains(&it.as_str()))
}

/// What browsers print at the edges: day and title above, address and page below.
fn browser(sheet: &mut Sheet, removed: &mut Removed) {
    let below = |it: &Line| it.base > 0.93 * sheet.height;
    let above = |it: &Line| it.base < 0.07 * sheet.height;
    let address = |it: &&Line| below(it) && is_address(&it.text);
    let found = sheet.lines.iter().find(address).map(|it| (it.base, it.text.clone()));
    let Some((foot, words)) = found else {
        let day = sheet.lines.iter().find(|it| above(it) && is_moment(&it.text)).map(|it| it.base);
        if let Some(head) = day {
            sheet.lines.retain(|it| (it.base - head).abs() > 2.0);
        }
        return;
    };
    let first = words.split_whitespace().next().unwrap_or_default();
    if removed.address.is_empty() && first.starts_with("http") {
        first.clone_into(&mut removed.address);
    }
    let head = sheet.lines.iter().find(|it| above(it) && is_moment(&it.text)).map(|it| it.base);
    sheet.lines.retain(|it| {
        (it.base - foot).abs() > 2.0 && head.is_none_or(|head| (it.base - head).abs() > 2.0)
    });
}

fn is_address(text: &str) -> bool {
    ["http://", "https://", "file://"].iter().any(|it| text.starts_with(it))
}

/// "11/26/26, 2:13 AM", "26.11.2026, 14:13": when it was printed.
fn is_moment(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let day = words.next().unwrap_or_default();
    let time = words.next().unwrap_or_default();
    let figures = |it: &str| it.chars().filter(char::is_ascii_digit).count();
    let parted = |it: &str, by: &[char]| it.contains(by) && figures(it) > 2;
    figures(day) > 3
        && day.chars().all(|it| it.is_ascii_digit() || "./-,".contains(it))
        && parted(time, &[':'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::blocks::tests::line;

    #[test]
    fn page_numbers_are_known() {
        for it in ["7", "– 12 –", "Page 3 of 5", "3/5", "Seite 2 von 9", "iv"] {
            assert!(is_page_number(it), "{it}");
        }
        for it in ["In 2026 the council", "Page one", "", "7 ministers", "4 May 2026"] {
            assert!(!is_page_number(it), "{it}");
        }
    }

    #[test]
    fn what_repeats_at_the_edge_goes() {
        let sheet = |number: &str, words: &str| Sheet {
            height: 800.0,
            lines: vec![
                line(&format!("Gazette {number}"), 0.0, 90.0, 30.0),
                line(words, 0.0, 300.0, 60.0),
                line(number, 150.0, 160.0, 780.0),
            ],
        };
        let mut sheets = [sheet("1", "first words"), sheet("2", "second words")];
        let removed = clear(&mut sheets);
        let left: Vec<_> =
            sheets.iter().flat_map(|it| &it.lines).map(|it| it.text.as_str()).collect();
        assert_eq!(left, ["first words", "second words"]);
        assert!(removed.titles.contains("Gazette 1"));
    }

    #[test]
    fn a_browsers_edges_go_and_tell_the_address() {
        let mut sheets = [Sheet {
            height: 800.0,
            lines: vec![
                line("11/26/26, 2:13 AM", 0.0, 90.0, 20.0),
                line("Ferry plan", 150.0, 200.0, 20.0),
                line("words", 0.0, 300.0, 60.0),
                line("https://courier.example/ferry", 0.0, 160.0, 790.0),
                line("1/1", 280.0, 300.0, 790.0),
            ],
        }];
        assert_eq!(clear(&mut sheets).address, "https://courier.example/ferry");
        assert_eq!(sheets.iter().map(|it| it.lines.len()).sum::<usize>(), 1);
    }
}
