# Copied from runtime/python/encoded.py, where changes belong.
"""Content that is sent and answered as text which stands for bytes: base64 and its like (RFC 4648).

Owns `contentEncoding` of whole bodies and answers (JSON Schema 2020-12 Validation §8.3): callers
give and get the bytes themselves. A file is encoded as it goes out, and never has to fit in memory.
"""

from __future__ import annotations

import base64 as rfc4648
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import attrs

from . import uploads
from .errors import DecodeError
from .wire import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .uploads import Pieces

__all__ = ["base16", "base32", "base64", "base64url", "content"]


class _Alphabet(NamedTuple):
    """How many bytes make up how many characters, without any padding, and how each way goes."""

    taken: int
    given: int
    encode: Callable[[bytes], bytes]
    decode: Callable[[str], bytes]


_ALPHABETS = {
    "base64": _Alphabet(
        3, 4, rfc4648.b64encode, partial(rfc4648.b64decode, altchars=None, validate=True)
    ),
    "base64url": _Alphabet(
        3, 4, rfc4648.urlsafe_b64encode, partial(rfc4648.b64decode, altchars=b"-_", validate=True)
    ),
    "base32": _Alphabet(5, 8, rfc4648.b32encode, partial(rfc4648.b32decode, casefold=True)),
    "base16": _Alphabet(1, 2, rfc4648.b16encode, partial(rfc4648.b16decode, casefold=True)),
}


@attrs.frozen(repr=False, eq=False)
class _Encoded:
    """A file as text, piece by piece."""

    source: Pieces
    alphabet: _Alphabet

    @property
    def size(self) -> int | None:
        size = self.source.size
        return None if size is None else -(-size // self.alphabet.taken) * self.alphabet.given

    @property
    def is_repeatable(self) -> bool:
        return self.source.is_repeatable

    @property
    def is_own(self) -> bool:
        return self.source.is_own

    def pieces(self) -> Iterator[bytes]:
        left = b""
        for piece in self.source.pieces():
            left += piece
            # Only at the end of all may there be padding (RFC 4648 §3.2).
            whole = len(left) - len(left) % self.alphabet.taken
            if whole:
                yield self.alphabet.encode(left[:whole])
            left = left[whole:]
        if left:
            yield self.alphabet.encode(left)


def content(name: str, value: Any, *, by: str, **options: bool) -> Any:
    """Check content as `uploads.content` does, and return it as text in this encoding."""
    found, alphabet = uploads.content(name, value, **options), _ALPHABETS[by]
    if isinstance(found, bytes):
        return alphabet.encode(found)
    if isinstance(found, uploads.Upload):
        parts = (one for one in found.parts if not isinstance(one, bytes))
        return uploads.Upload(_Encoded(one, alphabet) for one in parts)
    return found


def base64(value: Any) -> bytes:
    """Read an answer that is base64 (RFC 4648 §4); line breaks in it are passed over."""
    return _read("base64", value)


def base64url(value: Any) -> bytes:
    """Read an answer in the alphabet for URLs (RFC 4648 §5), where padding may be left out."""
    return _read("base64url", value)


def base32(value: Any) -> bytes:
    """Read an answer that is base32 (RFC 4648 §6), in either case."""
    return _read("base32", value)


def base16(value: Any) -> bytes:
    """Read an answer that is base16 (RFC 4648 §8), in either case."""
    return _read("base16", value)


def _read(by: str, value: Any) -> bytes:
    if not isinstance(value, (bytes, str)):
        raise DecodeError(f"expected {by}, found {kind_of(value)}")
    text = value if isinstance(value, str) else value.decode("latin-1")
    plain = "".join(text.split()).rstrip("=")
    alphabet = _ALPHABETS[by]
    try:
        return alphabet.decode(plain + "=" * (-len(plain) % alphabet.given))
    except ValueError:
        pass  # binascii.Error is one; its message is of no help.
    raise DecodeError(f"expected {by}")
