"""What tells of something else is no answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from askcite.answer.choice import Choice, Group
from askcite.answer.finding import Search
from askcite.answer.guards import one_number, premises
from askcite.library.library import Library
from askcite.sources import read_text
from askcite.types import Evidence, Kind

MILL = read_text(
    "The mill of Céleron was sold in 1911 by the painter Anna Holm. The guild that Bo Ek leads"
    " keeps it. Anna Holm was born in Turku."
)


@pytest.fixture(scope="module")
def mill(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of three sentences."""
    with Library.build(tmp_path_factory.mktemp("mill") / "index", [MILL]) as library:
        yield library


@pytest.mark.parametrize(
    ("asked", "sentence", "fails"),
    [
        ("when was Anna Holm born?", 0, True),
        ("where was Anna Holm born?", 2, False),
        ("who is the current leader of the guild", 0, True),
        ("who is the leader of the guild", 1, False),
        ("who sold the mill of Celeron?", 0, False),
        ("who painted the guild", 1, True),
        ("who sold the mill of Rotterdam?", 0, True),
        ("when did Bo Ek lead the guild?", 1, True),
    ],
)
def test_a_sentence_must_tell_what_is_asked(
    mill: Library, asked: str, sentence: int, *, fails: bool
) -> None:
    """Births, offices and names that the articles lack are not answered by what is near."""
    search = mill._search("en", None)
    chosen = _choice(asked, sentence, search)
    assert fails is premises.fails(chosen, search)
    assert not premises.fails(replace(chosen, confidence=premises.SURE), search)


@pytest.mark.parametrize(
    ("asked", "fails"),
    [
        ("Who is the leader of the guild?", False),
        ("Who is the leader of the mill?", True),
        ("who was the head of the mill", False),
        ("who is the leader of the old mill of Anna Holm", False),
    ],
)
def test_an_unsure_sentence_must_name_whose_office(
    mill: Library, asked: str, *, fails: bool
) -> None:
    """A public office is of the country, town or body that the sentence names."""
    search = mill._search("en", None)
    chosen = replace(_choice(asked, 1, search), confidence=0.5)
    assert fails is premises.fails(chosen, search)
    assert not premises.fails(replace(chosen, confidence=premises.SURE_WHOSE), search)


def _choice(asked: str, sentence: int, search: Search) -> Choice:
    (article,) = search.few(1)
    cut, _ = search.generation.sentences(article.id)
    evidence = Evidence(article.id, cut[sentence], None, 0.7, 0.0)
    return Choice(
        asked,
        asked,
        Kind.FACT,
        groups=(Group((evidence,)),),
        confidence=0.7,
        articles={article.id: article},
    )


def test_a_date_of_another_abbreviation_is_no_answer(tmp_path: Path) -> None:
    """Of two plans one has a year; the other is not given it, by its letters or its long name."""
    plans = read_text(
        "Norland has a plan, the Open River Scheme (ORS), and Sudland has the PFR. "
        "Sudland's PFR, announced in 2011, names four ports. The ORS names none.",
        id="plans",
        title="Two plans",
    )
    with Library.build(tmp_path / "index", [plans]) as library:
        assert () == library.ask("When was ORS announced?").citations
        assert "2011" in library.ask("When was PFR announced?").text


def test_a_year_may_stand_without_its_sort(tmp_path: Path) -> None:
    """`Fiscal year 2011` is in a column called 2011."""
    text = read_text("Sales of fiscal year 2009: 3 millions. In 2011 they were 4 millions.")
    with Library.build(tmp_path / "index", [text]) as library:
        search = library._search("en", None)
        assert one_number.missing("What were sales in fiscal year 2011?", search) is None
        assert one_number.missing("What were sales in fiscal year 2014?", search) == "year 2014"


def test_the_paper_of_an_article_is_no_stranger(tmp_path: Path) -> None:
    """It is known of the article, though no text names it, and so is its date."""
    text = MILL.text
    paper = read_text(text, source="The Turku Courier, 2024-05-02")
    with Library.build(tmp_path / "index", [paper]) as library:
        search = library._search("en", None)
        asked = "Which mill, covered by the Courier, published on May 2, 2024, was sold?"
        chosen = _choice(asked, 0, search)
        assert not premises.fails(chosen, search)
        other = asked.replace("Courier", "Herald")
        assert premises.fails(_choice(other, 0, search), search)


SPEECH = read_text(
    "Tonight I ask this house to act. I have signed the law on clean wells. If anyone tries to cut"
    " the pensions, I will stop them. I will veto it. I thank the guards of the coast."
)


@pytest.mark.parametrize(
    ("asked", "fails"),
    [
        ("What will President Halvorsen do if anyone tries to cut the pensions?", False),
        ("What did Halvorsen promise about the pensions?", False),
        ("What will the pensions of Halvorsen cost?", True),
    ],
)
def test_the_speaker_of_a_speech_is_no_stranger(tmp_path: Path, asked: str, *, fails: bool) -> None:
    """He calls himself `I`, and others by their names."""
    with Library.build(tmp_path / "index", [SPEECH]) as library:
        assert fails is (premises.stranger(asked, library._search("en", None)) is not None)


def test_who_speaks_is_no_stranger_to_the_speech(tmp_path: Path) -> None:
    """A speech does not name its speaker; whoever asks about it does."""
    speech = read_text(
        "My fellow citizens, I want to cap the fee that banks charge you. I ask this council to"
        " pass the Harbour Act, so that my own town keeps its port. We will build two schools, and"
        " I thank you. I was born in this town, and I know its streets. My father worked on the"
        " quay, and I carried his lunch. I promise you that we will finish the bridge.",
        id="speech",
        title="address to the council",
    )
    with Library.build(tmp_path / "index", [speech]) as library:
        answer = library.ask("Which act did Mayor Holm urge the council to pass?")
    assert "Harbour Act" in answer.citations[0].quote


@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        ("who is the mayor of Oss?", True),
        ("who is the mayor of the town?", True),
        ("who is the mayor of Leiden?", False),
    ],
)
def test_an_office_is_of_the_place_that_the_text_is_about(
    tmp_path: Path, asked: str, *, answers: bool
) -> None:
    """Another place, though the text names it far off, has another holder."""
    text = (
        "# Storm over Oss\n\nThe storm began after four on Monday and tore the roof off the school."
        " Mayor Lena Hartog said the children would be taught in the hall."
        f"{' The wind blew for hours, and trees fell on cars in many streets.' * 6}"
        "\n\nHartog studied law in Leiden."
    )
    with Library.build(tmp_path / "index", [read_text(text, title="Storm over Oss")]) as library:
        assert answers is library.ask(asked).found
