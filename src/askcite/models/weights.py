"""A model's files, their tensors and their digest."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from askcite.errors import ModelError
from askcite.models import cache
from askcite.settings import DEFAULT_ENCODER, ENCODER_PACKAGE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DEFAULT_SHA256: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
MODULES: Final = "modules.json"
CONFIG: Final = "config.json"
HASH_BYTES: Final = 10_000_000
"""From this size on a file's sha256 is remembered: at 90 MB it takes 0.1 s, at each start."""
_WEIGHTS: Final = "model.safetensors"
_PARTS: Final = frozenset({".bin", ".json", ".model", ".safetensors", ".txt"})
_WANTED: Final = ["*.json", "*.model", "*.safetensors", "*.txt", "README.md"]
_OTHER_RUNTIMES: Final = ["onnx/*", "openvino/*"]


def locate(name: str, needed: str = MODULES) -> Path:
    """The directory of a sentence-transformers model.

    `name` is the default, a path, or a hub's name. With CONFIG `needed` instead of MODULES it may
    be any model. Raises ModelError for one that is missing, or for default weights that are
    damaged.
    """
    if name in {DEFAULT_ENCODER, DEFAULT_ENCODER.rpartition("/")[2]}:
        return _packaged()
    path = Path(name).expanduser()
    found = path if path.is_dir() else _from_hub(name, needed)
    if not (found / needed).is_file():
        kind = "sentence-transformers model" if needed == MODULES else "BERT model"
        raise ModelError(f"{name} is no {kind}: it has no {needed}")
    return found


def digest(directory: Path) -> str:
    """The sha256 that names a model whole.

    It is over weights, configurations and tokenizer.
    """
    parts = sorted(p for p in directory.rglob("*") if p.suffix in _PARTS and p.is_file())
    whole = hashlib.sha256()
    for part in parts:
        whole.update(f"{part.relative_to(directory).as_posix()} {_sha256(part)}\n".encode())
    return whole.hexdigest()


def tensors(directory: Path) -> dict[str, NDArray[np.float32]]:
    """The weights by name, in single precision.

    Raises ModelError if `safetensors` has none.
    """
    import numpy as np
    from safetensors import SafetensorError
    from safetensors.numpy import load_file

    path = directory / _WEIGHTS
    try:
        found = load_file(path)
    except (OSError, SafetensorError, TypeError, KeyError) as error:  # the last two: bfloat16
        raise ModelError(f"{path} cannot be read, install the model again: {error!r}") from error
    return {name: value.astype(np.float32, copy=False) for name, value in found.items()}


def _packaged() -> Path:
    mend = f"pip install --force-reinstall {ENCODER_PACKAGE.replace('_', '-')}"
    spec = find_spec(ENCODER_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelError(f"the default encoder is not installed: {mend}")
    directory = Path(spec.origin).parent / "model"
    if not (directory / _WEIGHTS).is_file() or _sha256(directory / _WEIGHTS) != DEFAULT_SHA256:
        raise ModelError(f"the default encoder's weights are damaged: {mend}")
    return directory


def _sha256(path: Path) -> str:
    """The sha256 of a file.

    A big one's is remembered for as long as its size and time stay.
    """
    stat = path.stat()
    if stat.st_size < HASH_BYTES:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    identity = f"{path.resolve()} {stat.st_size} {stat.st_mtime_ns}"
    name = f"sha256/{hashlib.sha256(identity.encode()).hexdigest()}"
    if known := cache.find(name):
        return known.read_text(encoding="ascii")
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    cache.keep(name, found.encode())
    return found


def _from_hub(name: str, needed: str) -> Path:
    """The hub's model, downloaded before or now."""
    from huggingface_hub import snapshot_download

    full = name if "/" in name else f"sentence-transformers/{name}"
    try:
        kept = Path(snapshot_download(full, local_files_only=True))
    except (OSError, ValueError):
        kept = None
    if kept is not None and (kept / needed).is_file():
        return kept
    try:
        found = Path(snapshot_download(full, allow_patterns=_WANTED))
        if not any(found.rglob("*.safetensors")):
            snapshot_download(full, allow_patterns="*.bin", ignore_patterns=_OTHER_RUNTIMES)
    except (OSError, ValueError) as error:
        raise ModelError(
            f"the model {name!r} is neither a directory nor to be had from the hub; check the "
            f"name and the network ({str(error).partition(chr(10))[0]})"
        ) from error
    return found
