"""Owns which content an operation carries or answers is used, and how a body is passed.

JSON is preferred, then forms and uploads, whose properties are passed one by one, then text, then
bytes. Must not know parameters beyond their names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator import names
from generator.ir import Array, Body, Field, Map, Scalar

from .keywords import example
from .schemas import ANY

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.ir import BodyKind, Parameter
    from generator.ir import Type as IrType
    from generator.load.document import Node

    from .schemas import Schemas

_PREFERRED: tuple[BodyKind, ...] = ("json", "form", "multipart", "text", "bytes")
_BY_FIELD = ("form", "multipart")
_FILE_FORMATS = ("binary",)


class Bodies:
    """Reads request bodies, and chooses among contents."""

    def __init__(self, schemas: Schemas, problems: Problems) -> None:
        self._schemas = schemas
        self._problems = problems

    def read(self, node: Node, hint: str, parameters: tuple[Parameter, ...]) -> Body | None:
        """The body of an operation."""
        holder = node.get("requestBody")
        body = holder.resolved() if holder is not None else None
        media = self.media(body) if body is not None else None
        if body is None or media is None:
            return None
        kind = _kind(media.name)
        schema = media.get("schema")
        fields = self._fields(kind, media, hint, parameters, is_required=body.flag("required"))
        if kind in _BY_FIELD and fields is None and _is_empty(schema):
            return None
        return Body(
            kind=kind,
            content_type="application/json" if media.name == "*/*" else media.name,
            type=self._whole(kind, media, f"{hint}Request") if fields is None else ANY,
            required=body.flag("required"),
            description=body.text("description"),
            fields=fields,
            nested=_nested(media),
            example=example(media) or (example(schema) if schema is not None else None),
            at=body,
        )

    def media(self, node: Node) -> Node | None:
        """The content that is used, of those that a body or an answer offers."""
        content = node.get("content")
        offered = list(content.items()) if content is not None else []
        if not offered or content is None:
            return None
        # The first of the preferred kind; `*/*` only where nothing is named.
        _, chosen = min(offered, key=lambda one: (_PREFERRED.index(_kind(one[0])), one[0] == "*/*"))
        others = [key for key, _ in offered if key != chosen.name]
        if others:
            self._problems.warning(
                "SD315",
                f"{chosen.name} is used here, and not {', '.join(others)}",
                content,
                hint="one content is sent or asked for: JSON, else a form, a text or bytes",
            )
        return chosen

    def _whole(self, kind: BodyKind, media: Node, hint: str) -> IrType:
        """The type of a body that is passed as one; of a form, whatever fields the caller has."""
        if kind == "form":
            return Map(ANY)
        return Map(Scalar("file")) if kind == "multipart" else self.content_of(media, hint)

    def content_of(self, media: Node, hint: str) -> IrType:
        """The type of a content as a whole."""
        kind = _kind(media.name)
        if kind == "bytes":
            return Scalar("bytes")
        schema = media.get("schema")
        if kind == "text":
            return Scalar("text")
        return self._schemas.type_of(schema, hint) if schema is not None else ANY

    def _fields(
        self,
        kind: BodyKind,
        media: Node,
        hint: str,
        parameters: tuple[Parameter, ...],
        *,
        is_required: bool,
    ) -> tuple[Field, ...] | None:
        schema = media.get("schema")
        if schema is None or kind in ("text", "bytes"):
            return None
        found = self._schemas.fields_of(schema, f"{hint}Request")
        fields = tuple(one for one in found or () if not one.read_only)
        taken = {words for one in parameters for words in (one.words, names.words(one.name))}
        if kind in _BY_FIELD:
            apart = {one.words for one in parameters}
            # Where the body may be left out, none of its fields has to be given.
            fields = tuple(
                attrs.evolve(one, required=one.required and is_required) for one in fields
            )
            return (
                tuple(
                    attrs.evolve(_with_files(one, kind), words=names.distinct(one.words, apart))
                    for one in fields
                )
                or None
            )
        # A field that clashes with a parameter can't be passed beside it (API.md: `body=`), nor
        # one that must be given, where the body as a whole may be left out.
        is_partly = not is_required and any(one.required for one in fields)
        is_clashing = bool(taken & {one.words for one in fields})
        return None if is_partly or is_clashing else fields or None


def _kind(content_type: str) -> BodyKind:
    found = names.media_kind(content_type)
    return next(one for one in _PREFERRED if one == found)


def _with_files(field: Field, kind: BodyKind) -> Field:
    """In an upload, a string of binary format is a file, and so are the items of an array."""
    return attrs.evolve(field, type=_as_file(field.type)) if kind == "multipart" else field


def _as_file(of: IrType) -> IrType:
    if isinstance(of, Scalar) and of.kind == "string" and of.format in _FILE_FORMATS:
        return Scalar("file", nullable=of.nullable)
    return attrs.evolve(of, item=_as_file(of.item)) if isinstance(of, Array) else of


def _is_empty(schema: Node | None) -> bool:
    """Whether a form has no fields at all, and so no body."""
    return schema is not None and schema.is_map and schema.value.get("properties") == {}


def _nested(media: Node) -> tuple[str, ...]:
    encoding = media.get("encoding")
    listed = encoding.items() if encoding is not None else ()
    return tuple(key for key, one in listed if one.text("style") == "deepObject")
