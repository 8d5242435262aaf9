//! RTF as word processors write it.

use super::*;

macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!("../../../tests/files/rtf/", $name))
    };
}

#[test]
fn the_list_of_what_is_left_out_is_in_order() {
    assert!(AWAY.is_sorted());
}

#[test]
fn as_word_writes() {
    let it = read(file!("word.rtf")).unwrap();
    let wanted = [
        "Министр сказал нет",
        "She said: “No”—and ‘left’. Then Monday 24-hour restrooms, Łódź, 部长 大臣 قالت € 40 😀 “x”. End.",
        "first thing",
        "second linked thing",
        "Name Said",
        "Ida no",
        "After the picture.new braces {}\\",
        "In the box.",
        "With a box.",
    ];
    assert_eq!(it.paragraphs, wanted);
    let metadata = &it.metadata;
    assert_eq!(
        [&metadata.title, &metadata.byline, &metadata.date],
        ["Переговоры", "Анна Holm", "2026-11-24"]
    );
    assert_eq!(it.doubts, [Doubt::Order]);
}

#[test]
fn as_libreoffice_and_pandoc_write() {
    for bytes in [file!("lo_odt.rtf").as_slice(), file!("lo_docx.rtf"), file!("pandoc.rtf")] {
        let it = read(bytes).unwrap();
        let wanted = "unless the fee of €40 is dropped. A note. He went ‘home’… to Łódź at once: \
                      Министр, 大臣, قالت, 😀.";
        assert!(it.paragraphs[5].ends_with(wanted), "{:?}", it.paragraphs);
        assert!(!it.paragraphs.iter().any(|it| it.contains("note itself")));
        assert_eq!(it.paragraphs.last().map(String::as_str), Some("Quoted line."));
        assert_eq!(it.doubts, []);
    }
    let it = read(file!("lo_odt.rtf")).unwrap();
    assert_eq!([&it.metadata.title, &it.metadata.byline], ["Talks on the quay stall", "Ida Holm"]);
    let it = read(file!("lo_page.rtf")).unwrap();
    assert_eq!(it.paragraphs.last().map(String::as_str), Some("שרה אמרה. قالت الوزيرة. 大臣 😀"));
}

#[test]
fn what_cannot_be_read_says_why() {
    let whole = file!("word.rtf");
    assert!(matches!(read(&whole[..whole.len() - 3]), Err(ReadError::Half(_))));
    assert!(matches!(read(b"Hello"), Err(ReadError::Half(_))));
    assert_eq!(read(b"{\\rtf1 }"), Err(ReadError::Empty));
    assert_eq!(read(b"{\\rtf1{\\pict 00}}"), Err(ReadError::Pictures));
}

#[test]
fn hostile_files_end() {
    let deep = [b"{\\rtf1 ".as_slice(), &b"{".repeat(1_000_000)].concat();
    assert_eq!(read(&deep), Err(ReadError::TooMuch("groups within groups")));
    let bin = b"{\\rtf1 a\\bin99999999999999999999 b}";
    assert!(matches!(read(bin), Err(ReadError::Half(_))));
    assert_eq!(read(b"{\\rtf1 a\\bin-5 b}").unwrap().paragraphs, ["ab"]);
    let odd = b"{\\rtf1\\uc99999999999\\u-2147483648 a\\u55357 \\u99999999 \\'zz\\'}";
    assert!(read(odd).is_ok_and(|it| it.doubts == [Doubt::Letters]) || read(odd).is_err());
    let many =
        [b"{\\rtf1 ".as_slice(), &b"{\\fonttbl{\\f1\\fcharset2}}\\par x".repeat(50_000), b"}"]
            .concat();
    assert_eq!(read(&many).unwrap().paragraphs.len(), 50_000);
}

#[test]
fn heads_notes_and_changes_are_left_out() {
    let it = read(file!("lo_rich.rtf")).unwrap();
    let wanted = [
        "Talks stall",
        "She said “no” and left. Then Monday 24.",
        "In the box.",
        "Before box. After box.",
        "one",
        "two قالت",
        "A B",
        "C1",
        "C2 D",
        "Мы — конец 😀 𝔸.",
    ];
    assert_eq!(it.paragraphs, wanted);
    let metadata = &it.metadata;
    let told = [&metadata.title, &metadata.byline, &metadata.date];
    assert_eq!(told, ["Гавань: «нет»", "נועה לוי", "2026-11-24"]);
}
