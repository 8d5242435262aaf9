"""Writes what a trained teacher thinks of every training report: understanding.train --teacher learns from it.

    python -m understanding.label --model build/teacher.pt --base MPNET --understanding PATH --statements PATH ...

The file holds, per report: `pointers` [3, statements, pieces + 1], `kinds` [statements, 7], `stances`
[statements, 4] and `worth` [sentences]; all are chances.
"""
import argparse
import random
from pathlib import Path

import torch

from export import load
from features import BASE, WINDOW

from .data import read_json, read_own, read_unlabelled
from .train import Prepared, halves, read


def opinion(model, prepared) -> dict:
    log_chances, kinds, stances, worth = read(model, prepared, prepared.report.statements)
    sentences = [worth[pieces, 0].mean().sigmoid() for pieces, _ in prepared.report.sentences]
    return {
        "pointers": log_chances.exp().half() if log_chances is not None else None,
        "kinds": kinds.softmax(-1) if kinds is not None else None,
        "stances": stances.softmax(-1) if stances is not None else None,
        "worth": torch.stack(sentences) if sentences else None,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=Path("build/teacher.pt"))
    parser.add_argument("--base", type=Path, default=BASE)
    parser.add_argument("--understanding", type=Path, default=Path("build/understanding-teacher.pt"))
    parser.add_argument("--window", type=int, default=WINDOW, help="as in the teacher's training")
    parser.add_argument("--statements", type=Path, required=True)
    parser.add_argument("--written", type=Path, required=True)
    parser.add_argument("--polnear", type=Path, help="more reports, which nobody labelled")
    parser.add_argument("--out", type=Path, default=Path("build/understanding-labels.pt"))
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    lower, model = halves(load(arguments.model, arguments.base))
    model.load_state_dict(torch.load(arguments.understanding, map_location="cpu"))
    model.encoder.to(torch.bfloat16)
    model.eval()
    reports = read_json(arguments.statements / "train") + read_json(arguments.written / "train") + read_own("train")
    if arguments.polnear:
        reports += read_unlabelled(arguments.polnear / "train", {it.name for it in reports})
    with torch.no_grad():
        found = {it.name: opinion(model, Prepared(it, lower, 1, random.Random(1), arguments.window)) for it in reports}
    torch.save(found, arguments.out)


if __name__ == "__main__":
    main()
