"""Articles into index entries: split, packed, encoded in batches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from askcite.errors import SourceError
from askcite.index import Entry
from askcite.text import passages, sentences
from askcite.types import Article, Passage, Sentence

if TYPE_CHECKING:
    from askcite.models.encoder import Encoder

BATCH_CHARACTERS: Final = 1_000_000
"""Text held and encoded at a time: about 10,000 sentences and 2,500 passages, 50 MB of vectors
and word pieces."""
Progress = Callable[[int, int, int], None]
"""Is told how many articles are done, how many sentences and passages are encoded, and of how many
that were found so far; what it raises ends the work."""
Split = tuple[tuple[Sentence, ...], tuple[Passage, ...]]
"""An article's sentences and passages."""


def entries(
    articles: Iterable[Article],
    encoder: Encoder,
    known: Mapping[str, str],
    progress: Progress | None = None,
) -> Iterator[Entry]:
    """An entry for each article, encoded unless it is `known`.

    Those whose digest is `known` by id come without vectors. Reads articles as it goes and
    holds about `BATCH_CHARACTERS` of them at a time. Raises SourceError for an article without
    a sentence to cite.
    """
    told = _Told(progress)
    for batch in _batches(articles):
        split = {a.id: told.found(_split(a, encoder)) for a in batch if known.get(a.id) != a.digest}
        made = _encoded([a for a in batch if a.id in split], split, encoder, told.encoded)
        for article in batch:
            yield next(made) if article.id in split else Entry(article)
            told.done()


class _Told:
    """Counts of the work done, told as they grow."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._articles = self._encoded = self._found = 0

    def found(self, split: Split) -> Split:
        """The article's sentences and passages, counted."""
        self._found += sum(map(len, split))
        self._tell()
        return split

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
            self._progress(self._articles, self._encoded, self._found)


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


def _split(article: Article, encoder: Encoder) -> Split:
    cut = sentences.split(article.text, article.blocks, article.language or "en")
    if not cut:
        place = article.origin or article.source
        raise SourceError(f"{place} has no sentence that could be cited; leave it out")
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
    vectors = encoder.encode(texts, progress=progress)
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
