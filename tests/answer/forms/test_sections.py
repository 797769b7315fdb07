"""An article's own sections answer: its two sides, its parts, its explanations."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.answer.choice import Choice, Group
from askcite.answer.conversation import news
from askcite.library.library import Library
from askcite.types import Answer, Evidence, Kind, Outcome

TEXT = """# Heating a Small Greenhouse

Four heaters are on sale in the valley. A grower sent a letter to the council about them.

## Gas heater

The valve lets gas into a burner under the bench. The flame warms the air in minutes.

Pros:

- It is quick on cold nights.
- Bottles are sold in every village.

Cons:

- The flame makes the air damp.

## Oil heater

A tank feeds the wick by its own weight.

Advantages:

- It runs for three days without a hand.

## Fan

A motor blows over a hot wire.

The letter asks the council to lower the price of current. It was signed by ninety growers.

## Tips

- Wrap the pipes in straw.
- Open the roof at noon.

## Materials

- Nine metres of pipe
- A sack of straw
"""


@pytest.fixture(scope="module")
def greenhouse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one page with sections."""
    folder = tmp_path_factory.mktemp("sections")
    (folder / "heat.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "heat.md"]) as library:
        yield library


def quotes(answer: Answer) -> list[str]:
    """The words cited, in order."""
    return [citation.quote for citation in answer.citations]


def test_marked_sides_are_the_sides(greenhouse: Library) -> None:
    """Lists under `Pros` and `Cons` of the section asked about are its two sides."""
    both = quotes(greenhouse.ask("pros and cons of the gas heater"))
    good = ["It is quick on cold nights.", "Bottles are sold in every village."]
    assert [*good, "The flame makes the air damp."] == both
    assert good == quotes(greenhouse.ask("advantages of the gas heater?"))


def test_headings_that_share_a_thing_are_its_list(greenhouse: Library) -> None:
    """Each section that is one of the things asked for is shown by its first sentence."""
    answer = greenhouse.ask("list the heaters")
    assert ["Gas heater", "Oil heater"] == [s.group for s in answer.statements]
    assert Kind.LIST is answer.kind


@pytest.mark.parametrize("typed", ["list the tips", "tips?", "what are the tips"])
def test_a_list_is_found_by_its_heading(greenhouse: Library, typed: str) -> None:
    """The items under a heading that is the thing asked for are its list."""
    assert ["Wrap the pipes in straw.", "Open the roof at noon."] == quotes(greenhouse.ask(typed))


@pytest.mark.parametrize("typed", ["what do i need to buy", "supplies pls", "list the materials"])
def test_a_list_has_several_names(greenhouse: Library, typed: str) -> None:
    """Another name for the same list finds it as well."""
    assert ["Nine metres of pipe", "A sack of straw"] == quotes(greenhouse.ask(typed))


def test_the_title_s_thing_is_the_article(greenhouse: Library) -> None:
    """`The greenhouse` in an article of that title may be all of it."""
    assert Kind.OVERVIEW is greenhouse.ask("explain the greenhouse to a beginner").kind


def test_a_word_of_the_article_is_no_field(greenhouse: Library) -> None:
    """A bare word that could ask for a field is looked for where the article has it."""
    assert Kind.ITSELF is greenhouse.ask("headline").kind
    assert greenhouse.ask("price").citations[0].quote.startswith("The letter asks")


def test_a_section_explains_what_heads_it(greenhouse: Library) -> None:
    """How a thing works is told by the section under its name."""
    assert quotes(greenhouse.ask("how does the gas heater work?"))[0].startswith("The valve lets")


def test_a_letter_may_be_one_that_is_told_of(greenhouse: Library) -> None:
    """What the letter asks is a fact of the article, which is none itself."""
    answer = greenhouse.ask("what does the letter ask for?")
    assert quotes(answer)[0].startswith("The letter asks the council")
    overview = greenhouse.ask("what does the article say?")
    assert Kind.OVERVIEW is overview.kind


def test_what_is_said_next_follows(greenhouse: Library) -> None:
    """`Then what?` goes on where the last answer stopped."""
    told = "The valve lets gas into a burner under the bench. [1]"
    answer = greenhouse.ask("and then what?", history=[("How does the gas heater work?", told)])
    assert ["The flame warms the air in minutes."] == quotes(answer)


def test_a_quoted_word_is_looked_for(greenhouse: Library) -> None:
    """A word in quotation marks is a topic, whatever it means outside of them."""
    answer = greenhouse.ask('"letter"')
    assert (Kind.TOPIC, Outcome.ANSWERED) == (answer.kind, answer.outcome)


def test_the_rest_of_a_side_is_told_after_it(greenhouse: Library) -> None:
    """`Any others?` tells what of a marked side was not told yet."""
    history = [("What are the advantages of the gas heater?", "It is quick on cold nights. [1]")]
    answer = greenhouse.ask("any others?", history=history)
    assert ["Bottles are sold in every village."] == quotes(answer)


def test_what_was_just_told_comes_second(greenhouse: Library) -> None:
    """A sentence of the last answer comes after a new one that is almost as probable."""
    article = greenhouse.article(greenhouse.articles()[0].id)
    cut, _ = greenhouse._search("en", None).generation.sentences(article.id)
    both = [Evidence(article.id, s, None, p, 0.0) for s, p in zip(cut[:2], (0.9, 0.7), strict=True)]
    choice = Choice(
        "why?", "why?", Kind.FACT, groups=(Group(tuple(both)),), articles={article.id: article}
    )
    told = both[0].sentence.span.of(article.text)
    assert both[::-1] == list(news.first(choice, told).evidence)
    assert both == list(news.first(choice, "").evidence)
