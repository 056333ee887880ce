"""Owns where calls go: the first server of a document, a path or an operation, and the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.ir import Server, Variable

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.load.document import Node

_VARIABLE = re.compile(r"\{([^{}]*)\}")


def of(node: Node, problems: Problems) -> str:
    """The first server that a node lists, its variables at their defaults; empty without one.

    A relative URL has no meaning away from where the document is served (OpenAPI 3.1 §4.8.5), so
    callers have to give a base_url: that is told.
    """
    servers = node.get("servers")
    listed = servers.elements() if servers is not None else []
    if not listed:
        return ""
    variables = listed[0].get("variables")

    def default(match: re.Match[str]) -> str:
        told = variables.get(match[1]) if variables is not None else None
        given = told.value.get("default") if told is not None and told.is_map else None
        return match[0] if given is None else str(given)

    url = _VARIABLE.sub(default, listed[0].text("url"))
    if url.startswith(("http://", "https://")) and not _VARIABLE.search(url):
        return url.rstrip("/")
    problems.warning(
        "SD311",
        f"the server {url!r} is relative or has a variable without a default",
        listed[0],
        hint="callers then give base_url; an absolute URL would be the default",
    )
    return ""


def offered(root: Node) -> tuple[Server, ...]:
    """The document's servers where there is a choice, of one or of its variables."""
    servers = root.get("servers")
    listed = map(_server, servers.elements() if servers is not None else ())
    found = {one.url: one for one in reversed([one for one in listed if _is_whole(one)])}
    is_choice = len(found) > 1 or any(one.variables for one in found.values())
    return tuple(reversed(found.values())) if is_choice else ()


def _server(node: Node) -> Server:
    told = node.get("variables")
    url = node.text("url").rstrip("/")
    named = dict.fromkeys(_VARIABLE.findall(url))
    variables = tuple(
        _variable(name, told.get(name) if told is not None else None) for name in named
    )
    return Server(url, variables, node.text("description"))


def _variable(name: str, node: Node | None) -> Variable:
    if node is None or not node.is_map:
        return Variable(name, None)
    default, choices = node.value.get("default"), node.get("enum")
    values = tuple(str(one.value) for one in choices.elements()) if choices is not None else ()
    # A default outside of its enum is a mistake (OpenAPI 3.1 §4.8.6.1), but what is sent so far.
    if default is not None and values and str(default) not in values:
        values = (str(default), *values)
    return Variable(
        name, None if default is None else str(default), values, node.text("description")
    )


def _is_whole(server: Server) -> bool:
    """Whether the URL names a host, whatever is filled in."""
    defaults = {one.name: one.default or "x" for one in server.variables}
    url = _VARIABLE.sub(lambda found: defaults[found[1]], server.url)
    return url.startswith(("http://", "https://"))
