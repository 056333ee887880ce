"""Owns which headers an answer is said to have, and what their text spells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Header

from .keywords import described, format_of, implied, kinds_of

if TYPE_CHECKING:
    from generator.load.document import Node

_IGNORED = "content-type"  # OpenAPI 3.1 §4.8.17: the key of the content says it
_ANYTHING = ("any", "string")


def of(answer: Node) -> tuple[Header, ...]:
    """The headers that an answer lists, in the order of the document."""
    listed = answer.get("headers")
    nodes = listed.items() if listed is not None else ()
    return tuple(
        Header(
            name,
            kind=_kind(node),
            description=described(holder) or _schema_description(node),
            deprecated=node.flag("deprecated"),
            at=node,
        )
        for name, holder in nodes
        if name.lower() != _IGNORED and (node := holder.resolved()) is not None and node.is_map
    )


def _kind(header: Node) -> str:
    """The type or format that its text has; a media type where that says how it is written."""
    content = header.get("content")
    media = next(iter(content.items()), None) if content is not None else None
    return media[0] if media is not None else _kind_of(header.get("schema"))


def _kind_of(schema: Node | None, *, is_item: bool = False) -> str:
    node = schema.resolved() if schema is not None and schema.is_map else None
    if node is None or not node.is_map:
        return "string"
    kinds = [one for one in kinds_of(node) if one != "null"] or [implied(node)]
    if kinds == ["array"] and not is_item:  # no header has a form for a list of lists
        return f"array of {_kind_of(node.get('items'), is_item=True)}"
    if kinds[0] in _ANYTHING:
        return format_of(node) or "string"
    return " or ".join(kinds)


def _schema_description(header: Node) -> str:
    schema = header.get("schema")
    return described(schema) if schema is not None else ""
