"""Which web pages may send to a server, and which may read what it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from askcite.doors.http import origin
from askcite.doors.http.asgi import App, Message, Receive, Send, reply
from askcite.errors import ServeError

HERE = "127.0.0.1:7860"


async def echo(scope: Message, receive: Receive, send: Send) -> None:
    """An application that lets every page read, as Gradio does on this machine."""
    allow = [(b"access-control-allow-origin", b"*"), (b"Access-Control-Allow-Credentials", b"true")]
    await reply(send, 200, b"{}", headers=allow)


Sent = Callable[..., tuple[int, dict[bytes, bytes]]]


@pytest.fixture
def sent(run_async: Callable[..., Any]) -> Sent:
    """Sends one request to an application; gives the status and the headers of its answer."""

    def send(app: App, method: str, **headers: str) -> tuple[int, dict[bytes, bytes]]:
        return run_async(_sent, app, method, headers)  # type: ignore[no-any-return]

    return send


async def _sent(app: App, method: str, headers: dict[str, str]) -> tuple[int, dict[bytes, bytes]]:
    given = {"host": HERE, **{name.replace("_", "-"): value for name, value in headers.items()}}
    scope = {
        "type": "http",
        "method": method,
        "path": "/",
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
    }
    told: list[Any] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        told.append(message)

    await app(scope, receive, send)
    return told[0]["status"], dict(told[0]["headers"])


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": "http://127.0.0.1:7860"}, 200),
        ({"origin": "http://127.0.0.1:3000"}, 403),
        ({"origin": "http://localhost:7860"}, 403),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://127.0.0.1:7860.evil.example"}, 403),
        ({"origin": "https://askcite.example", "x_forwarded_host": "askcite.example"}, 200),
        ({"origin": "https://askcite.example:443", "host": "askcite.example"}, 200),
        ({"sec_fetch_site": "cross-site"}, 403),
        ({"sec_fetch_site": "same-site"}, 403),
        ({"sec_fetch_site": "same-origin"}, 200),
        ({}, 200),
    ],
)
def test_only_own_pages_may_send(sent: Sent, headers: dict[str, str], status: int) -> None:
    """A page of another host, name or port is refused; a program that is no browser is not."""
    assert status == sent(origin.OwnOrigin(echo), "POST", **headers)[0]


def test_strictly_a_sender_must_name_its_page(sent: Sent) -> None:
    """Where only browsers send, one that says nothing is refused, but may read."""
    strict = origin.OwnOrigin(echo, strict=True)
    assert (403, 200) == (sent(strict, "POST")[0], sent(strict, "GET")[0])


def test_no_other_page_may_read(sent: Sent) -> None:
    """The application's own leave, with credentials, is taken away."""
    _, headers = sent(origin.OwnOrigin(echo), "GET", origin="http://localhost:3000")
    assert [] == [name for name in headers if name.lower().startswith(b"access-control")]


def test_a_friend_may_send_and_read(sent: Sent) -> None:
    """An origin that the operator names, and only that one, is let in."""
    friendly = origin.OwnOrigin(echo, frozenset({"https://news.example"}))
    status, headers = sent(friendly, "POST", origin="https://news.example")
    assert (200, b"https://news.example") == (status, headers[b"access-control-allow-origin"])
    assert b"access-control-allow-credentials" not in headers
    assert 403 == sent(friendly, "POST", origin="https://news.example.evil.example")[0]


@pytest.mark.parametrize("value", ["news.example", "https://news.example/page", "*", "file:///x"])
def test_what_is_no_origin_is_told(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """The operator reads which word of which variable is wrong."""
    monkeypatch.setenv(origin.FRAME, f"https://a.example, {value}")
    with pytest.raises(ServeError, match="in ASKCITE_FRAME is no origin"):
        origin.named(origin.FRAME)


def test_origins_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commas or spaces divide them; none are named by default."""
    monkeypatch.delenv(origin.FRAME, raising=False)
    assert frozenset() == origin.named(origin.FRAME)
    monkeypatch.setenv(origin.FRAME, "https://a.example,http://b.example:8080/")
    assert {"https://a.example", "http://b.example:8080"} == origin.named(origin.FRAME)
