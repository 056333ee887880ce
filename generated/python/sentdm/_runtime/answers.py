# Copied from runtime/python/answers.py, where changes belong.
"""Bytes to JSON.

Owns the undoing of Content-Encoding, the cap on the size, and strict JSON. Everything here is
foreign data of any size and shape: memory stays bounded, and what is wrong is a DecodeError or a
ResponseTooLarge, never an error of zlib, json or the interpreter. Must not know of models.
"""

from __future__ import annotations

import json
import math
import re
import sys
import zlib
from typing import Any, NoReturn

from .errors import DecodeError, ResponseTooLarge
from .wire import MAX_DIGITS, is_deep

ACCEPT_ENCODING = "gzip, deflate"

_SLICE = 65536
_MAX_MEMBERS = 1000  # each costs a decompressor, and can be as short as 18 bytes
_MAX_CODINGS = 2


class Body:
    """The body of one answer as it arrives: at most `limit` bytes, both as sent and as decoded."""

    __slots__ = ("_chunks", "_limit", "_size")

    def __init__(self, limit: int) -> None:
        self._chunks: list[bytes] = []
        self._limit = limit
        self._size = 0

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes from the wire; raise ResponseTooLarge when they are too many."""
        self._size += len(chunk)
        if self._size > self._limit:
            raise _too_large(self._limit)
        self._chunks.append(chunk)

    def content(self, encoding: str) -> bytes:
        """Return the whole body with the codings of its Content-Encoding undone, last one first."""
        data = b"".join(self._chunks)
        codings = [coding.strip().lower() for coding in encoding.split(",") if coding.strip()]
        if len(codings) > _MAX_CODINGS:
            raise DecodeError(f"the answer has {len(codings)} content codings")
        for coding in reversed(codings):  # RFC 9110 §8.4: listed in the order they were applied
            data = self._decoded(data, coding)
        return data

    def _decoded(self, data: bytes, coding: str) -> bytes:
        if coding == "identity" or not data:
            return data
        try:
            if coding in ("gzip", "x-gzip"):  # RFC 9110 §8.4.1.3: the two are the same
                return _inflate(data, 16 + zlib.MAX_WBITS, self._limit)
            if coding == "deflate":
                return _inflate(data, _deflate_bits(data), self._limit)
        except zlib.error as error:
            raise DecodeError(f"the {coding} data of the answer is damaged") from error
        raise DecodeError(f"the answer has an unknown content coding: {coding[:40]!r}")


def _deflate_bits(data: bytes) -> int:
    # "deflate" means the zlib format (RFC 9110 §8.4.1.2), but some servers send it bare. A zlib
    # header has method 8 and is a multiple of 31 (RFC 1950 §2.2).
    is_zlib = data[0] & 0x0F == zlib.DEFLATED and int.from_bytes(data[:2], "big") % 31 == 0
    return zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS


def _inflate(data: bytes, bits: int, limit: int) -> bytes:
    # In slices, so that the rest of the data is not copied once for each member of a gzip file.
    parts: list[bytes] = []
    room = min(limit, sys.maxsize - 1)
    members = 1
    inflater = zlib.decompressobj(bits)
    for start in range(0, len(data), _SLICE):
        rest = data[start : start + _SLICE]
        while rest:
            if inflater.eof:
                # RFC 1952 §2.2: members follow each other; zeros are padding, as gzip has it.
                rest = rest.lstrip(b"\0")
                if not rest:
                    break
                inflater = zlib.decompressobj(bits)
                members += 1
            if members > _MAX_MEMBERS:
                raise DecodeError(f"the answer has over {_MAX_MEMBERS} gzip members")
            part = inflater.decompress(rest, room + 1)
            room -= len(part)
            if room < 0:
                raise _too_large(limit)
            parts.append(part)
            rest = inflater.unused_data
    if not inflater.eof:
        raise DecodeError("the compressed data of the answer ends early")
    return b"".join(parts)


def _too_large(limit: int) -> ResponseTooLarge:
    return ResponseTooLarge(f"the answer is larger than max_response_bytes ({limit} bytes)")


def is_json(content_type: str) -> bool:
    """Tell whether a media type is JSON: application/json, or one with the suffix +json."""
    if content_type == "application/json":
        return True
    essence = content_type.partition(";")[0].strip().lower()  # RFC 9110 §8.3.1: any case
    return essence == "application/json" or essence.endswith("+json")  # RFC 6839 §3.1


def parse_json(data: bytes, decoder: json.JSONDecoder | None = None) -> Any:
    """Parse JSON text; raise DecodeError for anything that RFC 8259 does not allow.

    Depth and length of numbers have bounds of our own (§9 lets a parser set them), the same on
    every Python: its own depend on the version, on settings and on how deep the caller is.
    """
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]  # RFC 8259 §8.1: a parser may ignore a byte order mark
    if not data:
        raise DecodeError("the answer has no body where the document has JSON")
    reader = decoder or _DECODER
    if _may_have_long_number(data):
        reader = json.JSONDecoder(
            object_hook=reader.object_hook,
            parse_constant=refuse_constant,
            parse_float=finite,
            parse_int=_short,
        )
    try:
        value = reader.decode(data.decode("utf-8"))
        if not is_deep(value):
            return value
        why = "is nested too deeply"
    except UnicodeDecodeError as error:
        why = f"is not UTF-8 (byte {error.start})"
    except json.JSONDecodeError as error:
        why = f"is not JSON: {error}"
    except RecursionError:
        why = "is nested too deeply"
    # Out here: as its context, the library's error would keep the whole body.
    raise DecodeError(f"the answer {why}")


def _may_have_long_number(data: bytes) -> bool:
    # Of more than 600 digits in a row, 60 are among every tenth byte and 6 among every hundredth:
    # far fewer bytes to look at, and little else that looks so.
    return (
        len(data) > MAX_DIGITS
        and _SIX.search(data[::100]) is not None
        and _SIXTY.search(data[::10]) is not None
    )


def _short(digits: str) -> int:
    if len(digits.lstrip("-")) > MAX_DIGITS:
        raise DecodeError("the answer has a number with too many digits")
    return int(digits)


def refuse_constant(name: str) -> NoReturn:
    """Refuse NaN and the infinities, which Python's json would read (RFC 8259 §6)."""
    raise DecodeError(f"the answer is not JSON: {name} is not a number")


def finite(text: str) -> float:
    """Read a number with a fraction or an exponent; one over the range of floats is refused."""
    value = float(text)
    if math.isinf(value):
        raise DecodeError("the answer has a number over the range of floats")
    return value


_SIX = re.compile(rb"[0-9]{%d}" % (MAX_DIGITS // 100))
_SIXTY = re.compile(rb"[0-9]{%d}" % (MAX_DIGITS // 10))
_DECODER = json.JSONDecoder(parse_constant=refuse_constant, parse_float=finite)
