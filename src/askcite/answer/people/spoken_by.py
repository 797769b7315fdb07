"""Sentences of the very one whose words are asked for.

`What does the finance minister of Peru say?` is not answered by the words of Chile's, nor `What
does Ann's aunt say?` by Ann's about her aunt, nor that of Arne Lund by Solveig Lund's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from askcite.answer import meant
from askcite.text.english import FUNCTION_WORDS
from askcite.text.late import late
from askcite.text.persons import speech
from askcite.text.words import Text
from askcite.types import Article, Span

BEFORE: Final = 240
"""Characters of the paragraph before a sentence in which its speaker may be named."""
PARAGRAPHS: Final = 3
"""Paragraphs back from a sentence in which its speaker is named, of a quotation that goes on."""
_NUMBER: Final = late(r"\d")
"""A part of a text by its number: `clause 1.2`."""
_END: Final = late(r"[.!?][\"”’]?\s+")
_OWNED: Final = late(r"(?i)(?:the )?(?P<own>[\w'’ -]+?)['’]s? (?P<head>[\w-]+)")
_OF: Final = late(r"(?i)(?:the )?(?P<head>[\w' -]+?) (?:of|from|in|at) (?:the )?(?P<own>[\w'’ -]+)")
TITLE: Final = late(
    r"(?i)(?:mr|mrs|ms|miss|dr|prof|professor|sir|lady|lord|president|general|mayor|judge|minister"
    r"|senator|captain|colonel|king|queen|pope|dame|rev|reverend|headteacher|sister|brother)\.?"
)
"""Words before a name that are none of it."""
_GOES_ON: Final = late(r"(?:He|She|They|His|Her|Their)\b|[\"“„«]")
_NAME: Final = late(r"[A-Z][\w'’-]+")
_PART: Final = late(r"(?i)(?:the|an?|my|his|her|their)\b")
_VERBS: Final = "say|says|said|tell|tells|told|wrote|writes|asked|asks|added|thinks|thought"
_SAYS: Final = late(
    r"(?i)[\"“„«]|\b(?:sa(?:id|ys?|ying)|t(?:ell|old)|wr(?:ite|ote)|argu|add(?:s|ed)|ask|explain"
    r"|believ|th(?:ink|ought)|claim|not(?:es|ed)|warn|want|hope|call|urg|demand|propos|insist"
    r"|suggest|stress|announc|declar|predict|expect|view|order|stat(?:es|ed)|oppos|support|favou?r"
    r"|reject|critic|prais|(?:dis)?agree|against|cautious|sceptical|pleased|convinced|prefer|fear"
    r"|worr|doubt|refus|recommend|welcom|accept|admit|deny|denie|blam|thank|points?|report|object"
    r"|complain|feel|felt|laugh|promis|admit|concede)\w*"
)


def is_of(whom: str, span: Span, article: Article, *, says: bool = False) -> bool:
    """False for another's words, or none where one `says`.

    All that an author writes is his own.
    """
    said, before = span.line(article.text), _before(span, article)
    if says and not _SAYS.search(said):
        return Text(article.author or "").knows(whom.split()[-1])
    described = _OWNED.fullmatch(whom) or _OF.fullmatch(whom)
    head, own = (described["head"], described["own"]) if described else (whom, "")
    words = _words(head)
    if not words or _NUMBER.search(whom):
        return True
    if not re.search(rf"\b{re.escape(words[-1].lower())}s?\b", article.text):
        return _is_named(words, span, before, article)
    others = [*words[:-1], *_words(own)]
    if not others:
        return not Text(f"{before} {said}").knows(words[-1]) or _acts(words[-1], f"{before} {said}")
    near = Text(f"{article.title}. {article.heading_at(span.start) or ''}. {before} {said}")
    there = all(near.knows(word) or near.holds(word.lower()) for word in others)
    return there and _SAYS.search(said) is not None and _acts(words[-1], f"{before} {said}")


def is_anothers(whom: str, span: Span, article: Article, cut: Sequence[Span]) -> bool:
    """True for words in quotation marks that another one says."""
    last = whom.split()[-1].capitalize()
    by_part = _PART.match(whom) or not re.search(rf"\b{re.escape(last)}\b", article.text)
    if by_part:  # `the engineer of Tarn` has a name that the text alone tells
        return False
    for said in speech.utterances(article.text, article.blocks, cut):
        if said.direct and said.speaker and said.words.overlaps(span):
            return not (said.is_by(whom) or Text(said.speaker).knows(last))
    return False


def _words(phrase: str) -> list[str]:
    """The phrase's words of meaning."""
    return [w for w in phrase.split() if w.lower() not in FUNCTION_WORDS]


def _before(span: Span, article: Article) -> str:
    """The sentence before it, of its paragraph."""
    block = article.block_at(span.start)
    start = max(block.span.start if block else 0, span.start - BEFORE)
    return _END.split(article.text[start : span.start].rstrip())[-1]


def _is_named(words: list[str], span: Span, before: str, article: Article) -> bool:
    """False where another bears the name, or speaks."""
    said = span.line(article.text)
    last, firsts = words[-1].capitalize(), {word.capitalize() for word in words[:-1]}
    bearers = [*_bearers(last, f"{before} {said}")]
    firsts = {word for word in firsts if not TITLE.fullmatch(word)}
    if firsts and bearers and all(b and b not in firsts for b in bearers):
        return False
    own = Text(f"{article.title} {article.author or ''}")
    if any(map(own.knows, words)):
        return True
    if not meant.speaks(article):
        return _is_near(last, span, article)
    goes_on = _GOES_ON.match(said) is not None
    named = bool(_bearers(last, said)) or (goes_on and bool(bearers))
    return named and _SAYS.search(said) is not None  # the rest is the speaker's own


def _is_near(last: str, span: Span, article: Article) -> bool:
    """False for a name that stands in other paragraphs alone."""
    if not re.search(rf"\b{re.escape(last)}\b", article.text):
        return True
    at = next((n for n, b in enumerate(article.blocks) if b.span.end > span.start), 0)
    near = article.blocks[max(0, at - PARAGRAPHS) : at + 1]
    over = article.heading_at(span.start) or ""
    return Text(f"{over} {' '.join(b.span.of(article.text) for b in near)}").knows(last)


def _bearers(last: str, words: str) -> list[str]:
    """The first name before each place of a last name."""
    made = []
    for found in re.finditer(rf"(?<![\w'’-]){re.escape(last)}(?![\w-])", words):
        before = words[: found.start()].split()[-1:]
        named = before and _NAME.fullmatch(before[0]) and not TITLE.fullmatch(before[0])
        made.append(before[0] if named else "")
    return made


def _acts(head: str, words: str) -> bool:
    """False for one only spoken of: `with my aunt`."""
    spoken_of = r"(?:with|for|to|of|from|by|about|than|my|your)"
    says = rf"(?:,[^,.]{{3,60}},)? (?:\w+ ){{0,2}}?(?:{_VERBS})\b"  # `my aunt used to say`
    object_ = rf"(?i)\b{spoken_of} (?:\w+ ){{0,2}}?{re.escape(head)}(?!{says})"
    objects = len(re.findall(object_, words))
    return len(re.findall(rf"(?i)\b{re.escape(head)}", words)) > objects
