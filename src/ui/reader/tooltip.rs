//! What a marked stretch says about itself.

use crate::{
    language::{Said, reason, say},
    model::{Claim, Decided, Span, Statement},
    ui::{
        theme,
        words::{found_by, of_part},
    },
};

/// Who, for whom, what kind, how sure, and why.
pub(super) fn statement_ui(ui: &mut egui::Ui, statement: &Statement, text: &str) {
    ui.set_max_width(340.0);
    let (nobody, unknown) = (say!("unknown-speaker"), say!("unknown"));
    let speaker = statement.speaker.value.as_deref().unwrap_or(&nobody);
    ui.label(egui::RichText::new(speaker).font(theme::heading()));
    let words = |span: Option<Span>| of_part(span, statement.origin, text);
    egui::Grid::new("statement-tooltip")
        .num_columns(2)
        .spacing([theme::space::L, theme::space::XS])
        .show(ui, |ui| {
            let party = statement.party.value.as_deref().unwrap_or(&unknown);
            line_ui(ui, &say!("field-party"), party, &why(&statement.party));
            line_ui(ui, &say!("field-speaker"), speaker, &why(&statement.speaker));
            let kind = statement.kind.value.map_or_else(|| unknown.clone(), Said::said);
            line_ui(ui, &say!("field-kind"), &kind, &why(&statement.kind));
            let issue = statement.issue.value.as_deref().unwrap_or(&unknown);
            let stance = statement.stance.value;
            let sided = format!("{} {} {issue}", stance.sign(), stance.said());
            line_ui(ui, &say!("field-issue"), &sided, &why(&statement.issue));
            line_ui(
                ui,
                &say!("field-source"),
                &words(statement.source.value),
                &why(&statement.source),
            );
            line_ui(ui, &say!("field-cue"), &words(statement.cue.value), &why(&statement.cue));
            line_ui(ui, &say!("field-content"), &statement.mode.said(), &why(&statement.content));
            if let Some(chain) = statement.chain(text) {
                line_ui(ui, &say!("reader-chain"), &chain, &say!("reader-chain", "tip"));
            }
        });
    let mut words = found_by(statement.origin, statement.confidence);
    words.push(statement.review.said());
    ui.label(egui::RichText::new(words.join(" · ")).small().weak());
    if !statement.note.is_empty() {
        ui.label(egui::RichText::new(&statement.note).italics());
    }
}

/// What a claim without a source says about itself.
pub(super) fn claim_ui(ui: &mut egui::Ui, claim: &Claim) {
    ui.set_max_width(300.0);
    ui.label(egui::RichText::new(say!("no-source")).font(theme::heading()));
    ui.label(say!("reader-claim"));
    let percent = format!("{:.0}", claim.confidence * 100.0);
    let sure = say!("reader-claim-sure", percent = percent);
    let (origin, review) = (claim.origin.said(), claim.review.said());
    ui.label(egui::RichText::new(format!("{origin} · {sure} · {review}")).small().weak());
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
        decided.origin.said()
    } else if decided.confidence > 0.0 {
        format!("{:.0} %: {}", decided.confidence * 100.0, reason(&decided.why))
    } else {
        reason(&decided.why).into_owned()
    }
}
