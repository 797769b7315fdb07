"""Answers for keeping: what a reader of the saved text must be told stands in it."""

from __future__ import annotations

from askcite.answer.saved import to_markdown
from askcite.types import Answer

NOTICE = "The question seems to be in the language 'fr'."
REFUSED = Answer("Quand ?", "Quand ?", (), (), 0.0, notice=NOTICE)


def test_a_notice_is_kept_with_its_answer() -> None:
    """What was said beside the answer on the page stands above it in the export."""
    assert "## Quand ?\n\n*" + NOTICE + "*\n\nThe articles do not say.\n" == to_markdown([REFUSED])
