"""Opens the chat on the library in `index/` beside this file; builds it first if it is missing."""

from pathlib import Path

from askcite import AskciteError, Library, llm
from askcite.doors.web import launch
from askcite.errors import NotFoundError

INDEX = Path(__file__).parent / "index"


def main() -> None:
    """Serve the page until interrupted, worded by the model that `ASKCITE_LLM` names, if any."""
    try:
        library = opened()
    except NotFoundError:
        Library.build(INDEX).close()
        library = opened()
    with library:
        launch(library, index=INDEX)


def opened() -> Library:
    """The library as the environment has it."""
    return Library.open(INDEX, llm=llm.from_environment())


if __name__ == "__main__":
    try:
        main()
    except AskciteError as error:
        raise SystemExit(f"askcite: {error}") from None
