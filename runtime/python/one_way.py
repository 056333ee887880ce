"""Fields that go one way only: those of answers (`readOnly`), those of requests (`writeOnly`).

Owns what is left out of a value that is sent, and what has to be in it (OpenAPI 3.0.4 §4.7.24.2,
JSON Schema 2020-12 Validation §9.4). Only what a document marks so comes here at all: models of
such a field, and arguments that such models are in. Their `to_dict` stays the whole wire form.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar, cast

from .errors import ArgumentError, DecodeError
from .unset import UNSET
from .wire import encode

__all__ = ["checked", "fields"]

M = TypeVar("M")


class _Marks(NamedTuple):
    """The wire names of one model's fields that go one way, and of those that hold such a model."""

    received: frozenset[str]
    demanded: tuple[str, ...]
    within: Mapping[str, str]


def fields(
    *,
    received: tuple[str, ...] = (),
    demanded: tuple[str, ...] = (),
    within: Mapping[str, str] | None = None,
) -> Callable[[type[M]], type[M]]:
    """Return a decorator that marks the fields of a model, by wire names.

    Those in `received` are never sent, and a request without one in `demanded` is none. The ones
    in `within`, by attribute, are looked into, and so is what the document doesn't list.
    """

    def decorated(cls: type[M]) -> type[M]:
        vars_of: Any = cls
        vars_of.__one_way__ = _Marks(frozenset(received), demanded, within or {})
        return cls

    return decorated


def checked(
    name: str,
    value: Any,
    *,
    check: Callable[..., Any],
    reader: Callable[[Any], Any],
    **options: bool,
) -> Any:
    """Return the checked form of an argument without what only answers hold.

    A mapping is taken for the model that it reads as, so that both are sent alike.
    """
    plain = check(name, value, **options)
    if plain is None or plain is UNSET:
        return plain
    plain = encode(plain)
    try:
        made = value if hasattr(value, "to_dict") else reader(plain)
        return _sent(name, value, made, plain)
    except DecodeError as error:
        message = f"{name} can't be sent: {error}"
    # Out here: as its context, that error would keep the whole value.
    raise ArgumentError(message, argument=name)


def _sent(place: str, given: Any, made: Any, plain: Any) -> Any:
    """Return what is sent of `plain`: the wire form of what was `given`, and reads as `made`."""
    made = given if hasattr(given, "to_dict") else made  # which variant it is, its class says best
    marks: _Marks | None = getattr(made, "__one_way__", None)
    if marks is not None:
        return _marked(place, given, made, plain, marks)
    if isinstance(made, (list, tuple)):
        several = enumerate(zip(given, cast("list[Any]", made), plain))
        return [_sent(f"{place}[{index}]", *one) for index, one in several]
    if isinstance(made, dict):
        entries = cast("dict[str, Any]", made)
        return {
            key: _sent(f"{place}[{key!r}]", given[key], one, plain[key])
            for key, one in entries.items()
        }
    return plain


def _marked(
    place: str, given: Any, made: Any, plain: Mapping[str, Any], marks: _Marks
) -> dict[str, Any]:
    for wire in marks.demanded:
        if wire not in plain:
            argument = place.partition(".")[0].partition("[")[0]
            raise ArgumentError(f"{place}.{wire} is required", argument=argument)
    kept: dict[str, Any] = {}
    for wire, held in plain.items():
        if wire in marks.received:
            continue
        attribute = marks.within.get(wire)
        others: Mapping[str, Any] = made.additional_properties
        inner = others.get(wire) if attribute is None else getattr(made, attribute)
        one = cast("Any", given)[wire] if isinstance(given, Mapping) else inner
        kept[wire] = held if inner is None else _sent(f"{place}.{wire}", one, inner, held)
    return kept
