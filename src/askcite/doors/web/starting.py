"""Gradio, loaded without the parts for its editors.

Two of its private parts are changed, and nothing else of it is: `tests/doors/web/test_starting.py`
fails with a plain word when a release has them no more.

- At every start it parses the source of each of its components and writes stubs into its own
  folder: 1.5 of the 4 processor seconds that importing it takes, and a race between two that start
  together.
- Its queue looks for events a thousand times a second.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType
from typing import TYPE_CHECKING, Final

from askcite.models import cache

if TYPE_CHECKING:
    from gradio import Blocks

SILENT: Final = {"GRADIO_ANALYTICS_ENABLED": "False", "HF_HUB_DISABLE_TELEMETRY": "1"}
"""Variables by which Gradio and what it brings are told to send nothing."""
STUBS: Final = "gradio.component_meta"
"""The module that writes stubs."""
WRITES: Final = "create_or_modify_pyi"
"""Its function that does."""
POLL_SECONDS: Final = 0.01
"""Between two looks for events; gradio's own thousand looks a second cost 4 % of a core, idle."""


def load() -> None:
    """Gradio, imported for every `import gradio` after it.

    Uploads lie in askcite's cache until they are taken, unless `GRADIO_TEMP_DIR` says otherwise;
    in a temporary directory any other user of the machine could have made theirs first.
    """
    _settle()
    finder = _Finder()
    sys.meta_path.insert(0, finder)
    try:
        import gradio  # noqa: F401
    finally:
        sys.meta_path.remove(finder)


def _settle() -> None:
    os.environ.update(SILENT)
    uploads = cache.directory() / "uploads"
    with suppress(OSError):  # a cache that cannot be written to: gradio's own place will do
        uploads.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.environ.setdefault("GRADIO_TEMP_DIR", str(uploads))


def calm(page: Blocks) -> None:
    """A queue that looks for events less often."""
    page._queue.sleep_when_free = POLL_SECONDS


class _Finder(MetaPathFinder):
    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module, with a loader that stops its writing."""
        spec = PathFinder.find_spec(name, path) if name == STUBS else None
        if spec and spec.origin:
            spec.loader = _Loader(name, spec.origin)
        return spec


class _Loader(SourceFileLoader):
    def exec_module(self, module: ModuleType) -> None:
        """The module, its writing function replaced by an idle one."""
        super().exec_module(module)
        vars(module)[WRITES] = lambda *_: None
