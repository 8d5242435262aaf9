//! Names of files that every system takes.

use crate::model::{Entry, ReportId};

/// Longest part of a report's name in the name of its file.
const LONGEST: usize = 40;

/// A name without ending: the number of the report, which makes it unique, and its name in small
/// letters of ASCII.
///
/// The number in front keeps clear of names that Windows forbids (`con`, `nul`).
pub(super) fn file_name(id: ReportId, entry: &Entry) -> String {
    let mut name = format!("{:04}", id.0);
    let words = entry.report.name().split(|it: char| !it.is_ascii_alphanumeric());
    for word in words.filter(|it| !it.is_empty()) {
        if name.len() + word.len() > LONGEST {
            break;
        }
        name.push('-');
        name.push_str(&word.to_ascii_lowercase());
    }
    name
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Metadata, Report};

    #[test]
    fn names_are_safe_and_differ() {
        let name = |id, title: &str| {
            let metadata = Metadata { title: title.to_owned(), ..Metadata::default() };
            let report = Arc::new(Report::new(String::new(), metadata));
            file_name(ReportId(id), &Entry { report, ..Entry::default() })
        };
        assert_eq!(name(7, "../CON: “Talks”/é?"), "0007-con-talks");
        assert_eq!(name(8, "دنה"), "0008");
        assert!(name(9, &"long words ".repeat(99)).len() <= LONGEST);
    }
}
