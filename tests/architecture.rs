//! Guards the floors: which module may use which, who may draw, who may touch the disk.

use std::{error::Error, fs, path::Path};

/// Each module with the modules it may use, ground floor first.
const MAY_USE: [(&str, &[&str]); 13] = [
    ("model", &[]),
    ("language", &["model"]),
    ("interop", &["model"]),
    ("read", &["model", "language", "interop"]),
    ("nlp", &["model", "language"]),
    ("edit", &["model", "language"]),
    ("agreement", &["model", "language"]),
    ("figure", &["model", "language"]),
    ("export", &["model", "language", "interop"]),
    ("store", &["model", "language", "read", "export"]),
    ("cli", &["model", "language", "read", "nlp", "edit", "export", "store"]),
    ("ui", &["model", "language", "edit", "agreement", "figure", "export"]),
    (
        "app",
        &[
            "model",
            "language",
            "read",
            "nlp",
            "edit",
            "agreement",
            "figure",
            "export",
            "store",
            "ui",
        ],
    ),
];

/// The modules that may know there is a screen.
const MAY_DRAW: [&str; 2] = ["ui", "app"];

/// The modules that may know there is a disk.
const MAY_TOUCH_FILES: [&str; 2] = ["store", "cli"];

/// A file with more lines is a room too large to live in.
const MOST_LINES: usize = 600;

/// Every file of a module, with its text.
fn files(path: &Path, found: &mut Vec<(String, String)>) -> Result<(), Box<dyn Error>> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            files(&entry?.path(), found)?;
        }
    } else {
        found.push((path.display().to_string(), fs::read_to_string(path)?));
    }
    Ok(())
}

fn module_files(module: &str) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut found = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(module), &mut found)?;
    assert!(!found.is_empty(), "{module} has files");
    Ok(found)
}

/// The modules named behind `crate::`, also inside `crate::{…}`.
fn modules_named(code: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for rest in code.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(group) => found.extend(top_items(group).into_iter().map(first_name)),
            None => found.push(first_name(rest)),
        }
    }
    found
}

/// A group of imports cut at its own commas, up to its closing brace.
fn top_items(group: &str) -> Vec<&str> {
    let (mut items, mut depth, mut from) = (Vec::new(), 0_usize, 0);
    for (at, c) in group.char_indices() {
        if depth == 0 && matches!(c, ',' | '}') {
            items.extend(group.get(from..at));
            from = at + 1;
        }
        match c {
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            '{' => depth += 1,
            _ => {}
        }
    }
    items
}

fn first_name(code: &str) -> &str {
    let code = code.trim_start();
    code.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}

/// Whether a file holds nothing but the tests of its module.
fn is_tests(name: &str) -> bool {
    Path::new(name).file_name().is_some_and(|it| it == "tests.rs")
}

/// The code of a file without comments and without its tests.
fn program(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn modules_use_only_what_they_may() -> Result<(), Box<dyn Error>> {
    let mut wrong = Vec::new();
    for (module, may_use) in MAY_USE {
        for (path, text) in module_files(module)?.into_iter().filter(|it| !is_tests(&it.0)) {
            let code = program(&text);
            for name in modules_named(&code) {
                let known = MAY_USE.iter().any(|(other, _)| *other == name);
                if known && name != module && !may_use.contains(&name) {
                    wrong.push(format!("{path}: {module} must not use {name}"));
                }
            }
            if code.contains("egui") && !MAY_DRAW.contains(&module) {
                wrong.push(format!("{path}: {module} must not draw"));
            }
            if code.contains("fs::") && !MAY_TOUCH_FILES.contains(&module) {
                wrong.push(format!("{path}: {module} must not touch files"));
            }
            if code.contains("super::super") {
                wrong.push(format!("{path}: write crate:: instead of super::super"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[test]
fn every_module_has_a_floor_and_no_file_is_too_long() -> Result<(), Box<dyn Error>> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(&source)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let known = MAY_USE.iter().any(|(module, _)| *module == name);
        assert!(
            known || ["main.rs", "lib.rs"].contains(&name.as_str()),
            "{name} stands on no floor"
        );
    }
    let mut all = Vec::new();
    files(&source, &mut all)?;
    for (path, text) in all {
        assert!(text.lines().count() <= MOST_LINES, "{path} has more than {MOST_LINES} lines");
    }
    Ok(())
}

#[test]
fn grouped_imports_are_seen() {
    let code = "use crate::{\n  edit::{Edit, self},\n  model::Span,\n}; fn f(x: crate::ui::X) {}";
    assert_eq!(modules_named(code), ["edit", "model", "", "ui"]);
}

#[test]
fn the_licences_of_all_parts_are_told() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let parts = fs::read_to_string(root.join("Cargo.toml"))?;
    let told = fs::read_to_string(root.join("assets/licences/third-party.txt"))?;
    let (_, parts) = parts.split_once("[dependencies]").ok_or("dependencies")?;
    let (parts, _) = parts.split_once("[dev-dependencies]").ok_or("others")?;
    let names = parts.lines().filter_map(|it| Some(it.split_once(" = ")?.0));
    let names: Vec<_> = names.filter(|it| !it.starts_with('#')).collect();
    assert!(names.len() > 30, "{names:?}");
    for name in names {
        assert!(told.contains(&format!("\n{name} ")), "run .ci/licences: {name} is missing");
    }
    Ok(())
}

/// What only the design system may say: faces, colours, distances.
const DESIGN: [&str; 6] =
    ["FontId::", "Color32::from", "Margin::", "CornerRadius::", "FontFamily::", ".family("];

/// What takes a distance; none of them a number.
const DISTANCES: [&str; 3] = ["add_space(", "spacing([", "inner_margin("];

#[test]
fn faces_colours_and_distances_come_from_the_design_system() -> Result<(), Box<dyn Error>> {
    let mut wrong = Vec::new();
    for module in MAY_DRAW {
        for (path, text) in module_files(module)?.into_iter().filter(|it| !is_tests(&it.0)) {
            if path.contains("/ui/theme/") {
                continue;
            }
            let code = program(&text);
            let words = DESIGN.into_iter().filter(|it| code.contains(it));
            wrong.extend(words.map(|it| format!("{path}: {it} belongs into ui::theme")));
            let is_number = |it: &str| it.starts_with(|c: char| c.is_ascii_digit());
            if DISTANCES.iter().any(|way| code.split(way).skip(1).any(is_number)) {
                wrong.push(format!("{path}: distances come from ui::theme::space"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}
