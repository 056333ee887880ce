"""Owns values: a sample as the argument that an annotation asks for, and equality by value."""

from __future__ import annotations

import base64
import builtins
import datetime as dt
import decimal
import functools
import os
import re
import types
import typing
import unicodedata
from collections import abc
from decimal import Decimal
from typing import Any, Final

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d")
MISSING: Final = object()  # what is left out, or not there
_OUTSIDE: Final = (typing, dt, abc, os, builtins, decimal)


class Nothing:
    """The type of what is never given: the marker of what was left out, and foreign names."""


class Names(dict[str, Any]):
    """What an annotation of the package can name: its models, and what it imports."""

    def __init__(self, models: types.ModuleType, runtime: types.ModuleType) -> None:
        super().__init__(models=models, _models=models)
        self._modules = (models, *_OUTSIDE, runtime)

    def __missing__(self, name: str) -> Any:
        for text in (name, name.lstrip("_")):
            for module in self._modules:
                found = getattr(module, text, None)
                if found is not None and not isinstance(found, types.ModuleType):
                    return found
        return Nothing


_OPERATORS: Final = {"<=": "lte", ">=": "gte", "!=": "ne", "<>": "ne", "<": "lt", ">": "gt"}


def plain(name: str) -> str:
    """Return a wire name, or the name of an argument, as both are when they mean the same."""
    text = unicodedata.normalize("NFKC", _told(name)).lower()
    return "".join(one for one in text if f"a{one}".isidentifier() and one != "_")


def _told(name: str) -> str:
    """A wire name with the operator behind it as a word."""
    end = next((one for one in _OPERATORS if name.endswith(one)), "")
    is_one = bool(end) and not set("<>!=") & set(name.removesuffix(end))
    return name.removesuffix(end) + _OPERATORS[end] if is_one else name


def hint(annotation: Any, names: Names) -> Any:
    """Return what an annotation means; an unreadable one means anything."""
    if isinstance(annotation, typing.ForwardRef):
        annotation = annotation.__forward_arg__
    if not isinstance(annotation, str):
        return annotation
    try:
        return eval(annotation, {"__builtins__": {}}, names)  # noqa: S307 - source that was imported
    except TypeError:
        return Any


def argument(value: Any, wanted: Any, names: Names, *, as_models: bool = False) -> Any:
    """Return a JSON value as the Python value that the annotation asks for.

    Objects are dicts, or models where the annotation names one class and they read as it.
    """
    several = _members(wanted, names)
    if isinstance(value, dict) and as_models:
        return _modelled(value, several)
    below = functools.partial(argument, names=names, as_models=as_models)
    if isinstance(value, str):
        return _text_argument(value, several)
    for one in several:
        inner = typing.get_args(one)
        kind = typing.get_origin(one)
        if isinstance(value, list) and kind in (list, abc.Sequence, abc.Iterable):
            return [below(each, inner[0]) for each in value]
        if isinstance(value, list) and kind is tuple and len(inner) == len(value):
            return tuple(map(below, value, inner))
        if isinstance(value, dict) and kind in (dict, abc.Mapping) and inner[1] is not Any:
            return {key: below(each, inner[1]) for key, each in value.items()}
    return value


def _text_argument(value: str, several: list[Any]) -> Any:
    """A text as what it is the text of, where the annotation asks for that."""
    if dt.datetime in several and _MOMENT.match(value):
        return dt.datetime.fromisoformat(value.replace("Z", "+00:00"))
    if str in several or Any in several:
        return value
    if dt.date in several:
        return dt.date.fromisoformat(value)
    if dt.time in several:
        return dt.time.fromisoformat(value.replace("Z", "+00:00"))
    is_upload = any(typing.get_origin(one) is os.PathLike for one in several)
    if bytes in several:
        return value.encode() if is_upload else base64.b64decode(value)
    return value


def _modelled(value: dict[str, Any], several: list[Any]) -> Any:
    """An object as the model that it reads as, if there is one class for it."""
    models = [one for one in several if hasattr(one, "from_dict")]
    if len(models) != 1:
        return value
    try:
        return models[0].from_dict(value)
    except Exception:  # noqa: BLE001 - it lacks what only answers have, for one
        return value


def takes_objects(wanted: Any, names: Names) -> bool:
    """Whether an annotation has room for a JSON object: a mapping, a model, a dict, or anything."""
    return any(
        one is Any
        or typing.get_origin(one) in (dict, abc.Mapping)
        or hasattr(one, "from_dict")
        or typing.is_typeddict(one)
        for one in _members(wanted, names)
    )


def same(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal: numbers and dates by value, and no bool is a number.

    An integer is written as one: 1.0 is as much to JSON Schema, and none to many a reader.
    """
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int) and isinstance(other, float):
        return False
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return Decimal(str(one)) == Decimal(str(other))
    if isinstance(one, str) and isinstance(other, str) and one != other:
        return bool(_MOMENT.match(one) and _MOMENT.match(other)) and _at(one) == _at(other)
    return type(one) is type(other) and bool(one == other)


def difference(one: Any, other: Any, at: str = "") -> str:
    """Say where two values first differ."""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() != other.keys():
        lost, new = [*one.keys() - other.keys()], [*other.keys() - one.keys()]
        return f"{at or '.'}: lost {lost}, new {new}"
    pairs: list[tuple[str, Any, Any]] = []
    if isinstance(one, dict) and isinstance(other, dict):
        pairs = [(f"{at}.{key}", one[key], other[key]) for key in one]
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        pairs = [
            (f"{at}[{index}]", *each) for index, each in enumerate(zip(one, other, strict=True))
        ]
    for place, left, right in pairs:
        if not same(left, right):
            return difference(left, right, place)
    return f"{at or '.'}: {str(one)[:60]!r} became {str(other)[:60]!r}"


def _at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text.upper().replace("Z", "+00:00"))


def _members(wanted: Any, names: Names) -> list[Any]:
    wanted = hint(wanted, names)
    if typing.get_origin(wanted) in (typing.Union, types.UnionType):
        return [one for each in typing.get_args(wanted) for one in _members(each, names)]
    return [wanted]
