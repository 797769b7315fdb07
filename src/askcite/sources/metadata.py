"""What a source says about itself: front matter before the text, and dates as ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_FENCED: Final = re.compile(r"---[ \t]*\n((?:[^\n]*\n)*?)---[ \t]*(?:\n|\Z)")
_PAIR: Final = re.compile(r"([A-Za-z][\w -]*):[ \t]*(.*)")
_KEYS: Final = {"title", "author", "source", "published", "language"}
_SYNONYMS: Final = {"date": "published", "lang": "language", "authors": "author", "url": "source"}
_MAX_FRONT_CHARACTERS: Final = 10_000
"""Front matter is a few lines; a rule further down belongs to the text."""


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields of a leading `---` block and the text after it; no fields when there is none."""
    match = _FENCED.match(text[:_MAX_FRONT_CHARACTERS])
    lines = match[1].splitlines() if match else []
    pairs = [_PAIR.fullmatch(line) for line in lines if line.strip() and line[0] not in " \t-#"]
    if not match or not pairs or not all(pairs):
        return {}, text
    return fields({p[1]: p[2] for p in pairs if p}), text[match.end() :]


def fields(values: Mapping[str, object]) -> dict[str, str]:
    """The fields an article knows, among `values`: cleaned, empty ones left out."""
    found: dict[str, str] = {}
    for key, value in values.items():
        name = key.strip().lower()
        name = _SYNONYMS.get(name, name)
        cleaned = " ".join(str(value or "").split()).strip("\"'")
        if name in _KEYS and cleaned:
            found.setdefault(name, cleaned)
    return found
