"""Which articles come in under which ids: nothing replaces what another source gave."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from askcite import index
from askcite.errors import SourceError
from askcite.index import Change, Entry, Index
from askcite.library.given import Source
from askcite.library.intake import Intake, opened
from askcite.sources import read_text
from askcite.types import Article

MADE = index.make("tests/encoder", "0" * 64, 4)
NOTHING = np.empty((0, 4), np.float32)
PUMP = "The pump was replaced in 1987."
NEWER = "The pump was replaced in 1991."
MILL = "The mill grinds rye."


class Shelf:
    """An index of articles without passages, which is all that ids depend on."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.index: Index = index.create(home, MADE)

    def take(self, articles: Iterable[Article], *, whole: bool = False) -> Change:
        """Write them."""
        entries = (Entry(a, (), (), NOTHING, NOTHING) for a in articles)
        return self.index.update(entries, replace_all=whole)

    def add(self, *given: Source) -> Change:
        """What `askcite add` does with ids."""
        return self.take(Intake(self.index, self.home).beside(given))

    def build(self, *given: Source) -> Change:
        """What `askcite build` does with ids, with sources or without."""
        with opened(self.home, self.home) as incoming:
            made = self.take(incoming.exactly(given) if given else incoming.all(), whole=True)
        return replace(made, omitted=tuple(incoming.omitted))

    def remove(self, *ids: str) -> Change:
        """What `askcite remove` does."""
        return self.index.update((), remove=ids)

    @property
    def texts(self) -> dict[str, str]:
        """What the index holds, by id."""
        return {a.id: self.index.article(a.id).text for a in self.index.articles()}


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    """A library whose own folder holds the mill."""
    write(tmp_path / "library" / "articles" / "mill.txt", MILL)
    made = Shelf(tmp_path / "library")
    made.build()
    yield made
    made.index.close()


def write(path: Path, text: str) -> Path:
    """The file, with this text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_same_source_is_a_new_version(shelf: Shelf, tmp_path: Path) -> None:
    """A file that changed replaces its article, however the file is named."""
    assert Change(added=("pump",)) == shelf.add(write(tmp_path / "pump.txt", PUMP))
    write(tmp_path / "pump.txt", NEWER)
    assert Change(updated=("pump",)) == shelf.add(tmp_path / "library" / ".." / "pump.txt")
    assert {"mill": MILL, "pump": NEWER} == shelf.texts


def test_another_source_of_the_name_is_another_article(shelf: Shelf, tmp_path: Path) -> None:
    """Two files of one name are two articles, and each keeps its own id from then on."""
    one, two = write(tmp_path / "one" / "mill.txt", PUMP), write(tmp_path / "mill.txt", "Three.")
    assert Change(added=("mill-2", "mill-3")) == shelf.add(one, two)
    write(one, NEWER)
    assert Change(updated=("mill-2",)) == shelf.add(one)
    assert {"mill": MILL, "mill-2": NEWER, "mill-3": "Three."} == shelf.texts


def test_lines_of_two_files_with_one_id_are_two_articles(shelf: Shelf, tmp_path: Path) -> None:
    """JSON Lines name their ids, which need not be anybody else's."""
    first = write(tmp_path / "a.jsonl", '{"id": "1", "text": "One is here."}')
    shelf.add(first)
    shelf.add(write(tmp_path / "b.jsonl", '{"id": "1", "text": "Two is here."}'))
    write(first, '{"id": "1", "text": "One is there."}')
    assert Change(updated=("1",)) == shelf.add(first)
    assert {"mill": MILL, "1": "One is there.", "1-2": "Two is here."} == shelf.texts


def test_the_same_bytes_again_change_nothing(shelf: Shelf, tmp_path: Path) -> None:
    """A copy from elsewhere, and a source given twice, are the article that is there."""
    pump = write(tmp_path / "pump.txt", PUMP)
    shelf.add(pump, pump)
    before = shelf.index.manifest
    assert Change(unchanged=("pump",)) == shelf.add(write(tmp_path / "copy" / "pump.txt", PUMP))
    assert before == shelf.index.manifest
    assert str(pump) == shelf.index.origins()["pump"]


def test_a_build_keeps_what_came_from_elsewhere(shelf: Shelf, tmp_path: Path) -> None:
    """Without sources the own folder is read again; the rest stays although its file is gone."""
    pump = write(tmp_path / "pump.txt", PUMP)
    shelf.add(pump, read_text("It was pasted.", id="note"))
    pump.unlink()
    write(shelf.home / "articles" / "mill.txt", "The mill burned down.")
    assert Change(updated=("mill",), unchanged=("pump", "note")) == shelf.build()
    (shelf.home / "articles" / "mill.txt").unlink()
    assert Change(unchanged=("pump", "note"), removed=("mill",)) == shelf.build()


def test_another_encoder_takes_the_held_texts(shelf: Shelf, tmp_path: Path) -> None:
    """A build with another encoder makes everything anew, from stored text where it must."""
    pump = write(tmp_path / "pump.txt", PUMP)
    shelf.add(pump)
    pump.unlink()
    anew = Shelf(shelf.home)
    anew.index.close()
    anew.index = index.create(shelf.home, index.make("tests/other", "1" * 64, 4))
    assert Change(added=("mill", "pump")) == anew.build()
    anew.index.close()


def test_a_build_of_sources_holds_no_other(shelf: Shelf, tmp_path: Path) -> None:
    """With sources it is exactly these, and those that leave are named."""
    pump = write(tmp_path / "pump.txt", PUMP)
    assert Change(added=("pump",), removed=("mill",)) == shelf.build(pump)
    moved = write(tmp_path / "elsewhere" / "pump.txt", NEWER)
    assert Change(updated=("pump",)) == shelf.build(moved)


def test_a_library_is_moved_with_its_folder(shelf: Shelf, tmp_path: Path) -> None:
    """In another place the own folder's files are still the same sources."""
    shelf.index.close()
    moved = Shelf(shelf.home.rename(tmp_path / "moved"))
    write(moved.home / "articles" / "mill.txt", NEWER)
    assert Change(updated=("mill",)) == moved.build()
    moved.index.close()


def test_a_file_in_the_own_folder_may_change_its_format(shelf: Shelf) -> None:
    """The text that takes the place of a PDF, say, keeps its id; one beside it gets another."""
    own = shelf.home / "articles"
    (own / "mill.txt").rename(own / "mill.md")
    assert Change(updated=("mill",)) == shelf.build()
    write(own / "sub" / "mill.txt", PUMP)
    assert Change(added=("sub-mill",), unchanged=("mill",)) == shelf.build()


def test_a_new_file_of_the_own_folder_replaces_nothing(shelf: Shelf, tmp_path: Path) -> None:
    """An article from elsewhere keeps its id and its text, and so do both from then on."""
    shelf.add(write(tmp_path / "pump.txt", PUMP))
    own = write(shelf.home / "articles" / "pump.txt", NEWER)
    assert Change(added=("pump-2",), unchanged=("mill", "pump")) == shelf.build()
    write(own, "The pump is gone.")
    shelf.build()
    assert {"mill": MILL, "pump": PUMP, "pump-2": "The pump is gone."} == shelf.texts


def test_what_is_moved_into_the_own_folder_is_its_own(shelf: Shelf, tmp_path: Path) -> None:
    """The same text there is the article that was added before, and follows the file from then."""
    shelf.add(write(tmp_path / "pump.txt", PUMP))
    own = write(shelf.home / "articles" / "pump.txt", PUMP)
    assert Change(updated=("pump",), unchanged=("mill",)) == shelf.build()
    write(own, NEWER)
    shelf.build()
    assert {"mill": MILL, "pump": NEWER} == shelf.texts


def test_what_another_writer_added_meanwhile_is_not_replaced(shelf: Shelf, tmp_path: Path) -> None:
    """A second writer that waited knows what the first one wrote."""
    other = Shelf(shelf.home)
    waiting = Intake(other.index, shelf.home).beside([write(tmp_path / "pump.txt", NEWER)])
    shelf.add(write(tmp_path / "first" / "pump.txt", PUMP))
    assert Change(added=("pump-2",)) == other.take(waiting)
    other.index.close()


def test_articles_without_origin_are_told_apart_by_id(shelf: Shelf) -> None:
    """Pasted text under an id replaces what is there; twice at once is an error."""
    shelf.add(read_text(PUMP, id="pump"))
    assert Change(updated=("pump",)) == shelf.add(read_text(NEWER, id="pump"))
    with pytest.raises(SourceError, match="two articles have the id 'pump'"):
        shelf.add(read_text(PUMP, id="pump"), read_text(NEWER, id="pump"))


def test_an_empty_library_in_a_database_needs_sources() -> None:
    """Where there is no folder and nothing is held, the error says what to do."""
    with pytest.raises(SourceError, match="name its articles"):
        list(Intake(None, None).all())


def test_what_was_removed_stays_out(shelf: Shelf) -> None:
    """Builds leave its file out, also when it changed, and name it each time."""
    shelf.remove("mill")
    write(shelf.home / "articles" / "pump.txt", PUMP)
    assert Change(added=("pump",), omitted=("articles/mill.txt",)) == shelf.build()
    write(shelf.home / "articles" / "mill.txt", NEWER)
    assert Change(unchanged=("pump",), omitted=("articles/mill.txt",)) == shelf.build()
    assert {"pump": PUMP} == shelf.texts


@pytest.mark.parametrize("name", ["", "mill.txt"])
@pytest.mark.parametrize("again", [Shelf.add, Shelf.build])
def test_what_was_removed_comes_back_when_named(
    shelf: Shelf, again: Callable[[Shelf, Path], Change], name: str
) -> None:
    """The file, or the folder it is in, takes it in again, and so do builds from then on."""
    shelf.remove("mill")
    assert Change(added=("mill",)) == again(shelf, shelf.home / "articles" / name)
    write(shelf.home / "articles" / "mill.txt", NEWER)
    assert Change(updated=("mill",)) == shelf.build()


def test_a_removed_line_stays_out_and_a_deleted_one_leaves(shelf: Shelf) -> None:
    """Of a file of lines each article is removed by itself; one whose line is gone goes too."""
    lines = [f'{{"id": "{n}", "text": "Number {n} is here."}}' for n in (1, 2, 3)]
    file = write(shelf.home / "articles" / "some.jsonl", "\n".join(lines))
    shelf.build()
    shelf.remove("2")
    write(file, "\n".join(lines[1:]))
    gone = Change(unchanged=("mill", "3"), removed=("1",), omitted=("articles/some.jsonl#2",))
    assert gone == shelf.build()
    assert Change(added=("2",), unchanged=("3",)) == shelf.add(file)


def test_a_removed_article_stays_out_for_another_encoder(shelf: Shelf) -> None:
    """Made anew with other vectors the library still leaves it out."""
    write(shelf.home / "articles" / "pump.txt", PUMP)
    shelf.build()
    shelf.remove("mill")
    anew = Shelf(shelf.home)
    anew.index.close()
    anew.index = index.create(shelf.home, index.make("tests/other", "1" * 64, 4))
    assert Change(added=("pump",), omitted=("articles/mill.txt",)) == anew.build()
    anew.index.close()


def test_lines_may_name_addresses(shelf: Shelf) -> None:
    """Ids that would be one path are two articles, and each can be removed by itself."""
    ids = ("https://e.com/a", "https://e.com/a/", "https://e.com/./a")
    lines = [f'{{"id": "{id}", "text": "Number {n} is here."}}' for n, id in enumerate(ids)]
    write(shelf.home / "articles" / "some.jsonl", "\n".join(lines))
    assert Change(added=ids, unchanged=("mill",)) == shelf.build()
    shelf.remove(ids[1])
    omitted = (f"articles/some.jsonl#{ids[1]}",)
    assert Change(unchanged=("mill", ids[0], ids[2]), omitted=omitted) == shelf.build()


def test_an_origin_is_compared_with_few_others() -> None:
    """The work grows with the articles, not with their square."""

    class Counted(str):
        __slots__ = ()
        __hash__ = str.__hash__
        compared = 0

        def __eq__(self, other: object) -> bool:
            Counted.compared += 1
            return str.__eq__(self, other)

    article = read_text(PUMP, id="pump")
    given = [replace(article, id=f"a{n}", origin=Counted(f"/{n}.txt")) for n in range(300)]
    assert given == list(Intake(None, None).exactly(given))
    Counted.compared = 0
    list(Intake(None, None).exactly(given))
    assert Counted.compared <= 10 * len(given)


def test_nothing_is_kept_of_what_came_from_elsewhere(shelf: Shelf, tmp_path: Path) -> None:
    """Only a source that comes in by itself needs to be known after its article is removed."""
    shelf.add(write(tmp_path / "pump.txt", PUMP))
    shelf.remove("pump", "mill")
    assert {"articles/mill.txt"} == shelf.index.omitted()
