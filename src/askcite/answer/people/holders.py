"""The people of one role, and of one country.

Each is shown by the sentence that has the role beside the name, or the country with it; the line
beside them names them all, and those of whom the article does not say the country.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.question.wordings.phrases import NUMBER_WORDS
from askcite.text.persons import roles
from askcite.text.persons.roles import Holder
from askcite.types import Article, Evidence, Sentence

ARTICLES: Final = 8
"""Articles gone through."""
MOST: Final = 12
"""People told."""
_SMALL: Final = frozenset({"the", "all", "both", "other", "of", "late", "named", *NUMBER_WORDS})


@dataclass(frozen=True, slots=True)
class InOffice:
    """An article's people, and those of no known country."""

    kept: tuple[tuple[Holder, Sentence], ...]
    unknown: tuple[tuple[Holder, Sentence], ...] = ()


def choose(part: Part, search: Search) -> Choice:
    """The sentences that name them, or nothing."""
    asked = part.topics[1] if len(part.topics) > 1 else ""
    states = roles.countries(asked)
    words = [w for w in asked.lower().split() if w not in _SMALL and not _is_of_a_state(w, asked)]
    nothing = Choice(part.asked, part.readings[0], part.kind)
    if not words or len(states) > 1:
        return nothing
    few = search.few(ARTICLES)
    told = {a.id: _told(a, search, " ".join(words), next(iter(states), None)) for a in few}
    articles = {article.id: article for article in few}
    groups = tuple(
        Group(_evidence(told[a.id], a), a.title if len(few) > 1 else None)
        for a in few
        if told[a.id].kept
    )
    if not groups:
        return nothing
    return Choice(
        part.asked,
        part.readings[0],
        part.kind,
        groups=groups,
        confidence=1.0,
        notice=_line(told.values()),
        articles=articles,
    )


def _is_of_a_state(word: str, asked: str) -> bool:
    """True for the word that names the country."""
    return bool(roles.countries(asked)) and bool(roles.countries(word.title()))


def _told(article: Article, search: Search, role: str, state: str | None) -> InOffice:
    """The people of that role in one article."""
    cut, _ = search.generation.sentences(article.id)
    held = roles.holders(article.text, [sentence.span for sentence in cut], role)
    if state is None:
        return InOffice(tuple(_first((each, cut[each.sentence]) for each in held)))
    own = [each for each in held if each.is_of(state)]
    known = {each.name for each in held if roles.countries(each.states)}
    unsaid = [each for each in held if each.name not in known]
    single = Counter(each.sentence for each in held)
    alone = {e: _alone(cut[e.sentence], article) for e in unsaid if single[e.sentence] == 1}
    own += [each for each, states in alone.items() if states == {state}]
    said = {each.name for each, states in alone.items() if states}
    others = [each for each in unsaid if each.name not in said]
    kept, unknown = (_first((h, cut[h.sentence]) for h in each) for each in (own, others))
    return InOffice(tuple(kept), tuple(unknown))


def _alone(sentence: Sentence, article: Article) -> frozenset[str]:
    """The country of a sentence that names one country alone."""
    named = roles.countries(sentence.span.line(article.text))
    return named if len(named) == 1 else frozenset()


def _first(pairs: Iterable[tuple[Holder, Sentence]]) -> Iterator[tuple[Holder, Sentence]]:
    """Each name, where it comes first."""
    seen: set[str] = set()
    for holder, sentence in pairs:
        if holder.name not in seen:
            seen.add(holder.name)
            yield holder, sentence


def _evidence(told: InOffice, article: Article) -> tuple[Evidence, ...]:
    """Each sentence once, with its first name."""
    shown: dict[int, Evidence] = {}
    for holder, sentence in (*told.kept, *told.unknown)[:MOST]:
        inside = holder.span if sentence.span.covers(holder.span) else None
        shown.setdefault(sentence.number, Evidence(article.id, sentence, inside, 1.0, 0.0))
    return tuple(shown.values())


def _line(told: Collection[InOffice]) -> str:
    """The line that names them."""
    named = _names(pair for each in told for pair in each.kept)
    others = _names(pair for each in told for pair in each.unknown)
    return f"Named: {named}." + (f" Also named, without a country: {others}." if others else "")


def _names(pairs: Iterable[tuple[Holder, Sentence]]) -> str:
    return ", ".join(list(dict.fromkeys(holder.name for holder, _ in pairs))[:MOST])
