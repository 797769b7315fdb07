"""The sides of a text that argues.

What its author claims, grants, answers and proposes, in texts whose shape is an essay's. Each
sentence is told by whose view it is, so that neither what the author grants nor what others hold
passes for his own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from askcite.answer import treating
from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.forms import counted_off
from askcite.answer.sides import objected
from askcite.answer.whole import conclusions, salience, theses
from askcite.answer.whole.essays import (
    ANSWERED,
    MERE,
    RIGHT,
    Argued,
    companion,
    each_once,
    once,
    read,
)
from askcite.answer.whole.weighed import TAKEN
from askcite.question.asked import sentences
from askcite.question.request import Part
from askcite.question.wordings.authors import REPLIES
from askcite.question.wordings.sayings import SPEAKER
from askcite.question.wordings.stances import GIST
from askcite.text import idle, standing
from askcite.text.late import late
from askcite.text.persons.whose import Voice
from askcite.text.terms import meaning, terms
from askcite.types import Evidence, Kind

ARTICLES: Final = 3
"""Articles that are gone through whole."""
MOST, CLAIMS, PROPOSALS = 3, 2, 5
"""Sentences of a view, of the main claim, of what is proposed."""
SIDE: Final = 4
"""Sentences of a side, for or against."""
NEAR: Final = 0.35
"""Cosine with a subject from which on a claim is of it, unless it names it."""
NAMED: Final = 0.3
"""For a claim that names the subject, beside its cosine."""
LATE: Final = 0.5
"""Place from which on an essay proposes and concludes."""
CLOSING: Final = 2 / 3
"""Place from which on a `hence` concludes the whole."""
GRANTED, OBJECTIONS, CRITICS = "concessions", "objections", "critics"
SIDES: Final = frozenset({GRANTED, OBJECTIONS, CRITICS})
"""Topics that ask for what the author grants, and for what he answers."""
_CONCLUDED: Final = late(
    r"(?i)\b(?:conclu\w+|bottom line|in the end|upshot|take-?away|final (?:word|verdict))\b"
)
_AUTHOR: Final = late(r"(?i)\W*(?:the )?(?:author|writer|essayist|columnist|essay|article|text)\W*")
_OPPOSITE: Final = late(
    r"(?i)\W*(?:why )?(?:is|are|was|does|do|did) (?:the )?(?:author|writer|essayist|columnist|he"
    r"|she|it|they"
    r"|article|essay|text)\b.*?\b(?:for or against|against|for|in favou?r of|opposed to|support"
    r"|oppose|back|endorse|like|dislike|hate|love|want|reject|approve of|critical of)"
    r" (?P<what>\w.*?)\W*"
)
_DEFEND: Final = late(
    r"(?i)\b(?:defen[cs]e|defend\w*|support\w*|advocates|in favou?r"
    r"|(?:case|reasons?|arguments?) for)\b"
)
_ATTACK: Final = late(r"(?i)\b(?:critics|opponents?|oppos\w*|against|attack\w*|objections?)\b")
_OF_THEM: Final = late(r"(?i)\b(?:him|her|he|she|them|they|this|that|it)\b")
_POINT: Final = late(r"(?i) (?:points?|arguments?|objections?|worr(?:y|ies)|concerns?|claims?)$")
_INSTEAD: Final = late(r"(?i)\b(?:not|instead of|rather than|no more|without)\b(?P<what>.*)")
"""What a title is against: `A bed, not a tablet`."""
_MYSELF: Final = late(
    r"\b(?:I|[Ww]e) (?:\w+ )?(?:do not|don['’]t|am (?:not )?(?:for|against)|have nothing|think"
    r"|believe|say|hate|like|love|want|support|oppose|favou?r|agree|welcome|reject)\b"
    r"|\b(?:nor|Nor) do I\b"
)
MYSELF: Final = 0.5
"""For a sentence on the subject in which the author speaks of himself: `I do not hate it.`"""


def is_of_author(subject: str) -> bool:
    """True for no subject, or the author."""
    return not subject or _AUTHOR.fullmatch(subject) is not None


def as_critics(part: Part) -> Part:
    """The part, one for objections as one for critics."""
    return replace(part, topics=(CRITICS,)) if OBJECTIONS in part.topics else part


def choose(part: Part, search: Search) -> Choice:
    """The sentences of the side asked for, or nothing."""
    few = search.few(ARTICLES) if SPEAKER not in part.topics else ()
    essays = [made for article in few if (made := read(article, search))]
    told = each_once([each for essay in essays for each in _told(essay, part, search)])
    return Choice.telling(part, Kind.STANCE, told, few, max(RIGHT, search.answers_from))


def _told(essay: Argued, part: Part, search: Search) -> Iterator[Evidence]:
    """The sentences of one essay for a request."""
    topics = part.topics
    if GRANTED in topics:
        yield from (_granted(essay, at) for at in once(essay, Voice.GRANTED, mere=True))
    elif REPLIES in topics:
        yield from _replies(essay, part.subject)
    elif {OBJECTIONS, CRITICS} & set(topics):
        yield from objected.objections(essay, part.typed)
    elif "advice" in topics:
        yield from _proposals(essay)
    elif stand := _OPPOSITE.fullmatch(part.typed):
        yield from _view(essay, stand["what"], search)
    elif part.subject:
        yield from _view(essay, part.subject, search)
    elif GIST in topics or _CONCLUDED.search(part.asked):
        yield from _concluded(essay) or _claims(essay)
    else:
        yield from _claims(essay, sentences(part.wanted, CLAIMS))


def _words(essay: Argued, each: Evidence) -> str:
    return each.sentence.span.line(essay.whole.article.text)


def own_side(essay: Argued, subject: str, search: Search) -> list[Evidence]:
    """The author's claims about the matter, in order."""
    told = _view(essay, subject, search, 2 * SIDE) if subject else _claims(essay, SIDE)
    told = [each for each in told if not theses.PROPOSES.search(_words(essay, each))]
    claimed = [each for each in told if theses.CLAIMS.search(_words(essay, each))]
    told = claimed if len(claimed) > 1 else told
    return sorted(told[:SIDE], key=lambda each: each.sentence.number)


def other_side(essay: Argued, most: int = SIDE) -> list[Evidence]:
    """The sentences that others hold, and what is granted."""
    held = [essay.evidence(at, objected.said(essay, at)) for at in objected.objecting(essay)]
    granted = [essay.evidence(at) for at in once(essay, Voice.GRANTED)][: max(1, most - len(held))]
    return sorted((*granted, *held[:most]), key=lambda each: each.sentence.number)


def against(essay: Argued, subject: str, search: Search) -> list[Evidence]:
    """The sentences of whoever is against the subject.

    Against what the author stands for that are others; against anything else, himself.
    """
    title = essay.whole.article.title
    of_it = bool(meaning(subject) & set(terms(title))) and not opposes(title, subject)
    places = objected.objecting(essay) if of_it else []
    other = [essay.evidence(at, objected.said(essay, at)) for at in places]
    return each_once(other) or _view(essay, subject, search)


def opposes(title: str, subject: str) -> bool:
    """True for a title that is against the subject."""
    turned = _INSTEAD.search(title)
    return turned is not None and bool(meaning(subject) & set(terms(turned["what"])))


def of_matter(told: Sequence[Evidence], essay: Argued, subject: str) -> list[Evidence]:
    """The sentences that name the subject."""
    return [each for each in told if treating.names(subject, _words(essay, each))]


def others_defend(essay: Argued) -> bool:
    """True where those who are answered defend the matter."""
    held = " ".join(essay.whole.words[at] for at in essay.of(Voice.OTHERS))
    return len(_DEFEND.findall(held)) > len(_ATTACK.findall(held))


def _granted(essay: Argued, at: int) -> Evidence:
    """A concession, a mere one with what it grants."""
    words = essay.whole.words
    short = MERE.fullmatch(words[at]) or standing.leans(words[at])
    if not short or not at or essay.voices[at - 1] is not Voice.OTHERS:
        return essay.evidence(at)
    return essay.evidence(at - 1, essay.whole.cut[at])


def _replies(essay: Argued, subject: str) -> Iterator[Evidence]:
    """The author's own words after those of others."""
    whole = essay.whole
    blocks = [id(whole.article.block_at(sentence.span.start)) for sentence in whole.cut]
    others = essay.of(Voice.OTHERS)
    matter = _POINT.sub("", subject)
    named = [at for at in others if treating.names(matter, whole.words[at])] or others
    told = [
        at
        for at in range(len(whole.cut))
        if at not in others and any(o < at and blocks[o] == blocks[at] for o in named)
    ]
    for at in told[:ANSWERED]:
        yield essay.evidence(at)


def _claims(essay: Argued, most: int = CLAIMS) -> list[Evidence]:
    """The heaviest claims of the author's own."""
    whole = essay.whole
    weights = theses.claims(whole)
    weights[theses.announced(whole)[1:]] = 2 * TAKEN  # the first point stands for a proposal
    taken = salience.chosen(weights, whole.vectors, most)
    return [essay.evidence(at, companion(essay, at)) for at in taken if weights[at] > TAKEN]


def _proposals(essay: Argued) -> list[Evidence]:
    """The points that the author proposes, else what should be."""
    whole = essay.whole
    late_on = LATE * len(whole.cut)
    runs = [run for run in counted_off.runs(whole.cut, whole.article) if run[0] >= late_on]
    runs = [run for run in runs if essay.voices[run[0]] is not Voice.OTHERS]
    if announced := theses.announced(whole):
        return [essay.evidence(at) for at in announced[:PROPOSALS]]
    if runs:
        return [essay.evidence(at) for at in runs[-1][:PROPOSALS]]
    weights = theses.claims(whole)
    own = [
        at
        for at in essay.of(Voice.OWN)
        if theses.PROPOSES.search(whole.words[at]) and not idle.announces(whole.words[at])
    ]
    own.sort(key=lambda at: -float(weights[at]))
    return [essay.evidence(at) for at in sorted(own[:MOST])]


def _concluded(essay: Argued) -> list[Evidence]:
    """The closing words, before what is proposed beside them."""
    whole = essay.whole
    closing = [
        at
        for at in essay.of(Voice.OWN)
        if at >= CLOSING * len(whole.cut) and conclusions.CLOSES.match(whole.words[at])
    ]
    last = [at for at in essay.of(Voice.OWN) if standing.is_closed(whole.words[at])][-1:]
    told = [essay.evidence(at) for at in dict.fromkeys((*closing[-CLAIMS:], *last))]
    known = {each.sentence.span.end for each in told}
    return [*told, *(e for e in _proposals(essay) if e.sentence.span.end not in known)][:PROPOSALS]


def _view(essay: Argued, subject: str, search: Search, most: int = MOST) -> list[Evidence]:
    """The author's own claims about a subject."""
    whole = essay.whole
    alike = whole.vectors @ search.vector(subject)
    names = np.array([treating.names(subject, each) for each in whole.words], dtype=np.float64)
    weights = theses.claims(whole) + alike + NAMED * names
    mine = names * whole.marks(_MYSELF)
    granted = [at for at in essay.of(Voice.GRANTED) if mine[at]]
    weights += MYSELF * mine
    weights[granted] -= theses.NOT_OWN
    own = {*essay.of(Voice.OWN), *granted}
    for at in own:
        beside = companion(essay, at)
        if beside is not None and names[at + 1]:
            weights[at] = max(weights[at], weights[at + 1]) + NAMED
            names[at] = 1
    near = [at for at in own if names[at] or alike[at] >= NEAR]
    near.sort(key=lambda at: -float(weights[at]))
    replies = [
        at
        for at in sorted(own - {0})
        if names[at - 1] and at - 1 not in own and _OF_THEM.search(whole.words[at])
    ]
    if replies and not any(names[at] for at in near):
        return [essay.evidence(replies[0] - 1, whole.cut[replies[0]])]
    return [essay.evidence(at, companion(essay, at)) for at in near[:most]]
