"""The page's components and where they stand."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from askcite.doors.web.desk import ALL, Desk
from askcite.doors.web.escape import Html, element
from askcite.doors.web.seat import Seat
from askcite.doors.web.session import Visit
from askcite.settings import MAX_QUESTION_CHARACTERS

if TYPE_CHECKING:
    import gradio as gr

QUIET: Final[dict[str, Any]] = {"show_progress": "hidden", "api_visibility": "private"}
"""An event without the builder's own progress display, and not offered to other programs."""
QUICK: Final[dict[str, Any]] = {**QUIET, "queue": False}
"""An event that takes no time and so waits for nobody."""

EVERY: Final = ("All articles", ALL)
SAVE: Final = "Save the conversation as"
_BAR: Final = "askcite.bar(element, trigger, ['fresh', 'save'])"
_THREAD: Final = "askcite.thread(element, trigger, watch, ['ask', 'open', 'rate'])"
_SUGGESTED: Final = "askcite.suggested(element, trigger, watch, ['find'])"
_ARTICLE: Final = "askcite.article(element, watch)"


@dataclass(frozen=True, slots=True)
class Parts:
    """The page's components that events read and write."""

    seat: "gr.State"
    bar: "gr.HTML"
    thread: "gr.HTML"
    suggested: "gr.HTML"
    article: "gr.HTML"
    question: "gr.Textbox"
    scope: "gr.Dropdown"
    picker: "gr.Dropdown"
    kept: "gr.Textbox"
    saved: "tuple[gr.Textbox, gr.Textbox]"

    @property
    def visitor(self) -> "list[Any]":
        """Who acts: the seat, and what the browser keeps of its visit."""
        return [self.seat, self.kept]

    @property
    def open(self) -> "list[Any]":
        """The article and its name."""
        return [self.article, self.picker]

    @property
    def said(self) -> "list[Any]":
        """The conversation here and in the browser."""
        return [self.thread, self.kept]

    @property
    def drawn(self) -> "list[Any]":
        """All that shows what the library holds."""
        return [self.thread, self.article, self.picker, self.scope, self.suggested]


def layout(desk: Desk, manage: bool) -> Parts:
    """The components, drawn as the library is now."""
    import gradio as gr

    seat = gr.State(Seat())
    choices = desk.choices()  # a page older than this server sends what it was offered then
    bar = gr.HTML(_bar(manage), js_on_load=_BAR, elem_id="bar", apply_default_css=False)
    with gr.Row(elem_id="desk"):
        with gr.Column(elem_id="talk"):
            thread = gr.HTML(
                desk.thread(Visit()), js_on_load=_THREAD, elem_id="thread", apply_default_css=False
            )
            suggested = gr.HTML(
                desk.suggested(find=False),
                js_on_load=_SUGGESTED,
                elem_id="suggested",
                apply_default_css=False,
            )
            scope, question = _composer(choices)
        with gr.Column(elem_id="reading"):
            picker = gr.Dropdown(choices, label="Open", elem_id="picker", visible=False)
            article = gr.HTML("", js_on_load=_ARTICLE, elem_id="article", apply_default_css=False)
    kept, name, text = (gr.Textbox(visible="hidden", show_label=False) for _ in range(3))
    return Parts(seat, bar, thread, suggested, article, question, scope, picker, kept, (name, text))


def _bar(manage: bool) -> Html:
    buttons = [
        element("button", "New", type="button", data_act="fresh", title="Begin a new conversation"),
        element("span", "Save as", class_="as"),
        element("button", "Markdown", type="button", data_save="md", aria_label=f"{SAVE} Markdown"),
        element("button", "JSON", type="button", data_save="json", aria_label=f"{SAVE} JSON"),
    ]
    acts = element("div", *buttons, class_="acts")
    read = element("button", "Article", type="button", data_act="read", class_="read")
    label = {"type": "button", "data_act": "shelf", "aria_expanded": "false"}
    shelf = element("button", "Library", **label) if manage else None
    return element("div", element("p", "askcite", class_="brand"), acts, read, shelf, class_="bar")


def _composer(choices: list[tuple[str, str]]) -> "tuple[gr.Dropdown, gr.Textbox]":
    import gradio as gr

    with gr.Column(elem_id="composer"):
        scope = gr.Dropdown(
            [EVERY, *choices], value=ALL, label="Ask", elem_id="scope", visible=False
        )
        question = gr.Textbox(
            label="Question",
            placeholder="Ask a question",
            show_label=False,
            max_lines=6,
            max_length=MAX_QUESTION_CHARACTERS,
            submit_btn="Ask",
            elem_id="question",
        )
    return scope, question
