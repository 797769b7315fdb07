"""Pages beside the chat for what else exact quotes allow.

A draft is checked at `/check`, articles are compared at `/differ`, utterances listed at `/said`,
kept answers held against the articles at `/stale`. Each is a form without a script, and below it
what comes of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs

from askcite.doors.http.reviewing import MAX_DRAFT_CHARACTERS
from askcite.doors.http.tools import problem
from askcite.doors.web.escape import Html, element, join
from askcite.doors.web.look import sheet
from askcite.errors import AskciteError, QuestionError
from askcite.review import differing, drafts, lists, living, said, written
from askcite.settings import MAX_QUESTION_CHARACTERS

if TYPE_CHECKING:
    from fastapi import FastAPI

    from askcite.library.library import Library

Given = Mapping[str, str]
"""What was written into a form's fields, by their names."""
BUSY: Final = "Something else is being reviewed just now; send it again in a moment."
NONE: Final = "<p>Nothing was found.</p>"
NONE_KEPT: Final = "<p>No answer is kept yet: an operator keeps them by the page's Save menu.</p>"


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """A page's title, fields and act.

    `fields` names each field with its label; the first must be filled. `does` gives HTML, and
    `says` is a line about it.
    """

    title: str
    button: str
    fields: Mapping[str, str]
    does: Callable[[Library, Given], str]
    says: str = ""


def _checked(library: Library, given: Given) -> str:
    text = given["draft"].replace("\r\n", "\n")
    if len(text) > MAX_DRAFT_CHARACTERS:
        raise QuestionError(f"A draft has at most {MAX_DRAFT_CHARACTERS:,} characters.")
    return written.body(drafts.check(library, text))


def _compared(library: Library, given: Given) -> str:
    return lists.compared(differing.differ(library, given["question"]))


def _spoken(library: Library, given: Given) -> str:
    found = said.said(library, given["name"], about=given.get("about", "").strip() or None)
    return lists.utterances(found) if found else NONE


def _kept(library: Library, given: Given) -> str:
    found = living.living(library)
    return lists.kept(found) if found else NONE_KEPT


DRAFT: Final = "Each sentence is held against the articles, each quotation letter by letter."
QUESTION: Final = "A question that each article answers alone, with a number, date or name."
NAME: Final = "A person, by a whole or a last name."
KEPT: Final = "Each quote of an answer that was kept is looked for in the articles as they are now."
PAGES: Final = {
    "/check": ReviewPage("Check a draft", "Check", {"draft": DRAFT}, _checked),
    "/differ": ReviewPage("Where articles differ", "Compare", {"question": QUESTION}, _compared),
    "/said": ReviewPage(
        "Who said what", "List", {"name": NAME, "about": "About this alone, if you like."}, _spoken
    ),
    "/stale": ReviewPage("Kept answers", "Check them", {}, _kept, KEPT),
}
"""The pages by their paths."""


def register(application: FastAPI, library: Library) -> None:
    """Add the pages."""
    from starlette.concurrency import run_in_threadpool
    from starlette.requests import Request
    from starlette.responses import HTMLResponse

    one = Lock()

    async def shown(request: Request, path: str) -> HTMLResponse:
        sent = parse_qs((await request.body()).decode("utf-8", "replace"))
        given = {name: values[0] for name, values in sent.items()}
        posted = given if request.method == "POST" else None
        return HTMLResponse(await run_in_threadpool(page, library, path, posted, one))

    for path in PAGES:
        application.add_route(path, partial(shown, path=path), methods=["GET", "POST"])


def page(library: Library, path: str, given: Given | None, one: Lock) -> str:
    """The page at `path`, and below its form the answer.

    None is `given` before anything is sent. One thing is reviewed at a time: `one` is held for so
    long.
    """
    asked, filled = PAGES[path], given or {}
    first = next(iter(asked.fields), None)
    is_asked = given is not None and (first is None or given.get(first, "").strip())
    links = [
        element("a", each.title, href=to.lstrip("/"), aria_current="page" if to == path else None)
        for to, each in PAGES.items()
    ]
    fields = [_field(name, label, filled, name == first) for name, label in asked.fields.items()]
    act = element("button", asked.button)
    body = element(
        "main",
        element("h1", asked.title),
        element("p", asked.says) if asked.says else None,
        element("form", *fields, act, method="post", action=path.lstrip("/")),
        _told(library, asked, filled, one) if is_asked else None,
    )
    brand = element("a", "askcite", class_="brand", href="./")
    back = element("a", "Back to the conversation", href="./#back")
    bar = element("header", brand, element("nav", *links, aria_label="Review"), back)
    return sheet(f"{asked.title} · askcite", bar, body)


def _field(name: str, label: str, given: Given, required: bool) -> Html:
    """A field with its label, holding what was written."""
    words, is_long = given.get(name, ""), name == "draft"
    most = MAX_DRAFT_CHARACTERS if is_long else MAX_QUESTION_CHARACTERS
    known: dict[str, Any] = {"id": name, "name": name, "maxlength": most, "required": required}
    long = element("textarea", f"\n{words}", dir="auto", **known)
    short = element("input", value=words, dir="auto", **known)
    return join(element("label", label, for_=name), long if is_long else short)


def _told(library: Library, asked: ReviewPage, given: Given, one: Lock) -> Html:
    if not one.acquire(blocking=False):
        return element("p", BUSY, role="alert")
    try:
        return element("section", Html(asked.does(library, given)), aria_label="Found")
    except AskciteError as error:
        return element("p", problem(error), role="alert")
    finally:
        one.release()
