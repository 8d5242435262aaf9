//! All statements of the project as a table: sorted, filtered, and edited many at once.

use std::collections::BTreeSet;

use egui::{RichText, Ui};
use egui_extras::{Column as Width, TableBuilder, TableRow};

use super::{
    Action, Command, Commands, Dialog, Later, Scene, Selected,
    derived::{Counted, effort},
    filter_bar::filter_bar_ui,
    theme,
    words::one_line,
};
use crate::{
    edit::{Edit, Field, Name},
    language::{Said as _, say},
    model::{
        Column, Entry, Filter, Kind, Project, Review, Sorting, Stance, Statement, Target, table,
    },
};

/// Height of a row.
const ROW: f32 = 24.0;
/// What is shown of a content, in characters.
const CONTENT: usize = 160;

/// What the rows are made for.
type Key = (u64, Counted, Filter, Column, bool);

/// What the table remembers between frames.
#[derive(Default)]
pub struct Table {
    sorting: Sorting,
    rows: Later<Key, Vec<Target>>,
    /// The choices that the selection was last held against.
    pruned_for: Filter,
    /// Where a selection of several rows begins.
    anchor: Option<Target>,
    /// The row that is to come into view.
    wanted: Option<usize>,
}

/// A change of the selection that was asked for while the rows were drawn.
#[derive(Clone, Copy)]
enum Pick {
    One(Target),
    Toggle(Target),
    Upto(Target),
    Open(Target),
}

impl Table {
    /// The rows that are shown.
    pub fn rows(&self) -> &[Target] {
        self.rows.value().map_or(&[], Vec::as_slice)
    }

    /// All rows that are shown as words, a head first.
    pub fn cells(&self, project: &Project) -> Vec<Vec<String>> {
        let head = Column::ALL.map(|it| it.name().to_lowercase()).to_vec();
        let row = |target: &Target| {
            let entry = project.reports.get(&target.0)?;
            let it = entry.statements.get(&target.1)?;
            let cell = |column| match column {
                // Programs want words, not signs.
                Column::Stance => it.stance.value.key().to_owned(),
                column => column.words(entry, it),
            };
            Some(Column::ALL.map(cell).to_vec())
        };
        std::iter::once(head).chain(self.rows().iter().filter_map(row)).collect()
    }

    /// The row after a statement, or the one before.
    pub fn neighbour(&mut self, here: Option<Target>, forward: bool) -> Option<Target> {
        let rows = self.rows();
        let at = here.and_then(|it| rows.iter().position(|row| *row == it));
        let next = match at {
            None => 0,
            Some(at) if forward => at + 1,
            Some(at) => at.checked_sub(1)?,
        };
        let found = rows.get(next).copied()?;
        self.wanted = Some(next);
        self.anchor = Some(found);
        Some(found)
    }

    /// Shows the table. `filter` and `picked` are parts of the view that it changes.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        scene: Scene<'_>,
        filter: &mut Filter,
        commands: &mut Commands,
    ) {
        filter_bar_ui(ui, scene, filter, commands);
        let (counted, sorting) = (scene.counted(true), self.sorting);
        let key = (scene.revision, counted, filter.clone(), sorting.column, sorting.reverse);
        let effort = effort(scene.project);
        self.rows.get(ui.ctx(), (key, effort), || {
            let (all, wanted) = (scene.count(counted), filter.clone());
            move || table(&all(), &wanted, sorting)
        });
        // What is not shown is not changed: rows that the choices leave out are no longer selected.
        if self.pruned_for != *filter && !self.rows.is_coming() {
            self.pruned_for = filter.clone();
            let shown: BTreeSet<_> = self.rows().iter().copied().collect();
            let kept = scene.view.rows.intersection(&shown).copied().collect();
            commands.push(Command::SelectRows(kept));
        }
        bulk_ui(ui, scene, self.rows(), commands);
        ui.add_space(theme::space::S);
        if self.rows().is_empty() {
            ui.add_space(theme::space::XXL);
            ui.vertical_centered(|ui| {
                ui.label(RichText::new(say!("table-empty")).font(theme::display()));
                ui.weak(if filter.is_empty() {
                    say!("table-empty-project")
                } else {
                    say!("table-empty-choices")
                });
            });
            return;
        }
        let pick = egui::ScrollArea::horizontal()
            .auto_shrink(false)
            .show(ui, |ui| self.table_ui(ui, scene))
            .inner;
        if let Some(pick) = pick {
            self.pick(scene, pick, commands);
        }
    }

    fn table_ui(&mut self, ui: &mut Ui, scene: Scene<'_>) -> Option<Pick> {
        let mut pick = None;
        let mut sorting = self.sorting;
        let mut builder = TableBuilder::new(ui)
            .striped(true)
            .resizable(true)
            .sense(egui::Sense::CLICK)
            .auto_shrink(false)
            .cell_layout(egui::Layout::left_to_right(egui::Align::Center));
        for column in Column::ALL {
            let (width, least) = width(column);
            builder = builder.column(Width::initial(width).at_least(least).clip(true));
        }
        if let Some(row) = self.wanted.take() {
            builder = builder.scroll_to_row(row, None);
        }
        let rows = self.rows();
        builder
            .header(26.0, |mut header| {
                for column in Column::ALL {
                    header.col(|ui| head_ui(ui, column, &mut sorting));
                }
            })
            .body(|body| {
                body.rows(ROW, rows.len(), |mut row| {
                    let Some(target) = rows.get(row.index()) else { return };
                    pick = row_ui(&mut row, scene, *target).or(pick.take());
                });
            });
        self.sorting = sorting;
        pick
    }

    fn pick(&mut self, scene: Scene<'_>, pick: Pick, commands: &mut Commands) {
        let mut chosen = scene.view.rows.clone();
        let target = match pick {
            Pick::Open(target) => {
                commands.push(Command::Reveal(Selected::Statement(target)));
                return;
            }
            Pick::One(target) => {
                chosen = [target].into();
                target
            }
            Pick::Toggle(target) => {
                if !chosen.remove(&target) {
                    chosen.insert(target);
                }
                target
            }
            Pick::Upto(target) => {
                let place = |it: Target| self.rows().iter().position(|row| *row == it);
                let ends = self.anchor.and_then(place).zip(place(target));
                if let Some((a, b)) = ends {
                    let range = self.rows().get(a.min(b)..=a.max(b)).unwrap_or_default();
                    chosen.extend(range.iter().copied());
                }
                commands.push(Command::SelectRows(chosen));
                return;
            }
        };
        self.anchor = Some(target);
        commands.push(Command::SelectRows(chosen));
        commands.push(Command::Select(Some(Selected::Statement(target))));
    }
}

/// First and least width of a column.
fn width(column: Column) -> (f32, f32) {
    match column {
        Column::Review => (84.0, 40.0),
        Column::Date => (80.0, 60.0),
        Column::Outlet => (90.0, 40.0),
        Column::Report => (110.0, 40.0),
        Column::Speaker => (112.0, 50.0),
        Column::Party => (128.0, 50.0),
        Column::Kind => (90.0, 50.0),
        Column::Issue => (92.0, 50.0),
        Column::Stance => (74.0, 40.0),
        Column::Sure => (46.0, 40.0),
        Column::Content => (258.0, 120.0),
    }
}

/// What stands above a column.
fn head(column: Column) -> String {
    match column {
        Column::Review => say!("field-review"),
        Column::Date => say!("field-date"),
        Column::Outlet => say!("field-outlet"),
        Column::Report => say!("field-report"),
        Column::Speaker => say!("field-speaker"),
        Column::Party => say!("field-party"),
        Column::Kind => say!("field-kind"),
        Column::Issue => say!("field-issue"),
        Column::Stance => say!("field-stance"),
        Column::Sure => say!("field-sure"),
        Column::Content => say!("field-content"),
    }
}

/// What a statement shows in a column. [`Column::words`] are for files, and in English.
fn cell(column: Column, entry: &Entry, it: &Statement) -> String {
    match column {
        Column::Review if it.unsure => format!("{}, {}", it.review.said(), say!("table-unsure")),
        Column::Review => it.review.said(),
        Column::Kind => it.kind.value.map(Kind::said).unwrap_or_default(),
        Column::Stance => side(it.stance.value),
        column => column.words(entry, it),
    }
}

/// A stance with its sign.
fn side(stance: Stance) -> String {
    format!("{} {}", stance.sign(), stance.said())
}

/// The head of a column: a click sorts by it, another one the other way round.
fn head_ui(ui: &mut Ui, column: Column, sorting: &mut Sorting) {
    let mine = sorting.column == column;
    let sign = match (mine, sorting.reverse) {
        (false, _) => "",
        (true, false) => " ▲",
        (true, true) => " ▼",
    };
    let words = RichText::new(format!("{}{sign}", head(column))).font(theme::strong());
    let size = egui::vec2(ui.available_width(), 24.0);
    let button = egui::Button::new(words).frame(false).min_size(size).right_text("");
    let button = ui.add(button);
    if button.on_hover_text(say!("table-sort-tip")).clicked() {
        *sorting = Sorting { column, reverse: mine && !sorting.reverse };
    }
}

fn row_ui(row: &mut TableRow<'_, '_>, scene: Scene<'_>, target: Target) -> Option<Pick> {
    let entry = scene.project.reports.get(&target.0)?;
    let it = entry.statements.get(&target.1)?;
    row.set_selected(scene.view.rows.contains(&target));
    for column in Column::ALL {
        row.col(|ui| {
            let words = cell(column, entry, it);
            let text = match column {
                Column::Party => {
                    let colour = theme::colour_of(scene.project, it.party.value.as_deref());
                    RichText::new(&words).color(theme::party_colour(colour, ui.visuals().dark_mode))
                }
                Column::Content => RichText::new(one_line(&words, CONTENT)),
                _ => RichText::new(&words),
            };
            ui.add(egui::Label::new(text).truncate());
        });
    }
    let response = row.response();
    let words = it.content_words(entry.report.text());
    response.widget_info(|| {
        let speaker = it.speaker.value.clone().unwrap_or_else(|| say!("unknown-speaker"));
        let name = format!("{speaker}: {}", one_line(&words, CONTENT));
        egui::WidgetInfo::selected(egui::Role::Row, true, scene.view.rows.contains(&target), name)
    });
    let keys = response.ctx.input(|input| input.modifiers);
    if response.double_clicked() {
        Some(Pick::Open(target))
    } else if !response.clicked() {
        None
    } else if keys.shift {
        Some(Pick::Upto(target))
    } else if keys.command {
        Some(Pick::Toggle(target))
    } else {
        Some(Pick::One(target))
    }
}

/// How many rows are selected, and what can be done with all of them.
fn bulk_ui(ui: &mut Ui, scene: Scene<'_>, rows: &[Target], commands: &mut Commands) {
    let chosen = &scene.view.rows;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::space::S;
        let select = ui.button(say!("table-select-all"));
        if select.on_hover_text(say!("table-select-all", "tip")).clicked() {
            commands.push(Command::SelectRows(rows.iter().copied().collect()));
        }
        let able = !chosen.is_empty();
        let button = |ui: &mut Ui, name: String, tip: String| {
            ui.add_enabled(able, egui::Button::new(name)).on_hover_text(tip).clicked()
        };
        if button(ui, say!("table-select-none"), say!("table-select-none", "tip")) {
            commands.push(Command::SelectRows(BTreeSet::new()));
        }
        ui.separator();
        let all = || chosen.iter().copied().collect::<Vec<_>>();
        for (action, review) in [
            (Action::Accept, Review::Accepted),
            (Action::Reject, Review::Rejected),
            (Action::Reopen, Review::Open),
        ] {
            if button(ui, action.name(), say!("table-review-tip")) {
                let edit = Edit::SetField(all(), Field::Review(review));
                commands.push(Command::Preview(edit));
            }
        }
        if able {
            let menu = ui.menu_button(say!("table-set"), |ui| change_ui(ui, &all(), commands));
            menu.response.on_hover_text(say!("table-set", "tip"));
        } else {
            button(ui, say!("table-set"), String::new());
        }
        if button(ui, say!("table-delete"), say!("table-delete", "tip")) {
            commands.push(Command::Preview(Edit::DeleteStatements(all())));
        }
        // Last, so that no button moves when the number grows.
        ui.weak(say!("table-count", count = rows.len(), selected = chosen.len()));
    });
}

/// The fields that all selected rows can get another value for.
fn change_ui(ui: &mut Ui, targets: &[Target], commands: &mut Commands) {
    for name in Name::ALL {
        if ui.button(say!("table-set-name", what = name.name())).clicked() {
            commands.push(Command::Dialog(Some(Dialog::assign(name, targets.to_vec()))));
            ui.close();
        }
    }
    let mut set = |field: Field| {
        commands.push(Command::Preview(Edit::SetField(targets.to_vec(), field)));
    };
    choice_ui(ui, &say!("field-kind"), Kind::ALL.map(|it| (it, it.said())), |it| {
        set(Field::Kind(Some(it)));
    });
    let stances = Stance::ALL.map(|it| (it, side(it)));
    choice_ui(ui, &say!("field-stance"), stances, |it| set(Field::Stance(it)));
}

/// A menu of values.
fn choice_ui<T: Copy, const N: usize>(
    ui: &mut Ui,
    name: &str,
    choices: [(T, String); N],
    mut set: impl FnMut(T),
) {
    ui.menu_button(name, |ui| {
        for (choice, words) in choices {
            if ui.button(words).clicked() {
                set(choice);
                ui.close();
            }
        }
    });
}
