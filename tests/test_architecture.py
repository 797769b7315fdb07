"""The shape of the code: imports point to lower floors, heavy packages have one home each."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import askcite

PACKAGE = Path(askcite.__file__).parent

FLOORS = (
    ("types", "errors", "settings"),
    ("text",),
    ("sources", "models", "index", "llm"),
    (
        "ranking",
        "evidence",
        "about",
        "abbreviations",
        "conversation",
        "suggestions",
        "export",
        "verify",
        "questions",
    ),
    ("check",),
    ("composer", "writer", "rewriting"),
    ("intake", "ingest", "asking", "answering"),
    ("library",),
    ("plotting", "evaluate", "training", "bench"),
    ("address", "guard", "tools", "mcp", "api", "adapters", "web"),
    ("cli",),
    ("__init__",),
    ("__main__",),
)
"""Lowest first; a module imports from its own part of the package and from floors below."""

HOMES = {
    "matplotlib": ("plotting.py",),
    "faiss": ("index/dense.py", "bench/plain.py"),
    "gradio": ("web/",),
    "onnx": ("models/graph.py",),
    "onnxruntime": ("models/runtime.py", "models/graph.py"),
    "sentence_transformers": ("models/encoder.py", "bench/plain.py"),
    "sentencex": ("text/sentences.py",),
    "tokenizers": ("models/runtime.py",),
    "torch": ("models/bulk.py", "training/"),
    "transformers": ("training/",),
}
"""Where a heavy package may be imported; `bench/plain.py` is a program of its own."""

TREES = {
    path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(PACKAGE.rglob("*.py"))
}


def floor(part: str) -> tuple[int, int]:
    """Where a top-level part of the package lives: its floor, and its place there."""
    return next((at, row.index(part)) for at, row in enumerate(FLOORS) if part in row)


def imported(tree: ast.AST) -> Iterator[str]:
    """The modules a tree imports when it runs, in full: `askcite.text`, `faiss`."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        else:
            yield from imported(node)


def test_imports_point_down() -> None:
    """A module imports only from its own part, a lower floor, or a neighbour named before it."""
    wrong = {
        f"{name} imports {other}"
        for name, tree in TREES.items()
        for part in [name.split("/")[0].removesuffix(".py")]
        for other in imported(tree)
        if other.startswith("askcite.") and part not in {"__init__", "__main__"}
        if (target := other.split(".")[1]) != part and floor(target) > floor(part)
    }
    assert set() == wrong


def test_heavy_packages_have_one_home() -> None:
    """A heavy package is imported only where it lives."""
    wrong = {
        f"{name} imports {package}"
        for name, tree in TREES.items()
        for package in {module.split(".")[0] for module in imported(tree)} & HOMES.keys()
        if not name.startswith(HOMES[package])
    }
    assert set() == wrong


def loaded_by(code: str) -> set[str]:
    """The heavy packages that a fresh process has loaded after `code`."""
    program = f"{code}\nimport sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    return set(done.stdout.split()) & HOMES.keys()


def test_importing_askcite_loads_nothing_heavy() -> None:
    """`import askcite` costs none of the heavy packages."""
    assert set() == loaded_by("import askcite")


def test_public_surface() -> None:
    """`__all__` is what the package offers, no more and no less."""
    offered = {n for n in vars(askcite) if not n.startswith("_")}
    modules = {name.split("/")[0].removesuffix(".py") for name in TREES}
    assert set(askcite.__all__) == offered - modules
