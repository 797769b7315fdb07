"""The page's looks: its styles and its script."""

import re
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


def theme() -> "gr.themes.ThemeClass":
    """Gradio's plainest theme; the style gives it the page's colours."""
    import gradio as gr

    mono = ["ui-monospace", "monospace"]
    return gr.themes.Base(font=["system-ui", "sans-serif"], font_mono=mono)


def _read(*names: str) -> Html:
    """Files of ours, one after another."""
    return Html("\n".join((ASSETS / name).read_text(encoding="utf-8") for name in names))


def sheet(title: str, *body: Html) -> str:
    """A page beside the chat, whole."""
    view = {"name": "viewport", "content": "width=device-width,initial-scale=1"}
    parts = (element("meta", charset="utf-8"), element("meta", **view), element("title", title))
    head = element("head", *parts, element("style", _read("base.css", "review.css")))
    return f"<!doctype html>{element('html', head, element('body', *body), lang='en')}"


def own(page: str) -> str:
    """The page with our title and card, without gradio's."""
    title, about = (element("meta", property=f"og:{n}", content=c) for n, c in CARD.items())
    ours = join(element("title", "askcite"), title, about)
    page = _CARD.sub("", page).replace("/manifest.json", "manifest.json")
    return page.replace("<head>", f"<head>{ours}", 1)


def head() -> str:
    """Our style and script; gradio's `css` would confine the rules."""
    script = f'"use strict";(() => {{\n{_read(*(f"{name}.js" for name in SCRIPTS))}\n}})();'
    return element("style", _read("base.css", "page.css")) + f"<script>{script}</script>"
