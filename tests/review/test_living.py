"""Saved answers while their articles change."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from askcite import sources
from askcite.answer import shelved
from askcite.errors import LibraryError
from askcite.library.library import Library
from askcite.review import living
from askcite.review.living import QuoteFate

WAS = "The old pump at Weir Lane was replaced in 1987. It lifts forty litres a second."
QUESTION = "When was the old pump at Weir Lane replaced?"
ATOM = "{http://www.w3.org/2005/Atom}"


def library(home: Path, text: str) -> Library:
    """A library of one article with that text."""
    return Library.build(home, [sources.read_text(text, id="pump", title="Pump")])


@pytest.mark.parametrize(
    ("text", "fate", "stands"),
    [
        (WAS, QuoteFate.STANDS, True),
        (f"The mill was sold in 2004. {WAS}", QuoteFate.MOVED, True),
        (WAS.replace("1987", "1989"), QuoteFate.REWORDED, False),
        ("The mill grinds rye and was sold by the council in spring.", QuoteFate.GONE, False),
        (f"It is a myth: {WAS}", QuoteFate.REWORDED, False),
        (WAS.replace("1987.", "1987. However, this is disputed."), QuoteFate.STANDS, False),
        (f"It is false that {WAS}", QuoteFate.REWORDED, False),
        (
            f"{WAS}\n\nCorrection: the pump at Weir Lane was replaced in 1989.",
            QuoteFate.STANDS,
            False,
        ),
    ],
)
def test_a_quote_has_its_fate(tmp_path: Path, text: str, fate: QuoteFate, stands: bool) -> None:
    """The same, elsewhere, in other words, or nowhere."""
    with library(tmp_path, WAS) as before:
        living.save(before, before.ask(QUESTION))
    with library(tmp_path, text) as after:
        (found,) = living.living(after)
    assert fate is found.quotes[0].fate
    assert stands == found.stands


def test_the_question_is_asked_again(tmp_path: Path) -> None:
    """The old answer and the new one, and the words now."""
    with library(tmp_path, WAS) as before:
        living.save(before, before.ask(QUESTION))
        digest = before.article("pump").digest
    with library(tmp_path, WAS.replace("1987", "1989")) as after:
        (found,) = living.living(after)
    assert ("1987", "1989") == (found.was, found.now)
    assert "the answer was “1987” and is now “1989”" == found.told
    assert "1989" in found.quotes[0].found
    assert WAS == shelved.text(tmp_path, digest)


def test_removal_erases_the_words(tmp_path: Path) -> None:
    """From saved answers and their texts; such a quote is gone."""
    with library(tmp_path, WAS) as shelf:
        shelf.add(sources.read_text("The mill grinds rye.", id="mill", title="Mill"))
        path = living.save(shelf, shelf.ask(QUESTION))
        digest = shelf.article("pump").digest
        shelf.remove("pump")
        (found,) = living.living(shelf)
    assert QuoteFate.GONE is found.quotes[0].fate
    assert "replaced in 1987" not in path.read_text(encoding="utf-8")
    assert None is shelved.text(tmp_path, digest)


def test_removal_erases_what_was_told_of_the_article(tmp_path: Path) -> None:
    """Names listed in a notice, headings over statements, and what its entry alone says."""
    told = sources.read_text(
        "Anna Holm met Bo Ek in Turku.", id="told", title="T", author="Di Moor"
    )
    with Library.build(tmp_path, [told]) as shelf:
        named = living.save(shelf, shelf.ask("Who is named?"))
        wrote = living.save(shelf, shelf.ask("Who wrote this?"))
        before = [path.read_text(encoding="utf-8") for path in (named, wrote)]
        shelf.remove("told")
    after = [path.read_text(encoding="utf-8") for path in (named, wrote)]
    assert [True, True] == ["Bo Ek" in before[0], "Di Moor" in before[1]]
    assert [False, False] == ["Bo Ek" in after[0], "Di Moor" in after[1]]


def test_the_feed_has_what_no_longer_stands(tmp_path: Path) -> None:
    """An entry each, whose id stays for as long as nothing changes."""
    with library(tmp_path, WAS) as before:
        living.save(before, before.ask(QUESTION))
        assert 0 == len(entries(living.to_atom(living.living(before), "2026-01-01T00:00:00Z")))
    with library(tmp_path, WAS.replace("1987", "1989")) as after:
        found = living.living(after)
    one, other = (entries(living.to_atom(found, f"2026-01-0{day}T00:00:00Z")) for day in (1, 2))
    assert QUESTION == one[0].findtext(f"{ATOM}title")
    assert one[0].findtext(f"{ATOM}id") == other[0].findtext(f"{ATOM}id")


def entries(feed: str) -> list[ET.Element]:
    """The entries of a feed."""
    return ET.fromstring(feed).findall(f"{ATOM}entry")  # noqa: S314 - our own


def test_a_file_of_another_form_is_told(tmp_path: Path) -> None:
    """With what mends it."""
    with library(tmp_path, WAS) as shelf:
        (tmp_path / "answers").mkdir()
        (tmp_path / "answers" / "odd.json").write_text("{}", encoding="utf-8")
        with pytest.raises(LibraryError, match="delete it"):
            living.living(shelf)
