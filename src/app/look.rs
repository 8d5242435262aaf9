//! How the window looks and works, as the user prefers it.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use egui::Context;
use egui_system_font_provider::SystemFontProvider;

use super::App;
use crate::{
    store::{Settings, Theme},
    ui::{
        FigureView, Ground, Preferences,
        theme::{self, Reading},
    },
};

/// How long things take to open and to fade, in seconds.
const MOTION: f32 = 1.0 / 12.0;

/// When the faces of the system are listed, after the start.
const LETTERS_AFTER: Duration = Duration::from_millis(1500);

/// Gives a new window the design system, its ground and its size.
pub(super) fn install(ctx: &Context, settings: &Settings) {
    theme::install(ctx);
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    set_ground(ctx, settings);
}

fn set_ground(ctx: &Context, settings: &Settings) {
    ctx.set_zoom_factor(settings.zoom.clamp(0.5, 3.0));
    ctx.set_theme(match settings.theme {
        Theme::System => egui::ThemePreference::System,
        Theme::Light => egui::ThemePreference::Light,
        Theme::Dark => egui::ThemePreference::Dark,
    });
}

impl App {
    /// Makes the window look as the settings say.
    pub(super) fn set_look(&mut self, ctx: &Context) {
        set_ground(ctx, &self.settings);
        let calm = self.settings.calm;
        ctx.all_styles_mut(|style| {
            style.animation_time = if calm { 0.0 } else { MOTION };
            style.scroll_animation = if calm {
                egui::style::ScrollAnimation::none()
            } else {
                egui::style::ScrollAnimation::default()
            };
        });
        let (least, most) = Reading::RANGE.into_inner();
        self.panes.reader.set_reading(Reading { size: self.settings.reading.clamp(least, most) });
    }

    /// Looks for letters that our faces lack among the faces of the system, from a moment after the
    /// start on: to list them takes as long as to show the window.
    pub(super) fn with_more_letters(mut self) -> Self {
        self.more_letters_at = Some(Instant::now() + LETTERS_AFTER);
        self
    }

    pub(super) fn find_more_letters(&mut self, ctx: &Context) {
        let Some(at) = self.more_letters_at else { return };
        let left = at.saturating_duration_since(Instant::now());
        if left.is_zero() {
            self.more_letters_at = None;
            ctx.add_font_provider(Arc::new(SystemFontProvider::new()));
        } else {
            ctx.request_repaint_after(left);
        }
    }

    pub(super) fn switch_theme(&mut self, ctx: &Context) {
        self.settings.theme = match ctx.theme() {
            egui::Theme::Dark => Theme::Light,
            egui::Theme::Light => Theme::Dark,
        };
        self.set_look(ctx);
    }

    /// Everything larger or smaller by a step, or in its normal size.
    pub(super) fn zoom(&mut self, ctx: &Context, step: Option<f32>) {
        let zoom = step.map_or(1.0, |step| ((self.settings.zoom + step) * 10.0).round() / 10.0);
        self.settings.zoom = zoom.clamp(0.5, 3.0);
        ctx.set_zoom_factor(self.settings.zoom);
    }

    /// What is preferred at present.
    pub(super) fn preferences(&self) -> Preferences {
        let Settings { theme, zoom, reading, calm, least_sure, threads, .. } = self.settings;
        Preferences {
            ground: match theme {
                Theme::System => Ground::System,
                Theme::Light => Ground::Light,
                Theme::Dark => Ground::Dark,
            },
            language: self.settings.language,
            zoom,
            reading: Reading { size: reading },
            calm,
            least_sure,
            threads,
            format: self.settings.export.format.clone(),
            data: self.folders.data().display().to_string(),
        }
    }

    /// Looks and works like this from now on.
    pub(super) fn prefer(&mut self, ctx: &Context, wanted: Preferences) {
        if wanted.language != self.settings.language {
            self.settings.language = wanted.language;
            wanted.language.speak();
            // Pictures have their words drawn in.
            self.panes.figures = FigureView::default();
        }
        self.settings.theme = match wanted.ground {
            Ground::System => Theme::System,
            Ground::Light => Theme::Light,
            Ground::Dark => Theme::Dark,
        };
        self.settings.zoom = wanted.zoom;
        self.settings.reading = wanted.reading.size;
        self.settings.calm = wanted.calm;
        self.settings.least_sure = wanted.least_sure;
        self.settings.threads = wanted.threads;
        self.settings.export.format = wanted.format;
        self.set_look(ctx);
    }
}
