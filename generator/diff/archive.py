"""Owns the IR as JSON, positions and all, so that it can be compared without its document.

What a class has by default is left out, and so are attributes that this generator doesn't know when
it reads what another one wrote.
"""

from __future__ import annotations

import os
import posixpath
from functools import cache
from typing import TYPE_CHECKING, Any

import attrs
from attrs import frozen

from generator import ir
from generator.diagnostics import Place

from .shift import KEYWORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# JSON values of the document itself, which are kept as they are.
_FOREIGN = {("Default", "value"), ("Choice", "values")}
_WORDS = ("summary", "description", "example")
# The keys to which changes point, of what has a place.
_KEYS = {
    "Operation": (*_WORDS, "operationId", "tags", "deprecated", "security", "servers", "x-retry"),
    "Parameter": (*_WORDS, "name", "in", "style", "required", "deprecated", "schema/default"),
    "Field": (*_WORDS, "deprecated", "default", "type", "enum"),
    "Answer": (*_WORDS, "content", "headers"),
    "Body": (*_WORDS, "content"),
    "Model": _WORDS,
    "Enum": (*_WORDS, "enum"),
    "Alias": (*_WORDS, "type", "enum"),
    "Event": (*_WORDS, "requestBody"),
    "Credential": _WORDS,
    "Api": (*_WORDS, "info", "servers", "security", "tags"),
    "Scalar": ("type", "format"),
    "Choice": ("type", "enum"),
}


class Unreadable(ValueError):  # noqa: N818 - named for what happened
    """What stands there is no IR that this generator knows."""


@frozen
class Stood:
    """Where something stood in a document that may have changed since."""

    at: Place
    keys: Mapping[str, Place]

    def place(self, key: str = "") -> Place:
        """Return the position of the thing, or of a key of it."""
        return self.keys.get(key, self.at)


def packed(value: Any, folder: str) -> Any:
    """A value of the IR as JSON; files are named as seen from a folder."""
    if isinstance(value, tuple):
        return [packed(one, folder) for one in value]
    defaults = _defaults(value.__class__)
    if defaults is None:
        return value
    kind = type(value).__name__
    told: dict[str, Any] = {"is": kind}
    for name, default in defaults.items():
        inner = getattr(value, name)
        if name == "at":
            told |= {"at": _place(value, folder)} if inner is not None else {}
        elif (kind, name) in _FOREIGN:
            told[name] = inner
        elif inner != default:
            told[name] = packed(inner, folder)
    return told


def unpacked(told: Any, folder: str) -> Any:
    """The value that was packed; raises `Unreadable`."""
    if isinstance(told, list):
        return tuple(unpacked(one, folder) for one in told)
    if not isinstance(told, dict) or "is" not in told:
        return told
    of = getattr(ir, str(told["is"]), None)
    if of is None or not attrs.has(of):
        raise Unreadable(f"{told['is']} is no noun of the IR")
    known = {one.name for one in attrs.fields(of)}
    given = {name: _inner(of.__name__, name, told[name], folder) for name in told.keys() & known}
    try:
        return of(**given)
    except TypeError as error:
        raise Unreadable(str(error)) from None


def _inner(kind: str, name: str, told: Any, folder: str) -> Any:
    if name == "at":
        return _stood(told, folder)
    if (kind, name) in _FOREIGN:
        return tuple(told) if name == "values" else told
    return unpacked(told, folder)


@cache
def _defaults(kind: type) -> dict[str, Any] | None:
    """The attributes of a noun of the IR, and their defaults; None of anything else."""
    if not attrs.has(kind):
        return None
    # The only default of the IR that is made when it is needed is an empty tuple.
    return {
        one.name: () if type(one.default).__name__ == "Factory" else one.default
        for one in attrs.fields(kind)
    }


def _place(value: Any, folder: str) -> list[Any]:
    at = value.at.place()
    keys = {
        key: [
            found.line,
            found.column,
            # What an overlay has put there stands in another file than what it stands in.
            *([_seen_from(folder, found.file)] if found.file != at.file else []),
        ]
        for key in _keys(value)
        if (found := value.at.place(key)).pointer.endswith(f"/{key}") and found != at
    }
    return [_seen_from(folder, at.file), at.pointer, at.line, at.column, *([keys] if keys else [])]


@cache
def _seen_from(folder: str, file: str) -> str:
    return os.path.relpath(file, folder or ".").replace(os.sep, "/")


def _keys(value: Any) -> Iterator[str]:
    yield from _KEYS.get(type(value).__name__, ())
    given = getattr(value, "limits", None)
    for name, (keyword, _) in KEYWORDS.items() if given is not None else ():
        if getattr(given, name) is not None:
            yield keyword


def _stood(told: Any, folder: str) -> Stood:
    try:
        name, pointer, line, column, *more = told
        file = posixpath.normpath(posixpath.join(folder, name))
        keys = more[0] if more else {}
        return Stood(
            Place(pointer, file, line, column),
            {
                key: Place(
                    f"{pointer}/{key}",
                    posixpath.normpath(posixpath.join(folder, *other)) if other else file,
                    row,
                    place,
                )
                for key, (row, place, *other) in keys.items()
            },
        )
    except (TypeError, ValueError, AttributeError) as error:
        raise Unreadable(f"a position is {told!r}: {error}") from None
