use std::{io::Write, ops::ControlFlow};

use super::*;

struct Kept(Vec<(String, Vec<u8>)>);

impl Files for Kept {
    fn add(
        &mut self,
        name: &str,
        write: &mut dyn FnMut(&mut dyn Write) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        let mut bytes = Vec::new();
        write(&mut bytes)?;
        self.0.push((name.to_owned(), bytes));
        Ok(())
    }
}

#[test]
fn regions_are_counted_as_a_browser_does() {
    let mut kept = Kept(Vec::new());
    write(&crate::hard::project(), &mut kept, &mut || ControlFlow::Continue(())).unwrap();
    let tasks: Value = serde_json::from_slice(&kept.0[0].1).unwrap();
    assert_eq!((tasks.as_array().unwrap().len(), kept.0.len()), (2, 2));
    let units: Vec<u16> = tasks[0]["data"]["text"].as_str().unwrap().encode_utf16().collect();
    let results = tasks[0]["predictions"][0]["result"].as_array().unwrap();
    let of = |it: &Value| it.as_u64().and_then(|it| usize::try_from(it).ok()).unwrap();
    let mut regions = 0;
    for it in results.iter().filter(|it| it["type"] == "labels") {
        let value = &it["value"];
        let words = String::from_utf16(&units[of(&value["start"])..of(&value["end"])]).unwrap();
        assert_eq!(value["text"], words);
        regions += 1;
    }
    assert_eq!(regions, 18);
    let relations: Vec<_> = results
        .iter()
        .filter(|it| it["type"] == "relation")
        .map(|it| [&it["from_id"], &it["to_id"], &it["labels"][0]].map(|it| it.as_str().unwrap()))
        .collect();
    assert_eq!(relations[0], ["11-0-source-0", "11-0-cue-0", "source of"]);
    assert!(relations.contains(&["12-1-cue-0", "12-0-cue-0", "inside"]), "{relations:?}");
    let party = results.iter().find(|it| it["from_name"] == "party").unwrap();
    assert_eq!(party["value"]["text"][0], "Front_of 100% | x: <new>, & “old”");
}

#[test]
fn every_kind_and_stance_is_in_the_configuration() {
    let keys = Kind::ALL.map(Kind::key).into_iter();
    for key in keys.chain(crate::model::Stance::ALL.map(crate::model::Stance::key)) {
        assert!(CONFIGURATION.contains(&format!("<Choice value=\"{key}\"/>")), "{key}");
    }
}
