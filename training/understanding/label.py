"""Writes what trained teachers think of every training report: understanding.train --teacher learns from it.

    python -m understanding.label --model build/teacher.pt --base MPNET --understanding PATH --statements PATH ...

The file holds, per report: `pointers` [3, statements, pieces + 1], `kinds` [statements, 7], `stances`
[things, 4] and `worth` [sentences]; all are chances.
"""
import argparse
from pathlib import Path

import torch

from export import load
from features import BASE, WINDOW
from train import PRECISIONS, save

from .train import Chosen, Prepared, halves, read, training_reports


def opinion(teachers, it) -> dict:
    """The mean of what the teachers think."""
    found = [next(read(both, [it], [Chosen(it)])) for both in teachers]
    pointers, kinds, stances, worth = zip(*found)
    mean = lambda chances: torch.stack(chances).mean(0).cpu()
    sentences = it.wanted.sentences
    return {
        "pointers": mean([value.exp() for value in pointers]).half(),
        "kinds": mean([value.softmax(-1) for value in kinds]),
        "stances": mean([value.softmax(-1) for value in stances]),
        "worth": mean([sentences.mean(value[None])[:, 0].sigmoid() for value in worth]) if sentences else None,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, nargs="+", default=[Path("build/teacher.pt")])
    parser.add_argument("--base", type=Path, default=BASE)
    parser.add_argument("--understanding", type=Path, nargs="+", default=[Path("build/understanding-teacher.pt")])
    parser.add_argument("--window", type=int, default=WINDOW, help="as in the teacher's training")
    parser.add_argument("--statements", type=Path, required=True)
    parser.add_argument("--written", type=Path, required=True)
    parser.add_argument("--polnear", type=Path, help="more reports, which nobody labelled")
    parser.add_argument("--gap", type=Path)
    parser.add_argument("--coreference", type=Path)
    parser.add_argument("--device", default="cpu", help="cuda where there is one")
    parser.add_argument("--precision", choices=PRECISIONS, default="bf16")
    parser.add_argument("--share", type=int, nargs=2, default=(0, 1), help="the how-manieth of how many parts of the reports")
    parser.add_argument("--out", type=Path, default=Path("build/understanding-labels.pt"))
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    number, parts = arguments.share
    reports = training_reports(arguments)[number::parts]
    prepared = [Prepared(it, arguments.window, arguments.device) for it in reports]
    teachers = []
    for attribution, path in zip(arguments.model, arguments.understanding, strict=True):
        lower, model = halves(load(attribution, arguments.base).to(arguments.device), precision=arguments.precision)
        model.load_state_dict(torch.load(path, map_location="cpu"))
        model.to(arguments.device).encoder.to(PRECISIONS[arguments.precision])
        teachers.append((lower, model.eval()))
    with torch.no_grad():
        found = {it.report.name: opinion(teachers, it) for it in prepared}
    save(found, arguments.out)


if __name__ == "__main__":
    main()
