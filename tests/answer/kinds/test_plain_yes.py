"""A yes where a sentence says it plainly among other things, and none by another's words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite import Kind, Library, Outcome, sources
from askcite.answer.guards.details import lacks
from askcite.text import irregular, stated

TEXT = """# The bakers of Ostwick

The miller had three sons: Arne, who was brave; Bo, who was tidy; and Carl, who was lazy. Some say
that the oven was built by giants. Nobody in Ostwick believed it. The usual view is that the flour
was damp. The records do not support it.

Dora Falk took over the bakery in 1951. She sold bread to the garrison and died in 1977. Her
assistant, Nils Holm, spoke Danish. No loaf was wasted, but the yeast was lost. The guild met on a
Monday. The mayor, Ida Brask, said that the shop would stay. Asta refused to bake on Sundays.

In the cellar lay seven brown jars. Four stairs lead down to it. The oven was lit for nine days.

The Small loaf costs 3 euros. The Round loaf costs 5 euros and keeps for a week. Visitors may taste
two cakes. You must be able to lift 20 kilos.

| Course | Price | Days |
|---|---|---|
| Bread | £40 | 2 |
| Pastry | £65 | 3 |

Flour and aprons are included in the course. Tins are not included.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one page."""
    home = tmp_path_factory.mktemp("bakers") / "library"
    source = tmp_path_factory.mktemp("source") / "bakers.md"
    source.write_text(TEXT, encoding="utf-8")
    with Library.build(home, [source]) as built:
        yield built


@pytest.mark.parametrize(
    "question",
    [
        "Was Bo tidy?",  # of a list of three
        "Was the yeast lost?",  # behind a denial of another thing
        "Did Dora Falk die in 1977?",  # `She … and died`
        "did dora falk sell bread to the garrison",  # sold
        "Is Ida Brask the mayor?",  # beside what she says
        "Was the oven lit for nine days?",  # a time, which limits nothing
        "Did Asta refuse to bake on Sundays?",  # its own denial
        "Does the bread course cost £40?",  # a row
        "Must you be able to lift 20 kilos?",
    ],
)
def test_what_a_sentence_says_among_others(library: Library, question: str) -> None:
    """It is a yes."""
    answer = library.ask(question)
    assert (Kind.YES_NO, "yes") == (answer.kind, answer.verdict)


@pytest.mark.parametrize(
    "question",
    [
        "Was Arne tidy?",  # another of the list
        "Was Bo lazy?",
        "Was the oven built by giants?",  # a view
        "Was the flour damp?",
        "Did the guild meet on a Friday?",  # another day
        "Did the miller have four sons?",
        "Was the bread wasted?",
        "Did Nils Holm die in 1977?",
        "Does the pastry course cost £40?",
        "Did the yeast matter?",  # one word of two
        "are tins included",
    ],
)
def test_no_yes_by_what_is_said_of_another(library: Library, question: str) -> None:
    """Another person, day, number or row, or a view, affirms nothing."""
    assert library.ask(question).verdict != "yes"


@pytest.mark.parametrize(
    ("question", "true"),
    [
        ("were there four jars", "seven"),  # not the four stairs
        ("Did the guild meet on a Friday?", "Monday"),
        ("Does the round loaf cost 3 euros?", "5 euros"),  # the other's price
        ("Does the pastry course cost £40?", "£65"),
        ("Can visitors taste four cakes?", "two"),
        ("must you be able to lift 50 kilos", "20"),
    ],
)
def test_a_changed_detail_is_told_under_a_no(library: Library, question: str, true: str) -> None:
    """The sentence of what is asked about, its own detail named."""
    answer = library.ask(question)
    assert "no" == answer.verdict
    assert f"has “{true}" in (answer.notice or "")


@pytest.mark.parametrize(
    ("question", "verdict", "reason"),
    [
        ("Was the flour damp?", "no", "The records do not support it."),
        ("is the flour damp", "no", "The records do not support it."),
        ("Was the oven built by giants?", None, "Nobody in Ostwick believed it."),
    ],
)
def test_a_view_is_told_with_what_rejects_it(
    library: Library, question: str, verdict: str | None, reason: str
) -> None:
    """The next sentence says what the text holds of it."""
    answer = library.ask(question)
    assert (verdict, True) == (answer.verdict, reason in answer.text)


BARNS = """The Elm, which was built in 1820, has six stalls, and the Oak has eight. The council
plans to build a wall, and the path would close."""


@pytest.mark.parametrize(
    ("question", "false"),
    [
        ("Does the Oak have six stalls?", "yes"),  # the other has
        ("Does the Oak have eight stalls?", "no"),
        ("Did the path close?", "yes"),  # it would
    ],
)
def test_two_owners_in_one_sentence(
    tmp_path_factory: pytest.TempPathFactory, question: str, false: str
) -> None:
    """Neither number is laid to the other, nor is a plan a deed."""
    home = tmp_path_factory.mktemp("barns") / "library"
    with Library.build(home, [sources.read_text(BARNS, id="barns", title="Barns")]) as built:
        assert built.ask(question).verdict != false


def test_none_of_them_is_a_no(library: Library) -> None:
    """`No loaf was wasted` denies that any was."""
    assert "no" == library.ask("Were loaves wasted?").verdict


def test_what_is_not_named_is_not_called_excluded(library: Library) -> None:
    """Whether lessons are included is not said by a text without the word."""
    answer = library.ask("are lessons included")
    assert (None, True) == (answer.verdict, "not mentioned" in (answer.reply or ""))
    assert "yes" == library.ask("are aprons included").verdict


def test_words_of_a_study_are_no_part_of_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Who was not involved was no part of it, though he is named."""
    said = "A team weighed otters. The vet Olga Prem, who was not involved in the study, agrees."
    home = tmp_path_factory.mktemp("otters") / "library"
    with Library.build(home, [sources.read_text(said, id="otters", title="Otters")]) as built:
        answer = built.ask("was olga prem part of the study")
    assert (Outcome.ANSWERED, "no") == (answer.outcome, answer.verdict)


@pytest.mark.parametrize(
    ("claim", "said", "lacking"),
    [
        ("they met on friday", "they met on a Tuesday", True),
        ("it opened in May", "from May to June", False),
        ("she had three sons", "she had four sons", True),
        ("it lasted 3 weeks", "three weeks of it", False),
        ("they lost a third of it", "they lost a fifth of it", True),
        ("it costs 5 pounds", "it weighs 5 kilos", True),
    ],
)
def test_details_that_a_sentence_lacks(claim: str, said: str, lacking: bool) -> None:
    """Numbers, parts and days are compared, however written."""
    assert lacking == lacks(claim, said)


@pytest.mark.parametrize(
    ("sentence", "before", "made"),
    [
        ("Nobody came, but the hall was lit.", "", "the hall was lit."),
        ("Lina, who spoke Welsh, wrote it.", "", "Lina spoke Welsh."),
        ("She left and married in 1920.", "Ada Quist rowed over.", "Ada Quist married in 1920."),
        ("The tower was red and is now a shop.", "", "The tower is now a shop."),
    ],
)
def test_statements_of_a_sentence(sentence: str, before: str, made: str) -> None:
    """Clauses, what is said beside a name, and deeds by their doer."""
    assert made in list(stated.statements(sentence, before))


@pytest.mark.parametrize(
    ("sentence", "before"),
    [
        ("If it rains, the boat stops, and the bus runs.", ""),
        ("Holm claimed that the kiln was lost, and the bus runs.", ""),
        ("She married Olga's cousin, and the bus runs when it can.", "Ada met Olga."),
    ],
)
def test_what_is_governed_is_no_statement(sentence: str, before: str) -> None:
    """Neither a condition nor a claim, nor a pronoun that may be one of two."""
    made = [each.strip(" .") for each in stated.statements(sentence, before)]
    assert not {"the bus runs", "Ada married Olga's cousin"} & set(made)


def test_a_claim_in_the_forms_of_its_sentence() -> None:
    """The irregular word as the sentence has it."""
    assert "he paid Ann" == irregular.adapted("he pay Ann", "She was paid")
