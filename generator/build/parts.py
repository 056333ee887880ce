"""Owns what the schema of a field of an upload says of its parts, where no Encoding Object does.

OpenAPI 3.1.1 §4.8.15.1.1 and §4.8.15.4: the content type of a file, and of text that stands for
bytes. Either may be one of several things, and each of several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from attrs import frozen

from generator.names import media_kind

from .keywords import SAME, format_of, has_properties, whole
from .merging import merged
from .unions import variants_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Encoding
    from generator.load.document import Node

_OF_FILES = "application/octet-stream"  # unless something else is said
_TRANSFER = "Content-Transfer-Encoding"
_DEEPEST = 3  # unions and lists within others; one may hold itself


@frozen
class _Content:
    """What one part of a field may hold: a file, text that stands for bytes, or anything else."""

    is_file: bool
    encoding: str
    type: str


def meant(told: Encoding, node: Node) -> Encoding:
    """What is told of a field, with what its schema says of its parts."""
    contents = tuple(dict.fromkeys(_contents(node)))
    types = _types([one for one in contents if one.is_file])
    if any(one.is_file for one in contents):
        # A style is for text: documents that .NET emits have one beside every file.
        told = attrs.evolve(told, style=None)
        if told.content_type or not types:
            return told
        if all(one.is_file for one in contents):
            return attrs.evolve(told, content_type=types)
        return attrs.evolve(told, file_type=types)
    encodings = {one.encoding for one in contents}
    if len(encodings) == 1 and encodings != {""}:
        return _encoded(told, encodings.pop(), types=_types(contents))
    return told


def _encoded(told: Encoding, encoding: str, types: str) -> Encoding:
    """The same as text that stands for bytes; a text that is JSON would be quoted once more."""
    own = {name.lower() for name, _ in told.headers}
    added = () if _TRANSFER.lower() in own else ((_TRANSFER, encoding),)
    plain = types if types and "," not in types and media_kind(types) != "json" else _OF_FILES
    content_type = told.content_type or plain
    return attrs.evolve(told, content_type=content_type, headers=(*told.headers, *added))


def _types(contents: tuple[_Content, ...] | list[_Content]) -> str:
    """The content types, where each content has one that says something."""
    found = dict.fromkeys(one.type for one in contents)
    return ", ".join(found) if not {"", _OF_FILES} & found.keys() else ""


def _contents(node: Node, depth: int = 0) -> Iterator[_Content]:
    """What one part of a field may hold: each variant, and the items of a list."""
    one = _schema(node)
    if one is None or depth > _DEEPEST:
        return
    inner = variants_of(one)
    if not inner:
        listed = one.get("prefixItems")
        items = [*(listed.elements() if listed is not None else ()), one.get("items")]
        inner = [each for each in items if each is not None and each.is_map]
    if not inner:
        yield _content(one)
    for each in inner:
        yield from _contents(each, depth + 1)


def _content(one: Node) -> _Content:
    encoding = one.text("contentEncoding")
    form = format_of(one)
    encoding = "" if encoding.lower() in SAME else encoding or ("base64" if form == "byte" else "")
    return _Content(form == "binary", encoding, one.text("contentMediaType"))


def _schema(node: Node) -> Node | None:
    """The schema that a node is or refers to, its `allOf` as one, if it says anything."""
    if not node.is_map:
        return None
    own = whole(node)
    found = own.resolved() if own.ref is not None else own
    if found is None or not found.is_map:
        return None
    return merged(found) if "allOf" in found and not has_properties(found) else found
