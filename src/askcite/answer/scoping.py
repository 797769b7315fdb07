"""The articles that a request names: `the article on iodine`.

An article is named by words of its title. The request is then asked of these articles alone, and
its words say only `the article`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from askcite.answer.finding import Search
from askcite.question import patterns
from askcite.question.request import Request
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.terms import terms

MOST: Final = 3
"""Articles that one phrase may name; of more it names none."""
BEFORE, AFTER = 4, 8
"""Words before and after `article` among which the title's are looked for."""
_ARTICLE: Final = (
    r"(?:article|text|paper|piece|essay|report|story|document|file|interview|page|chapter|book)"
)
_NAMED: Final = late(
    rf"(?i)\b(?:the|an?|this|that) (?P<before>(?:[\w'’.-]+ ){{1,{BEFORE}}})?"
    rf"(?P<article>{_ARTICLE})\b"
    rf"(?P<joint> (?:(?:called|titled|named|entitled) |(?:on|about|of|regarding|from) (?:the )?)?"
    rf"[\"“]?)?(?P<after>(?:[\w'’.-]+[ ,?!\"”]*){{0,{AFTER}}})"
)
_THE: Final = late(rf"(?i)((?:\b(?:the|an?|this|that) )?){_ARTICLE}\b")
_BOTH: Final = late(r"(?i)the article,? (?:and|with|to|or|vs\.?) the article")


def narrowed(request: Request, search: Search) -> tuple[Request, Search]:
    """The request and search, narrowed to the articles it names.

    They are as they were where it names none, or all.
    """
    if not _NAMED.search(request.text):
        return request, search
    scope = search.scope
    held = [a for a in search.generation.articles() if scope is None or a.id in scope]
    titles = [(a.id, frozenset(terms(a.title))) for a in held]
    named: list[str] = []
    text = request.text
    for start, end, ids in reversed(list(_phrases(request.text, titles))):
        named += [id for id in ids if id not in named]
        text = f"{text[:start]}the article{text[end:]}"
    if not named or len(named) == len(held):
        return request, search
    if len(named) > 1:
        text = _BOTH.sub("the articles", text)
    return replace(request, parts=patterns.read(text)), replace(search, scope=named)


def _phrases(
    text: str, titles: Sequence[tuple[str, Collection[str]]]
) -> Iterator[tuple[int, int, list[str]]]:
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


def _whose(words: Sequence[str], titles: Sequence[tuple[str, Collection[str]]]) -> list[str]:
    """The articles whose titles hold all these words."""
    content = [w for w in words if w.lower() not in FUNCTION_WORDS]
    asked = set(terms(" ".join(content)))
    if not asked or (words and words[-1].lower() in FUNCTION_WORDS):
        return []
    ids = [id for id, title in titles if asked <= set(title)]
    return ids if len(ids) <= MOST else []
