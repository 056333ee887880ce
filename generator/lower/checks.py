"""Owns the expressions that check an argument before it is sent, with the runtime's `arguments`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator.ir import (
    NOTHING,
    Alias,
    Array,
    Choice,
    Enum,
    Map,
    Named,
    Scalar,
    Tuple,
    Union,
)
from generator.mentions import holds_file
from generator.render.literals import literal

from . import telling
from .readers import Readers, format_of, kind_of, names_of
from .traits import PLAIN, Traits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.ir import Definition, Discriminator
    from generator.ir import Type as IrType

    from .imports import Imports

_OF_ALIASES = (("..", "models"), (".._runtime", "unions"))


class Checks:
    """Writes checks for one file; asks its imports for every name that it writes."""

    def __init__(
        self,
        definitions: Mapping[str, Definition],
        imports: Imports,
        traits: Traits = PLAIN,
    ) -> None:
        self._definitions = definitions
        self._traits = traits
        self._imports = imports
        self._readers = Readers(definitions, imports)

    def call(self, of: IrType, argument: str, *, optional: bool = False, place: str = "") -> str:
        """The call that checks an argument of this name, and gives its value back."""
        name = literal(argument)
        is_plain = isinstance(of, Scalar) and of.kind == "string" and format_of(of) is None
        if place == "path" and isinstance(of, Scalar) and is_plain:
            return _called(self._checker("segment"), name, argument, *limits(of))
        # None for an optional parameter means that it is not sent (API.md).
        is_nullable = self._is_nullable(of) or (optional and place != "")
        options = ["optional=True"] * optional + ["nullable=True"] * is_nullable
        checker, own = self._whole(of)
        checked = _called(checker, name, argument, *own, *options)
        if place != "path":
            return checked
        if checker.endswith(".boolean"):  # which a path takes for no value unless it is one
            checked = _called(self._checker("text"), checked)
        return _called(self._checker("segment"), name, checked)

    def applied(self, of: IrType) -> str:
        """The expression that checks the variable `value`, an argument called `name`."""
        checker, own = self._check(of)
        return _called(checker, "name", "value", *own, *["nullable=True"] * self._is_nullable(of))

    def _whole(self, of: IrType) -> tuple[str, list[str]]:
        """The same for a whole argument, which may hold what only answers have."""
        if not self._traits.is_one_way(of):
            return self._check(of)
        if holds_file(of):
            return self._beside_files(of, self.function)
        check = self._partly(*self._check(of))
        reader = self._readers.function(attrs.evolve(of, nullable=False))
        module = self._imports.use(".._runtime", "one_way")
        return f"{module}.checked", [f"check={check}", f"reader={reader}"]

    def _beside_files(self, of: IrType, inner: Callable[[IrType], str]) -> tuple[str, list[str]]:
        """The same of what may be a file, which is no JSON: what else it may be is apart."""
        if isinstance(of, Array) and not of.first:
            return self._checker("array"), [f"item={inner(of.item)}", *limits(of)]
        if not isinstance(of, Union):
            return self._check(of)
        files = [one for one in of.variants if holds_file(one)]
        others = tuple(one for one in of.variants if one not in files)
        rest = [attrs.evolve(of, variants=others)] if len(others) > 1 else others
        return self._any_of(map(inner, (*files, *rest)))

    def _any_of(self, checks: Iterable[str]) -> tuple[str, list[str]]:
        unions = self._imports.use(".._runtime", "unions")
        return f"{unions}.checked", [f"checks=({', '.join(checks)},)"]

    def in_dict(self, of: IrType) -> str:
        """The same as one function of a name and a value, which may be in wire form."""
        is_null = ["nullable=True"] * self._is_nullable(of)
        if holds_file(of):
            checker, own = self._beside_files(of, self.in_dict)
            return self._partly(checker, own + is_null)
        if not self._readers.holds_formats(of):
            return self.function(of)
        reader = self._readers.function(attrs.evolve(of, nullable=False))
        if self._traits.is_one_way(of):
            given = [f"check={self._checker('anything')}", f"reader={reader}"]
            return self._partly(f"{self._imports.use('.._runtime', 'one_way')}.checked", given)
        bodies = self._imports.use(".._runtime", "bodies")
        readable = self._partly(f"{bodies}.readable", [f"reader={reader}"])
        if isinstance(of, Scalar) and of.format == "byte":  # bytes have no JSON form of their own
            checker, own = self._any_of([self._partly(*self._check(of)), readable])
            return self._partly(checker, own + is_null)
        if isinstance(of, Array) and getattr(of.item, "format", "") == "byte" and not of.first:
            given = [f"item={self.in_dict(of.item)}", *limits(of), *is_null]
            return self._partly(self._checker("array"), given)
        return readable

    def _check(self, of: IrType) -> tuple[str, list[str]]:
        """The function that checks a value, and the options that it takes for this type."""
        if isinstance(of, (Array, Tuple, Map)):
            return self._several(of)
        if isinstance(of, Scalar) and of.kind == "bytes" and of.format:
            encoded = self._imports.use(".._runtime", "encoded")
            return f"{encoded}.content", [f"by={literal(of.format)}"]
        if isinstance(of, Scalar) and of.kind in ("bytes", "file"):
            uploads = self._imports.use(".._runtime", "uploads")
            return f"{uploads}.{'file' if of.kind == 'file' else 'content'}", []
        if isinstance(of, Scalar):
            return self._scalar(of), limits(of) + _secret(of)
        if isinstance(of, Choice):
            return self._checker("choice"), [f"values={literal(of.values)}"]
        if isinstance(of, Union):
            return self._union(of)
        definition = self._definitions[of.name]
        if isinstance(definition, Alias) and self._readers.is_complex(definition.type):
            models, unions = (self._imports.use(*one) for one in _OF_ALIASES)
            return f"{unions}.checked_as", [f"models={models}", f"alias={literal(of.name)}"]
        if isinstance(definition, Alias):
            return self._check(definition.type)
        if isinstance(definition, Enum):
            return self._checker("choice"), [f"values={literal(definition.values)}"]
        models = self._imports.use("..", "models")
        is_strict = of.name in self._traits.strict
        checker = f"{self._keys()}.model" if is_strict else self._checker("model")
        return checker, [f"cls={models}.{of.name}"]

    def _union(self, of: Union) -> tuple[str, list[str]]:
        unions = self._imports.use(".._runtime", "unions")
        told = of.discriminator
        if told is None:
            return self._any_of(self._only(one, of) for one in of.variants)
        # The one for values that name none comes last.
        ordered = sorted(of.variants, key=lambda one: one == Named(told.other))
        tagged = ((one, self._item(one)) for one in ordered)
        checks = ", ".join(f"({literal(_tags(one, told))}, {check})" for one, check in tagged)
        given = [f"wire={literal(told.property)}", f"checks=({checks},)"]
        return f"{unions}.chosen", given + ["is_open=True"] * bool(told.other)

    def _only(self, of: IrType, union: Union) -> str:
        """The check of a variant, which refuses an object that is another one by its constants."""
        constants = telling.constants(of, self._definitions)
        foreign = telling.foreign(of, union, self._definitions)
        given = {"constants": constants, "foreign": foreign}
        demands = [f"{key}={literal(value)}" for key, value in given.items() if value]
        check = self._item(of)
        unions = self._imports.use(".._runtime", "unions")
        return _called(f"{unions}.only", check, *demands) if demands else check

    def _several(self, of: Array | Tuple | Map) -> tuple[str, list[str]]:
        if isinstance(of, Array) and not of.first:
            return self._checker("array"), [f"item={self._item(of.item)}", *limits(of)]
        if isinstance(of, Map):
            return self._mapping(of)
        tuples = self._imports.use(".._runtime", "tuples")
        if isinstance(of, Tuple):
            return f"{tuples}.checked", [f"items={self._each(of.items)}"]
        rest = [] if of.item == NOTHING else [f"rest={self._item(of.item)}"]
        return f"{tuples}.checked_array", [f"first={self._each(of.first)}", *rest, *limits(of)]

    def _each(self, several: tuple[IrType, ...]) -> str:
        return f"({', '.join(map(self._item, several))},)"

    def _mapping(self, of: Map) -> tuple[str, list[str]]:
        rest = self._item(of.value) if of.value != NOTHING else ""
        if of.is_plain:
            return self._checker("mapping"), [f"item={rest}"]
        patterns = (f"{literal(pattern)}: {self._item(one)}" for pattern, one in of.patterns)
        given = [f"patterns={{{', '.join(patterns)}}}", f"rest={rest}" if rest else ""]
        given.append(names_of(of).lstrip(", "))
        return f"{self._keys()}.checked", list(filter(None, given))

    def _keys(self) -> str:
        return self._imports.use(".._runtime", "keys")

    def function(self, of: IrType) -> str:
        """The same as one function of a name and a value."""
        checker, own = self._whole(of)
        return self._partly(checker, own + ["nullable=True"] * self._is_nullable(of))

    def _item(self, of: IrType) -> str:
        """The same for a value inside an argument, which is checked as a whole afterwards."""
        checker, own = self._check(of)
        return self._partly(checker, own + ["nullable=True"] * self._is_nullable(of))

    def _partly(self, checker: str, options: list[str]) -> str:
        if not options:
            return checker
        return _called(self._imports.use("functools", "partial"), checker, *options)

    def _is_nullable(self, of: IrType) -> bool:
        """Whether null fits the type, or what it is an alias of."""
        definition = self._definitions[of.name] if isinstance(of, Named) else None
        if not isinstance(definition, Alias) or self._readers.is_complex(definition.type):
            return of.nullable
        return of.nullable or self._is_nullable(definition.type)

    def _scalar(self, of: Scalar) -> str:
        found = format_of(of)
        if found is None:
            return self._checker(kind_of(of))
        module, _, name = found.checker.partition(".")
        return f"{self._imports.use('.._runtime', module)}.{name}"

    def _checker(self, name: str) -> str:
        return f"{self._imports.use('.._runtime', 'arguments')}.{name}"


def _called(function: str, *given: str) -> str:
    return f"{function}({', '.join(given)})"


def _secret(of: Scalar) -> list[str]:
    return ["secret=True"] * (of.kind == "string" and of.is_secret)


def _tags(of: IrType, told: Discriminator) -> tuple[str, ...]:
    """The values that name a variant; its own name, where none does."""
    name = of.name if isinstance(of, Named) else ""
    return tuple(tag for tag, named in told.names if named == name) or (name,)


# Formats whose values have no length: they are no strings to Python.
_UNLIMITED = ("date-time", "date")
_BITS = {"int8": 8, "int16": 16, "int32": 32, "int64": 64}
_LIMITS = {
    "array": ("min_items", "max_items", "unique"),
    "string": ("min_length", "max_length", "pattern"),
    **dict.fromkeys(
        ("integer", "number"),
        ("minimum", "maximum", "exclusive_minimum", "exclusive_maximum", "multiple_of"),
    ),
}


def limits(of: Scalar | Array) -> list[str]:
    """The limits that mean something for a kind of value (JSON Schema 2020-12 §6)."""
    kind = "array" if isinstance(of, Array) else of.kind
    if isinstance(of, Scalar) and of.format in _UNLIMITED:
        return []
    bits = _BITS.get(of.format) if isinstance(of, Scalar) and kind == "integer" else None
    given = [("bits", bits), *((name, getattr(of.limits, name)) for name in _LIMITS.get(kind, ()))]
    return [f"{name}={literal(value)}" for name, value in given if value is not None]
