"""Counts for an operator, at `/metrics`."""

from __future__ import annotations

import logging

import pytest
from tests.doors.http.test_api import QUESTION, serving

from askcite.doors.http.counters import Counts, route
from askcite.library.library import Library


def test_requests_answers_and_errors_are_counted(
    library: Library, caplog: pytest.LogCaptureFixture
) -> None:
    """By route and outcome, whichever door they came through; no question is in it."""
    caplog.set_level(logging.INFO, "askcite.requests")
    with serving(library) as client:
        client.post("/api/ask", json={"question": QUESTION})
        client.post("/api/ask", json={"question": "Who is the president of Peru?", "stream": True})
        said = [{"role": "user", "content": QUESTION}]
        client.post("/v1/chat/completions", json={"messages": said})
        client.get("/api/articles/nowhere")
        client.get("/nothing/secret")
        told = client.get("/metrics")
    assert told.headers["content-type"].startswith("text/plain")
    lines = told.text.splitlines()
    assert 'askcite_requests_total{path="/api/ask",status="200"} 2' in lines
    assert 'askcite_requests_total{path="/api/articles",status="404"} 1' in lines
    assert 'askcite_requests_total{path="other",status="404"} 1' in lines
    assert 'askcite_answers_total{outcome="answered"} 2' in lines
    assert 'askcite_answers_total{outcome="abstained"} 1' in lines
    assert "askcite_errors_total 0" in lines
    assert 'askcite_request_seconds_bucket{le="+Inf"} 5' in lines
    assert "secret" not in told.text
    asked = next(r for r in caplog.records if r.getMessage() == "POST /api/ask 200")
    assert {"method", "route", "status", "milliseconds"} == set(vars(asked)["told"])


def test_the_times_add_up() -> None:
    """A bucket holds all that were as quick; a failure of ours is an error."""
    counts = Counts()
    for status, seconds in ((200, 0.02), (200, 0.5), (503, 20.0)):
        counts.request("/api/ask", status, seconds)
    lines = counts.text().splitlines()
    assert 'askcite_request_seconds_bucket{le="0.025"} 1' in lines
    assert 'askcite_request_seconds_bucket{le="0.5"} 2' in lines
    assert 'askcite_request_seconds_bucket{le="+Inf"} 3' in lines
    assert "askcite_request_seconds_sum 20.520000" in lines
    assert "askcite_errors_total 1" in lines


def test_a_route_has_no_id_in_it() -> None:
    """So that nobody can make as many counters as they like."""
    assert "/api/articles" == route("/api/articles/some-id")
    assert "other" == route("/api/articlesX")


def test_health_is_told_without_the_token(library: Library) -> None:
    """To those who watch services; the counts are for those who have it."""
    with serving(library, token="reader") as client:  # noqa: S106
        assert {"status": "ok", "generation": 1} == client.get("/health").json()
        assert 401 == client.get("/metrics").status_code
