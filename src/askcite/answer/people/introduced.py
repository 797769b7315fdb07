"""The line that introduces somebody.

`Ida Holm (1881–1950), bridge builder` over a life, and `Guest: Viktor Hanke, surveyor` over the
minutes of a meeting say it better than their birth, or a row of a table with their name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.whole import leading
from askcite.question.request import Part
from askcite.text.late import late
from askcite.text.terms import terms
from askcite.types import Article, BlockKind, Evidence

ARTICLES: Final = 3
"""Articles whose lines are looked through."""
SURE: Final = 0.9
ASKED: Final = late(
    r"(?i)\W*(?:(?:and|so|but) )?who(?:['’]?s| is"
    r"| was) (?P<who>(?-i:[\w'’.-]+)(?: [\w'’.-]+){1,4}?)\W*"
)
"""A question for somebody by first and last name."""
_LABELLED: Final = late(r"[A-Z][\w-]*(?: [\w-]+)?: ")
_ROLE: Final = (
    r"(?:,? \((?P<in>[a-z][\w /-]{2,40})\)|, (?P<after>[a-z][\w /-]{2,40}?)(?= \(|[,.;]|$))"
)


def instead(part: Part, chosen: Choice, search: Search) -> Choice:
    """The choice, the line that introduces somebody before it."""
    found = ASKED.fullmatch(part.typed)
    for article in search.few(ARTICLES) if found and chosen.tells else ():
        line = next(_lines(found["who"], article, search), None) if found else None
        if line is not None:
            rest = [e for e in chosen.evidence if not _is_beside(e, line, chosen)]
            return replace(
                chosen,
                groups=(Group((line, *rest)),),
                articles={**chosen.articles, article.id: article},
                confidence=max(SURE, chosen.confidence),
            )
    return chosen


def _lines(who: str, article: Article, search: Search) -> Iterator[Evidence]:
    """The lines that say who it is."""
    cut, _ = search.generation.sentences(article.id)
    words = [sentence.span.line(article.text) for sentence in cut]
    title = leading.entitled(words)
    if title is not None and set(terms(who)) <= set(terms(words[title].partition("(")[0])):
        yield Evidence(article.id, cut[title], None, SURE, 0.0)
    role = late(rf"(?i:\b{who.replace('.', '[.]')})(?-i:{_ROLE})")
    for sentence, said in zip(cut, words, strict=True):
        block = article.block_at(sentence.span.start)
        told = block is not None and block.kind is not BlockKind.TABLE_ROW
        if told and _LABELLED.match(said) and role.search(said):
            yield Evidence(article.id, sentence, None, SURE, 0.0)


def _is_beside(each: Evidence, line: Evidence, chosen: Choice) -> bool:
    """True for the line itself, and a row."""
    block = chosen.articles[each.article_id].block_at(each.sentence.span.start)
    row = block is not None and block.kind is BlockKind.TABLE_ROW
    return row or each.sentence.span == line.sentence.span
