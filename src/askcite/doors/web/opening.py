"""The first screen: holdings and questions to begin with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from askcite.doors.web.escape import Html, button, element, join
from askcite.doors.web.thread import statements
from askcite.index import ArticleSummary
from askcite.library.library import Library
from askcite.types import Answer

WELCOME: Final = "What would you like to know?"
TAGLINE: Final = (
    "Every sentence of an answer shows the very words it rests on. "
    "Where the articles do not say, you are told so."
)
EMPTY: Final = "The library holds no article yet."
BY_HAND: Final = " Add one with: askcite add FILE"


def welcome(library: Library, held: Sequence[ArticleSummary], manage: bool = False) -> Html:
    """The first screen, with the questions that are kept.

    `manage` says that articles can be added on the page.
    """
    if not held:
        add = button("Add articles", data_act="shelf", class_="first")
        told = element("p", EMPTY, None if manage else BY_HAND)
        return join(element("h2", WELCOME), told, add if manage else None)
    return join(
        element("h2", WELCOME),
        element("p", TAGLINE),
        _holdings(held),
        suggested(library.suggestions(find=False)),
        element("div", class_="overview"),
    )


def suggested(questions: Iterable[str]) -> Html:
    """Questions as a list of buttons, one of a form."""
    forms = {_form(question): question for question in reversed([*questions])}
    asks = [element("li", button(asked, data_ask=asked)) for asked in reversed(forms.values())]
    return element("ul", *asks, aria_label="Questions to begin with", class_="suggested")


def overview(answer: Answer) -> Html:
    """An article in its own sentences, as the turn 0."""
    title = next((c.title for c in answer.citations), "")
    heading = element("h3", "In short", element("cite", title, dir="auto"), class_="group")
    return element("section", heading, statements(answer), class_="short", id="a0")


def _form(question: str) -> str:
    """A question's form: three `What happened in …` share one."""
    words = question.split()
    return " ".join(words[:3]) if words[:2] == ["What", "happened"] else question


def _holdings(held: Sequence[ArticleSummary]) -> Html:
    """The number of articles, their authors and years."""
    count = "one article" if len(held) == 1 else f"{len(held):,} articles"
    facts = [f"This library holds {count}", _authors(held), _years(held)]
    return element("p", ", ".join(filter(None, facts)) + ".", class_="holdings")


def _authors(held: Sequence[ArticleSummary]) -> str | None:
    """The author or their number, where all are known."""
    named = {a.author or "" for a in held}
    if "" in named:
        return None
    return f"by {len(named):,} authors" if len(named) > 1 else f"by {named.pop()}"


def _years(held: Sequence[ArticleSummary]) -> str | None:
    """The first and the last year, where all are known."""
    years = sorted({(a.published or "")[:4] for a in held})
    if "" in years:
        return None
    return f"from {years[0]} to {years[-1]}" if len(years) > 1 else f"of {years[0]}"
