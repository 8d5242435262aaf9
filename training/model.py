"""The attribution model: one encoder, five heads.

- `tags`   [B, T, 7]  BIO scores of source, cue and content of what the report attributes
- `inner`  [B, T, 7]  the same for attributions inside a content: who says that who says
- `links`  [B, T, 4 x 192]  what the linker reads: for a cue, is this piece its source, its content?
- `kinds`  [B, T, 7]  the mean over a content's pieces scores the statement's kind
- `worth`  [B, T, 1]  the mean over an own-voice sentence's pieces scores its check-worthiness

Two encoders fit: the small one that the program runs (BERT's shape), and a large teacher (MPNet's)
that has the same word pieces under other numbers.
"""
from pathlib import Path

import torch
from torch import nn
from transformers import AutoConfig, BertModel, MPNetModel

from corpus import KINDS
from features import BASE, CLS, LABELS, MASK, SEP, SURFACE_TYPES

# The outputs in order. The last two help the first to learn; the program does not carry them: the
# understanding model says more of kinds and claims.
HEADS = ("tags", "inner", "links", "kinds", "worth")
LOWER = 3  # the layer whose values the understanding model goes on from
LINK = 192  # width of the linker
REACH = 96  # distances beyond this many pieces count the same
# MPNet numbers BERT's pieces 4 higher, and its marks as no others.
MPNET_SHIFT, MPNET_MARKS = 4, {CLS: 0, SEP: 2, MASK: 30526}


class AttributionModel(nn.Module):
    def __init__(self, base: Path = BASE, attention: str = "eager"):
        """`attention`: eager trains one and a half times as fast in bf16 on a processor, sdpa on a GPU."""
        super().__init__()
        config = AutoConfig.from_pretrained(base)
        config.hidden_dropout_prob = config.attention_probs_dropout_prob = 0.0
        kind = MPNetModel if config.model_type == "mpnet" else BertModel
        attention = "eager" if kind is MPNetModel else attention
        options = {"config": config, "add_pooling_layer": False, "attn_implementation": attention, "dtype": torch.float32}
        self.encoder = kind.from_pretrained(base, **options)
        width = config.hidden_size
        types = nn.Embedding(SURFACE_TYPES, width)
        embeddings = self.encoder.embeddings
        if config.model_type == "mpnet":
            types.weight.data = torch.randn(SURFACE_TYPES, width) * 0.01
            number = torch.arange(config.vocab_size) + MPNET_SHIFT
            for bert, mpnet in MPNET_MARKS.items():
                number[bert] = mpnet
            self.register_buffer("number", number, persistent=False)
            self.types = types
        else:
            first = embeddings.token_type_embeddings.weight.data[0:1]
            types.weight.data = first.repeat(SURFACE_TYPES, 1) + torch.randn(SURFACE_TYPES, width) * 0.01
            embeddings.token_type_embeddings = types
        embeddings.word_embeddings.requires_grad_(False)
        embeddings.position_embeddings.requires_grad_(False)
        self.dropout = nn.Dropout(0.1)
        self.tags = nn.Linear(width, len(LABELS))
        self.inner = nn.Linear(width, len(LABELS))
        self.links = nn.Linear(width, 4 * LINK)
        self.kinds = nn.Linear(width, len(KINDS))
        self.worth = nn.Linear(width, 1)
        self.distance = nn.Embedding(2 * REACH + 1, LINK)
        self.paragraph = nn.Embedding(5, LINK)
        nn.init.normal_(self.distance.weight, std=0.02)
        nn.init.normal_(self.paragraph.weight, std=0.02)
        self.part = nn.Linear(LINK, 3)

    def encode(self, ids, types, mask):
        """The encoder's last layer [B, T, width]."""
        if hasattr(self, "number"):
            words = self.encoder.embeddings.word_embeddings(self.number[ids]) + self.types(types)
            return self.encoder(inputs_embeds=words.to(self.encoder.dtype), attention_mask=mask).last_hidden_state
        return self.encoder(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state

    def forward(self, ids, types, mask):
        """Scores of every piece; the order of the outputs is that of the exported model."""
        return self.heads(self.dropout(self.encode(ids, types, mask).float()))

    def heads(self, hidden):
        return self.tags(hidden), self.inner(hidden), self.links(hidden), self.kinds(hidden), self.worth(hidden)

    def link(self, links, paragraphs, cues):
        """Scores [cues, T, 3] of none, source and content; `cues` [cues, 3] are (row, first, last) piece."""
        token, gate, cue, query = links.split(LINK, -1)
        row, first, last = cues[:, 0], cues[:, 1:2], cues[:, 2:3]
        at = torch.arange(links.shape[1], device=links.device)
        within = ((at >= first) & (at <= last)) / (last - first + 1)
        mean = lambda values: torch.einsum("ct,ctd->cd", within, values[row])[:, None]
        distance = torch.where(at < first, at - first, torch.where(at > last, at - last, 0))
        there = paragraphs[row] - paragraphs[row].gather(1, first)
        hidden = token[row] + gate[row] * mean(query) + mean(cue)
        hidden = hidden + self.distance(distance.clamp(-REACH, REACH) + REACH)
        hidden = hidden + self.paragraph(there.clamp(-2, 2) + 2)
        return self.part(torch.relu(hidden))
