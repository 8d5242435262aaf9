//! What lies over the window for a moment: a note on what was just done to many things, with a way
//! back; and a sign that files may be dropped.

use egui::{Align2, Area, Id, LayerId, Order, Stroke, StrokeKind};

use super::{
    Action, Command, Commands,
    theme::{self, icon, space},
};
use crate::language::say;

/// Distance from the lower edge of the window, above the status line.
const BOTTOM: f32 = 48.0;

/// The way back from what was just done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Back {
    /// It was made: take it back.
    Undo,
    /// It was taken back: make it again.
    Redo,
}

/// How far else the last edit could have reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Others followed it: no farther than where it was made.
    OnlyHere,
    /// Others go by the name that it changed: to all of them.
    Everywhere,
}

impl Reach {
    /// What makes it reach so far.
    fn action(self) -> Action {
        match self {
            Self::OnlyHere => Action::OnlyHere,
            Self::Everywhere => Action::Everywhere,
        }
    }
}

/// Shows what was done; a button takes it back, another one makes it reach less far or farther.
pub fn toast_ui(
    ctx: &egui::Context,
    words: &str,
    (back, reach): (Back, Option<Reach>),
    commands: &mut Commands,
) {
    let (action, icon, spoken) = match back {
        Back::Undo => (Action::Undo, icon::UNDO, say!("toast-undo")),
        Back::Redo => (Action::Redo, icon::REDO, say!("toast-redo")),
    };
    let area = Area::new(Id::unique("toast")).order(Order::Foreground);
    area.anchor(Align2::CENTER_BOTTOM, [0.0, -BOTTOM]).show(ctx, |ui| {
        egui::Frame::popup(ui.style()).inner_margin(space::L).show(ui, |ui| {
            ui.horizontal(|ui| {
                let dark = ui.visuals().dark_mode;
                ui.label(theme::icon_text(icon::DONE).color(theme::party_colour(Some(2), dark)));
                ui.label(words);
                ui.add_space(space::M);
                if let Some(reach) = reach.filter(|_| back == Back::Undo) {
                    let action = reach.action();
                    let button = ui.button(action.name());
                    if button.on_hover_text(action.tip_with_keys(ui.ctx())).clicked() {
                        commands.push(Command::Do(action));
                    }
                }
                let undo = ui.button((theme::icon_text(icon), action.name()));
                undo.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::Role::Button, true, spoken.as_str())
                });
                if undo.on_hover_text(action.tip_with_keys(ui.ctx())).clicked() {
                    commands.push(Command::Do(action));
                }
            });
        });
    });
}

/// Says that files may be dropped, while some are held over the window.
pub fn drop_ui(ctx: &egui::Context) {
    let count = ctx.input(|input| input.raw.hovered_files.len());
    if count == 0 {
        return;
    }
    let painter = ctx.layer_painter(LayerId::new(Order::Foreground, Id::unique("drop")));
    let dark = ctx.global_style().visuals.dark_mode;
    let (rect, colour) = (ctx.content_rect(), theme::party_colour(Some(0), dark));
    painter.rect_filled(rect, 0, theme::page(dark).gamma_multiply(0.95));
    let frame = rect.shrink(space::XL);
    painter.rect_stroke(frame, space::RADIUS, Stroke::new(space::XS, colour), StrokeKind::Inside);
    let words = say!("toast-drop", count = count);
    painter.text(rect.center(), Align2::CENTER_CENTER, words, theme::display(), theme::ink(dark));
}
