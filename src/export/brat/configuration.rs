//! What brat must know to show the annotations: types, and which values they take.

use std::{collections::BTreeMap, collections::BTreeSet, fmt::Write as _};

use crate::model::{Kind, Origin, QuoteMode, Review, Stance};

/// Colours: sources blue, cues yellow, contents green, claims red, all light enough for black type.
pub(super) const VISUAL: &str = "\
[labels]
InnerCue | Cue inside | Inner cue | Inner

[drawing]
SPAN_DEFAULT\tfgColor:black, bgColor:#e0e0e0, borderColor:darken
ARC_DEFAULT\tcolor:black, arrowHead:triangle-5
ATTRIBUTE_DEFAULT\tglyph:*
Speaker\tbgColor:#b9d4f4
Cue\tbgColor:#f6e3a1
InnerCue\tbgColor:#faf2d3
Statement\tbgColor:#f6e3a1
Content\tbgColor:#c5e8c0
Claim\tbgColor:#f4c4bd
";

const TYPES: &str = "\
[entities]
Speaker
Content
Claim

[relations]
<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

[events]
Cue\tSpeaker?:Speaker, Content*:Content, Inner*:InnerCue
Statement\tSpeaker?:Speaker, Content*:Content, Inner*:InnerCue
InnerCue\tSpeaker?:Speaker, Content*:Content

[attributes]
Unsure\tArg:<EVENT>
";

/// The names that attributes take in a project.
#[derive(Default)]
pub(super) struct Values(BTreeMap<&'static str, BTreeSet<String>>);

impl Values {
    /// A name as one word: `_` for a space, and `%` with digits for what brat's files reserve.
    pub(super) fn word(&mut self, attribute: &'static str, name: &str) -> String {
        let mut word = String::with_capacity(name.len());
        for it in name.chars() {
            let reserved = "_%|,:;<>#".contains(it);
            if it == ' ' {
                word.push('_');
            } else if reserved || it.is_control() || it.is_whitespace() {
                for byte in it.encode_utf8(&mut [0; 4]).bytes() {
                    // Writing into a string cannot fail.
                    let _written = write!(word, "%{byte:02X}");
                }
            } else {
                word.push(it);
            }
        }
        self.0.entry(attribute).or_default().insert(word.clone());
        word
    }

    /// The content of `annotation.conf`.
    pub(super) fn configuration(&self) -> String {
        let fixed = [
            ("Kind", "<EVENT>", Kind::ALL.map(Kind::key).join("|")),
            ("Stance", "<EVENT>", Stance::ALL.map(Stance::key).join("|")),
            ("Quote", "<EVENT>", QuoteMode::ALL.map(QuoteMode::key).join("|")),
            ("Review", "<ANY>", Review::ALL.map(Review::key).join("|")),
            ("Origin", "<ANY>", ORIGINS.map(origin).join("|")),
        ];
        let found = self.0.iter().map(|(name, values)| {
            let of = if *name == "About" { "Claim" } else { "<EVENT>" };
            (*name, of, values.iter().map(String::as_str).collect::<Vec<_>>().join("|"))
        });
        let lines = fixed.into_iter().chain(found);
        let lines = lines.map(|(name, of, values)| format!("{name}\tArg:{of}, Value:{values}\n"));
        TYPES.to_owned() + &lines.collect::<String>()
    }
}

const ORIGINS: [Origin; 4] = [Origin::Program, Origin::Confirmed, Origin::Corrected, Origin::Added];

/// The word written to files.
pub(super) fn origin(it: Origin) -> &'static str {
    match it {
        Origin::Program => "program",
        Origin::Confirmed => "confirmed",
        Origin::Corrected => "corrected",
        Origin::Added => "added",
    }
}
