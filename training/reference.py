"""Writes what the program's tests compare with: pieces and windows, and a reference prediction.

    python reference.py --model build/model.pt --reports ../assets/sample --out ../tests/reference

Run it after every training; the texts are our own.
"""
import argparse
import json
from pathlib import Path

import torch

from export import load
from features import encode, windows
from predict import WINDOW, predict

DIFFICULT = (
    "Zoë Ångström — “naïve” 😀 — said: “Das Café’s geschloßen, 東京 übermorgen”.\n\n"
    "Σωκράτης claimed that e\u0301tudes cost €5.\n\tİstanbul’s mayor (UN) denied it; \"no\u00a0way\", IT'S 3½ km.\n"
)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=Path("build/model.pt"))
    parser.add_argument("--reports", type=Path, default=Path("../assets/sample"))
    parser.add_argument("--out", type=Path, default=Path("../tests/reference"))
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    # The sample as the program reads it: without front matter and Markdown's marks.
    text = (arguments.reports / "report.md").read_text(encoding="utf-8")
    text = text.split("---\n", 2)[2].replace("# ", "").strip() + "\n"
    found = []
    for sample in (DIFFICULT, text):
        pieces = encode(sample)
        found.append({"text": sample, **vars(pieces), "windows": windows(pieces, WINDOW)})
    write = lambda name, value: (arguments.out / name).write_text(json.dumps(value, ensure_ascii=False) + "\n", "utf-8")
    write("pieces.json", found)
    with torch.no_grad():
        write("sample.json", {"text": text, "quotes": predict(load(arguments.model), text)})


if __name__ == "__main__":
    main()
