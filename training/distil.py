"""Lets the small model learn from large teachers that read the same windows, on a GPU.

    python train.py ... --base MPNET --without 0 2 --device cuda --out build/teacher-0.pt      (and 1 2)
    python distil.py --polnear PATH --written PATH --statements PATH --free FILE --teacher-base MPNET \\
        --teachers build/teacher-0.pt build/teacher-1.pt --start build/model-5.pt --out build/model-distilled.pt

The teachers read the windows as they are, the small model with pieces hidden. As many teachers as there are
`--without` leave out as many parts of the reports: of a report, the one that has not seen it counts
`--unseen`, the others share the rest. All layers learn, so the understanding model must follow.
"""
import argparse
import dataclasses
import random
import time
from pathlib import Path

import numpy
import torch

from batches import Batch, Corpus, Groups
from export import load as load_model
from features import BASE, CLS, LABELS, SEP, WINDOW
from train import PRECISIONS, MixedPrecision, begun, load, losses, save

B_CUE, I_CUE = LABELS.index("B-cue"), LABELS.index("I-cue")
KIND_SHARE = 0.5  # of the teachers' opinions of kinds


def seen(tags, rows):
    """The cues [n, 3] that the teachers see in the windows `rows`: window, first and last piece."""
    best = tags[rows].argmax(-1)
    width = best.shape[1]
    at = torch.arange(width, device=tags.device)
    stops = torch.where(best != I_CUE, at, width).flip(1).cummin(1).values.flip(1)
    ends = torch.cat([stops[:, 1:], torch.full_like(stops[:, :1], width)], 1)
    row, first = (best == B_CUE).nonzero(as_tuple=True)
    return torch.stack([rows[row], first, (ends[row, first] - 1).clamp(max=width - 2)], 1)


class Teachers:
    """What large models say of windows, as far as the annotators leave them a say."""

    def __init__(self, arguments):
        self.models = [load_model(path, arguments.teacher_base).to(arguments.device) for path in arguments.teachers]
        for model in self.models:
            model.encoder.to(PRECISIONS[arguments.precision])
        self.unseen = arguments.unseen

    def weights(self, numbers, known):
        """How much each teacher counts in each window, [windows, teachers]; alike where nobody annotated."""
        count = len(self.models)
        fold = torch.nn.functional.one_hot(numbers % count, count).float()
        seen = (1 - self.unseen) / max(count - 1, 1)
        return torch.where(known[:, None], fold * self.unseen + (1 - fold) * seen, 1 / count)

    @torch.no_grad()
    def taught(self, b: Batch, shares, numbers) -> Batch:
        """The windows with what is to be learnt of them; `shares` is 1 where nobody annotated them."""
        read = [model(b.ids, b.types, b.mask) for model in self.models]
        weights = self.weights(numbers, shares < 1)
        inside = (b.mask & (b.ids != CLS) & (b.ids != SEP)).float()

        def mixed(gold, chances, rows):
            wide = lambda values: values[rows].view(-1, *[1] * (gold.dim() - 1))
            taught = sum(wide(weights[:, number]) * it for number, it in enumerate(chances))
            known = gold.any(-1, keepdim=True)
            learnt = torch.where(known, (1 - wide(shares)) * gold + wide(shares) * taught, taught)
            return learnt * inside[rows][..., None] if gold.dim() == 3 else learnt

        every = torch.arange(len(b.ids), device=b.ids.device)
        chances = lambda part: [it[part].softmax(-1) for it in read]
        free = (shares >= 1).nonzero()[:, 0]
        more = seen(sum(chances(0)) / len(read), free)
        cues = torch.cat([b.cues, more])
        parts = torch.cat([b.parts, b.parts.new_zeros(len(more), *b.parts.shape[1:])])
        if len(cues):
            linked = [model.link(it[2], b.paragraphs, cues).softmax(-1) for model, it in zip(self.models, read)]
            parts = mixed(parts, linked, cues[:, 0])
        tags, inner = mixed(b.tags, chances(0), every), mixed(b.inner, chances(1), every)
        return dataclasses.replace(b, tags=tags, inner=inner, cues=cues, parts=parts, kinds=kinds(b.kinds, read))


def kinds(groups: Groups, read) -> Groups:
    if len(groups) == 0:
        return groups
    taught = sum(groups.mean(it[3]).softmax(-1) for it in read) / len(read)
    return dataclasses.replace(groups, wanted=(1 - KIND_SHARE) * groups.wanted + KIND_SHARE * taught)


def about(corpus):
    """Of every piece the share of the teachers and the number of its report, as numpy arrays."""
    shares, numbers = numpy.ones(len(corpus.ids), dtype="f4"), numpy.zeros(len(corpus.ids), dtype="i8")
    for samples in corpus.samples:
        for it in samples:
            begin = corpus.begin[id(it)]
            shares[begin : begin + len(it.ids)], numbers[begin : begin + len(it.ids)] = it.share, it.number
    return shares, numbers


def endless(corpus, arguments):
    order = random.Random(arguments.seed)
    while True:
        yield from corpus.epoch(arguments.batch, WINDOW, order)


def distil(arguments):
    torch.manual_seed(arguments.seed)
    training = MixedPrecision(begun(arguments), arguments.rate, arguments.head_rate, arguments.precision)
    training.model.train()
    corpus, teachers = Corpus(load(arguments), arguments.device), Teachers(arguments)
    shares, numbers = about(corpus)
    there = lambda values: torch.from_numpy(values).to(arguments.device)
    started, logged = time.time(), 0.0
    for lo, hi in endless(corpus, arguments):
        progress = (time.time() - started) / arguments.seconds
        if progress >= 1:
            break
        batch = teachers.taught(corpus.batch(lo, hi, hide=False), there(shares[lo]), there(numbers[lo]))
        parts = list(losses(training.model, dataclasses.replace(batch, ids=corpus.batch(lo, hi).ids)))
        sum(parts).backward()
        training.step(max(progress, 1e-3), 1)
        if time.time() - logged > 30:
            logged = time.time()
            print(f"{logged - started:6.0f} s  {progress:6.1%}  losses", *(f"{it.item():.3f}" for it in parts), flush=True)
    save(training.weights(), arguments.out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--written", type=Path, required=True)
    parser.add_argument("--statements", type=Path, required=True)
    parser.add_argument("--free", type=Path, help="reports that nobody annotated: corpus.read_free")
    parser.add_argument("--teachers", type=Path, nargs="+", required=True, help="large models, in the order of their --without")
    parser.add_argument("--teacher-base", type=Path, required=True, help="the encoder that the teachers began with")
    parser.add_argument("--start", type=Path, required=True, help="the small model to go on from")
    parser.add_argument("--unseen", type=float, default=0.6, help="how much the teacher counts that has not seen the report")
    parser.add_argument("--seconds", type=float, default=90)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--precision", choices=PRECISIONS, default="bf16")
    parser.add_argument("--out", type=Path, default=Path("build/model-distilled.pt"))
    # What train.py asks for besides: the small model's base, nothing that was written down before, all layers.
    parser.set_defaults(base=BASE, teacher=[], whole=True, rounded=True)
    distil(parser.parse_args())


if __name__ == "__main__":
    main()
