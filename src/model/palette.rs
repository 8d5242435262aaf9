//! The colours of parties, the same in the window, in pictures and in every export.

/// How many colours there are for parties.
pub const PALETTE_SIZE: u8 = 8;

/// A red, a green and a blue.
pub type Rgb = [u8; 3];

/// Eight hues that stay apart for colour-blind readers, dark enough for text on a white page and
/// on each other's tints. Found by annealing under the conditions that `ui::theme` tests.
const LIGHT: [Rgb; PALETTE_SIZE as usize] = [
    [42, 84, 233],
    [122, 40, 1],
    [1, 111, 115],
    [116, 19, 161],
    [84, 106, 59],
    [121, 82, 161],
    [104, 45, 59],
    [40, 64, 101],
];
/// The same hues for a dark page.
const DARK: [Rgb; PALETTE_SIZE as usize] = [
    [126, 175, 253],
    [240, 188, 142],
    [18, 206, 169],
    [234, 195, 217],
    [186, 180, 95],
    [182, 166, 218],
    [244, 146, 153],
    [188, 215, 253],
];

/// The colour of a party by its number; grey for the unknown party.
pub fn party_hue(number: Option<u8>, dark: bool) -> Rgb {
    let hues = if dark { DARK } else { LIGHT };
    let unknown = if dark { [174; 3] } else { [86; 3] };
    number.and_then(|it| hues.get(usize::from(it % PALETTE_SIZE))).copied().unwrap_or(unknown)
}

/// The number of the colour that a name gets where it is free: the same in every project.
pub(super) fn favourite(name: &str) -> u8 {
    // FNV-1a: spreads short names and stays the same in every version.
    let hash = name
        .bytes()
        .fold(0x811c_9dc5_u32, |it, byte| (it ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash % u32::from(PALETTE_SIZE)) as u8
}
