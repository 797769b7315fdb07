"""A library goes to another machine as one file, and nothing but a library comes out of one."""

from __future__ import annotations

import io
import json
import shutil
import sqlite3
import stat
import zipfile
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from askcite.errors import LibraryError, NotFoundError
from askcite.index import carrying
from askcite.library.library import Library

QUESTION = "Which pillar of the IPOI does Japan lead?"


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An exported library of two articles, one in its own folder."""
    home = tmp_path_factory.mktemp("one") / "library"
    (home / "articles").mkdir(parents=True)
    (home / "articles" / "mill.txt").write_text("The mill at Harrow Bridge grinds rye.")
    with Library.build(home) as library:
        library.add(text="The pump at Weir Lane was replaced in 1987.", id="pump")
    file = home.parent / "library.askcite"
    assert carrying.pack(home, file) == file.stat().st_size
    return file


def again(file: Path, to: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    """The archive with other members, its list true to them unless that is changed too."""
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    kept = members.pop(carrying.LIST)
    change(members)
    digests = {name: sha256(data).hexdigest() for name, data in members.items()}
    told = json.dumps({"format": 1, "files": digests}).encode()
    listed = {carrying.LIST: told if kept else b"", **members}
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in listed.items():
            archive.writestr(name, data)
    return to


def test_a_library_comes_out_as_it_went_in(packed: Path, tmp_path: Path) -> None:
    """It answers, keeps its sources, builds again, and lets itself be written to."""
    home = tmp_path / "new"
    carrying.unpack(packed, home)
    with Library.open(home) as library:
        assert "1987" == library.ask("When was the pump replaced?").short
        assert "grinds rye" in library.ask("What does the mill grind?").text
        library.add(text="The kiln burnt lime.", id="kiln")
    with Library.build(home) as library:
        assert {"mill", "pump", "kiln"} == {article.id for article in library}
    assert (home / "articles" / "mill.txt").is_file()


def test_nothing_is_replaced(packed: Path, tmp_path: Path) -> None:
    """Neither a library by an import nor a file by an export."""
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "library.db").write_text("mine")
    with pytest.raises(LibraryError, match="is not empty; name another directory"):
        carrying.unpack(packed, tmp_path / "new")
    with pytest.raises(LibraryError, match="is there already"):
        carrying.pack(packed.parent / "library", packed)
    with pytest.raises(NotFoundError, match="no such file"):
        carrying.unpack(tmp_path / "nowhere", tmp_path / "other")
    with pytest.raises(NotFoundError, match="make one with"):
        carrying.pack(tmp_path / "nowhere", tmp_path / "x.askcite")


@pytest.mark.parametrize(
    "name",
    ["../library.db", "articles/../../x", "/etc/passwd", "articles/", "x.txt", "articles/a\\b",
     "articles/c:d", "library.db-wal", "articles//x", "writer.lock"],
)  # fmt: skip
def test_a_file_at_another_place_is_refused(packed: Path, tmp_path: Path, name: str) -> None:
    """Nothing is left behind, inside or outside."""
    file = again(packed, tmp_path / "bad.askcite", lambda held: held.update({name: b"x"}))
    with pytest.raises(LibraryError, match=r"which no library does|damaged"):
        carrying.unpack(file, tmp_path / "inside" / "new")
    assert ["bad.askcite", "inside"] == sorted(path.name for path in tmp_path.iterdir())
    assert [] == list((tmp_path / "inside").iterdir())


def test_a_link_is_refused(packed: Path, tmp_path: Path) -> None:
    """A member that would become a link to elsewhere."""

    def link(archive: zipfile.ZipFile) -> None:
        info = zipfile.ZipInfo("articles/link.txt")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")

    file = again(packed, tmp_path / "bad", lambda held: None)
    told = json.loads(zipfile.ZipFile(file).read(carrying.LIST))
    told["files"]["articles/link.txt"] = sha256(b"/etc/passwd").hexdigest()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(tmp_path / "worse", "w") as new:
        new.writestr(carrying.LIST, json.dumps(told))
        for name in ("library.db", "articles/mill.txt"):
            new.writestr(name, old.read(name))
        link(new)
    with pytest.raises(LibraryError, match=r"link\.txt', which no library does"):
        carrying.unpack(tmp_path / "worse", tmp_path / "new")


def test_an_archive_that_would_fill_the_disk_is_refused(packed: Path, tmp_path: Path) -> None:
    """It is told before anything is written."""
    zeros = {"articles/zeros.txt": bytes(80_000_000)}
    file = again(packed, tmp_path / "bomb", lambda held: held.update(zeros))
    with pytest.raises(LibraryError, match=r"would grow to 80,\d+,\d+ bytes: refused"):
        carrying.unpack(file, tmp_path / "new")


def database(change: str) -> Callable[[dict[str, bytes]], object]:
    """Changes the database in an archive by SQL."""

    def changed(held: dict[str, bytes]) -> None:
        with closing(sqlite3.connect(":memory:")) as db:
            db.deserialize(held["library.db"])
            db.executescript(change)
            held["library.db"] = db.serialize()

    return changed


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda held: held.pop("library.db"), "holds no library.db"),
        (lambda held: held.update({"library.db": b"noise"}), "not a database|damaged"),
        (database("CREATE TABLE other (x)"), "not a library's"),
        (database("CREATE VIEW extra AS SELECT 1"), "not a library's"),
        (database("CREATE TRIGGER t AFTER INSERT ON article BEGIN SELECT 1; END"), "not a lib"),
        (database("UPDATE article SET text = 'The pump never broke.'"), "damaged"),
        (database("PRAGMA application_id = 1"), "is not a library"),
    ],
)
def test_what_is_no_sound_library_is_refused(
    packed: Path, tmp_path: Path, change: Callable[[dict[str, bytes]], object], told: str
) -> None:
    """A list that is true to it does not help."""
    file = again(packed, tmp_path / "bad", change)
    with pytest.raises(LibraryError, match=told):
        carrying.unpack(file, tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_damage_on_the_way_is_told(packed: Path, tmp_path: Path) -> None:
    """A changed byte, a cut file, and a file that is none of ours."""
    data = packed.read_bytes()
    refused = 0
    for at in range(500, 1200, 7):  # some cannot be unpacked, others only differ
        (tmp_path / "byte").write_bytes(data[:at] + bytes([data[at] ^ 2]) + data[at + 1 :])
        try:
            carrying.unpack(tmp_path / "byte", tmp_path / "new")
        except LibraryError as error:
            refused += "damaged" in str(error) or "no exported library" in str(error)
        else:  # a bit that nothing rests on
            shutil.rmtree(tmp_path / "new")
    assert refused >= 95
    for name, bad in (
        ("cut", data[:-400]),
        ("other", b"hello"),
    ):
        (tmp_path / name).write_bytes(bad)
        with pytest.raises(LibraryError, match=r"damaged|no exported library"):
            carrying.unpack(tmp_path / name, tmp_path / "new")
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("readme.txt", "hello")
    (tmp_path / "zip").write_bytes(held.getvalue())
    with pytest.raises(LibraryError, match="is no exported library"):
        carrying.unpack(tmp_path / "zip", tmp_path / "new")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"format": 2, "files": {}}, "a newer askcite reads it"),
        ({"files": {}}, "has no list"),
        ([], "has no list"),
        ({"format": 1, "files": {"library.db": "0"}}, "other files than its list says"),
    ],
)
def test_a_list_that_is_not_true_is_refused(
    packed: Path, tmp_path: Path, told: object, said: str
) -> None:
    """Its form, and the names in it."""
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(tmp_path / "bad", "w") as new:
        new.writestr(carrying.LIST, json.dumps(told))
        for name in ("library.db", "articles/mill.txt"):
            new.writestr(name, old.read(name))
    with pytest.raises(LibraryError, match=said):
        carrying.unpack(tmp_path / "bad", tmp_path / "new")
