"""Owns which definitions no finite value fits: an object or a list that has to hold its own kind.

Such a property is read as one that may be absent, wherever its schema is, and such a list as one
that may be empty: an answer that ends can't be otherwise, and nobody could build a request.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator.ir import Alias, Array, Map, Model, Named, Tuple, Union
from generator.mentions import names_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.diagnostics import Problems
    from generator.ir import Definition, Field, Operation
    from generator.ir import Type as IrType


class Endless:
    """The fields of one document that would have to hold themselves for ever."""

    def __init__(self, definitions: Iterable[Definition], problems: Problems) -> None:
        """Find them, and tell of each."""
        self._left = {one.name: one for one in definitions if isinstance(one, (Model, Alias))}
        self._fields: list[Field] = []
        self._lists: set[str] = set()
        self._settle()
        self._open_fields(problems)
        self._open_lists(problems)

    def _open_fields(self, problems: Problems) -> None:
        for name in list(self._left):
            model = self._left.get(name)
            endless = list(self._endless(model)) if isinstance(model, Model) else []
            for one in endless:
                _say_endless(one, name, problems)
            if endless:
                self._fields += endless
                del self._left[name]
                self._settle()

    def _open_lists(self, problems: Problems) -> None:
        """Let lists be empty, where no property has given way; of other aliases, tell only."""
        for name in list(self._left):
            alias = self._left.get(name)
            if isinstance(alias, Alias) and self._leads(alias.type, name):
                self._lists |= {name} if isinstance(alias.type, Array) else set()
                _say_endless_alias(alias, problems)
                del self._left[name]
                self._settle()

    def definitions(self, several: Iterable[Definition]) -> Iterator[Definition]:
        """The same definitions, whose fields can all be given."""
        for one in several:
            if isinstance(one, Model) and any(map(self._is_open, one.fields)):
                yield attrs.evolve(one, fields=self._mended(one.fields))
            elif isinstance(one, Alias) and isinstance(one.type, Array) and one.name in self._lists:
                limits = attrs.evolve(one.type.limits, min_items=None)
                yield attrs.evolve(one, type=attrs.evolve(one.type, limits=limits))
            else:
                yield one

    def operation(self, one: Operation) -> Operation:
        """The same operation, of whose body each field can be given."""
        body = one.body
        if body is None or not any(map(self._is_open, body.fields or ())):
            return one
        return attrs.evolve(one, body=attrs.evolve(body, fields=self._mended(body.fields or ())))

    def _settle(self) -> None:
        """Leave the definitions that need one that is left."""
        settled = [""]
        while settled:
            settled = [name for name, one in self._left.items() if self._is_finite(one)]
            for name in settled:
                del self._left[name]

    def _endless(self, model: Model) -> Iterator[Field]:
        """The fields by which a model has to hold another of itself."""
        for one in model.fields:
            if one.required and not self._ends(one.type) and self._leads(one.type, model.name):
                yield one

    def _leads(self, of: IrType, name: str) -> bool:
        """Whether what a type has to hold has to hold a definition, directly or not."""
        seen: set[str] = set()
        waiting = list(self._needed(of))
        while waiting:
            one = waiting.pop()
            if one == name:
                return True
            types = () if one in seen else _needed_by(self._left[one])
            seen.add(one)
            waiting += [inner for each in types for inner in self._needed(each)]
        return False

    def _needed(self, of: IrType) -> Iterator[str]:
        return (name for name in names_in(of) if name in self._left and not self._ends(of))

    def _is_finite(self, of: Model | Alias) -> bool:
        return all(map(self._ends, _needed_by(of)))

    def _ends(self, of: IrType) -> bool:
        """Whether some value of a type ends."""
        if of.nullable or isinstance(of, Map):
            return True
        if isinstance(of, Named):
            return of.name not in self._left
        if isinstance(of, Union):
            return any(map(self._ends, of.variants)) or not of.variants
        if isinstance(of, Tuple):
            return all(map(self._ends, of.items))
        if isinstance(of, Array):
            least = of.limits.min_items or 0
            places = (*of.first, of.item) if least > len(of.first) else of.first[:least]
            return all(map(self._ends, places))
        return True

    def _is_open(self, one: Field) -> bool:
        return one.required and any(one.at == each.at for each in self._fields)

    def _mended(self, several: tuple[Field, ...]) -> tuple[Field, ...]:
        return tuple(
            attrs.evolve(one, required=False) if self._is_open(one) else one for one in several
        )


def _needed_by(of: Model | Alias) -> tuple[IrType, ...]:
    """The types of what a definition has to hold."""
    if isinstance(of, Alias):
        return (of.type,)
    return tuple(one.type for one in of.fields if one.required)


def _say_endless(one: Field, name: str, problems: Problems) -> None:
    if one.at is not None:
        problems.warning(
            "SD409",
            f'"{one.name}" is required in each {name}, so that none would end; read as one that '
            "may be absent",
            one.at,
            hint="take it off `required`, or let it be null",
        )


def _say_endless_alias(one: Alias, problems: Problems) -> None:
    if one.at is not None:
        is_list = isinstance(one.type, Array)
        read_as = "read as one that may be empty" if is_list else "nothing that ends fits it"
        problems.warning(
            "SD409",
            f"each {one.name} has to hold another, so that none would end; {read_as}",
            one.at,
            hint="take off minItems" if is_list else "let what it holds be null, or something else",
        )


def holds_itself(name: str, known: Mapping[str, Definition]) -> bool:
    """Whether a name stands for nothing but itself: an array or an object between would do."""
    seen: set[str] = set()
    definition = known.get(name)
    while isinstance(definition, Alias) and isinstance(definition.type, Named):
        if definition.type.name == name or definition.type.name in seen:
            return definition.type.name == name
        seen.add(definition.type.name)
        definition = known.get(definition.type.name)
    return False
