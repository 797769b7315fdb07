"""Bounds of the bytes and files sent to the page."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from askcite.doors.http.asgi import App, Message, Receive, Send, refuse

PATH: Final = "/gradio_api/upload"
MAX_UPLOAD_BYTES: Final = 64 * 2**20
"""The largest file taken through the page."""
MAX_EVENT_BYTES: Final = 16 * 2**20
"""Of any other request: a conversation of a hundred questions has 0.3 MB, a pasted text may be a
long book's."""
FILES_AN_HOUR: Final = 1_000
BYTES_AN_HOUR: Final = 2 * 2**30
"""Of all visitors together. Files that were not taken are deleted after an hour, so the disk holds
no more than this of them."""
_HOUR: Final = 3_600.0
_PART: Final = b"content-disposition:"


@dataclass
class Bounded:
    """An ASGI application sent no more than it holds."""

    app: App
    clock: Callable[[], float] = time.monotonic
    _since: float = field(default=0.0)
    _files: int = 0
    _bytes: int = 0

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass the request on, or end one too large."""
        if scope["type"] != "http" or scope["method"] in {"GET", "HEAD", "OPTIONS"}:
            await self.app(scope, receive, send)
            return
        body = _Body(self, receive, send, is_upload=scope["path"].rstrip("/") == PATH)
        try:
            await self.app(scope, body.receive, body.send)
        except Exception:
            if not body.refusal:
                raise
        if body.refusal and not body.is_answered:
            await refuse(send, 413, body.refusal)

    def count(self, files: int, size: int) -> str:
        """The reason to take no more this hour, or empty."""
        if self.clock() - self._since > _HOUR:
            self._since, self._files, self._bytes = self.clock(), 0, 0
        self._files += files
        self._bytes += size
        if self._files > FILES_AN_HOUR:
            return f"at most {FILES_AN_HOUR:,} files are taken an hour"
        if self._bytes > BYTES_AN_HOUR:
            return f"at most {BYTES_AN_HOUR:,} bytes are taken an hour"
        return ""


class _Body:
    """One request's body on its way, and its answer."""

    def __init__(self, bounds: Bounded, receive: Receive, send: Send, *, is_upload: bool) -> None:
        self._bounds = bounds
        self._receive = receive
        self._send = send
        self._is_upload = is_upload
        self._read = 0
        self._tail = b""
        self.refusal = ""
        self.is_answered = False

    async def receive(self) -> Message:
        """The next piece; a disconnection once it is too much."""
        if self.refusal:
            return {"type": "http.disconnect"}
        message = await self._receive()
        piece = message.get("body", b"")
        self._read += len(piece)
        if self._is_upload:
            self.refusal = self._bounds.count(self._parts(piece), len(piece))
        elif self._read > MAX_EVENT_BYTES:
            self.refusal = f"a request has at most {MAX_EVENT_BYTES:,} bytes"
        return {"type": "http.disconnect"} if self.refusal else message

    def _parts(self, piece: bytes) -> int:
        """Files that begin in this piece.

        Or between the last one and it.
        """
        seen = self._tail + piece.lower()
        self._tail = seen[-(len(_PART) - 1) :]
        return seen.count(_PART)

    async def send(self, message: Message) -> None:
        """The application's answer, unless the request was cut off."""
        if not self.refusal or self.is_answered:
            self.is_answered = True
            await self._send(message)
