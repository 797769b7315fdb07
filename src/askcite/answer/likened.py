"""An article's sentences with their likeness to what is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from askcite.answer.finding import Search
from askcite.text import idle
from askcite.types import HEADS, Article, Block, Sentence


@dataclass(frozen=True, slots=True)
class Likened:
    """A sentence with its words, block and cosine."""

    sentence: Sentence
    words: str
    block: Block | None
    cosine: float

    @property
    def tells(self) -> bool:
        """True for no heading and no question."""
        is_head = self.block is None or self.block.kind in HEADS
        return not is_head and not idle.asks(self.words)


def likened(article: Article, asked: str, search: Search) -> Iterator[Likened]:
    """Every sentence of the article, in order."""
    cut, vectors = search.generation.sentences(article.id)
    near = (vectors @ search.vector(asked)).tolist() if cut else []
    for sentence, cosine in zip(cut, near, strict=True):
        block = article.block_at(sentence.span.start)
        yield Likened(sentence, sentence.span.line(article.text), block, cosine)
