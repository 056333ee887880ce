"""Owns which models may be given as plain dicts that type checkers know, and what those are called.

And which definitions a caller gives at all. A dict is in wire form. One whose further keys have a
type of their own no TypedDict can tell, so such a model is given as any mapping.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from generator import names
from generator.ir import Alias, Model, Scalar
from generator.mentions import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.ir import Api, Body, Definition, Field, Operation
    from generator.ir import Type as IrType


@frozen
class Within:
    """A TypedDict that annotations are written for: of JSON, or what becomes it.

    Values of the formats in `texts` are given as texts: JSON has another for them, or none.
    """

    name: str
    texts: tuple[str, ...] = ("byte", "decimal")


def name_of(model: Model, known: Mapping[str, Definition]) -> str:
    """What the dict of a model is called: `PetDict`."""
    name = f"{model.name}Dict"
    while name in known:
        name += "_"
    return name


def module_of(model: Model) -> str:
    """The module of that, called as no schema's can be."""
    return f"_{names.module(model.name)}_dict"


def fields_of(model: Model) -> tuple[Field, ...]:
    """The fields that a caller may give."""
    return tuple(one for one in model.fields if not one.read_only)


def is_told(model: Model) -> bool:
    """Whether a TypedDict can tell what a dict of this model holds."""
    return bool(fields_of(model)) and model.others.values in ((), (Scalar("any"),))


def given(api: Api, known: Mapping[str, Definition]) -> tuple[Model, ...]:
    """The models that a caller gives as dicts, in the order of the document."""
    found = reached(api, known)
    models = (one for one in api.definitions if one.name in found and isinstance(one, Model))
    return tuple(filter(is_told, models))


def uploads(api: Api) -> tuple[Body, ...]:
    """The uploads that a caller gives as dicts, each under a name of its own."""
    bodies = (one.body for one in api.operations if one.body is not None)
    return tuple(each for one in bodies for each in one.contents if each.name)


def reached(api: Api, known: Mapping[str, Definition]) -> set[str]:
    """The definitions that the annotations of arguments name, and those of dicts among them."""
    left = list(arguments(api))
    found: set[str] = set()
    while left:
        fresh = {name for name in names_in(left.pop()) if name not in found}
        found |= fresh
        left += [of for name in fresh for of in _inside(known[name])]
    return found


def arguments(api: Api) -> Iterator[IrType]:
    """The types of all that a caller gives."""
    for operation in api.operations:
        yield from _arguments(operation)


def _arguments(operation: Operation) -> Iterator[IrType]:
    yield from (one.type for one in operation.parameters)
    body = operation.body
    if body is None:
        return
    if body.fields is not None:
        yield from (one.type for one in body.fields)
        return
    for content in body.contents:
        yield content.type
        yield from (one.type for one in content.given_parts)


def _inside(definition: Definition) -> list[IrType]:
    if isinstance(definition, Alias):
        return [definition.type]
    if isinstance(definition, Model) and is_told(definition):
        return [one.type for one in fields_of(definition)]
    return []
