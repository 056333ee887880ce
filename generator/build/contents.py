"""Owns a parameter that its `content` describes (OpenAPI 3.1 §4.8.12.2).

JSON, a form or text, in any place; the whole query string too (3.2 §4.12.2, `in: querystring`),
whose name is the argument's and is sent nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator import names
from generator.ir import Body, Map, Named, Parameter, Scalar, Union

from . import encodings
from .defaults import default_of
from .keywords import content_kind, described, example, is_marked
from .schemas import ANY
from .styles import is_scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Problems
    from generator.ir import BodyKind, Place
    from generator.ir import Type as IrType
    from generator.load.document import Node

    from .schemas import Schemas

PLACE: Final = "querystring"


class Contents:
    """Reads parameters that have a content."""

    def __init__(self, schemas: Schemas, problems: Problems) -> None:
        self._schemas = schemas
        self._problems = problems

    def parameter(self, node: Node, place: Place, media: Node, hint: str) -> Parameter:
        """The parameter that a node is, by the first of its contents."""
        name, schema, kind = node.text("name"), media.get("schema"), _kind(media)
        title = hint + names.pascal(names.words(name))
        meant = self._schemas.type_of(schema, title) if schema else ANY
        of = self._passed(kind, meant)
        if kind == "text":
            self._say_text(node, place, media, is_less=of != meant != ANY)
        content = Body(
            kind=kind,
            content_type=media.name,
            type=of,
            required=place == "path" or node.flag("required"),
            encodings=encodings.of(media, kind, self._problems),
        )
        return Parameter(
            name=name,
            words=names.argument_words(name),
            place=place,
            type=of,
            required=content.required,
            description=node.text("description") or (described(schema) if schema else ""),
            deprecated=node.flag("deprecated")
            or (schema is not None and is_marked(schema, "deprecated")),
            default=default_of(schema, of, self._schemas, self._problems) if schema else None,
            example=example(node) or example(media) or (example(schema) if schema else None),
            is_json=kind == "json" and place != PLACE,
            content=content if kind == "form" or place == PLACE else None,
            at=node,
        )

    def _passed(self, kind: BodyKind, of: IrType) -> IrType:
        """What callers give: of a form the fields, of what nothing here can write its text."""
        if kind == "form" and not isinstance(of, (Named, Union, Map)):
            return Map(ANY)
        return Scalar("string") if kind == "text" and not is_scalar(of, self._schemas) else of

    def _say_text(self, node: Node, place: Place, media: Node, *, is_less: bool) -> None:
        """Tell of a content that nothing writes: the caller gives it as text."""
        is_known = place == PLACE or media.name.lower().startswith("text/")
        if is_less or not is_known:
            self._problems.warning(
                "SD304",
                f"the parameter {node.text('name')} is a string: "
                f"callers write its {media.name} themselves",
                node,
                hint="of the contents of a parameter JSON and forms are written from values",
            )


def _kind(media: Node) -> BodyKind:
    kind = content_kind(media)
    return kind if kind in ("json", "form") else "text"


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
