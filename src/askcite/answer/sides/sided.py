"""The two sides of the matter of a text.

An essay sets its author against those he answers; news has a paragraph for whoever speaks, on the
side of those who decided or of those who object; of any other text a sentence is known by its words
of gain and of loss, and by the section it stands in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
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
_DONE: Final = late(
    r"(?i)\b(?:plans?|decisions?|proposals?|projects?|ideas?|moves?|us(?:e|ing)|(?:turn|clos|open|mak)ing)\b"
)
"""What is done with a thing, which its paragraph may say in other words."""
_PERSON: Final = late(r"(?i)(?:her|him|them|it|[a-z][\w'’-]+(?: [a-z][\w'’-]+)?)")
"""Somebody, or a word or two, with whom others disagree."""
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


def of_people(part: Part, search: Search) -> Choice:
    """Whoever is for the matter of news, or against it."""
    wanted = parties.FOR if part.topics[0] == "supporters" else parties.AGAINST
    nothing = Choice(part.asked, part.readings[0], part.kind)
    for article in search.few(1):
        whole = _whole(article, search)
        held = sectioned.objections(whole, limits=True) if wanted == parties.AGAINST else []
        if wanted == parties.AGAINST and part.subject and (essay := essays.read(article, search)):
            told = argued.against(essay, part.subject, search)
            if told:
                return _chosen(nothing, told, article, search)
        known = _PERSON.fullmatch(part.subject) and all(map(search.knows, part.subject.split()))
        of_it = is_of_it(part.subject, article) or (held and known)
        if not of_it and (told := _of_paragraphs(part.subject, wanted, whole)):
            return _chosen(nothing, told, article, search)
        if not of_it or not (held or is_news(whole)):
            continue
        if held:
            once = essays.each_once([_evidence(whole, at) for at in held])
            return _chosen(nothing, once, article, search)
        side = -wanted if _turned(part, whole.words[whole.lead]) else wanted
        told = _of_side(whole, side, decided=False) if side == parties.FOR else []
        told = told or _of_side(whole, side, decided=True)
        if told:
            return _chosen(nothing, told, article, search)
    return nothing


def _of_paragraphs(subject: str, wanted: int, whole: Whole) -> list[Evidence]:
    """The sentences of one side in the subject's paragraphs.

    Where none has all its words, the last ones do: `the tram depot` is `the depot` there.
    """
    phrase = _DONE.sub(" ", subject).split()
    if not phrase or not is_news(whole):
        return []
    signs = parties.stands(whole, own := parties.own(whole, decided=False))
    blocks = [whole.article.block_at(sentence.span.start) for sentence in whole.cut]
    held = [set(terms(b.span.of(whole.article.text))) if b else set() for b in blocks]
    for words in (meaning(" ".join(phrase[-count:])) for count in (len(phrase), 2, 1)):
        places = [at for at, s in enumerate(signs) if s == wanted and words <= held[at] and words]
        named = [at for at in places if own[at] == wanted and words <= set(terms(whole.words[at]))]
        if told := [at for at in named if not parties.is_empty(whole.words[at])] or places:
            return essays.each_once([_evidence(whole, at) for at in told[:OF_A_PARAGRAPH]])
    return []


def _chosen(nothing: Choice, told: Sequence[Evidence], article: Article, search: Search) -> Choice:
    """The choice of these sentences."""
    return replace(
        nothing,
        groups=(Group(tuple(told)),),
        confidence=max(RIGHT, search.answers_from),
        articles={article.id: article},
    )


def is_one_sided(search: Search) -> bool:
    """True for a life, a tale or rules."""
    few = search.few(1)
    return any(shapes.of(a, _whole(a, search).words) in _WEIGHS_NOTHING for a in few)


def is_news(whole: Whole) -> bool:
    """True for news that may be parted by who speaks."""
    return shapes.of(whole.article, whole.words) is shapes.Shape.NEWS


def _whole(article: Article, search: Search) -> Whole:
    cut, vectors = search.generation.sentences(article.id)
    words = [sentence.span.line(article.text) for sentence in cut]
    weighed = salience.weights(article, cut, vectors, search.vector(article.title))
    return Whole(article, cut, words, vectors, weighed)


def _of_side(whole: Whole, side: int, *, decided: bool) -> list[Evidence]:
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
    whole = _whole(article, search)
    essay = essays.read(article, search)
    told = _of_essay(essay, part, search) if essay else _by_shape(whole, part, search)
    good = essays.each_once([_evidence(whole, at) for at in sectioned.gains(whole)])
    bad = essays.each_once([_evidence(whole, at) for at in sectioned.objections(whole)])
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
        return {side: [_evidence(whole, at) for at in told] for side, told in placed.items()}
    return {}


def _turned(part: Part, title: str) -> bool:
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
    turned = -1 if _turned(part, whole.words[whole.lead]) else 1
    signs = {Side.GOOD: turned * parties.FOR, Side.BAD: turned * parties.AGAINST}
    return {side: _of_side(whole, sign, decided=True) for side, sign in signs.items()}


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
    return essays.each_once([_evidence(whole, at) for at in sorted(taken)])


def _words(whole: Whole, at: int) -> str:
    """The words that the sentence is told with."""
    return _evidence(whole, at).sentence.span.line(whole.article.text)


def _evidence(whole: Whole, at: int) -> Evidence:
    """The sentence from where somebody is named."""
    start = completing.begun_from(whole.cut, at, whole.article)
    number = next(s.number for s in whole.cut if s.span.start == start or s is whole.cut[at])
    span = Span(start, whole.cut[at].span.end)
    return Evidence(whole.article.id, Sentence(number, span), None, RIGHT, 0.0)
