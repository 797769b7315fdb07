"""The FAISS file, from which the nearest vectors come.

`passages.faiss` is derived from the database. It ends in a trailer that names the generation after
which it was written, so a file that is truncated, foreign or of a lost generation is not believed,
and is written again from stored vectors. Keys are never used twice, so an older generation's file
stays true: what came since (the tail) is scanned beside it, and what went is masked.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import struct
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final
from zlib import crc32

import numpy as np

from askcite.index.arrays import best, cosines
from askcite.settings import MODEL_THREADS

if TYPE_CHECKING:
    from askcite.index.arrays import Findable, Keys, Vectors

    Faiss = Any  # an index of whichever type
    KeyedVectors = tuple[Keys, Vectors]

FILE = "passages.faiss"
UNFINISHED = FILE + ".*.new"
_MAGIC = b"askcite\x02"
_TRAILER = struct.Struct("<8s32sq")  # the mark, the token, the first key that is not in the file
_CHECKSUM = struct.Struct("<I")  # CRC-32 of all before it
_CHUNK = 1 << 20  # bytes read at a time for it
CHECKED_AT_ONCE: Final = 32 << 20
"""Bytes of a file that is checked before it is used: 30 ms. A larger one is checked meanwhile."""
_BATCH = 10_000  # vectors looked at together: 15 MB
_TRAINING = 48  # vectors a cell is trained on: FAISS asks for 39, and takes 256 at most

SCALAR_PASSAGES: Final = 300_000
"""Up to this many passages FAISS scans half-precision vectors, which is exact; beyond, IVF."""
IVF_LISTS: Final = 2_048
"""Cells of the inverted file for a million passages. Measured at 1,157,000: with 1,024, of which
128 are searched, recall@10 is .961 in 9.1 processor ms; with 4,096 and 192 .965 in 4.2, but making
it takes two and a half times as long."""
IVF_PROBES: Final = 192
"""Cells searched: recall@10 .973 in 7.1 processor ms at 1,157,000; with 128 .952 in 5.0."""
RESCORED: Final = 50
"""Candidates beyond `k` whose cosines are computed again from stored vectors."""


@dataclass(frozen=True, slots=True)
class Base:
    """A FAISS file as it was found.

    `token` dates it, `end` is the first key that it lacks.
    """

    token: str
    end: int
    index: Faiss = field(repr=False)


@dataclass(frozen=True, slots=True)
class Dense:
    """Candidates for the nearest passages of one generation."""

    base: Base | None
    tail_keys: Keys = field(repr=False)
    tail: Vectors = field(repr=False)

    def candidates(self, vector: Vectors, k: int, scope: Findable) -> Keys:
        """Keys among which the `k` nearest of the scope are."""
        inside = scope.flags[self.tail_keys]
        near = best(self.tail_keys[inside], cosines(self.tail[inside], vector), k)
        tail = np.array([key for key, _ in near], np.int64)
        if self.base is None:
            return tail
        return np.concatenate([_in_base(self.base.index, vector, k + RESCORED, scope), tail])


def _in_base(index: Faiss, vector: Vectors, k: int, scope: Findable) -> Keys:
    """Keys of the file nearest to a vector."""
    import faiss

    faiss.omp_set_num_threads(MODEL_THREADS)  # a second one doubles the work of a single question
    chosen = faiss.IDSelectorBitmap(scope.bits)  # type: ignore[call-arg, arg-type]
    how = faiss.SearchParameters()
    if isinstance(index, faiss.IndexIVF):
        how = faiss.SearchParametersIVF()
        how.nprobe = IVF_PROBES if scope.articles is None else index.nlist
    how.sel = chosen
    _, found = index.search(vector[np.newaxis], k, params=how)
    keys: Keys = found[0]
    return keys[keys >= 0]


def read(
    path: Path, tokens: Collection[str], *, mapped: bool = True, checked: bool = True
) -> Base | None:
    """The FAISS file, if one of `tokens` dates it.

    None for one that is missing, damaged or of another library.
    """
    import faiss

    trailer = _trailer(path)
    if trailer is None or trailer[0] not in tokens or (checked and not is_intact(path)):
        return None
    try:
        return Base(*trailer, faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC if mapped else 0))
    except RuntimeError:
        return None


def _trailer(path: Path) -> tuple[str, int] | None:
    with contextlib.suppress(OSError), path.open("rb") as file:
        file.seek(-_TRAILER.size - _CHECKSUM.size, os.SEEK_END)
        magic, token, end = _TRAILER.unpack(file.read(_TRAILER.size))
        if magic == _MAGIC:
            return token.decode("ascii", "replace"), end
    return None


def is_large(path: Path) -> bool:
    """True for a file too large to check at once."""
    with contextlib.suppress(OSError):
        return path.stat().st_size > CHECKED_AT_ONCE
    return False


def is_intact(path: Path) -> bool:
    """True where a file fits its checksum."""
    with contextlib.suppress(OSError, struct.error), path.open("rb") as file:
        left = path.stat().st_size - _CHECKSUM.size
        return bool(_checksum(file, left) == _CHECKSUM.unpack(file.read())[0])
    return False


def _checksum(file: BinaryIO, length: int) -> int:
    """The checksum of the next `length` bytes."""
    found = 0
    while length > 0 and (chunk := file.read(min(_CHUNK, length))):
        found = crc32(chunk, found)
        length -= len(chunk)
    return found


def size(index: Faiss) -> int:
    """The number of vectors in an index."""
    count: int = index.ntotal
    return count


def thin(index: Faiss, gone: Keys) -> None:
    """Take vectors out of an index that is not mapped."""
    import faiss

    index.remove_ids(faiss.IDSelectorBatch(gone))


def ids(index: Faiss) -> Keys:
    """The keys in an index."""
    import faiss

    if isinstance(index, faiss.IndexIVF):
        cells: Faiss = index.invlists
        held = [(cells.get_ids(i), cells.list_size(i)) for i in range(index.nlist)]
        return np.concatenate([np.array(faiss.rev_swig_ptr(*ids), np.int64) for ids in held])
    keys: Keys = faiss.vector_to_array(index.id_map)
    return keys


def contents(index: Faiss) -> Iterator[KeyedVectors]:
    """Keys and vectors of an index, in batches.

    The index is not mapped.
    """
    import faiss

    keys = np.sort(ids(index))
    if isinstance(index, faiss.IndexIVF):
        index.make_direct_map()
    for start in range(0, len(keys), _BATCH):
        batch = keys[start : start + _BATCH]
        yield batch, index.reconstruct_batch(batch)


def build(rows: int, dimension: int, batches: Callable[[], Iterable[KeyedVectors]]) -> Faiss:
    """A FAISS index of so many vectors.

    They come in batches; the type of the index follows their number.
    """
    import faiss

    if rows <= SCALAR_PASSAGES:
        halves = faiss.ScalarQuantizer.QT_fp16
        scalar = faiss.IndexScalarQuantizer(dimension, halves, faiss.METRIC_INNER_PRODUCT)
        scalar.codes.resize(rows * scalar.code_size)  # room for all, as growing needs it threefold
        scalar.codes.resize(0)
        index: Faiss = faiss.IndexIDMap2(scalar)
    else:
        index = faiss.index_factory(dimension, f"IVF{IVF_LISTS},SQ8", faiss.METRIC_INNER_PRODUCT)
        step = max(1, rows // (IVF_LISTS * _TRAINING))
        some = [vectors[::step].copy() for _, vectors in batches()]  # a view would keep them all
        index.train(np.concatenate(some))
    for keys, vectors in batches():
        index.add_with_ids(vectors, keys)
    return index


def write(path: Path, base: Base) -> None:
    """Write the index at one stroke, dated by its trailer."""
    import faiss

    fresh = path.with_name(f"{FILE}.{secrets.token_hex(4)}.new")
    try:
        faiss.write_index(base.index, str(fresh))
        with fresh.open("r+b") as file:
            file.seek(0, os.SEEK_END)
            file.write(_TRAILER.pack(_MAGIC, base.token.encode("ascii"), base.end))
            length = file.tell()
            file.seek(0)
            file.write(_CHECKSUM.pack(_checksum(file, length)))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except RuntimeError as error:
        raise OSError(str(error)) from error
    finally:
        fresh.unlink(missing_ok=True)
