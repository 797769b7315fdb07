"""The operator's choice between careful and forthcoming answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

FILE: Final = "page.json"
TOLERANCES: Final[dict[str, float | None]] = {"careful": 0.1, "balanced": None, "forthcoming": 0.3}
"""Share of wrong answers accepted: on the open questions answers then come from a confidence of
.93, .34 and .18 on."""
USUAL: Final = "balanced"


class Boldness:
    """One library's choice, kept beside it."""

    def __init__(self, directory: Path) -> None:
        self._file = directory / FILE

    @property
    def name(self) -> str:
        """The choice, `balanced` where none was made."""
        try:
            name = str(json.loads(self._file.read_text(encoding="utf-8"))["answers"])
        except (OSError, ValueError, KeyError, TypeError):
            return USUAL
        return name if name in TOLERANCES else USUAL

    @property
    def tolerance(self) -> float | None:
        """The accepted share of errors, as `Library.ask` takes it."""
        return TOLERANCES[self.name]

    def choose(self, name: str) -> None:
        """Keep one of `TOLERANCES`; raises KeyError for another name."""
        TOLERANCES[name]
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._file.write_text(json.dumps({"answers": name}), encoding="utf-8")
