"""Owns the way from a document to the IR: its operations, events, credentials and definitions.

Says in which order the parts are read. Prints nothing, touches no disk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import names
from generator.ir import Api, Resource

from .claims import Claims
from .credentials import Credentials
from .defaults import say_unfit
from .endless import Endless
from .events import Events
from .families import Families
from .naming import called, say_clashes, told_apart
from .operations import Operations
from .schemas import Schemas
from .servers import Servers
from .shortfalls import say_unread

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.ir import Operation
    from generator.load.document import Document, Node
    from generator.wishes import Wishes

    from .surface import Surface


def build(document: Document, found: Surface, wishes: Wishes, problems: Problems) -> Api:
    """The IR of a document; everything that is wrong or can't be emitted goes to `problems`."""
    root = document.root
    claims = Claims(wishes, problems, frozenset(found.excluded_schemas))
    components = root.get("components")
    named = components.get("schemas") if components is not None else None
    if named is not None:
        claims.reserve(named)
    schemas = Schemas(claims, Families(named), problems)
    credentials = Credentials(root, [one.node for one in found.operations], problems)
    servers = Servers(root, problems)
    reader = Operations(schemas, credentials, servers, problems)
    read = [
        (reader.read(entry, called(entry, wishes, problems)), entry) for entry in found.operations
    ]
    read = told_apart(read, problems)
    say_clashes(read, problems)
    events = Events(schemas).read(found)
    say_unfit(schemas.definitions(), [one for one, _ in read], schemas, problems)
    say_unread(schemas.contents, problems)
    endless = Endless(schemas.definitions(), problems)
    info = root["info"]
    return Api(
        title=info.text("title"),
        version=info.text("version"),
        description=info.text("description") or info.text("summary"),
        site=_text_at(root, "externalDocs", "url"),
        contact=_text_at(info, "contact", "email"),
        server=servers.default,
        servers=servers.offered,
        further=servers.further,
        credentials=credentials.all,
        requires_credentials=credentials.is_required,
        resources=_resources(root, [endless.operation(one) for one, _ in read]),
        events=events,
        definitions=tuple(endless.definitions(schemas.definitions())),
        at=root,
    )


def _resources(root: Node, operations: list[Operation]) -> tuple[Resource, ...]:
    """Resources in the order of the document's tags, then in that of first use."""
    tags = root.get("tags")
    told = {
        names.called(tag.text("name")): tag.text("description")
        for tag in (tags.elements() if tags is not None else ())
    }
    order = dict.fromkeys([*told, *(operation.resource for operation in operations)])
    grouped = {name: tuple(one for one in operations if one.resource == name) for name in order}
    return tuple(Resource(name, told.get(name, ""), own) for name, own in grouped.items() if own)


def _text_at(node: Node, key: str, inner: str) -> str:
    holder = node.get(key)
    return holder.text(inner) if holder is not None else ""
