"""Writers: the selected evidence becomes statements, each with the citation it rests on.

`quote` is the default: the articles' own sentences, word for word.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from askcite.types import Article, Evidence, Statement


def quote(evidence: Sequence[Evidence], article: Callable[[str], Article]) -> tuple[Statement, ...]:
    """Each evidence sentence as a statement that cites it, in the order given.

    `article` looks up an article by its id. Line breaks inside a sentence become spaces in the
    statement; the citation keeps the article's own.
    """
    cited = (article(e.article_id).cite(e.sentence.span, e.answer) for e in evidence)
    return tuple(Statement(" ".join(c.quote.split()), (c,)) for c in cited)
