//! The choices above the table and the figures: which statements are meant.

use std::collections::BTreeSet;

use egui::{DragValue, RichText, ScrollArea, TextEdit, Ui};

use super::{Command, Commands, Counting, Derived, Scene, theme};
use crate::{
    edit::Name,
    language::{Said as _, say},
    model::{Filter, Kind, Project, Review, Stance},
};

/// Of many names only so many are offered; the rest is found by typing.
const MOST_OFFERED: usize = 200;
/// So many are found without typing.
const FEW: usize = 12;

/// Shows the choices; they are written into the filter at once.
pub(super) fn filter_bar_ui(
    ui: &mut Ui,
    scene: Scene<'_>,
    filter: &mut Filter,
    commands: &mut Commands,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::space::S;
        let unknown = say!("unknown");
        let names = |name: Name| -> Vec<(Option<String>, String)> {
            let unknown = std::iter::once((None, unknown.clone()));
            let known = scene.names(name).iter().map(|it| (Some(it.clone()), it.clone()));
            unknown.chain(known).collect()
        };
        menu_ui(ui, ("Party", &say!("field-party")), &mut filter.parties, || {
            let known = scene.parties().into_iter().map(|it| (Some(it.clone()), it));
            std::iter::once((None, unknown.clone())).chain(known).collect()
        });
        menu_ui(ui, ("Speaker", &say!("field-speaker")), &mut filter.speakers, || {
            names(Name::Speaker)
        });
        menu_ui(ui, ("Issue", &say!("field-issue")), &mut filter.issues, || names(Name::Issue));
        menu_ui(ui, ("Kind", &say!("field-kind")), &mut filter.kinds, || {
            let known = Kind::ALL.map(|it| (Some(it), it.said()));
            std::iter::once((None, unknown.clone())).chain(known).collect()
        });
        menu_ui(ui, ("Stance", &say!("field-stance")), &mut filter.stances, || {
            Stance::ALL.map(|it| (it, format!("{} {}", it.sign(), it.said()))).to_vec()
        });
        menu_ui(ui, ("Review", &say!("field-review")), &mut filter.reviews, || {
            Review::ALL.map(|it| (it, it.said())).to_vec()
        });
        menu_ui(ui, ("Outlet", &say!("field-outlet")), &mut filter.outlets, || {
            let named = |it: &String| if it.is_empty() { unknown.clone() } else { it.clone() };
            scene.derived.names().outlets().iter().map(|it| (it.clone(), named(it))).collect()
        });
        days_ui(ui, filter);
        // What is less sure than the slider beside the positions asks is held back already.
        let least = scene.project.least_sure.0;
        let mut now = filter.least_sure.max(least);
        let sure = DragValue::new(&mut now).range(least..=100).prefix("≥ ");
        let sure = sure.suffix(format!(" {}", say!("filter-sure")));
        ui.add(sure).on_hover_text(say!("filter-sure", "tip"));
        filter.least_sure = if now == least { 0 } else { now };
        let mut counting = scene.view.counting;
        let wider = scene.view.centre.is_figure();
        counting_ui(ui, (scene.project, scene.derived), wider, &mut counting);
        if counting != scene.view.counting {
            commands.push(Command::Count(counting));
        }
        let able = !filter.is_empty() || scene.view.counting != Counting::default();
        let clear = ui.add_enabled(able, egui::Button::new(say!("filter-clear")));
        if clear.on_hover_text(say!("filter-clear", "tip")).clicked() {
            *filter = Filter::default();
            commands.push(Command::Count(Counting::default()));
        }
    });
}

/// How statements are counted; only what makes a difference in the project is offered. `wider`: whether
/// parties may stand for their parts here.
pub(super) fn counting_ui(
    ui: &mut Ui,
    (project, derived): (&Project, &Derived),
    wider: bool,
    counting: &mut Counting,
) {
    if derived.copies().groups().next().is_some() {
        ui.checkbox(&mut counting.once, say!("filter-once"))
            .on_hover_text(say!("filter-once", "tip"));
    }
    if wider && project.parties.values().any(|it| it.within.is_some()) {
        ui.checkbox(&mut counting.wider, say!("filter-wider"))
            .on_hover_text(say!("filter-wider", "tip"));
    }
}

/// The first and the last day.
fn days_ui(ui: &mut Ui, filter: &mut Filter) {
    for (day, name, hint) in [
        (&mut filter.from, say!("filter-from"), say!("filter-from", "hint")),
        (&mut filter.until, say!("filter-until"), say!("filter-until", "hint")),
    ] {
        let is_day = day.is_empty() || crate::figure::Day::read(day).is_some();
        let mut field = TextEdit::singleline(day).hint_text(hint).desired_width(92.0);
        // The page is as white as a field: this one stands out from it.
        field = field.background_color(ui.visuals().panel_fill);
        if !is_day {
            field = field.text_color(ui.visuals().error_fg_color);
        }
        let response = ui.add(field).on_hover_text(say!("filter-day"));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, &name));
    }
}

/// A field to find one of many names. It has the keyboard as soon as the list opens, and begins
/// empty.
fn find_ui(ui: &mut Ui, id: egui::Id, typed: &mut String) {
    let now = ui.ctx().cumulative_frame_nr();
    let seen_id = id.with("seen");
    let seen: Option<u64> = ui.data(|data| data.get_temp(seen_id));
    let opens = seen.is_none_or(|it| it + 1 < now);
    if opens {
        typed.clear();
    }
    let field = TextEdit::singleline(typed).hint_text(say!("filter-find"));
    let field = ui.add(field.desired_width(f32::INFINITY));
    if opens {
        field.request_focus();
    }
    ui.data_mut(|data| {
        data.insert_temp(id, typed.clone());
        data.insert_temp(seen_id, now);
    });
}

/// A menu of things of which any number can be chosen; none means all. `key`: its name in every language.
fn menu_ui<T: Ord + Clone>(
    ui: &mut Ui,
    (key, name): (&str, &str),
    chosen: &mut BTreeSet<T>,
    choices: impl FnOnce() -> Vec<(T, String)>,
) {
    let title = if chosen.is_empty() {
        RichText::new(name)
    } else {
        RichText::new(format!("{name}: {}", chosen.len())).font(theme::strong())
    };
    let id = egui::Id::unique(("filter", key));
    let config = egui::containers::menu::MenuConfig::new()
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside);
    let (response, _) =
        egui::containers::menu::MenuButton::new(title).config(config).ui(ui, |ui| {
            ui.set_min_width(200.0);
            let choices = choices();
            let mut typed: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
            if choices.len() > FEW {
                find_ui(ui, id, &mut typed);
            } else {
                typed.clear();
            }
            if ui.add_enabled(!chosen.is_empty(), egui::Button::new(say!("filter-all"))).clicked() {
                chosen.clear();
            }
            let wanted = typed.to_lowercase();
            ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                let fits = |it: &&(T, String)| it.1.to_lowercase().contains(&wanted);
                if !choices.iter().any(|it| fits(&it)) {
                    ui.weak(say!("filter-nothing"));
                }
                for (choice, words) in choices.iter().filter(fits).take(MOST_OFFERED) {
                    let mut on = chosen.contains(choice);
                    if ui.checkbox(&mut on, words).changed() {
                        if on {
                            chosen.insert(choice.clone())
                        } else {
                            chosen.remove(choice)
                        };
                    }
                }
            });
        });
    response.on_hover_text(say!("filter-menu", name = name));
}
