"""The weighted mean of several trainings of the same model, which is better than each of them.

    python -m understanding.average OUT.pt FILE.pt=WEIGHT ...     (weights need not add up to one)

After Wortsman et al., "Model soups" (2022): trainings that began with the same weights lie in one valley.
"""
import argparse
from pathlib import Path

import torch


def average(shares: dict) -> dict:
    """The mean of the weights in the files of `shares`, by their share."""
    total = sum(shares.values())
    mean = {}
    for path, share in shares.items():
        for name, value in torch.load(path, map_location="cpu").items():
            mean[name] = mean.get(name, 0) + value.float() * (share / total)
    return mean


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("shares", nargs="+", metavar="FILE=WEIGHT")
    arguments = parser.parse_args()
    pairs = (it.rsplit("=", 1) for it in arguments.shares)
    torch.save(average({Path(path): float(share) for path, share in pairs}), arguments.out)


if __name__ == "__main__":
    main()
