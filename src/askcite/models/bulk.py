"""Thousands of texts to vectors, in half precision.

It runs in torch, where the processor multiplies in half precision. A library is built at twice the
rate of single precision. Questions never come here: loading torch takes longer than answering them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import numpy as np

from askcite.models import runtime

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Encoding
    from torch import Tensor

    from askcite.models.recipe import Recipe

_SHAPES: Final = ("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "4")
"""Products that torch's library keeps ready, by their shapes, of which every batch has others: with
1,024, its own number, 5,300 texts take 0.13 GB more and no time less."""
_UNITS: Final = ("amx_bf16", "avx512_bf16")
_EMBEDDINGS: Final = ("word_embeddings", "token_type_embeddings", "position_embeddings")


def is_worthwhile() -> bool:
    """True where the processor multiplies bfloat16 by itself.

    False without torch, or with one that cannot tell.
    """
    try:
        from torch import cpu
    except ImportError:
        return False
    told: Mapping[str, object] = getattr(cpu, "get_capabilities", dict)()
    return any(told.get(unit) for unit in _UNITS)


class Bulk:
    """A BERT model in bfloat16, pooled by the mean.

    Sums and norms are in single precision.
    """

    def __init__(self, tensors: Mapping[str, NDArray[np.float32]], how: Recipe) -> None:
        os.environ.setdefault(*_SHAPES)  # it is read at the first product
        import torch

        named = {name.removeprefix("bert."): value for name, value in tensors.items()}
        self._how = how
        self._tables = [
            torch.from_numpy(named[f"embeddings.{table}.weight"]) for table in _EMBEDDINGS
        ]
        self._first = self._parts(named, "embeddings.LayerNorm")
        self._layers = [
            self._layer(named, f"encoder.layer.{number}") for number in range(how.num_hidden_layers)
        ]

    @staticmethod
    def _parts(named: Mapping[str, NDArray[np.float32]], *prefixes: str) -> list[Tensor]:
        """Weight and bias of a layer.

        Of several layers they stand side by side.
        """
        import torch

        return [
            torch.from_numpy(np.concatenate([named[f"{p}.{part}"] for p in prefixes])).bfloat16()
            for part in ("weight", "bias")
        ]

    def _layer(self, named: Mapping[str, NDArray[np.float32]], prefix: str) -> list[list[Tensor]]:
        attention = [f"{prefix}.attention.self.{part}" for part in ("query", "key", "value")]
        others = (
            "attention.output.dense",
            "attention.output.LayerNorm",
            "intermediate.dense",
            "output.dense",
            "output.LayerNorm",
        )
        rest = (self._parts(named, f"{prefix}.{part}") for part in others)
        return [self._parts(named, *attention), *rest]

    def run(
        self, encodings: Sequence[Encoding], progress: Callable[[int], None] | None = None
    ) -> list[NDArray[np.float32]]:
        """A vector of unit length for each encoding, in order.

        `progress` is told, after each batch, how many encodings it held.
        """
        rows = [np.empty(0, np.float32)] * len(encodings)
        batches = list(runtime.batches([len(e) for e in encodings]))
        with _one_thread_each(), ThreadPoolExecutor(runtime.threads()) as pool:
            found = pool.map(lambda batch: self._vectors([encodings[at] for at in batch]), batches)
            for batch, vectors in zip(batches, found, strict=True):
                for at, row in zip(batch, vectors, strict=True):
                    rows[at] = row
                if progress is not None:
                    progress(len(batch))
        return rows

    def _vectors(self, encodings: Sequence[Encoding]) -> NDArray[np.float32]:
        import torch
        from torch.nn import functional

        ids, kinds, mask = (torch.from_numpy(a) for a in runtime.padded(encodings).values())
        with torch.inference_mode():
            hidden = self._hidden(ids, kinds, None if bool(mask.all()) else mask.bool())
            weights = mask[:, :, None] / mask.sum(1)[:, None, None]
            mean = (hidden.float() * weights).sum(1)
            found: NDArray[np.float32] = functional.normalize(mean).numpy()
        return found

    def _hidden(self, ids: Tensor, kinds: Tensor, mask: Tensor | None) -> Tensor:
        words, types, places = self._tables
        x = self._normal(
            (words[ids] + types[kinds] + places[: ids.shape[1]]).bfloat16(), self._first
        )
        for layer in self._layers:
            x = self._through(x, layer, mask)
        return x

    def _through(self, x: Tensor, layer: list[list[Tensor]], mask: Tensor | None) -> Tensor:
        from torch.nn.functional import gelu, linear, scaled_dot_product_attention

        three, out, out_normal, inner, last, last_normal = layer
        shape = (*x.shape[:2], 3, self._how.num_attention_heads, -1)
        query, key, value = linear(x, *three).view(shape).permute(2, 0, 3, 1, 4)
        allowed = None if mask is None else mask[:, None, None, :]
        attended = scaled_dot_product_attention(query, key, value, attn_mask=allowed)
        x = self._normal(x + linear(attended.transpose(1, 2).flatten(2), *out), out_normal)
        return self._normal(x + linear(gelu(linear(x, *inner)), *last), last_normal)

    def _normal(self, x: Tensor, parts: list[Tensor]) -> Tensor:
        from torch.nn.functional import layer_norm

        weight, bias = parts
        return layer_norm(x, x.shape[-1:], weight, bias, self._how.layer_norm_eps)


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Torch with a thread for each batch.

    Batches go side by side, and torch's own threads would wait for each other at every product.
    """
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)
