"""Warnings beside quotes that are exact and may mislead.

A quote carries one where it is a question, a caption, a denial, somebody's words or stands under a
condition; where its sentence goes on with what turns it, or the next one does; and where it is
corrected further down. English alone, told by looks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from askcite.text import idle, sentences
from askcite.text.late import late
from askcite.text.persons.attributing import MAY_SAY, QUOTED
from askcite.text.persons.speech import Utterance, utterances
from askcite.text.terms import meaning, terms
from askcite.types import Article, Block, BlockKind, Span

TURNING: Final = late(
    r"[\s,;:—–-]*(?:and |but )?(?:unless|except|excluding|but|however|although|though|provided"
    r"|only if|if|until|as long as|with the exception|other than|apart from|so long as|without"
    r"|he claim(?:s|ed)|she claim(?:s|ed)|they claim(?:s|ed)?|which (?:is|was|proved|turned out)"
    r" (?:false|wrong|untrue)|is (?:false|wrong|untrue|a myth))\b",
    re.IGNORECASE,
)
"""Beginnings of a clause that takes back what stands before it, or makes it depend on something."""
_NEXT: Final = late(
    r"(?:However|But|Yet|Nevertheless|Nonetheless|In reality|Actually|On the contrary"
    r"|Conversely|Instead|Still|Even so|Despite (?:this|that)|In spite of (?:this|that)"
    r"|(?:This|That|It|The (?:claim|report|figure|statement|rumou?r))"
    r" (?:is|was|turned out(?: to be)?|proved(?: to be)?|has been|were)"
    r" (?:\w+ )?(?:false|untrue|wrong|not true|incorrect|inaccurate|a myth|a hoax"
    r"|disproved|disputed|denied|retracted|not the case))\b"
)
_DENIAL: Final = late(
    r"\b(?:den(?:y|ies|ied)(?: (?:that|having|any|\w+ing))|it is (?:not true|false|untrue|a myth)"
    r" that|(?:is|was|are|were) (?:a myth|a hoax|false|untrue)\b|disput(?:es|ed) that"
    r"|reject(?:s|ed) the (?:claim|idea|notion)|no (?:\w+ )?evidence (?:that|of|for|to support)"
    r"|^\W*contrary to)",
    re.IGNORECASE,
)
_CONDITION: Final = late(
    r"^[\W_]*(?:(?:even |only )?if|unless|provided that|assuming|suppose|should)\b"
    r"|\b(?:only if|provided that|as long as|on (?:the )?condition that|unless)\b",
    re.IGNORECASE,
)
_CORRECTION: Final = late(
    r"(?:^|\b)(?:Corrections?|Clarification|Editor[’']s note|Update|Erratum)\b.{0,30}?[:—–]"
    r"|(?:an )?(?:earlier|previous|original) version of this (?:article|story|post|page|report)",
    re.IGNORECASE,
)
FIRST, LAST = 3, 10
"""Blocks at the beginning and the end of an article in which a correction is looked for."""
NEXT_TURNS: Final = "the next sentence turns"
_SHOWN: Final = 12
"""Words of another sentence that a caution shows."""
_INSIDE: Final = 0.8
"""Share of a quote within quotation marks from which on it is somebody's words."""
_TERM: Final = 40
"""Characters of a quote that is a title or a term."""
_SHARED: Final = 2
"""Words of meaning that a correction shares with what it corrects."""


def caution(article: Article, span: Span) -> str | None:
    """The gravest warning that a quote needs, if any."""
    return next(cautions(article, span), None)


def cautions(article: Article, span: Span) -> Iterator[str]:
    """Every warning that a quote needs, the gravest first.

    The sentences about the quote are cut only where one of them may turn it.
    """
    block = article.block_at(span.start)
    if block is None or article.language not in (None, "en"):
        return
    at = bisect_left(article.blocks, block.span.start, key=lambda b: b.span.start)
    near = article.blocks[max(0, at - 1) : at + 1]  # the block, and the one before
    text, end = article.text, block.span.end
    says = MAY_SAY.search(text, block.span.start, end)
    turns = says or TURNING.match(text, span.end) or _NEXT.search(text, span.end, end)
    cut = [sentence.span for sentence in sentences.split(text, near)] if turns else []
    quote = span.line(text)
    yield from _corrected(article, span, quote)
    if cut:
        yield from _cut(text, span, cut)
    looks = {
        "a question": idle.asks(quote),
        "a caption": block.kind is BlockKind.CAPTION,
        "a denial": _DENIAL.search(quote) is not None,
    }
    yield from (warning for warning, has in looks.items() if has)
    if says:
        yield from _spoken(text, near, cut, span)
    if found := _CONDITION.search(quote):
        yield f"under a condition: “{found.group().strip().lower()} …”"
    if cut:
        yield from _turned(text, block, span, cut)


def _cut(text: str, span: Span, cut: Sequence[Span]) -> Iterator[str]:
    """The rest of the sentence that turns the quote."""
    last = next((s for s in cut if s.start < span.end < s.end), None)
    if last is not None and TURNING.match(text[span.end : last.end]):
        yield f"its sentence goes on: “{_shown(text[span.end : last.end])}”"


def _spoken(text: str, near: Sequence[Block], cut: Sequence[Span], span: Span) -> Iterator[str]:
    for said in utterances(text, near, cut):
        if _is_of(said, span):
            who = said.speaker or "somebody"
            yield f"{who}{'’' if who.endswith('s') else '’s'} words, not the article’s"
            return
    quoted = QUOTED.finditer(text, *near[-1].span)
    inside = any(_encloses(Span(*found.span()), span) for found in quoted)
    if inside or _is_open(text, near[-1].span, span):
        yield "somebody’s words, not the article’s"


def _is_open(text: str, block: Span, span: Span) -> bool:
    """True for words of a quotation that spans paragraphs.

    Theirs is opened at its beginning and not closed, or closed near its end and not opened.
    """
    middle = (span.start + span.end) // 2
    inside = text[block.start : block.end]
    if inside.count("“") == 1 and "”" not in inside:
        return inside[0] == "“"
    closes = inside.find("”")
    return "“" not in inside and len(inside) - closes < _TERM and block.start + closes > middle


def _encloses(quoted: Span, span: Span) -> bool:
    """True where a quote stands within quotation marks."""
    inside = min(quoted.end, span.end) - max(quoted.start, span.start)
    return inside > len(span) * _INSIDE and len(span) > _TERM


def _is_of(said: Utterance, span: Span) -> bool:
    """True where an utterance makes up much of the quote."""
    start, end = max(said.words.start, span.start), min(said.words.end, span.end)
    return end - start > len(span) / 3


def _turned(text: str, block: Block, span: Span, cut: Sequence[Span]) -> Iterator[str]:
    after = next((s for s in cut if s.start >= span.end and block.span.covers(s)), None)
    if after is not None and _NEXT.match(after.of(text)):
        yield f"{NEXT_TURNS}: “{_shown(after.of(text))}”"


def _corrected(article: Article, span: Span, quote: str) -> Iterator[str]:
    """A correction elsewhere that names the same."""
    for block in dict.fromkeys((*article.blocks[:FIRST], *article.blocks[-LAST:])):
        words = block.span.of(article.text)
        found = _CORRECTION.search(words[:400])
        if found and not block.span.overlaps(span):
            shared = meaning(quote) & set(terms(words[found.end() :]))
            if len(shared) >= _SHARED:
                yield f"corrected: “{_shown(words)}”"
                return


def _shown(text: str) -> str:
    words = text.strip(" ,;:—–-\n").split()
    return " ".join(words[:_SHOWN]) + " …" * (len(words) > _SHOWN)
