"""Citations that say nothing by themselves are told from those that do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from askcite.sources import read
from askcite.types import Answer, Article, Span, Statement
from askcite_lab.command import main
from askcite_lab.doubtful.judging import Doubt, doubt_of

MILL = """# The Old Mill

The mill at Harrow stands by the river. It grinds rye for three villages. But it also needs a new
wheel. In 1904 the owner, Dr. Lee, sold it to the parish.

The Old Mill

## Next steps

Rye and oats from nearby farms

Next steps

This guide was written by volunteers. It is known that the wheel is older than the house.

## Who built it?

Who built it?

Ann Lee built it.

The volunteers want:

- a new wheel
- Ann keeps the keys.

| Year | Yield |
|---|---|
| 1904 | 12 t |
"""


@pytest.fixture
def article(tmp_path: Path) -> Article:
    """The article on the mill, as read."""
    (tmp_path / "mill.md").write_text(MILL, encoding="utf-8")
    (made,) = read(tmp_path / "mill.md")
    return made


def told(article: Article, *quotes: str) -> Doubt | None:
    """The doubt of the first quote, where the others are cited too."""
    found = [" ".join(article.text.split("\n")).rindex(quote) for quote in quotes]
    cited = [
        article.cite(Span(at, at + len(quote))) for at, quote in zip(found, quotes, strict=True)
    ]
    said = tuple(Statement(each.quote, (each,)) for each in cited)
    return doubt_of(cited[0], article, Answer("?", "?", said, (), 1.0))


@pytest.mark.parametrize(
    ("quote", "doubt"),
    [
        ("The mill at Harrow stands by the river.", None),
        ("Next steps", Doubt.HEADING),
        ("The Old Mill", Doubt.TITLE),
        ("Who built it?", Doubt.QUESTION),
        ("Rye and oats from nearby farms", Doubt.FRAGMENT),
        ("Lee, sold it to the parish.", Doubt.CUT),
        ("In 1904 the owner, Dr.", Doubt.FRAGMENT),
        ("stands by the river.", Doubt.CUT),
        ("It grinds rye for three villages.", Doubt.DANGLING),
        ("But it also needs a new wheel.", Doubt.DANGLING),
        ("This guide was written by volunteers.", None),
        ("It is known that the wheel is older than the house.", None),
        ("Ann Lee built it.", None),
        ("a new wheel", Doubt.ALONE),
        ("Ann keeps the keys.", None),
    ],
)
def test_a_quote_is_doubted_for_what_it_lacks(
    quote: str, doubt: Doubt | None, article: Article
) -> None:
    """Whole sentences that name what they speak of are not."""
    assert doubt == told(article, quote)


@pytest.mark.parametrize(
    ("quote", "beside"),
    [
        ("It grinds rye for three villages.", "The mill at Harrow stands by the river."),
        ("a new wheel", "The volunteers want:"),
    ],
)
def test_what_introduces_a_quote_takes_the_doubt(quote: str, beside: str, article: Article) -> None:
    """The sentence that names it, or the line that leads it in, is cited too."""
    assert told(article, quote) is not None
    assert told(article, quote, beside) is None


@pytest.mark.parametrize(
    ("quote", "over"),
    [
        ("It grinds rye for three villages.", "The Old Mill"),
        ("It grinds rye for three villages.", "The Old Mill – Next steps"),
        ("a new wheel", "The volunteers want"),
    ],
)
def test_what_stands_over_a_quote_takes_the_doubt(quote: str, over: str, article: Article) -> None:
    """The title, or the line that leads it in, is shown over it."""
    start = " ".join(article.text.split("\n")).rindex(quote)
    cited = article.cite(Span(start, start + len(quote)))
    for group, doubted in ((None, True), ("Prices", True), (over, False)):
        said = (Statement(quote, (cited,), group=group),)
        assert doubted == bool(doubt_of(cited, article, Answer("?", "?", said, (), 1.0)))


def test_the_command_counts_a_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line a set, and as JSON each citation in doubt."""
    corpus = {"id": "mill", "title": "The Old Mill", "source": "mill.md", "text": MILL}
    asked = {"id": "1", "question": "Where does the mill stand?", "answerable": True}
    (tmp_path / "corpus.jsonl").write_text(json.dumps(corpus), encoding="utf-8")
    (tmp_path / "questions.jsonl").write_text(json.dumps(asked), encoding="utf-8")
    assert 0 == main(["doubtful", str(tmp_path)])
    head, line = capsys.readouterr().out.strip().splitlines()
    assert ["citations", *Doubt] == head.split()[:-2]
    assert tmp_path.name == line.split()[0]
    assert 0 == main(["doubtful", "--json", str(tmp_path)])
    assert [] == json.loads(capsys.readouterr().out)["doubtful"]


def test_a_set_without_articles_wants_a_library(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The error names the option."""
    asked = {"id": "1", "question": "Where does the mill stand?", "answerable": True}
    (tmp_path / "questions.jsonl").write_text(json.dumps(asked), encoding="utf-8")
    assert 2 == main(["doubtful", str(tmp_path)])
    assert "--index" in capsys.readouterr().err
