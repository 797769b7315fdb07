"""The operator's panel over the page: what the library holds, adding, removing, rebuilding."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from askcite.doors.web.escape import element
from askcite.doors.web.layout import QUICK, QUIET, Parts
from askcite.doors.web.seat import Seat
from askcite.doors.web.shelf import Shelf

if TYPE_CHECKING:
    import gradio as gr

_LIST: Final = "askcite.shelf(element, trigger, ['remove'])"


def panel(
    shelf: Shelf, page: "gr.Blocks", parts: Parts, drawn: Callable[[Seat, str], list[Any]]
) -> None:
    """Draw the panel; after a change, `parts.drawn` are `drawn` anew for who made it."""
    import gradio as gr

    with gr.Column(elem_id="shelf"):
        gr.HTML(element("h2", "Add articles"), apply_default_css=False)
        files = gr.File(label="Files", file_count="multiple", height=132)
        address = gr.Textbox(label="Web address", placeholder="https://…", max_lines=1)
        with gr.Accordion("Paste a text", open=False):
            title = gr.Textbox(label="Title", max_lines=1)
            text = gr.Textbox(label="Text", lines=4, max_lines=8)
        with gr.Row(elem_id="acts"):
            add = gr.Button("Add", variant="primary")
            stop = gr.Button("Stop", visible=False)
            rebuild = gr.Button("Rebuild")
        told = gr.HTML("", elem_id="told", apply_default_css=False)
        held = gr.HTML("", js_on_load=_LIST, elem_id="held", apply_default_css=False)

    given = [files, address, title, text]
    shows = [told, held, add, rebuild, stop, *given, *parts.drawn]

    def busy(is_busy: bool) -> list[Any]:
        can = gr.update(interactive=not is_busy)
        return [can, can, gr.update(visible=is_busy)]

    def shown(
        lines: Iterator[str], seat: Seat, saved: str, clears: bool = False
    ) -> Iterator[list[Any]]:
        kept = [gr.skip()] * len(given)
        line = ""
        for line in lines:
            said = element("p", line, role="status")
            yield [said, gr.skip(), *busy(True), *kept, *[gr.skip()] * len(parts.drawn)]
        empty = [None, "", "", ""] if clears and shelf.is_done(line) else kept
        yield [gr.skip(), shelf.held(), *busy(False), *empty, *drawn(seat, saved)]

    def added(
        seat: Seat, saved: str, files: list[str] | None, *typed: str | None
    ) -> Iterator[list[Any]]:
        fields = [words or "" for words in typed]  # one that nobody touched holds nothing
        yield from shown(shelf.add(files or [], *fields), seat, saved, clears=True)

    def removed(seat: Seat, saved: str, event: gr.EventData) -> Iterator[list[Any]]:
        yield from shown(shelf.remove(str(event.id)), seat, saved)

    def rebuilt(seat: Seat, saved: str) -> Iterator[list[Any]]:
        yield from shown(shelf.rebuild(), seat, saved)

    page.load(shelf.held, None, held, **QUICK)
    add.click(added, [*parts.visitor, *given], shows, **QUIET)
    held.remove(removed, parts.visitor, shows, **QUIET)
    rebuild.click(rebuilt, parts.visitor, shows, **QUIET)
    stop.click(shelf.stop, **QUIET, queue=False)
