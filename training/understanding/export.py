"""Writes the trained understanding model in the form that the program embeds.

    python -m understanding.export --model build/understanding.pt --out ../assets/model

- understanding.onnx  layers of its own with their heads, int8 per channel (as in export.py)
- understanding.f32   what the program computes itself: nobody [3, 64] and its bias [3], distance
                      [3, 26], kind [7, 96] and bias [7], stance [4, 96] and bias [4]
"""
import argparse
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from export import ExportedLayer, load, write_values

from .data import PARTS
from .train import halves

OUTPUTS = ("pointers", "meaning", "worth")
REST = ("nobody", "nobody_bias", "distance", "kind.weight", "kind.bias", "stance.weight", "stance.bias")


class Exported(nn.Module):
    """One window at a time, without a mask."""

    def __init__(self, model):
        super().__init__()
        self.model = model
        self.layers = nn.Sequential(*map(ExportedLayer, model.encoder.layer))

    def forward(self, hidden, roles):
        return self.model.heads(self.layers(hidden + self.model.roles(roles)))


def write_layers(model, width, path):
    example = (torch.randn(2, 40, width), torch.zeros(2, 40, len(PARTS) * 2))
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        plain = Path(folder) / "plain.onnx"
        names = ("hidden", "roles", *OUTPUTS)
        torch.onnx.export(
            Exported(model).eval(),
            example,
            plain,
            input_names=list(names[:2]),
            output_names=list(OUTPUTS),
            dynamic_axes={name: {0: "batch", 1: "length"} for name in names},
            opset_version=14,
            dynamo=False,
        )
        quantize_dynamic(plain, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, default=Path("build/model.pt"), help="the attribution model")
    parser.add_argument("--model", type=Path, default=Path("build/understanding.pt"))
    parser.add_argument("--out", type=Path, default=Path("../assets/model"))
    arguments = parser.parse_args()
    attribution = load(arguments.base)
    _, model = halves(attribution)
    model.load_state_dict(torch.load(arguments.model, map_location="cpu"))
    write_layers(model.eval(), attribution.encoder.config.hidden_size, arguments.out / "understanding.onnx")
    write_values(model, REST, arguments.out / "understanding.f32")


if __name__ == "__main__":
    main()
