//! Styles of an `OpenDocument` text: which paragraphs are titles, which words are hidden.

use std::collections::BTreeMap;

use crate::read::ReadError;
use crate::read::article::Ask;
use crate::read::office::credits::Role;
use crate::read::office::xml::{Element, Token, Xml};

/// Styles rest upon others; not deeper than this.
const DEEPEST: usize = 12;

#[derive(Debug, Default)]
struct Style {
    role: Role,
    hidden: Option<bool>,
    language: Option<String>,
    parent: String,
}

/// All styles by family and name.
#[derive(Debug, Default)]
pub(super) struct Styles {
    all: BTreeMap<(String, String), Style>,
    present: (String, String),
    /// Languages of words that name none: of Latin, of right to left and of East Asian ones.
    pub(super) languages: [String; 3],
}

impl Styles {
    pub(super) fn read(text: &str, ask: Ask<'_>) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut xml = Xml::new(text, "its styles", ask);
        loop {
            match xml.next()? {
                Token::Open(element) => styles.see(&element),
                Token::Close(_) | Token::Words(_) => {}
                Token::End => return Ok(styles),
            }
        }
    }

    /// Takes over what an element says about styles, wherever it stands.
    pub(super) fn see(&mut self, element: &Element<'_>) {
        let value = |name: &str| element.attribute(name).unwrap_or_default();
        match element.name.as_str() {
            "style:style" | "style:default-style" => {
                self.present = (value("family"), value("name"));
                let shown = element.attribute("display-name").unwrap_or_else(|| value("name"));
                let parent = value("parent-style-name");
                let style = Style { role: Role::of(&shown), parent, ..Style::default() };
                self.all.insert(self.present.clone(), style);
            }
            "style:text-properties" => self.see_words(element),
            _ => {}
        }
    }

    fn see_words(&mut self, element: &Element<'_>) {
        let language = |name: &str, country: &str| {
            let language = element.attribute(name).filter(|it| it != "none")?;
            let country = element.attribute(country).filter(|it| it != "none" && !it.is_empty());
            Some(country.map_or_else(|| language.clone(), |it| format!("{language}-{it}")))
        };
        let (family, name) = &self.present;
        if name.is_empty() && family == "paragraph" {
            self.languages = [
                language("language", "country"),
                language("language-complex", "country-complex"),
                language("language-asian", "country-asian"),
            ]
            .map(Option::unwrap_or_default);
        }
        let (latin, hidden) = (language("language", "country"), element.attribute("display"));
        if let Some(style) = self.all.get_mut(&self.present) {
            style.language = latin;
            style.hidden = hidden.map(|it| it == "none");
        }
    }

    /// The language of words that name none.
    pub(super) fn usual(&self) -> &str {
        let [latin, ..] = &self.languages;
        latin
    }

    pub(super) fn role(&self, style: &str) -> Role {
        let role = self.line("paragraph", style).map(|it| it.role).find(|it| *it != Role::Body);
        role.unwrap_or_default()
    }

    pub(super) fn hidden(&self, family: &str, style: &str) -> bool {
        self.line(family, style).find_map(|it| it.hidden).unwrap_or(false)
    }

    pub(super) fn language(&self, family: &str, style: &str) -> Option<&str> {
        self.line(family, style).find_map(|it| it.language.as_deref())
    }

    /// A style and those that it rests upon.
    fn line(&self, family: &str, style: &str) -> impl Iterator<Item = &Style> {
        let find = move |family: &str, name: &str| {
            let known = !name.is_empty();
            known.then(|| self.all.get(&(family.to_owned(), name.to_owned()))).flatten()
        };
        let family = family.to_owned();
        let first = find(&family, style);
        std::iter::successors(first, move |it| find(&family, &it.parent)).take(DEEPEST)
    }
}
