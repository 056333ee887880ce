"""Owns how one operation of the document becomes an operation of the IR.

Parameters, body, answers and the class of its retries. Resource and method names are given to it;
schemas are read by `schemas`.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import attrs

from . import names
from .ir import Answer, Array, Body, Default, Named, Operation, Parameter, Scalar
from .keywords import described, example
from .schemas import ANY, Schemas

if TYPE_CHECKING:
    from .diagnostics import Problems
    from .document import Node
    from .ir import Place, Retry
    from .ir import Type as IrType
    from .names import Words

VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
# RFC 9110 §9.2.2: these may be sent again after a failure; for the rest one request is one send.
_IDEMPOTENT = {"get", "head", "options", "trace", "put", "delete", "query"}
_PLACES: tuple[Place, ...] = ("path", "query", "header")
_STYLES = {"path": "simple", "query": "form", "header": "simple"}


class Operations:
    """Reads operations; holds what all of them share."""

    def __init__(self, schemas: Schemas, problems: Problems) -> None:
        self._schemas = schemas
        self._problems = problems

    def read(self, path: str, item: Node, node: Node, called: tuple[Words, Words]) -> Operation:
        """One operation of a path item; what can't be emitted is reported and left out."""
        verb = node.name
        resource, name = called
        hint = names.pascal((*resource, *name))
        parameters = self._parameters(path, item, node, hint)
        answer, errors = self._answers(node, hint)
        return Operation(
            id=node.text("operationId") or f"{verb.upper()} {path}",
            verb=verb.upper(),
            path=path,
            resource=resource,
            name=name,
            summary=node.text("summary"),
            description=node.text("description"),
            parameters=_kept_apart(parameters),
            body=self._body(node, hint, parameters),
            answer=answer,
            errors=errors,
            retry=self._retry(verb, node),
            deprecated=node.flag("deprecated"),
        )

    def _retry(self, verb: str, node: Node) -> Retry:
        wanted = node.get("x-retry")
        if wanted is None:
            return "safe" if verb in _IDEMPOTENT else "never"
        if wanted.value == "safe":
            return "safe"
        if wanted.value != "never":
            self._problems.error(
                "SD308",
                f"x-retry is {wanted.value!r}",
                wanted,
                hint="say `safe` (a second send does no harm) or `never`",
            )
        return "never"

    def _parameters(self, path: str, item: Node, node: Node, hint: str) -> tuple[Parameter, ...]:
        """Those of the path item, overridden by those of the operation (OpenAPI 3.1 §4.8.9)."""
        merged: dict[tuple[str, str], Node] = {}
        for owner in (item, node):
            own: dict[tuple[str, str], Node] = {}
            listed = owner.get("parameters")
            for place in listed.elements() if listed is not None else ():
                found = place.resolved() if place.ref is not None else place
                if found is None or not found.is_map:
                    continue
                key = (found.text("name"), found.text("in"))
                if key in own:
                    self._say_twice(key, place)
                own[key] = found
            merged.update(own)
        read = [self._parameter(found, hint) for found in merged.values()]
        self._say_undeclared(path, node, set(merged))
        order = {place: index for index, place in enumerate(_PLACES)}
        return tuple(sorted((one for one in read if one), key=lambda one: order[one.place]))

    def _say_twice(self, key: tuple[str, str], node: Node) -> None:
        self._problems.error(
            "SD302",
            f"the {key[1]} parameter {key[0]} is given twice",
            node,
            hint="remove one of the two: name and place together must be unique",
        )

    def _say_undeclared(self, path: str, node: Node, declared: set[tuple[str, str]]) -> None:
        placed = names.places(path)
        for name in placed:
            if (name, "path") not in declared:
                self._problems.error(
                    "SD303",
                    f"the path has a place {{{name}}} that no parameter fills",
                    node,
                    hint=f"add a parameter with `name: {name}`, `in: path`, `required: true`",
                )
        for name, place in declared:
            if place == "path" and name not in placed:
                self._problems.error(
                    "SD309",
                    f"the path parameter {name} has no place in {path}",
                    node,
                    hint=f"write {{{name}}} into the path, or remove the parameter",
                )

    def _parameter(self, node: Node, hint: str) -> Parameter | None:
        name, place = node.text("name"), node.text("in")
        schema = node.get("schema")
        if place not in _PLACES or schema is None:
            what = "described by `content`" if place in _PLACES else f"in {place or 'no place'}"
            self._unsupported(node, f"the parameter {name} {what}")
            return None
        of = self._schemas.type_of(schema, hint + names.pascal(names.words(name)))
        if not self._has_plain_style(node, place, of):
            self._unsupported(node, f"the way the {place} parameter {name} is written")
            return None
        return Parameter(
            name=name,
            words=names.words(name),
            place=place,
            type=of,
            required=place == "path" or node.flag("required"),
            description=node.text("description") or described(schema),
            deprecated=node.flag("deprecated"),
            default=Default(schema.value["default"]) if _has(schema, "default") else None,
            example=example(node) or example(schema),
        )

    def _has_plain_style(self, node: Node, place: str, of: IrType) -> bool:
        """Whether the value is written as scalars are in every style, or as `?a=1&a=2`."""
        if node.text("style") not in ("", _STYLES[place]) or node.flag("allowReserved"):
            return False
        if isinstance(of, Array):
            is_repeated = place == "query" and node.value.get("explode", True) is True
            return is_repeated and self._is_scalar(of.item)
        return self._is_scalar(of)

    def _is_scalar(self, of: IrType) -> bool:
        if isinstance(of, Named):
            definition = self._schemas.find(of.name)
            inner = getattr(definition, "type", None)
            return self._is_scalar(inner) if inner is not None else hasattr(definition, "values")
        return isinstance(of, Scalar) and of != ANY

    def _unsupported(self, node: Node, what: str) -> None:
        self._problems.error(
            "SD304",
            f"{what} can't be emitted yet",
            node,
            hint="see the list of what is supported in README.md",
        )

    def _body(self, node: Node, hint: str, parameters: tuple[Parameter, ...]) -> Body | None:
        holder = node.get("requestBody")
        body = holder.resolved() if holder is not None else None
        if body is None:
            return None
        media = self._media(body, "SD305", "this request body")
        if media is None:
            return None
        content_type, content = media
        schema = content.get("schema")
        fields = self._schemas.fields_of(schema, f"{hint}Request") if schema is not None else None
        fields = tuple(one for one in fields if not one.read_only) if fields else None
        taken = {one.words for one in parameters}
        # A field that clashes with a parameter can't be passed beside it (API.md: `body=`).
        if fields is not None and (
            not body.flag("required") or taken & {one.words for one in fields}
        ):
            fields = None
        return Body(
            content_type=content_type,
            type=self._schemas.type_of(schema, f"{hint}Request") if schema is not None else ANY,
            required=body.flag("required"),
            description=body.text("description"),
            fields=fields,
            example=example(content) or (example(schema) if schema is not None else None),
        )

    def _media(self, node: Node, code: str, what: str) -> tuple[str, Node] | None:
        """The JSON content of a body or an answer, the only kind that is emitted so far."""
        content = node.get("content")
        for content_type, media in content.items() if content is not None else ():
            if names.is_json(content_type):
                return content_type, media
        if content is not None and len(content.value):
            self._problems.error(
                code,
                f"{what} is not JSON but {', '.join(content.value)}, which can't be emitted yet",
                content,
                hint="offer application/json, or leave the operation out",
            )
        return None

    def _answers(self, node: Node, hint: str) -> tuple[Answer, tuple[Answer, ...]]:
        responses = node.get("responses")
        found = [] if responses is None else list(responses.items())
        read = [
            self._answer(status, one, hint)
            for status, holder in found
            if (one := holder.resolved()) is not None
        ]
        success = [one for one in read if one.status.startswith("2")]
        if not success:
            success = [one for one in read if one.status == "default"]
        errors = tuple(one for one in read if one not in success)
        if len({one.type for one in success}) > 1:
            self._problems.error(
                "SD306",
                "success answers of different types can't be emitted yet",
                responses or node,
                hint="give all 2xx answers one schema",
            )
        return (success[0] if success else Answer("204", "")), errors

    def _answer(self, status: str, node: Node, hint: str) -> Answer:
        media = self._media(node, "SD306", "this answer")
        schema = media[1].get("schema") if media is not None else None
        suffix = "Response" if status.startswith("2") else f"{status.capitalize()}Response"
        of = self._schemas.type_of(schema, hint + suffix) if schema is not None else None
        return Answer(
            status=status,
            description=node.text("description"),
            type=of if media is None or of is not None else ANY,
            example=example(media[1]) if media is not None else None,
        )


def _kept_apart(parameters: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
    """Parameters of one name in two places: the path keeps it, the others say their place."""
    count = Counter(one.words for one in parameters)
    return tuple(
        attrs.evolve(one, words=(*one.words, one.place))
        if count[one.words] > 1 and one.place != "path"
        else one
        for one in parameters
    )


def _has(node: Node, key: str) -> bool:
    return node.is_map and key in node
