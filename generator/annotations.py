"""Owns how a type of the IR is written in Python: annotation, reader and check.

Three ways out of one type: the annotation of an answer or of an argument, the expression that
reads a JSON value into it (`fields`), and the one that checks an argument (`arguments`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from . import names
from .ir import Alias, Array, Enum, Limits, Map, Model, Named, Scalar
from .literals import literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .imports import Imports
    from .ir import Definition
    from .ir import Type as IrType

_BUILTINS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
_TIMES = {"date-time": ("datetime", "date_time"), "date": ("date", "date")}


class Types:
    """Writes types for one file; asks its imports for every name that it writes."""

    def __init__(self, definitions: Mapping[str, Definition], imports: Imports, at: str) -> None:
        """`at` is the package that the file lies in: `models`, or anything else."""
        self._definitions = definitions
        self._imports = imports
        self._at = at

    def answer(self, of: IrType) -> str:
        """The annotation of a value that was received."""
        return self._or_none(self._answer(of), of)

    def argument(self, of: IrType) -> str:
        """The annotation of a value that a caller gives: as wide as the check."""
        return self._or_none(self._argument(of), of)

    def runtime(self, of: IrType) -> str:
        """An annotation that Python 3.9 can evaluate, for the value of a type alias."""
        plain = self._runtime(of)
        return f"{self._imports.use('typing', 'Optional')}[{plain}]" if of.nullable else plain

    def _or_none(self, plain: str, of: IrType) -> str:
        is_any = isinstance(of, Scalar) and of.kind == "any"
        return f"{plain} | None" if of.nullable and not is_any else plain

    def _answer(self, of: IrType) -> str:
        if isinstance(of, Scalar):
            return self._scalar(of)
        if isinstance(of, Array):
            return f"{self._builtin('list')}[{self.answer(of.item)}]"
        if isinstance(of, Map):
            return f"{self._builtin('dict')}[{self._builtin('str')}, {self.answer(of.value)}]"
        definition = self._definitions[of.name]
        name = self._model(of.name)
        return f"{name} | {self._builtin('str')}" if isinstance(definition, Enum) else name

    def _argument(self, of: IrType) -> str:
        if isinstance(of, Array):
            return f"{self._abstract('Sequence')}[{self.argument(of.item)}]"
        if isinstance(of, Map):
            return f"{self._abstract('Mapping')}[{self._builtin('str')}, {self.argument(of.value)}]"
        definition = self._definitions[of.name] if isinstance(of, Named) else None
        if isinstance(definition, Model):
            mapping = f"{self._abstract('Mapping')}[{self._builtin('str')}, {self._any()}]"
            return f"{self._answer(of)} | {mapping}"
        if isinstance(definition, Alias) and not isinstance(definition.type, Scalar):
            return self.argument(definition.type)
        return self._answer(of)

    def _runtime(self, of: IrType) -> str:
        if isinstance(of, Array):
            return f"list[{self.runtime(of.item)}]"
        if isinstance(of, Map):
            return f"dict[str, {self.runtime(of.value)}]"
        if isinstance(of, Named):
            name = self._imports.use(f".{names.snake(names.words(of.name))}", of.name)
            is_enum = isinstance(self._definitions[of.name], Enum)
            return f"{self._imports.use('typing', 'Union')}[{name}, str]" if is_enum else name
        return self._scalar(of)

    def _scalar(self, of: Scalar) -> str:
        if is_time(of):
            return self._imports.use("datetime", _TIMES[of.format][0])
        return self._any() if of.kind == "any" else self._builtin(_BUILTINS[of.kind])

    def _builtin(self, name: str) -> str:
        return self._imports.use("builtins", name)

    def _abstract(self, name: str) -> str:
        return self._imports.use("collections.abc", name)

    def _any(self) -> str:
        return self._imports.use("typing", "Any")

    def _model(self, name: str) -> str:
        module = f".{names.snake(names.words(name))}" if self._at == "models" else "..models"
        if self._imports.is_taken(module, name):
            return f"{self._models()}.{name}"
        return self._imports.use(module, name, checked_only=True)

    def reader(self, of: IrType) -> str:
        """A function that reads a JSON value; it looks models up when it is called."""
        if isinstance(of, Scalar) and not of.nullable:
            return self._read(of)
        return f"lambda value: {self._applied(of)}"

    def _inner(self, of: IrType) -> str:
        """The same inside another reader, which is called late enough already."""
        is_model = isinstance(of, Named) and isinstance(self._definitions[of.name], Model)
        if is_model and not of.nullable and isinstance(of, Named):
            return f"{self._models()}.{of.name}.from_dict"
        return self.reader(of)

    def _applied(self, of: IrType) -> str:
        if of.nullable:
            return f"{self._fields()}.nullable(value, {self._inner(_not_null(of))})"
        if isinstance(of, Array):
            return f"{self._fields()}.array(value, {self._inner(of.item)})"
        if isinstance(of, Map):
            return f"{self._fields()}.mapping(value, {self._inner(of.value)})"
        if isinstance(of, Scalar):
            return f"{self._read(of)}(value)"
        definition = self._definitions[of.name]
        if isinstance(definition, Alias):
            return self._applied(definition.type)
        if isinstance(definition, Enum):
            return f"{self._fields()}.choice(value, {self._models()}.{of.name})"
        return f"{self._models()}.{of.name}.from_dict(value)"

    def _read(self, of: Scalar) -> str:
        return f"{self._fields()}.{_checker(of)}"

    def _fields(self) -> str:
        return self._imports.use(".._runtime", "fields")

    def _models(self) -> str:
        return self._imports.use("..", "models")

    def check(self, of: IrType, argument: str, *, optional: bool = False, place: str = "") -> str:
        """The call that checks an argument of this name, and gives its value back."""
        given = f"{literal(argument)}, {argument}"
        if place == "path" and isinstance(of, Scalar) and of.kind == "string" and not is_time(of):
            return self._checked("segment", given, _limits(of.limits))
        # None for an optional parameter means that it is not sent (API.md).
        is_nullable = of.nullable or (optional and place != "")
        options = ["optional=True"] * optional + ["nullable=True"] * is_nullable
        checked = self._check(of, given, options)
        return (
            self._checked("segment", f"{literal(argument)}, {checked}", [])
            if place == "path"
            else checked
        )

    def _check(self, of: IrType, given: str, options: list[str]) -> str:
        if isinstance(of, Array):
            item = [f"item={self._item(of.item)}"]
            return self._checked("array", given, item + options + _limits(of.limits))
        if isinstance(of, Map):
            return self._checked("mapping", given, [f"item={self._item(of.value)}", *options])
        if isinstance(of, Scalar):
            return self._checked(_checker(of), given, options + _limits(of.limits) + _secret(of))
        definition = self._definitions[of.name]
        if isinstance(definition, Alias):
            return self._check(definition.type, given, options)
        if isinstance(definition, Enum):
            return self._checked(
                "choice", given, [f"values={literal(definition.values)}", *options]
            )
        return self._checked("model", given, [f"cls={self._models()}.{of.name}", *options])

    def _item(self, of: IrType) -> str:
        plain = self._check(of, "name, value", ["nullable=True"] * of.nullable)
        bare = plain.removesuffix("(name, value)")
        return f"lambda name, value: {plain}" if bare == plain else bare

    def _checked(self, checker: str, given: str, options: list[str]) -> str:
        arguments = self._imports.use(".._runtime", "arguments")
        return f"{arguments}.{checker}({', '.join([given, *options])})"


def _not_null(of: IrType) -> IrType:
    return attrs.evolve(of, nullable=False)


def is_time(of: IrType) -> bool:
    """Whether the value is a moment or a day, which has no literal."""
    return isinstance(of, Scalar) and of.kind == "string" and of.format in _TIMES


def _checker(of: Scalar) -> str:
    if is_time(of):
        return _TIMES[of.format][1]
    return "anything" if of.kind == "any" else of.kind


def _secret(of: Scalar) -> list[str]:
    return ["secret=True"] * (of.kind == "string" and of.is_secret)


def _limits(limits: Limits) -> list[str]:
    set_ = attrs.asdict(limits, filter=lambda _, value: value is not None)
    return [f"{name}={literal(value)}" for name, value in set_.items()]
