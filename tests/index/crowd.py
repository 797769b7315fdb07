"""Very many passages whose vectors lie in clusters, and a program that makes a library of them.

The program prints by how many megabytes its memory grew at most while it built.
"""

from __future__ import annotations

import resource
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from askcite import index
from askcite.library import entries
from askcite.types import Article, Block, BlockKind, Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

DIMENSION, TOPICS = 96, 2_000
LINES = 50
"""Sentences of an article, each a paragraph and a passage."""
MADE = index.make("tests/crowd", "4" * 64, DIMENSION)
_CENTRES = np.random.default_rng(0).normal(size=(TOPICS, DIMENSION))
_SPREAD = 0.5  # a passage's distance from its topic, which is at distance one from others'


class Crowd:
    """An `Encoder` that puts a text near the topics that it names."""

    name, digest, dimension, languages = MADE.encoder, MADE.encoder_digest, DIMENSION, None

    @staticmethod
    def count(texts: Sequence[str]) -> list[int]:
        """How many words each text has."""
        return [len(text.split()) for text in texts]

    @staticmethod
    def encode(
        texts: Sequence[str],
        *,
        query: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> NDArray[np.float32]:
        """A row a text; what comes with it does not matter."""
        return np.stack([_vector(text) for text in texts])


def _vector(text: str) -> NDArray[np.float32]:
    one, other = _topics(text)
    chance = np.random.default_rng(_seed(text)).normal(size=DIMENSION)
    near = _CENTRES[one] + _CENTRES[other] + _SPREAD * chance
    unit: NDArray[np.float32] = (near / np.linalg.norm(near)).astype(np.float32)
    return unit


def _seed(text: str) -> int:
    return zlib.crc32(text.encode())


def _topics(text: str) -> tuple[int, int]:
    """The numbers of the topics that a line names."""
    named = [int(word) for word in text.rstrip(".").split() if word.isdigit()]
    return named[-2] % TOPICS, named[-1] % TOPICS


def article(number: int, lines: int = LINES) -> Article:
    """An article of paragraphs of one line, on topics that change slowly."""
    text, blocks = "", []
    for n in range(lines):
        line = f"Fact {number} {n} on the topics {number % TOPICS} {_seed(f'{number} {n}') % 97}."
        blocks.append(Block(BlockKind.PARAGRAPH, Span(len(text), len(text) + len(line))))
        text += line + "\n"
    return Article(f"a{number}", f"Article {number}", "crowd", text, tuple(blocks), language="en")


def articles(passages: int) -> Iterator[Article]:
    """So many passages."""
    return map(article, range(passages // LINES))


def build(home: Path, passages: int) -> None:
    """A library of so many passages in `home`, made as `askcite build` makes one."""
    library = index.create(home, MADE)
    encoder: Any = Crowd()
    library.update(entries.entries(articles(passages), encoder, library.digests()))
    library.close()


def _peak() -> int:
    """Megabytes of memory this process had at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


if __name__ == "__main__":
    import faiss  # noqa: F401 - its own size is not the build's

    before = _peak()
    build(Path(sys.argv[1]), int(sys.argv[2]))
    print(_peak() - before)  # noqa: T201
