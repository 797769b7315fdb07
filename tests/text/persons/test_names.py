"""Names are told apart by their looks."""

from __future__ import annotations

from askcite.text.persons import names
from askcite.text.persons.names import Bearer
from askcite.types import Span

TEXT = (
    "Doctor Mira Lund opened the clinic in Corby in May 1932. "
    "The World Health Organisation paid for it. "
    "Lund moved to Denmark in 1940. "
    'Her brother Otto, a baker, came along. "The ovens never cooled", said John Hale. '
    "Hale, who was 40, asked the Ministry of Health for more."
)
STARTS = [0, *(at + 2 for at in range(len(TEXT)) if TEXT.startswith(". ", at))]
SENTENCES = [Span(start, end) for start, end in zip(STARTS, [*STARTS[1:], len(TEXT)], strict=True)]


def of(bearer: Bearer) -> list[tuple[str, int]]:
    """The names of this sort, with the number of their sentence."""
    return [(n.words, n.sentence) for n in names.found(TEXT, SENTENCES) if n.bearer is bearer]


def test_people_stand_where_they_are_named_first() -> None:
    """A title, a relation, a verb of saying tell a person; a last name alone is the same one."""
    assert [("Mira Lund", 0), ("Otto", 3), ("John Hale", 4)] == of(Bearer.PERSON)


def test_states_places_and_bodies_are_no_people() -> None:
    """States are known, a preposition tells a place, and its own words a body."""
    assert [("Denmark", 2)] == of(Bearer.STATE)
    assert [("Corby", 0)] == of(Bearer.PLACE)
    assert [("World Health Organisation", 1), ("Ministry of Health", 5)] == of(Bearer.BODY)


def test_a_speaker_is_shown_where_he_is_quoted() -> None:
    """Who only moved says nothing."""
    assert ["John Hale"] == [n.words for n in names.speakers(TEXT, SENTENCES)]


def test_months_and_opening_words_are_no_names() -> None:
    """Nor is a word for its place at the sentence's beginning."""
    said = {n.words for n in names.found(TEXT, SENTENCES)}
    assert not said & {"May", "Her", "The World", "In"}
