"""The meaning of a follow-up, by rules or a model.

A question that leans on the one before ("When was it announced?") is given readings that stand
alone: its pronoun replaced by what the conversation was about, or the topic added. The library
asks each and keeps the one that the articles answer best, so that the articles decide.
A model's rewriting is one reading more, so that one that loses the thread loses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from askcite.llm import LLM
from askcite.question import patterns
from askcite.question.asked import Asked, LengthChange, Wanted
from askcite.question.conversation import (
    corrections,
    ellipsis,
    hanging,
    instead,
    meanings,
    nth,
    returning,
    sides,
    there,
    works,
)
from askcite.question.conversation.dependence import LEAD
from askcite.question.conversation.readings import ABOUT, AND, readings
from askcite.question.conversation.rewriting import REMEMBERED, written
from askcite.question.request import OF_THE_ARTICLE, Part, Turn, alone, can_be_asked, part
from askcite.question.wordings import lengths
from askcite.text.english import AUXILIARIES
from askcite.text.late import late
from askcite.types import Kind

_OF_TEXT = late(
    r"(?i)\W*(?:(?:and|but|so|ok|also) )*(?:(?:does|do|did|doesn't|don't|didn't) (?:it|they|this"
    r"|that|these|the \w+) (?:\w+ly |even |ever |also )*(?:mention|talk about"
    r"|say (?:any|some)thing about|refer to|discuss)|(?:is|are|was|were) [^?]+ mentioned)\b"
    r"(?! (?:it|that|this|him|her|them)\b)"
)
"""A request for the mention of a word, which is of the whole text."""
_AFFIRMED = late(rf"(?i)\W*(?:{AUXILIARIES})\b")
_MEASURED = late(r"\W*(?:and )?how (?:long|big|large|old|short|new) is it\W*", re.IGNORECASE)
"""A measure of the article, unless a thing was just asked for: `Which bridge …`."""


def understood(read: Asked, history: Sequence[Turn], llm: LLM | None = None) -> Part:
    """The thing asked for, with its meanings after `history`.

    The model is asked only where the words lean on the history; where its server fails, the rules'
    readings remain. A reading that has become too long to be asked is left out.
    """
    if not history:
        return alone(read)
    part = _in_talk(read, history, llm)
    return replace(part, last=part.last or ellipsis.told(history), base=ellipsis.base(history))


def _in_talk(read: Asked, history: Sequence[Turn], llm: LLM | None) -> Part:
    """The request as a conversation's own, or any."""
    asked = read.typed
    if returning.DOUBTED.fullmatch(asked) or returning.AGAINST.fullmatch(asked):
        return _back(read, history, returning.OPPOSED)
    if returning.TOLD_BY.fullmatch(asked):
        return replace(_back(read, history, returning.TELLER), last=ellipsis.told(history))
    if found := returning.BEFORE.fullmatch(asked):
        order = (returning.EARLIER, str(found["side"]).lower(), str(found["other"]))
        return Part(
            asked, (asked,), Kind.YES_NO, topics=order, last=ellipsis.told(history), typed=asked
        )
    if other := corrections.meant(asked):
        return _corrected(read, other, history, llm)
    base = hanging.base(history)
    if returning.ONWARDS.fullmatch(asked):
        part = _meant(read, history, llm)
        why = hanging.topics(hanging.WHY, base) if returning.EXPLAIN.fullmatch(asked) else ()
        topics = (*why, returning.ONWARD)
        return replace(part, asked=asked, topics=topics, told=history[-1].answer)
    is_own = read.only_length or returning.BACK.fullmatch(asked) or _replaces(asked, base)
    if base and not is_own and (ask := hanging.words(asked)):
        return _hanging(read, ask, base, history)
    if nth.read(asked):
        part = _meant(read, history, llm)
        return replace(part, topics=(nth.NTH, *part.topics), last=_several(history), typed=asked)
    return _meant(read, history, llm)


def _replaces(asked: str, base: str) -> bool:
    """True for another time or place in a yes-or-no question."""
    return bool(_AFFIRMED.match(base) and LEAD.match(asked) and hanging.other(hanging.words(asked)))


def _corrected(read: Asked, other: str, history: Sequence[Turn], llm: LLM | None) -> Part:
    """The last thing asked, of what was meant.

    `The other one` is what was not told; a whole question is asked itself.
    """
    if corrections.is_other(other):
        return replace(_again(read, history), typed=read.typed)
    asks = other if instead.ASKS.match(other) else f"what about {other}?"
    return replace(_meant(patterns.read(asks)[0], history, llm), asked=read.typed)


def _hanging(read: Asked, ask: str, base: str, history: Sequence[Turn]) -> Part:
    """The last question's words with these, and its topics.

    Where the things meant are asked for, the last thing asked once more, less what was told.
    """
    asked = read.typed
    ask = there.placed(ask, history[-1])
    topics = hanging.topics(ask, base)
    if hanging.counts(ask):
        again = _again(read, history)
        return replace(again, topics=(*topics, *again.topics), typed=asked)
    is_own = hanging.judges(ask) or hanging.shares(ask) or hanging.POINTS.search(asked)
    topical = () if is_own else readings(_joined(asked), history)
    typed = (asked,) if hanging.names(ask) else ()
    meant = tuple(filter(can_be_asked, (*topical, *typed))) or topics[2:3]
    if hanging.advises(ask):
        advice = (*topics, "advice")
        return Part(asked, ("what should I do?",), Kind.STANCE, topics=advice, typed=asked)
    return Part(asked, meant, topics=topics, typed=asked)


def _joined(asked: str) -> str:
    """The request, a mere place or time joined by `and`."""
    return f"and {asked}" if instead.PLACED.fullmatch(asked) else asked


def _several(history: Sequence[Turn]) -> Turn:
    """The last turn that told several things."""
    recent = history[: -REMEMBERED - 1 : -1]
    return next((turn for turn in recent if nth.SEVERAL.search(turn.answer)), history[-1])


def _back(read: Asked, history: Sequence[Turn], topic: str) -> Part:
    """The last thing asked again, for its answer's words."""
    again = _again(read, history, told="")
    return replace(again, asked=read.typed, typed=read.typed, topics=(topic, *again.topics))


def _meant(read: Asked, history: Sequence[Turn], llm: LLM | None) -> Part:
    """The request with readings that stand alone.

    One about the last answer asks the last question again.
    """
    asked = read.typed
    if returning.BACK.fullmatch(asked):
        again = _back(replace(read, wanted=None), history, returning.AGAIN)
        return replace(again, asked=history[-1].question)
    if read.only_length or returning.MORE.fullmatch(asked):
        return _shortened(_again(read, history))
    if returning.SUMMED.fullmatch(asked):
        shorter = Wanted(change=LengthChange.SHORTER)
        return _shortened(_again(replace(read, wanted=shorter), history))
    if (
        read.sure
        and not read.subject
        and read.kind in OF_THE_ARTICLE
        and not _is_of_one(asked, history)
        and not (read.kind is Kind.TALK and AND.fullmatch(asked))
    ):
        return part(read, (read.plain or asked,))
    is_mention = read.sure and read.kind is Kind.MENTION and _OF_TEXT.match(asked)
    found = () if is_mention else readings(asked, history)
    wrote = written(asked, history, llm) if found and llm else ()
    if meant := tuple(filter(can_be_asked, dict.fromkeys((*wrote, *found)))):
        told = history[-1].answer if returning.ELSE.search(asked) else ""
        about = ABOUT.fullmatch(asked.strip()) or AND.fullmatch(asked.strip())
        is_thing = not (sides.is_bare(asked) or instead.is_of_year(asked))
        aside = about["other"] if about and is_thing else ""
        asks = patterns.read(meant[0])
        made = part(asks[0] if len(asks) == 1 else patterns.as_one(meant[0]), meant)
        if made.kind is Kind.TALK or works.told(asked, history):
            made = replace(made, kind=Kind.FACT, topics=())
        before = history[-1].answer
        return replace(made, asked=asked, told=told, aside=aside or made.aside, before=before)
    return part(read)


def _is_of_one(asked: str, history: Sequence[Turn]) -> bool:
    """True for words about what was just told of."""
    last = history[-1]
    measured = _MEASURED.fullmatch(asked) and meanings.CHOSEN.search(last.question)
    author = patterns.read(last.question)[0].kind is Kind.ITSELF
    by_name = not author and meanings.person(asked, last)
    return bool(measured or by_name or works.told(asked, history))


def _again(read: Asked, history: Sequence[Turn], told: str | None = None) -> Part:
    """The last thing asked again: shorter, longer, or the rest.

    The rest is without what was `told`, by default the last answer.
    """
    since = ""
    if returning.MORE.fullmatch(read.typed):
        history, since = _less_hanging(history)
    last = history[-1]
    wanted = lengths.settled(read.wanted, last.answer) if read.wanted else None
    again = understood(patterns.read(last.question)[0], history[:-1])
    more = wanted is None or (read.wanted is not None and read.wanted.change is LengthChange.LONGER)
    more = more and again.kind is not Kind.OVERVIEW
    if told is None:
        before = again.told if returning.MORE.fullmatch(last.question) else ""
        told = f"{before} {last.answer} {since}".strip() if more else ""
    return replace(again, asked=read.typed, wanted=wanted, told=told, last=None)


def _less_hanging(history: Sequence[Turn]) -> tuple[Sequence[Turn], str]:
    """The turns without hanging ones, and all told in these.

    `What else?` after `and how much is that?` asks for more of what the `that` is.
    """
    since = ""
    while len(history) > 1 and (ask := hanging.words(history[-1].question)):
        if hanging.other(ask):
            break
        since = f"{history[-1].answer} {since}".strip()
        history = history[:-1]
    return history, since


def _shortened(again: Part) -> Part:
    """The last answer's own sentences, where fewer are wanted.

    An overview is made anew.
    """
    if again.told or again.wanted is None or again.kind is Kind.OVERVIEW:
        return again
    return replace(again, topics=(returning.AGAIN, *again.topics))
