"""Comparisons: sentences of both sides, then of each.

Pros and cons are two sides too. Each side is looked up once.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import Final

from askcite.answer import citing, completing, meant, treating
from askcite.answer.choice import Choice, Group
from askcite.answer.citing import Weigh
from askcite.answer.finding import Finding, Search
from askcite.answer.kinds import fact, overview
from askcite.answer.kinds.listing import running
from askcite.answer.people import voices
from askcite.answer.sides import abreast, rivalled, sided
from askcite.answer.whole import aspect
from askcite.question.request import Part
from askcite.question.wordings import comparisons
from askcite.text import contrast
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Evidence, Kind

SIDES: Final = 2
ARTICLES: Final = 4
"""Articles that are told one beside the other where no sides are named."""
SIDE_BY_SIDE: Final = 3
"""Sentences where no sides are named."""
SIDE: Final = 5
"""Sentences for a thing, or against it."""
SINGLE: Final = 2
"""Where one is asked for: `What is the advantage of …?`."""
STATED: Final = 1.0
"""Log-odds that a sentence gains which states the one that is asked for."""
LEAST: Final = 0.2
"""Share of a fact's confidence that a side has at least, though its words stand there."""
SIGNED: Final = 3.0
"""Factor for a sentence with words of praise, or of blame."""
_SINGLE: Final = late(
    r"(?i)\b(?:what|which)(?:'s| is| was) (?:the|an?|one) (?:\w+ )?(?:advantage|benefit"
    r"|disadvantage|drawback|downside|upside|strength|weakness|merit|risk|limitation)\b(?! and\b)"
)


def choose(part: Part, search: Search) -> Choice:
    """The sentences of both sides, and of each."""
    chosen = _chosen(part, search)
    if comparisons.GOOD_AND_BAD not in part.topics or not part.subject:
        return chosen
    return replace(chosen, groups=rivalled.kept(chosen.groups, part.subject, search))


def _chosen(part: Part, search: Search) -> Choice:
    """The sides, each by what the text is."""
    if (told := voices.choose(part, search)).tells:
        return told
    part = _without_pronoun(voices.as_things(part))
    good_or_bad = comparisons.GOOD_AND_BAD in part.topics
    if good_or_bad and (stated := _stated(part, search) or sided.told(part, search)):
        return stated
    if good_or_bad and not part.subject:
        return _of_the_text(part, search)
    if comparisons.DISAGREE.search(part.typed) and not part.topics:
        return replace(aspect.choose(replace(part, topics=("critics",)), search), kind=Kind.COMPARE)
    if not part.topics and len(search.few(ARTICLES)) > 1:
        return replace(overview.choose(part, search), kind=Kind.COMPARE)
    chosen = _of_sides(part, *_sides(part, search), search)
    unsure = good_or_bad and chosen.confidence < search.answers_from
    if unsure and meant.is_matter(part.subject, search.few(1)):
        return _of_the_text(replace(part, subject=""), search)
    return chosen


def _stated(part: Part, search: Search) -> Choice | None:
    """The sentence that states one good or bad thing."""
    if not _SINGLE.search(part.typed):
        return None
    stated = fact.choose(part, search, _speaks_for(part))
    return replace(stated, kind=Kind.COMPARE) if stated.tells else None


def _sides(part: Part, search: Search) -> abreast.Sides:
    if comparisons.GOOD_AND_BAD in part.topics:
        return good_and_bad(part, search)
    if len(part.topics) == 1:
        return _with_one(part, search)
    if len(part.topics) == SIDES:
        return abreast.beside(comparisons.owners(*part.topics), part, search)
    return _set_apart(part, search)


def _of_sides(
    part: Part, sides: list[Finding], groups: tuple[Group, ...], search: Search
) -> Choice:
    if not search.answers(max(sides, key=lambda each: each.confidence)):
        groups = _by_signs(part, search) or groups
    kept = tuple(group for group in groups if group.evidence)
    sure = max(sides, key=lambda each: each.confidence)
    probable = max((e.probability for g in kept for e in g.evidence), default=0.0)
    return Choice(
        part.asked,
        part.readings[0],
        Kind.COMPARE,
        groups=kept,
        confidence=probable if kept else sure.confidence,
        finding=sure,
        articles={id: article for each in sides for id, article in each.articles.items()},
    )


def _without_pronoun(part: Part) -> Part:
    """The part without a side that is the text."""
    if len(part.topics) != SIDES:
        return part
    kept = tuple(topic for topic in part.topics if topic.lower() not in comparisons.PRONOUNS)
    return replace(part, topics=kept) if len(kept) == 1 else part


def _of_the_text(part: Part, search: Search) -> Choice:
    """The good and bad sides of the text's matter."""
    if sided.is_one_sided(search):
        return Choice(part.asked, part.readings[0], part.kind)
    told = [
        (side, aspect.choose(replace(part, topics=(_ASPECTS[side],), typed=side.value), search))
        for side in comparisons.sides(part.typed, "")
    ]
    groups = [Group(c.evidence[:SIDE], side.value) for side, c in told if c.evidence]
    whole = told[0][1]
    return replace(
        whole,
        kind=Kind.COMPARE,
        groups=_once(groups),
        confidence=max(choice.confidence for _, choice in told),
        articles={id: article for _, choice in told for id, article in choice.articles.items()},
    )


def _once(groups: list[Group]) -> tuple[Group, ...]:
    """The groups, each sentence in the first that has it."""
    taken: set[tuple[str, int]] = set()
    kept = []
    for group in groups:
        own = [e for e in group.evidence if (e.article_id, e.sentence.number) not in taken]
        taken |= {(e.article_id, e.sentence.number) for e in own}
        kept.append(replace(group, evidence=tuple(own)))
    return tuple(group for group in kept if group.evidence)


def _with_one(part: Part, search: Search) -> abreast.Sides:
    """The sentences that set the text against one thing."""
    found = search.best(part.readings)
    told = tuple(islice(abreast.of_both(found, part.topics), abreast.BOTH))
    return [found], (Group(told),) if told else ()


def _set_apart(part: Part, search: Search) -> abreast.Sides:
    """The likeliest sentences that tell two things apart."""
    found = search.best(part.readings)
    asked = meaning(part.readings[0])
    told = [
        each
        for each in citing.ordered(found)
        for words in [completing.words(each, found.articles)]
        if contrast.tells_apart(words) and asked & set(terms(words))
    ]
    answers = search.answers(found)
    return [found], (Group(tuple(told[:SIDE_BY_SIDE])),) if told and answers else ()


_FOR: Final = late(
    r"(?i)\b(?:benefit|strength|advantage|enhanc|improv|natural|tangible|success|flexib|stab|strong"
    r"|faster|cheap|reliab|eas(?:y|ier)|help|effective|reinforc|gain|secure|opportunit|complement"
    r"|resilien|useful|save|safe|reduc|tolerat)\w*"
)
_AGAINST: Final = late(
    r"(?i)\b(?:challeng|limit|risk|gap|constrain|restrict|imped|clash|lack|fail|scarce|expensive"
    r"|difficult|slow|problem|concern|weak|los[es]|threat|under-|cost|require|hard|burden|danger"
    r"|drawback|disadvantage|unable|delay|compromis|although|despite|cannot"
    r"|adverse|side effect|at the price)\w*"
)
_SIGNS: Final = {comparisons.Side.GOOD: _FOR, comparisons.Side.BAD: _AGAINST}
_ASPECTS: Final = {comparisons.Side.GOOD: "benefits", comparisons.Side.BAD: "risks"}
_DENIES: Final = late(r"(?i)\b(?:cannot|can't|no|not|lack\w*|fail\w*) (?:\w+ ){0,3}")
"""Words with which a good thing is denied."""


def _by_signs(part: Part, search: Search) -> tuple[Group, ...]:
    """The sentences that look like the one side asked for."""
    sides = comparisons.sides(part.asked, part.subject)
    if comparisons.GOOD_AND_BAD not in part.topics or len(sides) > 1:
        return ()
    return aspect.choose(replace(part, topics=(_ASPECTS[sides[0]],)), search).groups


def _speaks_for(part: Part) -> Weigh:
    """The weight of a sentence's praise, or blame."""
    signs = _SIGNS[comparisons.sides(part.typed, part.subject)[0]]
    return lambda said: STATED * (signs.search(said) is not None)


def good_and_bad(part: Part, search: Search) -> abreast.Sides:
    """The sentences for a thing and against it, as asked."""
    found = {
        side: search.best([f"What are the {side.lower()} of {part.subject}?"])
        for side in comparisons.sides(part.asked, part.subject)
    }
    groups = []
    taken: set[tuple[str, int]] = set()
    for side, each in found.items():
        sure = each.confidence >= LEAST * search.answers_from
        if search.answers(each) or (sure and treating.treats(treating.weighed(each, part.subject))):
            told = _signed(each, _SIGNS[side], taken)[
                : SINGLE if _SINGLE.search(part.typed) else SIDE
            ]
            taken |= {(e.article_id, e.sentence.number) for e in told}
            groups.append(Group(told, side.value if len(found) > 1 else None))
    return list(found.values()), tuple(groups)


def _signed(
    found: Finding, signs: re.Pattern[str], taken: set[tuple[str, int]]
) -> tuple[Evidence, ...]:
    """The sentences that answer and hold such words."""
    signed = [
        replace(e, probability=min(1.0, e.probability * SIGNED))
        for e in citing.ordered(found)
        if (e.article_id, e.sentence.number) not in taken
        and signs.search(said := completing.words(e, found.articles))
        and not (signs is _FOR and _DENIES.search(said))
    ]
    return running(sorted(signed, key=lambda e: -e.probability), most=SIDE)
