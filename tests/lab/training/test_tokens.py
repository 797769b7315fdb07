"""Examples as tokens, tokens as batches."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from askcite.models.reader import MAX_QUESTION_TOKENS
from askcite.models.runtime import MAX_READ_TOKENS
from askcite.types import Span
from askcite_lab.training.batches import split
from askcite_lab.training.lessons import Example, Label, Lesson
from askcite_lab.training.tokens import NO_SENTENCE, Tokens, gather, tokenized

if TYPE_CHECKING:
    from tokenizers import Tokenizer

BUDGET = 1_024


@pytest.fixture
def tokens(made: list[Example], tokenizer: Tokenizer) -> Tokens:
    """The folder's examples as tokens."""
    return tokenized(made, tokenizer)


def test_the_marked_tokens_are_the_answer(
    made: list[Example], tokens: Tokens, tokenizer: Tokenizer
) -> None:
    """Decoded, they give the answer back, but for case and spaces; none is the first token."""
    for row, example in enumerate(made):
        begin = int(tokens.offsets[row])
        inside = tokens.ids[begin + tokens.start[row] : begin + tokens.end[row] + 1]
        decoded = "".join(tokenizer.decode(inside.tolist()).split())
        if example.answer is None:
            assert tokens.start[row] == tokens.end[row] == 0
        else:
            assert "".join(example.answer.of(example.text).lower().split()) == decoded


def test_the_answering_sentences_hold_the_answer(made: list[Example], tokens: Tokens) -> None:
    """No sentence is marked without an answer, and the answer's tokens lie in marked ones."""
    for row, example in enumerate(made):
        begin, end = int(tokens.offsets[row]), int(tokens.offsets[row + 1])
        at = [begin + tokens.start[row], begin + tokens.end[row]]
        if example.answer is None:
            assert not tokens.marks[begin:end].any()
        else:
            assert [Label.RIGHT, Label.RIGHT] == tokens.marks[at].tolist()


def test_what_stands_around_is_read_and_marks_nothing(
    made: list[Example], tokenizer: Tokenizer
) -> None:
    """Titles and neighbours lengthen an example, and its sentences stay numbered as they were."""
    example = next(each for each in made if each.answer)
    bare = tokenized([replace(example, before="", after="")], tokenizer)
    around = tokenized(
        [replace(example, before="Title | Before. | ", after=" | After.")], tokenizer
    )
    assert len(bare.ids) < len(around.ids)
    numbered = [each.sentences[each.sentences != NO_SENTENCE].tolist() for each in (bare, around)]
    assert numbered[0] == numbered[1]
    assert bare.marks.sum() == around.marks.sum()


def test_sentences_are_numbered_beside_the_passages_tokens(
    made: list[Example], tokens: Tokens
) -> None:
    """The question and the separators have none; the passage's run from 0 to the last."""
    for row, example in enumerate(made):
        numbers = tokens.sentences[tokens.offsets[row] : tokens.offsets[row + 1]].tolist()
        head = int(tokens.passage[row])
        assert [NO_SENTENCE] * head == numbers[:head]
        assert numbers[-1] == NO_SENTENCE
        assert list(range(len(example.sentences))) == sorted(set(numbers) - {NO_SENTENCE})


def test_a_long_question_is_shortened_and_a_long_passage_cut(tokenizer: Tokenizer) -> None:
    """The question keeps its first words, the pair its room; an answer cut off is left out."""
    text = "word " * 400 + "end"
    long = Example("why " * 90, text, (Span(0, len(text)),), None, 0, Lesson.ELSEWHERE)
    lost = replace(long, answer=Span(len(text) - 3, len(text)), group=1)
    tokens = tokenized([long, lost], tokenizer)
    assert len(tokens) == 1
    assert MAX_READ_TOKENS == tokens.offsets[1]
    assert MAX_QUESTION_TOKENS + 2 == tokens.passage[0]


def test_tokens_are_kept_as_they_are(tokens: Tokens, tmp_path: Path) -> None:
    """What is loaded equals what was saved, and nothing else is left in the folder."""
    tokens.save(tmp_path / "tokens.npz")
    loaded = Tokens.load(tmp_path / "tokens.npz")
    for field in fields(Tokens):
        np.testing.assert_array_equal(getattr(tokens, field.name), getattr(loaded, field.name))
    assert ["tokens.npz"] == [path.name for path in tmp_path.iterdir()]


def test_every_example_is_in_one_batch(tokens: Tokens) -> None:
    """Learning and held-out batches share no question, and leave nothing out."""
    learning, held_out = split(tokens, BUDGET, seed=1)
    rows = [row for batch in learning + held_out for row in batch]
    assert sorted(rows) == list(range(len(tokens)))
    groups = [{tokens.group[row] for b in part for row in b} for part in (learning, held_out)]
    assert not groups[0] & groups[1]
    assert all(groups)


def test_a_question_stays_in_one_batch(tokens: Tokens) -> None:
    """Its examples share a softmax."""
    learning, _ = split(tokens, BUDGET, seed=1)
    homes = Counter(group for batch in learning for group in {tokens.group[row] for row in batch})
    assert set(homes.values()) == {1}


def test_a_batch_keeps_to_its_budget(tokens: Tokens) -> None:
    """Padded, no batch is larger than allowed, and padding is marked as such."""
    for rows in split(tokens, BUDGET, seed=1)[0]:
        batch = gather(tokens, rows)
        lengths = [tokens.offsets[row + 1] - tokens.offsets[row] for row in rows]
        assert len(rows) * max(lengths) <= BUDGET
        assert batch.ids.shape[1] % 8 == 0
        assert lengths == batch.mask.sum(1).tolist()
        assert (batch.sentences[batch.mask == 0] == NO_SENTENCE).all()
        assert batch.types.sum(1).tolist() == [
            length - tokens.passage[row] for length, row in zip(lengths, rows, strict=True)
        ]
