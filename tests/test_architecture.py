"""The shape of the code: imports point to lower floors, heavy packages have one home each."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import askcite

PACKAGE = Path(askcite.__file__).parent

FLOORS = (
    ("types", "errors", "settings", "llm", "guide"),
    ("text",),
    ("sources",),
    ("models",),
    ("index",),
    ("question",),
    ("support",),
    ("answer",),
    ("library",),
    ("review",),
    ("evaluate",),
    ("doors",),
    ("__init__",),
    ("__main__",),
)
"""Lowest first; a module imports from its own room, from floors below, or from what is named
before it on its own."""

MOST_AT_THE_ROOT = 10
"""Modules at the package's root, `__init__` and `__main__` among them."""

HOMES = {
    "matplotlib": ("evaluate/plotting.py",),
    "faiss": ("index/faiss_file.py",),
    "gradio": ("doors/web/",),
    "onnx": ("models/graph.py",),
    "onnxruntime": ("models/runtime.py",),  # its `quiet` turns the telemetry off
    "sentence_transformers": ("models/encoder.py",),
    "sentencex": ("text/sentences.py",),
    "tokenizers": ("models/runtime.py",),
    "torch": ("models/bulk.py",),
    "transformers": (),
}
"""Where a heavy package may be imported."""

LAB = Path(askcite.__file__).parents[1] / "askcite_lab"

TREES = {
    path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(PACKAGE.rglob("*.py"))
}


LAB_TREES = {
    path.relative_to(LAB.parent).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(LAB.rglob("*.py"))
}


def floor(part: str) -> tuple[int, int]:
    """Where a top-level part of the package lives: its floor, and its place there."""
    return next((at, row.index(part)) for at, row in enumerate(FLOORS) if part in row)


def imported(tree: ast.AST, *, for_types: bool = True) -> Iterator[str]:
    """The modules a tree imports, in full: `askcite.text`, `faiss`; those for types if wished."""
    for node in ast.iter_child_nodes(tree):
        is_for_types = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        if is_for_types and not for_types:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        else:
            yield from imported(node, for_types=for_types)


def module_of(name: str) -> str:
    """The module's full name, of its file's: `text/lines.py` is `askcite.text.layout.lines`."""
    return ".".join(("askcite", *name.removesuffix(".py").removesuffix("/__init__").split("/")))


def test_imports_point_down() -> None:
    """A module imports only from its own room, a lower floor, or a neighbour named before it."""
    wrong = {
        f"{name} imports {other}"
        for name, tree in TREES.items()
        for part in [name.split("/")[0].removesuffix(".py")]
        for other in imported(tree)
        if other.startswith("askcite.") and part not in {"__init__", "__main__"}
        if (target := other.split(".")[1]) != part and floor(target) > floor(part)
    }
    assert set() == wrong


def test_no_module_imports_itself_in_a_circle() -> None:
    """No chain of imports, inside rooms and for types too, leads back to where it began."""
    modules = {module_of(name): tree for name, tree in TREES.items()}
    arrows = {
        module: {name if name in modules else name.rpartition(".")[0] for name in imported(tree)}
        & modules.keys() - {module}
        for module, tree in modules.items()
    }
    circles: list[str] = []
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as error:
        circles = error.args[1]
    assert [] == circles


def test_the_root_stays_small() -> None:
    """At the package's root stand what all rooms share, and no more."""
    at_root = [name for name in TREES if "/" not in name]
    assert len(at_root) <= MOST_AT_THE_ROOT


def test_heavy_packages_have_one_home() -> None:
    """A heavy package is imported only where it lives."""
    wrong = {
        f"{name} imports {package}"
        for name, tree in TREES.items()
        for package in {module.split(".")[0] for module in imported(tree, for_types=False)}
        & HOMES.keys()
        if not name.startswith(HOMES[package])
    }
    assert set() == wrong


LATER = ("sources", "review", "library.intake", "library.watching", "index.postgres", "support",
         "answer.kinds.compare")  # fmt: skip
"""Rooms and modules that a plain question needs not."""


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The modules that a fresh process has loaded once it can ask."""
    program = "import askcite, sys; askcite.Library.open; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    return set(done.stdout.split())


def test_importing_askcite_loads_nothing_heavy(loaded: set[str]) -> None:
    """`import askcite` costs none of the heavy packages."""
    assert set() == loaded & HOMES.keys()


def test_importing_askcite_loads_what_a_question_needs(loaded: set[str]) -> None:
    """Formats, reviews, other kinds and another engine are imported when they are asked for."""
    later = tuple(f"askcite.{name}" for name in LATER)
    assert set() == {
        name for name in loaded if f"{name}.".startswith(tuple(f"{n}." for n in later))
    }


def test_public_surface() -> None:
    """`__all__` is what the package offers, no more and no less."""
    offered = {n for n in vars(askcite) if not n.startswith("_")}
    modules = {name.split("/")[0].removesuffix(".py") for name in TREES}
    assert set(askcite.__all__) == offered - modules


MOST_WORDS = 10
"""In the first line of a docstring."""
ASKS = re.compile(r"(?:What|Whether|How|Which|Where|Who)\b")
"""Beginnings of a first line that ask what it should say."""


def first_lines() -> Iterator[tuple[str, str]]:
    """Each docstring's first line, with the place of what it describes."""
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    for name, tree in (TREES | LAB_TREES).items():
        for node in ast.walk(tree):
            if isinstance(node, kinds) and (words := ast.get_docstring(node)):
                yield f"{name}:{getattr(node, 'lineno', 1)}", words.partition("\n")[0]


def test_docstrings_begin_with_a_short_line_that_says_it() -> None:
    """No first line is longer than ten words, and none begins with a question word."""
    wrong = {
        f"{place} {line}"
        for place, line in first_lines()
        if len(line.split()) > MOST_WORDS or ASKS.match(line)
    }
    assert set() == wrong


EVERYWHERE = {"__init__.py", "__main__.py"}
"""Modules that every package may have."""


def named(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The public classes and type aliases of a module, an alias with its meaning."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield node.name, ""
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript):
            names = (target.id for target in node.targets if isinstance(target, ast.Name))
            yield from ((name, ast.unparse(node.value)) for name in names)


def test_one_name_names_one_thing() -> None:
    """No public class, alias or module of the house stands for two things."""
    meant: dict[str, set[tuple[str, str]]] = {}
    for place, tree in (TREES | LAB_TREES).items():
        if (module := Path(place).name) not in EVERYWHERE:
            meant.setdefault(module, set()).add(("", place))
        for name, meaning in named(tree):
            if name[0].isupper() and not name.isupper():
                meant.setdefault(name, set()).add((meaning, "" if meaning else place))
    assert {} == {name: sorted(found) for name, found in meant.items() if len(found) > 1}
