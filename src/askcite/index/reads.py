"""Reads of a library, kept in memory between questions."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Final

from askcite.errors import NotFoundError
from askcite.index import filters, rows, seals, state, view
from askcite.index.database import NUMBERS, reading
from askcite.index.engine import Engine
from askcite.index.filters import Filter
from askcite.types import Article, Sentence

if TYPE_CHECKING:
    from askcite.index.arrays import Vectors

    Sentences = tuple[tuple[Sentence, ...], Vectors]

ARTICLES_KEPT: Final = 32
"""Articles kept in memory between questions."""
CHECKED_ARTICLES: Final = 5_000
"""Up to so many articles, a generation's first filter has all their facts checked: .2 s. Of more
`doctor` checks them."""
SENTENCES_KEPT: Final = 16
"""Articles whose sentences are kept in memory between questions: a request looks at them up to
nine times, and reading them was 5 of an answer's 70 ms."""
KEPT_SENTENCES: Final = 1_000
"""Sentences an article, with their vectors 1.5 MB, up to which they are kept."""
FILTERS_KEPT: Final = 8
"""Filters whose articles are kept in memory between questions."""


class Reads:
    """Articles, filters and sentences, the last read ones kept."""

    def __init__(self, engine: Engine[Any]) -> None:
        self._engine = engine
        self.article = lru_cache(ARTICLES_KEPT)(partial(_article, engine))
        self.languages = lru_cache(1)(partial(_languages, engine))
        self._matching = lru_cache(FILTERS_KEPT)(partial(_matching, engine))
        self._check_facts = lru_cache(1)(partial(_check_facts, engine))

    def matching(self, wanted: Filter, seen: view.View) -> tuple[str, ...]:
        """Ids of a view's articles that meet the conditions."""
        if len(seen.ids) <= CHECKED_ARTICLES:
            self._check_facts(seen.generation, seen.token)
        return self._matching(wanted, seen.generation, seen.token)

    def sentences(self, seen: view.View) -> Callable[[str, int | None], Sentences]:
        """The reader of a view's sentences, by article.

        Those of short articles are kept as long as the view is read.
        """
        few = lru_cache(SENTENCES_KEPT)(partial(_few_sentences, self._engine, seen))
        return lambda id, most: few(id, most) or _sentences(self._engine, seen, id, most)


def _article(engine: Engine[Any], id: str, generation: int, token: str) -> Article:
    """The article as that generation has it.

    Raises NotFoundError.
    """
    with reading(engine.lend(), generation, token) as db:
        found = rows.article(db, id, generation) if db else None
        if db and found is None and state.holds(db, generation, id):
            seals.broken(f"article {id!r} is lost")
    if found is None:
        raise _unknown(id)
    return found


def _sentences(engine: Engine[Any], seen: view.View, id: str, most: int | None) -> Sentences:
    """The article's sentences and vectors as that view has them.

    Raises NotFoundError.
    """
    with reading(engine.lend(), seen.generation, seen.token) as db:
        found = view.sentences(db, seen, id, most) if db else None
    if found is None:
        raise _unknown(id)
    return found


def _few_sentences(
    engine: Engine[Any], seen: view.View, id: str, most: int | None
) -> Sentences | None:
    """The same, or None where they are many."""
    found = _sentences(engine, seen, id, most)
    found[1].setflags(write=False)
    return found if len(found[0]) <= KEPT_SENTENCES else None


def _unknown(id: str) -> NotFoundError:
    return NotFoundError(f"no article {id!r}; `askcite list` shows those there are")


def _languages(engine: Engine[Any], generation: int, token: str) -> frozenset[str]:
    """The languages of a generation's articles."""
    with reading(engine.lend(), generation, token) as db:
        found = state.living(db, generation, "DISTINCT language") if db else ()
        return frozenset(spoken for (spoken,) in found if spoken)


def _check_facts(engine: Engine[Any], generation: int, token: str) -> None:
    """Raise LibraryError where facts of an article are lost."""
    with reading(engine.lend(), generation, token) as db:
        if db and rows.undescribed(db):
            seals.broken("its list of what is known of articles")


def _matching(engine: Engine[Any], wanted: Filter, generation: int, token: str) -> tuple[str, ...]:
    """Ids of a generation's articles that meet the conditions."""
    with reading(engine.lend(), generation, token) as db:
        if not db:
            return ()
        keys = filters.matching(db, wanted)
        if not keys and (line := filters.unknown(db, wanted)):
            raise NotFoundError(f"{line}; `askcite list --json` shows what is known of each")
        found = state.living(
            db, generation, "id", f"AND key IN {NUMBERS} ORDER BY key", json.dumps([*keys])
        )
        return tuple(id for (id,) in found)
