//! What a marked stretch says about itself.

use crate::{
    model::{Claim, Decided, Kind, Statement},
    ui::theme,
};

/// Who, for whom, what kind, how sure, and why.
pub(super) fn statement_ui(ui: &mut egui::Ui, statement: &Statement, text: &str) {
    ui.set_max_width(340.0);
    let speaker = statement.speaker.value.as_deref().unwrap_or("Unknown speaker");
    ui.label(egui::RichText::new(speaker).font(theme::heading()));
    let words = |span: Option<crate::model::Span>| span.map_or("not found", |it| it.of(text));
    egui::Grid::new("statement-tooltip").num_columns(2).spacing([12.0, 3.0]).show(ui, |ui| {
        line_ui(
            ui,
            "Party",
            statement.party.value.as_deref().unwrap_or("unknown"),
            &why(&statement.party),
        );
        line_ui(ui, "Speaker", speaker, &why(&statement.speaker));
        line_ui(
            ui,
            "Kind",
            statement.kind.value.map_or("unknown", Kind::name),
            &why(&statement.kind),
        );
        let issue = statement.issue.value.as_deref().unwrap_or("unknown");
        let stance = statement.stance.value;
        let sided = format!("{} {} {issue}", stance.sign(), stance.name());
        line_ui(ui, "Issue", &sided, &why(&statement.issue));
        line_ui(ui, "Source", words(statement.source.value), &why(&statement.source));
        line_ui(ui, "Cue", words(statement.cue.value), &why(&statement.cue));
        line_ui(ui, "Content", statement.mode.name(), &why(&statement.content));
        if let Some(chain) = statement.chain(text) {
            line_ui(ui, "Chain", &chain, "who says that who says");
        }
    });
    let sure = format!(
        "{} · {:.0} % sure · {}",
        statement.origin.name(),
        statement.confidence * 100.0,
        statement.review.name()
    );
    ui.label(egui::RichText::new(sure).small().weak());
    if !statement.note.is_empty() {
        ui.label(egui::RichText::new(&statement.note).italics());
    }
}

/// What a claim without a source says about itself.
pub(super) fn claim_ui(ui: &mut egui::Ui, claim: &Claim) {
    ui.set_max_width(300.0);
    ui.label(egui::RichText::new("Claim without a source").font(theme::heading()));
    ui.label("The reporter says this; nobody stands behind it.");
    let sure = format!(
        "{} · {:.0} % sure that it is worth checking · {}",
        claim.origin.name(),
        claim.confidence * 100.0,
        claim.review.name()
    );
    ui.label(egui::RichText::new(sure).small().weak());
}

fn line_ui(ui: &mut egui::Ui, name: &str, value: &str, why: &str) {
    ui.vertical(|ui| ui.add(egui::Label::new(egui::RichText::new(name).weak()).extend()));
    ui.vertical(|ui| {
        ui.label(value);
        if !why.is_empty() {
            ui.label(egui::RichText::new(why).small().weak());
        }
    });
    ui.end_row();
}

/// How a value came about, in a few words.
fn why<T>(decided: &Decided<T>) -> String {
    if decided.origin.is_human() {
        decided.origin.name().to_owned()
    } else if decided.confidence > 0.0 {
        format!("{:.0} %: {}", decided.confidence * 100.0, decided.why)
    } else {
        decided.why.clone()
    }
}
