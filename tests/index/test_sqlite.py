"""A library on disk: what its files survive."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from askcite import index
from askcite.errors import BusyError, LibraryError, MismatchError, NotFoundError
from askcite.index import Index, faiss_file
from askcite.index.doctor import examination

if TYPE_CHECKING:
    from tests.index.conftest import Maker

HERE = Path(__file__).parent


def run(program: str, *arguments: str | Path) -> str:
    """What another Python process prints."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=HERE, timeout=120
    )
    return done.stdout + done.stderr


class TestOpening:
    """Where no good library is, the error says what to do."""

    def test_nowhere(self, tmp_path: Path) -> None:
        """A directory without a library is told to be one."""
        with pytest.raises(NotFoundError, match=r"no library in .*; make one with `askcite build`"):
            index.open(tmp_path)

    def test_half_deleted(self, library: Index, tmp_path: Path, make: type[Maker]) -> None:
        """A library without its database is not there, and can be built anew."""
        library.close()
        (tmp_path / "library.db").unlink()
        with pytest.raises(NotFoundError, match="`askcite build`"):
            index.open(tmp_path)
        anew = index.create(tmp_path, make.made)
        assert () == anew.articles()
        anew.close()

    @pytest.mark.parametrize(
        "content", [b"hello", b"x" * 10_000, b"SQLite format 3\x00" + b"y" * 99]
    )
    def test_not_a_database(self, tmp_path: Path, make: type[Maker], content: bytes) -> None:
        """Another file of that name is refused, not overwritten."""
        (tmp_path / "library.db").write_bytes(content)
        with pytest.raises(LibraryError, match="move it away and run `askcite build`"):
            index.open(tmp_path)
        with pytest.raises(LibraryError, match="move it away and run `askcite build`"):
            index.create(tmp_path, make.made)
        assert content == (tmp_path / "library.db").read_bytes()

    def test_another_programs_database(self, tmp_path: Path) -> None:
        """Another program's database is refused."""
        with closing(sqlite3.connect(tmp_path / "library.db")) as db, db:
            db.execute("CREATE TABLE theirs (x)")
        with pytest.raises(LibraryError, match="is not a library"):
            index.open(tmp_path)

    def test_another_format(self, library: Index, tmp_path: Path, make: type[Maker]) -> None:
        """Another format is refused; a build sets it aside."""
        library.close()
        with closing(sqlite3.connect(tmp_path / "library.db")) as db:
            db.execute("PRAGMA user_version = 99")
        with pytest.raises(MismatchError, match=r"has format 99, not \d+; .*`askcite build`"):
            index.open(tmp_path)
        index.create(tmp_path, make.made).close()
        assert (tmp_path / "library.db.old").is_file()

    @pytest.mark.parametrize("left", ["", "-journal", "-wal", "-shm"])
    def test_empty_file(self, tmp_path: Path, make: type[Maker], left: str) -> None:
        """A file without content is no library, and a build takes its place."""
        (tmp_path / "library.db").touch()
        (tmp_path / f"library.db.new{left}").write_bytes(b"cut off")
        with pytest.raises(NotFoundError, match="`askcite build`"):
            index.open(tmp_path)
        with closing(index.create(tmp_path, make.made)) as made:
            made.update([make.entry("fish", "Fish swim.")])
            assert {"fish"} == make.ids(made)
        assert {"library.db", "passages.faiss", "writer.lock"} == {
            path.name for path in tmp_path.iterdir()
        }

    def test_truncated(self, library: Index, tmp_path: Path) -> None:
        """A database cut in half is told to be damaged."""
        library.close()
        path = tmp_path / "library.db"
        os.truncate(path, path.stat().st_size // 2)
        with pytest.raises(LibraryError, match="damaged"):
            index.open(tmp_path)

    def test_deleted_and_built_anew_under_a_reader(
        self, library: Index, tmp_path: Path, make: type[Maker]
    ) -> None:
        """A reader of a library that was deleted follows the one in its place."""
        shutil.rmtree(tmp_path)
        with pytest.raises(NotFoundError):
            library.refresh()
        anew = index.create(tmp_path, make.made)
        anew.update([make.entry("fish", "Fish swim.")])
        library.refresh()
        assert {"fish"} == make.ids(library)
        assert 1 == len(library.dense(make.vector("x"), 9))
        anew.close()

    def test_deleted_and_built_anew_under_a_snapshot(
        self, library: Index, tmp_path: Path, make: type[Maker]
    ) -> None:
        """Keys and ids of the library in its place mean others, so nothing is read of it."""
        before = library.snapshot()
        shutil.rmtree(tmp_path)
        anew = index.create(tmp_path, make.made)
        anew.update([make.entry("cats", "Fish swim.")])
        assert [] == before.passages([1])
        assert frozenset() == before.languages()
        with pytest.raises(NotFoundError, match="'cats'"):
            before.article("cats")
        anew.close()


class TestFaissFile:
    """The FAISS file is believed only when it is right, and made without encoding."""

    @pytest.mark.parametrize("spoil", ["missing", "truncated", "garbage", "foreign", "older"])
    def test_is_made_again(
        self, library: Index, tmp_path: Path, make: type[Maker], spoil: str
    ) -> None:
        """Whatever became of the file, the answers are the same and the file is whole again."""
        path = tmp_path / faiss_file.FILE
        if spoil == "older":
            older = path.read_bytes()
            library.update([make.entry("fish", "Fish swim."), make.entry("b", "Birds sing.")])
        expected = library.dense(make.vector("Cats purr."), 9)
        library.close()
        if spoil == "missing":
            path.unlink()
        elif spoil == "truncated":
            os.truncate(path, path.stat().st_size - 9)
        elif spoil == "garbage":
            path.write_bytes(b"x" * 5_000)
        elif spoil == "foreign":
            other = index.create(tmp_path / "other", make.made)
            other.update([make.entry("other", "Others.", "Differ.", "Much.")])
            other.close()
            shutil.copy(tmp_path / "other" / faiss_file.FILE, path)
        else:
            path.write_bytes(older)
        with closing(index.open(tmp_path)) as opened:
            assert expected == opened.dense(make.vector("Cats purr."), 9)
        assert [] == examination.check(tmp_path, make.load)

    def test_one_article_more_leaves_the_file(self, tmp_path: Path, make: type[Maker]) -> None:
        """A small addition to a large library is scanned beside the file, and found."""
        library = index.create(tmp_path, make.made)
        library.update([make.entry(f"a{n}", f"Article {n} speaks.") for n in range(50)])
        before = (tmp_path / faiss_file.FILE).read_bytes()
        library.update([make.entry("fish", "Fish swim."), make.entry("a0", "Article 0 is silent.")])
        assert before == (tmp_path / faiss_file.FILE).read_bytes()
        assert pytest.approx(1, abs=1e-3) == library.dense(make.vector("Fish swim."), 1)[0][1]
        assert 51 == len(library.dense(make.vector("x"), 99))
        assert library.dense(make.vector("Article 0 speaks."), 1)[0][1] < 0.95
        library.close()

    def test_erased_vectors_leave_the_file(self, tmp_path: Path, make: type[Maker]) -> None:
        """After a removal neither database nor FAISS file holds the article's bytes."""
        library = index.create(tmp_path, make.made)
        secret = make.entry("secret", "The swordfish is the password.")
        library.update([secret, *(make.entry(f"a{n}", f"Article {n}.") for n in range(50))])
        vector = np.asarray(secret.passage_vectors, np.float16).tobytes()
        files = [tmp_path / "library.db", tmp_path / faiss_file.FILE]
        assert all(vector in file.read_bytes() for file in files)
        library.update([], remove=["secret"])
        for file in (path for path in tmp_path.iterdir() if path.is_file()):
            content = file.read_bytes()
            assert vector not in content, file.name
            assert b"swordfish" not in content, file.name
        library.close()


@pytest.mark.skipif(os.name != "posix", reason="permissions of another kind")
class TestPermissions:
    """A library that may only be read can be asked."""

    READ = (
        "import os, sys; from conftest import Maker; from askcite import index\n"
        "opened = index.open(sys.argv[1]); opened.dense(Maker.vector('x'), 9); opened.close()\n"
        "if os.getuid() == 0: os.setuid(65534)\n"  # the super-user may write everywhere, and this
        "opened = index.open(sys.argv[1])\n"  # user may not import what is not imported by now
        "print(len(opened.dense(Maker.vector('x'), 9)), len(opened.lexical(['cat'], 9)))\n"
    )
    WRITE = READ + "opened.update([], remove=['cats'])\n"

    @pytest.fixture
    def read_only(self, library: Index, tmp_path: Path) -> Iterator[Path]:
        """A library in a directory that may not be written to."""
        library.close()
        with tempfile.TemporaryDirectory() as outside:
            directory = Path(shutil.copytree(tmp_path, Path(outside) / "index"))
            Path(outside).chmod(0o755)
            directory.chmod(0o555)
            yield directory
            directory.chmod(0o755)

    @pytest.mark.parametrize("faiss", ["there", "missing"])
    def test_is_answered_from(self, read_only: Path, faiss: str) -> None:
        """It answers, also when the FAISS file has to be made in memory."""
        if faiss == "missing":
            read_only.chmod(0o755)
            (read_only / faiss_file.FILE).unlink()
            read_only.chmod(0o555)
        assert "2 1\n" == run(self.READ, read_only)

    def test_is_not_written_to(self, read_only: Path) -> None:
        """Writing fails with what mends it."""
        error = run(self.WRITE, read_only).splitlines()[-1]
        assert error.startswith("askcite.errors.LibraryError: ")
        assert error.endswith(" may not be written to; change its permissions")


class TestRoom:
    """When the disk is full nothing is lost."""

    FILL = (
        "import resource, sys; from conftest import Maker; from askcite import index\n"
        "opened = index.open(sys.argv[1])\n"
        "limit = int(sys.argv[2]); resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))\n"
        "opened.update(Maker.entry(f'a{n}', *['Much to say.'] * 99) for n in range(9999))\n"
    )

    CREATE = (
        "import resource, sys; from conftest import Maker; from askcite import index\n"
        "limit = int(sys.argv[2]); resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))\n"
        "index.create(sys.argv[1], Maker.made)\n"
    )

    @pytest.mark.skipif(os.name != "posix", reason="limits the size of files")
    @pytest.mark.parametrize("room", [0, 6_000, 30_000])
    def test_full_disk_at_first(self, tmp_path: Path, make: type[Maker], room: int) -> None:
        """A first build that is cut off leaves nothing that the next one would refuse."""
        error = run(self.CREATE, tmp_path, str(room)).splitlines()[-1]
        assert error.startswith("askcite.errors.LibraryError: ")
        with closing(index.create(tmp_path, make.made)) as made:
            made.update([make.entry("fish", "Fish swim.")])
            assert {"fish"} == make.ids(made)

    @pytest.mark.skipif(os.name != "posix", reason="limits the size of files")
    @pytest.mark.parametrize("room", [200_000, 1_000_000])
    def test_full_disk(self, library: Index, tmp_path: Path, make: type[Maker], room: int) -> None:
        """The writer is told, readers see what they saw, and the next writer can write."""
        error = run(self.FILL, tmp_path, str(room)).splitlines()[-1]
        assert error.startswith("askcite.errors.LibraryError: ")
        library.refresh()
        assert {"cats", "stones"} == make.ids(library)
        library.update([make.entry("fish", "Fish swim.")])
        assert 3 == len(library.dense(make.vector("x"), 9))


class TestTwoProcesses:
    """One writes at a time."""

    HOLD = (
        "import sys, time; from conftest import Maker; from askcite import index\n"
        "def slowly():\n"
        "    yield Maker.entry('fish', 'Fish swim.')\n"
        "    print('writing', flush=True); time.sleep(float(sys.argv[2]))\n"
        "index.open(sys.argv[1]).update(slowly())\n"
    )

    def hold(self, directory: Path, seconds: float) -> subprocess.Popen[str]:
        """A process that is in the midst of an update for that long."""
        command = [sys.executable, "-c", self.HOLD, str(directory), str(seconds)]
        writer = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=HERE)
        assert writer.stdout is not None
        assert "writing\n" == writer.stdout.readline()
        return writer

    def test_second_waits_for_the_first(
        self, library: Index, tmp_path: Path, make: type[Maker]
    ) -> None:
        """A second writer comes after the first, and both updates are there."""
        with self.hold(tmp_path, 0.5):
            library.update([make.entry("birds", "Birds sing.")])
        assert {"cats", "stones", "fish", "birds"} == make.ids(library)

    def test_second_gives_up(
        self, library: Index, tmp_path: Path, make: type[Maker], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """After a while it is told who is in the way; reading goes on meanwhile."""
        monkeypatch.setattr("askcite.index.sqlite_file.WRITER_WAIT_SECONDS", 0.2)
        with self.hold(tmp_path, 60) as writer:
            start = time.monotonic()
            with pytest.raises(BusyError, match="another process is writing"):
                library.update([make.entry("birds", "Birds sing.")])
            assert time.monotonic() - start < 10
            assert 2 == len(library.dense(make.vector("x"), 9))
            writer.kill()
        library.update([make.entry("birds", "Birds sing.")])
        assert {"cats", "stones", "birds"} == make.ids(library)
