//! E-mails: one (`.eml`) or many (`.mbox`).
//!
//! A message that somebody passed on is the article, with the names and the day above it. Quoted
//! history, signatures and attachments are left out.

mod forward;
mod mailbox;
mod parts;
mod sender;
#[cfg(test)]
mod tests;
mod written;

use mailparse::ParsedMail;

use self::forward::Forward;
use self::parts::{Parts, Text, collect, head};
use self::written::{Written, is_attribution, is_history};
use super::article::{Ask, ask};
use super::web::mhtml::{broken, crowded};
use super::web::words::{Html, Page, page};
use super::{Article, Doubt, ReadError, days};

/// Messages within messages that are followed.
const DEEPEST: usize = 5;

/// Most messages in a file.
const MOST: usize = 10_000;

/// Reads all messages in a file. `html` finds the article in a message that is a web page.
///
/// Of many messages those without text or with a lock are left out.
pub(super) fn read(
    bytes: &[u8],
    html: Html<'_>,
    asked: Ask<'_>,
) -> Result<Vec<Article>, ReadError> {
    let messages = mailbox::messages(bytes);
    if messages.len() > MOST {
        return Err(ReadError::TooMuch("more than 10,000 messages"));
    }
    let mut articles = Vec::new();
    let mut first = None;
    for message in &messages {
        ask(&mut *asked)?;
        match articles_of(message, html, 0) {
            Ok(found) => articles.extend(found),
            Err(error) => {
                first.get_or_insert(error);
            }
        }
    }
    if articles.is_empty() { Err(first.unwrap_or(ReadError::Empty)) } else { Ok(articles) }
}

/// The article of a message, or the articles of a digest.
fn articles_of(message: &[u8], html: Html<'_>, depth: usize) -> Result<Vec<Article>, ReadError> {
    crowded(message)?;
    let mail = mailparse::parse_mail(message).map_err(|it| broken(&it))?;
    if mail.headers.is_empty() {
        return Err(ReadError::Half("it has no head as a message has"));
    }
    let mut parts = Parts::default();
    collect(&mail, &mut parts)?;
    let inner = if depth < DEEPEST { std::mem::take(&mut parts.messages) } else { Vec::new() };
    let mut inner = inner.iter().filter_map(|it| articles_of(it, html, depth + 1).ok()).flatten();
    let (_, passed) = sender::title(&head(&mail, "Subject"));
    if parts.digest {
        let all: Vec<_> = inner.collect();
        if !all.is_empty() {
            return Ok(all);
        }
    } else if let (true, Some(article)) = (passed, inner.next()) {
        return Ok(vec![article]);
    } else if let Some(article) = article(&mail, &parts, html) {
        return refuse_locked(article).map(|it| vec![it]);
    } else if let Some(article) = inner.next() {
        return Ok(vec![article]);
    }
    Err(parts.sealed.unwrap_or(ReadError::Empty))
}

/// A text that is locked within the message (PGP).
fn refuse_locked(article: Article) -> Result<Article, ReadError> {
    let locked = |it: &String| it.starts_with("-----BEGIN PGP MESSAGE-----");
    if article.paragraphs.iter().any(locked) { Err(ReadError::Locked) } else { Ok(article) }
}

fn article(mail: &ParsedMail<'_>, parts: &Parts, html: Html<'_>) -> Option<Article> {
    let mut article = described(mail);
    let (_, passed) = sender::title(&head(mail, "Subject"));
    for text in &parts.texts {
        let (written, seen) = read_text(text, passed, html);
        if let Some(forward) = forward::find(&written, passed) {
            // What stands above a forwarded message is not the article.
            article.paragraphs.clear();
            describe_forward(&forward, &mut article);
            add(&forward.body.without_seal().own(), &mut article);
            continue;
        }
        let address = add(&written.without_seal().own(), &mut article);
        let found = address.or(seen.and_then(|it| browser_link(&it))).unwrap_or_default();
        if article.metadata.address.is_empty() {
            article.metadata.address = found;
        }
    }
    if parts.odd {
        article.doubts.push(Doubt::Letters);
    }
    (!article.paragraphs.is_empty()).then_some(article)
}

/// What the head says.
fn described(mail: &ParsedMail<'_>) -> Article {
    let mut article = Article::default();
    let metadata = &mut article.metadata;
    let (title, _) = sender::title(&head(mail, "Subject"));
    let list = sender::list(&head(mail, "List-Id"));
    // Lists put their name before the titles of what they pass on.
    let tagged = title.strip_prefix('[').and_then(|it| it.split_once("] "));
    let known = !head(mail, "List-Id").is_empty() || !head(mail, "List-Post").is_empty();
    metadata.title = match tagged {
        Some((_, rest)) if known => sender::title(rest).0,
        _ => title,
    };
    (metadata.byline, metadata.outlet) = of_sender(&head(mail, "From"));
    if metadata.outlet.is_empty() {
        metadata.outlet = list;
    }
    metadata.date = days::day(&head(mail, "Date"));
    metadata.language = head(mail, "Content-Language");
    let web = |it: String| it.trim().trim_matches(['<', '>']).to_owned();
    let addresses = ["Archived-At", "List-Post"].map(|it| web(head(mail, it)));
    let address = addresses.into_iter().find(|it| it.starts_with("http"));
    metadata.address = address.unwrap_or_default();
    article
}

/// Byline and outlet of a line such as `Ida Holm <ida@example.org>`.
fn of_sender(line: &str) -> (String, String) {
    let address = mailparse::addrparse(line).ok().and_then(|it| {
        it.iter().find_map(|it| match it {
            mailparse::MailAddr::Single(it) => Some(it.clone()),
            mailparse::MailAddr::Group(it) => it.addrs.first().cloned(),
        })
    });
    let Some(it) = address else {
        // `Ida Holm [mailto:ida@example.org]`, or a name without an address.
        let name = line.split(['<', '[', '(']).next().unwrap_or_default();
        return sender::sender(name, line.trim());
    };
    sender::sender(&it.display_name.unwrap_or_default(), &it.addr)
}

fn describe_forward(forward: &Forward, article: &mut Article) {
    let metadata = &mut article.metadata;
    metadata.address.clear();
    metadata.language.clear();
    if !forward.from.is_empty() {
        (metadata.byline, metadata.outlet) = of_sender(&forward.from);
    }
    if !forward.subject.is_empty() {
        metadata.title = sender::title(&forward.subject).0;
    }
    if !forward.date.is_empty() {
        metadata.date = days::day(&forward.date);
    }
}

/// The better form of a text: the plain one, unless it only says that there is another.
fn read_text(text: &Text, passed: bool, html: Html<'_>) -> (Written, Option<Page>) {
    let seen = text.html.as_deref().map(page);
    let plain = text.plain.as_ref().map(Written::plain);
    let Some(page) = &seen else { return (plain.unwrap_or_default(), None) };
    let size = |lines: &[String]| lines.iter().map(|it| it.trim().len()).sum::<usize>();
    let whole = size(&page.paragraphs);
    if let Some(plain) = plain.filter(|it| size(&it.lines) * 3 >= whole && size(&it.lines) > 0) {
        return (plain, seen);
    }
    let blocks = Written::blocks(page.paragraphs.clone());
    if forward::find(&blocks, passed).is_some() {
        return (blocks, seen);
    }
    // A finder of articles may take one column of a letter for all of it.
    let article = text.html.as_deref().and_then(html).map(|it| it.paragraphs);
    let lines = article.filter(|it| size(it) * 2 >= whole).unwrap_or(blocks.lines);
    let lines: Vec<_> = lines.into_iter().collect();
    // On a page no mark of a quotation shows that what follows is history; a time or an address does.
    let told = |it: &str| it.contains('@') || it.split_whitespace().any(is_time);
    let history = |it: &String| is_history(it) || is_attribution(it) && told(it);
    let end = lines.iter().position(history).filter(|it| *it > 0).unwrap_or(lines.len());
    (Written::blocks(lines.into_iter().take(end).collect()), seen)
}

/// `10:15`.
fn is_time(word: &str) -> bool {
    let Some((hour, minute)) = word.split_once(':') else { return false };
    let digits = |it: &str| it.bytes().take_while(u8::is_ascii_digit).count();
    digits(hour) > 0 && digits(hour) == hour.len() && digits(minute) >= 2
}

/// Adds the paragraphs of a text, and gives the address that it says it can be seen at.
fn add(written: &Written, article: &mut Article) -> Option<String> {
    let mut address = None;
    let mut lines = Vec::new();
    let mut rest = written.lines.iter().peekable();
    while let Some(line) = rest.next() {
        if !is_browser_note(line) {
            lines.push(line.clone());
            continue;
        }
        let below = rest
            .peek()
            .and_then(|it| web_address(it).filter(|web| it.trim().len() <= web.len() + 4));
        if web_address(line).is_none() && below.is_some() {
            rest.next();
        }
        address = address.or_else(|| web_address(line)).or(below);
    }
    Written { lines, whole: written.whole }.paragraphs().iter().for_each(|it| article.add(it));
    address
}

/// `View this mail in your browser`.
fn is_browser_note(line: &str) -> bool {
    let known = [
        "in your browser",
        "in browser",
        "in a browser",
        "in the browser",
        "im browser",
        "dans votre navigateur",
        "en su navegador",
        "en tu navegador",
        "nel browser",
        "view online",
        "read online",
        "online-version",
        "online version",
        "в браузере",
    ];
    let verbs = [
        "view",
        "read",
        "see",
        "open",
        "click",
        "display",
        "ansehen",
        "anzeig",
        "lesen",
        "öffnen",
        "voir",
        "afficher",
        "lire",
        "ver ",
        "abrir",
        "visualizza",
        "leggi",
        "открыть",
        "смотр",
    ];
    let lower = line.to_lowercase();
    let words = lower.split("http").next().unwrap_or_default();
    let has = |all: &[&str]| all.iter().any(|it| words.contains(it));
    words.chars().count() < 100 && has(&known) && has(&verbs)
}

fn web_address(line: &str) -> Option<String> {
    let start = line.find("https://").or_else(|| line.find("http://"))?;
    let rest = line.get(start..)?;
    let end =
        rest.find(|it: char| it.is_whitespace() || "<>\")]".contains(it)).unwrap_or(rest.len());
    rest.get(..end).map(str::to_owned)
}

/// Where the link leads that offers the message as a page.
fn browser_link(page: &Page) -> Option<String> {
    let offers =
        page.links.iter().find(|(to, said)| to.starts_with("http") && is_browser_note(said));
    offers.map(|(to, _)| to.clone())
}
