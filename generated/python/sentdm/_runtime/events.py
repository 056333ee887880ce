# Copied from runtime/python/events.py, where changes belong.
"""Server-sent events: bytes to events, by the rules of the WHATWG (HTML §9.2.6).

Owns the format, without I/O: any cutting of the bytes gives the same events. There is no
reconnecting here: a stream that ends has ended, and `Event.id` says from where to ask again.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import attrs

from .answers import parse_json
from .codings import too_large
from .errors import DecodeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from json import JSONDecoder

T = TypeVar("T")

_NONE: Mapping[str, None] = MappingProxyType({})
_LINE_END = re.compile(rb"\r\n|\n|\r")
_BOM = b"\xef\xbb\xbf"
_MOST_DIGITS = 18


@attrs.frozen(kw_only=True)
class Event(Generic[T]):
    """One event that a server sent.

    `event` is its type and `data` what it carries, decoded where the document has a schema for it.
    `id` is the last that was set, by this event or one before it, and `retry` the same: the
    milliseconds that the server asks to wait before asking again, None where it doesn't say. Asking
    again, with `id` as the header Last-Event-ID, is the caller's: nothing here reconnects.
    """

    data: T
    event: str = "message"
    id: str = ""
    retry: int | None = None


class Events(Generic[T]):
    """Reads one stream; an event larger than `limit` bytes is refused."""

    __slots__ = (
        *("_block", "_count", "_decoder", "_id", "_is_after_cr", "_is_first", "_is_json", "_kind"),
        *("_limit", "_line", "_reader", "_readers", "_retry", "_size", "is_over"),
    )

    def __init__(
        self,
        limit: int,
        reader: Callable[[Any], T] | None,
        decoder: JSONDecoder | None = None,
        readers: Mapping[str, Callable[[Any], T] | None] = _NONE,
    ) -> None:
        self._limit = limit
        self._decoder = decoder
        self._reader = reader
        self._readers = readers
        self._is_json = reader is not None or any(readers.values())
        self._line = bytearray()  # one whose end hasn't come
        self._block: list[str] = []
        self._size = 0  # of the block
        self._kind = self._id = ""
        self._retry: int | None = None
        self._is_after_cr = False
        self._is_first = True
        self._count = 0
        self.is_over = False

    def feed(self, data: bytes) -> Iterator[Event[T]]:
        """Yield the events that the next bytes complete."""
        if self._is_after_cr and data[:1] == b"\n":
            data = data[1:]  # the rest of a CRLF that was cut in two
            self._is_after_cr = False
        if not data:
            return
        self._is_after_cr = data.endswith(b"\r")
        *ends, rest = _LINE_END.split(data)
        for end in ends:
            self._keep(end)
            line, self._line = bytes(self._line), bytearray()
            found = self._event(self._text(line))
            if self.is_over:
                return
            if found is not None:
                yield found
        self._keep(rest)

    def end(self) -> Iterator[Event[T]]:
        """Yield nothing: an event without an empty line behind it is incomplete, and no event."""
        yield from ()

    def _keep(self, piece: bytes) -> None:
        self._line += piece
        if self._size + len(self._line) > self._limit:
            raise too_large(self._limit, f"event {self._count + 1}")

    def _text(self, line: bytes) -> str:
        if self._is_first:
            self._is_first = False
            line = line[3:] if line.startswith(_BOM) else line
        # By lines, whose ends are ASCII: no character is ever cut. What is no UTF-8 is replaced.
        return line.decode("utf-8", "replace")

    def _event(self, line: str) -> Event[T] | None:
        if not line:
            return self._dispatched()
        name, _, value = line.partition(":")
        value = value[1:] if value[:1] == " " else value
        if name == "data":
            self._block.append(value)
            self._size += len(line)
        elif name == "event":
            self._kind = value
        elif name == "id" and "\0" not in value:
            self._id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self._retry = int(value[:_MOST_DIGITS])
        return None

    def _dispatched(self) -> Event[T] | None:
        block, self._block = self._block, []
        kind, self._kind = self._kind, ""
        self._size = 0
        if not block:
            return None
        data = "\n".join(block)
        if self._is_json and data == "[DONE]":
            # No JSON, and no rule of the WHATWG: how many services end a stream of JSON.
            self.is_over = True
            return None
        self._count += 1
        kind = kind or "message"
        told = self._read(data, self._readers.get(kind, self._reader))
        return Event(data=told, event=kind, id=self._id, retry=self._retry)

    def _read(self, data: str, reader: Callable[[Any], T] | None) -> T:
        if reader is None:
            return cast("T", data)
        try:
            return reader(parse_json(data.encode(), self._decoder))
        except DecodeError as error:
            error.args = (f"event {self._count}: {error.args[0]}",)
            raise


def text(limit: int) -> Events[str]:
    """Return what reads events whose data is text."""
    return Events[str](limit, None)


def of(
    reader: Callable[[Any], T], decoder: JSONDecoder | None = None
) -> Callable[[int], Events[T]]:
    """Return what makes the reader of events whose data is JSON, each read by `reader`.

    `decoder` parses it, where it isn't done as always.
    """
    return lambda limit: Events(limit, reader, decoder)


def named(
    readers: Mapping[str, Callable[[Any], T] | None], decoder: JSONDecoder | None = None
) -> Callable[[int], Events[T]]:
    """Return the same where the name of an event tells what its data is.

    It is text where the reader is None, and where the name is not listed: a service may have more
    kinds of events one day.
    """
    return lambda limit: Events(limit, None, decoder, readers)
