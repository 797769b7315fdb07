"""Words of ASGI that the doors' own layers use."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]
Headers = Iterable[tuple[bytes, bytes]]


def header(scope: Message, name: str) -> str:
    """The request's last header of that name, or empty."""
    given = {key.lower(): value for key, value in scope["headers"]}
    return str(given.get(name.encode(), b"").decode("latin-1"))


def client(scope: Message) -> str:
    """The address of the other side, or empty."""
    return str((scope.get("client") or ("",))[0])


async def reply(
    send: Send, status: int, body: bytes, kind: str = "application/json", headers: Headers = ()
) -> None:
    """A whole response."""
    told = [(b"content-type", kind.encode()), (b"content-length", b"%d" % len(body)), *headers]
    await send({"type": "http.response.start", "status": status, "headers": told})
    await send({"type": "http.response.body", "body": body})


async def refuse(send: Send, status: int, reason: str, headers: Headers = ()) -> None:
    """A refusal with its reason as JSON."""
    await reply(send, status, json.dumps({"error": reason}).encode(), headers=headers)
