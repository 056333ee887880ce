"""Owns the way from a document to the IR: which operations there are, and what they are called.

The rules of names (resource from the first tag, method from the operationId) and the clashes that
they can lead to belong to every language, so they stand here. Prints nothing, touches no disk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator import names
from generator.ir import Api, Operation, Resource

from . import servers
from .credentials import Credentials
from .operations import VERBS, Operations
from .schemas import Schemas

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.diagnostics import Problems
    from generator.load.document import Document, Node
    from generator.names import Words

_ITEM_KEYS = ("$ref", "summary", "description", "servers", "parameters")
_DEFAULT_RESOURCE = ("default",)


def build(document: Document, rename: Mapping[str, str], problems: Problems) -> Api:
    """The IR of a document; everything that is wrong or can't be emitted goes to `problems`."""
    root = document.root
    schemas = Schemas(problems)
    components = root.get("components")
    named = components.get("schemas") if components is not None else None
    if named is not None:
        schemas.reserve(named)
    found = list(_operations(root, problems))
    credentials = Credentials(root, [node for _, _, node in found], problems)
    reader = Operations(schemas, credentials, problems)
    _say_shared_ids([node for _, _, node in found], problems)
    _say_unsent(root, [node for _, _, node in found], problems)
    read = [
        (reader.read(path, item, node, _called(path, node, rename, problems)), node)
        for path, item, node in found
    ]
    read = _told_apart(read, problems)
    _say_clashes(read, problems)
    info = root["info"]
    return Api(
        title=info.text("title"),
        version=info.text("version"),
        description=info.text("description") or info.text("summary"),
        site=_text_at(root, "externalDocs", "url"),
        contact=_text_at(info, "contact", "email"),
        server=servers.of(root, problems),
        credentials=credentials.all,
        requires_credentials=credentials.is_required,
        resources=_resources(root, [operation for operation, _ in read]),
        definitions=schemas.definitions(),
        at=root,
    )


def _operations(root: Node, problems: Problems) -> Iterator[tuple[str, Node, Node]]:
    """Each operation with its path and its path item."""
    paths = root.get("paths")
    for path, holder in paths.items() if paths is not None else ():
        item = holder.resolved() if path.startswith("/") else None
        for key, node in item.items() if item is not None else ():
            if key in VERBS and node.is_map and item is not None:
                yield path, item, node
            elif key not in (*VERBS, *_ITEM_KEYS) and not key.startswith("x-"):
                problems.error(
                    "SD314",
                    f"{key} is no verb of HTTP, so nothing is emitted for it",
                    node,
                    hint=f"verbs are {', '.join(VERBS)}",
                )


def _called(
    path: str, node: Node, rename: Mapping[str, str], problems: Problems
) -> tuple[Words, Words]:
    """Resource and method: of the configuration, else of the first tag and the operationId."""
    verb, identity = node.name, node.text("operationId")
    wanted = rename.get(identity or f"{verb.upper()} {path}")
    if wanted is not None:
        resource, _, name = wanted.partition(".")
        return names.words(resource), names.words(name)
    tags = node.value.get("tags")
    tag = names.words(str(tags[0])) if isinstance(tags, list) and tags else ()
    called = names.words(identity) if identity else (verb, *names.words(path))
    if not called:
        problems.error("SD502", "this operationId has no letter in it", node, hint="give it a name")
    return tag or _DEFAULT_RESOURCE, names.without_prefix(called, tag) or (verb,)


def _say_shared_ids(operations: list[Node], problems: Problems) -> None:
    first: dict[str, Node] = {}
    for node in operations:
        identity = node.text("operationId")
        if identity and first.setdefault(identity, node) is not node:
            before = first[identity].place()
            problems.error(
                "SD301",
                f"the operationId {identity} was given at line {before.line} already",
                node["operationId"],
                hint="every operation needs an operationId of its own",
            )


def _told_apart(
    operations: list[tuple[Operation, Node]], problems: Problems
) -> list[tuple[Operation, Node]]:
    """The same; of two operations of one name the second gets a trailing `_`, and is told."""
    taken: dict[Words, set[Words]] = {}
    apart: list[tuple[Operation, Node]] = []
    for operation, node in operations:
        name = names.distinct(operation.name, taken.setdefault(operation.resource, set()))
        if name != operation.name:
            called = f"{'_'.join(operation.resource)}.{'_'.join(name)}"
            problems.warning(
                "SD501",
                f"another operation has the name of {operation.id}, which is called {called}",
                node,
                hint="give it a better one under `rename` in the configuration",
            )
        apart.append((attrs.evolve(operation, name=name), node))
    return apart


def _say_clashes(operations: list[tuple[Operation, Node]], problems: Problems) -> None:
    """A method `x` stands beside `ax`: each name of a resource may come from one operation."""
    taken: dict[tuple[Words, str], Operation] = {}
    for operation, node in operations:
        name = "_".join(operation.name)
        for form in (name, f"a{name}"):
            other = taken.setdefault((operation.resource, form), operation)
            if other is not operation and other.id != operation.id:
                problems.error(
                    "SD501",
                    f"{operation.id} and {other.id} would both be called "
                    f"{'_'.join(operation.resource)}.{form}",
                    node,
                    hint=f"name one under `rename` in the configuration: {operation.id}: ...",
                )
                break


def _resources(root: Node, operations: list[Operation]) -> tuple[Resource, ...]:
    """Resources in the order of the document's tags, then in that of first use."""
    tags = root.get("tags")
    told = {
        names.words(tag.text("name")): tag.text("description")
        for tag in (tags.elements() if tags is not None else ())
    }
    order = dict.fromkeys([*told, *(operation.resource for operation in operations)])
    grouped = {name: tuple(one for one in operations if one.resource == name) for name in order}
    return tuple(Resource(name, told.get(name, ""), own) for name, own in grouped.items() if own)


def _say_unsent(root: Node, operations: list[Node], problems: Problems) -> None:
    """Report what the service sends by itself: no call can be emitted for it."""
    for owner, key in ((root, "webhooks"), *((node, "callbacks") for node in operations)):
        found = owner.get(key)
        if found is not None and found.value:
            problems.warning(
                "SD310", f"{key} are not emitted yet", found, hint="their schemas are, if named"
            )


def _text_at(node: Node, key: str, inner: str) -> str:
    holder = node.get(key)
    return holder.text(inner) if holder is not None else ""
