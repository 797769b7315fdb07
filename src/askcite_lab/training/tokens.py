"""Examples as arrays of tokens, kept in one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from askcite.models.reader import as_read
from askcite.models.runtime import MAX_READ_TOKENS
from askcite_lab.training.lessons import Example, Label, Lesson

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

KINDS: Final = tuple(Lesson)
"""The kinds by their number in `Tokens.kind`."""
NO_SENTENCE: Final = -1
"""Stands beside the tokens of the question and between the two."""
NOT_KNOWN: Final = -100
"""First and last token of an answer that is not marked: cross-entropy passes over it."""
_AT_ONCE: Final = 2_048

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Tokens:
    """All examples, one after the other.

    `offsets[n]` is where example `n` begins.
    A token: its `ids`, the number of its `sentences` and that sentence's `marks`. An example: where
    its passage begins (`passage`), the first and last token of its answer (0, the first of all,
    where none; NOT_KNOWN where only its sentence is known), its `verdict` (NOT_KNOWN where none is
    taught), its `group` and `kind`.
    """

    ids: Ints
    sentences: Ints
    marks: Ints
    offsets: Ints
    passage: Ints
    start: Ints
    end: Ints
    verdict: Ints
    group: Ints
    kind: Ints

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def save(self, path: Path) -> None:
        """Write them to `path`, whole or not at all."""
        part = path.with_suffix(".part.npz")
        np.savez(part, **{field.name: getattr(self, field.name) for field in fields(self)})
        part.replace(path)

    @classmethod
    def load(cls, path: Path) -> Tokens:
        """The tokens that `save` wrote."""
        with np.load(path) as kept:
            return cls(**kept)


def tokenized(examples: Iterable[Example], tokenizer: Tokenizer) -> Tokens:
    """The examples as the reader will see them.

    Those whose answer is cut off are left out.
    """
    rows = [row for part in _chunks(examples) for row in _encoded(part, tokenizer)]
    columns = np.array([row.numbers for row in rows], np.int32).reshape(-1, 6).T
    lengths = [len(row.ids) for row in rows]
    return Tokens(
        np.concatenate([row.ids for row in rows]),
        np.concatenate([row.sentences for row in rows]),
        np.concatenate([row.marks for row in rows]),
        np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32),
        *columns,
    )


@dataclass(frozen=True, slots=True)
class _Row:
    ids: Ints
    sentences: Ints
    marks: Ints
    numbers: tuple[int, ...]


def _chunks(examples: Iterable[Example]) -> Iterator[list[Example]]:
    left = iter(examples)
    while part := list(islice(left, _AT_ONCE)):
        yield part


def _encoded(examples: Sequence[Example], tokenizer: Tokenizer) -> Iterator[_Row]:
    tokenizer.no_truncation()
    pairs = [(as_read(tokenizer, e.question), e.before + e.text + e.after) for e in examples]
    tokenizer.enable_truncation(MAX_READ_TOKENS, strategy="only_second")
    encodings = tokenizer.encode_batch(pairs)
    tokenizer.no_truncation()  # the examples are made as they are wanted, with the same one
    for example, encoding in zip(examples, encodings, strict=True):
        row = _row(example, encoding)
        if row is not None:
            yield row


def _row(example: Example, encoding: Encoding) -> _Row | None:
    shift = len(example.before)
    second = [at for at, part in enumerate(encoding.sequence_ids) if part == 1]
    begins = {at: encoding.offsets[at][0] - shift for at in second}
    words = [at for at in second if 0 <= begins[at] < len(example.text)]
    sentences = np.full(len(encoding), NO_SENTENCE, np.int32)
    starts = [span.start for span in example.sentences]
    sentences[words] = np.searchsorted(starts, [begins[at] for at in words], side="right") - 1
    marks = np.zeros(len(encoding), np.int32)
    marks[words] = np.array(example.marks, np.int32)[sentences[words]]
    if (answer := _answer(example, encoding, words)) is None:
        return None
    verdict = NOT_KNOWN if example.verdict is None else int(example.verdict)
    numbers = (second[0], *answer, verdict, example.group, KINDS.index(example.kind))
    return _Row(np.array(encoding.ids, np.int32), sentences, marks, numbers)


def _answer(example: Example, encoding: Encoding, words: Sequence[int]) -> tuple[int, int] | None:
    """First and last token of the answer.

    None where it is cut off.
    """
    if (answer := example.answer) is None:
        known = all(mark is Label.WRONG for mark in example.marks)
        return (0, 0) if known else (NOT_KNOWN, NOT_KNOWN)
    start, end = len(example.before) + answer.start, len(example.before) + answer.end
    offsets = encoding.offsets
    inside = [at for at in words if offsets[at][0] < end and start < offsets[at][1]]
    if not inside:
        return None
    return (inside[0], inside[-1]) if example.short else (NOT_KNOWN, NOT_KNOWN)


@dataclass(frozen=True, slots=True)
class Batch:
    """Some examples, padded to a common length.

    Columns are those of `Tokens`.
    `ids`, `mask`, `types`, `sentences` and `marks` have the shape (examples, tokens).
    """

    ids: Longs
    mask: Longs
    types: Longs
    sentences: Longs
    marks: Longs
    start: Longs
    end: Longs
    verdict: Longs
    group: Longs


def gather(tokens: Tokens, rows: Sequence[int]) -> Batch:
    """The examples `rows` as one batch.

    Its length is a multiple of 8, which the processor likes.
    """
    lengths = [int(tokens.offsets[row + 1] - tokens.offsets[row]) for row in rows]
    shape = len(rows), -(-max(lengths) // 8) * 8
    ids, mask, types, marks = (np.zeros(shape, np.int64) for _ in range(4))
    sentences = np.full(shape, NO_SENTENCE, np.int64)
    for at, (row, length) in enumerate(zip(rows, lengths, strict=True)):
        whole = slice(int(tokens.offsets[row]), int(tokens.offsets[row + 1]))
        ids[at, :length] = tokens.ids[whole]
        sentences[at, :length] = tokens.sentences[whole]
        marks[at, :length] = tokens.marks[whole]
        mask[at, :length] = 1
        types[at, tokens.passage[row] : length] = 1
    targets = (tokens.start, tokens.end, tokens.verdict, tokens.group)
    columns = (column[list(rows)].astype(np.int64) for column in targets)
    return Batch(ids, mask, types, sentences, marks, *columns)
