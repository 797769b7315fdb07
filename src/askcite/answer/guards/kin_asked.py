"""Kinsmen that a question asks for, and whose they are.

`When did her mother die?` is not answered by her father's death, nor `How many children had Ada?`
by those of her parents, of whom she is one.
"""

from __future__ import annotations

import re
from typing import Final

from askcite.text.english import FUNCTION_WORDS, NUMBER_WORDS
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import Article, Span

_FAMILY: Final = tuple(
    frozenset(terms(names))
    for names in (
        "father dad parents",
        "mother mum mom parents",
        "brother sister sibling",
        "wife husband spouse married widow",
        "son daughter child children",
    )
)
_WOMEN: Final = frozenset({"mother", "mum", "mom", "sister", "wife", "daughter"})
_OWN: Final = (
    r"(?:his|her|their|my|(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)*|[\w ]+['’]s)"
    r" (?P<kin>father|dad|mother|mum|mom|brother|sister|wife|husband|son|daughter)\b"
)
_OWN_LAST: Final = _OWN.replace("<kin>", "<last>")
ASKED: Final = late(
    rf"(?i)^\W*(?:and |so |but )?(?:(?:what|when|where|how(?: old)?|why) (?:did|does|was|is|were)"
    rf" {_OWN} \w+.*|(?:how old (?:was|is)|what (?:happened to|became of)) {_OWN_LAST}\W*$)"
)
"""A question of what somebody's kinsman did, or was."""
HAVING: Final = late(
    r"(?i)^\W*(?:and |so |but )?how many (?P<kind>children|kids|sons|daughters) (?:did|does|do|has"
    r"|have|had) (?P<who>[\w’' .-]+?)(?: (?:have|had|get|got|bear|raise))?\W*$"
)
"""A question for how many children somebody has."""
_COUNT: Final = late(
    rf"(?i)(?P<one>\b(?:one|first|second|third|fourth|fifth|sixth|seventh|eighth|youngest|eldest"
    rf"|oldest|last|middle|only) of )?\b(?:\d+|{'|'.join(NUMBER_WORDS)}|no|several|many)"
    r" (?:[a-z-]+ ){0,2}?(?:children|child|kids|sons?|daughters?)\b"
)
_OF: Final = late(r"(?i)\b(?:of|by|with|to)\b")
_BEGINS: Final = late(r"(?:^|[.!?][\"”]?\s+)\W*(?:(?P<he>He|His)|She|Her)\b")


def lacks(found: re.Match[str], span: Span, article: Article) -> bool:
    """True where the place names no such kinsman.

    A `he` is no mother.
    """
    kin = (found["kin"] or found["last"]).lower()
    (term,) = terms(kin)
    said, block = span.of(article.text), article.block_at(span.start)
    begins = next(iter(list(_BEGINS.finditer(said))[-1:]), None)
    if begins and bool(begins["he"]) == (kin in _WOMEN):
        return not Text(said[begins.start() :]).holds(term)
    place = (block.span if block else span).of(article.text)
    around = Text(f"{article.title} {article.heading_at(span.start) or ''} {place}")
    wanted = next((names for names in _FAMILY if term in names), frozenset({term}))
    return not any(map(around.holds, wanted))


def is_child(found: re.Match[str], span: Span, article: Article) -> bool:
    """True where the one asked about is a child there."""
    said = span.of(article.text)
    words = [w for w in found["who"].split() if w.lower() not in FUNCTION_WORDS]
    counts = list(_COUNT.finditer(said))
    words = [w for w in words if Text(said).knows(w)][:1]  # a last name may be the father's
    places = [m for _, m in Text(said).words if any(Text(w).knows(m.group()) for w in words)]
    if not counts or not places:
        return False
    return not any(_is_parent(place, count, said) for place in places for count in counts)


def _is_parent(place: re.Match[str], count: re.Match[str], said: str) -> bool:
    """True for one before their count, or behind `of`.

    Behind `one of`, the parents alone are named.
    """
    if place.start() < count.start():
        return not count["one"]
    between = said[count.end() : place.start()]
    return _OF.search(between) is not None and ":" not in between
