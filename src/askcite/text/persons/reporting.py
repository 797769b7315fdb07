"""Reported clauses of a sentence, with their speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from askcite.text.late import late
from askcite.text.persons.attributing import (
    ACCORDING,
    ADVERB,
    CLAIMING,
    DISCLOSED,
    NAME,
    NAMED,
    OPENINGS,
    OWNING,
    SPEAKER,
    SUBJECT,
    VERBS,
    Source,
    bared,
)

_REPORTING: Final = (
    "said|says|say|argued|argues|argue|claimed|claims|claim|stated|states|noted|notes|explained"
    "|explains|announced|announces|warned|warns|insisted|insists|declared|declares|acknowledged"
    "|acknowledges|admitted|admits|denied|denies|deny|suggested|suggests|suggest|believes|believe"
    "|believed|concluded|concludes|confirmed|confirms|emphasized|emphasizes|emphasised|stressed"
    "|stresses|testified|complained|promised|predicted|predicts|asserted|asserts|contended"
    "|contends|cautioned|pointed out|points out|thinks|reported|reports|added"
    "|wrote|writes|insist|contend|allege[sd]?|warn|admit|cautions"
    rf"|(?:{DISCLOSED})(?= that)"
    "|told (?:[A-Z]\\w+|reporters|the \\w+|him|her|them)(?: [A-Z]\\w+)?"
)
_SAYING: Final = frozenset(re.findall(r"[a-z]{3,}", f"{VERBS}|{_REPORTING}|{CLAIMING}"))
"""The words of all these verbs: most sentences have none, and no speaker is looked for."""
_WORD: Final = late(r"\w+")
_WHEN: Final = (
    r"(?:on|in|at|to|during|after|before|this|last|earlier|later|late|today|yesterday|again|via"
    r"|[A-Z][a-z]+day)\b[^.,;:“”\"]{0,60}?"
)
_SAYS: Final = (
    rf"(?P<verb>told|tells|{_REPORTING})(?:\s+{_WHEN}\s+that\b|(?<=told)\s[^.,;:“”\"]{{1,60}}?\sthat\b"
    r"|(?<=tells)\s(?!us\b)[^.,;:“”\"]{1,60}?\sthat\b|(?<!told)(?<!tells)(?:\s+that\b|:)?)\s+(?=\S)"
)
_SAID: Final = late(
    rf"^(?P<lead>(?:[^,“”\"]{{1,80}},\s|(?:{OPENINGS})\s)?)"
    rf"{SPEAKER}\s+{ADVERB}{_SAYS}"
)
_SAID_FAR: Final = late(rf"^(?:[^,“”\"]{{1,80}},\s){{2,3}}{SUBJECT}\s+{ADVERB}{_SAYS}")
_OWNED: Final = late(
    rf"^(?:But\s|And\s|[^,“”\"]{{1,60}},\s)?(?P<speaker>{NAME}['’]s?\s(?:[a-z-]+\s){{0,3}}?[a-z-]+)"
    rf"\s+{ADVERB}{_SAYS}"
)
_WHO: Final = late(rf"(?P<speaker>{NAME}),?\s+who\s+{ADVERB}{_SAYS}")
_WENT_ON: Final = late(
    rf"^(?:[^,“”\"]{{1,80}},\s)?{SUBJECT}\s[^“”\"]{{3,160}}?,\s(?P<verb>{CLAIMING})\s+that\s+"
)
_SAID_THEN: Final = late(
    rf",?\s(?:but|and|while|although|though|whereas)\s+{SUBJECT}\s+{ADVERB}{_SAYS}"
)
_DID_AND_SAID: Final = late(
    rf"^(?:[^,“”\"]{{1,80}},\s)?{SUBJECT}\s+[a-z][^“”\"]{{2,160}}?\s(?:and|but)\s+{ADVERB}{_SAYS}"
    r"(?<=that\s)"
)
_SAID_AFTER: Final = late(
    rf"(?:,\s+|\s?[—–]\s?)(?:(?P<verb>{VERBS})\s+{SPEAKER}|{NAMED}\s+{ADVERB}(?P<verb2>{VERBS}))\s*[.!?]?$"
)
_ACCORDING_FIRST: Final = late(rf"^{ACCORDING}\s?,\s+")
_ACCORDING_MID: Final = late(rf",?\s+{ACCORDING}\s?,")
_BELIEVED: Final = late(
    r"(?:,|\s[—–-]|…)?\s+(?:or|and)?\s*(?:at least\s+)?that[’']s what "
    rf"{SPEAKER}\s+(?P<verb>{VERBS})\.?$"
)
_ACCORDING_LAST: Final = late(rf",?\s+{ACCORDING}\s*[.!?]?$")


def clause(words: str) -> Source | None:
    """Speaker, verb and place of a sentence's reported clause."""
    return next(_clauses(words), None)


def _clauses(words: str) -> Iterator[Source]:
    if "ccording to" in words:
        yield from _according(words)
    if _SAYING.isdisjoint(_WORD.findall(words)):
        return
    if found := _SAID_AFTER.search(words):
        who, verb = found["speaker"] or found["named"], found["verb"] or found["verb2"]
        yield Source(bared(who), verb, 0, found.start())
    if found := _BELIEVED.search(words):
        yield Source(bared(found["speaker"]), found["verb"], 0, found.start())
    for pattern in (_SAID, _OWNED, _SAID_FAR, _DID_AND_SAID, _WENT_ON, _SAID_THEN, _WHO):
        found = pattern.search(words)
        if found and not found["speaker"].endswith(OWNING):
            yield Source(bared(found["speaker"]), found["verb"], found.end(), len(words))


def _according(words: str) -> Iterator[Source]:
    """The source named after "according to"."""
    if found := _ACCORDING_FIRST.match(words):
        yield Source(bared(found["speaker"]), "according to", found.end(), len(words))
    if found := _ACCORDING_LAST.search(words):
        yield Source(bared(found["speaker"]), "according to", 0, found.start())
    if found := _ACCORDING_MID.search(words):
        yield Source(bared(found["speaker"]), "according to", 0, len(words))
