"""Sets as they are written, read into cases."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from askcite.errors import SourceError
from askcite.evaluate import data
from askcite.evaluate.data import Case, Place
from askcite.types import Article, Span


def write(path: Path, *rows: dict[str, Any]) -> Path:
    """The rows as JSON Lines, gzipped when the name says so."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    return path


def row(**extra: Any) -> dict[str, Any]:  # noqa: ANN401 - a row holds anything
    """A row of a questions file."""
    return {"id": "1", "question": "?", "answers": [], "answerable": True, "doc_id": "a"} | extra


def mark(start: int, end: int, text: str = "words", **extra: Any) -> dict[str, Any]:  # noqa: ANN401
    """A marked place in article `a`."""
    return {"text": text, "start": start, "end": end, "doc_id": "a"} | extra


def spans(case: Case) -> list[list[tuple[int, int]]]:
    """The evidence of a case as bare numbers."""
    return [[(p.span.start, p.span.end) for p in places] for places in case.evidence]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"answers": ["x", "y"], "evidence": [mark(0, 1, "x"), mark(5, 6, "y")]},
            [[(0, 1)], [(5, 6)]],
        ),
        ({"evidence": [mark(0, 4), mark(5, 9)]}, [[(0, 4), (5, 9)]]),
        (
            {"answers": ["x"], "evidence": [mark(2, 3, "x", all_starts=[2, 7])]},
            [[(2, 3)], [(7, 8)]],
        ),
        (
            {
                "evidence": [mark(0, 4, sent=0), mark(5, 9, sent=2)],
                "evidence_sets": [[0], [0, 2]],
            },
            [[(0, 4)], [(0, 4), (5, 9)]],
        ),
        (
            {"evidence": [mark(5, 9, sent=2)], "evidence_sets": [["a", [2]]]},
            [[(5, 9)]],
        ),
        ({"answers": ["x"], "evidence": [{"text": "x", "doc_id": "a"}]}, []),
        ({"answerable": False, "evidence": []}, []),
    ],
    ids=["wordings", "together", "repeats", "sets", "sets by article", "no offsets", "none"],
)
def test_evidence_is_read_as_alternatives_of_sets(
    tmp_path: Path, fields: dict[str, Any], expected: list[list[tuple[int, int]]]
) -> None:
    """Wordings of an answer are alternatives; sentences that belong together are one set."""
    (case,) = data.load(write(tmp_path / "q.jsonl", row(**fields)))
    assert expected == spans(case)


def test_words_are_looked_up_in_the_articles(tmp_path: Path, cats: Article, dogs: Article) -> None:
    """Evidence without offsets stands where an article holds it, and names the article."""
    given = row(doc_id=None, evidence=["the dog barks"])
    (case,) = data.load(write(tmp_path / "q.jsonl", given), [cats, dogs])
    assert ((Place("dogs", Span(24, 37)),),) == case.evidence
    assert ("dogs",) == case.articles


def test_an_unanswerable_question_is_asked_of_the_sets_only_article(
    tmp_path: Path, cats: Article, dogs: Article
) -> None:
    """A set about one article asks it even the questions that name none."""
    known = row(id="1", doc_id=None, evidence=["the dog barks"])
    unknown = row(id="2", doc_id=None, evidence=[], answerable=False)
    cases = data.load(write(tmp_path / "q.jsonl", known, unknown), [cats, dogs])
    assert [("dogs",), ("dogs",)] == [case.articles for case in cases]


def test_words_that_no_article_holds_are_an_error(tmp_path: Path, cats: Article) -> None:
    """A mistyped quote is told, not scored as a miss."""
    path = write(tmp_path / "q.jsonl", row(doc_id="cats", evidence=["the cat barks"]))
    with pytest.raises(SourceError, match="no article holds the evidence 'the cat barks'"):
        data.load(path, [cats])


@pytest.mark.parametrize(
    "history",
    [
        ["q1", "a1", "q2", "a2"],
        [["q1", "a1"], ["q2", "a2"]],
        [{"role": r, "text": t} for r, t in zip("uaua", ["q1", "a1", "q2", "a2"], strict=True)],
    ],
    ids=["flat", "pairs", "roles"],
)
def test_history_is_read_as_pairs(tmp_path: Path, history: list[Any]) -> None:
    """However the turns are written, they come as questions with their answers."""
    (case,) = data.load(write(tmp_path / "q.jsonl", row(history=history)))
    assert (("q1", "a1"), ("q2", "a2")) == case.history


def test_a_directory_holds_questions_and_corpus(tmp_path: Path) -> None:
    """Gzipped files are read as they are; the article's text is the corpus's own."""
    write(tmp_path / "questions.jsonl.gz", row())
    text = {"id": "a", "title": "A", "text": "One.\r\nTwo.\n", "source": "made up"}
    write(tmp_path / "corpus.jsonl.gz", text)
    assert ["a"] == [case.articles[0] for case in data.load(tmp_path)]
    assert ["One.\r\nTwo.\n"] == [article.text for article in data.corpus(tmp_path)]


def test_a_directory_without_questions_says_so(tmp_path: Path) -> None:
    """The message names what is missing."""
    with pytest.raises(SourceError, match=r"holds no questions\.jsonl"):
        data.load(tmp_path)


def test_a_damaged_line_is_named(tmp_path: Path) -> None:
    """The message gives the file and the line."""
    path = tmp_path / "q.jsonl"
    path.write_text('{"id": 1', encoding="utf-8")
    with pytest.raises(SourceError, match=r"q\.jsonl, line 1, is not JSON"):
        data.load(path)


def test_a_smaller_sample_is_part_of_a_larger_one() -> None:
    """Samples are nested, in the set's order, whatever the order of the set."""
    cases = [Case(str(n), "?", (), False, (), ()) for n in range(50)]
    small, large = data.sample(cases, 10), data.sample(cases, 20)
    assert len(small) == 10
    assert set(small) < set(large)
    assert set(small) == set(data.sample(cases[::-1], 10))
    assert small == tuple(sorted(small, key=cases.index))
    assert not set(large) & set(data.sample(cases, 30, other=True))


def test_the_digest_changes_with_the_evidence() -> None:
    """A moved mark is another set of cases."""
    one = Case("1", "?", (), True, ("a",), ((Place("a", Span(0, 4)),),))
    other = Case("1", "?", (), True, ("a",), ((Place("a", Span(0, 5)),),))
    assert data.digest([one]) != data.digest([other])
