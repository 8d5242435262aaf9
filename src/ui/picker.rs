//! One field and a list below it: finds a command, a report, a name or a value by a part of it.

use egui::{Align2, Id, Key, Modal, Modifiers, RichText, ScrollArea, TextEdit, Ui};
use nucleo_matcher::{
    Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

use super::{
    lists::row_ui,
    theme::{self, space},
};
use crate::{edit::Name, language::say};

/// Height of an offer.
const ROW: f32 = 28.0;
/// Offers in view at once.
const ROWS: f32 = 11.0;
/// Distance of the field from the upper edge of the window.
const TOP: f32 = 72.0;
/// More offers are found by typing.
const MOST: usize = 200;

/// What was typed, and which offer Return takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    words: String,
    at: usize,
    /// The numbers of the offers that fit, and for which words they were sought among how many.
    found: Vec<usize>,
    found_for: Option<(String, usize)>,
}

impl Typed {
    /// The offers that fit; sought only when something else was typed.
    fn found(&mut self, offers: &[Offer]) -> &[usize] {
        let key = (self.words.clone(), offers.len());
        if self.found_for.as_ref() != Some(&key) {
            self.found = matching(offers, &self.words);
            self.found_for = Some(key);
        }
        &self.found
    }
}

/// Something to choose.
pub(super) struct Offer {
    /// What it is called; sought by this.
    pub(super) name: String,
    /// What stands behind it, such as its keys.
    pub(super) detail: String,
    /// Whether it can be chosen now.
    pub(super) able: bool,
}

impl Offer {
    /// An offer that can be chosen.
    pub(super) fn new(name: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { name: name.into(), detail: detail.into(), able: true }
    }
}

/// What the list is of.
pub(super) struct Picking<'a> {
    /// What is chosen, for the head.
    pub(super) title: &'a str,
    /// What may be typed.
    pub(super) hint: &'a str,
    /// In the order in which they are shown while nothing is typed.
    pub(super) offers: &'a [Offer],
    /// What a name that is not offered would name. Without it only offers are taken.
    pub(super) fresh: Option<Name>,
    /// Whether digits choose, as in short lists that never change.
    pub(super) by_digit: bool,
}

/// What came of a frame.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Picked {
    /// Nothing yet.
    Open,
    /// Given up.
    Closed,
    /// The offer of this number.
    Offer(usize),
    /// What was typed.
    Fresh(String),
}

/// Shows the field and the list.
pub(super) fn picker_ui(ctx: &egui::Context, picking: &Picking<'_>, typed: &mut Typed) -> Picked {
    let id = Id::unique("picker");
    let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(space::L);
    let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, [0.0, TOP]);
    let modal = Modal::new(id).area(area).frame(frame).show(ctx, |ui| {
        ui.set_width(space::DIALOG.min(ctx.content_rect().width() - 2.0 * space::XXL));
        inside_ui(ui, picking, typed)
    });
    if modal.should_close() && modal.inner == Picked::Open { Picked::Closed } else { modal.inner }
}

fn inside_ui(ui: &mut Ui, picking: &Picking<'_>, typed: &mut Typed) -> Picked {
    if let Some(at) = digit(ui, picking) {
        return Picked::Offer(at);
    }
    let (down, up, enter) = ui.input_mut(|input| {
        let mut pressed = |key| input.count_and_consume_key(Modifiers::NONE, key);
        (pressed(Key::ArrowDown), pressed(Key::ArrowUp), pressed(Key::Enter) > 0)
    });
    let label = ui.label(RichText::new(picking.title).font(theme::heading()));
    let edit = TextEdit::singleline(&mut typed.words).hint_text(picking.hint);
    let field = ui.add(edit.desired_width(f32::INFINITY)).labelled_by(label.id);
    field.request_focus();
    if field.changed() {
        typed.at = 0;
    }
    let mut found: Vec<Option<usize>> =
        typed.found(picking.offers).iter().copied().map(Some).collect();
    let words = typed.words.trim();
    let is_new = !words.is_empty() && !picking.offers.iter().any(|it| it.name == words);
    if picking.fresh.is_some() && is_new {
        found.push(None);
    }
    typed.at = (typed.at + down).saturating_sub(up).min(found.len().saturating_sub(1));
    ui.add_space(space::S);
    let clicked = list_ui(ui, picking, (&found, down + up > 0), typed);
    let chosen = clicked.or(Some(typed.at).filter(|_| enter));
    match chosen.and_then(|at| found.get(at).copied()) {
        Some(Some(at)) if picking.offers.get(at).is_some_and(|it| it.able) => Picked::Offer(at),
        Some(None) => Picked::Fresh(words.to_owned()),
        _ => Picked::Open,
    }
}

/// The offer that a digit stands for.
fn digit(ui: &Ui, picking: &Picking<'_>) -> Option<usize> {
    const DIGITS: [Key; 9] = [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    let keys = DIGITS.iter().take(picking.offers.len() * usize::from(picking.by_digit));
    ui.input(|input| keys.into_iter().position(|it| input.key_pressed(*it)))
}

/// Shows what fits; answers with the place in the list that was clicked.
fn list_ui(
    ui: &mut Ui,
    picking: &Picking<'_>,
    (found, moved): (&[Option<usize>], bool),
    typed: &Typed,
) -> Option<usize> {
    let mut clicked = None;
    ui.spacing_mut().item_spacing.y = space::XS;
    let rows = if picking.by_digit { picking.offers.len() as f32 } else { ROWS };
    let height = (rows * (ROW + space::XS)).min(ui.ctx().content_rect().height() - 2.0 * TOP - ROW);
    ui.allocate_ui(egui::vec2(ui.available_width(), height), |ui| {
        ui.set_min_height(height);
        if found.is_empty() {
            ui.weak(say!("picker-nothing"));
        }
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            for (at, which) in found.iter().enumerate() {
                let chosen = at == typed.at;
                let response = offer_ui(ui, picking, *which, (&typed.words, chosen));
                if chosen && moved {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    clicked = Some(at);
                }
            }
        });
    });
    clicked
}

fn offer_ui(
    ui: &mut Ui,
    picking: &Picking<'_>,
    which: Option<usize>,
    (words, chosen): (&str, bool),
) -> egui::Response {
    let offer = which.and_then(|at| picking.offers.get(at));
    let name = match (offer, picking.fresh) {
        (Some(offer), _) => offer.name.clone(),
        (None, Some(fresh)) => say!("picker-fresh", what = fresh.name(), name = words.trim()),
        (None, None) => String::new(),
    };
    let number = which.filter(|_| picking.by_digit).map(|at| (at + 1).to_string());
    row_ui(ui, (ROW, &name), chosen, |ui| {
        ui.horizontal_centered(|ui| {
            let detail = offer.map_or("", |it| it.detail.as_str());
            let detail = number.as_deref().unwrap_or(detail);
            let able = offer.is_none_or(|it| it.able);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.label(RichText::new(detail).font(theme::small()).weak());
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    let name = RichText::new(&name);
                    let name = if able { name } else { name.weak() };
                    ui.add(egui::Label::new(name).truncate());
                });
            });
        });
    })
}

/// The numbers of the offers that fit what was typed, the best first; possible ones before others.
fn matching(offers: &[Offer], words: &str) -> Vec<usize> {
    if words.trim().is_empty() {
        return (0..offers.len().min(MOST)).collect();
    }
    let pattern = Pattern::parse(words, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(nucleo_matcher::Config::DEFAULT);
    let mut letters = Vec::new();
    let mut score = |it: &Offer| pattern.score(Utf32Str::new(&it.name, &mut letters), &mut matcher);
    let mut found: Vec<_> =
        offers.iter().enumerate().filter_map(|(at, it)| Some((!it.able, score(it)?, at))).collect();
    found.sort_by_key(|(unable, score, at)| (*unable, std::cmp::Reverse(*score), *at));
    found.into_iter().take(MOST).map(|(.., at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_words_find_and_the_best_comes_first() {
        let offers = ["Export findings…", "Export figure as PNG…", "Next statement", "Éva Lindt"]
            .map(|it| Offer::new(it, ""));
        assert_eq!(matching(&offers, "ex fig").first(), Some(&1));
        assert_eq!(matching(&offers, "next"), [2]);
        assert_eq!(matching(&offers, "eva"), [3]);
        assert_eq!(matching(&offers, "").len(), 4);
        assert!(matching(&offers, "zzz").is_empty());
    }

    #[test]
    fn what_cannot_be_done_comes_last() {
        let mut offers = ["Accept", "Accept all"].map(|it| Offer::new(it, ""));
        offers[0].able = false;
        assert_eq!(matching(&offers, "acc"), [1, 0]);
    }
}
