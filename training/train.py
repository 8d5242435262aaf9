"""Trains the attribution model.

    python train.py --polnear PATH --written PATH --statements PATH --base MPNET --out build/teacher.pt
    python label.py ... (writes what the teacher thinks of every report)
    python train.py --polnear PATH --written PATH --statements PATH --free FILE --teacher build/labels.pt --out build/model.pt

PATH of --polnear holds `train/text` and `train/attributions`; the other two hold `train/*.json`;
`reports/train` beside this file is always read. Starts one single-threaded worker a core (bf16 matrices, gradients averaged through gloo): on a
small machine that is two to four times as fast as one process with several threads. With `--device cuda` one process does it all.
"""
import argparse
import itertools
import os
import random
import subprocess
import sys
import time
from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path

import numpy
import torch
import torch.distributed as dist
import torch.nn.functional as F

from batches import Batch, Corpus
from corpus import KINDS, OWN, ROLES, add_labels, nested, read_free, read_json, read_markup, read_polnear
from features import BASE, LABELS, WINDOW, encode, trimmed
from model import LOWER, AttributionModel

# bf16 where the hardware multiplies it (a GPU, a processor with AMX); elsewhere fp32 is three times as fast.
PRECISIONS = {"bf16": torch.bfloat16, "fp32": torch.float32}
WARM_UP = 0.06
INNER_WEIGHT, LINK_WEIGHT, KIND_WEIGHT, WORTH_WEIGHT = 0.3, 0.5, 0.1, 0.1
# How much the teacher's opinion counts against the annotator's: PolNeAR's annotators differ among
# themselves, our reports were annotated by those who wrote them.
TEACHER_SHARE, TEACHER_SHARE_OWN = 0.7, 0.5


@dataclass
class Sample:
    """A report as pieces with what is to be learnt of them, as probabilities; a row of zeros says nothing."""

    ids: list
    types: list
    paragraphs: list
    tags: numpy.ndarray  # [pieces, 7]
    inner: numpy.ndarray  # [pieces, 7]
    attributions: list  # Learnt
    sentences: list  # ([piece], 1.0 where check-worthy else 0.0)
    share: float = 1.0  # how much a teacher's opinion counts against the annotator's
    number: int = 0  # of the report: teachers leave out every so-manieth


@dataclass
class Learnt:
    """One attribution: its pieces, and what the linker and the kinds are to say of them."""

    cue: list
    content: list
    first: int  # the piece that `parts` begins with
    parts: numpy.ndarray  # [pieces around the cue, 3]: none, source, content
    kind: numpy.ndarray | None  # [7]


def pieces_of(spans, span):
    """The numbers of those `spans`, in order of their starts, that begin within `span`."""
    start, end = span
    return [*range(bisect_left(spans, (start,)), bisect_left(spans, (end,)))]


def one_hot(numbers, width):
    return numpy.eye(width, dtype=numpy.float32)[numbers]


def mixed(gold, taught, share):
    """What is learnt where there is a teacher; rows that the gold leaves open are the teacher's alone."""
    known = gold.any(-1, keepdims=True)
    return numpy.where(known, (1 - share) * gold + share * taught, taught).astype(numpy.float32)


def sample(report, reading, teacher, share) -> Sample:
    """`teacher` is what label.py wrote of this report, if anything; its opinion counts as much as `share`."""
    pieces = encode(report.text)
    layers, attributions = {False: [0] * len(pieces.ids), True: [0] * len(pieces.ids)}, []
    for attribution in reading:
        roles, tags = {}, layers[nested(attribution, reading)]
        for number, role in enumerate(ROLES):
            roles[role] = []
            for span in trimmed(report.text, getattr(attribution, role)):
                found = pieces_of(pieces.spans, span)
                roles[role] += found
                for at, piece in enumerate(found):
                    tags[piece] = 1 + 2 * number + (at > 0)
        if roles["cue"]:
            attributions.append(learnt(roles, attribution.kind, len(pieces.ids), (teacher, share)))
    tags, inner = (one_hot(layers[layer], len(LABELS)) for layer in (False, True))
    if not report.nested_marked:
        inner[:] = 0
    if teacher:
        tags, inner = mixed(tags, teacher["tags"], share), mixed(inner, teacher["inner"], share)
    sentences = [(pieces_of(pieces.spans, span), float(level == 2)) for span, level in report.sentences]
    return Sample(pieces.ids, pieces.types, pieces.paragraphs, tags, inner, attributions, sentences, share)


def unannotated(report, teacher) -> Sample:
    """A report that nobody annotated: all that is learnt of it is the teacher's; nothing, as long as there is none."""
    pieces = encode(report.text)
    if not teacher:
        nothing = numpy.zeros((len(pieces.ids), len(LABELS)), dtype=numpy.float32)
        return Sample(pieces.ids, pieces.types, pieces.paragraphs, nothing, nothing, [], [])
    first = lambda cue: max(0, cue[0] - WINDOW)
    links = teacher["links"].items()
    attributions = [Learnt([*range(cue[0], cue[1] + 1)], [], first(cue), it["parts"].astype("f4"), None) for cue, it in links]
    tags, inner = (teacher[layer].astype("f4") for layer in ("tags", "inner"))
    return Sample(pieces.ids, pieces.types, pieces.paragraphs, tags, inner, attributions, [])


def learnt(roles, kind, count, taught) -> Learnt:
    teacher, share = taught
    cue = roles["cue"]
    first, end = max(0, cue[0] - WINDOW), min(count, cue[-1] + WINDOW)
    parts = [0] * count
    for number, role in ((1, "source"), (2, "content")):
        for piece in roles[role]:
            parts[piece] = number
    parts = one_hot(parts[first:end], 3)
    kind = one_hot(KINDS.index(kind), len(KINDS)) if kind else None
    if opinion := (teacher or {}).get("links", {}).get((cue[0], cue[-1])):
        parts = mixed(parts, opinion["parts"], share)
        kind = opinion["kind"] if kind is None else mixed(kind[None], opinion["kind"][None], share)[0]
    return Learnt(cue, roles["content"], first, parts, kind)


def load(arguments) -> list[list[Sample]]:
    """Every report once for each of its readings; our own reports are listed twice."""
    polnear = read_polnear(arguments.polnear / "train")
    add_labels(polnear, read_json(arguments.statements / "train"))
    own = read_json(arguments.written / "train") + read_markup(OWN / "train")
    teacher = {name: it for path in arguments.teacher for name, it in torch.load(path, weights_only=False).items()}
    reports = [(report, 1, TEACHER_SHARE) for report in polnear] + [(report, 2, TEACHER_SHARE_OWN) for report in own]
    opinion = lambda report: teacher.get(report.name)
    read = [(times, [sample(it, reading, opinion(it), share) for reading in it.readings]) for it, times, share in reports]
    read += [(1, [unannotated(it, opinion(it))]) for it in read_free(arguments.free)]
    found = []
    for number, (times, samples) in enumerate(read):
        for it in samples:
            it.number = number
        found += times * [samples]
    return found


def mean_loss(scores, wanted):
    """The mean cross-entropy over the rows that say something."""
    return -(wanted * scores.log_softmax(-1)).sum() / wanted.sum().clamp(min=1)


def losses(model, b: Batch):
    tags, inner, links, kinds, worth = model(b.ids, b.types, b.mask)
    yield mean_loss(tags, b.tags)
    yield INNER_WEIGHT * mean_loss(inner, b.inner)
    if len(b.cues):
        scores = model.link(links, b.paragraphs, b.cues)
        total = -(b.parts * scores.log_softmax(-1)).sum()
        yield LINK_WEIGHT * total / (40 * len(b.cues))
    if len(b.kinds):
        yield KIND_WEIGHT * mean_loss(b.kinds.mean(kinds), b.kinds.wanted)
    if len(b.sentences):
        yield WORTH_WEIGHT * F.binary_cross_entropy_with_logits(b.sentences.mean(worth), b.sentences.wanted)


class Rounded(torch.autograd.Function):
    """The values of every window as the program rounds them: 256 steps from the least to the highest. What is
    learnt passes through as if they were not."""

    @staticmethod
    def forward(ctx, values):
        least, most = values.amin((1, 2), keepdim=True).clamp(max=0), values.amax((1, 2), keepdim=True).clamp(min=0)
        step = ((most - least) / 255).clamp(min=1e-9)
        zero = (-least / step).round()
        return ((values / step).round() + zero).clamp(0, 255).sub(zero) * step

    @staticmethod
    def backward(ctx, gradient):
        return gradient


def round_inside(layers):
    """Lets the feed-forward blocks of these layers learn with what they will be told when they are exported."""
    for layer in layers:
        for told in (layer.intermediate.dense, layer.output.dense):
            told.register_forward_pre_hook(lambda _, values: (Rounded.apply(values[0]),))


class MixedPrecision:
    """The encoder in bf16 with fp32 masters; word and position embeddings stay as they were."""

    def __init__(self, model, rate, head_rate=1e-3, precision="bf16"):
        self.model = model
        # What is frozen is saved as it came, not as bf16 rounds it.
        frozen = {id(p) for p in model.parameters() if not p.requires_grad}
        self.kept = {name: p.detach().clone() for name, p in model.named_parameters() if id(p) in frozen}
        model.encoder.to(PRECISIONS[precision])
        self.low = [p for p in model.encoder.parameters() if p.requires_grad]
        self.masters = [p.detach().float().clone().requires_grad_(True) for p in self.low]
        self.heads = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
        group = lambda params, decay, top: {"params": params, "weight_decay": decay, "top": top}
        self.optimiser = torch.optim.AdamW(
            [
                group([p for p in self.masters if p.dim() > 1], 0.01, rate),
                group([p for p in self.masters if p.dim() == 1], 0.0, rate),
                group(self.heads, 0.01, head_rate),
            ],
            betas=(0.9, 0.98),
            fused=next(model.parameters()).is_cuda,
        )

    def step(self, progress, workers):
        for group in self.optimiser.param_groups:
            group["lr"] = group["top"] * min(1, progress / WARM_UP) * (1 - progress)
        for master, low in zip(self.masters, self.low):
            master.grad, low.grad = None if low.grad is None else low.grad.float(), None
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

    def weights(self):
        """All weights in fp32."""
        weights = {name: value.float() for name, value in self.model.state_dict().items()}
        names = {id(p): name for name, p in self.model.named_parameters()}
        for low, master in zip(self.low, self.masters):
            weights[names[id(low)]] = master.detach()
        return {name: value.cpu().clone() for name, value in (weights | self.kept).items()}


def save(weights, path):
    """Whole or not at all."""
    torch.save(weights, f"{path}.part")
    os.replace(f"{path}.part", path)


def begun(arguments) -> AttributionModel:
    """What training begins with. One that is gone on from keeps the layers that the understanding model reads, unless all are to learn."""
    model = AttributionModel(arguments.base, "eager" if arguments.device == "cpu" else "sdpa")
    if arguments.start:
        model.load_state_dict(torch.load(arguments.start, map_location="cpu"))
    layers = model.encoder.encoder.layer
    if arguments.start and not arguments.whole:
        for frozen in (model.encoder.embeddings, *layers[:LOWER]):
            frozen.requires_grad_(False)
    if arguments.rounded:
        round_inside(layers if arguments.whole else layers[LOWER:])
    return model.to(arguments.device)


def steps(corpus, arguments, rank, workers):
    """This worker's batches of all epochs, without end, each with how much of the training is done."""
    order = random.Random(arguments.seed)
    for epoch in itertools.count():
        batches = corpus.epoch(arguments.batch, arguments.window, order)
        mine = batches[rank : len(batches) // workers * workers : workers]
        for at, cuts in enumerate(mine):
            yield (epoch + at / len(mine)) / arguments.epochs, cuts


def train(arguments, rank, workers):
    torch.set_num_threads(1)
    if workers > 1:
        dist.init_process_group("gloo")
    torch.manual_seed(arguments.seed)
    training = MixedPrecision(begun(arguments), arguments.rate, arguments.head_rate, arguments.precision)
    training.model.train()
    fold, folds = arguments.without
    corpus = Corpus([it for it in load(arguments) if it[0].number % folds != fold], arguments.device)
    # All workers begin with the same weights, and each hides other pieces.
    torch.manual_seed(arguments.seed * 1000 + rank)
    started, logged = time.time(), 0.0
    for step, (progress, cuts) in enumerate(steps(corpus, arguments, rank, workers)):
        if arguments.seconds:
            progress = (time.time() - started) / arguments.seconds
        if progress >= 1:
            break
        parts = list(losses(training.model, corpus.batch(*cuts)))
        sum(parts).backward()
        training.step(max(progress, 1e-3), workers)
        if rank == 0 and time.time() - logged > 30:
            logged = time.time()
            shown = " ".join(f"{part.item():.3f}" for part in parts)
            print(f"{logged - started:6.0f} s  step {step}  {progress:6.1%}  losses {shown}", flush=True)
    if rank == 0:
        save(training.weights(), arguments.out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polnear", type=Path, required=True)
    parser.add_argument("--written", type=Path, required=True)
    parser.add_argument("--statements", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("build/model.pt"))
    parser.add_argument("--epochs", type=float, default=10)
    parser.add_argument("--seconds", type=float, help="train for so long instead of --epochs; for one worker")
    parser.add_argument("--base", type=Path, default=BASE, help="the encoder to begin with: a folder")
    parser.add_argument("--rate", type=float, default=2.5e-4, help="the encoder's highest learning rate")
    parser.add_argument("--head-rate", type=float, default=1e-3, help="the heads' highest learning rate")
    parser.add_argument("--free", type=Path, help="reports that the teacher alone has labelled: corpus.read_free")
    parser.add_argument("--start", type=Path, help="a trained model to go on from, its lower layers as they are")
    parser.add_argument("--teacher", type=Path, nargs="*", default=[], help="what label.py wrote")
    parser.add_argument("--without", type=int, nargs=2, default=(-1, 1), help="2 5: leave out the reports 2, 7, 12 …")
    parser.add_argument("--whole", action="store_true", help="with --start: the lower layers learn too, and the understanding model must follow")
    parser.add_argument("--rounded", action="store_true", help="round inside the layers that learn as the program does; BERT only")
    parser.add_argument("--window", type=int, default=WINDOW, help="the longest window in pieces")
    parser.add_argument("--batch", type=int, default=8, help="windows a step and worker")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu", help="cuda where there is one: then there is one worker")
    parser.add_argument("--precision", choices=PRECISIONS, default="bf16")
    parser.add_argument("--workers", type=int, default=2, help="single-threaded processes on a processor")
    arguments = parser.parse_args()
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    # Two workers would not stop at the same step.
    if arguments.device != "cpu" or arguments.seconds:
        train(arguments, 0, 1)
        return
    if "RANK" in os.environ:
        train(arguments, int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"]))
        return
    # Freed tensors stay with the process: without this half the time goes into page faults.
    calm = {"MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": "100000000000", "OMP_NUM_THREADS": "1"}
    launcher = [sys.executable, "-m", "torch.distributed.run", "--standalone"]
    launcher += [f"--nproc-per-node={arguments.workers}", "--", *sys.argv]
    sys.exit(subprocess.run(launcher, env={**os.environ, **calm}).returncode)


if __name__ == "__main__":
    main()
