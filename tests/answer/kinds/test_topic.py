"""A topic is treated where its words stand, and refused where they do not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.answer.kinds import topic
from askcite.library.library import Library
from askcite.question.request import Part
from askcite.types import Kind

TEXT = """# Keeping Goats

Goats need a dry shed with one square metre of floor for each animal.

## Feeding

Goats have a number of surprising tastes. Hay is the main food of a goat in winter. It should smell
sweet and hold no dust. A goat that is milked also gets barley.

## Hooves

Trimming keeps the hooves of a goat level. Trim every six weeks. A hoof that is left too long bends
the leg.
"""


@pytest.fixture(scope="module")
def goats(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short guide."""
    folder = tmp_path_factory.mktemp("topic")
    (folder / "goats.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "goats.md"]) as library:
        yield library


TALE = """# The ferryman's lamp

The river was wide there, and one man had rowed it for thirty years. A widow named Bergit lived
above the landing and mended his sails.

"Yes," said Bergit. Nobody had asked her before. Bergit took the lamp down to the water, and in the
morning Bergit was gone.
"""


@pytest.fixture(scope="module")
def tale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one tale."""
    folder = tmp_path_factory.mktemp("tale")
    (folder / "tale.md").write_text(TALE)
    with Library.build(folder / "index", [folder / "tale.md"]) as library:
        yield library


def said(library: Library, subject: str) -> list[str]:
    """The sentences told of a subject."""
    choice = topic.choose(
        Part(subject, (subject,), Kind.TOPIC, subject), library._search("en", None)
    )
    texts = (e.sentence.span.of(choice.articles[e.article_id].text) for e in choice.evidence)
    return [" ".join(each.split()) for each in texts]


@pytest.mark.parametrize(
    ("subject", "first"),
    [
        ("hay", "Hay is the main food of a goat in winter."),
        ("trimming", "Trimming keeps the hooves of a goat level."),
        ("the shed", "Goats need a dry shed with one square metre of floor for each animal."),
        ("barley for milked goats", "A goat that is milked also gets barley."),
    ],
)
def test_a_topic_begins_with_the_sentence_that_governs_it(
    goats: Library, subject: str, first: str
) -> None:
    """Its words need be no question."""
    assert first == said(goats, subject)[0]


def test_an_announcement_is_not_the_whole_answer(goats: Library) -> None:
    """What only leads in what follows is not told first."""
    told = said(goats, "food of goats")
    assert "Hay is the main food of a goat in winter." == told[0]
    assert "Goats have a number of surprising tastes." not in told[:1]


@pytest.mark.parametrize("subject", ["football", "wool prices", "horses and cows"])
def test_a_topic_that_is_absent_is_refused(goats: Library, subject: str) -> None:
    """Nothing is told of what the text does not treat."""
    assert [] == said(goats, subject)


def test_words_that_stand_in_one_paragraph_are_treated_together(goats: Library) -> None:
    """Though none of its sentences has all of them."""
    assert [
        "Hay is the main food of a goat in winter.",
        "It should smell sweet and hold no dust.",
    ] == (said(goats, "winter food and dust"))


def test_somebody_is_first_told_by_the_sentence_that_introduces_her(tale: Library) -> None:
    """A short utterance of hers is told last, if at all."""
    told = said(tale, "Bergit")
    assert told[0].startswith("A widow named Bergit")
    assert '"Yes," said Bergit.' not in told[:2]


def test_the_paragraph_of_a_topic_is_told_on(tmp_path: Path) -> None:
    """The sentences after the one that opens it are about it, though they do not name it."""
    (tmp_path / "ferry.md").write_text(
        "# The ferry of Gull Rock\n\nThe ferry has run since 1911. It carries two cows.\n\n"
        "The paddle wheel was made in Tartu. It is four metres high. Two blades broke in a storm "
        "and were replaced with iron.\n\nThe purser was a clown before.\n"
    )
    with Library.build(tmp_path / "index", [tmp_path / "ferry.md"]) as library:
        quotes = [" ".join(c.quote.split()) for c in library.ask("paddle wheel").citations]
    beginnings = ["The paddle wheel", "It is four", "Two blades"]
    assert len(beginnings) == len(quotes)
    assert all(map(str.startswith, quotes, beginnings))
