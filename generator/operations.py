"""Owns how one operation of the document becomes an operation of the IR.

Parameters, body, answers and the class of its retries. Resource and method names are given to it;
schemas are read by `schemas`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import names
from .ir import Answer, Body, Operation
from .keywords import example
from .parameters import Parameters
from .schemas import ANY, Schemas

if TYPE_CHECKING:
    from .diagnostics import Problems
    from .document import Node
    from .ir import Parameter, Retry
    from .names import Words

VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
# RFC 9110 §9.2.2: these may be sent again after a failure; for the rest one request is one send.
_IDEMPOTENT = {"get", "head", "options", "trace", "put", "delete", "query"}


class Operations:
    """Reads operations; holds what all of them share."""

    def __init__(self, schemas: Schemas, problems: Problems) -> None:
        self._schemas = schemas
        self._problems = problems
        self._parameters = Parameters(schemas, problems)

    def read(self, path: str, item: Node, node: Node, called: tuple[Words, Words]) -> Operation:
        """One operation of a path item; what can't be emitted is reported and left out."""
        verb = node.name
        resource, name = called
        hint = names.pascal((*resource, *name))
        parameters = self._parameters.read(path, item, node, hint)
        answer, errors = self._answers(node, hint)
        return Operation(
            id=node.text("operationId") or f"{verb.upper()} {path}",
            verb=verb.upper(),
            path=path,
            resource=resource,
            name=name,
            summary=node.text("summary"),
            description=node.text("description"),
            parameters=parameters,
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
        fields = tuple(one for one in fields or () if not one.read_only) or None
        taken = {words for one in parameters for words in (one.words, names.words(one.name))}
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
        if content is not None and content.is_map and content.value:
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
