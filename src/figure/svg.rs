//! A drawing as a file that browsers, word processors and drawing programs read: SVG 1.1.

use std::fmt::Write as _;

use super::drawing::{Anchor, Area, Drawing, Ink, Role, Shape, Spot};

/// Who reads the file may not have the window's face.
const FACES: &str = "Inter, Helvetica, Arial, sans-serif";

/// The drawing as a whole SVG file. `colour` chooses red, green and blue for each role.
///
/// Spots become groups with a title, which browsers show on hovering.
pub fn to_svg(drawing: &Drawing, title: &str, colour: &dyn Fn(Role) -> [u8; 3]) -> String {
    let [width, height] = drawing.size.map(number);
    let mut lines = vec![
        r#"<?xml version="1.0" encoding="UTF-8"?>"#.to_owned(),
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="{FACES}">"#
        ),
        format!("<title>{}</title>", escaped(title)),
        format!(
            r#"<rect width="{width}" height="{height}" {}/>"#,
            paint("fill", Role::Page.into(), colour)
        ),
    ];
    lines.extend(drawing.shapes.iter().map(|it| shape(it, colour)));
    lines.extend(drawing.spots.iter().map(spot));
    lines.push("</svg>\n".to_owned());
    lines.join("\n")
}

fn shape(shape: &Shape, colour: &dyn Fn(Role) -> [u8; 3]) -> String {
    match shape {
        Shape::Rect { area, radius, fill } => {
            format!("<rect {} {}/>", place(*area, *radius), paint("fill", *fill, colour))
        }
        Shape::Frame { area, radius, ink, width } => format!(
            r#"<rect {} fill="none" {} stroke-width="{}"/>"#,
            place(*area, *radius),
            paint("stroke", *ink, colour),
            number(*width)
        ),
        Shape::Line { from, to, width, ink, dashed } => {
            let ([x1, y1], [x2, y2]) = (from.map(number), to.map(number));
            let dashes = format!(r#" stroke-dasharray="{} {}""#, Shape::DASH, Shape::GAP);
            format!(
                r#"<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" {} stroke-width="{}"{}/>"#,
                paint("stroke", *ink, colour),
                number(*width),
                if *dashed { &dashes } else { "" }
            )
        }
        Shape::Circle { centre, radius, fill } => {
            let [x, y] = centre.map(number);
            let fill = paint("fill", *fill, colour);
            format!(r#"<circle cx="{x}" cy="{y}" r="{}" {fill}/>"#, number(*radius))
        }
        Shape::Text { at, words, size, bold, anchor, ink } => {
            let [x, y] = at.map(number);
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => r#" text-anchor="middle""#,
                Anchor::End => r#" text-anchor="end""#,
            };
            format!(
                r#"<text x="{x}" y="{y}" font-size="{}"{}{anchor} {}>{}</text>"#,
                number(*size),
                if *bold { r#" font-weight="600""# } else { "" },
                paint("fill", *ink, colour),
                escaped(words)
            )
        }
    }
}

fn spot(spot: &Spot) -> String {
    // Not `fill="none"`: nothing can be hovered there.
    format!(
        r##"<g><title>{}</title><rect {} fill="#000000" fill-opacity="0"/></g>"##,
        escaped(if spot.tip.is_empty() { &spot.name } else { &spot.tip }),
        place(spot.area, 0.0)
    )
}

fn place(area: Area, radius: f32) -> String {
    let [x, y, w, h] = [area.x, area.y, area.w, area.h].map(number);
    let mut it = format!(r#"x="{x}" y="{y}" width="{w}" height="{h}""#);
    if radius > 0.0 {
        // Writing to a string cannot fail.
        write!(it, r#" rx="{}""#, number(radius)).unwrap_or_default();
    }
    it
}

/// The attributes of a colour: `fill="#rrggbb"`, and how opaque it is.
fn paint(attribute: &str, ink: Ink, colour: &dyn Fn(Role) -> [u8; 3]) -> String {
    let [r, g, b] = colour(ink.role);
    let solid = format!(r##"{attribute}="#{r:02x}{g:02x}{b:02x}""##);
    if ink.strength >= 1.0 {
        return solid;
    }
    format!(r#"{solid} {attribute}-opacity="{}""#, number(ink.strength.max(0.0)))
}

/// Two places after the point are finer than any screen.
fn number(it: f32) -> String {
    let it = if it.is_finite() { format!("{it:.2}") } else { "0".to_owned() };
    let short = if it.contains('.') { it.trim_end_matches('0').trim_end_matches('.') } else { &it };
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}

/// Words without what XML takes for marks or does not allow.
fn escaped(words: &str) -> String {
    let mut it = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => it.push_str("&amp;"),
            '<' => it.push_str("&lt;"),
            '>' => it.push_str("&gt;"),
            '"' => it.push_str("&quot;"),
            '\n' | '\t' => it.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => it.push(c),
        }
    }
    it
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        figure::{
            Matrix,
            sample::{Said, project},
        },
        model::{Filter, Stance},
    };

    fn grey(_: Role) -> [u8; 3] {
        [128, 128, 128]
    }

    #[test]
    fn names_are_escaped() {
        let project = project(&[("", Said::new("A & <B>", "\"toll\"\u{1}", Stance::For))]);
        let drawing = Matrix::derive(&project, &Filter::default()).draw(&project);
        let svg = to_svg(&drawing, "A & <B>", &grey);
        assert!(svg.contains("<title>A &amp; &lt;B&gt;</title>"));
        assert!(svg.contains(">A &amp; &lt;B&gt;</text>"), "{svg}");
        assert!(svg.contains("&quot;toll&quot;"));
        assert!(!svg.contains("<B>") && !svg.contains('\u{1}'));
    }

    #[test]
    fn every_mark_is_closed() {
        let project = project(&[("", Said::new("Mill", "toll", Stance::Against))]);
        let drawing = Matrix::derive(&project, &Filter::default()).draw(&project);
        let svg = to_svg(&drawing, "Mill", &grey);
        let mut open: Vec<&str> = Vec::new();
        for tag in svg.split('<').skip(1).filter(|it| !it.starts_with('?')) {
            let tag = tag.split('>').next().unwrap_or_default();
            let name = |it: &'static str| it;
            match tag.strip_prefix('/') {
                Some(end) => assert_eq!(open.pop(), Some(end), "{}", name("closed in order")),
                None if tag.ends_with('/') => {}
                None => open.extend(tag.split(' ').next()),
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }

    #[test]
    fn numbers_are_short_and_always_numbers() {
        assert_eq!([12.0, 0.5, -0.001, 100.255].map(number), ["12", "0.5", "0", "100.25"]);
        assert_eq!([f32::NAN, f32::INFINITY, 100.0].map(number), ["0", "0", "100"]);
    }

    #[test]
    fn weak_colours_are_transparent_and_lines_can_be_broken() {
        let ink = Role::Line.at(0.25);
        let dashed =
            Shape::Line { from: [0.0, 1.0], to: [2.0, 3.0], width: 1.0, ink, dashed: true };
        let svg = shape(&dashed, &|_| [1, 2, 255]);
        assert!(svg.contains(r##"stroke="#0102ff" stroke-opacity="0.25""##), "{svg}");
        assert!(svg.contains(r#"stroke-dasharray="8 5""#), "{svg}");
    }
}
