"""Owns how the arguments of one method differ: parameters, the fields of a body, a whole body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from attrs import frozen

from generator.ir import Parameter
from generator.lower.readers import format_of

from . import spelling
from .models import marks
from .scope import paired
from .texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator import ir

    from .change import Change, Level
    from .scope import Scope

_BODY = ("body",)


@frozen
class Passed:
    """What a caller gives by keyword, from wherever in the operation it comes."""

    name: str
    words: tuple[str, ...]
    place: str
    type: ir.Type
    required: bool
    default: ir.Default | None
    deprecated: bool
    description: str
    example: ir.Default | None
    spelled: str
    at: ir.At
    # How it is written, where that is not as it is.
    style: tuple[object, ...] = ()
    # In a path, which of its variables.
    order: int = -1


def arguments_of(operation: ir.Operation) -> list[Passed]:
    """All arguments of an operation."""
    body = operation.body
    found = [_passed(one, operation) for one in operation.parameters]
    if body is not None and body.fields is not None:
        return found + [_passed(one, operation) for one in body.fields]
    if body is None:
        return found
    whole = Passed(
        *("body", _BODY, "body", body.type, body.required, None, False, body.description),
        body.example,
        "body",
        body.at,
    )
    return [*found, whole]


def _passed(one: ir.Parameter | ir.Field, operation: ir.Operation) -> Passed:
    place = one.place if isinstance(one, Parameter) else "field"
    # The package sends a default or a constant itself, so nobody has to give such an argument.
    is_sent = place != "field" and one.default is not None and format_of(one.type) is None
    is_sent = is_sent or (not isinstance(one, Parameter) and one.constant is not None)
    at = operation.path.find(f"{{{one.name}}}") if place == "path" else -1
    return Passed(
        name=one.name,
        words=one.words,
        place=place,
        type=one.type,
        required=one.required and not is_sent,
        default=one.default,
        deprecated=one.deprecated,
        description=one.description,
        example=one.example,
        spelled=spelling.argument(operation, one.words),
        at=one.at,
        style=_style(one) if isinstance(one, Parameter) else (),
        order=operation.path[:at].count("{") if at >= 0 else -1,
    )


def _style(one: ir.Parameter) -> tuple[object, ...]:
    content = one.content
    written = (content.content_type, content.encodings) if content is not None else ()
    return one.style, one.is_json, written


def changes(old: ir.Operation, new: ir.Operation, scope: Scope) -> Iterator[Change]:
    """All that has changed of the arguments of a method."""
    pairs = paired(
        arguments_of(old),
        arguments_of(new),
        scope.types,
        lambda one: (one.name, one.place),
        lambda one: (one.order,) if one.order >= 0 else None,
        lambda one: one.name if one.place != "body" else None,
    )
    for one in pairs.removed:
        own = attrs.evolve(scope, python=spelling.method(old, one.spelled), old=one.at)
        yield own.change("breaking", "argument-removed", "is gone")
    for one in pairs.added:
        own = attrs.evolve(scope, python=spelling.method(new, one.spelled), new=one.at)
        if one.required:
            yield own.change("breaking", "argument-added", "is new, and must be given")
        else:
            yield own.change("additive", "argument-added", "is new")
    for before, after in pairs.both:
        own = attrs.evolve(
            scope, python=spelling.method(old, before.spelled), old=before.at, new=after.at
        )
        yield from _pair(before, after, own)


def _pair(old: Passed, new: Passed, scope: Scope) -> Iterator[Change]:
    if old.spelled != new.spelled:
        yield scope.change("breaking", "argument-renamed", f"is called {new.spelled} now")
    elif old.name != new.name:
        what = f"is {new.name} on the wire, which was {old.name}"
        yield scope.change("cosmetic", "argument-moved", what, "name")
    if old.place != new.place:
        what = f"is sent in another place: {old.place} → {new.place}"
        yield scope.change("cosmetic", "argument-moved", what, "in")
    if old.style != new.style and old.place == new.place:
        yield scope.change("cosmetic", "argument-moved", "is written in another way", "style")
    yield from _presence(old, new, scope)
    yield from scope.shifts(old.type, _comparable(old, new))
    yield from marks(old, new, scope)
    yield from texts(scope, old, new)


def _comparable(old: Passed, new: Passed) -> ir.Type:
    """The new type; of two optional parameters, None means that they are not sent."""
    is_left_out = all(not one.required and one.place not in ("field", "body") for one in (old, new))
    return attrs.evolve(new.type, nullable=old.type.nullable) if is_left_out else new.type


def _presence(old: Passed, new: Passed, scope: Scope) -> Iterator[Change]:
    told = f"default {_shown(old)} → {_shown(new)}"
    if old.required and not new.required:
        what = "may be left out" if old.default == new.default else f"may be left out, {told}"
        yield scope.change("additive", "argument-optional", what, "required")
    elif new.required and not old.required:
        what = "must be given" if old.default == new.default else f"must be given, {told}"
        yield scope.change("breaking", "argument-required", what, "required")
    elif old.default != new.default:
        level: Level = "additive" if old.default is None else "breaking"
        key = "default" if old.place == "field" else "schema/default"
        yield scope.change(level, "argument-default", told, key)


def _shown(one: Passed) -> str:
    return "none" if one.default is None else repr(one.default.value)
