"""A source's facts: front matter, or fields beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from unicodedata import category

_DATE: Final = re.compile(r"(?!0000)[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?(?!\d)")
"""ISO 8601, its time left out; of figures alone another could mean two days, and is dropped."""
_SLASHED: Final = re.compile(r"(\d{4})/(\d\d)/(\d\d)(?!\d)")
_NAMED: Final = (
    re.compile(
        r"(?:\w+, )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th|\.)? )?"
        r"(?P<month>[^\W\d]{3,9})\.?,? (?P<year>\d{4})\b"
    ),
    re.compile(
        r"(?:\w+, )?(?P<month>[^\W\d]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})\b"
    ),
)
"""A date with its month's name, which can mean but one day."""
_NAMES: Final = """jan feb mar apr may jun jul aug sep oct nov dec
    jan feb mär apr mai jun jul aug sep okt nov dez"""
_MONTHS: Final = {name: number % 12 + 1 for number, name in enumerate(_NAMES.split())}
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
_TAGS: Final = frozenset({"tag", "tags", "keyword", "keywords", "category", "categories"})
_TEXT: Final = frozenset({"id", "text", "format"})
"""Fields of a row of JSON Lines that are the article itself."""
_NOTHING: Final = re.compile(
    r"(?i)(?:nan|none|null|nil|n/?a|unknown|untitled|undefined|-+|\?+"
    r"|(?:(?:microsoft )?word[- ])?document"
    r"|(?:(?:microsoft )?powerpoint[- ])?(?:presentation|präsentation)|slide 1|workbook|book ?1)"
)
"""Values that programs write where nobody has given any."""
_NOBODY: Final = re.compile(
    r"(?i)(?:anonymous|openpyxl|xlsxwriter|apache poi"
    r"|(?:(?:office|windows|microsoft|default|python)[-_ ]?(?:office[-_ ]?)?)?"
    r"(?:user|admin(?:istrator)?|author|owner|docx|\d*))"
)
"""Authors whom programs name for want of one: "office-2007", "admin"."""
_MAX_FIELDS: Final = 50
_MAX_FIELD_CHARACTERS: Final = 1_000
"""Further fields that are kept, and of each so many characters: more is text, not a fact."""
_MAX_KNOWN_CHARACTERS: Final = 100_000
"""Of a title or author: a collaboration's three thousand authors have half of it."""
_MAX_TAGS: Final = 1_000


@dataclass(frozen=True, slots=True)
class About:
    """The facts of an article beside its text.

    `fields` are those that have no place of their own.
    """

    title: str | None = None
    source: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, values: Mapping[str, object], title: str | None = None) -> About:
        """The facts among `values`; `title` where they name none."""
        found: dict[str, str | None] = {"title": one_line(title or "") or None}
        fields: dict[str, str] = {}
        tags: list[str] = []
        for key, value in _flat(values):
            name = _KEYS.get(key.lower())
            if key.lower() in _TAGS:
                tags += _tags(value)
            elif name and (known := _known(name, one_line(_words(value)))):
                found[name] = known
            elif not name and len(fields) < _MAX_FIELDS and (known := _fact(value)):
                fields[one_line(key)] = known
        return cls(**found, tags=tuple(dict.fromkeys(tags))[:_MAX_TAGS], fields=fields)


def _flat(values: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Names with values, those of `metadata` among them."""
    for key, value in values.items():
        if isinstance(value, Mapping) and key in {"meta", "metadata"}:
            yield from ((str(name).strip(), each) for name, each in value.items())
        elif (name := key.strip()) and name.lower() not in _TEXT:
            yield name, value


def _tags(value: object) -> list[str]:
    """Tags given as a list, or between commas."""
    parts = value if isinstance(value, list) else re.split(r"[,;]", _words(value))
    return [tag for part in parts if (tag := _fact(part))]


def _fact(value: object) -> str | None:
    """The words of a value, else None."""
    words = one_line(_words(value))
    says = words and not _NOTHING.fullmatch(words) and len(words) <= _MAX_FIELD_CHARACTERS
    return words if says else None


def one_line(text: str) -> str:
    """The text on one line, without what cannot be shown."""
    shown = (c for c in text if c.isspace() or category(c) not in UNSHOWN)
    return " ".join("".join(shown).split())


def _words(value: object) -> str:
    """The words of a value or of a list.

    What is of parts, or no more than true, has none.
    """
    parts = value if isinstance(value, list) else [value]
    simple = (p for p in parts if isinstance(p, (str, int, float)) and not isinstance(p, bool))
    return ", ".join(map(str, simple))


def _known(name: str, value: str) -> str | None:
    """The part of a field's value that is certain."""
    if len(value) > _MAX_KNOWN_CHARACTERS:
        return None
    if _NOTHING.fullmatch(value) or (name == "author" and _NOBODY.fullmatch(value)):
        return None
    if name == "published":
        return as_date(value)
    if name == "language":
        code = _LANGUAGE.match(value)
        return _SHORTER.get(code[0].lower(), code[0].lower()) if code else None
    return value


def as_date(value: str) -> str | None:
    """The date, or its year where it is impossible."""
    value = _SLASHED.sub(r"\1-\2-\3", value)
    named = next((match for form in _NAMED for match in [form.match(value)] if match), None)
    if named and (month := _MONTHS.get(named["month"][:3].lower())):
        day = f"-{int(named['day']):02}" if named["day"] else ""
        value = f"{named['year']}-{month:02}{day}"
    written = _DATE.match(value)
    if not written:
        return None
    try:
        date.fromisoformat(f"{written[0]}-01-01"[:10])
    except ValueError:
        return written[0][:4]
    return written[0]
