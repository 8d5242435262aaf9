"""The reference that the program is compared with: predicts with the trained model in fp32.

    python predict.py --model build/model.pt --reports FOLDER --out FOLDER

Reads `text` from every JSON file of --reports and writes Citron's JSON: the same steps as
src/nlp/{windows,decode,link}.rs, written plainly. Score the output with any scorer of spans.
"""
import argparse
import json
from pathlib import Path

import torch

from export import OUTPUTS, load
from features import BASE, CLS, SEP, WINDOW, encode, windows

OVERLAP = 48
SOURCE_BAR, CONTENT_BAR, OUTSIDE_COST = 0.2, 0.2, 0.4
NEVER = -1e4


def run(model, pieces, lo, hi):
    """The model's outputs for one window, its marks left out; `links` keeps the dimension of the window."""
    ids = torch.tensor([[CLS, *pieces.ids[lo:hi], SEP]])
    types = torch.tensor([[0, *pieces.types[lo:hi], 0]])
    found = [output[:, 1:-1].float() for output in model(ids, types, torch.ones_like(ids))]
    return {name: value if name == "links" else value[0] for name, value in zip(OUTPUTS, found)}


def owners(cuts, count):
    """For each piece the window in which it stands most in the middle."""
    best, owner = [-1] * count, [0] * count
    for number, (lo, hi) in enumerate(cuts):
        for at in range(lo, hi):
            rim = min(at - lo if lo else count, hi - 1 - at if hi < count else count)
            if rim > best[at]:
                best[at], owner[at] = rim, number
    return owner


def viterbi(scores):
    """The best labels in which an inside label follows only its own begin or inside."""
    allowed = torch.zeros(7, 7)
    for inside in (2, 4, 6):
        allowed[:, inside] = NEVER
        allowed[[inside - 1, inside], inside] = 0
    total = scores[0] + allowed[0]
    back = []
    for row in scores[1:]:
        best, origin = (total[:, None] + allowed).max(0)
        back.append(origin)
        total = best + row
    labels = [int(total.argmax())]
    for origin in reversed(back):
        labels.append(int(origin[labels[-1]]))
    return labels[::-1]


def spans(labels):
    """(part, first, end) in reading order; parts are 0 source, 1 cue, 2 content."""
    found = []
    for at, label in enumerate(labels):
        if label and label % 2 == 0 and found and found[-1][2] == at:
            found[-1][2] = at + 1
        elif label:
            found.append([(label - 1) // 2, at, at + 1])
    return found


def chances(model, pieces, cuts, owner, read, cue):
    """P(none, source, content) of every piece of the report for one cue (first, end)."""
    number = owner[(cue[0] + cue[1] - 1) // 2]
    lo, hi = cuts[number]
    first, last = max(cue[0], lo) - lo, min(cue[1], hi) - lo - 1
    paragraphs = torch.tensor([pieces.paragraphs[lo:hi]])
    full = torch.zeros(len(pieces.ids), 3)
    full[lo:hi] = model.link(read[number]["links"], paragraphs, [(0, first, last)])[0].softmax(-1)
    return full


def predict(model, text):
    pieces = encode(text)
    if not pieces.ids:
        return []
    cuts = windows(pieces.paragraphs, WINDOW, OVERLAP)
    owner = owners(cuts, len(pieces.ids))
    read = [run(model, pieces, lo, hi) for lo, hi in cuts]
    scores = torch.stack([read[n]["tags"][at - cuts[n][0]] for at, n in enumerate(owner)])
    scores[:, 0] -= OUTSIDE_COST
    found = spans(viterbi(scores))
    of = lambda part: [(first, end) for kind, first, end in found if kind == part]
    cues = [(cue, chances(model, pieces, cuts, owner, read, cue)) for cue in of(1)]
    quotes = [{"cue": cue, "sources": [], "contents": []} for cue, _ in cues]
    if not cues:
        return []
    for first, end in of(2):
        means = [float(chance[first:end, 2].mean()) for _, chance in cues]
        best = max(range(len(means)), key=means.__getitem__)
        if means[best] > CONTENT_BAR:
            quotes[best]["contents"].append((first, end))
    for quote, (_, chance) in zip(quotes, cues):
        means = [(float(chance[first:end, 1].mean()), (first, end)) for first, end in of(0)]
        if means and max(means)[0] > SOURCE_BAR:
            quote["sources"].append(max(means)[1])
    place = lambda span: {
        "start": pieces.spans[span[0]][0],
        "end": pieces.spans[span[1] - 1][1],
        "text": text[pieces.spans[span[0]][0] : pieces.spans[span[1] - 1][1]],
    }
    return [
        {"cue": place(q["cue"]), "sources": [*map(place, q["sources"])], "contents": [*map(place, q["contents"])]}
        for q in quotes
        if q["contents"]
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=Path("build/model.pt"))
    parser.add_argument("--base", type=Path, default=BASE, help="the encoder it was made from")
    parser.add_argument("--reports", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    model = load(arguments.model, arguments.base)
    with torch.no_grad():
        for path in sorted(arguments.reports.glob("*.json")):
            text = json.loads(path.read_text(encoding="utf-8"))["text"]
            found = {"text": text, "quotes": predict(model, text)}
            (arguments.out / path.name).write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
