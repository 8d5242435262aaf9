"""What the understanding model learns from: reports whose statements carry all their labels.

Everything is said in word pieces of the whole report. A pointer's targets are the pieces of the
report that name the answer: for the speaker every mention, also the sources of other statements
of the same speaker; for the party and the issue their words wherever they stand.
"""
import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy

import markup
from corpus import KINDS, OWN, read_polnear
from features import Pieces, encode, trimmed
from train import pieces_of

STANCES = ("for", "against", "neutral", "unclear")
PARTS = ("source", "cue", "content")
POINTERS = ("speaker", "party", "issue")
# Words that say nothing about whom or what a name means.
SMALL = set("a an and at by for from in of on or s the their his her its to with".split())
# An annotator's second choice of kind counts so much.
SECOND_KIND = 0.3
THINGS = OWN / "things.tsv"


@dataclass
class Labelled:
    """One statement: the pieces of its parts, and what is to be learnt of it (None: unknown)."""

    parts: dict  # part -> [piece]
    kind: numpy.ndarray | None = None  # [7]
    # (pieces of the content that name a thing, stance toward it). The first thing is the issue, which
    # the content need not name; things.tsv tells others.
    stances: list = field(default_factory=lambda: [([], None)])
    # pointer -> pieces that answer; [] means “nobody”, a missing pointer that nothing is known.
    targets: dict = field(default_factory=dict)
    source_type: str = "none"

    def is_labelled(self):
        return bool(self.targets) or self.kind is not None or any(stance is not None for _, stance in self.stances)


@dataclass
class LabelledReport:
    name: str
    pieces: Pieces
    statements: list
    sentences: list  # ([piece], level 0 to 2)
    weight: float = 1.0

    def is_labelled(self):
        return any(it.is_labelled() for it in self.statements)


def words_of(text):
    return [(m.group().lower(), m.start(), m.end()) for m in re.finditer(r"\w+", text)]


def stem(word):
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def content_words(name):
    return [word for word, _, _ in words_of(name or "") if word not in SMALL]


def occurrences(text, name):
    """All places of a name or description, whatever its case; whole words only."""
    name = re.sub(r"^(the|a|an) ", "", name.strip(), flags=re.I)
    pattern = r"\b" + r"\W+".join(map(re.escape, re.findall(r"\w+", name))) + r"\b"
    return [m.span() for m in re.finditer(pattern, text, re.I)] if re.search(r"\w", name) else []


def mentions_of_person(text, name):
    """Full name, and the surname where no other name stands before it."""
    found = occurrences(text, name)
    parts = re.findall(r"[\w'’-]+", name)
    if len(parts) < 2:
        return found
    first, last = parts[0], parts[-1]
    for m in re.finditer(r"(?:\b([A-Z][\w'’-]*)\s+)?\b" + re.escape(last) + r"\b", text):
        before = m.group(1)
        if before is None or before == first or before.rstrip(".") in TITLES:
            found.append((m.end() - len(last), m.end()))
    return found


TITLES = set("Mr Mrs Ms Dr Sen Senator Rep Gov President Secretary Minister Governor Mayor Judge Lord Professor".split())


def same(a, b):
    """Whether a source's words are already what the annotator calls the speaker."""
    one, two = set(content_words(a)), set(content_words(b))
    return bool(one and two) and len(one & two) / min(len(one), len(two)) >= 0.5


def speaker_spans(text, quote, quotes):
    """Where the report names the speaker of `quote`; None if it cannot be told, [] for nobody."""
    speaker = quote.get("speaker")
    if not speaker:
        return []
    person = quote.get("speaker_kind") == "person"
    found = set(mentions_of_person(text, speaker) if person else occurrences(text, speaker))
    for other in quotes:
        if other.get("speaker") == speaker and other is not quote:
            found.update((s["start"], s["end"]) for s in other.get("sources") or ())
    own = [(s["start"], s["end"]) for s in quote.get("sources") or ()]
    inside = lambda span: any(a <= span[0] and span[1] <= b for a, b in own)
    if not person and own and same(" ".join(text[a:b] for a, b in own), speaker):
        found.update(own)
    elif source_type(quote) != "name":
        found = {span for span in found if not inside(span)}
    return sorted(found) or None


def named_spans(text, names):
    """Where any of the names stands, the first that does; None if none does."""
    for name in names:
        if found := occurrences(text, name):
            return found
    return None


# What a party's name ends with that a report need not say: “Kesterson campaign”, “Polish government”.
SIDES = set("government campaign administration party delegation team family presidency side".split())
COUNTRIES = Path(__file__).parents[2] / "assets/gazetteer/countries.tsv"


@cache
def countries():
    """All words for a country, by each of them: “Polish” and “Poland”."""
    rows = [line.split("\t") for line in COUNTRIES.read_text("utf-8").splitlines() if not line.startswith("#")]
    same = [[name, *filter(None, f"{adjectives};{aliases}".split(";"))] for name, adjectives, _, aliases in rows]
    return {word: words for words in same for word in words}


def party_spans(text, parties, source):
    """Where the report names the side: by a whole name, else by the name without its “government”.

    A source that is called as its party is stands for it too; None if the side is not named.
    """
    found = set(named_spans(text, parties) or ())
    for party in parties:
        head = party.split(" ")
        if not found and len(head) > 1 and head[-1].lower() in SIDES:
            head = " ".join(head[:-1]).removesuffix("'s").removesuffix("’s")
            found.update(span for word in countries().get(head, [head]) for span in occurrences(text, word))
    found.update((a, b) for a, b in source if any(same(text[a:b], it) for it in parties))
    return sorted(found) or None


def issue_spans(text, issue):
    stems = {stem(word) for word in content_words(issue)}
    return [(a, b) for word, a, b in words_of(text) if stem(word) in stems] or None


PRONOUNS = set("i me my we us our he him his she her hers they them their it its you who whom which that this these those".split())


def source_type(quote):
    if not quote.get("sources"):
        return "none"
    text = " ".join(s["text"] for s in quote["sources"]).strip()
    words = re.findall(r"[\w'’]+", text)
    if len(words) == 1 and words[0].lower() in PRONOUNS:
        return "pronoun"
    small = words and words[0].lower() in ("the", "a", "an", "his", "her", "its", "their")
    return "name" if re.match(r"[A-Z]", text) and not small else "nominal"


def labelled(text, quote, quotes, pieces, told) -> Labelled:
    spans = lambda items: trimmed(text, [(i["start"], i["end"]) for i in items or () if i])
    parts = {
        "source": spans(quote.get("sources")),
        "cue": spans(quote.get("cues") or [quote.get("cue")]),
        "content": spans(quote.get("contents")),
    }
    of = lambda found: sorted({piece for span in found for piece in pieces_of(pieces.spans, span)})
    it = Labelled({part: of(found) for part, found in parts.items()}, source_type=source_type(quote))
    if quote.get("kind"):
        others = [kind for kind in quote.get("kind_ok") or () if kind != quote["kind"]]
        it.kind = numpy.zeros(len(KINDS), dtype=numpy.float32)
        it.kind[KINDS.index(quote["kind"])] = 1 - SECOND_KIND * bool(others)
        for kind in others:
            it.kind[KINDS.index(kind)] += SECOND_KIND / len(others)
        party = quote.get("party") or []
        answers = {
            "speaker": speaker_spans(text, quote, quotes),
            "party": party_spans(text, party, spans(quote.get("sources"))) if party else [],
            "issue": issue_spans(text, quote.get("issue")),
        }
        it.targets = {name: of(found) for name, found in answers.items() if found is not None}
        named = set(it.targets.get("issue", ())).intersection(it.parts["content"])
        it.stances = [(sorted(named), STANCES.index(quote["stance"]))]
    first = quote["contents"][0] if quote.get("contents") else {"start": 0, "end": 0}
    tell(it, text, pieces, told.get((first["start"], first["end"]), ()))
    return it


def tell(it: Labelled, text, pieces, told):
    """Adds the things and the issue that things.tsv tells of a statement."""
    of = lambda found: sorted({piece for span in found for piece in pieces_of(pieces.spans, span)})
    for (start, end), stance, is_issue in told:
        words = [span for word, *span in words_of(text) if start <= span[0] < end and word not in SMALL]
        it.stances += [(of(words), stance)] if words else []
        if is_issue and (named := issue_spans(text, text[start:end])):
            it.targets["issue"] = sorted({*it.targets.get("issue", ()), *of(named)})


@cache
def things():
    """Stances toward things that contents name, as things.tsv tells them: by report, by content."""
    found = {}
    for line in THINGS.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            report, start, end, first, last, stance, *issue = line.split("\t")
            of_report = found.setdefault(report, {})
            told = (int(first), int(last)), STANCES.index(stance), bool(issue)
            of_report.setdefault((int(start), int(end)), []).append(told)
    return found


def of_json(name, data) -> LabelledReport:
    text, quotes = data["text"], data["quotes"]
    pieces = encode(text)
    sentences = [(pieces_of(pieces.spans, (c["start"], c["end"])), c["level"]) for c in data.get("claims", ())]
    told = things().get(name, {})
    statements = [labelled(text, quote, quotes, pieces, told) for quote in quotes]
    statements = [it for it in statements if it.parts["content"] and (it.parts["cue"] or it.parts["source"])]
    return LabelledReport(name, pieces, statements, [it for it in sentences if it[0]])


def read_json(folder: Path):
    return [of_json(path.stem, json.loads(path.read_text("utf-8"))) for path in sorted(folder.glob("*.json"))]


def read_own(split: str):
    return [of_json(path.stem, markup.parse(path.read_text("utf-8"))) for path in sorted((OWN / split).glob("*.txt"))]


def read_unlabelled(folder: Path, but: set):
    """PolNeAR's reports: attributions whose spans are known, and what things.tsv tells; a teacher says the rest."""
    found = []
    for report in read_polnear(folder):
        if report.name in but:
            continue
        told = things().get(report.name, {})
        pieces = encode(report.text)
        of = lambda spans: sorted({p for s in trimmed(report.text, spans) for p in pieces_of(pieces.spans, s)})
        statements = []
        for it in report.readings[0]:
            parts = {"source": of(it.source), "cue": of(it.cue), "content": of(it.content)}
            if parts["content"] and (parts["cue"] or parts["source"]):
                statements.append(Labelled(parts))
                tell(statements[-1], report.text, pieces, told.get(tuple(it.content[0]), ()))
        found.append(LabelledReport(report.name, pieces, statements, []))
    return found


GAP_TOGETHER = 12  # articles that make one report


def read_gap(folder: Path):
    """Pronouns of encyclopedia articles and the name that each stands for (GAP, Webster et al., 2018)."""
    found = []
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines()[1:]:
            cells = line.split("\t")
            text, pronoun, at = cells[1], cells[2], int(cells[3])
            names = [(cells[n], int(cells[n + 1])) for n in (4, 7) if cells[n + 2] == "TRUE"]
            answers = {span for name, start in names for span in [(start, start + len(name))]}
            answers |= {span for name, _ in names for span in mentions_of_person(text, name)}
            if answers:
                found.append((text, (at, at + len(pronoun)), sorted(answers)))
    return [_gap_report(n, found[n : n + GAP_TOGETHER]) for n in range(0, len(found), GAP_TOGETHER)]


def _gap_report(number, articles):
    text, statements, places = "", [], []
    for article, pronoun, answers in articles:
        move = lambda span: (span[0] + len(text), span[1] + len(text))
        places.append((move(pronoun), [move(span) for span in answers]))
        text += article + "\n"
    pieces = encode(text)
    of = lambda spans: sorted({p for span in spans for p in pieces_of(pieces.spans, span)})
    for pronoun, answers in places:
        it = Labelled({"source": of([pronoun]), "cue": [], "content": []}, source_type="pronoun")
        it.targets = {"speaker": of(answers)}
        statements += [it] if it.parts["source"] else []
    return LabelledReport(f"gap-{number}", pieces, statements, [])


def read_coreference(path: Path):
    """Pronouns for persons in GUM, news left out: those are for measuring."""
    import gzip

    found = []
    for document in json.loads(gzip.open(path).read()):
        if document["genre"] == "news":
            continue
        pieces, statements = encode(document["text"]), []
        of = lambda group: sorted({p for m in group for p in pieces_of(pieces.spans, (m["start"], m["end"]))})
        for group in document["coreference_groups"]:
            if not any(m["form"] == "name" for m in group) or group[0]["type"] not in ("person", "organization"):
                continue
            for m in group:
                if m["form"] == "pronoun" and m["text"].lower() in ("he", "she", "they", "his", "her", "their", "who"):
                    it = Labelled({"source": of([m]), "cue": [], "content": []}, source_type="pronoun")
                    it.targets = {"speaker": of([o for o in group if o is not m])}
                    statements += [it] if it.parts["source"] and it.targets["speaker"] else []
        if statements:
            found.append(LabelledReport(document["doc"], pieces, statements, [], 1.0))
    return found
