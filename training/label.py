"""Writes what trained teachers think of every training report: train.py --teacher learns from it.

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
from features import BASE, WINDOW, encode, owners, windows
from predict import CUE, OUTSIDE_COSTS, of, run, spans
from train import PRECISIONS, pieces_of, save


def opinion(models, report, window) -> dict:
    """The mean of what the teachers think."""
    pieces = encode(report.text)
    count = len(pieces.ids)
    cuts = windows(pieces, window)
    owner = owners(cuts)
    read = [run(model, pieces, cuts) for model in models]
    chances = lambda scores: scores.softmax(-1).numpy()
    rows = lambda found, part: torch.stack([found[n][part][at - cuts[n][0]] for at, n in enumerate(owner)])
    mean = lambda part: numpy.mean([chances(rows(found, part)) for found in read], 0)
    tags, kinds, links = mean("tags"), [rows(found, "kinds") for found in read], {}
    asked = {}
    for cue, content in annotated(report, pieces) or seen(tags):
        asked.setdefault(owner[(cue[0] + cue[-1]) // 2], []).append((cue, content))
    for number, both in asked.items():
        lo, hi = cuts[number]
        near = [[0, max(cue[0], lo) - lo, min(cue[-1], hi - 1) - lo] for cue, _ in both]
        found = [linked(model, it[number]["links"], pieces.paragraphs[lo:hi], near) for model, it in zip(models, read)]
        for (cue, content), scores in zip(both, numpy.mean(found, 0)):
            # The same range as in train.py; what the window did not see says nothing.
            start, end = max(0, cue[0] - WINDOW), min(count, cue[-1] + WINDOW)
            parts = numpy.zeros((end - start, 3), dtype=numpy.float16)
            parts[max(lo, start) - start : min(hi, end) - start] = scores[max(start - lo, 0) : end - lo]
            kind = numpy.mean([chances(it[content].mean(0)) for it in kinds], 0) if content else None
            links[cue[0], cue[-1]] = {"parts": parts, "kind": kind}
    return {"tags": tags.astype("f2"), "inner": mean("inner").astype("f2"), "links": links}


def linked(model, links, paragraphs, cues):
    """What one teacher thinks of every piece of a window, for each cue: none, source, content."""
    values = (links[None], torch.tensor([paragraphs]), torch.tensor(cues))
    return model.link(*(value.to(model.part.weight.device) for value in values)).softmax(-1).cpu().numpy()


def annotated(report, pieces) -> list:
    """The pieces of cue and content of every annotated attribution that has both."""
    of_spans = lambda spans: [piece for span in spans for piece in pieces_of(pieces.spans, span)]
    found = [(of_spans(it.cue), of_spans(it.content)) for reading in report.readings for it in reading]
    return [both for both in found if all(both)]


def seen(tags) -> list:
    """The cues that the teachers see themselves."""
    return [(range(first, end), None) for first, end in of(spans(numpy.log(tags + 1e-9), OUTSIDE_COSTS[0]), CUE)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, nargs="+", default=[Path("build/teacher.pt")], help="several: their mean")
    parser.add_argument("--base", type=Path, default=BASE)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--written", type=Path, required=True)
    parser.add_argument("--free", type=Path, help="reports that nobody annotated: corpus.read_free")
    parser.add_argument("--window", type=int, default=WINDOW, help="as in the teacher's training")
    parser.add_argument("--device", default="cpu", help="cuda where there is one")
    parser.add_argument("--precision", choices=PRECISIONS, default="bf16")
    parser.add_argument("--share", type=int, nargs=2, default=(0, 1), help="the how-manieth of how many parts of the reports")
    parser.add_argument("--out", type=Path, default=Path("build/labels.pt"))
    arguments = parser.parse_args()
    own = read_json(arguments.written / "train") + read_markup(OWN / "train")
    reports = read_polnear(arguments.polnear / "train") + own + read_free(arguments.free)
    number, parts = arguments.share
    models, found, started = [load(path, arguments.base) for path in arguments.model], {}, time.time()
    for model in models:
        model.to(arguments.device).encoder.to(PRECISIONS[arguments.precision])
    with torch.no_grad():
        for report in reports[number::parts]:
            found[report.name] = opinion(models, report, arguments.window)
            if len(found) % 100 == 0:
                print(f"{len(found)} of {len(reports) // parts} reports, {time.time() - started:.0f} s", flush=True)
    save(found, arguments.out)


if __name__ == "__main__":
    main()
