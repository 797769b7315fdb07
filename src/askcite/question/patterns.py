"""A typed request read by its words alone.

In order: several requests in one line are taken apart; politeness, abbreviations and a wished
length are taken away; the words that are left are held against the wordings of each kind, first as
they are and then with slips in the asking words mended; what fits none is told by its form, and is
not sure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from askcite.question import tidying
from askcite.question.asked import Asked, LengthUnit, Wanted
from askcite.question.forms import told_cases
from askcite.question.tidying import OUTSIDE, bare, tidied
from askcite.question.vocabulary.spelling import asking_mended, spelt_out
from askcite.question.wordings import Marked, Pattern, Wordings, claimed, compiled, lengths, marked
from askcite.question.wordings.about_articles import ITSELF
from askcite.question.wordings.among import AMONG
from askcite.question.wordings.aspects import ASPECTS
from askcite.question.wordings.authors import AUTHORS
from askcite.question.wordings.comparisons import COMPARISONS
from askcite.question.wordings.lengths import Trimmed
from askcite.question.wordings.lives import LIVES
from askcite.question.wordings.naming import NAMINGS
from askcite.question.wordings.offices import PEOPLE_BY_ROLE
from askcite.question.wordings.orders import ORDERS
from askcite.question.wordings.overviews import OVERVIEWS
from askcite.question.wordings.phrases import ASKING, AUXILIARY, TELL
from askcite.question.wordings.provisions import PROVISIONS
from askcite.question.wordings.reasons import FORMS, LISTS, REASONS, YES_NO
from askcite.question.wordings.small_talk import TALK
from askcite.question.wordings.stances import STANCES
from askcite.question.wordings.subjects import MENTIONS, TERMS, TOPICS
from askcite.question.wordings.undertakings import MATTERS
from askcite.text.english import JOINING
from askcite.text.late import late
from askcite.types import Kind

PATTERNS: Final = [
    *TALK, *ITSELF, *AMONG, *ORDERS, *NAMINGS, *PEOPLE_BY_ROLE, *MENTIONS, *MATTERS, *ASPECTS,
    *LIVES,
    *AUTHORS, *STANCES, *OVERVIEWS, *COMPARISONS, *PROVISIONS, *TERMS, *TOPICS, *LISTS, *REASONS,
    *YES_NO,
]  # fmt: skip
"""In the order in which they are tried."""


class _Table:
    """Patterns, of which few are tried for one request."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self.patterns = patterns
        self.wordings = Wordings(pattern.wording for pattern in patterns)


_TALK, _ANY, _BY_FORM = _Table(TALK), _Table(PATTERNS), _Table(FORMS)
_PLAINLY: Final = _Table([*OVERVIEWS, *TERMS, *TOPICS])
"""Of all, those told for somebody, or in plain words."""
_WHAT_IT_ASKS: Final = late(
    rf"(?i)(?:(?:about|at|by|for|from|in|of|on|since|to|until|with|under) )?{ASKING}\b"
)
_FINITE: Final = late(
    rf"(?i)\b(?:{ASKING}|{AUXILIARY}|i|you|u|we|me|my|your|he|she|they|please|not|if|because"
    rf"|that)\b"
)
_COMMANDED: Final = {Kind.OVERVIEW, Kind.ITSELF, Kind.MENTION, Kind.STANCE, Kind.TALK, Kind.TERM}
"""Kinds of which a pattern fits no part of another request."""
_HANGING: Final = {Kind.STANCE}
"""Of these, the kinds that may hang on what is told before: `What should I do?`."""
_QUESTIONS: Final = {Kind.TERM, Kind.COMPARE}
"""Kinds whose plain wording is the question itself, where one is asked."""
_KEYWORDS, _KEYWORDS_ASKED = 6, 4
"""Words of a request that is only keywords, at most; and of one that ends in a question mark."""
_ALL: Final = late(r"(?i)(?:all(?: of)?(?: them)?|them(?: all)?|every one|each|all of it)?")
_ONLY_GIVE: Final = late(
    r"(?i)(?:(?:just|only) )?(?:(?:give|show|tell|make|write|send|get|do|put|say)"
    r"(?: (?:me|us|it|this|that|them|just|only))*|(?:i|we) (?:just |only )?(?:need|want))"
)
"""What is left of a request for nothing but so many points."""
_AROUND: Final = " ,;:.!?-–—\"'()"
_DEEDS: Final = frozenset({"task", "deed"})
_OF_MINE: Final = late(r"(?i)\W*(?:can|could|may|might|should|must) (?:i|we)\b")
"""A question for what one may do, which sets no task: `Can I write a program in it?`."""
_LOOSE: Final = late(r"(?i)(?<=\w) (?:thing|stuff|bit|business)$")
"""What a subject loses that is named loosely: `the dairy thing`."""
_TOPICS: Final = late(r",? (?:and|or|&|nor) |, ?| / ")


def read(text: str) -> tuple[Asked, ...]:
    """The requests in a typed line, in order.

    There is more than one where it asks several things.
    """
    if found := tidying.QUOTED.fullmatch(tidying.plain(text)):
        words = found["words"]
        return (Asked(Kind.TOPIC, words, (words,), None, words, sure=True, typed=text.strip()),)
    line = tidied(text)
    said = tidying.sentences(line)
    parts = [each for sentence in said for each in _parts(sentence)]
    if len(parts) == 1:
        return (parts[0].asked,)
    heard = _of_things(_listed(parts))
    requests = [each.asked for each in heard if each.is_request]
    own = [asked for asked in requests if asked.kind is not Kind.TALK]
    if len(own) == len(requests) == 1:
        told = " ".join(each.words for each in heard if not each.is_request)
        is_command = own[0].kind in _COMMANDED - _HANGING
        if told_cases.told(line):
            kind = Kind.WHY_HOW if is_command else own[0].kind
            return (replace(own[0], kind=kind, subject="", plain=line, typed=line),)
        if not is_command and tidying.hangs(own[0].typed, told):
            return (replace(own[0], subject="", plain=line, typed=line),)
    if len(said) > 1 and (not own or len(own) > tidying.MOST):
        return (as_one(line),)
    return tuple(own or requests[:1] or [as_one(line)])


def as_one(text: str) -> Asked:
    """The typed line as one request, whatever it asks."""
    return _read(tidied(text))


class _Heard(NamedTuple):
    """Part of a line, and the request read from it."""

    words: str
    asked: Asked

    @property
    def is_request(self) -> bool:
        """True for something asked, with few words beside it."""
        mere = self.asked.kind is Kind.TOPIC and self.asked.subject == bare(self.words)
        return tidying.asks(self.words) or (self.asked.sure and not mere)

    def stands(self, first: str) -> bool:
        """True for a request of its own, beside a `first`."""
        commanded = self.asked.sure and self.asked.kind in _COMMANDED
        return commanded or tidying.stands(self.words, first)


def _parts(sentence: str) -> list[_Heard]:
    """The requests of one sentence."""
    parts = [_Heard(part, _read(part)) for part in tidying.joined(sentence)]
    if len(parts) == 1 or all(part.stands(parts[0].words) for part in parts):
        return parts
    return [_Heard(sentence, _read(sentence))]


def _of_things(heard: list[_Heard]) -> list[_Heard]:
    """The requests, `how long is it` of the thing before."""
    of_texts = bool(heard) and heard[0].asked.kind in {Kind.ITSELF, Kind.OVERVIEW, Kind.TALK}
    return [
        _Heard(each.words, replace(by_form(each.words), typed=each.words))
        if at and not of_texts and tidying.HOW_LONG.fullmatch(bare(each.words))
        else each
        for at, each in enumerate(heard)
    ]


def _listed(requests: list[_Heard]) -> list[_Heard]:
    """The requests, one before `list them all` as a list."""
    heard: list[_Heard] = []
    for words, asked in requests:
        if heard and asked.kind is Kind.LIST and _ALL.fullmatch(asked.subject):
            before = heard[-1]
            both = f"{before.words} {words}"
            as_list = replace(before.asked, kind=Kind.LIST, sure=True, typed=both)
            heard[-1] = _Heard(before.words, as_list)
        else:
            heard.append(_Heard(words, asked))
    return heard


def _read(request: str) -> Asked:
    """One request, by its words or its form.

    A claim is read as the question that it puts.
    """
    if claimed.MAY_BE.match(request) and (put := claimed.asked(request)):
        request = put
    if lengths.ANY.fitting(request) and (wanted := lengths.changed(bare(request))):
        return _mere_length(wanted, request)
    spelt = spelt_out(request)
    found = _by_words(spelt)
    if found is None and (mended := asking_mended(spelt)) != spelt:
        found = _by_words(mended)
    return replace(found or by_form(spelt), typed=request)


def _mere_length(wanted: Wanted, typed: str) -> Asked:
    """The last answer again, in another length."""
    return Asked(Kind.OVERVIEW, "", (), wanted, "", sure=True, typed=typed, only_length=True)


def _by_words(request: str) -> Asked | None:
    """The request by the first wording that it fits.

    A wished length is taken apart if need be.
    """
    whole = bare(request)
    if talk := _first(_TALK, request.strip(OUTSIDE), None, ""):
        return talk
    measured = _measured(whole)
    if measured.wanted and tidying.is_audience(measured.rest):
        return _mere_length(measured.wanted, request)
    told = tidying.without_audience(measured.rest)
    if told != measured.rest:
        again = _measured(told)
        rest, wanted = again.rest or told, again.wanted or measured.wanted
        if asked := _first(_PLAINLY, bare(rest), wanted, rest):
            return asked
    if measured.wanted:
        if not measured.rest or _ONLY_GIVE.fullmatch(measured.rest):
            return _mere_length(measured.wanted, request)
        if asked := _first(_ANY, bare(measured.rest), measured.wanted, measured.rest):
            return asked
    return _first(_ANY, whole, None, request)


def _measured(words: str) -> Trimmed:
    """The words apart from the length that they wish for."""
    return lengths.measured(words) if lengths.ANY.fitting(words) else Trimmed(words, None)


def _first(table: _Table, words: str, wanted: Wanted | None, request: str) -> Asked | None:
    """The words by the first pattern that they fit."""
    mark = marked(words)
    may = {form: table.wordings.fitting(form) for form in mark.forms}
    own = _OF_MINE.match(words) is not None
    for place in sorted(set().union(*may.values())):
        pattern = table.patterns[place]
        for form, places in () if own and pattern.topic in _DEEDS else may.items():
            if place in places and (found := compiled(pattern.wording).fullmatch(form)):
                return _asked(pattern, found, wanted, mark, request)
    return None


def _asked(
    pattern: Pattern, found: re.Match[str], wanted: Wanted | None, mark: Marked, request: str
) -> Asked:
    groups = found.groupdict().items()
    said = {name: _subject(mark.spelt(words)) for name, words in groups if words}
    subject = said.get("about", "")
    is_question = pattern.kind in _QUESTIONS and tidying.asks(found.group())
    if pattern.plain is None or is_question:
        plain = _kept(mark.spelt(found.group()).removeprefix(TELL).strip(), request)
    else:
        plain = pattern.plain.format_map(said)
    if "number" in said and wanted is None:
        wanted = lengths.limited(lengths.number(said["number"]), LengthUnit.POINTS)
    topics = _topics(pattern, subject, said.get("other"))
    return Asked(pattern.kind, subject, topics, wanted, plain, sure=True)


def _topics(pattern: Pattern, subject: str, other: str | None) -> tuple[str, ...]:
    if pattern.kind is Kind.MENTION:
        return tuple(map(_subject, _TOPICS.split(subject)))
    if pattern.topic:
        return tuple(filter(None, (pattern.topic, other)))
    return tuple(filter(None, (subject, other)))


def _subject(words: str) -> str:
    return _LOOSE.sub("", words.strip(_AROUND))


def _is_keywords(words: str, most: int = _KEYWORDS) -> bool:
    """True for a few words that neither ask nor tell."""
    ends = words.rpartition(" ")[2].lower() in JOINING or "_" in words
    return len(words.split()) <= most and not ends and not _FINITE.search(words)


def by_form(request: str) -> Asked:
    """The request by its form alone.

    That is mere keywords, how, yes or no, else a question of fact.
    """
    words = bare(request)
    if asked := _first(_BY_FORM, words, None, request):
        return replace(asked, sure=False)
    measured, wanted = _measured(words), None
    if measured.wanted and (_WHAT_IT_ASKS.match(measured.rest) or _is_keywords(measured.rest)):
        words, wanted = measured.rest, measured.wanted
    most = _KEYWORDS_ASKED if request.rstrip().endswith("?") else _KEYWORDS
    things = tidying.ANY_OF.sub("", words)
    if _is_keywords(things, most):
        return Asked(Kind.TOPIC, things, (things,), wanted, _kept(things, request), sure=False)
    return Asked(Kind.FACT, "", (), wanted, _kept(words, request), sure=False)


def _kept(words: str, request: str) -> str:
    """The words as a question, or the request as typed."""
    if words == request.strip(OUTSIDE):
        return request.strip()
    return f"{words}?" if tidying.asks(words) else words
