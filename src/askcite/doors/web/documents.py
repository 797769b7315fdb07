"""A conversation as a document, with sources under each answer."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from askcite.answer.saved import to_markdown
from askcite.doors.web.dress import is_row
from askcite.doors.web.escape import Html, element
from askcite.doors.web.thread import VERDICTS
from askcite.review import bibliography, proof
from askcite.types import Answer, Article, Kind
from askcite.types.statements import references

TITLE: Final = "A conversation with articles"
STYLE: Final = Html(
    "body{font:1.05rem/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem}"
    "h1,h2{font-family:system-ui,sans-serif;line-height:1.3;break-after:avoid}h1{font-size:1.4rem}"
    "h2{font-size:1.1rem;margin-top:2rem}small{display:block;color:#444;margin:.4rem 0}"
)
_BIBLIOGRAPHIES: Final = {
    "bib": bibliography.to_bibtex,
    "csl": bibliography.to_csl,
    "ris": bibliography.to_ris,
}
HEADINGS: Final = {"h1": 0, "h2": 1}
"""Levels of headings in Word, by elements of HTML."""


def made(answers: Sequence[Answer], form: str, article: Callable[[str], Article]) -> bytes:
    """The answers in a form, else as Markdown.

    The forms are `html`, `docx`, `json` and `proof`, and of the articles cited `bib`, `ris` and
    `csl`. `article` gives the articles' texts, which a proof holds.
    """
    match form:
        case "docx":
            return _word(_parts(answers))
        case "html":
            written = _html(_parts(answers))
        case "json":
            written = json.dumps([a.to_dict() for a in answers], ensure_ascii=False, indent=2)
        case "proof":
            written = _proof(answers, article)
        case "bib" | "ris" | "csl":
            written = _BIBLIOGRAPHIES[form]([c for a in answers for c in a.citations])
        case _:
            written = to_markdown(answers)
    return written.encode()


def _proof(answers: Sequence[Answer], article: Callable[[str], Article]) -> str:
    lines = [line for answer in answers for line in proof.lines(answer)]
    title = answers[0].question if len(answers) == 1 else TITLE
    return proof.page(title, lines, article)


def _parts(answers: Sequence[Answer]) -> Iterator[tuple[str, str]]:
    """Tags and words of a document's elements."""
    yield "h1", TITLE
    for answer in answers:
        yield "h2", answer.question
        yield from (("p", line) for line in _lines(answer))
        yield from (("small", line) for line in references(answer.statements))


def _lines(answer: Answer) -> Iterator[str]:
    """The paragraphs between the question and its sources."""
    if answer.understood_as != answer.question:
        yield f"Understood as: {answer.understood_as}"
    if answer.notice:
        yield answer.notice
    if answer.verdict:
        yield VERDICTS[answer.verdict]
    yield from _said(answer) if answer.found else [answer.told]


def _said(answer: Answer) -> Iterator[str]:
    """The statements with their numbers, under their groups.

    Items of a list and rows of a table have a line each.
    """
    numbers = {c: n for n, c in enumerate(answer.citations, 1)}
    for group, each in groupby(answer.statements, key=lambda s: s.group):
        lines = [
            f"{s.text} {''.join(f'[{numbers[c]}]' for c in s.citations)}".rstrip() for s in each
        ]
        yield from [f"{group.rstrip(' :')}:"] if group else []
        apart = answer.kind is Kind.LIST or any(map(is_row, lines))
        yield from lines if apart else [" ".join(lines)]


def _html(parts: Iterable[tuple[str, str]]) -> str:
    body = element("body", *[element(tag, words, dir="auto") for tag, words in parts])
    title, style = element("title", TITLE), element("style", STYLE)
    head = element("head", element("meta", charset="utf-8"), title, style)
    return "<!DOCTYPE html>" + element("html", head, body, lang="en")


def _word(parts: Iterable[tuple[str, str]]) -> bytes:
    from docx import Document as Word
    from docx.shared import Pt

    word = Word()
    word.core_properties.title = TITLE
    word.core_properties.author = ""
    for tag, words in parts:
        written = "".join(c if c >= " " or c in "\t\n" else " " for c in words)  # XML has no others
        if tag in HEADINGS:
            word.add_heading(written, HEADINGS[tag])
        else:
            run = word.add_paragraph().add_run(written)
            run.font.size = Pt(9) if tag == "small" else None
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()
