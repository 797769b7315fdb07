"""The fields before a text, in three forms."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Final

_FENCED: Final = re.compile(r"---[ \t]*\n((?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_TOML: Final = re.compile(r"\+\+\+[ \t]*\n((?:[^\n]*\n)*?)\+\+\+[ \t]*(?:\n|\Z)")
_HEAD: Final = re.compile(
    r"(?i:title|author|date):[ \t]+\S[^\n]*\n"
    r"(?:[A-Za-z][\w -]{0,30}:[^\n]*\n|[ \t]+\S[^\n]*\n)+\s*\n"
)
"""Lines of names and values before all others, as MultiMarkdown has them."""
_PAIR: Final = re.compile(r"([A-Za-z][\w -]*):(?:[ \t]+(.*))?")
_ITEM: Final = re.compile(r"[ \t]*-[ \t]+(?:name:[ \t]+)?(.*)")
_NAME: Final = re.compile(r"[ \t]+name:[ \t]+(.+)")
_SCALAR: Final = re.compile(r"[>|][-+]?")
"""After a name: its value follows in indented lines."""
_LIST: Final = re.compile(r"\[(.*)\]")
_QUOTED: Final = re.compile(r"([\"'])((?:(?!\1).)*)\1")
"""A value within quotation marks that has none of them itself."""
_MAX_CHARACTERS: Final = 10_000
"""Front matter is a few lines; a rule further down belongs to the text."""

Fields = dict[str, object]


def front_matter(text: str) -> tuple[Fields, str]:
    """The fields of a leading block, and the rest.

    The block is YAML between `---`, or TOML between `+++`.

    A field is a line, or a list in brackets or of lines. No fields where there is no such block.
    """
    head = text[:_MAX_CHARACTERS]
    for form, read in ((_FENCED, _yaml), (_TOML, _toml)):
        match = form.match(head)
        found = read(match[1]) if match else {}
        if match and found:
            return found, text[match.end() :]
    return {}, text


def head_lines(text: str) -> tuple[Fields, str]:
    """The fields of first lines, and the rest.

    As in "Title: Dams".
    """
    match = _HEAD.match(text[:_MAX_CHARACTERS])
    found = _yaml(match[0]) if match else {}
    return (found, text[match.end() :]) if match and found else ({}, text)


def _yaml(written: str) -> Fields:
    """The fields of simple YAML, none where unreadable."""
    found: Fields = {}
    name = ""
    for line in written.split("\n"):
        item = _ITEM.fullmatch(line)
        named = _NAME.fullmatch(line)
        if item and name and found[name] in ("", [*_items(found[name])]):
            found[name] = [*_items(found[name]), _unquoted(item[1])]
        elif named and name and found[name] == "":
            found[name] = _unquoted(named[1])
        elif name and line[:1].isspace() and isinstance(before := found[name], _Scalar):
            found[name] = _Scalar(f"{before} {line.strip()}".strip())
        elif line.strip() and line[0] not in " \t-#":
            pair = _PAIR.fullmatch(line)
            if not pair:
                return {}
            name, found[pair[1]] = pair[1], _value(pair[2] or "")
    return found


class _Scalar(str):
    """A value told in indented lines."""

    __slots__ = ()


def _items(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _value(written: str) -> object:
    """A value, or the values of a list in brackets."""
    if _SCALAR.fullmatch(written.strip()):
        return _Scalar()
    inside = _LIST.fullmatch(written.strip())
    return [_unquoted(part) for part in inside[1].split(",")] if inside else _unquoted(written)


def _unquoted(value: str) -> str:
    quoted = _QUOTED.fullmatch(value.strip())
    return quoted[2] if quoted else value.strip()


def _toml(written: str) -> Fields:
    try:
        return dict(_simple(tomllib.loads(written)))
    except tomllib.TOMLDecodeError:
        return {}


def _simple(values: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """The values that can be fields."""
    for name, value in values.items():
        if isinstance(value, Mapping):
            if "name" in value:
                yield name, str(value["name"])
            elif name in ("extra", "params", "taxonomies"):
                yield from _simple(value)
        elif isinstance(value, list):
            yield (
                name,
                [str(v["name"]) if isinstance(v, Mapping) and "name" in v else v for v in value],
            )
        else:
            yield name, value if isinstance(value, (str, int, float)) else str(value)
