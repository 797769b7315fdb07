"""The login, without which nothing of the page answers."""

from __future__ import annotations

import asyncio
import hmac
import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from typing import Final
from urllib.parse import parse_qs

from askcite.doors.http.asgi import App, Message, Receive, Send, client, header, refuse, reply
from askcite.doors.http.guard import WRONG_PER_MINUTE, Tally
from askcite.doors.web.escape import element
from askcite.doors.web.look import sheet

FORM_BYTES: Final = 4_096
"""Of a login: a user and a password of a few hundred characters each, percent-encoded."""
DAYS: Final = 7
"""A login lasts as long, or until the server stops."""
SESSIONS: Final = 1_000
"""Logins that are valid at a time; the oldest makes room."""
SLOWED_SECONDS: Final = 1.0
"""Before a wrong login is told that it is."""
WRONG: Final = "Incorrect user or password."
TOO_MANY: Final = "Too many wrong logins. Wait a minute."


@dataclass
class Login:
    """An ASGI application for those who are logged in."""

    app: App
    user: str
    password: str = field(repr=False)
    framed: bool = False
    _name: str = field(default_factory=lambda: f"askcite-{secrets.token_hex(4)}")
    _until: OrderedDict[str, float] = field(default_factory=OrderedDict, repr=False)
    _wrong: Tally = field(default_factory=lambda: Tally(WRONG_PER_MINUTE))

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass the request on, or log in or out."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] != "http":
            return
        elif (scope["method"], scope["path"].rstrip("/")) == ("POST", "/login"):
            await self._enter(scope, receive, send)
        elif (session := self._session(scope)) is None:
            await self._shut(scope, send)
        elif (scope["method"], scope["path"].rstrip("/")) == ("POST", "/logout"):
            self._until.pop(session)
            await reply(send, 303, b"", headers=[(b"location", b"./")])
        else:
            await self.app(scope, receive, send)

    async def _enter(self, scope: Message, receive: Receive, send: Send) -> None:
        given = await _form(receive)
        who = client(scope)
        if self._wrong.is_full(who):
            await reply(send, 429, _page(TOO_MANY), "text/html; charset=utf-8")
        elif self._is_right(given.get("username", ""), given.get("password", "")):
            headers = [(b"location", b"./"), (b"set-cookie", self._cookie(scope).encode())]
            await reply(send, 303, b"", headers=headers)
        else:
            self._wrong.add(who)
            await asyncio.sleep(SLOWED_SECONDS)
            await reply(send, 400, _page(WRONG), "text/html; charset=utf-8")

    def _is_right(self, user: str, password: str) -> bool:
        named = hmac.compare_digest(user.strip().encode(), self.user.encode())
        return hmac.compare_digest(password.encode(), self.password.encode()) and named

    def _cookie(self, scope: Message) -> str:
        """A new session, as a header sets it."""
        session = secrets.token_urlsafe(32)
        self._until[session] = time.monotonic() + DAYS * 86_400
        if len(self._until) > SESSIONS:
            self._until.popitem(last=False)
        secure = "https" in {scope.get("scheme"), header(scope, "x-forwarded-proto")}
        site = "None; Secure" if self.framed else "Lax; Secure" if secure else "Lax"
        kept = f"Max-Age={DAYS * 86_400}; Path=/; HttpOnly; SameSite={site}"
        return f"{self._name}={session}; {kept}"

    def _session(self, scope: Message) -> str | None:
        """The request's session, if it has not ended."""
        try:
            cookie = SimpleCookie(header(scope, "cookie")).get(self._name)
        except CookieError:
            return None
        given = cookie.value if cookie else ""
        return given if self._until.get(given, 0.0) > time.monotonic() else None

    @staticmethod
    async def _shut(scope: Message, send: Send) -> None:
        if scope["method"] == "GET" and "text/html" in header(scope, "accept"):
            await reply(send, 401, _page(), "text/html; charset=utf-8")
        else:
            await refuse(send, 401, "log in first")


async def _form(receive: Receive) -> dict[str, str]:
    """The form's fields, none where it is too long."""
    body, more = b"", True
    while more:
        message = await receive()
        body += message.get("body", b"") if len(body) <= FORM_BYTES else b""
        more = message.get("more_body", False)
    if len(body) > FORM_BYTES:
        return {}
    try:
        return {k: v[0] for k, v in parse_qs(body.decode(), max_num_fields=4).items()}
    except ValueError:
        return {}


def _page(problem: str = "") -> bytes:
    """The form as a page, with what went wrong before."""
    fields = (
        element("label", "User", element("input", name="username", autocomplete="username",
                required=True, autofocus=True)),
        element("label", "Password", element("input", name="password", type="password",
                autocomplete="current-password", required=True)),
    )  # fmt: skip
    told = element("p", problem, role="alert") if problem else None
    named = element("h1", "askcite", class_="brand")
    enter = element("button", "Log in", type="submit")
    form = element("form", named, told, *fields, enter, method="post", action="login")
    return sheet("askcite", element("main", form, class_="login")).encode()
