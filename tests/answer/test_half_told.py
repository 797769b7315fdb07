"""Who is meant by a late pronoun, one more of a count, and reasons that are none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from askcite.library.library import Library

TALE = """# The Ferryman of Lowmere

For three hundred years the village of Lowmere had no bridge. In 1790 Duke Leopold had lost a war \
against the Margrave. On the counsel of his chamberlain, Baron Veit, he imposed a toll on every \
crossing on 3 June 1791. The market of Lowmere emptied.

The farmers wrote two letters to the court. Neither was read. A third was carried by the ferryman, \
Anselm Brandt, himself. His sister complained of wet sails and a torn coat.

The miller owned three mules. A second mill was built at Senn.
"""


@pytest.fixture(scope="module")
def lowmere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a short tale."""
    folder = tmp_path_factory.mktemp("lowmere")
    (folder / "tale.md").write_text(TALE)
    with Library.build(folder / "index", [folder / "tale.md"]) as library:
        yield library


def test_asked_who_a_late_pronoun_is_named(lowmere: Library) -> None:
    """`On the counsel of …, he imposed a toll` does not say who did; when he did it says."""
    assert "Duke Leopold" in lowmere.ask("who imposed the toll?").text
    assert "Duke Leopold" not in lowmere.ask("when was the toll imposed?").text


def test_a_count_is_told_with_one_more(lowmere: Library) -> None:
    """Two letters and a third; three mules, and no second mill."""
    assert "A third was carried" in lowmere.ask("how many letters did the farmers send?").text
    assert "A second mill" not in lowmere.ask("how many mules did the miller own?").text


def test_a_thing_named_so_is_no_reason(lowmere: Library) -> None:
    """Why the coat was torn is not told by a sentence that names the torn coat."""
    assert not lowmere.ask("why was the coat torn?").citations
