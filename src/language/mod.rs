//! The words of the window, in the languages that it speaks.
//!
//! All of them stand in `assets/words/<language>/standpoint.ftl`, as [Fluent] messages. `say!` takes
//! them from there by name; the compiler checks the name and the arguments against the English file.
//! A message that a language lacks is said in English. Until [`Language::speak`] is called, and on the
//! command line always, everything is said in English.
//!
//! [Fluent]: https://projectfluent.org

mod order;
mod reason;
mod said;

use std::sync::LazyLock;

use i18n_embed::{
    DesktopLanguageRequester, LanguageLoader as _,
    fluent::{FluentLanguageLoader, fluent_language_loader},
    unic_langid::LanguageIdentifier,
};
use rust_embed::RustEmbed;
use serde::{Deserialize, Serialize};

pub use order::in_order;
pub use reason::reason;
pub use said::Said;

#[derive(RustEmbed)]
#[folder = "assets/words/"]
struct Files;

/// All messages in the language that is spoken at present.
pub static LOADER: LazyLock<FluentLanguageLoader> = LazyLock::new(|| {
    let loader = fluent_language_loader!();
    speak(&loader, &[]);
    loader
});

/// Says a message of `assets/words`, with its arguments: `say!("close")`, `say!("statements", count = 3)`;
/// an attribute stands second: `say!("status-show", "tip")`.
macro_rules! say {
    ($message:literal $(, $attribute:literal)?) => {
        i18n_embed_fl::fl!($crate::language::LOADER, $message $(, $attribute)?)
    };
    ($($message:tt)*) => {{
        #[expect(clippy::disallowed_types, reason = "Fluent looks its arguments up, in no order")]
        let words = i18n_embed_fl::fl!($crate::language::LOADER, $($message)*);
        words
    }};
}
pub(crate) use say;

/// The message of a row of some table, whose name is made from the row's.
pub fn said(message: &str) -> String {
    LOADER.get(message)
}

/// Its tooltip.
pub fn tip(message: &str) -> String {
    LOADER.get_attr(message, "tip")
}

/// A number with so many digits behind the point, or behind the comma where that is written.
pub fn decimal(value: f64, digits: usize) -> String {
    let written = format!("{value:.digits$}").replace('-', "−");
    let language = LOADER.current_language();
    if language.language == "en" { written } else { written.replace('.', ",") }
}

/// A language of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// The one of the system, where it is known; English otherwise.
    #[default]
    #[serde(rename = "system")]
    System,
    /// English, which is complete.
    #[serde(rename = "en")]
    English,
    /// German.
    #[serde(rename = "de")]
    German,
    /// Spanish.
    #[serde(rename = "es")]
    Spanish,
    /// French.
    #[serde(rename = "fr")]
    French,
}

impl Language {
    /// All of them, in the order of the preferences.
    pub const ALL: [Self; 5] =
        [Self::System, Self::English, Self::German, Self::Spanish, Self::French];

    /// Its name, in its own words.
    pub fn name(self) -> String {
        match self {
            Self::System => say!("language-system"),
            Self::English => "English".to_owned(),
            Self::German => "Deutsch".to_owned(),
            Self::Spanish => "Español".to_owned(),
            Self::French => "Français".to_owned(),
        }
    }

    /// From now on everything is said in this language.
    pub fn speak(self) {
        let code = match self {
            Self::System => None,
            Self::English => Some("en"),
            Self::German => Some("de"),
            Self::Spanish => Some("es"),
            Self::French => Some("fr"),
        };
        let chosen = code.and_then(|it| it.parse().ok()).map(|it| vec![it]);
        let wanted = chosen.unwrap_or_else(DesktopLanguageRequester::requested_languages);
        speak(&LOADER, &wanted);
    }
}

/// Loads the first of these languages that there is; English where there is none.
fn speak(loader: &FluentLanguageLoader, wanted: &[LanguageIdentifier]) {
    // The files lie in the program, and a test reads all of them: nothing can be amiss here.
    let _known = i18n_embed::select(loader, &Files, wanted);
    // Marks around arguments, for text in two directions: the faces have no picture of them.
    loader.set_use_isolating(false);
}
