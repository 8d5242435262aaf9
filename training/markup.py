"""Reads annotated reports in inline markup: `training/reports`.

    {s1 Hamad} {q1 stressed} {c1 that {s2 Israel} {q2 had refused} {c2 to sign}}.
    {v1 The talks are in their third week.}
    ---
    1 | Gazi Hamad | person | Hamas | denial, factual_claim | ceasefire | against
    2 | Israel | organisation | Israel; Israeli government | promise | ceasefire | against

A span opens with `{`, its role (s source, q cue, c content) and the attribution's number, then one
space; `{s1,s3 Hamad}` serves two attributions; the same mark twice gives two spans. `v0` to `v2`
mark a sentence in the reporter's own voice with its check-worthiness. Below `---` stands one line
an attribution: number, speaker (`-` for none), speaker's kind, parties (`;` between, may be empty),
kinds of statement (the first is meant, the others possible), issue, stance.

    python markup.py FILE.txt ...    says what is wrong, and how much there is
"""
import json
import re
import sys
from pathlib import Path

ROLES = {"s": "sources", "q": "cues", "c": "contents"}
SPEAKER_KINDS = ("person", "unnamed", "group", "organisation", "publication", "none")
KINDS = ("factual_claim", "prediction", "demand", "promise", "evaluation", "denial", "other")
STANCES = ("for", "against", "neutral", "unclear")
OPEN = re.compile(r"\{((?:[sqc]\d+)(?:,[sqc]\d+)*|v[012]) ")


class MarkupError(ValueError):
    """What is wrong, and where."""


def parse(written: str) -> dict:
    """The report in Citron's JSON: `text`, `quotes` with their labels, `claims`. Raises MarkupError."""
    body, _, table = written.partition("\n---\n")
    text, spans = _spans(body.strip("\n") + "\n")
    quotes, claims = {}, []
    for marks, start, end in sorted(spans, key=lambda it: it[1:]):
        if not text[start:end].strip():
            raise MarkupError(f"{marks}: an empty span")
        place = {"start": start, "end": end, "text": text[start:end]}
        for mark in marks.split(","):
            if mark[0] == "v":
                claims.append(place | {"level": int(mark[1]), "about": None, "loaded": False})
            else:
                parts = quotes.setdefault(int(mark[1:]), {role: [] for role in ROLES.values()})
                parts[ROLES[mark[0]]].append(place)
    for number, parts in quotes.items():
        if not parts["cues"] or not parts["contents"]:
            raise MarkupError(f"attribution {number}: a cue and a content are needed")
        parts["cue"] = parts["cues"][0]
    labels = dict(_labels(line) for line in table.splitlines() if line.strip())
    if labels.keys() != quotes.keys():
        raise MarkupError(f"labelled or marked, not both: {sorted(labels.keys() ^ quotes.keys())}")
    found = sorted((parts | labels[number] for number, parts in quotes.items()), key=lambda q: q["cue"]["start"])
    return {"text": text, "quotes": found, "claims": claims}


def _spans(body: str):
    """The text without marks, and (marks, start, end) of every span."""
    text, spans, opened, at = "", [], [], 0
    while at < len(body):
        if body[at] == "{":
            mark = OPEN.match(body, at)
            if not mark:
                raise MarkupError(f"no mark after the brace: {body[at:at + 30]!r}")
            opened.append((mark[1], len(text)))
            at = mark.end()
            continue
        if body[at] == "}":
            if not opened:
                raise MarkupError(f"nothing to close after {text[-30:]!r}")
            marks, start = opened.pop()
            spans.append((marks, start, len(text)))
        else:
            text += body[at]
        at += 1
    if opened:
        raise MarkupError(f"{opened[-1][0]} is not closed")
    return text, spans


def _labels(line: str):
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) != 7 or not cells[0].isdigit():
        raise MarkupError(f"seven cells are needed: {line!r}")
    number, speaker, speaker_kind, parties, kinds, issue, stance = cells
    kinds = [kind.strip() for kind in kinds.split(",")]
    if speaker_kind not in SPEAKER_KINDS or stance not in STANCES or not set(kinds) <= set(KINDS):
        raise MarkupError(f"an unknown word: {line!r}")
    return int(number), {
        "speaker": None if speaker in ("-", "") else speaker,
        "speaker_kind": speaker_kind,
        "party": [party.strip() for party in parties.split(";") if party.strip() not in ("", "-")],
        "kind": kinds[0],
        "kind_ok": kinds,
        "issue": issue or None,
        "stance": stance,
    }


def main():
    reports = attributions = words = wrong = 0
    for path in map(Path, sys.argv[1:]):
        try:
            found = parse(path.read_text(encoding="utf-8"))
        except MarkupError as error:
            wrong += 1
            print(f"{path}: {error}")
            continue
        reports += 1
        attributions += len(found["quotes"])
        words += len(found["text"].split())
    print(f"{reports} reports, {words} words, {attributions} attributions, {wrong} with errors")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
