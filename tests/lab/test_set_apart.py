"""What several articles say, asked by name: figures of a small set."""

from __future__ import annotations

import json
from pathlib import Path

from askcite_lab.set_apart import measure

ARTICLES = [
    ("a", "Harbour Gazette, 2024-05-06", "The old pier was closed after the storm on Monday."),
    ("b", "The Inland Post, 2024-05-08", "The lighthouse was painted white by volunteers."),
    ("c", "The Inland Post, 2024-05-09", "Eels are smoked over alder wood in the village."),
]
ASKED = (
    "Does the Harbour Gazette article say that the old pier was closed after the storm, while the"
    " article from The Inland Post says that volunteers painted the lighthouse white?"
)
NULL = (
    "Does the Morning Echo article say that the theatre director resigned in anger, while the"
    " article from Bay Weekly says that the orchestra plays in the park on Sundays?"
)


def test_both_articles_are_told_and_strangers_are_not(tmp_path: Path) -> None:
    """Each by the article of its own paper."""
    rows = [{"id": i, "title": i, "text": text, "source": at} for i, at, text in ARTICLES]
    places = [{"doc_id": i, "text": text, "start": 0, "end": len(text)} for i, _, text in ARTICLES]
    questions = [
        {
            "id": "q1",
            "question": ASKED,
            "answers": ["Yes"],
            "answerable": True,
            "type": "comparison_query",
            "evidence": places[:2],
        },
        {
            "id": "q2",
            "question": NULL,
            "answers": [],
            "answerable": False,
            "type": "null_query",
            "evidence": [],
        },
    ]
    (tmp_path / "corpus.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (tmp_path / "questions.jsonl").write_text("\n".join(map(json.dumps, questions)))
    figures = measure(tmp_path, "comparison_query")
    assert (1, 1.0, 1.0, 1.0) == (
        figures.questions,
        figures.told,
        figures.articles,
        figures.right,
    )
    assert (1, 0.0) == (figures.null, figures.null_told)
