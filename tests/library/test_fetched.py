"""What was fetched from the web is kept for as long as its article is."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from askcite.doors.web import originals
from askcite.doors.web.incoming import Incoming
from askcite.library import fetched
from askcite.library.library import Library
from askcite.sources import web

WEIR = "<h1>Der Weir</h1><p>Das Wehr ist <b>größer</b> als das alte in Brück, und es hält.</p>"


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A page on this machine in an encoding that only its header names."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/html; charset=iso-8859-1")
            self.end_headers()
            self.wfile.write(WEIR.encode("latin-1"))

        def log_message(self, format: str, *args: object) -> None:
            pass

    monkeypatch.setenv(web.ALLOW, "127.0.0.1")
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/weir.html"
        server.shutdown()


def strong(home: Path, library: Library) -> list[str]:
    """The strong words of the only article, as its page has them."""
    (held,) = library.articles()
    article = library.article(held.id)
    worn = originals.dresses(article.text, home, article.origin)
    return [article.text[d.start : d.end] for d in worn if d.tag == "strong"]


def test_a_page_dresses_its_article_and_goes_with_it(tmp_path: Path, address: str) -> None:
    """Read in the encoding that the server named; no file is left of it."""
    with Library.build(tmp_path, [address]) as library:
        assert ["größer"] == strong(tmp_path, library)
        library.remove(*(a.id for a in library.articles()))
    assert [] == [*(tmp_path / fetched.PAGES).iterdir()]


def test_what_the_page_added_and_removed_comes_back_dressed(tmp_path: Path, address: str) -> None:
    """An undone removal brings back the page too."""
    with Library.build(tmp_path, [address]) as library:
        library.remove(*(a.id for a in library.articles()))
        incoming = Incoming(library, tmp_path)
        incoming.add([], address, "", "", lambda *_: None)
        assert ["größer"] == strong(tmp_path, library)
        removed = incoming.remove([a.id for a in library.articles()])
        assert [] == [*(tmp_path / fetched.PAGES).iterdir()]
        incoming.restore(removed)
        assert ["größer"] == strong(tmp_path, library)
