//! Who sent a message, and what its title is without the marks of replies.

/// Marks before a title that say it was answered or passed on, in the languages of mail programs.
const REPLIES: [&str; 12] =
    ["re", "aw", "antw", "antwort", "sv", "vs", "odp", "ynt", "ответ", "rif", "res", "ref"];
const FORWARDS: [&str; 11] =
    ["fwd", "fw", "wg", "tr", "rv", "enc", "vb", "vl", "doorst", "пересл", "i"];

/// A title without those marks, and whether one says that it was passed on.
pub(super) fn title(subject: &str) -> (String, bool) {
    let mut rest = subject.trim();
    let mut forwarded = false;
    while let Some((mark, after)) = rest.split_once(':') {
        let lower = mark.trim().trim_start_matches('[').to_lowercase();
        // `Re[2]`, `Re(2)`.
        let name = lower.trim_end_matches(|it: char| it.is_ascii_digit() || "[]()^".contains(it));
        let passed = FORWARDS.contains(&name);
        if !passed && !REPLIES.contains(&name) {
            break;
        }
        forwarded |= passed;
        rest = after.trim_start();
        if mark.trim_start().starts_with('[') {
            rest = rest.strip_suffix(']').unwrap_or(rest);
        }
    }
    (rest.split_whitespace().collect::<Vec<_>>().join(" "), forwarded)
}

/// Byline and outlet of a sender with this display name and address.
pub(super) fn sender(name: &str, address: &str) -> (String, String) {
    let name = name.trim().trim_matches(['"', '\'', ' ']);
    if name.is_empty() || name == address {
        return (address.to_owned(), String::new());
    }
    // `Ida Holm from The Quay`, `Ida Holm via Harbour List`, `Ida Holm | The Quay`.
    for between in [" from ", " via ", " at ", " | ", " – ", " - ", " @ ", ", "] {
        let Some((person, outlet)) = name.split_once(between) else { continue };
        if is_person(person)
            && (between != ", " || !is_person(outlet))
            && outlet.contains(char::is_alphabetic)
        {
            return (person.trim().to_owned(), outlet.trim().to_owned());
        }
    }
    if let Some((family, given)) = name.split_once(", ")
        && !family.contains(' ')
        && !given.contains(',')
        && is_person(&format!("{given} {family}"))
    {
        return (format!("{given} {family}"), String::new());
    }
    if is_person(name) {
        (name.to_owned(), String::new())
    } else {
        (String::new(), name.to_owned())
    }
}

/// Words that no person is called by.
const INSTITUTIONS: [&str; 66] = [
    "agency",
    "agence",
    "agentur",
    "alert",
    "alerts",
    "association",
    "blog",
    "board",
    "bote",
    "briefing",
    "bulletin",
    "center",
    "centre",
    "chronicle",
    "city",
    "club",
    "committee",
    "company",
    "council",
    "courier",
    "daily",
    "department",
    "desk",
    "digest",
    "dispatch",
    "editor",
    "editors",
    "express",
    "gazette",
    "gmbh",
    "government",
    "herald",
    "inc",
    "info",
    "institute",
    "journal",
    "kurier",
    "letter",
    "list",
    "ltd",
    "magazine",
    "media",
    "ministry",
    "monitor",
    "news",
    "newsletter",
    "office",
    "post",
    "press",
    "presse",
    "pressestelle",
    "radio",
    "redaktion",
    "report",
    "review",
    "service",
    "standard",
    "team",
    "telegraph",
    "the",
    "times",
    "tribune",
    "tv",
    "union",
    "weekly",
    "zeitung",
];

/// Whether a name may be a person's: two to five words, none of them an institution's.
fn is_person(name: &str) -> bool {
    let words: Vec<_> = name.split_whitespace().collect();
    let plain = |it: &&str| {
        let lower = it.trim_end_matches(['.', ',']).to_lowercase();
        !INSTITUTIONS.contains(&lower.as_str())
            && it.chars().all(|it| it.is_alphabetic() || "-.'’\u{301}".contains(it) || is_mark(it))
    };
    let cased =
        |it: &&&str| it.chars().next().is_some_and(|it| it.is_uppercase() || !it.is_lowercase());
    // One word of letters that have no cases may be a whole name, as in Chinese.
    let whole = words.len() == 1
        && name.chars().all(|it| it.is_alphabetic() && !it.is_ascii())
        && crate::read::lines::is_dense(name.chars().next());
    let many = (2..=5).contains(&words.len()) && words.iter().filter(cased).count() >= 2;
    (many || whole) && words.iter().all(plain)
}

/// Points of vowels and other marks above and below letters.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}')
}

/// The name that a list gives itself: `Harbour Dispatch <dispatch.harbour.example>`.
pub(super) fn list(id: &str) -> String {
    let name = id.split('<').next().unwrap_or_default().trim().trim_matches('"').trim();
    // Services that send newsletters put a number there.
    let number = !name.contains(' ') && name.chars().filter(char::is_ascii_digit).count() > 2;
    if number || name.contains('@') { String::new() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles() {
        assert_eq!(title("Re: FWD: Talks: a start"), ("Talks: a start".to_owned(), true));
        assert_eq!(title("AW: Re[2]:  Talks\n stall"), ("Talks stall".to_owned(), false));
        assert_eq!(title("[Fwd: Talks]"), ("Talks".to_owned(), true));
        assert_eq!(title("Minister: no"), ("Minister: no".to_owned(), false));
    }

    #[test]
    fn senders() {
        for (name, byline, outlet) in [
            ("Ida Holm", "Ida Holm", ""),
            ("Holm, Ida", "Ida Holm", ""),
            ("The Quay Newsletter", "", "The Quay Newsletter"),
            ("Ida Holm from The Quay", "Ida Holm", "The Quay"),
            ("Ida Holm, The Quay", "Ida Holm", "The Quay"),
            ("ليلى حداد", "ليلى حداد", ""),
            ("נועה לוי", "נועה לוי", ""),
            ("山田太郎", "山田太郎", ""),
            ("Ludwig van der Berg", "Ludwig van der Berg", ""),
            ("", "a@b.example", ""),
        ] {
            assert_eq!(
                sender(name, "a@b.example"),
                (byline.to_owned(), outlet.to_owned()),
                "{name}"
            );
        }
        assert_eq!(list("Harbour Dispatch <d.example>"), "Harbour Dispatch");
        assert_eq!(list("8a7f6e5mc list <x>"), "8a7f6e5mc list");
        assert_eq!(list("<d.example>") + &list("8a7f6e5mc <x>"), "");
    }
}
