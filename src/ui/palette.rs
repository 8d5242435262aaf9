//! What is chosen by typing a part of its name: commands and reports, and the fields of statements.

use std::ops::ControlFlow;

use super::{
    Action, Choice, Command, Commands, Dialog, MenuState, Scene,
    picker::{Offer, Picked, Picking, Typed, picker_ui},
};
use crate::{
    edit::{Edit, Field, Name},
    language::{Said as _, say},
    model::{Kind, ReportId, Stance, Target},
};

/// What is chosen, and what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Palette {
    /// A command or a report.
    Command(Typed),
    /// A value for a field of statements.
    Field(Choice, Vec<Target>, Typed),
}

/// Shows the palette that is open.
pub fn palette_ui(
    ctx: &egui::Context,
    scene: Scene<'_>,
    menus: &MenuState<'_>,
    palette: &mut Palette,
    commands: &mut Commands,
) {
    let done = match palette {
        Palette::Command(typed) => command_ui(ctx, scene, menus, typed),
        Palette::Field(choice, targets, typed) => field_ui(ctx, scene, (*choice, targets), typed),
    };
    if let ControlFlow::Break(chosen) = done {
        commands.push(Command::Dialog(None));
        if let Some(command) = chosen {
            commands.push(command);
        }
    }
}

/// What came of a frame: it goes on, or ends with a command, if any.
type Done = ControlFlow<Option<Command>>;

fn command_ui(
    ctx: &egui::Context,
    scene: Scene<'_>,
    menus: &MenuState<'_>,
    typed: &mut Typed,
) -> Done {
    let actions = Action::all().filter(|it| *it != Action::Palette);
    let actions: Vec<_> = actions.collect();
    let mut offers: Vec<_> = actions
        .iter()
        .map(|it| Offer {
            name: menus.name_now(*it),
            detail: it.keys(ctx),
            able: menus.is_possible(*it),
        })
        .collect();
    let reports: Vec<ReportId> = scene.project.reports.keys().copied().collect();
    let report = say!("palette-report");
    offers.extend(scene.project.reports.values().map(|it| {
        let metadata = &it.report.metadata;
        Offer::new(it.report.name(), format!("{report}  {}", metadata.date))
    }));
    let picking = Picking {
        title: &say!("palette-title"),
        hint: &say!("palette-hint"),
        offers: &offers,
        fresh: None,
        by_digit: false,
    };
    match picker_ui(ctx, &picking, typed) {
        Picked::Open => ControlFlow::Continue(()),
        Picked::Closed | Picked::Fresh(_) => ControlFlow::Break(None),
        Picked::Offer(at) => ControlFlow::Break(match actions.get(at) {
            Some(action) => Some(Command::Do(*action)),
            None => reports.get(at - actions.len()).map(|it| Command::ShowReport(*it)),
        }),
    }
}

fn field_ui(
    ctx: &egui::Context,
    scene: Scene<'_>,
    (choice, targets): (Choice, &[Target]),
    typed: &mut Typed,
) -> Done {
    let values: Vec<(String, Field)> = match choice {
        Choice::Name(name) => names(scene, name, targets),
        Choice::Stance => {
            Stance::ALL.map(|it| (format!("{} {}", it.sign(), it.said()), Field::Stance(it))).into()
        }
        Choice::Kind => {
            let kinds = Kind::ALL.map(|it| (it.said(), Field::Kind(Some(it))));
            kinds.into_iter().chain([(say!("unknown"), Field::Kind(None))]).collect()
        }
    };
    let offers: Vec<_> = values.iter().map(|(name, _)| Offer::new(name, "")).collect();
    let count = targets.len();
    let (what, fresh) = match choice {
        Choice::Name(name) => (name.name(), Some(name)),
        Choice::Stance => ("stance", None),
        Choice::Kind => ("kind", None),
    };
    let hint = if fresh.is_some() { say!("palette-hint-name") } else { say!("palette-hint-value") };
    let picking = Picking {
        title: &say!("palette-choose", what = what, count = count),
        hint: &hint,
        offers: &offers,
        fresh,
        by_digit: fresh.is_none(),
    };
    let field = match (picker_ui(ctx, &picking, typed), choice) {
        (Picked::Open, _) => return ControlFlow::Continue(()),
        (Picked::Offer(at), _) => values.into_iter().nth(at).map(|(_, field)| field),
        (Picked::Fresh(name), Choice::Name(what)) => Some(what.field(Some(name))),
        (Picked::Closed | Picked::Fresh(_), _) => None,
    };
    let edit = field.map(|it| Edit::SetField(targets.to_vec(), it));
    ControlFlow::Break(
        edit.map(|it| if count > 1 { Command::Preview(it) } else { Command::Edit(it) }),
    )
}

/// The names that are known, and none; first those of the report, which are most likely meant.
fn names(scene: Scene<'_>, name: Name, targets: &[Target]) -> Vec<(String, Field)> {
    let entry = targets.first().and_then(|it| scene.project.reports.get(&it.0));
    let here = entry.map(|it| it.statements.values().filter_map(|it| name.of(it)).collect());
    let here: std::collections::BTreeSet<&str> = here.unwrap_or_default();
    let others = scene.names(name).iter().map(String::as_str).filter(|it| !here.contains(it));
    let all = here.iter().copied().chain(others);
    let mut all: Vec<_> = all.map(|it| (it.to_owned(), name.field(Some(it.to_owned())))).collect();
    all.push((say!("unknown"), name.field(None)));
    all
}

impl Dialog {
    /// Finds a command.
    pub fn palette() -> Self {
        Self::Palette(Palette::Command(Typed::default()))
    }

    /// Chooses a value for a field of statements.
    pub fn choose(choice: Choice, targets: Vec<Target>) -> Self {
        Self::Palette(Palette::Field(choice, targets, Typed::default()))
    }
}
