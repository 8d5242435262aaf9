"""Scores predicted attributions against annotated reports, and prints the tables of the model card.

    python evaluate.py --polnear POLNEAR --json FOLDER ... --program ../target/release/standpoint

Scores PolNeAR's dev part (its first annotator), every folder of our own JSON, and `reports/dev` without what is
attributed inside a content. `--program` runs the
program over the texts; `--predicted FOLDER` takes Citron's JSON that something else wrote instead.

How spans are compared: white space and punctuation come off both ends; spans of one role with only
white space between them are one. A token is a run of word characters, or one other character. `exact` compares
sets of spans per role. Attributions are matched one to one by their cues' overlap: `lenient` wants source
and content to share half of their tokens (Jaccard), `strict` all three to be equal. `content` matches content
spans one to one by half of their tokens; `source` is the share of those with the right source, judged by its head word.
"""
import argparse
import json
import re
import subprocess
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path

from corpus import OWN, AnnotatedReport, nested, read_json, read_markup, read_polnear

ROLES = ("source", "cue", "content")
TOKEN = re.compile(r"\w+|[^\w\s]")
MARKS = set("\"“”„‟«»")
# Words after which the head of an English noun phrase has been seen.
AFTER_HEAD = set(
    "of in on at for from with by to who whom whose which that where when as about against under over during after"
    " before among between into near inside outside and or but is was are were has have had said says told".split()
)


class Scored:
    """One attribution, compared by spans and by tokens."""

    def __init__(self, text, spans, raw, confidence=1.0):
        self.spans = {role: frozenset(filter(None, (trimmed(text, *span) for span in spans[role]))) for role in ROLES}
        self.tokens = {role: tokens(text, self.spans[role]) for role in ROLES}
        self.raw, self.confidence = raw, confidence


def trimmed(text, start, end):
    edge = lambda c: c.isspace() or unicodedata.category(c)[0] in "ZCP"
    a, b = start, end
    while a < b and edge(text[a]):
        a += 1
    while b > a and edge(text[b - 1]):
        b -= 1
    if a < b:
        return a, b
    words = text[start:end].strip()
    at = text.find(words, start) if words else -1
    return (at, at + len(words)) if words else None


def tokens(text, spans):
    return frozenset(start + match.start() for start, end in spans for match in TOKEN.finditer(text[start:end]))


def joined(text, spans):
    found = []
    for start, end in sorted(set(spans)):
        if found and (start <= found[-1][1] or not text[found[-1][1] : start].strip()):
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def scored(text, parts, confidence=1.0):
    spans = {role: joined(text, parts[role]) for role in ROLES}
    return Scored(text, spans, spans["content"], confidence)


def overlap(a, b):
    return 1.0 if not a and not b else len(a & b) / len(a | b)


def matched(pairs):
    """One to one, best first."""
    found, left, right = [], set(), set()
    for _, a, b in sorted(pairs, key=lambda pair: ([-x for x in pair[0]], pair[1], pair[2])):
        if a not in left and b not in right:
            left.add(a)
            right.add(b)
            found.append((a, b))
    return found


def by_cue(gold, found):
    rest = lambda a, b: overlap(a.tokens["source"], b.tokens["source"]) + overlap(a.tokens["content"], b.tokens["content"])
    pairs = [
        ((overlap(a.tokens["cue"], b.tokens["cue"]), rest(a, b)), i, j)
        for i, a in enumerate(gold)
        for j, b in enumerate(found)
        if a.tokens["cue"] & b.tokens["cue"]
    ]
    return matched(pairs)


def speech(text, raw):
    """direct, mixed or indirect, by the quotation marks in and around the content."""
    inside = lambda a, b: (text[a] in MARKS or text[a - 1 : a] in MARKS and a) and MARKS & set(text[max(a, b - 3) : b + 2])
    if raw and all(inside(*span) for span in raw):
        return "direct"
    return "mixed" if any(MARKS & set(text[max(a - 1, 0) : b]) for a, b in raw) else "indirect"


def head(text, found):
    """The place of a noun phrase's head word: the last before a comma, a preposition or a relative pronoun."""
    at, before = None, None
    for start in sorted(found):
        word = TOKEN.match(text, start)[0].lower()
        if not word[0].isalnum():
            if at is not None and word in ",;:()[]—–":
                break
        elif at is not None and word in AFTER_HEAD:
            break
        elif at is None or word not in ("s", "t"):
            at = start
        before = start
    return before if at is None else at


def same_source(text, a, b):
    if not a or not b:
        return not a and not b
    return head(text, a) in b or head(text, b) in a


def lenient(a, b):
    return all(overlap(a.tokens[role], b.tokens[role]) >= 0.5 for role in ("source", "content"))


def compare(text, gold, found, counts, sure):
    """Adds to `counts` name -> [right, predicted, gold], and to `sure` (confidence, right) of every prediction."""

    def add(name, right, predicted, wanted):
        counts.setdefault(name, Counter()).update(right=right, predicted=predicted, gold=wanted)

    for role in ROLES:
        a, b = ({span for it in side for span in it.spans[role]} for side in (gold, found))
        add(f"exact {role}", len(a & b), len(b), len(a))
    pairs = by_cue(gold, found)
    good = {(i, j) for i, j in pairs if lenient(gold[i], found[j])}
    strict = sum(gold[i].spans == found[j].spans for i, j in pairs)
    add("cue found", len(pairs), len(found), len(gold))
    add("lenient", len(good), len(found), len(gold))
    add("strict", strict, len(found), len(gold))
    right = {j for _, j in good}
    sure += [(it.confidence, j in right) for j, it in enumerate(found)]
    for i, it in enumerate(gold):
        add(f"lenient, {speech(text, it.raw)}", any(i == a for a, _ in good), 0, 1)
    units = [[(tokens(text, [span]), it) for span, it in contents(side)] for side in (gold, found)]
    shared = lambda a, b: overlap(units[0][a][0], units[1][b][0])
    spans = matched([((shared(a, b),), a, b) for a in range(len(units[0])) for b in range(len(units[1])) if shared(a, b) >= 0.5])
    add("content", len(spans), len(units[1]), len(units[0]))
    hit = {a for a, _ in spans}
    for a, (_, it) in enumerate(units[0]):
        own = [raw for raw in it.raw if trimmed(text, *raw) and tokens(text, [trimmed(text, *raw)]) == units[0][a][0]]
        add(f"content, {speech(text, own)}", a in hit, 0, 1)
    for a, b in spans:
        add("source", same_source(text, units[0][a][1].tokens["source"], units[1][b][1].tokens["source"]), 0, 1)


def contents(attributions):
    found = {}
    for it in attributions:
        for span in it.spans["content"]:
            found.setdefault(span, it)
    return found.items()


def f1(it):
    return 200 * it["right"] / max(it["predicted"] + it["gold"], 1)


def share(it):
    return 100 * it["right"] / max(it["gold"], 1)


def reliability(sure, steps=10):
    """Per tenth of confidence: how many, how sure on average, how many of them right; and the expected error."""
    rows, error = [], 0.0
    for step in range(steps):
        here = [it for it in sure if step <= it[0] * steps < step + 1 + (step == steps - 1)]
        if here:
            said, was = (sum(column) / len(here) for column in zip(*here))
            error += abs(said - was) * len(here) / len(sure)
            rows.append((len(here), said, was))
    return rows, error


def predictions(arguments, reports) -> dict:
    """Citron's JSON by report name."""
    if arguments.predicted:
        return {report.name: json.loads((arguments.predicted / f"{report.name}.json").read_text("utf-8")) for report in reports}
    with tempfile.TemporaryDirectory() as folder:
        texts, out = Path(folder) / "texts", Path(folder) / "out"
        texts.mkdir()
        out.mkdir()
        for report in reports:
            (texts / f"{report.name}.txt").write_text(report.text, encoding="utf-8", newline="")
        command = [arguments.program, "analyze", "--format", "citron", "--out", out, *sorted(texts.iterdir())]
        subprocess.run(command + arguments.options, check=True)
        return {report.name: json.loads((out / f"{report.name}.json").read_text("utf-8")) for report in reports}


def score(reports: list[AnnotatedReport], predicted: dict):
    counts, sure = {}, []
    for report in reports:
        compare(report.text, *sides(report, predicted[report.name]["quotes"]), counts, sure)
    return counts, sure


def sides(report: AnnotatedReport, quotes: list):
    """What was annotated, by the first annotator, and what was predicted in Citron's JSON."""
    spans = lambda items: [(item["start"], item["end"]) for item in items if item]
    found = [
        ({"source": spans(it["sources"]), "cue": spans([it["cue"]]), "content": spans(it["contents"])}, it.get("confidence", 1))
        for it in quotes
    ]
    gold = [scored(report.text, vars(it)) for it in report.readings[0]]
    found = [scored(report.text, *it) for it in found]
    return ([it for it in side if any(it.spans.values())] for side in (gold, found))


def outermost(reports):
    for report in reports:
        report.readings = [[it for it in reading if not nested(it, reading)] for reading in report.readings]
    return reports


def show(name, reports, counts, sure):
    print(f"\n{name}: {len(reports)} reports, {counts['lenient']['gold']} attributions, {counts['lenient']['predicted']} predicted")
    for key in ("lenient", "strict", "exact source", "exact cue", "exact content", "content", "cue found"):
        it = counts[key]
        print(f"  {key:16} F1 {f1(it):5.1f}   P {100 * it['right'] / max(it['predicted'], 1):5.1f}   R {share(it):5.1f}")
    print(f"  source given content {share(counts['source']):5.1f}")
    for kind in ("direct", "mixed", "indirect"):
        recalls = (share(counts.get(f"{key}, {kind}", Counter())) for key in ("content", "lenient"))
        print("  {:10} recall of contents {:5.1f}, of attributions {:5.1f}".format(kind, *recalls))
    rows, error = reliability(sure)
    print("  said sure / right (number): " + "  ".join(f"{said:.2f}/{was:.2f} ({n})" for n, said, was in rows) + f"  off by {error:.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polnear", type=Path)
    parser.add_argument("--json", type=Path, nargs="*", default=[])
    parser.add_argument("--program", type=Path, default=Path("../target/release/standpoint"))
    parser.add_argument("--predicted", type=Path)
    parser.add_argument("options", nargs="*", help="passed on to the program, after --")
    arguments = parser.parse_args()
    sets = [("PolNeAR dev", read_polnear(arguments.polnear / "dev"))] if arguments.polnear else []
    sets += [(str(folder), read_json(folder)) for folder in arguments.json]
    sets.append(("reports/dev", outermost(read_markup(OWN / "dev"))))
    for name, reports in sets:
        show(name, reports, *score(reports, predictions(arguments, reports)))


if __name__ == "__main__":
    main()
