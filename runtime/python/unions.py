"""Values of more than one shape: which of several variants a JSON value is.

Owns the choice between the variants of a `oneOf` or `anyOf`. A value that fits none is kept as it
came (`Unknown`) and never forced into the wrong one: the service may know more variants than the
document did.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from . import arguments
from .errors import ArgumentError, DecodeError
from .fitting import Unknown, strangers
from .unset import UNSET
from .wire import is_same, json_text

if TYPE_CHECKING:
    from types import ModuleType

__all__ = [
    "Unknown",
    "among",
    "apart",
    "checked",
    "checked_as",
    "chosen",
    "discriminated",
    "named",
    "only",
    "tagged",
    "union",
]

Reader = Callable[[Any], Any]
Check = Callable[[str, Any], Any]


def union(value: Any, *readers: Reader) -> Any:
    """Read a value by the variant that fits it best.

    That is the first with the fewest keys that it doesn't list; of texts, one that says more of it
    than that it is one: an enum that lists it, a date.
    """
    best: Any = None
    least = sys.maxsize
    for reader in readers:
        try:
            made = reader(value)
        except DecodeError:
            continue
        found = strangers(value, made)
        if found < least:
            best, least = made, found
        if not least:
            break
    return Unknown(value) if least == sys.maxsize else best


def discriminated(
    value: Any,
    wire: str,
    models: ModuleType,
    names: Mapping[str, str | tuple[str, ...]],
    other: str = "",
) -> Any:
    """Read an object by the variant that its property `wire` names (OpenAPI 3.1 §4.8.25).

    Of several that it names the one that fits is read. `other` is what it is read as where it
    names none; without one it is kept as it came.
    """
    told = cast("Mapping[str, Any]", value).get(wire) if isinstance(value, Mapping) else None
    if told is None and not other:
        every = dict.fromkeys(name for found in names.values() for name in _several(found))
        return _fitting(value, models, every)
    found = names.get(_tag(told), other)
    if isinstance(found, tuple):
        return _fitting(value, models, found)
    return named(value, models, found) if found else Unknown(value)


def _tag(told: Any) -> str:
    """Return what a value is called in a mapping; 2.0 is 2 (JSON Schema 2020-12 §6.1.1)."""
    if isinstance(told, str):
        return told
    is_whole = isinstance(told, float) and told.is_integer()
    return json.dumps(int(told) if is_whole else told)


def _several(found: str | tuple[str, ...]) -> tuple[str, ...]:
    return found if isinstance(found, tuple) else (found,)


def _fitting(value: Any, models: ModuleType, names: Iterable[str]) -> Any:
    return union(value, *(partial(named, models=models, name=name) for name in names))


def tagged(
    constants: Mapping[str, Any], reader: Reader, *, optional: tuple[str, ...] = ()
) -> Reader:
    """Return a reader that takes an object only where it holds these constants.

    Of those that are `optional` it may hold none, or null; whether it may, the reader says.
    """

    def read(value: Any) -> Any:
        if isinstance(value, Mapping):
            held = cast("Mapping[str, Any]", value)
            for wire, constant in constants.items():
                told = held.get(wire)
                if told is None and wire in optional:
                    continue
                if not is_same(told, constant):
                    raise DecodeError(f"expected {constant!r}").within(wire)
        return reader(value)

    return read


def among(listed: Mapping[str, tuple[Any, ...]], reader: Reader) -> Reader:
    """Return a reader that takes an object only where it holds one of the values listed for it."""

    def read(value: Any) -> Any:
        if isinstance(value, Mapping):
            held = cast("Mapping[str, Any]", value)
            for wire, values in listed.items():
                told = held.get(wire)
                if not any(is_same(told, one) for one in values):
                    raise DecodeError("a value that no variant lists").within(wire)
        return reader(value)

    return read


def apart(foreign: Mapping[str, tuple[Any, ...]], reader: Reader) -> Reader:
    """Return a reader that takes an object only where it holds no value of another variant."""

    def read(value: Any) -> Any:
        if isinstance(value, Mapping):
            held = cast("Mapping[str, Any]", value)
            for wire, values in foreign.items():
                told = held.get(wire)
                if any(is_same(told, one) for one in values):
                    raise DecodeError(f"{told!r} is of another variant").within(wire)
        return reader(value)

    return read


def checked(
    name: str,
    value: Any,
    *,
    checks: tuple[Check, ...],
    optional: bool = False,
    nullable: bool = False,
) -> Any:
    """Check an argument that may be one of several things; the first check that it passes wins."""
    if (value is UNSET and optional) or (value is None and nullable):
        return value
    if isinstance(value, Unknown):
        return value.value
    refusals: list[str] = []
    for check in checks:
        try:
            return check(name, value)
        except ArgumentError as error:  # noqa: PERF203 - each check has to be tried
            refusals.append(str(error))
    raise ArgumentError(" or ".join(dict.fromkeys(refusals)), argument=name)


def chosen(
    name: str,
    value: Any,
    *,
    wire: str,
    checks: tuple[tuple[tuple[str, ...], Check], ...],
    is_open: bool = False,
    optional: bool = False,
    nullable: bool = False,
) -> Any:
    """Check an argument of which the property `wire` says what it is, by the check for its value.

    Where it `is_open`, the last check is for all values that no check is for.
    """
    several = tuple(check for _, check in checks)
    told = cast("Mapping[str, Any]", value).get(wire) if isinstance(value, Mapping) else None
    if told is None:  # a model is of a class, and what lacks the property may fit without it
        return checked(name, value, checks=several, optional=optional, nullable=nullable)
    tag = json_text(arguments.anything(f"{name}[{wire!r}]", told))
    fitting = tuple(check for tags, check in checks if tag in tags)
    if not fitting and not is_open:
        known = tuple(dict.fromkeys(tag for tags, _ in checks for tag in tags))
        return arguments.choice(f"{name}[{wire!r}]", told, known)
    return checked(name, value, checks=fitting or several[-1:])


def only(
    check: Check,
    *,
    constants: Mapping[str, Any] | None = None,
    foreign: Mapping[str, tuple[Any, ...]] | None = None,
) -> Check:
    """Return a check that refuses an object with another constant, or with a `foreign` value."""

    def checked_only(name: str, value: Any) -> Any:
        is_object = isinstance(value, Mapping)
        held: Mapping[str, Any] = cast("Mapping[str, Any]", value) if is_object else {}
        for wire, constant in (constants or {}).items():
            if held.get(wire) is not None:  # whether it may be lacking, the check says
                arguments.choice(f"{name}[{wire!r}]", held[wire], (constant,))
        for wire, values in (foreign or {}).items():
            told = held.get(wire)
            if any(is_same(told, one) for one in values):
                place = f"{name}[{wire!r}]"
                raise ArgumentError(f"{place} is {told!r}, of another variant", argument=place)
        return check(name, value)

    return checked_only


def checked_as(
    name: str,
    value: Any,
    *,
    models: ModuleType,
    alias: str,
    optional: bool = False,
    nullable: bool = False,
) -> Any:
    """Check an argument as an alias of the package `models` does, loaded when first used."""
    if (value is UNSET and optional) or (value is None and nullable):
        return value
    try:
        return _beside(models, alias)["check"](name, value)
    except RecursionError:  # a list in itself, or in very many others
        message = f"{name} is nested too deeply"
    # Out here: as its context, the first error would keep all those frames.
    raise ArgumentError(message, argument=name)


def named(value: Any, models: ModuleType, name: str) -> Any:
    """Read a value as the definition `name` of the package `models`, loaded when first used."""
    found: Any = getattr(models, name)
    if isinstance(found, type):
        return cast("Any", found).from_dict(value)
    reader: Reader = _beside(models, name)["read"]
    return reader(value)


def _beside(models: ModuleType, alias: str) -> dict[str, Any]:
    """Return what stands beside an alias in its module, which is loaded when first used."""
    getattr(models, alias)
    module: str = vars(models)["_MODULES"][alias]
    return vars(sys.modules[f"{models.__name__}.{module}"])
