"""Owns the way from a document to the IR: which operations there are, and what they are called.

The rules of names (resource from the first tag, method from the operationId) and the clashes that
they can lead to belong to every language, so they stand here. Prints nothing, touches no disk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import credentials, names
from .ir import Api, Operation, Resource
from .operations import VERBS, Operations
from .schemas import Schemas

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .diagnostics import Problems
    from .document import Document, Node
    from .names import Words

_DEFAULT_RESOURCE = ("default",)


def build(document: Document, rename: Mapping[str, str], problems: Problems) -> Api:
    """The IR of a document; everything that is wrong or can't be emitted goes to `problems`."""
    root = document.root
    schemas = Schemas(problems)
    components = root.get("components")
    named = components.get("schemas") if components is not None else None
    if named is not None:
        schemas.reserve(named)
    reader = Operations(schemas, problems)
    found = list(_operations(root))
    _say_shared_ids([node for _, _, node in found], problems)
    _say_unsent(root, [node for _, _, node in found], problems)
    credentials.say_overrides(root, [node for _, _, node in found], problems)
    read = [
        (reader.read(path, item, node, _called(path, node, rename, problems)), node)
        for path, item, node in found
    ]
    _say_clashes(read, problems)
    wanted, is_required = credentials.read(root, problems)
    info = root["info"]
    return Api(
        title=info.text("title"),
        version=info.text("version"),
        description=info.text("description") or info.text("summary"),
        site=_text_at(root, "externalDocs", "url"),
        contact=_text_at(info, "contact", "email"),
        server=_server(root, problems),
        credentials=wanted,
        requires_credentials=is_required,
        resources=_resources(root, [operation for operation, _ in read]),
        definitions=schemas.definitions(),
    )


def _operations(root: Node) -> Iterator[tuple[str, Node, Node]]:
    """Each operation with its path and its path item."""
    paths = root.get("paths")
    for path, holder in paths.items() if paths is not None else ():
        item = holder.resolved() if path.startswith("/") else None
        if item is not None:
            found = ((verb, node) for verb, node in item.items() if verb in VERBS)
            yield from ((path, item, node) for _, node in found if node.is_map)


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


def _server(root: Node, problems: Problems) -> str:
    """The first server, where it is an absolute URL without variables (OpenAPI 3.1 §4.8.5)."""
    servers = root.get("servers")
    listed = servers.elements() if servers is not None else []
    if not listed:
        return ""
    url = listed[0].text("url")
    if url.startswith(("http://", "https://")) and "{" not in url:
        return url.rstrip("/")
    problems.warning(
        "SD311",
        f"the server {url!r} is relative or has variables, so the client gets no default",
        listed[0],
        hint="callers then give base_url; an absolute URL would be the default",
    )
    return ""


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
