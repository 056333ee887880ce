# Copied from runtime/python/answers.py, where changes belong.
"""Bytes to JSON.

Owns the cap on the size of a whole answer, and strict JSON. Everything here is foreign data of any
size and shape: memory stays bounded, and what is wrong is a DecodeError or a ResponseTooLarge,
never an error of zlib, json or the interpreter. Must not know of models.
"""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

from .codings import Decoding, too_large
from .errors import DecodeError
from .wire import MAX_DIGITS, is_deep


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
            raise too_large(self._limit)
        self._chunks.append(chunk)

    def content(self, encoding: str) -> bytes:
        """Return the whole body with the codings of its Content-Encoding undone, last one first."""
        data = b"".join(self._chunks)
        if not encoding:
            return data
        decoding = Decoding(encoding, self._limit)
        data = b"".join(decoding.pieces(data))
        decoding.end()
        return data


def is_json(content_type: str) -> bool:
    """Tell whether a media type is JSON (WHATWG MIME Sniffing §4.6): by name, or by its suffix."""
    if content_type == "application/json":
        return True
    plain = essence(content_type)
    # RFC 6839 §3.1: by its suffix.
    return plain in ("application/json", "text/json") or plain.endswith("+json")


def essence(content_type: str) -> str:
    """Return a media type without its parameters, in lower case (RFC 9110 §8.3.1)."""
    return content_type.partition(";")[0].strip().lower()


def unexpected(content_type: str, documented: str) -> DecodeError:
    """Return the error for an answer of another type than the document has."""
    found = f"of type {content_type[:80]!r}" if content_type else "without a content type"
    return DecodeError(f"the answer should be {documented}, and is {found}")


def parse_json(data: bytes, decoder: json.JSONDecoder | None = None) -> Any:
    """Parse JSON text; raise DecodeError for anything that RFC 8259 does not allow.

    Depth and length of numbers have bounds of our own (§9 lets a parser set them), the same on
    every Python: its own depend on the version, on settings and on how deep the caller is.
    """
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]  # RFC 8259 §8.1: a parser may ignore a byte order mark
    if not data:
        raise DecodeError("the answer should be JSON, and has no body")
    reader = decoder or _DECODER
    if _may_have_long_number(data):
        reader = json.JSONDecoder(
            object_hook=reader.object_hook,
            parse_constant=refuse_constant,
            parse_float=reader.parse_float,
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
