use std::{collections::BTreeMap, io::Write, ops::ControlFlow};

use super::*;

/// Files in memory.
#[derive(Default)]
struct Kept(BTreeMap<String, Vec<u8>>);

impl Files for Kept {
    fn add(
        &mut self,
        name: &str,
        write: &mut dyn FnMut(&mut dyn Write) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        let mut bytes = Vec::new();
        write(&mut bytes)?;
        assert!(self.0.insert(name.to_owned(), bytes).is_none(), "{name} twice");
        Ok(())
    }
}

fn written() -> BTreeMap<String, String> {
    let mut kept = Kept::default();
    write(&crate::hard::project(), &mut kept, &mut || ControlFlow::Continue(())).unwrap();
    kept.0.into_iter().map(|(name, it)| (name, String::from_utf8(it).unwrap())).collect()
}

const EXPECTED: &str = "\
T1\tCue 55 59\ttold
T2\tSpeaker 43 54\tسلمى الحداد
T3\tContent 21 42\t“The quay is ours 💪,”
T4\tContent 80 98\t“and it stays so.”
E1\tCue:T1 Speaker:T2 Content:T3 Content2:T4
A1\tSpeakerName E1 سلمى_الحداد
A2\tParty E1 Front%5Fof_100%25_%7C_x%3A_%3Cnew%3E%2C_&_“old”
A3\tIssue E1 quay
A4\tStance E1 for
A5\tKind E1 denial
A6\tQuote E1 direct
A7\tUnsure E1
A8\tReview E1 accepted
A9\tOrigin E1 corrected
#1\tConfidence E1\t0.87
";

#[test]
fn files_are_written_as_brat_reads_them() {
    let files = written();
    let names: Vec<_> = files.keys().map(String::as_str).collect();
    let one = "0001-harbour-talks-talks";
    let two = "0002-harbour-talks-talks";
    let expected = [one, two].map(|it| [format!("{it}.ann"), format!("{it}.txt")]).concat();
    assert_eq!(names, [&expected[..], &["annotation.conf".into(), "visual.conf".into()]].concat());
    let lines = &files[&format!("{one}.ann")];
    let expected =
        EXPECTED.to_owned() + "#2\tAnnotatorNotes E1\tfirst line\\nsecond\\tline \\\\ \"end\"\n";
    assert_eq!(lines.get(..expected.len()), Some(expected.as_str()), "{lines}");
    assert!(lines.contains("\tContent 108 122;124 166\tthat the union claimed that the clerk"));
    assert!(lines.contains("\tStatement:"), "{lines}");
    assert!(!lines.contains('\r') && !files[&format!("{one}.txt")].contains('\r'));
}

#[test]
#[expect(clippy::cognitive_complexity, reason = "every field is compared")]
fn what_was_written_can_be_read() {
    let files = written();
    let one = "0001-harbour-talks-talks";
    let (text, lines) = (&files[&format!("{one}.txt")], &files[&format!("{one}.ann")]);
    let read = crate::read::read_brat(text.as_bytes(), lines.as_bytes(), "a.ann").unwrap();
    let read = read.found.reports.values().next().unwrap();
    let statements: Vec<_> = read.statements.values().collect();
    let claims: Vec<_> = read.claims.values().collect();
    let project = crate::hard::project();
    let entry = project.reports.values().next().unwrap();
    let (points, original) = (crate::model::CodePoints::new(text), entry.report.text());
    let before = crate::model::CodePoints::new(original);
    let shift = |it: crate::model::Span| (before.at(it.start()), before.at(it.end()));
    let there = |it: crate::model::Span| (points.at(it.start()), points.at(it.end()));
    let counted: Vec<_> = counted(entry).map(|(_, it)| it).collect();
    assert_eq!(statements.len(), counted.len());
    for (found, it) in statements.iter().zip(&counted) {
        let places = it.spans().map(shift).collect::<Vec<_>>();
        assert_eq!(found.spans().map(there).collect::<Vec<_>>(), places);
        assert_eq!(found.speaker.value, it.speaker.value);
        assert_eq!(found.party.value, it.party.value);
        assert_eq!(found.issue.value, it.issue.value);
        assert_eq!((found.kind.value, found.stance.value), (it.kind.value, it.stance.value));
        assert_eq!((&found.note, found.unsure, found.review), (&it.note, it.unsure, it.review));
        assert_eq!((found.origin, found.mode), (it.origin, it.mode));
        assert!((found.confidence - it.confidence).abs() < f32::EPSILON);
        let inner = |it: &Statement, of: &dyn Fn(crate::model::Span) -> (usize, usize)| {
            let each = it.inner.iter().map(|it| {
                let content: Vec<_> = it.content.iter().map(|it| of(*it)).collect();
                let names = (it.speaker.clone(), it.party.clone(), it.issue.clone(), it.stance);
                (it.source.map(of), of(it.cue), content, names)
            });
            each.collect::<Vec<_>>()
        };
        assert_eq!(inner(found, &there), inner(it, &shift));
    }
    let kept: Vec<_> = counted_claims(entry).map(|(_, it)| it).collect();
    assert_eq!(claims.len(), kept.len());
    for (found, it) in claims.iter().zip(kept) {
        assert_eq!((there(found.span), &found.note), (shift(it.span), &it.note));
        assert_eq!((&found.about, found.origin), (&it.about, it.origin));
    }
}
