//! The command line, through the binary itself.

use std::{
    error::Error,
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Output, Stdio},
};

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

const REPORT: &str = "Ferry talks resume\n\nThe harbour master Eva Lindt said that the ferry would sail on Monday. \
    She warned that fog could delay it. The old quay was built in 1911 and holds four ships.\n";

/// The program without any display, in a home of its own.
fn standpoint(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_standpoint"));
    command.env("STANDPOINT_HOME", home).current_dir(home);
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        command.env_remove(name);
    }
    command
}

fn run(command: &mut Command, input: &str) -> Result<Output> {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input.as_bytes())?;
    }
    Ok(child.wait_with_output()?)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn standard_input_gives_findings_as_json() -> Result {
    let home = tempfile::tempdir()?;
    let done = run(standpoint(home.path()).args(["analyze", "-", "--format", "json"]), REPORT)?;
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let found: serde_json::Value = serde_json::from_slice(&done.stdout)?;
    assert_eq!(found["schema"], "standpoint-findings");
    let report = &found["reports"][0];
    assert_eq!(report["metadata"]["title"], "Ferry talks resume");
    let statement = &report["statements"][0];
    assert_eq!(statement["cue"]["value"]["text"], "said");
    assert_eq!(statement["speaker"]["value"], "Eva Lindt");
    let content = &statement["content"]["value"][0];
    let (start, end) =
        (content["start"].as_u64().unwrap_or(0), content["end"].as_u64().unwrap_or(0));
    let words: String = REPORT.chars().skip(start as usize).take((end - start) as usize).collect();
    assert_eq!(content["text"], words, "offsets are code points of the text");
    Ok(())
}

#[test]
fn given_spans_come_back_with_labels_and_json_without_texts_is_no_report() -> Result {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("given.json");
    let report = "Mira Holm, the union's leader, spoke. She rejected the offer.";
    let at = |words: &str| {
        let start = report.find(words).unwrap_or_default();
        serde_json::json!({ "start": start, "end": start + words.len() })
    };
    let quote = serde_json::json!({
        "cue": at("rejected"), "sources": [at("She")], "contents": [at("the offer")],
    });
    fs::write(&path, serde_json::json!({ "text": report, "quotes": [quote] }).to_string())?;
    let name = path.to_string_lossy();
    let given = ["analyze", "--spans-given", "--format", "citron", &name];
    let found = run(standpoint(folder.path()).args(given), "")?;
    let found: serde_json::Value = serde_json::from_slice(&found.stdout)?;
    let quote = &found["quotes"][0];
    assert_eq!(quote["speaker"], "Mira Holm");
    assert_eq!(quote["contents"][0]["text"], "the offer");
    // Without the option the coding is taken as it is.
    let kept = run(standpoint(folder.path()).args(["analyze", &name, "--format", "json"]), "")?;
    let kept: serde_json::Value = serde_json::from_slice(&kept.stdout)?;
    assert_eq!(kept["reports"][0]["statements"][0]["content"]["value"][0]["text"], "the offer");
    assert_eq!(kept["reports"][0]["statements"][0]["speaker"]["value"], serde_json::Value::Null);
    fs::write(&path, "{\"temperature\": [3, 4]}")?;
    let refused = run(standpoint(folder.path()).args(["analyze", &name]), "")?;
    assert_eq!(refused.status.code(), Some(1), "{}", text(&refused.stderr));
    Ok(())
}

#[test]
fn a_folder_gives_one_file_a_report_and_a_failure_stops_nobody() -> Result {
    let home = tempfile::tempdir()?;
    let path = |name: &str| home.path().join(name);
    fs::create_dir(path("in"))?;
    fs::write(path("in/good.txt"), REPORT)?;
    fs::write(path("in/other.md"), format!("# {REPORT}"))?;
    fs::write(path("in/broken.txt"), b"%PDF-1.7 \x00\x01")?;
    fs::write(path("in/picture.txt"), b"GIF89a")?;
    fs::write(path("in/empty.html"), b"")?;
    let args = ["analyze", "in", "missing.txt", "--format", "csv", "--out", "out/"];
    let done = run(standpoint(home.path()).args(args), "")?;
    assert_eq!(done.status.code(), Some(1));
    let errors = text(&done.stderr);
    for words in
        ["broken.txt", "damaged", "a picture (GIF)", "empty.html", "no article", "missing.txt"]
    {
        assert!(errors.contains(words), "{words}: {errors}");
    }
    let mut names: Vec<_> = fs::read_dir(path("out"))?
        .flatten()
        .map(|it| it.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, ["good.csv", "other.csv"]);
    let table = fs::read_to_string(path("out/good.csv"))?;
    assert!(table.starts_with("statement_id,document,date"), "{table}");
    assert!(table.contains("Eva Lindt"), "{table}");
    Ok(())
}

#[test]
fn several_reports_go_into_one_page() -> Result {
    let home = tempfile::tempdir()?;
    fs::write(home.path().join("a.txt"), REPORT)?;
    fs::write(home.path().join("b.txt"), REPORT.replace("Ferry", "Bridge"))?;
    let args = ["analyze", "a.txt", "b.txt", "--format", "html", "--out", "page.html"];
    let done = run(standpoint(home.path()).args(args), "")?;
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let page = fs::read_to_string(home.path().join("page.html"))?;
    assert!(page.contains("Findings in 2 reports") && page.contains("Bridge talks resume"));
    assert!(!page.contains("http"), "the page needs nothing else");
    Ok(())
}

#[test]
fn wrong_use_is_code_two_and_says_what_to_do() -> Result {
    let home = tempfile::tempdir()?;
    let done = run(standpoint(home.path()).args(["analyze", "a.txt", "--format", "wav"]), "")?;
    assert_eq!(done.status.code(), Some(2));
    let told = text(&done.stderr);
    assert!(told.contains("html") && told.contains("qdpx") && told.contains("citron"), "{told}");
    fs::create_dir(home.path().join("nothing"))?;
    let done = run(standpoint(home.path()).args(["analyze", "nothing"]), "")?;
    assert_eq!(done.status.code(), Some(2));
    assert!(text(&done.stderr).contains("no report to analyse"));
    Ok(())
}

#[test]
fn without_a_display_the_findings_are_printed() -> Result {
    let home = tempfile::tempdir()?;
    let done = run(&mut standpoint(home.path()), "")?;
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    assert!(text(&done.stderr).contains("no display"));
    let found = text(&done.stdout);
    assert!(found.contains("Sella dam talks") && found.contains("Ilan Reuss [said]"), "{found}");
    Ok(())
}

#[test]
fn reports_go_into_a_project_once_and_its_findings_come_out() -> Result {
    let home = tempfile::tempdir()?;
    let path = |name: &str| home.path().join(name);
    fs::create_dir(path("in"))?;
    for name in ["a", "b"] {
        fs::write(path("in").join(format!("{name}.txt")), REPORT.replace("ferry", name))?;
    }
    for _ in 0..2 {
        let done = standpoint(home.path())
            .args(["analyze", "in", "--project", "matter.standpoint"])
            .output()?;
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
        assert!(done.stdout.is_empty());
    }
    let args = ["export", "matter.standpoint", "--format", "json"];
    let done = standpoint(home.path()).args(args).output()?;
    let found: serde_json::Value = serde_json::from_slice(&done.stdout)?;
    assert_eq!(found["reports"].as_array().map(Vec::len), Some(2), "{found}");
    assert_eq!(found["reports"][1]["statements"][0]["speaker"]["value"], "Eva Lindt");
    // Without a display the program prints what is in the project.
    let done = standpoint(home.path()).arg("matter.standpoint").output()?;
    assert!(text(&done.stdout).contains("Eva Lindt"), "{}", text(&done.stderr));
    fs::write(path("lost.standpoint"), "")?;
    for other in ["in/a.txt", "lost.standpoint"] {
        let done = standpoint(home.path()).args(["export", other]).output()?;
        assert_eq!(done.status.code(), Some(2));
        assert!(text(&done.stderr).contains("is no Standpoint project"), "{}", text(&done.stderr));
    }
    Ok(())
}
