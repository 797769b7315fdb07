"""Words divided at a line's end, made whole.

A hyphen stays where the word has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from askcite.sources.pdf.paragraphs import HYPHENS
from askcite.sources.pdf.sheets import HYPHEN

_LAST: Final = re.compile(rf"([^\W_]+)[{HYPHENS}]$")
_FIRST: Final = re.compile(r"[^\W_]+")
_LINKED: Final = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)+")
_AROUND: Final = ".,;:!?()[]\"'“”‘’«»"
_COMPOUNDING: Final = """all best better cross double easy ex far fast first five four free full
    good half hard high ill large left little long low mid multi new non one open part post
    pre quasi real right second self semi short single six small so soft state ten third three
    two user vice well wide twenty thirty forty fifty sixty seventy eighty ninety"""
_COMPOUND: Final = frozenset(_COMPOUNDING.split())
"""What mostly keeps its hyphen before another word."""
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
    r"|hard(?:er|est|en|ly|ship|ware|wood|back|ened)|high(?:er|est|way|land|light|ly|lands|lights)"
    r"|large(?:r|st|ly)|left(?:over|ist)|long(?:er|est|ing|hand|evity|time|itude)"
    r"|low(?:er|est|land|lands|ered|ering)|mid(?:dle|night|day|summer|way|st|wife|point)"
    r"|multi(?:ple|tude|plied|ply|media)|new(?:er|est|ly|born|comer|s)"
    r"|non(?:e|sense|etheless|profit|linear)"
    r"|one(?:self|s)|open(?:ed|er|ing|ly|ness)|part(?:y|ial|ly|ner|icle|icular|time|nership|ition)"
    r"|post(?:er|age|al|card|man|pone|war|script)|pre(?:\w{3,})|quasi(?:modo)|real(?:ly|ity|ize|ise)"
    r"|right(?:eous|ful|ly|s)|second(?:ary|ly|s|hand)|self(?:ish|less|same)|semi(?:nar|final|colon)"
    r"|short(?:er|est|ly|age|hand|fall|s|en|ened|ening)|single(?:s|ton)|six(?:teen|th|ty)"
    r"|small(?:er|est|pox)|so(?:\w+)|soft(?:er|en|ly|ware|ened)|state(?:d|s|ment|sman|side|ly)"
    r"|ten(?:t|th|ant|der|sion|dency|ement|ure)|three(?:fold|some)|two(?:fold)|use(?:r|rs)"
    r"|well(?:ness|being)|wide(?:r|st|ly|spread)|ex\w{2,}|ill(?:ness|egal|umi\w+|us\w+|iterate)"
    r"|half(?:way|penny))$"
)
"""Words that begin as these do and have none."""
_LISTING: Final = frozenset({"and", "or", "und", "oder", "to", "bis", "et", "ou", "y", "e"})
"""After a hyphen that stands for the rest of a word: pre- and post-war."""


class Divided:
    """The words of a document as written inside lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._linked: set[str] = set()
        self._plain: set[str] = set()
        for line in lines:
            low = _LAST.sub("", line.lower())
            if "-" in low or "\u2010" in low:
                self._linked.update(word.replace("\u2010", "-") for word in _LINKED.findall(low))
            self._plain.update([word.strip(_AROUND) for word in low.split()])

    def joined(self, texts: Sequence[str]) -> list[str]:
        """The lines' texts, their divided words made whole.

        Such a word stands at the end of the first of its lines.
        """
        done: list[str] = []
        for text in texts:
            rest = text
            parts = _LAST.search(done[-1]) if done else None
            first = _FIRST.match(rest)
            if parts and first and rest.split(" ", 1)[0].lower() not in _LISTING:
                head, _, rest = rest.partition(" ")
                tail = head[first.end() :]
                word = self._word(parts[1], first[0], linked=tail[:1] == "-")
                done[-1] = done[-1][: parts.start()] + word + tail
            if rest:
                done.append(rest)
        return [text.replace(HYPHEN, "-") for text in done]

    def _word(self, first: str, second: str, *, linked: bool) -> str:
        """The word of two parts.

        `linked` says that a hyphen is after it, as in up-to-date.
        """
        linked = linked or self._is_linked(first, second)
        return f"{first}-{second}" if linked else first + second

    def _is_linked(self, first: str, second: str) -> bool:
        """True where the whole word has a hyphen."""
        if not (first + second).isalpha() or second[0].isupper() != first.isupper():
            return True
        low = (first + second).lower()
        if low in self._plain:
            return False
        if f"{first}-{second}".lower() in self._linked:
            return True
        return self._is_compound(first.lower(), second.lower(), low)

    def _is_compound(self, first: str, second: str, whole: str) -> bool:
        """True for words that are mostly written with a hyphen."""
        if first in self._plain and second in _SECOND:
            return True
        if second not in self._plain:
            return False
        if first in _COMPOUND:
            return not _CLOSED.match(whole)
        long = min(len(first), len(second)) >= _LONG
        return long and first in self._plain and first not in _PREFIXES
