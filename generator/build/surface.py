"""Owns which operations a document has: those that are called, and those that it calls itself.

One entry for each verb: of a path, of a webhook, of a callback. What the configuration leaves out
is told apart here, before any of it is read. Reads no operation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from generator import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics import Problems
    from generator.load.document import Document, Node
    from generator.wishes import Wishes

VERBS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")


@frozen
class Entry:
    """One verb of one path, webhook or callback, and the path item that it stands in."""

    path: str
    verb: str
    item: Node
    node: Node

    @property
    def title(self) -> str:
        """Verb and path, as a report names it."""
        return f"{self.verb} {self.path}"

    @property
    def id(self) -> str:
        """The operationId, or the title where there is none."""
        return self.node.text("operationId") or self.title


@frozen
class Surface:
    """All entries of a document, and what of them and of its schemas is left out."""

    operations: tuple[Entry, ...]
    webhooks: tuple[Entry, ...]
    # Each with the entry of the operation that it belongs to.
    callbacks: tuple[tuple[Entry, Entry], ...]
    excluded_operations: tuple[Entry, ...] = ()
    excluded_webhooks: tuple[Entry, ...] = ()
    excluded_schemas: tuple[Node, ...] = ()

    @property
    def apart(self) -> frozenset[Node]:
        """The places of the document that are left out."""
        entries = (*self.excluded_operations, *self.excluded_webhooks)
        return frozenset((*(one.node for one in entries), *self.excluded_schemas))


def surface(document: Document, wishes: Wishes, problems: Problems) -> Surface:
    """What a document has, less what the configuration leaves out."""
    called = list(_called(document.root, problems))
    sent = list(_sent(document.root, problems))
    apart = {one.node for one in (*called, *sent) if _is_excluded(one, wishes)}
    operations = tuple(one for one in called if one.node not in apart)
    components = document.root.get("components")
    schemas = components.get("schemas") if components is not None else None
    listed = schemas.items() if schemas is not None else ()
    return Surface(
        operations,
        tuple(one for one in sent if one.node not in apart),
        tuple((inner, one) for one in operations for inner in _callbacks(one, problems)),
        tuple(one for one in called if one.node in apart),
        tuple(one for one in sent if one.node in apart),
        tuple(node for key, node in listed if wishes.excludes("schemas", key)),
    )


def _is_excluded(entry: Entry, wishes: Wishes) -> bool:
    tags = entry.node.value.get("tags")
    listed = [str(one) for one in tags] if isinstance(tags, list) else []
    # Both are asked, so that neither wish is told as unused.
    by_name = wishes.excludes("operations", entry.id, entry.title)
    return wishes.excludes("tags", *listed) or by_name


def _called(root: Node, problems: Problems) -> Iterator[Entry]:
    paths = root.get("paths")
    first: dict[str, str] = {}
    for key, item in paths.items() if paths is not None else ():
        if key.startswith("x-"):
            continue
        path = key if key.startswith("/") else f"/{key}"
        if path != key:
            problems.warning("SD317", f"the path {key!r} is read as {path!r}", item)
        if re.search("[{}]", names.without_places(path).replace("{}", "")):
            message = f"a brace of the path {path!r} has no partner; it is sent as a brace"
            problems.warning("SD303", message, item, hint="close it after the name of the variable")
        other = first.setdefault(names.without_places(path), path)
        if other != path:
            problems.warning("SD318", f"{path} is the path {other} once more", item)
        yield from _entries(path, item, problems)


def _sent(root: Node, problems: Problems) -> Iterator[Entry]:
    webhooks = root.get("webhooks")
    for name, item in webhooks.items() if webhooks is not None else ():
        if not name.startswith("x-"):
            yield from _entries(name, item, problems)


def _callbacks(owner: Entry, problems: Problems) -> Iterator[Entry]:
    """The callbacks of an operation, and theirs; one may lead back to itself."""
    seen: set[Node] = set()
    waiting = [owner]
    while waiting:
        holder = waiting.pop().node.get("callbacks")
        for name, one in holder.items() if holder is not None else ():
            callback = one.resolved()
            if callback is None or callback in seen:
                continue
            seen.add(callback)
            items = [item for key, item in callback.items() if not key.startswith("x-")]
            found = [entry for item in items for entry in _entries(name, item, problems)]
            yield from found
            waiting += found


def _entries(path: str, holder: Node, problems: Problems) -> Iterator[Entry]:
    """Every verb of a path item, and of the one that it refers to."""
    first: dict[str, Node] = {}
    beyond = holder.resolved() if holder.ref is not None else None
    for item in (holder, beyond) if beyond is not None else (holder,):
        for verb, node in _verbs(item, problems):
            if first.setdefault(verb, node) is node:
                yield Entry(path, verb, item, node)
            else:
                _say_second(verb, node, first[verb], problems)


def _say_second(verb: str, node: Node, first: Node, problems: Problems) -> None:
    if first.pointer[:-1] == node.pointer[:-2]:  # in additionalOperations of the same path item
        message = f"{verb} has a key of its own, which is read; this one is not"
        problems.warning("SD314", message, node, "Keep one of the two.")
        return
    message = f"another {verb} stands beside the $ref; that one is read"
    problems.warning("SD212", message, node, "Keep one of the two.")


def _verbs(item: Node, problems: Problems) -> Iterator[tuple[str, Node]]:
    yield from ((key.upper(), node) for key, node in item.items() if key in VERBS and node.is_map)
    # New in 3.2: verbs that have no key of their own, written as they are sent.
    further = item.get("additionalOperations")
    for verb, node in further.items() if further is not None else ():
        if not (names.is_token(verb) and node.is_map):
            problems.error(
                "SD314",
                f"{verb!r} is no verb that can be sent",
                node,
                hint="letters, digits and !#$%&'*+-.^_`|~ may be in it (RFC 9110 §9.1)",
            )
        elif verb.lower() in VERBS:
            if verb.lower() not in item:  # else the second is told
                _say_own(verb, node, problems)
            yield verb.upper(), node
        else:
            yield verb, node


def _say_own(verb: str, node: Node, problems: Problems) -> None:
    key = verb.lower()
    message = f"{verb} has a key of its own, {key}; read as if it stood there"
    problems.warning("SD314", message, node, f"move it to {key} of the path item")
