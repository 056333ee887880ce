"""Owns a parameter that is the whole query string (OpenAPI 3.2 §4.12.2, `in: querystring`).

A form, JSON or text, as its content says. Its name is the argument's, and is sent nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator import names
from generator.ir import Body, Map, Named, Parameter, Scalar, Union

from . import encodings
from .keywords import content_kind, described, example
from .schemas import ANY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Problems
    from generator.ir import BodyKind
    from generator.ir import Type as IrType
    from generator.load.document import Node

    from .schemas import Schemas

PLACE: Final = "querystring"


def query_string(
    node: Node, media: Node, hint: str, schemas: Schemas, problems: Problems
) -> Parameter:
    """The parameter that a node of this place is, with the first of its contents."""
    words, schema, kind = names.called(node.text("name")), media.get("schema"), _kind(media)
    title = hint + names.pascal(words)
    of = _passed(kind, schemas.type_of(schema, title) if schema is not None else ANY)
    return Parameter(
        name=node.text("name"),
        words=words,
        place=PLACE,
        type=of,
        required=node.flag("required"),
        description=node.text("description") or (described(schema) if schema is not None else ""),
        deprecated=node.flag("deprecated"),
        example=example(node) or example(media),
        content=Body(
            kind=kind,
            content_type=media.name,
            type=of,
            required=node.flag("required"),
            encodings=encodings.of(media, kind, (), problems),
        ),
        at=node,
    )


def _kind(media: Node) -> BodyKind:
    kind = content_kind(media)
    return kind if kind in ("json", "form") else "text"


def _passed(kind: BodyKind, of: IrType) -> IrType:
    """What callers give: of a form the fields, of what nothing here can write its text."""
    if kind == "form" and not isinstance(of, (Named, Union)):
        return Map(ANY)
    is_text = isinstance(of, Scalar) and of.kind == "string"
    return Scalar("string") if kind == "text" and not is_text else of


def say_clashes(parameters: Iterable[Parameter], problems: Problems) -> None:
    """Tell of what stands beside a whole query string, where nothing of the query can."""
    found = [one for one in parameters if one.place in (PLACE, "query")]
    whole = next((one for one in found if one.place == PLACE), None)
    for one in found:
        if whole is not None and one is not whole and one.at is not None:
            problems.error(
                "SD320",
                f"{one.name} has no place in the query: {whole.name} is the whole of it",
                one.at,
                hint=f"make it a property of {whole.name}, or describe all as query parameters",
            )
