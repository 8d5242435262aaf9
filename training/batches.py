"""All that is learnt from as a few long tensors on the training device, and the batches cut out of them.

A batch is made by indexing alone, so that a GPU need not wait for a processor to lay out windows.
"""
from dataclasses import dataclass

import numpy
import torch

from features import CLS, MASK, SEP, WINDOW, windows

# Share of pieces hidden or swapped for another name; names more often, so that the model learns
# how people are quoted rather than who was quoted in one campaign.
NOISE, NAME_NOISE = 0.06, 0.18
NAME_SHAPES = (1, 2)


@dataclass
class Groups:
    """Groups of pieces whose scores are averaged, and what each mean is to be."""

    of: torch.Tensor  # [pieces]: the group, then where the piece stands
    row: torch.Tensor
    piece: torch.Tensor
    wanted: torch.Tensor  # [groups, ...]

    def mean(self, scores):
        sums = scores.new_zeros(len(self.wanted), scores.shape[-1]).index_add(0, self.of, scores[self.row, self.piece])
        sizes = scores.new_zeros(len(self.wanted)).index_add(0, self.of, torch.ones_like(self.of, dtype=scores.dtype))
        return sums / sizes[:, None]

    def to(self, device):
        return Groups(*(value.to(device) for value in vars(self).values()))

    def __len__(self):
        return len(self.wanted)


@dataclass
class Batch:
    """Windows [windows, pieces] with what is to be learnt of them; rows of zeros say nothing."""

    ids: torch.Tensor
    types: torch.Tensor
    mask: torch.Tensor
    paragraphs: torch.Tensor
    tags: torch.Tensor  # [windows, pieces, 7]
    inner: torch.Tensor
    cues: torch.Tensor  # [cues, 3]: window, first, last piece
    parts: torch.Tensor  # [cues, pieces, 3]
    kinds: Groups
    sentences: Groups


class Items:
    """What belongs to some pieces: found by the window that they all lie in."""

    def __init__(self, items, device):
        """`items` are ([piece], value), all counted through the whole corpus."""
        items = sorted(items, key=lambda item: min(item[0]))
        self.first, self.last = (numpy.array([edge(pieces) for pieces, _ in items], dtype=int) for edge in (min, max))
        self.size = numpy.array([len(pieces) for pieces, _ in items], dtype=int)
        self.begin = numpy.cumsum(self.size) - self.size
        self.pieces = numpy.array([piece for pieces, _ in items for piece in pieces], dtype=int)
        self.values = torch.from_numpy(numpy.array([value for _, value in items])).to(device)

    def inside(self, lo, hi):
        """(window, item) of every item that lies wholly in one of the windows."""
        window, item = ranges(numpy.searchsorted(self.first, lo), numpy.searchsorted(self.first, hi))
        whole = self.last[item] < hi[window]
        return window[whole], item[whole]

    def groups(self, lo, hi) -> Groups:
        window, item = self.inside(lo, hi)
        of, at = ranges(self.begin[item], self.begin[item] + self.size[item])
        device = self.values.device
        places = torch.from_numpy(numpy.stack([of, window[of], self.pieces[at] - lo[window[of]] + 1])).to(device)
        return Groups(*places, self.values[torch.from_numpy(item).to(device)].float())


def ranges(begin, end):
    """The numbers of many ranges one after the other, and of which range each is."""
    size = end - begin
    of = numpy.repeat(numpy.arange(len(size)), size)
    return of, numpy.arange(len(of)) - (numpy.cumsum(size) - size)[of] + begin[of]


class Corpus:
    """Samples (train.Sample) one after the other."""

    def __init__(self, samples, device):
        """`samples`: for every report its readings; a report may be listed more than once."""
        distinct = list({id(s): s for readings in samples for s in readings}.values())
        sizes = numpy.cumsum([0] + [len(s.ids) for s in distinct])
        self.begin = {id(s): int(begin) for s, begin in zip(distinct, sizes)}
        self.samples, self.device = samples, device
        flat = lambda part: torch.tensor([value for s in distinct for value in getattr(s, part)]).to(device)
        rows = lambda part: torch.from_numpy(numpy.concatenate([getattr(s, part) for s in distinct])).half().to(device)
        self.ids, self.types, self.paragraphs = map(flat, ("ids", "types", "paragraphs"))
        self.tags, self.inner = rows("tags"), rows("inner")
        every = [(self.begin[id(s)], it) for s in distinct for it in s.attributions]
        shifted = lambda at, pieces: [at + piece for piece in pieces]
        parts = numpy.cumsum([0] + [len(it.parts) for _, it in every])
        # Of a cue: where its parts begin in the corpus and in `parts`, and how many there are.
        cues = [(shifted(at, it.cue), (at + it.first, begin, len(it.parts))) for (at, it), begin in zip(every, parts)]
        self.cues = Items(cues, device)
        self.parts = torch.from_numpy(numpy.concatenate([it.parts for _, it in every])).half().to(device)
        self.kinds = Items([(shifted(at, it.content), it.kind) for at, it in every if it.kind is not None and it.content], device)
        sentences = [(self.begin[id(s)], *it) for s in distinct for it in s.sentences]
        self.sentences = Items([(shifted(at, pieces), [worth]) for at, pieces, worth in sentences if pieces], device)
        names = torch.tensor(NAME_SHAPES, device=device)
        self.named = torch.isin(self.types % 5, names)
        self.names = self.ids[self.named]

    def epoch(self, size, length, rng):
        """All windows of an epoch, as (begins, ends) of batches of similar length, in random order."""
        cuts = []
        for readings in self.samples:
            s = rng.choice(readings)
            at, first = self.begin[id(s)], rng.randint(length // 3, length)
            cuts += [(at + lo, at + hi) for lo, hi in windows(s, length, first)]
        cuts.sort(key=lambda cut: cut[1] - cut[0] + rng.random() * 20)
        batches = [numpy.array(cuts[i : i + size]).T for i in range(0, len(cuts), size)]
        rng.shuffle(batches)
        return batches

    def batch(self, lo, hi, hide=True) -> Batch:
        """The windows from `lo` to `hi`, some of their pieces hidden unless they are to be read as they are."""
        begin, end = torch.from_numpy(numpy.stack([lo, hi])).to(self.device)
        # On a GPU all batches have one shape: it plans attention anew for every other.
        width = WINDOW if self.ids.is_cuda else int((hi - lo).max())
        place = torch.arange(width + 2, device=self.device)
        piece = begin[:, None] + place - 1
        within = (place > 0) & (piece < end[:, None])
        piece = piece.clamp(0, len(self.ids) - 1)
        ids = torch.where(within, self.noisy(piece) if hide else self.ids[piece], 0)
        ids[:, 0] = CLS
        ids[place == (end - begin + 1)[:, None]] = SEP
        take = lambda values: torch.where(within, values[piece], 0)
        rows = lambda values: values[piece].float() * within[..., None]
        said = (rows(self.tags), rows(self.inner), *self.linked(lo, hi, piece, within))
        groups = (self.kinds.groups(lo, hi), self.sentences.groups(lo, hi))
        return Batch(ids, take(self.types), ids > 0, take(self.paragraphs), *said, *groups)

    def noisy(self, piece):
        """The pieces, some hidden, some names replaced by other names."""
        chance = lambda: torch.rand(piece.shape, device=self.device)
        name = self.named[piece]
        other = self.names[torch.randint(len(self.names), piece.shape, device=self.device)]
        changed = torch.where(name & (chance() < 0.5), other, MASK)
        return torch.where(chance() < torch.where(name, NAME_NOISE, NOISE), changed, self.ids[piece])

    def linked(self, lo, hi, piece, within):
        """The cues of the windows, and what the linker is to say of their pieces."""
        window, item = self.cues.inside(lo, hi)
        first, last = self.cues.first[item] - lo[window] + 1, self.cues.last[item] - lo[window] + 1
        cues = torch.from_numpy(numpy.stack([window, first, last], 1)).to(self.device)
        start, at, count = self.cues.values[torch.from_numpy(item).to(self.device)].T[:, :, None]
        offset = piece[cues[:, 0]] - start
        known = within[cues[:, 0]] & (offset >= 0) & (offset < count)
        place = (at + offset).clamp(0, len(self.parts) - 1)
        return cues, self.parts[place].float() * known[..., None]
