"""A fact that a few articles tell is told by each of them."""

from __future__ import annotations

from pathlib import Path

from askcite.answer.retrieval import spread_out
from askcite.index import Generation
from askcite.library.library import Library
from askcite.sources import read_text

FERRY = "The ferry to Holm sails at nine in the morning. It carries forty cars and a mail van."
TIMETABLE = "The ferry to Holm sails at nine in the morning from May on. In winter it sails at ten."
BREAD = "The baker of Holm bakes rye bread. His oven is fired with birch, and he opens at six."


def _library(folder: Path) -> Library:
    told = {"Ferry": FERRY, "Timetable": TIMETABLE, "Bread": BREAD}
    return Library.build(folder / "library", [read_text(t, title=n) for n, t in told.items()])


def test_each_of_a_few_articles_that_tells_it_is_cited(tmp_path: Path) -> None:
    """The one on something else is not."""
    with _library(tmp_path) as library:
        cited = library.ask("When does the ferry to Holm sail?").citations
    assert {"Ferry", "Timetable"} == {citation.title for citation in cited}


def test_what_one_article_tells_is_cited_of_it_alone(tmp_path: Path) -> None:
    """Another that shares a name does not answer."""
    with _library(tmp_path) as library:
        cited = library.ask("With what is the baker's oven fired?").citations
    assert {"Bread"} == {citation.title for citation in cited}


def test_passages_are_spread_over_articles(tmp_path: Path) -> None:
    """Of a long article two come before the first of every other."""
    long = "\n\n".join(f"The harbour of Holm has {n} ferry berths. " * 30 for n in range(2, 8))
    texts = [read_text(long, title="Harbour"), read_text(FERRY, title="Ferry")]
    with Library.build(tmp_path / "library", texts) as library:
        found = library.find("How many ferry berths has the harbour of Holm?")
        generation: Generation = found.generation
        vector = library.reach().vector(found.question)
        ranked = library.reach().finder.retriever.retrieve(found.question, vector, generation, None)
    first = spread_out(ranked, 4)
    assert [ranked[0][0].key, ranked[1][0].key] == [stored.key for stored, _ in first[:2]]
    assert len({stored.passage.article_id for stored, _ in first[:3]}) == 2
    assert len({stored.key for stored, _ in first}) == len(first) == 4
