"""The page starts without touching the installation, and idles without turning."""

from __future__ import annotations

import inspect
import subprocess
import sys

from askcite.doors.web import named_files, starting

STARTS = """
import sys
stubs = []
sys.addaudithook(lambda event, given: stubs.append(given[0])
    if event == "open" and str(given[0]).endswith(".pyi") else None)
from askcite.doors.web.starting import STUBS, load
load()
import gradio
assert STUBS in sys.modules and not any("starting" in type(f).__module__ for f in sys.meta_path)
print(len(stubs), gradio.HTML("").value == "")
"""
CHANGED = "gradio has changed: look at askcite.doors.web.starting, which alters this part of it"


def test_no_stub_is_read_or_written() -> None:
    """Gradio's components are there, and none of the files for editors was opened."""
    done = subprocess.run(
        [sys.executable, "-c", STARTS], capture_output=True, text=True, check=True
    )
    assert "0 True" == done.stdout.strip()


def test_gradio_still_writes_stubs_by_the_function_taken_away() -> None:
    """Its metaclass calls the function by the name that is replaced, which else does nothing."""
    import gradio.component_meta as writing

    made = inspect.getsource(writing.ComponentMeta)
    assert f"{starting.WRITES}(" in made, CHANGED


def test_gradio_still_waits_as_long_as_its_queue_is_told() -> None:
    """The attribute exists, and the loop that looks for events sleeps by it."""
    import gradio as gr
    from gradio.queueing import Queue

    with gr.Blocks() as page:
        pass
    page.queue()
    assert hasattr(page._queue, "sleep_when_free"), CHANGED
    assert "self.sleep_when_free" in inspect.getsource(Queue.start_processing), CHANGED
    starting.calm(page)
    assert starting.POLL_SECONDS == page._queue.sleep_when_free


def test_gradio_still_moves_files_by_the_function_wrapped() -> None:
    """What an event brings is moved by the function of that name, looked up in its module."""
    from gradio import blocks, processing_utils

    assert hasattr(processing_utils, named_files.MOVES), CHANGED
    called = f"processing_utils.{named_files.MOVES}("
    assert called in inspect.getsource(blocks.Blocks.preprocess_data), CHANGED
