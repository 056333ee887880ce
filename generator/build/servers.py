"""Owns where calls go: the first server of the document, of a path or of an operation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
