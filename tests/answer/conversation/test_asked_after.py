"""Follow-ups that the sentence just told does not answer, and forms of requests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.answer.talking import last

from askcite.answer.conversation.wanted_looks import looks_of
from askcite.library.library import Library
from askcite.types import Outcome

LIFE = """# Ida Holm, keeper of the Skarv light

Ida Holm (3 May 1881 – 9 June 1950) was a Danish lighthouse keeper who wrote down the birds of the
island of Skarv.

She was born in Esbjerg, the second child of Peter Holm, a cooper, and Karen Holm. Her brother went
to sea when she was ten. At twelve she began to keep a list of birds, "since nobody else did", as
she later wrote.

In 1905 she married Anton Lund, a pilot. They had one son, Erik, born in 1909. Lund drowned in 1912.

In the storm of 1911 the boat of two students, Olav Berg and Nils Krag, broke on the reef. They sat
on the rock for a night. Ida Holm rowed out and fetched them. Berg later became a judge in Ribe;
Krag never went to sea again.

The list was printed in 1932. Holm is the best known keeper of the coast. She said: "I only counted
them. The birds did the rest."

Holm died of a fever in Ribe.
"""
BOATS = """# Three rowing boats on the lake

We rowed three boats for a month on the lake of Nissum.

| | Tern 4 | Gannet | Old Heron |
|---|---|---|---|
| Price | €900 | €1,400 | €2,100 |
| Weight | 60 kg | 85 kg | 120 kg |
| Load | 200 kg | 300 kg | 410 kg |

## Tern 4

Spare oars are easy to get for the Tern. It turns quickly.

## Verdict

The Heron is the best of the three if you carry much. Its yearly upkeep costs €80. Two makers lent
us boats; the Gannet we bought ourselves. The Tern is the best choice for one person.
"""
RULES = """# Rules of the reading room

1.1 Bags may not be taken into the room. 1.2 Maps are lent for three days. Books are lent for ten
days.

2.1 Appeals are decided by the head of the room within five days. 2.2 If you are not content with
the decision, you may write to the council.

3.1 Candles are forbidden. Food must not be brought in.
"""


def opened(tmp_path_factory: pytest.TempPathFactory, **texts: str) -> Library:
    """A library of these texts."""
    folder = tmp_path_factory.mktemp("after")
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text)
    return Library.build(folder / "index", [folder / f"{name}.md" for name in texts])


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one life."""
    with opened(tmp_path_factory, life=LIFE) as library:
        yield library


@pytest.fixture(scope="module")
def boats(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one test of boats."""
    with opened(tmp_path_factory, boats=BOATS) as library:
        yield library


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of rules."""
    with opened(tmp_path_factory, rules=RULES) as library:
        yield library


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of all three."""
    with opened(tmp_path_factory, life=LIFE, boats=BOATS, rules=RULES) as library:
        yield library


@pytest.mark.parametrize(
    "typed",
    [("when was she born",), ("when did Ida Holm die?",)],
)
def test_a_birth_or_death_is_told_by_the_dates_behind_the_name(
    life: Library, typed: tuple[str, ...]
) -> None:
    """Not by the year in which her son was born."""
    assert "3 May 1881 – 9 June 1950" in last(life, *typed).text


def test_another_s_birth_is_not_told_by_these_dates(life: Library) -> None:
    """The son's birth has a sentence of its own."""
    assert "1909" in last(life, "when was Erik born?").text


def test_a_death_asked_after_is_of_whom_the_talk_is(life: Library) -> None:
    """`And when did she die?` is not of her mother, named last."""
    assert "9 June 1950" in last(life, "where was she born", "and when did she die?").text


def test_of_what_hangs_on_the_last_question(life: Library) -> None:
    """`Of what?` asks for the cause of the death just told."""
    assert "fever" in last(life, "when did she die", "of what?").text


def test_what_became_of_them_is_told_by_what_came_later(life: Library) -> None:
    """Not by the sentence again that told who they were."""
    answer = last(life, "who was in the boat that broke in 1911", "what became of them?")
    assert "became a judge" in answer.text
    assert "broke on the reef" not in answer.text


def test_the_other_of_two_is_told_by_the_same_sentence(life: Library) -> None:
    """`And Krag?` after what Berg became."""
    assert "never went to sea" in last(life, "what did Berg become", "and Krag?").text


def test_what_is_quoted_of_the_one_whom_a_life_is_about_is_hers(life: Library) -> None:
    """She is called `she` there, and named only in the title."""
    assert "I only counted" in last(life, "quotes by Holm").text


def test_all_quotations_are_sentences_with_quotation_marks(life: Library) -> None:
    """No list of the people who stand in the text."""
    answer = last(life, "list all quotes")
    assert answer.statements
    assert all('"' in each.text for each in answer.statements)


def test_a_period_of_a_life_keeps_the_wanted_length(life: Library) -> None:
    """`In 2 sentences` is no word of what is asked about."""
    answer = last(life, "tell me about her childhood in 2 sentences")
    assert "Esbjerg" in answer.text
    assert 2 == len(answer.statements)


@pytest.mark.parametrize(
    ("asked", "head"),
    [
        ("what does the Heron cost?", "Price"),
        ("price difference between Tern and Gannet", "Price"),
        ("make me a table of prices", "Price"),
        ("weight of all three", "Weight"),
        ("how much load can each carry", "Load"),
    ],
)
def test_a_measure_of_things_in_columns_is_the_row_of_its_head(
    boats: Library, asked: str, head: str
) -> None:
    """Not what the upkeep costs."""
    assert last(boats, asked).text.startswith(f"{head} | Tern 4: ")


def test_the_price_of_a_part_is_no_row_of_the_parts(boats: Library) -> None:
    """What a load costs does not stand in the row of loads."""
    assert not last(boats, "price of the load of the Gannet").text.startswith("Load | ")


def test_it_is_the_one_of_several_that_was_chosen(boats: Library) -> None:
    """`How much is it?` after which boat is best."""
    assert "€2,100" in last(boats, "which boat is best", "why", "how much is it").text


def test_a_sentence_of_other_things_is_no_reason(boats: Library) -> None:
    """Who lent the boats does not tell why one is best."""
    assert "lent us" not in last(boats, "which boat is best", "why").text


def test_a_premise_is_no_reason(boats: Library) -> None:
    """`Why is it the best choice?` is not answered by that it is."""
    answer = last(boats, "why is the Tern the best choice for one person?")
    assert Outcome.ABSTAINED is answer.outcome


def test_they_are_what_the_last_request_turned_to(rules: Library) -> None:
    """Maps, after `and maps?`, and not the books before."""
    talk = ("how many books can I take?", "and maps?", "how long can I keep them")
    assert "three days" in last(rules, *talk).text


def test_the_opposite_case_is_told_by_what_stands_next(rules: Library) -> None:
    """Not by the sentence again that the case is the opposite of."""
    talk = ("who decides on appeals?", "and if I am not happy with it?")
    assert "write to the council" in last(rules, *talk).text


def test_everything_forbidden_is_listed(rules: Library) -> None:
    """Whatever the words are with which it is forbidden."""
    said = last(rules, "list everything that is forbidden").text
    assert all(each in said for each in ("Bags", "Candles", "Food"))


def test_an_article_named_by_its_topic_is_told_in_the_wanted_length(shelf: Library) -> None:
    """`In 2 sentences` names nothing, though a title has a `2`."""
    answer = last(shelf, "summarise the article about boats in 2 sentences")
    assert 2 == len(answer.statements)
    assert {"Three rowing boats on the lake"} == {
        citation.title for each in answer.statements for citation in each.citations
    }


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("It opened in March.", True),
        ("It opened on 3 Sept.", True),
        ("It raised maritime awareness.", False),
        ("They may decide on the marriage.", False),
    ],
)
def test_a_time_is_no_word_that_begins_as_a_month(words: str, tells: bool) -> None:
    """Only a month's own name, or its short form, is a time."""
    looks = looks_of("When")
    assert looks is not None
    assert tells is bool(looks.clear.search(words))
