"""Many visitors who ask at the same time, each with a question of their own."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from tests.doors.web.conftest import Served

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
