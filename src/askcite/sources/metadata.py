"""What a source says about itself: front matter before the text, or fields beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_FENCED: Final = re.compile(r"---[ \t]*\n((?:[^\n]*\n)*?)---[ \t]*(?:\n|\Z)")
_PAIR: Final = re.compile(r"([A-Za-z][\w -]*):(?:[ \t]+(.*))?")
_DATE: Final = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?!\d)")
"""ISO 8601, its time left out; a date written otherwise could mean two days, and is dropped."""
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
        found: dict[str, str | None] = {"title": title}
        for key, value in values.items():
            name = _KEYS.get(key.strip().lower())
            value = ", ".join(map(str, value)) if isinstance(value, list) else value or ""
            cleaned = " ".join(str(value).split()).strip("\"'")
            if name == "published":
                date = _DATE.match(cleaned)
                cleaned = date[0] if date else ""
            if name and cleaned:
                found[name] = cleaned
        return cls(**found)


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields of a leading `---` block and the text after it; no fields when there is none."""
    match = _FENCED.match(text[:_MAX_FRONT_CHARACTERS])
    lines = match[1].splitlines() if match else []
    pairs = [_PAIR.fullmatch(line) for line in lines if line.strip() and line[0] not in " \t-#"]
    if not match or not pairs or not all(pairs):
        return {}, text
    return {p[1]: p[2] or "" for p in pairs if p}, text[match.end() :]
