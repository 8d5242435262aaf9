//! A new position: whose, on what, on which side.

use egui::{Id, Ui};

use super::{
    names::{as_known, others_ui},
    parts::{buttons_ui, field_ui, title_ui},
};
use crate::{
    edit::{Edit, Name},
    language::{Said as _, say},
    model::{PositionKey, Stance},
    ui::{
        Commands, Names, follow,
        name_field::{Called, Typing, name_field_ui},
        theme,
    },
};

/// What was said of a position so far.
#[derive(Clone, Debug)]
pub struct NewPosition {
    /// Whose it is.
    pub party: String,
    /// What it is about.
    pub issue: String,
    /// On which side.
    pub stance: Stance,
}

pub(super) fn position_ui(
    ui: &mut Ui,
    names: &Names,
    it: &mut NewPosition,
    commands: &mut Commands,
) {
    title_ui(ui, &say!("dialogs-position-title"));
    ui.weak(say!("dialogs-position-about"));
    ui.add_space(theme::space::M);
    let label = ui.label(say!("field-party"));
    let known = names.of(Name::Party);
    let id = Id::unique("party of a new position");
    let typing = name_field_ui(ui, id, (&it.party, ""), known, Called::By(label.id));
    // Return in this field chooses a name and does not yet add anything.
    let is_chosen = matches!(typing, Typing::Ends(_));
    if let Typing::Ends(Some(name)) = &typing {
        it.party.clone_from(name);
    }
    ui.add_space(theme::space::S);
    let enter = field_ui(ui, &mut it.issue, &say!("field-issue"), "");
    others_ui(ui, names.of(Name::Issue), "", &mut it.issue);
    ui.add_space(theme::space::S);
    ui.label(say!("field-stance"));
    ui.horizontal(|ui| {
        for stance in Stance::ALL {
            let words = format!("{} {}", stance.sign(), stance.said());
            ui.selectable_value(&mut it.stance, stance, words);
        }
    });
    let has_party = !it.party.trim().is_empty() || matches!(typing, Typing::Goes(_));
    let able = has_party && !it.issue.trim().is_empty() && !is_chosen;
    if buttons_ui(ui, &say!("dialogs-position-add"), (able, enter), commands) {
        let key = PositionKey {
            party: Some(as_known(known, &it.party)),
            issue: Some(as_known(names.of(Name::Issue), &it.issue)),
            stance: it.stance,
        };
        follow::want_position(ui, &key);
        commands.edit(Edit::AddPosition(key));
    }
}
