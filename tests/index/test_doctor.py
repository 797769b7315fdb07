"""A library that was tampered with is told what is wrong, and mended where it can be."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from askcite import index
from askcite.errors import LibraryError
from askcite.index import Change, Entry, Filter, Index, faiss_file
from askcite.index.doctor import examination
from askcite.index.doctor.reencoding import SAME_VECTOR

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tests.index.conftest import Maker

FULL_TEXT = "the full-text index does not hold the passages' terms"
FAISS = "passages.faiss is missing or not of this library"


SEALED = ("article", "generation", "passage", "posting", "segment", "sentence", "state")


def tamper(directory: Path, *statements: str) -> None:
    """Change the database behind the library's back."""
    with closing(sqlite3.connect(directory / "library.db")) as db, db:
        for statement in statements:
            assert db.execute(statement).rowcount


def unseal(directory: Path) -> None:
    """Leave the rows as an earlier format wrote them."""
    tamper(directory, *(f"UPDATE {table} SET seal = NULL" for table in SEALED))  # noqa: S608


def test_whole_library_is_well(library: Index, tmp_path: Path, make: type[Maker]) -> None:
    """Nothing is wrong with what was just written."""
    assert [] == examination.check(tmp_path, make.load)


def test_updated_library_is_well(library: Index, tmp_path: Path, make: type[Maker]) -> None:
    """Nor after updates, a removal and a rollback."""
    library.update([make.entry("cats", "Cats hiss.", "Dogs howl.", "Birds sing.")])
    library.update([make.entry("fish", "Fish swim.")], remove=["stones"])
    library.rollback()
    assert [] == examination.check(tmp_path, make.load)


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE article SET text = CAST('Dogs' AS BLOB)", "its text is not the one"),
        ("UPDATE article SET blocks = '[[\"paragraph\", 5, 5]]'", "its blocks are not in order"),
        ("UPDATE sentence SET stop = 99 WHERE key = 1", "its sentences are not in order"),
        ("DELETE FROM sentence WHERE key = 1", "its sentences are not in order"),
        ("UPDATE passage SET last = 9 WHERE key = 1", "its passages are not made of"),
        ("DELETE FROM passage WHERE key = 1", "its passages are not made of"),
    ],
)
def test_contradicted_text(
    library: Index, tmp_path: Path, statement: str, problem: str, make: type[Maker]
) -> None:
    """Rows that contradict an article's text name the article and how to have it anew."""
    tamper(tmp_path, statement)
    found = next(f for f in examination.check(tmp_path, make.load) if problem in f.problem)
    assert found.problem.startswith("article 'cats': ")
    assert ("`askcite remove cats` and add it again", False) == (found.mend, found.repairable)
    library.update([], remove=["cats"])
    library.update([make.entry("cats", "Cats purr.", "Dogs bark.")])
    assert [f for f in examination.check(tmp_path, make.load) if "cats" in f.problem] == []


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("DELETE FROM posting WHERE term = 'stone'", FULL_TEXT),
        ("DELETE FROM segment", FULL_TEXT),
        ("UPDATE posting SET term = 'lion' WHERE term = 'cat'", FULL_TEXT),
        (
            "INSERT INTO passage (key, first, last, vector) SELECT 9, first, last, vector"
            " FROM passage WHERE key = 1",
            "1 passages or sentences belong to no article",
        ),
        (
            "UPDATE passage SET vector = zeroblob(32) WHERE key = 1",
            "vectors of 1 articles are damaged",
        ),
        (
            "UPDATE sentence SET vector = x'00' WHERE key = 1",
            "vectors of 1 articles are damaged",
        ),
    ],
)
def test_derived_rows_are_repaired(
    library: Index, tmp_path: Path, statement: str, problem: str, make: type[Maker]
) -> None:
    """What derives from texts and vectors is found to be wrong, and made anew."""
    tamper(tmp_path, statement)
    assert [examination.Fault(problem, "run `askcite doctor --repair`", True)] == [
        found
        for found in examination.check(tmp_path, make.load)
        if "almost the same" not in found.problem
    ]
    after = examination.repair(tmp_path, make.load)
    assert [] == [found for found in after if "almost the same" not in found.problem]
    library.refresh()
    assert 1 == len(library.lexical(["stone"], 9))


@pytest.mark.parametrize("dimension", [16, 24])
def test_articles_that_are_there_twice(
    library: Index, tmp_path: Path, make: type[Maker], dimension: int
) -> None:
    """What older builds with another encoder left beside the new is named, and goes with a build.

    The article with the new vectors stays, changed or not.
    """
    anew = index.create(tmp_path, replace(make.other, dimension=dimension))
    birds = make.entry("cats", "Birds sing.", dimension=dimension)
    stones = make.entry("stones", "Stones roll.", dimension=dimension)
    anew.update([birds, stones])
    tamper(tmp_path, "UPDATE article SET died = NULL")
    unseal(tmp_path)
    found = examination.check(tmp_path, make.load)
    assert [
        examination.Fault(f"article {id!r} is there more than once", "run `askcite build`")
        for id in ("cats", "stones")
    ] == found
    made = index.create(tmp_path, anew.manifest)
    newer = make.entry("stones", "Stones rest.", dimension=dimension)
    assert Change(updated=("stones",), unchanged=("cats",)) == made.update(
        [make.bare(birds), newer], replace_all=True
    )
    assert ["Birds sing.\n", "Stones rest.\n"] == [made.article(a.id).text for a in made.articles()]
    assert 2 == len(made.dense(make.vector("x", dimension), 9))
    assert not any("more than once" in f.problem for f in examination.check(tmp_path, make.load))
    anew.close()
    made.close()


def test_repair_leaves_an_interrupted_update_to_be_taken_up(
    library: Index, tmp_path: Path, make: type[Maker]
) -> None:
    """The same command goes on after a repair, and the library is whole."""
    coming = [make.entry("fish", "Fish swim."), make.entry("birds", "Birds sing.")]

    def interrupted() -> Iterator[Entry]:
        yield from coming
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        library.update(interrupted())
    (tmp_path / faiss_file.FILE).unlink()
    (waiting,) = examination.repair(tmp_path, make.load)
    assert "an update was interrupted; 2 articles of it wait" == waiting.problem
    assert Change(added=("fish", "birds")) == library.update(map(make.bare, coming))
    assert 1 == len(library.lexical(["swim"], 9))
    assert [] == examination.check(tmp_path, make.load)


def test_other_vectors_are_made_again(library: Index, tmp_path: Path, make: type[Maker]) -> None:
    """A sample encoded again tells vectors that are another text's, and all are made anew."""
    stored = library.dense(make.vector("Stones roll."), 1)
    tamper(tmp_path, "UPDATE passage SET vector = (SELECT vector FROM passage WHERE key = 1)")
    unseal(tmp_path)
    sampled = "of a sample of vectors are not what the encoder makes of the text"
    found = next(f for f in examination.check(tmp_path, make.load) if sampled in f.problem)
    assert found.problem.startswith("25% ")  # one of two passages and of two sentences
    assert found.repairable
    assert [] == examination.repair(tmp_path, make.load)
    library.refresh()
    assert stored == library.dense(make.vector("Stones roll."), 1)


def test_half_precision_is_the_same_vector(
    library: Index, tmp_path: Path, make: type[Maker]
) -> None:
    """What storing takes of a vector is far below what counts as another one."""
    (stored,) = library.passages([1])
    cosine = float(stored.vector @ make.vector("Cats purr.\nDogs bark."))
    assert 1 - cosine < (1 - SAME_VECTOR) / 10


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        (
            "UPDATE generation SET encoder = 'tests/lost'",
            "the library's encoder cannot be loaded: tests/lost is not installed",
        ),
        (
            "UPDATE generation SET encoder_digest = 'another'",
            "the encoder tests/encoder has other weights than the library was made with",
        ),
    ],
)
def test_another_encoder_is_told(
    library: Index, tmp_path: Path, make: type[Maker], statement: str, problem: str
) -> None:
    """A library whose encoder is gone or has changed cannot be checked on, and says so."""
    tamper(tmp_path, statement)
    unseal(tmp_path)
    found = {f.problem: f for f in examination.check(tmp_path, make.load)}
    assert not found[problem].repairable
    assert "`askcite build" in found[problem].mend


@pytest.mark.parametrize("content", [None, b"", b"not an index", b"x" * 10_000])
def test_faiss_file_is_repaired(
    library: Index, tmp_path: Path, content: bytes | None, make: type[Maker]
) -> None:
    """A FAISS file that is missing or something else is made from stored vectors."""
    path = tmp_path / "passages.faiss"
    path.unlink() if content is None else path.write_bytes(content)
    assert [FAISS] == [found.problem for found in examination.check(tmp_path, make.load)]
    assert [] == examination.repair(tmp_path, make.load)


@pytest.mark.parametrize("kept", [[1, 2], [2]])
def test_other_contents_of_the_faiss_file(
    library: Index, tmp_path: Path, make: type[Maker], kept: list[int]
) -> None:
    """A FAISS file of this library with other vectors, or with one less, is made anew."""
    path = tmp_path / faiss_file.FILE
    with closing(sqlite3.connect(tmp_path / "library.db")) as db:
        ((token,),) = db.execute(
            "SELECT max(token) FROM generation JOIN state ON number = generation"
        )
    vectors = np.stack([make.vector("another") for _ in kept])
    batch = (np.array(kept, np.int64), vectors)
    faiss = faiss_file.build(len(kept), make.dimension, lambda: [batch])
    faiss_file.write(path, faiss_file.Base(token, 3, faiss))
    problem = "passages.faiss does not hold the stored vectors"
    assert [problem] == [found.problem for found in examination.check(tmp_path, make.load)]
    assert [] == examination.repair(tmp_path, make.load)


def test_leftovers_are_cleared(library: Index, tmp_path: Path, make: type[Maker]) -> None:
    """The unfinished file of a killed writer goes."""
    (tmp_path / "passages.faiss.0.new").touch()
    assert ["an unfinished FAISS file was left behind"] == [
        found.problem for found in examination.check(tmp_path, make.load)
    ]
    assert [] == examination.repair(tmp_path, make.load)


def test_near_duplicates_are_told(library: Index, tmp_path: Path, make: type[Maker]) -> None:
    """An article that repeats another is named beside it."""
    library.update([make.entry("felines", "Cats purr.", "Dogs bark.")])
    (found,) = examination.check(tmp_path, make.load)
    assert "articles 'cats' and 'felines' are almost the same" == found.problem
    assert ("`askcite remove felines` if one is enough", False) == (found.mend, found.repairable)


@pytest.mark.parametrize(
    ("content", "problem", "mend"),
    [
        (None, "no library in", "make one with `askcite build`"),
        (b"not a database at all" * 99, "is damaged", "move it away and run `askcite build`"),
    ],
)
def test_no_library(
    tmp_path: Path, content: bytes | None, problem: str, mend: str, make: type[Maker]
) -> None:
    """Where no library is, that is the finding."""
    if content:
        (tmp_path / "library.db").write_bytes(content)
    (found,) = examination.check(tmp_path, make.load)
    assert problem in found.problem
    assert mend == found.mend


@pytest.mark.parametrize("lost", ["DELETE FROM state", "DELETE FROM generation"])
def test_a_lost_manifest(library: Index, tmp_path: Path, make: type[Maker], lost: str) -> None:
    """Without its manifest a library cannot be read, and that is the one finding."""
    tamper(tmp_path, lost)
    (found,) = examination.check(tmp_path, make.load)
    assert found.problem.startswith("the library ")
    assert ("make it anew with `askcite build`", False) == (found.mend, found.repairable)


def test_damaged_pages(library: Index, tmp_path: Path, make: type[Maker]) -> None:
    """A page overwritten in the middle of the file is found."""
    library.update([make.entry(f"a{n}", f"Article {n} speaks.") for n in range(50)])
    library.close()
    path = tmp_path / "library.db"
    content = bytearray(path.read_bytes())
    content[-8192:-4096] = b"\xff" * 4096
    path.write_bytes(content)
    assert any("damaged" in found.problem for found in examination.check(tmp_path, make.load))


@pytest.mark.parametrize("dated", [True, False])
def test_a_page_in_place_of_another_changes_no_answer(
    library: Index, tmp_path: Path, make: type[Maker], dated: bool
) -> None:
    """Rows that come twice while others are lost are told, with the FAISS file and without."""
    library.update([make.entry(f"a{n}", f"Article {n} speaks.") for n in range(90)])
    asked = make.vector("Article 7 speaks."), 99
    before = library.dense(*asked)
    library.close()
    path, size = tmp_path / "library.db", 4096
    whole = path.read_bytes()
    leaves = [at for at in range(size, len(whole), size) if whole[at] == 0x0D]
    faiss = (tmp_path / "passages.faiss").read_bytes()
    told = 0
    for to, source in permutations(leaves, 2):
        path.write_bytes(whole[:to] + whole[source : source + size] + whole[to + size :])
        (tmp_path / "passages.faiss").write_bytes(faiss if dated else b"")
        try:
            assert before == _dense(tmp_path, *asked)
        except LibraryError:
            told += 1
    assert told


def test_facts_that_are_no_articles(library: Index, tmp_path: Path) -> None:
    """Rows of another form among those that find articles are damage, and told as such."""
    tamper(
        tmp_path,
        "DELETE FROM fact",
        "INSERT INTO fact VALUES ('author', 'doe', 'no number'), ('author', 'roe', 900)",
    )
    opened = index.open(tmp_path)
    with pytest.raises(LibraryError, match=r"damaged: .*; run `askcite doctor`"):
        opened.matching(Filter(author="doe"))
    opened.close()


def _dense(directory: Path, vector: NDArray[np.float32], k: int) -> list[tuple[int, float]]:
    """The nearest passages of the library there."""
    opened = index.open(directory)
    try:
        return opened.dense(vector, k)
    finally:
        opened.close()


@pytest.mark.parametrize(
    ("statement", "asked"),
    [
        ("UPDATE article SET title = 'Dogs' WHERE id = 'cats'", "article"),
        ("UPDATE article SET text = CAST('Cats burr.' AS BLOB) WHERE id = 'cats'", "article"),
        ("UPDATE article SET pages = '[0]' WHERE id = 'cats'", "article"),
        ("UPDATE sentence SET start = 1 WHERE key = 1", "passages"),
        ("UPDATE passage SET heading = 'Dogs' WHERE key = 1", "passages"),
        ("DELETE FROM passage WHERE key = 1", "passages"),
        ("UPDATE passage SET vector = zeroblob(32) WHERE key = 1", "dense"),
        ("DELETE FROM posting WHERE term = 'cat'", "lexical"),
        ("UPDATE posting SET term = 'lion' WHERE term = 'cat'", "lexical"),
        ("DELETE FROM segment", "lexical"),
        ("UPDATE article SET language = 'eo' WHERE id = 'cats'", "articles"),
    ],
)
def test_nothing_damaged_is_answered_from(
    library: Index, tmp_path: Path, make: type[Maker], statement: str, asked: str
) -> None:
    """What was changed behind the library's back is an error that names doctor, never an answer."""
    tamper(tmp_path, statement)
    ways: dict[str, Callable[[Index], object]] = {
        "article": lambda index: index.article("cats"),
        "articles": lambda index: index.articles(),
        "passages": lambda index: index.passages([1]),
        "dense": lambda index: index.dense(make.vector("x"), 9),
        "lexical": lambda index: index.lexical(["cat"], 9),
    }
    opened = index.open(tmp_path)
    with pytest.raises(LibraryError, match=r"damaged: .*; run `askcite doctor`"):
        ways[asked](opened)
    opened.close()


@pytest.mark.parametrize("statement", ["UPDATE state SET generation = 0", "DELETE FROM article"])
def test_no_other_state_is_taken_for_the_library(
    library: Index, tmp_path: Path, statement: str
) -> None:
    """A state or a list of articles that is not the one written is not opened."""
    tamper(tmp_path, statement)
    with pytest.raises(LibraryError, match="damaged"):
        index.open(tmp_path)


@pytest.mark.parametrize("at", [0, 60, -30, -1])
def test_a_bit_of_the_faiss_file(
    library: Index, tmp_path: Path, make: type[Maker], at: int
) -> None:
    """A FAISS file with one bit changed is made again from stored vectors."""
    found, path = library.dense(make.vector("x"), 9), tmp_path / faiss_file.FILE
    whole = path.read_bytes()
    spoilt = bytearray(whole)
    spoilt[at] ^= 1
    path.write_bytes(spoilt)
    assert [FAISS] == [fault.problem for fault in examination.check(tmp_path, make.load)]
    opened = index.open(tmp_path)
    assert found == opened.dense(make.vector("x"), 9)
    assert whole == path.read_bytes()
    opened.close()


def test_a_large_faiss_file_is_checked_meanwhile(
    library: Index, tmp_path: Path, make: type[Maker], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is too large to be checked at once is made again soon after."""
    monkeypatch.setattr("askcite.index.faiss_file.CHECKED_AT_ONCE", 0)
    path = tmp_path / faiss_file.FILE
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    opened = index.open(tmp_path)
    for _ in range(100):
        opened.dense(make.vector("x"), 9)
        if whole == path.read_bytes():
            break
        time.sleep(0.05)
    assert whole == path.read_bytes()
    opened.close()


def told(faults: list[examination.Fault]) -> list[str]:
    """The problems, but for articles of these few words that are almost the same."""
    return [one.problem for one in faults if "almost the same" not in one.problem]


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("DELETE FROM posting WHERE term = 'stone'", FULL_TEXT),
        ("DELETE FROM fact", "articles are not found by what is known of them"),
        ("UPDATE passage SET vector = '\\x00' WHERE key = 1", "vectors of 1 articles are damaged"),
        (
            "DELETE FROM nearest_16 WHERE key = 1",
            "1 passages are not in the table that is searched",
        ),
        ("DROP TABLE nearest_16", "2 passages are not in the table"),
    ],
)
def test_a_library_in_postgres_is_examined_and_repaired(
    database: str, make: type[Maker], statement: str, problem: str
) -> None:
    """By the same rules, and the table that is searched by its own."""
    psycopg = pytest.importorskip("psycopg")
    library = index.create(database, make.made)
    library.update([replace(make.entry("cats", "Cats purr."))])
    library.update([make.entry("stones", "Stones roll.")])
    assert [] == told(examination.check(database, make.load))
    with psycopg.connect(database, autocommit=True) as other:
        other.execute("SET search_path TO askcite, public")
        other.execute(statement)
    (found,) = told(examination.check(database, make.load))
    assert found.startswith(problem)
    assert [] == told(examination.repair(database, make.load))
    library.refresh()
    assert (1, 2) == (len(library.lexical(["stone"], 9)), len(library.dense(make.vector("x"), 9)))
    library.close()


def test_a_contradicted_text_in_postgres(database: str, make: type[Maker]) -> None:
    """It is told with the mend that a person can follow; so is a database without a library."""
    psycopg = pytest.importorskip("psycopg")
    (nothing,) = examination.check(database, make.load)
    assert "no library in that database" in nothing.problem
    library = index.create(database, make.made)
    library.update([make.entry("cats", "Cats purr.")])
    library.close()
    with psycopg.connect(database, autocommit=True) as other:
        other.execute("UPDATE askcite.article SET text = 'Dogs'")
    found = examination.check(database, make.load)
    assert "article 'cats': its text is not the one" in found[0].problem
