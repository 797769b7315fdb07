"""Visitors of the page who ask at once, each a question of their own.

Everyone must get an answer, or the word that the page is busy, and nobody another's question.
"""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import httpx

from askcite.doors.web.desk import ALL, BUSY
from askcite.errors import BenchError
from askcite.library.library import Library
from askcite_lab.endurance.trial import End
from askcite_lab.trip import SEED_ARTICLE

AT_ONCE: Final = 20
"""Visitors of a wave; the page answers two at a time and lets 200 wait."""
LIMIT_SECONDS: Final = 300.0
"""Of one visitor; the page itself says after thirty that it is busy."""
START_SECONDS: Final = 90.0

_ASKED: Final = re.compile(r"Visitor (\d+) asks")
_READ: Final = re.compile(r'data-state=\\?"(?:answered|refused)')


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is served, with the numbers of its two events."""

    url: str
    arrive: int
    ask: int


def visitors(folder: Path) -> Iterator[End]:
    """The end of each visit, wave after wave."""
    index = folder / "index"
    Library.build(index, [SEED_ARTICLE]).close()
    first = 0
    with _served(index) as page, ThreadPoolExecutor(AT_ONCE) as pool:
        while True:
            yield from pool.map(partial(_visit, page), range(first, first + AT_ONCE))
            first += AT_ONCE


@contextmanager
def _served(index: Path) -> Iterator[Page]:
    """The page of the library at `index`, served by the command that a user runs."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "askcite", "serve", "--index", str(index), "--port", str(port)]
    url = f"http://127.0.0.1:{port}/"
    with subprocess.Popen(  # noqa: S603 - our own command
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            yield _page(url, _config(url))
        finally:
            server.terminate()


def _config(url: str) -> dict[str, Any]:
    """The page's own description, once it is there; raises BenchError where it never is."""
    stop = time.monotonic() + START_SECONDS
    while time.monotonic() < stop:
        try:
            found: dict[str, Any] = httpx.get(f"{url}config", timeout=LIMIT_SECONDS).json()
        except (httpx.HTTPError, ValueError):
            time.sleep(0.2)
        else:
            return found
    raise BenchError(f"the page at {url} did not start within {START_SECONDS:.0f} s")


def _page(url: str, config: dict[str, Any]) -> Page:
    """The page's events, found by what sets them off."""
    ids = {each["props"].get("elem_id"): each["id"] for each in config["components"]}
    on = {
        tuple(target): each["id"] for each in config["dependencies"] for target in each["targets"]
    }
    arrive = next(number for (_, event), number in on.items() if event == "load")
    return Page(url, arrive, on[ids["question"], "submit"])


def _visit(page: Page, number: int) -> End:
    """How one visit ended: answered or told, and with nobody else's words."""
    try:
        sent = _sent(page, number)
    except httpx.HTTPError:
        return End.LOST
    if {str(number)} != set(_ASKED.findall(sent)):
        return End.WRONG
    return End.SURVIVED if _READ.search(sent) or BUSY in sent else End.LOST


def _sent(page: Page, number: int) -> str:
    """All that one visitor is sent, from the arrival to the end of the answer."""
    me = {"session_hash": f"endurance-{number}", "trigger_id": None, "event_data": None}
    question = f"Visitor {number} asks: which pillar of the IPOI does Japan lead?"
    own = {"origin": page.url.rstrip("/")}
    with httpx.Client(base_url=page.url, timeout=LIMIT_SECONDS, headers=own) as client:
        arrival = {**me, "fn_index": page.arrive, "data": [None, ""]}
        sent = [client.post("gradio_api/run/predict", json=arrival).raise_for_status().text]
        asked = {**me, "fn_index": page.ask, "data": [None, "", question, ALL]}
        client.post("gradio_api/queue/join", json=asked).raise_for_status()
        query = {"session_hash": me["session_hash"]}
        with client.stream("GET", "gradio_api/queue/data", params=query) as events:
            for line in events.iter_lines():
                sent.append(line)
                if '"msg":"process_completed"' in line:
                    break
    return "\n".join(sent)
