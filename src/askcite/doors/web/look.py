"""The page's looks: one accent on paper, in system fonts."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from askcite.doors.web.escape import Html, element, join

if TYPE_CHECKING:
    import gradio as gr

ASSETS: Final = Path(__file__).parent / "assets"
ICON: Final = ASSETS / "icon.png"
MANIFEST: Final = {
    "name": "askcite", "start_url": "./", "display": "standalone",
    "icons": [{"src": "favicon.ico", "sizes": "192x192", "type": "image/png"}],
}  # fmt: skip
CARD: Final = {"title": "askcite", "description": "Answers that show the words they rest on."}
_CARD: Final = re.compile(r'<meta\s+(?:property="og:|name="twitter:)[^>]*>\s*')
SCRIPTS: Final = ("server", "sheets", "article", "kept", "conversation", "lists", "notes", "page")
"""The parts of the page's one script, in this order; none begins before the last calls `start`."""
LIGHT: Final = {
    "paper": "#faf8f5", "sheet": "#fffefb", "ink": "#211f1c", "quiet": "#625d56",
    "line": "#e4dfd7", "accent": "#0b6a5d", "on_accent": "#ffffff", "hover": "#f0ece5",
    "wash": "#d8eee9", "strong": "#9fdacc",
}  # fmt: skip
DARK: Final = {
    "paper": "#181715", "sheet": "#1f1e1b", "ink": "#ebe7e0", "quiet": "#aba59b",
    "line": "#38352f", "accent": "#74cfbd", "on_accent": "#10201d", "hover": "#2a2823",
    "wash": "#1d423b", "strong": "#2d6f62",
}  # fmt: skip
"""The colours of every page, of what gradio draws too. Text has a contrast of 4.5 in both."""
FACES: Final = {
    "reading": (
        '"Iowan Old Style", "Palatino Linotype", Palatino, Charter, Cambria, Georgia, '
        '"Noto Serif", "Liberation Serif", serif'
    ),
    "sans": (
        'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif'
    ),
}
"""The type: the articles' own, and that of everything else."""


def theme() -> "gr.themes.ThemeClass":
    """Gradio's plainest theme; the style gives it the page's colours."""
    import gradio as gr

    return gr.themes.Base(
        radius_size=gr.themes.sizes.radius_md,
        font=["system-ui", "sans-serif"],
        font_mono=["ui-monospace", "monospace"],
    )


def light() -> str:
    """Faces and colours as declarations of a style sheet."""
    return f"{_variables({**FACES, **LIGHT})}color-scheme:light"


def dark() -> str:
    """The colours in the dark."""
    return f"{_variables(DARK)}color-scheme:dark"


def _variables(values: Mapping[str, str]) -> str:
    return "".join(f"--{name}:{value};" for name, value in values.items())


@cache
def beside() -> str:
    """The style of the pages beside the chat."""
    rules = (ASSETS / "review.css").read_text(encoding="utf-8")
    night = f"@media (prefers-color-scheme:dark){{:root{{{dark()}}}}}"
    return f":root{{{light()}}}{night}{rules}"


def sheet(title: str, *body: Html) -> str:
    """A page beside the chat, whole."""
    view = {"name": "viewport", "content": "width=device-width,initial-scale=1"}
    parts = (element("meta", charset="utf-8"), element("meta", **view), element("title", title))
    head = element("head", *parts, element("style", Html(beside())))
    return f"<!doctype html>{element('html', head, element('body', *body), lang='en')}"


def own(page: str) -> str:
    """The page with our title and card, without gradio's."""
    title, about = (element("meta", property=f"og:{n}", content=c) for n, c in CARD.items())
    ours = join(element("title", "askcite"), title, about)
    page = _CARD.sub("", page).replace("/manifest.json", "manifest.json")
    return page.replace("<head>", f"<head>{ours}", 1)


def head() -> str:
    """Our style and script; gradio's `css` would confine the rules."""
    rules = (ASSETS / "page.css").read_text(encoding="utf-8")
    style = f":root{{{light()}}}.dark{{{dark()}}}{rules}"
    parts = "\n".join((ASSETS / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
    script = f'"use strict";(() => {{\n{parts}\n}})();'
    return f"<style>{style}</style><script>{script}</script>"
