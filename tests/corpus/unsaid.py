"""Owns what was not given: a parameter that was left out, and what nobody knows of.

What is left out is not sent, unless the document has a default for it, which means the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

from attrs import define

from tests.corpus.clauses import alike, decoded
from tests.corpus.limits import Slot
from tests.corpus.values import MISSING

if TYPE_CHECKING:
    from tests.corpus.calls import Plan
    from tests.corpus.document import Document, Json, Operation

# What a client says by itself (RFC 9110); credentials have a judge of their own.
_OWN: Final = {
    *("host", "user-agent", "accept", "accept-encoding", "content-type", "content-length"),
    *("transfer-encoding", "cookie", "authorization"),
}


@define
class Unsaid:
    """Judges one request."""

    document: Document
    operation: Operation
    made: Plan
    sent: Any

    def faults(self) -> list[str]:
        """Tell what goes out though nobody gave it."""
        given = {(one["in"], one["name"]) for one, _ in self.made.parameters}
        left = [
            one
            for one in self.operation.parameters
            if (one.get("in"), one["name"]) not in given and not self.document.is_own(one)
        ]
        found = [fault for one in left for fault in self._left(one)]
        return found + [
            f"the {place} has {name}, which nobody gave"
            for place, name in self._names()
            if not self._is_known(place, name)
        ]

    def _left(self, one: Json) -> list[str]:
        schema = self.document.merged(one.get("schema") or {})
        default = schema.get("default", MISSING)
        said = decoded(Slot(one, default), self.operation.path, self.sent)
        if "content" in one or one.get("in") not in ("query", "header", "cookie"):
            return []
        if said is MISSING or (default is not MISSING and alike(said, default)):
            return []
        return [f"{one['in']} {one['name']} says {said!r:.60}, and was left out"]

    def _names(self) -> list[tuple[str, str]]:
        """The names of all that goes out, by place."""
        headers = [(name.lower(), text) for name, text in self.sent.headers]
        cookies = "; ".join(text for name, text in headers if name == "cookie")
        query = parse_qsl(urlsplit(self.sent.url).query, keep_blank_values=True)
        return [
            *(("header", name) for name, _ in headers if name not in _OWN),
            *(("cookie", unquote(one.partition("=")[0])) for one in cookies.split("; ") if one),
            *(("query", name) for name, _ in query),
        ]

    def _is_known(self, place: str, name: str) -> bool:
        listed = [one for one in self.operation.parameters if one.get("in") == place]
        whole = any(one.get("in") == "querystring" for one in self.operation.parameters)
        names = {str(one["name"]) for one in listed} | self._of_schemes(place)
        if place == "header":
            return name in {one.lower() for one in names}
        is_own = name in names or name.partition("[")[0] in names
        return is_own or whole or f"{name}=" in self.operation.path or self._is_key(place, name)

    def _is_key(self, place: str, name: str) -> bool:
        """Whether a name is a key of an object that was given, or that a default holds."""
        held = [value for one, value in self.made.parameters if one["in"] == place]
        schemas = [one.get("schema") or {} for one in self.operation.parameters]
        held += [self.document.merged(one).get("default") for one in schemas]
        return any(isinstance(one, dict) and name in one for one in held)

    def _of_schemes(self, place: str) -> set[str]:
        """The names of the credentials that stand in a place."""
        components = self.document.resolved(self.document.root.get("components") or {})
        schemes = [
            self.document.resolved(one)
            for one in (components.get("securitySchemes") or {}).values()
        ]
        return {str(one["name"]) for one in schemes if one.get("in") == place}
