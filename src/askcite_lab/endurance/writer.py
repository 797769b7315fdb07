"""Commands that write, each in a fork of one process.

That one has imported what they need.

So that one is at work a moment after it began, and a thousand can be killed in minutes.
"""

from __future__ import annotations

import json
import os
import signal
import sys


def main() -> None:
    """Begin the commands of the standard input.

    Each is a line, a list of words.

    Of each the number of its process is written.
    """
    import faiss  # noqa: F401
    import onnxruntime  # noqa: F401

    from askcite.doors import cli

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # who is done leaves nothing behind
    for line in sys.stdin:
        given = json.loads(line)
        if (number := os.fork()) == 0:
            silent = os.open(os.devnull, os.O_RDWR)
            for stream in range(3):
                os.dup2(silent, stream)
            os._exit(cli.main(given))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
