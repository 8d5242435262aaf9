"""Trains the understanding model on top of the attribution model.

    python -m understanding.train --statements PATH --written PATH --gap PATH --coreference FILE --dev PATH ...

One report is one step: all its windows are read at once, and a pointer may point anywhere in it.
"""
import argparse
import copy
import random
import time
from pathlib import Path

import numpy
import torch
import torch.nn.functional as F

from export import load
from features import BASE, CLS, MASK, SEP, WINDOW, windows
from predict import OVERLAP, owners
from train import MixedPrecision, save

from .data import PARTS, POINTERS, STANCES, read_coreference, read_gap, read_json, read_own, read_unlabelled
from .model import SHARED, Layers, UnderstandingModel

WEIGHTS = {"speaker": 1.0, "party": 1.0, "issue": 0.7, "kind": 0.6, "stance": 0.6, "worth": 0.5}
# How much the teacher's opinion counts against the annotator's.
TEACHER_SHARE = 0.3
NOISES = 2  # how many differently disturbed readings of a report are kept
NOISE = 0.12


class Whole(torch.nn.Module):
    """All layers of a large teacher, which shares only the embeddings."""

    def __init__(self, encoder):
        super().__init__()
        self.layers = encoder

    def forward(self, hidden, mask):
        return self.layers(hidden, attention_mask=mask, head_mask=[None] * len(self.layers.layer))[0]


def halves(attribution):
    """The attribution model's lower part, which stays as it is, and the beginning of ours."""
    encoder, width = attribution.encoder, attribution.encoder.config.hidden_size
    if hasattr(attribution, "number"):
        words = encoder.embeddings.word_embeddings
        lower = lambda ids, types: encoder.embeddings(
            inputs_embeds=words(attribution.number[ids]) + attribution.types(types)
        )
        return lower, UnderstandingModel(Whole(copy.deepcopy(encoder.encoder)), width)
    shared = Layers(encoder.encoder.layer[:SHARED])
    lower = lambda ids, types: shared(encoder.embeddings(ids, types), None)
    return lower, UnderstandingModel(Layers(copy.deepcopy(encoder.encoder.layer[SHARED:])), width)


class Prepared:
    """A report, read by the lower layers, with all that does not change between epochs."""

    def __init__(self, report, lower, noises, rng, window=WINDOW):
        self.report, self.taught = report, None
        pieces = report.pieces
        self.cuts = windows(pieces, window, OVERLAP)
        self.owner = owners(self.cuts, len(pieces.ids))
        at = [piece - self.cuts[n][0] + 1 for piece, n in enumerate(self.owner)]
        self.owner_at = torch.tensor(self.owner), torch.tensor(at)
        self.hidden = []
        for number in range(noises):
            reading = []
            for lo, hi in self.cuts:
                ids = [MASK if number and rng.random() < NOISE else id for id in pieces.ids[lo:hi]]
                ids, types = torch.tensor([[CLS, *ids, SEP]]), torch.tensor([[0, *pieces.types[lo:hi], 0]])
                with torch.no_grad():
                    reading.append(lower(ids, types)[0].to(torch.bfloat16))
            self.hidden.append(reading)

    def roles(self, statements):
        """[pieces, 6]: is a piece in a part, does it begin one?"""
        roles = torch.zeros(len(self.report.pieces.ids), len(PARTS) * 2)
        for it in statements:
            for number, part in enumerate(PARTS):
                found = it.parts[part]
                for at, piece in enumerate(found):
                    roles[piece, 2 * number] = 1
                    roles[piece, 2 * number + 1] += float(at == 0 or found[at - 1] != piece - 1)
        return roles.clamp(max=1)

    def batch(self, statements, number):
        width = max(hi - lo for lo, hi in self.cuts) + 2
        hidden = torch.zeros(len(self.cuts), width, self.hidden[0][0].shape[-1], dtype=torch.bfloat16)
        roles = torch.zeros(len(self.cuts), width, len(PARTS) * 2)
        mask = torch.full((len(self.cuts), 1, 1, width), -1e4)
        every = self.roles(statements)
        for row, (lo, hi) in enumerate(self.cuts):
            hidden[row, : hi - lo + 2] = self.hidden[number][row]
            roles[row, 1 : hi - lo + 1] = every[lo:hi]
            mask[row, ..., : hi - lo + 2] = 0
        return hidden, roles, mask.to(torch.bfloat16)

    def rows(self, output):
        """One row a piece, from its most central window."""
        return output[self.owner_at]


def asked(statements, count):
    """[parts, statements, pieces]: the weights of a mean over each part."""
    found = torch.zeros(len(PARTS), len(statements), count)
    for row, it in enumerate(statements):
        for number, part in enumerate(PARTS):
            if it.parts[part]:
                found[number, row, it.parts[part]] = 1 / len(it.parts[part])
    return found


def anchors(statements):
    first = lambda it: next(it.parts[part] for part in PARTS if it.parts[part])
    return torch.tensor([[first(it)[0], first(it)[-1]] for it in statements])


def read(model, prepared, statements, number=0):
    """Pointers' log-chances, kinds, stances, worth of every piece."""
    outputs = model(*prepared.batch(statements, number))
    pointers, meaning, worth = (prepared.rows(output) for output in outputs)
    if not statements:
        return None, None, None, worth
    parts = asked(statements, len(prepared.owner))
    kinds, stances = model.means(meaning, parts)
    return model.point(pointers, parts, anchors(statements)), kinds, stances, worth


def mixed(gold, taught):
    """What is learnt: the annotator's opinion and the teacher's; either may be missing."""
    if gold is None or taught is None:
        return taught if gold is None else gold
    return (1 - TEACHER_SHARE) * gold + TEACHER_SHARE * taught.float()


def losses(model, prepared, number, rng):
    report, taught = prepared.report, prepared.taught
    kept = [row for row in range(len(report.statements)) if len(report.statements) < 4 or rng.random() > 0.05]
    statements = [report.statements[row] for row in kept]
    log_chances, kinds, stances, worth = read(model, prepared, statements, number)
    total = torch.zeros(())
    if taught and statements:
        for pointer, name in enumerate(POINTERS):
            wanted = taught["pointers"][pointer, kept].float()
            # The teacher knew less of parties: where an annotator says one, it is not asked.
            known = [name == "party" and name in it.targets for it in statements]
            wanted[torch.tensor(known)] = 0
            total = total - TEACHER_SHARE * WEIGHTS[name] * (wanted * log_chances[pointer]).sum()
    if statements:
        for pointer, name in enumerate(POINTERS):
            for row, it in enumerate(statements):
                if name in it.targets:
                    wanted = it.targets[name] or [log_chances.shape[2] - 1]
                    share = 1 - TEACHER_SHARE * (bool(taught) and name != "party")
                    total = total - share * WEIGHTS[name] * log_chances[pointer, row, wanted].logsumexp(0)
        for row, (place, it) in enumerate(zip(kept, statements)):
            of = lambda name: taught[name][place] if taught else None
            known = it.kind is not None
            kind = mixed(torch.from_numpy(it.kind) if known else None, of("kinds"))
            stance = mixed(F.one_hot(torch.tensor(it.stance), len(STANCES)) if known else None, of("stances"))
            if kind is not None:
                total = total - WEIGHTS["kind"] * (kind * kinds[row].log_softmax(-1)).sum()
                total = total - WEIGHTS["stance"] * (stance * stances[row].log_softmax(-1)).sum()
    if report.sentences:
        wanted = torch.tensor([float(level == 2) for _, level in report.sentences])
        wanted = mixed(wanted, taught["worth"] if taught else None)
        scores = torch.stack([worth[pieces, 0].mean() for pieces, _ in report.sentences])
        total = total + WEIGHTS["worth"] * F.binary_cross_entropy_with_logits(scores, wanted, reduction="sum")
    return report.weight * total / 20


def average_precision(found):
    found, hits, total = sorted(found, reverse=True), 0, 0.0
    for rank, (_, right) in enumerate(found, 1):
        if right:
            hits += 1
            total += hits / rank
    return total / max(hits, 1)


@torch.no_grad()
def measure(model, reports):
    """How often the pointers, kinds and stances are right, given the gold spans."""
    model.eval()
    hits, claims = {}, []
    note = lambda name, right: hits.setdefault(name, []).append(float(right))
    for prepared in reports:
        statements = prepared.report.statements
        log_chances, kinds, stances, worth = read(model, prepared, statements)
        for row, it in enumerate(statements):
            for pointer, name in enumerate(POINTERS):
                if name in it.targets:
                    wanted = it.targets[name] or [log_chances.shape[2] - 1]
                    right = log_chances[pointer, row, wanted].logsumexp(0).exp() > 0.5
                    note(name, right if name == "speaker" else int(log_chances[pointer, row].argmax()) in wanted)
                    if name == "speaker":
                        note(f"- {it.source_type}", right)
            if it.kind is not None:
                note("kind", kinds[row].argmax() == it.kind.argmax())
                note("stance", stances[row].argmax() == it.stance)
        claims += [(worth[pieces, 0].mean().item(), level == 2) for pieces, level in prepared.report.sentences]
    model.train()
    shown = {name: f"{100 * numpy.mean(found):.1f}" for name, found in sorted(hits.items())}
    return shown | {"claims AP": f"{100 * average_precision(claims):.1f}"}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=Path("build/model.pt"), help="the attribution model")
    parser.add_argument("--statements", type=Path, required=True)
    parser.add_argument("--written", type=Path, required=True)
    parser.add_argument("--polnear", type=Path, help="more reports, which only the teacher labels")
    parser.add_argument("--gap", type=Path)
    parser.add_argument("--coreference", type=Path)
    parser.add_argument("--dev", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, default=Path("build/understanding.pt"))
    parser.add_argument("--base", type=Path, default=BASE, help="the encoder that --model was made from")
    parser.add_argument("--window", type=int, default=WINDOW)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--teacher", type=Path, help="what label.py wrote")
    parser.add_argument("--start", type=Path, help="weights to begin with, as this script writes them")
    parser.add_argument("--together", type=int, default=1, help="reports a step")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(arguments.seed)
    rng = random.Random(arguments.seed)
    lower, model = halves(load(arguments.model, arguments.base))
    reports = read_json(arguments.statements / "train") + read_json(arguments.written / "train") + read_own("train")
    if arguments.polnear:
        reports += read_unlabelled(arguments.polnear / "train", {it.name for it in reports})
    if arguments.gap:
        reports += read_gap(arguments.gap)
    if arguments.coreference:
        reports += read_coreference(arguments.coreference)
    started = time.time()
    noises = lambda it: NOISES if it.sentences else 1
    prepared = [Prepared(it, lower, noises(it), rng, arguments.window) for it in reports]
    dev = [[Prepared(it, lower, 1, rng, arguments.window) for it in read_json(path)] for path in arguments.dev]
    print(f"{time.time() - started:.0f} s to read {len(prepared)} reports", flush=True)
    teacher = torch.load(arguments.teacher, weights_only=False) if arguments.teacher else {}
    prepared = [it for it in prepared if it.report.statements or it.report.sentences]
    for it in prepared:
        it.taught = teacher.get(it.report.name)
    if arguments.start:
        model.load_state_dict(torch.load(arguments.start, map_location="cpu"))
    training = MixedPrecision(model, arguments.rate)
    model.train()
    for epoch in range(arguments.epochs):
        rng.shuffle(prepared)
        mean = 0.0
        for at, it in enumerate(prepared):
            loss = losses(model, it, rng.randrange(len(it.hidden)), rng)
            (loss / arguments.together).backward()
            mean += loss.item() / len(prepared)
            if at % arguments.together == arguments.together - 1:
                training.step(max((epoch + at / len(prepared)) / arguments.epochs, 1e-3), 1)
        print(f"{time.time() - started:6.0f} s  epoch {epoch + 1}  loss {mean:.3f}", flush=True)
        for path, found in zip(arguments.dev, dev):
            print(f"   {path.parent.name}: {measure(model, found)}", flush=True)
        save(training.weights(), arguments.out)


if __name__ == "__main__":
    main()
