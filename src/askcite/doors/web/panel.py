"""The operator's panel: adding, rebuilding, and the manner of answers."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from askcite.doors.web.boldness import TOLERANCES
from askcite.doors.web.escape import element, join
from askcite.doors.web.shelf import DONE, Shelf, Told

if TYPE_CHECKING:
    import gradio as gr

QUIET: Final[dict[str, Any]] = {"show_progress": "hidden", "api_visibility": "private"}
"""An event without the builder's own progress display, and not offered to other programs."""
HINT: Final = (
    "Text, PDF, Word, web pages, e-books, slides, tables and mail. What the library holds stands "
    "in the list of sources; choose articles there to remove them."
)
_CHANGED: Final = "() => askcite.changed()"


def panel(page: "gr.Blocks", shelf: Shelf) -> None:
    """Draw the panel on the page, and offer its calls."""
    import gradio as gr
    from gradio.events import api

    with gr.Column(elem_id="shelf"):
        gr.HTML(join(element("h2", "Add articles"), element("p", HINT)), apply_default_css=False)
        files = gr.File(label="Files", file_count="multiple", height=132)
        address = gr.Textbox(label="Web address", placeholder="https://… https://…", max_lines=1)
        with gr.Accordion("Paste a text", open=False):
            title = gr.Textbox(label="Title", max_lines=1)
            text = gr.Textbox(label="Text", lines=4, max_lines=8)
        with gr.Row(elem_id="acts"):
            add = gr.Button("Add", variant="primary")
            stop = gr.Button("Stop", visible=False)
            rebuild = gr.Button("Rebuild from the folder")
        told = gr.HTML("", elem_id="told", apply_default_css=False)
        manner = gr.Radio(
            [(name.capitalize(), name) for name in TOLERANCES],
            label="Answers",
            info="Careful refuses more, forthcoming errs more. It holds for all who ask here.",
            elem_id="manner",
        )

    given = [files, address, title, text]
    shows = [told, add, rebuild, stop, *given]

    def shown(lines: Iterator[Told], uploaded: Sequence[str] | None = None) -> Iterator[list[Any]]:
        kept = [gr.skip()] * len(given)
        last = None
        for last in lines:
            yield [last.html, *_busy(True), *kept]
        done = uploaded is not None and last is not None and last.state == DONE
        for file in uploaded or () if done else ():
            Path(file).unlink(missing_ok=True)
        yield [gr.skip(), *_busy(False), *([None, "", "", ""] if done else kept)]

    def added(files: list[str] | None, *typed: str | None) -> Iterator[list[Any]]:
        fields = [words or "" for words in typed]  # one that nobody touched holds nothing
        yield from shown(shelf.add(files or [], *fields), files or [])

    def rebuilt() -> Iterator[list[Any]]:
        yield from shown(shelf.rebuild())

    add.click(added, given, shows, **QUIET).then(None, js=_CHANGED)
    rebuild.click(rebuilt, None, shows, **QUIET).then(None, js=_CHANGED)
    page.load(lambda: shelf.boldness.name, None, manner, **QUIET, queue=False)
    manner.input(shelf.boldness.choose, manner, None, **QUIET, queue=False)
    stop.click(shelf.stop, **QUIET, queue=False)
    for act in (shelf.remove, shelf.restore):
        api(act, api_visibility="private", queue=False)


def _busy(is_busy: bool) -> list[Any]:
    """Add and Rebuild, and in their place Stop."""
    import gradio as gr

    can = gr.update(interactive=not is_busy)
    return [can, can, gr.update(visible=is_busy)]
