"""Owns the IR as text: what a reviewer reads of a changed document before seeing code.

One fact a line, in the document's order, so that a line-based diff shows what has changed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs

from .ir import NOTHING, Alias, Array, Choice, Enum, Limits, Map, Named, Scalar, Tuple, Union

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .ir import (
        Answer,
        Api,
        Default,
        Definition,
        Field,
        Operation,
        Parameter,
        Server,
        Stream,
    )
    from .ir import Type as IrType


def outline(api: Api) -> str:
    """The whole API, indented by what belongs to what."""
    return "\n".join(_api(api)) + "\n"


def _api(api: Api) -> Iterator[str]:
    yield f"{api.title} {api.version}"
    yield f"server {api.server or 'not given'}"
    yield from _choices(api.servers)
    for place, servers in api.further:
        yield f"servers of {place}"
        yield from _choices(servers)
    need = "one is required" if api.requires_credentials else "optional"
    for one in api.credentials:
        yield (f"credential {'_'.join(one.words)}: {one.place} {one.name}, {one.form} ({need})")
    for resource in api.resources:
        yield ""
        yield f"resource {'_'.join(resource.name)}"
        for operation in resource.operations:
            yield from _operation(operation)
    for event in api.events:
        kind = f"callback of {event.owner}," if event.owner else "webhook"
        payload = _type(event.payload) if event.payload is not None else "no content"
        yield ""
        yield f"{kind} {event.name}: {event.verb}, {payload}"
    for definition in api.definitions:
        yield ""
        yield from _definition(definition)


def _choices(servers: tuple[Server, ...]) -> Iterator[str]:
    for server in servers:
        name = f"{server.name}: " if server.name else ""
        yield f"  choice {name}{server.url}"
        for variable in server.variables:
            default = "required" if variable.default is None else f"default {variable.default}"
            values = f", {' | '.join(variable.choices)}" if variable.choices else ""
            yield f"    variable {variable.name}: {default}{values}"


def _stream(stream: Stream) -> str:
    named = [f"{_type(of)} ({name})" for name, of in stream.named]
    item = " | ".join(named) or _type(stream.item)
    return f"{stream.kind} of {stream.content_type}: {item}"


def _operation(operation: Operation) -> Iterator[str]:
    mark = " deprecated" if operation.deprecated else ""
    name = "_".join(operation.name)
    yield f"  operation {name}: {operation.title}, retry {operation.retry}{mark}"
    if operation.server:
        yield f"    server {operation.server}"
    if operation.security is not None:
        ways = " or ".join(
            "+".join("_".join(one) for one in way) or "none" for way in operation.security
        )
        yield f"    security {ways or 'none'}"
    for one in operation.parameters:
        yield f"    {one.place} {one.name}: {_value(one)}"
    body = operation.body
    if body is not None:
        need = "" if body.required else ", optional"
        how = "field by field" if body.fields is not None else "whole"
        yield f"    body {body.content_type}: {_type(body.type)}, passed {how}{need}"
        for other in body.others:
            yield f"    or body {other.content_type}: {_type(other.type)}"
        for field in body.fields or ():
            yield f"      field {field.name}: {_value(field)}"
    for answer in operation.answers:
        yield f"    answer {_answer(answer)}"
        yield from _headers(answer)
        if answer.stream is not None:
            yield f"      {_stream(answer.stream)}"
    for error in operation.errors:
        yield f"    error {_answer(error)}"
        yield from _headers(error)


def _answer(answer: Answer) -> str:
    several = ", ".join(f"{_type(of)} as {name}" for name, of in answer.contents)
    whole = _type(answer.type) if answer.type is not None else "no content"
    return f"{answer.status}: {several or whole}"


def _headers(answer: Answer) -> Iterator[str]:
    for one in answer.headers:
        yield f"      header {one.name}: {one.kind}{', deprecated' if one.deprecated else ''}"


def _definition(definition: Definition) -> Iterator[str]:
    if isinstance(definition, Alias):
        yield f"alias {definition.name}: {_type(definition.type)}"
    elif isinstance(definition, Enum):
        yield f"enum {definition.name}: {', '.join(json.dumps(one) for one in definition.values)}"
    else:
        yield f"model {definition.name}"
        for field in definition.fields:
            yield f"  field {field.name}: {_value(field)}"
        if definition.others != Map(Scalar("any")):
            yield f"  other fields: {_others(definition.others)}"


def _value(one: Parameter | Field) -> str:
    parts = [
        _type(one.type),
        "required" if one.required else "optional",
        f"default {_json(one.default)}" if one.default is not None else "",
        "read-only" if getattr(one, "read_only", False) else "",
        "write-only" if getattr(one, "write_only", False) else "",
        "deprecated" if one.deprecated else "",
    ]
    return ", ".join(part for part in parts if part)


def _type(of: IrType) -> str:
    is_null = isinstance(of, Choice) and of.values == (None,)
    mark = " or null" if of.nullable and not is_null else ""
    if isinstance(of, Named):
        return of.name + mark
    if isinstance(of, Choice):
        return " | ".join(json.dumps(one, ensure_ascii=False) for one in of.values) + mark
    if isinstance(of, Union):
        by = f" by {of.discriminator.property}" if of.discriminator else ""
        by += (
            f" else {of.discriminator.other}" if of.discriminator and of.discriminator.other else ""
        )
        return f"one of ({', '.join(_type(one) for one in of.variants)}){by}{mark}"
    if isinstance(of, Map):
        return f"map of {_others(of)}{mark}"
    if isinstance(of, Array):
        item = "nothing" if of.item == NOTHING else _type(of.item)
        told = f"({', '.join(map(_type, of.first))}, then {item})" if of.first else item
        return f"list of {told}{_limits(of.limits)}{mark}"
    if isinstance(of, Tuple):
        return f"tuple of ({', '.join(map(_type, of.items))}){mark}"
    form = f" ({of.format})" if of.format else ""
    return f"{of.kind}{form}{_limits(of.limits)}{mark}"


def _others(of: Map) -> str:
    """The values of the keys that aren't listed, by pattern."""
    several = [f"{pattern}: {_type(one)}" for pattern, one in of.patterns]
    rest = "nothing" if of.value == NOTHING else _type(of.value)
    names = f", keys{_limits(of.names)}" if of.names != Limits() else ""
    return f"({', '.join(several)}, else {rest}){names}" if several else f"{rest}{names}"


def _limits(limits: Limits) -> str:
    given = attrs.asdict(limits, filter=lambda _, value: value is not None)
    return "".join(f" {name} {json.dumps(value)}" for name, value in given.items())


def _json(default: Default) -> str:
    return json.dumps(default.value, ensure_ascii=False)
