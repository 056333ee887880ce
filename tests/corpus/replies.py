"""Owns what the transport answers with: values of the document's schemas, as a content has them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, Protocol

from attrs import frozen

if TYPE_CHECKING:
    from tests.corpus.document import Document, Json, Schema
    from tests.corpus.media import Medium

STREAMS: Final = ("events", "lines", "records")
_VARIANTS: Final = {"oneOf", "anyOf", "allOf", "properties", "enum"}
_FORMS: Final = {"events": "data: {}\n\n", "lines": "{}\n", "records": "\x1e{}\n"}


class Values(Protocol):
    """What makes values of schemas."""

    @property
    def document(self) -> Document:
        """What the schemas belong to."""

    def of(self, schema: Schema) -> Json:
        """Return a value for a schema."""

    def text(self) -> str:
        """Return a text of no schema."""


@frozen
class Kind:
    """What an item of a stream holds; `event` is the type of an event that tells it from others."""

    schema: Schema
    is_text: bool
    event: str = ""


def prepared(values: Values, fake: Any, status: int, medium: Medium | None) -> Any:
    """Let the transport answer with a value, and return it."""
    fake.status, fake.content, fake.content_type = status, b"", ""
    if medium is None:
        return None
    if medium.kind == "json":
        sample = values.of(medium.schema if medium.schema is not None else {})
        fake.content_type = "application/json" if "*" in medium.type else medium.type
        fake.content = json.dumps(sample).encode()
        return sample
    if medium.kind in STREAMS:
        return _streamed(values, fake, medium)
    fake.content_type = medium.type.replace("/*", "/some").replace("*", "application")
    text = values.text()
    fake.content = text.encode()
    return text


def _streamed(values: Values, fake: Any, medium: Medium) -> list[Any]:
    """Answer with two items of each kind that a stream has."""
    sample, lines = [], ""
    for kind in kinds(values.document, medium) * 2:
        sample.append("text" if kind.is_text else values.of(kind.schema))
        line = sample[-1] if kind.is_text else json.dumps(sample[-1])
        lines += f"event: {kind.event}\n" * bool(kind.event)
        lines += _FORMS[medium.kind].replace("{}", line)
    fake.content_type, fake.content = medium.type, lines.encode()
    return sample


def kinds(document: Document, medium: Medium) -> list[Kind]:
    """Return what the items of a stream may hold.

    Of events `itemSchema` is of each as a whole (OpenAPI 3.2 §4.14.4): its type, if that is told,
    and its data, which is JSON where a `contentSchema` says so.
    """
    if medium.item is None or medium.kind != "events":
        return [_plain(document, medium)]
    whole = document.merged(medium.item)
    each = [document.merged(one) for one in whole.get("oneOf") or whole.get("anyOf") or [whole]]
    found = [_event(document, one) for one in each]
    is_told = len(each) > 1 and len({one.event for one in found if one.event}) == len(each)
    # Who can't tell events apart reads all as the text that any of them may be.
    texts = [one for one in found if one.is_text]
    return found if is_told or not texts else [Kind({}, is_text=True)]


def _event(document: Document, known: Schema) -> Kind:
    properties = known.get("properties") or {}
    if "data" not in properties:
        return Kind(known, is_text=_is_text(known))
    data, told = (document.merged(properties.get(one, {})) for one in ("data", "event"))
    names = [told["const"]] if "const" in told else told.get("enum") or []
    content = data.get("contentSchema")
    event = str(names[0]) if len(names) == 1 else ""
    return Kind({} if content is None else content, content is None, event)


def _plain(document: Document, medium: Medium) -> Kind:
    """The items of a stream whose schema is of each, or of the array of them all."""
    if medium.item is not None:
        return Kind(medium.item, is_text=False)
    schema = document.resolved(medium.schema) if medium.schema is not None else {}
    items = schema.get("items", {}) if schema.get("type") == "array" else schema
    return Kind(items, medium.kind == "events" and _is_text(items))


def _is_text(schema: Schema) -> bool:
    return schema.get("type", "string") == "string" and not schema.keys() & _VARIANTS
