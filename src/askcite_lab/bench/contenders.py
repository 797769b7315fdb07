"""Those that are compared, behind one face.

Askcite as a library, the plain script, and the plain script with a public cross-encoder that reads
its ten best passages again.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

from askcite.library.library import Library
from askcite.models import encoder as encoders
from askcite.models import weights
from askcite.models.encoder import Encoder
from askcite.settings import DEFAULT_ENCODER
from askcite_lab import public
from askcite_lab.bench.material import ONE_MORE, Material

ASKCITE, PLAIN = "askcite", "plain"
BOTH = (ASKCITE, PLAIN)
REREAD = "plain, reread"
"""Only asks, from what the plain script built."""
REREAD_PASSAGES = 10
"""Of the nearest passages are read again, the usual number."""


class Contender(Protocol):
    """One of those that are measured.

    Each method leaves it ready for those below it.
    """

    def build(self) -> None:
        """Index the articles of its place, from files to files."""

    def add(self) -> None:
        """Add one more article to what was built."""

    def encode(self, texts: Sequence[str]) -> None:
        """Make a vector of each text, and forget them."""

    def open(self) -> None:
        """Get ready to answer from what was built."""

    def ask(self, question: str) -> dict[str, float]:
        """Answer it: milliseconds a stage."""


class Askcite:
    """The library as its users call it.

    It also cuts the text, encodes sentences and reads.
    """

    def __init__(self, place: Material) -> None:
        self._place = place

    def build(self) -> None:
        """Index the articles of its place, from files to files."""
        place = self._place
        self._library = Library.build(place.index(ASKCITE), [place.articles])

    def add(self) -> None:
        """Add one more article to what was built."""
        self._library.add(Material(self._place.folder, ONE_MORE).articles)

    def encode(self, texts: Sequence[str]) -> None:
        """Make a vector of each text, and forget them."""
        self._encoder.encode(texts)

    def open(self) -> None:
        """Get ready to answer from what was built."""
        self._library = Library.open(self._place.index(ASKCITE))

    def ask(self, question: str) -> dict[str, float]:
        """Answer it: milliseconds a stage."""
        start = time.perf_counter()
        answer = self._library.ask(question)
        return {**answer.timings, "total": (time.perf_counter() - start) * 1000}

    @cached_property
    def _encoder(self) -> Encoder:
        return encoders.load()


class PlainScript:
    """The plain script, which answers with five passages.

    It is given the passages and encodes these only.
    """

    def __init__(self, place: Material) -> None:
        from askcite_lab.bench.plain_script import Plain

        self._place = place
        self._script = Plain(str(weights.locate(DEFAULT_ENCODER)), str(place.index(PLAIN)))

    def build(self) -> None:
        """Index the passages of its place, from files to files."""
        self._script.build(self._place.read("passages"))

    def add(self) -> None:
        """Add one more article's passages to what was built."""
        self._script.add(Material(self._place.folder, ONE_MORE).read("passages"))

    def encode(self, texts: Sequence[str]) -> None:
        """Make a vector of each text, and forget them."""
        self._script.encode(list(texts))

    def open(self) -> None:
        """Get ready to answer from what was built."""
        self._script.open()

    def ask(self, question: str) -> dict[str, float]:
        """Find five passages: milliseconds a stage."""
        start = time.perf_counter()
        vectors = self._script.encode([question])
        encoded = time.perf_counter()
        self._script.search(vectors)
        end = time.perf_counter()
        return {
            "encode": (encoded - start) * 1000,
            "search": (end - encoded) * 1000,
            "total": (end - start) * 1000,
        }


class RereadScript(PlainScript):
    """The plain script, whose passages a public cross-encoder ranks anew."""

    def __init__(self, place: Material) -> None:
        super().__init__(place)
        self._script.reread_with(str(public.directory(place.rereader)))

    def ask(self, question: str) -> dict[str, float]:
        """Find ten passages and read them: milliseconds a stage."""
        start = time.perf_counter()
        vectors = self._script.encode([question])
        encoded = time.perf_counter()
        found = self._script.search(vectors, REREAD_PASSAGES)
        searched = time.perf_counter()
        self._script.reread(question, found)
        end = time.perf_counter()
        return {
            "encode": (encoded - start) * 1000,
            "search": (searched - encoded) * 1000,
            "read": (end - searched) * 1000,
            "total": (end - start) * 1000,
        }


MAKE: dict[str, type[Askcite | PlainScript]] = {
    ASKCITE: Askcite,
    PLAIN: PlainScript,
    REREAD: RereadScript,
}
