"""Lines at head or foot that say what it is.

`An essay by Ann Weir, in The Quarterly, Autumn 2023`; `The Courier, 14 March 2025`; `Text: Dr Ann
Weir. Last revised in May 2022.`; the reference to the paper that is reported. They are told by
their form: no sentences, but who, where and when, one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from askcite.answer.choice import Choice
from askcite.answer.finding import Search
from askcite.question.request import Part
from askcite.question.wordings.about_articles import IN_FORCE
from askcite.text import standing
from askcite.text.english import MONTH_WORD
from askcite.text.late import late
from askcite.text.layout import references
from askcite.text.layout.bylines import PEOPLE, PERSON, TITLED
from askcite.types import HEADS, LISTED, Article, Block, BlockKind, Evidence, Sentence

HEAD: Final = 4
FOOT: Final = 3
"""Blocks at the beginning, less headings, and at the end that may be such lines."""
LONGEST: Final = 220
"""Characters of such a line."""
_NEVER: Final = HEADS | LISTED | {BlockKind.FURNITURE}
_DATE: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)?(?: of)? {MONTH_WORD},? \d{{4}}"
    rf"|(?:(?:[Ee]arly |[Ll]ate )?(?:{MONTH_WORD}|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
    r"(?: \d{1,2}(?:st|nd|rd|th)?)?,? \d{4})|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})"
)
_NAMES: Final = rf"{PEOPLE}|{TITLED}[A-Z][\w'’-]+"
_ENDS: Final = r"(?=\W*$|[,.;:(|–—]| (?:for|in|from|at|on|of)\b| [–—|])"
_NO_MAKER: Final = late(
    r"(?i)\b(?:photo\w*|pictures?|images?|illustrat\w+|translat\w+|cover|design\w*|drawings?"
    r"|paintings?|music|maps?|sponsored|funded|printed|presented|introduc\w+|foreword|is|are|was"
    r"|were|been)\b(?=.* by )"
)
_AUTHOR: Final = late(
    rf"\W*(?:(?:(?:[Ff]rom |[Ee]xtract from |[Ee]xcerpt from )?(?:[Aa]n?|[Tt]h(?:is|e)|[Oo]ur)"
    rf" (?:[\w'’-]+ ){{1,4}})?[Bb]y (?:{_NAMES}){_ENDS}"
    r"|(?:[Tt]ext|[Ww]ords|[Ww]ritten|[Tt]old|[Rr]etold|[Cc]ompiled|[Ee]dited|[Cc]ollected"
    r"|[Pp]repared|[Rr]esearched|[Rr]eported|[Ss]tory|[Rr]eport|[Ii]nterview|[Ee]ssay|[Rr]eview"
    rf"|[Cc]olumn|[Rr]esearch)(?: and [\w ]+?)? by (?:{_NAMES}){_ENDS}"
    r"|(?:[Tt]exts?|[Ww]ords|[Aa]uthors?|[Ww]riters?|[Ww]ritten|[Cc]opy|[Ee]ditors?|[Rr]eporters?"
    r"|[Rr]eporting|[Ss]tory|[Ii]nterview|[Rr]eview|[Cc]orrespondent|[Rr]esearch)"
    rf"(?: and [\w ]+?)?(?: by)?: ?(?:{_NAMES}){_ENDS}"
    rf"|[—–] ?(?:{_NAMES})\W*$)"
)
"""Who made the text, in a line of his own."""
_REVISED: Final = late(
    rf"(?:^|[.;|,(] )(?i:(?:last |first |page |text )?(?:updated|revised|reviewed|amended|modified"
    rf"|corrected|checked|changed))(?: (?:on|in|at))?:? (?:the )?(?P<date>{_DATE})"
    rf"|(?i:\b(?:version|edition|revision|issue|release|state|status))\b[^.!?]{{0,12}}\d?[^!?]"
    rf"{{0,40}}?{_DATE}"
)
"""The date of the text's last change, or of its version."""
_STANDS: Final = late(
    rf"(?:[^.!?]|\.(?=\w|,)|\b[A-Z][a-z]{{0,3}}\. ){{0,140}}{_DATE}\W*(?:,? at)?"
    r"(?:,? \d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,5})?)?\W*$"
)
"""A line that ends in its date."""
_ISSUED: Final = late(
    rf"\W*(?:[Ff]irst )?(?:[Pp]ublished|[Pp]osted|[Pp]rinted|[Aa]ppeared)(?: online)?(?: on| in)?:?"
    rf" (?:[A-Z][a-z]+day,? )?{_DATE}"
)
"""A sentence of the text's first lines that begins with its date."""
_FORCE: Final = late(
    rf"(?i:\b(?:valid|in force|effective|applicable|applies|apply|in effect))(?: as)?"
    rf" (?i:from|since|of|on) (?:the )?{_DATE}"
)
_PRINT: Final = (
    r"(?:(?:[a-z-]+ ){0,2}?(?:journal|magazine|newspaper|weekly|quarterly|daily|paper|monthly"
    r"|review|anthology|bulletin|newsletter|website|blog|periodical|proceedings(?: of)?) )"
)
_APPEARED: Final = late(
    r"\W*(?:(?:[Tt]his|[Tt]he|[Aa]n?)(?: \w+){0,2} (?:article|essay|text|piece|column|story|poem"
    r"|interview|speech|version|translation|chapter|letter|report|review|talk|lecture|extract"
    r"|excerpt)\b(?:[^.]*\bthis\b)?[^.]{0,30}? |(?:[Ff]irst|[Oo]riginally|[Pp]reviously) )"
    r"(?:published|appeared|appears|printed|broadcast|carried)(?: [\w,]+){0,3}? (?:in|by|on)"
    r" (?:the )?[\"“*_]?[A-Z]"
)
"""Where the text appeared, by its own word."""
_PRINTED: Final = late(rf"\b(?:published|appear\w*|printed)\b[^.]{{0,40}}? in (?:the )?{_PRINT}")
_PLACE: Final = late(
    rf"\W*(?:[^.!?]*\bby (?:{_NAMES}),? (?:(?:in|from|for|of) )[\"“]?[A-Z]"
    r"|[Ff]rom (?:the|an?|our) (?:[\w'’-]+ ){1,6}?(?:of|in|at|by|on) (?:the )?[A-Z][^.!?]*$"
    r"|(?:[Pp]ress|[Nn]ews|[Mm]edia) (?:release|notice|statement|information)\b[^.!?]*[A-Z]"
    r"|(?:[Pp]ublished|[Ii]ssued|[Pp]roduced|[Pp]rinted) by (?:the )?[A-Z]"
    r"|(?:[Ss]ource|[Pp]ublisher|[Pp]ublished in|[Ff]irst published in|[Rr]eprinted from|[Ii]n)"
    r": ?[\"“]?[A-Z])"
)
_DATED_PAPER: Final = late(
    rf"(?<![\w.])(?P<name>(?![Bb]y )(?:[Tt]he )?[A-Z][\w'’&-]*(?: (?:of|the|and|for|&"
    r"|[A-Z][\w'’&-]*))*)(?:,? (?:[Nn]o\.?|[Ii]ssue|[Vv]ol\.?) ?\d+)?\s?[,|·–—-]\s?"
    rf"{_DATE}\W*$"
)
"""A paper and its date, at the end: `The Lowmoor Courier, 14 March 2025`."""
_PAPER: Final = late(
    r"[Tt]he [A-Z]|.*\b(?:Times|Post|Journal|Bulletin|News|Courier|Gazette|Herald|Review|Magazine"
    r"|Tribune|Quarterly|Weekly|Daily|Echo|Star|Observer|Chronicle|Press|Argus|Mercury|Letters"
    r"|Today|Monthly|Mail|Standard|Telegraph|Guardian|Sun|Post|Age|Express|Globe)\b"
)
_STUDY: Final = late(r"(?i)\b(?:paper|study|studies|publication|research|journal|findings)\b")
_AUTHORS: Final = late(r"(?i)\bauthors\b")
_LAST: Final = late(r"(?i)\b(?:updat\w+|revis\w+|last|version|edition|current|changed?|new|old)\b")
_INTRODUCED: Final = late(
    rf"(?P<name>(?!(?:The|An?|This|That|Our|Its|It|In|At|On|For) ){PERSON}),?"
    r" (?:who |[^.]{0,60}, )?(?:is|was|has been|works?|teaches|taught|lives?|writes|edits|runs"
    r"|has written|is the author) (?!(?:\w+ly )?(?:awarded|given|held|named|founded|built|published"
    r"|opened|paid|run|organi[sz]ed|presented|sold|used|made|set|located|designed|listed|called)\b)"
)
"""Somebody whom the last lines tell of: what is awarded or built is nobody."""


def choose(part: Part, search: Search) -> Choice:
    """The line that tells the version, or since when."""
    told: list[Evidence] = []
    few = search.few(HEAD) if IN_FORCE.fullmatch(part.typed) else ()
    for article in few:
        lines = list(_edges(article, search))
        found = [s for s in lines for said in _lines(s, article) if _FORCE.search(said)]
        found += [s for s in lines for said in _lines(s, article) if _REVISED.search(said)]
        told += _evidence(article, found[:1])
    return Choice.telling(part, part.kind, told, few, 1.0)


def of_study(asked: str, article: Article, search: Search) -> list[Evidence]:
    """The reference of the study that is reported, if asked."""
    if not _STUDY.search(asked):
        return []
    return _evidence(article, _references(search.generation.sentences(article.id)[0], article))


def told(field: str, asked: str, article: Article, search: Search) -> list[Evidence]:
    """The line that tells the `field`, or none."""
    cut, _ = search.generation.sentences(article.id)
    edges = list(_edges(article, search))
    find = {"author": _authors, "published": _dates, "source": _places}.get(field)
    found = list(find(asked, edges, cut, article)) if find else []
    return _evidence(article, found[:1])


def heading(article: Article) -> Block | None:
    """The line that opens the text as its title would."""
    first = next((b for b in article.blocks if b.kind is not BlockKind.FURNITURE), None)
    if first is None or first.kind not in {*HEADS, BlockKind.PARAGRAPH}:
        return None
    words = first.span.line(article.text)
    apart = article.text[first.span.end : first.span.end + 2] == "\n\n"
    is_line = apart and len(words) <= LONGEST / 2 and words[-1] not in ".!?:;,"
    return first if is_line else None


def _evidence(article: Article, found: Sequence[Sentence]) -> list[Evidence]:
    return [Evidence(article.id, sentence, None, 1.0, 0.0) for sentence in found]


def _edges(article: Article, search: Search) -> Iterator[Sentence]:
    """The short sentences of the text's first and last blocks."""
    cut, _ = search.generation.sentences(article.id)
    text = [b for b in article.blocks if b.kind not in _NEVER]
    near = list(dict.fromkeys([*islice(text, HEAD), *text[-FOOT:]]))
    for sentence in cut:
        if len(sentence.span) <= LONGEST and any(b.span.covers(sentence.span) for b in near):
            yield sentence


def _lines(sentence: Sentence, article: Article) -> list[str]:
    """The sentence, and its lines in the text."""
    words = sentence.span.of(article.text)
    return list(dict.fromkeys((sentence.span.line(article.text), *words.split("\n"))))


def _fitting(
    form: re.Pattern[str], edges: Sequence[Sentence], article: Article
) -> Iterator[Sentence]:
    for sentence in edges:
        own = standing.is_fragment(sentence.span.line(article.text))
        if own and any(form.match(said) for said in _lines(sentence, article)):
            yield sentence


def _authors(
    asked: str, edges: Sequence[Sentence], cut: Sequence[Sentence], article: Article
) -> Iterator[Sentence]:
    for sentence in _fitting(_AUTHOR, edges, article):
        if not _NO_MAKER.search(sentence.span.line(article.text)):
            yield sentence
    for sentence in edges[-FOOT:]:
        found = _INTRODUCED.match(sentence.span.line(article.text))
        if found and article.text.count(found["name"].split()[-1]) == 1:
            yield sentence
    if _AUTHORS.search(asked):
        yield from _references(cut, article)


def _dates(
    asked: str, edges: Sequence[Sentence], cut: Sequence[Sentence], article: Article
) -> Iterator[Sentence]:
    revised = [s for s in edges if any(_REVISED.search(said) for said in _lines(s, article))]
    stands = list(_fitting(_STANDS, edges, article))
    stands += [s for s in edges if _ISSUED.match(s.span.line(article.text))]
    yield from (*revised, *stands) if _LAST.search(asked) else (*stands, *revised)
    yield from _references(cut, article)


def _places(
    asked: str, edges: Sequence[Sentence], cut: Sequence[Sentence], article: Article
) -> Iterator[Sentence]:
    paragraphs = [b for b in article.blocks if b.kind not in {*HEADS, BlockKind.FURNITURE}]
    near = paragraphs[: 2 * HEAD] + paragraphs[-FOOT:]
    inside = [s for s in cut if any(b.span.covers(s.span) for b in near)]
    printed = [s for s in inside if _PRINTED.search(s.span.line(article.text))]
    if _STUDY.search(asked):
        yield from (*printed, *_references(cut, article))
    yield from _fitting(_PLACE, edges, article)
    for sentence in edges:
        for found in filter(None, map(_DATED_PAPER.search, _lines(sentence, article))):
            if _PAPER.match(found["name"]):
                yield sentence
    yield from (s for s in edges if _APPEARED.match(s.span.line(article.text)))
    yield from (*printed, *_references(cut, article))


def _references(cut: Sequence[Sentence], article: Article) -> list[Sentence]:
    """The lone reference of the text, or none.

    A list of them is of what it leans on.
    """
    found = []
    for block in article.blocks:
        if block.kind in HEADS or not references.is_reference(block.span.line(article.text)):
            continue
        found.append(block)
    if len(found) != 1:
        return []
    inside = [s for s in cut if found[0].span.covers(s.span)]
    return [Sentence(inside[0].number, found[0].span)] if inside else []
