"""The words that wordings need: derived, as they are, and never in the way."""

from __future__ import annotations

import json
import re

import pytest

from askcite.question import patterns
from askcite.question.vocabulary import spelling
from askcite.question.wordings import Wordings
from askcite_lab.requests import needed


def test_the_file_is_what_the_wordings_need() -> None:
    """`python -m askcite_lab wordings` was run after the last change of a wording."""
    assert needed.table() == json.loads(needed.FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("wording", "words"),
    [
        ("(?:the )?(?:date|years?)", {"date", "year"}),
        ("who (?:wrote|made) .+", {"who "}),
        (r"(?P<about>\\S.*?) compared", {" compared"}),
        ("(?:a|the)? .+", set()),
        ("(?:lists?|[\ue000-\ue001])", {"list", "\ue000", "\ue001"}),
        ("(?!no)(?:tidy )*", set()),
        ("[^,]+ [xyz]", {"x", "y", "z"}),
        (r"(?:a\d|\d)+", set()),
    ],
)
def test_each_text_that_fits_has_one_of_the_words(wording: str, words: set[str]) -> None:
    """Of a choice all words count, of a sequence those of one part, of what may be absent none."""
    assert words == needed.needed(wording)


@pytest.mark.parametrize(
    "request_", ["Which pillar does Japan lead?", "Who wrote it?", "Compare the tea with the milk"]
)
def test_no_wording_that_fits_is_passed_over(request_: str) -> None:
    """A wording whose words a request lacks does not fit it, in whatever case it is typed."""
    for wording in needed.wordings():
        for form in (request_, request_.upper(), request_.replace("i", "\u0131")):
            if re.fullmatch(f"(?:{wording})", form, re.IGNORECASE):
                assert [0] == Wordings([wording]).fitting(form)


def test_few_wordings_are_compiled_for_a_question() -> None:
    """A plain question is held against a tenth of the wordings."""
    all_ = [each.wording for each in patterns.PATTERNS] + [wording for wording, _ in spelling.SPELT]
    fit = Wordings(all_).fitting("Which pillar of the plan does Japan lead")
    assert len(fit) < len(all_) / 10
