"""Text in the charset that its content type names."""

from __future__ import annotations

import pytest

from runtime.python import charsets
from runtime.python.errors import ArgumentError
from runtime.python.operation import Call


@pytest.mark.parametrize(
    ("content_type", "content", "wanted"),
    [
        ("text/plain; charset=iso-8859-1", b"\xe9", "\u00e9"),
        ("text/plain; charset=latin-1", b"\xe9", "\u00e9"),
        ("text/plain; charset=latin1", b"\xe9", "\u00e9"),
        ("text/plain; charset=cp1252", b"\x80", "\u20ac"),
        ('text/html;Charset="Windows-1252"', b"\x80", "\u20ac"),
        ("text/plain; charset=UTF-8; format=flowed", b"\xc3\xa9", "\u00e9"),
        ("text/plain", b"\xc3\xa9\xff", "\u00e9\ufffd"),
        ("text/plain; charset=no-such", b"\xc3\xa9", "\u00e9"),
        ("text/plain; charset=iso-8859-99", b"\xc3\xa9", "\u00e9"),
        ("text/plain; charset=us-ascii", b"a\xff", "a\ufffd"),
    ],
)
def test_text_is_read_by_its_charset(content_type: str, content: bytes, wanted: str) -> None:
    """One that is unknown or not named is UTF-8; what it can't read is replaced."""
    assert charsets.decoded(content, content_type) == wanted


@pytest.mark.parametrize("told", ["", "; charset=utf-8", "; charset=iso-8859-1"])
@pytest.mark.parametrize("charset", ["utf-8", "utf-16-be", "utf-16-le"])
def test_a_byte_order_mark_tells_the_charset(charset: str, told: str) -> None:
    """It overrules what the content type says, and is no part of the text; a second one is."""
    for text in ("", "caf\u00e9", "\ufeffx"):
        assert charsets.decoded(f"\ufeff{text}".encode(charset), f"text/plain{told}") == text


@pytest.mark.parametrize("charset", ["punycode", "idna", "rot13", "base64", "unicode_escape"])
def test_what_is_no_charset_is_not_followed(charset: str) -> None:
    """A server can't have its text read by a codec of Python's that no text comes in."""
    assert charsets.decoded(b"a-b\\n", f"text/plain; charset={charset}") == "a-b\\n"


def test_a_body_of_text_is_written_in_its_charset() -> None:
    """The bytes are those that the content type announces, UTF-8 where it announces none."""
    latin = "text/plain; charset=iso-8859-1"
    assert Call(body="\u00e9", content_type=latin).content() == b"\xe9"
    assert Call(body="\u00e9", content_type="text/plain").content() == b"\xc3\xa9"


@pytest.mark.parametrize(
    ("content_type", "text"),
    [("text/plain; charset=iso-8859-1", "\u20ac"), ("text/plain", "\ud800")],
)
def test_text_that_a_charset_cannot_hold_is_refused(content_type: str, text: str) -> None:
    """It is an ArgumentError of the body, not text with other characters in it."""
    with pytest.raises(ArgumentError) as caught:
        Call(body=text, content_type=content_type).content()
    assert (caught.value.argument, caught.value.__context__) == ("body", None)
