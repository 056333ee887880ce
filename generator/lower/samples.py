"""Owns example values: those of the document, else one made from the type.

Used where a reader sees a call written out. An example reads back from its source as the value.
"""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from itertools import chain, islice, repeat
from typing import TYPE_CHECKING, Any

from generator.ir import Alias, Array, Choice, Enum, Map, Scalar, Tuple, Union
from generator.mentions import holds_file
from generator.render.literals import literal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.ir import Default, Definition
    from generator.ir import Type as IrType

# A module, and the name that is imported from it.
Needed = tuple[str, str]
Written = tuple[str, Needed | None]

_TEXTS = {
    "date-time": "2024-01-01T12:00:00Z",
    "date": "2024-01-01",
    "time": "12:00:00Z",
    "duration": "PT1H",
    "byte": "aGVsbG8=",
    "decimal": "1.25",
    "uuid": "123e4567-e89b-12d3-a456-426614174000",
    "email": "someone@example.com",
    "uri": "https://example.com/",
}
_READERS: dict[str, Callable[[str], object]] = {
    "date-time": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "decimal": Decimal,
}
# What the value of a format is written with, and the import that this needs.
_WRITTEN: dict[str, tuple[str, Needed]] = {
    "date-time": ("datetime.fromisoformat", ("datetime", "datetime")),
    "date": ("date.fromisoformat", ("datetime", "date")),
    "time": ("time.fromisoformat", ("datetime", "time")),
    "decimal": ("Decimal", ("decimal", "Decimal")),
}
_NESTING = 3
_DEEPEST = 8


class Samples:
    """Example values for the types of one document."""

    def __init__(self, definitions: Mapping[str, Definition]) -> None:
        self._definitions = definitions

    def of(self, type_: IrType, example: Default | None = None, depth: int = 0) -> Any:
        """A JSON value that fits the type."""
        if example is not None:
            return example.value
        if isinstance(type_, Array):
            count = max(1, type_.limits.min_items or 0) if depth < _NESTING else 0
            types = islice(chain(type_.first, repeat(type_.item)), count)
            return [self.of(one, None, depth + 1) for one in types]
        if isinstance(type_, Tuple):
            return [self.of(one, None, depth + 1) for one in type_.items]
        if isinstance(type_, Map):
            return {}
        if isinstance(type_, Scalar):
            return _scalar(type_)
        if isinstance(type_, Choice):
            return type_.values[0]
        if isinstance(type_, Union):
            return self.of(type_.variants[0], None, depth + 1)
        return self._of_definition(self._definitions[type_.name], depth)

    def written(
        self, type_: IrType, example: Default | None, name: str
    ) -> tuple[str, Needed | None]:
        """The source of a value for an argument of this name, and the import that it needs."""
        if isinstance(type_, Array) and not type_.first and example is None:
            source, needed = self.written(type_.item, None, name)
            return (f"[{source}]", needed) if needed else (literal(self.of(type_)), None)
        if isinstance(type_, Union) and holds_file(type_):
            return self.written(next(filter(holds_file, type_.variants)), None, name)
        if not isinstance(type_, Scalar):
            return literal(self.of(type_, example)), None
        if type_.kind in ("bytes", "file"):
            return f"Path({literal(f'path/to/{name}')})", ("pathlib", "Path")
        if type_.format == "byte":
            return 'b"..."', None
        if type_.format in _WRITTEN and type_.kind in ("string", "number"):
            return _of_format(type_.format, example)
        return literal(self.of(type_, example)), None

    def _of_definition(self, definition: Definition, depth: int) -> Any:
        if isinstance(definition, Alias):
            return self.of(definition.type, None, depth + 1)
        if isinstance(definition, Enum):
            return definition.values[0]
        if depth > _DEEPEST:
            return {}  # A model that needs itself has no example that ends.
        wanted = [one for one in definition.fields if one.required and not one.read_only]
        return {one.name: self.of(one.type, one.example, depth + 1) for one in wanted}


def _of_format(name: str, example: Default | None) -> Written:
    """A value of a format; an example that is none gives way to ours."""
    function, needed = _WRITTEN[name]
    for text in (str(example.value) if example is not None else "", _TEXTS[name]):
        # Pythons before 3.11 read no Z.
        plain = text.upper().replace("Z", "+00:00")
        try:
            _READERS[name](plain)
        except (ValueError, InvalidOperation):
            continue
        if name != "date-time" or plain[-6:-5] in ("+", "-"):
            return f"{function}({literal(plain)})", needed
    return literal(_TEXTS[name]), None


def _scalar(of: Scalar) -> Any:
    limits = of.limits
    if of.kind == "string":
        text = _TEXTS.get(of.format, "text")
        low, high = limits.min_length or 0, limits.max_length
        return text.ljust(low, "x")[: high if high is not None else None]
    if of.kind in ("integer", "number"):
        least = limits.minimum if limits.minimum is not None else 1
        return least if limits.maximum is None else min(least, limits.maximum)
    return {"boolean": True}.get(of.kind)
