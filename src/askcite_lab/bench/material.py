"""Texts that are measured.

A library's own articles, and as many changed copies as needed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

import numpy as np

from askcite import sources
from askcite.errors import BenchError, NotFoundError
from askcite.library.library import Library
from askcite.library.suggestions import propose
from askcite.models import encoder as encoders
from askcite.models.encoder import Encoder
from askcite.settings import ARTICLES_FOLDER
from askcite.text import passages, sentences
from askcite.types import Article
from askcite_lab.bench.gemm import LONGEST

BASE_CHARACTERS: Final = 20_000
"""Whole articles are taken until there are so many: 64 times that is built in minutes."""
QUESTIONS: Final = 12
"""Different questions asked in turn, so that no cache of one answer flatters."""
SPECIAL: Final = 2
"""Tokens that the encoder puts around every text."""
_NAMES: Final = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")


@dataclass(frozen=True, slots=True)
class Material:
    """The files of one size of text."""

    folder: Path
    size: int

    @property
    def articles(self) -> Path:
        """The articles, as JSON Lines."""
        return self.folder / f"articles-{self.size}.jsonl"

    @property
    def passages(self) -> Path:
        """Their passages as a JSON list, for the plain script."""
        return self.folder / f"passages-{self.size}.json"

    @property
    def texts(self) -> Path:
        """Their sentences and passages as a JSON list."""
        return self.folder / f"texts-{self.size}.json"

    @property
    def lengths(self) -> Path:
        """The tokens of each of these, as a JSON list."""
        return self.folder / f"lengths-{self.size}.json"

    @property
    def questions(self) -> Path:
        """Questions that the articles answer, as a JSON list.

        They are the same for every size.
        """
        return self.folder / "questions.json"

    @property
    def rereader(self) -> Path:
        """The public cross-encoder's directory, the same for every size."""
        return self.folder / "rereader"

    def read(self, name: str) -> list[str]:
        """The list in `passages`, `texts` or `questions`."""
        found: list[str] = json.loads(getattr(self, name).read_text(encoding="utf-8"))
        return found

    def index(self, contender: str) -> Path:
        """The directory that a contender builds in."""
        return self.folder / f"{contender}-{self.size}"


ONE_MORE: Final = 0
"""The size under which the article lies that is added to each of the others."""


def prepare(index: str, folder: Path, sizes: Sequence[int]) -> dict[str, int]:
    """Write every file that `Material` names.

    The value counts what there is of size 1.
    Raises BenchError, SourceError or LibraryError when `index` gives nothing to measure.
    """
    base = list(_base(index))
    encoder = encoders.load()
    for size in {1, *sizes}:
        _write(Material(folder, size), [_varied(a, n) for n in range(size) for a in base], encoder)
    _write(Material(folder, ONE_MORE), [_varied(base[0], max(sizes) + 1)], encoder)
    first = Material(folder, 1)
    asked = _questions(first)
    first.questions.write_text(json.dumps(asked), encoding="utf-8")
    packed = len(first.read("passages"))
    return {
        "articles": len(base),
        "characters": sum(len(article.text) for article in base),
        "sentences": len(first.read("texts")) - packed,
        "passages": packed,
        "questions": len(asked),
    }


def _base(index: str) -> Iterator[Article]:
    """The library's first articles, up to `BASE_CHARACTERS`."""
    characters = 0
    for article in _articles(index):
        yield article
        characters += len(article.text)
        if characters >= BASE_CHARACTERS:
            return


def _articles(index: str) -> Iterator[Article]:
    """The library's articles, or those it would be built of."""
    try:
        library = Library.open(index)
    except NotFoundError:
        yield from sources.read(Path(index) / ARTICLES_FOLDER)
        return
    with library:
        yield from (library.article(one.id) for one in library.articles())


def _varied(article: Article, number: int) -> Article:
    """The article with exchanged names and other numbers.

    It stays as it is for 0.
    """
    random = np.random.default_rng(number)
    names = sorted(set(_NAMES.findall(article.text)))
    others = dict(zip(names, random.permutation(names).tolist(), strict=True)) if number else {}
    text = re.sub(r"\b[A-Z][a-z]{3,}\b", lambda m: others.get(m[0], m[0]), article.text)
    if number:
        text = re.sub(r"\d", lambda m: str(random.integers(1, 10)), text)
    return sources.read_text(
        text, id=f"{article.id}-{number}", title=article.title, language=article.language
    )


def _write(place: Material, articles: Sequence[Article], encoder: Encoder) -> None:
    rows = (
        {"id": a.id, "title": a.title, "text": a.text, "language": a.language} for a in articles
    )
    place.articles.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    packed: list[str] = []
    cited: list[str] = []
    for article in articles:
        cut = sentences.split(article.text, article.blocks, article.language or "en")
        texts = [sentence.span.of(article.text) for sentence in cut]
        cited += texts
        made = passages.pack(article, cut, encoder.count(texts))
        packed += [passage.span.of(article.text) for passage in made]
    place.passages.write_text(json.dumps(packed), encoding="utf-8")
    place.texts.write_text(json.dumps(cited + packed), encoding="utf-8")
    lengths = [min(n + SPECIAL, LONGEST) for n in encoder.count(cited + packed)]
    place.lengths.write_text(json.dumps(lengths), encoding="utf-8")


def _questions(place: Material) -> list[str]:
    """Questions of the articles that askcite answers."""
    with Library.build(place.folder / "questions", [place.articles]) as library:
        proposed = (
            suggestion.question
            for one in library.articles()
            for article in [library.article(one.id)]
            for suggestion in propose(article, sentences.split(article.text, article.blocks))
        )
        answered = (q for q in dict.fromkeys(proposed) if library.ask(q).found)
        found = list(islice(answered, QUESTIONS))
    if not found:
        raise BenchError(
            "the articles answer none of the questions made from them; name others with --index"
        )
    return found
