"""Somebody's changes and feelings, and the end of a text.

`How does Ada change?` is told by how she was at first, what turned her, and how she is at last; of
a feeling at some time the sentences from that time on count, and of the end the last ones alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.conversation import retold
from askcite.answer.conversation.retold import Retold
from askcite.answer.finding import Search
from askcite.answer.kinds import yes_or_no
from askcite.answer.people import about_one
from askcite.answer.whole import aspect
from askcite.question.forms import tales
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.terms import meaning
from askcite.text.words import Text
from askcite.types import Article, Evidence, Kind, Sentence

LEAST: Final = 4
"""Sentences about somebody, of whom it is told."""
TURNS: Final = 2
"""Sentences between the first and the last that are told."""
AFTER: Final = 10
"""Sentences behind a time that still belong to it."""
FELT: Final = 3
"""Sentences of feelings."""
MOST_FELT: Final = 6
"""The same of a time that the text has no words for."""
LAST: Final = 6
"""Share of a text that is its end: one in so many; three sentences at least."""
EDGE: Final = 3
RIGHT: Final = 0.6
NEAR: Final = 0.5
"""Confidence in the last lines, which may say nothing of what was asked."""
_CHANGED: Final = "changed"
"""The topic of what changed, be it no person."""
_IS: Final = late(r"(?i)\W*(?:is|are|was|were) (?P<who>(?:the )?[\w’'-]+)\b")
_STATE: Final = late(
    r"(?i)\b(?:was|were|is|are|felt|became|grew|could not|couldn't|never|always|no longer|still"
    r"|again|used to|lived|slept|better|worse)\b"
)
_TURN: Final = late(
    r"(?i)\b(?:forgot|stopped|began|begins?|decided|promised|reali[sz]ed|no longer|told"
    r" (?:her|him)self|learn(?:ed|t)|ashamed|threw|gave up|changed|understood|refused|swore"
    r"|for the first time|by [A-Z]\w+ (?:he|she) had|bought|confessed|forgave|left|lost)\b"
)
FEELING: Final = late(
    r"(?i)\b(?:afraid|scared|fear\w*|frighten\w*|terrif\w*|happy|happi\w+|glad|joy\w*|delight\w*"
    r"|proud|pride|sad(?:ness|ly)?|unhappy|miserable|sorrow\w*|grie\w+|wept|weep\w*|cried|tears?|sobb\w+"
    r"|asham\w+|shame|guilt\w*|sorry|regret\w*|angry|anger\w*|furious|rage|jealous\w*|env(?:y|ious)"
    r"|uneasy|worri\w+|anxious\w*|nervous\w*|trembl\w+|shook|shiver\w*|lonely|alone|homesick|calm"
    r"|relie\w+|content|smil\w+|laugh\w*|excit\w+|surpris\w+|astonish\w+|disappoint\w*|bored|tired"
    r"|weary|love[ds]?|hate[ds]?|hope\w*|despair\w*|grateful|hurt|embarrass\w*|confus\w+|felt"
    r"|feels)\b"
)


def choose(part: Part, search: Search) -> Choice:
    """The sentences that tell it, or nothing."""
    nothing = Choice(part.asked, part.readings[0], part.kind)
    articles = search.few(1)
    for asked in dict.fromkeys((*part.readings, part.typed)) if articles else ():
        (article,) = articles
        if (ending := tales.ENDING.fullmatch(asked)) and part.kind is Kind.YES_NO:
            return _at_last(part, ending["asks"], article, search)
        told = tuple(_told(asked, article, search))
        if told:
            return _choice(part, asked, told, article, Kind.WHY_HOW)
    return aspect.choose(part, search) if part.topics[:1] == (_CHANGED,) else nothing


def _told(asked: str, article: Article, search: Search) -> Sequence[Sentence]:
    """The sentences of a change or a feeling."""
    cut, _ = search.generation.sentences(article.id)
    if found := tales.CHANGING.fullmatch(asked):
        who = next(filter(None, found.groups()))
        return _changes(_about(who, article, cut), article)
    if found := tales.FEELING.fullmatch(asked):
        about = _about(found["who"], article, cut)
        return _feelings(about, found["when"], article, cut)
    return ()


def _about(who: str, article: Article, cut: Sequence[Sentence]) -> list[Sentence]:
    name = about_one.whom(who.removesuffix("'s").removesuffix("’s"), article, cut)
    about = about_one.told(name, article, cut) if name else []
    return [each for each in about if about_one.acts(name, article, each)]


def _changes(about: Sequence[Sentence], article: Article) -> list[Sentence]:
    """The first state, the turns and the last state."""
    states = [s for s in about if _STATE.search(s.span.of(article.text))]
    if len(about) < LEAST or len(states) < LEAST:
        return []
    first, last = states[0], states[-1]
    turns = [
        s
        for s in about
        if first.number < s.number < last.number and _TURN.search(s.span.of(article.text))
    ]
    spread = turns if len(turns) <= TURNS else [turns[len(turns) // 3], turns[-1]]
    return [first, *spread, last]


def _feelings(
    about: Sequence[Sentence], when: str, article: Article, cut: Sequence[Sentence]
) -> list[Sentence]:
    """Somebody's feelings, from the time asked about on."""
    felt = [s for s in about if FEELING.search(s.span.of(article.text))]
    if not meaning(when):
        return felt[:FELT]
    asked = Text(when)
    shares = [(Text(s.span.of(article.text)).share(asked), -s.number) for s in cut]
    best, at = max(shares, default=(0.0, 0))
    if best < 1:
        return felt[:MOST_FELT]
    return [s for s in felt if -at <= s.number <= AFTER - at][:1]


def _at_last(part: Part, asks: str, article: Article, search: Search) -> Choice:
    """Yes or no by the last sentences, else they themselves."""
    cut, _ = search.generation.sentences(article.id)
    ends = cut[-max(EDGE, len(cut) // LAST) :]
    asked = f"{asks}?"
    near = retold.beside(tuple(Retold(article, s) for s in ends), search)
    made = replace(part, readings=(asked,), kind=Kind.YES_NO)
    chosen = yes_or_no.choose(made, near)
    first = ends[0].span.start
    own = tuple(e for e in chosen.evidence if e.sentence.span.start >= first)
    if own and chosen.verdict:
        return replace(chosen, groups=(Group(own[:1]),), asked=part.asked)
    if own and chosen.tells:
        return replace(chosen, groups=(Group(own[:EDGE]),), asked=part.asked)
    is_so = _IS.match(asks)
    whole = _about(is_so["who"], article, cut) if is_so else []
    about = [each for each in whole if each.number >= ends[0].number]
    if not about:
        return Choice(part.asked, part.readings[0], part.kind)
    return _choice(part, asked, about[-EDGE:], article, Kind.YES_NO, NEAR)


def _choice(
    part: Part,
    asked: str,
    told: Sequence[Sentence],
    article: Article,
    kind: Kind,
    confidence: float = RIGHT,
) -> Choice:
    return Choice.telling(
        part, kind, _evidence(told, article), [article], confidence, understood_as=asked
    )


def _evidence(told: Sequence[Sentence], article: Article) -> Iterator[Evidence]:
    for sentence in told:
        yield Evidence(article.id, sentence, None, RIGHT, 0.0)
