"""Counts of requests, answers, errors and times, for an operator.

GET /metrics  them, in the text form of Prometheus

A request is counted by its route, never by its words, and `askcite api --log-json` writes a line of
each.
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from askcite.doors.http.asgi import App, Message, Receive, Send
from askcite.types import Answer, Outcome

if TYPE_CHECKING:
    from fastapi import FastAPI

log = logging.getLogger("askcite.requests")
BUCKETS: Final = (0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
"""Upper bounds in seconds: a warm answer takes .05, a cold one 1, one with a language model 10."""
PATHS: Final = (
    "/api/ask", "/api/search", "/api/articles", "/api/changes", "/v1/chat/completions",
    "/v1/models", "/mcp", "/health", "/metrics", "/docs", "/openapi.json",
)  # fmt: skip
OTHER: Final = "other"
Stream = Callable[..., Iterator[Answer]]


@dataclass
class Counts:
    """The counts since the server began."""

    _requests: Counter[tuple[str, int]] = field(default_factory=Counter)
    _answers: Counter[Outcome] = field(default_factory=Counter)
    _times: Counter[int] = field(default_factory=Counter)
    _seconds: float = 0.0
    _one: Lock = field(default_factory=Lock, repr=False)

    def request(self, path: str, status: int, seconds: float) -> None:
        """Count a request that was answered."""
        bucket = next((at for at, most in enumerate(BUCKETS) if seconds <= most), len(BUCKETS))
        with self._one:
            self._requests[route(path), status] += 1
            self._times[bucket] += 1
            self._seconds += seconds

    def answer(self, outcome: Outcome | str) -> None:
        """Count the outcome of a question."""
        with self._one:
            self._answers[Outcome(outcome)] += 1

    def counting(self, stream: Stream) -> Stream:
        """The same stream, its answers counted."""

        def counted(*given: Any, **named: Any) -> Iterator[Answer]:  # noqa: ANN401
            answer = None
            for answer in stream(*given, **named):
                yield answer
            if answer is not None:
                self.answer(answer.outcome)

        return counted

    def text(self) -> str:
        """The counts in Prometheus' text form."""
        with self._one:
            return "\n".join([*self._counters(), *self._histogram(), ""])

    def _counters(self) -> Iterator[str]:
        yield "# HELP askcite_requests_total Requests, by route and status."
        yield "# TYPE askcite_requests_total counter"
        for (path, status), n in sorted(self._requests.items()):
            yield f'askcite_requests_total{{path="{path}",status="{status}"}} {n}'
        yield "# HELP askcite_answers_total Questions, by outcome; abstained are refusals."
        yield "# TYPE askcite_answers_total counter"
        for outcome in Outcome:
            yield f'askcite_answers_total{{outcome="{outcome.value}"}} {self._answers[outcome]}'
        yield "# HELP askcite_errors_total Requests that failed here."
        yield "# TYPE askcite_errors_total counter"
        failed = sum(n for (_, status), n in self._requests.items() if status >= 500)
        yield f"askcite_errors_total {failed}"

    def _histogram(self) -> Iterator[str]:
        yield "# HELP askcite_request_seconds Time to the end of the response."
        yield "# TYPE askcite_request_seconds histogram"
        each = (self._times[at] for at in range(len(BUCKETS) + 1))
        for most, n in zip((*BUCKETS, "+Inf"), accumulate(each), strict=True):
            yield f'askcite_request_seconds_bucket{{le="{most}"}} {n}'
        yield f"askcite_request_seconds_sum {self._seconds:.6f}"
        yield f"askcite_request_seconds_count {self._times.total()}"


def route(path: str) -> str:
    """The route of a path, without ids in it."""
    return next((one for one in PATHS if path == one or path.startswith(f"{one}/")), OTHER)


@dataclass
class Counted:
    """An ASGI application whose requests are counted and logged."""

    app: App
    counts: Counts

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass the request on, and count it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = time.perf_counter(), 500

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = int(message["status"])
            await send(message)

        try:
            await self.app(scope, receive, sending)
        finally:
            seconds = time.perf_counter() - began
            self.counts.request(scope["path"], status, seconds)
            self._log(scope, status, seconds)

    @staticmethod
    def _log(scope: Message, status: int, seconds: float) -> None:
        told = {
            "method": scope["method"],
            "route": route(scope["path"]),
            "status": status,
            "milliseconds": round(seconds * 1000, 1),
        }
        log.info("%(method)s %(route)s %(status)d", told, extra={"told": told})


def register(application: FastAPI, counts: Counts) -> None:
    """Add `/metrics`."""
    from starlette.responses import PlainTextResponse

    @application.get("/metrics", response_class=PlainTextResponse, response_model=None)
    def metrics() -> PlainTextResponse:
        """Counts of requests, answers and errors, for Prometheus."""
        return PlainTextResponse(counts.text(), media_type="text/plain; version=0.0.4")
