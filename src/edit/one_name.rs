//! Names that the program makes one over a project, and the way back to a report's own words.
//!
//! Everything is decided anew from what the reports themselves call it, so that it makes no
//! difference in which order they were analysed. What a person decided is never touched.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::Name;
use crate::model::{Decided, Entry, Inner, Project, Statement};

/// A report's own names that give way to others.
pub(super) type Renamed<'a> = BTreeMap<&'a str, &'a str>;

/// One sort of names.
#[derive(Clone, Copy)]
pub(super) struct OneName {
    pub name: Name,
    /// What the reason says behind the report's own words; they are read back from it.
    pub ending: &'static str,
    /// How sure the program is of another name, at most.
    pub sure: f32,
}

impl OneName {
    /// What the report itself calls it.
    pub(super) fn own(self, it: &Statement) -> Option<&str> {
        let field = self.name.decided(it);
        let quoted = field.why.strip_suffix(self.ending).filter(|_| !field.origin.is_human());
        let words = quoted.and_then(|it| it.strip_prefix('“')?.strip_suffix('”'));
        words.or(field.value.as_deref())
    }

    /// What the reports themselves call it, with the number of statements; and the names that a person
    /// decided.
    pub(super) fn known(self, project: &Project) -> (BTreeMap<&str, usize>, BTreeSet<&str>) {
        let (mut counts, mut decided) = (BTreeMap::new(), BTreeSet::new());
        for it in project.reports.values().flat_map(|it| it.statements.values()) {
            let Some(name) = self.own(it) else { continue };
            *counts.entry(name).or_default() += 1;
            if self.name.decided(it).origin.is_human() {
                decided.insert(name);
            }
        }
        (counts, decided)
    }

    /// Gives the statements of all reports the names that `renamed` has for their own ones. Answers
    /// with the names that statements have now or had before.
    pub(super) fn give<'a>(
        self,
        project: &mut Project,
        before: &'a Project,
        renamed: impl Fn(&'a Entry) -> Renamed<'a>,
    ) -> BTreeSet<String> {
        let mut touched = BTreeSet::new();
        for (id, entry) in &mut project.reports {
            let Some(before) = before.reports.get(id) else { continue };
            let renamed = renamed(before);
            let differs = |it: &Statement| self.differs(it, &renamed);
            if entry.all_statements().any(differs) {
                Arc::make_mut(entry).change_where(differs, |it| {
                    touched.extend(self.name.of(it).map(str::to_owned));
                    self.rename(it, &renamed);
                    touched.extend(self.name.of(it).map(str::to_owned));
                });
            }
        }
        touched
    }

    fn differs(self, it: &Statement, renamed: &Renamed<'_>) -> bool {
        let wanted = self.own(it).map(|own| renamed.get(own).copied().unwrap_or(own));
        let open = !self.name.decided(it).origin.is_human() && wanted != self.name.of(it);
        let told = |it: &Inner| {
            self.name.of_inner(it).as_deref().is_some_and(|it| renamed.contains_key(it))
        };
        open || it.inner.iter().any(told)
    }

    fn rename(self, it: &mut Statement, renamed: &Renamed<'_>) {
        let own = self.own(it).map(str::to_owned);
        let is_own = self.name.of(it) == own.as_deref();
        let field = self.name.decided_mut(it);
        let sure = field.confidence;
        match own.as_deref().and_then(|own| Some((own, *renamed.get(own)?))) {
            Some((own, new)) => {
                let why = format!("“{own}”{}", self.ending);
                field.refresh(Decided::found(Some(new.to_owned()), sure.min(self.sure), why));
            }
            // The report with the other name is gone.
            None if !is_own => field.refresh(Decided::found(own, sure, "")),
            None => {}
        }
        for name in it.inner.iter_mut().filter_map(|it| self.name.of_inner_mut(it).as_mut()) {
            if let Some(new) = renamed.get(name.as_str()) {
                (*new).clone_into(name);
            }
        }
    }
}
