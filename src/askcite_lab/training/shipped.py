"""Weights to go on from: a checkpoint or a graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from askcite.models import graph, packaged

Floats = NDArray[np.float32]


def tensors(path: Path) -> dict[str, Floats]:
    """The weights in `path`, named as a learner's.

    It is `last.pt` or `reader.onnx.gz`.
    """
    return _graph(path) if path.name.endswith(packaged.SUFFIX) else _checkpoint(path)


def mean(paths: Sequence[Path]) -> dict[str, Floats]:
    """The mean of the weights in `paths`.

    They have the same names.
    """
    given = [tensors(path) for path in paths]
    return {name: np.mean([each[name] for each in given], 0) for name in given[0]}


def _checkpoint(path: Path) -> dict[str, Floats]:
    import torch

    kept = torch.load(path, map_location="cpu", weights_only=True)["model"]
    return {name: weight.float().numpy() for name, weight in kept.items()}


def _graph(path: Path) -> dict[str, Floats]:
    """The weights of a graph, as exact as its integers."""
    stored = graph.stored(packaged.read(path))
    kept = {name: value for name, value in stored.items() if "." in name}
    found = dict(part for name in kept for part in _parts(name, kept))
    return {name if name.startswith("head.") else f"bert.{name}": w for name, w in found.items()}


def _parts(name: str, kept: Mapping[str, NDArray[Any]]) -> Iterator[tuple[str, Floats]]:
    """The learner's weights that stand in the graph's weight `name`."""
    stem, _, last = name.rpartition(".")
    value = kept[name]
    if last == "integers":
        exact = value.astype(np.float32) * kept[f"{stem}.scale"]
        yield (stem, exact) if stem.endswith(".weight") else (f"{stem}.weight", exact.T)
    elif stem.endswith("attention.self"):
        for part, bias in zip(("query", "key", "value"), np.split(value, 3), strict=True):
            yield f"{stem}.{part}.{last}", bias
    elif last != "scale":
        yield name, value.T if name == "head.weight" else value
