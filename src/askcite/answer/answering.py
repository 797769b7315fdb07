"""A request's way to its answer: narrowed, chosen, joined, worded.

"Who built the dam, and when was it widened?" is answered by two sentences, or by one and a line
that says what the articles do not. A request that names an article is asked of it alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from itertools import groupby
from operator import itemgetter
from typing import Final

from askcite.answer import choosing, completing, meant, readied, refusals
from askcite.answer.articles import scoping
from askcite.answer.choice import Choice, Group, quote
from askcite.answer.finding import Search
from askcite.answer.guards import turned
from askcite.answer.people import sexed
from askcite.llm import LLM
from askcite.question import patterns
from askcite.question.conversation import follow_ups
from askcite.question.request import Part, Request, Turn, alone
from askcite.text import idle, standing
from askcite.text.late import late
from askcite.text.terms import meaning, terms
from askcite.types import Answer, Article, BlockKind, Evidence, Kind, Near, Sentence, Span

NEAREST: Final = 5
"""Sentences shown as near but not cited."""
_AS_THEY_STAND: Final = frozenset({Kind.MENTION, Kind.ITSELF, Kind.TALK})
"""Kinds that show a sentence for a word of it."""
_BEST_FIRST: Final = frozenset({Kind.FACT, Kind.TERM, Kind.WHY_HOW, Kind.YES_NO})
"""Kinds whose sentences do not stand in the text's order."""
_WHOLE_CHARACTERS: Final = 600
"""Of a place made whole: of 121 sentences that open with a pronoun or a link, 30 stood without the
one that names what they speak of, and two sentences in three are shorter than 200."""
_BEFORE_CHARACTERS: Final = 300
"""Of what a long sentence brings; it is not longer for it than others."""
_MAY_LACK: Final = late(
    r"(?i)^\s*[\"“]|^\W*(?:\w+,? ){0,4}(?:it|they|he|she|its|their|his|her|both|this|that|these"
    r"|those|one|another|others?|former|latter|first|second|third|last)\b|^(?:\S+ ){0,7}\S+$"
    r"|[^.!?\"”'’)\]]$|^(?-i:and|or|but|then|so|as|which|where)\b"
)
"""A sentence that may lean on the one before it, go on below, be spoken, or have no verb."""
_OF_DEEDS: Final = {Kind.FACT, Kind.LIST, Kind.WHY_HOW, Kind.YES_NO}
"""Kinds that ask what somebody does, or who."""
_DOES_IT: Final = late(r"\b(?:does|do|did) (?:the )?(?P<it>[A-Z]\w+ \w{3,4})")
"""Who does it, and what: words that stand so in a sentence which tells it of him."""
_WHO: Final = late(r"(?i)^\W*(?:and |so |but )?who\b(?! (?:is|was|are|were)\b)|\bby whom\W*$")
_COUNTED: Final = late(r"(?i)\bsentences?\b")
"""A request for so many sentences, or for the last."""


def answers(
    request: Request, search: Search, llm: LLM | None = None, notice: str | None = None
) -> Iterator[Answer]:
    """The answer as it grows, a statement at a time.

    The last one is whole. Quoted word for word, or worded by the `llm` from these sentences
    alone. `notice` is said beside what the answer has to say itself.
    """
    choices: tuple[Choice, ...] = ()
    if any(text[1:].islower() for text in (request.text, *map(itemgetter(0), request.history))):
        request = readied.written(request, search)
    if any(each.search(request.text) for each in scoping.NAMING):
        own = scoping.each_narrowed(request, search)
        choices = tuple(choice for each in own for choice in chosen(*each, llm))
        request, search = (request, search) if own else scoping.narrowed(request, search)
    choices = choices or chosen(request, search, llm)
    if not any(choice.tells or choice.notice for choice in choices):
        asked = choices[0].asked if len(choices) == 1 else request.text  # or what it leans on
        notice = " ".join(filter(None, (notice, refusals.line(asked, search)))) or None
    whole = joined(request, choices, notice)
    if whole.nearest and not any(choice.tells for choice in choices):
        words = f"{request.text} {whole.understood_as}"
        whole = replace(whole, nearest=refusals.near(whole.nearest, words, search))
    quoted = quote(choices)
    citations = tuple(dict.fromkeys(c for statement in quoted for c in statement.citations))
    if llm is None or not citations:
        yield replace(whole, statements=quoted)
        return
    from askcite.answer import prose  # with all that holds a sentence against others

    for written in prose.prose(whole.understood_as, citations, llm):
        said = " ".join(filter(None, (whole.notice, written.notice))) or None
        yield replace(whole, statements=written.statements, notice=said)


def overview(search: Search) -> Answer:
    """An overview of the articles asked."""
    text = "Overview"
    choice = _whole(choosing.choose(Part(text, (text,), Kind.OVERVIEW), search), search)
    whole = joined(Request(text, (), (), None), [choice])
    return replace(whole, statements=quote([choice]))


def chosen(request: Request, search: Search, llm: LLM | None) -> tuple[Choice, ...]:
    """The choice for each part, in order.

    A part may lean on those before it. Where none tells, the whole is asked as one.
    """
    made: list[Choice] = []
    said = list(request.history)
    for asked in request.parts:
        if made:
            told = " ".join(each.text for each in quote(made[-1:]))
            said.append(Turn(made[-1].understood_as, told))  # on which the next may lean
        part = follow_ups.understood(asked, said, llm) if said else alone(asked)
        if part.last:
            part = sexed.bound(part, search)
        choice = choosing.choose(part, search)
        if choice.kind in _OF_DEEDS and choice.groups and choice.verdict != "no":
            does = _DOES_IT.search(choice.understood_as)
            best = choice.evidence[0]
            article = choice.articles[best.article_id]
            tells = does is not None and does["it"] in best.sentence.span.of(article.text)
            if not tells and not meant.speaks(article):  # where `I` is whoever is asked about
                choice = turned.without(choice, one=bool(search.few(1)))
            others = tuple(each for each in part.readings if each != choice.understood_as)
            if not choice.tells and part.last and others:
                choice = choosing.choose(replace(part, readings=others), search)
        made.append(_whole(choice, search))
    if len(made) > 1 and not any(choice.tells for choice in made):
        whole = follow_ups.understood(patterns.as_one(request.text), request.history, llm)
        return (_whole(choosing.choose(whole, search), search),)
    return tuple(made)


def _whole(choice: Choice, search: Search) -> Choice:
    """The choice, its sentences with what they need beside them.

    Questions of the text are left out. One about a mere pronoun is cited from the sentence that
    names it on, one that breaks off before a line of its own together with that line.
    """
    counted = _COUNTED.search(choice.asked) is not None
    found = choice.finding is not None or choice.kind is Kind.OVERVIEW
    widens = found and not counted and choice.kind not in _AS_THEY_STAND
    if not counted and any(BlockKind.LIST_ITEM in a.kinds for a in choice.articles.values()):
        choice = import_module("askcite.answer.named_items").whole(choice, names=widens)
    if not widens:
        return choice
    held = [(e.article_id, e.sentence.span) for e in choice.evidence]
    telling = [e for e in choice.evidence if not idle.asks(completing.words(e, choice.articles))]
    groups: list[Group] = []
    widened, asked = False, choice.understood_as
    for group in choice.groups:
        told, lacking = [], False
        for each in group.evidence:
            if telling and each not in telling:
                continue
            article = choice.articles[each.article_id]
            said = each.sentence.span.line(article.text)
            lacks = _MAY_LACK.search(said) or (_WHO.search(asked) and completing.LATER.match(said))
            told.append(_widened(each, article, search, held, asked) if lacks else each)
            lacking = lacking or bool(lacks)
            widened = widened or told[-1] is not each
        if lacking and len(told) > 1 and choice.kind in _BEST_FIRST:
            told = _after_what_they_need(told, choice.articles)
        if told:
            group = replace(group, evidence=tuple(told))
            groups += _shown_under(group, choice) if lacking and not group.heading else [group]
    return replace(choice, groups=tuple(_apart(groups) if widened else groups))


def _after_what_they_need(
    told: Sequence[Evidence], articles: Mapping[str, Article]
) -> list[Evidence]:
    """The sentences, one that leans on another after it."""
    order = list(told)
    for each in told:
        if not standing.leans(completing.words(each, articles)):
            continue
        at = each.article_id, each.sentence.number - 1
        need = next((e for e in order if (e.article_id, e.sentence.number) == at), None)
        if need is not None and order.index(need) > order.index(each):
            order.remove(need)
            order.insert(order.index(each), need)
    return order


def _shown_under(group: Group, choice: Choice) -> Iterator[Group]:
    """The group, in parts under their lead-ins and names."""
    said = " ".join(completing.words(each, choice.articles) for each in group.evidence)
    over = [_over(each, group, choice.articles[each.article_id], said) for each in group.evidence]
    for heading, some in groupby(zip(over, group.evidence, strict=True), key=itemgetter(0)):
        yield Group(tuple(each for _, each in some), heading)


def _over(each: Evidence, group: Group, article: Article, said: str) -> str | None:
    """The words over a sentence that says little alone."""
    span = each.sentence.span
    lead = completing.lead_of(span, article)
    if lead:
        return None if lead in said else lead
    cited = (e.sentence.span for e in group.evidence if e.article_id == article.id)
    return completing.named_over(span, article, cited)


def _apart(groups: Sequence[Group]) -> Iterator[Group]:
    """The groups, less sentences that others hold wholly."""
    spans = [(e.article_id, e.sentence.span) for group in groups for e in group.evidence]
    for group in groups:
        kept = tuple(
            each
            for each in group.evidence
            if not any(
                id == each.article_id
                and len(wide) > len(each.sentence.span)
                and wide.covers(each.sentence.span)
                for id, wide in spans
            )
        )
        if kept:
            yield replace(group, evidence=kept)


def _widened(
    each: Evidence,
    article: Article,
    search: Search,
    held: Sequence[tuple[str, Span]],
    asked: str,
) -> Evidence:
    """The sentence, with those that it needs beside it."""
    span, wanted, who = each.sentence.span, meaning(asked), _WHO.search(asked) is not None
    said = span.line(article.text)
    cut, _ = search.generation.sentences(article.id)
    at = next((n for n, sentence in enumerate(cut) if sentence.span.start == span.start), None)
    if at is None or not span.covers(cut[at].span):
        return each
    if span != cut[at].span and wanted & set(terms(cut[at].span.of(article.text))):
        return each  # it was completed by the sentence that names what is asked about
    start, end = completing.begun_from(cut, at, article, who=who, asked=wanted), span.end
    if standing.breaks_off(said) and cut[at].span == span and at + 1 < len(cut):
        end = cut[at + 1].span.end
    wide = Span(start, end)
    others = [s for id, s in held if id == article.id and s != span and s.overlaps(wide)]
    taken = others and not (completing.GOES_ON.match(said) and all(map(wide.covers, others)))
    long = len(wide) > max(_WHOLE_CHARACTERS, len(span) + _BEFORE_CHARACTERS)
    if wide == span or taken or long:
        return each
    return replace(each, sentence=Sentence(each.sentence.number, wide))


def joined(request: Request, choices: Sequence[Choice], notice: str | None = None) -> Answer:
    """The choices as one answer, still to be worded."""
    articles = {id: article for choice in choices for id, article in choice.articles.items()}
    findings = [choice.finding for choice in choices if choice.finding]
    cited = _once(e for choice in choices for e in choice.evidence)
    others = sorted((e for f in findings for e in f.ranked), key=lambda e: -e.probability)
    spans = [(one.article_id, one.sentence.span) for one in cited]
    near = [
        each
        for each in _once(others)
        if not any(id == each.article_id and s.overlaps(each.sentence.span) for id, s in spans)
    ]
    read = _once((*cited, *(e for f in findings for e in f.bests())))
    is_whole = all(c.understood_as == c.asked for c in choices) and not request.left_out
    notices = [notice, *(choice.notice for choice in choices)]
    missing = [choice.asked for choice in choices if not choice.tells]
    if 0 < len(missing) < len(choices):
        notices.append(f"The articles do not say: {' '.join(missing)}")
    return Answer(
        question=request.text,
        understood_as=request.text if is_whole else " ".join(c.understood_as for c in choices),
        statements=(),
        nearest=tuple(_near(near[:NEAREST], articles)),
        confidence=max(choice.confidence for choice in choices),
        notice=" ".join(filter(None, notices)) or None,
        timings=dict(sum((Counter(f.milliseconds) for f in findings), Counter())),
        read=tuple(_near(sorted(read, key=lambda e: -e.retrieval), articles)),
        kind=choices[0].kind,
        verdict=next((choice.verdict for choice in choices if choice.verdict), None),
        reply=" ".join(filter(None, (choice.reply for choice in choices))) or None,
    )


def _near(evidence: Iterable[Evidence], articles: Mapping[str, Article]) -> Iterator[Near]:
    """The sentences as cited, with their scores."""
    for each in evidence:
        citation = articles[each.article_id].cite(each.sentence.span)
        yield Near(citation, each.probability, each.retrieval)


def _once(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each sentence once, as it comes first."""
    found: dict[object, Evidence] = {}
    for each in evidence:
        found.setdefault((each.article_id, each.sentence), each)
    return tuple(found.values())
