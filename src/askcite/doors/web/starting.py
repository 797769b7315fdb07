"""Gradio, loaded without what it does for editors only.

At every start it parses the source of each of its components and writes stubs into its own folder:
1.5 of the 4 processor seconds that importing it takes, and a race between two that start together.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType
from typing import Final

STUBS: Final = "gradio.component_meta"
"""The module that writes them."""


def load() -> None:
    """Import gradio; the `import gradio` of other modules then finds it."""
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    try:
        import gradio  # noqa: F401
    finally:
        sys.meta_path.remove(finder)


class _Finder(MetaPathFinder):
    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module as it is, with a loader that takes its writing away."""
        spec = PathFinder.find_spec(name, path) if name == STUBS else None
        if spec and spec.origin:
            spec.loader = _Loader(name, spec.origin)
        return spec


class _Loader(SourceFileLoader):
    def exec_module(self, module: ModuleType) -> None:
        """Run the module, then put nothing in the place of what writes stubs."""
        super().exec_module(module)
        vars(module)["create_or_modify_pyi"] = lambda *_: None
