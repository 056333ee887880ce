"""Owns what is told of a schema that says more than is read of its content.

XML, CSV and the like go as text, and what nobody knows as bytes, whatever their schemas say. Where
JSON, a form or a stream is offered beside them, that one holds what the schema says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from generator import names

from .keywords import ENCODINGS, SAME, content_kind, has_properties, kinds_of, parts_of
from .unions import variants_of

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.load.document import Node

_TOLD = {
    "body": ("SD321", "a body of {} is not written as this schema says"),
    "answer": ("SD319", "an answer of {} is not taken apart as this schema says"),
}
_STRUCTURED = {"object", "array", "integer", "number", "boolean"}
# How deep schemas within schemas are looked into; one may hold itself.
_DEEPEST = 4


def say_untaken(contents: list[Node], of: Literal["body", "answer"], problems: Problems) -> None:
    """Tell of the schema of the first content, where that is text or bytes and has more to say."""
    for one in contents if of == "body" else ():
        if "itemSchema" in one and not _is_by_item(one, of):
            told = f"a body of {one.name} is not written item by item: this is not read"
            hint = "describe the whole by a schema; of lines of JSON an itemSchema is read"
            problems.warning("SD321", told, one["itemSchema"], hint)
    for one in contents:
        _say_encoded(one, of, problems)
    first = contents[0] if contents else None
    schema = first.get("schema") if first is not None else None
    if first is None or schema is None or _is_by_item(first, of):
        return
    kind = content_kind(first)
    if kind in ("text", "bytes") and _is_structured(schema):
        code, told = _TOLD[of]
        hint = f"callers {'give' if of == 'body' else 'get'} it whole, as {kind}"
        problems.warning(code, told.format(first.name), schema, hint)


def _say_encoded(media: Node, of: Literal["body", "answer"], problems: Problems) -> None:
    """Tell of an encoding of a text as a whole that nothing here writes or reads."""
    schema = media.get("schema")
    target = schema.resolved() if schema is not None and schema.is_map else None
    told = target.text("contentEncoding") if target is not None and target.is_map else ""
    is_known = told.lower() in (*SAME, *ENCODINGS, "")
    if target is None or is_known or content_kind(media) not in ("text", "bytes"):
        return
    code = _TOLD[of][0]
    message = f"nothing here {'writes' if of == 'body' else 'reads'} {told}"
    hint = f"callers {'give' if of == 'body' else 'get'} it as it is sent"
    problems.warning(code, message, target["contentEncoding"], hint)


def _is_by_item(media: Node, of: Literal["body", "answer"]) -> bool:
    """Whether a content goes item by item, each by its schema."""
    kind = names.stream_kind(media.name)
    return kind != "" and not (of == "body" and kind == "events")


def _is_structured(schema: Node, depth: int = 0) -> bool:
    """Whether a schema says more than that there is a text."""
    target = schema.resolved() if schema.is_map else None
    if target is None or not target.is_map or depth > _DEEPEST:
        return False
    inner = [*variants_of(target), *(one for one in parts_of(target) if one != target)]
    is_more = has_properties(target) or bool(_STRUCTURED.intersection(kinds_of(target)))
    return is_more or any(_is_structured(one, depth + 1) for one in inner)
