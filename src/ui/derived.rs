//! What follows from the project and is shown in several places.

use std::collections::BTreeSet;

use egui::Context;

use super::{Counting, Effort, Later, View};
use crate::{
    edit::Name,
    language::in_order,
    model::{Copies, Entry, Project, Scope, as_wider_parties, each_story_once},
};

/// Up to so many statements everything is worked out at once.
const FEW: usize = 600;

/// Whether deriving something from the whole project takes a moment.
pub(super) fn effort(project: &Project) -> Effort {
    effort_of(project, Scope::Project)
}

fn effort_of(project: &Project, scope: Scope) -> Effort {
    let statements: usize = project.entries(scope).map(|(_, it)| it.statements.len()).sum();
    if statements > FEW { Effort::Large } else { Effort::Small }
}

/// In the order of an index.
fn listed(mut names: Vec<String>) -> Vec<String> {
    names.sort_by(|a, b| in_order(a, b));
    names
}

/// Every speaker, party, issue and outlet that is named, for completion and for choices.
#[derive(Debug, Default)]
pub struct Names {
    known: [Vec<String>; 3],
    outlets: Vec<String>,
}

impl Names {
    fn of_project(project: &Project) -> Self {
        let outlets: BTreeSet<_> =
            project.reports.values().map(|it| it.report.metadata.outlet.clone()).collect();
        Self {
            known: Name::ALL.map(|it| listed(it.known(project))),
            outlets: listed(outlets.into_iter().collect()),
        }
    }

    /// Every outlet, in order; empty words where a report has none.
    pub fn outlets(&self) -> &[String] {
        &self.outlets
    }

    /// The names of one sort, in order.
    pub fn of(&self, name: Name) -> &[String] {
        let at = Name::ALL.iter().position(|it| *it == name);
        at.and_then(|at| self.known.get(at)).map_or(&[], Vec::as_slice)
    }
}

/// Names, and reports that tell the same story; kept up to date behind the window.
#[derive(Default)]
pub struct Derived {
    names: Later<u64, Names>,
    copies: Later<(usize, u64), Copies>,
    progress: Later<(u64, Scope), (usize, usize)>,
    none: (Names, Copies),
}

impl Derived {
    /// Brings everything up to date, or begins to.
    pub fn refresh(&mut self, ctx: &Context, project: &Project, revision: u64, scope: Scope) {
        let effort = effort(project);
        self.names.get(ctx, (revision, effort), || {
            let all = project.clone();
            move || Names::of_project(&all)
        });
        self.progress.get(ctx, ((revision, scope), effort_of(project, scope)), || {
            let all = project.clone();
            move || {
                let count = |(done, all): (usize, usize), it: &Entry| {
                    (done + it.reviewed(), all + it.statements.len())
                };
                all.entries(scope).map(|(_, it)| it).fold((0, 0), count)
            }
        });
        // Texts never change, and numbers are never used again.
        let reports = (project.reports.len(), project.reports.keys().map(|it| it.0).sum());
        let effort = if reports.0 > 50 { Effort::Large } else { Effort::Small };
        self.copies.get(ctx, (reports, effort), || {
            let all = project.clone();
            move || Copies::find(all.reports.iter().map(|(id, it)| (*id, it.report.as_ref())))
        });
    }

    /// Every name in the project.
    pub fn names(&self) -> &Names {
        self.names.value().unwrap_or(&self.none.0)
    }

    /// How many statements of the reports in view are reviewed, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        self.progress.value().copied().unwrap_or_default()
    }

    /// The reports that tell the same story.
    pub fn copies(&self) -> &Copies {
        self.copies.value().unwrap_or(&self.none.1)
    }
}

/// How a project is counted: the number of stories that count once, and whether wider parties stand
/// for their parts.
pub(super) type Counted = (Option<usize>, bool);

/// What widgets look at: the project, what follows from it, and what is on the screen.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The project.
    pub project: &'a Project,
    /// Grows with every change of it.
    pub revision: u64,
    /// What follows from it.
    pub derived: &'a Derived,
    /// What is on the screen.
    pub view: &'a View,
}

impl Scene<'_> {
    /// How the table and the figures are counted. The table shows the statements as they are, so for
    /// it no party becomes a wider one.
    pub(super) fn counted(&self, as_table: bool) -> Counted {
        let Counting { once, wider } = self.view.counting;
        (once.then(|| self.derived.copies().groups().count()), wider && !as_table)
    }

    /// The work that gives the project as it is to be counted.
    pub(super) fn count(&self, (once, wider): Counted) -> impl FnOnce() -> Project + Send + use<> {
        let all = self.project.clone();
        let copies = once.map(|_| self.derived.copies().clone());
        move || {
            let all = copies.map_or_else(|| all.clone(), |it| each_story_once(&all, &it));
            if wider { as_wider_parties(&all) } else { all }
        }
    }

    /// What things that follow from the reports in view are made for.
    pub(super) fn key(&self) -> ((u64, Scope), Effort) {
        let scope = self.view.scope();
        ((self.revision, scope), effort_of(self.project, scope))
    }

    /// The parties to choose from: in figures of wider parties, those.
    pub(super) fn parties(&self) -> Vec<String> {
        let names = self.names(Name::Party);
        if !self.view.counting.wider || !self.view.centre.is_figure() {
            return names.to_vec();
        }
        let widest = |it: &String| self.project.with_wider(it).last().map(|it| (*it).to_owned());
        let widest = names.iter().filter_map(widest).collect::<BTreeSet<_>>();
        listed(widest.into_iter().collect())
    }

    /// Every name of one sort in the project.
    pub fn names(&self, name: Name) -> &[String] {
        self.derived.names().of(name)
    }
}
