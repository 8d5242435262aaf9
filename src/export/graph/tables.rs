//! A network as the two tables that Gephi imports.

use std::io::Write;

use super::{
    super::{ExportError, Files},
    Graph,
};

impl Graph {
    /// Writes `nodes.csv`, `edges.csv`, and `about.txt` with `origin`: where they come from.
    ///
    /// # Errors
    /// If they cannot be written.
    pub(super) fn write_tables(
        &self,
        origin: &str,
        files: &mut dyn Files,
    ) -> Result<(), ExportError> {
        let nodes = self.nodes.iter().enumerate().map(|(at, it)| {
            let (id, statements) = (format!("n{at}"), it.statements.to_string());
            vec![id, it.label.clone(), it.kind.to_owned(), statements]
        });
        let nodes: Vec<_> = nodes.collect();
        let head = ["Id", "Label", "Kind", "Statements"];
        files.add("nodes.csv", &mut |out| table(&head, &nodes, out))?;
        let edges = self.edges.iter().map(|it| {
            let ends = [it.ends.0, it.ends.1].map(|at| format!("n{at}"));
            let [source, target] = ends;
            let (weight, plus) = (it.weight.to_string(), it.plus.to_string());
            let kind = "Undirected".to_owned();
            vec![source, target, kind, weight, it.tie.to_owned(), plus, it.minus.to_string()]
        });
        let edges: Vec<_> = edges.collect();
        let head = ["Source", "Target", "Type", "Weight", "Tie", "Plus", "Minus"];
        files.add("edges.csv", &mut |out| table(&head, &edges, out))?;
        files.add("about.txt", &mut |out| Ok(writeln!(out, "{origin}")?))
    }
}

fn table(head: &[&str], rows: &[Vec<String>], out: &mut dyn Write) -> Result<(), ExportError> {
    let mut table = ::csv::Writer::from_writer(out);
    let failed = |e: ::csv::Error| ExportError::Format("CSV", e.to_string());
    table.write_record(head).map_err(failed)?;
    for row in rows {
        table.write_record(row).map_err(failed)?;
    }
    table.flush()?;
    Ok(())
}
