"""Scores what the program says of speakers, parties, kinds, issues, stances and claims.

    python -m understanding.evaluate FOLDER ...     (cargo build --release first)

Each FOLDER has annotated reports in Citron's JSON with all labels. The program is asked twice: with the
annotated spans given, and with its own, which are matched to the annotated ones by their content (at
least 30 % of the words of both; then `end to end` counts a speaker of all annotated attributions).

Right are: a speaker with the same name (of persons first and last name, of others half of the words of
the shorter name); a party, or one of the wider ones it belongs to, that is among the acceptable names;
the annotated kind; the annotated stance; an issue that shares a word; a claim that overlaps a sentence of
level 2 by half, ranked by the program's score.
"""
import argparse
import json
import re
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

from corpus import KINDS

from .data import source_type

PROGRAM = Path(__file__).parent.parent.parent / "target/release/standpoint"
LEAST_OVERLAP = 0.3
ARTICLES = set("the a an of s and".split())


def predicted(folder: Path, own_spans: bool) -> dict:
    """What the program says, by the report's name."""
    with tempfile.TemporaryDirectory() as place:
        given, out = Path(place) / "in", Path(place) / "out"
        given.mkdir()
        for path in folder.glob("*.json"):
            if own_spans:
                (given / f"{path.stem}.txt").write_text(json.loads(path.read_text("utf-8"))["text"], "utf-8")
            else:
                (given / path.name).write_text(path.read_text("utf-8"), "utf-8")
        options = [] if own_spans else ["--spans-given"]
        command = [PROGRAM, "analyze", *options, "--format", "citron", "--out", f"{out}/", *sorted(given.iterdir())]
        subprocess.run(command, check=True, capture_output=True)
        return {path.stem: json.loads(path.read_text("utf-8")) for path in out.glob("*.json")}


def words_at(text, spans):
    return {m.start() for s in spans for m in re.compile(r"\w+|[^\w\s]").finditer(text, s["start"], s["end"])}


def matched(gold, found):
    """Pairs of annotated and found quotes that share most of their content, each used once."""
    wanted = [words_at(gold["text"], q["contents"]) for q in gold["quotes"]]
    given = [words_at(gold["text"], q["contents"]) for q in found["quotes"]]
    pairs = [(len(a & b) / len(a | b), -i, -j) for i, a in enumerate(wanted) for j, b in enumerate(given) if a & b]
    used_a, used_b = set(), set()
    for share, i, j in sorted(pairs, reverse=True):
        if share >= LEAST_OVERLAP and i not in used_a and j not in used_b:
            used_a.add(i), used_b.add(j)
            yield gold["quotes"][-i], found["quotes"][-j]


def norm(name):
    return " ".join(re.findall(r"\w+", name.lower()))


def name_words(name):
    return [word for word in norm(name or "").split() if word not in ARTICLES]


def same_speaker(found, gold, person):
    found, gold = name_words(found), name_words(gold)
    if not found or not gold:
        return not found and not gold
    if person and len(gold) > 1:
        return found == gold or (gold[0] in found and gold[-1] in found)
    return len(set(found) & set(gold)) / min(len(set(found)), len(set(gold))) >= 0.5


def average_precision(ranked, wanted):
    hits = total = 0
    for rank, (_, right) in enumerate(sorted(ranked, key=lambda it: -it[0]), 1):
        if right:
            hits += 1
            total += hits / rank
    return total / wanted if wanted else 0.0


def claims(gold, found):
    """(score, right) of every found claim that lies on an annotated sentence."""
    for claim in found["claims"]:
        share = lambda s: min(claim["end"], s["end"]) - max(claim["start"], s["start"])
        best = max(gold.get("claims", []), key=share, default=None)
        if best and share(best) >= 0.5 * (best["end"] - best["start"]):
            yield claim.get("score", 1.0), best["level"] == 2


def percent(part, of):
    return f"{100 * part / of:5.1f}" if of else "    -"


def measure(folder: Path, own_spans: bool) -> None:
    found, n, kinds, ranked, wanted = predicted(folder, own_spans), Counter(), Counter(), [], 0
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        n["gold"] += len(gold["quotes"])
        wanted += sum(it["level"] == 2 for it in gold.get("claims", []))
        ranked += claims(gold, found[path.stem])
        for a, b in matched(gold, found[path.stem]):
            kind = source_type(a)
            right = same_speaker(b["speaker"], a["speaker"], a.get("speaker_kind") == "person")
            party, acceptable = {norm(it) for it in b["party"] or []}, {norm(it) for it in a.get("party") or []}
            n.update({"matched": 1, kind: 1, "speaker": right, f"{kind} right": right})
            n.update({"party": bool(party), "party gold": bool(acceptable), "party right": bool(party & acceptable)})
            n.update({"kind": a["kind"] == b["kind"], "kind ok": b["kind"] in a.get("kind_ok", [a["kind"]])})
            n.update({"stance": a["stance"] == b["stance"]})
            n.update({"issue": bool(set(name_words(a.get("issue"))) & set(name_words(b["issue"])))})
            kinds.update({(a["kind"], "gold"): 1, (b["kind"], "found"): 1, (a["kind"], "right"): a["kind"] == b["kind"]})
    f1 = {k: 2 * kinds[k, "right"] / (kinds[k, "gold"] + kinds[k, "found"]) for k in KINDS if kinds[k, "gold"]}
    by = "  ".join(f"{k} {percent(n[f'{k} right'], n[k])}" for k in ("name", "nominal", "pronoun", "none"))
    print(f"{folder}: {n['gold']} attributions, {'own spans' if own_spans else 'spans given'}")
    print(f"  speaker {percent(n['speaker'], n['matched'])}  of all {percent(n['speaker'], n['gold'])}   {by}")
    print(f"  party   P {percent(n['party right'], n['party'])}  R {percent(n['party right'], n['party gold'])}")
    macro = percent(sum(f1.values()), len(f1))
    shown = "  ".join(f"{k} {100 * v:.1f}" for k, v in f1.items())
    print(f"  kind    strict {percent(n['kind'], n['matched'])}  lenient {percent(n['kind ok'], n['matched'])}  macro-F1 {macro}   {shown}")
    print(f"  stance  {percent(n['stance'], n['matched'])}   issue shares a word {percent(n['issue'], n['matched'])}")
    print(f"  claims  average precision {percent(average_precision(ranked, wanted), 1)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    for folder in parser.parse_args().folders:
        measure(folder, False)
        measure(folder, True)


if __name__ == "__main__":
    main()
