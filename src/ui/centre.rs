//! The middle of the window: which view it shows.

use egui::{Frame, Ui};

use super::{
    Action, Centre, Command, Commands, Picture,
    theme::{self, icon, space},
};
use crate::language::say;

fn icon(centre: Centre) -> &'static str {
    match centre {
        Centre::Report => icon::REPORT,
        Centre::Table => icon::TABLE,
        Centre::Matrix => icon::MATRIX,
        Centre::Timeline => icon::TIMELINE,
        Centre::Network => icon::NETWORK,
        Centre::Sources => icon::SOURCES,
        Centre::Agreement => icon::AGREEMENT,
    }
}

/// Shows the names of the views; a click shows one. `compares`: whether another coder's project is
/// compared with.
pub fn centre_bar_ui(ui: &mut Ui, shown: Centre, compares: bool, commands: &mut Commands) {
    let fill = theme::page(ui.visuals().dark_mode);
    Frame::new().fill(fill).inner_margin(space::margin(space::L, space::S)).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::space::XS;
            let agreement = compares.then_some(Centre::Agreement);
            for centre in Centre::ALL.into_iter().chain(agreement) {
                let action = Action::View(centre);
                let tip = action.tip_with_keys(ui.ctx());
                let words = (theme::icon_text(icon(centre)), centre.name());
                let button = ui.add(egui::Button::selectable(shown == centre, words));
                button.widget_info(|| {
                    let on = shown == centre;
                    egui::WidgetInfo::selected(egui::Role::Button, true, on, centre.name())
                });
                if button.on_hover_text(tip).clicked() {
                    commands.push(Command::Do(action));
                }
            }
            if shown.is_figure() || shown == Centre::Table {
                let menu = ui.menu_button(say!("centre-export"), |ui| {
                    for picture in Picture::ALL {
                        let action = Action::ExportFigure(picture);
                        let able = picture.fits(shown);
                        let button = ui.add_enabled(able, egui::Button::new(action.name()));
                        if button.on_hover_text(action.tip()).clicked() {
                            commands.push(Command::Do(action));
                            ui.close();
                        }
                    }
                });
                menu.response.on_hover_text(say!("centre-export", "tip"));
            }
        });
    });
}
