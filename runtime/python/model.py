"""Models: what objects of every model class can do beside reading and writing JSON.

Owns how one is made, assigned to and compared.

A field that is present is in the instance's `__dict__`; one that is absent is not, and reads as the
None that stands in the class. So the two are told apart (`fields_set`) without a marker that could
leak into an attribute, and copying, pickling and comparing are what Python does with a dict.
"""

from __future__ import annotations

from copy import copy
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar, cast

import attrs

from .fields import ADDITIONAL
from .printing import printing
from .unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    # For type checkers: what they know of an attrs class holds for a model.
    from attrs import define
else:

    def define(*, kw_only: bool) -> Callable[[type[M]], type[M]]:
        """Return a decorator that makes a model of a class: one of attrs, but for its presence.

        Of attrs' options for a field it knows `default`, `repr` and `alias`. What has another
        default than ABSENT has one value only, which is there unless another is given.
        """
        return lambda cls: _model(cls, kw_only=kw_only)


__all__ = ["define"]

M = TypeVar("M")


def _model(cls: type[M], *, kw_only: bool) -> type[M]:
    decorated = attrs.define(kw_only=kw_only, slots=False, init=False, eq=False, repr=False)
    made: Any = decorated(cls)
    rows = attrs.fields(made)
    names = frozenset(row.name for row in rows)
    required = frozenset(row.name for row in rows if row.default is attrs.NOTHING)
    for name in names:
        setattr(made, name, None)
    made.additional_properties = _Additional()
    sole = {row.name: row.default for row in rows if row.default not in (attrs.NOTHING, UNSET)}
    made.__init__ = _init(made, names, required, sole)
    made.__attrs_post_init__ = _clear_unset
    made.__replace__ = _replaced
    made.__setattr__ = _assignment(made, names)
    made.__eq__ = _is_equal
    made.__hash__ = None
    made.__repr__ = printing(made)
    _share_keys(made, rows)
    return cast("type[M]", made)


def _share_keys(cls: Any, rows: Iterable[Any]) -> None:
    # The dicts of all objects share one table of keys, if the first object gets them one by one:
    # half the memory, and none of them grows while it is filled.
    first = object.__new__(cls)
    for row in rows:
        object.__setattr__(first, row.name, None)


class _Additional:
    """What stands in a class for `additional_properties`: a dict for each model that is asked."""

    def __get__(self, made: Any, _: type) -> Any:
        return None if made is None else made.__dict__.setdefault(ADDITIONAL, {})


def _init(
    cls: Any, names: frozenset[str], required: frozenset[str], sole: dict[str, Any]
) -> Callable[..., None]:
    def __init__(self: Any, **given: Any) -> None:  # noqa: N807 - what it becomes
        if not names.issuperset(given):
            raise TypeError(_stranger(cls, given.keys() - names, names))
        if required and (missing := required.difference(given)):
            raise TypeError(f"{cls.__name__} needs {', '.join(sorted(missing))}")
        if sole:
            given = {**sole, **given}
        if UNSET in given.values():
            given = {name: value for name, value in given.items() if value is not UNSET}
        self.__dict__.update(given)

    __init__.__qualname__ = f"{cls.__qualname__}.__init__"
    # For `help` and notebooks: the signature of what attrs wrote names the fields.
    return wraps(cls.__attrs_init__, assigned=())(__init__)


def _clear_unset(self: Any) -> None:
    # The last step of what attrs writes for a user's own class: that may fill fields by itself.
    held = self.__dict__
    for name in [name for name, value in held.items() if value is UNSET]:
        del held[name]


def _replaced(self: Any, **changes: Any) -> Any:
    # For `copy.replace`. What attrs has for it would give a null to each field that is absent.
    made = copy(self)
    for name, value in changes.items():
        setattr(made, name, value)
    return made


def _assignment(cls: Any, names: frozenset[str]) -> Callable[[Any, str, Any], None]:
    def __setattr__(self: Any, name: str, value: Any) -> None:  # noqa: N807 - what it becomes
        if value is UNSET and name in names:
            self.__dict__.pop(name, None)
        elif name in names or type(self) is not cls:  # a user's own class may have more
            object.__setattr__(self, name, value)
        else:
            raise AttributeError(_stranger(cls, [name], names))

    return __setattr__


def _stranger(cls: Any, given: Iterable[str], names: Collection[str]) -> str:
    # Here, since there is no use for it where nothing is wrong.
    import difflib

    name = min(given)
    near = difflib.get_close_matches(name, names, n=1)
    return f"{cls.__name__} has no field {name!r}" + "".join(f"; is it {one!r}?" for one in near)


def _is_equal(self: Any, other: Any) -> Any:
    if other.__class__ is self.__class__:
        return self.__dict__ == other.__dict__ or _reads_equal(self, other)
    return NotImplemented


def _reads_equal(one: Any, other: Any) -> bool:
    """Tell whether two that differ do so only by what is null in one and absent in the other."""
    held, names = one.__dict__.keys(), {row.name for row in one.__attrs_attrs__}
    # A user's own class may hold more, which says nothing of what is the same here.
    may_be = held != other.__dict__.keys() or not names.issuperset(held)
    return may_be and bool(_read(one) == _read(other))


def _read(value: Any) -> Any:
    """Return a value with no model in it: comparing models anew would double with each level."""
    kind = value.__class__
    if kind in {list, tuple}:
        return kind, [_read(entry) for entry in value]
    if kind is dict:
        return {key: _read(entry) for key, entry in value.items()}
    if kind.__eq__ is not _is_equal:
        return value
    held = value.__dict__
    names = (row.name for row in kind.__attrs_attrs__ if held.get(row.name) is not None)
    # What the document doesn't list is an empty dict once someone has looked, and else nothing.
    return kind, {name: _read(held[name]) for name in names if held[name] or name != ADDITIONAL}
