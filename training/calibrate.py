"""Learns how sure the program may say it is, and where to draw the line, on the dev sets.

    python calibrate.py --model build/model.pt --polnear POLNEAR --json FOLDER ...

Prints the weights for CALIBRATION in predict.py and src/nlp/pipeline.rs (a logistic curve over how sure the
model is of cue, content and source), and lenient and strict F1 of each set at each least confidence. Every report is
judged by weights that were learnt on the others (four folds).
"""
import argparse
from pathlib import Path

import numpy
import torch

import evaluate
from corpus import read_json, read_polnear
from export import load
from predict import predict

FOLDS = 4
LEAST = (0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7)


def fit(rows):
    """Logistic regression; the last sign is always 1, the bias."""
    signs, right = (torch.tensor(numpy.array(column), dtype=torch.float64) for column in zip(*rows))
    weights = torch.zeros(signs.shape[1], dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=200)

    def loss():
        optimiser.zero_grad()
        total = torch.nn.functional.binary_cross_entropy_with_logits(signs @ weights, right)
        total += 1e-4 * weights.pow(2).sum()
        total.backward()
        return total

    optimiser.step(loss)
    return weights.detach().numpy()


def judged(report, quotes):
    """(signs, right) of every prediction."""
    gold, found = evaluate.sides(report, quotes)
    right = {j for i, j in evaluate.by_cue(gold, found) if evaluate.lenient(gold[i], found[j])}
    return [(quote["signs"], float(j in right)) for j, quote in enumerate(quotes)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=Path("build/model.pt"))
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--json", type=Path, nargs="*", default=[])
    arguments = parser.parse_args()
    sets = [("PolNeAR dev", read_polnear(arguments.polnear / "dev"))]
    sets += [(folder.parent.name + "/" + folder.name, read_json(folder)) for folder in arguments.json]
    model = load(arguments.model)
    items = []
    with torch.no_grad():
        for name, reports in sets:
            items += [(name, report, predict(model, report.text)) for report in reports]
    rows = [judged(report, quotes) for _, report, quotes in items]
    print("CALIBRATION =", [round(float(it), 3) for it in fit(sum(rows, []))])
    folds = [fit(sum((row for at, row in enumerate(rows) if at % FOLDS != fold), [])) for fold in range(FOLDS)]
    for name, reports in sets:
        print(f"\n{name}: least confidence, lenient, strict")
        for least in LEAST:
            predicted = {}
            for at, (_, report, quotes) in enumerate(items):
                sure = [1 / (1 + numpy.exp(-numpy.dot(quote["signs"], folds[at % FOLDS]))) for quote in quotes]
                predicted[report.name] = {"quotes": [quote for quote, it in zip(quotes, sure) if it >= least]}
            counts, _ = evaluate.score(reports, predicted)
            print(f"  {least:.2f}  {evaluate.f1(counts['lenient']):5.1f}  {evaluate.f1(counts['strict']):5.1f}")


if __name__ == "__main__":
    main()
