//! Starts the window.

use std::{path::PathBuf, sync::mpsc::channel};

use anyhow::anyhow;

use super::{Start, window::Window};
use crate::store::Folders;

/// Whether there is a screen to open a window on.
pub fn display_is_there() -> bool {
    if cfg!(any(target_os = "windows", target_os = "macos")) {
        return true;
    }
    let set = |name| std::env::var_os(name).is_some_and(|it| !it.is_empty());
    set("DISPLAY") || set("WAYLAND_DISPLAY") || set("WAYLAND_SOCKET")
}

/// The icon of the window, where the system shows one.
fn icon() -> egui::IconData {
    static PNG: &[u8] = include_bytes!("../../assets/icon/standpoint-128.png");
    eframe::icon_data::from_png_bytes(PNG).unwrap_or_default()
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// If the system gives no window, or the unnamed project cannot be made.
pub fn run(files: Vec<PathBuf>) -> anyhow::Result<()> {
    let folders = Folders::find()?;
    let viewport = egui::ViewportBuilder::default()
        .with_title("Standpoint")
        .with_icon(icon())
        .with_app_id("standpoint")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([720.0, 480.0])
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions {
        viewport,
        centered: true,
        // They are asked for once the window stands: see `App::with_more_letters`.
        system_font_fallback: false,
        ..Default::default()
    };
    // The project is read while the system makes the window.
    let begun = Start::begin(folders, files);
    begun.settings.language.speak();
    let (failed, failure) = channel();
    let start: eframe::AppCreator<'_> =
        Box::new(|context| Ok(Box::new(Window::new(&context.egui_ctx, begun, failed))));
    eframe::run_native("standpoint", options, start)
        .map_err(|error| anyhow!("no window could be opened ({error})"))?;
    failure.try_recv().map_or(Ok(()), |error| Err(error.into()))
}
