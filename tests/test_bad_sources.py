"""What cannot be read is told with its reason, and keeps nothing else out."""

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
    """Alone, or among good ones with `--strict`, it ends the command with its name."""
    before = held(index)
    MAKERS[name](tmp_path / name)
    (tmp_path / "a-good-one.txt").write_text("The kiln burned lime.", encoding="utf-8")
    for source in ([str(tmp_path / name)], [str(tmp_path), "--strict"]):
        assert 2 == main(["add", *source, "--index", str(index)])
        (line,) = capsys.readouterr().err.splitlines()
        assert name in line
    assert before == held(index)


def test_of_a_folder_the_good_files_come_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every bad one is named with its reason, on a line of its own and as JSON; the code is 1."""
    home, folder = tmp_path / "library", tmp_path / "folder"
    folder.mkdir()
    for name, make in MAKERS.items():
        make(folder / name)
    (folder / "kiln.txt").write_text("The kiln burned lime.", encoding="utf-8")
    (folder / "kiln.jpg").write_bytes(b"a picture")
    (folder / "rows.jsonl").write_text(
        '{"id": "weir", "text": "The weir is old."}\nnothing\n', encoding="utf-8"
    )
    assert 1 == main(["build", str(folder), "--index", str(home)])
    lines = capsys.readouterr().out.splitlines()
    told = [line for line in lines if line.startswith("not read: ")]
    assert len(MAKERS) + 1 == len(told)
    assert all(any(f"{folder / name}: " in line for line in told) for name in MAKERS)
    assert any("rows.jsonl: line 2: it is not JSON" in line for line in told)
    assert f"left aside: {folder}: 1 picture" in lines
    assert ["kiln", "weir"] == held(home)[0]
    with Library.open(home) as library:
        again = library.add(folder)
    assert set(MAKERS) | {"rows.jsonl"} == {Path(one.source).name for one in again.unread}
    assert ("kiln", "weir") == again.unchanged


def test_a_file_that_became_bad_keeps_its_article(tmp_path: Path) -> None:
    """What is held of a source stays when the source cannot be read any more."""
    home = tmp_path / "library"
    folder = home / "articles"
    folder.mkdir(parents=True)
    (folder / "mill.txt").write_text(MILL, encoding="utf-8")
    (folder / "kiln.md").write_text("The kiln burned lime.", encoding="utf-8")
    Library.build(home).close()
    (folder / "kiln.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    with Library.build(home) as library:
        assert [folder / "kiln.md"] == [Path(one.source) for one in library.built.unread]
        assert "The kiln burned lime." == library.article("kiln").text
    (folder / "kiln.md").write_text("# Only a heading\n", encoding="utf-8")
    with Library.build(home, [folder]) as library:
        assert "The kiln burned lime." == library.article("kiln").text


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
