"""The looks of a Word document's runs: bold, hidden, raised."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from askcite.sources import doubts

if TYPE_CHECKING:
    from lxml.etree import _Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RUN, _TEXT = (_W + name for name in ("r", "t"))


def is_bold(paragraph: _Element) -> bool:
    """True for a paragraph all of whose words are bold."""
    runs = [run for run in paragraph.iter(_RUN) if "".join(run.itertext(_TEXT)).strip()]
    return bool(runs) and all(_has(run, "b") for run in runs)


def _has(run: _Element, name: str) -> bool:
    """True for a run with that property switched on."""
    found = run.find(f"{_W}rPr/{_W}{name}")
    return found is not None and found.get(f"{_W}val", "1") not in ("0", "false", "off", "none")


def is_hidden(run: _Element) -> bool:
    """True for a hidden or struck run."""
    if run.find(f"{_W}rPr") is None:
        return False
    if _has(run, "strike") or _has(run, "dstrike"):
        doubts.tell(doubts.STRUCK)
        return True
    return _has(run, "vanish") or _has(run, "webHidden")


def level(run: _Element) -> str:
    """A run's level: "superscript", "subscript" or nothing."""
    found = run.find(f"{_W}rPr/{_W}vertAlign")
    place = "" if found is None else str(found.get(f"{_W}val", ""))
    return place if place in ("superscript", "subscript") else ""
