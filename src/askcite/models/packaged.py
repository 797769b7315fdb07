"""The models that come with askcite: each a graph and its card, made by `askcite.training`."""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files
from typing import Any, Final

from askcite.errors import ModelError

_MEND: Final = "pip install --force-reinstall askcite"


def graph(name: str) -> bytes:
    """The graph of the model `name`; raises ModelError when it is missing or damaged."""
    found = _read(name, f"{name}.onnx")
    if hashlib.sha256(found).hexdigest() != card(name)["sha256"]:
        raise ModelError(f"the {name}'s weights are damaged: {_MEND}")
    return found


def card(name: str) -> dict[str, Any]:
    """The model's card: digest, calibration, figures."""
    return dict(json.loads(_read(name, f"{name}.json")))


def _read(name: str, file: str) -> bytes:
    try:
        return files("askcite.models").joinpath("weights", file).read_bytes()
    except OSError as error:
        raise ModelError(f"the {name}'s {file} is missing: {_MEND}") from error
