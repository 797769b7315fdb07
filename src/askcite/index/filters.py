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
        if not isinstance(self.author, str | None):
            raise QuestionError(f"`author` is one name as a text, not {self.author!r}")
        for name in ("since", "until"):
            given = getattr(self, name)
            if given is not None and not (isinstance(given, str) and _days(given)):
                raise QuestionError(
                    f"{name} needs a date such as 2021, 2021-05 or 2021-05-03, not {given!r}"
                )

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
        several = (tags,) if isinstance(tags, str) else _listed(tags)
        made = cls(author, since, until, several, _mapped(where or {}))
        return None if made == cls() else made

    def __str__(self) -> str:
        named = {"author": self.author, "since": self.since, "until": self.until}
        said = [f"{name} {value!r}" for name, value in named.items() if value is not None]
        said += [f"tag {tag!r}" for tag in self.tags]
        return ", ".join(said + [f"{name} {value!r}" for name, value in self.where.items()])


def _listed(tags: Collection[str]) -> tuple[str, ...]:
    """The tags as texts; raises QuestionError."""
    if not isinstance(tags, Collection) or not all(isinstance(tag, str) for tag in tags):
        raise QuestionError(f"`tags` are texts in a list, as in ['energy'], not {tags!r:.60}")
    return tuple(tags)


def _mapped(where: Mapping[str, str]) -> dict[str, str]:
    """The fields as texts by name; raises QuestionError."""
    made: dict[str, str] = {}
    with suppress(TypeError, ValueError):
        made = dict(where)
    told = [said for pair in made.items() for said in pair]
    if (where and not made) or not all(isinstance(said, str) and said for said in told):
        raise QuestionError(
            f"`where` is a mapping of texts, as in {{'language': 'en'}}, not {where!r:.60}"
        )
    return made


def matching(db: Database, wanted: Filter) -> set[int]:
    """Keys of the articles that meet the conditions.

    They are of any generation.
    """
    one = "SELECT article FROM fact WHERE name = ? AND value "
    selects, values = [], []
    for name, how, value in _conditions(wanted):
        selects.append(f"{one}{how} ?")
        values += [name, value]
    found = db.execute(" INTERSECT ".join(selects), values)
    return {key for (key,) in found}


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
        yield _plain(name), "=", _plain(value)


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


def _days(date: str) -> tuple[str, str] | None:
    """The first and last day of a date.

    An ISO 8601 date may name a year or a month. The days are in digits.
    """
    written = _DATE.match(date)
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
