"""A checked draft as JSON, Markdown and HTML."""

from __future__ import annotations

import json

from askcite.doors.http import schema
from askcite.library.library import Library
from askcite.review import drafts, written

DRAFT = 'Ada Fenwick was born in Leeds in 1873 & <b>"Everybody works alone," Fenwick wrote.'


def test_json_has_the_form_it_declares(shelf: Library) -> None:
    """Every field of the schema, in plain values that JSON can hold."""
    made = written.to_json(drafts.check(shelf, DRAFT))
    assert made == json.loads(json.dumps(made))
    assert set(schema.of(written.DraftJSON)["required"]) == set(made)
    sentence = made["sentences"][0]
    assert set(schema.of(written.SentenceJSON)["required"]) == set(sentence)
    assert not made["stands"]
    assert sentence["citations"][0]["quote"] in sentence["text"] or sentence["mark"] != "verbatim"


def test_markdown_names_mark_reason_and_mend(shelf: Library) -> None:
    """What a person needs to mend the draft."""
    made = written.to_markdown(drafts.check(shelf, "Ada Fenwick was born in Leeds in 1873."))
    assert "**differs** Ada Fenwick was born in Leeds in 1873." in made
    assert "the draft says “1873”, the article “1871”" in made
    assert "mend: Ada Fenwick was born in Leeds in 1871." in made


def test_html_marks_the_words_and_runs_nothing(shelf: Library) -> None:
    """The draft's own markup is text, the words that differ are marked."""
    made = written.to_html(drafts.check(shelf, "Ada <i>Fenwick</i> was born in Leeds in 1873."))
    assert "<mark>1873</mark>" in written.to_html(
        drafts.check(shelf, "Ada Fenwick was born in Leeds in 1873.")
    )
    assert "<i>" not in made
    assert "http" not in made
    assert "<script" not in made
