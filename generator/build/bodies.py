"""Owns which contents an operation carries, and how a body is passed.

JSON is preferred, then forms and uploads, whose properties are passed one by one, then text, then
bytes. Of several contents that have the same fields any can be written; else the body is passed
whole. Must not know parameters beyond their names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator import names
from generator.ir import Alias, Body, Map, Model, Named, Scalar, Union

from . import encodings, others, streams
from .files import as_file
from .keywords import ANYTHING, content_kind, encoding_of, example, kinds_of, required_of
from .schemas import ANY
from .styles import Styles
from .untaken import say_untaken

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.ir import BodyKind, Default, Field, Parameter
    from generator.ir import Type as IrType
    from generator.load.document import Node

    from .schemas import Schemas

_PREFERRED: tuple[BodyKind, ...] = ("json", "form", "multipart", "text", "bytes")
_BY_FIELD = ("form", "multipart")
_UNREAD = ("text", "bytes", "lines", "records")


class Bodies:
    """Reads request bodies, and chooses among contents."""

    def __init__(self, schemas: Schemas, problems: Problems) -> None:
        self._schemas = schemas
        self._styles = Styles(schemas, problems)
        self._problems = problems

    def read(self, node: Node, hint: str, parameters: tuple[Parameter, ...]) -> Body | None:
        """The body of an operation."""
        holder = node.get("requestBody")
        body = holder.resolved() if holder is not None else None
        if body is None:
            return None
        contents = self.contents(body)
        say_untaken(contents, "body", self._problems)
        read = [(self._content(body, media, hint, parameters), media) for media in contents]
        kept = [
            (one, media)
            for one, media in read
            if one.kind not in _BY_FIELD or one.fields or not _is_empty(media.get("schema"))
        ]
        found = [one for one, _ in kept]
        if len(found) > 1 and not _is_alike(found):
            found = [self._whole(one, media, hint) for one, media in kept]
        return attrs.evolve(found[0], others=tuple(found[1:])) if found else None

    def contents(self, node: Node) -> list[Node]:
        """The contents that a body or an answer offers: the preferred kind first, ranges last."""
        content = node.get("content")
        offered = [media for _, media in content.items()] if content is not None else []
        # `*/*` says nothing where something else is named.
        named = [media for media in offered if media.name != ANYTHING]
        return sorted(named or offered, key=_rank)

    def _content(
        self, body: Node, media: Node, hint: str, parameters: tuple[Parameter, ...]
    ) -> Body:
        kind, schema = _kind(media), media.get("schema")
        is_any_json = media.name == ANYTHING and kind == "json"
        fields = self._fields(kind, media, hint, parameters, is_required=body.flag("required"))
        found = Body(
            kind=kind,
            content_type="application/json" if is_any_json else media.name,
            type=ANY,
            required=body.flag("required"),
            description=body.text("description"),
            fields=fields,
            encodings=encodings.of(media, kind, self._problems),
            demanded=_demanded(fields or (), schema) if not body.flag("required") else (),
            example=example(media) or (example(schema) if schema is not None else None),
            at=body,
        )
        self._say_styles(media, found)
        return found if fields is not None else self._whole(found, media, hint)

    def _say_styles(self, media: Node, body: Body) -> None:
        """Tell of the styles of fields that can't write them."""
        listed = media.get("encoding") if body.kind in _BY_FIELD else None
        types = {one.name: one.type for one in body.fields or ()}
        for name, one in listed.items() if listed is not None else ():
            if name in types and isinstance(one.value, dict) and "style" in one:
                self._styles.say_idle(one, one.text("style"), types[name], "SD305")
            elif name in types and "contentType" in one:
                self._say_unwritten(one, types[name])

    def _say_unwritten(self, node: Node, of: IrType) -> None:
        """Tell of a content type that objects are not written in."""
        told = node.text("contentType")
        is_object = isinstance(of, Map) or (
            isinstance(of, Named) and isinstance(self._schemas.find(of.name), Model)
        )
        if is_object and "*" not in told and not any(map(names.is_json, told.split(","))):
            self._problems.warning(
                "SD305",
                f"nothing here writes an object as {told}: it is sent as JSON under that name",
                node["contentType"],
                hint="describe it as a string, which callers write, or as JSON",
            )

    def _whole(self, body: Body, media: Node, hint: str) -> Body:
        """The body as it is passed as one; of an upload, whatever fields the caller has."""
        if body.kind in _BY_FIELD:
            self._say_fieldless(body, media)
        if body.kind == "multipart":
            schema = media.get("schema")
            parts = self._fields_in(schema, hint, body.kind) if schema is not None else ()
            files = tuple(self._with_files(one, body.kind) for one in parts or ())
            held = self._map(schema, hint) if schema is not None and not parts else Map(ANY)
            name = self._schemas.kept(f"{hint}Upload", media) if _is_told(files, schema) else ""
            return attrs.evolve(body, fields=None, type=held, parts=files, name=name)
        if body.kind in ("lines", "records"):
            items = streams.list_of(media, self._schemas, f"{hint}Request", self._problems)
            return attrs.evolve(body, type=items, example=_of_lines(body.example))
        of = self.content_of(media, f"{hint}Request")
        if body.kind == "form" and not isinstance(of, (Named, Union, Map)):
            of = Map(ANY)
        return attrs.evolve(body, fields=None, type=of)

    def _map(self, schema: Node, hint: str) -> Map:
        """What an upload without listed fields may hold, whatever these are called."""
        of = self._schemas.type_of(schema, f"{hint}Request")
        definition = self._schemas.find(of.name) if isinstance(of, Named) else None
        held = definition.type if isinstance(definition, Alias) else of
        is_told = isinstance(held, Map) and held.is_plain and held.value != ANY
        return (
            Map(as_file(held.value, self._schemas.find))
            if isinstance(held, Map) and is_told
            else Map(ANY)
        )

    def _say_fieldless(self, body: Body, media: Node) -> None:
        """Tell of a form whose schema is a text or an array: a form is made of fields."""
        schema = media.get("schema")
        target = schema.resolved() if schema is not None and schema.is_map else None
        kinds = set(kinds_of(target)) - {"null"} if target is not None and target.is_map else ()
        if kinds and "object" not in kinds:
            self._problems.warning(
                "SD305",
                f"{body.content_type} has no fields here; read as a mapping of any",
                media,
                hint="describe an object, whose properties are the fields",
            )

    def content_of(self, media: Node, hint: str) -> IrType:
        """The type of a content as a whole."""
        kind, encoding = content_kind(media), encoding_of(media)
        if kind == "bytes" or (kind == "text" and encoding):
            return Scalar("bytes", encoding)
        schema = media.get("schema")
        if kind == "text":
            return Scalar("text")
        return self._schemas.type_of(schema, hint) if schema is not None else ANY

    def answered(self, media: Node, hint: str) -> IrType:
        """The type of a content that comes back; a form and its parts are not taken apart."""
        kind = content_kind(media)
        is_sequence = "itemSchema" in media and not names.stream_kind(media.name)
        if kind not in _BY_FIELD and not is_sequence:
            found = self.content_of(media, hint)
            # Where any type may come, a string comes as JSON or as text.
            is_text = media.name == ANYTHING and found == Scalar("string")
            return Scalar("text") if is_text else found
        is_bytes = kind in ("multipart", "bytes")
        self._problems.warning(
            "SD319",
            f"an answer of {media.name} is not taken apart",
            media,
            hint=f"callers get it whole, as {'bytes' if is_bytes else 'text'}",
        )
        return Scalar("bytes" if is_bytes else "text")

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
        if schema is None or kind in _UNREAD or others.is_told(schema):
            return None  # of what is told there is more to give than listed fields
        found = self._fields_in(schema, hint, kind)
        fields = tuple(one for one in found or () if not one.read_only)
        taken = {words for one in parameters for words in (one.words, names.called(one.name))}
        if kind in _BY_FIELD:
            apart = {one.words for one in parameters}
            # Where the body may be left out, none of its fields has to be given.
            fields = tuple(
                attrs.evolve(one, required=one.required and is_required) for one in fields
            )
            return (
                tuple(
                    attrs.evolve(
                        self._with_files(one, kind), words=names.distinct(one.words, apart)
                    )
                    for one in fields
                )
                or None
            )
        # A field that clashes with a parameter can't be passed beside it (API.md: `body=`), nor
        # one that must be given, where the body as a whole may be left out.
        is_partly = not is_required and any(one.required for one in fields)
        is_clashing = bool(taken & {one.words for one in fields})
        return None if is_partly or is_clashing else fields or None

    def _fields_in(self, schema: Node, hint: str, kind: BodyKind) -> tuple[Field, ...] | None:
        """The fields of a body; in a form those of variants stand beside each other."""
        is_form = kind in _BY_FIELD
        return self._schemas.fields_of(schema, f"{hint}Request", with_variants=is_form)

    def _with_files(self, field: Field, kind: BodyKind) -> Field:
        """In an upload, a string of binary format is a file, be it an item or a variant."""
        is_upload = kind == "multipart"
        return (
            attrs.evolve(field, type=as_file(field.type, self._schemas.find))
            if is_upload
            else field
        )


def _kind(media: Node) -> BodyKind:
    """How a content is written; lines and records of JSON, bytes where they come, item by item."""
    kind = names.stream_kind(media.name)
    return kind if kind in ("lines", "records") else content_kind(media)


def _is_told(parts: tuple[Field, ...], schema: Node | None) -> bool:
    """Whether the fields of an upload that callers may give are all listed."""
    is_open = schema is not None and others.is_told(schema)
    return not is_open and not all(one.read_only for one in parts)


def _demanded(fields: tuple[Field, ...], schema: Node | None) -> tuple[str, ...]:
    """The fields that must be there if any is."""
    required = required_of(schema.resolved() or schema) if schema is not None and fields else ()
    return tuple(one.name for one in fields if one.name in required)


def _of_lines(example: Default | None) -> Default | None:
    """The example of several items: one of a text is as it is sent, not as it is passed."""
    return example if example is not None and isinstance(example.value, list) else None


def _rank(media: Node) -> tuple[int, bool]:
    return _PREFERRED.index(content_kind(media)), "*" in media.name


def _is_empty(schema: Node | None) -> bool:
    """Whether a form has no fields at all, and so no body."""
    return schema is not None and schema.is_map and schema.value.get("properties") == {}


def _is_alike(contents: list[Body]) -> bool:
    """Whether all contents are passed by the same fields, so that any can be written of them."""

    def told(one: Body) -> set[tuple[str, bool, IrType]] | None:
        return {(each.name, each.required, each.type) for each in one.fields or ()} or None

    first = told(contents[0])
    return first is not None and all(told(one) == first for one in contents)
