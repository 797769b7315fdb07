"""Signs and character sets that rich text has names for."""

from __future__ import annotations

import codecs
from typing import Final

SIGNS: Final = {
    "line": "\n", "tab": "\t", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ",
    "qmspace": " ", "softline": "\n", "page": "\n", "column": "\n",
}  # fmt: skip
"""Signs by their control words."""
ESCAPED: Final = {"~": "\xa0", "_": "-", "-": "", "\\": "\\", "{": "{", "}": "}", "\n": "\n"}
"""Signs that a backslash sets off."""
CHARSETS: Final = {
    0: "cp1252", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250",
}  # fmt: skip
"""Encodings by the number of a font's character set."""


def codec(name: str) -> str | None:
    """Python's name of an encoding, or None for one unknown."""
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None
