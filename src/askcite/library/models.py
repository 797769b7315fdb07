"""The models of a library, loaded when first needed."""

from __future__ import annotations

from functools import cached_property

from askcite import index as indexes
from askcite.answer.evidence import Calibration
from askcite.answer.finding import Finder
from askcite.index import Index
from askcite.models import encoder as encoders
from askcite.models import reader as readers
from askcite.models.encoder import Encoder


class Models:
    """An index's encoder, and the two finders by it."""

    def __init__(self, index: Index, encoder: Encoder | None = None) -> None:
        self._index = index
        self._given = encoder

    @cached_property
    def encoder(self) -> Encoder:
        """The index's encoder; raises MismatchError for changed weights."""
        if self._given:
            return self._given
        made = self._index.manifest
        found = encoders.load(made.encoder)
        indexes.require(made, indexes.make(found.name, found.digest, found.dimension))
        return found

    @cached_property
    def reading(self) -> Finder:
        """The finder that reads what it finds."""
        calibration = Calibration(**readers.card()["calibration"])
        return Finder(self.encoder, readers.load(), calibration)

    @cached_property
    def comparing(self) -> Finder:
        """The finder by similarity alone, for other languages."""
        calibration = Calibration(**readers.card()["calibration without reading"])
        return Finder(self.encoder, None, calibration)
