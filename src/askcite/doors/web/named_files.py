"""Files named in an event: uploaded ones alone.

Gradio checks the paths that a visitor's event names only in a page that it launched itself. In one
that is mounted it copies whatever file of the server they name, and fetches addresses. So the
function that would is wrapped, which is the third of its private parts that is changed (the others
are in `starting`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakSet

if TYPE_CHECKING:
    from gradio import Blocks

MOVES: Final = "async_move_files_to_cache"
"""The function of `gradio.processing_utils` that every value of an event goes through."""
STRANGE: Final = "Only files that were uploaded here are taken."
_confined: WeakSet[Blocks] = WeakSet()


def confine(page: Blocks) -> None:
    """Let the page's events name no file but those uploaded."""
    from gradio import processing_utils

    _confined.add(page)
    moves = getattr(processing_utils, MOVES)
    if hasattr(moves, "__wrapped__"):
        return

    async def confined(data: object, *given: object, **named: object) -> object:
        _look(data)
        return await moves(data, *given, **named)

    vars(confined)["__wrapped__"] = moves
    setattr(processing_utils, MOVES, confined)


def _look(data: object) -> None:
    """Raise gradio's error for a file of elsewhere.

    Other pages that are served beside this one are left as they are.
    """
    from gradio.context import LocalContext
    from gradio.exceptions import Error
    from gradio.utils import get_upload_folder

    page = LocalContext.blocks.get(None)
    if page is not None and page not in _confined:
        return
    home = Path(get_upload_folder()).resolve()
    for path in _paths(data):
        if not Path(path).resolve().is_relative_to(home):
            raise Error(STRANGE, print_exception=False)


def _paths(data: object) -> Iterator[str]:
    """The paths of files in a value, however deep."""
    left: list[Any] = [data]
    while left:
        each = left.pop()
        if hasattr(each, "model_dump"):
            each = each.model_dump()
        if isinstance(each, dict):
            if isinstance(each.get("path"), str) and "meta" in each:
                yield each["path"]
            left += each.values()
        elif isinstance(each, (list, tuple)):
            left += each
