"""Owns how what comes back is told apart: readers of answers and errors, and what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from generator.render.literals import literal

if TYPE_CHECKING:
    from generator.ir import Operation
    from generator.ir import Type as IrType

    from .annotations import Types
    from .imports import Imports


@frozen
class Place:
    """A wire name and the expression of its value, in a query, a header or a body."""

    wire: str
    value: str


def annotation(operation: Operation, types: Types) -> str:
    """What the method answers: any of the successes, None where one has no content."""
    found = tuple(dict.fromkeys(one.type for one in operation.answers if one.type is not None))
    annotation = types.answer_of_any(found) if found else "None"
    is_open = not operation.may_be_empty or annotation.endswith(("Any", "None"))
    return annotation if is_open else f"{annotation} | None"


def readers(operation: Operation, types: Types) -> tuple[Place, ...]:
    """What reads each success, where they differ."""
    if len({one.type for one in operation.answers}) < 2:  # noqa: PLR2004 - nothing to tell apart
        return ()
    return tuple(reader(one.status, one.type, types) for one in operation.answers)


def accept(operation: Operation) -> str:
    """The contents that are asked for; empty for what is asked for anyway."""
    asked = [one.accept for one in operation.answers if one.type is not None]
    told = ", ".join(dict.fromkeys(each for one in asked for each in one.split(", ")))
    return "" if told == "application/json" else told


def raw_signature(signature: str, operation: Operation, imports: Imports) -> str:
    """The same with the content that is asked for, where there is a choice."""
    others = operation.answer.others
    if not others:
        return signature
    offered = dict.fromkeys((*operation.answer.accept.split(", "), *others))
    choice = f"{imports.use('typing', 'Literal')}[{', '.join(map(literal, offered))}]"
    return f"{signature}, accept: {choice} = {literal(next(iter(offered)))}"


def reader(status: str, of: IrType | None, types: Types) -> Place:
    """The status and the reader of one answer, as a row of a table."""
    key = status if status.isdecimal() else literal(status)
    return Place(key, types.reader(of) if of is not None else "None")
