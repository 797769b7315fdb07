"""Requests that no sentence answers as they are put, and that an article serves all the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite import Kind, Library, Outcome, sources

TEXT = """The lagoon report

The Veshna lagoon has become the busiest fishing ground of the coast. The Clean Nets Initiative,
begun with the port of Orlo, reduced the litter by half. Within the Lagoon Pact, the towns share
patrol boats and weather data.

What holds the work back

The towns have different habits. Orlo's fleet stays close to its own rules, and the smaller towns
lack the money for new boats. Two of the landing stages are closed in winter.

The road ahead

The Young Divers' Initiative trains forty pupils a year. The council should open a joint office.
Hence, the lagoon will be saved not by reports but by the people who work on it."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of one small report."""
    home = tmp_path_factory.mktemp("lagoon") / "library"
    with Library.build(home, [sources.read_text(TEXT, id="lagoon")]) as built:
        yield built


@pytest.mark.parametrize(
    ("request_", "kind", "said"),
    [
        ("list all the initiatives mentioned", Kind.LIST, "Clean Nets Initiative"),
        ("all initiatives mentioned", Kind.LIST, "Young Divers' Initiative"),
        ("what role do weather data play", Kind.TOPIC, "weather data"),
        ("explain the Lagoon Pact in simple terms", Kind.TOPIC, "Within the Lagoon Pact"),
        ("explain the Lagoon Pact to me like i'm five", Kind.TOPIC, "Within the Lagoon Pact"),
        ("conclusion?", Kind.STANCE, "Hence, the lagoon will be saved"),
    ],
)
def test_it_is_served(library: Library, request_: str, kind: Kind, said: str) -> None:
    """By things of that name, by the subject, or by the sentence that closes."""
    answer = library.ask(request_)
    assert kind is answer.kind
    assert said in answer.text


def test_a_section_asked_for_is_summed_up_alone(library: Library) -> None:
    """Nothing of the others, whatever is like it there."""
    answer = library.ask("sum up the section on what holds the work back")
    places = [TEXT.index(citation.quote) for citation in answer.citations]
    assert places
    assert all(TEXT.index("What holds") < place < TEXT.index("The road ahead") for place in places)


def test_a_term_without_a_definition_is_told_of(library: Library) -> None:
    """With the line that it is not defined; a word that stands nowhere is refused."""
    told = library.ask("what does joint office mean")
    assert "joint office" in told.text
    assert "does not say what" in (told.notice or "")
    assert Outcome.ABSTAINED is library.ask("what does quantitative easing mean").outcome


@pytest.mark.parametrize("request_", ["title ideas for this article", "suggest a headline"])
def test_a_title_to_be_made_is_another_programs_task(library: Library, request_: str) -> None:
    """It is no summary."""
    assert Kind.TALK is library.ask(request_).kind
