//! What the program finds in one report, before it goes into a project.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Claim, Statement};

/// All findings of one run over one report, in reading order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// The attributed statements.
    pub statements: Vec<Statement>,
    /// The check-worthy sentences without a source.
    pub claims: Vec<Claim>,
    /// Parties that belong to a wider one, as far as names and tables tell: “Lund campaign” to the
    /// “Green Party”.
    #[serde(default)]
    pub wider: BTreeMap<String, String>,
    /// Which model found them.
    pub model: String,
}
