"""The finding of an answer: sentences read, scores and times."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten
from typing import Final

from askcite.doors.web.escape import Html, element
from askcite.types import Answer, Citation, Near

SURENESS: Final = (
    (0.9, "Very sure"),
    (0.7, "Fairly sure"),
    (0.5, "More likely than not"),
    (0.0, "Unsure"),
)
"""How sure an answer is, in words, from this calibrated probability on."""
SHOWN_CHARACTERS: Final = 90
"""Of a sentence in the table: enough to know it again, short enough for one or two lines."""
STAGES: Final = {
    "encode": "Turning the question into a vector",
    "search": "Searching the passages",
    "read": "Reading the best of them",
}
"""What the stages of `Answer.timings` do, in words; another one goes by its own name."""
SCORES: Final = (
    "Retrieval: how far a sentence's passage stands out in the search by meaning and by words, in "
    "standard deviations. Reading: the chance that the sentence answers, once it was read."
)


def found(answer: Answer) -> Html:
    """A fold: sureness in words over figures, sentences and times."""
    figure = percent(answer.confidence)
    if answer.found:
        summary = next(words for least, words in SURENESS if answer.confidence >= least)
        told = f"Of answers given at {figure}, about {figure} are right on public questions."
    else:
        summary = f"Chance of an answer: {figure}"
        told = "The chance that the articles answer, by a test on public questions."
    read = [_sentences(answer), element("p", SCORES)] if answer.read else []
    times = _times(answer) if answer.timings else None
    summed = element("summary", f"{summary} · details")
    return element("details", summed, element("p", told), *read, times, class_="found")


def percent(share: float) -> str:
    """A share in per cent, never none and never all."""
    return "under 1 %" if share < 0.01 else "over 99 %" if share > 0.99 else f"{share * 100:.0f} %"


def _sentences(answer: Answer) -> Html:
    """The sentences read, with their scores."""
    names = {(c.article_id, c.span): name for name, c in citations(answer).items()}
    rows = [_row(names.get((r.citation.article_id, r.citation.span)), r) for r in answer.read]
    heads = ("Cited", "Best sentence of each passage read", "Retrieval", "Reading")
    return _table(heads, rows)


def _row(name: str | None, read: Near) -> tuple[str, str, str, str]:
    """A sentence with its scores, linked where it is marked."""
    sentence = shorten(read.citation.quote, SHOWN_CHARACTERS, placeholder=" …")
    if name:
        sentence = element("a", sentence, href=f"#{name}", data_cite=name, dir="auto")
    cited = name.removeprefix("c") if name and name.startswith("c") else "–"
    return cited, sentence, f"{read.retrieval:+.2f}", f"{read.score * 100:.0f} %"


def _times(answer: Answer) -> Html:
    """The stages' times, of the reading that was kept."""
    times = [(STAGES.get(s, s), f"{ms:,.0f} ms") for s, ms in answer.timings.items()]
    return _table(("Stage", "Time"), times)


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Html:
    """A table under its heads."""
    head = element("tr", *[element("th", h, scope="col") for h in heads])
    body = [element("tr", *[element("td", cell) for cell in row]) for row in rows]
    return element("table", element("thead", head), element("tbody", *body))


def citations(answer: Answer) -> dict[str, Citation]:
    """An answer's sentences by name: `c1`… cited, `n1`… near."""
    named = {f"c{n}": c for n, c in enumerate(answer.citations, 1)}
    return named | {f"n{n}": near.citation for n, near in enumerate(answer.nearest, 1)}
