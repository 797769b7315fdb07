"""People of a tale are known by what they do."""

from __future__ import annotations

from askcite.text import sentences
from askcite.text.layout import blocks
from askcite.text.persons import people
from askcite.types import Span

TALE = (
    "Tove lived in Hollow Mill with a fox called Rusk. Every morning Rusk waited at the door. "
    "Tove walked to Hollow Mill and back. Every Winter was long, and the Winter never asked. "
    "The Village Council met, and the Village Council laughed."
)


def test_who_acts_again_and_again_is_a_character() -> None:
    """Names that act are people, not places, seasons or bodies, each where it stands first."""
    spans = [s.span for s in sentences.split(TALE, blocks.find(TALE))]
    found = people.acting(TALE, spans)
    assert [("Tove", 0), ("Rusk", 0)] == [(name.words, name.sentence) for name in found]


def test_everybody_in_a_tale_is_told_by_name_title_or_trade() -> None:
    """A trade beside a name is not told twice, nor a child of no name."""
    text = (
        "The headman promised a cow. The smith, Olaf Berg, laughed at him. "
        "His wife baked for Mother Ulla. A boy called Finn minded geese, as a boy does."
    )
    told = people.cast(text, [Span(0, len(text))])
    names = ["the headman", "Olaf Berg", "the wife", "Mother Ulla", "Finn"]
    assert names == [name.words for name in told]
