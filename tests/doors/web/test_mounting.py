"""The page in another application, and in a frame of another page."""

from __future__ import annotations

import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, expect
from tests.doors.web.conftest import Visit, ask, make, port, serve

from askcite.doors import web

QUESTION = "Which pillar of the IPOI does Japan lead?"
FRAMED = """<!doctype html><title>News</title>
<iframe src="{url}" title="Ask the articles" style="width:100%;height:90vh;border:0"></iframe>"""
"""What the guide tells to put into a page."""


@contextmanager
def running(application: FastAPI) -> Iterator[str]:
    """The application's address, while a thread serves it."""
    at = port()
    server = uvicorn.Server(uvicorn.Config(application, port=at, log_level="warning", ws="none"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{at}/"
    server.should_exit = True
    thread.join()


def test_the_page_keeps_its_style_and_script_in_another_application(
    visit: Visit, tmp_path: Path
) -> None:
    """Beside the application's own paths and lifespan, it looks as ever and answers."""
    seen: list[str] = []

    @asynccontextmanager
    async def lifespan(application: FastAPI) -> AsyncIterator[None]:
        seen.append("began")
        yield
        seen.append("ended")

    application = FastAPI(lifespan=lifespan)

    @application.get("/hello")
    def hello() -> str:
        return "mine"

    with make(tmp_path) as library:
        web.mount(application, library, "/ask", index=tmp_path)
        with running(application) as url:
            assert "mine" == httpx.get(f"{url}hello").json()
            assert 404 == httpx.get(f"{url}ask/gradio_api/run_history").status_code
            page, _ = visit(f"{url}ask/")
            turn = ask(page, QUESTION)
            expect(page.locator(turn)).to_contain_text("connectivity pillar")
            paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
            assert "rgb(250, 248, 245)" == paper
    assert ["began", "ended"] == seen


class Site(BaseHTTPRequestHandler):
    """A web page that shows the chat in a frame."""

    chat: str

    def do_GET(self) -> None:
        """The page."""
        body = FRAMED.format(url=self.chat).encode()
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[tuple[str, type[Site]]]:
    """The origin of another page, and what it shows."""
    handler = type("Handler", (Site,), {"chat": ""})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", handler
    server.shutdown()
    server.server_close()


def test_a_named_page_shows_the_chat_in_a_frame(
    browser: Browser, site: tuple[str, type[Site]], tmp_path: Path
) -> None:
    """A few lines of HTML are enough: it answers there."""
    origin, handler = site
    for served in serve(make(tmp_path), tmp_path, ASKCITE_FRAME=origin):
        handler.chat = served.url
        page = browser.new_page()
        page.goto(origin)
        chat = page.frame_locator("iframe")
        chat.locator("#question textarea").fill(QUESTION)
        chat.locator("#question textarea").press("Enter")
        expect(chat.locator("#a1")).to_contain_text("connectivity pillar", timeout=60_000)
        page.close()
