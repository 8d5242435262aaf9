//! Widgets. They read the project and push [`Command`]s; nothing here changes anything by itself.

mod action;
mod cast;
mod centre;
mod command;
mod derived;
mod dialogs;
mod figure_view;
mod filter_bar;
mod inspector;
mod later;
mod lists;
mod menu_bar;
mod name_field;
mod positions_panel;
mod reader;
mod reports_panel;
mod status_bar;
mod table;
pub mod theme;
mod trouble;
mod view;

pub use action::Action;
pub use centre::centre_bar_ui;
pub use command::{Command, Commands};
pub use derived::{Derived, Names, Scene};
pub use dialogs::{Dialog, Trouble, Way, dialog_ui};
pub use figure_view::{Figure, FigureView};
pub use later::{Effort, Later, start};
pub use menu_bar::{MenuState, menu_bar_ui};
pub use positions_panel::PositionsPanel;
pub use reader::Reader;
pub use reports_panel::ReportsPanel;
pub use status_bar::{Status, status_bar_ui};
pub use table::Table;
pub use view::{Busy, Centre, Picture, Selected, Tab, View};
