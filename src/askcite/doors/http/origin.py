"""Other web pages of the same browser, kept out."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from askcite.doors.http.asgi import App, Message, Receive, Send, header, refuse, reply
from askcite.errors import ServeError

ORIGINS: Final = "ASKCITE_ORIGINS"
"""The environment variable that names web pages that may use the HTTP API, with commas between."""
FRAME: Final = "ASKCITE_FRAME"
"""The environment variable that names web pages that may show the chat in a frame."""
READS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change and store nothing."""
_PORTS: Final = {"http": "80", "https": "443"}


@dataclass
class OwnOrigin:
    """An ASGI application changed by its own pages alone.

    Browsers say which page sends a request. One that says nothing is no browser, and is passed on
    unless `strict`; then it must name this server. `friends` are other origins that may send, and
    read what is answered. No other origin may read, whatever the application within says.
    """

    app: App
    friends: frozenset[str] = frozenset()
    strict: bool = False

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        origin = header(scope, "origin")
        if scope["method"] == "OPTIONS" and header(scope, "access-control-request-method"):
            await reply(send, 204, b"", headers=self._allowing(origin))
        elif scope["method"] not in READS and not self._may(scope, origin):
            await refuse(send, 403, "only this server's own pages may send that")
        else:
            await self.app(scope, receive, self._sending(send, origin))

    def _may(self, scope: Message, origin: str) -> bool:
        if not origin:
            return not self.strict and header(scope, "sec-fetch-site") in {"", "same-origin"}
        return origin in self.friends or is_own(scope, origin)

    def _sending(self, send: Send, origin: str) -> Send:
        """A `send` whose headers let friends alone read."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                kept = [h for h in message["headers"] if not h[0].lower().startswith(b"access-co")]
                message = {**message, "headers": [*kept, *self._allowing(origin)]}
            await send(message)

        return sending

    def _allowing(self, origin: str) -> list[tuple[bytes, bytes]]:
        if origin not in self.friends:
            return []
        return [
            (b"access-control-allow-origin", origin.encode("latin-1")),
            (b"access-control-allow-methods", b"GET, POST, PUT, DELETE"),
            (b"access-control-allow-headers", b"authorization, content-type"),
            (b"vary", b"Origin"),
        ]


def is_own(scope: Message, origin: str) -> bool:
    """True for the origin of this server's own pages.

    The browser names the server, or a proxy before it does.
    """
    parts = urlsplit(origin)
    if parts.scheme not in _PORTS or not parts.netloc:
        return False
    usual = f":{_PORTS[parts.scheme]}"
    here = {header(scope, "host"), header(scope, "x-forwarded-host")} - {""}
    return parts.netloc.lower().removesuffix(usual) in {h.lower().removesuffix(usual) for h in here}


def named(variable: str) -> frozenset[str]:
    """The origins that an environment variable names.

    Raises ServeError for what is none.
    """
    given = os.environ.get(variable, "").replace(",", " ").split()
    return frozenset(_origin(variable, each) for each in given)


def _origin(variable: str, text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in _PORTS or text.rstrip("/") != f"{parts.scheme}://{parts.netloc}":
        raise ServeError(
            f"{text} in {variable} is no origin; name one as https://example.org, without a path"
        )
    return text.rstrip("/").lower()
