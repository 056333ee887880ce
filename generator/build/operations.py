"""Owns how one operation of the document becomes an operation of the IR.

Parameters, body, answers and the class of its retries. Resource and method names are given to it;
schemas are read by `schemas`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator import names
from generator.ir import Answer, Operation, Union

from . import servers
from .bodies import Bodies
from .keywords import example
from .parameters import Parameters

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.ir import Retry
    from generator.load.document import Node
    from generator.names import Words

    from .credentials import Credentials
    from .schemas import Schemas
    from .surface import Entry

# RFC 9110 §9.2.2: these may be sent again after a failure; for the rest one request is one send.
_IDEMPOTENT = {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"}


class Operations:
    """Reads operations; holds what all of them share."""

    def __init__(self, schemas: Schemas, credentials: Credentials, problems: Problems) -> None:
        self._schemas = schemas
        self._credentials = credentials
        self._problems = problems
        sent = {one.name.lower() for one in credentials.all if one.place == "header"}
        self._parameters = Parameters(schemas, problems, sent)
        self._bodies = Bodies(schemas, problems)

    def read(self, entry: Entry, called: tuple[Words, Words]) -> Operation:
        """One operation of a path item; what can't be emitted is reported and left out."""
        verb, path, item, node = entry.verb, entry.path, entry.item, entry.node
        resource, name = called
        hint = names.pascal((*resource, *name))
        parameters = self._parameters.read(path, item, node, hint)
        answer, errors = self._answers(node, hint)
        if verb == "HEAD":  # RFC 9110 §9.3.2: its answer has no content, whatever is described
            answer = attrs.evolve(answer, type=None)
        return Operation(
            id=entry.id,
            verb=verb,
            path=path,
            resource=resource,
            name=name,
            summary=node.text("summary"),
            description=node.text("description"),
            parameters=parameters,
            body=self._bodies.read(node, hint, parameters),
            answer=answer,
            errors=errors,
            retry=self._retry(verb, node),
            security=self._credentials.of(node),
            server=servers.of(node, self._problems) or servers.of(item, self._problems),
            deprecated=node.flag("deprecated"),
            at=node,
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

    def _answers(self, node: Node, hint: str) -> tuple[Answer, tuple[Answer, ...]]:
        responses = node.get("responses")
        read = [
            self._answer(status, one, hint)
            for status, holder in (responses.items() if responses is not None else ())
            if not status.startswith("x-") and (one := holder.resolved()) is not None
        ]
        success = [one for one in read if one.status.upper().startswith("2")]
        if not success:
            success = [one for one in read if one.status == "default"]
        errors = tuple(one for one in read if one not in success)
        return (_together(success) if success else Answer("204", "")), errors

    def _answer(self, status: str, node: Node, hint: str) -> Answer:
        suffix = "Response" if status.startswith("2") else f"{status.capitalize()}Response"
        media = self._bodies.media(node)
        return Answer(
            status=status,
            description=node.text("description"),
            type=self._bodies.content_of(media, hint + suffix) if media is not None else None,
            accept=media.name if media is not None else "application/json",
            example=example(media) if media is not None else None,
            at=node,
        )


def _together(answers: list[Answer]) -> Answer:
    """One answer for all successes: their union; empty where one of them has no content."""
    with_content = [one for one in answers if one.type is not None]
    if len(with_content) < 2:  # noqa: PLR2004 - nothing to unite
        first = (with_content or answers)[0]
        return attrs.evolve(first, may_be_empty=len(answers) > 1 and first.type is not None)
    types = tuple(dict.fromkeys(one.type for one in with_content if one.type is not None))
    accept = ", ".join(dict.fromkeys(one.accept for one in with_content))
    return attrs.evolve(
        with_content[0],
        type=types[0] if len(types) == 1 else Union(types),
        accept=accept,
        may_be_empty=len(with_content) < len(answers),
    )
