//! What a person decided about names, kept for the reports to come.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Decided, Inner, Statement};

/// The project's memory: who belongs to whom, and which names mean the same.
///
/// It speaks where the program found something; it never touches what a person decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// For whom a speaker stands; `None` where a person said that it is not known.
    pub parties: BTreeMap<String, Option<String>>,
    /// Speakers that were renamed or merged: the old name and the one that is meant.
    pub speakers: BTreeMap<String, String>,
    /// The same of parties.
    pub party_names: BTreeMap<String, String>,
    /// The same of issues.
    pub issues: BTreeMap<String, String>,
}

impl Memory {
    /// Notes that `old` means `new` from now on.
    pub fn rename(names: &mut BTreeMap<String, String>, old: &str, new: &str) {
        for meant in names.values_mut().filter(|it| *it == old) {
            new.clone_into(meant);
        }
        names.remove(new);
        if old != new {
            names.insert(old.to_owned(), new.to_owned());
        }
    }

    /// Applies what is known to the fields that the program found.
    pub fn apply(&self, statement: &mut Statement) {
        renamed(&mut statement.speaker, &self.speakers);
        if let Some(party) = statement.speaker.value.as_ref().and_then(|it| self.parties.get(it)) {
            let why = "as you decided for this speaker";
            let sure = statement.speaker.confidence;
            statement.party.refresh(Decided::found(party.clone(), sure, why));
        }
        renamed(&mut statement.party, &self.party_names);
        renamed(&mut statement.issue, &self.issues);
        statement.inner.iter_mut().for_each(|it| self.apply_inside(it));
    }

    /// The same for what somebody tells of others.
    fn apply_inside(&self, inner: &mut Inner) {
        let rename = |field: &mut Option<String>, names: &BTreeMap<String, String>| {
            if let Some(new) = field.as_ref().and_then(|it| names.get(it)) {
                *field = Some(new.clone());
            }
        };
        rename(&mut inner.speaker, &self.speakers);
        if let Some(party) = inner.speaker.as_ref().and_then(|it| self.parties.get(it)) {
            inner.party.clone_from(party);
        }
        rename(&mut inner.party, &self.party_names);
        rename(&mut inner.issue, &self.issues);
    }

    /// Whether it knows for whom somebody stands that a statement names.
    pub fn knows_party_in(&self, statement: &Statement) -> bool {
        let inside = statement.inner.iter().filter_map(|it| it.speaker.as_ref());
        let mut speakers = statement.speaker.value.iter().chain(inside);
        speakers.any(|it| self.parties.contains_key(it))
    }
}

fn renamed(field: &mut Decided<Option<String>>, names: &BTreeMap<String, String>) {
    if field.origin.is_human() {
        return;
    }
    if let Some((old, new)) = field.value.as_ref().and_then(|it| names.get_key_value(it)) {
        field.value = Some(new.clone());
        field.why = format!("“{old}”, as you named it before");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Origin;

    #[test]
    fn a_name_leads_to_the_one_that_is_meant_last() {
        let mut names = BTreeMap::new();
        Memory::rename(&mut names, "Hamad", "G. Hamad");
        Memory::rename(&mut names, "G. Hamad", "Gazi Hamad");
        assert_eq!(names.get("Hamad").map(String::as_str), Some("Gazi Hamad"));
        Memory::rename(&mut names, "Gazi Hamad", "Hamad");
        assert_eq!(names.get("Hamad"), None, "a name never leads back to itself");
    }

    #[test]
    fn what_a_person_decided_is_left_alone() {
        let mut memory = Memory::default();
        memory.parties.insert("Ada".to_owned(), Some("Mill".to_owned()));
        let mut it = Statement::new(None, None, Vec::new(), Origin::Program);
        it.speaker = Decided::found(Some("Ada".to_owned()), 0.9, "");
        memory.apply(&mut it);
        assert_eq!(it.party.value.as_deref(), Some("Mill"));
        it.party = Decided::by_person(None, Origin::Corrected);
        memory.apply(&mut it);
        assert_eq!(it.party.value, None);
    }
}
