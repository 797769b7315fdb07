"""What stands before every request of the HTTP API: who asks, how much, how often."""

from __future__ import annotations

import hmac
import json
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from typing import Any, Final

from askcite.settings import CLIENTS_COUNTED, MAX_REQUEST_BYTES, REQUESTS_PER_MINUTE

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]
_MINUTE: Final = 60.0


@dataclass
class Guard:
    """An ASGI application that passes on what is allowed.

    `token` is asked of everyone where there is one. `hosts` are the names by which the server may
    be addressed, so that no web page can reach a local one under a name of its own; none: any.
    """

    app: App
    token: str = field(repr=False)
    hosts: frozenset[str]
    _seen: OrderedDict[str, tuple[float, int]] = field(default_factory=OrderedDict)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        body = b"" if refusal else await _body(receive)
        if len(body) > MAX_REQUEST_BYTES:
            refusal = (413, f"a request has at most {MAX_REQUEST_BYTES:,} bytes")
        if refusal:
            await _refuse(send, *refusal)
        else:
            await self.app(scope, _again(body, receive), send)

    def _refusal(self, scope: Message) -> tuple[int, str] | None:
        headers = {name.lower(): value.decode("latin-1") for name, value in scope["headers"]}
        host = headers.get(b"host", "").rpartition(":")[0] or headers.get(b"host", "")
        if self.hosts and host not in self.hosts:
            return 421, "this server goes by another name"
        given = headers.get(b"authorization", "")
        if self.token and not hmac.compare_digest(given.encode(), f"Bearer {self.token}".encode()):
            return 401, "send the token as `Authorization: Bearer …`"
        if self._too_often((scope.get("client") or ("",))[0]):
            return 429, f"at most {REQUESTS_PER_MINUTE} requests a minute"
        return None

    def _too_often(self, client: str) -> bool:
        now = time.monotonic()
        since, count = self._seen.pop(client, (now, 0))
        if now - since > _MINUTE:
            since, count = now, 0
        self._seen[client] = (since, count + 1)
        if len(self._seen) > CLIENTS_COUNTED:
            self._seen.popitem(last=False)
        return count >= REQUESTS_PER_MINUTE


async def _body(receive: Receive) -> bytes:
    """The request's body, or a little more than is allowed of it."""
    body, more = b"", True
    while more and len(body) <= MAX_REQUEST_BYTES:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


def _again(body: bytes, receive: Receive) -> Receive:
    """A `receive` that gives the body that was read, then goes on as before."""
    unread = [{"type": "http.request", "body": body, "more_body": False}]

    async def give() -> Message:
        return unread.pop() if unread else await receive()

    return give


async def _refuse(send: Send, status: int, reason: str) -> None:
    headers = [(b"content-type", b"application/json")]
    if status == 401:
        headers.append((b"www-authenticate", b"Bearer"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": json.dumps({"error": reason}).encode()})
