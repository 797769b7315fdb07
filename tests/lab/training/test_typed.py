"""Questions as people type them."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from askcite_lab.training.typed import BARE, COMMANDS, KEYWORDS, keywords, typed

QUESTION = "When was the old pump at Weir Lane replaced?"


def test_keywords_are_the_words_of_meaning() -> None:
    """Question words and articles go, names stay; too short a question has none."""
    assert "old pump Weir Lane replaced" == keywords(QUESTION)
    assert keywords("Who was he?") is None


def test_each_form_is_met_about_as_often_as_planned() -> None:
    """Over many draws the shares are those named, and the rest stays whole."""
    random = np.random.default_rng(1)
    forms = Counter(typed(QUESTION, random) for _ in range(2_000))
    commands = sum(n for form, n in forms.items() if form.endswith("."))
    assert pytest.approx(KEYWORDS, abs=0.02) == forms["old pump Weir Lane replaced"] / 2_000
    assert pytest.approx(BARE, abs=0.02) == forms[QUESTION.rstrip("?").lower()] / 2_000
    assert pytest.approx(COMMANDS, abs=0.02) == commands / 2_000
    assert forms[QUESTION] > 1_400
