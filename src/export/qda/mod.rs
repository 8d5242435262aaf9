//! REFI-QDA, which MAXQDA, `NVivo`, ATLAS.ti, `QualCoder` and others read: a whole project (`.qdpx`),
//! or its codebook alone (`.qdc`).
//!
//! Each content, source and cue is a selection of its own; contents are coded with party, kind,
//! issue and stance. The parts of one statement have the same number in their descriptions, which
//! other programs keep as memos; see [`crate::interop::Lines`] for how machines read them. Summaries
//! of positions are notes. Offsets are code points of the text as it is written.

mod codes;
mod describe;

mod source;

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use self::{
    codes::Codebook,
    source::{Makers, Sources, VARIABLES, source_guid},
};
use super::{
    Ask, ExportError, ask, generator,
    lines::{LineEnds, Written},
    xml::Xml,
};
use crate::{
    interop::{
        Lines, Names,
        refi::{CODER, NAMELESS, UNTITLED, guid},
    },
    model::{PositionKey, Project},
};

/// Longer names are cut: some programs make file names of them.
const LONGEST_NAME: usize = 180;

/// Writes the whole project as `.qdpx`. `when` is the moment that is written as the one at which
/// everything was made, since the project knows none.
///
/// # Errors
/// If it is given up, or cannot be written.
fn write_project(
    project: &Project,
    out: &mut dyn Write,
    line_ends: LineEnds,
    when: jiff::Timestamp,
    it: Ask<'_>,
) -> Result<(), ExportError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let when = when.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let (coder, program) =
        (guid(&["user", CODER, &project.properties.coder]), guid(&["user", "program"]));
    let makers = Makers { coder: &coder, program: &program, when: &when };
    let mut xml = Xml::new();
    open(&mut xml, project, &makers);
    if !project.reports.is_empty() {
        xml.open("Sources", &[]);
        let mut names = Names::default();
        for (id, entry) in &project.reports {
            let written = Written::new(entry.report.text(), line_ends);
            let name = names.free(entry.report.name(), LONGEST_NAME);
            Sources { xml: &mut xml, makers: &makers }.write(*id, entry, &name, &written)?;
            let file = format!("sources/{}.txt", source_guid(*id, entry));
            archive.start_file(file, options).map_err(failed)?;
            archive.write_all(written.text.as_bytes())?;
            ask(it)?;
        }
        xml.close();
    }
    positions(&mut xml, project, &makers);
    if !project.properties.note.is_empty() {
        xml.words("Description", &[], &project.properties.note);
    }
    archive.start_file("project.qde", options).map_err(failed)?;
    archive.write_all(xml.finish().as_bytes())?;
    let archive = archive.finish().map_err(failed)?;
    out.write_all(archive.get_ref())?;
    Ok(())
}

/// Writes the whole project with line feeds, as most programs count.
pub(super) fn write(
    project: &Project,
    out: &mut dyn Write,
    on: Ask<'_>,
) -> Result<(), ExportError> {
    write_project(project, out, LineEnds::Lf, jiff::Timestamp::now(), on)
}

/// Writes the whole project with line ends of two characters, for MAXQDA.
pub(super) fn write_for_maxqda(
    project: &Project,
    out: &mut dyn Write,
    on: Ask<'_>,
) -> Result<(), ExportError> {
    write_project(project, out, LineEnds::CrLf, jiff::Timestamp::now(), on)
}

/// Writes the codes alone as `.qdc`.
///
/// # Errors
/// If it cannot be written.
pub(super) fn write_codebook(
    project: &Project,
    out: &mut dyn Write,
    on: Ask<'_>,
) -> Result<(), ExportError> {
    ask(on)?;
    let mut xml = Xml::new();
    let origin = generator();
    xml.open("CodeBook", &[("xmlns", "urn:QDA-XML:codebook:1.0"), ("origin", &origin)]);
    Codebook::new(project).write(&mut xml);
    out.write_all(xml.finish().as_bytes())?;
    Ok(())
}

fn failed(e: zip::result::ZipError) -> ExportError {
    match e {
        zip::result::ZipError::Io(e) => ExportError::Write(e),
        e => ExportError::Format("REFI-QDA", e.to_string()),
    }
}

/// Opens the project and writes what stands before its sources.
fn open(xml: &mut Xml, project: &Project, makers: &Makers<'_>) {
    let title = project.properties.title.as_str();
    let attributes = [
        ("xmlns", "urn:QDA-XML:project:1.0"),
        ("name", if title.is_empty() { UNTITLED } else { title }),
        ("origin", &generator()),
        ("creatingUserGUID", makers.coder),
        ("creationDateTime", makers.when),
    ];
    xml.open("Project", &attributes);
    xml.open("Users", &[]);
    let coder = project.properties.coder.as_str();
    let coder = if coder.is_empty() { NAMELESS } else { coder };
    // The first user is the one that programs go on with.
    xml.empty("User", &[("guid", makers.coder), ("name", coder), ("id", CODER)]);
    xml.empty("User", &[("guid", makers.program), ("name", "Standpoint"), ("id", "program")]);
    xml.close();
    xml.open("CodeBook", &[]);
    Codebook::new(project).write(xml);
    xml.close();
    xml.open("Variables", &[]);
    for name in VARIABLES {
        let id = guid(&["variable", name]);
        xml.empty("Variable", &[("guid", &id), ("name", name), ("typeOfVariable", "Text")]);
    }
    xml.close();
}

/// What the person keeps of positions.
fn positions(xml: &mut Xml, project: &Project, makers: &Makers<'_>) {
    if project.kept.is_empty() {
        return;
    }
    xml.open("Notes", &[]);
    for (PositionKey { party, issue, stance }, kept) in project.kept.iter() {
        let (party, issue) = (party.as_deref(), issue.as_deref());
        let mut lines = Lines::default();
        lines.add("position", stance.key());
        lines.add("party", party.unwrap_or_default());
        lines.add("issue", issue.unwrap_or_default());
        lines.add("place", &kept.place.map(|it| it.to_string()).unwrap_or_default());
        lines.add("added", if kept.added { "yes" } else { "" });
        let known = |it: Option<&str>| it.unwrap_or("unknown").to_owned();
        let name = format!("{}: {}, {}", known(party), known(issue), stance.name());
        let id = guid(&["summary", &lines.to_string()]);
        let attributes = [
            ("guid", id.as_str()),
            ("name", &name),
            ("creatingUser", makers.coder),
            ("creationDateTime", makers.when),
        ];
        xml.open("Note", &attributes);
        xml.words("Description", &[], &lines.to_string());
        xml.words("PlainTextContent", &[], &kept.summary);
        xml.close();
    }
    xml.close();
}
