//! The window in every language: each file says all that the English one says, with the same
//! arguments, and nothing that is said stands in the code.

mod common;

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use egui_kittest::kittest::Queryable as _;
use standpoint::{
    export::Format,
    language::{Language, reason},
    model::{Kind, QuoteMode, Review, Stance},
    ui::{Action, Centre, Command, Preferences, Tab},
};

use common::{open, settle};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// The other languages than English.
const OTHERS: [&str; 3] = ["de", "es", "fr"];

/// Beginnings of messages that are looked up by the key of a value.
const BY_KEY: [&str; 3] = ["value-", "format-", "month-"];

/// What is shown with words that stand in the code, when it begins with a letter.
const SHOWN: [&str; 9] = [
    ".label(\"",
    ".weak(\"",
    ".strong(\"",
    ".button(\"",
    ".on_hover_text(\"",
    ".hint_text(\"",
    ".checkbox(\"",
    "RichText::new(\"",
    "title_ui(ui, \"",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The arguments that some part of a message takes.
fn arguments(text: &str) -> BTreeSet<String> {
    let names = text.split('$').skip(1);
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    names.map(|it| it.chars().take_while(|c| is_name(*c)).collect()).collect()
}

/// Messages and attributes of a language, each with its arguments.
fn messages(language: &str) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let text = fs::read_to_string(root().join(format!("assets/words/{language}/standpoint.ftl")))?;
    let parsed = fluent_syntax::parser::parse(text.as_str());
    assert!(parsed.is_ok(), "{language}: {:?}", parsed.err().map(|it| it.1));
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut part) = (String::new(), String::new());
    for line in text.lines().filter(|it| !it.starts_with('#')) {
        let head = line.split_once(" =").map(|it| it.0);
        match head {
            Some(name) if name.starts_with(|c: char| c.is_ascii_lowercase()) => {
                name.clone_into(&mut message);
                part.clone_from(&message);
                let twice = found.insert(part.clone(), BTreeSet::new());
                assert!(twice.is_none(), "{language}: {message} stands there twice");
            }
            Some(name) if name.trim_start().starts_with('.') => {
                part = format!("{message}{}", name.trim_start());
                found.insert(part.clone(), BTreeSet::new());
            }
            _ => {}
        }
        found.entry(part.clone()).or_default().extend(arguments(line));
    }
    Ok(found)
}

/// The code of the program without its tests.
fn code(path: &Path, found: &mut Vec<(PathBuf, String)>) -> Result {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            code(&entry?.path(), found)?;
        }
    } else if path.file_name().is_none_or(|it| it != "tests.rs") {
        let text = fs::read_to_string(path)?;
        let program = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        found.push((path.to_owned(), program.to_owned()));
    }
    Ok(())
}

#[test]
fn every_language_says_all_that_english_says() -> Result {
    let english = messages("en")?;
    assert!(english.len() > 700, "{}", english.len());
    for language in OTHERS {
        let other = messages(language)?;
        let mut wrong = Vec::new();
        for (message, arguments) in &english {
            match other.get(message) {
                None => wrong.push(format!("{language} lacks {message}")),
                Some(it) if it != arguments => {
                    wrong.push(format!("{language}: {message} takes {it:?}, not {arguments:?}"));
                }
                Some(_) => {}
            }
        }
        let unknown = other.keys().filter(|it| !english.contains_key(*it));
        wrong.extend(unknown.map(|it| format!("{language}: {it} is no message of English")));
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
    Ok(())
}

#[test]
fn every_message_is_said_somewhere() -> Result {
    let mut files = Vec::new();
    code(&root().join("src"), &mut files)?;
    let program: String = files.into_iter().map(|it| it.1).collect();
    let messages = messages("en")?.into_keys();
    let idle: Vec<_> = messages
        .filter(|it| !it.is_empty() && !it.contains('.'))
        .filter(|it| !BY_KEY.iter().any(|key| it.starts_with(key)))
        .filter(|it| !program.contains(&format!("\"{it}\"")))
        .collect();
    assert!(idle.is_empty(), "nobody says {}", idle.join(", "));
    Ok(())
}

#[test]
fn every_value_has_a_name() -> Result {
    let known = messages("en")?;
    let kinds = Kind::ALL.map(|it| format!("value-kind-{}", it.key()));
    let stances = Stance::ALL.map(|it| format!("value-stance-{}", it.key()));
    let reviews = Review::ALL.map(|it| format!("value-review-{}", it.key()));
    let quotes = QuoteMode::ALL.map(|it| format!("value-quote-{}", it.key()));
    let formats = Format::ALL.iter().map(|it| format!("format-{}", it.key));
    let tips = Format::ALL.iter().map(|it| format!("format-{}.tip", it.key));
    let values = kinds.into_iter().chain(stances).chain(reviews).chain(quotes);
    for message in values.chain(formats).chain(tips) {
        assert!(known.contains_key(&message), "{message}");
    }
    Ok(())
}

#[test]
fn nothing_that_is_shown_stands_in_the_code() -> Result {
    let mut files = Vec::new();
    code(&root().join("src/ui"), &mut files)?;
    code(&root().join("src/app"), &mut files)?;
    let mut wrong = Vec::new();
    for (path, text) in files {
        for way in SHOWN {
            let words = text.split(way).skip(1);
            let letters = words.filter(|it| it.starts_with(|c: char| c.is_alphabetic()));
            wrong.extend(letters.map(|it| {
                let words: String = it.chars().take(40).collect();
                format!("{}: {way}{words}", path.display())
            }));
        }
    }
    assert!(wrong.is_empty(), "these words belong into assets/words:\n{}", wrong.join("\n"));
    Ok(())
}

/// Words that English alone has: where another language is spoken, none of them is heard.
const ENGLISH: [&str; 8] = [
    "Least sure first",
    "Show the matrix",
    "Nothing but the page",
    "All reports",
    "Your summary",
    "factual claim",
    "to review",
    "% sure",
];

/// The language is one for the whole program: what depends on it stands in one test.
#[test]
fn the_window_speaks_every_language_and_changes_at_once() -> Result {
    let home = tempfile::tempdir()?;
    let mut harness = open(home.path(), &[]);
    assert!(harness.query_by_label("File").is_some());
    let menus = [
        (Language::German, "Datei"),
        (Language::Spanish, "Archivo"),
        (Language::French, "Fichier"),
        (Language::English, "File"),
    ];
    for (language, file) in menus {
        let wanted = Preferences { language, ..Preferences::default() };
        harness.state_mut().command(Command::Prefer(Box::new(wanted)));
        settle(&mut harness);
        assert!(harness.query_by_label(file).is_some(), "{file}");
        let mut heard = String::new();
        for action in [
            Action::Next,
            Action::View(Centre::Table),
            Action::View(Centre::Matrix),
            Action::View(Centre::Timeline),
            Action::View(Centre::Network),
            Action::View(Centre::Sources),
            Action::View(Centre::Report),
            Action::Show(Tab::Speakers),
            Action::Show(Tab::Statements),
            Action::Show(Tab::Claims),
            Action::Show(Tab::Positions),
            Action::Keys,
        ] {
            harness.state_mut().command(Command::Do(action));
            settle(&mut harness);
            heard.push_str(&common::outline(&harness));
        }
        harness.state_mut().command(Command::Dialog(None));
        settle(&mut harness);
        let project = harness.state().document().project();
        let statements = project.reports.values().flat_map(|it| it.statements.values());
        let reasons = statements.flat_map(|it| {
            [&it.speaker.why, &it.party.why, &it.issue.why, &it.stance.why, &it.kind.why]
        });
        for why in reasons.filter(|it| !it.is_empty()) {
            assert_eq!(reason(why) == *why, language == Language::English, "{why}");
        }
        let english = ENGLISH.into_iter().filter(|it| heard.contains(it)).count();
        assert_eq!(english > 0, language == Language::English, "{language:?}: {heard}");
    }
    Ok(())
}
