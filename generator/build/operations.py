"""Owns how one operation of the document becomes an operation of the IR.

Parameters, body, answers and the class of its retries. Resource and method names are given to it;
schemas are read by `schemas`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator import names
from generator.ir import Answer, Operation, Union

from . import headers, streams
from .bodies import Bodies
from .keywords import example
from .parameters import Parameters
from .untaken import say_untaken

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.ir import Retry
    from generator.ir import Type as IrType
    from generator.load.document import Node
    from generator.names import Words

    from .credentials import Credentials
    from .schemas import Schemas
    from .servers import Servers
    from .surface import Entry

# RFC 9110 §9.2.2: these may be sent again after a failure; for the rest one request is one send.
_IDEMPOTENT = {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"}


class Operations:
    """Reads operations; holds what all of them share."""

    def __init__(
        self, schemas: Schemas, credentials: Credentials, servers: Servers, problems: Problems
    ) -> None:
        self._schemas = schemas
        self._credentials = credentials
        self._servers = servers
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
        answers, errors = self._answers(node, hint)
        if verb == "HEAD":  # RFC 9110 §9.3.2: its answer has no content, whatever is described
            empty = attrs.evolve(answers[0], type=None, others=(), contents=(), stream=None)
            answers = (empty,)
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
            answers=answers,
            errors=errors,
            retry=self._retry(verb, node),
            security=self._credentials.of(node),
            server=self._servers.of(entry),
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

    def _answers(self, node: Node, hint: str) -> tuple[tuple[Answer, ...], tuple[Answer, ...]]:
        responses = node.get("responses")
        read = [
            self._answer(status, one, hint)
            for status, holder in (responses.items() if responses is not None else ())
            if not status.startswith("x-") and (one := holder.resolved()) is not None
        ]
        success = [one for one in read if one.status.startswith("2")]
        errors = tuple(one for one in read if one not in success)
        if not success:
            # What describes any status describes the successes too.
            success = [one for one in read if one.status == "default"] or [Answer("204", "")]
        return tuple(success), errors

    def _answer(self, status: str, node: Node, hint: str) -> Answer:
        is_success = status.startswith("2")
        suffix = "Response" if is_success else f"{status.capitalize()}Response"
        # What is answered as a whole comes before what comes item by item.
        offered = self._bodies.contents(node)
        contents = sorted(offered, key=lambda one: names.stream_kind(one.name) != "")
        found = Answer(
            status=status.upper() if status != "default" else status,
            description=node.text("description"),
            headers=headers.of(node),
            at=node,
        )
        if not contents:
            return found
        say_untaken(contents, "answer", self._problems)
        types = [(one.name, self._bodies.answered(one, hint + suffix)) for one in contents]
        may_succeed = is_success or status == "default"
        return attrs.evolve(
            _offering(found, types),
            example=example(contents[0]),
            stream=streams.of(contents, self._schemas, hint + suffix) if may_succeed else None,
        )


def _offering(answer: Answer, contents: list[tuple[str, IrType]]) -> Answer:
    """An answer of these contents: what is JSON is read whichever comes, else what the first is."""
    first = contents[0][1]
    several = tuple((name, of) for name, of in contents if names.is_json(name))
    types = tuple(dict.fromkeys(of for _, of in several)) or (first,)
    is_mixed = len(types) > 1
    asked = [name for name, of in contents if of in types]
    return attrs.evolve(
        answer,
        type=Union(types) if is_mixed else first,
        accept=", ".join(asked),
        others=tuple(name for name, _ in contents if name not in asked),
        contents=several if is_mixed else (),
    )
