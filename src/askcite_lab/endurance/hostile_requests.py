"""Hostile requests to the page and the API.

They have odd paths, bodies and headers, or are no HTTP at all.

Each must be answered by a status below 500, or the line be closed; no answer may hold a traceback
or a path of the server's, and the server must go on.
"""

from __future__ import annotations

import json
import random
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlsplit

import httpx

from askcite.doors.http.address import PROXIES
from askcite.doors.http.api import TOKEN
from askcite.library.library import Library
from askcite_lab.endurance.servers import served
from askcite_lab.endurance.trial import End
from askcite_lab.trip import SEED_ARTICLE

SEED: Final = 7
KEY: Final = "a token of the trial's"  # it is asked for, so that /mcp is there
SECONDS: Final = 60.0
"""Until an answer; who takes longer hangs."""
_PATHS: Final = """api/ask|api/search|api/articles|api/articles/x|v1/chat/completions|v1/models|mcp
health|openapi.json|config|gradio_api/call/ask|gradio_api/run/begin|gradio_api/queue/join
gradio_api/upload|gradio_api/file=/etc/passwd
theme.css|static/../../etc/passwd|assets/x|login|logout|gradio_api/reset|gradio_api/cancel"""
ENDLESS: Final = ("gradio_api/heartbeat/x", "gradio_api/queue/data?session_hash=x")
"""Paths that answer as long as one listens."""
PATHS: Final = [path for line in _PATHS.split("\n") for path in line.split("|")]
METHODS: Final = ["GET", "POST", "POST", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "X"]
_ODD: Final = """../../../etc/passwd|%00|${7*7}|{{7*7}}|' OR 1=1 --|<script>alert(1)</script>|NaN
1e999|-1|Who leads the IPOI?|file:///etc/passwd|http://169.254.169.254/|__proto__|true|null"""
NASTY: Final = (
    *_ODD.replace("\n", "|").split("|"), "", " ", "\0", "\u202e", "\ud800", "\r\nX: y", "a" * 5000,
    "?" * 4001, "\U0001d518" * 300,
)  # fmt: skip
FIELDS: Final = (
    "question", "articles", "history", "tolerance", "author", "since", "until", "tags", "where",
    "stream", "k", "messages", "model", "role", "content", "jsonrpc", "method", "params", "id",
    "name", "arguments", "data", "session_hash", "fn_index", "event_id",
)  # fmt: skip


def requests(folder: Path) -> Iterator[End]:
    """The end of each hostile request."""
    chance = random.Random(SEED)  # noqa: S311 - requests, no secrets
    index = folder / "index"
    Library.build(index, [SEED_ARTICLE]).close()
    known = {TOKEN: KEY, PROXIES: "127.0.0.1"}
    with served(index, "api", **known) as api, served(index) as page, httpx.Client() as client:
        while True:
            url = chance.choice((api, api, page))
            raw = chance.random() < 1 / 10
            yield _shouted(url, chance) if raw else _asked(client, url, chance, str(folder))


def _asked(client: httpx.Client, url: str, chance: random.Random, secret: str) -> End:
    path = chance.choice(PATHS) + chance.choice(("", "", "", f"/{quote(_nasty(chance)[:200])}"))
    headers = {
        b"authorization": f"Bearer {KEY}".encode(),
        b"x-forwarded-for": f"10.{chance.randrange(256)}.{chance.randrange(256)}.1".encode(),
        b"content-type": b"application/json",
        b"accept": b"*/*",
        **_odd_header(chance),
    }
    try:
        answer = client.request(
            chance.choice(METHODS),
            url + path,
            params={chance.choice(FIELDS): _nasty(chance)} if chance.random() < 1 / 3 else None,
            content=_body(chance),
            headers=[*headers.items()],
            timeout=SECONDS,
        )
    except (httpx.InvalidURL, UnicodeError, httpx.LocalProtocolError):
        return End.SURVIVED  # the client itself refuses to send it
    except httpx.TransportError:
        return End.SURVIVED if _is_up(client, url) else End.LOST
    told = "Traceback" in answer.text or secret in answer.text or "root:x:" in answer.text
    return End.WRONG if answer.status_code >= 500 or told else End.SURVIVED


_HEADERS: Final = b"content-type cookie origin host range accept".split()
_VALUES: Final = (
    b"", b"text/plain", b"-1", b"99999999999", b"null", b"\xff\xfe", b"a=b; " * 900, b"x" * 9000,
)  # fmt: skip
_BODIES: Final = (
    b"", b"{", b"\xff" * 9, b"[" * 20_000, b'{"question": ' * 3000, bytes(300_000),
)  # fmt: skip


def _odd_header(chance: random.Random) -> dict[bytes, bytes]:
    odd = {chance.choice(_HEADERS): chance.choice(_VALUES)}
    return odd if chance.random() < 1 / 3 else {}


def _body(chance: random.Random) -> bytes:
    if chance.random() < 1 / 6:
        return chance.choice(_BODIES)
    return json.dumps(_value(chance, 0)).encode()


def _value(chance: random.Random, depth: int) -> Any:  # noqa: ANN401 - any JSON
    kind = chance.randrange(8 if depth < 3 else 5)
    if depth == 0 or kind == 7:
        names = chance.sample(FIELDS, chance.randrange(1, 6))
        return {name: _value(chance, depth + 1) for name in names}
    if kind == 6:
        return [_value(chance, depth + 1) for _ in range(chance.randrange(4))]
    return chance.choice((None, True, -1, 10**30, 0.5, _nasty(chance), _nasty(chance), []))


def _nasty(chance: random.Random) -> str:
    return chance.choice(NASTY).encode("utf-8", "replace").decode()


def _shouted(url: str, chance: random.Random) -> End:
    """The end of bytes that are hardly HTTP."""
    words = chance.choice(
        (
            chance.randbytes(chance.randrange(1, 400)),
            b"GET / HTTP/9.9\r\n\r\n",
            b"POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n{}",
            b"POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n{}",
            b"POST /api/ask HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            b"GET " + b"/" * 70_000 + b" HTTP/1.1\r\n\r\n",
            b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 3000 + b"\r\n",
        )
    )
    at = urlsplit(url)
    try:
        with socket.create_connection((at.hostname or "", at.port or 0), timeout=5) as line:
            line.sendall(words)
            line.shutdown(socket.SHUT_WR)
            answer = line.recv(4096)
    except OSError:
        answer = b""
    with httpx.Client() as client:
        if not _is_up(client, url):
            return End.LOST
    return End.WRONG if b" 500 " in answer[:20] or b"Traceback" in answer else End.SURVIVED


def _is_up(client: httpx.Client, url: str) -> bool:
    try:
        return client.get(url, timeout=SECONDS).status_code < 500
    except httpx.HTTPError:
        return False
