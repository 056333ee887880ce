"""Owns which answers are read while they come, and what their items are.

Server-sent events and JSON lines have items of the document's own; bytes come in pieces. Of an
event the item is its data (OpenAPI 3.2 §4.14.4: `itemSchema` is of the event, `contentSchema` of
the JSON in its data; before that, `schema` is what people wrote for it).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import names
from generator.ir import Array, Scalar, Stream, Union

if TYPE_CHECKING:
    from generator.ir import Type as IrType
    from generator.load.document import Node

    from .schemas import Schemas

_ANY = Scalar("any")
_TEXT = Scalar("text")


def of(contents: list[Node], schemas: Schemas, hint: str) -> Stream | None:
    """How an answer of these contents is read while it comes, if it can be."""
    for media in contents:
        kind = names.stream_kind(media.name)
        if kind == "events":
            item = _data(media, schemas, f"{hint}Event")
        elif kind:
            item = _item(media, schemas, f"{hint}Item")
        else:
            continue
        is_alone = all(names.stream_kind(one.name) for one in contents)
        return Stream(kind, media.name, item, is_alone)
    raw = [media.name for media in contents if names.media_kind(media.name) == "bytes"]
    return Stream("bytes", ", ".join(raw), Scalar("bytes")) if raw else None


def _item(media: Node, schemas: Schemas, hint: str) -> IrType:
    schema = media.get("itemSchema")
    if schema is not None:
        return schemas.type_of(schema, hint)
    whole = media.get("schema")
    found = schemas.type_of(whole, hint) if whole is not None else _ANY
    return found.item if isinstance(found, Array) else found


def _data(media: Node, schemas: Schemas, hint: str) -> IrType:
    schema = media.get("itemSchema")
    if schema is None:
        return _text_or(_item(media, schemas, hint))
    event = schema.resolved() or schema
    choices = event.get("oneOf") or event.get("anyOf")
    each = [one.resolved() or one for one in choices.elements()] if choices else [event]
    held = [_content(one, schemas, hint) for one in each]
    types = tuple(dict.fromkeys(held))
    if len(types) == 1 or _TEXT in types:  # text that may be JSON is text
        return types[0] if len(types) == 1 else _TEXT
    return Union(types)


def _content(event: Node, schemas: Schemas, hint: str) -> IrType:
    properties = event.get("properties")
    data = properties.get("data") if properties is not None else None
    if data is None:  # no event, but what its data holds
        return _text_or(schemas.type_of(event, hint))
    content = data.get("contentSchema")
    return schemas.type_of(content, hint) if content is not None else _TEXT


def _text_or(found: IrType) -> IrType:
    is_text = isinstance(found, Scalar) and found.kind in ("any", "string")
    return _TEXT if is_text else found
