"""The asker's own way, by the section on it.

`How do I cancel my membership?` is told by the section `Ending your membership`, not by the
sentence beside it on when the club may end one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.neighbours import running_on
from askcite.question.request import Part
from askcite.question.vocabulary import synonyms
from askcite.question.wordings.orders import OWN_WAY
from askcite.text.commands import COMMANDS
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.text.words import Text
from askcite.types import HEADS, Article, Block, BlockKind, Evidence, Kind, Sentence

ARTICLES: Final = 3
"""Articles whose headings are gone through."""
MOST: Final = 3
SURE: Final = 0.8
_VAGUE: Final = frozenset(
    terms(
        "my your our get do make go about want need would like please there here now best exactly"
    )
)
_KEEPERS: Final = late(r"\W*(?:We|The (?:\w+ ){1,3}) ?(?:may|can|will|reserves?|must|shall)\b")
"""A sentence on what the other side may do."""


def choose(part: Part, search: Search) -> Choice:
    """The first sentences of the section, or nothing."""
    found = OWN_WAY.fullmatch(part.typed)
    for article in search.few(ARTICLES) if found else ():
        cut, _ = search.generation.sentences(article.id)
        heads = (h for h in article.blocks if found and _fits(found["way"], h, article))
        under = (_under(article, cut, head) for head in heads)
        told = _steps(found["way"] if found else "", next(filter(None, under), []), article)
        if told:
            evidence = (Evidence(article.id, s, None, SURE, 0.0) for s in told[:MOST])
            return Choice.telling(
                part, Kind.WHY_HOW, evidence, [article], max(SURE, search.answers_from)
            )
    return Choice(part.asked, part.readings[0], part.kind)


def _fits(way: str, head: Block, article: Article) -> bool:
    """True for the heading with all words of the way."""
    words = head.span.line(article.text)
    if head.kind not in HEADS or words == article.title:
        return False
    own = {term: word for term, word in Text(way).spoken if term not in _VAGUE}
    kin = [synonyms.forms(word) | synonyms.same(word) for word in own.values()]
    said = meaning(words) - _VAGUE
    known = set().union(*kin) | set(terms(article.title))
    return bool(said) and said <= known and all(each & said for each in kin)


def _under(article: Article, cut: Sequence[Sentence], head: Block) -> list[Sentence]:
    """The section's first paragraph, but for the other side's rights."""
    after = [b for b in article.blocks if b.span.start > head.span.start]
    under = list(takewhile(lambda block: block.kind not in HEADS, after))
    if any(block.kind is BlockKind.LIST_ITEM for block in under):
        return []
    first = running_on([s for s in cut if s.span.start >= head.span.end], article)
    return [s for s in first if not _KEEPERS.match(s.span.line(article.text))]


def _steps(way: str, first: Sequence[Sentence], article: Article) -> Sequence[Sentence]:
    """The sentences from the step on that does it.

    That is one with the verb, else a command, else the first.
    """
    verb = next((synonyms.forms(w) | synonyms.same(w) for _, w in Text(way).spoken), set())
    said = [s.span.line(article.text) for s in first]
    does = (at for at, words in enumerate(said) if _is_command(words) and verb & set(terms(words)))
    commands = (at for at, words in enumerate(said) if _is_command(words))
    return first[next(does, next(commands, 0)) :]


def _is_command(words: str) -> bool:
    return COMMANDS.match(words) is not None
