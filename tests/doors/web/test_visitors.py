"""Many visitors who ask at the same time, each with a question of their own."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from threading import Event
from typing import Any

import anyio
import httpx
import pytest
from playwright.sync_api import Page, expect
from tests.doors.web.conftest import PILLAR, Served, Visit, make, serve
from tests.doors.web.test_words import FIELD

LIMIT_SECONDS = 600.0
"""Machines that test are busy ones."""
READ = r'"state": ?"(?:answered|abstained)"'
"""Of a turn whose question was read to the end."""


async def visit(client: httpx.AsyncClient, number: int) -> str:
    """All that one visitor is sent, from the arrival to the end of the answer."""
    arrived = await client.post("gradio_api/run/begin", json={"data": []})
    arrived.raise_for_status()
    question = f"Visitor {number} asks: which pillar of the IPOI does Japan lead?"
    joined = await client.post("gradio_api/call/ask", json={"data": [question, [], []]})
    joined.raise_for_status()
    sent = [arrived.text]
    event = joined.json()["event_id"]
    async with client.stream("GET", f"gradio_api/call/ask/{event}") as events:
        async for line in events.aiter_lines():
            sent.append(line)
            if line == "event: complete":
                break
    return "\n".join(sent)


async def visits(url: str, many: int) -> list[tuple[str, float]]:
    """What each of so many visitors was sent, and how many seconds it took."""
    fresh = httpx.Limits(max_connections=None, max_keepalive_connections=0)
    own = {"origin": url.rstrip("/")}
    async with httpx.AsyncClient(
        base_url=url, timeout=LIMIT_SECONDS, limits=fresh, headers=own
    ) as client:

        async def timed(number: int) -> tuple[str, float]:
            began = time.monotonic()
            return await visit(client, number), time.monotonic() - began

        return await asyncio.gather(*map(timed, range(many)))


@pytest.mark.parametrize("many", [20, pytest.param(200, marks=pytest.mark.slow)])
def test_all_are_answered_and_stay_apart(
    served: Served,
    many: int,
    run_async: Callable[..., Any],
    record_property: Callable[[str, object], None],
) -> None:
    """Everyone gets the answer, and nobody another's question."""
    results = run_async(visits, served.url, many)
    answered = [bool(re.search(READ, sent)) for sent, _ in results]
    seconds = sorted(took for _, took in results)
    record_property("answered", sum(answered))
    record_property("median seconds", seconds[many // 2])
    record_property("longest seconds", seconds[-1])
    assert all(answered)
    assert [{str(n)} for n in range(many)] == [
        set(re.findall(r"Visitor (\d+) asks", sent)) for sent, _ in results
    ]


async def crowd(url: str, full: Event, over: Event) -> None:
    """Sixteen who ask and ask, so that as many wait as may; `full` once one is sent away."""
    own = {"origin": url.rstrip("/")}
    async with httpx.AsyncClient(base_url=url, timeout=LIMIT_SECONDS, headers=own) as client:

        async def asks(number: int) -> None:
            while not over.is_set():
                question = {"data": [f"Visitor {number} asks: what is the IPOI?", [], []]}
                joined = await client.post("gradio_api/call/ask", json=question)
                if joined.status_code == httpx.codes.SERVICE_UNAVAILABLE:
                    full.set()

        await asyncio.gather(*map(asks, range(16)))


@contextmanager
def crowded(url: str) -> Iterator[None]:
    """The page while no further question has room."""
    full, over = Event(), Event()
    with ThreadPoolExecutor(1) as apart:
        there = apart.submit(anyio.run, crowd, url, full, over)
        try:
            assert full.wait(LIMIT_SECONDS)
            yield
        finally:
            over.set()
            there.result()


def test_one_too_many_is_told_and_asked_later(visit: Visit, tmp_path: Path) -> None:
    """The page says that many are asking; once there is room the kept question is answered."""
    for served in serve(make(tmp_path / "index"), tmp_path / "index"):
        pages = [visit(served.url) for _ in range(3)]  # one of them may be in time for a place
        with crowded(served.url):
            for page, _ in pages:
                page.fill(FIELD, PILLAR)
                page.press(FIELD, "Enter")
            page = first_told(page for page, _ in pages)
            told = "Your question is kept and asked as soon as there is room."
            expect(page.locator("#a1 .reading")).to_contain_text(told)
            expect(page.locator("#a1 .question")).to_have_text(PILLAR)
        page.set_default_timeout(1_000 * LIMIT_SECONDS)
        page.wait_for_selector("#a1[data-state=answered] .cite")
        for page, seen in pages:
            page.close()
            seen.errors.clear()  # the browser's own words on a server that takes no more


def first_told(pages: Iterable[Page]) -> Page:
    """The first page that tells of too many who ask."""
    words = "Very many people are asking right now."
    for page in cycle(list(pages)):
        if words in page.locator("#a1 .body").inner_text():
            return page
        page.wait_for_timeout(50)
    raise AssertionError
