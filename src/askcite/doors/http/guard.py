"""Layers before the HTTP API: name, token, size, rate."""

from __future__ import annotations

import hmac
import re
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from askcite.doors.http.asgi import App, Message, Receive, Send, client, header, refuse

MAX_REQUEST_BYTES: Final = 200_000
"""Of a request: the longest question with twenty turns of history."""
MAX_ARTICLE_BYTES: Final = 20 * 2**20
"""Of an article that is sent: as much as is read of a web page."""
REQUESTS_PER_MINUTE: Final = 120
"""Of one client: more than a person or an assistant asks, two a second."""
WRONG_PER_MINUTE: Final = 5
"""Wrong logins or tokens of one client: who mistypes has some tries, who guesses has 7,200 a day
where 268 a second went through before."""
CLIENTS_COUNTED: Final = 10_000
"""Clients whose requests are counted at a time, so that many addresses cannot fill the memory."""
_MINUTE: Final = 60.0
_PORT: Final = re.compile(r":\d*$")


@dataclass
class Tally:
    """Events of each client, counted a minute at a time."""

    limit: int
    clock: Callable[[], float] = time.monotonic
    _seen: OrderedDict[str, tuple[float, int]] = field(default_factory=OrderedDict)

    def is_full(self, who: str) -> bool:
        """True once the client has used up its minute."""
        since, count = self._seen.get(who, (0.0, 0))
        return count >= self.limit and self.clock() - since <= _MINUTE

    def add(self, who: str) -> None:
        """One more event of the client's."""
        now = self.clock()
        since, count = self._seen.pop(who, (now, 0))
        if now - since > _MINUTE:
            since, count = now, 0
        self._seen[who] = (since, count + 1)
        if len(self._seen) > CLIENTS_COUNTED:
            self._seen.popitem(last=False)


@dataclass
class Named:
    """An ASGI application that answers to `hosts` alone.

    So no web page can reach a local server under a name of its own.
    """

    app: App
    hosts: frozenset[str]

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http" or not self.hosts or self._host(scope) in self.hosts:
            await self.app(scope, receive, send)
        else:
            reason = f"this server answers to no name but {', '.join(sorted(self.hosts))}"
            await refuse(send, 421, reason)

    @staticmethod
    def _host(scope: Message) -> str:
        return _PORT.sub("", header(scope, "host")).lower()


@dataclass
class Guard:
    """An ASGI application that passes on what is allowed.

    `token`, if any, is asked of everyone, but on `open_paths`; `write` instead of it for the paths
    that it is named for.
    Wrong ones are counted, and who gives too many is not listened to for the rest of the minute;
    none at all is no guess, and counts as a request.
    """

    app: App
    token: str = field(repr=False)
    write: str = field(default="", repr=False)
    writing: Callable[[Message], bool] = lambda scope: False
    open_paths: frozenset[str] = frozenset()
    _asked: Tally = field(default_factory=lambda: Tally(REQUESTS_PER_MINUTE))
    _wrong: Tally = field(default_factory=lambda: Tally(WRONG_PER_MINUTE))

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        most = MAX_ARTICLE_BYTES if self.writing(scope) else MAX_REQUEST_BYTES
        body = b"" if refusal else await _body(receive, most)
        if len(body) > most:
            refusal = (413, f"a request has at most {most:,} bytes")
        if refusal:
            status, reason = refusal
            bearer = [(b"www-authenticate", b"Bearer")] if status == 401 else []
            await refuse(send, status, reason, bearer)
        else:
            await self.app(scope, _again(body, receive), send)

    def _refusal(self, scope: Message) -> tuple[int, str] | None:
        who = client(scope)
        if self._wrong.is_full(who):
            return 429, "too many wrong tokens; wait a minute"
        if self._asked.is_full(who):
            return 429, f"at most {REQUESTS_PER_MINUTE} requests a minute"
        self._asked.add(who)
        if self._is_let_in(scope):
            return None
        if self.writing(scope) and self._is(self.token, scope):
            return 403, "changes need the token that ASKCITE_WRITE_TOKEN names"
        if header(scope, "authorization"):
            self._wrong.add(who)
        return 401, "send the token as `Authorization: Bearer …`"

    def _is_let_in(self, scope: Message) -> bool:
        """True for the right token, and where none is asked."""
        if self.writing(scope):
            return self._is(self.write, scope)
        if not self.token or scope["path"] in self.open_paths:
            return True
        return self._is(self.token, scope) or self._is(self.write, scope)

    @staticmethod
    def _is(token: str, scope: Message) -> bool:
        """True where the request brings that token."""
        given = header(scope, "authorization").encode("latin-1")
        return bool(token) and hmac.compare_digest(given, _bearer(token))


def _bearer(token: str) -> bytes:
    return f"Bearer {token}".encode()


async def _body(receive: Receive, most: int) -> bytes:
    """The request's body, cut where it is too long."""
    body, more = b"", True
    while more and len(body) <= most:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return body


def _again(body: bytes, receive: Receive) -> Receive:
    """A `receive` that gives the read body again."""
    unread: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def give() -> Message:
        return unread.pop() if unread else await receive()

    return give
