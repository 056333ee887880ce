# Copied from runtime/python/charsets.py, where changes belong.
"""Text in the charset that its content type names (RFC 9110 §8.3.2), UTF-8 where it names none.

Owns which charsets are followed, and that a byte order mark overrules them. Loaded with the first
text that is no JSON.
"""

from __future__ import annotations

import re

from .errors import ArgumentError

_CHARSET = re.compile(r';\s*charset\s*=\s*"?([^\s";]+)', re.IGNORECASE)
# Python has others that no text comes in, some of which take the square of its length (punycode).
_FOLLOWED = re.compile(
    r"(us-)?ascii|utf-?8|utf-?16(le|be)?|iso-8859-\d+|latin-?1|windows-\d+|cp125\d|koi8-[ru]"
    r"|gbk|gb2312|gb18030|big5"
    r"|shift_jis|euc-(jp|kr)",
    re.IGNORECASE,
)


# WHATWG Encoding §6, "decode": these say more than any label, and are no part of the text.
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le"))


def decoded(content: bytes, content_type: str) -> str:
    """Return the text of an answer; what its charset can't read is replaced."""
    for mark, charset in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(charset, "replace")
    try:
        return content.decode(_followed(content_type), "replace")
    except LookupError:  # a number that there is no table for
        return content.decode("utf-8", "replace")


def encoded(text: str, content_type: str) -> bytes:
    """Return the bytes of a body; text that its charset can't hold is an ArgumentError."""
    charset = _followed(content_type)
    try:
        return text.encode(charset)
    except (LookupError, UnicodeEncodeError):
        pass
    # Out here: as its context, that error would keep the whole text.
    raise ArgumentError(f"this text can't be sent: {charset} has no form for it", argument="body")


def _followed(content_type: str) -> str:
    told = _CHARSET.search(content_type)
    is_known = told is not None and _FOLLOWED.fullmatch(told[1]) is not None
    return told[1] if told is not None and is_known else "utf-8"
