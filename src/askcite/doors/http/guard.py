"""What stands before every request: by which name, who asks, how much, how often."""

from __future__ import annotations

import hmac
import json
import re
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from typing import Any, Final

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]
MAX_REQUEST_BYTES: Final = 200_000
"""Of a request: the longest question with twenty turns of history."""
REQUESTS_PER_MINUTE: Final = 120
"""Of one client: more than a person or an assistant asks, two a second."""
CLIENTS_COUNTED: Final = 10_000
"""Clients whose requests are counted at a time, so that many addresses cannot fill the memory."""
_MINUTE: Final = 60.0
_PORT: Final = re.compile(r":\d*$")


@dataclass
class Named:
    """An ASGI application that answers to `hosts` alone; none: to any name.

    So no web page can reach a local server under a name of its own.
    """

    app: App
    hosts: frozenset[str]

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] == "http" and self.hosts and self._host(scope) not in self.hosts:
            reason = f"this server answers to no name but {', '.join(sorted(self.hosts))}"
            await _refuse(send, 421, reason)
        else:
            await self.app(scope, receive, send)

    @staticmethod
    def _host(scope: Message) -> str:
        given = dict(scope["headers"]).get(b"host", b"").decode("latin-1")
        return _PORT.sub("", given).lower()


@dataclass
class Guard:
    """An ASGI application that passes on what is allowed; `token`, if any, is asked of everyone."""

    app: App
    token: str = field(repr=False)
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
