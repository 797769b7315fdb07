"""Evidence as statements, word for word, with their citations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import reduce

from askcite.answer.choice import Choice, Group
from askcite.types import Article, Citation, FieldCitation, Statement


def quote(choices: Iterable[Choice]) -> tuple[Statement, ...]:
    """Each chosen sentence as a statement that cites it.

    What several say in the same words is one statement with all their citations. Line breaks inside
    a sentence become spaces in the statement; the citation keeps the article's own.
    """
    return reduce(joined, (each for choice in choices for each in _of(choice)), ())


def joined(statements: tuple[Statement, ...], new: Statement) -> tuple[Statement, ...]:
    """The statements and a new one, equal ones made one."""
    for at, old in enumerate(statements):
        if old.text == new.text:
            held = {(c.article_id, c.span) for c in old.citations}
            more = [c for c in new.citations if (c.article_id, c.span) not in held]
            both = replace(old, citations=(*old.citations, *more))
            return (*statements[:at], both, *statements[at + 1 :])
    return (*statements, new)


def cited(group: Group, articles: Mapping[str, Article]) -> Iterator[Citation]:
    """The citation of each of its sentences."""
    return (articles[e.article_id].cite(e.sentence.span, e.answer) for e in group.evidence)


def quoted(citation: Citation, group: str | None = None) -> Statement:
    """The cited words as a statement."""
    return Statement(" ".join(citation.quote.split()), (citation,), group=group)


def _of(choice: Choice) -> Iterator[Statement]:
    for group in choice.groups:
        for citation in cited(group, choice.articles):
            yield quoted(citation, group.heading)
    yield from map(_told, choice.fields)


def _told(field: FieldCitation) -> Statement:
    text = f"“{field.title}” is listed with the {field.field} “{field.value}”."
    return Statement(text, (), fields=(field,))
