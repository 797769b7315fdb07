"""How an answer was found: what was considered, how it scored, how long each stage took."""

from __future__ import annotations

from textwrap import shorten
from typing import Final

from askcite.types import Answer, Citation
from askcite.web.markup import Html, element

SHOWN_CHARACTERS: Final = 90
"""Of a sentence in the table: enough to know it again, short enough for one or two lines."""


def found(number: int, answer: Answer) -> Html:
    """The sentences that were cited or near with their scores, and the stages' milliseconds."""
    cited = [
        _row(f"#a{number}-c{n}", str(n), c, "cited", "") for n, c in enumerate(answer.citations, 1)
    ]
    near = [
        _row(f"#a{number}-n{n}", "near", m.citation, f"{m.score:.2f}", f"{m.retrieval:.2f}")
        for n, m in enumerate(answer.nearest, 1)
    ]
    names = ("", "Sentence", "Reading", "Retrieval")
    head = element("thead", element("tr", *[element("th", n, scope="col") for n in names]))
    return element(
        "details",
        element("summary", "How this was found"),
        element("table", head, element("tbody", *cited, *near)) if cited or near else None,
        _times(answer),
        class_="found",
    )


def _row(target: str, label: str, citation: Citation, reading: str, retrieval: str) -> Html:
    sentence = shorten(citation.quote, SHOWN_CHARACTERS, placeholder=" …")
    link = element("a", sentence, href=target, dir="auto")
    cells = [element("td", cell) for cell in (label, link, reading, retrieval)]
    return element("tr", *cells)


def _times(answer: Answer) -> Html | None:
    if not answer.timings:
        return None
    stages = ", ".join(f"{stage} {ms:.0f} ms" for stage, ms in answer.timings.items())
    return element("p", f"{stages}; together {sum(answer.timings.values()):.0f} ms.")
