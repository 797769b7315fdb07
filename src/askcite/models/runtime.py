"""A graph run on tokenized texts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from threading import BoundedSemaphore
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from askcite.errors import ModelError
from askcite.models import graph
from askcite.settings import MODEL_THREADS
from askcite.types import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Encoding, Tokenizer

BATCH_TOKENS: Final = 2_048
"""Padded tokens a batch: ONNX Runtime is fastest between 512 and 2,048; torch is as fast with 2,048
as with 8,192, in 0.8 GB less for 5,300 texts."""
RUNS_AT_ONCE: Final = 2
"""Runs of a model at the same time, or more where processors are left over; others wait. 64 threads
that ask at once then take 313 MB and not 930, and no more time an answer."""
MAX_READ_TOKENS: Final = 256
"""Of two texts that are read together: a passage has 128 at most but where one sentence is longer,
the request before it, or the claim, the rest."""

TELEMETRY_OFF: Final = ("ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED")
"""Variables by which ONNX Runtime is told to keep and send nothing."""


def threads() -> int:
    """The threads that a model runs on.

    `ASKCITE_THREADS`, or as many as there are processors for this process, up to a few.
    """
    if chosen := os.environ.get("ASKCITE_THREADS"):
        if not chosen.isdecimal() or not int(chosen):
            raise ModelError(f"ASKCITE_THREADS is {chosen!r}; set it to a number from 1")
        return int(chosen)
    return min(MODEL_THREADS, _processors())


def _processors() -> int:
    """The number of processors for this process."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return usable or 1


def tokenizer(directory: Path, longest: int | None = None) -> Tokenizer:
    """The model's tokenizer, which pads no text.

    It cuts texts to `longest` tokens, if given. Raises ModelError when the model has none that can
    be read.
    """
    from tokenizers import Tokenizer

    path = directory / "tokenizer.json"
    try:
        found = Tokenizer.from_file(str(path))
    except Exception as error:  # what it raises is no narrower
        raise ModelError(f"{path} cannot be read: {error}; install the model again") from error
    found.no_padding()
    found.no_truncation()
    if longest is not None:
        found.enable_truncation(longest)
    return found


@cache
def words(directory: Path) -> Tokenizer:
    """The model's tokenizer that cuts nothing.

    All share it, so that nobody may change it.
    """
    return tokenizer(directory)


def cut(words: Tokenizer, text: str, most: int) -> str:
    """The text's beginning, of `most` tokens at most.

    `words` cuts nothing by itself.
    """
    offsets = words.encode(text, add_special_tokens=False).offsets
    return text[: offsets[:most][-1][1]] if offsets else text


def batches(lengths: Sequence[int], budget: int = BATCH_TOKENS) -> Iterator[list[int]]:
    """Every position once, those of like length together.

    A list has at most `budget` padded tokens. The longest come first, so that progress quickens;
    one longer than the budget stands alone.
    """
    batch: list[int] = []
    for position in sorted(range(len(lengths)), key=lambda at: (-lengths[at], at)):
        if batch and lengths[batch[0]] * (len(batch) + 1) > budget:
            yield batch
            batch = []
        batch.append(position)
    if batch:
        yield batch


def quiet() -> Any:  # noqa: ANN401 - it ships no types
    """ONNX Runtime, imported with its telemetry off.

    From 1.29 on it keeps a device id and looks for a host of its maker unless the environment
    forbids it before the first import (microsoft/onnxruntime#27379); releases differ in the
    variable's name. So this is the only place that imports it, whatever the environment says.
    """
    os.environ.update(dict.fromkeys(TELEMETRY_OFF, "1"))
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    return onnxruntime


class Session:
    """A graph, ready to run on the CPU.

    It is safe to share between threads, which take turns.
    """

    def __init__(self, model: Path | bytes) -> None:
        onnxruntime = quiet()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads()
        options.inter_op_num_threads = 1
        # threads that spin while they wait take the processor from everyone else
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        given = model if isinstance(model, bytes) else str(model)
        self._turn = BoundedSemaphore(max(RUNS_AT_ONCE, _processors() // threads()))
        try:
            self._session = onnxruntime.InferenceSession(
                given, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # its errors have no common ancestor below
            name = "the graph" if isinstance(model, bytes) else str(model)
            raise ModelError(f"{name} cannot be run, make it again: {error}") from error

    def run(
        self,
        encodings: Sequence[Encoding],
        progress: Callable[[int], None] | None = None,
        output: str = graph.OUTPUT,
    ) -> list[NDArray[np.float32]]:
        """The graph's `output` for each encoding, in order.

        Its rows for padding are cut off. `progress` is told, after each batch, how many encodings
        it held.
        """
        rows = [np.empty(0, np.float32)] * len(encodings)
        for batch in batches([len(e) for e in encodings]):
            inputs = padded([encodings[at] for at in batch])
            with self._turn:
                (found,) = self._session.run([output], inputs)
            for at, row in zip(batch, found, strict=True):
                rows[at] = row[: len(encodings[at])] if row.ndim > 1 else row
            if progress is not None:
                progress(len(batch))
        return rows


def padded(encodings: Sequence[Encoding]) -> dict[str, NDArray[np.int32]]:
    """The graph's inputs, arrays of (batch, longest).

    Shorter rows end in noughts.
    """
    shape = len(encodings), max(len(e) for e in encodings)
    inputs = {name: np.zeros(shape, np.int32) for name in graph.INPUTS}
    for row, encoding in enumerate(encodings):
        columns = (encoding.ids, encoding.type_ids, encoding.attention_mask)
        for array, column in zip(inputs.values(), columns, strict=True):
            array[row, : len(column)] = column
    return inputs


def by_word(
    encoding: Encoding, rows: NDArray[np.float32]
) -> Iterator[tuple[Span, NDArray[np.float32]]]:
    """Each word with the mean of its tokens' rows.

    The mean is of unit length.
    """
    places: dict[int, list[int]] = {}
    for at, word in enumerate(encoding.word_ids):
        if word is not None:
            places.setdefault(word, []).append(at)
    for tokens in places.values():
        mean = rows[tokens].mean(0)
        start, end = encoding.offsets[tokens[0]][0], encoding.offsets[tokens[-1]][1]
        yield Span(start, end), mean / np.linalg.norm(mean)
