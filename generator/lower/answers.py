"""Owns how what comes back is told apart: readers of answers and errors, and what is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from generator import names
from generator.render.literals import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Answer, Operation

    from .annotations import Types
    from .imports import Imports


@frozen
class Place:
    """A wire name and the expression of its value, in a query, a header or a body."""

    wire: str
    value: str


def annotation(operation: Operation, types: Types) -> str:
    """What the method answers: any of the successes, None where one has no content."""
    found = tuple(dict.fromkeys(of for one in operation.answers for of in one.types))
    annotation = types.answer_of_any(found) if found else "None"
    is_open = not operation.may_be_empty or annotation.endswith(("Any", "None"))
    return annotation if is_open else f"{annotation} | None"


def readers(operation: Operation, types: Types) -> tuple[Place, ...]:
    """What reads each success, where they differ."""
    several = operation.answers
    if len({one.type for one in several}) < 2:  # noqa: PLR2004 - nothing to tell by its status
        return tuple(row for one in several for row in _contents(one, types))
    return tuple(row for one in several for row in rows(one, types))


def accept(operation: Operation) -> str:
    """The contents that are asked for; empty for what is asked for anyway."""
    asked = [one.accept for one in operation.answers if one.type is not None]
    told = ", ".join(dict.fromkeys(each for one in asked for each in one.split(", ")))
    return "" if told == "application/json" else told


def others(operation: Operation) -> str:
    """The contents that only a raw call takes, behind those that are asked for anyway.

    RFC 9110 §12.4.2: of less weight. What comes item by item may have no end, and is not waited for
    unless somebody asks for it.
    """
    offered = [name for one in operation.answers for name in one.others]
    whole = [name for name in dict.fromkeys(offered) if not names.stream_kind(name)]
    return ", ".join(f"{name};q=0.5" for name in whole)


def raw_signature(signature: str, operation: Operation, imports: Imports) -> str:
    """The same with the content that is asked for, where there is a choice."""
    if not operation.answer.is_chosen:
        return signature
    offered = dict.fromkeys((*operation.answer.accept.split(", "), *operation.answer.others))
    choice = f"{imports.use('typing', 'Literal')}[{', '.join(map(literal, offered))}]"
    return f"{signature}, accept: {choice} | None = None"


def rows(answer: Answer, types: Types) -> Iterator[Place]:
    """The status and the reader of one answer, as a row of a table; one more for each content."""
    reader = types.reader(answer.type) if answer.type is not None else "None"
    yield Place(_key(answer), reader)
    yield from _contents(answer, types)


def _contents(answer: Answer, types: Types) -> Iterator[Place]:
    for name, of in answer.contents:
        told = names.media_key(name)
        yield Place(f"({_key(answer)}, {literal(told)})", types.reader(of))


def _key(answer: Answer) -> str:
    return answer.status if answer.status.isdecimal() else literal(answer.status)
