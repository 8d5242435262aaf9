"""The understanding model: reads a report whose statements are marked, and says what they mean.

It stands on the lower half of the attribution model's encoder, which has read the report already:
roles of the pieces (is it part of a source, cue or content?) are added to the hidden values of
layer 3, and layers of its own go on from there. Heads:

- pointers [T, 3, 4, 64]  for speaker, party and issue: what a statement asks (by its source's, cue's
  and content's pieces, averaged and summed) and what every piece answers; their product, with a
  bonus for the distance, is the score of that piece. Nobody and nothing is a piece of its own.
- meaning [T, 4 x 96]  by source, cue and content, averaged and summed: the input of a small network
  that scores the kind; with the fourth, averaged over the words that name a thing, the input of
  another that scores the stance toward that thing
- worth [T]  the mean over an own-voice sentence's pieces scores its check-worthiness
"""
import torch
from torch import nn

from corpus import KINDS

from .data import PARTS, POINTERS, STANCES

LAYERS = 3  # layers of its own
POINTER, MEANING = 64, 96
BUCKETS = 26  # inside the anchor; 1, 2, 3-4, 5-8, ... pieces before; the same after


def bucket(distance):
    """Number of the distance (in pieces, negative: before) of a piece from the anchor."""
    size = distance.abs().clamp(min=1).float().log2().floor().long().clamp(max=11) + 1
    return torch.where(distance == 0, 0, torch.where(distance < 0, size, size + 12))


class Layers(nn.Module):
    """Layers of an encoder, one after the other."""

    def __init__(self, layers):
        super().__init__()
        self.layer = layers

    def forward(self, hidden, mask):
        for layer in self.layer:
            out = layer(hidden, mask)
            hidden = out[0] if isinstance(out, tuple) else out
        return hidden


class UnderstandingModel(nn.Module):
    def __init__(self, encoder, width):
        """`encoder` goes on from the hidden values that the attribution model's lower part gives."""
        super().__init__()
        self.encoder = encoder
        self.roles = nn.Linear(len(PARTS) * 2, width, bias=False)
        nn.init.normal_(self.roles.weight, std=0.02)
        self.dropout = nn.Dropout(0.1)
        self.pointers = nn.Linear(width, len(POINTERS) * 4 * POINTER)
        self.meaning = nn.Linear(width, (len(PARTS) + 1) * MEANING)
        self.worth = nn.Linear(width, 1)
        self.nobody = nn.Parameter(torch.zeros(len(POINTERS), POINTER))
        self.nobody_bias = nn.Parameter(torch.zeros(len(POINTERS)))
        self.distance = nn.Parameter(torch.zeros(len(POINTERS), BUCKETS))
        self.kind = nn.Linear(MEANING, len(KINDS))
        self.stance = nn.Linear(MEANING, len(STANCES))

    def forward(self, hidden, roles, mask=None):
        """Hidden values of layer 3 [B, T, width] and roles [B, T, 6] to the heads' outputs."""
        hidden = hidden + self.roles(roles).to(hidden.dtype)
        return self.heads(self.dropout(self.encoder(hidden, mask).float()))

    def heads(self, hidden):
        return self.pointers(hidden), self.meaning(hidden), self.worth(hidden)

    def point(self, pointers, asked, anchors):
        """Log-chances [3, statements, pieces + 1] that a piece (or, last, nobody) is the answer.

        `asked` [parts, statements, pieces] are means over the parts' pieces, `anchors` (first, last).
        """
        rows = pointers.view(len(pointers), len(POINTERS), 4, POINTER)
        ask = torch.einsum("psn,nkpd->ksd", asked, rows[:, :, :3])
        answers = torch.cat([rows[:, :, 3].transpose(0, 1), self.nobody[:, None]], 1)
        scores = torch.einsum("ksd,knd->ksn", ask, answers) / POINTER**0.5
        at = torch.arange(len(pointers), device=pointers.device)[None]
        first, last = anchors[:, :1], anchors[:, 1:]
        away = torch.where(at < first, at - first, torch.where(at > last, at - last, 0))
        bonus = self.distance[:, bucket(away)]
        ends = self.nobody_bias[:, None, None].expand(-1, bonus.shape[1], 1)
        return (scores + torch.cat([bonus, ends], 2)).log_softmax(-1)

    def means(self, meaning, asked, things):
        """Scores of the statements' kinds [statements, 7] and of the stances toward things [things, 4].

        `things` are the number of the statement of each and [things, pieces], a mean over its words.
        """
        rows = meaning.view(len(meaning), len(PARTS) + 1, MEANING)
        meant = torch.einsum("psn,npd->sd", asked, rows[:, :-1])
        statement, named = things
        toward = torch.relu(meant[statement] + named @ rows[:, -1])
        return self.kind(self.dropout(torch.relu(meant))), self.stance(self.dropout(toward))
