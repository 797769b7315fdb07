"""Every kind of request is a gate: pinned shares of good answers, pooled so that each counts."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import mean
from typing import Any, Final

import pytest

from askcite.evaluate import corpus
from askcite.evaluate.data import digest, rows
from askcite.library.library import Library
from askcite.types import Answer

ROOT = Path(__file__).parents[2]
OPEN = Path(os.environ.get("ASKCITE_EVAL", ROOT.parent / "shared" / "eval"))
FLOORS = Path(__file__).with_name("kind_floors.json")
POOLS: Final = {
    "overview": "overview",
    "keywords": "topics",
    "mentioned": "topics",
    "topic": "topics",
    "list": "several things",
    "compare": "several things",
    "proscons": "several things",
    "follow_up": "follow-ups",
    "argument": "views",
    "recommend": "views",
    "stance": "views",
    "term": "facts",
    "number": "facts",
    "whyhow": "facts",
    "yesno": "facts",
    "meta": "about the article",
}
"""The set's kinds by the pool they are counted in; those to refuse are one of their own."""


@pytest.mark.skipif(not OPEN.is_dir(), reason="the open sets are not here; set ASKCITE_EVAL")
def test_every_kind_keeps_its_share_of_good_answers(
    tmp_path: Path, hold: Callable[..., None]
) -> None:
    """What people type to a chat over an article is answered well, kind by kind, or refused."""
    asked = list(rows(OPEN / "chat" / "questions.jsonl.gz"))
    pools = defaultdict(list)
    with Library.build(tmp_path / "index", list(corpus(OPEN / "chat"))) as library:
        for row in asked:
            history = [(before, told) for before, told in row.get("history") or ()]
            answer = library.ask(row["question"], articles=[row["doc_id"]], history=history)
            pool = POOLS.get(row["kind"], row["kind"]) if row["answerable"] else "to refuse"
            pools[pool].append(_is_good(row, answer))
    measured = {pool: mean(good) for pool, good in pools.items()}
    hold(FLOORS, "chat", {"digest": digest(asked), "questions": len(asked)}, measured)


def _is_good(row: Mapping[str, Any], answer: Answer) -> bool:
    """Nothing cited where nothing is said; else the right places first, mostly, and enough."""
    cited = [(c.span.start, c.span.end) for c in answer.citations]
    if not row["answerable"] or not cited:
        return not row["answerable"] and not cited
    places = [(one["start"], one["end"]) for one in row["evidence"]]
    right = [any(_overlap(one, place) for place in places) for one in cited]
    groups = row.get("cover") or [[at] for at in range(len(places))]
    told = sum(any(_overlap(one, places[at]) for one in cited for at in group) for group in groups)
    return right[0] and mean(right) >= 1 / 2 and told >= row.get("need", 1)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
