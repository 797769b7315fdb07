"""The article that says it: `which says it shut?`.

A sentence of the same thing that denies it, or has another month or number, does not say it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.kinds import topic
from askcite.question.request import Part
from askcite.text.english import MONTHS, NEGATION, NUMBER_WORDS
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Evidence, Kind

ASKS: Final = late(
    r"(?i)^\W*(?:(?:and|so) )?(?:which|what|in which|in what) (?:of (?:the|these|your) )?(?:two )?"
    r"(?:articles?|texts?|papers?|reports?|documents?|stories|story|sources?|pieces?|newspapers?)"
    r" (?:says?|said|claims?|reports?|states?|writes?|tells?(?: us)?|does it say|do we read|is it"
    r" said) (?:that )?(?P<claim>\S+ \S.*?)\W*$"
)
_HOLDS: Final = 0.5
"""Share of the claim's words that the sentence has, at least."""
_FIXED: Final = frozenset(terms(" ".join((*MONTHS, *NUMBER_WORDS))))


def choose(part: Part, search: Search) -> Choice:
    """The sentence that says it, of each article that does."""
    asks = ASKS.match(part.typed)
    claim = asks["claim"] if asks else ""
    asked = replace(part, kind=Kind.TOPIC, topics=(), subject=claim, readings=(claim,))
    told = topic.choose(asked, search) if asks else Choice(part.asked, part.typed, part.kind)
    best: dict[str, Evidence] = {}
    shares: dict[str, float] = {}
    for each in told.evidence:
        share = _says(claim, each.sentence.span.line(told.articles[each.article_id].text))
        if share > shares.get(each.article_id, 0.0):
            best[each.article_id], shares[each.article_id] = each, share
    if not best:
        return replace(told, groups=())
    kept = [id for id, share in shares.items() if share >= max(shares.values()) - 1 / 3]
    titles = [told.articles[id].title for id in kept]
    return replace(
        told,
        asked=part.asked,
        understood_as=part.asked,
        groups=tuple(Group((best[id],), told.articles[id].title) for id in kept),
        notice=f"{' and '.join(f'“{t}”' for t in titles)} say{'s' * (len(kept) == 1)} it.",
    )


def _says(claim: str, words: str) -> float:
    """The share of the claim's words that it says."""
    wanted, held = meaning(claim), set(terms(words))
    fixed = {term for term in terms(claim) if term in _FIXED or term.isdigit()}
    if not fixed <= held or bool(NEGATION.search(claim)) != bool(NEGATION.search(words)):
        return 0.0
    share = len(wanted & held) / len(wanted) if wanted else 0.0
    return share if share >= _HOLDS else 0.0
