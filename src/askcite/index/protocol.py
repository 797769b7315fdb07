"""An index and its generations, whichever engine is under them.

An index is a row of generations. Readers answer from one generation while the next is written;
`update` makes the next one whole or not at all, and `refresh` follows it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from askcite.errors import MismatchError
from askcite.index.filters import Filter
from askcite.settings import MAX_PASSAGE_TOKENS, SENTENCE_OVERLAP
from askcite.types import Article, Passage, Sentence, Unread

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

INDEX_FORMAT: Final = 5
"""Raised when what is stored, or what `text` makes of an article, changes its meaning."""
READABLE: Final = frozenset({4, INDEX_FORMAT})
"""Formats that are read as they are, and brought to the present one by the next change."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The make of a library.

    Anything of another make is refused. `generation` counts the states of the library; every change
    makes the next one.
    """

    format: int
    encoder: str
    encoder_digest: str
    dimension: int
    max_tokens: int
    overlap: int
    generation: int


@dataclass(frozen=True, slots=True)
class Change:
    """The ids of articles that a change added, updated, removed.

    `omitted` are the origins of sources in the library's own folder that a build left out, since
    their articles were removed. `unread` are sources that could not be read: what was held of them
    before stays. `aside` tells of each folder what lies there and is no article: pictures, hidden
    files and the like, counted.
    """

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    omitted: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()
    aside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An article with its sentences, passages and their vectors.

    Vectors are L2-normalised, a row each. Without vectors it names an article whose text the index
    holds already (see `Index.digests`).
    """

    article: Article
    sentences: tuple[Sentence, ...] = field(default=(), repr=False)
    passages: tuple[Passage, ...] = field(default=(), repr=False)
    sentence_vectors: NDArray[np.float32] | None = field(default=None, repr=False)
    passage_vectors: NDArray[np.float32] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        for rows, vectors in (
            (self.sentences, self.sentence_vectors),
            (self.passages, self.passage_vectors),
        ):
            if len(rows) != (0 if vectors is None else len(vectors)):
                raise ValueError(f"article {self.article.id!r} needs a vector a sentence, passage")

    @property
    def encoded(self) -> bool:
        """True where it brings vectors."""
        return self.passage_vectors is not None


@dataclass(frozen=True, slots=True)
class Stored:
    """A passage as the index holds it.

    `vector` is its own; `sentence_vectors` has a row for each of its sentences.
    """

    key: int
    passage: Passage
    vector: NDArray[np.float32] = field(repr=False)
    sentence_vectors: NDArray[np.float32] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article without its text.

    `added` is an ISO 8601 time in UTC.
    """

    id: str
    title: str
    source: str
    author: str | None
    published: str | None
    language: str | None
    digest: str
    sentences: int
    passages: int
    added: str
    tags: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict, hash=False)
    origin: str = ""


class Generation(Protocol):
    """Articles and passages, and two ways to find a passage."""

    @property
    def manifest(self) -> Manifest:
        """The make of the generation that is read."""

    def articles(self, first: int | None = None) -> tuple[ArticleSummary, ...]:
        """The articles, in the order of addition.

        All of them, or the `first` so many.
        """

    def ids(self, first: int) -> tuple[str, ...]:
        """The ids of the `first` so many articles."""

    def languages(self) -> frozenset[str]:
        """The languages of the articles, as far as known."""

    def article(self, id: str) -> Article:
        """The article of that id.

        Raises NotFoundError, also for one erased meanwhile.
        """

    def sentences(
        self, id: str, most: int | None = None
    ) -> tuple[tuple[Sentence, ...], NDArray[np.float32]]:
        """The article's sentences in order, and a vector for each.

        Of many more than `most` those at even steps. Raises NotFoundError, also for one erased
        meanwhile.
        """

    def dense(
        self, vector: NDArray[np.float32], k: int, articles: Collection[str] | None = None
    ) -> list[tuple[int, float]]:
        """At most `k` passages, nearest first.

        Each is a key with its exact cosine; ties go by key.
        """

    def lexical(
        self, terms: Sequence[str], k: int, articles: Collection[str] | None = None
    ) -> list[tuple[int, float]]:
        """At most `k` passages that hold a term.

        Each is a key with its BM25 score, best first.
        """

    def matching(self, wanted: Filter) -> tuple[str, ...]:
        """Articles that meet the conditions, by id, in order."""

    def passages(self, keys: Sequence[int]) -> list[Stored]:
        """The passages of `keys`, in their order.

        One erased meanwhile is left out.
        """


class Index(Generation, Protocol):
    """A library, and the ways to its next generation."""

    def refresh(self) -> Generation:
        """The newest generation, followed from now on.

        It is a `snapshot`, and takes microseconds when there is none newer. Raises MismatchError
        when the library was rebuilt with another encoder or chunking.
        """

    def snapshot(self) -> Generation:
        """The generation that is read now, to be kept.

        It takes microseconds. What was replaced since is still there for `GRACE_SECONDS`, what was
        erased is not.
        """

    def digests(self) -> dict[str, str]:
        """Digests, by article id, of texts already encoded.

        Those that an interrupted update left behind count: `update` takes them up again.
        """

    def origins(self) -> dict[str, str]:
        """The origin, by id, of each article.

        It is empty for one that says nothing of it.
        """

    def omitted(self) -> frozenset[str]:
        """Origins of erased articles that were not added since.

        Only those in the library's own folder are told.
        """

    def suggested(self, id: str, reader: str) -> tuple[str, ...] | None:
        """Questions that the article answers.

        None when `reader` never looked.
        """

    def suggest(self, id: str, reader: str, questions: Sequence[str]) -> None:
        """Keep questions with the article.

        They stay for as long as it has this text. Raises BusyError.
        """

    def update(
        self,
        entries: Iterable[Entry],
        *,
        remove: Collection[str] = (),
        replace_all: bool = False,
    ) -> Change:
        """A new generation, or the old one as it was.

        It has `entries` added or replaced. `remove` erases for good, also from what `rollback`
        restores, and has `omitted` name where it came from; raises NotFoundError for an unknown id.
        With `replace_all`, articles that `entries` does not name leave too. Raises BusyError while
        another process writes. Nothing to change makes no generation.
        """

    def rollback(self) -> Manifest:
        """Undo the last update, once.

        Erased articles stay erased. Raises LibraryError.
        """

    def close(self) -> None:
        """Let go of files and connections."""


def make(encoder: str, digest: str, dimension: int) -> Manifest:
    """The make of an index built today.

    Its generation is not yet known.
    """
    return Manifest(
        INDEX_FORMAT, encoder, digest, dimension, MAX_PASSAGE_TOKENS, SENTENCE_OVERLAP, 0
    )


def require(found: Manifest, wanted: Manifest) -> None:
    """Refuse an index of another make.

    Raises MismatchError that names the difference. The encoder's name does not count, its weights
    do.
    """
    for name, word in _MAKE.items():
        theirs, ours = getattr(found, name), getattr(wanted, name)
        readable = name == "format" and {theirs, ours} <= READABLE
        if theirs != ours and not readable:
            raise MismatchError(
                f"the library has {word} {theirs}, not {ours}; make it anew with `askcite build`"
            )


_MAKE = {
    "format": "format",
    "encoder_digest": "an encoder with digest",
    "dimension": "vectors of dimension",
    "max_tokens": "passages of at most",
    "overlap": "a sentence overlap of",
}
