"""Spreads what single neurons say very loudly over several, so that eight bits tell the others apart.

    python spread.py --model build/model.pt --understanding build/understanding.pt

Writes both files anew. BERT's layers keep something at [CLS] for attention to rest on (Sun et al., "Massive
Activations in Large Language Models", 2024): one or two neurons of a layer fire at [CLS] alone, four times
as high as all others anywhere. The program rounds all values of a window to 256 steps between the least and the
highest, so these few leave the others 60 steps. Here each is moved to where it rises no higher than the others,
and what it adds is divided among copies of it, which take the place of the neurons that matter least.
Without rounding hardly anything changes: what a spared neuron added on average is added still.
"""
import argparse
import math
from pathlib import Path

import torch
import torch.nn.functional as F

from corpus import OWN
from export import load
from train import save
from understanding.data import read_own
from understanding.train import Prepared, halves

HIGHEST = 6.0  # what a loud neuron says afterwards; the quiet ones rarely say more
SILENT = -2.5  # GELU gives next to nothing below
EVERY = 25  # reports that are listened to


class Heard:
    """What the neurons of one layer are told at [CLS] (the mean) and at all other pieces, before GELU."""

    def __init__(self, layer, run):
        told = []
        hook = layer.intermediate.dense.register_forward_hook(lambda _, __, out: told.append(out))
        run()
        hook.remove()
        self.first = torch.cat([it[:, 0] for it in told]).mean(0)
        self.others = torch.cat([it[:, 1:].flatten(0, 1) for it in told])


def least(heard, out, count, loud):
    """The neurons whose silence would change the layer's output least."""
    matter = F.gelu(heard.others).var(0) * out.weight.square().sum(0)
    matter[loud] = torch.inf
    return matter.argsort()[:count].tolist()


def silence(heard, out, neurons):
    """What they add on average goes into the bias; their places are free."""
    out.bias += out.weight[:, neurons] @ F.gelu(heard.others[:, neurons]).mean(0)


def soften(heard, told, out, neuron, places):
    """Puts a softer neuron into each of `places`: as high as HIGHEST at [CLS], silent elsewhere."""
    first, others = heard.first[neuron], heard.others[:, neuron]
    slope = min(1.0, float((HIGHEST - SILENT) / (first - others.topk(len(others) // 1000 + 1).values[-1])))
    shift = HIGHEST - slope * first
    share = out.weight[:, neuron] * F.gelu(first) / HIGHEST
    gone = F.gelu(others).mean() * out.weight[:, neuron] - F.gelu(slope * others + shift).mean() * share
    out.bias += gone
    # At [CLS] it says what it said before, without what the bias says there now.
    share = share - gone / HIGHEST
    weight, bias = slope * told.weight[neuron], slope * told.bias[neuron] + shift
    for place in places:
        told.weight[place], told.bias[place], out.weight[:, place] = weight, bias, share / len(places)


def spread(layer, run):
    """Softens the loud neurons of one layer; what was done, for people to read."""
    heard, told, out = Heard(layer, run), layer.intermediate.dense, layer.output.dense
    loud = (heard.first > HIGHEST + 1).nonzero().flatten().tolist()
    # No copy weighs more than the loud one did: the weights too are rounded to steps of the largest.
    wanted = {neuron: math.ceil(heard.first[neuron] / HIGHEST) for neuron in loud}
    free = least(heard, out, sum(wanted.values()) - len(loud), loud)
    silence(heard, out, free)
    for neuron, count in wanted.items():
        places = [neuron] + [free.pop() for _ in range(count - 1)]
        soften(heard, told, out, neuron, places)
        yield f"neuron {neuron} said {heard.first[neuron]:.1f}, now {HIGHEST} in {count} places"


def read_some():
    """Windows of our own reports as both models read them: pieces, surface types, roles."""
    for report in read_own("train")[::EVERY]:
        it = Prepared(report)
        roles = it.roles(torch.arange(len(report.statements)))
        for row, length in enumerate((it.ids > 0).sum(1)):
            yield tuple(value[row : row + 1, :length] for value in (it.ids, it.types, roles))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=Path("build/model.pt"))
    parser.add_argument("--understanding", type=Path, default=Path("build/understanding.pt"))
    arguments = parser.parse_args()
    attribution = load(arguments.model)
    lower, model = halves(attribution, precision="fp32")
    model.load_state_dict(torch.load(arguments.understanding, map_location="cpu"))
    model.eval()
    windows = list(read_some())

    def run():
        for ids, types, roles in windows:
            attribution(ids, types, ids > 0)
            model(lower(ids, types, None), roles)

    with torch.no_grad():
        for name, layers in (("attribution", attribution.encoder.encoder.layer), ("understanding", model.encoder.layer)):
            for number, layer in enumerate(layers):
                for line in spread(layer, run):
                    print(f"{name}, layer {number}: {line}", flush=True)
    save(attribution.state_dict(), arguments.model)
    save(model.state_dict(), arguments.understanding)


if __name__ == "__main__":
    main()
