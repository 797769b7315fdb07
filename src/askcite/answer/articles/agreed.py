"""One matter in several articles: `do they agree on it?`.

Each article is asked alone; its sentence stands under its title. Where what they answer is an
amount, a date or a name, it is told whether they agree, and which is the later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from askcite.answer import treating
from askcite.answer.articles import contrasted, disputed, known_by, one_event, standings
from askcite.answer.articles.standings import SharedAnswer, ShortAnswer
from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.kinds import compare, fact, topic
from askcite.answer.likened import Likened, likened
from askcite.question.request import Part
from askcite.question.wordings import agreement
from askcite.question.wordings.among import AGREED
from askcite.support.items import ItemKind, items
from askcite.text.late import late
from askcite.types import Article, BlockKind, Evidence, Kind, Verdict

LEAST: Final = 2
ARTICLES: Final = 6
"""Articles that are asked, each alone: a tenth of a second each."""
ALIKE: Final = 0.45
"""Cosine with another article's answer from which on a sentence is of the same thing."""
MAY_BE: Final = 0.04
"""Probability of such a sentence, at least, as it is read."""
SHORT: Final = 8
"""Words of an answer that is held against another's."""
_NUMBER: Final = late(
    r"(?i)(?:the )?(?:exact )?(?:numbers?|counts?|amounts?|totals?) of (?P<of>.+)"
)
_CLAUSE: Final = late(r"(?i)(?:when|where|why|how) (?=(?:the|an?|it|they|he|she|[A-Z]\w+) )")
"""The beginning of a question put as a clause: `when the ferry sails`."""
_KNOWN: Final = late(r"(?i)(?:what|who|when|where|why|how|which|whether)\b")


@dataclass(frozen=True, slots=True)
class _Told:
    """An article and its sentence, if it tells the matter."""

    article: Article
    evidence: Evidence | None
    sure: bool = True


def choose(part: Part, search: Search) -> Choice:
    """The sentence of each article, or the sides within one."""
    nothing = Choice(part.asked, part.readings[0], Kind.COMPARE)
    matter = agreement.read(part.typed)
    if search.counted(1) < LEAST:
        is_agreed = part.topics[:1] == (AGREED,)
        one = replace(part, kind=Kind.COMPARE, topics=(), subject="")
        return compare.choose(one, search) if is_agreed else nothing
    if matter is None and part.topics[:1] != (AGREED,):
        return nothing
    asks = matter.asks if matter else part.subject
    if matter and matter.follows:
        asks = part.last.question if part.last else ""
        if not asks:
            return nothing
    if not asks:
        return contrasted.choose(part, search)
    told = _of_one_event(list(_each(asks, part, search)), search)
    said = [each for each in told if each.evidence]
    if not any(each.sure for each in said):
        return nothing
    return _choice(part, asks, told, search)


def _each(asks: str, part: Part, search: Search) -> Iterator[_Told]:
    """Each article with its own sentence of the matter."""
    few = search.few(ARTICLES) if search.scope is not None else ()
    few = few or search.few(LEAST) or _near(asks, search)
    readings = _readings(asks)
    found = [(article, _best(article, readings, part, search)) for article in few]
    sure = [each for each in found if each[1]]
    for article, own in found:
        if own or not sure:
            yield _Told(article, own)
            continue
        best, said = max(sure, key=lambda each: each[1].probability if each[1] else 0.0)
        words = said.sentence.span.line(best.text) if said else ""
        yield _Told(article, _like(article, words, asks, search), sure=False)


def _of_one_event(told: list[_Told], search: Search) -> list[_Told]:
    """Those of the event that is told most surely."""
    sure = [each for each in told if each.sure and each.evidence]
    if search.scope is not None or not sure:
        return told
    best = max(sure, key=lambda each: each.evidence.probability if each.evidence else 0.0)
    held = [article.id for article in search.few(known_by.OPENED)]
    for group in one_event.groups(held, search):
        if best.article.id in group:
            return [each for each in told if each.article.id in group]
    return told


def _near(asks: str, search: Search) -> tuple[Article, ...]:
    """The articles of the passages nearest to the matter."""
    found = search.best((asks,))
    ids = dict.fromkeys(passage.article_id for passage, _ in found.passages)
    return tuple(search.generation.article(id) for id in list(ids)[:ARTICLES])


def _readings(asks: str) -> tuple[str, ...]:
    """The questions that a matter may be asked with."""
    asks = asks.rstrip(" ?.!")
    if counted := _NUMBER.fullmatch(asks):
        of = counted["of"]
        return (f"how many {of}?", f"how many {of} were there?", f"how many people were {of}?")
    if told := _CLAUSE.match(asks):
        return (f"{asks}?", f"{told[0]}will {asks[told.end() :]}?")
    if _KNOWN.match(asks):
        return (f"{asks}?",)
    return (f"what was {asks}?", f"{asks}?")


def _best(
    article: Article, readings: tuple[str, ...], part: Part, search: Search
) -> Evidence | None:
    """The article's first sentence of what it answers.

    Of a thing, the first that names it.
    """
    near = replace(search, scope=[article.id])
    asked = replace(part, kind=Kind.FACT, readings=readings, subject="", topics=(), several=False)
    found = fact.choose(asked, near).evidence
    told = sorted((e for e in found if _is_told(e, article)), key=lambda e: -e.probability)
    thing = readings[0].removeprefix("what was ").rstrip("?")
    if _KNOWN.match(thing):
        return next(iter(told), None)
    of_it = replace(asked, kind=Kind.TOPIC, subject=thing, readings=(thing,))
    told += [e for e in topic.choose(of_it, near).evidence if _is_told(e, article)]
    named = (e for e in told if treating.names(thing, e.sentence.span.line(article.text)))
    return next(named, next(iter(told), None))


def _is_told(each: Evidence, article: Article) -> bool:
    """True for no byline."""
    block = article.block_at(each.sentence.span.start)
    return block is None or block.kind is not BlockKind.BYLINE


def _like(article: Article, words: str, asks: str, search: Search) -> Evidence | None:
    """The sentence most like what another article answers."""
    kind = standings.wanted(_readings(asks)[0])
    read = replace(search, scope=[article.id]).best(_readings(asks)).ranked
    may = {each.sentence for each in read if each.probability >= MAY_BE}
    near = [e for e in likened(article, words, search) if e.tells and e.sentence in may]
    kept = [each for each in near if each.cosine >= ALIKE and _has(kind, each, article)]
    best = max(kept, key=lambda each: each.cosine, default=None)
    return Evidence(article.id, best.sentence, None, best.cosine, 0.0) if best else None


def _has(kind: ItemKind | None, each: Likened, article: Article) -> bool:
    """True for a sentence with a thing of that kind."""
    if each.block is not None and each.block.kind is BlockKind.BYLINE:
        return False
    return kind is not ItemKind.AMOUNT or any(i.kind is kind for i in items(each.words))


def _choice(part: Part, asks: str, told: Sequence[_Told], search: Search) -> Choice:
    """The sentences by article, and the line above."""
    said = [each for each in told if each.evidence]
    groups = standings.grouped(list(_short(said, asks)))
    comparable = sum(len(group.answers) for group in groups) == len(said)
    standing = standings.standing(groups) if comparable and len(said) >= LEAST else "not said"
    rivals = {e.article.id: _rivals(e, search) for e in said}
    if any(rivals.values()):  # one of them tells of another number
        standing, groups = "disputed", ()
    sure = max((e.evidence.probability for e in said if e.evidence), default=0.0)
    return Choice(
        part.asked,
        part.asked,
        Kind.COMPARE,
        groups=tuple(
            Group((e.evidence, *rivals[e.article.id]), e.article.title) for e in said if e.evidence
        ),
        verdict=_verdict(part.typed, standing),
        confidence=max(search.answers_from, min(sure, 1.0)),
        notice=_line(standing, groups, said, told, search),
        articles={each.article.id: each.article for each in said},
    )


def _rivals(told: _Told, search: Search) -> tuple[Evidence, ...]:
    """The sentence of the article that disputes its number."""
    found = disputed.of(told.evidence, told.article, search) if told.evidence else ()
    return tuple(each.evidence for each in found if each.article.id == told.article.id)[:1]


def _short(said: Sequence[_Told], asks: str) -> Iterator[ShortAnswer]:
    """The short answers that can be held against each other."""
    citations = [e.article.cite(e.evidence.sentence.span, e.evidence.answer)
                 for e in said if e.evidence]  # fmt: skip
    kinds = [standings.wanted(_readings(asks)[0]), ItemKind.AMOUNT, ItemKind.DATE]
    for kind in filter(None, kinds):
        found = [standings.item_of(citation, kind) for citation in citations]
        if all(found):
            for citation, item in zip(citations, found, strict=True):
                if item:
                    yield ShortAnswer(standings.told_as(citation, item), citation, 1.0, item)
            return
    if kinds[0] is not None:
        for citation in citations:
            words = citation.answer_text or ""
            if 0 < len(words.split()) <= SHORT:
                yield ShortAnswer(words, citation, 1.0)


def _verdict(typed: str, standing: standings.Standings) -> Verdict | None:
    if standing == "not said" or not agreement.VERDICT.match(typed):
        return None
    same = standing == "agreed"
    return "yes" if same is not bool(agreement.OPPOSITE.search(typed)) else "no"


def _line(
    standing: standings.Standings,
    groups: Sequence[SharedAnswer],
    said: Sequence[_Told],
    told: Sequence[_Told],
    search: Search,
) -> str | None:
    """The line on how the articles stand."""
    if len(said) == 1 and len(told) == LEAST:
        return f"I find it in “{said[0].article.title}” only."
    if standing == "not said" or not groups:
        return None
    if standing == "agreed":
        return f"They agree: “{groups[0].words}”."
    listed = "; ".join(f"“{group.words}” ({_by(group)})" for group in groups)
    return f"They differ: {listed}."


def _by(group: SharedAnswer) -> str:
    """The titles and dates of a group's articles."""
    known = (each.citation for each in group.answers)
    named = [f"{c.title}, {c.published}" if c.published else c.title for c in known]
    return f"{', '.join(named)}{', the later' if group.is_latest else ''}"
