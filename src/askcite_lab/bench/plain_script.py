"""The plain script over sentence-transformers and FAISS.

python plain_script.py MODEL FOLDER QUESTION [RE-READER]
"""

import json
import sys
from pathlib import Path

import numpy as np


class Plain:
    """Passages in a flat index, found by cosine."""

    def __init__(self, model: str, folder: str) -> None:
        from sentence_transformers import SentenceTransformer

        self.model = SentenceTransformer(model)
        self.passages: list[str] = []
        self.saved, self.texts = Path(folder, "index.faiss"), Path(folder, "passages.json")

    def reread_with(self, model: str) -> None:
        """Load the cross-encoder that puts passages in another order."""
        from sentence_transformers import CrossEncoder

        self.rereader = CrossEncoder(model)

    def build(self, passages: list[str]) -> None:
        """Encode the passages, index and save them."""
        import faiss

        self.index: faiss.Index = faiss.IndexFlatIP(self.model.get_embedding_dimension() or 0)
        self.add(passages)

    def add(self, passages: list[str]) -> None:
        """Encode some more, and save all."""
        import faiss

        self.index.add(self.encode(passages))
        self.passages += passages
        self.saved.parent.mkdir(parents=True, exist_ok=True)
        faiss.write_index(self.index, str(self.saved))
        self.texts.write_text(json.dumps(self.passages))

    def open(self) -> None:
        """Load what was saved."""
        import faiss

        self.index = faiss.read_index(str(self.saved))
        self.passages = json.loads(self.texts.read_text())

    def encode(self, texts: list[str]) -> np.ndarray:
        """A vector of unit length each."""
        return self.model.encode(texts, normalize_embeddings=True, show_progress_bar=False)

    def search(self, vectors: np.ndarray, k: int = 5) -> list[str]:
        """The `k` passages nearest to the first vector, nearest first."""
        return [self.passages[at] for at in self.index.search(vectors, k)[1][0] if at >= 0]

    def reread(self, question: str, passages: list[str]) -> list[str]:
        """The passages as the cross-encoder ranks them, best first."""
        scores = self.rereader.predict([(question, passage) for passage in passages])
        return [passages[at] for at in np.argsort(-scores)]


if __name__ == "__main__":
    plain = Plain(*sys.argv[1:3])
    plain.open()
    question, *rereader = sys.argv[3:]
    found = plain.search(plain.encode([question]), 10 if rereader else 5)
    if rereader:
        plain.reread_with(rereader[0])
        found = plain.reread(question, found)
    sys.stdout.write(json.dumps(found))
