//! Names that no two things have.

use std::collections::BTreeMap;

/// Names that were given, in small letters, each with the number to try next.
#[derive(Debug, Default)]
pub struct Names(BTreeMap<String, u64>);

impl Names {
    /// The name, or with a number behind it if it was given before, however it is written; at most
    /// `longest` characters.
    pub fn free(&mut self, name: &str, longest: usize) -> String {
        let short: String = name.chars().take(longest).collect();
        let key = short.to_lowercase();
        let mut next = self.0.get(&key).copied().unwrap_or(1);
        loop {
            let found = if next == 1 { short.clone() } else { numbered(&short, next, longest) };
            next += 1;
            let lower = found.to_lowercase();
            if !self.0.contains_key(&lower) {
                self.0.insert(lower, 2);
                self.0.insert(key, next);
                return found;
            }
        }
    }
}

fn numbered(name: &str, number: u64, longest: usize) -> String {
    let end = format!(" ({number})");
    let room = longest.saturating_sub(end.len());
    name.chars().take(room).chain(end.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_given_twice() {
        let mut names = Names::default();
        let given = ["Toll", "toll", "toll (2)", "Tollgate", "TOLL", "tollgate"];
        let found = given.map(|it| names.free(it, 8));
        assert_eq!(found, ["Toll", "toll (2)", "toll (3)", "Tollgate", "TOLL (4)", "toll (5)"]);
    }
}
