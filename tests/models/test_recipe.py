"""What a model's directory says about how it makes vectors."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from askcite.errors import ModelError
from askcite.models import recipe


@pytest.fixture
def copy(directory: Path, tmp_path: Path) -> Path:
    """The default encoder's configuration, to be changed."""
    shutil.copytree(directory, tmp_path / "model", ignore=shutil.ignore_patterns("*.safetensors"))
    return tmp_path / "model"


def change(path: Path, **values: Any) -> None:  # noqa: ANN401
    """Set values in a JSON file."""
    path.write_text(json.dumps({**json.loads(path.read_text()), **values}))


def test_the_default(directory: Path) -> None:
    """The default encoder can be a graph, of a window of 256 tokens, and has no prompts."""
    expected = recipe.Recipe(384, 6, 12, 1e-12, 256, "", "", None)
    assert expected == recipe.read(directory)


@pytest.mark.parametrize(
    ("file", "values", "obstacle"),
    [
        ("config.json", {"model_type": "mpnet"}, "its model_type is mpnet"),
        ("config.json", {"hidden_act": "gelu_new"}, "its hidden_act is gelu_new"),
        (
            "config.json",
            {"position_embedding_type": "relative_key"},
            "its position_embedding_type is relative_key",
        ),
        (
            "1_Pooling/config.json",
            {"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": False},
            "it does not pool by the mean of all tokens",
        ),
        (
            "1_Pooling/config.json",
            {"pooling_mode": "max"},
            "it does not pool by the mean of all tokens",
        ),
        (
            "1_Pooling/config.json",
            {"include_prompt": False},
            "it does not pool by the mean of all tokens",
        ),
    ],
)
def test_obstacles(copy: Path, file: str, values: dict[str, object], obstacle: str) -> None:
    """A model that is not built as the graph is, is refused with the reason."""
    change(copy / file, **values)
    assert obstacle == recipe.read(copy).obstacle


def test_another_step_is_an_obstacle(copy: Path) -> None:
    """A model with a dense layer after pooling is refused with its steps."""
    modules = json.loads((copy / "modules.json").read_text())
    modules.insert(2, {"idx": 2, "name": "2", "path": "2_Dense", "type": "x.models.Dense"})
    (copy / "modules.json").write_text(json.dumps(modules))
    assert recipe.read(copy).obstacle == "its steps are Transformer, Pooling, Dense, Normalize"


def test_prompts(copy: Path) -> None:
    """Question and passage prompts are the model's own; the default one stands in for others."""
    file = copy / "config_sentence_transformers.json"
    change(file, prompts={"query": "query: ", "passage": "passage: "})
    read = recipe.read(copy)
    assert (read.query_prompt, read.passage_prompt) == ("query: ", "passage: ")
    change(file, prompts={"query": "query: ", "x": "text: "}, default_prompt_name="x")
    read = recipe.read(copy)
    assert (read.query_prompt, read.passage_prompt) == ("query: ", "text: ")


def test_window_of_newer_models(copy: Path) -> None:
    """Where only the tokenizer tells the window, that counts, up to the positions there are."""
    (copy / "sentence_bert_config.json").write_text("{}")
    change(copy / "tokenizer_config.json", model_max_length=10**30)
    assert recipe.read(copy).longest == 512


def test_a_broken_directory_is_an_error(copy: Path) -> None:
    """A configuration that is missing or damaged is a ModelError that names the directory."""
    (copy / "config.json").write_text("{")
    with pytest.raises(ModelError, match="is not a whole sentence-transformers model"):
        recipe.read(copy)


@pytest.mark.parametrize(
    ("card", "languages"),
    [
        ("---\nlanguage: en\nlicense: mit\n---\n", {"en"}),
        ("---\ntags:\n- a\nlanguage:\n- en\n- zh-CN\ntags2:\n- b\n---\n", {"en", "zh-CN"}),
        ("---\nlanguage:\n  - 'de'\n---\nlanguage: fr\n", {"de"}),
        ("---\nlanguage: [en, de]\n---\n", {"en", "de"}),
        ("---\nlanguage:\n- multilingual\n- en\n---\n", None),
        ("---\ntags:\n- en\n---\n", None),
        ("language: en\n", None),
        ("", None),
    ],
)
def test_languages(tmp_path: Path, card: str, languages: set[str] | None) -> None:
    """The languages are those of the card's header, and unknown without one."""
    (tmp_path / "README.md").write_text(card)
    assert languages == recipe.languages(tmp_path)


def test_no_card_no_languages(tmp_path: Path) -> None:
    """A model without a card has unknown languages."""
    assert recipe.languages(tmp_path) is None
