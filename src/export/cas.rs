//! UIMA CAS as JSON 0.4.0, one file a report, for `INCEpTION`, `DKPro` and UIMA itself.
//!
//! The text is the very text of the report. Offsets are units of UTF-16.

use serde_json::{Map, Value, json};

use super::{
    Ask, ExportError, Files, ask, generator,
    names::file_name,
    parts::{Attribution, Role, counted, counted_claims},
    stream::{line, rounded},
};
use crate::interop::Utf16;
use crate::model::{Claim, Entry, Kind, Project, ReportId, Span, Statement};

/// The number of the text itself among the structures.
const SOFA: u64 = 1;
const TEXT: &str = "uima.cas.String";
const ANNOTATION: &str = "uima.tcas.Annotation";
const METADATA: &str = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData";

/// Writes one file for every report.
///
/// # Errors
/// If the person gives it up, or the system does not take it.
pub(super) fn write(
    project: &Project,
    files: &mut dyn Files,
    ask_whether: Ask<'_>,
) -> Result<(), ExportError> {
    for (id, entry) in &project.reports {
        let name = format!("{}.json", file_name(*id, entry));
        let whole = whole(*id, entry);
        files.add(&name, &mut |out| line(out, "CAS JSON", &whole))?;
        ask(ask_whether)?;
    }
    Ok(())
}

fn whole(id: ReportId, entry: &Entry) -> Value {
    let text = entry.report.text();
    let mut page =
        Page { units: Utf16::new(text), structures: Vec::new(), members: Vec::new(), last: SOFA };
    page.report(id, entry);
    for (id, it) in counted(entry) {
        page.statement(id.0, it);
    }
    for (id, it) in counted_claims(entry) {
        page.claim(id.0, it);
    }
    let sofa = json!({
        "%ID": SOFA,
        "%TYPE": "uima.cas.Sofa",
        "sofaNum": 1,
        "sofaID": "_InitialView",
        "mimeType": "text/plain",
        "sofaString": text,
    });
    let structures: Vec<_> = std::iter::once(sofa).chain(page.structures).collect();
    json!({
        "%TYPES": types(),
        "%FEATURE_STRUCTURES": structures,
        "%VIEWS": { "_InitialView": { "%SOFA": SOFA, "%MEMBERS": page.members } },
    })
}

/// The types and what they have; `Statement[]` is a list of statements.
fn types() -> Value {
    let attribution = [
        ("source", "standpoint.Source"),
        ("cue", "standpoint.Cue"),
        ("contents", "standpoint.Content[]"),
        ("speaker", TEXT),
        ("party", TEXT),
        ("issue", TEXT),
        ("stance", TEXT),
    ];
    let decided = [
        ("findingId", TEXT),
        ("note", TEXT),
        ("review", TEXT),
        ("origin", TEXT),
        ("confidence", "uima.cas.Double"),
    ];
    let statement = [
        ("kind", TEXT),
        ("quote", TEXT),
        ("unsure", "uima.cas.Boolean"),
        ("inner", "standpoint.Inner[]"),
    ];
    let metadata = ["documentTitle", "documentId", "documentUri", "collectionId"];
    let report = ["outlet", "date", "byline", "file", "hash", "model", "generator"];
    let all = [
        (METADATA, "uima.tcas.DocumentAnnotation", metadata.map(|it| (it, TEXT)).to_vec()),
        ("standpoint.Report", ANNOTATION, report.map(|it| (it, TEXT)).to_vec()),
        ("standpoint.Source", ANNOTATION, Vec::new()),
        ("standpoint.Cue", ANNOTATION, Vec::new()),
        ("standpoint.Content", ANNOTATION, Vec::new()),
        ("standpoint.Inner", ANNOTATION, attribution.to_vec()),
        ("standpoint.Statement", ANNOTATION, [&attribution[..], &statement, &decided].concat()),
        ("standpoint.Claim", ANNOTATION, [&[("about", TEXT)][..], &decided].concat()),
    ];
    let types = all.map(|(name, parent, features)| {
        let mut fields = Map::new();
        fields.insert("%NAME".to_owned(), name.into());
        fields.insert("%SUPER_TYPE".to_owned(), parent.into());
        for (feature, range) in features {
            fields.insert(feature.to_owned(), json!({ "%NAME": feature, "%RANGE": range }));
        }
        (name.to_owned(), Value::Object(fields))
    });
    Value::Object(types.into_iter().collect())
}

/// The structures of one report.
struct Page<'a> {
    units: Utf16<'a>,
    structures: Vec<Value>,
    /// The numbers of what can be found in the text.
    members: Vec<u64>,
    last: u64,
}

/// Names and values of features.
type Features = Vec<(&'static str, Value)>;

impl Page<'_> {
    fn annotation(&mut self, kind: &str, (start, end): (usize, usize), features: Features) -> u64 {
        let mut fields = Map::new();
        fields.insert("@sofa".to_owned(), SOFA.into());
        fields.insert("begin".to_owned(), start.into());
        fields.insert("end".to_owned(), end.into());
        // What has no value has no key either.
        let known = features.into_iter().filter(|(_, value)| !value.is_null() && *value != "");
        fields.extend(known.map(|(name, value)| (name.to_owned(), value)));
        let id = self.structure(kind, fields);
        self.members.push(id);
        id
    }

    fn structure(&mut self, kind: &str, mut fields: Map<String, Value>) -> u64 {
        self.last += 1;
        fields.insert("%ID".to_owned(), self.last.into());
        fields.insert("%TYPE".to_owned(), kind.into());
        self.structures.push(Value::Object(fields));
        self.last
    }

    /// A list of structures; nothing if it would be empty.
    fn list(&mut self, ids: &[u64]) -> Value {
        if ids.is_empty() {
            return Value::Null;
        }
        let mut fields = Map::new();
        fields.insert("%ELEMENTS".to_owned(), ids.into());
        self.structure("uima.cas.FSArray", fields).into()
    }

    fn place(&self, span: Span) -> (usize, usize) {
        (self.units.at(span.start()), self.units.at(span.end()))
    }

    fn report(&mut self, id: ReportId, entry: &Entry) {
        let metadata = &entry.report.metadata;
        let whole = (0, self.units.at(entry.report.text().len()));
        let language =
            if metadata.language.is_empty() { "x-unspecified" } else { &metadata.language };
        let features = vec![
            ("language", language.into()),
            ("documentTitle", entry.report.name().into()),
            ("documentId", id.0.to_string().into()),
            ("documentUri", metadata.address.as_str().into()),
        ];
        self.annotation(METADATA, whole, features);
        let features = vec![
            ("outlet", metadata.outlet.as_str().into()),
            ("date", metadata.date.as_str().into()),
            ("byline", metadata.byline.as_str().into()),
            ("file", metadata.file.as_str().into()),
            ("hash", metadata.hash.as_str().into()),
            ("model", entry.model.as_deref().into()),
            ("generator", generator().into()),
        ];
        self.annotation("standpoint.Report", whole, features);
    }

    fn statement(&mut self, id: u64, it: &Statement) {
        let inner: Vec<_> = it
            .inner
            .iter()
            .filter_map(|it| self.attribution("standpoint.Inner", &it.into(), Vec::new()))
            .collect();
        let features = vec![
            ("kind", it.kind.value.map(Kind::key).into()),
            ("quote", it.mode.key().into()),
            ("unsure", it.unsure.into()),
            ("@inner", self.list(&inner)),
            ("findingId", id.to_string().into()),
            ("note", it.note.as_str().into()),
            ("review", it.review.key().into()),
            ("origin", json!(it.origin)),
            ("confidence", rounded(it.confidence).into()),
        ];
        self.attribution("standpoint.Statement", &it.into(), features);
    }

    /// Its parts, and an annotation from the first to the last of them that leads there.
    fn attribution(&mut self, kind: &str, it: &Attribution<'_>, more: Features) -> Option<u64> {
        let parts = it.parts();
        let extent = parts.iter().map(|(_, span)| *span).reduce(Span::join)?;
        let (mut source, mut cue, mut contents) = (Value::Null, Value::Null, Vec::new());
        for (role, span) in parts {
            let name = format!("standpoint.{}", role.name());
            let id = self.annotation(&name, self.place(span), Vec::new());
            match role {
                Role::Source => source = id.into(),
                Role::Cue => cue = id.into(),
                Role::Content => contents.push(id),
            }
        }
        let mut features = vec![
            ("@source", source),
            ("@cue", cue),
            ("@contents", self.list(&contents)),
            ("speaker", it.speaker.into()),
            ("party", it.party.into()),
            ("issue", it.issue.into()),
            ("stance", it.stance.key().into()),
        ];
        features.extend(more);
        Some(self.annotation(kind, self.place(extent), features))
    }

    fn claim(&mut self, id: u64, it: &Claim) {
        let features = vec![
            ("about", it.about.as_deref().into()),
            ("findingId", id.to_string().into()),
            ("note", it.note.as_str().into()),
            ("review", it.review.key().into()),
            ("origin", json!(it.origin)),
            ("confidence", rounded(it.confidence).into()),
        ];
        self.annotation("standpoint.Claim", self.place(it.span), features);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structures_lead_to_what_is_there() {
        let project = crate::hard::project();
        let (id, entry) = project.reports.first_key_value().unwrap();
        let found = whole(*id, entry);
        let structures = found["%FEATURE_STRUCTURES"].as_array().unwrap();
        let units: Vec<u16> =
            structures[0]["sofaString"].as_str().unwrap().encode_utf16().collect();
        let number = |it: &Value| it.as_u64().and_then(|it| usize::try_from(it).ok()).unwrap();
        let words = |it: &Value| {
            String::from_utf16(&units[number(&it["begin"])..number(&it["end"])]).unwrap()
        };
        // Numbers are places in the list, from 1.
        let at = |it: &Value| &structures[number(it) - 1];
        let statement = structures.iter().find(|it| it["findingId"] == "11").unwrap();
        assert_eq!(words(at(&statement["@source"])), "سلمى الحداد");
        let contents = at(&statement["@contents"])["%ELEMENTS"].as_array().unwrap().iter();
        let contents: Vec<_> = contents.map(|it| words(at(it))).collect();
        assert_eq!(contents, ["“The quay is ours 💪,”", "“and it stays\tso.”"]);
        assert!(statement.get("@inner").is_none() && statement["confidence"] == 0.87);
        let second = structures.iter().find(|it| it["findingId"] == "12").unwrap();
        assert_eq!(at(&second["@inner"])["%ELEMENTS"].as_array().unwrap().len(), 2);
        let members = found["%VIEWS"]["_InitialView"]["%MEMBERS"].as_array().unwrap();
        assert!(members.iter().all(|it| at(it)["@sofa"] == SOFA));
    }
}
