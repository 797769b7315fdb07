"""Mentions of a word or name, counted.

Likeness does not decide.
All forms of a word count (its stem), the names made from it (Japan, Japanese), the known other
names of states and unions, and of a person the last name alone. What stands in no sentence, heading
or title of the articles is not mentioned, and that is certain.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.kinds import fact, topic, yes_or_no
from askcite.question.request import Part
from askcite.question.wordings.phrases import NAMED_TEXT
from askcite.question.wordings.subjects import HOW_OFTEN, WHICH
from askcite.text.held_words import Holds, is_thing, ways
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.text.words import Text
from askcite.types import Article, BlockKind, Evidence, Kind, Sentence, Verdict

MOST: Final = 3
"""Sentences of one word that are shown; the first that hold it."""
ARTICLES: Final = 6
"""Articles of which a sentence is shown where it is asked which hold a word."""
WORDS: Final = 4
"""Words whose mention is asked for at once."""
FEW: Final = 20
"""Articles whose every sentence is gone through; of more, the index is asked for the words."""
PASSAGES: Final = 400
"""Passages that the index may name for the words of one name."""
_HAS_VERB: Final = late(
    r"(?i)\W*(?:(?:and|but|so) )?(?:is|are|was|were|will|isn't|aren't) .+ (?:also |really |even )?"
    r"(?P<verb>included|covered|listed|addressed|discussed|cited|noted|quoted)\W*"
)
"""A request that the text may answer by its own verb: `Is heating included?`."""
_COVERS: Final = frozenset({"included", "covered"})
"""Verbs by which a thing is asked for that one gets, more often than a word of the text."""
_OF_STUDY: Final = late(
    r"(?i)\W*(?:(?:and|but|so) )?(?P<verb>is|are|was|were) .+ part of (?P<what>(?:the|this|that)"
    r" (?:new )?(?:stud(?:y|ies)|surveys?|tests?|trials?|experiments?"
    r"|projects?|research))\W*"
)
"""A request for who took part: `Was Quill part of the study?`."""
_BY_NAME: Final = late(
    r"(?i)\W*(?:does|do|did|doesn't|didn't|don't) (?P<named>the (?:[\w-]+ )?"
    r"(?P<sort>[a-z]+)) (?:\w+ )?"
    r"(?:mention|refer|reference|talk|speak|touch|allude|bring|say|have|contain|make)\b.+"
)
"""A request for what a thing that may only be told of mentions: `the treaty`."""
_A_THING: Final = late(r"an? ([a-z]+)")
_OR: Final = late(r"(?i)\bor\b")
_COUNTS: Final = late(r"(?i)\W*(?:in )?how many\b")


@dataclass(frozen=True, slots=True)
class Held:
    """The sentences of one word or name, in order."""

    word: str
    evidence: tuple[Evidence, ...]
    sentences: int
    headings: int


def choose(part: Part, search: Search) -> Choice:
    """The first sentences of each word, if it is mentioned."""
    words = part.topics[:WORDS]
    if not words:
        return fact.choose(part, search)
    if part.asked.startswith(f"{WHICH} "):
        return which(part, search)
    if _is_told_of(part.typed, search):
        return _of_thing(part, search)
    verb = _HAS_VERB.fullmatch(part.typed)
    study = _OF_STUDY.fullmatch(part.typed)
    of_thing = study or (verb and verb["verb"].lower() in _COVERS)
    told = _as_part(part, study, search) if of_thing else None
    if told and told.tells:
        return told
    articles: dict[str, Article] = {}
    found = [_held(word, search, articles) for word in words]
    if verb and any(
        set(terms(verb["verb"])) <= set(terms(e.sentence.span.of(articles[e.article_id].text)))
        for each in found
        for e in each.evidence
    ):
        return _of_thing(part, search)
    there = [each for each in found if each.evidence or each.headings]
    missing = [each.word for each in found if each not in there]
    unsure = of_thing or (verb and there)
    verdict = None if unsure else _verdict(len(there), len(missing))
    reply = _reply(there, missing, verdict)
    shown = tuple(dict.fromkeys(e for each in there for e in each.evidence[:MOST]))
    return Choice(
        part.asked,
        part.asked,
        Kind.MENTION,
        groups=(Group(shown),) if shown else (),
        verdict=verdict,
        reply=None if shown else " ".join((reply, *_parts(missing, search))),
        confidence=1.0,
        notice=_notice(part, there, missing) if shown else None,
        articles=articles,
    )


def _as_part(part: Part, study: re.Match[str] | None, search: Search) -> Choice:
    """The answer to what is part of a thing."""
    word = part.topics[0]
    if study:
        asked = f"{study['verb'].capitalize()} {word} involved in {study['what']}?"
        return _of_thing(replace(part, typed=asked), search)
    told, head = _of_thing(part, search), word.rpartition(" ")[2]
    if told.tells or not _held(head, search, {}).evidence:
        return told
    return _of_thing(replace(part, typed=part.typed.replace(word, head)), search)


def _of_thing(part: Part, search: Search) -> Choice:
    """The answer to the request as one for a fact."""
    asked = replace(part, kind=Kind.YES_NO, readings=(part.typed,), topics=(), subject="")
    return yes_or_no.choose(asked, search)


def _is_told_of(typed: str, search: Search) -> bool:
    """True for what an article tells of alone.

    `The treaty` is so where no title has it, nor any `this treaty`, and a sentence has it.
    """
    asked = _BY_NAME.fullmatch(typed)
    few = search.few(FEW) if asked else ()
    if asked is None or not few or re.match(NAMED_TEXT, asked["named"]):
        return False
    own = re.compile(rf"(?i)\b(?:this|these|our|the (?:present|following)) {asked['sort']}\b")
    titles = " ".join(article.title for article in few)
    if Text(titles).knows(asked["sort"]) or any(own.search(article.text) for article in few):
        return False
    return any(Text(article.text).knows(asked["sort"]) for article in few)


def _parts(missing: list[str], search: Search) -> Iterator[str]:
    """A line of which words stand there alone."""
    whole = [word for word in missing if word.islower()]
    parts = dict.fromkeys(w for word in whole for _, w in Text(word).spoken if w != word)
    found = [_held(word, search, {}) for word in parts]
    there = [each for each in found if each.evidence or each.headings]
    if there:
        words = _listed(each.word for each in there)
        yield f"{words} alone {'stands' if len(there) == 1 else 'stand'} there: ask for that."


def which(part: Part, search: Search) -> Choice:
    """The first sentence of each article that holds the words.

    Where none does, the topic is looked for in other words.
    """
    word = re.sub(r"^(?:about|on) ", "", part.subject)
    counts = _COUNTS.match(part.typed) is not None
    articles: dict[str, Article] = {}
    first: dict[str, Evidence] = {}
    either = part.topics if _OR.search(part.typed) else ()
    lines: list[str] = []
    for one in either or (word,):
        held = _every(one, search, articles)
        for each in held:
            first.setdefault(each.article_id, each)
        own = _listed(dict.fromkeys(articles[each.article_id].title for each in held))
        lines += [f"“{one}” stands in {own}."] if either and held else []
    headed = _headed(word, first, search)
    if not first and (counts or headed):
        reply = f"“{word}” stands in {_number(len(headed)) if counts else ''}{_listed(headed)}."
        reply = reply if headed else f"“{word}” stands in none of the articles."
        return Choice(part.asked, part.asked, Kind.MENTION, reply=reply, confidence=1.0)
    if not first:
        return topic.choose(replace(part, asked=word, readings=(word,)), search)
    shown = list(first.values())[:ARTICLES]
    titles = _listed([*(articles[each.article_id].title for each in shown), *headed])
    count = _number(len(first) + len(headed)) if counts else ""
    more = f" and {len(first) - len(shown)} more" if len(first) > len(shown) else ""
    return Choice(
        part.asked,
        part.asked,
        Kind.MENTION,
        groups=tuple(Group((each,), articles[each.article_id].title) for each in shown),
        confidence=1.0,
        notice=" ".join(lines) or f"“{word}” stands in {count}{titles}{more}.",
        articles=articles,
    )


def _headed(word: str, first: Collection[str], search: Search) -> list[str]:
    """The titles of articles that only headings name it in."""
    few = [article for article in search.few(FEW) if article.id not in first]
    return [a.title for a in few if any(_in_headings(a, holds) for holds in ways(word))]


def _every(word: str, search: Search, articles: dict[str, Article]) -> tuple[Evidence, ...]:
    """The sentences that hold it, the strictest way first.

    Of `a fire` only those that speak of the thing, where any does.
    """
    few = search.few(FEW)
    if not few:
        return _held(word, search, articles, most=PASSAGES).evidence
    told: dict[tuple[str, int], Evidence] = {}
    for holds in ways(word):
        for article, sentence in _sentences(few, holds, search):
            articles[article.id] = article
            made = Evidence(article.id, sentence, None, 1.0, 0.0)
            told.setdefault((article.id, sentence.number), made)
    thing = _A_THING.fullmatch(word)
    own = [
        each
        for each in told.values()
        if thing and is_thing(thing[1], each.sentence.span.of(articles[each.article_id].text))
    ]
    return tuple(own or told.values())


def _number(articles: int) -> str:
    return f"{articles:,} article{'s' * (articles != 1)}: "


def _verdict(there: int, missing: int) -> Verdict | None:
    if there and missing:
        return None
    return "yes" if there else "no"


def _reply(there: list[Held], missing: list[str], verdict: Verdict | None) -> str:
    """The line where no sentence can be shown."""
    if there:
        return f"Yes, but only a heading names {_listed(each.word for each in there)}."
    verb = "is" if len(missing) == 1 else "are"
    return f"{'No, ' if verdict else ''}{_listed(missing)} {verb} not mentioned."


def _notice(part: Part, there: list[Held], missing: list[str]) -> str | None:
    """The count asked for, and the words not there."""
    lines = [
        f"{_listed([each.word])} stands in {each.sentences:,}"
        f" sentence{'s' * (each.sentences != 1)}."
        for each in there
        if part.asked.startswith(HOW_OFTEN) or each.sentences > MOST
    ]
    if missing:
        lines.append(f"{_listed(missing)} {'is' if len(missing) == 1 else 'are'} not mentioned.")
    return " ".join(lines) or None


def _listed(words: Iterable[str]) -> str:
    return " and ".join(f"“{word}”" for word in words)


def _held(word: str, search: Search, articles: dict[str, Article], most: int = MOST) -> Held:
    few = search.few(FEW)
    for holds in ways(word):
        found = list(_sentences(few, holds, search) if few else _passages(word, holds, search))
        headings = sum(_in_headings(article, holds) for article in few)
        if found or headings:
            shown = found[:most]
            articles.update({article.id: article for article, _ in shown})
            cited = (Evidence(a.id, s, None, 1.0, 0.0) for a, s in shown)
            return Held(word, tuple(cited), len(found), headings)
    return Held(word, (), 0, 0)


def _sentences(
    few: Iterable[Article], holds: Holds, search: Search
) -> Iterator[tuple[Article, Sentence]]:
    for article in few:
        cut, _ = search.generation.sentences(article.id)
        yield from ((article, s) for s in cut if holds(s.span.of(article.text)))


def _passages(word: str, holds: Holds, search: Search) -> Iterator[tuple[Article, Sentence]]:
    """Sentences of the passages that the index names."""
    keys = [key for key, _ in search.generation.lexical(terms(word), PASSAGES, search.scope)]
    seen: set[tuple[str, int]] = set()
    for stored in search.generation.passages(keys):
        article = search.generation.article(stored.passage.article_id)
        for sentence in stored.passage.sentences:
            place = article.id, sentence.number
            if place not in seen and holds(sentence.span.of(article.text)):
                seen.add(place)
                yield article, sentence


def _in_headings(article: Article, holds: Holds) -> int:
    """Titles and headings that hold it."""
    headings = (b.span.of(article.text) for b in article.blocks if b.kind is BlockKind.HEADING)
    return sum(map(holds, dict.fromkeys((article.title, *headings))))
