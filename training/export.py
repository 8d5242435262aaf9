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
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from features import BASE
from model import LOWER, AttributionModel

INPUTS = ("input_ids", "token_type_ids")
OUTPUTS = ("tags", "inner", "links", "lower")
LINKER = ("distance.weight", "paragraph.weight", "part.weight", "part.bias")


class Exported(nn.Module):
    """Without a mask: the program gives one window at a time, and a masked softmax takes longer."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, token_type_ids):
        lower = None
        encoder = self.model.encoder
        hidden = encoder.embeddings(input_ids, token_type_ids)
        for number, layer in enumerate(encoder.encoder.layer, 1):
            out = layer(hidden, None)
            hidden = out[0] if isinstance(out, tuple) else out
            lower = hidden if number == LOWER else lower
        return *self.model.heads(hidden)[:3], lower


def load(path: Path, base: Path = BASE) -> AttributionModel:
    model = AttributionModel(base)
    model.load_state_dict(torch.load(path, map_location="cpu"))
    return model.eval()


def write_encoder(model: AttributionModel, path: Path) -> None:
    """Signed weights: rten reads unsigned ones per channel wrongly. Seven bits (`reduce_range`), so
    that processors without VNNI do not saturate and give what the others give."""
    model.encoder.set_attn_implementation("eager")
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
