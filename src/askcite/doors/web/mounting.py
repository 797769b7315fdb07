"""The page inside another FastAPI application."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from askcite.doors.http.asgi import App, Message, Receive, Send
from askcite.doors.web.look import ICON
from askcite.doors.web.serve import application_of, guarded

if TYPE_CHECKING:
    from fastapi import FastAPI

    from askcite.library.library import Library


def mount(
    application: FastAPI,
    library: Library,
    path: str = "/ask",
    *,
    index: str | Path = "index",
    manage: bool = False,
) -> None:
    """Show the page at a `path` of your application.

    It brings its style, its script and its guard; who may visit is the application's to say.
    `index` is where the library is, and `manage` lets visitors change it.
    """
    from starlette.responses import FileResponse

    prefix = f"/{path.strip('/')}"
    page = application_of(library, index, manage, root=prefix)
    before = application.router.lifespan_context

    @asynccontextmanager
    async def both(started: FastAPI) -> AsyncIterator[Any]:
        async with before(started) as state, page.router.lifespan_context(page):
            yield state

    application.router.lifespan_context = both
    # browsers ask for it at the root; the application's own comes first
    application.add_route("/favicon.ico", lambda _: FileResponse(ICON))
    application.mount(prefix, _below(guarded(page, "0.0.0.0", None), prefix))  # noqa: S104 - any name


def _below(app: App, prefix: str) -> App:
    """The application, seeing paths without the prefix."""

    async def seen(scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            inside = str(scope["path"]).removeprefix(prefix) or "/"
            scope = {**scope, "path": inside, "raw_path": inside.encode(), "root_path": ""}
        await app(scope, receive, send)

    return seen
