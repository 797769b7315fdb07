"""A conversation as a document, with sources under each answer."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from askcite.answer.saved import to_markdown
from askcite.doors.web.dress import is_row
from askcite.doors.web.escape import Html, element, join
from askcite.doors.web.thread import VERDICTS
from askcite.review import proof
from askcite.types import Answer, Article, Kind
from askcite.types.statements import references

TITLE: Final = "A conversation with articles"
STYLE: Final = Html(
    "body{font:1.05rem/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem}"
    "h1,h2{font-family:system-ui,sans-serif;line-height:1.3}h1{font-size:1.4rem}"
    "h2{font-size:1.1rem;margin-top:2rem}ol{list-style:none;padding:0;font-size:.85rem;color:#444}"
    "section{break-inside:avoid}"
)


@dataclass(frozen=True, slots=True)
class Document:
    """A file to save."""

    name: str
    media_type: str
    content: bytes


def made(answers: Sequence[Answer], form: str, article: Callable[[str], Article]) -> Document:
    """The answers as `html`, `docx`, `json`, `proof` or else Markdown.

    `article` gives the articles' texts, which a proof holds.
    """
    if form == "proof":
        return Document("askcite-proof.html", "text/html", _proof(answers, article).encode())
    if form == "html":
        return Document("askcite.html", "text/html", _html(answers).encode())
    if form == "docx":
        media = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        return Document("askcite.docx", media, _word(answers))
    if form == "json":
        whole = json.dumps([a.to_dict() for a in answers], ensure_ascii=False, indent=2)
        return Document("askcite.json", "application/json", whole.encode())
    return Document("askcite.md", "text/markdown", to_markdown(answers).encode())


def _proof(answers: Sequence[Answer], article: Callable[[str], Article]) -> str:
    lines = [line for answer in answers for line in proof.lines(answer)]
    title = answers[0].question if len(answers) == 1 else TITLE
    return proof.page(title, lines, article)


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
        yield from [f"{group}:"] if group else []
        apart = answer.kind is Kind.LIST or any(map(is_row, lines))
        yield from lines if apart else [" ".join(lines)]


def _html(answers: Sequence[Answer]) -> str:
    style = element("style", STYLE)
    charset = Html('<meta charset="utf-8">')
    head = element("head", charset, element("title", TITLE), style)
    body = element("body", element("h1", TITLE), *map(_section, answers))
    return "<!DOCTYPE html>" + element("html", head, body, lang="en")


def _section(answer: Answer) -> Html:
    said = join(*[element("p", line, dir="auto") for line in _lines(answer)])
    sources = [element("li", line) for line in references(answer.statements)]
    listed = element("ol", *sources) if sources else None
    return element("section", element("h2", answer.question, dir="auto"), said, listed)


def _word(answers: Sequence[Answer]) -> bytes:
    from docx import Document as Word
    from docx.shared import Pt

    word = Word()
    word.core_properties.title = TITLE
    word.core_properties.author = ""
    word.add_heading(TITLE, 0)
    for answer in answers:
        word.add_heading(_written(answer.question), 1)
        for line in _lines(answer):
            word.add_paragraph(_written(line))
        for line in references(answer.statements):
            told = word.add_paragraph().add_run(_written(line))
            told.font.size = Pt(9)
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def _written(words: str) -> str:
    """The words without the control characters that XML cannot hold."""
    return "".join(c if c >= " " or c in "\t\n" else " " for c in words)
