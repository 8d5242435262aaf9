//! `GraphML` as Gephi reads it: every key declared first, each with its type.

use std::io::Write;

use super::{
    super::{ExportError, xml::Xml},
    Graph,
};

/// Keys with what they are for and their type.
const KEYS: [(&str, &str, &str); 7] = [
    ("label", "node", "string"),
    ("kind", "node", "string"),
    ("statements", "node", "int"),
    ("weight", "edge", "double"),
    ("tie", "edge", "string"),
    ("plus", "edge", "int"),
    ("minus", "edge", "int"),
];

impl Graph {
    /// Writes the network as `GraphML`; `origin` says where it comes from.
    ///
    /// # Errors
    /// If it cannot be written.
    pub(super) fn write_graphml(
        &self,
        origin: &str,
        out: &mut dyn Write,
    ) -> Result<(), ExportError> {
        let mut xml = Xml::new();
        xml.open("graphml", &[("xmlns", "http://graphml.graphdrawing.org/xmlns")]);
        xml.words("desc", &[], origin);
        for (name, place, kind) in KEYS {
            let attributes =
                [("id", name), ("for", place), ("attr.name", name), ("attr.type", kind)];
            xml.empty("key", &attributes);
        }
        xml.open("graph", &[("id", "G"), ("edgedefault", "undirected")]);
        for (at, node) in self.nodes.iter().enumerate() {
            xml.open("node", &[("id", &format!("n{at}"))]);
            data(&mut xml, "label", &node.label);
            data(&mut xml, "kind", node.kind);
            data(&mut xml, "statements", &node.statements.to_string());
            xml.close();
        }
        for (at, edge) in self.edges.iter().enumerate() {
            let (source, target) = (format!("n{}", edge.ends.0), format!("n{}", edge.ends.1));
            let id = format!("e{at}");
            xml.open("edge", &[("id", &id), ("source", &source), ("target", &target)]);
            data(&mut xml, "weight", &format!("{}.0", edge.weight));
            data(&mut xml, "tie", edge.tie);
            data(&mut xml, "plus", &edge.plus.to_string());
            data(&mut xml, "minus", &edge.minus.to_string());
            xml.close();
        }
        out.write_all(xml.finish().as_bytes())?;
        Ok(())
    }
}

fn data(xml: &mut Xml, key: &str, value: &str) {
    xml.words("data", &[("key", key)], value);
}
