"""A request that nothing answered, put in the articles' words.

`Thesis topic` is asked again as `What is the dissertation about?` where the nearest sentence tells
of a dissertation. Each word of the request that this sentence lacks must have kin there, or a word
that stands for it in its context, and no name or number is exchanged. Bare noun phrases are read as
the questions they mean, and `Is there a lift for wheelchairs?` is answered by a plain no to the
lift.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.fallbacks import in_context
from askcite.answer.finding import Finding, Search
from askcite.answer.forms import existing
from askcite.answer.guards import asserted, other_counts, premises
from askcite.question import bare_phrases
from askcite.question.request import Part
from askcite.question.vocabulary import word_kin
from askcite.text import irregular
from askcite.text.english import FUNCTION_WORDS, QUESTION_WORDS
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import Evidence, Kind, Span

_KINDS: Final = frozenset(
    {Kind.FACT, Kind.ITSELF, Kind.LIST, Kind.TOPIC, Kind.WHY_HOW, Kind.YES_NO}
)
ARTICLES: Final = 3
"""Articles asked at most; among many some sentence is always near."""
MOST: Final = 2
"""Words of a request that the sentence's contexts may stand for."""
NEAREST: Final = 3
"""Sentences in whose words the request is put."""
SURE: Final = 0.4
LIKELY: Final = 0.2
"""Confidence, and probability of the sentence, from which on it is told. Of 83 phrases of four
texts that tell of them 9 more are answered so, of 107 that they do not tell of one more."""
_WORD: Final = late(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")
_LOOSE: Final = """name date year month day time number amount kind type sort thing person people
place topic subject location size length duration role reason"""
_ASKING: Final = frozenset(_LOOSE.split())
"""Words that a request asks with, which its sentence need not have."""
_EMPTY: Final = """exactly precisely really actually ever even just only still also altogether total
whole all currently today now then please many much long old far big very too happens happened
happen"""
_NARROWING_NOTHING: Final = FUNCTION_WORDS | {*QUESTION_WORDS.split("|"), *_EMPTY.split()}
_THERE: Final = late(
    r"(?i)\W*(?P<asks>(?:(?:is|are|was|were) there|do(?:es)? \w+ have) (?:an?|any|some) .+?)"
    r" (?:for|with) .+"
)
"""A question for a thing, and whom or what it is for."""


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or the second reading's where it tells."""
    found = chosen.finding
    if chosen.tells or part.kind not in _KINDS or found is None or not search.few(ARTICLES):
        return chosen
    asked = part.readings[0] if part.last else part.typed
    if thing := _THERE.fullmatch(asked):
        return _denied(thing["asks"], chosen, found)
    if premises.stranger(asked, search) is not None:
        return chosen
    counts = other_counts.ASKED.fullmatch(found.question) and search.answers(found)
    if counts and (told := _counted(part, chosen, found, search)).tells:
        return told
    for each in citing.ordered(found)[:NEAREST]:
        words = _in_words_of(each, asked, found, search)
        if words and words != asked:
            return _read(words, part, chosen, search, each)
    return _read(asked, part, chosen, search) if bare_phrases.questions(asked) else chosen


def _counted(part: Part, chosen: Choice, found: Finding, search: Search) -> Choice:
    """The number of a thing that the sentence calls otherwise.

    The guards are asked again of the request in the sentence's own words; but what the checker
    doubts for a word is not settled by one like it.
    """
    cited = Group(citing.cited(found))
    held = replace(chosen, kind=Kind.FACT, groups=(cited,), articles=found.articles)
    doubted = asserted.fails(replace(held, understood_as=found.question))
    for best in () if doubted else citing.ordered(found)[:1]:
        words = _in_words_of(best, found.question, found, search, wholly=False)
        if words and words != found.question:
            return _told(words, part, chosen, found, search)
    return chosen


def _denied(asked: str, chosen: Choice, found: Finding) -> Choice:
    """The plain no to a thing, whatever it is for."""
    for each in citing.ordered(found)[:NEAREST]:
        if existing.verdict(asked, completing.words(each, found.articles)) == "no":
            return replace(
                chosen,
                understood_as=asked,
                kind=Kind.YES_NO,
                groups=(Group((each,)),),
                verdict="no",
                confidence=max(each.probability, SURE),
                articles=found.articles,
            )
    return chosen


def _in_words_of(
    each: Evidence, asked: str, found: Finding, search: Search, *, wholly: bool = True
) -> str | None:
    """The request in the sentence's words, if it has all.

    Names may stand elsewhere in its paragraph. Not `wholly`, words that it lacks are kept.
    """
    article, start = found.articles[each.article_id], each.sentence.span.start
    said = completing.words(each, found.articles)
    over = f"{article.title} {article.heading_at(start) or ''}"
    block = article.block_at(start)
    here, near = Text(f"{over} {said}"), Text(block.span.line(article.text) if block else said)
    first, *rest = _WORD.findall(said) or [""]
    own = [w for w in (first.lower(), *rest) if w.islower() and w not in FUNCTION_WORDS]
    made: dict[Span, str] = {}
    lacking: list[Span] = []
    for place in _WORD.finditer(asked):
        word, span = place.group(), Span(*place.span())
        if word.lower() in _NARROWING_NOTHING | _ASKING or _holds(here, word):
            continue
        other = next(_kin(word, own), None) if word.islower() else None
        if other is not None:
            made[span] = other
        elif word.islower():
            lacking.append(span)
        elif wholly and not _holds(near, word):
            return None
    most = 0 if search.answers(found) else MOST  # else a guard knows more than is read again
    if wholly and len(lacking) > most:
        return None
    made |= in_context.standing_for(lacking, asked, said, search)
    left = [span for span in lacking if not any(each.covers(span) for each in made)]
    return None if wholly and left else _exchanged(asked, made)


def _exchanged(asked: str, made: Mapping[Span, str]) -> str:
    """The request with other words in these places."""
    for span in sorted(made, key=lambda span: -span.start):
        asked = f"{asked[: span.start]}{made[span]}{asked[span.end :]}"
    return asked


def _kin(word: str, own: list[str]) -> Iterator[str]:
    """The words for the same, those of its root last."""
    yield from (each for each in own if word_kin.akin(word, each))
    yield from (each for each in own if word_kin.is_made_of(word, each))


def _holds(here: Text, word: str) -> bool:
    """True where any form of the word is here."""
    return all(irregular.holds(here, term, word) for term in terms(word))


def _read(
    words: str, part: Part, chosen: Choice, search: Search, wanted: Evidence | None = None
) -> Choice:
    """The choice of these words, where it is sure enough.

    Where another sentence than the `wanted` one answers, its words were not meant.
    """
    for asked in bare_phrases.questions(words) or (words,):
        found = search.best((asked,), sparing=True)
        best = next(iter(citing.ordered(found)), None)
        if best and found.confidence >= SURE and best.probability >= LIKELY:
            at = best.article_id, best.sentence
            is_other = wanted and at != (wanted.article_id, wanted.sentence)
            return chosen if is_other else _told(words, part, chosen, found, search)
    return chosen


def _told(words: str, part: Part, chosen: Choice, found: Finding, search: Search) -> Choice:
    """The choice of what was found, unless of another."""
    told = replace(
        chosen,
        understood_as=words,
        kind=Kind.FACT,
        groups=(Group(citing.cited(found)),),
        verdict=None,
        confidence=found.confidence,
        finding=found,
        articles=found.articles,
    )
    if premises.fails(told, search):
        return chosen
    asked = part.typed if part.last is None else part.readings[0]
    understood = chosen.understood_as if words == asked else words
    return replace(told, kind=part.kind, understood_as=understood)
