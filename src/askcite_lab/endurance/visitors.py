"""Visitors of the page, who all ask at once.

Everyone must get an answer, and nobody another's question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

import httpx

from askcite.library.library import Library
from askcite_lab.endurance.servers import served
from askcite_lab.endurance.trial import End
from askcite_lab.trip import SEED_ARTICLE

FIRST, AT_ONCE = 20, 210
"""Visitors of the first wave and of each later one; the page answers two at a time and lets 256
wait."""
LIMIT_SECONDS: Final = 300.0
"""Of one visitor."""

_ASKED: Final = re.compile(r"Visitor (\d+) asks")
_READ: Final = re.compile(r'"state": ?"(?:answered|told|abstained)"')


def visitors(folder: Path) -> Iterator[End]:
    """The end of each visit, wave after wave."""
    index = folder / "index"
    Library.build(index, [SEED_ARTICLE]).close()
    first, wave = 0, FIRST
    with served(index) as url, ThreadPoolExecutor(AT_ONCE) as pool:
        while True:
            yield from pool.map(partial(_visit, url), range(first, first + wave))
            first, wave = first + wave, AT_ONCE


def _visit(url: str, number: int) -> End:
    """The end of one visit: answered or told, words unmixed."""
    try:
        sent = _sent(url, number)
    except httpx.HTTPError:
        return End.LOST
    if set(_ASKED.findall(sent)) - {str(number)}:
        return End.WRONG
    return End.SURVIVED if _READ.search(sent) else End.LOST


def _sent(url: str, number: int) -> str:
    """All that one visitor is sent.

    From the arrival to the end of the answer.
    """
    question = f"Visitor {number} asks: which pillar of the IPOI does Japan lead?"
    own = {"origin": url.rstrip("/")}
    with httpx.Client(base_url=url, timeout=LIMIT_SECONDS, headers=own) as client:
        arrival = client.post("gradio_api/run/begin", json={"data": []})
        sent = [arrival.raise_for_status().text]
        asked = client.post("gradio_api/call/ask", json={"data": [question, [], []]})
        event = asked.raise_for_status().json()["event_id"]
        with client.stream("GET", f"gradio_api/call/ask/{event}") as events:
            for line in events.iter_lines():
                sent.append(line)
                if line == "event: complete":
                    break
    return "\n".join(sent)
