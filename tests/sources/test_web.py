"""Web addresses: what is fetched, and everything that is refused."""

from __future__ import annotations

import gzip
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from askcite.errors import SourceError
from askcite.sources import read, web
from askcite.types import Article

HERE = frozenset({"127.0.0.1"})
HTML = {"Content-Type": "text/html; charset=iso-8859-1"}
PAGE = "<body><h1>The Dam</h1><p>Caf\u00e9 on the dam, open since 1932.</p></body>".encode(
    "latin-1"
)


@dataclass
class Site:
    """What the server answers by path, and the paths it was asked for."""

    address: str
    answers: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site on 127.0.0.1."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known.asked.append(self.path)
            status, headers, body = known.answers.get(self.path, (404, {}, b""))
            if headers.get("ETag", "") == self.headers.get("If-None-Match"):
                status, body = 304, b""
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        known = Site(f"http://127.0.0.1:{server.server_port}")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield known
        server.shutdown()


def fetched(url: str) -> Article:
    """The article at `url` on the loopback address."""
    (article,) = read(url, allow=HERE)
    return article


def test_a_page_is_read_after_its_redirects(site: Site) -> None:
    """The article names the address it came from in the end, and keeps the id of the one asked."""
    site.answers["/old/dam.html?a=1"] = (301, {"Location": "../new/page"}, b"")
    site.answers["/new/page"] = (200, HTML, PAGE)
    article = fetched(f"{site.address}/old/dam.html?a=1#part")
    assert ("dam", "The Dam", f"{site.address}/new/page") == (
        article.id,
        article.title,
        article.source,
    )
    assert "The Dam\n\nCaf\u00e9 on the dam, open since 1932." == article.text


@pytest.mark.parametrize(
    ("path", "media_type", "text"),
    [
        ("/a.txt", "text/plain", "Plain words."),
        ("/a", "text/markdown; charset=utf-8", "Plain words."),
        ("/a.md", "application/octet-stream", "Plain words."),
    ],
)
def test_the_content_type_tells_the_format(
    site: Site, path: str, media_type: str, text: str
) -> None:
    """The server's type decides, and the suffix where the type says nothing."""
    site.answers[path] = (200, {"Content-Type": media_type}, text.encode())
    assert text == fetched(site.address + path).text


def test_packed_pages_are_unpacked(site: Site) -> None:
    """A server that sends gzip unasked is understood."""
    site.answers["/"] = (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE))
    assert "127-0-0-1" == fetched(f"{site.address}/").id


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/a.txt",
        "http://",
        "http://[::1",
        "http://a:99999/",
        "http://user:secret@example.org/",
        "http://no.such.host.invalid/",
        "http://" + "a" * 70 + ".org/",
    ],
)
def test_other_addresses_are_refused(url: str) -> None:
    """Only http and https addresses of known hosts, without passwords, are read."""
    with pytest.raises(SourceError):
        fetched(url)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "10.1.2.3",
        "192.168.1.1",
        "172.16.0.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 -- an address to refuse
        "255.255.255.255",
        "224.0.0.1",
        "2130706433",
        "0x7f.1",
        "[::1]",
        "[::]",
        "[fe80::1]",
        "[fc00::1]",
        "[fec0::1]",
        "[::ffff:127.0.0.1]",
        "[2002:7f00:1::]",
        "[64:ff9b::7f00:1]",
    ],
)
def test_private_addresses_are_refused(site: Site, host: str) -> None:
    """Loopback, private, link-local and such addresses are never connected to."""
    port = site.address.rpartition(":")[2]
    with pytest.raises(SourceError, match=r"private address|not known"):
        list(read(f"http://{host}:{port}/"))
    assert [] == site.asked


def test_the_operator_may_name_a_private_address(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An article on the operator's own network is read; no other address of it is."""
    monkeypatch.setenv("ASKCITE_ALLOW", "10.0.0.9, 127.0.0.1")
    site.answers["/a"] = (200, HTML, PAGE)
    assert 1 == len([*read(f"{site.address}/a")])
    with pytest.raises(SourceError, match="ASKCITE_ALLOW"):
        list(read(site.address.replace("127.0.0.1", "127.0.0.2")))


def test_every_redirect_is_checked_again(site: Site) -> None:
    """A page that may be read cannot lead to one that may not."""
    port = site.address.rpartition(":")[2]
    site.answers["/"] = (302, {"Location": f"http://127.0.0.2:{port}/inner"}, b"")
    with pytest.raises(SourceError, match=r"private address 127\.0\.0\.2"):
        fetched(f"{site.address}/")
    assert ["/"] == site.asked


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ((404, {}, b""), "404 Not Found"),
        ((500, HTML, PAGE), "500"),
        ((302, {"Location": "/"}, b""), "redirects more than"),
        ((302, {"Location": "file:///etc/passwd"}, b""), "no web address"),
        ((200, {"Content-Type": "image/png"}, b"x"), "of the type image/png"),
        ((200, HTML, bytes(20_000_001)), "more than 20,000,000"),
        ((200, {**HTML, "Content-Encoding": "br"}, b"x"), "'br'"),
        ((200, {**HTML, "Content-Encoding": "gzip"}, b"no gzip at all"), "cannot be reached"),
        ((200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE)[:20]), "ends before"),
        (
            (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(bytes(20_000_001))),
            "more than",
        ),
        ((200, {**HTML, "Content-Length": "900"}, b"cut"), "ends before"),
    ],
)
def test_bad_answers_are_errors(
    site: Site, answer: tuple[int, dict[str, str], bytes], message: str
) -> None:
    """Whatever a server sends, the error is one line that says what it was."""
    site.answers["/"] = answer
    with pytest.raises(SourceError, match=message):
        fetched(f"{site.address}/")


@pytest.mark.parametrize(
    ("piece", "pause", "seconds", "message"),
    [(b"x", 0.05, 0.5, "took longer"), (b"x" * 65_536, 0, 60, "more than 20,000,000")],
)
def test_a_server_that_never_ends_is_left(
    monkeypatch: pytest.MonkeyPatch, piece: bytes, pause: float, seconds: float, message: str
) -> None:
    """Slow or fast, a page without end is cut off when the time or the room is up."""
    monkeypatch.setattr(web, "MAX_WEB_SECONDS", seconds)
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            connection, _ = server.accept()
            with connection:
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
                while not finished.wait(pause):
                    try:
                        connection.sendall(piece)
                    except OSError:
                        return

        finished = threading.Event()
        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        with pytest.raises(SourceError, match=message):
            fetched(f"http://127.0.0.1:{server.getsockname()[1]}/")
        finished.set()
        thread.join()
