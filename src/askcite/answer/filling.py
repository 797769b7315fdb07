"""Bare claims with what fills them.

`The union wants more.` is told with the sentence that says what, and what cannot be done with what
is to be done instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.completing import words
from askcite.answer.finding import Search
from askcite.question.asked import WHY
from askcite.text import commands, idle
from askcite.text.late import late
from askcite.types import Article, Evidence, Kind

DENIES: Final = late(
    r"(?i)\b(?:cannot|can['’]?t|can not|not possible|impossible|unable to|no way to|not at present"
    r"|not (?:yet )?(?:available|supported))\b"
)
"""A sentence that says that something cannot be done."""
_INSTEAD: Final = late(
    r"(?i)\W*(?:(?:but|instead),? )?(?:you can (?!not)|ask |contact "
    rf"|{commands.COMMANDS.pattern.removeprefix('(?i)')})"
)
"""One that says what is done instead: `Use the key that you printed.`."""
_NOT_FILLED: Final = {Kind.OVERVIEW, Kind.ITSELF, Kind.MENTION}
"""Kinds of which the sentences are counted, or say something of the text."""


def filled(chosen: Choice, search: Search) -> Choice:
    """The choice, each bare claim with what fills it.

    What cannot be done is told with what is to be done instead.
    """
    if chosen.kind in _NOT_FILLED:
        return chosen
    known = {(e.article_id, e.sentence.number) for e in chosen.evidence}
    groups = []
    for group in chosen.groups:
        told = []
        for each in group.evidence:
            told.append(each)
            said, article = words(each, chosen.articles), chosen.articles[each.article_id]
            judged = chosen.kind is not Kind.YES_NO and idle.judges(said)
            if count := idle.claimed(said) or int(judged):
                told += _filling(each, count, article, search)
            elif DENIES.search(said) and not WHY.match(chosen.asked):
                after = _filling(each, 1, article, search)
                told += (e for e in after if _INSTEAD.match(words(e, chosen.articles)))
        kept = [
            e for e in told if e in group.evidence or (e.article_id, e.sentence.number) not in known
        ]
        groups.append(replace(group, evidence=tuple(kept)))
    return replace(chosen, groups=tuple(groups))


def _filling(each: Evidence, count: int, article: Article, search: Search) -> Iterator[Evidence]:
    """The next sentences of its paragraph."""
    block = article.block_at(each.sentence.span.start)
    cut, _ = search.generation.sentences(article.id)
    later = [s for s in cut if s.span.start >= each.sentence.span.end][:count]
    for sentence in later:
        if block is not None and block.span.covers(sentence.span):
            yield replace(each, sentence=sentence, answer=None, named=None)
