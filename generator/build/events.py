"""Owns how webhooks and callbacks become events: what the service sends by itself.

No call can be emitted for one. What it carries, and what it is answered with, are schemas as any
other: each becomes a type, and what has properties a model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import names
from generator.ir import Event, Union

if TYPE_CHECKING:
    from generator.ir import Type as IrType
    from generator.load.document import Node
    from generator.names import Words

    from .schemas import Schemas
    from .surface import Entry, Surface


class Events:
    """Reads webhooks and callbacks."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    def read(self, found: Surface) -> tuple[Event, ...]:
        """The webhooks, then the callbacks in the order of their operations."""
        webhooks = [self._event(one, "", _called(one)) for one in found.webhooks]
        callbacks = [
            self._event(one, owner.title, (*names.words(owner.id), *_called(one)))
            for one, owner in found.callbacks
        ]
        return (*webhooks, *callbacks)

    def _event(self, entry: Entry, owner: str, called: Words) -> Event:
        hint = names.pascal(called)
        body = entry.node.get("requestBody")
        payload = self._content(body, f"{hint}Payload") if body is not None else None
        answers = entry.node.get("responses")
        for status, one in answers.items() if answers is not None else ():
            if not status.startswith("x-"):
                suffix = "Answer" if status.startswith("2") else f"{status.capitalize()}Answer"
                self._content(one, hint + suffix)
        return Event(
            name=entry.path,
            verb=entry.verb,
            owner=owner,
            description=entry.node.text("summary") or entry.node.text("description"),
            payload=payload,
            at=entry.node,
        )

    def _content(self, holder: Node, hint: str) -> IrType | None:
        """The type of all contents that a body or an answer can have."""
        node = holder.resolved()
        content = node.get("content") if node is not None else None
        media = [one.resolved() for _, one in content.items()] if content is not None else []
        schemas = [one["schema"] for one in media if one is not None and "schema" in one]
        types = tuple(dict.fromkeys(self._schemas.type_of(one, hint) for one in schemas))
        return Union(types) if len(types) > 1 else next(iter(types), None)


def _called(entry: Entry) -> Words:
    return names.called(entry.node.text("operationId") or entry.path)
