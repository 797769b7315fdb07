"""An overview has the parts of its text's shape, and no line about the text itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.answer.kinds.shaped_texts import TEXTS

from askcite.answer.kinds import overview
from askcite.answer.whole.shapes import Shape, of
from askcite.library.library import Library
from askcite.question.asked import Wanted
from askcite.question.request import Part
from askcite.text.layout.colophon import is_colophon
from askcite.text.persons.whose import Voice, voices
from askcite.types import Kind


@pytest.fixture(scope="module")
def six(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of the six texts."""
    folder = tmp_path_factory.mktemp("shapes")
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    with Library.build(folder / "index", [folder / name for name in TEXTS]) as library:
        yield library


def told(library: Library, article: str, number: int | None) -> list[str]:
    """The sentences of an overview of one article."""
    wanted = Wanted(number) if number else None
    part = Part("summarize", ("summarize",), Kind.OVERVIEW, "", wanted=wanted)
    choice = overview.choose(part, library._search("en", [article]))
    return [e.sentence.span.line(choice.articles[e.article_id].text) for e in choice.evidence]


@pytest.mark.parametrize(
    ("article", "shape"),
    [
        ("news", Shape.NEWS),
        ("essay", Shape.ESSAY),
        ("life", Shape.LIFE),
        ("story", Shape.STORY),
        ("science", Shape.STUDY),
        ("help", Shape.GUIDE),
    ],
)
def test_the_shape_of_a_text_is_told_by_its_looks(six: Library, article: str, shape: Shape) -> None:
    """Each of the six is taken for what it is."""
    generation = six._search("en", [article]).generation
    text = generation.article(article)
    cut, _ = generation.sentences(article)
    assert shape is of(text, [sentence.span.line(text.text) for sentence in cut])


@pytest.mark.parametrize("number", [3, 5])
def test_news_is_told_with_who_objects_and_what_comes_next(six: Library, number: int) -> None:
    """The lead first, then a protest, at last what is still to be decided."""
    said = told(six, "news", number)
    assert number == len(said)
    assert "will close for good on 30 September" in said[0]
    assert any("protested outside the town hall" in each for each in said)
    assert "until 14 March" in said[-1]


def test_longer_news_tells_both_sides(six: Library) -> None:
    """Whoever is content is heard beside those who object."""
    assert any("praised the decision" in each for each in told(six, "news", 5))


@pytest.mark.parametrize("number", [4, 5])
def test_a_story_is_told_from_its_opening_to_its_end(six: Library, number: int) -> None:
    """A sentence of the first scene, of the turn and of the last one."""
    said = told(six, "story", number)
    assert said[0].startswith("On the island of Skerry")
    assert any("Tilda" in each for each in said[1:])
    assert "bell every Sunday" in said[-1]


def test_a_life_begins_with_who_it_was_and_goes_through_its_sections(six: Library) -> None:
    """No night or Academy that another sentence names, and nothing of the museum."""
    said = told(six, "life", 5)
    assert said[0].startswith("Elias Varga was a railway signalman")
    assert any("warbler is named after him" in each for each in said)
    for other in ("this morning", "the same Academy", "museum", "Dogs", "Reviewed"):
        assert not any(other in each for each in said)


@pytest.mark.parametrize("number", [1, 2, 3, 5])
def test_an_essay_is_told_by_its_own_claim(six: Library, number: int) -> None:
    """Neither what the author grants nor what others hold."""
    said = told(six, "essay", number)
    assert any("The bell does not save time." in each for each in said)
    assert number == 1 or any(each.startswith("First, silence the bell") for each in said)
    for other in ("has its merits", "Defenders of the bell", "cane", "Carla Benning"):
        assert not any(other in each for each in said)


def test_rules_are_told_a_section_each(six: Library) -> None:
    """Who may ride, where to park, what to pay; no contact and no single step."""
    said = told(six, "help", 5)
    assert said[0].startswith("Anyone over 16")
    assert any("returned to one of the 48 stations" in each for each in said)
    assert not any("0800" in each or "Updated" in each or "Scan" in each for each in said)


def test_a_study_is_told_without_its_reference(six: Library) -> None:
    """Its result, its cost and its limits, no list of authors."""
    said = told(six, "science", 5)
    assert "2.1 degrees cooler" in said[0]
    assert any("95 euros" in each for each in said)
    assert not any("Moura P." in each or "32,000 students" in each for each in said)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Call 0800 555 201 or write to help@bikes.example.", True),
        ("Last revised in May 2021.", True),
        ("Text: Dr Hanna Bell, curator.", True),
        ("Moss A., Reed B., Fern C.: Roofs that cool schools.", True),
        ("Building and Climate 8 (2024), 44–61.", True),
        ("The rules were revised in May 2021 because two riders had fallen.", False),
        ("He published his first book in 1902.", False),
        ("In 2024 the town paid 44 people to write letters.", False),
    ],
)
def test_a_line_about_the_text_itself_is_known(line: str, expected: bool) -> None:
    """A contact, a date of revision, a credit, a reference; not what merely has their words."""
    assert expected is is_colophon(line)


def test_voices_turn_from_what_is_granted_to_the_authors_own() -> None:
    """A grant lasts till the turn, what others hold as long as the next sentence leans on it."""
    said = [
        (1, "I admit that dogs are good company."),
        (1, "An old man without one may speak to nobody all day."),
        (1, "But a park is not a kennel."),
        (2, "Owners say that a leash makes a dog mean."),
        (2, "It also spoils the walk, they add."),
        (2, "I have walked mine on a leash for nine years."),
    ]
    assert [
        Voice.GRANTED,
        Voice.GRANTED,
        Voice.OWN,
        Voice.OTHERS,
        Voice.OTHERS,
        Voice.OWN,
    ] == list(voices(said))


def test_a_life_asked_for_as_such_is_told_whole(six: Library) -> None:
    """`His life` is the text's, and no subject of it."""
    answer = six.ask("summarize his life in 5 bullets", articles=["life"])
    assert answer.statements[0].text.startswith("Elias Varga was a railway signalman")
    assert not any("this morning" in statement.text for statement in answer.statements)


def test_a_library_is_told_a_line_a_text(six: Library) -> None:
    """A life by who it was, an essay by its claim, rules by whom they serve."""
    told_of = {c.article_id: c.quote for c in six.ask("summarise all the articles").citations}
    assert set(told_of) == {name.split(".")[0] for name in TEXTS}
    assert told_of["life"].startswith("Elias Varga")
    assert told_of["essay"].startswith("The bell does not save time")
    assert told_of["help"].startswith("Anyone over 16")
    assert told_of["story"].startswith("On the island of Skerry")
