"""An abbreviation's long form: "air traffic control (ATC)".

A question like "What is ATC?" shares one word with its article, and that word stands in many of its
sentences. The one that says the long form is known by its looks (Schwartz & Hearst 2003).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Final

from askcite.answer import citing, completing
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.kinds import fact
from askcite.question.request import Part
from askcite.text import definitions, idle, sentences, standing
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Article, Evidence, Kind, Sentence, Span

RIGHT: Final = 0.94
"""Probability that a definition's sentence answers: it does for 212 of 225 such questions of SQuAD
1.1's training part (`pytest -m slow tests/answer/kinds/test_term.py`, where that is at hand)."""
DEFINES: Final = 2.5
"""Log-odds that a sentence with the looks of a definition gains."""
DOUBTED: Final = 0.4
"""Share of the confidence that a fact needs, from which on a definition by its looks is told."""
TASK: Final = -2.0
"""Log-odds that a task set to the reader loses: `Define the term …`."""
_LONG_FORM: Final = late(r"(?i)\b(?:stands?|short|long|full|acronym|abbreviation|initials)\b")
"""A question for the long form alone: `What does … stand for?`."""
_MOST_CHARACTERS: Final = 10
"""Of an abbreviation; a longer word with two capitals is a name."""
_SMALL: Final = "a|an|and|at|by|for|in|of|on|or|the|to|with"
"""Words with which no long form begins."""
Forms = tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
"""Where a long form may stand, and how it looks there."""


def choose(part: Part, search: Search) -> Choice:
    """The sentences with the long form, else what answers best."""
    defines = partial(definitions.defines, part.subject) if part.subject else None
    chosen = fact.choose(part, search, partial(_weight, part.subject), defines)
    if part.subject and not any(map(search.knows, part.subject.split())):
        return replace(chosen, groups=())
    short = part.subject.removeprefix("the ").removeprefix("The ")
    known = chosen.finding.articles.values() if chosen.finding and is_short(short) else ()
    own = defined(short, known) or defined(short.removesuffix("s"), known)
    if own:
        told = (*_definition(part, chosen), *own)
        once = tuple({(e.article_id, e.sentence.number): e for e in reversed(told)}.values())
        return replace(chosen, kind=Kind.TERM, groups=(Group(once[::-1]),), confidence=RIGHT)
    if chosen.tells and part.subject:
        chosen = _first_definition_first(_of_it(chosen, part.subject), part.subject)
    if not chosen.tells:
        chosen = _by_looks(part, chosen, search)
    return _whole(replace(chosen, kind=Kind.TERM), part.subject, search) if chosen.tells else chosen


def _of_it(chosen: Choice, subject: str) -> Choice:
    """The choice, without what is told of another thing.

    `That means …` is read as a meaning, whatever `that` is.
    """
    told = chosen.evidence
    wanted = meaning(subject)
    own = [e for e in told if wanted & set(terms(completing.words(e, chosen.articles)))]
    near = {(e.article_id, e.sentence.number + 1) for e in own}
    kept = tuple(e for e in told if e in own or (e.article_id, e.sentence.number) in near)
    return replace(chosen, groups=(Group(kept),)) if own and kept != told else chosen


def _first_definition_first(chosen: Choice, subject: str) -> Choice:
    """The choice, of its definitions that which stands first.

    A text says what a thing is before it says what else it is.
    """
    first = chosen.evidence[0]

    def said(each: Evidence) -> str:
        return completing.words(each, chosen.articles)

    def order(each: Evidence) -> tuple[bool, int]:
        near = each.article_id == first.article_id
        defines = near and definitions.defines(subject, said(each))
        return not defines, each.sentence.number if defines else 0

    told = chosen.evidence
    if definitions.defines(subject, said(first)):
        told = tuple(sorted(told, key=order))
    told = tuple(sorted(told, key=lambda each: not definitions.states(subject, said(each))))
    return replace(chosen, groups=(Group(told),)) if told != chosen.evidence else chosen


def _definition(part: Part, chosen: Choice) -> tuple[Evidence, ...]:
    """The best sentence, where it defines.

    None where the long form is asked for.
    """
    first = chosen.evidence[:1]
    if not first or _LONG_FORM.search(part.readings[0]):
        return ()
    said = completing.words(first[0], chosen.articles)
    return first if definitions.defines(part.subject, said) else ()


def _by_looks(part: Part, chosen: Choice, search: Search) -> Choice:
    """A definition by its looks, which the reader doubts."""
    found = chosen.finding
    if found is None or not part.subject or found.confidence < DOUBTED * search.answers_from:
        return chosen
    ranked = citing.ordered(found, weigh=partial(_weight, part.subject))
    first = next(iter(ranked), None)
    if first is None or not definitions.defines(
        part.subject, completing.words(first, found.articles)
    ):
        return chosen
    cited = Group(completing.completed((first,), found))
    return replace(chosen, groups=(cited,), confidence=max(found.confidence, search.answers_from))


def _whole(chosen: Choice, subject: str, search: Search) -> Choice:
    """The choice, its first sentence with its meaning.

    That stands before `We call this a weir.` and after what does not define it.
    """
    first, *others = chosen.evidence
    article = chosen.articles[first.article_id]
    said = completing.words(first, chosen.articles)
    cut, _ = search.generation.sentences(article.id)
    block = article.block_at(first.sentence.span.start)
    near = {s.number: s for s in cut if block is not None and block.span.covers(s.span)}
    before, after = (near.get(first.sentence.number + step) for step in (-1, 1))
    span = first.sentence.span
    named = definitions.points(said) and definitions.defines(subject, said)
    if before and (named or definitions.exemplifies(subject, said)):
        span = Span(before.span.start, span.end)
    elif after and _goes_on(subject, said, after.span.of(article.text)):
        span = Span(span.start, after.span.end)
    else:
        return chosen
    both = replace(first, sentence=Sentence(first.sentence.number, span), answer=None, named=None)
    kept = (e for e in others if not span.covers(e.sentence.span))
    return replace(chosen, groups=(Group((both, *kept)),))


def _goes_on(subject: str, said: str, after: str) -> bool:
    """True where the next sentence tells what this names.

    `Most cities have had weirs. These hold the water back.`
    """
    if not definitions.names(subject, said) and definitions.defines(subject, said):
        return False
    return meaning(subject) <= set(terms(said)) and standing.leans(after)


def _weight(subject: str, sentence: str) -> float:
    """The weight of a definition's looks."""
    defines = definitions.defines(subject, sentence)
    return DEFINES * defines + TASK * idle.sets_a_task(sentence)


def is_short(word: str) -> bool:
    """True for what looks like an abbreviation."""
    capitals = sum(letter.isupper() for letter in word)
    return capitals > 1 and len(word) <= _MOST_CHARACTERS and " " not in word


def defined(short: str, articles: Iterable[Article]) -> tuple[Evidence, ...]:
    """Each long form once, where it is said first."""
    found: dict[str, Evidence] = {}
    if not any(map(str.isalnum, short)):
        return ()
    forms = _forms(short)
    for article in articles:
        text, language = article.text, article.language or "en"
        cut = sentences.split(text, article.blocks, language) if short in text else ()
        for sentence in cut:
            words = _long_form(forms, text, sentence.span)
            if words and len(words) > len(short):
                said = Evidence(article.id, sentence, words, probability=RIGHT, retrieval=0.0)
                found.setdefault(words.of(text).lower(), said)
                break
    return tuple(found.values())


def _long_form(forms: Forms, text: str, within: Span) -> Span | None:
    """The long form in a sentence."""
    for place, form in forms:
        for there in place.finditer(text, within.start, within.end):
            if words := form.fullmatch(there[1]):
                start = there.start(1) + words.start(1)
                return Span(start, start + len(words[1]))
    return None


def _forms(short: str) -> Forms:
    """The places of a long form, and its looks there.

    It stands before the short form in brackets, or in brackets after it. The letters of the
    short form begin the words of the long one, but for small words, or else stand in it in
    order from a word's beginning; the shortest such one counts.
    """
    name, most = re.escape(short), min(len(short) + 5, 2 * len(short))
    first, *others = letters = [re.escape(letter) for letter in short if letter.isalnum()]
    mark = rf"\((?:the |or |abbreviated )?[\"“']?{name}s?[\"”']?[;,)]"
    before = re.compile(rf"((?:\S{{1,40}}\s+){{1,{most}}}){mark}")
    after = re.compile(rf"\b{name}s?\s\(([^()]+)\)")
    initials = rf"\w*\W+(?:(?:{_SMALL})\W+)*".join(letters) + r"\w*"
    inside = first + "".join(rf"[^{letter}]*{letter}" for letter in others) + ".*?"
    begins = rf".*(?<!\w)(?!(?:{_SMALL})\b)"
    looks = (rf"{begins}({initials})\W*", rf"{begins}({inside})\W*", rf"({inside})\W*")
    whole = (re.compile(each, re.IGNORECASE | re.DOTALL) for each in looks)
    return tuple(zip((before, before, after), whole, strict=True))
