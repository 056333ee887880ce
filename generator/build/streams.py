"""Owns which answers are read while they come, and what their items are.

Server-sent events and JSON lines have items of the document's own; bytes come in pieces, and so
does text where nothing else is offered. Of an event the item is its data (OpenAPI 3.2 §4.14.4:
`itemSchema` is of the event, `contentSchema` of the JSON in its data; before that, `schema` is what
people wrote for it). Where `itemSchema` tells events apart by name, each has data of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator import names
from generator.ir import Alias, Array, Limits, Named, Scalar, Stream, Union

from .keywords import content_kind, encoding_of, kinds_of
from .limits import limits_of

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.ir import Type as IrType
    from generator.load.document import Node

    from .schemas import Schemas

_ANY = Scalar("any")
_TEXT = Scalar("text")
_RAW = ("bytes", "multipart")
_UNREAD = (*_RAW, "text", "form")


def of(contents: list[Node], schemas: Schemas, hint: str) -> Stream | None:
    """How an answer of these contents is read while it comes, if it can be."""
    for media in contents:
        kind = names.stream_kind(media.name)
        if kind == "events":
            item = _data(media, schemas, f"{hint}Event")
        elif kind:
            item = item_of(media, schemas, f"{hint}Item")
        else:
            continue
        is_alone = all(names.stream_kind(one.name) for one in contents)
        named = _named(media, schemas, hint) if kind == "events" else ()
        if named:  # a name that is not listed may come one day; its data is the text that came
            item = Union(tuple(dict.fromkeys([of for _, of in named] + [_TEXT])))
        return Stream(kind, media.name, item, is_alone, named)
    raw = _raw(contents)
    return Stream("bytes", ", ".join(raw), Scalar("bytes")) if raw else None


def _raw(contents: list[Node]) -> list[str]:
    """The content types that come in pieces."""
    kinds = [(media.name, content_kind(media)) for media in contents if not encoding_of(media)]
    is_text = all(kind in _UNREAD for _, kind in kinds)
    return [name for name, kind in kinds if kind in _RAW or is_text]


def item_of(media: Node, schemas: Schemas, hint: str) -> IrType:
    """What one line or record holds: by `itemSchema`, else by a `schema` of it or of all."""
    schema = media.get("itemSchema")
    if schema is not None:
        return schemas.type_of(schema, hint)
    whole = media.get("schema")
    found = schemas.type_of(whole, hint) if whole is not None else _ANY
    listed = _meant(found, schemas)
    if not isinstance(listed, Array):
        return found
    return Union(listed.values) if listed.first else listed.item


def list_of(media: Node, schemas: Schemas, hint: str, problems: Problems) -> Array:
    """The list of what lines or records hold, as long as a `schema` of all of them lets it be.

    OpenAPI 3.2 §4.14.3: `schema` is of the whole, as an array, also beside an `itemSchema`.
    """
    whole = media.get("schema")
    target = whole.resolved() if whole is not None and whole.is_map else None
    is_list = target is not None and target.is_map and "array" in kinds_of(target)
    limits = limits_of(target, problems) if target is not None and is_list else Limits()
    told = attrs.evolve(
        Limits(), min_items=limits.min_items, max_items=limits.max_items, unique=limits.unique
    )
    return Array(item_of(media, schemas, hint), told)


def _data(media: Node, schemas: Schemas, hint: str) -> IrType:
    schema = media.get("itemSchema")
    if schema is None:
        return _text_or(item_of(media, schemas, hint), schemas)
    held = [_content(one, schemas, hint) for one in _events(schema)]
    types = tuple(dict.fromkeys(held))
    if len(types) == 1 or _TEXT in types:  # text that may be JSON is text
        return types[0] if len(types) == 1 else _TEXT
    return Union(types)


def _events(schema: Node) -> list[Node]:
    """The schemas of the events that there are."""
    event = schema.resolved() or schema
    choices = event.get("oneOf") or event.get("anyOf")
    return [one.resolved() or one for one in choices.elements()] if choices else [event]


def _named(media: Node, schemas: Schemas, hint: str) -> tuple[tuple[str, IrType], ...]:
    """The names of the events, each with the type of its data, if all have one."""
    schema = media.get("itemSchema")
    each = _events(schema) if schema is not None else []
    found = [(_name(one), _content(one, schemas, f"{hint}Event")) for one in each]
    named = [(name, of) for name, of in found if name is not None]
    is_told = len(each) > 1 and len(dict(named)) == len(each)
    return tuple(named) if is_told and any(of != _TEXT for _, of in named) else ()


def _name(event: Node) -> str | None:
    """The name of the events that a schema is for, if there is one."""
    properties = event.get("properties")
    held = properties.get("event") if properties is not None else None
    if held is None:
        return None
    values = [held["const"].value] if "const" in held else _values(held)
    return values[0] if len(values) == 1 and isinstance(values[0], str) else None


def _values(held: Node) -> list[object]:
    listed = held.get("enum")
    return [one.value for one in listed.elements()] if listed is not None else []


def _content(event: Node, schemas: Schemas, hint: str) -> IrType:
    properties = event.get("properties")
    data = properties.get("data") if properties is not None else None
    if data is None:  # no event, but what its data holds
        return _text_or(schemas.type_of(event, hint), schemas)
    content = data.get("contentSchema")
    schemas.contents[data] = True
    return schemas.type_of(content, hint) if content is not None else _TEXT


def _text_or(found: IrType, schemas: Schemas) -> IrType:
    """Text where no more is said than that it is text, or nothing at all."""
    held = _meant(found, schemas)
    is_text = isinstance(held, Scalar) and held.kind in ("any", "string")
    return _TEXT if is_text else found


def _meant(found: IrType, schemas: Schemas) -> IrType:
    """What a type is, or is an alias of."""
    while isinstance(found, Named) and isinstance(definition := schemas.find(found.name), Alias):
        found = definition.type
    return found
