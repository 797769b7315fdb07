"""What a source says about itself: front matter before the text, or fields beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from unicodedata import category

_FENCED: Final = re.compile(r"---[ \t]*\n((?:[^\n]*\n)*?)---[ \t]*(?:\n|\Z)")
_PAIR: Final = re.compile(r"([A-Za-z][\w -]*):(?:[ \t]+(.*))?")
_QUOTED: Final = re.compile(r"([\"'])((?:(?!\1).)*)\1")
"""A value within quotation marks that has none of them itself."""
_DATE: Final = re.compile(r"(?!0000)[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?(?!\d)")
"""ISO 8601, its time left out; a date written otherwise could mean two days, and is dropped."""
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?=[-_]|$)")
"""A code of ISO 639, what follows it (country, script) left out; the text tells what is no code."""
_SHORTER: Final = {"eng": "en"}
"""EPUB books may use the three letters; only of this language the models are asked whether they
know it."""
UNSHOWN: Final = ("Cc", "Cs")
"""Unicode's classes of control characters, which a terminal would obey, and of half characters,
which cannot be stored."""
_KEYS: Final = {
    "title": "title",
    "source": "source",
    "url": "source",
    "author": "author",
    "authors": "author",
    "published": "published",
    "date": "published",
    "language": "language",
    "lang": "language",
}
_MAX_FRONT_CHARACTERS: Final = 10_000
"""Front matter is a few lines; a rule further down belongs to the text."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of an article beside its text."""

    title: str | None = None
    source: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None

    @classmethod
    def of(cls, values: Mapping[str, object], title: str | None = None) -> About:
        """The fields an article knows, among `values`; `title` where they name none."""
        found: dict[str, str | None] = {"title": one_line(title or "") or None}
        for key, value in values.items():
            name = _KEYS.get(key.strip().lower())
            known = _known(name, one_line(_words(value))) if name else None
            if name and known:
                found[name] = known
        return cls(**found)


def one_line(text: str) -> str:
    """`text` with single spaces, without what can be neither shown nor stored."""
    shown = (c for c in text if c.isspace() or category(c) not in UNSHOWN)
    return " ".join("".join(shown).split())


def _words(value: object) -> str:
    """The words of a value or of a list of them; what is of parts or no more than true has none."""
    parts = value if isinstance(value, list) else [value]
    simple = (p for p in parts if isinstance(p, (str, int, float)) and not isinstance(p, bool))
    return ", ".join(map(str, simple))


def _known(name: str, value: str) -> str | None:
    """What is certain of a field's value."""
    if name == "published":
        return _date(value)
    if name == "language":
        code = _LANGUAGE.match(value)
        return _SHORTER.get(code[0].lower(), code[0].lower()) if code else None
    return value


def _date(value: str) -> str | None:
    """The date, or its year where the calendar has no such month or day."""
    written = _DATE.match(value)
    if not written:
        return None
    try:
        date.fromisoformat(f"{written[0]}-01-01"[:10])
    except ValueError:
        return written[0][:4]
    return written[0]


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields of a leading `---` block and the text after it; no fields when there is none."""
    match = _FENCED.match(text[:_MAX_FRONT_CHARACTERS])
    lines = match[1].split("\n") if match else []
    pairs = [_PAIR.fullmatch(line) for line in lines if line.strip() and line[0] not in " \t-#"]
    if not match or not pairs or not all(pairs):
        return {}, text
    return {p[1]: _unquoted(p[2] or "") for p in pairs if p}, text[match.end() :]


def _unquoted(value: str) -> str:
    quoted = _QUOTED.fullmatch(value.strip())
    return quoted[2] if quoted else value
