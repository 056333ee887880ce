"""Owns which models hold fields that go one way only, where a caller can send them.

A `readOnly` field is left out of what is sent, a required `writeOnly` one has to be in it. What a
caller never sends is not marked: it costs its package nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Alias, Model
from generator.render.literals import literal

from . import dicts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.ir import Api, Definition, Field
    from generator.ir import Type as IrType

    from .imports import Imports


def leading(api: Api, known: Mapping[str, Definition]) -> frozenset[str]:
    """The definitions that are sent and lead to a field that goes one way."""
    users: dict[str, set[str]] = {}
    sent = set(_named(dicts.arguments(api)))
    left = list(sent)
    while left:
        user = left.pop()
        for name in _named(_inside(known[user])):
            users.setdefault(name, set()).add(user)
            left += [name] if name not in sent else []
            sent.add(name)
    found = {name for name in sent if _is_holder(known[name])}
    left = list(found)
    while left:
        fresh = users.get(left.pop(), set()) - found
        found |= fresh
        left += fresh
    return frozenset(found)


def leads(of: IrType, leading: frozenset[str]) -> bool:
    """Whether a value of a type can hold a field that goes one way."""
    return bool(leading) and not leading.isdisjoint(dicts.named(of))


def mark(
    model: Model, called: Mapping[str, str], leading: frozenset[str], imports: Imports
) -> tuple[str, ...]:
    """The decorator of a model whose fields, or the fields inside them, go one way."""
    if model.name not in leading:
        return ()
    received = tuple(one.name for one in model.fields if one.read_only)
    demanded = tuple(one.name for one in model.fields if _is_demanded(one))
    within = {
        one.name: called[one.name]
        for one in model.fields
        if not one.read_only and leads(one.type, leading)
    }
    listed = (("received", received), ("demanded", demanded), ("within", within))
    given = ", ".join(f"{name}={literal(value)}" for name, value in listed if value)
    return (f"{imports.use('.._runtime', 'one_way')}.fields({given})",)


def _is_holder(definition: Definition) -> bool:
    if not isinstance(definition, Model):
        return False
    return any(one.read_only or _is_demanded(one) for one in definition.fields)


def _is_demanded(one: Field) -> bool:
    return one.required and one.write_only and not one.read_only


def _inside(definition: Definition) -> list[IrType]:
    if isinstance(definition, Alias):
        return [definition.type]
    if not isinstance(definition, Model):
        return []
    return [*(one.type for one in dicts.fields_of(definition)), definition.additional]


def _named(several: Iterable[IrType]) -> Iterable[str]:
    return (name for of in several for name in dicts.named(of))
