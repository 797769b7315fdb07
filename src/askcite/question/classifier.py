"""The kind of a request by its vector.

It is asked where no pattern tells the kind. A softmax over the vector and the kind that the words'
form suggests; trained in the lab on requests written for it (`python -m askcite_lab
train-requests`), of which REQUESTS_CARD.md tells.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import numpy as np

from askcite.errors import ModelError
from askcite.models.packaged import MEND
from askcite.types import Kind

if TYPE_CHECKING:
    from numpy.typing import NDArray

FILE: Final = "requests.json"


@dataclass(frozen=True, slots=True)
class Classifier:
    """The weights of a softmax model, a row a kind.

    They weigh the vector's numbers, the suggested kinds, and a one. `encoder` is the digest of
    the encoder whose vectors they read. A kind other than the suggested one is taken from a
    probability of `overturns` on.
    """

    kinds: tuple[Kind, ...]
    weights: NDArray[np.float32]
    encoder: str
    overturns: float

    def probabilities(self, vector: NDArray[np.float32], suggested: Kind) -> dict[Kind, float]:
        """The probability of each kind; they sum to one."""
        scores = self.weights @ features(vector, suggested, self.kinds)
        powers = np.exp(scores - scores.max())
        return dict(zip(self.kinds, (powers / powers.sum()).tolist(), strict=True))

    def kind(self, vector: NDArray[np.float32], suggested: Kind) -> Kind:
        """The kind that the vector tells, else the suggested one."""
        probable = self.probabilities(vector, suggested)
        best = max(probable, key=probable.__getitem__)
        return best if probable[best] >= self.overturns else suggested


def features(
    vector: NDArray[np.float32], suggested: Kind, kinds: tuple[Kind, ...]
) -> NDArray[np.float32]:
    """The features: the vector, the suggested kind, a one."""
    form = np.array([*(kind is suggested for kind in kinds), 1], np.float32)
    return np.concatenate([vector, form])


@cache
def load() -> Classifier:
    """The shipped classifier.

    Raises ModelError when it is missing or damaged.
    """
    try:
        kept = json.loads(files("askcite.models").joinpath("weights", FILE).read_bytes())
        rows = np.array([kept["weights"][kind] for kind in kept["kinds"]], np.float32)
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"the requests' {FILE} is missing or damaged: {MEND}") from error
    kinds = tuple(map(Kind, kept["kinds"]))
    return Classifier(kinds, rows, kept["encoder"], kept["overturns"])
