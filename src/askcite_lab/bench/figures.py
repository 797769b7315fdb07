"""Each figure of askcite beside those of the plain scripts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from askcite_lab.bench.contenders import BOTH, REREAD

Results = Mapping[tuple[str, int, str], Sequence[Mapping[str, float]]]
"""By contender, size and step: what each round measured."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity, measured once a round.

    `plain` and `reread` are empty for what these scripts do not do.
    `more_is_better` is None for a property of the machine.
    """

    section: str
    name: str
    unit: str
    askcite: tuple[float, ...]
    plain: tuple[float, ...]
    more_is_better: bool | None = False
    reread: tuple[float, ...] = ()

    @property
    def ratio(self) -> float | None:
        """Askcite's median as a multiple of the plain script's."""
        return _ratio(self.askcite, self.plain)

    @property
    def reread_ratio(self) -> float | None:
        """Askcite's median as a multiple of the rereading script's."""
        return _ratio(self.askcite, self.reread)

    @property
    def advantage(self) -> float | None:
        """Times that askcite is better than the plain script.

        Below 1 it is worse; None where neither can be better.
        """
        if not self.ratio or self.more_is_better is None:
            return None
        return self.ratio if self.more_is_better else 1 / self.ratio

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it: medians, extremes and the ratio."""
        return {
            "section": self.section,
            "figure": self.name,
            "unit": self.unit,
            **{who: _spread(getattr(self, who)) for who in (*BOTH, "reread")},
            "ratio": self.ratio and round(self.ratio, 4),
            "reread_ratio": self.reread_ratio and round(self.reread_ratio, 4),
            "more_is_better": self.more_is_better,
        }


def _ratio(values: Sequence[float], others: Sequence[float]) -> float | None:
    if not others or not median(others):
        return None
    return median(values) / median(others)


def _spread(values: Sequence[float]) -> dict[str, float] | None:
    if not values:
        return None
    made = {"median": median(values), "min": min(values), "max": max(values)}
    return {name: round(value, 4) for name, value in made.items()}


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure's name, unit and place among the results."""

    name: str
    unit: str
    step: str
    key: str
    size: int = 1
    more_is_better: bool | None = False


def figures(section: str, rows: Sequence[FigureLine], results: Results) -> Iterator[Figure]:
    """A figure a row, in their order."""
    for row in rows:
        found = {
            who: tuple(
                one[row.key] for one in results.get((who, row.size, row.step), ()) if row.key in one
            )
            for who in (*BOTH, REREAD)
        }
        askcite, plain, reread = found.values()
        yield Figure(section, row.name, row.unit, askcite, plain, row.more_is_better, reread)
