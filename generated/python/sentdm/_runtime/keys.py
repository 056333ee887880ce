# Copied from runtime/python/keys.py, where changes belong.
"""Keys that an object has beside those that the document lists.

Owns by what the value of each is read and checked: by every pattern that is found in the key, else
as all others (JSON Schema 2020-12 §10.3.2). An answer may hold any key; what the document doesn't
allow is kept as it came. In a request it is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import partial
from typing import Any, cast

from . import arguments, fields
from .errors import ArgumentError, DecodeError
from .unions import Unknown
from .unset import UNSET

__all__ = ["checked", "closed", "model", "read"]

Reader = Callable[[Any], Any]
Item = Callable[[str, Any], Any]

# Whether what is read is about to be sent.
_IS_SENT: ContextVar[bool] = ContextVar("_IS_SENT", default=False)


def read(
    value: Any,
    patterns: Mapping[str, Reader],
    rest: Reader | None = None,
    names: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Read a JSON object by its keys; without a `rest` no key may stand that matches no pattern."""
    made: dict[str, Any] = {}
    for key, entry in fields.mapping(value, fields.anything).items():
        reader = partial(_read, key=key, patterns=patterns, rest=rest, names=names or {})
        made.update(fields.mapping({key: entry}, reader))
    return made


def closed(value: Any) -> dict[str, Any]:
    """Read what an object may not have: its values are kept as they came."""
    return read(value, {}, _refused_if_sent)


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
    given = arguments.mapping(name, value, _as_it_is, **options)
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
    # A model is looked at in the form that it is sent in, as a mapping is.
    given = arguments.anything(name, value) if isinstance(value, cls) else value
    before = _IS_SENT.set(True)
    try:
        return arguments.model(name, given, cls=cls, **options)
    finally:
        _IS_SENT.reset(before)


def _read(
    value: Any,
    *,
    key: str,
    patterns: Mapping[str, Reader],
    rest: Reader | None,
    names: Mapping[str, Any],
) -> Any:
    if names and _IS_SENT.get():
        _refuse_key(key, names)
    readers = _matching(key, patterns) or [rest or partial(_stray, demand=_demand(patterns))]
    if _IS_SENT.get():
        made, *_ = [reader(value) for reader in readers]  # each has to fit
        return made
    for reader in readers[:-1]:
        try:
            return reader(value)
        except DecodeError:  # noqa: PERF203 - each reader has to be tried
            continue
    return readers[-1](value)


def _matching(key: str, patterns: Mapping[str, Any]) -> list[Any]:
    # JSON Schema 2020-12 §6.3.3: a pattern is not anchored.
    return [of for pattern, of in patterns.items() if re.search(pattern, key)]


def _stray(value: Any, *, demand: str) -> Any:
    if _IS_SENT.get():
        raise DecodeError(demand)
    return Unknown(value)


def _refused_if_sent(value: Any) -> Any:
    if _IS_SENT.get():
        raise DecodeError(_demand({}))
    return value


def _refuse_key(key: str, names: Mapping[str, Any]) -> None:
    try:
        arguments.string("its key", key, **names)
    except ArgumentError as error:
        raise DecodeError(str(error)) from None


def _demand(patterns: Mapping[str, Any]) -> str:
    told = f": it matches none of {', '.join(patterns)}" if patterns else ""
    return f"not a key that may be sent{told}"


def _as_it_is(_: str, value: Any) -> Any:
    return value
