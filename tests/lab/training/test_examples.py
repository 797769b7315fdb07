"""Examples from articles and questions."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from askcite.errors import SourceError
from askcite.types import Span
from askcite_lab.training.examples import SHARES, make, names
from askcite_lab.training.exercises import CutArticle, Exercise, read_articles, read_exercises
from askcite_lab.training.learner import Learner
from askcite_lab.training.lessons import Example, Lesson
from askcite_lab.training.lookalikes import Ranking
from askcite_lab.training.opposites import turned
from askcite_lab.training.tokens import NOT_KNOWN, gather, tokenized

if TYPE_CHECKING:
    from tokenizers import Tokenizer


def test_an_answered_example_marks_the_answer(made: list[Example], folder: Path) -> None:
    """The marked words are the answer that the row gives, inside a sentence of the passage."""
    rows = map(json.loads, (folder / "questions.jsonl").read_text().splitlines())
    answers = {row["question"]: row["answers"] for row in rows}
    marked = [example for example in made if example.kind is Lesson.ANSWERED]
    assert len(marked) == 35
    for example in marked:
        assert example.answer is not None
        assert example.answer.of(example.text) in answers[example.question]
        assert any(span.overlaps(example.answer) for span in example.sentences)


def test_only_answered_examples_have_an_answer(made: list[Example]) -> None:
    """Every other kind teaches to find nothing."""
    assert {Lesson.ANSWERED} == {example.kind for example in made if example.answer}


def test_companions_come_in_about_the_shares_asked_for(sources: dict[str, CutArticle]) -> None:
    """Over many questions each kind is met about as often as planned, less what cannot be made."""
    article = sources["veltrazine-trial"].article
    start = article.text.index("412 participants")
    question = Exercise(
        "How many adults did BREVA-2 first assign between 2017 and 2018?",
        article.id,
        Span(start, start + 3),
        Span(0, len(article.text)),
    )
    kinds = Counter(example.kind for example in make(sources, [question] * 400))
    assert kinds[Lesson.ANSWERED] == 400
    assert dict(SHARES) == pytest.approx({kind: kinds[kind] / 400 for kind in SHARES}, abs=0.08)


def test_a_companion_does_not_hold_the_answer(made: list[Example]) -> None:
    """Passages that look right, and those robbed of a sentence, lack the answer's words."""
    answers = {e.group: e.answer.of(e.text).lower() for e in made if e.answer}
    robbed = [e for e in made if e.kind in {Lesson.LOOKS_RIGHT, Lesson.REMOVED}]
    assert robbed
    for example in robbed:
        assert answers[example.group] not in example.text.lower()


def test_a_swapped_question_names_what_its_passage_does_not(made: list[Example]) -> None:
    """It differs from the answered one, and stays about the same passage."""
    asked = {example.group: example for example in made if example.kind is Lesson.ANSWERED}
    swapped = [example for example in made if example.kind is Lesson.SWAPPED]
    assert swapped
    for example in swapped:
        assert asked[example.group].text == example.text
        assert asked[example.group].question.rstrip("? ") != example.question.rstrip("? ")


def test_sentences_are_spans_of_the_passage(made: list[Example]) -> None:
    """They are in order, apart, trimmed and within the text, also where one was removed."""
    for example in made:
        words = [span.of(example.text) for span in example.sentences]
        assert [word.strip() for word in words] == words
        ends = [0, *(span.end for span in example.sentences)]
        assert all(end <= span.start for end, span in zip(ends, example.sentences, strict=False))
        assert len(example.text) == ends[-1]


def test_the_same_folder_gives_the_same_examples(
    made: list[Example], folder: Path, sources: dict[str, CutArticle]
) -> None:
    """Every draw is fixed."""
    assert made == list(make(sources, read_exercises(folder, sources)))


def test_an_unanswerable_question_keeps_to_its_paragraph(
    tmp_path: Path, folder: Path, sources: dict[str, CutArticle]
) -> None:
    """The passage is of the paragraph the question was asked of, not the best of the article."""
    text = sources["saltmere-waterworks"].article.text
    at = text.index("A cubic metre costs")
    row = {
        "question": "How many boreholes has Wexcombe?",
        "doc_id": "saltmere-waterworks",
        "para_id": f"saltmere-waterworks#{at}",
        "answerable": False,
        "evidence": [],
    }
    (tmp_path / "questions_unanswerable.jsonl").write_text(json.dumps(row))
    (example,) = make(sources, read_exercises(tmp_path, sources))
    assert Lesson.UNANSWERABLE == example.kind
    assert example.text.startswith("A cubic metre costs")


def test_an_edited_question_comes_with_the_one_it_is_made_of(
    tmp_path: Path, folder: Path, sources: dict[str, CutArticle]
) -> None:
    """Both are asked of the same passage, which answers the one and not the other."""
    asked = json.loads((folder / "questions.jsonl").read_text().splitlines()[0])
    edit = asked | {"id": "edit", "question": "Who knows?", "edit_of": asked["id"]}
    edit |= {"answerable": False, "evidence": []}
    (tmp_path / "questions.jsonl").write_text("\n".join(map(json.dumps, (edit, asked))))
    first, second, *_ = make(sources, read_exercises(tmp_path, sources))
    assert (Lesson.ANSWERED, Lesson.UNANSWERABLE) == (first.kind, second.kind)
    assert (first.text, first.group) == (second.text, second.group)
    assert second.question == "Who knows?"


def test_an_edit_needs_the_question_it_is_made_of(
    tmp_path: Path, folder: Path, sources: dict[str, CutArticle]
) -> None:
    """Without it there is one error, which names it."""
    asked = json.loads((folder / "questions.jsonl").read_text().splitlines()[0])
    (tmp_path / "questions.jsonl").write_text(json.dumps(asked | {"edit_of": "gone"}))
    with pytest.raises(SourceError, match="'gone'"):
        list(read_exercises(tmp_path, sources))


def test_an_answer_without_words_is_a_sentence(
    tmp_path: Path,
    folder: Path,
    sources: dict[str, CutArticle],
    tokenizer: Tokenizer,
    shallow: Path,
) -> None:
    """The sentence is learnt from, and where in it the answer stands is not known."""
    asked = json.loads((folder / "questions.jsonl").read_text().splitlines()[0])
    (tmp_path / "questions.jsonl").write_text(json.dumps(asked | {"answers": []}))
    example, *_ = make(sources, read_exercises(tmp_path, sources))
    tokens = tokenized([example], tokenizer)
    assert not example.short
    assert tokens.start == tokens.end == NOT_KNOWN
    assert tokens.marks.any()
    losses = Learner(shallow, 7).learn(gather(tokens, [0]), 1e-5)
    assert losses["loss span"] == 0
    assert losses["loss sentence"] > 0


def test_a_word_is_turned_into_its_opposite() -> None:
    """Every word with an opposite gives a question, but not one right after "How"."""
    assert ["Who lost the first war?", "Who won the last war?", "Who won the first peace?"] == list(
        turned("Who won the first war?")
    )
    assert [] == list(turned("How many were there?"))


def test_names_and_numbers_are_told_apart() -> None:
    """Names of several words stay whole; numbers keep their points and commas."""
    text = "In 2016 the Bank of Norway lent Ines Calloway 6,200 crowns; a 3.5 per cent loan."
    found = names(text)
    assert ["Bank of Norway", "Ines Calloway"] == found[False]
    assert ["2016", "6,200", "3.5"] == found[True]


def test_a_folder_without_data_says_so(
    tmp_path: Path, tokenizer: Tokenizer, sources: dict[str, CutArticle]
) -> None:
    """The message names what is missing."""
    with pytest.raises(SourceError, match=r"holds no corpus\.jsonl"):
        read_articles(tmp_path, tokenizer)
    with pytest.raises(SourceError, match=r"holds no questions\.jsonl"):
        next(read_exercises(tmp_path, sources))


def test_bm25_worked_by_hand() -> None:
    """Two texts of two terms each: rarity ln(1 + 1.5/1.5), and no effect of length."""
    ranking = Ranking(["cat dog", "cow hen"])
    assert [np.log(2) * 2.2 / (1 + 1.2), 0.0] == pytest.approx(
        ranking.scores("dog dog ox").tolist()
    )


def test_a_rarer_term_counts_for_more() -> None:
    """A term of one text outweighs one of two."""
    dog, first_hen, second_hen = Ranking(["cat dog", "cat hen", "owl hen"]).scores("dog hen")
    assert dog > first_hen == second_hen > 0
