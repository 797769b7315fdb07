"""People for the matter of a text, or against it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.sides import argued, parties, sectioned, sided
from askcite.answer.whole import essays
from askcite.answer.whole.weighed import Whole
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, Evidence

_DONE: Final = late(
    r"(?i)\b(?:plans?|decisions?|proposals?|projects?|ideas?|moves?|us(?:e|ing)|(?:turn|clos|open|mak)ing)\b"
)
"""What is done with a thing, which its paragraph may say in other words."""
_PERSON: Final = late(r"(?i)(?:her|him|them|it|[a-z][\w'’-]+(?: [a-z][\w'’-]+)?)")
"""Somebody, or a word or two, with whom others disagree."""


def of_people(part: Part, search: Search) -> Choice:
    """Whoever is for the matter of news, or against it."""
    wanted = parties.FOR if part.topics[0] == "supporters" else parties.AGAINST
    for article in search.few(1):
        whole = sided.read(article, search)
        held = sectioned.objections(whole, limits=True) if wanted == parties.AGAINST else []
        if wanted == parties.AGAINST and part.subject and (essay := essays.read(article, search)):
            told = argued.against(essay, part.subject, search)
            if told:
                return _chosen(part, told, article, search)
        known = _PERSON.fullmatch(part.subject) and all(map(search.knows, part.subject.split()))
        of_it = sided.is_of_it(part.subject, article) or (held and known)
        if not of_it and (told := _of_paragraphs(part.subject, wanted, whole)):
            return _chosen(part, told, article, search)
        if not of_it or not (held or sided.is_news(whole)):
            continue
        if held:
            once = essays.each_once([sided.evidence(whole, at) for at in held])
            return _chosen(part, once, article, search)
        side = -wanted if sided.is_turned(part, whole.words[whole.lead]) else wanted
        told = sided.of_side(whole, side, decided=False) if side == parties.FOR else []
        told = told or sided.of_side(whole, side, decided=True)
        if told:
            return _chosen(part, told, article, search)
    return Choice(part.asked, part.readings[0], part.kind)


def _of_paragraphs(subject: str, wanted: int, whole: Whole) -> list[Evidence]:
    """The sentences of one side in the subject's paragraphs.

    Where none has all its words, the last ones do: `the tram depot` is `the depot` there.
    """
    phrase = _DONE.sub(" ", subject).split()
    if not phrase or not sided.is_news(whole):
        return []
    signs = parties.stands(whole, own := parties.own(whole, decided=False))
    blocks = [whole.article.block_at(sentence.span.start) for sentence in whole.cut]
    held = [set(terms(b.span.of(whole.article.text))) if b else set() for b in blocks]
    for words in (meaning(" ".join(phrase[-count:])) for count in (len(phrase), 2, 1)):
        places = [at for at, s in enumerate(signs) if s == wanted and words <= held[at] and words]
        named = [at for at in places if own[at] == wanted and words <= set(terms(whole.words[at]))]
        if told := [at for at in named if not parties.is_empty(whole.words[at])] or places:
            return essays.each_once(
                [sided.evidence(whole, at) for at in told[: sided.OF_A_PARAGRAPH]]
            )
    return []


def _chosen(part: Part, told: Sequence[Evidence], article: Article, search: Search) -> Choice:
    """The choice of these sentences."""
    return Choice.telling(part, part.kind, told, [article], max(sided.RIGHT, search.answers_from))
