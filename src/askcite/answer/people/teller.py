"""Whoever says what was just told.

`Who said that?` is answered by the sentence that names the speaker: the one told, one before it in
the same paragraph that it goes on from, or the one behind its quotation. Where nobody is named, the
text says it itself, and the asker is told so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.conversation import retold
from askcite.answer.conversation.retold import Retold
from askcite.answer.finding import Search
from askcite.question.conversation.returning import WHO_SAID
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.persons import names
from askcite.text.persons.names import Name
from askcite.text.persons.speech import IN_QUOTES
from askcite.text.words import Text
from askcite.types import Evidence, Kind, Sentence

ARTICLES: Final = 3
"""Articles that are gone through whole."""
WHOLE: Final = 0.8
"""Share of the words of meaning that a sentence has which says them."""
BEFORE: Final = 3
"""Sentences before the one told that may name its speaker."""
RIGHT: Final = 0.8
"""Confidence in a speaker so found."""
NOBODY: Final = "Nobody is named who says so: it is the text's own statement."
_GOES_ON: Final = late(r"\W*(?:He|She|They|It)\b|\W*[\"“„«]")
_REPORTED: Final = late(
    r"(?i)\b(?:sa(?:id|ys?)|told|wrote|writes?|argue[sd]?|add(?:s|ed)|explain(?:s|ed)?|claim(?:s"
    r"|ed)?"
    r"|note[sd]?|warn(?:s|ed)?|report(?:s|ed)?|repl(?:y|ies|ied)|answer(?:s|ed)?|thinks?|thought"
    r"|believe[sd]?|recall(?:s|ed)?|according to|pointed out|announced)\b"
)
_REPORTS: Final = late(
    r"(?i)\b(?:reported|informed|presented|told the|said|explained) (?:that\b|\w+ing\b)"
)
"""Speech in whose paragraph the rest is reported too."""
_NAMED: Final = late(r"[A-Z][\w'’-]+")
_QUOTED: Final = late(r"[\"“”„«»]")


def choose(part: Part, search: Search) -> Choice:
    """The sentence that names the speaker, or the text's own."""
    told = retold.told(part.last.answer, search) if part.last else ()
    nothing = Choice(part.asked, part.asked, Kind.FACT)
    if not told:
        return nothing
    found = next(filter(None, (_teller(place, search) for place in told)), None)
    evidence = (found,) if found else tuple(place.evidence(RIGHT) for place in told[:1])
    return Choice(
        part.asked,
        part.asked,
        Kind.FACT,
        groups=(Group(evidence),),
        confidence=RIGHT,
        notice=None if found else NOBODY,
        articles={place.article.id: place.article for place in told},
    )


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The sentence that names the speaker of certain words.

    Where a quotation is told of somebody unnamed, it comes with the sentence that names him.
    """
    if chosen.tells:
        return _with_speaker(chosen, search)
    asked = WHO_SAID.search(part.typed)
    if asked is None:
        return chosen
    words = Text(asked["words"])
    for article in search.few(ARTICLES):
        for sentence in search.generation.sentences(article.id)[0]:
            place = Retold(article, sentence)
            says = Text(place.words).share(words) >= WHOLE
            if says and (found := _teller(place, search)):
                return replace(
                    chosen,
                    groups=(Group((found,)),),
                    confidence=max(RIGHT, search.answers_from),
                    articles={**chosen.articles, article.id: article},
                )
    return chosen


def _with_speaker(chosen: Choice, search: Search) -> Choice:
    """The choice, its first quotation with whoever says it."""
    best = chosen.evidence[0]
    article = chosen.articles[best.article_id]
    place = Retold(article, best.sentence)
    if not _QUOTED.match(place.words) or _NAMED.search(IN_QUOTES.sub(" ", place.words)):
        return chosen
    found = _teller(place, search)
    if found is None or any(e.sentence.span.overlaps(found.sentence.span) for e in chosen.evidence):
        return chosen
    group = chosen.groups[0]
    return replace(
        chosen, groups=(replace(group, evidence=(found, *group.evidence)), *chosen.groups[1:])
    )


def _teller(place: Retold, search: Search) -> Evidence | None:
    """The nearest sentence with the speaker's name."""
    article = place.article
    cut, _ = search.generation.sentences(article.id)
    at = next((n for n, s in enumerate(cut) if s.span.overlaps(place.sentence.span)), None)
    if at is None:
        return None
    said = {name.sentence: name for name in names.speakers(article.text, [s.span for s in cut])}
    for near in _near(cut, at, article.text):
        if near in said:
            return _named(article.id, cut[near], said[near])
    if _REPORTED.search(place.words):
        return place.evidence(RIGHT)
    block = article.block_at(place.sentence.span.start)
    for back in range(at - 1, -1, -1):
        own = block is not None and block.span.covers(cut[back].span)
        if own and back in said and _REPORTS.search(cut[back].span.of(article.text)):
            return _named(article.id, cut[back], said[back])
    return None


def _near(cut: Sequence[Sentence], at: int, text: str) -> list[int]:
    """The places of sentences that may name who says it."""
    near = [at]
    for back in range(at - 1, max(-1, at - 1 - BEFORE), -1):
        if not _GOES_ON.match(cut[back + 1].span.of(text)):
            break
        near.append(back)
    after = cut[at + 1].span.start if at + 1 < len(cut) else len(text)
    same = "\n\n" not in text[cut[at].span.end : after]  # the next paragraph is another's
    if _QUOTED.search(cut[at].span.of(text)) and at + 1 < len(cut) and same:
        near.append(at + 1)
    return near


def _named(id: str, sentence: Sentence, name: Name) -> Evidence:
    inside = name.span if sentence.span.covers(name.span) else None
    return Evidence(id, sentence, inside, RIGHT, 0.0)
