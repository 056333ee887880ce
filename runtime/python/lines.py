"""JSON lines: bytes to one value for each line, and the other way round.

Owns the formats, without I/O: lines of JSON (application/jsonl, x-ndjson), and JSON texts that
follow a record separator (application/json-seq, RFC 7464). Any cutting of the bytes gives the same
values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from .answers import parse_json
from .arguments import refused
from .codings import too_large
from .errors import ArgumentError, DecodeError
from .operation import json_bytes
from .unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from json import JSONDecoder

T = TypeVar("T")

_RECORD_SEPARATOR = b"\x1e"


class Lines(Generic[T]):
    """Reads one stream; a line over `limit` bytes is refused, an empty one passed over."""

    __slots__ = ("_count", "_decoder", "_limit", "_line", "_reader", "_separator")

    is_over = False

    def __init__(
        self,
        limit: int,
        reader: Callable[[Any], T],
        separator: bytes = b"\n",
        decoder: JSONDecoder | None = None,
    ) -> None:
        self._limit = limit
        self._decoder = decoder
        self._reader = reader
        self._separator = separator
        self._line = bytearray()
        self._count = 0

    def feed(self, data: bytes) -> Iterator[T]:
        """Yield the values of the lines that the next bytes complete."""
        *ends, rest = data.split(self._separator)
        for end in ends:
            self._keep(end)
            yield from self.end()
        self._keep(rest)

    def end(self) -> Iterator[T]:
        """Yield the value of a line, of the last too, which needs no end."""
        line, self._line = bytes(self._line.strip()), bytearray()
        if line:
            self._count += 1
            yield self._read(line)

    def _keep(self, piece: bytes) -> None:
        self._line += piece
        if len(self._line) > self._limit:
            raise too_large(self._limit, f"line {self._count + 1}")

    def _read(self, line: bytes) -> T:
        try:
            return self._reader(parse_json(line, self._decoder))
        except DecodeError as error:
            error.args = (f"line {self._count}: {error.args[0]}",)
            raise


def of(reader: Callable[[Any], T], decoder: JSONDecoder | None = None) -> Callable[[int], Lines[T]]:
    """Return what makes the reader of lines, each parsed by `decoder` and read by `reader`."""
    return lambda limit: Lines(limit, reader, decoder=decoder)


def records(
    reader: Callable[[Any], T], decoder: JSONDecoder | None = None
) -> Callable[[int], Lines[T]]:
    """Return the same for JSON texts behind record separators."""
    return lambda limit: Lines(limit, reader, _RECORD_SEPARATOR, decoder)


def written(
    name: str,
    value: Any,
    *,
    item: Callable[[str, Any], Any],
    min_items: int = 0,
    max_items: int | None = None,
    unique: bool = False,
    records: bool = False,
    optional: bool = False,
) -> Any:
    """Return a body of items, each checked by `item`; bytes and files are taken as such lines.

    All are checked before any is sent, so that what is sent can be sent again.
    """
    if value is UNSET and optional:
        return UNSET
    from .uploads import content, is_content  # no reader of lines needs them

    if is_content(value):
        return content(name, value)
    if isinstance(value, (str, Mapping)) or not isinstance(value, Iterable):
        message = f"{name} must be an iterable of items, or bytes, a path or an open binary file"
        raise ArgumentError(message, argument=name)
    start = _RECORD_SEPARATOR if records else b""
    lines: list[bytes] = []
    for index, one in enumerate(cast("Any", value)):
        if index == max_items:  # and no more is asked for: there may be no end
            raise refused(name, f"at most {_items(index)} long")
        lines.append(start + json_bytes(item(f"{name}[{index}]", one)) + b"\n")
    if len(lines) < min_items:
        raise refused(name, f"at least {_items(min_items)} long, not {len(lines)}")
    if unique and len(set(lines)) < len(lines):
        raise refused(name, "an iterable in which no item comes twice")
    return b"".join(lines)


def _items(count: int) -> str:
    return "1 item" if count == 1 else f"{count} items"
