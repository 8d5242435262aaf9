//! Exports of our own making, after the layouts of the databases.

use super::*;

macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../../../tests/files/database/", $name))
    };
}

#[test]
#[expect(clippy::cognitive_complexity, reason = "one layout after another")]
fn all_layouts() {
    for (name, text, byline) in [
        ("classic", file!("nexis_classic.txt"), "Ida Holm and Jo O'neil"),
        ("uni", file!("nexis_uni.txt"), "Ida Holm"),
        ("coded", file!("factiva_coded.txt"), "Ida Holm"),
        ("plain", file!("factiva_plain.txt"), "Ida Holm"),
        ("proquest", file!("proquest.txt"), "Ida Holm, Jo Berg"),
    ] {
        let all = read(text).unwrap();
        assert_eq!(all.len(), 2, "{name}");
        for (it, (title, date)) in all.iter().zip([
            ("Talks on the quay stall", "2026-11-24"),
            ("Captains threaten a strike on Friday", "2026-11-25"),
        ]) {
            let metadata = &it.metadata;
            assert_eq!(metadata.title, title, "{name}");
            assert_eq!(metadata.date, date, "{name}");
            assert!(
                ["The Harbour Times", "The Harbour Times (London)"]
                    .contains(&metadata.outlet.as_str()),
                "{name} {metadata:?}"
            );
            assert_eq!(metadata.byline.to_lowercase(), byline.to_lowercase(), "{name}");
            assert_eq!(metadata.language, "en", "{name}");
            assert!(it.paragraphs[0].starts_with("The council met"), "{name} {:?}", it.paragraphs);
            assert!(it.paragraphs[0].ends_with("any closer."), "{name} {:?}", it.paragraphs);
            assert!(it.paragraphs[1].ends_with("wanted to comment."), "{name}");
            assert_eq!(
                it.paragraphs.len(),
                if name == "coded" { 3 } else { 2 },
                "{name} {:?}",
                it.paragraphs
            );
            assert_eq!(it.doubts, [], "{name}");
        }
    }
    let it = &read(file!("proquest.txt")).unwrap()[1];
    assert_eq!(it.metadata.address, "https://quay.example/docview/2");
}

#[test]
fn other_texts_are_no_exports() {
    for text in [
        "",
        "Talks stall\n\nShe said no.\n\nLENGTH: 812 words",
        "Full text: She said no.\n\nTitle: A",
        "End of Document\n\nSection: A\n\nBody",
        "HD  A\nBY  B\nThey met.",
        "1 of 2 DOCUMENTS were found, she said.",
        "Document\n812 words\n24 November 2026",
        "____________________\nNotes: none",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn hostile_texts_end() {
    for line in [
        "End of Document\n",
        "HD  a\n",
        "LENGTH: 1 words\nBODY:\n",
        "Full text: a\n",
        "Document AAAA000020261124e2bo00001\n",
        "____________________\n",
        "\n",
        "812 words\n",
    ] {
        let _any = read(&line.repeat(200_000));
    }
}
