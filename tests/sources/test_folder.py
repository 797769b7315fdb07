"""Folders: each file is read, told with what mends it, or counted among what is no article."""

from __future__ import annotations

from pathlib import Path

import pytest

from askcite.sources import attempts
from askcite.sources.folder import Aside
from askcite.sources.reading import Reading
from askcite.types import Unread

FACT = b"The Alder dam holds back 120 million cubic metres of water."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as people have them, with a folder in it and one elsewhere that a link leads to."""
    for name in ("dam.txt", "old.doc", "talk.KEY", "all.zip", "README", "map.png", "~$dam.docx"):
        (tmp_path / "here" / "deep").mkdir(parents=True, exist_ok=True)
        (tmp_path / "here" / name).write_bytes(FACT)
    (tmp_path / "here" / ".draft.txt").write_bytes(FACT)
    (tmp_path / "here" / "deep" / "Song.MP3").write_bytes(FACT)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "here" / "link").symlink_to(tmp_path / "elsewhere")
    return tmp_path / "here"


def test_no_file_of_a_folder_is_passed_over_in_silence(folder: Path) -> None:
    """Documents of other kinds are told one by one, what is no document in one line."""
    found = list(attempts(folder))
    assert ["dam"] == [each.article.id for each in found if isinstance(each, Reading)]
    told = {Path(each.source).name: each.reason for each in found if isinstance(each, Unread)}
    assert {
        "old.doc": "askcite takes no .doc; save it as .docx",
        "talk.KEY": "askcite takes no .key; save it as .pptx",
        "all.zip": "askcite takes no .zip; unpack it",
        "README": "askcite knows no such kind; rename plain text to .txt",
    } == told
    (aside,) = (each for each in found if isinstance(each, Aside))
    assert "1 hidden file, 1 linked folder, 1 picture, 1 sound or film, 1 temporary file" == (
        aside.counts
    )


def test_a_folder_of_pictures_holds_no_articles(tmp_path: Path) -> None:
    """It is counted, and refused as an empty one is."""
    for name in ("a.png", "b.JPG", "style.css"):
        (tmp_path / name).write_bytes(FACT)
    aside, refused = attempts(tmp_path)
    assert isinstance(aside, Aside)
    assert isinstance(refused, Unread)
    assert "1 part of a web page, 2 pictures" == aside.counts
    assert refused.reason.startswith("it holds no articles")
