"""A text that tells its author, date or paper in a line of its own is cited by that line."""

from __future__ import annotations

from pathlib import Path

import pytest

from askcite.library.library import Library

PROSE = """The harbour froze in the second week, and the boats stayed where they were until March.
Nobody complained. Fish was brought by sledge from the next town, which had open water all year.

In the third week a fire broke out in the rope store. It was put out with snow."""
NOTICE = f"""# Frozen harbours keep their fish, survey shows

Press notice, Coast Institute, Lund — not for release before 3 May 2023, 10:00

Harbours that freeze keep twice as many fish, says a survey published today in the journal *Ice*.

{PROSE}

## Reference

Aalder H., Ferro L.: Fish under harbour ice. *Ice* 7 (2023), 88–97.
"""
COLUMN = f"# Leave the ice\n\n*A column by Edda Morrow, from* The Lantern, *Winter 2022*\n\n{PROSE}"
BOARD = f"""The frozen harbour (1902): a winter on the coast

From the standing display of the Harbour House, second floor

{PROSE}

Words: Inger Holm, archivist. Revised in June 2020.
"""
RULES = f"""# Ice rules

Edition 7, in force from 1 March 2024. Call 0444 909 118.

{PROSE}
"""
NEWS = f"# The ice\n\nBy Tom Arkwright, sea reporter\nThe Marsh Gazette, 3 June 2024\n\n{PROSE}"
TALK = f"""# Ice talks

*Captain Rosa Hald on the ice. Interview: Tom Arkwright. Published 3 June 2024 in Marsh Weekly.*

{PROSE}"""
PAPER = (
    f"# Ice roads\n\nPaper 3/2024, Coast Institute\nAuthors: Inger Holm and Lars Ferro\n\n{PROSE}"
)
BARE = f"# Ice\n\n{PROSE}\n\nThe song was written by Ann Weir. It was printed in The Star in 1903."


def cited(tmp_path: Path, text: str, asked: str) -> list[str]:
    """The words cited for a question about the text, each on one line."""
    (tmp_path / f"page{'.txt' if text is BOARD else '.md'}").write_text(text)
    with Library.build(tmp_path / "index", [tmp_path]) as library:
        return [" ".join(c.quote.split()) for c in library.ask(asked).citations]


@pytest.mark.parametrize(
    ("text", "asked", "line"),
    [
        (NOTICE, "who are the authors of the study", "Aalder H., Ferro L.: Fish under"),
        (NOTICE, "in which journal did it appear", "Harbours that freeze keep twice"),
        (NOTICE, "when was this published?", "Press notice, Coast Institute, Lund"),
        (COLUMN, "author?", "A column by Edda Morrow, from The Lantern"),
        (COLUMN, "when did this appear", "A column by Edda Morrow, from The Lantern"),
        (COLUMN, "what paper is it from", "A column by Edda Morrow, from The Lantern"),
        (BOARD, "Who wrote this text?", "Words: Inger Holm, archivist."),
        (BOARD, "when was this last updated", "Revised in June 2020."),
        (BOARD, "where is this text from", "From the standing display of the Harbour House"),
        (BOARD, "title of the text", "The frozen harbour (1902): a winter on the coast"),
        (RULES, "which version is this", "Edition 7, in force from 1 March 2024."),
        (RULES, "when do the rules take effect?", "Edition 7, in force from 1 March 2024."),
        (NEWS, "which newspaper published this", "By Tom Arkwright, sea reporter The Marsh"),
        (NEWS, "who wrote the article", "By Tom Arkwright, sea reporter"),
        (TALK, "when was this interview published", "Published 3 June 2024 in Marsh Weekly."),
        (PAPER, "who wrote the brief", "Authors: Inger Holm and Lars Ferro"),
        (PAPER, "author", "Authors: Inger Holm and Lars Ferro"),
    ],
)
def test_the_line_that_tells_it_is_cited(tmp_path: Path, text: str, asked: str, line: str) -> None:
    """One line, and no other."""
    (quote,) = cited(tmp_path, text, asked)
    assert quote.startswith(line)


@pytest.mark.parametrize("asked", ["who wrote this article", "where was this article published"])
def test_the_maker_of_another_thing_is_not_the_texts(tmp_path: Path, asked: str) -> None:
    """A song that the text tells of, and its printer, are no imprint."""
    assert [] == cited(tmp_path, BARE, asked)
