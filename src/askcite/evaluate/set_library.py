"""An evaluation set, and the library to ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from askcite.errors import SourceError
from askcite.evaluate import data, own
from askcite.evaluate.data import Case
from askcite.library.library import Library
from askcite.types import Article


@contextmanager
def opened(
    path: Path,
    index: str | Path | None = None,
    *,
    sample: int | None = None,
    other: bool = False,
    whole: bool = False,
    mend: str = "give the library to ask with --index",
) -> Iterator[tuple[Library, tuple[Case, ...]]]:
    """The library to ask, with the set's cases.

    It is the one at `index`, or one made for the while of the set's own articles: of those that the
    cases are asked of, or of the `whole` set's. `sample` cases are taken, from the `other` end if
    wished. Raises SourceError, which names the `mend`, for a set without articles of its own where
    no index is given.
    """
    if index:
        with Library.open(index) as library:
            known = [library.article(one.id) for one in library.articles()]
            load = own.load if own.is_own(path) else data.load
            yield library, data.sample(load(path, known), sample, other=other)
        return
    articles = tuple(data.corpus(path))
    if not articles:
        raise SourceError(f"{path} has no corpus of its own; {mend}")
    cases = data.sample(data.load(path, articles), sample, other=other)
    articles = articles if whole else _needed(articles, cases)
    with TemporaryDirectory() as folder, Library.build(Path(folder, "index"), articles) as library:
        yield library, cases


def _needed(articles: tuple[Article, ...], cases: Sequence[Case]) -> tuple[Article, ...]:
    """The articles that the cases are asked of.

    All, once a case is asked of all.
    """
    if not all(case.articles for case in cases):
        return articles
    named = {id for case in cases for id in case.articles}
    return tuple(article for article in articles if article.id in named)
