"""The articles that a request names, asked alone.

An article is named by words of its title (`the article on iodine`), by what it is (`the recipe`),
or by who wrote it (`Weir's essay`); the request's words then say only `the article`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from askcite.answer.articles import authored, designated, genres
from askcite.answer.articles.authored import Renamed
from askcite.answer.finding import Search
from askcite.index import ArticleSummary
from askcite.question import patterns
from askcite.question.request import Request
from askcite.question.wordings.about_articles import CATALOGUE
from askcite.question.wordings.phrases import NUMBER
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Kind

MOST_NAMED: Final = 3
"""Articles that one phrase may name; of more it names none."""
BOTH: Final = 2
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
_LENGTH: Final = late(
    rf"(?i)\b(?:in|with|using|within|as) (?:(?:about|only|just|at most|max|up to) )?{NUMBER}"
    r" (?:\w+ )?(?:sentences?|words?|points?|bullets?|lines?|paragraphs?)\b"
)
"""The wanted length, which is no word of a title."""
_BOTH: Final = late(r"(?i)the article,? (?:and|with|to|or|vs\.?) the article")
NAMING: Final = (
    designated.NAMES, genres.GENRE, genres.OF_KIND, genres.OUTERMOST, _NAMED, authored.BY
)  # fmt: skip
"""Looks of a request that may name an article."""


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
    scope = search.scope
    held = [a for a in search.generation.articles() if scope is None or a.id in scope]
    several = genres.OF_KIND.search(request.text)
    if several and (ids := genres.of_kind(several["kind"], held, search)):
        text = f"{request.text[: several.start()]}the articles{request.text[several.end() :]}"
        return replace(request, parts=patterns.read(text)), replace(search, scope=ids)
    if genre and (own := genres.only(genre["genre"], held, search)):
        text = f"{request.text[: genre.start()]}the article{request.text[genre.end() :]}"
        return replace(request, parts=patterns.read(text)), replace(search, scope=own)
    lists = any(part.topics[:1] == (CATALOGUE,) for part in request.parts)
    if not lists and (own_names := designated.narrowed(request, held, search)):
        return own_names
    if genre and len(held) > 1 and _is_of_none(genre["genre"], request, search):
        return request, replace(search, scope=[])
    if not lists and (told := authored.named(request.text, held) or _outermost(request.text, held)):
        parts = patterns.read(told.text)
        return replace(request, parts=parts), replace(search, scope=list(told.ids))
    return _titled(request, held, search)


def _outermost(text: str, held: Sequence[ArticleSummary]) -> Renamed | None:
    """The request asked of the longest or newest article."""
    most = genres.OUTERMOST.search(text)
    one = genres.outermost(most["most"].lower(), held) if most and len(held) > 1 else None
    if most is None or one is None:
        return None
    return Renamed(f"{text[: most.start()]}the article{text[most.end() :]}", (one.id,))


def _titled(
    request: Request, held: Sequence[ArticleSummary], search: Search
) -> tuple[Request, Search]:
    """The request asked of the articles whose titles it has."""
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


def each_narrowed(request: Request, search: Search) -> list[tuple[Request, Search]]:
    """Each part with its own article, where these differ.

    `Who wrote the essay, and who wrote the story?`
    """
    if len(request.parts) < BOTH:
        return []
    alone = [replace(request, text=part.typed, parts=(part,)) for part in request.parts]
    own = [narrowed(each, search) for each in alone]
    scopes = {tuple(each.scope) for _, each in own if each.scope is not None}
    return own if len(scopes) >= BOTH else []


def _is_of_none(genre: str, request: Request, search: Search) -> bool:
    """True for the author of a text not here."""
    fields = {"author", "published", "title"}
    asks = any(p.kind is Kind.ITSELF and fields & set(p.topics) for p in request.parts)
    return asks and not search.knows(genre)


def _phrases(text: str, titles: Sequence[Titled]) -> Iterator[tuple[int, int, list[str]]]:
    """The places that name a title, with the articles' ids."""
    at = 0
    while found := _NAMED.search(text, at):
        at = found.start() + 1
        if ids := _whose((found["before"] or "").split(), titles):
            at = found.end("article")
            yield found.start(), at, ids
            continue
        after = _LENGTH.split(found["after"])[0]
        words = list(re.finditer(r"[\w'’.-]+", after)) if found["joint"] else []
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
