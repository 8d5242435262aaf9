//! E-mails as Python, mutt, swaks and mpack write them.

use std::ops::ControlFlow;

use super::*;

const FIRST: &str = "The council met on the quay for six hours on Monday, and neither side would say \
                     afterwards whether an agreement on the dues had come any closer. “We have heard \
                     each other,” the mayor said.";
const SECOND: &str = "Ferry captains had threatened to stop work on Friday – the third time this year \
                      – unless the fee of €40 is dropped.";

fn of(bytes: &[u8]) -> Result<Vec<Article>, ReadError> {
    read(bytes, &|_| None, &mut || ControlFlow::Continue(()))
}

macro_rules! file {
    ($name:literal) => {
        include_bytes!(concat!("../../../tests/files/mail/", $name))
    };
}

fn one(bytes: &[u8]) -> Article {
    let mut all = of(bytes).unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].doubts, []);
    all.remove(0)
}

/// Title, byline, outlet, date.
fn head(it: &Article) -> [&str; 4] {
    let it = &it.metadata;
    [&it.title, &it.byline, &it.outlet, &it.date]
}

#[test]
fn plain_texts_without_history_and_signature() {
    for (bytes, title) in [
        (file!("plain.eml").as_slice(), "Talks on the quay stall"),
        (file!("quoted_printable_crlf.eml"), "Talks on the quay stall"),
        (file!("flowed.eml"), "Talks on the quay stall"),
        (file!("reply.eml"), "Straße 😀 gesperrt"),
        (file!("signed.eml"), "Talks on the quay stall"),
    ] {
        let it = one(bytes);
        assert_eq!(it.paragraphs, [FIRST, SECOND]);
        assert_eq!(head(&it), [title, "Ida Holm", "", "2026-11-24"]);
    }
}

#[test]
fn what_other_programs_send() {
    for (bytes, wanted) in [
        (file!("mutt.eml").as_slice(), ["Talks on the quay – stall", "Ida Holm", "", "2026-11-26"]),
        (file!("mutt2.eml"), ["Été à l’école", "Ida Holm", "", "2026-11-26"]),
        (file!("swaks.eml"), ["Talks stall", "", "The Quay Press", "2026-11-26"]),
        (file!("mpack.eml"), ["Talks via mpack", "", "", ""]),
    ] {
        let it = one(bytes);
        assert_eq!(it.paragraphs, [FIRST, SECOND]);
        assert_eq!(head(&it), wanted);
    }
}

#[test]
fn letters_of_old_encodings() {
    for (bytes, title, name, start) in [
        (file!("koi8.eml").as_slice(), "Переговоры в порту", "Анна Ковалёва", "Министр сказал"),
        (file!("raw_head.eml"), "Переговоры в порту", "Анна Ковалёва", "Министр сказал"),
        (file!("latin2.eml"), "Jednání", "Jiří Dvořák", "Starosta řekl"),
        (file!("latin9.eml"), "Le port fermé", "Zoé Müller", "L'été, le port coûte 40 €."),
        (file!("arabic.eml"), "محادثات الميناء", "ليلى حداد", "قالت الوزيرة"),
        (file!("hebrew.eml"), "שיחות בנמל", "נועה לוי", "השרה אמרה"),
        (file!("shift_jis.eml"), "港の交渉", "山田太郎", "大臣は港が"),
        (file!("iso_2022_jp.eml"), "港の交渉", "山田太郎", "大臣は港が"),
    ] {
        let it = one(bytes);
        assert_eq!([it.metadata.title.as_str(), it.metadata.byline.as_str()], [title, name]);
        assert!(it.paragraphs[0].starts_with(start), "{:?}", it.paragraphs);
    }
    assert_eq!(one(file!("gb2312.eml")).paragraphs, ["部长说，港口将继续开放。", "谈判仍在继续。"]);
}

#[test]
fn a_forwarded_message_is_the_article() {
    for (bytes, wanted) in [
        (
            file!("forward_gmail.eml").as_slice(),
            ["Talks on the quay stall", "Ida Holm", "", "2026-11-23"],
        ),
        (
            file!("forward_apple.eml"),
            ["Talks on the quay stall", "", "The Harbour Times", "2026-11-23"],
        ),
        (file!("forward_outlook.eml"), ["Talks on the quay stall", "Ida Holm", "", "2026-11-23"]),
        (file!("forward_german.eml"), ["Gespräche am Kai", "Ida Holm", "", "2026-11-23"]),
        (file!("forward_page.eml"), ["Talks on the quay stall", "Ida Holm", "", "2026-11-23"]),
        (file!("forward_attached.eml"), ["Talks on the quay stall", "Ida Holm", "", "2026-11-24"]),
    ] {
        let it = one(bytes);
        assert_eq!(head(&it), wanted);
        assert_eq!(it.paragraphs, [FIRST, SECOND]);
    }
    let twice = b"Subject: Fwd: Fwd: a\nFrom: Bo Lind <b@x>\n\nFYI\n\n---------- Forwarded message ---------\n\
                  From: Jo Berg <j@x>\nSubject: Fwd: a\n\n\n----- Forwarded message from Ida -----\n\n\
                  Date: Mon, 23 Nov 2026 10:00:00 +0100\nFrom: Ida Holm <i@x>\nSubject: Inner\n\nShe said no.\n\n\
                  ----- End forwarded message -----\n\nBo\n";
    let it = one(twice);
    assert_eq!(head(&it), ["Inner", "Ida Holm", "", "2026-11-23"]);
    assert_eq!(it.paragraphs, ["She said no."]);
}

#[test]
fn newsletters_and_lists() {
    let it = one(file!("newsletter.eml"));
    assert_eq!(
        head(&it),
        ["The Quay Weekly: what we know", "", "The Quay Newsletter", "2026-11-24"]
    );
    assert_eq!(it.metadata.address, "https://quay.example/w/12");
    assert_eq!(it.paragraphs, [FIRST, SECOND]);
    let it = one(file!("page.eml"));
    assert_eq!(head(&it), ["Weekly", "Ida Holm", "The Quay", "2026-11-24"]);
    assert_eq!(it.metadata.address, "https://quay.example/w/13");
    assert_eq!(it.paragraphs, ["Talks stall", FIRST, SECOND, "And so on."]);
    let all = of(file!("list.mbox")).unwrap();
    assert_eq!(all.len(), 5);
    assert_eq!(head(&all[4]), ["Talks 4", "Ida Holm", "Quay List", "2026-11-24"]);
    assert_eq!(all[4].paragraphs[..2], ["From now on all is different.", "From here."]);
    let titles: Vec<_> = of(file!("digest.eml")).unwrap();
    let titles: Vec<_> = titles.iter().map(|it| it.metadata.title.as_str()).collect();
    assert_eq!(titles, ["N0", "N1", "N2"]);
}

#[test]
fn a_finder_of_articles_is_used_where_it_finds_enough() {
    let found = |words: &str| {
        let words = words.to_owned();
        move |_: &str| Some(Article { paragraphs: vec![words.clone()], ..Article::default() })
    };
    let mut go = || ControlFlow::Continue(());
    let most = found(&"All of it. ".repeat(30));
    let all = read(file!("page.eml"), &most, &mut go).unwrap();
    assert_eq!(all[0].paragraphs.len(), 1);
    let all = read(file!("page.eml"), &found("Too little."), &mut go).unwrap();
    assert_eq!(all[0].paragraphs.len(), 4);
    let stop = read(file!("page.eml"), &most, &mut || ControlFlow::Break(()));
    assert_eq!(stop, Err(ReadError::Cancelled));
}

#[test]
fn a_message_of_quotations_is_read_without_marks() {
    let it = one(b"Subject: a\nFrom: b@x\n\n> She said no.\n> And left.\n");
    assert_eq!(it.paragraphs, ["She said no.", "And left."]);
    let it = one("Subject: a\nFrom: b@x\n\nNew words.\n\nAm 23. November 2026 um 10:00 schrieb Jo\nBerg <j@x>:\n> Old.\n\nMore.\n".as_bytes());
    assert_eq!(it.paragraphs, ["New words.", "More."]);
}

#[test]
fn what_cannot_be_read_says_why() {
    assert_eq!(of(file!("locked.eml")), Err(ReadError::Locked));
    assert_eq!(of(file!("locked_pgp.eml")), Err(ReadError::Locked));
    let sealed =
        b"Subject: a\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIIB";
    assert_eq!(of(sealed), Err(ReadError::Locked));
    assert_eq!(of(b"Subject: a\n\n"), Err(ReadError::Empty));
    assert!(of(b"").is_err() && of(b"\0\0\0").is_err());
}

#[test]
fn words_that_only_look_like_history_stay() {
    let page = b"Subject: a\nContent-Type: text/html\n\n<p>Talks stall</p><p>On 3 May 2026 the office wrote:</p>\
                 <blockquote>No.</blockquote><p>An online version of the map exists.</p><p>On Mon, Nov 23, 2026 at 10:15 \
                 Jo Berg wrote:</p><blockquote>Old.</blockquote>";
    let it = one(page);
    let wanted = [
        "Talks stall",
        "On 3 May 2026 the office wrote:",
        "No.",
        "An online version of the map exists.",
    ];
    assert_eq!(it.paragraphs, wanted);
}

#[test]
fn hostile_messages_end() {
    let nested = |kind: &str, count: usize| {
        let parts =
            (0..count).map(|it| format!("Content-Type: {kind}; boundary=b{it}x\n\n--b{it}x\n"));
        format!("Subject: a\n{}\nwords\n", parts.collect::<String>()).into_bytes()
    };
    assert!(matches!(of(&nested("multipart/mixed", 1000)), Err(ReadError::TooMuch(_))));
    let letters = "Content-Type: message/rfc822\n\n".repeat(50_000);
    assert!(of(format!("Subject: a\n{letters}").as_bytes()).is_err());
    let many =
        format!("Content-Type: multipart/mixed; boundary=b\n\n{}", "--b\n\nx\n".repeat(300_000));
    assert!(matches!(of(many.as_bytes()), Err(ReadError::TooMuch(_))));
    assert!(matches!(of("a:b\n".repeat(2_000_000).as_bytes()), Err(ReadError::TooMuch(_))));
    let blank = format!("Subject: Fwd: a\n\nFrom: x\n{}To: b", "\n".repeat(2_000_000));
    assert!(of(blank.as_bytes()).is_err());
    let quotes = format!("Subject: a\n\n{}", "> \nwrote 1:\n".repeat(15_000));
    assert!(of(quotes.as_bytes()).is_ok());
    let long = format!("Subject: {}\nFrom: {}\n\nx", "Fwd: ".repeat(200_000), "(".repeat(200_000));
    assert!(of(long.as_bytes()).is_ok());
}
