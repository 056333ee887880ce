"""Owns the values that pass between a caller and the sandbox: request, answer, and the two as one.

It knows nothing of sockets, of the document or of what an operation does.
"""

from __future__ import annotations

import enum
import json
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

import attrs


class Nothing(enum.Enum):
    """The type of `NOTHING`; an enum, because its member stays itself when it is copied."""

    NOTHING = "nothing"


NOTHING: Final = Nothing.NOTHING


@attrs.frozen
class Request:
    """One request as it came in; `target` is the path with its query, still percent-encoded."""

    verb: str
    target: str
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""

    @property
    def path(self) -> str:
        """Tell the path, still percent-encoded."""
        return urlsplit(self.target).path

    @property
    def query(self) -> tuple[tuple[str, str], ...]:
        """Tell the query's pairs, decoded, in their order."""
        return tuple(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    def header(self, name: str) -> str | None:
        """Tell the value of a header, in any case; several are joined (RFC 9110 §5.3)."""
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(values) if values else None

    def json(self) -> Any:
        """Read the body as JSON."""
        return json.loads(self.body)


@attrs.frozen
class Answer:
    """One answer: JSON, or plain text where `text` is set; the value `NOTHING` is an empty body."""

    status: int
    value: Any = NOTHING
    text: bool = False

    @property
    def content_type(self) -> str | None:
        """Tell the content type, None where the answer is empty."""
        if self.value is NOTHING:
            return None
        return "text/plain; charset=utf-8" if self.text else "application/json"

    @property
    def body(self) -> bytes:
        """Tell the bytes of the body."""
        if self.value is NOTHING:
            return b""
        if self.text:
            return str(self.value).encode()
        return json.dumps(self.value, ensure_ascii=False).encode()


@attrs.frozen
class Exchange:
    """A request, the operation it was taken for (None where there is none) and its answer."""

    request: Request
    operation: str | None
    answer: Answer
