//! Notes for people that machines can read.

/// A note has at most so many keys that are read.
const MOST: usize = 64;

/// Lines of a description, “key: value”, which people and machines read. Further lines of a value
/// begin with two spaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines(Vec<(String, String)>);

impl Lines {
    /// Adds a line; nothing for an empty value.
    pub fn add(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.0.push((key.to_owned(), value.to_owned()));
        }
    }

    /// The value of the first line with this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(it, _)| it == key).map(|(_, value)| value.as_str())
    }

    /// Takes over the lines of another description whose keys are not there yet.
    pub fn merge(&mut self, other: Self) {
        for (key, value) in other.0 {
            if self.get(&key).is_none() {
                self.0.push((key, value));
            }
        }
    }

    /// Reads a description. Lines without a key are passed over.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut found: Vec<(String, String)> = Vec::new();
        for line in text.split('\n') {
            if let (Some(more), Some((_, value))) = (line.strip_prefix("  "), found.last_mut()) {
                value.push('\n');
                value.push_str(more);
            } else if found.len() == MOST {
                break;
            } else if let Some((key, value)) = line.split_once(": ") {
                found.push((key.to_owned(), value.to_owned()));
            }
        }
        Self(found)
    }
}

impl std::fmt::Display for Lines {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, (key, value)) in self.0.iter().enumerate() {
            let end = if at == 0 { "" } else { "\n" };
            write!(f, "{end}{key}: {}", value.replace('\n', "\n  "))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_back_as_they_were() {
        let mut lines = Lines::default();
        lines.add("statement", "7");
        lines.add("note", "one: two\n  three\n\n: four");
        lines.add("empty", "");
        assert_eq!(Lines::parse(&lines.to_string()), lines);
        assert_eq!(lines.get("empty"), None);
    }
}
