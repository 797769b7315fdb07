"""Topics: the governing sentence, and those that belong to it.

A topic or a bare keyword is no question, so that the probabilities fitted on questions say little
of it: it is treated where its words stand, and refused where they do not.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from askcite.answer import citing
from askcite.answer.choice import Choice, Group
from askcite.answer.citing import says_nothing
from askcite.answer.evidence import Candidate
from askcite.answer.finding import Finding, Search
from askcite.answer.kinds.fact import untold
from askcite.question import tidying
from askcite.question.request import Part
from askcite.text import idle, standing
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Article, BlockKind, Evidence, Kind, Span

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
ALIKE: Final = 0.55
"""Cosine with the topic from which on a sentence treats it in other words."""
NAMED: Final = 0.4
"""Weight of the share of the topic's terms that a sentence holds, beside its cosine, which has the
weight 1. With these weights the first sentence is right for all 18 topics and keywords of `chat`
whose words stand in the text, and none of 112 that belong to another text is answered."""
READ: Final = 0.4
"""Weight of the reader's probability for the topic as a question."""
FIRST: Final = 0.15
"""For a sentence that begins with the topic."""
HEADED: Final = 0.2
"""For one under a heading of the topic."""
LEANING: Final = -0.15
"""For one that speaks of what another names."""
EMPTY: Final = -0.4
"""For an announcement, a question, or words that are no sentence."""
_UTTERED: Final = late(r"\W*[\"“‘'][^\"”]{1,20}[,.!?][\"”’'] \w+ \w+\.?\W*")
"""A short utterance: `"No," said Ilka.`."""
INTRODUCES: Final = 0.3
"""For the sentence that first has the topic's name."""
OWN: Final = 0.25
"""Cosine with what a topic has beyond the title's words from which on a sentence without these
words treats it."""
NEAR: Final = 0.4
"""How far below the best another sentence may be that names as much of the topic."""
NEXT: Final = 3
"""Sentences after the best, of its paragraph, that may belong to it. They do where they are like
the topic or about a pronoun, or where the best, with all its words, opens the paragraph."""
GOES_ON: Final = 0.3
GOES_ON_SHARE: Final = 0.4
"""Cosine with the topic, and share of the best one's, from which on they do."""
EVEN: Final = 0.45
STEEP: Final = 3.0
"""Weight of a sentence that is as probably right as wrong, and how fast that changes."""
_FIRST_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence that was read, weighed for the topic.

    `held` is the share of the topic's terms that it holds.
    """

    candidate: Candidate
    weight: float
    held: float

    @property
    def at(self) -> tuple[str, int]:
        """Its article and its number there."""
        return self.candidate.article_id, self.candidate.sentence.number


def choose(part: Part, search: Search) -> Choice:
    """The best place of the topic, or nothing."""
    subject = part.subject or part.readings[0]
    found = search.best([asked(subject)])
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
    placed = weighed(found, subject)
    treated = treats(placed) and not _is_of_title_alone(placed[0], subject, found, search)
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
        own = replace(search, scope=[id]).best([asked(subject)])
        if cited := told(own, subject, search)[:EACH]:
            groups.append((Group(cited, own.articles[id].title), own.articles))
    return groups if len(groups) > 1 else []


def asked(subject: str) -> str:
    """The topic as a question."""
    return f"{subject}?" if tidying.asks(subject) else f"What about {subject}?"


def weighed(found: Finding, subject: str) -> list[Placed]:
    """The sentences that were read, the heaviest first."""
    wanted = content(subject)
    probable = {(e.article_id, e.sentence.number): e.probability for e in found.ranked}
    first = {id: _introduction(article, subject) for id, article in found.articles.items()}
    best: dict[tuple[str, int], Placed] = {}
    for each in found.candidates:
        article = found.articles[each.article_id]
        if says_nothing(each.sentence, article):
            continue
        placed = _placed(each, article, wanted, probable, first[article.id])
        if placed.at not in best or best[placed.at].weight < placed.weight:
            best[placed.at] = placed
    return sorted(best.values(), key=lambda p: (-p.weight, p.at))


def content(subject: str) -> frozenset[str]:
    """The terms of a subject that matter."""
    words = subject.split()
    kept = [w for w in words if w.lower().strip("'’\"") not in FUNCTION_WORDS] or words
    return frozenset(terms(" ".join(kept)))


def _placed(
    each: Candidate,
    article: Article,
    wanted: frozenset[str],
    probable: Mapping[tuple[str, int], float],
    first: int,
) -> Placed:
    words = each.sentence.span.line(article.text)
    there = terms(words)
    held = len(wanted & set(there)) / max(1, len(wanted))
    heading = set(terms(article.heading_at(each.sentence.span.start) or ""))
    empty = idle.announces(words) or standing.is_fragment(words) or idle.asks(words)
    weight = (
        each.cosine
        + NAMED * held
        + READ * probable[each.article_id, each.sentence.number]
        + FIRST * bool(wanted & set(there[:_FIRST_WORDS]))
        + HEADED * (len(wanted & heading) / max(1, len(wanted)))
        + LEANING * standing.dangles(words)
        + EMPTY * (empty or _UTTERED.fullmatch(words) is not None)
        + INTRODUCES * (each.sentence.span.start <= first < each.sentence.span.end)
    )
    return Placed(each, weight, held)


def _introduction(article: Article, subject: str) -> int:
    """The place in a paragraph where a name stands first.

    -1 for a subject whose last word is no name there.
    """
    *_, last = subject.split()
    name = re.escape(last.strip("\"'“”?!.").capitalize())
    for found in re.finditer(rf"(?<![\w-]){name}\b", article.text):
        block = article.block_at(found.start())
        if block is not None and block.kind is BlockKind.PARAGRAPH:
            return found.start()
    return -1


def names(subject: str, sentence: str) -> bool:
    """True where a sentence holds all terms of the subject."""
    return content(subject) <= set(terms(sentence))


def treats(placed: Iterable[Placed]) -> bool:
    """True where the topic's words, or their meaning, are there."""
    return any(p.held == 1 or p.candidate.cosine >= ALIKE for p in placed)


def _spread(placed: Iterable[Placed], subject: str, found: Finding) -> tuple[Evidence, ...]:
    """The sentences of a paragraph that has all words.

    Of `price lamps` one may name the lamps, and the next their price.
    """
    wanted = content(subject)
    together: dict[tuple[str, Span], list[Placed]] = {}
    for each in placed:
        article, span = found.articles[each.at[0]], each.candidate.sentence.span
        block = article.block_at(span.start)
        if block and each.held:
            together.setdefault((article.id, block.span), []).append(each)
    whole = [p for p in together.values() if _held(p, found) >= wanted] if len(wanted) > 1 else []
    best = max(whole, key=lambda p: max(each.weight for each in p), default=[])
    return tuple(map(as_evidence, sorted(best, key=lambda p: p.at)[:MOST]))


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
    own = content(subject) - set(terms(article.title))
    words = (w for w in subject.split() if own & content(w))
    heading = article.heading_at(best.candidate.sentence.span.start) or ""
    there = set(terms(f"{heading} {best.candidate.sentence.span.of(article.text)}"))
    if not own or own == content(subject) or own & there:
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

    opens = block is not None and block.span.start == best.candidate.sentence.span.start

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
    return tuple(map(as_evidence, islice((best, *after, *others), MOST)))


def as_evidence(placed: Placed) -> Evidence:
    """The sentence to cite, its probability by its weight."""
    each = placed.candidate
    probability = 1 / (1 + math.exp(STEEP * (EVEN - placed.weight)))
    return Evidence(each.article_id, each.sentence, None, probability, each.retrieval)
