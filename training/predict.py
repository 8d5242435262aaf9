"""The reference that the program is compared with: predicts with the trained model in fp32.

    python predict.py --model build/model.pt --reports FOLDER --out FOLDER

Reads `text` from every JSON file of --reports and writes Citron's JSON: the same steps as
src/nlp/{windows,decode,link,pipeline}.rs, written plainly. Score the output with evaluate.py.
"""
import argparse
import json
from pathlib import Path

import numpy
import torch

from export import load
from features import BASE, CLS, SEP, WINDOW, encode, owners, windows
from model import HEADS, LINK, REACH

# Taken off the score of "outside": the first for what is shown by default, the second to find more.
OUTSIDE_COSTS = (0.4, 2.0)
SOURCE_BAR, CONTENT_BAR = 0.2, 0.2
EVIDENCE_WEIGHT, EVIDENCE_REACH = 0.5, 3.0
# Weights of cue, content and source, of there being no source, and the bias: calibrate.py prints them.
CALIBRATION = (0.141, 0.408, 0.316, -0.801, -0.636)
LEAST_SURE = 0.25
SOURCE, CUE, CONTENT = range(3)
# An inside label follows only its own begin or inside.
MAY_FOLLOW = numpy.zeros((7, 7))
for inside in (2, 4, 6):
    MAY_FOLLOW[:, inside] = -1e4
    MAY_FOLLOW[[inside - 1, inside], inside] = 0


def run(model, pieces, cuts):
    """The model's outputs for each window, its marks left out."""
    width = max(hi - lo for lo, hi in cuts) + 2
    ids, types = torch.zeros(2, len(cuts), width, dtype=torch.long)
    for row, (lo, hi) in enumerate(cuts):
        ids[row, : hi - lo + 2] = torch.tensor([CLS, *pieces.ids[lo:hi], SEP])
        types[row, 1 : hi - lo + 1] = torch.tensor(pieces.types[lo:hi])
    device = next(model.parameters()).device
    found = model(*(value.to(device) for value in (ids, types, ids > 0)))
    outputs = {name: value.float().cpu() for name, value in zip(HEADS, found)}
    within = lambda value, row, cut: value[row, 1 : cut[1] - cut[0] + 1]
    return [{name: within(value, row, cut) for name, value in outputs.items()} for row, cut in enumerate(cuts)]


def viterbi(scores):
    """The best labels in which nothing continues unbegun."""
    total, back = scores[0] + MAY_FOLLOW[0], []
    for row in scores[1:]:
        reached = total[:, None] + MAY_FOLLOW
        origin = reached.argmax(0)
        back.append(origin)
        total = reached[origin, range(7)] + row
    labels = [int(total.argmax())]
    for origin in reversed(back):
        labels.append(int(origin[labels[-1]]))
    return labels[::-1]


def spans(scores, outside_cost):
    """(part, first, end) in reading order."""
    labels = viterbi(scores - numpy.eye(7)[0] * outside_cost)
    found = []
    for at, label in enumerate(labels):
        if label and label % 2 == 0 and found and found[-1][2] == at:
            found[-1][2] = at + 1
        elif label:
            found.append([(label - 1) // 2, at, at + 1])
    return found


def of(found, part):
    return [(first, end) for kind, first, end in found if kind == part]


def log_odds(chance):
    chance = numpy.clip(chance, 0.001, 0.999)
    return numpy.log(chance / (1 - chance))


def softmax(scores):
    powers = numpy.exp(scores - scores.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


class Reading:
    """What the model says of one report."""

    def __init__(self, model, text):
        self.pieces = encode(text)
        self.cuts = windows(self.pieces, WINDOW)
        self.owner = owners(self.cuts)
        self.read = run(model, self.pieces, self.cuts)
        parts = (model.distance.weight, model.paragraph.weight, model.part.weight, model.part.bias)
        self.linker = [part.detach().cpu().numpy() for part in parts]
        self.known = {}

    def rows(self, output):
        return numpy.stack([self.read[n][output][at - self.cuts[n][0]].numpy() for at, n in enumerate(self.owner)])

    def chances(self, cue):
        """P(none, source, content) of every piece of the report for one cue (first, end)."""
        if cue not in self.known:
            number = self.owner[(cue[0] + cue[1] - 1) // 2]
            lo, hi = self.cuts[number]
            first, last = max(cue[0], lo) - lo, min(cue[1], hi) - lo - 1
            token, gate, cues, query = numpy.split(self.read[number]["links"].numpy(), 4, -1)
            mean = lambda values: values[first : last + 1].mean(0)
            at, line = numpy.arange(hi - lo), numpy.array(self.pieces.paragraphs[lo:hi])
            far = numpy.where(at < first, at - first, numpy.where(at > last, at - last, 0)).clip(-REACH, REACH) + REACH
            there = (line - line[first]).clip(-2, 2) + 2
            distance, paragraph, part, bias = self.linker
            hidden = token + gate * mean(query) + mean(cues) + distance[far] + paragraph[there]
            self.known[cue] = numpy.zeros((len(self.pieces.ids), 3))
            self.known[cue][lo:hi] = softmax(numpy.maximum(hidden, 0) @ part.T + bias)
        return self.known[cue]

    def attributions(self, outside_cost):
        """(cue, source or None, contents, how sure of cue, content and source)."""
        tags = self.rows("tags")
        cues = of(spans(tags, outside_cost), CUE)
        if not cues:
            return []
        most = numpy.stack([self.chances(cue) for cue in cues]).max(0)
        weighed = EVIDENCE_WEIGHT * log_odds(most).clip(-EVIDENCE_REACH, EVIDENCE_REACH)
        found = spans(tags + weighed[:, [0, 1, 1, 0, 0, 2, 2]] * [0, 1, 1, 0, 0, 1, 1], outside_cost)
        chances = softmax(tags)
        sure = lambda part, span, linked: chances[span[0] : span[1], 1 + 2 * part : 3 + 2 * part].sum(-1).mean() * linked
        cues = of(found, CUE)
        contents, links = {cue: [] for cue in cues}, {cue: self.chances(cue) for cue in cues}
        for span in of(found, CONTENT):
            best = max(cues, key=lambda cue: links[cue][slice(*span), 2].mean(), default=None)
            if best and links[best][slice(*span), 2].mean() > CONTENT_BAR:
                contents[best].append(span)
        result = []
        for cue in (cue for cue in cues if contents[cue]):
            linked = lambda span, part: links[cue][slice(*span), part].mean()
            source = max(of(found, SOURCE), key=lambda span: linked(span, 1), default=None)
            if source and linked(source, 1) > SOURCE_BAR:
                source_sure = sure(SOURCE, source, linked(source, 1))
            else:
                source, source_sure = None, 1 - links[cue][:, 1].max()
            content_sure = max(sure(CONTENT, span, linked(span, 2)) for span in contents[cue])
            result.append((cue, source, contents[cue], (sure(CUE, cue, 1), content_sure, source_sure)))
        return result


def signs(sure, source):
    """What the confidence is made from."""
    return [*map(float, map(log_odds, sure)), float(source is None), 1.0]


def predict(model, text):
    """All that the program might show: what a generous reading adds has no words in common with the rest."""
    reading = Reading(model, text)
    if not reading.pieces.ids:
        return []
    found, taken = [], set()
    for cost in OUTSIDE_COSTS:
        words = lambda it: {at for first, end in [it[0], *it[2]] for at in range(first, end)}
        new = [it for it in reading.attributions(cost) if not words(it) & taken]
        found += new
        taken.update(*map(words, new))
    pieces = reading.pieces
    place = lambda span: {
        "start": pieces.spans[span[0]][0],
        "end": pieces.spans[span[1] - 1][1],
        "text": text[pieces.spans[span[0]][0] : pieces.spans[span[1] - 1][1]],
    }
    return [
        {
            "cue": place(cue),
            "sources": [place(source)] if source else [],
            "contents": [*map(place, contents)],
            "signs": signs(sure, source),
            "confidence": float(1 / (1 + numpy.exp(-numpy.dot(signs(sure, source), CALIBRATION)))),
        }
        for cue, source, contents, sure in sorted(found)
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
            quotes = [quote for quote in predict(model, text) if quote["confidence"] >= LEAST_SURE]
            found = {"text": text, "quotes": quotes}
            (arguments.out / path.name).write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
