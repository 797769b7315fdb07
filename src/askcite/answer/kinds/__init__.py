"""One kind of request, one file.

A kind is a module with `choose(part, search) -> Choice`: what of the articles is to be said. It
looks up what it needs, and no more, by `search`. A new kind is a file and a row in `KINDS`.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import Final

from askcite.answer import meant, premises
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.kinds import fact, headed, nearby
from askcite.answer.telltales import ASPECTS
from askcite.question import classifier, papers, ranks, returning, spelling, things, tidying
from askcite.question.orders import ORDER
from askcite.question.request import Part, case
from askcite.question.stances import SPEAKER
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Evidence, Kind

KINDS: Final = {
    Kind.COMPARE: "compare",
    Kind.FACT: "fact",
    Kind.ITSELF: "itself",
    Kind.LIST: "listing",
    Kind.MENTION: "mention",
    Kind.OVERVIEW: "overview",
    Kind.STANCE: "stance",
    Kind.TALK: "talk",
    Kind.TERM: "term",
    Kind.TOPIC: "topic",
    Kind.WHY_HOW: "why_how",
    Kind.YES_NO: "yes_or_no",
}
"""The module of each kind, imported with the first request of it."""

_OF_CASES: Final = {Kind.FACT, Kind.TOPIC, Kind.WHY_HOW}
"""Kinds as which advice for a case is read."""
_BOUND: Final = {Kind.FACT, Kind.WHY_HOW, Kind.YES_NO, Kind.LIST}
"""Kinds that look up what the words ask, pronouns and all."""
_OF_SECTIONS: Final = {Kind.COMPARE, Kind.ITSELF, Kind.LIST, Kind.STANCE, Kind.TOPIC, Kind.WHY_HOW}
"""Kinds that an article's sections may answer by themselves."""
NEWS: Final = 0.6
"""Share of the best sentence's probability that a new one has, which comes before one told."""
_RANKED: Final = {Kind.COMPARE, Kind.FACT, Kind.LIST, Kind.TOPIC, Kind.YES_NO}
"""Kinds whose requests may ask for the end of a column."""
_BY_TOPIC: Final = {returning.ONWARD: "onward", ORDER: "ordered_steps"} | dict.fromkeys(
    ASPECTS, "aspect"
)
"""The module of a topic that is one of a few."""
MANY: Final = 3
"""Articles up to which an aspect is asked of the text, not looked up as a fact."""
_SAYS: Final = late(
    r"(?i)\W*what (?:does|do|did) (?:this|the) \w+ (?:detail|outline|state|reveal|list|describe)\W*"
)
"""A request for all that one of many texts says: `What does this review detail?`."""
_FROM: Final = late(r"(?i)\W*(?:from )?where (?:does|do|did) (?:it|they|this|he|she) come\b")
"""A question for where the text comes from, or what it tells of."""
_TO_YOU: Final = late(r"(?i)\b(?:you|u|ur|your|yours|yourself|askcite|bot|me)\b")
"""Whom a question of small talk is put to."""
_AS_TYPED: Final = {Kind.TALK, Kind.ITSELF}
"""Kinds that ask for no words of the articles."""
_OF_PAPERS: Final = {Kind.COMPARE, Kind.FACT, Kind.YES_NO}
"""Kinds whose requests may ask what several articles say."""


def choose(part: Part, search: Search) -> Choice:
    """The choice of its kind, else a fact or section."""
    part = of_many(decided(spelt(part, search), search), search)
    chosen = _chosen(part, search)
    if not chosen.tells and (made := bound(part, search)) is not part:
        own = _chosen(made, search)
        part, chosen = made, own if own.tells else chosen
    return chosen if chosen.tells else nearby.choose(part, chosen, search)


def _chosen(part: Part, search: Search) -> Choice:
    told = _first(part, search)
    if told and told.tells:
        return told
    chosen = _of(KINDS.get(part.kind, "fact"), part, search)
    if premises.fails(chosen, search):
        return replace(chosen, groups=())
    if chosen.tells:
        return _news_first(chosen, part.before) if part.before else chosen
    if part.kind is not Kind.FACT and chosen.kind is not Kind.FACT:
        chosen = fact.choose(part, search)
    if part.aside and not chosen.tells:
        aside = replace(part, subject=part.aside, readings=(part.aside,))
        chosen = _of("topic", aside, search)
    if not chosen.tells and _is_of_speaker(part, search):
        chosen = _of("overview", replace(part, kind=Kind.OVERVIEW, topics=()), search)
    return chosen if chosen.tells else headed.choose(part, search, chosen)


def _news_first(chosen: Choice, before: str) -> Choice:
    """The choice, begun by a sentence not just told.

    It is almost as probable: "Why does that matter?" is not answered by what it asks about.
    """
    group = chosen.groups[0] if chosen.groups else Group(())
    told = tidying.plain(before)

    def is_new(each: Evidence) -> bool:
        words = each.sentence.span.of(chosen.articles[each.article_id].text)
        near = each.probability >= NEWS * group.evidence[0].probability
        return near and tidying.plain(words) not in told

    if not group.evidence or is_new(group.evidence[0]) or not any(map(is_new, group.evidence)):
        return chosen
    ordered = tuple(sorted(group.evidence, key=lambda each: not is_new(each)))
    return replace(chosen, groups=(replace(group, evidence=ordered), *chosen.groups[1:]))


def _of(module: str, part: Part, search: Search) -> Choice:
    chosen: Choice = import_module(f"{__name__}.{module}").choose(part, search)
    return chosen


def _first(part: Part, search: Search) -> Choice | None:
    """The answer of the articles' form, or the conversation's."""
    module = _by_topic(part)
    if module and ((told := _of(module, part, search)).tells or module != "ordered_steps"):
        return told
    if part.kind in _RANKED and ranks.asked(part.typed):
        told = _of("extremes", part, search)
        if told.tells:
            return told
    return _of_form(part, search)


def _of_form(part: Part, search: Search) -> Choice | None:
    """The answer that sections, halves or the title give."""
    if part.kind in _OF_CASES and case(part.typed) and (told := _of("cases", part, search)).tells:
        return told
    if part.kind in _OF_PAPERS and papers.apart(part.readings[0]):
        return _of("halves", part, search)
    if part.kind in _OF_SECTIONS and (told := _of("sections", part, search)).tells:
        return told
    if part.kind in {Kind.TOPIC, Kind.TERM} and _is_title(part.subject, search):
        return _of("overview", replace(part, kind=Kind.OVERVIEW, subject=""), search)
    if part.kind is Kind.TALK and {"who", "help"} & set(part.topics):
        return _known_fact(part, search)
    return _of_the_text(part, search)


def _of_the_text(part: Part, search: Search) -> Choice | None:
    """The text's answer to what may ask for its article."""
    word = tidying.bare(part.typed)
    if part.kind is Kind.ITSELF and " " not in word and search.knows(word):
        return _of("topic", replace(part, kind=Kind.TOPIC, subject=word), search)
    if part.topics == ("source",) and _FROM.match(part.typed):
        return fact.choose(replace(part, kind=Kind.FACT, readings=(part.typed,), topics=()), search)
    if part.kind in {Kind.OVERVIEW, Kind.ITSELF} and not part.subject:
        return _thing(part, search)
    return None


def _by_topic(part: Part) -> str | None:
    """The module of the request's topic, if it has one."""
    topic = part.topics[0] if part.topics else ""
    is_one = part.kind is Kind.TOPIC or topic in {returning.ONWARD, ORDER}
    return _BY_TOPIC.get(topic) if is_one else None


def _is_title(subject: str, search: Search) -> bool:
    """True for the title's last word: `the policy`."""
    asked = tidying.for_nobody(subject).lower().split()
    if len(asked) != 2 or asked[0] not in {"the", "this"}:
        return False
    titles = [terms(article.title) for article in search.few(1)]
    return any(title[-1:] == terms(asked[1]) for title in titles)


def _known_fact(part: Part, search: Search) -> Choice | None:
    """The fact of a `you` of the articles."""
    if not _is_known(part.typed, search, least=2):
        return None
    return fact.choose(replace(part, kind=Kind.FACT, readings=(part.typed,), topics=()), search)


def _is_of_speaker(part: Part, search: Search) -> bool:
    """True for all that `the minister` says in a speech."""
    if part.topics[:1] != (SPEAKER,) or not part.topics[-1].startswith("the ") or part.subject:
        return False
    return any(map(meant.speaks, search.few(1)))


def _thing(part: Part, search: Search) -> Choice | None:
    """The fact of a letter that the articles tell of.

    Where they do not, the request is of the articles themselves.
    """
    noun = things.named(part.typed)
    if noun is None or not search.knows(noun):
        return None
    return fact.choose(replace(part, kind=Kind.FACT, readings=(part.typed,), topics=()), search)


def of_many(part: Part, search: Search) -> Part:
    """A fact, where one text is meant of many."""
    is_aspect = part.kind is Kind.TOPIC and part.topics[:1] and part.topics[0] in ASPECTS
    is_whole = part.kind is Kind.OVERVIEW and _SAYS.match(part.typed)
    if not (is_aspect or is_whole) or search.few(MANY):
        return part
    return replace(part, kind=Kind.FACT, subject="", topics=(), readings=(part.typed,))


def bound(part: Part, search: Search) -> Part:
    """The part, with a reading for its pronoun."""
    asked = part.readings[0]
    if part.kind not in _BOUND or part.before or not meant.points(asked):
        return part
    made = [reading for article in search.few(1) for reading in meant.readings(asked, article)]
    return replace(part, readings=(*made, *part.readings)) if made else part


def decided(part: Part, search: Search) -> Part:
    """The part, its kind told by its vector if unsure."""
    known = classifier.load()
    if part.sure or search.finder.encoder.digest != known.encoder:
        return part
    kind = known.kind(search.vector(part.readings[0]), part.kind)
    if kind is part.kind or (kind is Kind.TALK and not _may_be_talk(part, search)):
        return part
    return replace(part, kind=kind, subject="", topics=())


def _may_be_talk(part: Part, search: Search) -> bool:
    """False for known words, or a question to nobody."""
    to_nobody = tidying.asks(part.typed) and not _TO_YOU.search(part.typed)
    return not to_nobody and not _is_known(part.readings[0], search)


def _is_known(asked: str, search: Search, least: int = 1) -> bool:
    """True where the articles know all words asked about."""
    words = [w.strip("?!.,;:'\"") for w in asked.split()]
    content = [w for w in words if w and w.lower() not in FUNCTION_WORDS]
    return len(content) >= least and all(map(search.knows, content))


def spelt(part: Part, search: Search) -> Part:
    """The part with slips mended by the articles' words."""
    if part.kind in _AS_TYPED:
        return part

    def known(word: str) -> bool:
        exact = part.kind is Kind.MENTION and word[0].isupper()
        return exact or search.knows(word)

    few = search.few(1)

    def mend(text: str) -> str:
        for article in few:
            text = meant.spelt_out(text, article, FUNCTION_WORDS)
        return spelling.mended(text, known, search.words)

    readings = tuple(map(mend, part.readings))
    if readings == part.readings:
        return part
    topics = tuple(map(mend, part.topics))
    return replace(part, readings=readings, subject=mend(part.subject), topics=topics)
