"""Owns what is true of definitions by what they lead to, and costs a package code at run time.

What no definition leads to, or no caller sends, costs nothing: nothing is emitted for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from generator.ir import Alias, Choice, Default, Map, Model, Named, Scalar
from generator.mentions import held, names_in, parts_of, types_of

from . import dicts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.ir import Api, Definition, Field
    from generator.ir import Type as IrType


@frozen
class Traits:
    """The names of the definitions that have each trait.

    Those in `one_way` are sent and lead to a field that goes one way, those in `exact` lead to a
    decimal number, those in `strict` to an object that may not have every key, or every value.
    """

    one_way: frozenset[str] = frozenset()
    exact: frozenset[str] = frozenset()
    strict: frozenset[str] = frozenset()

    def is_one_way(self, of: IrType) -> bool:
        """Whether a value of a type can hold a field that goes one way."""
        return bool(self.one_way) and not self.one_way.isdisjoint(names_in(of))

    def is_exact(self, of: IrType) -> bool:
        """Whether a value of a type can hold a decimal number."""
        return _is_decimal(of) or not self.exact.isdisjoint(names_in(of))


PLAIN = Traits()


def of(api: Api, known: Mapping[str, Definition]) -> Traits:
    """The traits of a document's definitions."""
    sent: dict[str, set[str]] = {}
    left = list(_named((*dicts.arguments(api), *_parts(api))))
    while left:
        name = left.pop()
        if name not in sent:
            sent[name] = set(_named(_sent(known[name])))
            left += sent[name]
    every = {name: set(held(one)) for name, one in known.items()}
    return Traits(
        _leading(sent, lambda name: _is_one_way(known[name])),
        _leading(every, lambda name: any(map(_is_decimal, types_of(known[name])))),
        _leading(every, lambda name: any(map(_is_strict, types_of(known[name])))),
    )


def _parts(api: Api) -> Iterator[IrType]:
    """The types of the fields of uploads that a caller gives as one."""
    bodies = (one.body for one in api.operations if one.body is not None)
    for content in (content for body in bodies for content in body.contents):
        yield from (one.type for one in content.parts if not one.read_only)


def sole_of(of: IrType) -> Default | None:
    """The one value that a type has, null aside."""
    return Default(of.values[0]) if isinstance(of, Choice) and len(of.values) == 1 else None


def is_demanded(one: Field) -> bool:
    """Whether a request without this field is none, though answers may lack it."""
    return one.required and one.write_only and not one.read_only


def is_secret(of: IrType, known: Mapping[str, Definition]) -> bool:
    """Whether the repr of a value would show a credential; a model hides its own."""
    left, seen = [of], set[str]()
    while left:
        one = left.pop()
        if isinstance(one, Scalar) and one.is_secret:
            return True
        if isinstance(one, Named) and one.name not in seen:
            seen.add(one.name)
            definition = known[one.name]
            left += [definition.type] if isinstance(definition, Alias) else []
        left += parts_of(one)
    return False


def _leading(inside: Mapping[str, set[str]], is_goal: Callable[[str], bool]) -> frozenset[str]:
    """The names that are a goal, or lead to one by the names inside them."""
    users: dict[str, list[str]] = {}
    for user, names in inside.items():
        for name in names:
            users.setdefault(name, []).append(user)
    found = set(filter(is_goal, inside))
    left = list(found)
    while left:
        fresh = set(users.get(left.pop(), ())) - found
        found |= fresh
        left += fresh
    return frozenset(found)


def _is_one_way(definition: Definition) -> bool:
    if not isinstance(definition, Model):
        return False
    return any(one.read_only or is_demanded(one) for one in definition.fields)


def _is_decimal(of: IrType) -> bool:
    """Whether a type is a decimal number, or holds one itself."""
    if isinstance(of, Scalar):
        return (of.kind, of.format) == ("number", "decimal")
    return any(map(_is_decimal, parts_of(of)))


def _is_strict(of: IrType) -> bool:
    """Whether a type demands more than answers have to keep: certain keys, a certain value."""
    is_constant = sole_of(of) is not None
    is_limited = isinstance(of, Map) and not of.is_plain
    return is_constant or is_limited or any(map(_is_strict, parts_of(of)))


def _sent(definition: Definition) -> list[IrType]:
    """The types inside a definition, of the fields that a caller may give."""
    if isinstance(definition, Model):
        return [*(one.type for one in dicts.fields_of(definition)), definition.others]
    return list(types_of(definition))


def _named(several: Iterable[IrType]) -> Iterable[str]:
    return (name for of in several for name in names_in(of))
