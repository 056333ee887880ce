"""Owns where calls go: the servers of a document, of its paths and of its operations.

A list of one whole URL is only that URL; any other is kept as a list, by the place it stands in.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import attrs

from generator.ir import Server, Variable

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.load.document import Node

    from .surface import Entry

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# RFC 3986 §3.2.2, as far as DNS goes: names in any script, and addresses.
_HOST = re.compile(r"[\w.-]+|[0-9a-f:.]+")


class Servers:
    """Reads the servers of a document, and then those that its operations have of their own."""

    def __init__(self, root: Node, problems: Problems) -> None:
        self._problems = problems
        self._further: dict[str, tuple[Server, ...]] = {}
        listed = self._listed(root, "callers give base_url; an absolute URL would be the default")
        self.default = listed[0].default if listed else ""
        # `/` alone is where the document is served: what a document without servers says.
        is_kept = not _is_plain(listed) and [one.url for one in listed] != ["/"]
        self.offered = listed if is_kept else ()

    @property
    def further(self) -> tuple[tuple[str, tuple[Server, ...]], ...]:
        """What operations have of their own, as far as it was read."""
        return tuple(self._further.items())

    def of(self, entry: Entry) -> str:
        """Where an operation goes: a URL, a place in `further`, or "" where the others go."""
        for node, place in ((entry.node, entry.title), (entry.item, entry.path)):
            if self._further.get(place):
                return place
            listed = self._listed(node, "it is joined to where the other calls go")
            if listed and _is_plain(listed):
                return listed[0].default
            if listed:
                self._further[place] = listed
                return place
        return ""

    def _listed(self, holder: Node, hint: str) -> tuple[Server, ...]:
        """The servers that a node lists, each once; told where the first can't be the default."""
        nodes = holder.get("servers")
        read = (
            [(one, node) for node in nodes.elements() if (one := self._server(node))]
            if nodes
            else []
        )
        first = read[0][0] if read else None
        if first is not None and not first.default:
            why = "is relative" if first.is_relative else "has a variable without a default"
            self._problems.warning(
                "SD311", f"the server {first.url!r} {why}", read[0][1], hint=hint
            )
        found: dict[str, Server] = {}
        for one, _ in read:
            # A name that is taken chooses the first of its servers.
            kept = attrs.evolve(one, name="") if one.key in found else one
            found.setdefault(kept.key, kept)
        return tuple(found.values())

    def _server(self, node: Node) -> Server | None:
        told, url = node.get("variables"), node.text("url").rstrip("/") or "/"
        if url.startswith("//"):
            # OpenAPI 3.1 §4.8.5: the scheme would be that by which the document was had.
            message = f"the server {url!r} has no scheme; read as https"
            self._problems.warning("SD311", message, node, hint="write the scheme")
            url = f"https:{url}"
        named = dict.fromkeys(_VARIABLE.findall(url))
        variables = tuple(
            self._variable(name, told.get(name) if told is not None else None) for name in named
        )
        for name, one in told.items() if told is not None else ():
            if name not in named:
                message = f"the variable {name} does not occur in {url!r} and is left out"
                self._problems.warning("SD311", message, one, hint=f"write {{{name}}} into it")
        server = Server(url, variables, node.text("description"), node.text("name"))
        if _SCHEME.match(server.example) and not server.example.startswith(("http:", "https:")):
            message = f"the server {url!r} is not one of HTTP and is left out"
            self._problems.warning("SD311", message, node, hint="its URL begins with https://")
            return None
        flaw = _flaw(_VARIABLE.sub("1", server.example))
        if flaw:
            message = f"the server {url!r} {flaw}, and is left out"
            self._problems.warning("SD311", message, node, hint="correct its URL, or remove it")
            return None
        return server

    def _variable(self, name: str, node: Node | None) -> Variable:
        if node is None or not node.is_map:
            return Variable(name, None)
        told, choices = node.get("default"), node.get("enum")
        default = self._text(told) if told is not None else None
        values = tuple(map(self._text, choices.elements())) if choices is not None else ()
        if choices is not None and not choices.is_list:
            message = '"enum" must be a list; any value is taken'
            self._problems.warning("SD204", message, choices)
        # OpenAPI 3.1 §4.8.6.1 forbids it; but it is what was sent so far.
        if default is not None and values and default not in values:
            message = f"the default {default!r} is not listed; read as if it was"
            self._problems.warning("SD405", message, told or node, hint="add it to the enum")
            values = (default, *values)
        return Variable(name, default, values, node.text("description"))

    def _text(self, node: Node) -> str:
        """A value of a variable, which may stand there as another scalar: a port, say."""
        if isinstance(node.value, str):
            return node.value
        text = json.dumps(node.value, ensure_ascii=False)
        message = f'"{node.name}" must be a string; read as "{text}"'
        self._problems.warning("SD204", message, node, hint="put it in quotes")
        return text


def _flaw(url: str) -> str:
    """Why no call could go to a URL (RFC 3986); nothing where one can."""
    if not url.isprintable() or " " in url or "\\" in url:
        return "holds a space, a backslash or a control character"
    if "?" in url or "#" in url:
        return "has a query or a fragment, behind which no path can be"
    with suppress(ValueError):
        parts = urlsplit(url)
        if "@" in parts.netloc:
            return "holds a user name or a password"
        if not parts.scheme or (parts.port != 0 and _HOST.fullmatch(parts.hostname or "")):
            return ""
    return "has a host or a port that none can have"


def _is_plain(listed: tuple[Server, ...]) -> bool:
    """Whether there is nothing to choose, to fill in or to resolve."""
    return len(listed) == 1 and not listed[0].variables and listed[0].default != ""
