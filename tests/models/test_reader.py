"""The shipped reader, with its real weights."""

from __future__ import annotations

import math
import subprocess
import sys

import pytest

from askcite.models import reader
from askcite.models.reader import PassageText, Reader
from askcite.types import Span

SENTENCES = ("The dam was finished in 1931.", "Storks nest on its wall.")
PASSAGE = PassageText(" ".join(SENTENCES), (Span(0, 29), Span(30, 54)))


@pytest.fixture(scope="module")
def shipped() -> Reader:
    """The weights in the package."""
    return reader.load()


def test_the_card_says_that_they_agree_with_what_was_trained() -> None:
    """In eight bits the readings differ little from those in full precision."""
    agreement = reader.card()["agreement"]
    assert agreement["correlation"] > 0.99
    assert agreement["same sentence"] > 0.95


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [("When was the dam finished?", 0, "1931"), ("Which birds nest on the wall?", 1, "Storks")],
)
def test_the_answer_is_marked_in_its_sentence(
    shipped: Reader, question: str, sentence: int, answer: str
) -> None:
    """The sentence that answers is the more probable one, and its few words are found."""
    (readings,) = shipped.read(question, [PASSAGE])
    best = max(readings, key=lambda reading: reading.evidence)
    assert best is readings[sentence]
    assert best.answer is not None
    assert answer == best.answer.of(PASSAGE.text)


def test_what_answers_nothing_is_improbable(shipped: Reader) -> None:
    """No sentence answers a question about something else."""
    (readings,) = shipped.read("How is sourdough bread baked?", [PASSAGE])
    assert all(reading.evidence < 0 and reading.span < 0 for reading in readings)


def test_an_answer_ends_with_its_sentence(shipped: Reader) -> None:
    """Signs that belong to no sentence are no part of an answer."""
    text = 'birds = {\n    "wall": 4,  # the last comma is good style\n}\n\nThere are reasons.'
    within = Span(text.index('"'), text.index("style") + 5), Span(text.index("There"), len(text))
    (readings,) = shipped.read("What is the last comma?", [PassageText(text, within)])
    for sentence, reading in zip(within, readings, strict=True):
        assert reading.answer is not None
        assert sentence.covers(reading.answer)


def test_passages_are_read_apart(shipped: Reader) -> None:
    """What is read beside it changes a reading no more than rounding does."""
    longer = PassageText(PASSAGE.text + " Its lake is long." * 9, PASSAGE.sentences)
    ((alone, _),) = shipped.read("When was the dam finished?", [PASSAGE])
    (beside, _), _ = shipped.read("When was the dam finished?", [PASSAGE, longer])
    assert math.isclose(alone.evidence, beside.evidence, abs_tol=0.5)


def test_a_question_mark_left_out_changes_nothing(shipped: Reader) -> None:
    """A question typed without its mark is read as the written one."""
    written, typed = (shipped.read(asked, [PASSAGE]) for asked in ("Who nests?", "Who nests"))
    assert typed == written


@pytest.mark.parametrize("question", ["!" * 4_000, "Long ago, when was it? " * 170])
def test_a_long_question_is_cut(shipped: Reader, question: str) -> None:
    """One far longer than the reader holds is read by its beginning."""
    ((reading, _),) = shipped.read(question, [PASSAGE])
    ((again, _),) = shipped.read(question + " And more?", [PASSAGE])
    assert reading == again


def test_reading_needs_no_torch() -> None:
    """The weights are loaded and used without importing it."""
    program = (
        "import sys; from askcite.models import reader; from askcite.types import Span\n"
        "reader.load().read('Who?', [reader.PassageText('Ann did.', (Span(0, 8),))])\n"
        "print('torch' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert ("False\n", "") == (done.stdout, done.stderr)
