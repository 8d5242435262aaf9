//! The faces of the window, of pictures and of PDF files: Noto Serif and Inter.

/// For headings and details.
pub static INTER: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
/// Its stronger cut.
pub static INTER_SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");
/// To be read.
pub static NOTO_SERIF: &[u8] = include_bytes!("../../assets/fonts/NotoSerif-Regular.ttf");
/// Its bold cut.
pub static NOTO_SERIF_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSerif-Bold.ttf");
