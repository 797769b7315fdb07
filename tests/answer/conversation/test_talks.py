"""Talks on texts of several kinds: reasons, speakers, dates, other things."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.answer.talking import last

from askcite.library.library import Library
from askcite.types import Kind, Outcome

TEXT = """# The ferry of Lund stops in winter

The ferry company Norrfart will not run its boat to the island of Hven in winter, it told passengers
on Monday. The boat carried 31,000 people in 2022. Lorries fell from 900 to 640, because the new
bridge is free of charge.

"We lose money on every trip after October," said Karin Ek, who directs the company. She added that
the engine was built in 1974.

Farmers take it badly. Their milk has to reach the dairy every morning, and the bridge lies thirty
kilometres to the south.

Which country pays for it is disputed. Sweden paid for the ferry until 2019. Denmark has promised to
pay half of the cost from 2025 on.

The old pier was closed in 1988. Three years later a storm carried it away. The new pier was opened
in 1996, since the island needed a harbour for larger boats.

The mayor, Per Lind, refused the Medal of the Sound in 2001 because it was sponsored by the company.
He accepted the Island Prize in 2004, since it came with a bicycle.

Mina Falk, who lives on Hven, called the end of the ferry a theft. Olof Berg thought that the island
should buy a boat of its own.

## Drawbacks of the bridge

- It is closed in storms.
- Cyclists may not use it.
"""


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one news item."""
    folder = tmp_path_factory.mktemp("ferry")
    (folder / "ferry.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "ferry.md"]) as library:
        yield library


def test_why_of_a_mere_thing_is_told_by_the_sentence_that_has_the_reason(ferry: Library) -> None:
    """`And the lorries? Why?` is answered by what was just told of them."""
    talk = ("How many people did the boat carry in 2022?", "and the lorries?", "why?")
    assert "because the new bridge is free" in last(ferry, *talk).text


def test_why_of_a_short_sentence_is_told_by_the_next_one(ferry: Library) -> None:
    """`Farmers take it badly` is explained behind it."""
    talk = ("Who directs the company?", "what about the farmers?", "why?")
    assert "every morning" in last(ferry, *talk).text


def test_a_reason_is_of_the_thing_last_named(ferry: Library) -> None:
    """The prize's reason is not the medal's."""
    talk = ("Which medal did Per Lind refuse?", "and the Island Prize?", "why?")
    assert "bicycle" in last(ferry, *talk).text


def test_the_year_is_of_the_thing_last_named(ferry: Library) -> None:
    """`In which year?` after `and the Island Prize?` is the prize's."""
    talk = ("Which medal did Per Lind refuse?", "and the Island Prize?", "in which year?")
    assert "2004" in last(ferry, *talk).text


def test_the_speaker_stands_in_the_sentence_before(ferry: Library) -> None:
    """`She added` goes on from the one who was quoted."""
    answer = last(ferry, "When was the engine built?", "who said that?")
    assert "Karin Ek" in answer.text


def test_what_nobody_says_is_the_text_s_own(ferry: Library) -> None:
    """A plain statement has no speaker, and the asker is told so."""
    answer = last(ferry, "When was the old pier closed?", "who said that?")
    assert "1988" in answer.text
    assert "Nobody is named" in (answer.notice or "")


@pytest.mark.parametrize(
    ("other", "verdict"), [("the storm", "yes"), ("the new pier was opened", "yes")]
)
def test_earlier_is_told_by_both_dates(ferry: Library, other: str, verdict: str) -> None:
    """Two dated sentences beside each other say which came first."""
    answer = last(ferry, "When was the old pier closed?", f"was that before {other}?")
    assert answer.verdict == verdict
    assert len(answer.statements) > 1


def test_later_is_no(ferry: Library) -> None:
    """What came first did not come after."""
    answer = last(ferry, "When was the old pier closed?", "was that after the storm?")
    assert answer.verdict == "no"


def test_an_undated_thing_is_not_ordered(ferry: Library) -> None:
    """Without a date of the other, nothing is said of the order."""
    answer = last(ferry, "When was the old pier closed?", "was that before the dairy?")
    assert not answer.found


def test_another_of_those_asked_for_is_told_of(ferry: Library) -> None:
    """`And Denmark?` after `which country` is told by what Denmark does."""
    answer = last(ferry, "Which country paid for the ferry until 2019?", "and Denmark?")
    assert "Denmark has promised" in answer.text


def test_a_mention_is_of_the_text_whatever_was_compared(ferry: Library) -> None:
    """`Does it mention Norway?` asks nothing of the ferry and the bridge."""
    answer = last(ferry, "Compare the ferry and the bridge", "Does it mention Norway?")
    assert (answer.kind, answer.verdict) == (Kind.MENTION, "no")


def test_what_else_is_there_is_not_told_twice(ferry: Library) -> None:
    """A list that was told whole has nothing else."""
    answer = last(ferry, "What are the drawbacks of the bridge?", "what else?")
    assert "Cyclists" not in answer.text
    assert answer.outcome is not Outcome.ANSWERED or "closed in storms" not in answer.text


def test_another_person_is_told_by_what_stands_next(ferry: Library) -> None:
    """`And Olof Berg?` is told by his words on the same matter."""
    answer = last(ferry, "What did Mina Falk say?", "and Olof Berg?")
    assert "boat of its own" in answer.statements[0].text


def test_who_stands_in_a_text_is_a_list_of_its_people(ferry: Library) -> None:
    """`Who is in this text?` names them."""
    answer = last(ferry, "who is in this text?")
    assert all(name in (answer.notice or "") for name in ("Karin Ek", "Per Lind"))


def test_use_is_not_mention(ferry: Library) -> None:
    """`How often is a boat used` counts no words."""
    assert last(ferry, "how often is the boat used").kind is not Kind.MENTION


def test_advice_for_a_case_that_is_not_there_is_refused(ferry: Library) -> None:
    """No sentence has a word of the case, and none is told for it."""
    assert not last(ferry, "what should I do if I lose my passport?").found


SHED = """# Sharing the shed

## How to borrow

1. Write your name in the book.
2. Take the key from the hook.
3. Bring the mower back dry.

## If a mower breaks

Leave it where it is. Call Anna on the same day. Do not mend it yourself.
"""
NEWS = """# Bees sleep longer in dark gardens, trial finds

Bees sleep an hour longer in gardens without lamps, scientists report. Hives in dark gardens gained
12 percent more weight. The reason is what the lamps do. They draw moths, which wake the guards.

"We had to sit in the dark for forty nights," said Ulla Brandt, who led the trial. Lamp makers see
it differently. A bee has to clean itself before it sleeps. The trial covered nine gardens. The
council wanted to ban garden lamps but dropped the plan.

Next year the team will count bees in parks.
"""


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a page of rules and a news item."""
    folder = tmp_path_factory.mktemp("two")
    (folder / "shed.md").write_text(SHED)
    (folder / "bees.md").write_text(NEWS)
    with Library.build(folder / "index", [folder / "shed.md", folder / "bees.md"]) as library:
        yield library


@pytest.fixture(scope="module")
def bees(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of the news item alone."""
    folder = tmp_path_factory.mktemp("bees")
    (folder / "bees.md").write_text(NEWS)
    with Library.build(folder / "index", [folder / "bees.md"]) as library:
        yield library


def test_summarize_all_is_a_line_each(two: Library) -> None:
    """Both articles are told."""
    assert {c.title for c in last(two, "summarize all").citations} == {
        "Sharing the shed",
        "Bees sleep longer in dark gardens, trial finds",
    }


def test_which_articles_hold_one_word_or_another(two: Library) -> None:
    """Each word is found in its own article."""
    answer = last(two, "which texts mention a hook or a lamp?")
    assert 2 == len({c.title for c in answer.citations})


def test_a_mention_in_any_of_them_is_counted(two: Library) -> None:
    """What stands in none is not mentioned."""
    assert "no" == last(two, "Is Paris mentioned in any of them?").verdict


def test_steps_of_a_task_are_its_list(two: Library) -> None:
    """The list under `How to borrow` is told whole, whatever is borrowed."""
    assert 3 == len(last(two, "how do I borrow a mower? steps").statements)


def test_advice_for_a_case_is_its_section(two: Library) -> None:
    """All of the section headed by the case is told."""
    text = last(two, "what should I do if a mower breaks?").text
    assert "Leave it" in text
    assert "Call Anna" in text


def test_findings_of_news_are_its_results(bees: Library) -> None:
    """What bees have to do, and what others say, is no finding."""
    text = last(bees, "What did the trial find?").text
    assert "hour longer" in text or "12 percent" in text
    assert "has to clean" not in text


def test_next_steps_are_plans(bees: Library) -> None:
    """Where nothing is advised, what is planned is told."""
    assert "parks" in last(bees, "what are the next steps").text


def test_what_was_only_wanted_is_no_yes(bees: Library) -> None:
    """A ban that was dropped did not come."""
    assert "yes" != last(bees, "Did the council ban garden lamps?").verdict


def test_another_case_is_asked_as_what_if(ferry: Library) -> None:
    """`And if it storms?` asks what then, not the last question of a storm."""
    answer = last(ferry, "What are the drawbacks of the bridge?", "and if there are storms?")
    assert "closed in storms" in answer.text


def test_whoever_said_certain_words_is_told(ferry: Library) -> None:
    """The sentence with the words names who said them."""
    answer = last(ferry, "who said that the engine was built in 1974?")
    assert "Karin Ek" in answer.text


def test_what_happened_between_two_years_is_dated_so(ferry: Library) -> None:
    """Of the span of years, and nothing before or after."""
    text = last(ferry, "What happened between 1985 and 1990?").text
    assert "1988" in text
    assert "1996" not in text


def test_good_and_bad_of_the_title_s_thing_are_the_text_s(bees: Library) -> None:
    """Of bees, a text on bees tells both sides."""
    assert last(bees, "pros and cons of bees").text == last(bees, "pros and cons").text


def test_an_example_of_a_list_told_whole_is_no_other_sentence(ferry: Library) -> None:
    """Where all is told, that is said."""
    answer = last(
        ferry, "What are the drawbacks of the bridge?", "what else?", "give me an example"
    )
    assert not answer.found
