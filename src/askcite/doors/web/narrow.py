"""The part of Gradio's server that the page uses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from askcite.doors.http.asgi import App, Message, Receive, Send, refuse

USED: Final = frozenset({
    "/", "/check", "/differ", "/said", "/stale", "/config", "/theme.css", "/manifest.json",
    "/favicon.ico", "/robots.txt",
    "/gradio_api/info", "/gradio_api/queue/join", "/gradio_api/queue/data", "/gradio_api/cancel",
    "/gradio_api/reset", "/gradio_api/upload", "/gradio_api/upload_progress",
})  # fmt: skip
"""Paths that a browser asks for while it shows the page."""
UNDER: Final = (
    "/assets/", "/static/", "/svelte/", "/gradio_api/run/", "/gradio_api/call/",
    "/gradio_api/heartbeat/",
)  # fmt: skip
"""How others of them begin."""


@dataclass
class Narrow:
    """An ASGI application with the page's paths alone.

    Left out are those that other programs and the builders of a page would use: the interface's
    description, editing by a language model, records, measurements, proxies, uploaded files.
    """

    app: App

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass the request on, or say that there is nothing."""
        path = scope.get("path", "")
        if scope["type"] == "http" and path not in USED and not path.startswith(UNDER):
            await refuse(send, 404, "there is nothing here")
        else:
            await self.app(scope, receive, send)
