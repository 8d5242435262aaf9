//! Rich Text Format, as word processors and archives write it.
//!
//! With a tokenizer and a stack of our own: of the crates, rtf-parser 0.4.3 takes every `\'hh` for
//! a western letter, stops the program on a file of `LibreOffice`'s and refuses one of pandoc's;
//! rtf-grimoire only cuts into tokens. Groups are a stack on the heap, so no depth of them ends the
//! program.

mod letters;
mod state;
#[cfg(test)]
mod tests;
mod tokens;

use self::state::{Place, State};
use self::tokens::{Token, Tokens};
use super::{Article, Doubt, ReadError, days, encoding::part::page};

/// Groups within groups; word processors need some twenty.
const DEEPEST: usize = 10_000;

/// What is not the text: stylesheets and the like, running heads, notes, pictures, marks of lists.
const AWAY: [&str; 58] = [
    "annotation",
    "atnauthor",
    "atnid",
    "atnref",
    "author",
    "bkmkend",
    "bkmkstart",
    "buptim",
    "category",
    "colortbl",
    "comment",
    "company",
    "doccomm",
    "falt",
    "filetbl",
    "fldinst",
    "footer",
    "footerf",
    "footerl",
    "footerr",
    "footnote",
    "ftncn",
    "ftnsep",
    "ftnsepc",
    "header",
    "headerf",
    "headerl",
    "headerr",
    "hlinkbase",
    "keywords",
    "listoverridetable",
    "listtable",
    "listtext",
    "manager",
    "nesttableprops",
    "nonesttables",
    "nonshppict",
    "objclass",
    "objdata",
    "object",
    "operator",
    "pict",
    "pn",
    "pntext",
    "pntxta",
    "pntxtb",
    "printim",
    "private",
    "revtbl",
    "revtim",
    "rxe",
    "shprslt",
    "sp",
    "stylesheet",
    "subject",
    "tc",
    "title",
    "xe",
];

/// Reads the paragraphs of a file, and its title, author and day of making.
pub(super) fn read(bytes: &[u8]) -> Result<Article, ReadError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if !bytes.starts_with(b"{\\rtf") {
        return Err(ReadError::Half("it does not begin as RTF does"));
    }
    let mut state = State::new();
    let mut tokens = Tokens::new(bytes);
    let mut pictures = false;
    // `\*` stands before a word that old programs do not know.
    let mut starred = false;
    while let Some(token) = tokens.next() {
        let star = std::mem::replace(&mut starred, token == Token::Symbol(b'*'));
        match token {
            Token::Open if state.groups.len() >= DEEPEST => {
                return Err(ReadError::TooMuch("groups within groups"));
            }
            Token::Open => state.open(),
            Token::Close => {
                if !state.close() || state.groups.is_empty() {
                    break;
                }
            }
            Token::Letter(it) | Token::Hex(it) => state.byte(it),
            Token::Symbol(b'*') => {}
            Token::Symbol(it) => symbol(&mut state, it),
            Token::Word("bin", count) => {
                tokens.pass(usize::try_from(count.unwrap_or(0)).unwrap_or(0));
            }
            Token::Word(name, value) => {
                pictures |= name == "pict";
                word(&mut state, name, value, star);
            }
        }
    }
    finish(state, pictures)
}

fn finish(mut state: State, pictures: bool) -> Result<Article, ReadError> {
    if !state.groups.is_empty() {
        return Err(ReadError::Half("it ends within a group"));
    }
    state.end_paragraph();
    let [year, month, day] = state.created;
    let day = days::day(&format!("{year:04}-{month:02}-{day:02}"));
    let mut article = state.article;
    if days::is_day(&day) {
        article.metadata.date = day;
    }
    for field in [&mut article.metadata.title, &mut article.metadata.byline] {
        *field = field.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    match (article.paragraphs.is_empty(), pictures) {
        (true, true) => Err(ReadError::Pictures),
        (true, false) => Err(ReadError::Empty),
        (false, _) => Ok(article),
    }
}

fn symbol(state: &mut State, symbol: u8) {
    match symbol {
        b'~' => state.sign("\u{a0}"),
        b'_' => state.sign("-"),
        b'\n' | b'\r' => state.end_paragraph(),
        b'\t' => state.sign(" "),
        b'{' | b'}' | b'\\' => state.byte(symbol),
        _ => state.sign(""),
    }
}

fn word(state: &mut State, name: &str, value: Option<i32>, starred: bool) {
    if let Some(sign) = sign(name) {
        return state.sign(sign);
    }
    if name != "u" && state.skip > 0 {
        state.skip -= 1;
    }
    let on = value != Some(0);
    match (state.group.place, name) {
        (Place::Fonts, "f" | "fcharset" | "cpg") => state.fonts.learn(name, value.unwrap_or(0)),
        (Place::Created, "yr") => state.created[0] = value.unwrap_or(0),
        (Place::Created, "mo") => state.created[1] = value.unwrap_or(0),
        (Place::Created, "dy") => state.created[2] = value.unwrap_or(0),
        (Place::Away, "ud") if starred => state.group.place = state.group.outside,
        (Place::Away, _) => {}
        (_, "u") => state.unit(value.unwrap_or(0)),
        (_, "uc") => state.group.fallback = value.unwrap_or(1).clamp(0, 100),
        (Place::Body, "par" | "sect" | "page" | "row" | "nestrow" | "column") => {
            state.end_paragraph();
        }
        (_, "f" | "v" | "deleted" | "plain") => {
            state.decode();
            format(state, name, value, on);
        }
        (_, "deff") => state.group.font = value.unwrap_or(-1),
        (_, "ansicpg") => encoding(state, value.unwrap_or(1252)),
        (_, "mac") => encoding(state, 10000),
        (_, "pc" | "pca") => state.default = encoding_rs::IBM866,
        _ => destination(state, name, starred),
    }
}

fn format(state: &mut State, name: &str, value: Option<i32>, on: bool) {
    match name {
        "f" => state.group.font = value.unwrap_or(-1),
        "v" => state.group.hidden = on,
        "deleted" => state.group.deleted = on,
        _ => (state.group.hidden, state.group.deleted) = (false, false),
    }
}

fn encoding(state: &mut State, number: i32) {
    match page(number) {
        Some(it) => state.default = it,
        // Nothing is wrong as long as the letters are written as numbers.
        None if number != 0 && number != 437 && number != 850 => state.doubt(Doubt::Letters),
        None => {}
    }
}

/// Where the letters of a group go, by its first word.
fn destination(state: &mut State, name: &str, starred: bool) {
    state.decode();
    let info = state.group.place == Place::Info;
    state.group.place = match name {
        "fonttbl" => Place::Fonts,
        "info" => Place::Info,
        // Some programs write the author twice.
        "title" if info && state.article.metadata.title.is_empty() => Place::Title,
        "author" if info && state.article.metadata.byline.is_empty() => Place::Author,
        "creatim" if info => Place::Created,
        "shptxt" if state.group.place == Place::Body => return state.enter_box(),
        "upr" => {
            state.group.outside = state.group.place;
            Place::Away
        }
        "shpinst" | "shp" => state.group.place,
        _ if starred || AWAY.binary_search(&name).is_ok() => Place::Away,
        _ => return,
    };
}

/// Signs that have a name.
fn sign(name: &str) -> Option<&'static str> {
    Some(match name {
        "tab" | "line" | "lbr" | "cell" | "nestcell" | "emspace" | "enspace" | "qmspace" => " ",
        "emdash" => "—",
        "endash" => "–",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "bullet" => "•",
        "zwj" => "\u{200d}",
        "zwnj" => "\u{200c}",
        "zwbo" | "zwnbo" | "ltrmark" | "rtlmark" => "",
        _ => return None,
    })
}
