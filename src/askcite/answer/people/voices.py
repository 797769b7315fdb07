"""Two people on one matter, one beside the other.

Each is told by the articles of their own that treat it, and by what others quote of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer import treating
from askcite.answer.articles import authored
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.kinds import overview, topic
from askcite.answer.likened import likened
from askcite.answer.people import speaker
from askcite.question.request import Part
from askcite.question.wordings.among import VOICES
from askcite.text import idle, standing, studies
from askcite.text.late import late
from askcite.types import Article, Evidence, Kind

OWN: Final = 2
"""Sentences of somebody's own articles."""
QUOTED: Final = 2
"""Sentences in which others tell what somebody says."""
SIDES: Final = 2
ALIKE: Final = 0.3
"""Cosine with the matter from which on such a sentence is of it, unless it names it."""
OWN_ALIKE: Final = 0.4
"""The same for a sentence of their own, which stands for all that they write of it."""
_SAYING_LITTLE: Final = (
    studies.tells_of_itself,
    idle.asks,
    idle.announces,
    standing.leans,
)
_AND: Final = late(r"(?i) (?:and|&) ")


def sides(part: Part) -> tuple[str, ...]:
    """The names of the two who are asked about."""
    if part.topics[:1] != (VOICES,):
        return part.topics
    names = _AND.split(part.topics[1]) if len(part.topics) > 1 else []
    return tuple(name.strip() for name in names)


def as_things(part: Part) -> Part:
    """The part as of two mere things."""
    return replace(part, topics=sides(part), subject="") if part.topics[:1] == (VOICES,) else part


def choose(part: Part, search: Search) -> Choice:
    """The words of both, or nothing where one has none.

    Two who are compared are asked for their words where each wrote an article.
    """
    nothing = Choice(part.asked, part.readings[0], Kind.COMPARE)
    names = sides(part)
    few = search.few(speaker.ARTICLES) if len(names) == SIDES else ()
    wrote = [any(authored.is_by(name, each.author) for each in few) for name in names]
    if part.topics[:1] != (VOICES,):
        if not (few and all(wrote)):
            return nothing
        part = replace(part, subject="")
    quoted = _all_quoted(names, part, few, search)
    taken = {_at(each) for told in quoted.values() for each in told}
    groups = []
    for name in names:
        said = quoted[name]
        own = [e for e in _own(name, part, few, search, said) if _at(e) not in taken]
        if told := (*own[:OWN], *said):
            groups.append(Group(told, name))
    if len(groups) < SIDES:
        return nothing
    sure = max(search.answers_from, speaker.RIGHT)
    articles = {article.id: article for article in few}
    return replace(nothing, groups=tuple(groups), confidence=sure, articles=articles)


def _at(each: Evidence) -> tuple[str, int]:
    return each.article_id, each.sentence.number


def _own(
    name: str, part: Part, few: Sequence[Article], search: Search, said: Sequence[Evidence]
) -> Iterator[Evidence]:
    """The matter in the articles of that name."""
    own = [article for article in few if authored.is_by(name, article.author)]
    if not own:
        return
    near = replace(search, scope=[article.id for article in own])
    if not part.subject:
        whole = replace(part, kind=Kind.OVERVIEW, topics=())
        for article in own:
            yield from overview.told(article, near, OWN, whole)
        return
    told = topic.choose(replace(part, kind=Kind.TOPIC, topics=()), near).evidence
    yield from told if told or said else _alike(own, part.subject, search)


def _alike(own: Sequence[Article], subject: str, search: Search) -> list[Evidence]:
    """The sentences that are most alike with the matter."""
    told = []
    for article in own:
        for each in likened(article, subject, search):
            says = not any(is_little(each.words) for is_little in _SAYING_LITTLE)
            if each.cosine >= OWN_ALIKE and says:
                told.append(Evidence(article.id, each.sentence, None, each.cosine, 0.0))
    return sorted(told, key=lambda each: -each.probability)


def _all_quoted(
    names: Sequence[str], part: Part, few: Sequence[Article], search: Search
) -> dict[str, tuple[Evidence, ...]]:
    """The sentences that quote each name on the matter.

    Whoever speaks in an article where another does so answers that one.
    """
    every = {name: _quoted(name, part, few, search) for name in names}
    articles = {article.id: article for article in few}

    def of_it(each: Evidence) -> bool:
        article = articles[each.article_id]
        return not part.subject or _treats(each, article, part.subject, search)

    near = {name: [e for e in told if of_it(e)] for name, told in every.items()}
    places = {each.article_id for told in near.values() for each in told}
    for name, told in near.items():
        near[name] = told or [e for e in every[name] if e.article_id in places][:1]
    return {name: tuple(told[:QUOTED]) for name, told in near.items()}


def _quoted(name: str, part: Part, few: Sequence[Article], search: Search) -> list[Evidence]:
    """The sentences in which that name says something."""
    asked = replace(part, topics=("", name))
    told = [each for article in few for each in speaker.said(article, asked, search)]
    return sorted(told, key=lambda each: -each.probability)


def _treats(each: Evidence, article: Article, subject: str, search: Search) -> bool:
    """True for a sentence of the matter."""
    cut, vectors = search.generation.sentences(article.id)
    at = next(n for n, sentence in enumerate(cut) if sentence == each.sentence)
    words = each.sentence.span.line(article.text)
    return treating.names(subject, words) or float(vectors[at] @ search.vector(subject)) >= ALIKE
