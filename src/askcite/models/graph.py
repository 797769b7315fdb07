"""A BERT-type encoder's weights as an ONNX graph.

They are exact or in 8-bit integers; the graph's tail is chosen. The fused operators are ONNX
Runtime's own (`com.microsoft`); gelu is the exact, erf-based one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, Protocol

import numpy as np

if TYPE_CHECKING:
    import onnx
    from numpy.typing import NDArray

VERSION: Final = 3
"""Raise it when the graph made of the same weights changes: kept ones are then made again."""
INPUTS: Final = ("input_ids", "token_type_ids", "attention_mask")
OUTPUT: Final = "output"
TOKENS: Final = "each.token"
"""The name of the last layer's output, beside which the tail of an encoder gives its mean."""
WEIGHT_LEVELS: Final = 63
"""Integer weights are -63 to 63: two products of them with an unsigned byte still fit the 16 bits
that processors without VNNI add in. At 127 the logits' error is a fifth less."""
ROW_LEVELS: Final = 127
"""A token's numbers are -127 to 127 steps of its own size. Steps of the batch's, as in dynamic
quantization, double the error, and a pair's logits move by 1 with the pairs read beside it."""
TABLE_LEVELS: Final = 15
"""Of the words' vectors, in bytes like the rest. Coarse ones lose nothing (asked of their own
paragraph, 600 questions, at 127, 31 and 15: AUC .767, .765, .765, F1 .714, .717, .719) and pack
better: the reader's file has 23 MB and not 27."""
_ZERO: Final = 128  # the unsigned byte that stands for nought
_FUSED: Final = "com.microsoft"
_FUSED_KINDS: Final = frozenset({"BiasGelu", "MatMulIntegerToFloat", "MultiHeadAttention"})
_OPSETS: Final = {"": 17, _FUSED: 1}
_IR: Final = 9  # ONNX Runtime 1.24, the oldest allowed, reads these


class BertConfig(Protocol):
    """The three numbers that the weights themselves do not tell."""

    @property
    def num_hidden_layers(self) -> int:
        """The number of layers."""

    @property
    def num_attention_heads(self) -> int:
        """The number of heads a layer."""

    @property
    def layer_norm_eps(self) -> float:
        """The addend that keeps layer norms from dividing by zero."""


class Graph:
    """A graph in the making, its nodes and weights.

    An operator's name is also its output's.
    """

    def __init__(self, tensors: Mapping[str, NDArray[np.float32]]) -> None:
        self.tensors = tensors
        self.nodes: list[onnx.NodeProto] = []
        self.weights: dict[str, NDArray[Any]] = {}

    def add(self, kind: str, *inputs: str, name: str = "", **attributes: float | list[int]) -> str:
        """Add an operator and give its output's name."""
        from onnx import helper

        name = name or f"{kind}.{len(self.nodes)}"
        domain = _FUSED if kind in _FUSED_KINDS else ""
        node = helper.make_node(kind, inputs, [name], name=name, domain=domain)
        node.attribute.extend(helper.make_attribute(*each) for each in attributes.items())
        self.nodes.append(node)
        return name

    def weight(self, name: str, value: NDArray[Any] | None = None) -> str:
        """Add a weight and give its name.

        It is `value`, or the tensor of that name.
        """
        self.weights[name] = self.tensors[name] if value is None else value
        return name

    def head(self, x: str, prefix: str) -> str:
        """`x` through a linear layer without its bias.

        It is exact in either kind of graph.
        """
        name = f"{prefix}.weight"
        return self.add("MatMul", x, self.weight(name, self.tensors[name].T))

    def linear(self, x: str, prefix: str) -> str:
        """`x` through a linear layer.

        Its bias is left to the operator that follows.
        """
        return self.head(x, prefix)

    def lookup(self, table: str, ids: str) -> str:
        """The rows of a table."""
        return self.add("Gather", self.weight(table), ids)


class IntegerGraph(Graph):
    """A graph whose large weights are bytes.

    Each column of a weight, or row of a table, has a scale.
    """

    def __init__(self, tensors: Mapping[str, NDArray[np.float32]]) -> None:
        super().__init__(tensors)
        self._rows: dict[str, tuple[str, str]] = {}
        self.weight("one", np.array(1, np.float32))
        self.weight("nought", np.array(_ZERO, np.uint8))
        self.weight("least", np.array(1e-9, np.float32))
        self.weight("levels", np.array(ROW_LEVELS, np.float32))

    def linear(self, x: str, prefix: str) -> str:
        """`x` through a linear layer in integers.

        Each token is scaled by its own largest number.
        """
        rows, scales = self._rows.get(x) or self._quantized(x)
        integers, columns = _integers(self.tensors[f"{prefix}.weight"].T, 0, WEIGHT_LEVELS)
        weight = self.weight(f"{prefix}.integers", integers)
        scale = self.weight(f"{prefix}.scale", columns[0])
        product = self.add("MatMulIntegerToFloat", rows, weight, "one", scale, "nought")
        return self.add("Mul", product, scales)

    def lookup(self, table: str, ids: str) -> str:
        """The rows of a table."""
        from onnx import TensorProto

        integers, scales = _integers(self.tensors[table], 1, TABLE_LEVELS)
        rows = self.add("Gather", self.weight(f"{table}.integers", integers), ids)
        scale = self.add("Gather", self.weight(f"{table}.scale", scales), ids)
        return self.add("Mul", self.add("Cast", rows, to=TensorProto.FLOAT), scale)

    def _quantized(self, x: str) -> tuple[str, str]:
        """`x` as bytes, and the step size of each row."""
        largest = self.add("ReduceMax", x, keepdims=1, axes=[-1])
        lowest = self.add("Neg", self.add("ReduceMin", x, keepdims=1, axes=[-1]))
        scale = self.add("Div", self.add("Max", largest, lowest, "least"), "levels")
        rows = self.add("QuantizeLinear", self.add("Div", x, scale), "one", "nought")
        self._rows[x] = rows, scale
        return rows, scale


Tail = Callable[[Graph, str], None]
"""Adds what follows the last layer, whose output it is given; its own is named `OUTPUT`."""


def pooled(graph: Graph, hidden: str) -> None:
    """The mean over a text's tokens, at unit length.

    Its shape is (batch, width). The tokens themselves are given too, where they are asked for.
    """
    from onnx import TensorProto

    graph.add("Identity", hidden, name=TOKENS)
    tokens = graph.weight("tokens", np.array([1]))
    mask = graph.add("Cast", "attention_mask", to=TensorProto.FLOAT)
    mask = graph.add("Unsqueeze", mask, graph.weight("last", np.array([2])))
    total = graph.add("ReduceSum", graph.add("Mul", hidden, mask), tokens, keepdims=0)
    count = graph.add("ReduceSum", mask, tokens, keepdims=0)
    graph.add("LpNormalization", graph.add("Div", total, count), axis=-1, p=2, name=OUTPUT)


def each_token(graph: Graph, hidden: str) -> None:
    """A linear layer, `head`, over every token.

    Its shape is (batch, tokens, outputs).
    """
    graph.add("Add", graph.head(hidden, "head"), graph.weight("head.bias"), name=OUTPUT)


def first_token(graph: Graph, hidden: str) -> None:
    """A linear layer, `head`, over the first token.

    Its shape is (batch, outputs).
    """
    each_token(graph, graph.add("Gather", hidden, graph.weight("first", np.array(0)), axis=1))


def build(
    tensors: Mapping[str, NDArray[np.float32]],
    config: BertConfig,
    tail: Tail,
    *,
    integers: bool = False,
) -> onnx.ModelProto:
    """The graph of a BERT model.

    Its weights are named as in transformers' `BertModel`. Its inputs are int32 (batch, tokens)
    arrays, named by `INPUTS`; its output is the tail's. With `integers` the weights take a quarter
    of the room and the graph six tenths of the time. Raises KeyError for weights that are not
    there.
    """
    named = {name.removeprefix("bert."): value for name, value in tensors.items()}
    graph = IntegerGraph(named) if integers else Graph(named)
    hidden = _embeddings(graph, config)
    for number in range(config.num_hidden_layers):
        hidden = _layer(graph, f"encoder.layer.{number}", hidden, config)
    tail(graph, hidden)
    return _model(graph)


def stored(model: bytes) -> dict[str, NDArray[Any]]:
    """The weights of a graph, named as `build` named them."""
    import onnx
    from onnx import numpy_helper

    given = onnx.load_from_string(model).graph.initializer
    return {each.name: numpy_helper.to_array(each) for each in given}


def _embeddings(graph: Graph, config: BertConfig) -> str:
    words = graph.lookup("embeddings.word_embeddings.weight", "input_ids")
    kinds = graph.weight("embeddings.token_type_embeddings.weight")
    words = graph.add("Add", words, graph.add("Gather", kinds, "token_type_ids"))
    places = graph.weight("embeddings.position_embeddings.weight")
    start, axis = graph.weight("start", np.array([0])), graph.weight("axis", np.array([1]))
    count = graph.add("Gather", graph.add("Shape", "input_ids"), axis)
    places = graph.add("Slice", places, start, count)
    return _normal(graph, "embeddings.LayerNorm", words, places, config)


def _layer(graph: Graph, prefix: str, x: str, config: BertConfig) -> str:
    parts = [f"{prefix}.attention.self.{part}" for part in ("query", "key", "value")]
    bias = np.concatenate([graph.tensors[f"{part}.bias"] for part in parts])
    attended = graph.add(
        "MultiHeadAttention",
        *(graph.linear(x, part) for part in parts),
        graph.weight(f"{prefix}.attention.self.bias", bias),
        "attention_mask",
        num_heads=config.num_attention_heads,
    )
    x = _output(graph, f"{prefix}.attention.output", attended, x, config)
    inner = graph.linear(x, f"{prefix}.intermediate.dense")
    inner = graph.add("BiasGelu", inner, graph.weight(f"{prefix}.intermediate.dense.bias"))
    return _output(graph, f"{prefix}.output", inner, x, config)


def _output(graph: Graph, prefix: str, inner: str, x: str, config: BertConfig) -> str:
    """A linear layer with its residual, normalised."""
    bias = graph.weight(f"{prefix}.dense.bias")
    inner = graph.linear(inner, f"{prefix}.dense")
    return _normal(graph, f"{prefix}.LayerNorm", inner, x, config, bias)


def _normal(graph: Graph, prefix: str, x: str, skip: str, config: BertConfig, *bias: str) -> str:
    """The sum, normalised.

    Single steps take a sixth of the fused operator's time.
    """
    for each in (*bias, skip):
        x = graph.add("Add", x, each)
    parts = [graph.weight(f"{prefix}.{part}") for part in ("weight", "bias")]
    return graph.add("LayerNormalization", x, *parts, axis=-1, epsilon=config.layer_norm_eps)


def _integers(
    weight: NDArray[np.float32], axis: int, levels: int
) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """A weight in whole steps, and their sizes.

    The steps go along `axis`, which stays, of length 1, in the sizes.
    """
    scale = np.maximum(np.abs(weight).max(axis, keepdims=True), np.array(1e-9, np.float32)) / levels
    return np.rint(weight / scale).astype(np.int8), scale.astype(np.float32)


def _model(graph: Graph) -> onnx.ModelProto:
    from onnx import TensorProto, helper, numpy_helper

    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT32, ["batch", "tokens"])
        for name in INPUTS
    ]
    made = {node.name for node in graph.nodes}
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, None)
        for name in (OUTPUT, TOKENS)
        if name in made
    ]
    weights = [numpy_helper.from_array(value, name) for name, value in graph.weights.items()]
    opsets = [helper.make_opsetid(domain, version) for domain, version in _OPSETS.items()]
    return helper.make_model(
        helper.make_graph(graph.nodes, "bert", inputs, outputs, weights),
        opset_imports=opsets,
        ir_version=_IR,
    )
