"""A trained reader as the files that are shipped: an eight-bit graph and its card."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

from askcite.models import graph, recipe, weights
from askcite.training.model import Floats, Learner
from askcite.training.tokens import Batch

if TYPE_CHECKING:
    import onnx
