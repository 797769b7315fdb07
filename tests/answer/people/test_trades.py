"""Whoever owns or runs a place is called by its trade, which the text does not name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

QUAY = """The quay closes

The town of Alm voted on Monday to close the old quay in June. Petra Lunde, who owns a bakery \
beside the quay, said that half of her customers come by boat. "Without the boats I can shut," \
she said.

Ivar Holm, who has run the Mill Lane bookshop for 12 years, lost 300 volumes in the flood. \
"Nobody insures a smell of paper," he said. The brewery was spared. Mayor Tove Sand called the \
vote "a sad day".
"""


@pytest.fixture(scope="module")
def quay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Two traders, a brewery of nobody, and a mayor."""
    folder = tmp_path_factory.mktemp("quay")
    (folder / "quay.txt").write_text(QUAY)
    with Library.build(folder / "index", [folder / "quay.txt"]) as library:
        yield library


@pytest.mark.parametrize(
    ("request_", "quoted"),
    [
        ("what does the baker say", "customers come by boat"),
        ("what did the bookseller say", "smell of paper"),
        ("what does the shopkeeper say", "smell of paper"),
    ],
)
def test_a_trade_is_told_by_its_place(quay: Library, request_: str, quoted: str) -> None:
    """The baker owns the bakery."""
    assert any(quoted in each.quote for each in quay.ask(request_).citations)


@pytest.mark.parametrize("trade", ["brewer", "bookkeeper", "butcher", "baron"])
def test_another_trade_says_nothing(quay: Library, trade: str) -> None:
    """Nobody owns the brewery, and a bookkeeper needs no shop."""
    assert not quay.ask(f"what does the {trade} say").citations
