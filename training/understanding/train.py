"""Trains the understanding model on top of the attribution model.

    python -m understanding.train --statements PATH --written PATH --gap PATH --coreference FILE --dev PATH ...

A report is read whole: all its windows at once, and a pointer may point anywhere in it.
"""
import argparse
import copy
import itertools
import random
import time
from pathlib import Path

import numpy
import torch
import torch.nn.functional as F

from batches import Groups
from corpus import KINDS
from export import load
from features import BASE, CLS, MASK, SEP, WINDOW, owners, windows
from model import LOWER
from train import PRECISIONS, MixedPrecision, save

from .data import PARTS, POINTERS, STANCES, read_coreference, read_gap, read_json, read_own, read_unlabelled
from .model import LAYERS, Layers, UnderstandingModel

WEIGHTS = {"speaker": 1.0, "party": 1.0, "issue": 0.7, "kind": 0.6, "stance": 0.6, "worth": 0.5}
# How much the teacher's opinion counts against the annotator's.
TEACHER_SHARE = 0.5
NOISE = 0.12  # share of the pieces hidden in every second step
UNNAMED = 0.15  # share of the issues whose words are not told: they may stand elsewhere in the report
THING = 2.0  # how much the stance toward another thing than the issue counts


class Whole(torch.nn.Module):
    """All layers of a large teacher, which shares only the embeddings."""

    def __init__(self, encoder):
        super().__init__()
        self.layers = encoder

    def forward(self, hidden, mask):
        return self.layers(hidden, attention_mask=mask, head_mask=[None] * len(self.layers.layer))[0]


def halves(attribution, layers=LAYERS, precision="bf16"):
    """The attribution model's lower part, which stays as it is, and the beginning of ours."""
    encoder, width = attribution.encoder, attribution.encoder.config.hidden_size
    if hasattr(attribution, "number"):
        model = UnderstandingModel(Whole(copy.deepcopy(encoder.encoder)), width)
        words = encoder.embeddings.word_embeddings
        types = lambda numbers: attribution.types(numbers).to(words.weight.dtype)
        embedded = lambda ids, numbers: words(attribution.number[ids]) + types(numbers)
        lower = lambda ids, numbers, mask: encoder.embeddings(inputs_embeds=embedded(ids, numbers))
    else:
        model = UnderstandingModel(Layers(copy.deepcopy(encoder.encoder.layer[LOWER : LOWER + layers])), width)
        shared = Layers(encoder.encoder.layer[:LOWER])
        lower = lambda ids, types, mask: shared(encoder.embeddings(ids, types), mask)
    encoder.to(PRECISIONS[precision])
    return lower, model


class Prepared:
    """A report cut into windows, with all that does not change between epochs."""

    def __init__(self, report, window=WINDOW, device="cpu"):
        self.report, self.taught = report, None
        pieces = report.pieces
        cuts, count = windows(pieces, window), len(pieces.ids)
        begins = [0, *(end for _, end in cuts[:-1])]
        # For each piece the window that it is a unit's of, and its place there.
        owner = owners(cuts)
        self.owner = torch.tensor([owner, [piece - begins[n] + 1 for piece, n in enumerate(owner)]]).to(device)
        ids, types = torch.zeros(2, len(cuts), max(hi - lo for lo, hi in cuts) + 2, dtype=torch.long)
        width = max(hi - begin for begin, (_, hi) in zip(begins, cuts)) + 2
        # What our layers read of a window: the places of its own pieces and marks (-1: of none), and which pieces they are.
        kept, piece = torch.full((len(cuts), width), -1), torch.full((len(cuts), width), count)
        for row, (begin, (lo, hi)) in enumerate(zip(begins, cuts)):
            ids[row, : hi - lo + 2] = torch.tensor([CLS, *pieces.ids[lo:hi], SEP])
            types[row, 1 : hi - lo + 1] = torch.tensor(pieces.types[lo:hi])
            kept[row, : hi - begin + 2] = torch.tensor([0, *range(begin - lo + 1, hi - lo + 2)])
            piece[row, 1 : hi - begin + 1] = torch.arange(begin, hi)
        self.ids, self.types, self.kept, self.piece = (value.to(device) for value in (ids, types, kept, piece))
        self.asked, self.begun = (value.to(device) for value in asked(report.statements, count))
        self.anchors = anchors(report.statements).to(device)
        self.things = tuple(value.to(device) for value in things(report.statements, count))
        self.wanted = Wanted(report, count).to(device)

    def roles(self, rows):
        """[windows, pieces, 6]: is a piece in a part of the statements `rows`, does it begin one?"""
        marks = torch.stack([(self.asked[:, rows] > 0).any(1), self.begun[:, rows].any(1)], -1)
        flat = marks.transpose(0, 1).reshape(len(self.owner[0]), -1).float()
        return torch.cat([flat, flat.new_zeros(1, flat.shape[1])])[self.piece]


class Chosen:
    """Statements of a report that are read, and the things whose stances they tell."""

    def __init__(self, it, statements=None, unnamed=0.0):
        owner, named = it.things
        every = torch.arange(len(it.report.statements), device=owner.device)
        self.statements = every if statements is None else statements
        self.things = torch.isin(owner, self.statements).nonzero()[:, 0]
        self.owner = torch.searchsorted(self.statements, owner[self.things])
        first = self.owner.diff(prepend=self.owner.new_full((1,), -1)) != 0
        hidden = first & (torch.rand(len(self.things), device=owner.device) < unnamed)
        self.named = named[self.things] * ~hidden[:, None]


def asked(statements, count):
    """[parts, statements, pieces]: the weights of a mean over each part; and whether a piece begins one."""
    found = torch.zeros(len(PARTS), len(statements), count)
    begun = torch.zeros(found.shape, dtype=torch.bool)
    for row, it in enumerate(statements):
        for number, part in enumerate(PARTS):
            if pieces := it.parts[part]:
                found[number, row, pieces] = 1 / len(pieces)
                begun[number, row, [p for p in pieces if p - 1 not in pieces]] = True
    return found, begun


def things(statements, count):
    """The number of each thing's statement; [things, pieces]: the weights of a mean over its words."""
    every = [(row, pieces) for row, it in enumerate(statements) for pieces, _ in it.stances]
    named = torch.zeros(len(every), count)
    for number, (_, pieces) in enumerate(every):
        if pieces:
            named[number, pieces] = 1 / len(pieces)
    return torch.tensor([row for row, _ in every], dtype=torch.long), named


def anchors(statements):
    first = lambda it: next(it.parts[part] for part in PARTS if it.parts[part])
    return torch.tensor([[first(it)[0], first(it)[-1]] for it in statements], dtype=torch.long).view(-1, 2)


class Wanted:
    """What the annotators say of a report's statements and sentences."""

    def __init__(self, report, count):
        statements = report.statements
        # [pointers, statements, pieces + 1]: the answers, the last is nobody; all where nothing is known.
        self.targets = torch.ones(len(POINTERS), len(statements), count + 1, dtype=torch.bool)
        self.known = torch.zeros(len(POINTERS), len(statements))
        self.kinds = torch.zeros(len(statements), len(KINDS))
        stances = [(order, stance) for it in statements for order, (_, stance) in enumerate(it.stances)]
        self.stances = torch.zeros(len(stances), len(STANCES))
        for number, (order, stance) in enumerate(stances):
            if stance is not None:
                self.stances[number, stance] = THING if order else 1.0
        for row, it in enumerate(statements):
            for number, name in enumerate(POINTERS):
                if name in it.targets:
                    self.known[number, row], self.targets[number, row] = 1, False
                    self.targets[number, row, it.targets[name] or [count]] = True
            if it.kind is not None:
                self.kinds[row] = torch.from_numpy(it.kind)
        places = [(number, 0, piece) for number, (pieces, _) in enumerate(report.sentences) for piece in pieces]
        worth = torch.tensor([float(level == 2) for _, level in report.sentences])
        self.sentences = Groups(*torch.tensor(places).T, worth) if places else None

    def to(self, device):
        for name, value in vars(self).items():
            setattr(self, name, value if value is None else value.to(device))
        return self


def together(matrices, fill=0):
    """One above the other, as wide as the widest."""
    width = max(it.shape[1] for it in matrices)
    return torch.cat([F.pad(it, (0, width - it.shape[1]), value=fill) for it in matrices])


def read(both, reports, chosen, noise=0.0):
    """`both` are what halves() gives. For each report: pointers' log-chances and kinds of the chosen statements, stances toward the chosen things, worth of every piece."""
    lower, model = both
    ids, types = together([it.ids for it in reports]), together([it.types for it in reports])
    kept = together([it.kept for it in reports], -1)
    marks = [F.pad(it.roles(one.statements), (0, 0, 0, kept.shape[1] - it.kept.shape[1])) for it, one in zip(reports, chosen)]
    masked = lambda there: torch.where(there, 0.0, -1e4)[:, None, None].to(next(model.encoder.parameters()).dtype)
    hide = (torch.rand(ids.shape, device=ids.device) < noise) & (ids > 0) & (ids != CLS) & (ids != SEP)
    with torch.no_grad():
        hidden = lower(torch.where(hide, MASK, ids), types, masked(ids > 0))
    hidden = hidden.gather(1, kept.clamp(min=0)[:, :, None].expand(-1, -1, hidden.shape[2]))
    outputs = model(hidden, torch.cat(marks), masked(kept >= 0))
    first = 0
    for it, one in zip(reports, chosen):
        pointers, meaning, worth = (output[it.owner[0] + first, it.owner[1]] for output in outputs)
        first += len(it.piece)
        parts, anchors = it.asked[:, one.statements], it.anchors[one.statements]
        things = one.owner, one.named
        yield model.point(pointers, parts, anchors), *model.means(meaning, parts, things), worth


def opinions(gold, taught):
    """What is learnt: the annotator's opinion and the teacher's; a row of zeros says nothing."""
    if taught is None:
        return gold
    known = gold.any(-1, keepdim=True)
    return torch.where(known, (1 - TEACHER_SHARE) * gold + TEACHER_SHARE * taught, taught)


def loss(it, kept, outputs):
    log_chances, kinds, stances, worth = outputs
    wanted, taught = it.wanted, it.taught or {}
    weights = torch.tensor([WEIGHTS[name] for name in POINTERS], device=worth.device)[:, None]
    rows = kept.statements
    known = wanted.known[:, rows]
    gold = log_chances.masked_fill(~wanted.targets[:, rows], -1e4).logsumexp(-1)
    share = TEACHER_SHARE * bool(taught)
    total = -(weights * (1 - share) * known * gold).sum()
    if taught:
        told = (taught["pointers"][:, rows].float() * log_chances).sum(-1)
        total = total - share * (weights * told).sum()
    both = (("kind", kinds, wanted.kinds, rows), ("stance", stances, wanted.stances, kept.things))
    for name, scores, answers, which in both:
        learnt = opinions(answers[which], taught[f"{name}s"][which] if taught else None)
        total = total - WEIGHTS[name] * (learnt * scores.log_softmax(-1)).sum()
    if wanted.sentences:
        answers = wanted.sentences.wanted
        if taught:
            answers = (1 - TEACHER_SHARE) * answers + TEACHER_SHARE * taught["worth"]
        scores = wanted.sentences.mean(worth[None])[:, 0]
        total = total + WEIGHTS["worth"] * F.binary_cross_entropy_with_logits(scores, answers, reduction="sum")
    return it.report.weight * total / 20


def losses(both, reports, rng):
    """The sum over some reports, as they are or with some pieces hidden, now and then without a statement."""
    noise = rng.choice((0, NOISE))
    some = lambda count: [row for row in range(count) if count < 4 or rng.random() > 0.05]
    device = reports[0].piece.device
    rows = [torch.tensor(some(len(it.report.statements)), dtype=torch.long, device=device) for it in reports]
    chosen = [Chosen(it, kept, UNNAMED) for it, kept in zip(reports, rows)]
    return sum(loss(*one) for one in zip(reports, chosen, read(both, reports, chosen, noise)))


def average_precision(found):
    found, hits, total = sorted(found, reverse=True), 0, 0.0
    for rank, (_, right) in enumerate(found, 1):
        if right:
            hits += 1
            total += hits / rank
    return total / max(hits, 1)


@torch.no_grad()
def measure(both, reports):
    """How often the pointers, kinds and stances are right, given the gold spans."""
    both[1].eval()
    hits, claims = {}, []
    note = lambda name, right: hits.setdefault(name, []).append(float(right))
    for it in reports:
        outputs = next(read(both, [it], [Chosen(it)]))
        log_chances, kinds, stances, worth = (value.cpu() for value in outputs)
        for row, statement in enumerate(it.report.statements):
            for pointer, name in enumerate(POINTERS):
                if name in statement.targets:
                    wanted = statement.targets[name] or [log_chances.shape[2] - 1]
                    right = log_chances[pointer, row, wanted].logsumexp(0).exp() > 0.5
                    note(name, right if name == "speaker" else int(log_chances[pointer, row].argmax()) in wanted)
                    if name == "speaker":
                        note(f"- {statement.source_type}", right)
            if statement.kind is not None:
                note("kind", kinds[row].argmax() == statement.kind.argmax())
        toward = [(number == 0, stance) for statement in it.report.statements for number, (_, stance) in enumerate(statement.stances)]
        for row, (issue, stance) in enumerate(toward):
            if stance is not None:
                note("stance" if issue else "stance of things", stances[row].argmax() == stance)
        claims += [(worth[pieces, 0].mean().item(), level == 2) for pieces, level in it.report.sentences]
    both[1].train()
    shown = {name: f"{100 * numpy.mean(found):.1f}" for name, found in sorted(hits.items())}
    return shown | {"claims AP": f"{100 * average_precision(claims):.1f}"}


def widened(weights, model):
    """Weights of a version before 6, whose rows for the thing that a stance is toward begin as zeros."""
    missing = {name: len(value) - len(weights[name]) for name, value in model.state_dict().items() if value.dim()}
    return {name: F.pad(it, (0, 0) * (it.dim() - 1) + (0, missing.get(name, 0))) for name, it in weights.items()}


def on_device(taught, device):
    """What label.py wrote of one report."""
    return {name: value if value is None else value.to(device) for name, value in taught.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=Path("build/model.pt"), help="the attribution model")
    parser.add_argument("--statements", type=Path, required=True)
    parser.add_argument("--written", type=Path, required=True)
    parser.add_argument("--polnear", type=Path, help="more reports: those of which things.tsv tells, all with a teacher")
    parser.add_argument("--gap", type=Path)
    parser.add_argument("--coreference", type=Path)
    parser.add_argument("--dev", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=Path("build/understanding.pt"))
    parser.add_argument("--base", type=Path, default=BASE, help="the encoder that --model was made from")
    parser.add_argument("--window", type=int, default=WINDOW)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--teacher", type=Path, nargs="*", default=[], help="what label.py wrote")
    parser.add_argument("--start", type=Path, help="weights to begin with, as this script writes them")
    parser.add_argument("--together", type=int, default=1, help="reports a step")
    parser.add_argument("--seconds", type=float, help="train for so long instead of --epochs")
    parser.add_argument("--layers", type=int, default=LAYERS, help="of its own, where the base is small")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu", help="cuda where there is one")
    parser.add_argument("--precision", choices=PRECISIONS, default="bf16")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(arguments.seed)
    rng, started = random.Random(arguments.seed), time.time()
    reports = [it for it in training_reports(arguments) if arguments.teacher or it.is_labelled()]
    prepared = [Prepared(it, arguments.window, arguments.device) for it in reports]
    dev = [[Prepared(it, arguments.window, arguments.device) for it in read_json(path)] for path in arguments.dev]
    print(f"{time.time() - started:.0f} s to read {len(prepared)} reports", flush=True)
    taught = {name: it for path in arguments.teacher for name, it in torch.load(path, weights_only=False).items()}
    for it in prepared:
        it.taught = on_device(taught.get(it.report.name, {}), arguments.device)
    both = _, model = halves(load(arguments.model, arguments.base).to(arguments.device), arguments.layers, arguments.precision)
    if arguments.start:
        model.load_state_dict(widened(torch.load(arguments.start, map_location="cpu"), model))
    training = MixedPrecision(model.to(arguments.device), arguments.rate, precision=arguments.precision)
    model.train()
    started = time.time()
    for progress, together in steps(prepared, arguments, rng):
        if arguments.seconds:
            progress = (time.time() - started) / arguments.seconds
        if progress >= 1:
            break
        (losses(both, together, rng) / arguments.together).backward()
        training.step(max(progress, 1e-3), 1)
    print(f"{time.time() - started:6.0f} s", flush=True)
    save(training.weights(), arguments.out)
    for path, found in zip(arguments.dev, dev):
        print(f"   {path.parent.name}: {measure(both, found)}", flush=True)


def steps(prepared, arguments, rng):
    """The reports of every step, without end, each with how much of the training is done."""
    for epoch in itertools.count():
        rng.shuffle(prepared)
        for at in range(0, len(prepared), arguments.together):
            yield (epoch + at / len(prepared)) / arguments.epochs, prepared[at : at + arguments.together]


def training_reports(arguments):
    reports = read_json(arguments.statements / "train") + read_json(arguments.written / "train") + read_own("train")
    if arguments.polnear:
        reports += read_unlabelled(arguments.polnear / "train", {it.name for it in reports})
    if arguments.gap:
        reports += read_gap(arguments.gap)
    if arguments.coreference:
        reports += read_coreference(arguments.coreference)
    return [it for it in reports if it.statements]


if __name__ == "__main__":
    main()
