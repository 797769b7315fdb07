"""A row of a table is told by the word in its first cell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

HIRE = """# Harbour kayaks: how hiring works

This page applies to the harbours of Lynd and Osmo, in every season of the year.

## Prices

| Tariff | Monthly fee | First hour | Maximum per day |
|---|---|---|---|
| Single | none | 7.00 euros | 32 euros |
| Friend | 12.00 euros | free | 25 euros |
| Club (up to 6 paddlers) | 30.00 euros | free | 18 euros |

Pupils get 25 per cent off the Single tariff. Time is billed by the minute after the first hour.
"""
WALLS = """# Flood walls of Ellerby: report

The council adopted the programme in 2021. Nine of fourteen sections are finished.

## Sections and cost

| Section | Place | Budget (crowns) | Status |
|---|---|---|---|
| Concrete wall | Mill Quay | 3,100,000 | half built |
| Pumping station | Weir Lane | 900,000 | complete |
| Mobile barriers | 6 gateways | 240,000 | complete |
| Second sluice | Old Harbour | 700,000 | cancelled |

The pumping station cost more than planned because an old tank had to be dug out first.
"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Prices and a report, with a table each."""
    folder = tmp_path_factory.mktemp("rows")
    (folder / "hire.md").write_text(HIRE)
    (folder / "walls.md").write_text(WALLS)
    with Library.build(folder / "index", [folder / "."]) as library:
        yield library


@pytest.mark.parametrize(
    ("article", "request_", "names"),
    [
        ("hire", "max per day club", ["Club"]),
        ("hire", "what is the maximum per day for Club", ["Club"]),
        ("hire", "max per day friend", ["Friend"]),
        ("hire", "price first hour single", ["Single"]),
        ("hire", "which tariff has the highest maximum per day", ["Single"]),
        ("hire", "all prices", ["Single", "Friend", "Club"]),
        ("walls", "which section cost most", ["Concrete wall"]),
        ("walls", "which sections are complete", ["Pumping station", "Mobile barriers"]),
        ("walls", "which sections were cancelled", ["Second sluice"]),
    ],
)
def test_the_rows_are_told(texts: Library, article: str, request_: str, names: list[str]) -> None:
    """Those asked for, and no other."""
    rows = [c.quote for c in texts.ask(request_, articles=[article]).citations if " | " in c.quote]
    firsts = [row.partition(" | ")[0].rpartition(": ")[2] for row in rows]
    assert len(names) == len(firsts)
    assert all(first.startswith(name) for first, name in zip(firsts, names, strict=True))
