//! The marks and letters of an RTF file, one after another, without any memory of groups.

/// What stands next in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Open,
    Close,
    /// `\name` or `\name123`.
    Word(&'a str, Option<i32>),
    /// `\` and something that is no letter.
    Symbol(u8),
    /// `\'e9`.
    Hex(u8),
    /// A letter as it is.
    Letter(u8),
}

/// Walks through the bytes of a file.
pub(super) struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    fn take(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    /// The bytes up to the first that is not wanted.
    fn take_while(&mut self, wanted: impl Fn(&u8) -> bool) -> &'a [u8] {
        let end = self.rest.iter().position(|it| !wanted(it)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    /// Passes over raw bytes, such as those of a picture; never further than the end.
    pub(super) fn pass(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
    }

    fn control(&mut self) -> Option<Token<'a>> {
        let name = self.take_while(u8::is_ascii_alphabetic);
        if name.is_empty() {
            return match self.take()? {
                b'\'' => Some(self.hex()),
                other => Some(Token::Symbol(other)),
            };
        }
        let negative = self.rest.first() == Some(&b'-');
        if negative {
            self.pass(1);
        }
        let digits = std::str::from_utf8(self.take_while(u8::is_ascii_digit)).unwrap_or_default();
        // A number that no computer holds counts as the largest.
        let size = digits.parse().unwrap_or(i32::MAX);
        let value = (!digits.is_empty()).then_some(if negative { -size } else { size });
        if self.rest.first() == Some(&b' ') {
            self.pass(1);
        }
        Some(Token::Word(std::str::from_utf8(name).unwrap_or_default(), value))
    }

    fn hex(&mut self) -> Token<'a> {
        let digits = self.rest.get(..2).and_then(|it| std::str::from_utf8(it).ok());
        let Some(byte) = digits.and_then(|it| u8::from_str_radix(it, 16).ok()) else {
            return Token::Symbol(b'\'');
        };
        self.pass(2);
        Token::Hex(byte)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            return match self.take()? {
                b'{' => Some(Token::Open),
                b'}' => Some(Token::Close),
                b'\\' => self.control(),
                b'\r' | b'\n' | 0 => continue,
                other => Some(Token::Letter(other)),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_letters() {
        let found: Vec<_> = Tokens::new(b"{\\b0\\u-99 a\r\n\\'e9\\~\\x99999999999999}\\").collect();
        let wanted = [
            Token::Open,
            Token::Word("b", Some(0)),
            Token::Word("u", Some(-99)),
            Token::Letter(b'a'),
            Token::Hex(0xE9),
            Token::Symbol(b'~'),
            Token::Word("x", Some(i32::MAX)),
            Token::Close,
        ];
        assert_eq!(found, wanted);
    }
}
