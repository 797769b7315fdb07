"""What cannot be read is one line of error, and the library is as it was."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from askcite.doors.cli import main
from askcite.index.doctor import examination
from askcite.library.library import Library
from askcite.settings import MAX_FILE_BYTES

ENCRYPTED = Path(__file__).parent / "sources" / "data" / "encrypted.pdf"
MILL = "The mill at Harrow Bridge grinds rye."


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A library of one article."""
    home = tmp_path_factory.mktemp("bad") / "library"
    (home / "articles").mkdir(parents=True)
    (home / "articles" / "mill.txt").write_text(MILL, encoding="utf-8")
    with Library.build(home):
        yield home


def bomb(path: Path) -> None:
    """A Word document that would unpack to more than is ever read."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("word/document.xml", bytes(MAX_FILE_BYTES + 1))


def huge(path: Path) -> None:
    """A text of more bytes than are ever read."""
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)


MAKERS: dict[str, Callable[[Path], object]] = {
    "encrypted.pdf": lambda path: shutil.copy(ENCRYPTED, path),
    "truncated.pdf": lambda path: path.write_bytes(ENCRYPTED.read_bytes()[:900]),
    "bomb.docx": bomb,
    "huge.txt": huge,
    "scripts.html": lambda path: path.write_text("<script>alert(1)</script>", encoding="utf-8"),
    "loop.txt": lambda path: path.symlink_to(path),
    "picture.txt": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0"),
    "nothing.md": lambda path: path.write_text("", encoding="utf-8"),
}


def held(index: Path) -> tuple[list[str], int]:
    """The library's articles and its generation."""
    with Library.open(index) as library:
        return [a.id for a in library.articles()], library.manifest.generation


@pytest.mark.parametrize("name", MAKERS)
def test_a_bad_file_changes_nothing(
    index: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Alone or among good ones, it ends the command with its name; nothing is added."""
    before = held(index)
    MAKERS[name](tmp_path / name)
    (tmp_path / "a-good-one.txt").write_text("The kiln burned lime.", encoding="utf-8")
    for source in (tmp_path / name, tmp_path):
        assert 2 == main(["add", str(source), "--index", str(index)])
        (line,) = capsys.readouterr().err.splitlines()
        assert name in line
    assert before == held(index)


def test_nothing_is_left_behind(index: Path) -> None:
    """After all of them the library is well but for the good article that waits."""
    waiting = "an update was interrupted; 1 articles of it wait"
    assert {f.problem for f in examination.check(index)} <= {waiting}


@pytest.mark.parametrize(
    "name", ["a b; rm -rf.txt", "“quoted”.txt", "ÄÖ 東京.txt", "-x.txt", "${y}.txt"]
)
def test_odd_names_are_names(index: Path, tmp_path: Path, name: str) -> None:
    """A file may be called whatever the system takes."""
    (tmp_path / name).write_text(f"The kiln called {name} burned lime.", encoding="utf-8")
    with Library.open(index) as library:
        (id,) = library.add(tmp_path / name).added
        assert name in library.article(id).text
        library.rollback()
