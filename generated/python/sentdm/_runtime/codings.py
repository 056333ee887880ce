# Copied from runtime/python/codings.py, where changes belong.
"""Content codings of an answer, undone as its bytes arrive (RFC 9110 §8.4).

Owns which codings there are and when their data is damaged, endless or too much. Must not know
what the bytes are for.
"""

from __future__ import annotations

import sys
import zlib
from typing import TYPE_CHECKING, Any

from .errors import DecodeError, ResponseTooLarge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ACCEPT_ENCODING = "gzip, deflate"

_SLICE = 65536
_MAX_MEMBERS = 1000  # each costs a decompressor, and can be as short as 18 bytes
_MAX_CODINGS = 2


class Decoding:
    """The codings of one body, which may give at most `limit` bytes each; None is no limit."""

    __slots__ = ("_steps",)

    def __init__(self, encoding: str, limit: int | None = None) -> None:
        codings = [coding.strip().lower() for coding in encoding.split(",") if coding.strip()]
        if len(codings) > _MAX_CODINGS:
            raise DecodeError(f"the answer has {len(codings)} content codings")
        # §8.4: listed in the order they were applied.
        self._steps = [_Step(one, limit) for one in reversed(codings) if one != "identity"]

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """Return what the next bytes from the wire stand for, in pieces of bounded size."""
        for start in range(0, len(data), _SLICE):
            yield from _through(self._steps, data[start : start + _SLICE])

    def end(self) -> None:
        """Raise DecodeError if there should have been more."""
        for step in self._steps:
            step.end()


def _through(steps: Sequence[_Step], data: bytes) -> Iterator[bytes]:
    if not steps:
        yield data
        return
    for piece in steps[0].pieces(data):
        yield from _through(steps[1:], piece)


class _Step:
    """One coding."""

    __slots__ = ("_coding", "_held", "_inflater", "_limit", "_members", "_room")

    def __init__(self, coding: str, limit: int | None) -> None:
        self._coding = coding
        self._limit = limit
        self._room = sys.maxsize if limit is None else limit
        self._held = b""
        self._inflater: Any = None
        self._members = 0

    def pieces(self, data: bytes) -> Iterator[bytes]:
        data = self._held + data
        if self._coding == "deflate" and self._inflater is None and len(data) < 2:
            self._held = data  # its first two bytes tell which of two formats it is
            return
        self._held = b""
        try:
            yield from self._inflated(data)
        except zlib.error as error:
            raise DecodeError(f"the {self._coding} data of the answer is damaged") from error

    def _inflated(self, rest: bytes) -> Iterator[bytes]:
        inflater = self._inflater or self._begun(rest)
        is_full = False
        while rest or is_full:
            if inflater.eof:
                # RFC 1952 §2.2: members follow each other; zeros are padding, as gzip has it.
                rest = rest.lstrip(b"\0")
                if not rest:
                    return
                inflater = self._begun(rest)
            part = inflater.decompress(rest, _SLICE)
            self._room -= len(part)
            if self._room < 0:
                raise too_large(self._limit)
            # Where a piece is full, there may be more of it inside that needs no further input.
            is_full = len(part) == _SLICE and not inflater.eof
            rest = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
            yield part

    def _begun(self, data: bytes) -> Any:
        self._members += 1
        if self._members > _MAX_MEMBERS:
            raise DecodeError(f"the answer has over {_MAX_MEMBERS} gzip members")
        if self._coding in ("gzip", "x-gzip"):  # §8.4.1.3: the two are the same
            bits = 16 + zlib.MAX_WBITS
        elif self._coding == "deflate":
            bits = _deflate_bits(data)
        else:
            raise DecodeError(f"the answer has an unknown content coding: {self._coding[:40]!r}")
        self._inflater = zlib.decompressobj(bits)
        return self._inflater

    def end(self) -> None:
        is_begun = self._inflater is not None or self._held
        if is_begun and (self._inflater is None or not self._inflater.eof):
            raise DecodeError("the compressed data of the answer ends early")


def _deflate_bits(data: bytes) -> int:
    # "deflate" means the zlib format (RFC 9110 §8.4.1.2), but some servers send it bare. A zlib
    # header has method 8 and is a multiple of 31 (RFC 1950 §2.2).
    is_zlib = data[0] & 0x0F == zlib.DEFLATED and int.from_bytes(data[:2], "big") % 31 == 0
    return zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS


def too_large(limit: int | None, what: str = "the answer") -> ResponseTooLarge:
    """Return the error for an answer, or an item of one, over the limit."""
    return ResponseTooLarge(f"{what} is larger than max_response_bytes ({limit} bytes)")
