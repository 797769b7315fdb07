"""The page's frame: static HTML that the script draws into."""

from __future__ import annotations

from typing import Any, Final

from askcite.doors.web.escape import button, element
from askcite.doors.web.look import ASSETS
from askcite.settings import MAX_QUESTION_CHARACTERS

QUIET: Final[dict[str, Any]] = {"show_progress": "hidden", "api_visibility": "private"}
"""An event without the builder's own progress display, and not offered to other programs."""
PARTS: Final = {
    "library": button("Library", data_act="shelf", aria_expanded="false", aria_controls="shelf"),
    "remove": button("Remove", data_act="remove", hidden=True),
    "keep": button("Keep in the library", data_act="keep"),
    "leave": element("form", element("button", "Log out"), method="post", action="logout"),
}
"""An operator's buttons, and one to log out."""


def frame(manage: bool, locked: bool) -> str:
    """The frame's HTML, with what is asked for.

    `manage` asks for an operator's buttons, `locked` for one to log out.
    """
    page = (ASSETS / "page.html").read_text(encoding="utf-8")
    longest = str(MAX_QUESTION_CHARACTERS)
    for name, part in PARTS.items():
        page = page.replace(
            f"<!--{name}-->", part if (locked if name == "leave" else manage) else ""
        )
    return page.replace("LONGEST", longest)
