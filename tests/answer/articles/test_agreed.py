"""Articles beside each other: what each says of a number, and which is the newest."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library
from askcite.types import Kind, Outcome

TEXTS = {
    "owls": ("Owls at Pell", "2020-02-01", "Fourteen pairs of owls nested at Pell in 2019."),
    "count": ("The owl count", "2022-05-03", "At Pell there were nine pairs of owls in 2019."),
    "weir": ("A weir is built", "2018-07-09", "The weir at Aldham was built by 140 workers."),
}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of two articles on owls, and one of a weir."""
    folder = tmp_path_factory.mktemp("shelf")
    for name, (title, day, text) in TEXTS.items():
        words = f"---\ntitle: {title}\ndate: {day}\n---\n\n{text} They were seen by many.\n"
        (folder / f"{name}.md").write_text(words)
    with Library.build(folder / "index", sorted(folder.glob("*.md"))) as library:
        yield library


@pytest.mark.parametrize(
    "asked",
    [
        "do the articles agree on the number of owls",
        "do they disagree about the number of pairs of owls?",
    ],
)
def test_each_article_tells_its_number(shelf: Library, asked: str) -> None:
    """One beside the other, and no third one."""
    answer = shelf.ask(asked)
    assert Kind.COMPARE == answer.kind
    assert {TEXTS["owls"][0], TEXTS["count"][0]} == {c.title for c in answer.citations}


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("newest article", "The owl count"),
        ("latest", "The owl count"),
        ("oldest one", "A weir is built"),
    ],
)
def test_a_rank_is_of_the_articles(shelf: Library, asked: str, title: str) -> None:
    """Without a verb too."""
    assert f"“{title}”" in (shelf.ask(asked).reply or "")


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("what does the oldest article say", "A weir is built"),
        ("what does the latest article say about owls", "The owl count"),
    ],
)
def test_an_article_is_named_by_its_age(shelf: Library, asked: str, title: str) -> None:
    """And asked alone."""
    assert {title} == {citation.title for citation in shelf.ask(asked).citations}


def test_a_rank_of_one_article_is_of_its_things(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No article is told as the oldest of one."""
    folder = tmp_path_factory.mktemp("one")
    (folder / "trees.md").write_text("# Trees\n\nThe oldest one is an oak of 900 years in Pell.\n")
    with Library.build(folder / "index", [folder / "trees.md"]) as library:
        assert Outcome.TOLD != library.ask("the oldest one").outcome
