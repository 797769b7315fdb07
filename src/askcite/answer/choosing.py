"""The choice for a part of a request.

It is made ready, answered by the conversation's topic or by the form where they tell, else by its
kind; then by what falls back on other words. Guards keep back what only looks right, and a form may
know better than what was chosen.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import Final

from askcite.answer import readied, refusals
from askcite.answer.articles import by_author, genres
from askcite.answer.choice import Choice
from askcite.answer.conversation import RETURNING, WIDTHS, news
from askcite.answer.fallbacks import nearby
from askcite.answer.filling import DENIES, filled
from askcite.answer.finding import Search
from askcite.answer.forms import INSTEAD, OWN_FORMS, headed
from askcite.answer.guards import other_counts, premises
from askcite.answer.kinds import KINDS, fact, why_how
from askcite.answer.people import bound, kinsfolk, speaker
from askcite.answer.whole.telltales import ASPECTS
from askcite.question import papers, things, tidying
from askcite.question.asked import WHY
from askcite.question.conversation import nth, returning
from askcite.question.conversation.hanging import HANGING
from askcite.question.request import Part, case
from askcite.question.vocabulary import everyday, synonyms
from askcite.question.wordings.among import AGREED
from askcite.question.wordings.offices import HOLDERS
from askcite.question.wordings.orders import ORDER
from askcite.question.wordings.sayings import SPEAKER
from askcite.question.wordings.undertakings import ACHIEVED, HURDLES
from askcite.text.idle import BARE
from askcite.text.late import late
from askcite.types import Kind

ROOMS: Final = "askcite.answer"
"""The package that the modules' names begin in."""
_OF_CASES: Final = {Kind.FACT, Kind.TOPIC, Kind.WHY_HOW}
"""Kinds as which advice for a case is read."""
_OF_SECTIONS: Final = {Kind.COMPARE, Kind.ITSELF, Kind.LIST, Kind.STANCE, Kind.TOPIC, Kind.WHY_HOW}
"""Kinds that an article's sections may answer by themselves."""
_BY_TOPIC: Final = (
    {
        **RETURNING,
        AGREED: "articles.agreed",
        HOLDERS: "people.holders",
        ORDER: "forms.ordered_steps",
    }
    | dict.fromkeys((*ASPECTS, "objections"), "whole.aspect")
    | dict.fromkeys((HURDLES, ACHIEVED, "risks", "benefits"), "whole.matters")
)
"""The module of a topic that is one of a few."""
_OR_ELSE: Final = {HOLDERS, ORDER}
"""Topics of these that leave what they do not tell to the kind."""
_SIDES: Final = {"critics", "supporters"}
"""Topics whose thing, told of as any topic, would be no answer."""
_FROM: Final = late(r"(?i)\W*(?:from )?where (?:does|do|did) (?:it|they|this|he|she) come\b")
"""A question for where the text, or what it tells of, comes from."""
_SHE: Final = late(r"(?i)\W*(?:how old|when|where|what|who) (?:is|was|does|did) s?he\b")
"""A first question of somebody whom no other has named."""
_MAY_ASK: Final = {"who", "help", "task", "thanks", "sign"}
"""Occasions of small talk that may ask the articles all the same."""
_WORDED: Final = {Kind.FACT, Kind.LIST, Kind.TOPIC, Kind.WHY_HOW, Kind.YES_NO}
"""Kinds asked again with everyday words that the articles have for theirs."""
_OF_ARTICLES: Final = {Kind.ITSELF, Kind.OVERVIEW}
"""Kinds that ask for the article, or for a thing of its name that it tells of."""
_OF_PAPERS: Final = {Kind.COMPARE, Kind.FACT, Kind.MENTION, Kind.YES_NO}
"""Kinds whose requests may ask what several articles say."""


def choose(part: Part, search: Search) -> Choice:
    """The choice of its kind, else a fact or section."""
    part = readied.decided(readied.spelt(part, search), search)
    if part.kind in readied.OF_WHOLE:
        part, search = readied.of_many(part, search)
    chosen = _chosen(part, search)
    if not chosen.tells and part.topics[:1] == (returning.EARLIER,):
        return chosen
    unsure = part.last is None and chosen.confidence < premises.SURE and _SHE.match(part.typed)
    if (unsure or not chosen.tells) and (made := readied.bound(part, search)) is not part:
        own = _chosen(made, search)
        part, chosen = made, own if own.tells else chosen
    if not chosen.tells:
        chosen = _near(part, chosen, search)
    if not chosen.tells or chosen.confidence < by_author.SURE or SPEAKER in part.topics:
        chosen = _of_author(part, chosen, search)
    chosen = _instead(part, chosen, search)
    if (part.kind is Kind.YES_NO and not chosen.notice) or SPEAKER in part.topics:
        chosen = import_module(f"{ROOMS}.people.another").instead(part, chosen, search)
    if not part.last:
        return chosen
    told: Choice = import_module(f"{ROOMS}.conversation.close").instead(part, chosen, search)
    return told


def _near(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice of what is near, or in other words."""
    chosen = nearby.instead(part, chosen, search)
    if not chosen.tells:
        chosen = _in_other_words(part, chosen, search)
    for module in (
        ("fallbacks.uncounted", "fallbacks.otherwise") if part.kind is Kind.YES_NO else ()
    ):
        if not chosen.tells:
            chosen = import_module(f"{ROOMS}.{module}").choose(part, chosen, search)
    if chosen.tells:
        return chosen
    if not other_counts.ASKED.fullmatch(part.readings[0]):  # or of cats, whatever the animals are
        of_class = _in_other_words(part, chosen, search, everyday.readings)
        chosen = replace(of_class, verdict=None) if of_class.verdict == "yes" else of_class
    told: Choice = import_module(f"{ROOMS}.fallbacks.second_reading").instead(part, chosen, search)
    return told


def _of_author(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice of the author, where the request names one."""
    made = by_author.asked(part, search) if by_author.needed(part, chosen) else None
    own = choose(made.part, made.search) if made else chosen
    return replace(own, asked=part.asked) if own.tells else chosen


def _in_other_words(
    part: Part, chosen: Choice, search: Search, worded: synonyms.Worded = synonyms.readings
) -> Choice:
    """The choice of the request in the articles' words."""
    made = worded(part.readings[0], search.knows) if part.kind in _WORDED else ()
    if not made or not search.few(readied.MANY):
        return chosen
    subject = next(iter(worded(part.subject, search.knows)), part.subject)
    again = replace(part, readings=made, subject=subject)
    own = _chosen(again, search)
    own = own if own.tells else nearby.instead(again, own, search)
    own = replace(own, understood_as=part.readings[0])
    return own if own.tells and not premises.lacks_detail(own) else chosen


def _instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or a better one of the form."""
    if part.kind in kinsfolk.KINDS and any(map(kinsfolk.MEANT.search, part.readings)):
        chosen = import_module(f"{ROOMS}.people.of_kinsman").instead(part, chosen, search)
    for form in INSTEAD:
        may = not (form.untold and chosen.tells) and chosen.kind in form.kinds
        if may and form.words.search(part.typed):
            chosen = import_module(f"{ROOMS}.{form.module}").instead(part, chosen, search)
    asked = part.readings[0]
    if chosen.finding and WHY.match(asked):
        chosen = why_how.explained(chosen, chosen.finding)
    if part.last and any(map(returning.AFTERWARDS.match, (part.asked, part.typed))):
        chosen = import_module(f"{ROOMS}.conversation.afterwards").instead(part, chosen, search)
    elif part.aside and part.before:
        chosen = import_module(f"{ROOMS}.conversation.asides").instead(part, chosen, search)
    spans = [(e.sentence.span, chosen.articles[e.article_id].text) for e in chosen.evidence]
    if any(len(span) <= BARE or DENIES.search(span.of(text)) for span, text in spans):
        chosen = filled(chosen, search)
    return chosen


def _chosen(part: Part, search: Search) -> Choice:
    """The choice of its topic, form or kind."""
    told = _first(part, search)
    if told and told.tells and part.told and part.topics[:1] != (HANGING,):
        told = news.alone(told, part.told)
        if not (told.tells or part.wanted):
            return replace(told, reply=news.NO_MORE, confidence=0.0)
    topic = part.topics[0] if part.topics else ""
    is_final = part.kind is Kind.TALK or (topic in WIDTHS and not part.told)
    is_final = is_final or (topic in _SIDES and bool(part.subject))
    if told and (told.tells or is_final):
        return told
    if topic in RETURNING:
        return _chosen(replace(part, topics=part.topics[WIDTHS.get(topic, 1) :]), search)
    chosen = _of(KINDS.get(part.kind, "kinds.fact"), part, search)
    if part.before or part.told:
        going_on = import_module(f"{ROOMS}.conversation.going_on")
        chosen = going_on.instead(part, chosen, search)
    asked = chosen.understood_as
    fixes = chosen.confidence < premises.SURE or any(p.search(asked) for p in premises.ASKED)
    best = chosen.evidence[0] if chosen.evidence and not fixes else None
    if best and (doer := bound.NAMED.search(asked)):
        said = best.sentence.span.of(chosen.articles[best.article_id].text)
        fixes = doer["who"] not in said or bound.GOES_ON.search(said) is not None
    if fixes and premises.fails(chosen, search):
        return replace(chosen, groups=())
    return chosen if chosen.tells else _otherwise(chosen, part, search)


def _otherwise(chosen: Choice, part: Part, search: Search) -> Choice:
    """The choice of another kind, where none tells."""
    gives_none = chosen.kind is Kind.WHY_HOW and chosen.confidence >= search.answers_from
    if part.kind is not Kind.FACT and chosen.kind is not Kind.FACT and not gives_none:
        chosen = fact.choose(part, search)
    speaks = part.topics[:1] == (SPEAKER,)  # what another says of it is not what he says
    of_subject = part.kind is Kind.TERM or (part.kind is Kind.STANCE and not speaks)
    about = part.subject if of_subject else part.aside
    if about and not chosen.tells:
        told = _of("kinds.topic", replace(part, subject=about, readings=(about,)), search)
        if told.tells and part.kind is Kind.TERM:
            told = replace(told, notice=refusals.undefined(about, search))
        chosen = told if part.aside else replace(told, understood_as=part.readings[0])
    if not chosen.tells and speaker.is_whole_speech(part, search):
        chosen = _of("kinds.overview", replace(part, kind=Kind.OVERVIEW, topics=()), search)
    return chosen if chosen.tells else headed.instead(part, chosen, search)


def _of(module: str, part: Part, search: Search) -> Choice:
    """The choice of a module in these rooms."""
    chosen: Choice = import_module(f"{ROOMS}.{module}").choose(part, search)
    return chosen


def _first(part: Part, search: Search) -> Choice | None:
    """The answer to the conversation's topic, or the form."""
    topic = part.topics[0] if part.topics else ""
    is_one = part.kind is Kind.TOPIC or topic in {*RETURNING, *_OR_ELSE}
    if is_one and (module := _BY_TOPIC.get(topic)):
        told = _of(module, part, search)
        if told.tells or topic not in _OR_ELSE:
            return told
    for form in OWN_FORMS:
        if part.kind in form.kinds and form.words.search(part.typed):
            told = _of(form.module, part, search)
            if told.tells:
                return told
    return _of_the_text(part, search)


def _of_the_text(part: Part, search: Search) -> Choice | None:
    """The answer that sections, halves or the title give."""
    if part.kind in _OF_CASES and case(part.typed):
        told = _of("forms.cases", part, search)
        if told.tells:
            return told
    asked = part.readings[0]
    if part.kind in _OF_PAPERS and papers.SPEAKS.search(asked) and papers.apart(asked):
        return _of("articles.halves", part, search)
    counted = part.kind in _OF_SECTIONS or (part.kind is Kind.FACT and nth.ITEM.search(part.typed))
    if counted and (told := _of("forms.sections", part, search)).tells:
        return told
    if part.kind in {Kind.TOPIC, Kind.TERM} and genres.is_title(part.subject, search):
        return _of("kinds.overview", replace(part, kind=Kind.OVERVIEW, subject=""), search)
    if part.kind is Kind.TALK and _MAY_ASK & set(part.topics):
        asks: Choice | None = import_module(f"{ROOMS}.fallbacks.no_talk").choose(part, search)
        return asks
    return _of_a_thing(part, search) if part.kind in _OF_ARTICLES else None


def _of_a_thing(part: Part, search: Search) -> Choice | None:
    """The text's answer to what may ask for its article."""
    word = tidying.bare(part.typed)
    if part.kind is Kind.ITSELF and " " not in word and search.knows(word):
        if part.topics[:1] == ("author",) and (own := _of("kinds.itself", part, search)).tells:
            return own
        return _of("kinds.topic", replace(part, kind=Kind.TOPIC, subject=word), search)
    if part.topics == ("source",) and _FROM.match(part.typed):
        return _as_fact(part, search)
    opens = part.kind is Kind.OVERVIEW and part.topics
    noun = None if part.subject or opens else things.named(part.typed)
    return _as_fact(part, search) if noun and search.knows(noun) else None


def _as_fact(part: Part, search: Search) -> Choice:
    """The fact that the words as typed ask for."""
    return fact.choose(replace(part, kind=Kind.FACT, readings=(part.typed,), topics=()), search)
