"""Reads what the program embeds back into weights that training can go on from.

    python embedded.py --models ../assets/model --out build

Writes `model.pt` and `understanding.pt`. Weights come back as the export rounded them, to 7 bits a
row; the word pieces' and positions' embeddings, which are never trained, come from the base itself.
"""
import argparse
import re
from pathlib import Path

import numpy
import onnx
import torch
from onnx import numpy_helper

from export import LINKER
from model import AttributionModel
from train import save
from understanding.export import REST
from understanding.train import halves

LAYER = ("attention.self.key", "attention.self.query", "attention.self.value")
LAYER += ("attention.output.dense", "intermediate.dense", "output.dense")
OWN = re.compile(r"^layers\.(\d+)\.(query|value)")  # what export.ExportedLayer makes anew
WIDTH = 32  # of a head


def read(path: Path, encoder: str):
    """The values that have names, and the quantised matrices in the order in which they are multiplied."""
    graph = onnx.load(path).graph
    named = lambda name: OWN.sub(rf"{encoder}layer.\1.attention.self.\2", name.removeprefix("model."))
    values = {named(it.name): numpy_helper.to_array(it) for it in graph.initializer}
    matrices = []
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            name = node.input[1].removeprefix("model.")
            scale = values[name.removesuffix("_quantized") + "_scale"]
            matrices.append((values[name].astype("f4") * scale).T)
    return values, matrices


def as_trained(name, value):
    """What export.ExportedLayer made of a layer's queries and values, undone."""
    if ".query." in name:
        return value * WIDTH**0.5
    if ".value." in name:
        return value.reshape(-1, WIDTH + 1, *value.shape[1:])[:, :WIDTH].reshape(-1, *value.shape[1:])
    return value


def filled(model, values, matrices, names, rest, rest_names):
    """The model's weights with what the files hold."""
    weights = model.state_dict()
    found = {name: value for name, value in values.items() if name in weights} | dict(zip(names, matrices, strict=True))
    found = {name: as_trained(name, value) for name, value in found.items()}
    at = 0
    for name in rest_names:
        count = weights[name].numel()
        found[name] = rest[at : at + count].reshape(weights[name].shape)
        at += count
    for name, value in found.items():
        weights[name] = torch.from_numpy(value.copy()).view_as(weights[name])
    return {name: value.float() for name, value in weights.items()}


def layers(prefix, count):
    return [f"{prefix}layer.{number}.{part}.weight" for number in range(count) for part in LAYER]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", type=Path, default=Path("../assets/model"))
    parser.add_argument("--out", type=Path, default=Path("build"))
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    floats = lambda name: numpy.fromfile(arguments.models / name, "<f4")

    model = AttributionModel()
    values, matrices = read(arguments.models / "attribution.onnx", "encoder.encoder.")
    types = "encoder.embeddings.token_type_embeddings.weight"
    part = lambda end: values[f"{types}_{end}"]
    values[types] = (part("quantized").astype("f4") - part("zero_point")) * part("scale")
    names = [*layers("encoder.encoder.", 6), "tags.weight", "inner.weight", "links.weight"]
    weights = filled(model, values, matrices, names, floats("linker.f32"), LINKER)
    save(weights, arguments.out / "model.pt")

    model.load_state_dict(weights)
    _, model = halves(model)
    values, matrices = read(arguments.models / "understanding.onnx", "encoder.")
    names = ["roles.weight", *layers("encoder.", 3), "pointers.weight", "meaning.weight", "worth.weight"]
    weights = filled(model, values, matrices, names, floats("understanding.f32"), REST)
    save(weights, arguments.out / "understanding.pt")


if __name__ == "__main__":
    main()
