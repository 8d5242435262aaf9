//! Tables as pandas, csvkit and the interfaces of newspapers write them.

use std::ops::ControlFlow;

use super::*;

macro_rules! file {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../../../tests/files/tables/", $name)).as_slice())
    };
}

const FIRST: &str = "The council met on the quay for six hours on Monday, and neither side would say \
                     afterwards whether an agreement on the dues had come any closer. “We have heard \
                     each other,” the mayor said.";

fn of(name: &str, bytes: &[u8]) -> Result<Vec<Article>, ReadError> {
    read(bytes, name, &|_| None, &mut || ControlFlow::Continue(()))
}

/// Title, byline, outlet, date, address, language.
fn head(it: &Article) -> [&str; 6] {
    let it = &it.metadata;
    [&it.title, &it.byline, &it.outlet, &it.date, &it.address, &it.language]
}

#[test]
fn one_table_in_many_forms() {
    for (name, bytes) in [
        file!("pd.csv"),
        file!("pd_semi.csv"),
        file!("pd.tsv"),
        file!("pd.jsonl"),
        file!("pd_columns.json"),
        file!("pd_index.json"),
        file!("pd_records.json"),
        file!("pd_split.json"),
        file!("pd_table.json"),
        file!("pd_iso.json"),
        file!("pd_unnamed.csv"),
        file!("csvkit_pipe.csv"),
        file!("csvkit.json"),
    ] {
        let all = of(name, bytes).unwrap();
        assert_eq!(all.len(), 2, "{name}");
        let wanted =
            ["Talks stall", "Ida Holm, Bo", "The Quay", "2026-11-24", "https://a.b/1", "en"];
        assert_eq!(head(&all[0]), wanted, "{name}");
        let wanted = ["Ferry “strike”", "נועה לוי", "ليلى", "2026-11-25", "https://a.b/2", "en"];
        assert_eq!(head(&all[1]), wanted, "{name}");
        assert_eq!(all[0].paragraphs.len(), 2, "{name}");
        assert_eq!(all[0].paragraphs[0], FIRST, "{name}");
        assert_eq!(all[0].doubts, []);
    }
    let (name, bytes) = file!("pd1252.csv");
    let all = of(name, bytes).unwrap();
    assert_eq!(head(&all[1])[..2], ["Ferry “strike”", "Ida Holm"]);
    assert_eq!(all[0].paragraphs[0], FIRST);
    let (name, bytes) = file!("csvkit.csv");
    assert_eq!(head(&of(name, bytes).unwrap()[0])[1], "Ida Holm");
}

#[test]
fn what_newspapers_give() {
    let (name, bytes) = file!("newsapi.json");
    let all = of(name, bytes).unwrap();
    assert_eq!(head(&all[0]), ["T", "Ida Holm", "The Quay", "2026-11-24", "https://a.b", ""]);
    assert_eq!(
        (all[0].doubts.as_slice(), all[0].paragraphs.as_slice()),
        ([Doubt::Rest].as_slice(), [FIRST.to_owned()].as_slice())
    );
    let (name, bytes) = file!("guardian.json");
    assert_eq!(
        head(&of(name, bytes).unwrap()[0]),
        ["T & more", "Ida Holm", "", "2026-11-24", "https://a.b", ""]
    );
    let (name, bytes) = file!("wordpress.json");
    let all = of(name, bytes).unwrap();
    assert_eq!(head(&all[0])[0], "A “no”");
    assert_eq!(all[0].paragraphs.len(), 2);
}

#[test]
fn small_tables() {
    let all = of(
        "a.csv",
        b"HLEAD;Body;headline;time\nLead.;Lead. Rest.;A;1795478400\nLead;\"a\nb\";B;x\n;;C;",
    )
    .unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].paragraphs, ["Lead. Rest."]);
    assert_eq!(all[1].paragraphs, ["Lead", "a", "b"]);
    assert_eq!(head(&all[0])[3], "2026-11-24");
    assert_eq!(head(&all[1])[3], "x");
    let all = of(
        "a.json",
        br#"{"title": "A", "text": ["one", "two"], "tags": [{"a": 1}], "source": {"name": "Q"}}"#,
    )
    .unwrap();
    assert_eq!((all[0].paragraphs.len(), head(&all[0])[2]), (2, "Q"));
    let all =
        of("a.json", b"{\"text\": \"x\"}\n\n{\"text\": \"y\", \"date\": 1795478400000}\n").unwrap();
    assert_eq!((all.len(), head(&all[1])[3]), (2, "2026-11-24"));
    let all = of("a.csv", b"sep=;\r\ntext;title\r\nx, y;A\r\n").unwrap();
    assert_eq!((all[0].paragraphs[0].as_str(), head(&all[0])[0]), ("x, y", "A"));
    let html =
        |_: &str| Some(Article { paragraphs: vec!["found".to_owned()], ..Article::default() });
    let all =
        read(b"text,title\n<p>x</p>,A", "a.csv", &html, &mut || ControlFlow::Continue(())).unwrap();
    assert_eq!(all[0].paragraphs, ["found"]);
}

#[test]
fn what_is_missing_is_told() {
    let told = |name: &str, bytes: &[u8]| of(name, bytes).unwrap_err().to_string();
    let (name, bytes) = file!("pd_none.csv");
    let words = told(name, bytes);
    assert!(words.contains("“Title”") && words.contains("called “text”"), "{words}");
    assert!(told("a.csv", b"only words\nwithout cells").contains("no comma"));
    assert!(told("a.csv", b"title,text\n").contains("no rows"));
    assert!(told("a.jsonl", b"{\"text\": \"a\"}\n{bad}\n{}").contains("line 2"));
    assert_eq!(of("a.json", b"[{\"text\": \"a\"},"), Err(ReadError::Half("its JSON breaks off")));
    assert_eq!(
        of("a.jsonl", b"{\"text\": \"a\"}\n{\"te"),
        Err(ReadError::Half("its last line breaks off"))
    );
    assert_eq!(of("a.csv", b" "), Err(ReadError::Empty));
    let stop = read(b"text,title\na,b", "a.csv", &|_| None, &mut || ControlFlow::Break(()));
    assert_eq!(stop, Err(ReadError::Cancelled));
}

#[test]
fn hostile_tables_end() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = open.repeat(100_000) + "1" + &close.repeat(100_000);
        assert!(of("a.json", deep.as_bytes()).is_err());
    }
    let endless = format!("text,title\na,b\nc,\"{}", "word, \n".repeat(500_000));
    assert!(matches!(of("a.csv", endless.as_bytes()), Err(ReadError::Half(_))));
    let endless = format!("text,title\n\"{}", "word, \n".repeat(500_000));
    assert!(matches!(of("a.csv", endless.as_bytes()), Err(ReadError::Half(_))));
    assert!(matches!(of("a.csv", ",".repeat(30_000_000).as_bytes()), Err(ReadError::TooMuch(_))));
    let many = format!("[{}0]", "0,".repeat(4_000_000));
    assert!(matches!(of("a.json", many.as_bytes()), Err(ReadError::TooMuch(_))));
    let rows = format!("text,title\n{}", "a,b\n".repeat(10_001));
    assert!(matches!(of("a.csv", rows.as_bytes()), Err(ReadError::TooMuch(_))));
    let huge = format!("[{{\"text\": \"a\", \"date\": {}, \"x\": 1e999}}]", "9".repeat(10_000));
    assert!(of("a.json", huge.as_bytes()).is_ok() || of("a.json", huge.as_bytes()).is_err());
    let wide = (0..3000).map(|it| format!("\"c{it}\": 1, ")).collect::<Vec<_>>().concat();
    assert!(of("a.json", format!("[{{{wide}\"text\": \"a\"}}]").as_bytes()).is_err());
}
