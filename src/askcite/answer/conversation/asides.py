"""Answers to `And the degree?` that name the degree.

The last question asked of something else may find the sentence of the first thing again; one that
does not name the other is no answer to it, where another place does.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from askcite.answer import completing
from askcite.answer.choice import Choice, Group
from askcite.answer.conversation import retold
from askcite.answer.finding import Search
from askcite.answer.forms import headed
from askcite.answer.guards.turned import is_turned
from askcite.answer.kinds import topic
from askcite.question.conversation.instead import ONE
from askcite.question.request import Part
from askcite.text.terms import meaning, terms
from askcite.types import Evidence, Kind

NEXT: Final = 2
"""Sentences behind the last answer that are looked at first."""
SURE: Final = 0.6
"""Confidence from which on a sentence about the other need not have a word of what is asked."""
_LOOSE: Final = frozenset(terms("other others one ones rest else small large new old"))
"""Words of an aside that name nothing by themselves."""


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, or the topic's where that alone names it."""
    wanted = meaning(part.aside) - _LOOSE
    if not (part.before and chosen.tells and wanted) or ONE.search(part.aside):
        return chosen
    if chosen.kind is Kind.MENTION:  # `And Australia?` after `Does it mention China?`
        return chosen
    if again := _told(wanted, part, search):
        return again
    chosen = _next_first(wanted, chosen, part.before, search)
    held = _share(wanted, chosen)
    of_another = _of_another(wanted, part, chosen)
    if held == 1 and not of_another:
        return chosen
    about = replace(part, kind=Kind.TOPIC, subject=part.aside, readings=(part.aside,), topics=())
    treated = topic.choose(about, search)
    nothing = replace(treated, groups=())
    for told in (treated, headed.instead(about, nothing, search)):
        if told.tells and (of_another or _share(wanted, told) > held):
            return told
    return chosen


def _of_another(wanted: frozenset[str], part: Part, chosen: Choice) -> bool:
    """True where nothing of what was asked is told."""
    asked = meaning(part.readings[0]) - wanted
    said = " ".join(completing.words(each, chosen.articles) for each in chosen.evidence)
    return bool(asked) and chosen.confidence < SURE and not asked & set(terms(said))


def _told(wanted: frozenset[str], part: Part, search: Search) -> Choice | None:
    """The sentence just told, where it names the other.

    `What did Ida become? And Olav?`: "Ida became a nurse; Olav went to sea."
    """
    if part.last is None or wanted & meaning(part.last.question):
        return None
    told = [p for p in retold.told(part.before, search) if wanted <= set(terms(p.words))]
    if len(told) != 1 or not meaning(part.last.question) & set(terms(told[0].words)):
        return None
    if is_turned(part.readings[0], told[0].words, 0.0):  # it is only met there: `led with India`
        return None
    return Choice.telling(part, Kind.FACT, (told[0].evidence(),), [told[0].article], retold.RIGHT)


def _next_first(wanted: frozenset[str], chosen: Choice, before: str, search: Search) -> Choice:
    """The sentence behind the last answer that names it."""
    for place in retold.told(before, search)[-1:]:
        article, last = place
        cut, _ = search.generation.sentences(article.id)
        block = article.block_at(last.span.start)
        behind = [s for s in cut if s.span.start >= last.span.end][:NEXT]
        own = [s for s in behind if block and block.span.covers(s.span)]
        named = next((s for s in own if wanted <= set(terms(s.span.of(article.text)))), None)
        if named and all(e.sentence.span != named.span for e in chosen.evidence):
            first = Evidence(article.id, named, None, chosen.confidence, 0.0)
            return replace(
                chosen,
                groups=(Group((first,)),),
                articles={**chosen.articles, article.id: article},
            )
    return chosen


def _share(wanted: frozenset[str], chosen: Choice) -> float:
    """Share of the words that sentences and headings have."""
    articles = chosen.articles
    said = [completing.words(each, articles) for each in chosen.evidence]
    said += [
        articles[e.article_id].heading_at(e.sentence.span.start) or "" for e in chosen.evidence
    ]
    return len(wanted & set(terms(" ".join(said)))) / len(wanted)
