"""Opens the chat on the library in `index/` beside this file; builds it first if it is missing."""

from pathlib import Path

from askcite import AskciteError, Library
from askcite.errors import NotFoundError
from askcite.web import launch

INDEX = Path(__file__).parent / "index"


def main() -> None:
    """Serve the page until interrupted."""
    try:
        library = Library.open(INDEX)
    except NotFoundError:
        library = Library.build(INDEX)
    with library:
        launch(library, index=INDEX)


if __name__ == "__main__":
    try:
        main()
    except AskciteError as error:
        raise SystemExit(f"askcite: {error}") from None
