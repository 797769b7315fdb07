"""Finding: candidates of both rankings, read in bounds, weighed with what they share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from askcite import index as indexes
from askcite.answer import choosing
from askcite.answer.evidence import Calibration
from askcite.answer.finding import Finder, Search
from askcite.library.library import Library
from askcite.models import encoder as encoders
from askcite.models import reader as readers
from askcite.models.reader import UNREAD, PassageText, SentenceReading
from askcite.question.request import Part
from askcite.settings import DEFAULT_ENCODER
from askcite.sources import read_text
from askcite.text.terms import terms
from askcite.types import Span

FOUND_EARLY, SAYS_HE = "Anna Holm found the seam in 1911.", "He was an Eagle Scout as a boy."
PAIR = read_text(f"{FOUND_EARLY} {SAYS_HE}", id="pair", title="Pair")
BARRAGE = read_text(
    "Le barrage sur la rivière a été construit en 1932. Il mesure quarante mètres de haut.",
    id="barrage",
    title="Le barrage",
    language="fr",
)
MANY = [
    read_text(f"The pump of village {n} lifts {n} litres a second.", id=f"v{n}", title=f"V{n}")
    for n in range(120)
]


@dataclass(frozen=True)
class Scripted:
    """A reader that has made up its mind about the sentences of every passage."""

    spans: tuple[float, ...]

    def read(
        self, question: str, passages: Sequence[PassageText]
    ) -> list[tuple[SentenceReading, ...]]:
        """The same log-odds for each passage's sentences, their first five letters the answer."""
        return [
            tuple(
                SentenceReading(1.0, span, Span(where.start, where.start + 5), 8)
                for where, span in zip(passage.sentences, self.spans, strict=True)
            )
            for passage in passages
        ]


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library in two languages, with more passages than are ever looked at."""
    index = tmp_path_factory.mktemp("mixed") / "index"
    with Library.build(index, [PAIR, BARRAGE, *MANY]) as library:
        yield library


def scripted(library: Library, index: Path, *spans: float) -> Search:
    """A search of the pair of sentences by a reader that gives them these log-odds."""
    calibration = Calibration(**readers.card()["calibration"])
    finder = Finder(encoders.load(DEFAULT_ENCODER), Scripted(spans), calibration)
    return Search(finder, indexes.open(index).snapshot(), ["pair"], 0.5)


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, Path]]:
    """A library of one passage of two sentences, and its directory."""
    index = tmp_path_factory.mktemp("pair") / "index"
    with Library.build(index, [PAIR]) as library:
        yield library, index


def test_candidates_and_reading_are_bounded(mixed: Library) -> None:
    """Of many passages that all fit, each ranking proposes a pool, and the best few are read."""
    found = mixed.find("How many litres a second does the pump lift?")
    assert 50 <= len(found.passages) <= 100
    assert {0, 1, 2, 3, 4} == {candidate.place for candidate in found.candidates}


def test_a_settled_answer_leaves_passages_unread(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Two passages settle a plain question; all are read where it must be surer, or always."""
    calibration = Calibration(**readers.card()["calibration"])
    finder = Finder(encoders.load(DEFAULT_ENCODER), readers.load(), calibration)
    index = tmp_path_factory.mktemp("sparing") / "index"
    with Library.build(index, [PAIR, *MANY[:8]]):
        generation = indexes.open(index).snapshot()
    places = [
        {c.place for c in finder.find(asked, generation, None, wanted).candidates}
        for asked, wanted in (
            ("When did Anna Holm find the seam?", 0.34),
            ("When did Anna Holm find the seam?", None),
            ("When did Anna Holm find the seam?", 1.0),
        )
    ]
    assert [{0, 1}, {0, 1, 2, 3, 4}, {0, 1, 2, 3, 4}] == places


def test_of_the_passages_with_such_looks_a_few_are_read_too(mixed: Library) -> None:
    """Beside the best ones, the first two further down with a sentence of the kind looked for."""
    search = mixed._search("en", None)
    asked = ["How many litres a second does the pump lift?"]
    for looks, places in ((lambda _: True, 7), (lambda words: "moon" in words, 5)):
        found = search.best(asked, also=looks)
        assert set(range(places)) == {candidate.place for candidate in found.candidates}


def test_a_language_that_the_reader_does_not_know_is_compared(mixed: Library) -> None:
    """A French question is answered by similarity, an English one is read."""
    french = mixed.find("Quelle est la hauteur du barrage sur la rivière ?")
    assert {UNREAD.evidence} == {candidate.evidence for candidate in french.candidates}
    assert "barrage" == french.ranked[0].article_id
    english = mixed.find("When did Anna Holm find the seam?")
    assert UNREAD.evidence not in {candidate.evidence for candidate in english.candidates}


def test_the_asker_of_a_foreign_question_is_told(mixed: Library) -> None:
    """The notice names the language; an English question gets none."""
    french = mixed.ask("Quelle est la hauteur du barrage sur la rivière ?")
    assert "French" in (french.notice or "")
    assert mixed.ask("When did Anna Holm find the seam?").notice is None


def test_overlap_is_the_share_of_the_questions_terms(mixed: Library) -> None:
    """By hand: of the question's terms so many stand in the sentence."""
    question = "When did Anna Holm find the old seam?"
    found = mixed.find(question)
    (first,) = (c for c in found.candidates if (c.article_id, c.sentence.number) == ("pair", 0))
    asked = set(terms(question))
    shared = set(terms("anna holm seam the"))
    assert shared == asked & set(terms(FOUND_EARLY))
    assert len(shared) / len(asked) == first.overlap


def test_the_best_few_words_of_the_passage_count_for_its_sentences(
    pair: tuple[Library, Path],
) -> None:
    """Each sentence carries the log-odds of the clearest few words beside it."""
    found = scripted(*pair, 5.0, 2.0).best(["Who was an Eagle Scout?"])
    assert [5.0, 5.0] == [candidate.span for candidate in found.candidates]


@pytest.mark.parametrize(("clearest", "is_named"), [(9.0, True), (5.0, False)])
def test_a_sentence_without_the_name_points_to_the_one_with_it(
    pair: tuple[Library, Path], clearest: float, is_named: bool
) -> None:
    """Where another sentence's few words are far clearer, its own are not the short answer."""
    found = scripted(*pair, clearest, 2.0).best(["Who was an Eagle Scout?"])
    named, said = found.candidates
    assert named.answer is not None
    assert named.named is None
    assert is_named is (said.named == named.sentence)
    assert is_named is (said.answer is None)


def test_what_was_just_told_comes_after_what_is_new(pair: tuple[Library, Path]) -> None:
    """A question that leans on an answer is not answered by that answer first."""
    asked = "Was he a boy as Anna Holm was?"
    search = scripted(*pair, 5.0, 5.0)
    first = [
        choosing.choose(Part(asked, (asked,), several=True, before=before), search).evidence[0]
        for before in ("", SAYS_HE)
    ]
    assert [1, 0] == [evidence.sentence.number for evidence in first]


def test_the_surest_reading_of_a_question_is_taken(mixed: Library) -> None:
    """Of two readings the one that the articles answer better."""
    search = mixed._search("en", None)
    right = "When did Anna Holm find the seam?"
    assert right == search.best(["Who sold the moon to whom?", right]).question


@pytest.mark.parametrize(("tolerance", "answers"), [(0.0, False), (0.9, True), (None, True)])
def test_the_accepted_error_decides(mixed: Library, tolerance: float | None, answers: bool) -> None:
    """Who accepts no error gets no answer, however sure it is."""
    answer = mixed.ask("When did Anna Holm find the seam?", tolerance=tolerance)
    assert answers is answer.found


def test_hits_carry_their_words(mixed: Library) -> None:
    """A hit's text is its passage's, its title its article's."""
    (hit,) = mixed.search("When did Anna Holm find the seam?", 1)
    assert (PAIR.title, f"{FOUND_EARLY} {SAYS_HE}") == (hit.title, hit.text)
