//! What comes from the keyboard, the clipboard and other programs.

use std::collections::BTreeSet;

use egui::Context;

use super::App;
use crate::ui::{Action, Centre, Command, Dialog};

impl App {
    /// Keys of actions, files dropped on the window, text pasted into it.
    pub(super) fn read_input(&mut self, ctx: &Context) {
        let dropped: Vec<_> = ctx.input(|input| {
            input.raw.dropped_files.iter().map(|it| it.path().to_path_buf()).collect()
        });
        if !dropped.is_empty() {
            self.commands.push(Command::OpenPaths(dropped));
        }
        if self.view.dialog.is_some() {
            return;
        }
        // A key that is meant for a menu or a list is not one of review.
        let typing = ctx.text_edit_focused() || egui::Popup::is_any_open(ctx);
        let mut actions: Vec<_> =
            Action::all().filter_map(|it| Some((it, it.shortcut()?))).collect();
        // Keys without Shift and Alt fit those with them too: the longer ones are asked first.
        actions.sort_by_key(|(_, keys)| !(keys.modifiers.shift || keys.modifiers.alt));
        for (action, keys) in actions {
            let text_has_it = matches!(action, Action::Undo | Action::Redo | Action::Copy);
            if typing && (text_has_it || is_letter(keys)) {
                continue;
            }
            if ctx.input_mut(|input| input.consume_shortcut(&keys)) || also(ctx, action) {
                self.commands.push(Command::Do(action));
                // The key is no letter for the field that has the keyboard, or gets it now.
                let is_text = |it: &egui::Event| matches!(it, egui::Event::Text(_));
                ctx.input_mut(|input| input.events.retain(|it| !is_text(it)));
            }
        }
        if typing {
            return;
        }
        self.read_clipboard(ctx);
        if self.view.centre == Centre::Table
            && ctx.input_mut(|it| it.consume_key(egui::Modifiers::COMMAND, egui::Key::A))
        {
            let all = self.panes.table.rows().iter().copied().collect();
            self.commands.push(Command::SelectRows(all));
        }
        let arrows = ctx.input(|input| {
            (input.key_pressed(egui::Key::ArrowDown), input.key_pressed(egui::Key::ArrowUp))
        });
        match arrows {
            (true, _) => self.commands.push(Command::Do(Action::Next)),
            (_, true) => self.commands.push(Command::Do(Action::Previous)),
            _ => {}
        }
        // Escape closes a menu or leaves a field first.
        let free = !self.was_in_field;
        if free && ctx.input(|input| input.key_pressed(egui::Key::Escape)) {
            self.view.focus = false;
            self.commands.push(Command::Mark(None));
            self.commands.push(Command::Select(None));
            self.commands.push(Command::SelectRows(BTreeSet::new()));
            self.commands.push(Command::ShowEvidence(None));
        }
    }

    /// Copying, and text pasted into the window.
    fn read_clipboard(&mut self, ctx: &Context) {
        let (mut copied, mut pasted) = (false, None);
        ctx.input(|input| {
            for event in &input.events {
                match event {
                    egui::Event::Copy => copied = true,
                    egui::Event::Paste(text) => pasted = Some(text.clone()),
                    _ => {}
                }
            }
        });
        if copied {
            self.commands.push(Command::Do(Action::Copy));
        }
        if let Some(text) = pasted.filter(|it| !it.trim().is_empty()) {
            self.commands.push(Command::Dialog(Some(Dialog::Paste(text))));
        }
    }
}

/// Keys under which people look for a command elsewhere.
fn also(ctx: &Context, action: Action) -> bool {
    let none = egui::Modifiers::NONE;
    let keys = match action {
        Action::Redo => (egui::Modifiers::COMMAND, egui::Key::Y),
        Action::Palette => (egui::Modifiers::COMMAND | egui::Modifiers::SHIFT, egui::Key::P),
        // Many keyboards have no brackets of their own.
        Action::Fewer => (none, egui::Key::Minus),
        Action::More => (none, egui::Key::Plus),
        _ => return false,
    };
    ctx.input_mut(|input| input.consume_key(keys.0, keys.1))
}

/// Whether the keys write a letter where one types: “J” needs Shift.
fn is_letter(keys: egui::KeyboardShortcut) -> bool {
    let with = keys.modifiers;
    let bare = !(with.alt || with.ctrl || with.command || with.mac_cmd);
    bare && !is_function(keys.logical_key)
}

fn is_function(key: egui::Key) -> bool {
    matches!(
        key,
        egui::Key::F1
            | egui::Key::F2
            | egui::Key::F5
            | egui::Key::F8
            | egui::Key::F9
            | egui::Key::F11
    )
}
