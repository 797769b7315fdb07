"""A box for a draft at `/check`, checked below.

A page of its own without a script: a form, and below it each sentence with its mark.
"""

from __future__ import annotations

from html import escape
from threading import Lock
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs

from askcite.doors.http.reviewing import MAX_DRAFT_CHARACTERS
from askcite.errors import AskciteError, QuestionError
from askcite.review import drafts, written

if TYPE_CHECKING:
    from fastapi import FastAPI

    from askcite.library.library import Library

PATH: Final = "/check"
_STYLE: Final = (
    ":root{color-scheme:light}body{background:#fff;color:#111;font:1rem/1.5 system-ui,sans-serif;"
    "max-width:46rem;"
    "margin:2rem auto;padding:0 1rem}textarea{box-sizing:border-box;width:100%;min-height:12rem;"
    "font:inherit;padding:.5rem}button{font:inherit;padding:.4rem 1rem;margin:.5rem 0}"
    "li{margin:0 0 1rem}small{display:block;opacity:.8}b{margin-right:.4rem}"
    "mark{background:#ffe08a;color:#111}"
)
BUSY: Final = "Another draft is being checked just now; send it again in a moment."


def register(application: FastAPI, library: Library) -> None:
    """Add the box."""
    from starlette.concurrency import run_in_threadpool
    from starlette.requests import Request
    from starlette.responses import HTMLResponse

    one = Lock()

    async def box(request: Request) -> HTMLResponse:
        sent = parse_qs((await request.body()).decode("utf-8", "replace"))
        text = sent.get("draft", [""])[0].replace("\r\n", "\n")
        return HTMLResponse(await run_in_threadpool(page, library, text, one))

    application.add_route(PATH, box, methods=["GET", "POST"])


def page(library: Library, text: str, one: Lock) -> str:
    """The box with `text`, and the text checked under it.

    One draft is checked at a time: `one` is held for so long.
    """
    told = _told(library, text, one) if text.strip() else ""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>Check a draft</title><style>{_STYLE}</style></head><body><h1>Check a draft</h1>"
        f'<form method="post" action="{PATH.lstrip("/")}"><label for="draft">Each sentence is '
        "held against the articles, each quotation letter by letter.</label>"
        f'<textarea id="draft" name="draft" maxlength="{MAX_DRAFT_CHARACTERS}" required '
        f'dir="auto">\n{escape(text)}</textarea><button>Check</button></form>{told}</body></html>'
    )


def _told(library: Library, text: str, one: Lock) -> str:
    if not one.acquire(blocking=False):
        return f'<p role="alert">{BUSY}</p>'
    try:
        if len(text) > MAX_DRAFT_CHARACTERS:
            raise QuestionError(f"A draft has at most {MAX_DRAFT_CHARACTERS:,} characters.")
        return (
            f'<section aria-label="Checked">{written.body(drafts.check(library, text))}</section>'
        )
    except AskciteError as error:
        return f'<p role="alert">{escape(str(error))}</p>'
    finally:
        one.release()
