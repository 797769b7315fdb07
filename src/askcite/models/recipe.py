"""A model's settings, from its sentence-transformers directory."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from askcite.errors import ModelError

_STEPS: Final = (["Transformer", "Pooling"], ["Transformer", "Pooling", "Normalize"])
_PASSAGE_PROMPTS: Final = ("document", "passage", "corpus")  # in sentence-transformers' order
_HEADER: Final = re.compile(r"---\n.*?^---$", re.DOTALL | re.MULTILINE)
_LANGUAGES: Final = re.compile(r"^language:(.*(?:\n\s*- .*)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Recipe:
    """The settings by which a model makes vectors.

    `longest` is its window in tokens, special ones included. `obstacle` says why no graph can stand
    for it, or is None.
    """

    hidden_size: int
    num_hidden_layers: int
    num_attention_heads: int
    layer_norm_eps: float
    longest: int
    query_prompt: str
    passage_prompt: str
    obstacle: str | None


def read(directory: Path) -> Recipe:
    """The recipe of the model in `directory`.

    Raises ModelError for files that are not a model.
    """
    try:
        return _read(directory)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(
            f"{directory} is not a whole sentence-transformers model: {error!r}"
        ) from error


def languages(directory: Path) -> frozenset[str] | None:
    """The languages that the model card's header names.

    None where it names none, or "many".
    """
    card = directory / "README.md"
    if not card.is_file():
        return None
    header = _HEADER.match(card.read_text(encoding="utf-8"))
    named = _LANGUAGES.search(header[0]) if header else None
    found = frozenset(re.findall(r"\w[\w-]*", named[1])) if named else frozenset()
    return None if not found or "multilingual" in found else found


def _read(directory: Path) -> Recipe:
    config = _json(directory / "config.json")
    prompts, default = _prompts(directory)
    passage = next((prompts[p] for p in _PASSAGE_PROMPTS if p in prompts), default)
    return Recipe(
        hidden_size=config["hidden_size"],
        num_hidden_layers=config["num_hidden_layers"],
        num_attention_heads=config["num_attention_heads"],
        layer_norm_eps=config["layer_norm_eps"],
        longest=_longest(directory, config),
        query_prompt=prompts.get("query", default),
        passage_prompt=passage,
        obstacle=_obstacle(directory, config),
    )


def _json(path: Path) -> Any:  # noqa: ANN401
    return json.loads(path.read_text(encoding="utf-8"))


def _prompts(directory: Path) -> tuple[dict[str, str], str]:
    path = directory / "config_sentence_transformers.json"
    config = _json(path) if path.is_file() else {}
    prompts: dict[str, str] = config.get("prompts") or {}
    return prompts, prompts.get(config.get("default_prompt_name") or "", "")


def _longest(directory: Path, config: dict[str, Any]) -> int:
    own = _json(directory / "sentence_bert_config.json").get("max_seq_length")
    if own is None:
        own = _json(directory / "tokenizer_config.json")["model_max_length"]
    return min(int(own), int(config["max_position_embeddings"]))


def _obstacle(directory: Path, config: dict[str, Any]) -> str | None:
    """The reason why no graph can stand for it.

    None when one may.
    """
    modules = _json(directory / "modules.json")
    steps = [module["type"].rpartition(".")[2] for module in modules]
    if steps not in _STEPS:
        return f"its steps are {', '.join(steps)}"
    if modules[0]["path"]:
        return "its weights are not at the top of the directory"
    wanted = {"model_type": "bert", "hidden_act": "gelu", "position_embedding_type": "absolute"}
    for key, value in wanted.items():
        if config.get(key, value) != value:
            return f"its {key} is {config[key]}"
    if not _mean(_json(directory / modules[1]["path"] / "config.json")):
        return "it does not pool by the mean of all tokens"
    return None


def _mean(pooling: dict[str, Any]) -> bool:
    modes = {key for key, value in pooling.items() if key.startswith("pooling_mode_") and value}
    named = pooling.get("pooling_mode", "mean") == "mean"
    return named and modes <= {"pooling_mode_mean_tokens"} and pooling.get("include_prompt", True)
