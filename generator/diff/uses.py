"""Owns who uses what: for each definition, on which side, and the operations that feel it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from generator.mentions import around, holders, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Api, Operation
    from generator.ir import Type as IrType

Side = Literal["request", "answer", "none"]


class Uses:
    """The definitions of one API and their users, found when first asked for."""

    def __init__(self, api: Api) -> None:
        """Note what each operation names itself, and which definitions name others."""
        self._direct: dict[tuple[str, Side], dict[str, None]] = {}
        for operation in api.operations:
            for side, of in _carried(operation):
                for name in names_in(of):
                    self._direct.setdefault((name, side), {})[operation.id] = None
        for event in api.events:
            for name in names_in(event.payload):
                self._direct.setdefault((name, "answer"), {})[f"{event.verb} {event.name}"] = None
        self._holders = holders(api.definitions)

    def of(self, name: str) -> dict[Side, tuple[str, ...]]:
        """The sides that a definition is on, each with the operations that feel it there."""
        found_in = around([name], self._holders)
        sides: tuple[Side, ...] = ("request", "answer")
        found = {
            side: {one: None for holder in found_in for one in self._direct.get((holder, side), ())}
            for side in sides
        }
        return {side: tuple(sorted(ones)) for side, ones in found.items() if ones}


def _carried(operation: Operation) -> Iterator[tuple[Side, IrType | None]]:
    for parameter in operation.parameters:
        yield "request", parameter.type
    if operation.body is not None:
        yield from (("request", one.type) for one in operation.body.contents)
        for field in operation.body.fields or ():
            yield "request", field.type
    for answer in (operation.answer, *operation.errors):
        yield "answer", answer.type
