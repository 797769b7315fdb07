"""The page: its frame, its calls, and the operator's panel."""

# gradio reads its handlers' annotations as objects, so they are not postponed here.

from pathlib import Path
from typing import TYPE_CHECKING, Final

from askcite.doors.web import named_files, starting
from askcite.doors.web.desk import ANSWERS_AT_ONCE, Desk
from askcite.doors.web.feedback import home
from askcite.doors.web.look import ASSETS
from askcite.doors.web.panel import panel
from askcite.doors.web.shelf import Shelf
from askcite.library.library import Library
from askcite.settings import MAX_QUESTION_CHARACTERS

if TYPE_CHECKING:
    import gradio as gr

EVENTS_WAITING: Final = 256
"""Questions that wait for their turn; the page keeps a further one, and sends it again later."""
KEPT_SECONDS: Final = 3_600
"""Uploaded files that were not taken are deleted after this time."""


def create(
    library: Library, index: str | Path, *, manage: bool = False, locked: bool = False
) -> "gr.Blocks":
    """The page for the library at `index`, not yet served.

    `locked` says that a login guards it.
    """
    starting.load()
    import gradio as gr

    desk = Desk(library, home(index), manage=manage)
    kept = (KEPT_SECONDS, KEPT_SECONDS)
    page = gr.Blocks(title="askcite", fill_width=True, analytics_enabled=False, delete_cache=kept)
    with page:
        gr.HTML(
            _frame(manage, locked),
            js_on_load="askcite.start()",
            elem_id="frame",
            apply_default_css=False,
        )
        _offer(desk, manage)
        if manage:
            panel(page, Shelf(library, index))
    page.queue(max_size=EVENTS_WAITING, api_open=False)
    starting.calm(page)
    named_files.confine(page)
    return page


def _frame(manage: bool, locked: bool) -> str:
    """The frame's HTML, with what is asked for shown.

    `manage` shows an operator's buttons, `locked` one to log out.
    """
    page = (ASSETS / "page.html").read_text(encoding="utf-8")
    for name, is_shown in (("manage", manage), ("locked", locked)):
        if is_shown:
            page = page.replace(f"<!--{name} ", "").replace(f" {name}-->", "")
    return page.replace("LONGEST", str(MAX_QUESTION_CHARACTERS))


def _offer(desk: Desk, manage: bool) -> None:
    """Let the page's script call the desk.

    What it keeps in the library is an operator's to keep.
    """
    from gradio.events import api

    api(desk.ask, api_visibility="private", concurrency_limit=ANSWERS_AT_ONCE)
    for act in (
        desk.draw, desk.article, desk.leaf, desk.sources, desk.begin, desk.overview, desk.suggested,
        desk.generation, desk.follow, desk.rate, desk.export, *([desk.keep] if manage else []),
    ):  # fmt: skip
        api(act, api_visibility="private", queue=False)
