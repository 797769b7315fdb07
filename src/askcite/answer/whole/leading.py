"""The sentence that leads, behind the scene before it.

A feature opens with a scene and says after it what there is to tell; news of a study says in one
sentence that it was published, and what it shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite.text import idle, standing, studies
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, Sentence

NEAR: Final = 12
"""Sentences among which it stands."""
MORE: Final = 2
"""Words of the title that it has beyond those of the first sentence, at least."""
SCENE: Final = -0.4
"""For the scene before it; without, it was the one sentence told of each of five features."""
FOUND: Final = 0.3
"""For a result in news of a study."""
TOLD: Final = 0.5
"""For the sentence that leads, where a scene is before it."""
SHOWN: Final = 1.5
"""For what a study is said to show, where its findings are asked for."""
_FINDS: Final = (
    r"(?:shows?|showed|finds?|found|suggest(?:s|ed)?|identif(?:y|ies|ied)|claims?|claimed"
    r"|reveals?|revealed|conclude[sd]?|discover(?:s|ed)?|offers? an explanation|demonstrate[sd]?"
    r"|indicate[sd]?|confirms?|confirmed|reports? that|reported that|argues?)"
)
_STUDY: Final = r"(?:stud(?:y|ies)|papers?|survey|analysis|research|trial|experiment)"
ANNOUNCED: Final = late(
    rf"(?i)\b{_STUDY}\b,? (?:that |which )?(?:(?:was|were|is) )?(?:published|appear\w*|out\b"
    rf"|released|presented)[^.]{{0,100}}?\b{_FINDS}\b"
    rf"|\b(?:new|latest|recent) (?:[\w-]+ )?{_STUDY}\b[^.]{{0,100}}?\b{_FINDS}\b"
    rf"|\b(?:according to|in) an? (?:new |recent )?{_STUDY}\b[^.]{{0,60}}\bpublished\b"
    r"|\b(?:researchers|scientists|the team)\b[^.]{0,80}\breport(?:s|ed)?\b[^.]{0,40}"
    r" in (?:the )?(?:journal|(?-i:[A-Z]))"
)
"""News of a study, in the sentence that tells what it shows."""
_PUBLISHED: Final = late(
    rf"(?i)\b{_STUDY}\b,? (?:that |which )?(?:(?:was|were|is) )?(?:published|appear\w*|released"
    r"|presented)\b"
)
"""The same in the sentence that tells how it was done; what it shows comes later."""
_NOUN: Final = late(r"(?i)\b(?:stud(?:y|ies)|surveys?|polls?|reports?|trials?|experiments?)\b")
RESULT: Final = late(
    r"(?i)\b(?:times (?:as|more|less) \w+|(?:twice|half) as \w+|(?:more|less) likely|\d+ per ?cent"
    r"|had no effect|which (?:suggests|shows|means) that|(?:also )?found that|that is what we found"
    r"|what is new is|within (?:\w+ )?\w+ (?:minutes?|weeks?|days?|hours?)|differed|on average)\b"
    r"|\d\s?%|^\W*in other words,"
)
"""Words of a result."""
IN_OTHER_WORDS: Final = late(r"(?i)^\W*in other words,")
SUMMING: Final = 0.8
"""For a result so told, which makes up for its leaning on what was before."""
_IDENTIFIES: Final = late(
    r"(?:[A-Z][\w'’-]+ ){0,3}?(?P<name>[A-Z][\w'’-]+), (?:aged )?\d{2}, (?:is|was)"
    r" (?:an?|the|one)\b"
)
"""Who a portrait is of: `Maravent, 58, is an acoustician …`."""
_NAMES: Final = r"\W*[A-Z][\w.'’-]*(?: (?:[A-Z]|de |von |van |of )[\w.'’-]*){0,5}"
_YEARS: Final = rf"{_NAMES},? \([^()]*\b\d{{4}}\s*[–—-][^()]*\d\),? (?:was |an? |the )?\w"
LIVED: Final = late(
    rf"{_YEARS}"
    rf"|{_NAMES} was born (?:on|in|at|to|near|into)\b"
)
"""Who lived, and what they were: `Ida Holm (1881–1950), bridge builder`."""
_TITLE_OF_LIFE: Final = late(_YEARS)
_IS_ONE: Final = late(rf"{_NAMES} (?:was|is) (?:an?|the|one) \w")
OFTEN: Final = 4
"""Times that a portrait names whom it is of, at least."""
_DOUBTS: Final = late(
    r"(?i)\W*(?:doubts?|limit\w*|criticism|caveats?|caution|objections?|what next|outlook"
    r"|why it matters|background|methods?|the (?:critics|sceptics)|open questions?)\b"
)
_OTHERS: Final = late(
    r"(?i)\bnot (?:involved|part of)|took no part|\b(?:concede|caution|admit)s?\b"
)


def is_report(words: Sequence[str]) -> bool:
    """True for news of a study."""
    return announced(words) is not None or published(words) is not None


def announced(words: Sequence[str]) -> int | None:
    """The place of the news of a study."""
    near = (at for at, each in enumerate(words[:NEAR]) if ANNOUNCED.search(each))
    return next(near, None)


def published(words: Sequence[str]) -> int | None:
    """The place where a study is named without its findings."""
    near = (at for at, each in enumerate(words[:NEAR]) if _PUBLISHED.search(each))
    return next(near, None) if announced(words) is None else None


def shown(words: Sequence[str]) -> list[int]:
    """The places of results that stand alone, behind that one."""
    begins = published(words)
    if begins is None:
        return []
    return [
        at
        for at, each in enumerate(words)
        if at > begins and RESULT.search(each) and _stands(each) and not _OTHERS.search(each)
    ]


def _stands(words: str) -> bool:
    """True for a sentence that neither dangles, asks nor quotes."""
    return not (standing.dangles(words) or idle.asks(words) or words[0] in "\"“‘'")


def studied(words: Sequence[str], asked: str) -> NDArray[np.float64]:
    """The weight of what a study is said to show.

    That is the news of it, else a sentence of the study that is asked for by that word.
    """
    own = np.zeros(len(words))
    told = announced(words)
    if told is not None:
        own[told] = SHOWN
    elif noun := _NOUN.search(asked):
        said = late(rf"(?i)\b{noun[0].rstrip('s')}\w*\b[^.]{{0,100}}?\b{_FINDS}\b")
        own += SHOWN * np.array([bool(said.search(each)) for each in words])
    return own


def found(words: Sequence[str], shown: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weights of results.

    Where a study is one of several matters, nothing else is told.
    """
    own: NDArray[np.float64] = FOUND * np.array([studies.is_result(each) for each in words])
    own += SUMMING * np.array([bool(IN_OTHER_WORDS.match(each)) for each in words])
    if shown.any() and not is_report(words):
        own[shown == 0] = -np.inf
    return own + shown


def place(article: Article, words: Sequence[str], first: int) -> int:
    """The place of the leading sentence, `first` without a scene."""
    lived = entitled(words)
    if lived is not None:
        return lived
    told = announced(words)
    if told is not None and told >= first:
        return told
    if results := shown(words):
        return max(first, results[0])
    if (person := identified(article, words)) is not None:
        return max(first, person)
    if any(map(studies.tells_of_itself, words)):  # a study opens with no scene
        return first
    asked = meaning(article.title)
    shared = [len(asked & set(terms(each))) for each in words[: max(NEAR, first + 1)]]
    best = max(range(first, len(shared)), key=lambda at: shared[at], default=first)
    scene = first < len(shared) and shared[best] >= shared[first] + MORE
    return best if scene and _stands(words[best]) else first


def entitled(words: Sequence[str]) -> int | None:
    """The place of the line over a life."""
    if any(map(_IS_ONE.match, words[:NEAR])):  # a sentence says it better
        return None
    near = (at for at, each in enumerate(words[:2]) if _TITLE_OF_LIFE.match(each))
    return next(near, None)


def identified(article: Article, words: Sequence[str]) -> int | None:
    """The place that says who a portrait is of."""
    for at, each in enumerate(words[:NEAR]):
        found = _IDENTIFIES.match(each)
        if found and article.text.count(found["name"]) >= OFTEN:
            return at
    return None


def weights(article: Article, cut: Sequence[Sentence], first: int) -> NDArray[np.float64]:
    """The weights of a scene and of results."""
    words = [sentence.span.line(article.text) for sentence in cut]
    told = place(article, words, first)
    own = np.zeros(len(cut))
    if told > first:
        opens = published(words)
        own[first : told if opens is None else min(opens, told)] += SCENE
        own[told] += TOLD
    if is_report(words):
        heads = [article.heading_at(sentence.span.start) or "" for sentence in cut]
        beside = [
            bool(_DOUBTS.match(h) or _OTHERS.search(w)) for h, w in zip(heads, words, strict=True)
        ]
        own += (
            FOUND * np.array([bool(RESULT.search(each)) for each in words]) * (1 - np.array(beside))
        )
        own += SCENE * np.array(beside)
    return own
