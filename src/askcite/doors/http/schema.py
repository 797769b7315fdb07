"""JSON Schema of the dataclasses in which answers leave."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

JSON = dict[str, Any]
_PLAIN: Final = {
    str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null",
}  # fmt: skip


@cache
def of(form: type) -> JSON:
    """The schema of a dataclass, those within it written out."""
    hints = get_type_hints(form)
    names = [each.name for each in fields(form)]
    return {
        "type": "object",
        "properties": {name: _schema(hints[name]) for name in names},
        "required": names,
        "additionalProperties": False,
    }


def _schema(hint: Any) -> JSON:  # noqa: ANN401 - whatever stands in an annotation
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    if is_dataclass(hint) and isinstance(hint, type):
        return of(hint)
    inner = get_args(hint)
    if get_origin(hint) is list:
        return {"type": "array", "items": _schema(inner[0])}
    if get_origin(hint) is dict:
        return {"type": "object", "additionalProperties": _schema(inner[1])}
    if isinstance(hint, UnionType):
        return {"anyOf": [_schema(each) for each in inner]}
    raise TypeError(f"no schema for {hint!r}")
