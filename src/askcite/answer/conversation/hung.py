"""Answers to requests that hang on the last one.

It is asked in the words of the last question, beside the last answer, and of what was talked of;
what answers must have the looks of a time, a number or a reason where one is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.conversation import reasoned, retold, worded
from askcite.answer.conversation.retold import Retold
from askcite.answer.conversation.wanted_looks import Looks, looks_of
from askcite.answer.finding import Finding, Search
from askcite.question.conversation import hanging
from askcite.question.conversation.dependence import LEAD
from askcite.question.request import Part
from askcite.question.vocabulary import synonyms
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.text.words import Text
from askcite.types import BlockKind, Evidence, Kind

LOOKED: Final = 4
"""Sentences among which the first with the looks is taken."""
SHARE: Final = 0.3
"""Share of the best sentence's probability that it has."""
BESIDE: Final = 0.6
"""Share of a fact's confidence that is enough beside the last answer, for a sentence that has the
looks."""
FAINT: Final = 0.6
"""Share of its probability that a sentence keeps which has the looks but faintly."""
ALONE: Final = 0.1
"""Confidence that is enough where one sentence alone was told, and has the looks."""
SURELY: Final = 0.7
"""The same for another time or place of which the sentence has no word: `in summer`, July."""
SURE: Final = 0.6
"""Confidence from which on a sentence elsewhere comes before one beside the last answer that is
read below a fact's."""
JUDGED: Final = 0.5
"""Confidence from which on a sentence without the word asked for judges what was told, and one told
before explains itself."""
CLOSE: Final = 150
"""Characters behind what was told within which another sentence may be its reason: one of usual
length may stand between."""
_LEANS: Final = late(
    r"\W*(?:It|Its|They|Their|He|His|She|Her|This|That|These|Those|One|The reason)\b"
)
_PLACES: Final = late(
    r"(?i)(?:^|\| )(?:where|place|location|room|venue|site|town|city|country|address|region)s?:"
)
"""The head of a column for places."""
_WHY: Final = late(r"(?i)(?:why|how)\b")


def choose(part: Part, search: Search) -> Choice:
    """The sentence that answers, or nothing."""
    ask = part.topics[1]
    told = retold.told(part.last.answer, search) if part.last else ()
    looks = looks_of(ask)
    if own := _pointed(part, told, looks):
        return own
    own = worded.choose(part, search)
    near = None
    for found, enough in _found(part, search, told):
        near = near or found
        best = _best(found, told, looks, _aside(part)) if found.confidence >= enough else None
        if best and _holds(part, best, found) and (own is None or _names(ask, best, found)):
            return _choice(part, found, best)
    if own:
        return own
    best = _alone(near, told, looks) if near and near.confidence >= ALONE else None
    if near and best and (_holds(part, best, near) or not hanging.counted(ask)):
        return _choice(part, near, best)
    why = looks is not None and looks.surely
    reason = reasoned.choose(part, told, search) if why else None
    return reason or _nothing(part, ask, search, near)


def _pointed(part: Part, told: tuple[Retold, ...], looks: Looks | None) -> Choice | None:
    """The one sentence told, where it answers `when was that`."""
    if len(told) != 1 or looks is None or looks.surely or not hanging.POINTS.search(part.asked):
        return None
    if not looks.clear.search(told[0].words):
        return None
    return Choice.telling(
        part,
        Kind.FACT,
        (told[0].evidence(),),
        [told[0].article],
        retold.RIGHT,
        understood_as=part.topics[2],
    )


def _nothing(part: Part, ask: str, search: Search, near: Finding | None) -> Choice:
    """The line that says what is not said."""
    who = "The article does" if search.few(1) else "The articles do"
    is_bare = not hanging.names(ask) and not hanging.must_hold(ask)
    line = f"{who} not seem to say {ask.lower()} (asked after “{part.topics[4]}”)."
    return Choice(
        part.asked,
        part.topics[2],
        Kind.FACT,
        notice=line if is_bare else None,
        finding=near,
        articles=near.articles if near else {},
    )


def _found(part: Part, search: Search, told: tuple[Retold, ...]) -> Iterator[tuple[Finding, float]]:
    """The findings, each with the confidence that is enough."""
    _, ask, behind, swapped, _ = part.topics[: hanging.WIDTH]
    if swapped and ask.endswith(" what"):
        yield search.best([swapped]), search.answers_from
    topical = [each for each in part.readings if each != behind]
    near = retold.beside(told, search) if told else search
    beside = near.best((behind,))
    yield beside, search.answers_from
    others = [search.best(each) for each in ([swapped], topical) if any(each)]
    yield from ((other, SURE) for other in others)
    if told:
        yield beside, BESIDE * search.answers_from
    yield from ((other, search.answers_from) for other in others)


def _is_other_row(each: Evidence, found: Finding) -> bool:
    """True for a row without a column for places.

    `Write to the clerk` in a list of tasks is no place.
    """
    article = found.articles[each.article_id]
    block = article.block_at(each.sentence.span.start)
    is_row = block is not None and block.kind is BlockKind.TABLE_ROW
    return is_row and not _PLACES.search(completing.words(each, found.articles))


def _aside(part: Part) -> frozenset[str]:
    """Words of a last request like `And the mill?`."""
    base = part.topics[4]
    return meaning(base) if LEAD.match(base) else frozenset()


def _best(
    found: Finding, told: tuple[Retold, ...], looks: Looks | None, aside: frozenset[str]
) -> Evidence | None:
    """The first sentence with the looks of an answer.

    One that has them but faintly must not have been told.
    """
    ranked = _naming(aside, found)[:LOOKED]
    near = [e for e in ranked if e.probability >= SHARE * ranked[0].probability]
    if looks is None:
        return next(iter(near), None)
    if looks.asked.fullmatch("where"):
        near = [each for each in near if not _is_other_row(each, found)]
    before = {(place.article.id, place.sentence.number) for place in told}
    said = [(each, completing.words(each, found.articles)) for each in near]
    surely = looks.surely and found.confidence >= JUDGED
    new = [
        pair
        for pair in said
        if surely or (pair[0].article_id, pair[0].sentence.number) not in before
    ]
    clear = [(e, e.probability) for e, words in said if looks.clear.search(words)]
    own = [pair for pair in new if not looks.surely or _is_of_it(pair[1], found, told)]
    faint = [
        (e, FAINT * e.probability)
        for e, words in own
        if looks.faint.search(words) and (not looks.surely or _goes_on(e, words, told))
    ]
    return max((*clear, *faint), key=lambda pair: pair[1], default=(None, 0.0))[0]


def _is_of_it(words: str, found: Finding, told: Sequence[Retold]) -> bool:
    """True for words of the question or of the answer."""
    own = meaning(words)
    shared = own & meaning(" ".join(place.words for place in told))
    return bool(own & meaning(found.question)) or len(shared) > 1


def _goes_on(each: Evidence, words: str, told: Sequence[Retold]) -> bool:
    """True for words of what was told, or behind it."""
    if not told or meaning(words) & meaning(" ".join(place.words for place in told)):
        return True
    if not _LEANS.match(words):
        return False
    start = each.sentence.span.start
    ends = [p.sentence.span.end for p in told if p.article.id == each.article_id]
    return any(0 <= start - end <= CLOSE for end in ends)


def _naming(aside: frozenset[str], found: Finding) -> list[Evidence]:
    """The sentences that name the aside, if any do."""
    ranked = citing.ordered(found)
    own = [e for e in ranked if aside & set(terms(completing.words(e, found.articles)))]
    return own or list(ranked)


def _alone(near: Finding, told: tuple[Retold, ...], looks: Looks | None) -> Evidence | None:
    """The one sentence told, if it has the looks."""
    if len(told) != 1 or looks is None or not looks.clear.search(told[0].words):
        return None
    place = told[0].article.id, told[0].sentence
    return next((e for e in near.ranked if (e.article_id, e.sentence) == place), None)


def _holds(part: Part, best: Evidence, found: Finding) -> bool:
    """True for a sentence with the word asked for.

    A judgement may be read surely without it.
    """
    ask = part.topics[1]
    if not (hanging.must_hold(ask) or hanging.counted(ask)):
        return True
    left = meaning(part.topics[4]) - meaning(found.question)
    own = meaning(completing.words(best, found.articles))
    if hanging.other(ask) and left and not left & own:
        return False
    word = ask.split()[-1] if hanging.counted(ask) else ask.partition(" ")[2]
    said = Text(completing.words(best, found.articles))
    is_name = any(each[0].isupper() for each in word.split())
    enough = JUDGED if hanging.judges(ask) else SURELY
    surely = not hanging.counted(ask) and not is_name and found.confidence >= enough
    forms = (word, *synonyms.others(word)) if hanging.counted(ask) else (word,)
    return surely or any(said.share(Text(form)) > 0 for form in forms)


def _names(ask: str, best: Evidence, found: Finding) -> bool:
    """True for a sentence that names the other one."""
    return Text(completing.words(best, found.articles)).share(Text(hanging.other(ask))) == 1


def _choice(part: Part, found: Finding, best: Evidence) -> Choice:
    _, ask, behind, swapped, _ = part.topics[: hanging.WIDTH]
    kind = Kind.WHY_HOW if _WHY.match(ask) else Kind.FACT
    return Choice(
        part.asked,
        found.question if found.question == swapped else behind,
        Kind.YES_NO if hanging.judges(ask) else kind,
        groups=(Group(completing.completed((best,), found)),),
        confidence=found.confidence,
        finding=found,
        articles=found.articles,
    )
