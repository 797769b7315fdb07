"""An answer's sentences, cited; as text, Markdown and HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from typing import Final

from askcite.types.articles import Citation, FieldCitation

REFUSAL: Final = "The articles do not say."


class Support(StrEnum):
    """The standing of a written sentence to its citations."""

    VERBATIM = "verbatim"
    ENTAILED = "entailed"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an answer, never without a citation.

    `fields` are cited where an article's entry says it and not its text; `group` is the heading
    under which an answer in groups tells it.
    """

    text: str
    citations: tuple[Citation, ...]
    support: Support = Support.VERBATIM
    fields: tuple[FieldCitation, ...] = ()
    group: str | None = None

    def __post_init__(self) -> None:
        if not self.citations and not self.fields:
            raise ValueError("a statement needs a citation")


def cited(statements: Iterable[Statement]) -> tuple[Citation, ...]:
    """Each citation once, in the order of first use."""
    return tuple(dict.fromkeys(c for s in statements for c in s.citations))


def text(statements: Sequence[Statement], *, under_heads: bool = False) -> str:
    """The statements with their marks, under their heads if wished."""
    number = _numbers(statements)
    parts, head = [], None
    for each in statements:
        if under_heads and each.group and each.group != head:
            parts.append(f"{each.group.rstrip(' :')}:")
        head = each.group
        marks = "".join(f"[{number[c]}]" for c in each.citations)
        parts.append(f"{each.text} {marks}".rstrip())
    return " ".join(parts)


def references(statements: Sequence[Statement]) -> list[str]:
    """A line for each citation, numbered, then the known fields."""
    known = dict.fromkeys(f for s in statements for f in s.fields)
    return [
        *(reference(n, c) for n, c in enumerate(cited(statements), 1)),
        *(f"{f.field}: {f.value} — {f.title} (known of the article)" for f in known),
    ]


def reference(number: int, citation: Citation) -> str:
    """One numbered reference: quote, article, place, digest."""
    quote = " ".join(citation.quote.split())
    origin = f"text {citation.digest[:12]}; {citation.source}"
    careful = f"; careful: {citation.caution}" if citation.caution else ""
    return f"[{number}] “{quote}” — {_place(citation)} ({origin}){careful}"


def markdown(
    question: str, remarks: Iterable[str], told: str, statements: Sequence[Statement]
) -> str:
    """The question, remarks on it, the answer `told`, its references."""
    aside = [line for remark in remarks for line in (f"*{remark}*", "")]
    lines = [f"## {question}", "", *aside, told, "", *references(statements)]
    return "\n".join(lines).rstrip()


def html(question: str, remarks: Iterable[str], told: str, statements: Sequence[Statement]) -> str:
    """The same for a notebook, the words that answer marked."""
    aside = "".join(f"<p><em>{escape(remark)}</em></p>" for remark in remarks)
    answer = "".join(_told(statements)) or f"<p>{escape(told)}</p>"
    quotes = "".join(map(_quoted, cited(statements)))
    known = dict.fromkeys(f for s in statements for f in s.fields)
    fields = "".join(f"<p>{escape(f'{f.field}: {f.value} — {f.title}')}</p>" for f in known)
    listed = f"<ol>{quotes}</ol>" if quotes else ""
    return f"<p><strong>{escape(question)}</strong></p>{aside}{answer}{listed}{fields}"


def _told(statements: Sequence[Statement]) -> Iterator[str]:
    """Paragraphs of the statements, one a group."""
    number = _numbers(statements)
    for group in dict.fromkeys(s.group for s in statements):
        said = (
            escape(s.text) + "".join(f"<sup>[{number[c]}]</sup>" for c in s.citations)
            for s in statements
            if s.group == group
        )
        head = f"<strong>{escape(group)}</strong><br>" if group else ""
        yield f"<p>{head}{' '.join(said)}</p>"


def _quoted(citation: Citation) -> str:
    quote, answer = citation.quote, citation.answer
    marked = escape(quote)
    if answer:
        start, end = answer.start - citation.span.start, answer.end - citation.span.start
        middle = f"<mark>{escape(quote[start:end])}</mark>"
        marked = f"{escape(quote[:start])}{middle}{escape(quote[end:])}"
    careful = f"<br>careful: {escape(citation.caution)}" if citation.caution else ""
    return f"<li><q>{marked}</q><br><small>{escape(_place(citation))}{careful}</small></li>"


def _place(citation: Citation) -> str:
    """The place of a citation, in words."""
    place = [*filter(None, (citation.author, citation.title, citation.published))]
    if citation.heading:
        place.append(f"“{citation.heading}”")
    if citation.place:
        place.append(citation.place)
    place.append(f"characters {citation.span.start}–{citation.span.end}")
    return ", ".join(place)


def _numbers(statements: Sequence[Statement]) -> dict[Citation, int]:
    """The mark of each citation, from 1."""
    return {c: n for n, c in enumerate(cited(statements), 1)}
