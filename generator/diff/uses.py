"""Owns who uses what: for each definition, on which side, and the operations that feel it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from generator.ir import Alias, Array, Map, Model, Named, Tuple, Union

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Api, Definition, Operation
    from generator.ir import Type as IrType

Side = Literal["request", "answer", "none"]


class Uses:
    """The definitions of one API and their users, found when first asked for."""

    def __init__(self, api: Api) -> None:
        """Note what each operation names itself, and which definitions name others."""
        self._direct: dict[tuple[str, Side], dict[str, None]] = {}
        self._holders: dict[str, set[str]] = {}
        for operation in api.operations:
            for side, of in _carried(operation):
                for name in names_in(of):
                    self._direct.setdefault((name, side), {})[operation.id] = None
        for event in api.events:
            for name in names_in(event.payload):
                self._direct.setdefault((name, "answer"), {})[f"{event.verb} {event.name}"] = None
        for definition in api.definitions:
            for name in held(definition):
                self._holders.setdefault(name, set()).add(definition.name)

    def of(self, name: str) -> dict[Side, tuple[str, ...]]:
        """The sides that a definition is on, each with the operations that feel it there."""
        around = self._around(name)
        sides: tuple[Side, ...] = ("request", "answer")
        found = {
            side: {one: None for holder in around for one in self._direct.get((holder, side), ())}
            for side in sides
        }
        return {side: tuple(sorted(ones)) for side, ones in found.items() if ones}

    def _around(self, name: str) -> set[str]:
        """The definition and all that hold it, directly or not."""
        found = {name}
        waiting = [name]
        while waiting:
            new = self._holders.get(waiting.pop(), set()) - found
            found |= new
            waiting += new
        return found


def names_in(of: IrType | None) -> Iterator[str]:
    """The definitions that a type names."""
    if isinstance(of, Named):
        yield of.name
    elif isinstance(of, Array):
        yield from names_in(of.item)
    elif isinstance(of, Map):
        yield from names_in(of.value)
    elif isinstance(of, Union):
        for one in of.variants:
            yield from names_in(one)
    elif isinstance(of, Tuple):
        for one in of.items:
            yield from names_in(one)


def held(definition: Definition) -> Iterator[str]:
    """The definitions that another names."""
    if isinstance(definition, Model):
        for field in definition.fields:
            yield from names_in(field.type)
        yield from names_in(definition.additional)
    elif isinstance(definition, Alias):
        yield from names_in(definition.type)


def _carried(operation: Operation) -> Iterator[tuple[Side, IrType | None]]:
    for parameter in operation.parameters:
        yield "request", parameter.type
    if operation.body is not None:
        yield from (("request", one.type) for one in operation.body.contents)
        for field in operation.body.fields or ():
            yield "request", field.type
    for answer in (operation.answer, *operation.errors):
        yield "answer", answer.type
