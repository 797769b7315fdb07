"""Numbered things and codes, of which one is not another.

Line 9 is not line 4, nor E3 E2: that of the question has to stand in the articles, and where the
sentence tells of a numbered thing of its sort, it has to be this one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from askcite.answer.finding import Search
from askcite.text import lettered
from askcite.text.english import MONTH
from askcite.text.late import late
from askcite.types import Article, Span

ARTICLES: Final = 20
"""Articles in which it is looked for."""
NUMBERED: Final = late(
    r"\b(?P<sort>(?!(?:the|in|of|at|by|to|on|and|or|than|under|over|about|since|from|for|until"
    r"|after|before|are|is|was|were|has|have|with|only|least|most|between|around|like|least)\b)"
    rf"(?!{MONTH}\b)[A-Za-z]{{3,}}) (?:number |no\.? ?|#)?(?P<number>\d{{1,4}})\b(?![\d.,:]*\d"
    rf"|\s?%)"
)
_MEASURED: Final = late(r" (?:[a-z]{2,}s|people|per ?cent|euro|dollar|pound)\b|\s?[€$£]")
"""Behind a number that is no name: `cost 3 euros`."""
_YEAR: Final = 4
"""Digits of a year, which may stand without its sort: `fiscal year 2011`, `2011`."""
CODE: Final = late(r"\b(?P<letters>(?!WW|Q)[A-Z]{1,3})-?(?P<digits>\d{1,4})\b")
"""Codes and numbered things, of which one is not another: E3, line 9."""


ASKED: Final = (NUMBERED, CODE, lettered.LETTERED)


def missing(asked: str, search: Search) -> str | None:
    """The numbered thing or code that stands nowhere: `line 9`.

    A numbered thing counts where the articles number others of its sort.
    """
    text: str | None = None
    for found in NUMBERED.finditer(asked):
        text = text or "\n".join(a.text for a in search.few(ARTICLES))
        sort, number = found["sort"], found["number"]
        others = rf"(?i)\b{re.escape(sort.removesuffix('s'))}s?\b[^\S\n]*(?:no\.? ?)?"
        is_there = len(number) == _YEAR and re.search(rf"\b{number}\b", text)
        if is_there or not text or not re.search(rf"{others}\d+(?![\d.,]*(?:\s?%|\s[a-z]))", text):
            continue
        if not re.search(rf"{others}(?:[\d,\s–-]|and\b|or\b|to\b)*\b{number}\b", text):
            return found.group()
    for found in CODE.finditer(asked):
        text = text or "\n".join(a.text for a in search.few(ARTICLES))
        spelt = rf"(?i)(?<![a-z]){found['letters']}[-\s]*{found['digits']}(?!\d)"
        if text and not re.search(spelt, unicodedata.normalize("NFKD", text)):
            return found.group()
    if lettered.LETTERED.search(asked):
        return lettered.unknown(asked, "\n".join(a.text for a in search.few(ARTICLES)))
    return None


def is_another(asked: str, span: Span, article: Article) -> bool:
    """True for version 4 where version 5 is asked about."""
    said = f"{article.heading_at(span.start) or ''} {span.line(article.text)}"
    for found in NUMBERED.finditer(asked):
        if _MEASURED.match(asked, found.end()):
            continue
        of_sort = rf"(?i)\b{re.escape(found['sort'].removesuffix('s'))}s?\b[^\S\n]*(?:no\.? ?)?"
        own = rf"{of_sort}(?:[\d,\s–-]|and\b|or\b|to\b)*\b{found['number']}\b(?!\.\d)"
        if re.search(rf"{of_sort}\d", said) and not re.search(own, said):
            return True
    return False
