"""Reads annotated reports: PolNeAR's brat standoff and our own JSON, into one shape.

All spans are (start, end) in code points of the report's text, end exclusive.
"""
import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import markup

ROLES = ("source", "cue", "content")
OWN = Path(__file__).parent / "reports"  # written for this program, in inline markup
KINDS = ("factual_claim", "prediction", "demand", "promise", "evaluation", "denial", "other")


@dataclass
class Attribution:
    """One attribution; each role may have several spans. `kind` is None where nobody labelled it."""

    source: list
    cue: list
    content: list
    kind: str | None = None


@dataclass
class AnnotatedReport:
    """A report with the readings of one or more annotators (a list of attributions each)."""

    name: str
    text: str
    readings: list
    # Own-voice sentences: ((start, end), check-worthiness level 0 to 2).
    sentences: list = field(default_factory=list)
    # Whether attributions inside a content are marked too.
    nested_marked: bool = False


def read_polnear(split: Path) -> list[AnnotatedReport]:
    """All reports of one PolNeAR split (a folder with `text` and `attributions`), in name order."""
    annotations = defaultdict(list)
    for path in sorted((split / "attributions").glob("*.ann")):
        annotations[path.stem.rsplit("_", 1)[0]].append(path)
    return [
        AnnotatedReport(
            name,
            (split / "text" / f"{name}.txt").open(encoding="utf-8", newline="").read(),
            [_read_standoff(path) for path in paths],
        )
        for name, paths in sorted(annotations.items())
    ]


def _read_standoff(path: Path) -> list[Attribution]:
    spans, events = {}, []
    for line in path.open(encoding="utf-8", newline="\n"):
        fields = line.rstrip("\n").split("\t")
        if fields[0].startswith("T") and len(fields) > 1:
            pieces = fields[1].split(" ", 1)[1].split(";")
            spans[fields[0]] = [tuple(map(int, piece.split())) for piece in pieces]
        elif fields[0].startswith("E"):
            events.append([argument.split(":") for argument in fields[1].split()[1:]])
    return [_attribution_of_event(event, spans) for event in events]


def _attribution_of_event(event, spans) -> Attribution:
    parts = {role: set() for role in ROLES}
    for name, target in event:
        role = re.sub(r"\d+$", "", name).lower()  # Source2 is a source
        if role in parts:
            parts[role].update(spans.get(target, ()))
    return Attribution(**{role: sorted(found) for role, found in parts.items()})


def read_json(folder: Path) -> list[AnnotatedReport]:
    """All reports of a folder of our own annotations (Citron's JSON with kinds and claims)."""
    return [
        _of_json(path.stem, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.json"))
    ]


def read_markup(folder: Path) -> list[AnnotatedReport]:
    """All reports of a folder in the inline markup of markup.py."""
    reports = [_of_json(path.stem, markup.parse(path.read_text("utf-8"))) for path in sorted(folder.glob("*.txt"))]
    for report in reports:
        report.nested_marked = True
    return reports


def read_free(path: Path | None) -> list[AnnotatedReport]:
    """Reports that nobody annotated, for the teacher to label: a JSON object of names and texts."""
    texts = json.loads(path.read_text(encoding="utf-8")) if path else {}
    return [AnnotatedReport(name, text, readings=[]) for name, text in sorted(texts.items())]


def _of_json(name: str, data: dict) -> AnnotatedReport:
    reading = [
        Attribution(
            source=_spans(quote.get("sources")),
            cue=_spans(quote.get("cues") or [quote.get("cue")]),
            content=_spans(quote.get("contents")),
            kind=quote.get("kind"),
        )
        for quote in data["quotes"]
    ]
    sentences = [((c["start"], c["end"]), c["level"]) for c in data.get("claims", ())]
    return AnnotatedReport(name, data["text"], [reading], sentences)


def nested(attribution: Attribution, reading: list) -> bool:
    """Whether it stands inside the content of another: its cue does."""
    holds = lambda span, cue: span[0] <= cue[0] and cue[1] <= span[1]
    others = (other for other in reading if other is not attribution)
    return any(holds(span, cue) for other in others for span in other.content for cue in attribution.cue[:1])


def _spans(items) -> list:
    return sorted((item["start"], item["end"]) for item in items or () if item)


def add_labels(reports: list[AnnotatedReport], labelled: list[AnnotatedReport]) -> None:
    """Adds kinds and own-voice sentences of `labelled` to the reports of the same text.

    A kind goes to the attribution of the first reading that has the same cue.
    """
    by_text = {report.text: report for report in labelled}
    for report in reports:
        if other := by_text.get(report.text):
            report.sentences = other.sentences
            kinds = {tuple(a.cue): a.kind for a in other.readings[0]}
            for attribution in report.readings[0]:
                attribution.kind = kinds.get(tuple(attribution.cue))
