//! JSON Lines for doccano, one report a line: entities, and relations from source and content to
//! the cue. Offsets are code points; line ends are plain.

use std::io::Write;

use serde_json::{Value, json};

use super::{
    Ask, ExportError, ask, generator,
    parts::{Attribution, Role, counted, counted_claims},
    plain::plain,
    stream::line,
};
use crate::model::{CodePoints, Entry, Project, ReportId, Span};

/// Writes all reports.
///
/// # Errors
/// If the person gives it up, or the system does not take it.
pub(super) fn write(
    project: &Project,
    out: &mut dyn Write,
    ask_whether: Ask<'_>,
) -> Result<(), ExportError> {
    let mut last_id = 0;
    for (id, entry) in &project.reports {
        let mut page = Page {
            points: CodePoints::new(entry.report.text()),
            entities: Vec::new(),
            relations: Vec::new(),
            last_id,
        };
        page.fill(entry);
        last_id = page.last_id;
        line(out, "doccano JSON Lines", &page.finished(*id, entry))?;
        ask(ask_whether)?;
    }
    Ok(())
}

/// The marks of one report. Their numbers go on through all reports.
struct Page {
    points: CodePoints,
    entities: Vec<Value>,
    relations: Vec<Value>,
    last_id: u64,
}

impl Page {
    fn fill(&mut self, entry: &Entry) {
        for (_, it) in counted(entry) {
            for it in Attribution::chain(it) {
                self.attribution(&it);
            }
        }
        for (_, it) in counted_claims(entry) {
            self.entity("Claim", it.span);
        }
    }

    /// Source and content lead to the cue; without one, contents lead to the source.
    fn attribution(&mut self, it: &Attribution<'_>) {
        let parts = it.parts().into_iter();
        let marked: Vec<_> =
            parts.map(|(role, span)| (role, self.entity(role.name(), span))).collect();
        let of = |wanted| marked.iter().find(|(role, _)| *role == wanted);
        let Some((head, to)) = of(Role::Cue).or_else(|| of(Role::Source)) else { return };
        for (role, from) in marked.iter().filter(|(role, _)| role != head) {
            self.last_id += 1;
            let kind = if *role == Role::Source { "source of" } else { "content of" };
            let (id, from, to) = (self.last_id, *from, *to);
            self.relations.push(json!({ "id": id, "from_id": from, "to_id": to, "type": kind }));
        }
    }

    fn entity(&mut self, label: &str, span: Span) -> u64 {
        self.last_id += 1;
        let (start, end) = (self.points.at(span.start()), self.points.at(span.end()));
        let id = self.last_id;
        self.entities
            .push(json!({ "id": id, "label": label, "start_offset": start, "end_offset": end }));
        id
    }

    fn finished(self, id: ReportId, entry: &Entry) -> Value {
        json!({
            "text": plain(entry.report.text()),
            "report": id.0,
            "name": entry.report.name(),
            "generator": generator(),
            "entities": self.entities,
            "relations": self.relations,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::*;

    #[test]
    fn relations_lead_to_the_cue() {
        let mut bytes = Vec::new();
        write(&crate::hard::project(), &mut bytes, &mut || ControlFlow::Continue(())).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let lines: Vec<Value> = text.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
        let first = lines.first().unwrap();
        assert_eq!((lines.len(), lines[1]["entities"].as_array().unwrap().len()), (2, 0));
        let told = json!({ "id": 2, "label": "Cue", "start_offset": 55, "end_offset": 59 });
        assert_eq!(first["entities"][1], told);
        let by = json!({ "id": 5, "from_id": 1, "to_id": 2, "type": "source of" });
        assert_eq!(first["relations"][0], by);
    }
}
