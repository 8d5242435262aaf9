//! What people are called besides their names: “**Governor** Lund”, “Ida Holm, the **prefect** of Halden”.

use std::collections::BTreeMap;

use super::{
    super::{
        names::Word,
        words::{is_function_word, is_role, is_title},
    },
    Cast, Mention, Sort,
};

/// An apposition names its noun within so many words.
const APPOSITION: usize = 6;

/// That somebody is called by a noun.
#[derive(Clone, Debug)]
pub(super) struct Office {
    member: usize,
    /// The first word of the name there.
    word: usize,
    /// What stands before the noun: “foreign” minister.
    kind: Option<String>,
}

impl Cast<'_> {
    /// For every noun the people who are called by it.
    pub(super) fn find_offices(&self) -> BTreeMap<String, Vec<Office>> {
        let mut found: BTreeMap<String, Vec<Office>> = BTreeMap::new();
        for mention in &self.mentions {
            let body = self.members.get(mention.member).is_none_or(|it| it.sort == Sort::Body);
            if body {
                continue;
            }
            for at in self.before_name(mention).into_iter().chain(self.behind_name(mention)) {
                let noun = self.word(at).map(|it| in_full(&it.plain())).unwrap_or_default();
                let (member, word) = (mention.member, mention.words.0);
                found.entry(noun).or_default().push(Office { member, word, kind: self.kind(at) });
            }
        }
        found
    }

    /// The people who are called by the noun at a word before it, each once; where it says which
    /// (“the **foreign** minister”), only those of that kind.
    pub(in crate::nlp::understand) fn in_office(&self, at: usize) -> Vec<usize> {
        let noun = self.word(at).map(|it| in_full(&it.plain())).unwrap_or_default();
        let kind = self.kind(at);
        let all = self.offices.get(&noun).into_iter().flatten();
        let fits = |it: &&Office| it.word < at && (kind.is_none() || it.kind == kind);
        let mut found: Vec<_> = all.filter(fits).map(|it| it.member).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The word before a noun that says which.
    fn kind(&self, at: usize) -> Option<String> {
        let before = at.checked_sub(1).and_then(|at| self.word(at)).filter(|_| self.no_mark(at));
        before.map(Word::plain).filter(|it| !is_function_word(it))
    }

    /// “**Governor** Lund”, “the **prefect**, Ida Holm”
    fn before_name(&self, mention: &Mention) -> Option<usize> {
        let start = mention.words.0;
        let comma = self.word(start).is_some_and(|it| it.mark == Some(','));
        let is_office = |it: &Word<'_>| {
            let plain = it.plain();
            is_title(&plain) || is_role(&plain) || (comma && is_noun(it))
        };
        let fits = comma || self.no_mark(start);
        let at = start.checked_sub(1).filter(|_| fits)?;
        self.word(at).is_some_and(is_office).then_some(at)
    }

    /// “Ida Holm, the **prefect** of Halden”
    fn behind_name(&self, mention: &Mention) -> Option<usize> {
        let end = mention.words.1;
        let comma = self.word(end).is_some_and(|it| it.mark == Some(','));
        let clause = self.word(end).is_some_and(|it| {
            matches!(it.text, "who" | "whose" | "which" | "and" | "but") || it.is_capital()
        });
        let rest = (end..end + APPOSITION).take_while(|at| *at == end || self.no_mark(*at));
        let head = rest.take_while(|at| {
            self.word(*at).is_some_and(|it| {
                matches!(it.text, "the" | "a" | "an") || !is_function_word(&it.plain())
            })
        });
        let at = head.last().filter(|_| comma && !clause)?;
        self.word(at).is_some_and(is_noun).then_some(at)
    }
}

/// Whether a word may be a noun: in lower case, and no small word.
fn is_noun(word: &Word<'_>) -> bool {
    let plain = word.plain();
    !word.is_capital() && plain.chars().count() > 3 && !is_function_word(&plain)
}

/// “governor” of “Gov.”
fn in_full(title: &str) -> String {
    let whole = match title {
        "gov" => "governor",
        "sen" => "senator",
        "rep" => "representative",
        "gen" => "general",
        "col" => "colonel",
        "capt" => "captain",
        "lt" => "lieutenant",
        "prof" => "professor",
        "dr" => "doctor",
        "rev" => "reverend",
        "sgt" => "sergeant",
        other => other,
    };
    whole.to_owned()
}
