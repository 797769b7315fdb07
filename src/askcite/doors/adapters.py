"""A library as a retriever of LangChain or LlamaIndex.

Each result is a passage's own words, and its metadata says where these stand. Without the
framework's package they raise MissingExtraError.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from askcite.doors.http import tools
from askcite.errors import MissingExtraError
from askcite.library.library import Library

if TYPE_CHECKING:
    from langchain_core.callbacks import CallbackManagerForRetrieverRun
    from langchain_core.documents import Document
    from langchain_core.retrievers import BaseRetriever as LangChainRetriever
    from llama_index.core.retrievers import BaseRetriever as LlamaIndexRetriever
    from llama_index.core.schema import NodeWithScore, QueryBundle


def langchain(library: Library, k: int = 10) -> LangChainRetriever:
    """A LangChain retriever of the library's `k` best passages."""
    with _needing("langchain-core"):
        from langchain_core.documents import Document
        from langchain_core.retrievers import BaseRetriever

    class Retriever(BaseRetriever):
        def _get_relevant_documents(
            self, query: str, *, run_manager: CallbackManagerForRetrieverRun
        ) -> list[Document]:
            return [
                Document(page_content=h.pop("text"), metadata=h) for h in _hits(library, query, k)
            ]

    return Retriever()


def llama_index(library: Library, k: int = 10) -> LlamaIndexRetriever:
    """A LlamaIndex retriever of the library's `k` best passages."""
    with _needing("llama-index-core"):
        from llama_index.core.retrievers import BaseRetriever
        from llama_index.core.schema import NodeWithScore, TextNode

    class Retriever(BaseRetriever):
        def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
            hits = _hits(library, query_bundle.query_str, k)
            return [
                NodeWithScore(node=TextNode(text=h.pop("text"), metadata=h), score=h["score"])
                for h in hits
            ]

    return Retriever()


def _hits(library: Library, question: str, k: int) -> list[dict[str, Any]]:
    return list(tools.search(library, question, k)["hits"])


@contextmanager
def _needing(package: str) -> Iterator[None]:
    try:
        yield
    except ImportError as error:
        raise MissingExtraError(
            f"this retriever needs {package}: `pip install {package}`"
        ) from error
