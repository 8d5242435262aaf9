//! Styles of a Word document: which paragraphs are titles, which words are hidden.

use std::collections::BTreeMap;

use crate::read::ReadError;
use crate::read::article::Ask;
use crate::read::office::credits::Role;
use crate::read::office::parts::leaves;
use crate::read::office::xml::Element;

/// Styles rest upon others; not deeper than this.
const DEEPEST: usize = 12;

#[derive(Debug, Default)]
struct Style {
    role: Role,
    hidden: Option<bool>,
    based_on: String,
}

/// All styles by their identifiers.
#[derive(Debug, Default)]
pub(super) struct Styles {
    all: BTreeMap<String, Style>,
    /// Language of words that name none: of Latin, of right to left and of East Asian ones.
    pub(super) language: [String; 3],
}

impl Styles {
    pub(super) fn read(bytes: &[u8], ask: Ask<'_>) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut present = String::new();
        for leaf in leaves(bytes, "its styles", ask)? {
            let value = leaf.attribute("val");
            if leaf.name == "w:style" {
                leaf.attribute("styleId").clone_into(&mut present);
                styles.all.insert(present.clone(), Style::default());
                continue;
            }
            if leaf.name == "w:lang"
                && (present.is_empty() || styles.language.iter().all(String::is_empty))
            {
                styles.language =
                    ["val", "bidi", "eastAsia"].map(|it| leaf.attribute(it).to_owned());
            }
            let Some(style) = styles.all.get_mut(&present) else { continue };
            match leaf.name.as_str() {
                "w:name" => style.role = Role::of(value),
                "w:basedOn" => value.clone_into(&mut style.based_on),
                "w:outlineLvl" if style.role == Role::Body && value != "9" => {
                    style.role = Role::Heading;
                }
                "w:vanish" => style.hidden = Some(!off(value)),
                _ => {}
            }
        }
        Ok(styles)
    }

    /// What paragraphs of this style are.
    pub(super) fn role(&self, style: &str) -> Role {
        let role = self.line(style).map(|it| it.role).find(|it| *it != Role::Body);
        // A style that the file does not explain may still have a telling name.
        role.unwrap_or_else(
            || if self.all.contains_key(style) { Role::Body } else { Role::of(style) },
        )
    }

    /// Whether words of this style are hidden.
    pub(super) fn hidden(&self, style: &str) -> bool {
        self.line(style).find_map(|it| it.hidden).unwrap_or(false)
    }

    /// A style and those that it rests upon.
    fn line(&self, style: &str) -> impl Iterator<Item = &Style> {
        let first = self.all.get(style);
        std::iter::successors(first, |it| self.all.get(&it.based_on)).take(DEEPEST)
    }
}

/// Whether `<w:vanish w:val="0"/>` or the like switches something off.
fn off(value: &str) -> bool {
    matches!(value, "0" | "false" | "off" | "none")
}

/// Whether an element switches something on.
pub(super) fn on(element: &Element<'_>) -> bool {
    element.attribute("val").is_none_or(|it| !off(&it))
}
