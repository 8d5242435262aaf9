//! Messages that somebody passed on: whose words they are and when they were written.

use super::written::{Written, bare, is_history};

/// A message within a message.
#[derive(Debug, Default)]
pub(super) struct Forward {
    pub(super) from: String,
    pub(super) date: String,
    pub(super) subject: String,
    pub(super) body: Written,
}

/// Names of the head lines that mail programs write above a forwarded message.
const FROM: [&str; 8] = ["from", "von", "de", "da", "van", "от", "od", "från"];
const DATE: [&str; 14] = [
    "date",
    "sent",
    "datum",
    "gesendet",
    "envoyé",
    "fecha",
    "enviado",
    "data",
    "inviato",
    "verzonden",
    "дата",
    "отправлено",
    "skickat",
    "sendt",
];
const SUBJECT: [&str; 9] =
    ["subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "тема", "ämne"];
const OTHER: [&str; 19] = [
    "to",
    "an",
    "à",
    "para",
    "a",
    "aan",
    "кому",
    "till",
    "cc",
    "kopie",
    "copie",
    "копия",
    "bcc",
    "reply-to",
    "antwort an",
    "organization",
    "message-id",
    "importance",
    "list-id",
];

/// Most messages within messages that are looked through.
const DEEPEST: usize = 8;

/// The innermost message that was passed on. `sure` where the title says that it was: then a head
/// without a mark above it will do.
pub(super) fn find(written: &Written, sure: bool) -> Option<Forward> {
    let mut found = once(written, sure)?;
    for _ in 0..DEEPEST {
        let start = found.body.lines.iter().filter(|it| !it.trim().is_empty()).take(3);
        if !start.clone().any(|it| is_mark(it)) {
            break;
        }
        let Some(inner) = once(&found.body, false) else { break };
        found = inner;
    }
    Some(found)
}

fn once(written: &Written, sure: bool) -> Option<Forward> {
    let lines = &written.lines;
    let marked = lines.iter().position(|it| is_mark(it) || sure && is_history(it));
    let start = match marked {
        Some(at) => at + 1,
        None if sure => {
            lines.iter().position(|it| field(it).is_some_and(|it| it.0 == Field::From))?
        }
        None => return None,
    };
    let rest = lines.get(start..)?;
    let (forward, head) = head(rest, written.whole);
    if forward.from.is_empty() && forward.subject.is_empty()
        || marked.is_none() && forward.date.is_empty()
    {
        return None;
    }
    let body = rest.get(head..).unwrap_or_default();
    let end = body.iter().position(|it| is_end(it)).unwrap_or(body.len());
    let body = body.get(..end).unwrap_or_default();
    let filled = || body.iter().filter(|it| !it.trim().is_empty());
    // Apple's Mail quotes what it passes on.
    let quoted = filled().count() > 0
        && filled().filter(|it| it.starts_with('>')).count() * 10 >= filled().count() * 8;
    let lines = body.iter().map(|it| if quoted { once_bare(it) } else { it.clone() }).collect();
    Some(Forward { body: Written { lines, whole: written.whole }, ..forward })
}

/// A line without one mark of a quotation.
fn once_bare(line: &str) -> String {
    let rest = line.strip_prefix('>').unwrap_or(line);
    rest.strip_prefix(' ').unwrap_or(rest).to_owned()
}

/// `---------- Forwarded message ----------` and the like.
fn is_mark(line: &str) -> bool {
    let line = line.trim();
    if line.len() > 150 || line.starts_with('>') {
        return false;
    }
    let words = line.trim_matches(['-', ' ', ':', '=']).to_lowercase();
    let ruled = line.starts_with("---") || line.starts_with("===");
    let known = [
        "forwarded message",
        "forwarded by",
        "weitergeleitete nachricht",
        "message transféré",
        "mensaje reenviado",
        "messaggio inoltrato",
        "mensagem encaminhada",
        "doorgestuurd bericht",
        "пересылаемое сообщение",
        "пересланное сообщение",
        "vidarebefordrat meddelande",
    ];
    let begun = [
        "begin forwarded message",
        "anfang der weitergeleiteten nachricht",
        "début du message réexpédié",
        "début du message transféré",
        "inicio del mensaje reenviado",
        "inizio messaggio inoltrato",
        "начало переадресованного сообщения",
    ];
    ruled && known.iter().any(|it| words.starts_with(it)) || begun.contains(&words.as_str())
}

/// `----- End forwarded message -----`.
fn is_end(line: &str) -> bool {
    let words = line.trim().trim_matches(['-', ' ']).to_lowercase();
    line.trim().starts_with("---") && words.starts_with("end forwarded message")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    From,
    Date,
    Subject,
    Other,
}

/// `From: Ida Holm`, also quoted and in bold.
fn field(line: &str) -> Option<(Field, String)> {
    let line = bare(line);
    let (name, value) = line.trim().split_once(':')?;
    let name = name.trim_matches(['*', ' ', '\u{a0}']).to_lowercase();
    let name = name.as_str();
    let field = if FROM.contains(&name) {
        Field::From
    } else if DATE.contains(&name) {
        Field::Date
    } else if SUBJECT.contains(&name) {
        Field::Subject
    } else if OTHER.contains(&name)
        || name.starts_with("x-")
        || name.starts_with("mime-")
        || name.starts_with("content-")
        || name == "user-agent"
    {
        Field::Other
    } else {
        return None;
    };
    Some((field, value.trim_matches(['*', ' ', '\u{a0}']).to_owned()))
}

/// Reads the head above a forwarded text, and tells how many lines it has.
fn head(lines: &[String], whole: bool) -> (Forward, usize) {
    let mut forward = Forward::default();
    let mut last: Option<Field> = None;
    for (at, line) in lines.iter().enumerate() {
        let blank = bare(line).trim().is_empty();
        let value = match field(line) {
            Some((field, value)) => {
                last = Some(field);
                value
            }
            // Some programs put blank lines between the lines of a head or above them.
            None if blank && goes_on_below(lines, at) => continue,
            None if blank || whole || last.is_none() || at > 60 => return (forward, at),
            None if !goes_on(line, last) => return (forward, at),
            None => bare(line).trim().to_owned(),
        };
        let place = match last {
            Some(Field::From) => &mut forward.from,
            Some(Field::Date) => &mut forward.date,
            Some(Field::Subject) => &mut forward.subject,
            _ => continue,
        };
        if !place.is_empty() {
            place.push(' ');
        }
        place.push_str(&value);
    }
    (forward, lines.len())
}

/// Whether a head line stands below a blank one.
fn goes_on_below(lines: &[String], at: usize) -> bool {
    let next = lines.iter().skip(at).take(4).find(|it| !bare(it).trim().is_empty());
    next.is_some_and(|it| field(it).is_some())
}

/// A head line may be broken over several, a date is not.
fn goes_on(line: &str, last: Option<Field>) -> bool {
    let short = line.chars().count() <= 90;
    short && (last != Some(Field::Date) || line.starts_with([' ', '\t'])) && last.is_some()
}
