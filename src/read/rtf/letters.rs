//! Which encoding the bytes of an RTF file have, by its fonts.

use std::collections::BTreeMap;

use encoding_rs::Encoding;

use crate::read::encoding::part::page;

/// The encoding of a font's letters, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Letters {
    /// What the file says for all fonts that say nothing else.
    Default,
    Known(&'static Encoding),
    /// Signs instead of letters, as in the fonts Symbol and Wingdings.
    Signs,
}

/// The fonts of a file and their encodings.
#[derive(Default)]
pub(super) struct Fonts {
    of: BTreeMap<i32, Letters>,
    /// The font that is being told of.
    current: i32,
}

/// More fonts than this are no fonts.
const MOST: usize = 10_000;

impl Fonts {
    pub(super) fn of(&self, font: i32) -> Letters {
        self.of.get(&font).copied().unwrap_or(Letters::Default)
    }

    /// Learns from a control word in the table of fonts.
    pub(super) fn learn(&mut self, word: &str, value: i32) {
        match word {
            "f" => self.current = value,
            "fcharset" => self.set(of_charset(value)),
            "cpg" => self.set(page(value).map_or(Letters::Default, Letters::Known)),
            _ => {}
        }
    }

    fn set(&mut self, letters: Letters) {
        if self.of.len() < MOST {
            self.of.insert(self.current, letters);
        }
    }
}

/// Windows' numbers of character sets. Western fonts follow the file, because hand-made files
/// declare their code page once and forget their fonts.
fn of_charset(number: i32) -> Letters {
    let code = match number {
        2 => return Letters::Signs,
        77 => 10000,
        128 => 932,
        129 | 130 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177..=181 => {
            if number == 177 || number == 181 {
                1255
            } else {
                1256
            }
        }
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return Letters::Default,
    };
    page(code).map_or(Letters::Default, Letters::Known)
}
