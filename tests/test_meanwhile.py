"""Whatever becomes of a library while it is asked, a quote stands in the article that it names."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from askcite.answer import retrieval
from askcite.doors.http import tools
from askcite.library.library import Library
from askcite.llm import LLM
from askcite.models import reader as readers
from askcite.models.reader import PassageText, Reader, SentenceReading
from askcite.sources import read_text
from askcite.types import Answer, Citation

QUESTION = "When was the old pump at Weir Lane replaced?"
PUMP = "The old pump at Weir Lane was replaced in 1987. It lifts forty litres a second."
MILL = "The mill at Harrow Bridge grinds rye. It was restored by volunteers in 2004."
LONGER = f"Weir Lane is older than the town. {PUMP.replace('1987', '1991')}"
SHORTER = "Nothing is here."

Serve = Callable[..., tuple[LLM, list[tuple[str, dict[str, Any]]]]]


@dataclass(slots=True)
class Meddled:
    """A reader that lets something happen while it reads, once."""

    reader: Reader
    meddle: Callable[[], object] | None = None

    def read(
        self, question: str, passages: Sequence[PassageText]
    ) -> list[tuple[SentenceReading, ...]]:
        """What the reader says, after whatever happened."""
        meddle, self.meddle = self.meddle, None
        if meddle:
            meddle()
        return self.reader.read(question, passages)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where a library of two small articles is."""
    sources = tmp_path / "library" / "articles"
    sources.mkdir(parents=True)
    (sources / "pump.txt").write_text(PUMP, encoding="utf-8")
    (sources / "mill.txt").write_text(MILL, encoding="utf-8")
    Library.build(tmp_path / "library").close()
    return tmp_path / "library"


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Meddled:
    """The reader of libraries that are opened from now on."""
    made = Meddled(readers.load())
    monkeypatch.setattr(readers, "load", lambda: made)
    return made


@pytest.fixture
def library(home: Path, reader: Meddled) -> Iterator[Library]:
    """The library, opened to be asked."""
    with Library.open(home) as opened:
        yield opened


def cited(answer: Answer) -> tuple[Citation, ...]:
    """Every citation of the answer, also of what it does not say."""
    return (*answer.citations, *(near.citation for near in (*answer.nearest, *answer.read)))


def is_true(citation: Citation, *texts: str) -> bool:
    """Whether the quote stands where it says, in the one of these texts that it names."""
    digests = {read_text(text, id="x").digest: read_text(text, id="x").text for text in texts}
    return citation.quote == citation.span.of(digests[citation.digest])


def write(home: Path, text: str) -> None:
    """Another process gives the pump's article another text."""
    with Library.open(home) as other:
        (home / "articles" / "pump.txt").write_text(text, encoding="utf-8")
        other.add(home / "articles" / "pump.txt")


@pytest.mark.parametrize("newer", [LONGER, SHORTER])
def test_an_update_while_it_is_read(
    library: Library, home: Path, reader: Meddled, newer: str
) -> None:
    """The answer is that of the text that was read, the next one that of the new text."""
    reader.meddle = lambda: write(home, newer)
    answer = library.ask(QUESTION)
    assert "1987" == answer.short
    assert all(is_true(citation, PUMP, MILL) for citation in cited(answer))
    again = library.ask(QUESTION)
    assert all(is_true(citation, newer, MILL) for citation in cited(again))
    assert "1987" not in again.text


def test_an_update_by_another_thread_of_the_library(library: Library, reader: Meddled) -> None:
    """It is the same for one library that is asked and changed at once."""
    reader.meddle = lambda: library.add(read_text(LONGER, id="pump"))
    assert all(is_true(citation, PUMP, MILL) for citation in cited(library.ask(QUESTION)))


def test_a_removal_while_it_is_read(library: Library, reader: Meddled) -> None:
    """What was read before is still answered from; the next question does without it."""
    reader.meddle = lambda: library.remove("pump")
    assert "1987" == library.ask(QUESTION).short
    assert {"mill"} == {citation.article_id for citation in cited(library.ask(QUESTION))}


def between(monkeypatch: pytest.MonkeyPatch, meddle: Callable[[], object]) -> None:
    """Have something happen after passages were found and before their articles are read."""
    fuse = retrieval.fuse

    def meddled(*given: Any) -> Any:  # noqa: ANN401 - as it is given
        monkeypatch.setattr(retrieval, "fuse", fuse)
        meddle()
        return fuse(*given)

    monkeypatch.setattr(retrieval, "fuse", meddled)


def test_a_removal_before_it_is_read(
    library: Library, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An article that is no longer there is left out, of answers and of what a search finds."""
    with Library.open(home) as other:
        between(monkeypatch, lambda: other.remove("pump"))
        assert {"mill"} == {citation.article_id for citation in cited(library.ask(QUESTION))}
        between(monkeypatch, lambda: other.remove("mill"))
        assert {"hits": []} == tools.search(library, QUESTION)


def test_a_library_deleted_and_built_anew(
    library: Library, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the same generation of another library has another text, none of it is quoted."""
    assert PUMP == library.article("pump").text

    def anew() -> None:
        for path in home.glob("*.*"):
            path.unlink()
        (home / "articles" / "pump.txt").write_text(LONGER, encoding="utf-8")
        Library.build(home).close()

    between(monkeypatch, anew)
    assert all(is_true(citation, PUMP, MILL) for citation in cited(library.ask(QUESTION)))
    assert LONGER == library.article("pump").text
    assert "1991" == library.ask(QUESTION).short


@pytest.mark.parametrize("newer", [LONGER, SHORTER])
def test_an_update_while_an_answer_is_written(
    home: Path, library: Library, newer: str, serve: Serve
) -> None:
    """Statements that come after it are of the same text as those before."""
    library.close()
    worded = Library.open(home, llm=serve(*[(500, "text/plain", b"")] * 9)[0])
    answers = worded.stream(QUESTION)
    first = next(answers)
    write(home, newer)
    *_, last = [first, *answers]
    assert last.found
    assert all(is_true(citation, PUMP, MILL) for citation in cited(last))


@pytest.mark.parametrize("newer", [LONGER, SHORTER])
def test_an_update_during_a_search(
    library: Library, home: Path, reader: Meddled, newer: str
) -> None:
    """A search gives the words that it found."""
    reader.meddle = lambda: write(home, newer)
    assert {PUMP, MILL} == {hit["text"] for hit in tools.search(library, QUESTION)["hits"]}


def test_many_ask_while_one_writes(library: Library) -> None:
    """Every quote of every answer stands in the text that it names."""
    texts = [PUMP, *(f"{'Weir Lane is old. ' * n}{PUMP.replace('1987', '1991')}" for n in (1, 2))]
    answers: list[Answer] = []
    done = threading.Event()

    def ask() -> None:
        while not done.is_set():
            answers.append(library.ask(QUESTION))

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for text in texts[1:]:
        library.add(read_text(text, id="pump"))
    done.set()
    for thread in threads:
        thread.join()
    assert answers
    assert all(is_true(citation, MILL, *texts) for a in answers for citation in cited(a))
