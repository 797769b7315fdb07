r"""Formulas in LaTeX as a line of text.

As `\frac{a}{b} \neq x^2` is a/b ≠ x². They stand between `$…$` and `$$…$$` in Markdown, between
`\(…\)` and `\[…\]` in pages too.
"""

# ruff: noqa: RUF001 - signs that look like letters are what formulas have
from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from askcite.sources.hypertext.latex_signs import ACCENTS, NAMED, SILENT, WORDS
from askcite.sources.hypertext.raised import lowered, raised

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST: Final = 2_000
"""Characters of a formula; more is no formula but two signs by chance."""
_DEEPEST: Final = 30
_FENCED: Final = (
    rf"(?<!\\)\$\$(?P<block>(?:[^$\\]|\\.){{1,{_LONGEST}}}?)\$\$"
    rf"|\\\((?P<round>.{{1,{_LONGEST}}}?)\\\)"
    rf"|\\\[(?P<square>.{{1,{_LONGEST}}}?)\\\]"
)
_IN_PAGE: Final = re.compile(_FENCED, re.DOTALL)
_IN_MARKDOWN: Final = re.compile(
    rf"(?P<code>(?P<ticks>`+)(?!`).{1, 20000}?(?<!`)(?P=ticks)(?!`))|{_FENCED}"
    r"|(?<![\\$\w])\$(?P<line>(?=\S)(?:[^$\\\n]|\\.|\n(?!\s*\n)){1,300}?(?<=\S))\$(?![\d$])",
    re.DOTALL,
)
_MATHS: Final = re.compile(r"[A-Za-z][\w'(),*-]{0,6}$|-?\d[\d.,]*$")
"""What a formula on a line has; two prices in one have none."""
_OPERATOR: Final = re.compile(r"[\\^_=<>+]")
_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#~|^])")
_TOKEN: Final = re.compile(r"\\(?:[A-Za-z]+\*?|.)|[{}^_&~]|\s+|[^\\{}^_&~\s]", re.DOTALL)
_SPACED: Final = frozenset("=<>≤≥≈≠±·×÷∓→∈≡⇒⇔≪≫∼∝∉⊂⊆∪∩↦←")
_PLAIN: Final = {"}": "", "&": " ", "~": " ", "'": "′", "*": "∗"}
_DENIED: Final = {"=": " ≠ ", "∈": " ∉ ", "⊂": " ⊄ ", "≡": " ≢ "}
_ALONE: Final = re.compile(r"\w+[⁰¹²³⁴⁵⁶⁷⁸⁹]?$|.$")
_LITERAL: Final = frozenset({"pre", "code", "script", "style", "math", "textarea"})


def in_markdown(text: str) -> str:
    """Markdown with its formulas as text."""
    if "$" not in text and "\\(" not in text and "\\[" not in text:
        return text
    return _IN_MARKDOWN.sub(_written, text)


def in_page(root: HtmlElement) -> None:
    """Write a page's formulas as text, in place."""
    for element in root.iter("*"):
        if element.tag not in _LITERAL and element.text:
            element.text = _shown(element.text)
        parent = element.getparent()
        if element.tail and parent is not None and parent.tag not in _LITERAL:
            element.tail = _shown(element.tail)


def _shown(text: str) -> str:
    if "\\" not in text and "$$" not in text:
        return text
    return _IN_PAGE.sub(lambda match: line(_inside(match)), text)


def _written(match: re.Match[str]) -> str:
    """The formula, its signs none of Markdown's."""
    if match["code"]:
        return match[0]
    inside = _inside(match)
    if match["line"] and not (_MATHS.match(inside) or _OPERATOR.search(inside)):
        return match[0]
    words = _SPECIAL.sub(r"\\\1", line(inside))
    return f"\n\n{words}\n\n" if match["block"] and "\n" in match[0] else words


def _inside(match: re.Match[str]) -> str:
    parts = match.groupdict()
    return next(p for name in ("block", "round", "square", "line") if (p := parts.get(name)))


def line(formula: str) -> str:
    """The formula on one line."""
    words = _Reading(_TOKEN.findall(formula)).all()
    return " ".join(words.split()).replace("( ", "(").replace(" )", ")").strip("; ")


class _Reading:
    """A formula's signs, read from the first on."""

    def __init__(self, signs: list[str]) -> None:
        self._signs = signs
        self._at = 0
        self._depth = 0

    def all(self, end: str = "") -> str:
        """The words up to `end`, or to the last."""
        words = ""
        while self._at < len(self._signs):
            part = self._next()
            if part == end:
                break
            if part in ("^", "_"):
                words = words.rstrip() + self._shift(words, part)
            else:
                words += self._words(part)
        return words

    def _next(self) -> str:
        self._at += 1
        return self._signs[self._at - 1]

    def _shift(self, before: str, sign: str) -> str:
        words = self._argument().strip().replace("∘", "°")
        if sign == "^":
            return words if words in ("′", "″", "°", "*", "†") else raised(words.replace(" ", ""))
        return lowered(words if before[-1:].isalpha() else words.replace(" ", ""))

    def _argument(self) -> str:
        """The sign or the group that follows."""
        self._blank()
        return self._words(self._next()) if self._at < len(self._signs) else ""

    def _blank(self) -> None:
        while self._at < len(self._signs) and self._signs[self._at].isspace():
            self._at += 1

    def _words(self, part: str) -> str:
        if part == "{":
            self._depth += 1
            if self._depth > _DEEPEST:
                return ""
            words = self.all("}")
            self._depth -= 1
            return words
        if part in _SPACED:
            return f" {part} "
        if not part.startswith("\\"):
            return _PLAIN.get(part, " " if part.isspace() else part)
        name = part[1:].rstrip("*") or "*"
        if name.isalpha():
            self._blank()
        return self._command(name)

    def _command(self, name: str) -> str:
        if name in ("frac", "dfrac", "tfrac", "cfrac"):
            return f"{_grouped(self._argument())}/{_grouped(self._argument())}"
        if name in ("sqrt", "binom"):
            return self._root() if name == "sqrt" else self._binomial()
        if name in WORDS:
            return self._argument()
        if name in ACCENTS:
            return self._argument().strip() + ACCENTS[name]
        if name in ("left", "right", "begin", "end", "label", "tag", "color", "not"):
            return self._structure(name)
        if name in SILENT:
            return SILENT[name]
        sign = NAMED.get(name)
        if sign is None:
            return f"{name} " if name.isalpha() and len(name) > 1 else name
        return f" {sign} " if sign in _SPACED or len(sign) > 1 else sign

    def _structure(self, name: str) -> str:
        if name == "not":
            sign = self._argument().strip()
            return _DENIED.get(sign, f" not {sign} ")
        if name in ("left", "right"):
            self._blank()
            bracket = self._argument()
            return "" if bracket == "." else bracket
        inside = self._argument()
        matrix = name == "begin" and inside.rstrip("*") == "array"
        if matrix and self._at < len(self._signs) and self._signs[self._at] == "{":
            self._argument()
        return f" ({inside})" if name == "tag" else ""

    def _root(self) -> str:
        self._blank()
        if self._at < len(self._signs) and self._signs[self._at] == "[":
            self._next()
            degree = self.all("]").strip()
            return f"{raised(degree)}√({self._argument().strip()})"
        return f"√({self._argument().strip()})"

    def _binomial(self) -> str:
        return f"C({self._argument().strip()}, {self._argument().strip()})"


def _grouped(words: str) -> str:
    words = words.strip()
    return words if _ALONE.match(words) else f"({words})"
