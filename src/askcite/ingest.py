"""Articles into index entries: split, packed and encoded, in batches that bound memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from askcite.errors import SourceError
from askcite.index import Entry
from askcite.settings import BATCH_CHARACTERS
from askcite.text import passages, sentences
from askcite.types import Article, Passage, Sentence

if TYPE_CHECKING:
    from askcite.models.encoder import Encoder

Progress = Callable[[int, int], None]
"""Is told how many articles are done, and how many sentences and passages were encoded."""


def entries(
    articles: Iterable[Article],
    encoder: Encoder,
    known: Mapping[str, str],
    progress: Progress | None = None,
) -> Iterator[Entry]:
    """An entry for each article; those whose digest is `known` by id come without vectors.

    Reads articles as it goes and holds about `BATCH_CHARACTERS` of them at a time. Raises
    SourceError for an article without a sentence to cite.
    """
    done = encoded = 0
    for batch in _batches(articles):
        split = {a.id: _split(a, encoder) for a in batch if known.get(a.id) != a.digest}
        made = _encoded([a for a in batch if a.id in split], split, encoder)
        for article in batch:
            yield next(made) if article.id in split else Entry(article)
            done += 1
            encoded += sum(len(part) for part in split.get(article.id, ()))
            if progress:
                progress(done, encoded)


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += len(article.text)
        if size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


Split = tuple[tuple[Sentence, ...], tuple[Passage, ...]]


def _split(article: Article, encoder: Encoder) -> Split:
    cut = sentences.split(article.text, article.blocks, article.language or "en")
    if not cut:
        raise SourceError(f"{article.source} has no sentence that could be cited; leave it out")
    lengths = encoder.count([s.span.of(article.text) for s in cut])
    return cut, passages.pack(article, cut, lengths)


def _encoded(
    articles: list[Article], split: Mapping[str, Split], encoder: Encoder
) -> Iterator[Entry]:
    """All texts of a batch in one call, so that those of like length are encoded together."""
    texts = [
        part.span.of(article.text)
        for article in articles
        for parts in split[article.id]
        for part in parts
    ]
    vectors = encoder.encode(texts)
    at = 0
    for article in articles:
        cut, packed = split[article.id]
        middle, end = at + len(cut), at + len(cut) + len(packed)
        yield Entry(article, cut, packed, vectors[at:middle], vectors[middle:end])
        at = end
