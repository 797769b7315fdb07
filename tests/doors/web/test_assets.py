"""The page's own style and script hold nothing that nobody uses."""

from __future__ import annotations

import re

from askcite.doors.web.look import ASSETS, SCRIPTS
from askcite.types import BlockKind, Support

STYLE = re.sub(r"/\*.*?\*/", "", (ASSETS / "page.css").read_text(), flags=re.DOTALL)
SCRIPT = "\n".join((ASSETS / f"{name}.js").read_text() for name in SCRIPTS)
BUILDERS = {"gradio-container", "html-container", "dark"}
"""Classes that gradio gives."""


def test_every_part_of_the_script_is_in_the_page() -> None:
    """No file of it lies about, and none is forgotten."""
    assert {p.stem for p in ASSETS.glob("*.js")} == set(SCRIPTS)


def test_every_rule_has_something_to_style() -> None:
    """Each class and id of the style sheet stands in the page's code."""
    drawn = [p.read_text() for p in (*ASSETS.parent.glob("*.py"), *ASSETS.glob("*.html"))]
    words = "\n".join([*drawn, SCRIPT, *BlockKind, *Support]).replace("list item", "list-item")
    named = set(re.findall(r"[.#]([a-zA-Z][\w-]+)", re.sub(r"\{[^{}]*\}", "{}", STYLE)))
    assert set() == {n for n in named - BUILDERS if n not in words}


def test_every_name_of_the_script_is_used() -> None:
    """A function or a value is named where it is made and once more at least."""
    named = set(re.findall(r"(?:function\*?|const|let) (\w+)", SCRIPT))
    assert len(named) > 100
    assert set() == {n for n in named if len(re.findall(rf"\b{n}\b", SCRIPT)) < 2}
