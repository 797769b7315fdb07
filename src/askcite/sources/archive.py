"""Zip files, opened if their contents are bounded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from askcite.errors import AskciteError, SourceError
from askcite.settings import MAX_FILE_BYTES


def opened(data: bytes) -> ZipFile:
    """The zip file in `data`.

    Raises SourceError for one that is damaged, encrypted or unpacks to too much. Python unpacks
    no member beyond the size that is added up here.
    """
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise SourceError(f"it is damaged or of another format ({error})") from None
    members = archive.infolist()
    if any(member.flag_bits & 1 for member in members):
        raise SourceError("it is encrypted; save it without a password")
    if sum(member.file_size for member in members) > MAX_FILE_BYTES:
        raise SourceError(f"it unpacks to more than {MAX_FILE_BYTES:,} bytes; split it")
    return archive


@contextmanager
def damage(form: str) -> Iterator[None]:
    """Libraries' errors over a damaged file as one."""
    try:
        yield
    except AskciteError:
        raise
    except Exception as error:
        raise SourceError(f"it is damaged or no {form} ({error})") from None
