"""The page's frame: static HTML that the script draws into."""

from __future__ import annotations

from typing import Any, Final

from askcite.doors.web.look import ASSETS
from askcite.settings import MAX_QUESTION_CHARACTERS

QUIET: Final[dict[str, Any]] = {"show_progress": "hidden", "api_visibility": "private"}
"""An event without the builder's own progress display, and not offered to other programs."""
LIBRARY: Final = (
    '<button type="button" data-act="shelf" aria-expanded="false" aria-controls="shelf">Library'
    "</button>"
)
REMOVE: Final = '<button type="button" data-act="remove" hidden>Remove</button>'
KEEP: Final = '<button type="button" data-act="keep">Keep in the library</button>'
LEAVE: Final = '<form method="post" action="logout"><button>Log out</button></form>'


def frame(manage: bool, locked: bool) -> str:
    """The frame's HTML, with what is asked for.

    `manage` asks for an operator's buttons, `locked` for one to log out.
    """
    page = (ASSETS / "page.html").read_text(encoding="utf-8")
    longest = str(MAX_QUESTION_CHARACTERS)
    page = page.replace("<!--library-->", LIBRARY if manage else "")
    page = page.replace("<!--keep-->", KEEP if manage else "")
    page = page.replace("<!--remove-->", REMOVE if manage else "")
    return page.replace("<!--leave-->", LEAVE if locked else "").replace("LONGEST", longest)
