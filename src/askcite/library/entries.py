"""Articles into index entries: split, packed, encoded in batches."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from askcite.errors import SourceError
from askcite.index import Entry
from askcite.sources import stopping
from askcite.text import passages, sentences
from askcite.types import Article, Passage, Sentence

if TYPE_CHECKING:
    from askcite.models.encoder import Encoder

BATCH_CHARACTERS: Final = 1_000_000
"""Text held and encoded at a time: about 10,000 sentences and 2,500 passages, 50 MB of vectors
and word pieces."""
BATCH_ARTICLES: Final = 5_000
"""Articles of a line each: read in two seconds, and encoded before more are."""
Progress = Callable[[int, int, int], None]
"""Is told how many articles are done, how many sentences and passages are encoded, and of how many
that were found so far; what it raises ends the work."""
Split = tuple[tuple[Sentence, ...], tuple[Passage, ...]]
"""An article's sentences and passages."""
Refuse = Callable[[Article, str], Article | None]
"""Is told of an unusable article and why, and gives the one held in its place, if any."""


def _raise(article: Article, reason: str) -> None:
    raise SourceError(f"{article.origin or article.source}: {reason}")


def entries(
    articles: Iterable[Article],
    encoder: Encoder,
    known: Mapping[str, str],
    progress: Progress | None = None,
    refuse: Refuse = _raise,
) -> Iterator[Entry]:
    """An entry for each article, encoded unless it is `known`.

    Those whose digest is `known` by id come without vectors. Reads articles as it goes and
    holds about `BATCH_CHARACTERS` of them at a time. An article without a sentence to cite is
    refused. Progress is told of small ones after `BATCH_ARTICLES` at the latest.
    """
    told = _Told(progress)
    for batch, split in _usable(articles, encoder, known, refuse, told.found):
        made = _encoded([a for a in batch if a.id in split], split, encoder, told.encoded)
        for article in batch:
            yield next(made) if article.id in split else Entry(article)
            told.done()


class _Told:
    """Counts of the work done, told as they grow.

    A batch of articles is encoded together; as many of them count as its encoded texts are worth.
    """

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._articles = self._encoded = self._found = 0
        self._ends: list[int] = []

    def found(self, split: Split) -> None:
        """Count the article's sentences and passages."""
        self._found += sum(map(len, split))
        self._ends.append(self._found)
        self._tell()

    def encoded(self, more: int) -> None:
        """So many more texts are encoded."""
        self._encoded += more
        self._tell()

    def done(self) -> None:
        """One more article is done."""
        self._articles += 1
        self._tell()

    def _tell(self) -> None:
        if self._progress:
            as_good_as_done = bisect_right(self._ends, self._encoded)
            articles = max(self._articles, as_good_as_done)
            self._progress(articles, self._encoded, self._found)


def _usable(
    articles: Iterable[Article],
    encoder: Encoder,
    known: Mapping[str, str],
    refuse: Refuse,
    found: Callable[[Split], None],
) -> Iterator[tuple[list[Article], dict[str, Split]]]:
    """Batches of articles that can be cited.

    With the new ones come their sentences and passages.
    """
    batch: list[Article] = []
    split: dict[str, Split] = {}
    size = 0
    for article in articles:
        if known.get(article.id) != article.digest:
            cut, packed = stopping.apart(partial(_split, article, encoder))
            if not cut:
                held = refuse(article, "it has no sentence that could be cited; leave it out")
                batch += [held] if held else []
                continue
            split[article.id] = cut, packed
            found(split[article.id])
        batch.append(article)
        size += len(article.text)
        if size >= BATCH_CHARACTERS or len(batch) >= BATCH_ARTICLES:
            yield batch, split
            batch, split, size = [], {}, 0
    if batch:
        yield batch, split


def _split(article: Article, encoder: Encoder) -> Split:
    cut = sentences.split(article.text, article.blocks, article.language or "en")
    if not cut:
        return (), ()
    lengths = encoder.count([s.span.of(article.text) for s in cut])
    return cut, passages.pack(article, cut, lengths)


def _encoded(
    articles: list[Article],
    split: Mapping[str, Split],
    encoder: Encoder,
    progress: Callable[[int], None],
) -> Iterator[Entry]:
    """The entries of a batch, all its texts encoded together."""
    texts = [text for article in articles for text in _texts(article, *split[article.id])]
    vectors = stopping.apart(lambda: encoder.encode(texts, progress=progress))
    at = 0
    for article in articles:
        cut, packed = split[article.id]
        middle, end = at + len(cut), at + len(cut) + len(packed)
        yield Entry(article, cut, packed, vectors[at:middle], vectors[middle:end])
        at = end


def _texts(article: Article, cut: Iterable[Sentence], packed: Iterable[Passage]) -> Iterator[str]:
    """The words encoded: each sentence's, then each passage's.

    A passage stands under its question.
    """
    yield from (sentence.span.of(article.text) for sentence in cut)
    for passage in packed:
        yield passages.found_by(passage.heading, passage.span.of(article.text))
