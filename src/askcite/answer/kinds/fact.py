"""A fact: the sentences that answer a question, or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer import added, citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.citing import Weigh
from askcite.answer.evidence import Candidate
from askcite.answer.finding import Finding, Search
from askcite.question.request import Part
from askcite.question.tidying import plain
from askcite.types import Evidence, Kind

ARTICLES: Final = 6
"""Articles asked, up to which each of them is read and may answer beside the best one."""
SHARE: Final = 0.35
"""Share of the best sentence's probability that the first of another article has. For 45 questions
of quotesum, asked of two to six articles, .667 of the marked words are cited and not .485, of the
citations .881 are right and not .899; with .25 .688 and .847. Asked of chunk_eval's five unrelated
texts (50 questions) .685 and not .658, .694 and not .709. Of many articles some sentence is always
near: of what 16 pages of docs_faq would so be cited .06 is right."""
EACH: Final = 2
"""Sentences of each such article."""
READ: Final = -2.5
LIKE: Final = 0.4
"""Its reading, and its cosine with the question, from which on it is cited at any share. Of
quotesum's marked words .770 are cited so and not .667, of the citations .857 are right, not .881;
of 40 questions asked of six of squad2_dev's articles two get such a sentence, both wrong."""


def choose(
    part: Part,
    search: Search,
    weigh: Weigh | None = None,
    also: Callable[[str], bool] | None = None,
) -> Choice:
    """The best sentences of the reading that is answered best.

    What a kind of question prefers is told by `weigh`; the looks that a sentence of it should have,
    for which is read on, by `also`.
    """
    apart = 1 < search.counted(ARTICLES) <= ARTICLES
    sparing = not (part.several or apart or also)
    found = search.best(part.readings, kind=part.kind, sparing=sparing, also=also)
    first = [(e.sentence, found.articles[e.article_id]) for e in found.ranked[:1]]
    if sparing and any(citing.says_nothing(*each) for each in first):
        # reading stopped at a title; what can be cited may stand further down
        found = search.best(part.readings, kind=part.kind, also=also)
    rest = untold(found, part.told) if part.told else found
    ranked = citing.ordered(rest, weigh=weigh) if search.answers(found) else ()
    cited = citing.cited(rest, ranked, several=part.several)
    if apart:
        cited += completing.completed(tuple(of_others(rest, ranked, cited)), rest)
    return Choice(
        part.asked,
        found.question,
        Kind.FACT,
        groups=(Group(cited),) if cited else (),
        confidence=found.confidence,
        finding=found,
        articles=found.articles,
    )


def of_others(
    found: Finding, ranked: Sequence[Evidence], cited: Sequence[Evidence]
) -> Iterator[Evidence]:
    """The sentences of each further article that answers too.

    One number is told twice only where it is probable that it is the one asked for: of quotesum's
    citations (all 45 questions) more are right so, and of the marked words .741 and not .745 told.
    """
    held = {each.article_id for each in cited}
    one = citing.ONE.match(found.question) is not None
    read = citing.readings(found)
    for each in ranked:
        there = read.get((each.article_id, each.sentence.number))
        tells = there is not None and there.evidence >= READ and there.cosine >= LIKE
        likely = each.probability >= SHARE * ranked[0].probability
        told = likely or (tells and not one)
        if each.article_id not in held and told and added.is_of_it(each, ranked[0], found):
            held.add(each.article_id)
            yield from citing.with_near(each, ranked, found, EACH)


def untold(found: Finding, told: str) -> Finding:
    """The finding without the sentences that were told before."""
    before = plain(told)

    def is_new(each: Candidate) -> bool:
        text = found.articles[each.article_id].text
        return plain(each.sentence.span.of(text)) not in before

    return replace(found, candidates=tuple(filter(is_new, found.candidates)))
