"""Writes the trained model in the form that the program embeds.

    python export.py --model build/model.pt --out ../assets/model

- attribution.onnx  the encoder with its heads, int8 per channel (dynamic quantisation); `lower` are
                    the hidden values of its third layer, which the understanding model reads
- linker.f32        the linker: distance [193, 192], paragraph [5, 192], part [3, 192], bias [3]
- tokenizer.json    the word pieces, without truncation and padding
"""
import argparse
import tempfile
from pathlib import Path

import numpy
import torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from features import BASE
from model import LOWER, AttributionModel

INPUTS = ("input_ids", "token_type_ids")
OUTPUTS = ("tags", "inner", "links", "lower")
HIGHEST = 70.0  # of an attention score: the sum of 256 such powers is far from infinity
LINKER = ("distance.weight", "paragraph.weight", "part.weight", "part.bias")


class ExportedLayer(nn.Module):
    """A layer of BERT, the steps of its attention in the order that the program takes least time for.

    No mask: the program gives one window at a time. Powers are taken without looking for the highest score first,
    which takes longer than they do, and keys stand in rows: then the sum of the powers is one more row of the values,
    of ones, and need not be a step of its own. Only the first layer's scores come near what a power can hold: they
    reach 62 on news and 148 on words thrown together, those of the others 29. There they end at HIGHEST.
    """

    def __init__(self, layer, first=False):
        super().__init__()
        self.first = first
        own, out = layer.attention.self, layer.attention
        self.heads, self.width = own.num_attention_heads, own.attention_head_size
        self.key = own.key
        self.query = linear(own.query.weight / self.width**0.5, own.query.bias / self.width**0.5)
        by_head = lambda values, fill: F.pad(values.view(self.heads, self.width, -1), (0, 0, 0, 1), value=fill).flatten(0, 1)
        self.value = linear(by_head(own.value.weight, 0), by_head(own.value.bias, 1).flatten())
        self.attended, self.attended_norm = out.output.dense, out.output.LayerNorm
        self.up, self.down, self.norm = layer.intermediate.dense, layer.output.dense, layer.output.LayerNorm

    def forward(self, hidden):
        batch, length, _ = hidden.shape
        split = lambda project, width: project(hidden).view(batch, length, self.heads, width)
        keys = split(self.key, self.width).permute(0, 2, 1, 3)
        queries = split(self.query, self.width).permute(0, 2, 3, 1)
        values = split(self.value, self.width + 1).permute(0, 2, 3, 1)
        scores = keys @ queries
        powers = (scores.clamp(max=HIGHEST) if self.first else scores).exp()
        sums = values @ powers
        means = sums[:, :, : self.width] / sums[:, :, self.width :]
        hidden = self.attended_norm(self.attended(means.permute(0, 3, 1, 2).flatten(2)) + hidden)
        return self.norm(self.down(F.gelu(self.up(hidden))) + hidden)


def linear(weight, bias):
    made = nn.Linear(weight.shape[1], weight.shape[0])
    made.weight.data, made.bias.data = weight.detach().contiguous(), bias.detach().contiguous()
    return made


class Exported(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model
        layers = model.encoder.encoder.layer
        self.layers = nn.ModuleList(ExportedLayer(layer, first=layer is layers[0]) for layer in layers)

    def forward(self, input_ids, token_type_ids):
        lower = None
        hidden = self.model.encoder.embeddings(input_ids, token_type_ids)
        for number, layer in enumerate(self.layers, 1):
            hidden = layer(hidden)
            lower = hidden if number == LOWER else lower
        return *self.model.heads(hidden)[:3], lower


def load(path: Path, base: Path = BASE) -> AttributionModel:
    model = AttributionModel(base)
    model.load_state_dict(torch.load(path, map_location="cpu"))
    return model.eval()


def write_encoder(model: AttributionModel, path: Path) -> None:
    """Signed weights: rten reads unsigned ones per channel wrongly. Seven bits (`reduce_range`), so
    that processors without VNNI do not saturate and give what the others give."""
    ids = torch.randint(1000, 2000, (2, 40))
    example = (ids, torch.zeros_like(ids))
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        plain = Path(folder) / "plain.onnx"
        torch.onnx.export(
            Exported(model).eval(),
            example,
            plain,
            input_names=list(INPUTS),
            output_names=list(OUTPUTS),
            dynamic_axes={name: {0: "batch", 1: "length"} for name in INPUTS + OUTPUTS},
            opset_version=14,
            dynamo=False,
        )
        quantize_dynamic(plain, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


def write_linker(model: AttributionModel, path: Path) -> None:
    write_values(model, LINKER, path)


def write_values(model, names, path: Path) -> None:
    """The named weights one after the other, as little-endian f32."""
    parts = [model.get_parameter(name).detach().numpy().ravel() for name in names]
    path.write_bytes(numpy.concatenate(parts).astype("<f4").tobytes())


def write_tokenizer(path: Path) -> None:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(path), pretty=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=Path("build/model.pt"))
    parser.add_argument("--out", type=Path, default=Path("../assets/model"))
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    model = load(arguments.model)
    write_encoder(model, arguments.out / "attribution.onnx")
    write_linker(model, arguments.out / "linker.f32")
    write_tokenizer(arguments.out / "tokenizer.json")


if __name__ == "__main__":
    main()
