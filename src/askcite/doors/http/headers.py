"""Headers that protect the reader of every response."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from askcite.doors.http.asgi import App, Message, Receive, Send

NOTHING: Final = "default-src 'none'; base-uri 'none'; form-action 'none'"
"""The policy of what is no page: JSON, and whatever else was meant for a program."""
PAGE: Final = (
    "default-src 'self'; script-src 'self' 'unsafe-eval'{scripts}; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'"
)
"""That of a page. Gradio makes functions of its events' scripts (hence `unsafe-eval`) and writes
styles into elements; scripts in the document are named by their hashes, so no other one runs."""
_SCRIPT: Final = re.compile(r"<script\b(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL)


@dataclass
class Headed:
    """An ASGI application with protecting headers on its responses.

    `frames` are origins that may frame its pages; `scripts` are hashes of scripts that its pages
    bring in themselves; `drawn` makes of a page the one that is sent.
    """

    app: App
    frames: frozenset[str] = frozenset()
    scripts: tuple[str, ...] = ()
    drawn: Callable[[str], str] = str

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass the request on, and its response with more headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        else:
            await self.app(_plain(scope), receive, _Heading(send, self).send)

    def policy(self, page: str | None) -> str:
        """The content security policy of a response.

        `page` is its HTML, None for what is no page.
        """
        own = [] if page is None else hashes(page)
        scripts = "".join(f" '{one}'" for one in (*self.scripts, *own))
        base = NOTHING if page is None else PAGE.format(scripts=scripts)
        return f"{base}; frame-ancestors {' '.join(sorted(self.frames)) or repr('none')}"

    def protecting(self, page: str | None) -> list[tuple[bytes, bytes]]:
        """The headers, in the order in which they are sent."""
        lines = {
            "content-security-policy": self.policy(page),
            "x-content-type-options": "nosniff",
            "referrer-policy": "same-origin",
            "cross-origin-resource-policy": "cross-origin" if self.frames else "same-origin",
        }
        if not self.frames:
            lines["x-frame-options"] = "DENY"
        return [(name.encode(), value.encode()) for name, value in lines.items()]


class _Heading:
    """One response on its way.

    A page is held back until it is whole, as its scripts are hashed.
    """

    def __init__(self, send: Send, headed: Headed) -> None:
        self._send = send
        self._headed = headed
        self._start: Message = {}
        self._page: bytearray | None = None

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            await self._begin(message)
        elif self._page is None:
            await self._send(message)
        else:
            self._page += message.get("body", b"")
            if not message.get("more_body"):
                await self._whole(bytes(self._page))

    async def _begin(self, message: Message) -> None:
        self._start = message
        kinds = [v for k, v in message["headers"] if k.lower() == b"content-type"]
        if any(kind.startswith(b"text/html") for kind in kinds):
            self._page = bytearray()
        else:
            await self._send(self._with(None))

    async def _whole(self, body: bytes) -> None:
        page = self._headed.drawn(body.decode("utf-8", "replace"))
        body = page.encode()
        start = self._with(page)
        kept = [h for h in start["headers"] if h[0].lower() != b"content-length"]
        await self._send({**start, "headers": [*kept, (b"content-length", b"%d" % len(body))]})
        await self._send({"type": "http.response.body", "body": body})

    def _with(self, page: str | None) -> Message:
        more = self._headed.protecting(page)
        names = {name for name, _ in more}
        kept = [h for h in self._start["headers"] if h[0].lower() not in names]
        return {**self._start, "headers": [*kept, *more]}


def hashes(html: str) -> list[str]:
    """Hashes of the HTML's inline scripts, for a policy."""
    return [_hash(script) for script in dict.fromkeys(_SCRIPT.findall(html))]


def _hash(script: str) -> str:
    text = script.replace("\r\n", "\n").replace("\r", "\n")
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _plain(scope: Message) -> Message:
    """The request, for a page without compression.

    A compressed one could not be read for its scripts.
    """
    wants: Iterable[bytes] = (v for k, v in scope["headers"] if k.lower() == b"accept")
    if not any(b"text/html" in value for value in wants) and scope["path"] != "/":
        return scope
    headers = [h for h in scope["headers"] if h[0].lower() != b"accept-encoding"]
    return {**scope, "headers": headers}
