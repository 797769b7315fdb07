"""Words divided at a line's end, made whole.

A hyphen stays where the word has one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Final

from askcite.text import common_words
from askcite.types import Block, BlockKind, Span

HYPHEN: Final = "\ufffe"
"""Stands for a hyphen at the end of a line, where a word may be divided."""
HYPHENS: Final = f"-{HYPHEN}\u2010\u00ad"
"""Signs at the end of a line that may divide a word."""
_ENDS: Final = frozenset(HYPHENS)
_BEFORE: Final = r"(?P<before>(?:[^\W_]{1,30}-){0,5})(?P<part>[^\W_]{1,30})"
_LAST: Final = re.compile(rf"{_BEFORE}[{HYPHENS}]$")
_FIRST: Final = re.compile(r"[^\W_]+")
_LINKED: Final = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)+")
_AROUND: Final = ".,;:!?()[]\"'“”‘’«»"
_COMPOUNDING: Final = """all best better cross double easy ex far fast first five four free full
    good half hard high ill large left little long low mid multi new non one open part post
    pre quasi real right second self semi short single six small so soft state ten third three
    two user vice well wide twenty thirty forty fifty sixty seventy eighty ninety"""
_COMPOUND: Final = frozenset(_COMPOUNDING.split())
"""What mostly keeps its hyphen before another word."""
_STRONG: Final = frozenset(
    {"half", "hard", "high", "long", "much", "self", "short", "three", "two", "well", "twenty"}
    | {"thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
)
"""What keeps it before any word but those told below."""
_PREFIXED: Final = frozenset({"anti", "co", "non", "pre"})
"""What keeps it where the whole is no known word. Of the compounds that stand once in 77 public
documents, wrapped anew, .69 are told so (.58 without this), and .996 of the divided words (.995).
After `de`, `multi`, `re` and `sub` most words are written in one."""
_SECOND: Final = frozenset(
    {"based", "born", "centric", "driven", "friendly", "led", "made", "oriented", "related"}
    | {"specific", "style", "wide"}
)
"""What mostly has a hyphen after another word."""
_LONG: Final = 5
"""Letters of two words that are seldom one, both as long as this or longer."""
_PREFIXES: Final = frozenset(
    {"after", "counter", "every", "inter", "other", "super", "there", "trans", "under", "where"}
)
_CLOSED: Final = re.compile(
    r"(?:all(?:ow|ot|oy|ure|y)|best(?:ow|seller)|cross(?:ing|ed|es|word|over|road)|double[dst]"
    r"|far(?:m|ther|ming)|fast(?:en|er|est)|first(?:ly|hand)|four(?:th|teen)|five(?:fold)"
    r"|free(?:dom|ly|way|lance|hold)|full(?:y|er|est)|good(?:s|ness|will|bye)"
    r"|hard(?:er|est|en|ly|ship|ware|wood|back|ener|ened|ening|wired)"
    r"|high(?:er|est|way|land|light|ly|lands|lights)"
    r"|large(?:r|st|ly)|left(?:over|ist)|long(?:er|est|ing|hand|evity|time|itude)"
    r"|low(?:er|est|land|lands|ered|ering)|mid(?:dle|night|day|summer|way|st|wife|point)"
    r"|multi(?:ple|tude|plied|ply|media)|new(?:er|est|ly|born|comer|s)"
    r"|non(?:e|sense|etheless|profit|linear)"
    r"|one(?:self|s)|open(?:ed|er|ing|ly|ness)|part(?:y|ial|ly|ner|icle|icular|time|nership|ition)"
    r"|post(?:er|age|al|card|man|pone|war|script)|pre(?:\w{3,})|quasi(?:modo)|real(?:ly|ity|ize"
    r"|ise)"
    r"|right(?:eous|ful|ly|s)|second(?:ary|ly|s|hand)|self(?:ish|less|same)|semi(?:nar|final|colon)"
    r"|short(?:er|est|ly|age|hand|fall|s|en|ened|ening)|single(?:s|ton)|six(?:teen|th|ty)"
    r"|small(?:er|est|pox)|so(?:\w+)|soft(?:er|en|ly|ware|ened)|state(?:d|s|ment|sman|side|ly)"
    r"|ten(?:t|th|ant|der|sion|dency|ement|ure)|three(?:fold|some)|two(?:fold)|use(?:r|rs)"
    r"|well(?:ness|being)|wide(?:r|st|ly|spread)|ex\w{2,}|ill(?:ness|egal|umi\w+|us\w+|iterate)"
    r"|half(?:way|penny|time)|much(?:ly|ness)|well(?:s|ed|ing|ington))$"
)
"""Words that begin as these do and have none."""
_SHORTEST: Final = 3
"""Letters of a word of a compound, but for those told below."""
_FEW: Final = 4
"""Hyphens at line ends that tell whether a text divides words."""
_CHANCE: Final = 0.1
"""Share of them in words that stand elsewhere without one. Where it is smaller, no word is divided,
and two words at a line's end have a hyphen; in 77 texts with divided words it is .6."""
_BEFORE_WORDS: Final = _PREFIXED | {"de", "ex", "multi", "re", "semi", "sub"}
"""What has a hyphen at a line's end in a text that divides no words."""
_FEW_LETTERS: Final = 3
"""Of a word after such a syllable, at least."""
_INNER: Final = frozenset(
    {"a", "and", "at", "by", "for", "in", "it", "of", "off", "on", "or", "out", "the", "to", "up"}
)
"""Words within a word of three: state-of-the-art, up-to-date."""
_LISTING: Final = frozenset({"and", "or", "und", "oder", "to", "bis", "et", "ou", "y", "e"})
"""After a hyphen that stands for the rest of a word: pre- and post-war."""


_AT_END: Final = re.compile(
    rf"{_BEFORE}(?P<sign>[{HYPHENS}\u00ac])(?P<gap>[ \t]*\n[ \t]*)(?P<rest>[^\W_]+)(?P<after>-?)"
)
"""A word with a hyphen at a line's end, and the word that begins the next line."""
_DASHED: Final = re.compile(r"(?<=\w[–—])[ \t]*\n[ \t]*(?=[a-z0-9])")
"""A line's end after a dash without spaces."""
_SURE: Final = "\u00ad\u00ac"
"""Signs that stand for nothing but a division."""
_APART: Final = frozenset({BlockKind.FURNITURE, BlockKind.TABLE_ROW})


def undivided(text: str, words: Divided) -> str:
    """Wrapped text, its divided words made whole."""
    if "\n" not in text:
        return text
    return whole(text, [Block(BlockKind.PARAGRAPH, Span(0, len(text)))], words)[0]


def whole(
    text: str, blocks: Sequence[Block], words: Divided | None = None
) -> tuple[str, tuple[Block, ...]]:
    """The text and its blocks, divided words made whole.

    By the document's other `words`, else the text's own.
    """
    found = [b for b in blocks if b.kind not in _APART and "\n" in b.span.of(text)]
    cuts = _cuts(text, found, words or Divided(text.split("\n"))) if found else []
    if not cuts:
        return text, tuple(blocks)
    ends = [cut.end for cut in cuts]
    gone = [0, *accumulate(len(cut) for cut in cuts)]

    def moved(at: int) -> int:
        return at - gone[bisect_right(ends, at)]

    kept = [0, *ends], [*(cut.start for cut in cuts), len(text)]
    left = "".join(text[start:end] for start, end in zip(*kept, strict=True))
    return left, tuple(Block(b.kind, Span(moved(b.span.start), moved(b.span.end))) for b in blocks)


def _cuts(text: str, blocks: Sequence[Block], words: Divided) -> list[Span]:
    """The hyphens and line ends that go."""
    cuts: list[Span] = []
    for block in blocks:
        for match in _AT_END.finditer(text, block.span.start, block.span.end):
            if match["rest"].lower() not in _LISTING:
                start = match.start("sign") + words.keeps(match)
                cuts.append(Span(start, match.end("gap")))
        cuts += (
            Span(*match.span())
            for match in _DASHED.finditer(text, block.span.start, block.span.end)
        )
    return sorted(cuts)


class Divided:
    """The words of a document as written inside lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._linked: set[str] = set()
        words: set[str] = set()
        ends: list[tuple[str, str]] = []
        part = ""
        for line in lines:
            low = line.lower()
            cut = bool(part)
            if part and (first := _FIRST.match(low)):
                ends.append((part, first[0]))
            last = _LAST.search(low) if low[-1:] in _ENDS else None
            part = last["part"] if last else ""
            low = low[: last.start()] if last else low
            if "-" in low or "\u2010" in low:
                self._linked.update(word.replace("\u2010", "-") for word in _LINKED.findall(low))
            words.update(low.split()[cut:])
        self._plain = {word.strip(_AROUND) for word in words}
        whole = sum(first + second in self._plain for first, second in ends)
        self._divides = len(ends) < _FEW or whole > _CHANCE * len(ends)

    def joined(self, texts: Sequence[str]) -> list[str]:
        """The lines' texts, their divided words made whole.

        Such a word stands at the end of the first of its lines.
        """
        done: list[str] = []
        for text in texts:
            rest = text
            parts = _LAST.search(done[-1]) if done and done[-1][-1] in HYPHENS else None
            first = _FIRST.match(rest) if parts else None
            if parts and first and rest.split(" ", 1)[0].lower() not in _LISTING:
                head, _, rest = rest.partition(" ")
                tail = head[first.end() :]
                word = self._word(parts, first[0], linked=tail[:1] == "-")
                done[-1] = done[-1][: parts.start("part")] + word + tail
            if rest:
                done.append(rest)
        return [text.replace(HYPHEN, "-") for text in done]

    def keeps(self, match: re.Match[str]) -> bool:
        """True where the word of two lines has a hyphen."""
        if match["sign"] in _SURE:
            return False
        return self._is_linked(match, match["rest"], linked=bool(match["after"]))

    def _word(self, parts: re.Match[str], second: str, *, linked: bool) -> str:
        """The word of two parts.

        `linked` says that a hyphen is after it, as in up-to-date.
        """
        hyphen = "-" if self._is_linked(parts, second, linked=linked) else ""
        return f"{parts['part']}{hyphen}{second}"

    def _is_linked(self, parts: re.Match[str], second: str, *, linked: bool) -> bool:
        """True where the whole word has a hyphen."""
        first = parts["part"]
        if linked or (parts["before"] and self._is_whole(first.lower())):
            return True
        if not (first + second).isalpha() or second[0].isupper() != first.isupper():
            return True
        low = (first + second).lower()
        if low in self._plain:
            return False
        if f"{first}-{second}".lower() in self._linked:
            return True
        if not self._divides:
            begins = first.lower() in _BEFORE_WORDS or self._is_own(first.lower())
            meets = _meets(first.lower(), second.lower())
            known = common_words.is_known(low) and not meets
            return begins and self._is_own(second.lower()) and not known
        return self._is_compound(first.lower(), second.lower(), low)

    def _is_own(self, word: str) -> bool:
        """True for a word of the text or of English."""
        long = len(word) >= _SHORTEST and (word in self._plain or common_words.is_known(word))
        return long or word in _INNER

    def _is_prefixed(self, first: str, second: str, whole: str) -> bool:
        """True for a whole word after such a syllable."""
        if len(second) < _FEW_LETTERS or not self._is_own(second):
            return False
        if _meets(first, second):
            return True
        return first in _PREFIXED and not common_words.is_known(whole)

    def _is_whole(self, word: str) -> bool:
        """True for a word, no part of one."""
        return word in self._plain or word in _INNER or word in _COMPOUND

    def _is_compound(self, first: str, second: str, whole: str) -> bool:
        """True for words that are mostly written with a hyphen."""
        if first in self._plain and second in _SECOND:
            return True
        if self._is_prefixed(first, second, whole):
            return True
        if common_words.is_compound(first, second, self._plain):
            return True
        if second not in self._plain and first not in _STRONG:
            return False
        if first in _COMPOUND or first in _STRONG:
            return not _CLOSED.match(whole)
        long = min(len(first), len(second)) >= _LONG
        return long and first in self._plain and first not in _PREFIXES


def _meets(first: str, second: str) -> bool:
    """True for re-elected, de-escalate: two vowels that would run together."""
    return first in {"de", "pre", "re"} and second[0] == "e"
