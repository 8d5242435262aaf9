//! QDA projects in the exchange format REFI-QDA (`.qdpx`): our own without loss of what a coder
//! sees, and those of other programs, where every coded selection becomes a statement about its
//! code.

mod codes;
mod findings;
mod text;
mod tree;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use self::{text::Text, tree::Node};
use crate::read::Ask;
use crate::read::ReadError;
use crate::read::ask;
use crate::read::office::archive::Archive;
use crate::{
    interop::{
        Lines,
        refi::{CODER, NAMELESS, UNTITLED},
    },
    model::{Entry, Kept, Metadata, PositionKey, Project, Report, ReportId, Stance},
};

/// Reads a project.
pub(in crate::read) fn read(bytes: &[u8], it: Ask<'_>) -> Result<Project, ReadError> {
    let mut archive = Archive::open(bytes)?;
    let name = archive.first_ending(".qde").filter(|it| !it.contains('/'));
    let name = name.ok_or_else(|| ReadError::NoReports("it holds no QDA project".to_owned()))?;
    let described = archive.needed(&name, "its description")?;
    let half = |_why| ReadError::Half("its description is not UTF-8");
    let described = std::str::from_utf8(&described).map_err(half)?;
    let root = tree::read(described.strip_prefix('\u{feff}').unwrap_or(described))?;
    let mut project = Project::default();
    properties(&root, &mut project);
    let meanings = codes::read(&root, &mut project)?;
    let mut sources = Sources {
        archive,
        variables: variables(&root),
        folded: root.attribute("origin").contains("ATLAS"),
    };
    for source in root.child("Sources").into_iter().flat_map(|it| &it.children) {
        if let Some((text, mut entry)) = sources.report(source)? {
            let id = ReportId(project.next_id());
            let selections = source.child("Representation").unwrap_or(source);
            findings::read(selections, &text, &meanings, &mut entry, &mut project);
            project.reports.insert(id, Arc::new(entry));
            ask(it)?;
        }
    }
    positions(&root, &mut project);
    if project.reports.is_empty() {
        return Err(ReadError::NoReports("the project holds no texts".to_owned()));
    }
    Ok(project)
}

/// Title, coder and note.
fn properties(root: &Node, project: &mut Project) {
    let title = Some(root.attribute("name")).filter(|it| *it != UNTITLED);
    title.unwrap_or_default().clone_into(&mut project.properties.title);
    let users = root.child("Users").into_iter().flat_map(|it| it.all("User"));
    let mut coders = users.filter(|it| it.attribute("id") == CODER).map(|it| it.attribute("name"));
    let coder = coders.find(|it| *it != NAMELESS);
    coder.unwrap_or_default().clone_into(&mut project.properties.coder);
    root.words("Description").clone_into(&mut project.properties.note);
}

/// What the sources of one project have in common.
struct Sources<'a> {
    archive: Archive<'a>,
    /// The names of variables in small letters, by their identifiers.
    variables: BTreeMap<String, String>,
    /// See [`Text::new`].
    folded: bool,
}

fn variables(root: &Node) -> BTreeMap<String, String> {
    let all = root.child("Variables").into_iter().flat_map(|it| it.all("Variable"));
    all.map(|it| (it.guid("guid"), it.attribute("name").to_lowercase())).collect()
}

impl Sources<'_> {
    /// The text of a source and what is known about it; nothing for pictures and sounds.
    fn report(&mut self, source: &Node) -> Result<Option<(Text, Entry)>, ReadError> {
        let holder = match source.name {
            "TextSource" => Some(source),
            "PDFSource" => source.child("Representation"),
            _ => None,
        };
        let Some(text) = holder.map(|it| self.text(it)).transpose()?.flatten() else {
            return Ok(None);
        };
        let lines = Lines::parse(source.words("Description"));
        let mut metadata = self.metadata(source);
        lines.get("hash").unwrap_or_default().clone_into(&mut metadata.hash);
        if metadata.title.is_empty() && lines.get("report").is_none() {
            source.attribute("name").clone_into(&mut metadata.title);
        }
        let entry = Entry {
            report: Arc::new(Report::new(text.text.clone(), metadata)),
            model: lines.get("model").map(str::to_owned),
            ..Entry::default()
        };
        Ok(Some((text, entry)))
    }

    fn text(&mut self, holder: &Node) -> Result<Option<Text>, ReadError> {
        let selections = holder.all("PlainTextSelection");
        let wanted: BTreeSet<usize> = selections.flat_map(text::ends).flatten().collect();
        let path = holder.attribute("plainTextPath");
        let file = path.strip_prefix("internal://").and_then(|it| it.rsplit('/').next());
        if let Some(file) = file.filter(|it| !it.is_empty()) {
            let bytes = self.archive.needed(&format!("sources/{file}"), "a text is missing")?;
            return Text::new(&bytes, &wanted, self.folded).map(Some);
        }
        let content = holder.child("PlainTextContent");
        content.map(|it| Text::new(it.text.as_bytes(), &wanted, self.folded)).transpose()
    }

    /// What the variables of a source tell.
    fn metadata(&self, source: &Node) -> Metadata {
        let mut it = Metadata::default();
        for value in source.all("VariableValue") {
            let reference = value.child("VariableRef").map(|it| it.guid("targetGUID"));
            let name = reference.and_then(|it| self.variables.get(&it)).map(String::as_str);
            let field = match name.unwrap_or_default() {
                "title" | "headline" => &mut it.title,
                "outlet" | "publisher" | "newspaper" => &mut it.outlet,
                "date" => &mut it.date,
                "byline" | "author" => &mut it.byline,
                "address" | "url" => &mut it.address,
                "file" => &mut it.file,
                "language" => &mut it.language,
                _ => continue,
            };
            *field = [value.words("TextValue"), value.words("DateValue")].concat();
        }
        it
    }
}

/// What the person keeps of positions.
fn positions(root: &Node, project: &mut Project) {
    for note in root.child("Notes").into_iter().flat_map(|it| it.all("Note")) {
        let lines = Lines::parse(note.words("Description"));
        let stance = Stance::ALL.into_iter().find(|it| lines.get("position") == Some(it.key()));
        let Some(stance) = stance else { continue };
        let words = |key: &str| lines.get(key).map(str::to_owned);
        let key = PositionKey { party: words("party"), issue: words("issue"), stance };
        let kept = Kept {
            summary: note.words("PlainTextContent").to_owned(),
            place: lines.get("place").and_then(|it| it.parse().ok()),
            added: lines.get("added").is_some(),
        };
        Arc::make_mut(&mut project.kept).insert(key, kept);
    }
}
