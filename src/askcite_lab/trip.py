"""Files and functions that one question enters, counted.

`library.ask` and the page's handler are asked the same question of the seed article, with the real
weights, once to load what is loaded once, and then under `sys.setprofile` in every thread. A file
or function counts once however often it is entered, and stands where it was entered first;
comprehensions and lambdas, modules that are
imported, and the methods that `dataclasses` writes do not count.
"""

from __future__ import annotations

import ast
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Final

import askcite
from askcite.library.library import Library

QUESTION: Final = "Which pillar of the IPOI does Japan lead?"
"""Of the seed article, which answers it with one sentence."""
SEED_ARTICLE: Final = Path(__file__).parents[2] / "index" / "articles"
PACKAGE: Final = Path(askcite.__file__).parent
IN_PYTHON, ON_THE_PAGE = "library.ask", "the page"
MOST_FILES: Final = {IN_PYTHON: 34, ON_THE_PAGE: 43}
"""Reached; 27 and 36 before a question could be of a dozen kinds, 49 and 58 before checks that only
some questions need were told by a pattern or by the kinds of an article's blocks. What a question
of fact meets beyond the first design are its wording and spelling, the kind that its vector tells,
seals on stored rows, initials, what a question takes for granted, sentences that lean, words that
may mislead. How sentences look is told anew for each answer: it takes .4 ms of 80, and what were
stored with them would be of the rules of the day on which they came."""
MOST_FUNCTIONS: Final = {IN_PYTHON: 168, ON_THE_PAGE: 226}
"""Reached; 131 and 211 at first, 223 and 286 at most."""


@dataclass
class Trip:
    """Files and functions that one question entered, in order."""

    way: str
    functions: dict[tuple[str, str], int] = field(default_factory=dict)
    """Each with its depth, the functions of the package below it when it was entered first."""

    @property
    def files(self) -> list[str]:
        """The files, relative to the package."""
        return list(dict.fromkeys(file for file, _ in self.functions))

    def entered(self, frame: FrameType, event: str, _: object) -> None:
        """Note the function of `frame`, as `sys.setprofile` wants."""
        name = _name(frame)
        if event == "call" and name and name not in self.functions:
            self.functions[name] = sum(_name(each) is not None for each in _below(frame))


def _below(frame: FrameType) -> Iterator[FrameType]:
    """The frames that led to this one."""
    while frame := frame.f_back:  # type: ignore[assignment]
        yield frame


def _name(frame: FrameType) -> tuple[str, str] | None:
    """File and function of a frame, if they count."""
    code = frame.f_code
    if code.co_name[0] == "<" or not code.co_filename.startswith(_HOME):
        return None
    return code.co_filename[len(_HOME) :], code.co_qualname


_HOME: Final = f"{PACKAGE}/"


def both() -> list[Trip]:
    """The trips of `QUESTION` in Python and from the page.

    They are made in a library of their own.
    """
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder, "index")
        with Library.build(index, [SEED_ARTICLE]) as library:
            page = _page(library, index)
            return [
                traced(IN_PYTHON, lambda: library.ask(QUESTION)),
                traced(ON_THE_PAGE, page),
            ]


def traced(way: str, ask: Callable[[], object]) -> Trip:
    """The trip of the second call of `ask`.

    The first one loads models and modules.
    """
    ask()
    trip = Trip(way)
    threading.setprofile(trip.entered)
    sys.setprofile(trip.entered)
    try:
        ask()
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
    return trip


def _page(library: Library, index: Path) -> Callable[[], object]:
    """The page's own handler, called as by a new visitor."""
    from askcite.doors.web.page import create

    handlers = create(library, index).fns.values()
    (ask, *_) = (each.fn for each in handlers if each.fn and each.name == "ask")
    return lambda: list(ask(QUESTION, [], []))


def too_long(trips: Sequence[Trip]) -> Iterator[str]:
    """A line for each bound that a trip goes beyond."""
    for trip in trips:
        counted = {"files": len(trip.files), "functions": len(trip.functions)}
        for what, bounds in (("files", MOST_FILES), ("functions", MOST_FUNCTIONS)):
            if counted[what] > (most := bounds.get(trip.way, counted[what])):
                yield f"{trip.way}: {counted[what]} {what}, at most {most} are wanted"


def table(trips: Sequence[Trip], *, files: bool = False, tree: bool = False) -> str:
    """The trips, a line each, and the bounds they break.

    With `files` the files of each in order, with `tree` the functions, each under its caller with
    the first line of its docstring.
    """
    lines = [f"{t.way:<12} {len(t.files):>3} files {len(t.functions):>4} functions" for t in trips]
    lines += too_long(trips)
    if files:
        lines += [f"{t.way}: {', '.join(t.files)}" for t in trips]
    for trip in trips if tree else ():
        said = {each: _said(PACKAGE / each) for each in trip.files}
        calls = (
            f"{'  ' * depth}{file} {name}: {said[file].get(name, '')}".rstrip(" :")
            for (file, name), depth in trip.functions.items()
        )
        lines += ["", trip.way, *calls]
    return "\n".join(lines)


def _said(file: Path) -> dict[str, str]:
    """First lines of a file's docstrings, by qualified name."""
    return dict(_told(ast.parse(file.read_text(encoding="utf-8")), ""))


def _told(tree: ast.AST, within: str) -> Iterator[tuple[str, str]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef):
            yield from _told(node, f"{within}{node.name}.")
        elif isinstance(node, ast.FunctionDef):
            name = f"{within}{node.name}"
            yield name, (ast.get_docstring(node) or "").partition("\n")[0]
            yield from _told(node, f"{name}.<locals>.")
