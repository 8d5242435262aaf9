//! Several speakers, parties or issues that become one.

use std::collections::BTreeSet;

use egui::{Align, Layout, ScrollArea, TextEdit, Ui};

use super::parts::{buttons_ui, title_ui};
use crate::{
    edit::{Edit, Name},
    language::{said, say},
    model::Project,
    ui::{Commands, theme, words::one_line},
};

/// The longest name that is shown whole, in characters.
const LONGEST_NAME: usize = 60;

/// The sorts of names, with the words for all of one sort; what is merged most comes first.
const SORTS: [(Name, &str); 3] = [
    (Name::Issue, "merge-issues"),
    (Name::Party, "merge-parties"),
    (Name::Speaker, "merge-speakers"),
];

/// What was chosen so far.
#[derive(Clone, Debug)]
pub struct Merging {
    what: Name,
    /// Every name with the number of its statements, most first; counted when it is shown first.
    all: Option<Vec<(String, usize)>>,
    wanted: String,
    chosen: BTreeSet<String>,
    /// The name that all get, once a person typed one.
    typed: Option<String>,
}

impl Merging {
    /// Begins with one name chosen, if it is given.
    pub(super) fn new(what: Name, first: Option<&str>) -> Self {
        Self {
            what,
            all: None,
            wanted: String::new(),
            chosen: first.map(str::to_owned).into_iter().collect(),
            typed: None,
        }
    }

    fn names(&self) -> &[(String, usize)] {
        self.all.as_deref().unwrap_or_default()
    }

    /// The name that all get: what was typed, or the chosen one with the most statements.
    fn new_name(&self) -> &str {
        let most = || self.names().iter().find(|(name, _)| self.chosen.contains(name));
        self.typed
            .as_deref()
            .or_else(|| most().map(|(it, _)| it.as_str()))
            .unwrap_or_default()
            .trim()
    }

    /// The chosen names that are to be given up.
    fn given_up(&self) -> Vec<String> {
        self.chosen.iter().filter(|it| *it != self.new_name()).cloned().collect()
    }

    /// The names that have what is looked for; what is chosen stays in sight.
    fn shown(&self) -> Vec<usize> {
        let wanted = self.wanted.trim().to_lowercase();
        let fits = |name: &str| self.chosen.contains(name) || name.to_lowercase().contains(&wanted);
        self.names().iter().enumerate().filter(|(_, it)| fits(&it.0)).map(|(at, _)| at).collect()
    }
}

pub(super) fn merge_ui(ui: &mut Ui, project: &Project, it: &mut Merging, commands: &mut Commands) {
    title_ui(ui, &say!("merge-title"));
    ui.weak(say!("merge-about"));
    ui.add_space(theme::space::M);
    ui.horizontal(|ui| {
        for (what, words) in SORTS {
            if ui.selectable_label(it.what == what, said(words)).clicked() && it.what != what {
                *it = Merging::new(what, None);
            }
        }
    });
    let is_new = it.all.is_none();
    it.all.get_or_insert_with(|| it.what.counted(project));
    ui.add_space(theme::space::S);
    let find = TextEdit::singleline(&mut it.wanted).hint_text(say!("merge-find"));
    let find = ui.add(find.desired_width(f32::INFINITY));
    if is_new {
        find.request_focus();
    }
    ui.ctx().accesskit_node_builder(find.id, |node| node.set_label(say!("merge-find")));
    ui.add_space(theme::space::S);
    names_ui(ui, it);
    ui.add_space(theme::space::M);
    let enter = into_ui(ui, it);
    let names = it.given_up();
    let able = !names.is_empty() && !it.new_name().is_empty();
    if buttons_ui(ui, &say!("dialogs-merge"), (able, enter), commands) {
        commands.edit(Edit::Merge(it.what, names, it.new_name().to_owned()));
    }
}

/// All names that are looked for, to be chosen. The room for them stays the same.
fn names_ui(ui: &mut Ui, it: &mut Merging) {
    let shown = it.shown();
    let height = (ui.ctx().content_rect().height() - 420.0).clamp(120.0, 320.0);
    let row = ui.spacing().interact_size.y;
    egui::Frame::group(ui.style()).show(ui, |ui| {
        ui.set_min_height(height);
        if shown.is_empty() {
            ui.weak(say!("merge-none"));
        }
        let list = ScrollArea::vertical().max_height(height).auto_shrink(false);
        list.show_rows(ui, row, shown.len(), |ui, rows| {
            for at in shown.get(rows).unwrap_or_default() {
                name_ui(ui, it, *at);
            }
        });
    });
}

fn name_ui(ui: &mut Ui, it: &mut Merging, at: usize) {
    let Some((name, count)) = it.names().get(at).cloned() else { return };
    let mut is_chosen = it.chosen.contains(&name);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.weak(say!("merge-statements", count = count));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let words = one_line(&name, LONGEST_NAME);
                if ui.checkbox(&mut is_chosen, words).on_hover_text(&name).changed() {
                    if is_chosen {
                        it.chosen.insert(name);
                    } else {
                        it.chosen.remove(&name);
                    }
                }
            });
        });
    });
}

/// The name that all get; answers whether Return was pressed in it.
fn into_ui(ui: &mut Ui, it: &mut Merging) -> bool {
    let label = ui.label(say!("merge-into"));
    let mut name = it.typed.clone().unwrap_or_else(|| it.new_name().to_owned());
    let field = ui.add(TextEdit::singleline(&mut name).desired_width(f32::INFINITY));
    let field = field.labelled_by(label.id);
    if field.changed() {
        it.typed = Some(name).filter(|it| !it.is_empty());
    }
    let names = it.given_up();
    ui.weak(if names.is_empty() {
        say!("merge-choose")
    } else {
        say!("merge-become", count = names.len(), new = it.new_name())
    });
    field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
}
