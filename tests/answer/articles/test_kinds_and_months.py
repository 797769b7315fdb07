"""Articles are asked by their kind, their month, their age, and two by their authors."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.library.library import Library
from askcite.types import Kind, Outcome

PAPERS = {
    "vote.md": """# Council buys the mill

By Ida Lund, Quay Post, 11 July 2025

The council of Torvik voted by 9 to 4 to buy the old mill. It will pay 2 million crowns. The roof \
will be mended before winter.
""",
    "plan.md": """# A plan for the mill

By Bo Rist, Torvik News, 4 February 2025

The mayor of Torvik wants to turn the old mill into a school of music. The mill has been empty \
since last autumn. The owner asks for 2 million crowns.
""",
    "against.md": """# Opinion: Let the mill fall

By Ann Weir, Torvik News, 19 March 2025

I have walked past the mill for forty years. I think that we should let it fall. The money must \
go to the ferry. Nobody needs a second music school.
""",
    "for.md": """# Opinion: A town needs its walls

By Otto Reed, Quay Post, 2 June 2025

The mill is the oldest house that we have. I believe that the town should keep it. A school of \
music would bring children to the quay.
""",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of two reports and two opinions."""
    folder: Path = tmp_path_factory.mktemp("papers")
    for name, text in PAPERS.items():
        (folder / name).write_text(text)
    with Library.build(folder / "index", [folder / name for name in PAPERS]) as made:
        yield made


@pytest.mark.parametrize(
    ("asked", "sources"),
    [
        ("Summarise the opinion pieces.", {"against.md", "for.md"}),
        ("What do the news articles say?", {"vote.md", "plan.md"}),
        ("summarize the last article", {"vote.md"}),
        ("What happened in July 2025?", {"vote.md"}),
        ("what happened in June", {"for.md"}),
        ("compare Weir and Reed", {"against.md", "for.md"}),
    ],
)
def test_only_what_is_meant_is_told(library: Library, asked: str, sources: set[str]) -> None:
    """Nothing of the other articles, and no line of an author."""
    answer = library.ask(asked)
    told = {Path(c.source).name for s in answer.statements for c in s.citations}
    assert sources == told
    assert "By " not in answer.text


def test_a_month_without_an_article_is_refused(library: Library) -> None:
    """Nothing happened then."""
    assert Outcome.ABSTAINED is library.ask("What happened in August 2024?").outcome


def test_books_of_a_text_are_no_articles(tmp_path: Path) -> None:
    """Books are counted where the text counts them."""
    (tmp_path / "a.md").write_text("# The school\n\nThe school has 9,000 books and two pianos.\n")
    with Library.build(tmp_path / "index", [tmp_path / "a.md"]) as library:
        assert "9,000 books" in library.ask("how many books").text
        assert Kind.ITSELF is library.ask("how many articles").kind
