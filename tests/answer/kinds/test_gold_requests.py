"""Requests of several kinds on texts of our own are answered from the right place, or refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from askcite.library.library import Library

GOLD = Path(__file__).parents[2] / "gold"
REQUESTS = [json.loads(line) for line in (GOLD / "requests.jsonl").read_text().splitlines()]


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of the gold articles."""
    folder = tmp_path_factory.mktemp("requests")
    with Library.build(folder / "index", [GOLD / "articles"]) as library:
        yield library


@pytest.mark.parametrize("request_", REQUESTS, ids=lambda each: each["id"])
def test_the_first_citation_is_from_the_right_place(
    texts: Library, request_: dict[str, Any]
) -> None:
    """Without a right place nothing is cited; a verdict that is certain is told."""
    history = [(asked, told) for asked, told in request_.get("history", [])]
    answer = texts.ask(request_["question"], articles=[request_["doc_id"]], history=history)
    assert request_.get("verdict", answer.verdict) == answer.verdict
    if not request_["any"]:
        assert () == answer.citations
        return
    assert request_["kind"] == answer.kind
    first = " ".join(answer.citations[0].quote.split())
    assert any(place in first for place in request_["any"])
