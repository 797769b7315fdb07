"""The first screen: holdings and questions to begin with."""

from __future__ import annotations

import re
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
LEAST: Final = 3
"""Questions to begin with, where there are so many."""
_NAMES: Final = re.compile(r"\b[A-Z\d][\w'’-]*")
"""Words by which questions of one form differ."""
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
    """Questions as buttons, one of a form if these suffice."""
    asked = [*questions]
    forms = {_NAMES.sub("", question[1:]): question for question in reversed(asked)}
    first = [question for question in asked if question in forms.values()]
    rest = [question for question in asked if question not in first]
    shown = [*first, *rest][: max(LEAST, len(first))]
    asks = [element("li", button(each, data_ask=each)) for each in shown]
    return element("ul", *asks, aria_label="Questions to begin with", class_="suggested")


def overview(answer: Answer) -> Html:
    """An article in its own sentences, as the turn 0."""
    title = next((c.title for c in answer.citations), "")
    heading = element("h3", "In short", element("cite", title, dir="auto"), class_="group")
    return element("section", heading, statements(answer), class_="short", id="a0")


def _holdings(held: Sequence[ArticleSummary]) -> Html:
    """The number of articles, with authors and years if known."""
    facts = [
        "This library holds " + ("one article" if len(held) == 1 else f"{len(held):,} articles")
    ]
    authors = {a.author or "" for a in held}
    if "" not in authors:
        facts.append(f"by {len(authors):,} authors" if len(authors) > 1 else f"by {authors.pop()}")
    years = sorted({(a.published or "")[:4] for a in held})
    if "" not in years:
        facts.append(f"from {years[0]} to {years[-1]}" if len(years) > 1 else f"of {years[0]}")
    return element("p", ", ".join(facts) + ".", class_="holdings")
