"""What a language model writes, as a visitor sees it come."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

import pytest
from playwright.sync_api import expect
from tests.doors.web.conftest import Served, Visit, ask, make, serve

BRIDGE = """Varde Bridge

It was opened to carts on 3 May 1903. Army engineers built the Varde bridge of granite.

In 1911 the Varde bridge was widened for trains.
"""
ASKED = "Who built the Varde bridge, and when was the Varde bridge opened to carts?"
WRITTEN = (
    "Army engineers built the Varde bridge.",
    "The Varde bridge was opened to carts on 3 May 1903.",
)


class Halting(BaseHTTPRequestHandler):
    """Writes the first sentence, and the second when it may."""

    go_on: threading.Event

    def do_POST(self) -> None:
        """Stream a reply in the form asked for, but to one question a refusal."""
        if b"Who built the Varde bridge?" in self.rfile.read(int(self.headers["content-length"])):
            self.send_error(401)
            return
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.end_headers()
        first, second = (json.dumps({"text": t, "rests_on": [1, 2]}) for t in WRITTEN)
        self._piece('{"statements": [' + first)
        self.go_on.wait(60)
        self._piece(f", {second}]}}")
        self.wfile.write(b"data: [DONE]\n\n")

    def _piece(self, words: str) -> None:
        event = json.dumps({"choices": [{"delta": {"content": words}}]})
        self.wfile.write(f"data: {event}\n\n".encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Worded(NamedTuple):
    """A page, and the sign for its language model to go on."""

    served: Served
    go_on: threading.Event


@pytest.fixture(scope="module")
def worded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worded]:
    """A page whose answers a language model words, sentence by sentence."""
    go_on, directory = threading.Event(), tmp_path_factory.mktemp("worded")
    model = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (Halting,), {"go_on": go_on}))
    threading.Thread(target=model.serve_forever, args=(0.02,), daemon=True).start()
    library = make(directory, ("bridge.txt", BRIDGE))
    address = f"http://127.0.0.1:{model.server_port}/v1"
    for served in serve(library, directory, ASKCITE_LLM=address):
        yield Worded(served, go_on)
    go_on.set()
    model.shutdown()
    model.server_close()


def test_a_sentence_is_read_while_the_next_is_written(
    worded: Worded, visit: Visit, width: int
) -> None:
    """The first stands with its number before the second is there."""
    worded.go_on.clear()
    page, _ = visit(worded.served.url, width)
    page.fill("#question textarea", ASKED)
    page.press("#question textarea", "Enter")
    turn = page.locator("#a1")
    expect(turn).to_contain_text(WRITTEN[0])
    expect(turn).to_have_attribute("aria-busy", "true")
    assert WRITTEN[1] not in turn.inner_text()
    worded.go_on.set()
    expect(turn).to_contain_text(WRITTEN[1])
    expect(turn).to_have_attribute("aria-busy", "false")
    expect(turn.locator(".cite").first).to_be_visible()


def test_a_model_that_fails_is_told_beside_the_quote(worded: Worded, visit: Visit) -> None:
    """The visitor has the article's words, and reads why they are not put otherwise."""
    page, _ = visit(worded.served.url)
    turn = page.locator(ask(page, "Who built the Varde bridge?"))
    expect(turn).to_contain_text("Army engineers built the Varde bridge of granite.")
    expect(turn).to_contain_text("Quoted, because the language model at")
    expect(turn).to_contain_text("set ASKCITE_LLM_KEY")
