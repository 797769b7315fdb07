"""A no is told where the sentence plainly says the opposite, and by nothing less."""

from __future__ import annotations

import pytest

from askcite.answer.guards import contrary, verdicts


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Is breakfast included?", "Towels and linen are included; breakfast is not."),
        ("Can I smoke in the garden?", "Smoking is forbidden in the garden."),
        ("Can I leave the pump on overnight?", "Never leave the pump on overnight."),
        ("Does the pass run for three years?", "The pass begins in June and runs for two years."),
        ("Did thefts rise in Orm?", "Thefts in Orm fell by a tenth."),
        ("Is it true that the old mine is open?", "The old mine was closed in 1980."),
        ("The bus runs every 20 minutes, right?", "The bus runs every 40 minutes."),
    ],
)
def test_the_opposite_is_a_no(question: str, quote: str) -> None:
    """A denial, another number of the same thing, or the opposite of a word."""
    assert contrary.denies(question, quote)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Is breakfast included?", "Breakfast is included; dinner is not."),
        ("Could Nils read before?", "Nils could not read after the fever."),
        ("Is the pool open?", "The pool is not open before May."),
        ("Did thefts rise in Orm?", "Thefts rose in Orm while they fell in Sund."),
        ("Does it run for at least two years?", "It runs for three years."),
        (
            "Are irrational numbers real numbers?",
            "They are the real numbers which are not rational.",
        ),
        ("Did the owner sell the boat?", "The owner may not sell the boat unless the bank agrees."),
        ("Isn't the shop open?", "The shop is not open."),
        ("Who closed the shop?", "The shop is not closed."),
    ],
)
def test_less_than_that_is_no_no(question: str, quote: str) -> None:
    """A condition, a clause on something else, a loose number, a question that denies."""
    assert not contrary.denies(question, quote)


def test_the_doer_is_the_one_asked_about() -> None:
    """What the landlord does the tenant does not; a passive names the doer behind."""
    quote = "The landlord returns the deposit to the tenant."
    assert verdicts.is_turned("Does the tenant return the deposit?", quote)
    assert not verdicts.is_turned("Does the landlord return the deposit?", quote)
    passive = "The deposit is returned by the landlord."
    assert not verdicts.is_turned("Does the landlord return the deposit?", passive)
