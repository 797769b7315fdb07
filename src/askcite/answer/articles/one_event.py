"""Articles of one event, told by shared names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from askcite.answer.articles.known_by import BEGINS, KnownBy, whose
from askcite.answer.finding import Search
from askcite.text.english import MONTHS
from askcite.text.late import late
from askcite.text.terms import meaning
from askcite.types import Article

LEAST: Final = 2
NAMES: Final = 2
"""Names that two articles on one event share, and few others have."""
WORDS: Final = 4
"""The same for words of meaning where they begin."""
FEW: Final = 4
"""Articles that may all be on one event: of more, what half of them have is of none."""
KEPT: Final = 256
_NAME: Final = late(r"(?<=[a-z0-9,;] )[A-Z][a-z]{2,}")
_SEVERAL: Final = late(
    r"(?i)(?:both|all|each|every|the|these|those)(?: of)?(?: the| these)?(?: two| three)?"
    r"(?: (?P<of>(?:[\w'’&-]+ ){0,3}?[\w'’&-]+))??"
    r" (?:articles|reports?|papers?|newspapers?|texts|stories|accounts?|pieces|ones)"
)
_DAYS: Final = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday The This That".split()  # noqa: SIM905
)


def named(words: str, shelf: Sequence[KnownBy], search: Search) -> tuple[str, ...]:
    """The articles of one event that `both reports` are."""
    found = _SEVERAL.fullmatch(words)
    if not found or words.lower() in {"the report", "the paper", "the account", "the newspaper"}:
        return ()
    told = list(groups([each.id for each in shelf], search))
    if of := found["of"]:
        own = set(whose(f"{of} article", shelf))
        told = [group for group in told if own & set(group)]
    return told[0] if len(told) == 1 else ()


def groups(ids: Sequence[str], search: Search) -> Iterator[tuple[str, ...]]:
    """The articles that share an event, in their order."""
    articles = {id: search.generation.article(id) for id in ids}
    names = {id: _names(article) for id, article in articles.items()}
    begins = {id: _begins(article) for id, article in articles.items()}
    most = len(ids) if len(ids) <= FEW else len(ids) // 2
    left = list(ids)
    for one in ids:
        if one not in left:
            continue
        group = tuple(
            id
            for id in left
            if id == one
            or (
                len(_shared(one, id, names, most)) >= NAMES
                and len(_shared(one, id, begins, most)) >= WORDS
            )
        )
        if len(group) >= LEAST:
            left = [id for id in left if id not in group]
            yield group


def _shared(one: str, other: str, held: Mapping[str, frozenset[str]], most: int) -> list[str]:
    """The words that both have, and few others."""
    both = held[one] & held[other]
    return [word for word in both if sum(word in own for own in held.values()) <= most]


@lru_cache(KEPT)
def _begins(article: Article) -> frozenset[str]:
    """The words of meaning of its title and beginning."""
    return meaning(f"{article.title}\n{article.text[:BEGINS]}")


@lru_cache(KEPT)
def _names(article: Article) -> frozenset[str]:
    """The names within its sentences."""
    return frozenset(_NAME.findall(article.text)) - _DAYS - frozenset(MONTHS)
