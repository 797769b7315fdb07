"""Runs a graph on tokenized texts: the tokenizer, batches of like length, the session."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from askcite.models import graph
from askcite.settings import BATCH_TOKENS, MODEL_THREADS

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Encoding, Tokenizer


def tokenizer(directory: Path, longest: int | None = None) -> Tokenizer:
    """The model's tokenizer, cutting texts to `longest` tokens, if given, and padding none."""
    from tokenizers import Tokenizer

    found = Tokenizer.from_file(str(directory / "tokenizer.json"))
    found.no_padding()
    if longest is None:
        found.no_truncation()
    else:
        found.enable_truncation(longest)
    return found


def batches(lengths: Sequence[int], budget: int = BATCH_TOKENS) -> Iterator[list[int]]:
    """Every position once, those of like length together, at most `budget` padded tokens a list.

    The longest come first, so that progress quickens; one longer than the budget stands alone.
    """
    batch: list[int] = []
    for position in sorted(range(len(lengths)), key=lambda at: (-lengths[at], at)):
        if batch and lengths[batch[0]] * (len(batch) + 1) > budget:
            yield batch
            batch = []
        batch.append(position)
    if batch:
        yield batch


class Session:
    """A graph, ready to run on the CPU; safe to share between threads."""

    def __init__(self, model: Path | bytes, threads: int = MODEL_THREADS) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # waiting threads that spin take the processor from everyone else
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(
            model if isinstance(model, bytes) else str(model),
            options,
            providers=["CPUExecutionProvider"],
        )

    def run(
        self,
        encodings: Sequence[Encoding],
        progress: Callable[[int], None] | None = None,
    ) -> list[NDArray[np.float32]]:
        """The graph's output for each encoding, in order; what it gave for padding is cut off.

        `progress` is called after each batch with the number of encodings in it.
        """
        rows: list[NDArray[np.float32]] = [np.empty(0, np.float32)] * len(encodings)
        for batch in batches([len(e) for e in encodings]):
            output = self._session.run([graph.OUTPUT], _padded([encodings[at] for at in batch]))[0]
            for row, at in zip(output, batch, strict=True):
                rows[at] = row[: len(encodings[at])] if row.ndim > 1 else row
            if progress is not None:
                progress(len(batch))
        return rows


def _padded(encodings: Sequence[Encoding]) -> dict[str, NDArray[np.int32]]:
    longest = max(len(e) for e in encodings)
    arrays = {name: np.zeros((len(encodings), longest), np.int32) for name in graph.INPUTS}
    for row, encoding in enumerate(encodings):
        values = (encoding.ids, encoding.type_ids, encoding.attention_mask)
        for array, value in zip(arrays.values(), values, strict=True):
            array[row, : len(value)] = value
    return arrays
