"""The two sides of the matter of a text.

An essay sets its author against those he answers; news has a paragraph for whoever speaks, on the
side of those who decided or of those who object; of any other text a sentence is known by its words
of gain and of loss, and by the section it stands in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from askcite.answer import completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.sides import argued, gains, parties, sectioned
from askcite.answer.whole import essays, salience, shapes
from askcite.answer.whole.weighed import NAME, TAKEN, Whole, is_nameless
from askcite.question.request import Part
from askcite.question.wordings import comparisons
from askcite.question.wordings.comparisons import Side
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, BlockKind, Evidence, Kind, Sentence, Span

MOST: Final = 4
"""Sentences of a side."""
ALL: Final = 12
"""Sentences of the other side gone through for those that name a thing."""
OF_A_PARAGRAPH: Final = 2
"""Of these, from one paragraph."""
SIGNED: Final = 0.3
"""For a sentence with a sign of its own, not its paragraph's."""
RIGHT: Final = 0.6
"""Confidence in a sentence chosen by its looks."""
STEM: Final = 4
"""First letters that words of one stem share: `closure`, `close`."""
_DEBATED: Final = late(
    r"(?i)\b(?:arguments?|sides|reasons|points|case|views?|positions?|opinions?)\b"
)
"""A request for what is said for and against, not for gains and losses."""
_FOR, _AGAINST = "For", "Against"
_ENDS: Final = late(
    r"(?i)\b(?:clos(?:e[sd]?|ing|ure)|end(?:s|ed|ing)?|stop(?:s|ped|ping)?|no longer|scrap\w*"
    r"|ban(?:s"
    r"|ned|ning)?|shut\w*|cut(?:s|ting)?|abolish\w*|abolition|demoli\w*|remov\w*|cancel\w*|axe[sd]?"
    r"|against|fail|without|reject\w*|refus\w*|drop(?:s|ped|ping)?|switch\w* off)\b"
)
_PLAN: Final = late(
    r"(?i)\b(?:plans?|decisions?|proposals?|projects?|idea|move|change|ban|motion|it|this|that"
    r"|\w+ing)\b"
)
_WEIGHS_NOTHING: Final = {shapes.Shape.LIFE, shapes.Shape.STORY, shapes.Shape.GUIDE}
_THE_PLAN: Final = late(
    r"(?i)(?:the|this|that|its|their) (?:plans?|decision|proposals?|project|idea|move|change|ban"
    r"|measure)s?"
)


def told(part: Part, search: Search) -> Choice | None:
    """The sides of the one article's matter, if told."""
    few = search.few(1)
    groups = tuple(group for article in few for group in _groups(article, part, search))
    if not groups:
        return None
    return Choice(
        part.asked,
        part.readings[0],
        Kind.COMPARE,
        groups=groups,
        confidence=max(RIGHT, search.answers_from),
        articles={article.id: article for article in few},
    )


def is_one_sided(search: Search) -> bool:
    """True for a life, a tale or rules."""
    few = search.few(1)
    return any(shapes.of(a, read(a, search).words) in _WEIGHS_NOTHING for a in few)


def is_news(whole: Whole) -> bool:
    """True for news that may be parted by who speaks."""
    return shapes.of(whole.article, whole.words) is shapes.Shape.NEWS


def read(article: Article, search: Search) -> Whole:
    """The article with its sentences weighed."""
    cut, vectors = search.generation.sentences(article.id)
    words = [sentence.span.line(article.text) for sentence in cut]
    weighed = salience.weights(article, cut, vectors, search.vector(article.title))
    return Whole(article, cut, words, vectors, weighed)


def of_side(whole: Whole, side: int, *, decided: bool) -> list[Evidence]:
    """The sentences of one side."""
    own = parties.own(whole, decided=decided)
    signs = parties.stands(whole, own)
    return _heaviest(whole, own, [at for at, sign in enumerate(signs) if sign == side])


def _groups(article: Article, part: Part, search: Search) -> list[Group]:
    """The sides, or what is said of a row."""
    if part.subject and (named := _of_row(article, part.subject, search)):
        return [Group(tuple(named))]
    if not is_of_it(part.subject, article):
        return []
    asked = comparisons.sides(part.typed, part.subject)
    told, names = _told(article, part, search), _names(part, asked)
    return [Group(tuple(told[side]), names[side]) for side in asked if told.get(side)]


def _begins(row: str) -> str:
    """The first cell of a row, without its head."""
    return row.partition("|")[0].rpartition(":")[2]


def _of_row(article: Article, subject: str, search: Search) -> list[Evidence]:
    """The rows of the subject, and what else names it."""
    cut, _ = search.generation.sentences(article.id)
    wanted = meaning(subject)
    rows = [
        (sentence, key)
        for sentence in cut
        if (block := article.block_at(sentence.span.start)) and block.kind is BlockKind.TABLE_ROW
        if (key := wanted & set(terms(_begins(sentence.span.line(article.text)))))
    ]
    if not rows:
        return []
    key = rows[0][1]
    own = [sentence for sentence, _ in rows]
    named = [s for s in cut if s not in own and key <= set(terms(s.span.of(article.text)))]
    return [Evidence(article.id, s, None, RIGHT, 0.0) for s in (*own[:1], *named)[:MOST]]


def _names(part: Part, asked: Sequence[Side]) -> Mapping[Side, str | None]:
    """The headings of the sides, none for one alone."""
    if len(asked) == 1:
        return dict.fromkeys(asked)
    debated = _DEBATED.search(part.typed) is not None
    return {
        Side.GOOD: _FOR if debated else Side.GOOD.value,
        Side.BAD: _AGAINST if debated else Side.BAD.value,
    }


def is_of_it(subject: str, article: Article) -> bool:
    """True for no subject, or one that the title shares."""
    stems = {term[:STEM] for term in terms(article.title)}
    ends = _ENDS.search(subject) is not None and _ENDS.search(article.title) is not None
    shares = bool(stems & {term[:STEM] for term in meaning(subject)})
    return not subject or shares or ends or _THE_PLAN.fullmatch(subject) is not None


def _told(article: Article, part: Part, search: Search) -> dict[Side, list[Evidence]]:
    """The sentences of each side, by the text's shape."""
    whole = read(article, search)
    essay = essays.read(article, search)
    told = _of_essay(essay, part, search) if essay else _by_shape(whole, part, search)
    good = essays.each_once([evidence(whole, at) for at in sectioned.gains(whole)])
    bad = essays.each_once([evidence(whole, at) for at in sectioned.objections(whole)])
    return {
        Side.GOOD: good or told.get(Side.GOOD, []),
        Side.BAD: bad or told.get(Side.BAD, []),
    }


def _by_shape(whole: Whole, part: Part, search: Search) -> dict[Side, list[Evidence]]:
    """The sides of news, or of a study."""
    article = whole.article
    shape = shapes.of(article, whole.words)
    if shape is shapes.Shape.NEWS:
        return _of_news(whole, part)
    if shape is shapes.Shape.STUDY:
        placed = gains.sides(whole, search.vector(part.subject or article.title), MOST)
        return {side: [evidence(whole, at) for at in told] for side, told in placed.items()}
    return {}


def is_turned(part: Part, title: str) -> bool:
    """True for the thing that a text would end."""
    ends = _ENDS.search(title) is not None
    return (
        ends
        and bool(part.subject)
        and not (_ENDS.search(part.subject) or _PLAN.search(part.subject))
    )


def _of_essay(essay: essays.Argued, part: Part, search: Search) -> dict[Side, list[Evidence]]:
    """The author's side and the other one."""
    own = argued.own_side(essay, part.subject, search)[:MOST]
    other = argued.other_side(essay)[:MOST]
    title = essay.whole.article.title
    if argued.opposes(title, part.subject):
        told = argued.other_side(essay, most=ALL)
        return {Side.BAD: own, Side.GOOD: argued.of_matter(told, essay, part.subject)[:MOST]}
    ends = _ENDS.search(part.subject) is not None  # and so the author is for it
    against = _ENDS.search(title) is not None and not ends
    author = Side.BAD if against else Side.GOOD
    if not against and argued.others_defend(essay):
        author = Side.BAD
    return {side: own if side is author else other for side in Side}


def _of_news(whole: Whole, part: Part) -> dict[Side, list[Evidence]]:
    """The sentences of deciders and objectors."""
    turned = -1 if is_turned(part, whole.words[whole.lead]) else 1
    signs = {Side.GOOD: turned * parties.FOR, Side.BAD: turned * parties.AGAINST}
    return {side: of_side(whole, sign, decided=True) for side, sign in signs.items()}


def _heaviest(whole: Whole, own: Sequence[int], places: Sequence[int]) -> list[Evidence]:
    """The sentences that say most, in the text's order."""
    weights = whole.weighed + parties.reasons(whole) + SIGNED * np.abs(np.array(own))
    taken: list[int] = []
    blocks = [id(whole.article.block_at(sentence.span.start)) for sentence in whole.cut]
    for at in sorted(places, key=lambda at: -float(weights[at])):
        crowded = sum(blocks[other] == blocks[at] for other in taken) >= OF_A_PARAGRAPH
        named = NAME.search(_words(whole, at)) or not is_nameless(whole.words[at])
        whole_one = whole.weighed[at] > TAKEN and at != whole.lead
        if len(taken) < MOST and not crowded and whole_one and named:
            taken.append(at)
    return essays.each_once([evidence(whole, at) for at in sorted(taken)])


def _words(whole: Whole, at: int) -> str:
    """The words that the sentence is told with."""
    return evidence(whole, at).sentence.span.line(whole.article.text)


def evidence(whole: Whole, at: int) -> Evidence:
    """The sentence from where somebody is named."""
    start = completing.begun_from(whole.cut, at, whole.article)
    number = next(s.number for s in whole.cut if s.span.start == start or s is whole.cut[at])
    span = Span(start, whole.cut[at].span.end)
    return Evidence(whole.article.id, Sentence(number, span), None, RIGHT, 0.0)
