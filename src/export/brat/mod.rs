//! Standoff files for brat: a text and its annotations for each report, and how to show them.
//!
//! A statement is an event whose trigger is the cue; who speaks and what is said are its arguments.
//! Where no cue is marked the trigger is called `Statement` and lies on the content. What a
//! statement cites is an event of its own, `InnerCue`. Offsets are code points.

mod configuration;
mod sheet;
#[cfg(test)]
mod tests;

use self::{configuration::Values, sheet::Sheet};
use super::{
    Ask, ExportError, Files, about, ask,
    names::file_name,
    parts::{Attribution, counted, counted_claims},
    plain::plain,
};
use crate::model::{Claim, Entry, Kind, Project, Review, Stance, Statement};

/// Writes two files for every report, `annotation.conf`, which says where they come from, and
/// `visual.conf`.
///
/// # Errors
/// If the person gives it up, or the system does not take it.
pub(super) fn write(
    project: &Project,
    files: &mut dyn Files,
    ask_whether: Ask<'_>,
) -> Result<(), ExportError> {
    let mut values = Values::default();
    for (id, entry) in &project.reports {
        let name = file_name(*id, entry);
        let text = plain(entry.report.text());
        files.add(&format!("{name}.txt"), &mut |out| Ok(out.write_all(text.as_bytes())?))?;
        let lines = annotations(entry, &mut values);
        files.add(&format!("{name}.ann"), &mut |out| Ok(out.write_all(lines.as_bytes())?))?;
        ask(ask_whether)?;
    }
    let annotation = format!("# {}\n{}", about::origin(project), values.configuration());
    files.add("annotation.conf", &mut |out| Ok(out.write_all(annotation.as_bytes())?))?;
    files.add("visual.conf", &mut |out| Ok(out.write_all(configuration::VISUAL.as_bytes())?))
}

fn annotations(entry: &Entry, values: &mut Values) -> String {
    let mut sheet = Sheet::new(entry.report.text());
    for (_, it) in counted(entry) {
        statement(it, &mut sheet, values);
    }
    for (_, it) in counted_claims(entry) {
        claim(it, &mut sheet, values);
    }
    sheet.lines()
}

/// The inner events first, then the statement that holds them.
fn statement(it: &Statement, sheet: &mut Sheet<'_>, values: &mut Values) {
    let inner: Vec<_> = it
        .inner
        .iter()
        .filter_map(|it| {
            let it = Attribution::from(it);
            let event = sheet.event("InnerCue", &it, &[])?;
            names(&event, &it, sheet, values);
            Some(event)
        })
        .collect();
    let attribution = Attribution::from(it);
    let Some(event) = sheet.event("Cue", &attribution, &inner) else { return };
    names(&event, &attribution, sheet, values);
    if let Some(kind) = it.kind.value {
        sheet.attribute("Kind", &event, Kind::key(kind));
    }
    sheet.attribute("Quote", &event, it.mode.key());
    if it.unsure {
        sheet.flag("Unsure", &event);
    }
    decided(&event, it.review, it.origin, sheet);
    sheet.comment("Confidence", &event, &it.confidence.to_string());
    sheet.comment("AnnotatorNotes", &event, &it.note);
}

fn names(event: &str, it: &Attribution<'_>, sheet: &mut Sheet<'_>, values: &mut Values) {
    let named = [("SpeakerName", it.speaker), ("Party", it.party), ("Issue", it.issue)];
    for (attribute, value) in named {
        if let Some(value) = value.filter(|it| !it.is_empty()) {
            sheet.attribute(attribute, event, &values.word(attribute, value));
        }
    }
    if it.stance != Stance::Unclear {
        sheet.attribute("Stance", event, it.stance.key());
    }
}

fn decided(event: &str, review: Review, origin: crate::model::Origin, sheet: &mut Sheet<'_>) {
    if review != Review::Open {
        sheet.attribute("Review", event, review.key());
    }
    sheet.attribute("Origin", event, configuration::origin(origin));
}

fn claim(it: &Claim, sheet: &mut Sheet<'_>, values: &mut Values) {
    let Some(place) = sheet.place("Claim", it.span) else { return };
    if let Some(about) = it.about.as_deref().filter(|it| !it.is_empty()) {
        sheet.attribute("About", &place, &values.word("About", about));
    }
    decided(&place, it.review, it.origin, sheet);
    sheet.comment("Confidence", &place, &it.confidence.to_string());
    sheet.comment("AnnotatorNotes", &place, &it.note);
}
