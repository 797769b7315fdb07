"""The chat on the library in `index/` beside this file.

It is built first if missing.

`ASKCITE_INDEX` names another library, `GRADIO_SERVER_NAME` and `GRADIO_SERVER_PORT` where to serve.
"""

import os
import sys
from pathlib import Path

from askcite import AskciteError, Library, llm
from askcite.doors.web import launch
from askcite.errors import NotFoundError, ServeError

LAST_PORT = 65_535
HERE = {
    "askcite serve --port N": "GRADIO_SERVER_PORT=N python app.py",
    "askcite serve --host 127.0.0.1": "GRADIO_SERVER_NAME=127.0.0.1 python app.py",
    "askcite serve --public, or ": "",
}
"""Options of the command, and what stands for them here."""
INDEX = os.environ.get("ASKCITE_INDEX") or Path(__file__).parent / "index"


def main() -> None:
    """Serve the page until interrupted.

    The model that `ASKCITE_LLM` names words the answers, if any.
    """
    try:
        library = opened()
    except NotFoundError:
        Library.build(INDEX).close()
        library = opened()
    with library:
        launch(library, index=INDEX, host=host(), port=port())


def opened() -> Library:
    """The library as the environment has it."""
    return Library.open(INDEX, llm=llm.from_environment())


def host() -> str:
    """The address to serve on, loopback by default."""
    return os.environ.get("GRADIO_SERVER_NAME") or "127.0.0.1"


def port() -> int:
    """The port to serve on; raises ServeError."""
    given = os.environ.get("GRADIO_SERVER_PORT") or "7860"
    if not given.isdecimal() or int(given) > LAST_PORT:
        raise ServeError(f"GRADIO_SERVER_PORT is {given!r}; set it to a number up to {LAST_PORT}")
    return int(given)


def located(told: str) -> str:
    """An error's advice, in the words of this file."""
    for option, here in HERE.items():
        told = told.replace(option, here)
    return told


if __name__ == "__main__":
    if sys.argv[1:]:
        raise SystemExit(__doc__)
    try:
        main()
    except AskciteError as error:
        raise SystemExit(f"askcite: {located(str(error))}") from None
