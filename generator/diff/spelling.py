"""Owns how a caller's code spells what has changed: a method, an argument, a field, a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import names
from generator.lower.arguments import taken_by
from generator.lower.methods import OPTIONS, attribute_of, method_of
from generator.lower.models import attributes, members

if TYPE_CHECKING:
    from generator.ir import Credential, Enum, Model, Operation
    from generator.names import Words


def method(operation: Operation, argument: str = "") -> str:
    """A call of a method: `customers.get_customer_by_id(id=)`."""
    given = f"{argument}=" if argument else ""
    return f"{attribute_of(operation.resource)}.{method_of(operation)}({given})"


def resource(name: Words) -> str:
    """An attribute of the client."""
    return attribute_of(name)


def argument(operation: Operation, words: Words) -> str:
    """The name of an argument."""
    return names.snake(words, taken_by(operation))


def fields(model: Model) -> dict[str, str]:
    """The attributes of a model, by the wire names of its fields: `Contact.phone_number`."""
    return {wire: f"{model.name}.{name}" for wire, name in attributes(model).items()}


def values(enum: Enum) -> dict[str, str]:
    """The members of an enum, by their values: `Status.QUEUED`."""
    return {one.value: f"{enum.name}.{one.name}" for one in members(enum)}


def credential(one: Credential) -> str:
    """An argument of the client: `client(api_key=)`."""
    return f"client({names.snake(one.words, OPTIONS)}=)"
