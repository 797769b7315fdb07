"""The author's argument, advice or conclusion.

It is told apart from what others are said to hold. Where the request names nothing beyond the
article, its sentences are weighed as for an overview, with what marks an opinion: should and must,
a conclusion, a place near the end. Where it names a subject, the sentences that answer are weighed
so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from askcite.answer import citing, salience
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.kinds import speaker
from askcite.answer.kinds.listing import running
from askcite.question.request import Part
from askcite.question.stances import SPEAKER
from askcite.text import standing
from askcite.text.late import late
from askcite.types import Article, Evidence, Kind, Sentence

ARTICLES: Final = 3
"""Articles that are weighed whole; of more, what answers is looked up."""
MOST: Final = 3
MAIN: Final = 2
"""Sentences of the main argument or conclusion of an article."""
THESIS: Final = 0.5
"""For the words of a thesis, where no advice is asked for."""
NEAR: Final = 0.2
"""Cosine with the request from which on advice is taken for what is asked."""
ADVISING: Final = 0.5
"""For a sentence that says what should be, beside the weights of an overview."""
CONCLUDING: Final = 0.3
ENDING: Final = 0.4
"""What the last sentence has over the first; an overview's own weight of place is against it."""
REPORTING: Final = -0.5
"""For what somebody else is said to hold."""
HELD: Final = 0.7
"""Confidence in a sentence that is chosen by its looks."""
_ADVICE: Final = late(
    r"(?i)\b(?:should|must|ought to|need(?:s|ed)? to|has to|have to|recommend\w*|advis\w+"
    r"|suggest (?:that|you|we|trying|spending)|highly suggest|urge[sd]?|call(?:s|ed)? for|real test"
    r"|challenge (?:ahead|is)|it is (?:time|vital|essential|crucial|important|imperative)"
    r"|(?:are|is) needed|more (?:research|studies|work)|better to|let us)\b"
)
_OPINION: Final = late(
    r"(?i)\b(?:I (?:argue|believe|think|hold|claim|contend)|we (?:argue|believe|conclude|contend"
    r"|think)|in (?:my|our) (?:view|opinion)|hence|therefore|thus|clearly|must not|will not be"
    r"|no (?:credible )?evidence|unlikely|more likely)\b"
)
_THESIS: Final = late(
    r"(?i)\b(?:real test|challenge ahead|hence|ultimately|in the end|what matters|the success of"
    r"|lies (?:not )?in|we conclude|in conclusion|our view|not by|must be)\b"
)
_REPORTED: Final = late(
    r"(?i)\b(?:said|says|told|claim(?:s|ed)|allege[sd]?|have alleged|according to|rumou?rs?"
    r"|critics|opponents|some (?:people|argue|say|believe))\b"
)
_LIMITS: Final = late(
    r"(?i)\b(?:(?:cannot|can't|could not|does not|do not|did not) (?:\w+ )?(?:say|tell"
    r"|rule|prove|show|establish|determine|conclude|measure|assess|address|explain)"
    r"|limitations?|limited (?:to|by)"
    r"|too (?:small|short|few|early|little)|further (?:research|stud(?:y|ies)|work|tests?)"
    r"|more (?:research|studies|data|evidence)|remains? (?:unclear|unknown|to be seen|open)"
    r"|(?:not|never) (?:yet )?(?:known|clear|tested|studied|measured|been)|unclear|unknown|caveats?"
    r"|small sample|shortcoming|caution|uncertain)\b"
)
_GENERIC: Final = late(
    r"(?i)\b(?:what|is|are|was|were|do|does|did|the|of|main|central|key|overall|author|authors"
    r"|writer|article|paper|text|essay|page|study|report|argument|thesis|conclusion|conclusions"
    r"|claim|opinion|view|point|position|stance|recommend|recommends|recommendation"
    r"|recommendations|advise|advice|suggest|suggests|suggestion|suggestions|argue|argues|believe"
    r"|believes|think|thinks|conclude|concludes|want|wants|propose|proposes|hope|hopes|expect"
    r"|expects|this|that|it|its|their|his|her|to|in|by|a|an|should|be|done|and|message|they|he|she|finding|findings|result|results"
    r"|outcome|outcomes|primary|principal|most|important"
    r"|we|us|i|me|tell|give|any|there|have|has|researchers|doing|say|says)\b|\W|s\b"
)


def choose(part: Part, search: Search) -> Choice:
    """The sentences that say what is held, or nothing."""
    whole = search.few(ARTICLES)
    if whole and not part.subject and not _GENERIC.sub("", part.readings[0]):
        held = [e for article in whole for e in of_article(article, search, part)]
        return Choice(
            part.asked,
            part.readings[0],
            Kind.STANCE,
            groups=(Group(tuple(held)),) if held else (),
            confidence=HELD if held else 0.0,
            articles={article.id: article for article in whole},
        )
    if part.topics and part.topics[0] == SPEAKER:
        return speaker.choose(part, search)
    chosen = of_subject(part, search)
    if "limits" in part.topics and not chosen.tells:
        return limited(part, search, chosen)
    if chosen.tells or "advice" not in part.topics:
        return chosen
    near = [e for each in whole for e in of_article(each, search, part, part.readings[0])]
    return replace(
        chosen,
        groups=(Group(tuple(near)),) if near else (),
        confidence=HELD if near else chosen.confidence,
        articles={**chosen.articles, **{article.id: article for article in whole}},
    )


def limited(part: Part, search: Search, otherwise: Choice) -> Choice:
    """The sentences that tell of limits."""
    whole = search.few(ARTICLES)
    vector = search.vector(part.readings[0])
    told = [
        (float(near), Evidence(article.id, sentence, None, HELD, 0.0))
        for article in whole
        for sentence, near in _with_vectors(article, search, vector)
        if _LIMITS.search(sentence.span.of(article.text))
    ]
    told.sort(key=lambda pair: -pair[0])
    if not told:
        return otherwise
    return replace(
        otherwise,
        kind=Kind.STANCE,
        groups=(Group(tuple(each for _, each in told[:MOST])),),
        confidence=max(HELD, search.answers_from),
        articles={**otherwise.articles, **{article.id: article for article in whole}},
    )


def _with_vectors(
    article: Article, search: Search, vector: NDArray[np.float32]
) -> Iterator[tuple[Sentence, float]]:
    cut, vectors = search.generation.sentences(article.id)
    return zip(cut, (vectors @ vector).tolist() if cut else (), strict=True)


def of_article(
    article: Article, search: Search, part: Part, near: str | None = None
) -> list[Evidence]:
    """The sentences that say what an article argues or advises."""
    cut, vectors = search.generation.sentences(article.id)
    if not cut:
        return []
    advice = "advice" in part.topics
    title = search.finder.encoder.encode([near or article.title], query=True)[0]
    weighed = salience.weights(article, cut, vectors, title)
    words = [s.span.line(article.text) for s in cut]
    weighed += ENDING * np.arange(len(cut)) / max(1, len(cut) - 1)
    weighed += np.array([_held(each, advice=advice) for each in words])
    if near:
        advises = np.array([bool(_ADVICE.search(each)) for each in words])
        weighed[(vectors @ title < NEAR) | ~advises] = -np.inf
    taken = [
        at
        for at in salience.chosen(weighed, vectors, MOST if advice else MAIN)
        if weighed[at] > -np.inf
    ]
    return [Evidence(article.id, cut[at], None, HELD, 0.0) for at in taken]


def of_subject(part: Part, search: Search) -> Choice:
    """The sentences that answer, opinions before reports."""
    found = search.best(part.readings)
    ranked = sorted(
        (
            replace(e, probability=e.probability * (1 + _held(citing.words(e, found.articles))))
            for e in citing.ordered(found, concluding=True)
        ),
        key=lambda e: -e.probability,
    )
    told = [replace(e, probability=min(1.0, e.probability)) for e in running(ranked, MOST)]
    cited = citing.with_names(told, found) if search.answers(found) else ()
    return Choice(
        part.asked,
        found.question,
        Kind.STANCE,
        groups=(Group(cited),) if cited else (),
        confidence=found.confidence,
        finding=found,
        articles=found.articles,
    )


def _held(sentence: str, *, advice: bool = False) -> float:
    """The weight of a sentence's marks of opinion."""
    marks = (
        ADVISING * (1 + advice) * bool(_ADVICE.search(sentence))
        + THESIS * (not advice) * bool(_THESIS.search(sentence))
        + CONCLUDING * (bool(_OPINION.search(sentence)) + standing.concludes(sentence))
        + REPORTING * bool(_REPORTED.search(sentence))
    )
    return max(marks, REPORTING)
