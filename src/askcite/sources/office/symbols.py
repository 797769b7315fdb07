"""Signs of symbol fonts, as the characters readers see."""

from __future__ import annotations

from typing import Final

_GREEK: Final = dict(
    zip(
        "ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprstufcyw",
        "\u0391\u0392\u0393\u0394\u0395\u0396\u0397\u0398\u0399\u039a\u039b\u039c\u039d\u039e\u039f\u03a0\u03a1"
        "\u03a3\u03a4\u03a5\u03a6\u03a7\u03a8\u03a9\u03b1\u03b2\u03b3\u03b4\u03b5\u03b6\u03b7\u03b8\u03b9\u03ba\u03bb"
        "\u03bc\u03bd\u03be\u03bf\u03c0\u03c1\u03c3\u03c4\u03c5\u03c6\u03c7\u03c8\u03c9",
        strict=True,
    )
)
_SYMBOL: Final = {
    **{ord(letter): sign for letter, sign in _GREEK.items()},
    **{0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB1: "±", 0xB4: "\u00d7", 0xB9: "≠", 0xBB: "≈", 0xAE: "→"},
    **{0xD6: "√", 0xE5: "\u2211", 0xA5: "∞", 0xB7: "•", 0xB8: "÷", 0xB6: "∂", 0xCE: "∈"},
}
"""The font "Symbol", by its codes."""
_MARKS: Final = {0xFC: "✓", 0xFE: "☑", 0xA8: "☐", 0xFB: "✗", 0xE0: "→", 0xA7: "▪", 0x6C: "●"}
"""Of the fonts "Wingdings", what people mean by it."""
_PRIVATE: Final = range(0xE000, 0xF900)
"""Codes without a meaning of their own, where programs put such fonts' signs."""


def sign(font: str, code: str) -> str:
    """The character of a `code` in a `font`, if any."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    own = number & 0xFF if number in _PRIVATE else number
    if font.lower().startswith("symbol"):
        return _SYMBOL.get(own, chr(own) if 0x20 <= own < 0x7F else "")
    if font.lower().startswith(("wingdings", "webdings")):
        return _MARKS.get(own, "")
    return chr(number) if number not in _PRIVATE and 0x20 <= number < 0xD800 else ""


def shown(font: str, words: str) -> str:
    """The words as their font shows them."""
    return "".join(
        sign(font, f"{ord(c):x}") if c != " " and (ord(c) < 0x100 or ord(c) in _PRIVATE) else c
        for c in words
    )


def is_symbols(font: str) -> bool:
    """True for the name of a font of signs."""
    return font.strip().lower().startswith(("symbol", "wingdings", "webdings"))
