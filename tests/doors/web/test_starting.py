"""The page starts without touching the installation."""

from __future__ import annotations

import subprocess
import sys

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


def test_no_stub_is_read_or_written() -> None:
    """Gradio's components are there, and none of the files for editors was opened."""
    done = subprocess.run(
        [sys.executable, "-c", STARTS], capture_output=True, text=True, check=True
    )
    assert "0 True" == done.stdout.strip()
