"""Questions to begin with are found when articles come, and kept for as long as they hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from askcite.library.library import Library
from askcite.library.suggestions import SUGGESTIONS, propose
from askcite.models import reader
from askcite.sources import read_text
from askcite.text import sentences
from askcite.text.layout import blocks
from askcite.types import Article

DAM = "The Alder Dam was finished in 1931. The dam holds forty million litres of water."
MILL = "The Weir Mill was built in 1788. Ten people worked in it."


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Library]:
    """A library of two articles, just built."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "dam.txt").write_text(DAM)
    (articles / "mill.txt").write_text(MILL)
    with Library.build(tmp_path) as library:
        yield library


def kept(directory: Path) -> tuple[str, ...]:
    """What a library that was just opened suggests without looking for anything."""
    with Library.open(directory) as library:
        return library.suggestions(find=False)


def test_a_build_keeps_questions_of_several_articles(made: Library, tmp_path: Path) -> None:
    """Whoever opens the library has them at once, one of each article first."""
    assert ("When was the Alder Dam finished?", "When was the Weir Mill built?") == kept(tmp_path)


def test_each_was_answered_from_its_own_sentence(library: Library) -> None:
    """There are three, and the answer to each cites a sentence of the article."""
    suggested = library.suggestions(find=False)
    assert SUGGESTIONS == len(suggested)
    assert all(library.ask(question).found for question in suggested)


def test_one_that_another_sentence_answers_is_not_suggested(tmp_path: Path) -> None:
    """What a tale is called is better told by the thing of that name."""
    text = (
        "Alder Dam is a tale that the old people of the valley tell. Alder Dam, a wall of stone and"
        " clay, holds back the river and gives the valley its water."
    )
    with Library.build(tmp_path / "index", [read_text(text, id="dam", title="Dam")]) as library:
        proposed = propose(library.article("dam"), library._index.sentences("dam")[0])
        assert ["What is Alder Dam?"] == [each.question for each in proposed]
        assert () == library.suggestions("dam")


def test_a_changed_article_has_new_ones(made: Library, tmp_path: Path) -> None:
    """The text that asked them is gone, and what the new one says is asked."""
    (tmp_path / "articles" / "dam.txt").write_text(DAM.replace("Alder", "Birch"))
    Library.build(tmp_path).close()
    assert {"When was the Birch Dam finished?", "When was the Weir Mill built?"} == {
        *kept(tmp_path)
    }


def test_they_leave_with_their_article_and_come_back_with_it(made: Library, tmp_path: Path) -> None:
    """A removed article suggests nothing; undoing an addition brings the old ones back."""
    made.add(tmp_path / "articles" / "mill.txt", tmp_path / "articles" / "dam.txt")
    (tmp_path / "articles" / "dam.txt").write_text("Nothing is known of the dam.")
    made.add(tmp_path / "articles" / "dam.txt")
    assert ("When was the Weir Mill built?",) == kept(tmp_path)
    made.rollback()
    assert "When was the Alder Dam finished?" == kept(tmp_path)[0]
    made.remove("mill")
    assert ("When was the Alder Dam finished?",) == kept(tmp_path)


def test_what_another_reader_saw_answered_does_not_count(
    made: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With other weights they are found anew when they are needed."""
    card = reader.card()
    monkeypatch.setattr(reader, "digest", lambda: card["sha256"][::-1])
    with Library.open(tmp_path) as library:
        assert () == library.suggestions(find=False)
        monkeypatch.undo()
        assert 2 == len(library.suggestions(find=False))


def test_a_library_without_them_finds_them_when_asked(made: Library, tmp_path: Path) -> None:
    """An article past the first ones has its questions too."""
    for number in range(10):
        (tmp_path / "articles" / f"a{number}.txt").write_text(
            f"The Mill {number} was built in 1788."
        )
    Library.build(tmp_path).close()
    with Library.open(tmp_path) as library:
        assert () == library.suggestions("a9", find=False)
        assert ("When was the Mill 9 built?",) == library.suggestions("a9")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("The tower is 41 metres high.", "How high is the tower?"),
        ("The lamp was electrified in 1938.", "When was the lamp electrified?"),
        ("The gates were closed because it rained.", "Why were the gates closed?"),
        ("A ticket costs 9 euros.", "What does a ticket cost?"),
        ("The monopoly ended in 1866.", "When did the monopoly end?"),
        ("Supporters argued that trams are quick.", "What did supporters argue?"),
        ("The Weir Mill was built by Ada Lind.", "By whom was the Weir Mill built?"),
        ("The mill is open to all from May to June.", "When is the mill open?"),
        ("The council pays about 200 euros for a hive.", "How much does the council pay?"),
        ("The council pays a beekeeper.", "What does the council pay?"),
        ("The money pays for the new roof.", None),
        ("Japan leads the connectivity pillar.", "What does Japan lead?"),
        ("Japan leads in many trades.", None),
        ("A hive needs more than 3 litres of water.", "What does a hive need?"),
        ("A hive needs to stand dry.", None),
        ("It costs 9 euros.", None),
        ("They were closed because it rained.", None),
    ],
)
def test_a_question_is_made_of_a_sentence_by_its_form(said: str, asked: str | None) -> None:
    """A sentence whose subject is a pronoun makes none."""
    found = blocks.find(said)
    article = Article("a", "A", "a.txt", said, tuple(found))
    proposed = propose(article, sentences.split(said, found))
    assert ([asked] if asked else []) == [each.question for each in proposed]


def test_what_happened_in_a_year_is_asked_last(tmp_path: Path) -> None:
    """Other questions of the article come first, though they stand behind it."""
    (tmp_path / "mill.txt").write_text(
        "In 1788 the river froze in a night. Ten people saw it. The mill is 12 metres high."
    )
    with Library.build(tmp_path / "index", [tmp_path / "mill.txt"]) as library:
        first, *rest = library.suggestions()
    assert "How high is the mill?" == first
    assert {"What happened in 1788?"} >= set(rest)


def test_what_will_cost_is_not_asked_as_past(tmp_path: Path) -> None:
    """`The repair will cost` gives no `What did the repair will cost?`."""
    text = "The harbour was repaired in 1988. The new repair will cost nine million kroner."
    with Library.build(tmp_path / "index", [read_text(text, id="h", title="Harbour")]) as library:
        assert not any("will cost" in question for question in library.suggestions())
