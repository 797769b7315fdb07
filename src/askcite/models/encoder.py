"""Texts to vectors.

ONNX Runtime makes them where that equals sentence-transformers, else sentence-transformers does.
Thousands of texts at once go through `bulk`, where the processor is made for it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from askcite.errors import ModelError
from askcite.models import bulk, cache, graph, recipe, runtime, weights
from askcite.settings import DEFAULT_ENCODER
from askcite.types import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from askcite.models.recipe import Recipe

_log = logging.getLogger(__name__)

BULK_TOKENS: Final = 30_000
"""From so many on a build encodes in half precision: loading torch takes 3 processor seconds, and
each token saves 0.2 ms."""
BULK_COSINE: Final = 0.999
"""Least cosine of a probe's vectors in half and single precision; the default encoder's is .9998,
of real sentences and passages .9999."""
GRAPH_TOLERANCE: Final = 1e-4
"""Largest difference from sentence-transformers, in any number of any probe's vector, that keeps
a graph; the default encoder's is 3e-7."""
VERIFIED: Final = frozenset(
    {("b5c9b60c7a7a67a1c51b7aa526b044c25f8eb0219f85693f147a3b27adf45980", 3)}
)
"""Model digests and graph versions that a test of this package compares with
sentence-transformers, so that nobody's first question has to."""

PROBES: Final = (
    "",
    " ",
    "a",
    "?!",
    "Who leads?",
    "Which pillar of the initiative does Japan lead?",
    "The 7 ministers met on 3 May 2021; 42.5 % agreed (see p. 9).",
    "naïve café, Ærøskøbing, İstanbul",
    "日本はどの柱を主導していますか。",
    "Какую опору возглавляет Япония?",
    "जापान किस स्तंभ का नेतृत्व करता है?",
    "ما هو الركن الذي تقوده اليابان؟",
    "🙂 👩‍👩‍👧 emoji\u200b and\tcontrol\ncharacters\x07",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3,
    "The sea lanes carry most of the trade between the two countries. " * 8,
    "One sentence after another fills the model's whole window and runs over its end. " * 40,
)
"""Short, long, empty and non-Latin texts, on which a graph has to equal its model."""

_AT_ONCE: Final = 4_096
"""Texts tokenized together: enough of like length for full batches, some 40 MB of encodings."""


class Encoder(Protocol):
    """A maker of unit vectors, near where meanings are."""

    @property
    def name(self) -> str:
        """The name it was loaded by."""

    @property
    def digest(self) -> str:
        """The sha256 over its weights, configurations and tokenizer."""

    @property
    def dimension(self) -> int:
        """The length of a vector."""

    @property
    def languages(self) -> frozenset[str] | None:
        """The languages it was trained for.

        They are ISO 639-1 codes; None stands for many or unknown ones.
        """

    def count(self, texts: Sequence[str]) -> list[int]:
        """The number of tokens of each text.

        Special tokens and cutting do not count.
        """

    def encode(
        self,
        texts: Sequence[str],
        *,
        query: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> NDArray[np.float32]:
        """One row a text, of unit length.

        `query` is for questions, else the texts are passages or sentences. `progress` is called now
        and then with the number of texts done since the last call.
        """


class OnnxEncoder:
    """A BERT model as a graph in ONNX Runtime.

    It needs no torch but for thousands of texts.
    """

    def __init__(
        self, name: str, digest: str, directory: Path, how: Recipe, model: Path | bytes
    ) -> None:
        self.name = name
        self.digest = digest
        self.dimension = how.hidden_size
        self.languages = recipe.languages(directory)
        self._directory = directory
        self._recipe = how
        self._tokenizer = runtime.tokenizer(directory, how.longest)
        self._whole = runtime.words(directory)
        self._session = runtime.Session(model)

    def count(self, texts: Sequence[str]) -> list[int]:
        """The number of tokens of each text.

        Special tokens and cutting do not count.
        """
        encodings = self._whole.encode_batch_fast(list(texts), add_special_tokens=False)
        return [len(encoding) for encoding in encodings]

    def encode(
        self,
        texts: Sequence[str],
        *,
        query: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> NDArray[np.float32]:
        """One row a text, of unit length.

        Texts that come with it change no cosine by .001.
        """
        prompt = self._recipe.query_prompt if query else self._recipe.passage_prompt
        vectors = np.empty((len(texts), self.dimension), np.float32)
        for start in range(0, len(texts), _AT_ONCE):
            some = [prompt + text for text in texts[start : start + _AT_ONCE]]
            encodings = self._tokenizer.encode_batch_fast(some)
            few = query or sum(map(len, encodings)) < BULK_TOKENS
            model = self._session if few else self._bulk or self._session
            rows = model.run(encodings, progress)
            vectors[start : start + len(rows)] = rows
        return vectors

    def words(self, text: str) -> list[tuple[Span, NDArray[np.float32]]]:
        """Each word of a text, with its vector in it.

        That is the mean over its tokens in the last layer, at unit length.
        """
        encoding = self._tokenizer.encode(text)
        (rows,) = self._session.run([encoding], output=graph.TOKENS)
        return list(runtime.by_word(encoding, rows))

    @cached_property
    def _bulk(self) -> bulk.Bulk | None:
        """The same model in half precision.

        None where that is not faster, or not the same.
        """
        if not bulk.is_worthwhile():
            return None
        made = bulk.Bulk(weights.tensors(self._directory), self._recipe)
        probes = self._tokenizer.encode_batch_fast(list(PROBES))
        pairs = zip(made.run(probes), self._session.run(probes), strict=True)
        cosine = min(float(one @ other) for one, other in pairs)
        if cosine >= BULK_COSINE:
            return made
        _log.warning("%s runs at half the rate: in half precision, cosine %.4f", self.name, cosine)
        return None


class SentenceTransformersEncoder:
    """Any sentence-transformers model, in torch.

    It runs on the GPU when there is one.
    """

    def __init__(self, name: str, digest: str, directory: Path) -> None:
        from sentence_transformers import SentenceTransformer

        try:
            self._model = SentenceTransformer(str(directory))
        except (OSError, RuntimeError, ValueError, KeyError, ImportError) as error:
            raise ModelError(f"{name} cannot be loaded, install it again: {error!r}") from error
        self.name = name
        self.digest = digest
        self.dimension = int(self._model.get_embedding_dimension() or 0)
        self.languages = recipe.languages(directory)

    def count(self, texts: Sequence[str]) -> list[int]:
        """The number of tokens of each text.

        Special tokens and cutting do not count.
        """
        if not texts:
            return []
        tokens = self._model.tokenizer(list(texts), add_special_tokens=False, verbose=False)
        return [len(row) for row in tokens["input_ids"]]

    def encode(
        self,
        texts: Sequence[str],
        *,
        query: bool = False,
        progress: Callable[[int], None] | None = None,
    ) -> NDArray[np.float32]:
        """One row a text, of unit length."""
        encode = self._model.encode_query if query else self._model.encode_document
        vectors = np.empty((len(texts), self.dimension), np.float32)
        for start in range(0, len(texts), _AT_ONCE):
            some = list(texts[start : start + _AT_ONCE])
            rows = encode(some, normalize_embeddings=True, show_progress_bar=False)
            vectors[start : start + len(some)] = rows
            if progress is not None:
                progress(len(some))
        return vectors


def load(name: str = DEFAULT_ENCODER) -> Encoder:
    """The encoder of that name.

    It runs in ONNX Runtime if that equals sentence-transformers, else in the latter. Raises
    ModelError for a model that is missing or damaged.
    """
    directory = weights.locate(name)
    digest = weights.digest(directory)
    how = recipe.read(directory)
    kept = f"graphs/{digest}-{graph.VERSION}.onnx"
    if file := cache.find(kept):
        try:
            return OnnxEncoder(name, digest, directory, how, file)
        except ModelError as error:
            _log.warning("%s", error)
    try:
        return _made(name, digest, directory, how, kept)
    except _NoGraphError as reason:
        _log.warning("%s runs in sentence-transformers, which starts slower: %s", name, reason)
        return SentenceTransformersEncoder(name, digest, directory)


def shared(name: str) -> Encoder:
    """The encoder that the libraries of a process share.

    Each would else hold 90 MB of its own. Raises ModelError as `load` does.
    """
    return _shared(name, weights.digest(weights.locate(name)))


@lru_cache(2)
def _shared(name: str, _digest: str) -> Encoder:
    return load(name)


class _NoGraphError(Exception):
    """Why no graph can stand for a model."""


def _made(name: str, digest: str, directory: Path, how: Recipe, kept: str) -> OnnxEncoder:
    """The encoder by a new graph.

    The graph is kept once it is known to equal the model.
    """
    if how.obstacle:
        raise _NoGraphError(how.obstacle)
    try:
        model = graph.build(weights.tensors(directory), how, graph.pooled).SerializeToString()
    except (ModelError, KeyError) as error:
        raise _NoGraphError(f"its weights are not those of a BERT model: {error}") from error
    made = OnnxEncoder(name, digest, directory, how, model)
    if (digest, graph.VERSION) not in VERIFIED:
        apart = difference(made, SentenceTransformersEncoder(name, digest, directory))
        if apart > GRAPH_TOLERANCE:
            raise _NoGraphError(f"its graph's vectors differ by {apart:.2g}")
    cache.keep(kept, model)
    return made


def difference(one: Encoder, other: Encoder) -> float:
    """The largest difference between two encoders' vectors.

    The texts are the probes, as questions and as passages.
    """
    return max(
        float(np.abs(one.encode(PROBES, query=query) - other.encode(PROBES, query=query)).max())
        for query in (False, True)
    )
