//! Figures as PNG and as tables.

use std::sync::Arc;

use resvg::{tiny_skia, usvg};

use super::{
    ExportError,
    faces::{INTER, INTER_SEMIBOLD},
    tables::harmless,
};

/// Widest and highest picture, in pixels: larger ones would need gigabytes.
const LARGEST: f32 = 16_000.0;

/// Renders an SVG as PNG, `scale` pixels a point.
///
/// # Errors
/// If the picture cannot be read, or is too large.
pub fn to_png(svg: &str, scale: f32) -> Result<Vec<u8>, ExportError> {
    let failed = |why: String| ExportError::Format("PNG", why);
    let mut fonts = usvg::fontdb::Database::new();
    for face in [INTER, INTER_SEMIBOLD] {
        fonts.load_font_data(face.to_vec());
    }
    let options = usvg::Options {
        font_family: "Inter".to_owned(),
        fontdb: Arc::new(fonts),
        ..usvg::Options::default()
    };
    let tree = usvg::Tree::from_str(svg, &options).map_err(|e| failed(e.to_string()))?;
    let size = tree.size();
    let scale = scale.min(LARGEST / size.width()).min(LARGEST / size.height());
    // Never negative: sizes of a picture are not.
    let pixels = size.scale_by(scale).map(|it| it.to_int_size());
    let mut pixels = pixels
        .and_then(|it| tiny_skia::Pixmap::new(it.width(), it.height()))
        .ok_or_else(|| failed("it is too large or empty".to_owned()))?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|e| failed(e.to_string()))
}

/// Rows as a CSV table, and below them what is to be known of it; no cell is a formula for a
/// spreadsheet.
///
/// # Errors
/// If the library fails.
pub fn to_table(rows: &[Vec<String>], notes: &[String]) -> Result<String, ExportError> {
    let failed = |why: String| ExportError::Format("CSV table", why);
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in rows {
        let cells = row.iter().map(|it| harmless(it));
        writer.write_record(cells).map_err(|e| failed(e.to_string()))?;
    }
    for note in notes {
        writer.write_record(["#", note]).map_err(|e| failed(e.to_string()))?;
    }
    let bytes = writer.into_inner().map_err(|e| failed(e.to_string()))?;
    String::from_utf8(bytes).map_err(|e| failed(e.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_the_pixels_that_were_asked_for_and_words_on_it() {
        let svg = |words: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"20\">\
                 <text x=\"2\" y=\"15\" font-family=\"Inter\" font-size=\"14\">{words}</text></svg>"
            )
        };
        let png = to_png(&svg("Mill"), 2.0).unwrap();
        let decoded = tiny_skia::Pixmap::decode_png(&png).unwrap();
        assert_eq!((decoded.width(), decoded.height()), (120, 40));
        let inked = decoded.pixels().iter().filter(|it| it.alpha() > 0).count();
        assert!(inked > 100, "{inked} pixels");
        assert!(to_png("<svg", 1.0).is_err());
    }

    #[test]
    fn cells_that_begin_like_formulas_are_no_formulas() {
        let rows = [vec!["party".to_owned(), "=1+1".to_owned()]];
        let notes = ["from here".to_owned()];
        assert_eq!(to_table(&rows, &notes).unwrap(), "party,'=1+1\n#,from here\n");
    }
}
