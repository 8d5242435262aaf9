//! Help inside: what the window shows and how it comes about.

use egui::{CollapsingHeader, RichText, ScrollArea, Ui};

use super::parts::{close_ui, title_ui};
use crate::{
    language::{Said as _, say},
    model::{Kind, Stance},
    ui::{
        Action, Command, Commands,
        theme::{self, space},
    },
};

/// A part of the guide: its name in every language, its head and its paragraphs.
type Part = (&'static str, String, Vec<String>);

fn parts() -> [Part; 4] {
    [
        (
            "highlights",
            say!("guide-highlights"),
            vec![
                say!("guide-highlights-parts"),
                say!("guide-highlights-claims"),
                say!("guide-highlights-letters"),
            ],
        ),
        ("why", say!("guide-why"), vec![say!("guide-why-tooltip"), say!("guide-why-held-back")]),
        (
            "positions",
            say!("guide-positions"),
            vec![
                say!("guide-positions-evidence"),
                say!("guide-positions-change"),
                say!("guide-positions-order"),
                say!("guide-positions-person"),
            ],
        ),
        (
            "keys",
            say!("guide-keys"),
            vec![say!("guide-keys-review"), say!("guide-keys-fields"), say!("guide-keys-all")],
        ),
    ]
}

/// Shows the guide.
pub(super) fn guide_ui(ui: &mut Ui, commands: &mut Commands) {
    title_ui(ui, &say!("guide"));
    let height = (ui.ctx().content_rect().height() - 220.0).clamp(160.0, 560.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for (at, (key, head, paragraphs)) in parts().into_iter().enumerate() {
            part_ui(ui, (key, head), at == 0, |ui| {
                for words in paragraphs {
                    ui.add(egui::Label::new(words).wrap());
                    ui.add_space(space::S);
                }
            });
        }
        part_ui(ui, ("kinds", say!("guide-kinds")), false, |ui| {
            for it in Kind::ALL {
                word_ui(ui, &it.said(), &kind(it));
            }
        });
        part_ui(ui, ("stances", say!("guide-stances")), false, |ui| {
            for it in Stance::ALL {
                word_ui(ui, &format!("{} {}", it.sign(), it.said()), &stance(it));
            }
        });
    });
    ui.add_space(space::M);
    ui.horizontal(|ui| {
        let sample = ui.button(Action::Sample.name());
        if sample.on_hover_text(Action::Sample.tip_with_keys(ui.ctx())).clicked() {
            commands.push(Command::Dialog(None));
            commands.push(Command::Do(Action::Sample));
        }
    });
    close_ui(ui, commands);
}

fn part_ui(ui: &mut Ui, (key, head): (&str, String), open: bool, content: impl FnOnce(&mut Ui)) {
    let title = RichText::new(head).font(theme::strong());
    CollapsingHeader::new(title).id_salt(key).default_open(open).show(ui, content);
}

fn word_ui(ui: &mut Ui, word: &str, meaning: &str) {
    ui.label(RichText::new(word).font(theme::strong()));
    ui.add(egui::Label::new(meaning).wrap());
    ui.add_space(space::S);
}

/// What a kind means, with an example of ours.
fn kind(kind: Kind) -> String {
    match kind {
        Kind::FactualClaim => say!("guide-kind-factual-claim"),
        Kind::Prediction => say!("guide-kind-prediction"),
        Kind::Demand => say!("guide-kind-demand"),
        Kind::Promise => say!("guide-kind-promise"),
        Kind::Evaluation => say!("guide-kind-evaluation"),
        Kind::Denial => say!("guide-kind-denial"),
        Kind::Other => say!("guide-kind-other"),
    }
}

/// What a stance means.
fn stance(stance: Stance) -> String {
    match stance {
        Stance::For => say!("guide-stance-for"),
        Stance::Against => say!("guide-stance-against"),
        Stance::Neutral => say!("guide-stance-neutral"),
        Stance::Unclear => say!("guide-stance-unclear"),
    }
}
