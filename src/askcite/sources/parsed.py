"""The parsed form of a source, and checks of text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from askcite.errors import SourceError
from askcite.settings import MAX_ARTICLE_CHARACTERS
from askcite.sources import encoding
from askcite.sources.metadata import About
from askcite.text import language
from askcite.text.layout import rests
from askcite.text.layout.lines import LETTER
from askcite.text.signs import tells_in_capitals
from askcite.types import Article, Block, BlockKind

_CONTROL: Final = re.compile("[\0-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_UNSEEN: Final = dict.fromkeys(map(ord, "\xad\u200b\u2060\ufeff"))
"""Places where a word may or may not be divided: no reader sees them, and no search finds it."""
_FORMS: Final = (*range(0xFB00, 0xFB07), *range(0x210A, 0x2135), *range(0x1D400, 0x1D800))
_LETTERS: Final = {
    sign: letters
    for sign in _FORMS
    if unicodedata.category(chr(sign))[0] in "LN"
    and (letters := unicodedata.normalize("NFKC", chr(sign))).isalnum()
}
"""Ligatures, and letters of another form than usual, which no search finds: \U0001d444, \ufb01."""
_LINE_ENDS: Final = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_SOFT_WITHIN: Final = re.compile("\xad(?![ \\t]*\\n)")
_BEFORE_TITLES: Final = (BlockKind.FURNITURE, BlockKind.BYLINE)
_MAX_ID: Final = 80
"""Longer names are cut: ids are typed on the command line."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article without its id: text, blocks and facts."""

    text: str
    blocks: tuple[Block, ...]
    about: About
    pages: tuple[int, ...] = ()
    times: tuple[tuple[int, int], ...] = ()

    def _is_prose(self) -> bool:
        rows = sum(len(b.span) for b in self.blocks if b.kind is BlockKind.TABLE_ROW)
        return 2 * rows < len(self.text)

    def said_in(self, declared: str | None) -> Parsed:
        """The same, `declared` to be in a language.

        Its own words count before.
        """
        told = self.about.language or language.detect(self.text, prose=self._is_prose())
        if told or not declared:
            return self
        said = About.of({"language": declared}).language
        return replace(self, about=replace(self.about, language=said))

    def article(self, id: str, title: str, source: str, origin: str = "") -> Article:
        """The article.

        `title` and `source` stand in where the source names none itself.
        """
        named = self.about.source or source
        return Article(
            id=id,
            title=self.about.title or title,
            source=named,
            text=self.text,
            blocks=self.blocks,
            author=self.about.author,
            published=self.about.published,
            language=self.about.language or language.detect(self.text, prose=self._is_prose()),
            pages=self.pages,
            times=self.times,
            origin=origin,
            tags=self.about.tags,
            fields={name: said for name, said in self.about.fields.items() if said != named},
        )


def opening_title(text: str, blocks: Sequence[Block]) -> str | None:
    """The heading that opens `text`, if one does.

    Of a list of questions none is its title; a headline that tells a fact is one.
    """
    questions = sum(block.kind is BlockKind.QUESTION for block in blocks)
    titles = {BlockKind.HEADING, *([BlockKind.QUESTION] if questions == 1 else [])}
    first = next((block for block in blocks if block.kind not in _BEFORE_TITLES), None)
    if first is None:
        return None
    words = first.span.line(text)
    if rests.opens(words, 0, len(words)) and not words.isupper():  # a line of a chat
        return None
    return words if first.kind in titles or tells_in_capitals(words) else None


def decoded(data: bytes) -> str:
    """The text of `data`, every line end a newline.

    Raises SourceError for bytes that are no text.
    """
    return _lined(encoding.text(data))


def checked(text: str) -> str:
    """`text`, every line end a newline.

    Raises SourceError for control characters, for no letter or digit at all, and above the limit.
    """
    text = _lined(text)
    control = _CONTROL.search(text)
    if control:
        raise SourceError(f"it holds the control character {control[0]!r}: a binary file, not text")
    bounded(len(text))
    if not LETTER.search(text):
        raise SourceError("it is empty: no letter or digit in it")
    return text


def bounded(characters: int) -> None:
    """Raise SourceError for an article of too many characters."""
    if characters > MAX_ARTICLE_CHARACTERS:
        raise SourceError(f"it has more than {MAX_ARTICLE_CHARACTERS:,} characters; split it")


def _lined(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def printable(text: str) -> str:
    """The text without control characters and unseen signs.

    For formats whose text is taken out of markup.
    """
    return spelt(_CONTROL.sub("", text)).translate(_UNSEEN)


def spelt(text: str) -> str:
    """The text with the usual letters for their other forms."""
    return text if text.isascii() else text.translate(_LETTERS)


def seen(text: str) -> str:
    """Plain text without unseen signs, every line end a newline.

    Those at the ends of lines, where words are divided, stay.
    """
    text = _LINE_ENDS.sub("\n", text)
    if text.isascii():
        return text
    return _SOFT_WITHIN.sub("", spelt(text).translate({**_UNSEEN, 0xAD: "\xad"}))


def slug(name: str) -> str:
    """The name as an id: letters and digits, with hyphens."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", name).lower())
    return "-".join(words)[:_MAX_ID].rstrip("-") or "article"
