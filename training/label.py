"""Writes what a trained teacher thinks of every training report: train.py --teacher learns from it.

    python label.py --model build/teacher.pt --base MPNET --polnear PATH --written PATH --free FILE --out build/labels.pt

The file holds, per report name: `tags` and `inner` [pieces, 7], and `links` by the cue's first and
last piece: `parts` [pieces around it, 3] and `kind` [7]. All are probabilities. Where nobody annotated
a report, the cues are those that the teacher sees, and there are no kinds.
"""
import argparse
import time
from pathlib import Path

import numpy
import torch

from corpus import OWN, read_free, read_json, read_markup, read_polnear
from export import load
from features import BASE, WINDOW, encode, windows
from predict import CUE, OUTSIDE_COSTS, OVERLAP, of, owners, run, spans
from train import pieces_of


def opinion(model, report, window) -> dict:
    pieces = encode(report.text)
    count = len(pieces.ids)
    cuts = windows(pieces, window, OVERLAP)
    owner = owners(cuts, count)
    read = [run(model, pieces, lo, hi) for lo, hi in cuts]
    rows = lambda part: torch.stack([read[n][part][at - cuts[n][0]] for at, n in enumerate(owner)])
    chances = lambda scores: scores.softmax(-1).numpy()
    kinds, links = rows("kinds"), {}
    for cue, content in annotated(report, pieces) or seen(rows("tags")):
        number = owner[(cue[0] + cue[-1]) // 2]
        lo, hi = cuts[number]
        first, last = max(cue[0], lo) - lo, min(cue[-1], hi - 1) - lo
        paragraphs = torch.tensor([pieces.paragraphs[lo:hi]])
        scores = model.link(read[number]["links"], paragraphs, [(0, first, last)])[0]
        # The same range as in train.py; what the window did not see says nothing.
        start, end = max(0, cue[0] - WINDOW), min(count, cue[-1] + WINDOW)
        parts = numpy.zeros((end - start, 3), dtype=numpy.float16)
        parts[max(lo, start) - start : min(hi, end) - start] = chances(scores)[max(start - lo, 0) : end - lo]
        kind = chances(kinds[content].mean(0)) if content else None
        links[cue[0], cue[-1]] = {"parts": parts, "kind": kind}
    return {"tags": chances(rows("tags")), "inner": chances(rows("inner")), "links": links}


def annotated(report, pieces) -> list:
    """The pieces of cue and content of every annotated attribution that has both."""
    of_spans = lambda spans: [piece for span in spans for piece in pieces_of(pieces.spans, span)]
    found = [(of_spans(it.cue), of_spans(it.content)) for reading in report.readings for it in reading]
    return [both for both in found if all(both)]


def seen(tags) -> list:
    """The cues that the teacher sees itself."""
    return [(range(first, end), None) for first, end in of(spans(tags.numpy(), OUTSIDE_COSTS[0]), CUE)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=Path("build/teacher.pt"))
    parser.add_argument("--base", type=Path, default=BASE)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--written", type=Path, required=True)
    parser.add_argument("--free", type=Path, help="reports that nobody annotated: corpus.read_free")
    parser.add_argument("--window", type=int, default=WINDOW, help="as in the teacher's training")
    parser.add_argument("--out", type=Path, default=Path("build/labels.pt"))
    arguments = parser.parse_args()
    own = read_json(arguments.written / "train") + read_markup(OWN / "train")
    reports = read_polnear(arguments.polnear / "train") + own + read_free(arguments.free)
    model, found, started = load(arguments.model, arguments.base), {}, time.time()
    model.encoder.to(torch.bfloat16)  # as it was trained, and three times as fast
    with torch.no_grad():
        for number, report in enumerate(reports):
            found[report.name] = opinion(model, report, arguments.window)
            if number % 100 == 99:
                print(f"{number + 1} of {len(reports)} reports, {time.time() - started:.0f} s", flush=True)
    torch.save(found, arguments.out)


if __name__ == "__main__":
    main()
