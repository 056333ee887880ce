"""Owns which name each thing of a document was emitted under, and whether one has shifted.

A name shifts where something else takes it: the thing itself is the same, at the same place, and is
told apart by a suffix now, or no more. A new name for the thing itself is no shift, but a change.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from attrs import frozen

from generator.diagnostics import Place
from generator.ir import Enum, Model, Parameter

from . import spelling
from .scope import place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.ir import Api, Definition, Field, Operation

# What the rules of names put behind a name that another thing has.
_SUFFIX = re.compile(r"(_|Inline|Schema)*(?=\(|\.|$)")


@frozen
class Emitted:
    """A thing of the document, the name that callers know it by, and where it stands."""

    thing: str
    name: str
    at: Place


@frozen
class Shifted:
    """A name that something else would take from a thing."""

    emitted: Emitted
    was: str


def names(api: Api) -> Iterator[Emitted]:
    """Every name that callers know."""
    main = place(api.at) or Place()
    for operation in api.operations:
        yield from _operation(operation)
    for definition in api.definitions:
        yield from _definition(definition, main.file)


def shifted(known: Mapping[str, str], api: Api) -> list[Shifted]:
    """The names that would be other ones for no reason of their own, nor of what holds them."""
    found = [
        Shifted(one, known[one.thing])
        for one in names(api)
        if one.thing in known
        and one.name != known[one.thing]
        and _bare(one.name) == _bare(known[one.thing])
    ]
    holders = tuple(f"{one.emitted.thing} " for one in found)
    return [one for one in found if not one.emitted.thing.startswith(holders)]


def _operation(one: Operation) -> Iterator[Emitted]:
    at = place(one.at) or Place()
    yield Emitted(one.title, spelling.method(one), at)
    fields = one.body.fields if one.body is not None else None
    passed_on: list[Parameter | Field] = [*one.parameters, *(fields or ())]
    for passed in passed_on:
        where = passed.place if isinstance(passed, Parameter) else "body"
        called = spelling.method(one, spelling.argument(one, passed.words))
        yield Emitted(f"{one.title} {where} {passed.name}", called, place(passed.at) or at)


def _definition(one: Definition, main: str) -> Iterator[Emitted]:
    at = place(one.at) or Place()
    folder = posixpath.dirname(main) or "."
    file = "" if at.file == main else posixpath.relpath(at.file, folder)
    thing = f"{file}#{at.pointer}"
    yield Emitted(thing, one.name, at)
    if isinstance(one, Model):
        called = spelling.fields(one)
        for field in one.fields:
            yield Emitted(f"{thing} {field.name}", called[field.name], place(field.at) or at)
    elif isinstance(one, Enum):
        for value, member in spelling.values(one).items():
            yield Emitted(f"{thing} = {value}", member, at)


def _bare(name: str) -> str:
    return _SUFFIX.sub("", name)
