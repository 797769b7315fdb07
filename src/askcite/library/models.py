"""The models of a library, loaded when first needed."""

from __future__ import annotations

from functools import cached_property

from askcite import index as indexes
from askcite.answer.evidence import Calibration
from askcite.answer.finding import Finder
from askcite.answer.retrieval import Hybrid, Retriever
from askcite.index import Index
from askcite.models import encoder as encoders
from askcite.models import reader as readers
from askcite.models.encoder import Encoder
from askcite.models.reader import Reader


class Models:
    """An index's encoder, and the two finders by it.

    What is given takes the place of what would be loaded.
    """

    def __init__(
        self,
        index: Index,
        encoder: Encoder | None = None,
        reader: Reader | None = None,
        retriever: Retriever | None = None,
    ) -> None:
        self.index = index
        self._encoder = encoder
        self._reader = reader
        self._retriever = retriever or Hybrid()
        self.own_reader = reader is not None
        """A reader of your own is taken to know every language."""

    @cached_property
    def encoder(self) -> Encoder:
        """The index's encoder; raises MismatchError for other weights."""
        made = self.index.manifest
        found = self._encoder or encoders.shared(made.encoder)
        indexes.require(made, indexes.make(found.name, found.digest, found.dimension))
        return found

    @property
    def reader_name(self) -> str:
        """The reader's digest, or the class of another."""
        kind = type(self._reader)
        return f"{kind.__module__}.{kind.__qualname__}" if self._reader else readers.digest()

    @cached_property
    def reading(self) -> Finder:
        """The finder that reads what it finds."""
        calibration = Calibration(**readers.card()["calibration"])
        return Finder(self.encoder, self._reader or readers.load(), calibration, self._retriever)

    @cached_property
    def comparing(self) -> Finder:
        """The finder by similarity alone, for other languages."""
        calibration = Calibration(**readers.card()["calibration without reading"])
        return Finder(self.encoder, None, calibration, self._retriever)
