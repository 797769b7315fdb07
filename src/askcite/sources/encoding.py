"""Bytes as text: by mark, by validity, as browsers read.

Nothing becomes a replacement mark: a byte that is no UTF-8 is the sign of windows-1252 that it
would be there (WHATWG, Encoding Standard), and what that has not either is left out.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from askcite.errors import SourceError
from askcite.sources import codepages, doubts

_MARKS: Final = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_READ_AS: Final = {
    **dict.fromkeys(["iso8859-1", "ascii"], "cp1252"),
    **dict.fromkeys(["gb2312", "gbk"], "gb18030"),
    **{"iso8859-9": "cp1254", "shift_jis": "cp932", "euc_kr": "cp949"},
    **dict.fromkeys(["utf-7", "unicode-escape", "raw-unicode-escape", "punycode"], "utf-8"),
}
"""What browsers read by an encoding's name, by Python's names: the larger set that pages mean with
it, and UTF-8 for what is none of the web's (WHATWG, Encoding Standard)."""
_HEAD_BYTES: Final = 4_096
"""Enough to tell text from other bytes."""
_SEQUENCE: Final = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_FEW_STRAYS: Final = 3
"""Bytes that may be no UTF-8 where one sign plainly is; old text has many more of them."""
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_CONTROLS: Final = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE: Final = 0.02
"""Control characters that a page may hold; bytes of a picture hold ten times as many."""
_FEWEST_WIDE: Final = 8
"""Bytes from which on UTF-16 can be told by its zeros."""
_FILES: Final = {
    b"\x1f\x8b": "packed with gzip; unpack it first",
    b"PK\x03\x04": "a zip file; unpack it, or name it as what it is",
    b"%PDF-": "a PDF; name it .pdf",
    b"\x89PNG": "a picture, not text",
    b"\xff\xd8\xff": "a picture, not text",
    b"GIF8": "a picture, not text",
    b"RIFF": "a picture or a recording, not text",
    b"\x7fELF": "a program, not text",
    b"BZh": "packed with bzip2; unpack it first",
    b"\xfd7zXZ": "packed with xz; unpack it first",
    b"(\xb5/\xfd": "packed with zstd; unpack it first",
}
"""How files that are no text begin, and what they are."""


def text(data: bytes, named: str | None = None) -> str:
    """The text of `data`.

    `named` is the encoding that its server or it itself names. Valid UTF-8 is read as such
    whatever is named. Raises SourceError for bytes that are no text.
    """
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return _without_bad(data.removeprefix(mark), encoding)
    _refuse_binary(data)
    if wide := _unmarked_utf16(data):
        return _without_bad(data, wide)
    try:
        found = data.decode("utf-8")
    except UnicodeDecodeError:
        return _otherwise(data, named)
    if not data.isascii() and _known(named) not in (None, "utf-8"):
        doubts.tell(f"it is UTF-8 and was read so, although it is labelled {named}")
    return found


def _without_bad(data: bytes, encoding: str) -> str:
    """The text in that encoding, less what is none."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        at = error.start
        doubts.tell(f"bytes that are no {encoding}, the first at {at:,}, were left out")
        return data.decode(encoding, "ignore")


def _refuse_binary(data: bytes) -> None:
    for opening, what in _FILES.items():
        if data.startswith(opening):
            raise SourceError(f"it is {what}")
    head = data[:_HEAD_BYTES]
    zeros = head.count(0)
    if len(_CONTROLS.findall(head)) - zeros > _CONTROL_SHARE * len(head):
        raise SourceError("it holds bytes that are no text; save it as text")


def _unmarked_utf16(data: bytes) -> str | None:
    """The byte order of unmarked UTF-16, by its zeros."""
    head = data[:_HEAD_BYTES]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if (
        len(head) < _FEWEST_WIDE
        or max(even, odd) < len(head) / 4
        or min(even, odd) * 10 > max(even, odd)
    ):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _otherwise(data: bytes, named: str | None) -> str:
    """Text that is not UTF-8 throughout."""
    encoding = _known(named)
    if encoding not in (None, "utf-8", "cp1252"):
        try:
            return data.decode(str(encoding))
        except (UnicodeError, LookupError):
            doubts.tell(f"it is labelled {named} and is not: read as UTF-8 or windows-1252")
    rest, sequences = _SEQUENCE.subn(b"", data)
    strays = len(_HIGH.findall(rest))
    if sequences >= strays or (sequences and strays <= _FEW_STRAYS):
        doubts.tell(f"bytes that are no UTF-8, {strays:,} in all, were read as windows-1252")
        return data.decode("utf-8", _AS_CP1252)
    found = codepages.WESTERN if encoding == "cp1252" else codepages.told(data)
    if encoding != "cp1252":
        shown = found.replace("cp125", "windows-125")
        doubts.tell(f"it is not UTF-8, and was read as {shown}")
    return data.decode(found, "ignore")


def _known(named: str | None) -> str | None:
    """The encoding of that name to browsers, else None."""
    try:
        name = codecs.lookup(named or "").name
        "".encode(name)
    except (LookupError, ValueError, UnicodeError):
        return None
    return _READ_AS.get(name, name)


def _stray(error: UnicodeError) -> tuple[str, int]:
    """The sign that one byte is in windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.start + 1].decode("cp1252", "ignore"), error.start + 1


_AS_CP1252: Final = "askcite.cp1252"
codecs.register_error(_AS_CP1252, _stray)
