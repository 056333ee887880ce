"""Owns the contents of bodies and answers: their types, and which of several is preferred."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

if TYPE_CHECKING:
    from tests.corpus.document import Document, Json

_LINES: Final = tuple(
    f"application/{name}"
    for name in ("jsonl", "x-jsonl", "jsonlines", "x-jsonlines", "ndjson", "x-ndjson")
)
_STREAMS: Final = {
    "text/event-stream": "events",
    **dict.fromkeys(_LINES, "lines"),
    "application/json-seq": "records",
}


@frozen
class Medium:
    """The content that a body is sent or answered with."""

    type: str
    schema: Any
    # What each item of a stream is, where the document says so (OpenAPI 3.2 §4.14.3).
    item: Any = None

    @property
    def kind(self) -> str:
        """How it is written: json, form, multipart, events, lines, records or raw."""
        plain = self.type.partition(";")[0].strip().lower()
        if plain in _STREAMS or plain.endswith("+json-seq"):
            return _STREAMS.get(plain, "records")
        if plain == "*/*" and isinstance(self.schema, dict):
            return "raw" if self.schema.get("format") == "binary" else "json"
        if plain in ("application/json", "text/json", "*/*") or plain.endswith("+json"):
            return "json"
        if plain.startswith("multipart/"):
            return "multipart"
        return "form" if plain == "application/x-www-form-urlencoded" else "raw"


def media(document: Document, holder: Json) -> list[Medium]:
    """Return the contents that a request body or an answer offers."""
    found = document.resolved(holder or {}).get("content") or {}
    held = {key: document.resolved(one) or {} for key, one in found.items()}
    return [Medium(key, one.get("schema"), one.get("itemSchema")) for key, one in held.items()]


def preferred(offered: list[Medium]) -> Medium:
    """Return the content that is sent or asked for where nobody says which."""
    order = ("json", "form", "multipart", "raw", "events", "lines", "records")
    return min(offered, key=lambda one: (order.index(one.kind), one.type == "*/*"))
