# Copied from runtime/python/keys.py, where changes belong.
"""Keys that an object has beside those that the document lists.

Owns by what the value of each is read and checked: by every pattern that is found in the key, else
as all others (JSON Schema 2020-12 §10.3.2). An answer may hold any key; what the document doesn't
allow is kept as it came. In a request it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from . import arguments, fields
from .errors import ArgumentError, DecodeError
from .unions import Unknown
from .unset import UNSET

__all__ = ["checked", "closed", "model", "read"]

Reader = Callable[[Any], Any]
Item = Callable[[str, Any], Any]


def read(
    value: Any,
    patterns: Mapping[str, Reader],
    rest: Reader | None = None,
    names: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Read a JSON object by its keys; without a `rest` no key may stand that matches no pattern."""
    is_sent = isinstance(value, fields.Sent)
    made: dict[str, Any] = {}
    for key, entry in fields.mapping(value, fields.anything).items():
        readers = _matching(key, patterns) or ([] if rest is None else [rest])
        try:
            if is_sent:
                _refuse_key(key, names or {}, "" if readers else _demand(patterns))
            made[key] = (_read_by_all if is_sent else _read_by_any)(entry, readers)
        except DecodeError as error:
            error.within(key)
            raise
    return made


def closed(value: Any) -> dict[str, Any]:
    """Read what an object may not have: its values are kept as they came."""
    rest = None if isinstance(value, fields.Sent) else fields.anything
    return read(value, {}, rest)


def checked(
    name: str,
    value: Any,
    *,
    patterns: Mapping[str, Item],
    rest: Item | None = None,
    names: Mapping[str, Any] | None = None,
    **options: bool,
) -> Any:
    """Check a mapping, each value by what its key asks for; give its wire form."""
    given = arguments.mapping(name, value, arguments.as_it_is, **options)
    if given is None or given is UNSET:
        return given
    made: dict[str, Any] = {}
    for key, entry in cast("Mapping[str, Any]", given).items():
        arguments.string(f"{name} key", key, **(names or {}))
        checks = _matching(key, patterns) or ([rest] if rest is not None else [])
        if not checks:
            place = f"{name}[{key!r}]"
            raise ArgumentError(f"{place} is {_demand(patterns)}", argument=place)
        # Each has to pass; they differ in what they refuse, not in the form that they give.
        made[key], *_ = [check(f"{name}[{key!r}]", entry) for check in checks]
    return made


def model(name: str, value: Any, *, cls: Any, **options: bool) -> Any:
    """Check a model or a mapping, and that no object in it has a key that it may not have."""
    return arguments.model(name, value, cls=cls, form=_sent, **options)


def _sent(plain: Any) -> Any:
    """Return a JSON value whose objects are read as what is about to be sent."""
    if isinstance(plain, dict):
        entries = cast("dict[str, Any]", plain)
        return fields.Sent((key, _sent(entry)) for key, entry in entries.items())
    if isinstance(plain, list):
        return [_sent(entry) for entry in cast("Sequence[Any]", plain)]
    return plain


def _read_by_any(value: Any, readers: Sequence[Reader]) -> Any:
    for reader in readers[:-1]:
        try:
            return reader(value)
        except DecodeError:  # noqa: PERF203 - each reader has to be tried
            continue
    return readers[-1](value) if readers else Unknown(value)


def _read_by_all(value: Any, readers: Sequence[Reader]) -> Any:
    made, *_ = [reader(value) for reader in readers]  # each has to fit
    return made


def _matching(key: str, patterns: Mapping[str, Any]) -> list[Any]:
    # JSON Schema 2020-12 §6.3.3: a pattern is not anchored.
    return [of for pattern, of in patterns.items() if re.search(pattern, key)]


def _refuse_key(key: str, names: Mapping[str, Any], demand: str) -> None:
    """Refuse a key for what it is called, else for a demand that it doesn't meet."""
    try:
        if names:
            arguments.string("its key", key, **names)
    except ArgumentError as error:
        demand = str(error)
    if demand:
        raise DecodeError(demand)


def _demand(patterns: Mapping[str, Any]) -> str:
    told = f": it matches none of {', '.join(patterns)}" if patterns else ""
    return f"not a key that may be sent{told}"
