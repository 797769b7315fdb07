"""A small library of made sentences, to be damaged."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from askcite import index as indexes
from askcite.library import entries
from askcite.models import encoder as encoders
from askcite.types import Article, Block, BlockKind, Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from askcite.models.encoder import Encoder

SEED: Final = 7
ARTICLES: Final = 24
PARAGRAPHS: Final = 14
"""Of an article, of two sentences each."""
_NOUNS: Final = [
    "mill",
    "bridge",
    "harbour",
    "school",
    "garden",
    "tower",
    "market",
    "ferry",
    "library",
    "quarry",
]
_VERBS: Final = ["opened", "closed", "moved", "burnt", "grew", "changed", "failed", "returned"]
_PLACES: Final = ["Lund", "Oslo", "Bergen", "Turku", "Visby", "Malmo", "Riga", "Narva"]


def build(directory: Path, encoder: Recalled) -> None:
    """Make the library, in several generations."""
    make = indexes.make(encoder.name, encoder.digest, encoder.dimension)
    library = indexes.create(directory, make)
    chance = random.Random(SEED)  # noqa: S311 - not for secrets
    articles = [_article(number, chance) for number in range(ARTICLES)]
    library.update(entries.entries(articles, encoder, {}))
    library.update(entries.entries([_article(3, chance), _article(ARTICLES, chance)], encoder, {}))
    library.update((), remove=["a5"])
    library.close()


def _article(number: int, chance: random.Random) -> Article:
    text, blocks = f"On the {chance.choice(_NOUNS)}", []
    blocks.append(Block(BlockKind.HEADING, Span(0, len(text))))
    for words in _paragraphs(chance):
        start = len(text) + 2
        text += f"\n\n{words}"
        blocks.append(Block(BlockKind.PARAGRAPH, Span(start, len(text))))
    return Article(
        f"a{number}", f"Number {number}", f"a{number}.txt", text, tuple(blocks), language="en",
        author="Jane Doe" if number % 2 else "John Roe", published=f"20{number:02}",
        tags=("one",), fields={"volume": str(number)},
    )  # fmt: skip


def _paragraphs(chance: random.Random) -> Iterator[str]:
    for _ in range(PARAGRAPHS):
        yield f"{sentence(chance)} {sentence(chance)}"


def sentence(chance: random.Random) -> str:
    """A sentence of a building, a place and a year."""
    noun, other = chance.sample(_NOUNS, 2)
    year, place = chance.randrange(1800, 2020), chance.choice(_PLACES)
    return f"The {noun} of {place} {chance.choice(_VERBS)} in {year}, as the {other} did."


class Recalled:
    """The default encoder, which is asked for each text once."""

    def __init__(self) -> None:
        self._encoder: Encoder = encoders.load()
        self._known: dict[str, NDArray[np.float32]] = {}
        self.name, self.digest = self._encoder.name, self._encoder.digest
        self.dimension, self.languages = self._encoder.dimension, self._encoder.languages

    def load(self, name: str) -> Encoder:
        """Itself, for the doctor."""
        return self

    def count(self, texts: Sequence[str]) -> list[int]:
        """The number of tokens of each text."""
        return self._encoder.count(texts)

    def encode(
        self,
        texts: Sequence[str],
        *,
        query: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> NDArray[np.float32]:
        """One row a text, of unit length."""
        fresh = [text for text in dict.fromkeys(texts) if text not in self._known]
        if fresh:
            self._known |= dict(zip(fresh, self._encoder.encode(fresh), strict=True))
        return np.stack([self._known[text] for text in texts])
