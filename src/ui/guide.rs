//! Help inside: what the window shows and how it comes about.

use egui::{CollapsingHeader, RichText, ScrollArea, Ui};

use super::{
    Action, Command, Commands,
    dialogs::{close_ui, title_ui},
    theme::{self, space},
};
use crate::model::{Kind, Stance};

/// A part of the guide: its head and its paragraphs.
type Part = (&'static str, &'static [&'static str]);

const PARTS: [Part; 4] = [
    (
        "What is highlighted",
        &[
            "A statement has three parts: the source, bold in its party's colour (who speaks); the \
             cue, underlined (said, denied, warned); and the content, softly tinted (what is \
             attributed).",
            "A dotted line with a question mark in the margin is a claim that nobody stands behind: \
             the reporter says it, and it can be checked.",
            "In the panel on the right, and in the margin of a wide page, letters stand for the party, for those who do not tell the colours \
             apart. Grey means that the party is not known: the program does not guess.",
        ],
    ),
    (
        "Why is this highlighted?",
        &[
            "Rest the pointer on a highlight: the program tells who speaks, for whom, how sure it is \
             of each part, and what led to it. The names in the panel on the right tell the same.",
            "Statements that it is less sure of are held back. The keys [ and ] show fewer or more.",
        ],
    ),
    (
        "How positions come about",
        &[
            "A position is a party's stance on an issue. It follows from the statements that were \
             not rejected: all with the same party, issue and stance are its evidence.",
            "To change it, change its statements: choose another party (P), issue (I) or stance \
             (T), or drag a statement from one position to another. Renaming a party or an issue \
             to the name of another one merges the two.",
            "What a person decided is never changed by the program, and everything can be undone.",
        ],
    ),
    (
        "Reviewing without the mouse",
        &[
            "J and K go to the next and the previous statement; A accepts, X rejects, and both go \
             on. Q goes to what the program is least sure of first, over all reports if “All \
             reports” is on.",
            "W says who speaks, P for which party, I about what, T on which side, D what kind; N \
             writes a note. Type a part of a name and press Return; in short lists a digit chooses.",
            "Ctrl+K finds every command and every report; F1 lists all keys.",
        ],
    ),
];

/// Shows the guide.
pub(super) fn guide_ui(ui: &mut Ui, commands: &mut Commands) {
    title_ui(ui, "Guide");
    let height = (ui.ctx().content_rect().height() - 220.0).clamp(160.0, 560.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        for (at, (head, paragraphs)) in PARTS.iter().enumerate() {
            part_ui(ui, head, at == 0, |ui| {
                for words in *paragraphs {
                    ui.add(egui::Label::new(*words).wrap());
                    ui.add_space(space::S);
                }
            });
        }
        part_ui(ui, "Kinds of statements", false, |ui| {
            for it in Kind::ALL {
                word_ui(ui, it.name(), kind(it));
            }
        });
        part_ui(ui, "Stances", false, |ui| {
            for it in Stance::ALL {
                word_ui(ui, &format!("{} {}", it.sign(), it.name()), stance(it));
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

fn part_ui(ui: &mut Ui, head: &str, open: bool, content: impl FnOnce(&mut Ui)) {
    let title = RichText::new(head).font(theme::strong());
    CollapsingHeader::new(title).id_salt(head).default_open(open).show(ui, content);
}

fn word_ui(ui: &mut Ui, word: &str, meaning: &str) {
    ui.label(RichText::new(word).font(theme::strong()));
    ui.add(egui::Label::new(meaning).wrap());
    ui.add_space(space::S);
}

/// What a kind means, with an example of ours.
fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::FactualClaim => {
            "Something past or present that evidence could settle. “The pier was closed for six \
             days,” the harbour master said."
        }
        Kind::Prediction => {
            "What will, may or would happen. She warned that the ferry could stop in winter."
        }
        Kind::Demand => {
            "Asks, urges or orders that somebody do something. The union called on the council to \
             pay."
        }
        Kind::Promise => {
            "The speaker's own plan, offer, refusal or threat. The company said it would sign."
        }
        Kind::Evaluation => "Praise, blame, opinion, feeling. He called the offer an insult.",
        Kind::Denial => {
            "Rejects a claim or an accusation. The mayor denied that any money had been taken."
        }
        Kind::Other => "Questions, greetings, fragments, definitions.",
    }
}

/// What a stance means.
fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::For => "The speaker is in favour of the issue as it is named.",
        Stance::Against => "The speaker opposes it.",
        Stance::Neutral => "The speaker tells of it without taking a side.",
        Stance::Unclear => "It cannot be told, or has not been.",
    }
}
