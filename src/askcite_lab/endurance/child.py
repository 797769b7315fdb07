"""A process that answers lines, made anew when dead."""

from __future__ import annotations

import select
import subprocess
import sys
from typing import Final

from askcite.errors import BenchError

LONGEST_SECONDS: Final = 120.0
"""For one answer; who takes longer is ended."""


class Child:
    """A module run beside, which answers each line."""

    def __init__(self, module: str, *given: str) -> None:
        self._command = [sys.executable, "-m", module, *given]
        self._process: subprocess.Popen[str] | None = None

    def ask(self, line: str) -> str | None:
        """The answer to a line.

        None where the process died of it, or took too long.
        """
        process = self._process
        if process is None or process.poll() is not None:
            self.close()
            pipe = subprocess.PIPE
            process = subprocess.Popen(self._command, stdin=pipe, stdout=pipe, text=True)  # noqa: S603
            self._process = process
        if process.stdin is None or process.stdout is None:
            raise BenchError("the process cannot be spoken to")
        process.stdin.write(f"{line}\n")
        process.stdin.flush()
        if not select.select([process.stdout], [], [], LONGEST_SECONDS)[0]:
            process.kill()
        answer = process.stdout.readline()
        if not answer:
            self.close()
        return answer or None

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            with self._process:  # closes its pipes
                self._process = None
