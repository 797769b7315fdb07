"""A library of small articles that drafts are held against."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite import sources
from askcite.library.library import Library

WATER = """\
The waterworks of Saltmere

The council closed the old intake at Tanner's Weir on 3 March 2011, after a tanker overturned \
upstream. It had served 14,000 households. The new works on Hollow Hill opened in June 2013, which \
cost $4.2 million, and can hold nine million litres.

"We will never draw from the river again unless a drought leaves us no choice," said Maud Ellery, \
the chief engineer. Water from the hill is softer than that of the river.

Critics argued that the hill was the most expensive of the four sites. However, the auditors found \
no cheaper one.
"""
CURIE = """\
Ada Fenwick

Ada Fenwick was born in Leeds in 1871. She studied chemistry at Owens College and taught there for \
twelve years. In 1904 she described the salt that bears her name.

Her brother Tom denied that she had worked alone. "Nobody works alone," Fenwick wrote in 1910.
"""


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The library; for reading only."""
    home = tmp_path_factory.mktemp("review") / "library"
    articles = [
        sources.read_text(WATER, id="water", published="2014-02-01", author="Jo Marsh"),
        sources.read_text(CURIE, id="fenwick", published="2015"),
    ]
    with Library.build(home, articles) as built:
        yield built
