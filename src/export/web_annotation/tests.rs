use std::{collections::BTreeSet, ops::ControlFlow};

use super::*;

fn written(project: &Project) -> Value {
    let mut bytes = Vec::new();
    write(project, &mut bytes, &mut || ControlFlow::Continue(())).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

#[test]
fn every_annotation_has_one_name_of_its_own() {
    let found = written(&crate::hard::project());
    let items = found["first"]["items"].as_array().unwrap();
    assert_eq!(found["total"], items.len());
    let ids: BTreeSet<_> = items.iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), items.len());
    assert_eq!(found, written(&crate::hard::project()), "the same every time");
}

#[test]
fn a_statement_leads_to_its_parts() {
    let found = written(&crate::hard::project());
    let items = found["first"]["items"].as_array().unwrap();
    let source = &items[0]["target"]["selector"];
    assert_eq!(source[0]["exact"], "سلمى الحداد");
    assert_eq!(source[0]["prefix"], "alks 🚢\r\n\r\n“The quay is ours 💪,” ");
    assert_eq!(source[0]["suffix"], " told דנה לוי on Monday,\r\n“and i");
    assert_eq!((&source[1]["start"], &source[1]["end"]), (&json!(43), &json!(54)));
    let statement = &items[4];
    let bodies = statement["body"].as_array().unwrap();
    let led: Vec<_> = bodies.iter().filter_map(|it| it["source"].as_str()).collect();
    let parts: Vec<_> = items[..4].iter().map(|it| it["id"].as_str().unwrap()).collect();
    assert_eq!(led, parts);
    assert_eq!(statement["creator"], json!({ "type": "Person", "name": "Ines" }));
    let values: Vec<_> = bodies.iter().filter_map(|it| it["value"].as_str()).collect();
    assert!(values.contains(&"party: Wide") && values.contains(&"kind: denial"), "{values:?}");
    assert!(values.contains(&"confidence: 0.87"), "{values:?}");
}

#[test]
fn a_report_without_an_address_has_a_name() {
    let mut project = crate::hard::project();
    for entry in project.reports.values_mut() {
        let entry = std::sync::Arc::make_mut(entry);
        "not an address"
            .clone_into(&mut std::sync::Arc::make_mut(&mut entry.report).metadata.address);
    }
    let found = written(&project);
    let source = found["first"]["items"][0]["target"]["source"].as_str().unwrap();
    assert!(source.starts_with("urn:standpoint:report:"), "{source}");
}
