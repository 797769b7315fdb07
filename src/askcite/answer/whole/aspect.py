"""An aspect of the articles: risks, critics, plans.

Its sentences are known by their signs and by their likeness to a plain question for it; a section
that is headed by it comes before them. Of a thing (`the risks of frost`) a sure fact is told first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer import completing, treating
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.forms import headed
from askcite.answer.kinds import fact, topic
from askcite.answer.neighbours import BESIDE_THE_TEXT
from askcite.answer.sides import argued, supporters
from askcite.answer.tables import tabular
from askcite.answer.whole import essays
from askcite.answer.whole.looks import Aspect
from askcite.answer.whole.salience import Vectors
from askcite.answer.whole.telltales import ASPECTS
from askcite.question import tidying
from askcite.question.asked import sentences
from askcite.question.request import Part
from askcite.question.vocabulary import cased
from askcite.text import idle
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Article, Evidence, Kind, Sentence, Span

ARTICLES: Final = 3
"""Articles that are gone through whole; of more, a fact is asked for."""
MOST: Final = 4
EVERYTHING: Final = 12
"""Sentences told."""
STRONG: Final = 0.5
FURTHER: Final = 0.1
WEAK: Final = 0.15
"""Weight of a sign, of a second one, and of one that says little, beside the cosine with a plain
question for the aspect. Set by reading the answers to 60 such requests on nine texts of our own."""
SUBJECT: Final = 0.6
"""Weight of the cosine with the thing whose aspect is asked for."""
LEAST: Final = 0.5
"""Weight from which on a sentence is told."""
NEXT: Final = 0.3
"""For a sign right before that thing: `accused the county`."""
OF_IT: Final = 0.45
"""Cosine with that thing from which on a sentence that does not name it is of it."""
KEYWORDS: Final = 2
"""Words of a bare keyword, which the article may have itself."""
WEAKLY: Final = 0.35
"""The same where none has a strong sign."""
NEAR: Final = 0.3
"""How far below the heaviest another one may be."""
RIGHT: Final = 0.6
"""Confidence in what is chosen so."""
_LOOSE: Final = {"surprise"}
"""Aspects that every text has, told by the sentence that is nearest to them."""
_SAY: Final = r"(?:say|argue|claim|think|believe|hope|answer|reply|insist|hold|point out)\b"
_SIDES: Final = {
    "critics": late(rf"\W*(?:\w+ )?(?i:defenders|supporters|advocates|proponents)(?: \w+)? {_SAY}"),
    "supporters": late(rf"\W*(?:\w+ )?(?i:critics|opponents|sceptics|detractors)(?: \w+)? {_SAY}"),
}
"""Aspects told of the text where its matter is named (`who is against switching off?`), and the
words of the other side, which are not theirs."""

HEADINGS: Final = {
    "risks": "risks|limitations|drawbacks|disadvantages|side effects|known issues|warnings"
    "|challenges",
    "benefits": "benefits|advantages|features|highlights|strengths",
    "next": "next steps|outlook|future|roadmap",
    "changed": "changes|changelog|new features",
    "critics": "criticism|controversy|reception|objections",
    "childhood": "early life|childhood",
    "education": "education|studies",
    "career": "career|work",
    "family": "personal life|family",
    "death": "death|later life|last years",
    "legacy": "legacy|achievements|awards|honours",
    "method": "methods|methodology",
    "funding": "funding|conflicts of interest|competing interests|sponsors",
    "duties": "duties|obligations|responsibilities",
    "forbidden": "prohibited uses|prohibitions|restrictions",
    "penalties": "penalties|sanctions|breach|violations|consequences",
    "exceptions": "exceptions|exemptions",
    "audience": "who may use it|who can apply|who can take part|eligibility|scope|audience"
    "|who it is for|who is it for|target group|applicability|who is covered|participants",
    "prices": "fees|prices|costs",
}
"""Headings under which an aspect is treated, parted by bars."""


_ANYBODY: Final = late(
    r"(?i)(?:the |some )?(?:others?|other (?:people|experts|researchers|scientists)|experts)"
)
"""Those by whom something is criticised, where it is not said who."""
_EVERYTHING: Final = late(r"(?i)\b(?:everything|whatever|all)\b")
"""A request for all of it."""


def choose(part: Part, search: Search) -> Choice:
    """The section or the sentences of the aspect, or nothing."""
    nothing = Choice(part.asked, part.readings[0], part.kind)
    if part.topics[0] in argued.SIDES and argued.is_of_author(part.subject):
        argument = argued.choose(part, search)
        if argument.tells:
            return replace(argument, kind=part.kind)
    if part.topics[0] == "prices" and (rows := tabular.choose(part, search)).tells:
        return rows
    if _ANYBODY.fullmatch(part.subject):
        part = replace(part, subject="")
    if part.topics[0] in _SIDES and (told := supporters.of_people(part, search)).tells:
        return told
    told = _by_signs(argued.as_critics(part), search, nothing)
    other = _SIDES.get(part.topics[0]) if part.subject and told.tells else None
    is_others = other and other.match(completing.words(told.evidence[0], told.articles))
    return nothing if is_others else told


def _by_signs(part: Part, search: Search, nothing: Choice) -> Choice:
    """The section of the aspect, or its sentences."""
    first = _of_a_thing(part, search) if part.subject else _by_name(part, search, nothing)
    if first.tells and (not part.subject or _has_signs(first, part)):
        return first
    few = search.few(ARTICLES)
    told = [each for article in few for each in _told(article, part, search)]
    told.sort(key=lambda each: -each.probability)
    least = LEAST if not told or told[0].probability >= LEAST else WEAKLY
    if part.topics[0] in _LOOSE:
        least = 0.0
    if not _EVERYTHING.search(part.typed):
        least = max(least, told[0].probability - NEAR) if told else least
    kept = [e for e in told if e.probability >= least][: _most(part)]
    if not kept:
        return _of_the_whole(part, search, first)
    kept = essays.each_once([completed(each, search) for each in kept])
    if ASPECTS[part.topics[0]].in_order:
        kept.sort(key=lambda each: (each.article_id, each.sentence.number))
    return replace(
        nothing,
        groups=(Group(tuple(_sure(each) for each in kept)),),
        confidence=max(RIGHT, search.answers_from),
        articles={article.id: article for article in few},
    )


def completed(each: Evidence, search: Search) -> Evidence:
    """The sentence with what it leans on, or only announces."""
    article = search.generation.article(each.article_id)
    cut, _ = search.generation.sentences(article.id)
    at = next(at for at, sentence in enumerate(cut) if sentence == each.sentence)
    block = article.block_at(cut[at].span.start)
    start, end = completing.begun_from(cut, at, article), cut[at].span.end
    if block is None or start < block.span.start:
        start = cut[at].span.start
    count = idle.claimed(cut[at].span.line(article.text))
    for sentence in cut[at + 1 : at + 1 + count]:
        end = sentence.span.end if block and block.span.covers(sentence.span) else end
    number = next(s.number for s in cut if s.span.start == start)
    return replace(each, sentence=Sentence(number, Span(start, end)))


def _most(part: Part) -> int:
    """Sentences that are wished for, or shown of themselves."""
    return sentences(part.wanted, EVERYTHING if _EVERYTHING.search(part.typed) else MOST)


def _of_the_whole(part: Part, search: Search, otherwise: Choice) -> Choice:
    """The side taken on the matter of the text."""
    words = part.subject.split()
    if part.topics[0] not in _SIDES or not words or not all(map(search.knows, words)):
        return otherwise
    if _is_named(part.subject, search):
        return otherwise
    told = choose(replace(part, subject=""), search)
    return told if told.tells else otherwise


def _of_a_thing(part: Part, search: Search) -> Choice:
    """The fact that is asked for, where it is sure.

    What is said against another is none about whom a request names.
    """
    told = fact.choose(replace(part, kind=Kind.FACT), search)
    said = " ".join(completing.words(each, told.articles) for each in told.evidence)
    sided = part.topics[0] in _SIDES and _is_named(part.subject, search)
    return replace(told, groups=()) if sided and not treating.names(part.subject, said) else told


def _has_signs(chosen: Choice, part: Part) -> bool:
    """True where the fact looks like the aspect."""
    said = completing.words(chosen.evidence[0], chosen.articles)
    return signs(ASPECTS[part.topics[0]], said) >= STRONG


def _is_named(subject: str, search: Search) -> bool:
    """True for a name, never the matter of a text."""
    known = [cased.names(article.text).words for article in search.few(ARTICLES)]
    return any(word.lower() in names for word in subject.split() for names in known)


def _by_name(part: Part, search: Search, nothing: Choice) -> Choice:
    """The section of that name, or the keyword itself."""
    names = (part.typed, *HEADINGS.get(part.topics[0], "").split("|"))
    made = (headed.instead(replace(part, subject=name), nothing, search) for name in names if name)
    section = next((each for each in made if each.tells), nothing)
    if section.tells or len(part.typed.split()) > KEYWORDS or not search.knows(part.typed):
        return section
    return topic.choose(replace(part, subject=tidying.bare(part.typed), topics=()), search)


def _sure(each: Evidence) -> Evidence:
    return replace(each, probability=RIGHT)


def _told(article: Article, part: Part, search: Search) -> Iterator[Evidence]:
    """The sentences with the aspect's signs, weighed."""
    aspect = ASPECTS[part.topics[0]]
    cut, vectors = search.generation.sentences(article.id)
    if not cut:
        return
    near = (vectors @ search.vector(aspect.asked)).tolist()
    of_it = _of_it(article, cut, vectors, part, search)
    for sentence, alike, own in zip(cut, near, of_it, strict=True):
        block = article.block_at(sentence.span.start)
        words = sentence.span.line(article.text)
        if block is None or block.kind in BESIDE_THE_TEXT or idle.is_bare(words):
            continue
        if idle.asks(words) or words.endswith(":"):
            continue
        weight = signs(aspect, words)
        of_a_side = part.subject and part.topics[0] in _SIDES
        if own is not None and weight >= (STRONG if of_a_side else WEAK):
            yield Evidence(article.id, sentence, None, alike + weight + own, 0.0)


def signs(aspect: Aspect, words: str) -> float:
    """The weight of a sentence's signs, 0 for none."""
    if aspect.but and aspect.but.search(words):
        return 0.0
    strong = len(set(map(str.lower, aspect.strong.findall(words))))
    weak = bool(aspect.weak and aspect.weak.search(words))
    return STRONG * bool(strong) + FURTHER * (strong > 1) + WEAK * weak


def _of_it(
    article: Article, cut: Sequence[Sentence], vectors: Vectors, part: Part, search: Search
) -> list[float | None]:
    """The weight of each sentence for the thing asked about.

    None for one that is not of it; all are where the article as a whole is.
    """
    wanted = treating.content(part.subject) if part.subject else frozenset()
    if wanted <= set(terms(article.title)):
        return [0.0] * len(cut)
    alike = (vectors @ search.vector(part.subject)).tolist()
    strong = ASPECTS[part.topics[0]].strong.pattern.removeprefix("(?i)")
    done_to = late(rf"(?i){strong}\W+(?:\w+\W+)?{re.escape(part.subject)}\b")
    weights: list[float | None] = []
    for sentence, near in zip(cut, alike, strict=True):
        words = sentence.span.line(article.text)
        held = len(wanted & set(terms(words))) / len(wanted)
        done = NEXT * bool(done_to.search(words))
        weights.append(SUBJECT * max(held, near) + done if held == 1 or near >= OF_IT else None)
    return weights
