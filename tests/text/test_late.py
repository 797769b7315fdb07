"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from askcite.text.late import late


def test_it_finds_what_a_compiled_one_finds() -> None:
    """Each method gives the same, the first time and again."""
    made, compiled = late(r"(?P<year>\d{4})", re.ASCII), re.compile(r"(?P<year>\d{4})", re.ASCII)
    text = "from 1911 to 1951"
    for _ in range(2):
        assert compiled.findall(text) == made.findall(text)
        assert compiled.sub("then", text) == made.sub("then", text)
        assert compiled.split(text) == made.split(text)
        found = made.search(text, 6)
        assert found is not None
        assert "1951" == found["year"]
        assert made.fullmatch(text) is None


def test_a_wrong_pattern_is_told_when_it_is_used() -> None:
    """Nothing is compiled before."""
    made = late("(")
    with pytest.raises(re.error):
        made.search("a")


def test_it_has_no_other_methods() -> None:
    """What a compiled pattern has not, it has not either."""
    with pytest.raises(AttributeError):
        _ = late("a").serach  # type: ignore[attr-defined]
