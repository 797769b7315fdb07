"""Rich text (RTF 1.9), followed group by group.

Deleted and hidden words, headers, pictures and what a reader may ignore are left out; notes follow
their paragraph. Headings are told by their style or outline level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from askcite.errors import SourceError
from askcite.sources import bounds, stopping, tables
from askcite.sources.assembly import BlockText, assemble
from askcite.sources.office import rtf_signs, symbols
from askcite.sources.office.rtf_form import Form, State, said
from askcite.sources.parsed import Parsed
from askcite.types import BlockKind

_TOKEN: Final = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+",
    re.DOTALL,
)
_SKIPPED: Final = frozenset(
    {"colortbl", "pict", "object", "header", "headerl", "headerr", "headerf", "footer"}
    | {"footerl", "footerr", "footerf", "filetbl", "revtbl", "rsidtbl", "generator", "fldinst"}
    | {"annotation", "atnid", "atnauthor", "bkmkstart", "bkmkend", "listtable", "xe", "tc"}
    | {"listoverridetable", "themedata", "datastore", "nonshppict", "pgdsctbl", "template", "do"}
    | {"sp"}
)
"""Groups without words of the text."""
_SHAPES: Final = frozenset({"shptxt", "shpinst", "shprslt", "fldrslt"})
_READ: Final = frozenset(
    {"title", "author", "subject", "keywords", "stylesheet", "info", "footnote", *_SHAPES}
)
"""Groups with words of it, and with what is known of it, although a reader may ignore them."""
_ENDS: Final = frozenset({"par", "cell", "row", "nestcell", "nestrow", "sect"})
_FACTS: Final = ("title", "author", "subject", "keywords")
_DEEPEST: Final = 500
"""Groups inside one another; a file of one kind of brace may claim any number."""


def read(data: bytes) -> Parsed:
    """The text and blocks of rich text.

    A row of a table names the head of each cell.
    """
    if not data.lstrip()[:5].lower().startswith(b"{\\rtf"):
        raise SourceError("it is damaged or no rich text; save it again")
    bounds.rich_text(data)
    walk = _Walk()
    pieces = list(walk.pieces(data.decode("latin-1")))
    return assemble(pieces, {n: "".join(v) for n, v in walk.facts.items()})


@dataclass(slots=True)
class _Walk:
    """A walk through the control words of a file."""

    facts: dict[str, list[str]] = field(default_factory=dict)
    _styles: dict[int, list[str]] = field(default_factory=dict)
    _fonts: dict[int, str] = field(default_factory=dict)
    _symbols: dict[int, str] = field(default_factory=dict)
    _code: str = "cp1252"
    _font: int = 0
    _state: State = field(default_factory=State)
    _stack: list[tuple[State, Form]] = field(default_factory=list)
    _form: Form = field(default_factory=Form)
    _bytes: bytearray = field(default_factory=bytearray)
    _notes: list[str] = field(default_factory=list)
    _row: list[str] = field(default_factory=list)
    _rows: list[tuple[bool, list[str]]] = field(default_factory=list)
    _is_head: bool = False
    _passed: int = 0
    _opens: bool = False
    _half: int = 0

    def pieces(self, text: str) -> Iterator[BlockText]:
        """The pieces in order: headings, paragraphs, items, rows."""
        at = 0
        while at < len(text):
            stopping.look()
            token = _TOKEN.match(text, at)
            if token is None:
                at += 1
                continue
            at = token.end()
            word, number, byte, sign, brace, plain = token.groups()
            if byte:
                self._byte(int(byte, 16))
                continue
            self._flush()
            if word == "bin":
                at += max(0, int(number or 0))
            elif word in _ENDS:
                yield from self._end(word)
            else:
                self._take(word, int(number) if number else None, sign, brace, plain)
            self._opens = brace == "{" or (self._opens and sign == "*")
        yield from self._end("par")
        yield from self._table()

    def _take(
        self,
        word: str | None,
        number: int | None,
        sign: str | None,
        brace: str | None,
        plain: str | None,
    ) -> None:
        if brace == "{":
            self._open()
        elif brace:
            self._close()
        elif word:
            self._control(word, number)
        elif sign == "*":
            self._state = replace(self._state, destination="ignored")
        else:
            self._say(plain if plain is not None else rtf_signs.ESCAPED.get(sign or "", ""))

    # --- groups ----------------------------------------------------------------------------------

    def _open(self) -> None:
        if len(self._stack) > _DEEPEST:
            raise SourceError("its groups lie too deep in one another; save it again")
        self._stack.append((self._state, self._form))
        self._passed = 0

    def _close(self) -> None:
        if not self._stack:
            return
        state, form = self._stack.pop()
        if self._form is not form:  # the end of a note
            self._notes.append(said(self._form.words))
        self._state, self._form, self._passed = state, form, 0

    def _begin(self, word: str) -> bool:
        """True where the word names the group that it opens."""
        if self._state.destination == "info" and word in ("creatim", "revtim", "printim"):
            self._state = replace(self._state, destination=word)
        elif word in _SKIPPED and word not in _READ:
            self._state = replace(self._state, destination="ignored")
        elif word == "footnote":
            self._state, self._form = replace(self._state, destination=""), Form()
        elif word in ("listtext", "pntext"):
            self._form.listed = True
            self._state = replace(self._state, destination="mark")
        elif word in _READ or word == "fonttbl":
            self._state = replace(self._state, destination="" if word in _SHAPES else word)
        else:
            return False
        return True

    # --- words -----------------------------------------------------------------------------------

    def _byte(self, byte: int) -> None:
        if self._passed:
            self._passed -= 1
        else:
            self._bytes.append(byte)

    def _flush(self) -> None:
        """Say the bytes that came one by one."""
        if self._bytes:
            found = bytes(self._bytes).decode(self._state.charset or self._code, "ignore")
            self._bytes.clear()
            self._say(found)

    def _say(self, words: str) -> None:
        passed = min(self._passed, len(words))  # what stands in for a sign given by its number
        self._passed -= passed
        words = words[passed:]
        destination = self._state.destination
        if not words or self._state.hidden:
            return
        if self._state.font and destination in ("", "mark"):
            words = symbols.shown(self._state.font, words)
        if destination == "fonttbl" and symbols.is_symbols(words):
            self._symbols[self._font] = words.strip("; ")
        elif destination == "":
            self._form.words.append((words, self._state))
        elif destination == "mark":
            self._form.mark += words
        elif destination == "stylesheet":
            self._styles.setdefault(self._form.style, []).append(words)
        elif destination in _FACTS:
            self.facts.setdefault(destination, []).append(words)

    def _control(self, word: str, number: int | None) -> None:
        if self._opens and self._begin(word):
            return
        if word == "u" and number is not None:
            self._sign(number % 65_536)
        elif word in rtf_signs.SIGNS:
            self._say(rtf_signs.SIGNS[word])
        elif word == "ansicpg":
            self._code = rtf_signs.codec(f"cp{number}") or self._code
        elif word == "f":
            self._font = number or 0
            charset, font = (d.get(self._font, "") for d in (self._fonts, self._symbols))
            self._state = replace(self._state, charset=charset, font=font)
        elif word == "fcharset":
            self._fonts[self._font] = (
                "latin-1" if number == 2 else rtf_signs.CHARSETS.get(number or 0, "")
            )
        elif word in ("yr", "mo", "dy") and self._state.destination == "creatim":
            self.facts.setdefault("published", []).append(
                f"{number:04}" if word == "yr" else f"-{number:02}"
            )
        else:
            self._format(word, number)

    def _sign(self, unit: int) -> None:
        """Say the sign of that number, perhaps a half."""
        if 0xD800 <= unit < 0xDC00:
            self._half = unit
        elif 0xDC00 <= unit < 0xE000:
            self._say(chr(0x10000 + (self._half - 0xD800) * 0x400 + unit - 0xDC00))
        else:
            self._say(chr(unit))
        self._passed = self._state.skip

    def _format(self, word: str, number: int | None) -> None:
        on, form, state = number != 0, self._form, self._state
        match word:
            case "pard":
                form.reset()
            case "plain":
                self._state = replace(state, hidden=False, bold=False, place="", font="")
            case "uc":
                self._state = replace(state, skip=number or 0)
            case "v" | "deleted" | "strike" | "striked":
                self._state = replace(state, hidden=on)
            case "b":
                self._state = replace(state, bold=on)
            case "super" | "sub" | "nosupersub":
                place = word if on and word != "nosupersub" else ""
                self._state = replace(state, place=place)
            case "trowd" | "trhdr":
                self._is_head = word == "trhdr"
            case _:
                form.shape(word, number)

    # --- paragraphs ------------------------------------------------------------------------------

    def _end(self, word: str) -> Iterator[BlockText]:
        """The pieces that a paragraph, cell or row ends."""
        form = self._form
        if self._state.destination not in ("", "mark"):
            return
        if any(each[1] is not form for each in self._stack):
            form.words.append((" ", self._state))  # a paragraph within a note
            return
        if word in ("cell", "nestcell"):
            self._row.append(said(form.words))
        elif word in ("row", "nestrow"):
            self._rows.append((self._is_head, self._row))
            self._row = []
        elif form.in_table:
            form.words.append((" ", self._state))
            return
        else:
            yield from self._table()
            yield form.kind(self._style(form)), form.marked()
            yield from self._noted()
        form.words, form.mark = [], ""

    def _noted(self) -> Iterator[BlockText]:
        notes, self._notes = self._notes, []
        yield from ((BlockKind.NOTE, note) for note in notes)

    def _table(self) -> Iterator[BlockText]:
        rows, self._rows = self._rows, []
        if not rows:
            return
        heads = sum(is_head for is_head, _ in rows) or None
        yield from tables.lines([[tables.Cell(w) for w in row] for _, row in rows], heads)
        yield from self._noted()

    def _style(self, form: Form) -> str:
        return "".join(self._styles.get(form.style, [])).strip("; ")
