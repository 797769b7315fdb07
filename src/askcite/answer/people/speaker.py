"""The words and wishes of somebody whom the articles name.

A fact is looked for first. Where none is sure, it is told by the sentences that name the speaker
beside a verb of saying or quotation marks, the nearest to the subject first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from askcite.answer import meant
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.kinds import fact
from askcite.answer.people import advised, spoken_by
from askcite.question.request import Part
from askcite.question.vocabulary import synonyms
from askcite.question.wordings.sayings import QUOTATION, SPEAKER
from askcite.text.late import late
from askcite.text.persons import roles
from askcite.text.terms import meaning, terms
from askcite.text.words import Text
from askcite.types import Article, Evidence, Kind

ARTICLES: Final = 20
MOST: Final = 3
QUOTATIONS: Final = 8
"""Sentences of somebody, and those where the words themselves are asked for."""
ALIKE: Final = 0.3
"""Cosine with the subject from which on a sentence without its words treats it."""
SURE: Final = 0.5
"""Confidence from which on a sentence treats its subject without a word of it."""
FEW: Final = 2
RIGHT: Final = 0.6
"""Probability that such a sentence is asked for."""
_SAYS: Final = late(
    r"(?i)\b(?:sa(?:id|ys?)|tells?|told|wr(?:ote|ites?)|argue[sd]?|add(?:s|ed)|ask(?:s|ed)"
    r"|explain(?:s|ed)?|believe[sd]?|th(?:inks?|ought)|claim(?:s|ed)?|note[sd]?|warn(?:s|ed)?"
    r"|want(?:s|ed)?|hope[sd]?|call(?:s|ed) for|urge[sd]?|demand(?:s|ed)?|propos(?:es|ed)"
    r"|insist(?:s|ed)?|suggest(?:s|ed)?|stress(?:es|ed)|announced|declare[sd]?|proclaim\w*"
    r"|predict(?:s|ed)|expect(?:s|ed)|view|order(?:s|ed)|stated?)\b"
)
_QUOTED: Final = late(r"[\"“„«]\S")
_SUBJECT_SAYS: Final = late(
    r"(?i)\b(?:s?he (?:\w+ )?(?:said|says|wrote|writes|added|replied|recalled|noted|remarked)"
    r"|(?:said|wrote|added|replied) s?he)\b"
)
"""Words of whoever a life is about, who is named once and then called `she`."""
_ANOTHER: Final = late(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof)\.? [A-Z]|\b[A-Z][\w’'-]+ [A-Z][\w’'-]+"
    r"|\b(?!(?:He|She|They|It|I|We)\b)[A-Z][\w’'-]+ (?:says|said|adds|added|argues)\b"
    r"|\b(?:says|said|adds|added) [A-Z]"
)
"""A name, from which on others speak."""
_GOES_ON: Final = late(r"(?:He|She|They)\b|[\"“„«]")


def choose(part: Part, search: Search) -> Choice:
    """The fact asked for, else what the speaker says."""
    part = _by_trade(part, search)
    if (wished := advised.choose(part, search)).tells:
        return wished
    chosen = fact.choose(part, search)
    wants_words = part.asked.startswith(QUOTATION)
    sure = chosen.tells and not wants_words and (len(part.topics) < FEW or _is_on(chosen, part))
    if len(part.topics) < FEW or (sure and _names(chosen, part)):
        return chosen
    chosen = replace(chosen, groups=()) if not (wants_words or sure) else chosen
    few = search.few(ARTICLES)
    told = [each for a in few for each in said(a, part, search) if _treats(each, a, part, search)]
    told.sort(key=lambda each: -each.probability)
    if not told:
        return replace(chosen, groups=()) if wants_words and not _quotes(chosen) else chosen
    return Choice(
        part.asked,
        part.readings[0],
        Kind.STANCE,
        groups=(Group(tuple(told[: QUOTATIONS if wants_words else MOST])),),
        confidence=max(RIGHT, search.answers_from),
        finding=chosen.finding,
        articles={**chosen.articles, **{article.id: article for article in few}},
    )


def is_whole_speech(part: Part, search: Search) -> bool:
    """True for all that `the minister` says in a speech."""
    if part.topics[:1] != (SPEAKER,) or not part.topics[-1].startswith("the ") or part.subject:
        return False
    word = part.topics[-1].rpartition(" ")[2].lower()
    return any(meant.speaks(a) and not meant.tells_of(word, a) for a in search.few(1))


def _by_trade(part: Part, search: Search) -> Part:
    """The part, asked of whoever owns the bakery."""
    trade = late(r"the (?P<trade>[a-z]{3,})").fullmatch(part.topics[1]) if part.topics[1:] else None
    if trade is None or search.knows(trade["trade"]):
        return part
    named: set[str] = set()
    for article in search.few(ARTICLES):
        spans = [sentence.span for sentence in search.generation.sentences(article.id)[0]]
        named |= {held.name for held in roles.holders(article.text, spans, trade["trade"])}
    if len(named) != 1:
        return part
    (name,) = named
    again = tuple(each.replace(trade.group(), name) for each in part.readings)
    return replace(part, topics=(part.topics[0], name, *part.topics[2:]), readings=again)


def _treats(each: Evidence, article: Article, part: Part, search: Search) -> bool:
    """True for words of the very one, on the subject."""
    span = each.sentence.span
    if not spoken_by.is_of(part.topics[1], span, article):
        return False
    over = article.heading_at(span.start) or ""
    said = f"{over} {span.line(article.text)}"
    if not part.subject or not meaning(part.subject).isdisjoint(terms(said)):
        return True
    cut, vectors = search.generation.sentences(article.id)
    at = next(n for n, sentence in enumerate(cut) if sentence == each.sentence)
    return float(vectors[at] @ search.vector(part.subject)) >= ALIKE


def _is_on(chosen: Choice, part: Part) -> bool:
    """True for a sure fact, or one on the subject."""
    if chosen.confidence >= SURE or not part.subject:
        return True
    wanted = {form for _, word in Text(part.subject).spoken for form in synonyms.forms(word)}
    told = [(chosen.articles[e.article_id], e.sentence.span) for e in chosen.evidence]
    said = (f"{a.heading_at(s.start) or ''} {s.line(a.text)}" for a, s in told)
    return any(wanted & set(terms(words)) for words in said)


def _names(chosen: Choice, part: Part) -> bool:
    """True where the first sentence names the speaker."""
    best = chosen.evidence[0]
    said = Text(best.sentence.span.of(chosen.articles[best.article_id].text))
    return said.knows(part.topics[1].split()[-1])


def _quotes(chosen: Choice) -> bool:
    """True where a sentence holds words in quotation marks."""
    texts = ((chosen.articles[each.article_id].text, each) for each in chosen.evidence)
    return any(_QUOTED.search(each.sentence.span.of(text)) for text, each in texts)


def quotes_of(said: str) -> bool:
    """True for a quotation of whoever `she` is."""
    return bool(_QUOTED.search(said) and _SUBJECT_SAYS.search(said))


def _carried(named: Sequence[bool], words: Sequence[str]) -> list[bool]:
    """The sentences after the name, until another name."""
    held: list[bool] = []
    for at, said in enumerate(words):
        goes_on = at > 0 and held[at - 1] and _ANOTHER.search(said) is None
        held.append(named[at] or goes_on)
    return held


def said(article: Article, part: Part, search: Search) -> Iterator[Evidence]:
    """The sentences in which the speaker says something."""
    cut, vectors = search.generation.sentences(article.id)
    name = frozenset(terms(part.topics[1].split()[-1])) & meaning(part.topics[1])
    if not len(cut) or not name:
        return
    words = [s.span.line(article.text) for s in cut]
    named = [name <= set(terms(said)) for said in words]
    is_subject = name <= set(terms(article.title))
    held = _carried(named, words)
    near = vectors @ search.vector(part.subject) if part.subject else np.zeros(len(cut))
    for at, said in enumerate(words):
        if is_subject and quotes_of(said):
            named[at] = True
        goes_on = at > 0 and held[at - 1] and bool(_GOES_ON.match(said))
        quotes = bool(_QUOTED.search(said))
        says = bool(_SAYS.search(said)) or quotes
        if says and (named[at] or goes_on) and (quotes or not part.asked.startswith(QUOTATION)):
            weight = float(near[at]) + 0.1 * named[at] + 0.1 * quotes - 0.001 * at
            yield Evidence(article.id, cut[at], None, RIGHT + 0.3 * weight, 0.0)
