use super::*;

const TEXT: &str = "“É 😀,” said Ada Berg.\nShe denies it.\n";

fn words(found: &[Statement]) -> Vec<Vec<&'static str>> {
    found.iter().map(|it| it.spans().map(|it| it.of(TEXT)).collect()).collect()
}

#[test]
fn relations_tie_as_events_do() {
    let places = "T1\tSource 12 20\tAda Berg\nT2\tcue 7 11\tsaid\nT3\tCONTENT 0 6\t“É 😀,”\r\n";
    for ties in [
        "E1\tQuote:T2 Source:T1 Content1:T3\n",
        "R1\tattr Arg1:T2 Arg2:T1\nR2\tattr Arg1:T3 Arg2:T2\n*\tEquiv T1 T2\nN1\tReference T1 W:Q1\tx\n",
    ] {
        let (found, _) =
            read(TEXT, &format!("{places}{ties}A1\tParty T2 Green_Party\n\n")).unwrap();
        assert_eq!(words(&found), [["Ada Berg", "said", "“É 😀,”"]]);
        let it = found.first().unwrap();
        assert_eq!((it.party.value.as_deref(), it.origin), (Some("Green Party"), Origin::Added));
    }
    let (found, _) = read(TEXT, &format!("{places}R1\tby Arg1:T3 Arg2:T1\n")).unwrap();
    assert_eq!(words(&found), [["Ada Berg", "“É 😀,”"]]);
    let (found, _) = read(TEXT, places).unwrap();
    assert_eq!(words(&found), [["“É 😀,”"]], "a content alone");
}

#[test]
fn other_annotations_are_passed_over() {
    let other =
        "T1\tProtein 12 15\tAda\nT2\tBind 7 11\tsaid\nE1\tBind:T2 Theme:T1\nM1\tNegation E1\n";
    assert_eq!(read(TEXT, other).unwrap(), (Vec::new(), Vec::new()));
    assert_eq!(read(TEXT, "").unwrap(), (Vec::new(), Vec::new()));
}

#[test]
fn a_claim_keeps_its_note() {
    let lines = "T1\tClaim 22 36\tShe denies it.\n#1\tAnnotatorNotes T1\ta\\nb\\\\n\n#2\tConfidence T1\t7\n";
    let (_, claims) = read(TEXT, lines).unwrap();
    let claim = claims.first().unwrap();
    assert_eq!((claim.span.of(TEXT), claim.note.as_str()), ("She denies it.", "a\nb\\n"));
    assert!((claim.confidence - 1.0).abs() < f32::EPSILON);
}

#[test]
fn what_cannot_be_is_told_with_its_line() {
    for (line, told) in [
        ("T1\tCue 7 99\tsaid", "line 2: “7 99” is no place"),
        ("T1\tCue 8 12\tsaid", "line 2: other words stand at 8 12"),
        ("T1\tCue 12 8\tsaid", "is no place"),
        ("T1\tCue 8 x\tsaid", "is no place"),
        ("T1\tCue -1 2", "is no place"),
        ("T1 Cue 7 11 said", "there is no tab"),
        ("T1\tCue 7 11;8 9\t", "its pieces overlap"),
        ("T1\tCue", "no offsets"),
        ("E1\tCue", "no trigger"),
        ("T9\tCue 7 11\tsaid\nT9\tCue 7 11\tsaid", "line 3: T9 stands there twice"),
    ] {
        let error = read(TEXT, &format!("\n{line}")).unwrap_err().to_string();
        assert!(error.contains(told), "{error}");
    }
    for odd in
        ["E1\tCue:T9 Inner:E1 Content:T8 :", "R1\tx", "A1\tx", "#1\tx", "A1\t  ", "Ü\tx", "\t"]
    {
        assert!(read(TEXT, odd).is_ok(), "{odd}");
    }
}

#[test]
fn what_many_share_does_not_grow() {
    let text = "a ".repeat(20_000);
    let pieces: Vec<_> = (0..20_000).map(|it| format!("{} {}", 2 * it, 2 * it + 1)).collect();
    let mut lines = format!("T1\tContent {}\t\nT2\tCue 0 1\ta\n", pieces.join(";"));
    for number in 0..20_000 {
        lines.extend(["E", &number.to_string(), "\tCue:T2 Content:T1\n"]);
    }
    assert!(matches!(read(&text, &lines), Err(ReadError::TooMuch(_))));
}

#[test]
fn events_come_as_the_file_counts_them() {
    let mut lines = "T1\tCue 7 11\tsaid\nT2\tContent 0 6\t“É 😀,”\n".to_owned();
    for number in 1..12 {
        let line = format!(
            "E{number}\tCue:T1 Content:T2\n#{number}\tAnnotatorNotes E{number}\t{number}\n"
        );
        lines.push_str(&line);
    }
    let notes: Vec<_> = read(TEXT, &lines).unwrap().0.into_iter().map(|it| it.note).collect();
    assert_eq!(notes, (1..12).map(|it| it.to_string()).collect::<Vec<_>>());
}

proptest::proptest! {
    #[test]
    fn nothing_written_breaks_it(
        text in "[a😀\r\n ]{0,12}",
        lines in proptest::collection::vec(
            "[TERA#M*][1-3]\t(Cue|Content|Source|Claim|Inner|x)( |:)?([TE]?[0-9]{1,2}[ ;:]){0,4}(Inner|Content|Arg1|Arg2)?:?[TE]?[1-3]?\t?[a😀\\\\n ]{0,4}",
            0..12,
        ),
    ) {
        let found = read(&text, &lines.join("\n"));
        for it in found.into_iter().flat_map(|(found, _)| found) {
            proptest::prop_assert!(it.spans().all(|it| it.fits(&text)));
        }
    }
}
