"""Trains the attribution model.

    python train.py --polnear PATH --written PATH --statements PATH --out build/model.pt

PATH of --polnear holds `train/text` and `train/attributions`; the other two hold `train/*.json`.
Starts one single-threaded worker a core (bf16 matrices, gradients averaged through gloo): on a
small machine that is two to four times as fast as one process with several threads.
"""
import argparse
import math
import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.distributed as dist
import torch.nn.functional as F

from corpus import KINDS, ROLES, add_labels, read_json, read_polnear
from features import CLS, MASK, SEP, encode, trimmed, windows
from model import AttributionModel

WINDOW, OVERLAP = 160, 24
IGNORED = -100  # torch's mark for "no label here"
ENCODER_RATE, HEAD_RATE, WARM_UP = 2.5e-4, 1e-3, 0.06
LINK_WEIGHT, KIND_WEIGHT, WORTH_WEIGHT = 0.5, 0.1, 0.1
# Share of pieces hidden or swapped for another name; names more often, so that the model learns
# how people are quoted rather than who was quoted in one campaign.
NOISE, NAME_NOISE = 0.06, 0.18
NAME_SHAPES = (1, 2)


@dataclass
class Sample:
    """A report as piece indices: tag labels, and per attribution the pieces of each role."""

    ids: list
    types: list
    paragraphs: list
    tags: list
    attributions: list  # ({role: [piece]}, kind number or None)
    sentences: list  # ([piece], 1.0 where check-worthy else 0.0)


def pieces_of(spans, span):
    start, end = span
    return [i for i, (a, _) in enumerate(spans) if start <= a < end]


def sample(report, reading) -> Sample:
    pieces = encode(report.text)
    tags, attributions = [0] * len(pieces.ids), []
    for attribution in reading:
        roles = {}
        for number, role in enumerate(ROLES):
            roles[role] = []
            for span in trimmed(report.text, getattr(attribution, role)):
                found = pieces_of(pieces.spans, span)
                roles[role] += found
                for at, piece in enumerate(found):
                    tags[piece] = 1 + 2 * number + (at > 0)
        if roles["cue"]:
            kind = KINDS.index(attribution.kind) if attribution.kind else None
            attributions.append((roles, kind))
    sentences = [(pieces_of(pieces.spans, span), float(level == 2)) for span, level in report.sentences]
    return Sample(pieces.ids, pieces.types, pieces.paragraphs, tags, attributions, sentences)


def load(arguments) -> list[list[Sample]]:
    """Every report once for each of its readings; our own reports are listed twice."""
    polnear = read_polnear(arguments.polnear / "train")
    add_labels(polnear, read_json(arguments.statements / "train"))
    reports = polnear + 2 * read_json(arguments.written / "train")
    return [[sample(report, reading) for reading in report.readings] for report in reports]


def epoch(samples, size, rng):
    """All windows of an epoch in batches of similar length, in random order."""
    cuts = []
    for readings in samples:
        s = rng.choice(readings)
        first = rng.randint(WINDOW // 3, WINDOW)
        cuts += [(s, *window) for window in windows(s.paragraphs, WINDOW, OVERLAP, first)]
    cuts.sort(key=lambda cut: cut[2] - cut[1] + rng.random() * 20)
    batches = [cuts[i : i + size] for i in range(0, len(cuts), size)]
    rng.shuffle(batches)
    return batches


def noisy(s: Sample, lo, hi, names, rng):
    """The pieces of a window, some hidden, some names replaced by other names."""
    ids = []
    for id, kind in zip(s.ids[lo:hi], s.types[lo:hi]):
        name = kind % 5 in NAME_SHAPES
        if rng.random() < (NAME_NOISE if name else NOISE):
            id = rng.choice(names) if name and rng.random() < 0.5 else MASK
        ids.append(id)
    return [CLS, *ids, SEP]


@dataclass
class Batch:
    ids: torch.Tensor
    types: torch.Tensor
    mask: torch.Tensor
    paragraphs: torch.Tensor
    tags: torch.Tensor
    cues: list  # (row, first, last)
    parts: list  # per cue, the label of each piece: 0 none, 1 source, 2 content
    kinds: list  # (row, [piece], kind)
    sentences: list  # (row, [piece], worth)


def batch(cuts, names, rng) -> Batch:
    width = max(hi - lo for _, lo, hi in cuts) + 2
    zeros = lambda: torch.zeros(len(cuts), width, dtype=torch.long)
    b = Batch(zeros(), zeros(), zeros().bool(), zeros(), zeros() + IGNORED, [], [], [], [])
    for row, (s, lo, hi) in enumerate(cuts):
        count = hi - lo
        inner = slice(1, count + 1)
        inside = lambda pieces: bool(pieces) and lo <= min(pieces) and max(pieces) < hi
        shift = lambda pieces: [piece - lo + 1 for piece in pieces if lo <= piece < hi]
        b.ids[row, : count + 2] = torch.tensor(noisy(s, lo, hi, names, rng))
        b.types[row, inner] = torch.tensor(s.types[lo:hi])
        b.mask[row, : count + 2] = True
        b.paragraphs[row, inner] = torch.tensor(s.paragraphs[lo:hi]) - s.paragraphs[lo]
        b.tags[row, inner] = torch.tensor(s.tags[lo:hi])
        for roles, kind in s.attributions:
            if inside(roles["cue"]):
                part = torch.zeros(width, dtype=torch.long)
                part[count + 2 :] = IGNORED
                part[shift(roles["source"])] = 1
                part[shift(roles["content"])] = 2
                cue = shift(roles["cue"])
                b.cues.append((row, cue[0], cue[-1]))
                b.parts.append(part)
            if kind is not None and inside(roles["content"]):
                b.kinds.append((row, shift(roles["content"]), kind))
        b.sentences += [(row, shift(pieces), worth) for pieces, worth in s.sentences if inside(pieces)]
    return b


def pooled(scores, items):
    return torch.stack([scores[row, pieces].mean(0) for row, pieces, _ in items])


def losses(model, b: Batch):
    tags, links, kinds, worth = model(b.ids, b.types, b.mask)
    yield F.cross_entropy(tags.flatten(0, 1), b.tags.flatten(), ignore_index=IGNORED)
    if b.cues:
        scores, labels = model.link(links, b.paragraphs, b.cues), torch.stack(b.parts)
        total = F.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=IGNORED, reduction="sum")
        yield LINK_WEIGHT * total / (40 * len(b.cues))
    if b.kinds:
        labels = torch.tensor([kind for _, _, kind in b.kinds])
        yield KIND_WEIGHT * F.cross_entropy(pooled(kinds, b.kinds), labels)
    if b.sentences:
        labels = torch.tensor([worth for _, _, worth in b.sentences])
        yield WORTH_WEIGHT * F.binary_cross_entropy_with_logits(pooled(worth, b.sentences)[:, 0], labels)


class MixedPrecision:
    """The encoder in bf16 with fp32 masters; word and position embeddings stay as they were."""

    def __init__(self, model):
        self.model = model
        frozen = model.encoder.embeddings
        frozen.word_embeddings.requires_grad_(False)
        frozen.position_embeddings.requires_grad_(False)
        model.encoder.to(torch.bfloat16)
        self.low = [p for p in model.encoder.parameters() if p.requires_grad]
        self.masters = [p.detach().float().clone().requires_grad_(True) for p in self.low]
        self.heads = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
        group = lambda params, decay, rate: {"params": params, "weight_decay": decay, "rate": rate}
        self.optimiser = torch.optim.AdamW(
            [
                group([p for p in self.masters if p.dim() > 1], 0.01, ENCODER_RATE),
                group([p for p in self.masters if p.dim() == 1], 0.0, ENCODER_RATE),
                group(self.heads, 0.01, HEAD_RATE),
            ],
            betas=(0.9, 0.98),
        )

    def step(self, progress, workers):
        for group in self.optimiser.param_groups:
            group["lr"] = group["rate"] * min(1, progress / WARM_UP) * (1 - progress)
        for master, low in zip(self.masters, self.low):
            master.grad, low.grad = low.grad.float(), None
        params = self.masters + self.heads
        if workers > 1:
            grads = [p.grad if p.grad is not None else torch.zeros_like(p) for p in params]
            flat = torch.cat([grad.flatten() for grad in grads])
            dist.all_reduce(flat)
            for p, grad in zip(params, (flat / workers).split([p.numel() for p in params])):
                p.grad = grad.view_as(p)
        torch.nn.utils.clip_grad_norm_(params, 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad()
        with torch.no_grad():
            torch._foreach_copy_(self.low, self.masters)

    def save(self, path):
        """Writes all weights in fp32, whole or not at all."""
        weights = {name: value.float().clone() for name, value in self.model.state_dict().items()}
        names = {id(p): name for name, p in self.model.named_parameters()}
        for low, master in zip(self.low, self.masters):
            weights[names[id(low)]] = master.detach().clone()
        torch.save(weights, f"{path}.part")
        os.replace(f"{path}.part", path)


def train(arguments, rank, workers):
    torch.set_num_threads(1)
    if workers > 1:
        dist.init_process_group("gloo")
    torch.manual_seed(arguments.seed)
    order, noise = random.Random(arguments.seed), random.Random(arguments.seed * 1000 + rank)
    samples = load(arguments)
    names = [i for r in samples for i, t in zip(r[0].ids, r[0].types) if t % 5 in NAME_SHAPES]
    training = MixedPrecision(AttributionModel())
    training.model.train()
    started, logged = time.time(), 0.0
    for number in range(math.ceil(arguments.epochs)):
        batches = epoch(samples, arguments.batch, order)
        mine = batches[rank : len(batches) // workers * workers : workers]
        for at, cuts in enumerate(mine):
            progress = (number + at / len(mine)) / arguments.epochs
            if progress >= 1:
                break
            parts = list(losses(training.model, batch(cuts, names, noise)))
            sum(parts).backward()
            training.step(max(progress, 1e-3), workers)
            if rank == 0 and time.time() - logged > 30:
                logged = time.time()
                shown = " ".join(f"{part.item():.3f}" for part in parts)
                print(f"{logged - started:6.0f} s  {progress:6.1%}  losses {shown}", flush=True)
        if rank == 0:
            training.save(arguments.out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--written", type=Path, required=True)
    parser.add_argument("--statements", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("build/model.pt"))
    parser.add_argument("--epochs", type=float, default=4.5)
    parser.add_argument("--batch", type=int, default=12, help="windows a step and worker")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    arguments = parser.parse_args()
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    if "RANK" in os.environ:
        train(arguments, int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"]))
        return
    # Freed tensors stay with the process: without this half the time goes into page faults.
    calm = {"MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": "100000000000", "OMP_NUM_THREADS": "1"}
    launcher = [sys.executable, "-m", "torch.distributed.run", "--standalone"]
    launcher += [f"--nproc-per-node={arguments.workers}", *sys.argv]
    sys.exit(subprocess.run(launcher, env={**os.environ, **calm}).returncode)


if __name__ == "__main__":
    main()
