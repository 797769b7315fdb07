"""Articles chosen by what is known of them.

That is author, date, tags and any further field. Each fact of an article is a row of its own, found
by name and value in the table's order, so that no article is looked at that does not match. Letter
case and space do not count.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Protocol, TypedDict

from askcite.errors import QuestionError
from askcite.index.database import Database
from askcite.types import Article

AUTHOR, TAG, FROM, TO = "author", "tag", "published from", "published to"
"""The names of facts that have a condition of their own; the others go by their field's name."""
_BETWEEN_NAMES: Final = re.compile(r"\s*(?:[,;&]|\b(?:and|et|und|y)\b)\s*")
_LONGEST: Final = 200
"""Characters of a value that are compared: PostgreSQL takes 2,700 bytes in an index."""
_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])")

_TAGS: Final = frozenset({"tags", "keyword", "keywords"})
"""Other names of the tags, as a field of `where`."""
_MANY: Final = 10_000
"""Facts up to which conditions are counted, in half a millisecond."""
_DATES: Final = frozenset({"published", "date"})
_NEXT_NAME: Final = """
WITH RECURSIVE names (name) AS (
  SELECT MIN(name) FROM fact
  UNION ALL SELECT (SELECT MIN(name) FROM fact WHERE name > names.name) FROM names
  WHERE names.name IS NOT NULL)
SELECT name FROM names WHERE name IS NOT NULL
"""
"""Each name once, found by jumps in the table's order: no facts between are looked at."""

Fact = tuple[str, str]
"""A name and a value, as they are compared."""


class Known(TypedDict, total=False):
    """The conditions of a `Filter`, as keywords."""

    author: str | None
    since: str | None
    until: str | None
    tags: Collection[str]
    where: Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions on an article, all of which it meets.

    `author` is a whole name or a last name. `since` and `until` are ISO 8601 dates, of a day, a
    month or a year, both included: an article of which only the year is known may have been
    published in any of its days. All `tags` are wanted, and every field of `where`, which may also
    name `language`, `source` and `title`. Raises QuestionError for what is no date.
    """

    author: str | None = None
    since: str | None = None
    until: str | None = None
    tags: tuple[str, ...] = ()
    where: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        if self.author is not None and not (isinstance(self.author, str) and self.author.strip()):
            raise QuestionError(f"`author` is one name as a text, not {self.author!r}")
        for name in ("since", "until"):
            given = getattr(self, name)
            if given is not None and not (isinstance(given, str) and _is_date(given)):
                raise QuestionError(
                    f"{name} needs a date such as 2021, 2021-05 or 2021-05-03, not {given!r}"
                )
        if self.since and self.until and self._is_empty(self.since, self.until):
            raise QuestionError(f"since {self.since} is after until {self.until}; exchange them")

    @staticmethod
    def _is_empty(since: str, until: str) -> bool:
        first, last = _days(since), _days(until)
        return bool(first and last) and (first or ("",))[0] > (last or ("", ""))[1]

    @classmethod
    def of(
        cls,
        author: str | None = None,
        since: str | None = None,
        until: str | None = None,
        tags: Collection[str] = (),
        where: Mapping[str, str] | None = None,
    ) -> Filter | None:
        """The filter of these conditions; None where there are none."""
        several = _listed([tags] if isinstance(tags, str) else tags)
        made = cls(author, since, until, several, _mapped(where or {}))
        return None if made == cls() else made

    def __str__(self) -> str:
        named = {"author": self.author, "since": self.since, "until": self.until}
        said = [f"{name} {value!r}" for name, value in named.items() if value is not None]
        said += [f"tag {tag!r}" for tag in self.tags]
        return ", ".join(said + [f"{name} {value!r}" for name, value in self.where.items()])


def _listed(tags: Collection[str]) -> tuple[str, ...]:
    """The tags as texts; raises QuestionError."""
    several = isinstance(tags, Collection)
    if not several or not all(isinstance(tag, str) and tag.strip() for tag in tags):
        raise QuestionError(f"`tags` are texts in a list, as in ['energy'], not {tags!r:.60}")
    return tuple(tags)


def _mapped(where: Mapping[str, str]) -> dict[str, str]:
    """The fields as texts by name; raises QuestionError."""
    made: dict[str, str] = {}
    with suppress(TypeError, ValueError):
        made = dict(where)
    told = [said for pair in made.items() for said in pair]
    if (where and not made) or not all(isinstance(said, str) and said.strip() for said in told):
        raise QuestionError(
            f"`where` is a mapping of texts, as in {{'language': 'en'}}, not {where!r:.60}"
        )
    return made


def matching(db: Database, wanted: Filter) -> set[int]:
    """Keys of the articles that meet the conditions.

    They are of any generation. Those of the rarest condition are looked through for the others: of
    400,000 articles that an author and a language share, 80 and not all.
    """
    first, *rest = sorted(_conditions(wanted), key=lambda each: _counted(db, each))
    statement = f"SELECT DISTINCT article FROM fact AS own WHERE name = ? AND value {first[1]} ?"
    values = [first[0], first[2]]
    for name, how, value in rest:
        also = f"name = ? AND value {how} ?"
        statement += f" AND EXISTS (SELECT 1 FROM fact WHERE article = own.article AND {also})"
        values += [name, value]
    return {key for (key,) in db.execute(statement, values)}


def _counted(db: Database, condition: tuple[str, str, str]) -> int:
    """The facts of a condition, up to a limit."""
    name, how, value = condition
    some = f"SELECT 1 FROM fact WHERE name = ? AND value {how} ? LIMIT {_MANY}"
    ((count,),) = db.execute(f"SELECT COUNT(*) FROM ({some}) AS few", (name, value))
    return int(count)


def _conditions(wanted: Filter) -> Iterator[tuple[str, str, str]]:
    """Each condition, as name, comparison and value."""
    if wanted.author is not None:
        yield AUTHOR, "=", _plain(wanted.author)
    if wanted.since is not None and (days := _days(wanted.since)):
        yield TO, ">=", days[0]
    if wanted.until is not None and (days := _days(wanted.until)):
        yield FROM, "<=", days[1]
    for tag in wanted.tags:
        yield TAG, "=", _plain(tag)
    for name, value in wanted.where.items():
        yield TAG if _plain(name) in _TAGS else _plain(name), "=", _plain(value)


def unknown(db: Database, wanted: Filter) -> str | None:
    """The line on a field that no article has."""
    names = {name for (name,) in db.execute(_NEXT_NAME)}
    strange = [name for name in wanted.where if _plain(name) not in names | _TAGS]
    if not strange:
        return None
    if _plain(strange[0]) in _DATES:
        return "the date of publication is asked for by `since` and `until`"
    own = sorted(names - {FROM, TO})
    return f"no article has a field {strange[0]!r}; there are {', '.join(own)}"


class Described(Protocol):
    """An article or summary, with all that finds it."""

    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def source(self) -> str: ...  # noqa: D102
    @property
    def author(self) -> str | None: ...  # noqa: D102
    @property
    def published(self) -> str | None: ...  # noqa: D102
    @property
    def language(self) -> str | None: ...  # noqa: D102
    @property
    def tags(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def fields(self) -> Mapping[str, str]: ...  # noqa: D102


def facts(article: Described) -> set[Fact]:
    """The facts by which an article is found."""
    found = {(AUTHOR, name) for name in _names(article.author or "")}
    days = _days(article.published or "")
    found |= {(FROM, days[0]), (TO, days[1])} if days else set()
    found |= {(TAG, _plain(tag)) for tag in article.tags}
    own = {"language": article.language, "source": article.source, "title": article.title}
    named = {**article.fields, **{name: value for name, value in own.items() if value}}
    return found | {(_plain(name), _plain(value)) for name, value in named.items()}


def _names(author: str) -> Iterator[str]:
    """The ways to name authors.

    All together, each, and each by the last name.
    """
    each = [name for name in _BETWEEN_NAMES.split(author) if name]
    for name in (author, *each, *(name.split()[-1] for name in each)):
        if plain := _plain(name):
            yield plain


def _plain(text: str) -> str:
    """Words in small letters and single spaces."""
    return " ".join(text.casefold().split())[:_LONGEST]


def _is_date(written: str) -> bool:
    """True for a day, month or year that there is."""
    found = _DATE.fullmatch(written.strip())
    try:
        return bool(found and date.fromisoformat(f"{written.strip()}-01-01"[:10]))
    except ValueError:
        return False


def _days(told: str) -> tuple[str, str] | None:
    """The first and last day of a date.

    An ISO 8601 date may name a year or a month. The days are in digits.
    """
    written = _DATE.match(told.strip())
    if not written:
        return None
    year, month, day = written.groups()
    return f"{year}{month or '00'}{day or '00'}", f"{year}{month or '99'}{day or '99'}"


def known(article: Article) -> str:
    """Tags and further fields as JSON, as they are stored."""
    return json.dumps({"tags": article.tags, "fields": dict(article.fields)}, ensure_ascii=False)


def describe(db: Database, key: int, article: Described) -> None:
    """Write the facts that find an article.

    Earlier ones go.
    """
    db.execute("DELETE FROM fact WHERE article = ?", (key,))
    found = [(name, value, key) for name, value in sorted(facts(article))]
    db.executemany("INSERT INTO fact (name, value, article) VALUES (?, ?, ?)", found)
