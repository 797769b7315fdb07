"""Quotations are told whole, and with their speaker."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

TEXT = """# Rowers of Tollen finish second at Lake Varna

The women's eight of Tollen finished second at the Lake Varna regatta on Sunday.

The boat was steered by Greta Holmberg, a baker of 58. "I said no three times," said Holmberg. \
"Then my son bought me a new cap." Her crew gave her the cap's feather as a present.

There the bow oar, Lucia Fenwick, caught a buoy. "It was my mistake alone," Fenwick said after the \
race. "The others rowed better than they ever have." She apologised to each of them.

Coach Bram Ottesen was content. "Second is no disgrace," he said. "But next year we want the other \
colour."

The mayor, Nils Ader, was furious about the fog. "Who fixed the date?" he asked. "I will not pay \
for a second one," said the treasurer.

My grandfather took off his hat. She gave us soup. It was made of nettles.
"""


@pytest.fixture(scope="module")
def regatta(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a short report with quotations."""
    folder = tmp_path_factory.mktemp("regatta")
    (folder / "regatta.md").write_text(TEXT)
    with Library.build(folder / "index", [folder / "regatta.md"]) as library:
        yield library


@pytest.mark.parametrize("typed", ["what did Holmberg say", "quote Holmberg"])
def test_a_quotation_goes_on_behind_its_speaker(regatta: Library, typed: str) -> None:
    """Both halves are hers, and what is told of her behind them is not said by her."""
    text = regatta.ask(typed).text
    assert "three times" in text
    assert "new cap" in text
    assert "feather" not in text


def test_a_feeling_is_told_with_the_words_behind_it(regatta: Library) -> None:
    """What another one says behind them is not told."""
    text = regatta.ask("what did the mayor think about the fog").text
    assert "Who fixed the date?" in text
    assert "pay" not in text


def test_a_quotation_alone_comes_with_its_speaker(regatta: Library) -> None:
    """`But next year …` does not say who wants it."""
    text = regatta.ask("what colour does the coach want next year").text
    assert "other colour" in text
    assert "Ottesen" in text


def test_a_speaker_is_named_beside_the_quotation(regatta: Library) -> None:
    """Nothing before `Fenwick said` is needed."""
    text = regatta.ask("did Fenwick apologise?").text
    assert "Fenwick said" in text
    assert "buoy" not in text


def test_what_names_the_thing_asked_about_is_enough(regatta: Library) -> None:
    """The hat before the soup is not."""
    text = regatta.ask("what was the soup made of?").text
    assert "gave us soup. It was made" in text
    assert "hat" not in text
