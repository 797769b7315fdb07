"""Sources that are made to take for ever: read, or refused, in a few processor seconds."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final

import pytest

from askcite.errors import SourceError
from askcite.sources import bounds, delimited, eml, formats
from askcite.sources.hypertext import html, markdown
from askcite.sources.office import rtf
from askcite.sources.plain_text import plain, subtitles
from askcite.types import Article

ReadOne = Callable[[str, bytes | str], Article]
SECONDS: Final = 4 * bounds.READING_SECONDS
"""What is in a parser when its time is up is done first, on a slow machine in as long again."""


@pytest.mark.parametrize(
    ("read", "data", "message"),
    [
        (plain.read, b"a\n" * 5_000_000, "lines"),
        (plain.read, b"a\n\n" * 2_000_000, "lines"),
        (markdown.read, b"# a\n" * 2_000_000, "lines"),
        (markdown.read, b"1. a\n" * 2_000_000, "lines"),
        (markdown.read, b"a\n=\n" * 2_000_000, "lines"),
        (markdown.read, b"*a " * 300_000, "signs"),
        (markdown.read, b"word **a** " * 200_000, "signs"),
        (html.read, b"<p>a" + b"<br>" * 1_000_000, "tags"),
        (html.read, b"a<br>" * 1_000_000, "tags"),
        (html.read, b"<table>" + b"<tr><td>a<td>b" * 400_000, "tags"),
        (html.read, b"<table>" + b"<tr><td colspan=200 rowspan=900>a" * 2_000, "places"),
        (delimited.read, (b"a," * 3_000 + b"\n") * 1_000, "places"),
        (
            lambda data: eml.read(data, formats.parsed),
            b"Subject: a\n\n" + b"--b\nContent-Type: text/plain\n\na\n" * 9_000,
            "parts",
        ),
        (
            lambda data: eml.read(data, formats.parsed),
            b"Subject: a\n\n" + b"> a\n" * 300_000,
            "lines",
        ),
        (delimited.read, b"a,b\n" + b"x" * 2_000_000, "field"),
        (rtf.read, b"{\\rtf1 " + b"Word.\\par\n" * 600_000 + b"}", "paragraphs"),
        (html.read, b"<p " + b" ".join(b"a%d=1" % n for n in range(300_000)) + b">x", "attributes"),
    ],
)
def test_too_many_parts_are_refused_unread(
    read: Callable[[bytes], object], data: bytes, message: str
) -> None:
    """Parts are counted before a parser gets them."""
    started = time.process_time()
    with pytest.raises(SourceError, match=message):
        read(data)
    assert time.process_time() - started < SECONDS / 2


def test_a_line_of_subtitles_still_shown_is_read_once() -> None:
    """It is read again once it has been away."""
    cues = b"".join(
        b"00:00:%02d.000 --> 00:00:%02d.000\nThe mill stands.\n\n" % at
        for at in [(1, 5), (3, 9), (20, 22)]
    )
    assert 2 == subtitles.read(b"WEBVTT\n\n" + cues).text.count("The mill stands.")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b"---\n" + b"a: b\n" * 200_000 + b"---\nx"),
        ("a.html", b"<table>" + b"<tr><td>a<td>b" * 80_000),
        ("a.html", b"<div>" * 200_000 + b"a"),
        ("a.md", b"[" * 9_000 + b"a"),
        ("a.eml", b"Subject: " + b"=?utf-8?q?a?= " * 90_000 + b"\n\nThe mill stands."),
        ("a.eml", b"Content-Type: text/plain; " + b"a=b; " * 90_000 + b"\n\nThe mill stands."),
        ("a.html", b"<math>" + b"<mfrac>" * 40_000 + b"<mi>a"),
        ("a.srt", b"1\n00:00:01,000 --> 00:00:02,000\na\n\n" * 40_000),
    ],
)
def test_what_is_within_the_limits_is_read_in_time(
    read_one: ReadOne, name: str, data: bytes
) -> None:
    """Whatever a source is made of, it is read or refused before long."""
    started = time.process_time()
    with suppress(SourceError):
        assert read_one(name, data).text
    assert time.process_time() - started < SECONDS


def test_reading_ends_when_its_seconds_are_over() -> None:
    """A limit on time ends the reading of any format between two blocks."""
    page = b"<p>a b" * 20_000
    with pytest.raises(SourceError, match="longer than"), bounds.seconds(0.0):
        html.read(page)
