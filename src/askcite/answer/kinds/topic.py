"""Topics: the governing sentence, and those that belong to it.

A topic or a bare keyword is no question, so that the probabilities fitted on questions say little
of it: it is treated where its words stand, and refused where they do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import islice
from typing import Final

from askcite.answer import citing, treating
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Finding, Search
from askcite.answer.kinds.fact import untold
from askcite.answer.treating import EVEN, Placed
from askcite.question import tidying
from askcite.question.request import Part
from askcite.text import standing
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Article, Evidence, Kind, Span

MOST: Final = 4
"""Sentences of one topic."""
ARTICLES: Final = 6
"""Articles that are gone through where each is asked for; they are read one by one."""
EACH: Final = 2
"""Sentences of each of them."""
_OF_EACH: Final = late(
    r"(?i)\b(?:articles|texts|papers|documents|sources|reports|stories|files|pages|books|each|both"
    r"|they all|all of them|do they|authors?|writers?|who of|which (?:article|text|of)|each one)\b"
)
OWN: Final = 0.25
"""Cosine with what a topic has beyond the title's words from which on a sentence without these
words treats it."""
NEAR: Final = 0.4
"""How far below the best another sentence may be that names as much of the topic."""
NEXT: Final = 3
"""Sentences after the best, of its paragraph, that may belong to it. They do where they are like
the topic or about a pronoun, or where the best, with all its words, opens the paragraph and begins
with one of them."""
GOES_ON: Final = 0.3
GOES_ON_SHARE: Final = 0.4
"""Cosine with the topic, and share of the best one's, from which on they do."""


def choose(part: Part, search: Search) -> Choice:
    """The best place of the topic, or nothing."""
    subject = part.subject or part.readings[0]
    found = search.best([treating.asked(subject)])
    found = untold(found, part.told) if part.told else found
    groups: tuple[Group, ...] = (Group(told(found, subject, search)),)
    articles = dict(found.articles)
    if _OF_EACH.search(part.typed) and (each := _of_each(found, subject, search)):
        groups = tuple(group for group, _ in each)
        for _, own in each:
            articles |= own
    cited = groups[0].evidence
    return Choice(
        part.asked,
        subject,
        Kind.TOPIC,
        groups=groups if cited else (),
        confidence=max(cited[0].probability, search.answers_from)
        if cited
        else min(found.confidence, search.answers_from),
        finding=found,
        articles=articles,
    )


def told(found: Finding, subject: str, search: Search) -> tuple[Evidence, ...]:
    """The best place of the topic, or nothing."""
    if tidying.asks(subject):
        return _answering(found, search)
    placed = treating.weighed(found, subject)
    treated = treating.treats(placed) and not _is_of_title_alone(placed[0], subject, found, search)
    cited = together(placed, found, subject) if treated else _spread(placed, subject, found)
    return cited if cited and cited[0].probability >= search.answers_from else ()


def _answering(found: Finding, search: Search) -> tuple[Evidence, ...]:
    """The sentences that answer a question of each."""
    ranked = citing.ordered(found) if search.answers(found) else ()
    return tuple(e for e in ranked[:EACH] if e.probability >= EVEN * ranked[0].probability)


def _of_each(
    found: Finding, subject: str, search: Search
) -> list[tuple[Group, Mapping[str, Article]]]:
    """The topic's place in each article that treats it.

    There are groups, each with its articles, only where several do.
    """
    ids = dict.fromkeys(passage.article_id for passage, _ in found.passages)
    groups = []
    for id in list(ids)[:ARTICLES] if len(ids) > 1 else ():
        own = replace(search, scope=[id]).best([treating.asked(subject)])
        if cited := told(own, subject, search)[:EACH]:
            groups.append((Group(cited, own.articles[id].title), own.articles))
    return groups if len(groups) > 1 else []


def _spread(placed: Iterable[Placed], subject: str, found: Finding) -> tuple[Evidence, ...]:
    """The sentences of a paragraph that has all words.

    Of `price lamps` one may name the lamps, and the next their price.
    """
    wanted = treating.content(subject)
    together: dict[tuple[str, Span], list[Placed]] = {}
    for each in placed:
        article, span = found.articles[each.at[0]], each.candidate.sentence.span
        block = article.block_at(span.start)
        if block and each.held:
            together.setdefault((article.id, block.span), []).append(each)
    whole = [p for p in together.values() if _held(p, found) >= wanted] if len(wanted) > 1 else []
    best = max(whole, key=lambda p: max(each.weight for each in p), default=[])
    return tuple(map(treating.as_evidence, sorted(best, key=lambda p: p.at)[:MOST]))


def _held(placed: Iterable[Placed], found: Finding) -> frozenset[str]:
    """The terms of the sentences, and what stands over them."""
    spans = [(found.articles[p.at[0]], p.candidate.sentence.span) for p in placed]
    heads = (article.heading_at(span.start) or "" for article, span in spans)
    return frozenset(terms(" ".join((*(s.line(a.text) for a, s in spans), *heads))))


def _is_of_title_alone(best: Placed, subject: str, found: Finding, search: Search) -> bool:
    """True for one that is like the title's words alone.

    `The history of Cuba`, of an article called Cuba, is not treated by all that names Cuba.
    """
    id, number = best.at
    article = found.articles[id]
    own = treating.content(subject) - set(terms(article.title))
    words = (w for w in subject.split() if own & treating.content(w))
    heading = article.heading_at(best.candidate.sentence.span.start) or ""
    there = set(terms(f"{heading} {best.candidate.sentence.span.of(article.text)}"))
    if not own or own == treating.content(subject) or own & there:
        return False
    vectors = search.generation.sentences(id)[1]
    return float(vectors[number] @ search.vector(" ".join(words))) < OWN


def _turns(subject: str, said: str) -> bool:
    """True for a sentence about another of the same name.

    `Red fescue …` is not told of tall fescue.
    """
    words = [word.lower().strip(".,;:'’\"") for word in said.split()[:2]]
    *other, last = subject.lower().split()
    named = len(words) > 1 and bool(other) and words[1] == last
    return named and words[0] not in {*other, *FUNCTION_WORDS}


def together(placed: list[Placed], found: Finding, subject: str = "") -> tuple[Evidence, ...]:
    """The heaviest sentence, what goes on from it, others."""
    best = placed[0]
    article = found.articles[best.candidate.article_id]
    block = article.block_at(best.candidate.sentence.span.start)

    first = best.candidate.sentence.span
    begins = treating.content(subject) & set(terms(first.of(article.text))[: treating.FIRST_WORDS])
    opens = bool(begins) and block is not None and block.span.start == first.start

    def goes_on(other: Placed) -> bool:
        span = other.candidate.sentence.span
        there = block and block.span.covers(span) and not _turns(subject, span.line(article.text))
        near = other.candidate.cosine >= max(GOES_ON, GOES_ON_SHARE * best.candidate.cosine)
        near = near or (opens and best.held == 1) or standing.points(span.line(article.text))
        after = 0 < other.at[1] - best.at[1] <= NEXT
        return bool(there) and other.at[0] == best.at[0] and after and near

    def is_as_heavy(other: Placed) -> bool:
        return other.held >= best.held and other.weight >= best.weight - NEAR

    after = sorted((p for p in placed[1:] if goes_on(p)), key=lambda p: p.at)
    others = (p for p in placed[1:] if p not in after and is_as_heavy(p))
    return tuple(map(treating.as_evidence, islice((best, *after, *others), MOST)))
