"""A text's own summary, proposals, points, questions and life line are told as such."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.answer.talking import last
from tests.answer.whole import own_ways

from askcite.library.library import Library

TEXTS = {
    "essay.md": f"# {own_ways.ESSAY}",
    "life.txt": own_ways.LIFE,
    "study.md": own_ways.STUDY,
    "brief.md": own_ways.BRIEF,
    "interview.md": own_ways.INTERVIEW,
    "column.md": own_ways.COLUMN,
    "news.md": own_ways.NEWS,
    "guide.md": own_ways.GUIDE,
    "minutes.md": own_ways.MINUTES,
}
THESIS = "The case for opening the schools at nine is better"
PICKS = "Let the school board pick two schools"


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Library]]:
    """A library of each text alone, and one of the column and the news."""
    folder = tmp_path_factory.mktemp("own")
    opened: dict[str, Library] = {}
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
        index = folder / f"{name}.index"
        opened[name.partition(".")[0]] = Library.build(index, [folder / name])
    both = [folder / "column.md", folder / "news.md"]
    opened["both"] = Library.build(folder / "both.index", both)
    yield opened
    for library in opened.values():
        library.close()


def told(library: Library, *typed: str) -> list[str]:
    """The words cited by the last answer, each quote on one line."""
    return [" ".join(c.quote.split()) for c in last(library, *typed).citations]


def test_an_essay_is_its_thesis_and_what_it_proposes(texts: dict[str, Library]) -> None:
    """Neither its first sentence nor an objection."""
    (one,) = told(texts["essay"], "give me a one sentence summary")
    assert one.startswith(THESIS)
    first, second = told(texts["essay"], "short summary please")
    assert (True, True) == (first.startswith(THESIS), second.startswith(PICKS))
    assert told(texts["essay"], "what is the author's main argument?")[0].startswith(THESIS)


@pytest.mark.parametrize("asked", ["what does she propose", "what does the author recommend"])
def test_objections_are_no_proposals(texts: dict[str, Library], asked: str) -> None:
    """Though they are counted off where proposals might be."""
    quotes = told(texts["essay"], asked)
    assert quotes[0].startswith(PICKS)
    assert not any(quote.startswith(("First", "Second", "Third")) for quote in quotes)


def test_an_essay_concludes_with_its_last_words(texts: dict[str, Library]) -> None:
    """And with its proposal."""
    quotes = told(texts["essay"], "what does the author conclude")
    assert "Let us give our children the morning that they need." == quotes[0]
    assert any(quote.startswith(PICKS) for quote in quotes)


@pytest.mark.parametrize(
    ("asked", "point", "answer"),
    [
        ("what about the sports clubs?", "Second, the sports clubs", "They may be right"),
        ("what is the second objection?", "Second, the sports clubs", "They may be right"),
        ("what about working parents?", "First, working parents", "For them I would open"),
    ],
)
def test_one_of_several_points(
    texts: dict[str, Library], asked: str, point: str, answer: str
) -> None:
    """It is told with what is said of it, and without the others."""
    first, second = told(texts["essay"], asked)
    assert (True, True) == (first.startswith(point), second.startswith(answer))


@pytest.mark.parametrize(
    ("asked", "item"),
    [
        ("recommendation 4", "Publish the number of visits"),
        ("the third recommendation", "Keep the reading hour"),
        ("what is the fifth recommendation", "Report on both parts"),
    ],
)
def test_one_item_of_a_list(texts: dict[str, Library], asked: str, item: str) -> None:
    """The others are not told."""
    (quote,) = told(texts["brief"], asked)
    assert item in quote


def test_all_items_of_a_list(texts: dict[str, Library]) -> None:
    """They are told where none is counted."""
    assert 5 == len(told(texts["brief"], "recommendations"))


def test_a_text_that_sums_itself_up(texts: dict[str, Library]) -> None:
    """Its summary is told whole, or with what it recommends."""
    quotes = told(texts["brief"], "executive summary")
    assert quotes[-1].startswith("We recommend Option B")
    assert not any("Under this option" in quote for quote in quotes)
    (one,) = told(texts["brief"], "summary in one line")
    assert one.startswith("We recommend Option B")


def test_a_life_begins_with_who_it_was(texts: dict[str, Library]) -> None:
    """And goes on with what was made in it, not with the first job."""
    first, second = told(texts["life"], "summary of her life in two sentences")
    assert "Ilka Baranyi-Holm (1899–1972), bell founder" == first
    assert "Over her life she made 212 bells." == second
    assert told(texts["life"], "who was ilka baranyi")[0] == first


@pytest.mark.parametrize(
    ("asked", "day"),
    [("when was she born", "9 March 1899"), ("when did she die", "30 November 1972")],
)
def test_the_day_is_told_for_the_year(texts: dict[str, Library], asked: str, day: str) -> None:
    """The line over a life has only the years."""
    assert day in told(texts["life"], asked)[0]


def test_her_husband_dies_in_his_own_year(texts: dict[str, Library]) -> None:
    """Not on her day."""
    assert "1958" in told(texts["life"], "when did peder holm die")[0]


@pytest.mark.parametrize(
    "asked", ["what are the weaknesses of the study", "limitations", "shortcomings of the study"]
)
def test_limits_are_no_further_tests(texts: dict[str, Library], asked: str) -> None:
    """They are told from where they are announced."""
    quotes = told(texts["study"], asked)
    assert not any("further tests" in quote for quote in quotes)
    assert any("one garden" in quote for quote in quotes)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("who is being interviewed", "Engineer Dr. Nadia Feld speaks about"),
        ("who is the interviewer", "Interview: Tom Aske."),
        ("what was the first question", "Dr. Feld, you were born beside a river."),
        ("what was the interviewer's last question", "What comes next for you?"),
    ],
)
def test_who_asks_and_who_answers(texts: dict[str, Library], asked: str, line: str) -> None:
    """The words over an interview name both."""
    (quote,) = told(texts["interview"], asked)
    assert quote.startswith(line)


def test_who_is_interviewed_nowhere(texts: dict[str, Library]) -> None:
    """A text of questions that is no interview names nobody."""
    assert [] == told(texts["guide"], "who is being interviewed")


def test_a_guest_is_what_the_minutes_call_them(texts: dict[str, Library]) -> None:
    """A row of a table with the name says less."""
    quotes = told(texts["minutes"], "who is Viktor Hanke")
    assert "Guest: Viktor Hanke, surveyor (items 1 and 2)" == quotes[0]


def test_a_faq_is_its_answers(texts: dict[str, Library]) -> None:
    """What stands around it is not told."""
    quotes = told(texts["guide"], "summarize the FAQ")
    assert quotes[0].startswith("No. A name and a code")
    assert not any("Plus plan" in quote for quote in quotes)
    assert told(texts["guide"], "i forgot my code")[0].startswith("Write to help@tern.example.")


def test_the_commentary_is_one_of_two_texts(texts: dict[str, Library]) -> None:
    """Its thesis stands for it, and its remedy is what it recommends."""
    thesis = "the council is right and the baths must close."
    (line,) = told(texts["both"], "summarize the commentary in one sentence")
    assert line.endswith(thesis)
    assert told(texts["both"], "what does the commentary recommend")[0].startswith("There is an")
    assert told(texts["both"], "what does Ruth Amsel recommend?")[0].startswith("There is an")


@pytest.mark.parametrize("name", ["news", "both"])
def test_a_reporter_recommends_nothing(texts: dict[str, Library], name: str) -> None:
    """What is reported is no advice."""
    assert [] == told(texts[name], "what did Petra Vance recommend?")
