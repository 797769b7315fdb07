"""A BERT-type encoder's weights as an ONNX graph, with a tail for what is asked of it.

The fused operators are ONNX Runtime's own (`com.microsoft`), with the exact, erf-based gelu.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Protocol

import numpy as np

if TYPE_CHECKING:
    import onnx
    from numpy.typing import NDArray

VERSION: Final = 1
"""Raise it when the graph made of the same weights changes: kept ones are then made again."""
INPUTS: Final = ("input_ids", "token_type_ids", "attention_mask")
OUTPUT: Final = "output"
_FUSED: Final = "com.microsoft"
_OPSETS: Final = {"": 17, _FUSED: 1}
_IR: Final = 9  # with these any ONNX Runtime since 1.14 reads the graph


class BertConfig(Protocol):
    """The three numbers that the weights themselves do not tell."""

    @property
    def num_hidden_layers(self) -> int:
        """How many layers."""

    @property
    def num_attention_heads(self) -> int:
        """How many heads a layer."""

    @property
    def layer_norm_eps(self) -> float:
        """What keeps the layer norms from dividing by zero."""


@dataclass(frozen=True, slots=True)
class _Graph:
    """Nodes and weights, as they are added; an operator's name is also its output's."""

    tensors: Mapping[str, NDArray[np.float32]]
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    weights: dict[str, NDArray[Any]] = field(default_factory=dict)

    def weight(self, name: str, value: NDArray[Any] | None = None) -> str:
        self.weights[name] = np.ascontiguousarray(self.tensors[name] if value is None else value)
        return name

    def add(self, kind: str, *inputs: str, name: str = "", **attributes: float) -> str:
        from onnx import helper

        fused = kind in {
            "EmbedLayerNormalization",
            "Attention",
            "SkipLayerNormalization",
            "BiasGelu",
        }
        name = name or f"{kind}.{len(self.nodes)}"
        outputs = [name, f"{name}.mask"] if kind == "EmbedLayerNormalization" else [name]
        domain = _FUSED if fused else ""
        self.nodes.append(
            helper.make_node(kind, inputs, outputs, name=name, domain=domain, **attributes)
        )
        return name

    def linear(self, x: str, prefix: str) -> str:
        """`x` times a weight, without its bias."""
        name = f"{prefix}.weight"
        return self.add("MatMul", x, self.weight(name, self.tensors[name].T))


Tail = Callable[[_Graph, str], str]
"""Adds what follows the last layer, whose output it is given; the name of its own output."""


def pooled(graph: _Graph, hidden: str) -> str:
    """The mean over a text's tokens, at unit length: (batch, width)."""
    from onnx import TensorProto

    tokens = graph.weight("tokens", np.array([1]))
    mask = graph.add("Cast", "attention_mask", to=TensorProto.FLOAT)
    mask = graph.add("Unsqueeze", mask, graph.weight("width", np.array([2])))
    total = graph.add("ReduceSum", graph.add("Mul", hidden, mask), tokens, keepdims=0)
    count = graph.add("ReduceSum", mask, tokens, keepdims=0)
    return graph.add("LpNormalization", graph.add("Div", total, count), axis=-1, p=2, name=OUTPUT)


def each_token(graph: _Graph, hidden: str) -> str:
    """A linear layer, `head`, over every token: (batch, tokens, outputs)."""
    return graph.add("Add", graph.linear(hidden, "head"), graph.weight("head.bias"), name=OUTPUT)


def first_token(graph: _Graph, hidden: str) -> str:
    """A linear layer, `head`, over the first token: (batch, outputs)."""
    first = graph.add("Gather", hidden, graph.weight("first", np.array(0)), axis=1)
    return each_token(graph, first)


def build(
    tensors: Mapping[str, NDArray[np.float32]], config: BertConfig, tail: Tail
) -> onnx.ModelProto:
    """The graph of a BERT model whose weights are named as in transformers' `BertModel`.

    Its inputs are int32 (batch, tokens) arrays, named by `INPUTS`; its output is the tail's.
    """
    graph = _Graph({name.removeprefix("bert."): value for name, value in tensors.items()})
    hidden = _embeddings(graph, config)
    for number in range(config.num_hidden_layers):
        hidden = _layer(graph, f"encoder.layer.{number}", hidden, config)
    tail(graph, hidden)
    return _model(graph)


def _embeddings(graph: _Graph, config: BertConfig) -> str:
    kinds = ("word", "position", "token_type")
    return graph.add(
        "EmbedLayerNormalization",
        *INPUTS[:2],
        *(graph.weight(f"embeddings.{kind}_embeddings.weight") for kind in kinds),
        *(graph.weight(f"embeddings.LayerNorm.{part}") for part in ("weight", "bias")),
        epsilon=config.layer_norm_eps,
    )


def _layer(graph: _Graph, prefix: str, x: str, config: BertConfig) -> str:
    parts = [f"{prefix}.attention.self.{part}" for part in ("query", "key", "value")]
    joined = np.concatenate([graph.tensors[f"{part}.weight"].T for part in parts], axis=1)
    bias = np.concatenate([graph.tensors[f"{part}.bias"] for part in parts])
    attended = graph.add(
        "Attention",
        x,
        graph.weight(f"{prefix}.attention.self.weight", joined),
        graph.weight(f"{prefix}.attention.self.bias", bias),
        "attention_mask",
        num_heads=config.num_attention_heads,
    )
    x = _output(graph, f"{prefix}.attention.output", attended, x, config)
    inner = graph.linear(x, f"{prefix}.intermediate.dense")
    inner = graph.add("BiasGelu", inner, graph.weight(f"{prefix}.intermediate.dense.bias"))
    return _output(graph, f"{prefix}.output", inner, x, config)


def _output(graph: _Graph, prefix: str, inner: str, x: str, config: BertConfig) -> str:
    """A linear layer, added to what went in, and normalised."""
    return graph.add(
        "SkipLayerNormalization",
        graph.linear(inner, f"{prefix}.dense"),
        x,
        graph.weight(f"{prefix}.LayerNorm.weight"),
        graph.weight(f"{prefix}.LayerNorm.bias"),
        graph.weight(f"{prefix}.dense.bias"),
        epsilon=config.layer_norm_eps,
    )


def _model(graph: _Graph) -> onnx.ModelProto:
    from onnx import TensorProto, helper, numpy_helper

    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT32, ["batch", "tokens"])
        for name in INPUTS
    ]
    output = helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, None)
    weights = [numpy_helper.from_array(value, name) for name, value in graph.weights.items()]
    opsets = [helper.make_opsetid(domain, version) for domain, version in _OPSETS.items()]
    return helper.make_model(
        helper.make_graph(graph.nodes, "bert", inputs, [output], weights),
        opset_imports=opsets,
        ir_version=_IR,
    )
