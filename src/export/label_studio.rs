//! Tasks for Label Studio: regions, what is known of each statement, and relations, as
//! predictions that a person can correct; and the configuration that shows them.
//!
//! Offsets are units of UTF-16, and line ends are plain, since the page counts as its browser does.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    Ask, ExportError, Files, generator,
    parts::{Attribution, Role, counted, counted_claims},
    plain::plain,
    stream::{Asked, rounded},
};
use crate::interop::Utf16;
use crate::model::{Claim, Entry, Kind, Project, ReportId, Span, Statement};

/// What a project in Label Studio must be set to before the tasks come in.
const CONFIGURATION: &str = r##"<View>
  <Relations>
    <Relation value="source of"/>
    <Relation value="content of"/>
    <Relation value="inside"/>
  </Relations>
  <Labels name="label" toName="text">
    <Label value="Source" background="#6f9fd8"/>
    <Label value="Cue" background="#d8b84a"/>
    <Label value="Content" background="#7dbb72"/>
    <Label value="Claim" background="#d87f73"/>
  </Labels>
  <Text name="text" value="$text" granularity="symbol"/>
  <Choices name="kind" toName="text" perRegion="true" choice="single">
    <Choice value="factual_claim"/>
    <Choice value="prediction"/>
    <Choice value="demand"/>
    <Choice value="promise"/>
    <Choice value="evaluation"/>
    <Choice value="denial"/>
    <Choice value="other"/>
  </Choices>
  <Choices name="stance" toName="text" perRegion="true" choice="single">
    <Choice value="for"/>
    <Choice value="against"/>
    <Choice value="neutral"/>
    <Choice value="unclear"/>
  </Choices>
  <TextArea name="speaker" toName="text" perRegion="true" editable="true" placeholder="Speaker"/>
  <TextArea name="party" toName="text" perRegion="true" editable="true" placeholder="Party"/>
  <TextArea name="issue" toName="text" perRegion="true" editable="true" placeholder="Issue"/>
  <TextArea name="note" toName="text" perRegion="true" editable="true" placeholder="Note"/>
</View>
"##;

/// Writes `tasks.json` and `labeling_config.xml`.
///
/// # Errors
/// If the person gives it up, or the system does not take it.
pub(super) fn write(
    project: &Project,
    files: &mut dyn Files,
    ask_whether: Ask<'_>,
) -> Result<(), ExportError> {
    let asked = Asked::new(ask_whether);
    files.add("tasks.json", &mut |out| {
        let tasks = asked.each(project, |id, entry| [task(id, entry)]);
        asked.write(out, "Label Studio JSON", &tasks)
    })?;
    files.add("labeling_config.xml", &mut |out| Ok(out.write_all(CONFIGURATION.as_bytes())?))
}

fn task(id: ReportId, entry: &Entry) -> Value {
    let text = plain(entry.report.text());
    let mut page = Page {
        units: Utf16::new(entry.report.text()),
        text: entry.report.text(),
        regions: Vec::new(),
        relations: Vec::new(),
    };
    let mut sure: Vec<f32> = Vec::new();
    for (id, it) in counted(entry) {
        page.statement(id.0, it);
        sure.push(it.confidence);
    }
    for (id, it) in counted_claims(entry) {
        page.claim(id.0, it);
        sure.push(it.confidence);
    }
    let score = sure.iter().sum::<f32>() / sure.len().max(1) as f32;
    let result: Vec<_> = page.regions.into_iter().chain(page.relations).collect();
    let metadata = &entry.report.metadata;
    json!({
        "data": {
            "text": text,
            "report": id.0,
            "name": entry.report.name(),
            "outlet": metadata.outlet,
            "date": metadata.date,
        },
        "predictions": [{
            "model_version": entry.model.clone().unwrap_or_else(generator),
            "score": rounded(score),
            "result": result,
        }],
    })
}

/// The marks of one report.
struct Page<'a> {
    units: Utf16<'a>,
    text: &'a str,
    regions: Vec<Value>,
    relations: Vec<Value>,
}

/// A region: its name and its place.
type Region = (String, Span);

impl Page<'_> {
    /// The statement, then what it cites; heads of the latter lie inside that of the statement.
    fn statement(&mut self, id: u64, it: &Statement) {
        let mut head: Option<String> = None;
        for (number, it) in Attribution::chain(it).enumerate() {
            let found = self.attribution(&format!("{id}-{number}"), &it);
            match (&head, found) {
                (None, found) => head = found,
                (Some(head), Some(found)) => self.relations.push(relation(&found, head, "inside")),
                _ => {}
            }
        }
    }

    /// Marks the parts; gives the name of the region that stands for the whole: the cue, else the
    /// content, else the source.
    fn attribution(&mut self, id: &str, it: &Attribution<'_>) -> Option<String> {
        let mut counts: BTreeMap<Role, usize> = BTreeMap::new();
        let mut marked: Vec<(Role, Region)> = Vec::new();
        for (role, span) in it.parts() {
            let count = counts.entry(role).or_default();
            let name = format!("{id}-{}-{count}", role.name().to_lowercase());
            *count += 1;
            let value = json!({ "labels": [role.name()] });
            self.region((name.clone(), span), ("label", "labels"), value);
            marked.push((role, (name, span)));
        }
        let order = [Role::Cue, Role::Content, Role::Source];
        let of = |role| marked.iter().find(|(it, _)| *it == role);
        let (_, head) = order.into_iter().find_map(of)?;
        for (role, (name, _)) in marked.iter().filter(|(_, (name, _))| *name != head.0) {
            let kind = if *role == Role::Source { "source of" } else { "content of" };
            self.relations.push(relation(name, &head.0, kind));
        }
        self.known(head, it);
        Some(head.0.clone())
    }

    /// What is known of a statement stands at its head.
    fn known(&mut self, head: &Region, it: &Attribution<'_>) {
        let statement = it.statement;
        let kind = statement.and_then(|it| it.kind.value).map(Kind::key);
        for (name, value) in [("kind", kind), ("stance", Some(it.stance.key()))] {
            if let Some(value) = value {
                self.region(head.clone(), (name, "choices"), json!({ "choices": [value] }));
            }
        }
        let note = statement.map(|it| it.note.as_str());
        let texts = [("speaker", it.speaker), ("party", it.party), ("issue", it.issue)];
        for (name, value) in texts.into_iter().chain([("note", note)]) {
            if let Some(value) = value.filter(|it| !it.is_empty()) {
                self.region(head.clone(), (name, "textarea"), json!({ "text": [value] }));
            }
        }
    }

    fn claim(&mut self, id: u64, it: &Claim) {
        let region = (format!("{id}-claim"), it.span);
        self.region(region.clone(), ("label", "labels"), json!({ "labels": ["Claim"] }));
        for (name, value) in [("party", it.about.as_deref()), ("note", Some(it.note.as_str()))] {
            if let Some(value) = value.filter(|it| !it.is_empty()) {
                self.region(region.clone(), (name, "textarea"), json!({ "text": [value] }));
            }
        }
    }

    /// One result: which control says what of which place.
    fn region(&mut self, (id, span): Region, (control, kind): (&str, &str), value: Value) {
        let mut value = value;
        if let Some(fields) = value.as_object_mut() {
            fields.insert("start".to_owned(), self.units.at(span.start()).into());
            fields.insert("end".to_owned(), self.units.at(span.end()).into());
            // The texts of a text area have the same key as the words of a region.
            if kind != "textarea" {
                fields.insert("text".to_owned(), plain(span.of(self.text)).into());
            }
        }
        self.regions.push(json!({
            "id": id,
            "from_name": control,
            "to_name": "text",
            "type": kind,
            "value": value,
        }));
    }
}

fn relation(from: &str, to: &str, kind: &str) -> Value {
    json!({
        "type": "relation",
        "from_id": from,
        "to_id": to,
        "direction": "right",
        "labels": [kind],
    })
}

#[cfg(test)]
mod tests;
