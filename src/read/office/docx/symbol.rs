//! Letters of symbol faces, which Word keeps by their place in the face.

/// Greek and other letters of the face Symbol from place 0x41 (A) on, in its order.
const CAPITALS: &str = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
/// The same from place 0x61 (a) on.
const SMALL: &str = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
/// Other places of Symbol that reports use.
const SYMBOL: [(u32, char); 16] = [
    (0xA3, '≤'),
    (0xA5, '∞'),
    (0xAB, '↔'),
    (0xAC, '←'),
    (0xAD, '↑'),
    (0xAE, '→'),
    (0xAF, '↓'),
    (0xB0, '°'),
    (0xB1, '±'),
    (0xB3, '≥'),
    (0xB4, '×'),
    (0xB7, '•'),
    (0xB9, '≠'),
    (0xBB, '≈'),
    (0xD6, '√'),
    (0xE5, '∑'),
];
/// Places of Wingdings that reports use.
const WINGDINGS: [(u32, char); 10] = [
    (0x4A, '🙂'),
    (0x4C, '🙁'),
    (0x6C, '●'),
    (0x6E, '■'),
    (0x9F, '•'),
    (0xA7, '▪'),
    (0xE0, '→'),
    (0xE8, '➔'),
    (0xFB, '✗'),
    (0xFC, '✓'),
];

/// The letter at a place of a face, both as Word writes them; none where nobody knows it.
pub(super) fn letter(face: &str, place: &str) -> Option<char> {
    let place = u32::from_str_radix(place.trim(), 16).ok()?;
    let private = (0xF000..=0xF0FF).contains(&place);
    let low = if private { place - 0xF000 } else { place };
    let find = |all: &[(u32, char)]| all.iter().find(|(it, _)| *it == low).map(|(_, it)| *it);
    match face.to_lowercase().as_str() {
        "symbol" if low < 0x100 => greek(low).or_else(|| find(&SYMBOL)).or_else(|| plain(low)),
        "wingdings" if low < 0x100 => find(&WINGDINGS),
        _ if private => None,
        _ => char::from_u32(place),
    }
}

fn greek(place: u32) -> Option<char> {
    let at = |letters: &str, first: u32| {
        letters.chars().nth(usize::try_from(place.checked_sub(first)?).ok()?)
    };
    if place < 0x61 { at(CAPITALS, 0x41) } else { at(SMALL, 0x61) }
}

/// Digits and marks stand where they always do.
fn plain(place: u32) -> Option<char> {
    char::from_u32(place).filter(char::is_ascii).filter(|it| !it.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_are_letters() {
        assert_eq!(letter("Symbol", "F061"), Some('α'));
        assert_eq!(letter("Symbol", "F0B7"), Some('•'));
        assert_eq!(letter("Symbol", "F057"), Some('Ω'));
        assert_eq!(letter("Wingdings", "F0FC"), Some('✓'));
        assert_eq!(letter("Wingdings", "F001"), None);
        assert_eq!(letter("Arial", "20AC"), Some('€'));
    }
}
