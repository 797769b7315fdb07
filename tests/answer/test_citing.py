"""A citation says something: no bare title, no aim for a finding, nothing that dangles alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.answer import citing
from askcite.library.library import Library
from askcite.sources import read_text
from askcite.types import Article, Block, BlockKind, Evidence, Sentence, Span

TEXT = """# Polonium

Marie Curie looked for a new element in pitchblende. It was named polonium after her country.

The discovery of polonium was announced in July 1898. It was the first element found by its rays.

Next steps in polonium research

To investigate whether polonium harms the lungs, Miller gave it to mice. Polonium harmed the lungs
of most of the mice.
"""


@pytest.fixture(scope="module")
def polonium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one short text."""
    folder = tmp_path_factory.mktemp("citing")
    (folder / "polonium.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "polonium.md"]) as library:
        yield library


def quotes(library: Library, question: str) -> list[str]:
    """The words cited for a question."""
    return [" ".join(c.quote.split()) for c in library.ask(question).citations]


def test_a_sentence_that_leans_brings_the_one_that_names_its_subject(polonium: Library) -> None:
    """What "it" is stands before the answer, in one quote."""
    said = quotes(polonium, "Which element that Curie looked for was named after her country?")
    both = (
        "Marie Curie looked for a new element in pitchblende."
        " It was named polonium after her country."
    )
    assert both in said


def test_a_title_is_never_cited(polonium: Library) -> None:
    """A line without a verb is no answer."""
    assert "Next steps in polonium research" not in quotes(
        polonium, "What are the next steps in polonium research?"
    )


PUMPS = """# Pumps

Think about it. What is a priming valve? A priming valve wears out in ten years. Describe how a
priming valve is fitted.

Pumps differ in their suction. The valve that fills a pump with water before it runs is called a
priming valve.

Water is let in by hand before the motor is switched on. We call this the flooding of the pump.

Can the pump run dry? Yes. The seals are cooled by oil.
"""


@pytest.fixture(scope="module")
def pumps(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a page for pupils."""
    folder = tmp_path_factory.mktemp("pumps")
    (folder / "pumps.md").write_text(PUMPS)
    with Library.build(folder / "index", [folder / "pumps.md"]) as library:
        yield library


def test_a_definition_comes_before_uses_and_questions(pumps: Library) -> None:
    """Neither the book's own question nor its task defines."""
    assert "called a priming valve." in quotes(pumps, "What is a priming valve?")[0]


def test_a_number_is_told_by_what_announces_it(tmp_path: Path) -> None:
    """The list that follows has it not."""
    text = """The old mill has 12 grinding stones (all of granite), as follows:

The first stone of the mill grinds rye for the bakers of the town. The second grinding stone of the
mill is older and grinds oats."""
    with Library.build(tmp_path / "library", [read_text(text, id="mill", title="Mill")]) as library:
        answer = library.ask("How many grinding stones does the old mill have?")
    assert "12" in answer.statements[0].text


def test_a_name_for_what_was_just_told_brings_it(pumps: Library) -> None:
    """`We call this` says nothing alone."""
    assert quotes(pumps, "What does the flooding of the pump mean?")[0].startswith("Water is let")


def test_a_mere_yes_brings_its_sentence(pumps: Library) -> None:
    """It says nothing alone."""
    said = quotes(pumps, "Can the pump run dry?")
    assert "Yes. The seals are cooled by oil." in said
    assert "Yes." not in said


def test_a_finding_comes_before_its_aim(polonium: Library) -> None:
    """What was sought is not cited for what was found."""
    said = quotes(polonium, "Does polonium harm the lungs of mice?")
    assert "Polonium harmed the lungs of most of the mice." == said[0]


def test_a_title_that_tells_comes_after_the_sentences() -> None:
    """What an article is called is less an answer than what it says in the same words."""
    text = "The dam broke in 1953. It was mended in 1954."
    spans = Span(0, 22), Span(23, 45)
    block = Block(BlockKind.PARAGRAPH, Span(0, 45))
    articles = {"dam": Article("dam", "The dam broke in 1953.", "dam.txt", text, (block,))}
    title, other = (
        citing._weighed(
            Evidence("dam", Sentence(n, span), None, 0.5, 0.0),
            articles,
            "When was it mended?",
            concluding=False,
        )
        for n, span in enumerate(spans)
    )
    assert title.probability < other.probability == 0.5


@pytest.mark.parametrize(("line", "kept"), [("Get in by bus", 1), ("Get in by the bus.", 2)])
def test_a_short_line_over_a_paragraph_is_its_heading(line: str, kept: int) -> None:
    """Plain text marks no headings; a line that ends like a sentence is one."""
    below = "The bus stops at the gate of the garden every hour from nine on."
    text = f"{line}\n\n{below}"
    spans = Span(0, len(line)), Span(len(line) + 2, len(text))
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in spans)
    articles = {"garden": Article("garden", "The garden", "garden.txt", text, blocks)}
    both = [Evidence("garden", Sentence(n, span), None, 0.5, 0.0) for n, span in enumerate(spans)]
    garden = articles["garden"]
    assert kept == sum(not citing.says_nothing(each.sentence, garden) for each in both)


MANUAL = """# Manual of the valve tool

## Valves

See also How do I close the lower valve?.

Turn the wheel of the lower valve to the right until it stops. Then it is closed.

Is the valve safe in frost? Yes. Its seals hold down to minus forty degrees.
"""


def test_a_pointer_to_the_question_is_no_answer(tmp_path: Path) -> None:
    """It has all of the question's words and none of the answer."""
    with Library.build(tmp_path / "library", [read_text(MANUAL, id="valve")]) as library:
        said = quotes(library, "How do I close the lower valve?")
    assert said
    assert "See also How do I close the lower valve?." not in said


def test_what_a_sentence_leans_on_comes_before_it(tmp_path: Path) -> None:
    """Though it answers less surely, and is cited for itself too."""
    text = (
        "Agenda Nine is a plan of the league for clean rivers. It is a product of the River Summit"
        " of the league, held in Turku in 1992. Otters came back in 2001."
    )
    with Library.build(tmp_path / "index", [read_text(text, title="Rivers")]) as library:
        said = library.ask("What was Agenda Nine of the River Summit of Turku?").text
    assert said.startswith("Agenda Nine is a plan")
