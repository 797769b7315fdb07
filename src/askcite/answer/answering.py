"""A request's way to its answer: narrowed, chosen, joined, worded.

"Who built the dam, and when was it widened?" is answered by two sentences, or by one and a line
that says what the articles do not. A request that names an article, by words of its title (`the
article on iodine`), or by what it is (`the recipe`), is asked of it alone, and its words say only
`the article`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from askcite.answer import completing, genres, kinds, refusals
from askcite.answer.choice import Choice, quote
from askcite.answer.finding import Search
from askcite.llm import LLM
from askcite.question import follow_ups, patterns
from askcite.question.request import Part, Request, Turn
from askcite.text import standing
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Answer, Article, Evidence, Kind, Near, Sentence, Span

NEAREST: Final = 5
"""Sentences shown as near but not cited."""
_AS_THEY_STAND: Final = frozenset({Kind.MENTION, Kind.ITSELF, Kind.TALK})
"""Kinds that show a sentence for a word of it."""
MOST_NAMED: Final = 3
"""Articles that one phrase may name; of more it names none."""
_WHOLE_CHARACTERS: Final = 600
"""Of a place made whole: of 121 sentences that open with a pronoun or a link, 30 stood without the
one that names what they speak of, and two sentences in three are shorter than 200."""
_MAY_LACK: Final = late(
    r"(?i)^\W*(?:\w+,? ){0,4}(?:it|they|he|she|its|their|his|her|both|this|that|these|those)\b"
    r"|[^.!?\"”'’)\]]$|^(?-i:and|or|but|then|so|as|which|where)\b"
)
"""A sentence that may lean on the one before it, or go on below."""
_COUNTED: Final = late(r"(?i)\bsentences?\b")
"""A request for so many sentences, or for the last."""
_BEFORE, _AFTER = 4, 8
"""Words before and after `article` among which the title's are looked for."""
_ARTICLE: Final = (
    r"(?:article|text|paper|piece|essay|report|story|document|file|interview|page|chapter|book)"
)
_NAMED: Final = late(
    rf"(?i)\b(?:the|this|that) (?P<before>(?:[\w'’.-]+ ){{1,{_BEFORE}}})?"
    rf"(?P<article>{_ARTICLE})\b"
    rf"(?P<joint> (?:(?:(?:called|titled|named|entitled) |(?:on|about|of|regarding|from) (?:the )?)"
    rf"[\"“]?|[\"“]))?(?P<after>(?:[\w'’.-]+[ ,?!\"”]*){{0,{_AFTER}}})"
)
_THE: Final = late(rf"(?i)((?:\b(?:the|an?|this|that) )?){_ARTICLE}\b")
_BOTH: Final = late(r"(?i)the article,? (?:and|with|to|or|vs\.?) the article")


def answers(
    request: Request, search: Search, llm: LLM | None = None, notice: str | None = None
) -> Iterator[Answer]:
    """The answer as it grows, a statement at a time.

    The last one is whole. Quoted word for word, or worded by the `llm` from these sentences
    alone. `notice` is said beside what the answer has to say itself.
    """
    request, search = narrowed(request, search)
    choices = chosen(request, search, llm)
    if not any(choice.tells for choice in choices):
        asked = choices[0].asked if len(choices) == 1 else request.text  # or what it leans on
        notice = " ".join(filter(None, (notice, refusals.line(asked, search)))) or None
    whole = joined(request, choices, notice)
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
    choice = _whole(kinds.choose(Part(text, (text,), Kind.OVERVIEW), search), search)
    whole = joined(Request(text, (), (), None), [choice])
    return replace(whole, statements=quote([choice]))


class Titled(NamedTuple):
    """An article with its title's and source's terms."""

    id: str
    title: tuple[str, ...]
    source: tuple[str, ...]


def narrowed(request: Request, search: Search) -> tuple[Request, Search]:
    """The request and search, narrowed to the articles it names.

    They are as they were where it names none, or all, or speaks of others too.
    """
    genre = genres.GENRE.search(request.text)
    if not genre and not _NAMED.search(request.text):
        return request, search
    scope = search.scope
    held = [a for a in search.generation.articles() if scope is None or a.id in scope]
    if genre and (own := genres.only(genre["genre"], held)):
        text = f"{request.text[: genre.start()]}the article{request.text[genre.end() :]}"
        return replace(request, parts=patterns.read(text)), replace(search, scope=own)
    titles = [Titled(a.id, tuple(terms(a.title)), tuple(terms(a.source))) for a in held]
    named: list[str] = []
    text = request.text
    phrases = list(_phrases(request.text, titles))
    for start, end, ids in reversed(phrases):
        named += [id for id in ids if id not in named]
        text = f"{text[:start]}the article{text[end:]}"
    speaks = sum(map(_is_of_one, _NAMED.finditer(request.text)))
    if not named or len(named) == len(held) or speaks > len(phrases):
        return request, search
    if len(named) > 1:
        text = _BOTH.sub("the articles", text)
    return replace(request, parts=patterns.read(text)), replace(search, scope=named)


def _phrases(text: str, titles: Sequence[Titled]) -> Iterator[tuple[int, int, list[str]]]:
    """The places that name a title, with the articles' ids."""
    at = 0
    while found := _NAMED.search(text, at):
        at = found.start() + 1
        if ids := _whose((found["before"] or "").split(), titles):
            at = found.end("article")
            yield found.start(), at, ids
            continue
        words = list(re.finditer(r"[\w'’.-]+", found["after"])) if found["joint"] else []
        for last in reversed(words):
            if ids := _whose(found["after"][: last.end()].split(), titles):
                at = found.start("after") + last.end()
                yield found.start("article") - len(_THE.findall(found[0])[-1]), at, ids
                break


def _is_of_one(found: re.Match[str]) -> bool:
    """True where words beside `article` say which."""
    before = (found["before"] or "the").split()
    return bool(found["joint"]) or before[-1].lower() not in FUNCTION_WORDS


def _whose(words: Sequence[str], titles: Sequence[Titled]) -> list[str]:
    """The articles whose titles hold all these words.

    A name is looked for as it is written; a paper that carried many articles names none of them.
    """
    content = [w for w in words if w.lower() not in FUNCTION_WORDS]
    asked = tuple(terms(" ".join(content)))
    if not asked or words[-1].lower() in FUNCTION_WORDS:
        return []
    if sum(_in_order(asked, each.source) for each in titles) > MOST_NAMED:
        return []
    is_name = all(w.strip("'’\"")[:1].isupper() for w in content)
    names = _in_order if is_name else _in_any_order
    ids = [each.id for each in titles if names(asked, each.title)]
    return ids if len(ids) <= MOST_NAMED else []


def _in_any_order(words: tuple[str, ...], title: tuple[str, ...]) -> bool:
    return set(words) <= set(title)


def _in_order(words: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """True where the words stand one after the other."""
    places = range(len(title) - len(words) + 1)
    return any(title[at : at + len(words)] == words for at in places)


def chosen(request: Request, search: Search, llm: LLM | None) -> tuple[Choice, ...]:
    """The choice for each part, in order.

    A part may lean on those before it. Where none tells, the whole is asked as one.
    """
    made: list[Choice] = []
    said = list(request.history)
    for asked in request.parts:
        if made:
            said.append(_turn(made[-1]))
        made.append(_whole(kinds.choose(follow_ups.understood(asked, said, llm), search), search))
    if len(made) > 1 and not any(choice.tells for choice in made):
        whole = follow_ups.understood(patterns.as_one(request.text), request.history, llm)
        return (_whole(kinds.choose(whole, search), search),)
    return tuple(made)


def _whole(choice: Choice, search: Search) -> Choice:
    """The choice, its sentences with what they need beside them.

    One about a mere pronoun is cited from the sentence that names it on, one that breaks off before
    a line of its own together with that line.
    """
    as_it_stands = choice.finding is None and choice.kind is not Kind.OVERVIEW
    if as_it_stands or choice.kind in _AS_THEY_STAND or _COUNTED.search(choice.asked):
        return choice
    held = [(e.article_id, e.sentence.span) for e in choice.evidence]
    groups = []
    for group in choice.groups:
        told = []
        for each in group.evidence:
            article = choice.articles[each.article_id]
            lacks = _MAY_LACK.search(each.sentence.span.line(article.text))
            told.append(_widened(each, article, search, held) if lacks else each)
        groups.append(replace(group, evidence=tuple(told)))
    return replace(choice, groups=tuple(groups))


def _widened(
    each: Evidence, article: Article, search: Search, held: Sequence[tuple[str, Span]]
) -> Evidence:
    """The sentence, with those that it needs beside it."""
    span = each.sentence.span
    said = span.line(article.text)
    cut, _ = search.generation.sentences(article.id)
    at = next((n for n, sentence in enumerate(cut) if sentence.span.start == span.start), None)
    if at is None or cut[at].span != span:
        return each
    start, end = completing.begun_from(cut, at, article), span.end
    if standing.breaks_off(said) and at + 1 < len(cut):
        end = cut[at + 1].span.end
    wide = Span(start, end)
    taken = any(id == article.id and s != span and s.overlaps(wide) for id, s in held)
    if wide == span or taken or len(wide) > _WHOLE_CHARACTERS:
        return each
    return replace(each, sentence=Sentence(each.sentence.number, wide))


def _turn(choice: Choice) -> Turn:
    """The turn that the next part may lean on."""
    return Turn(choice.understood_as, " ".join(each.text for each in quote([choice])))


def joined(request: Request, choices: Sequence[Choice], notice: str | None = None) -> Answer:
    """The choices as one answer, still to be worded."""
    articles = {id: article for choice in choices for id, article in choice.articles.items()}
    findings = [choice.finding for choice in choices if choice.finding]
    cited = _once(e for choice in choices for e in choice.evidence)
    others = sorted((e for f in findings for e in f.ranked), key=lambda e: -e.probability)
    near = [e for e in _once(others) if not any(_shares(e, one) for one in cited)]
    read = _once((*cited, *(e for f in findings for e in f.bests())))
    return Answer(
        question=request.text,
        understood_as=_understood(request, choices),
        statements=(),
        nearest=tuple(_near(near[:NEAREST], articles)),
        confidence=max(choice.confidence for choice in choices),
        notice=" ".join(filter(None, (notice, *_notices(choices)))) or None,
        timings=dict(sum((Counter(f.milliseconds) for f in findings), Counter())),
        read=tuple(_near(sorted(read, key=lambda e: -e.retrieval), articles)),
        kind=choices[0].kind,
        verdict=next((choice.verdict for choice in choices if choice.verdict), None),
        reply=" ".join(filter(None, (choice.reply for choice in choices))) or None,
    )


def _understood(request: Request, choices: Sequence[Choice]) -> str:
    as_asked = all(choice.understood_as == choice.asked for choice in choices)
    if as_asked and not request.left_out:
        return request.text
    return " ".join(choice.understood_as for choice in choices)


def _notices(choices: Sequence[Choice]) -> Iterator[str | None]:
    """Each choice's notice, and a line for the parts unanswered."""
    yield from (choice.notice for choice in choices)
    missing = [choice.asked for choice in choices if not choice.tells]
    if len(missing) < len(choices) and missing:
        yield f"The articles do not say: {' '.join(missing)}"


def _near(evidence: Iterable[Evidence], articles: Mapping[str, Article]) -> Iterator[Near]:
    for each in evidence:
        citation = articles[each.article_id].cite(each.sentence.span)
        yield Near(citation, each.probability, each.retrieval)


def _once(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each sentence once, as it comes first."""
    found: dict[object, Evidence] = {}
    for each in evidence:
        found.setdefault((each.article_id, each.sentence), each)
    return tuple(found.values())


def _shares(one: Evidence, other: Evidence) -> bool:
    """True for places in one article that overlap."""
    spans = one.sentence.span, other.sentence.span
    return one.article_id == other.article_id and spans[0].overlaps(spans[1])
