"""The page inside another FastAPI application."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from askcite.doors.http.asgi import App, Message, Receive, Send
from askcite.doors.web.look import ICON
from askcite.doors.web.serve import application_of, guarded

if TYPE_CHECKING:
    from fastapi import FastAPI
    from starlette.requests import Request
    from starlette.responses import Response

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
    prefix = f"/{path.strip('/')}"
    page = application_of(library, index, manage, root=prefix)
    before = application.router.lifespan_context

    @asynccontextmanager
    async def both(started: FastAPI) -> AsyncIterator[Any]:
        async with before(started) as state, page.router.lifespan_context(page):
            yield state

    application.router.lifespan_context = both
    application.add_route("/favicon.ico", _icon)  # after the application's own, if it has one
    application.mount(prefix, _Below(guarded(page, "0.0.0.0", None), prefix))  # noqa: S104 - any name


async def _icon(_: Request) -> Response:
    """The page's icon, which browsers ask for at the root."""
    from starlette.responses import FileResponse

    return FileResponse(ICON)


@dataclass
class _Below:
    """An ASGI application that sees paths without a prefix."""

    app: App
    prefix: str

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass the request on under its own path."""
        if scope["type"] == "http":
            inside = str(scope["path"]).removeprefix(self.prefix) or "/"
            scope = {**scope, "path": inside, "raw_path": inside.encode(), "root_path": ""}
        await self.app(scope, receive, send)
