"""The hurdles of a matter, and what it has achieved.

Asked of the articles' own matter (`what are the challenges?`), they are the sentences with their
signs in the section that is headed so, else in the article. Of another thing they are a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from askcite.answer import treating
from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.answer.kinds import listing
from askcite.answer.likened import Likened, likened
from askcite.answer.whole import aspect, essays
from askcite.answer.whole.telltales import ASPECTS
from askcite.question.request import Part
from askcite.question.wordings.phrases import UNDERTAKING
from askcite.question.wordings.undertakings import ACHIEVED, HURDLES
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Article, Evidence, Kind

ARTICLES: Final = 3
"""Articles that are gone through whole."""
HEADED: Final = 8
FEW: Final = 5
"""Sentences told of a section that is headed so, and of an article that has none."""
MATTER: Final = 2
"""Sentences that hold a word of the article's own matter, at least."""
OPENING: Final = 3
"""Words with one of which a sentence says whom it is about."""
NEAR: Final = 0.3
"""How far below the heaviest sentence another one may be."""
_OVER: Final = {
    HURDLES: late(
        r"(?i)\b(?:challenges?|obstacles?|hurdles?|barriers?|difficulties|problems?|limits?|troubles?"
        r"|constraints?|limitations?|bottlenecks?|divergences?|open questions|concerns|setbacks?)\b"
    ),
    ACHIEVED: late(
        r"(?i)\b(?:achieve\w*|accomplish\w*|reached|successes|progress|results?|so far|milestones?"
        r"|what (?:works|has worked|went well)|track record)\b"
    ),
}
"""Headings of the sections on them."""
_NEAREST: Final = {"risks": HURDLES, "benefits": ACHIEVED}
"""What is told of a matter whose risks or benefits are told nowhere."""
_DANGERS: Final = late(
    r"(?i)\b(?:risk\w*|danger\w*|hazard\w*|harm\w*|threat\w*|effects?|events?)\b"
)
"""Risks that are no mere hurdles."""
_NAME: Final = late(r"(?<!^)\b[A-Z][a-z]{2,}|^[A-Z][a-z]+(?=['’]s\b)")
_UNDERTAKING: Final = late(rf"(?i){UNDERTAKING}")


def choose(part: Part, search: Search) -> Choice:
    """Hurdles or achievements of the matter, else a list."""
    topic = part.topics[0]
    if topic not in _OVER:
        told = aspect.choose(part, search)
        if told.tells or part.subject or _DANGERS.search(part.typed):
            return told
        return _chosen(replace(part, topics=(_NEAREST[topic],)), search)
    told = _chosen(part, search)
    listed = replace(part, kind=Kind.LIST, topics=(), subject="")
    return told if told.tells else listing.choose(listed, search)


def _chosen(part: Part, search: Search) -> Choice:
    """The sentences with its signs, or nothing."""
    few = [each for each in search.few(ARTICLES) if _is_matter(part.subject, each, search)]
    told = [each for article in few for each in _told(article, part, search)]
    return Choice.telling(part, Kind.LIST, told, few, max(aspect.RIGHT, search.answers_from))


def _is_matter(subject: str, article: Article, search: Search) -> bool:
    """True where the article is about the thing throughout."""
    if not subject or _UNDERTAKING.fullmatch(subject):
        return True
    wanted = treating.content(subject)
    held = [set(terms(s.span.of(article.text))) for s in search.generation.sentences(article.id)[0]]
    title = set(terms(article.title))
    return all(word in title or sum(word in own for own in held) >= MATTER for word in wanted)


def _told(article: Article, part: Part, search: Search) -> list[Evidence]:
    """The sentences with its signs, in order."""
    topic = part.topics[0]
    every = [each for each in likened(article, ASPECTS[topic].asked, search) if each.tells]
    if part.subject[:1].isupper():
        every = [each for each in every if not _is_of_another(each.words, part.subject)]
    under = [each for each in every if _OVER[topic].search(_heading(each, article))]
    signed = [(each, sign) for each in under if (sign := _sign(each, topic))]
    if any(sign >= aspect.STRONG for _, sign in signed):
        return _kept(signed[:HEADED], article, search)
    asked = set(terms(part.typed))
    if any(asked & set(terms(_heading(each, article))) for each in under):
        return []  # its own items have that name
    signed = [(each, sign) for each in every if (sign := _sign(each, topic)) >= aspect.STRONG]
    signed.sort(key=_weight, reverse=True)
    near = [pair for pair in signed if _weight(pair) >= _weight(signed[0]) - NEAR][:FEW]
    return _kept(sorted(near, key=lambda pair: pair[0].sentence.number), article, search)


def _is_of_another(said: str, subject: str) -> bool:
    """True for a sentence that begins with another name.

    `India's own industry …` holds nobody back but India.
    """
    opening = {*terms(" ".join(_NAME.findall(" ".join(said.split()[:OPENING]))))}
    return bool(opening) and not set(terms(subject)) & set(terms(said))


def _kept(
    signed: Sequence[tuple[Likened, float]], article: Article, search: Search
) -> list[Evidence]:
    made = (Evidence(article.id, each.sentence, None, aspect.RIGHT, 0.0) for each, _ in signed)
    return essays.each_once([aspect.completed(each, search) for each in made])


def _weight(pair: tuple[Likened, float]) -> float:
    return pair[0].cosine + pair[1]


def _sign(each: Likened, topic: str) -> float:
    return 0.0 if each.words.endswith(":") else aspect.signs(ASPECTS[topic], each.words)


def _heading(each: Likened, article: Article) -> str:
    return article.heading_at(each.sentence.span.start) or ""
