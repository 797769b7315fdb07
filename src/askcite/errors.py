"""Errors, for the operator.

That the articles do not say is an answer, never an error.

    AskciteError
    ├── QuestionError          an empty, oversized or unreadable question
    ├── SourceError            an article that cannot be read
    │   ├── UnreadError        none of several sources could be read
    │   └── GoneError          an address that is no longer there
    ├── StoppedError           reading that was ended before it was done
    ├── LibraryError           a library that is missing, broken or of another make
    │   ├── NotFoundError      no such library or article
    │   ├── MismatchError      another encoder, chunking or format than the library's own
    │   └── BusyError          another process is writing
    ├── ModelError             weights that are missing, damaged or not the ones named
    ├── LLMError               a language-model server that fails
    │   └── RefusedError       one that does not take the request as it is
    ├── MissingExtraError      what is asked needs a package that is not installed
    ├── ServeError             the page cannot be served as asked
    └── BenchError             nothing to measure, or a measured process that fails

Every message says what happened and what mends it.
"""

from collections.abc import Iterable

from askcite.types import Unread


class AskciteError(Exception):
    """The root: a line with the mend in it."""


class QuestionError(AskciteError):
    """The question cannot be asked as it stands."""


class SourceError(AskciteError):
    """A source cannot be read as an article."""


class UnreadError(SourceError):
    """None of the sources could be read; `unread` tells each."""

    def __init__(self, unread: Iterable[Unread]) -> None:
        self.unread = tuple(unread)
        super().__init__("\n".join(map(str, self.unread)))


class GoneError(SourceError):
    """The server says that the address is not there."""


class StoppedError(AskciteError):
    """The reading of a source was ended from outside."""


class LibraryError(AskciteError):
    """The library cannot be used as it stands."""


class NotFoundError(LibraryError):
    """No library, or no article of that id, is there."""


class MismatchError(LibraryError):
    """The library was made with another encoder, chunking or format."""


class BusyError(LibraryError):
    """Another process is writing to the library."""


class ModelError(AskciteError):
    """Weights are missing, damaged or of another make."""


class LLMError(AskciteError):
    """The language-model server failed; the quoted answer stands."""


class RefusedError(LLMError):
    """The language-model server refuses this request as it is."""


class MissingExtraError(AskciteError):
    """An optional package is not installed.

    The message names the install command.
    """


class ServeError(AskciteError):
    """The page cannot be served as asked."""


class BenchError(AskciteError):
    """There is nothing to measure, or a measured process failed."""
