//! Widgets. They read the project and push [`Command`]s; nothing here changes anything by itself.

mod action;
mod agreement_view;
mod badge;
mod cast;
mod centre;
mod command;
mod derived;
mod dialogs;
mod export_dialog;
mod figure_view;
mod filter_bar;
mod follow;
mod inspector;
mod items;
mod later;
mod lists;
mod many;
mod menu_bar;
mod name_field;
mod palette;
mod picker;
mod positions_panel;
mod reader;
mod reports_panel;
mod status_bar;
mod table;
pub mod theme;
mod toast;
mod view;
mod words;
mod words_field;

pub use action::{Action, Choice};
pub use agreement_view::{AgreementView, Other};
pub use centre::centre_bar_ui;
pub use command::{Command, Commands};
pub use derived::{Derived, Names, Scene};
pub use dialogs::{
    Changes, Dialog, Doubtful, Ground, Leaflet, Preferences, Trouble, Way, dialog_ui,
};
pub use export_dialog::{ExportChoice, ExportDialog, ExportOf};
pub use figure_view::{Figure, FigureView};
pub use inspector::note_id;
pub use items::MenuState;
pub use later::{Effort, Later, start};
pub use menu_bar::menu_bar_ui;
pub use name_field::{Typing, forget_draft};
pub use palette::{Palette, palette_ui};
pub use positions_panel::PositionsPanel;
pub use reader::Reader;
pub use reports_panel::ReportsPanel;
pub use status_bar::{Status, status_bar_ui};
pub use table::Table;
pub use toast::{Back, Reach, drop_ui, toast_ui};
pub use view::{Busy, Centre, Counting, Picture, ReviewBy, Selected, Side, Tab, View};
pub use words::capital;
