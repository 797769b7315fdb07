"""Claims put for a yes are read as questions."""

from __future__ import annotations

import pytest

from askcite.question.patterns import read


@pytest.mark.parametrize(
    ("claim", "question"),
    [
        ("The bridge was closed in May, right?", "Was the bridge closed in May?"),
        ("the bridge was closed in May, right", "Was the bridge closed in May?"),
        ("Harrow Mills lost the appeal, correct?", "Did Harrow Mills lose the appeal?"),
        ("The council financed the pool, didn't it?", "Did the council finance the pool?"),
        ("Is it true that the owner stopped the work?", "Did the owner stop the work?"),
        ("the library opens on Sunday, right?", "Does the library open on Sunday?"),
        ("The well has a cover.", "Does the well have a cover?"),
        ("Otto and Lise both left the village?", "Did Otto and Lise both leave the village?"),
        ("The parish has been poor since 1900, no?", "Has the parish been poor since 1900?"),
        ("the landlord pays if the roof leaks, right?", "Does the landlord pay if the roof leaks?"),
    ],
)
def test_a_claim_asks_its_question(claim: str, question: str) -> None:
    """The verb comes first."""
    assert read(claim)[0].typed == question


@pytest.mark.parametrize(
    "request_",
    [
        "who is right?",
        "things the farmer planted the most?",
        "hen did the war begin?",
        "people involved in the dispute?",
        "Compare how both papers reported the strike.",
        "Tell me what happened in 1953.",
        "My oven is broken.",
        "the children of Otto Lind?",
        "Where do I turn right?",
    ],
)
def test_other_requests_stay(request_: str) -> None:
    """They are read as typed."""
    assert read(request_)[0].typed == request_


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("What did the warden say exactly?", "What did the warden say?"),
        ("what does the firm say in its own defence", "what does the firm say"),
        ("What exactly did the warden say?", "What exactly did the warden say?"),
    ],
)
def test_a_mere_aside_goes(typed: str, read_as: str) -> None:
    """What narrows nothing at the end is left out."""
    assert read(typed)[0].typed == read_as
