"""Names of an article: author, paper, title, kind.

`The Gazette` is the paper of its byline, `the rules` the last word of its title or what it looks
like, `the owl article` one whose title has the word, or whose beginning.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from askcite.answer.articles import authored, genres
from askcite.answer.finding import Search
from askcite.index import ArticleSummary
from askcite.text.english import FUNCTION_WORDS, NUMBER_WORDS, RANKS, YEAR
from askcite.text.late import late
from askcite.text.layout import bylines
from askcite.text.terms import terms
from askcite.types import Article, BlockKind

OPENED: Final = 40
"""Articles whose heads are read for these names; of more, none is."""
KEPT: Final = 256
HEAD: Final = 6
"""Blocks in which a byline may stand."""
BEGINS: Final = 800
"""Characters of a beginning that tells what an article is about."""
TEXTS: Final = (
    r"(?:articles?|texts?|papers?|pieces?|essays?|reports?|stor(?:y|ies)|posts?|columns?|documents?"
    r"|stud(?:y|ies)|reviews?|interviews?|files?|pages?|accounts?|newspapers?|ones?)"
)
"""Words for any text, which do not say which."""
_TEXTS: Final = late(rf"(?i){TEXTS}")
_KINDS: Final = {
    "tale": r"(?:(?:fairy ?|folk ?)?tale|story|fable|legend)",
    "life": r"(?:portrait|biography|life story|profile|life|obituary)",
    "rules": r"(?:rules?|regulations|statutes|bylaws|terms|contract|agreement|conditions)",
    "recipe": r"recipe",
    "notice": r"(?:leaflet|flyer|brochure|information|notice|handout)",
}
KIND: Final = f"(?:{'|'.join(_KINDS.values())})"
"""Words for texts of one kind, told by their looks."""
_CLAUSES: Final = late(r"(?m)^\W*(?:§ ?)?\d+\.\d+\b")
_INGREDIENTS: Final = late(r"(?im)^\W*ingredients\b")
_OF_TIMES: Final = late(r"(?i)\b(?:open|daily|entry|admission|visitors?|tickets?)\b")
_PRINTED: Final = late(r"(?:The )?([A-Z][^/\\,\d]*[^/\\.,\d\s])\s*(?:$|,)")
"""A source that is a paper's name, and no file."""
_YEAR: Final = late(rf"\b{YEAR}\b|%")
_THEN: Final = late(r"(?i)\b(?:was|were|had|said|went|came|gave|took|lived|\w{3,}ed)\b")
_FEW: Final = 60
"""Words in which a tale has more than one verb of the past, else it is none."""


class KnownBy(NamedTuple):
    """An article's names, as terms."""

    id: str
    author: str | None
    title: tuple[str, ...]
    heads: frozenset[str]
    papers: tuple[tuple[str, ...], ...]
    begins: frozenset[str]
    looks: frozenset[str]


def shelf(held: Sequence[ArticleSummary], search: Search) -> list[KnownBy]:
    """The names of each article, where they are few."""
    if not 1 < len(held) <= OPENED:
        return []
    return [_known(search.generation.article(each.id)) for each in held]


@lru_cache(KEPT)
def _known(article: Article) -> KnownBy:
    parts = re.split(r"\s*[:–—|]\s*", article.title)
    heads = frozenset(term for part in parts for term in terms(part)[-1:])
    papers = tuple(tuple(terms(name)) for name in papers_of(article))
    begins = frozenset(terms(f"{article.title}\n{article.text[:BEGINS]}"))
    looks = frozenset(kind for kind, is_of in _LOOKS.items() if is_of(article.text))
    return KnownBy(
        article.id, article.author, tuple(terms(article.title)), heads, papers, begins, looks
    )


def papers_of(article: Article) -> list[str]:
    """The papers of a text, by its first lines."""
    blocks = islice((b for b in article.blocks if b.kind is not BlockKind.FURNITURE), HEAD)
    lines = [line for block in blocks for line in bylines.lines(block.span.of(article.text))]
    return [*(name for line in lines if (name := bylines.paper(line))), *printed(article.source)]


def printed(source: str) -> list[str]:
    """The paper that a source names, if any."""
    found = _PRINTED.match(source)
    return [found[1]] if found else []


def _is_tale(text: str) -> bool:
    """True for deeds of the past without a year."""
    return not _YEAR.search(text) and len(_THEN.findall(text)) * _FEW > 2 * len(text.split())


_LOOKS: Final[dict[str, Callable[[str], bool]]] = {
    "tale": _is_tale,
    "life": lambda text: genres.LIFE.search(text[:BEGINS]) is not None,
    "rules": lambda text: len(_CLAUSES.findall(text)) > 2,
    "recipe": lambda text: _INGREDIENTS.search(text) is not None,
    "notice": lambda text: len(_OF_TIMES.findall(text)) > 2 and len(text.split()) < 4 * _FEW,
}


def whose(words: str, shelf: Sequence[KnownBy], *, bare: bool = False) -> tuple[str, ...]:
    """The articles known by these words.

    Of `bare` words no `the` stands before them, so that they are no title's last.
    """
    named = [w for w in words.split() if w.lower() not in _SMALL]
    own = [w for w in named if not _TEXTS.fullmatch(w)]
    is_text = len(own) < len(named)
    if of_paper := in_paper(" ".join(named), shelf):
        return of_paper if len(of_paper) < len(shelf) else ()
    if not own:
        return _of_look(named, shelf) if named else ()
    asked = tuple(terms(" ".join(own)))
    is_kind = re.fullmatch(f"(?i){KIND}", own[-1]) is not None
    wanted = set(asked)
    ways: list[Callable[[KnownBy], bool]] = [
        lambda each: authored.is_by(" ".join(own), each.author),
        lambda each: any(_in_order(asked, paper) for paper in each.papers),
    ]
    if asked and (is_text or is_kind or (not bare and any(asked[-1] in e.heads for e in shelf))):
        ways.append(lambda each: wanted <= set(each.title))
    if is_text and asked:
        ways.append(lambda each: wanted <= each.begins)
    for way in ways:
        ids = tuple(each.id for each in shelf if way(each))
        if ids:
            return ids if len(ids) < len(shelf) else ()
    return _of_look(own, shelf) if is_kind else ()


def in_paper(words: str, shelf: Sequence[KnownBy]) -> tuple[str, ...]:
    """The articles of the paper that is named so."""
    name = tuple(terms(" ".join(w for w in words.split() if w.lower() not in _SMALL)))
    return tuple(e.id for e in shelf if any(_in_order(name, paper) for paper in e.papers))


_SMALL: Final[Collection[str]] = (
    FUNCTION_WORDS
    | NUMBER_WORDS.keys()
    | RANKS.keys()
    | {"all", "both", "first", "last", "latest", "newest", "oldest", "other", "same"}
)


def _of_look(words: Sequence[str], shelf: Sequence[KnownBy]) -> tuple[str, ...]:
    """The one article that looks like that kind."""
    kind = next((k for k, form in _KINDS.items() if re.fullmatch(f"(?i){form}", words[-1])), "")
    rest = set(terms(" ".join(words[:-1])))
    ids = tuple(each.id for each in shelf if kind in each.looks and rest <= each.begins)
    return ids if len(ids) == 1 else ()


def _in_order(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """True where the words stand one after the other."""
    places = range(len(name) - len(words) + 1) if words else ()
    return any(name[at : at + len(words)] == words for at in places)
