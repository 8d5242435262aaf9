//! Markdown: its words without its marks.

use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};

use crate::model::Metadata;

/// One line a block, blank lines between; the first top heading is the title.
pub(super) fn read(text: &str) -> (String, Metadata) {
    let options = Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TABLES;
    let mut blocks = vec![String::new()];
    let mut metadata = Metadata::default();
    let (mut front, mut hidden) = (false, 0_usize);
    for event in Parser::new_ext(text, options) {
        let Some(block) = blocks.last_mut() else { break };
        match event {
            Event::Start(Tag::MetadataBlock(MetadataBlockKind::YamlStyle)) => front = true,
            Event::End(TagEnd::MetadataBlock(_)) => front = false,
            Event::Start(Tag::Image { .. }) => hidden += 1,
            Event::End(TagEnd::Image) => hidden = hidden.saturating_sub(1),
            Event::Text(words) if front => read_front_matter(&words, &mut metadata),
            Event::Text(words) | Event::Code(words) if hidden == 0 => block.push_str(&words),
            Event::SoftBreak | Event::HardBreak => block.push(' '),
            Event::End(TagEnd::TableCell) => block.push('\t'),
            Event::End(TagEnd::Heading(level)) => {
                if level == HeadingLevel::H1 && metadata.title.is_empty() {
                    block.trim().clone_into(&mut metadata.title);
                }
                blocks.push(String::new());
            }
            Event::End(it) if is_block(it) => blocks.push(String::new()),
            _ => {}
        }
    }
    let blocks: Vec<_> = blocks.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
    (blocks.join("\n\n") + "\n", metadata)
}

fn is_block(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Paragraph
            | TagEnd::Item
            | TagEnd::CodeBlock
            | TagEnd::TableRow
            | TagEnd::TableHead
            | TagEnd::HtmlBlock
    )
}

/// `title: …`, `date: …` and so on, as static site generators write them.
fn read_front_matter(words: &str, metadata: &mut Metadata) {
    for (key, value) in words.lines().filter_map(|line| line.split_once(':')) {
        let field = match key.trim().to_lowercase().as_str() {
            "title" => &mut metadata.title,
            "author" | "byline" => &mut metadata.byline,
            "date" => &mut metadata.date,
            "outlet" | "source" | "publisher" => &mut metadata.outlet,
            "url" | "link" => &mut metadata.address,
            _ => continue,
        };
        value.trim().trim_matches(['"', '\'']).clone_into(field);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        let (text, metadata) = read(
            "---\ntitle: \"Port talks\"\ndate: 2026-05-04\n---\n# Heading\n\nShe *said*\n[no](http://a.b).\n\n- one\n- two\n",
        );
        assert_eq!(text, "Heading\n\nShe said no.\n\none\n\ntwo\n");
        assert_eq!((metadata.title.as_str(), metadata.date.as_str()), ("Port talks", "2026-05-04"));
    }
}
