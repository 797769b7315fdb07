"""The files of a folder, sorted by their names.

What no one takes for an article is counted by its sort; every other file is read, or told with what
mends it.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from askcite.sources.formats import FORMATS, LINES, known

_SORTS: Final = {
    "picture": "png jpg jpeg jpe jfif gif bmp tif tiff webp svg svgz ico heic heif avif psd ai eps"
    " raw cr2 nef dng xcf",
    "sound or film": "mp3 wav ogg oga flac m4a aac wma opus mid mp4 m4v mov avi mkv webm mpg mpeg"
    " wmv ogv 3gp",
    "font": "ttf otf woff woff2 eot",
    "part of a web page": "css js mjs map",
    "temporary file": "tmp temp bak swp swo part crdownload download lock lnk url",
}
_SORT_OF: Final = {f".{end}": sort for sort, ends in _SORTS.items() for end in ends.split()}
_OF_SYSTEMS: Final = frozenset({"thumbs.db", "desktop.ini", "icon\r"})
_SAVED_AS: Final = {
    ".doc": ".docx", ".dot": ".docx", ".docm": ".docx", ".dotx": ".docx", ".wpd": ".docx",
    ".wps": ".docx", ".pages": ".docx", ".ppt": ".pptx", ".pps": ".pptx", ".ppsx": ".pptx",
    ".pptm": ".pptx", ".odp": ".pptx", ".key": ".pptx", ".xls": ".xlsx", ".xlsm": ".xlsx",
    ".xlsb": ".xlsx", ".ods": ".xlsx", ".numbers": ".xlsx", ".fodt": ".odt", ".ott": ".odt",
    ".msg": ".eml", ".mobi": ".epub", ".azw": ".epub", ".azw3": ".epub", ".fb2": ".epub",
    ".mht": ".html", ".mhtml": ".html", ".djvu": ".pdf", ".ps": ".pdf", ".xps": ".pdf",
}  # fmt: skip
"""What programs that read these kinds can save them as."""
_PACKED: Final = frozenset({".zip", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".zst"})


@dataclass(frozen=True, slots=True)
class Aside:
    """The files of a folder that are no articles, counted.

    They are hidden, pictures and the like, or folders that a link leads to.
    """

    folder: str
    counts: str

    def __str__(self) -> str:
        return f"{self.folder}: {self.counts}"


@dataclass(frozen=True, slots=True)
class Folder:
    """All that lies in a folder, sorted by its names.

    `files` can be read; of the `unknown` no kind is known; `closed` are folders that none may
    enter, with the reasons; the others are counted, by their sorts.
    """

    files: tuple[Path, ...]
    unknown: tuple[Path, ...]
    closed: tuple[tuple[str, str], ...]
    aside: Counter[str]

    @property
    def counts(self) -> str:
        """The files aside, as a line for a person."""
        return ", ".join(_counted(count, sort) for sort, count in sorted(self.aside.items()))


def walked(directory: Path) -> Folder:
    """The folder with all below it; links are not followed."""
    files: list[Path] = []
    unknown: list[Path] = []
    closed: list[tuple[str, str]] = []
    aside: Counter[str] = Counter()

    def refuse(error: OSError) -> None:
        closed.append((str(error.filename), str(error.strerror)))

    for folder, folders, names in os.walk(directory, onerror=refuse):
        hidden = [name for name in folders if name.startswith(".")]
        linked = [n for n in folders if n not in hidden and Path(folder, n).is_symlink()]
        aside.update({"hidden folder": len(hidden), "linked folder": len(linked)})
        folders[:] = [name for name in folders if name not in hidden]
        for name in names:
            if sort := sort_of(name):
                aside[sort] += 1
            else:
                (files if is_readable(Path(name)) else unknown).append(Path(folder, name))
    return Folder(tuple(sorted(files)), tuple(sorted(unknown)), tuple(closed), +aside)


def holds(directory: Path) -> bool:
    """True for a directory with a file to read."""
    return directory.is_dir() and bool(walked(directory).files)


def is_readable(path: Path) -> bool:
    """True for a file of a known kind."""
    suffix = path.suffix.lower()
    return bool(suffix) and (suffix in FORMATS or suffix in LINES)


def sort_of(name: str) -> str | None:
    """The sort of a file beside the articles."""
    if name.startswith("."):
        return "hidden file"
    if name.startswith("~$") or name.endswith("~") or name.lower() in _OF_SYSTEMS:
        return "temporary file"
    return _SORT_OF.get(Path(name).suffix.lower())


def mend(suffix: str, *, alone: bool = False) -> str:
    """The mend for a file of no known kind.

    Given `alone` it is told with all the kinds that are known.
    """
    if suffix in _SAVED_AS:
        return f"askcite takes no {suffix}; save it as {_SAVED_AS[suffix]}"
    if suffix in _PACKED:
        return f"askcite takes no {suffix}; unpack it"
    told = f"askcite takes {known()}" if alone else "askcite knows no such kind"
    return f"{told}; rename plain text to .txt"


def _counted(count: int, sort: str) -> str:
    if count == 1:
        return f"1 {sort}"
    several = {
        "sound or film": "sounds and films",
        "part of a web page": "parts of web pages",
    }
    return f"{count:,} {several.get(sort, f'{sort}s')}"
