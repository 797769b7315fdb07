"""A library as other frameworks' retriever, with their real packages."""

from __future__ import annotations

import importlib.util

import pytest

from askcite.doors import adapters
from askcite.errors import MissingExtraError
from askcite.library.library import Library

QUESTION = "In which year was the IPOI announced?"


def test_langchain_retrieves_passages_with_their_places(library: Library) -> None:
    """The best first, with the words' place in the article."""
    pytest.importorskip("langchain_core", reason="needs pip install langchain-core")
    first, *others = adapters.langchain(library, k=3).invoke(QUESTION)
    assert 2 == len(others)
    text = library.article(first.metadata["article_id"]).text
    assert first.page_content == text[first.metadata["start"] : first.metadata["end"]]
    assert "2019" in first.page_content


def test_llama_index_retrieves_passages_with_their_places(library: Library) -> None:
    """The same passages, with their scores."""
    pytest.importorskip("llama_index.core", reason="needs llama-index-core and its 28 packages")
    found = adapters.llama_index(library, k=3).retrieve(QUESTION)
    assert [h.score for h in library.search(QUESTION, 3)] == pytest.approx(
        [node.score for node in found], abs=1e-4
    )
    first = found[0].node
    text = library.article(first.metadata["article_id"]).text
    assert first.get_content() == text[first.metadata["start"] : first.metadata["end"]]


def test_a_framework_that_is_not_there_is_named(library: Library) -> None:
    """The message holds the command that installs it."""
    if importlib.util.find_spec("llama_index"):
        pytest.skip("llama-index-core is installed")
    with pytest.raises(MissingExtraError, match="pip install llama-index-core"):
        adapters.llama_index(library)
