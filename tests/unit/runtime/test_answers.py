"""Bytes to JSON, and strictness with foreign data."""

from __future__ import annotations

import contextlib
import gzip
import pprint
import sys
import zlib
from typing import TYPE_CHECKING

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.python.answers import Body, is_json, parse_json
from runtime.python.errors import DecodeError, ResponseTooLarge
from runtime.python.headers import Headers
from runtime.python.raw import DECODER, RawAnswer, RawBody

if TYPE_CHECKING:
    import json
    from collections.abc import Iterator


def content(data: bytes, encoding: str, limit: int = 1_000_000) -> bytes:
    """Return the decoded body."""
    body = Body(limit)
    for start in range(0, len(data), 7):
        body.feed(data[start : start + 7])
    return body.content(encoding)


def bare(data: bytes) -> bytes:
    """Return bare deflate data."""
    return zlib.compress(data)[2:-4]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"text", ""),
        (b"text", "identity"),
        (gzip.compress(b"text", mtime=0), "gzip"),
        (gzip.compress(b"text", mtime=0), "X-GZip"),
        (gzip.compress(b"te", mtime=0) + gzip.compress(b"xt", mtime=0) + b"\0\0", "gzip"),
        (zlib.compress(b"text"), "deflate"),
        (bare(b"text"), "deflate"),
        (gzip.compress(zlib.compress(b"text"), mtime=0), "deflate, gzip"),
    ],
)
def test_content_codings_are_undone(data: bytes, encoding: str) -> None:
    """Each coding that we ask for is undone, several of them in reverse order."""
    assert content(data, encoding) == b"text"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (gzip.compress(b"text", mtime=0)[:-4], "gzip"),
        (b"text", "gzip"),
        (b"text", "deflate"),
        (b"text", "br"),
        (b"text", "gzip, gzip, gzip"),
        (gzip.compress(b"text", mtime=0) + b"junk", "gzip"),
        (gzip.compress(b"", mtime=0) * 1001, "gzip"),
    ],
)
def test_bad_content_codings_are_decode_errors(data: bytes, encoding: str) -> None:
    """Damage, an unknown coding and too many of them are DecodeErrors."""
    with pytest.raises(DecodeError):
        content(data, encoding)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b" " * 1001, ""),
        (gzip.compress(b" " * 1001, mtime=0), "gzip"),
        (gzip.compress(b" " * 600, mtime=0) * 2, "gzip"),
        (zlib.compress(b" " * 1_000_000), "deflate"),
        (gzip.compress(zlib.compress(b" " * 1_000_000), mtime=0), "deflate, gzip"),
    ],
)
def test_the_cap_holds_for_the_decoded_size(data: bytes, encoding: str) -> None:
    """More than the cap, as sent or as decoded, is ResponseTooLarge; the cap itself is not."""
    with pytest.raises(ResponseTooLarge):
        content(data, encoding, limit=1000)
    assert content(gzip.compress(b" " * 1000, mtime=0), "gzip", limit=1000) == b" " * 1000


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xef\xbb\xbf",
        b"{",
        b"NaN",
        b"[Infinity]",
        b"[-Infinity]",
        b'"\xff"',
        b"1" * 10_000,
        b"[" * 100_000,
        b'{"a":' * 100_000,
        "{}".encode("utf-16"),
        b"'a'",
        b"{} x",
    ],
)
def test_what_is_not_json_is_a_decode_error(data: bytes) -> None:
    """Anything outside of RFC 8259 is a DecodeError, never an error of the interpreter."""
    for decoder in (None, DECODER):
        with pytest.raises(DecodeError):
            parse_json(data, decoder)


def shape(kind: str, depth: int) -> bytes:
    """Return JSON of so many levels."""
    opening, closing = {"lists": (b"[", b"]"), "objects": (b'{"parent":', b"}")}[kind]
    inner = opening[:1] + closing
    return opening * (depth - 1) + inner + closing * (depth - 1)


@pytest.mark.parametrize("kind", ["lists", "objects"])
@pytest.mark.parametrize("decoder", [None, DECODER])
def test_depth_has_a_limit_of_our_own(kind: str, decoder: json.JSONDecoder | None) -> None:
    """A hundred levels are read, one more is refused, wherever in the answer it is."""
    for around in (b"%s", b'[{}, "[", %s]' if kind == "lists" else b'[[[]], [[]], %s, "]"]'):
        over = around != b"%s"
        parse_json(around % shape(kind, 100 - over), decoder)
        with pytest.raises(DecodeError, match="nested too deeply"):
            parse_json(around % shape(kind, 101 - over), decoder)


def test_many_values_side_by_side_are_not_deep() -> None:
    """A long answer is no deep one, and brackets in its strings are no levels."""
    assert parse_json(b"[" + b"[{}]," * 500 + b"[]]") == [[{}]] * 500 + [[]]
    assert parse_json(b'"%s"' % (b"[{" * 500)) == "[{" * 500


@pytest.fixture(params=[640, 0])
def interpreter_limit(request: pytest.FixtureRequest) -> Iterator[int]:
    """Change how many digits Python itself lets an int have, to as few as it can and to any."""
    if not hasattr(sys, "set_int_max_str_digits"):
        pytest.skip("this Python has no such limit")
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(request.param)
    yield request.param
    sys.set_int_max_str_digits(before)


@pytest.mark.usefixtures("interpreter_limit")
@pytest.mark.parametrize("start", [0, 1, 7, 598, 599, 600, 601, 1000])
@pytest.mark.parametrize("decoder", [None, DECODER])
def test_numbers_have_a_limit_of_our_own(start: int, decoder: json.JSONDecoder | None) -> None:
    """An integer of 600 digits is read, one of 601 is not, wherever it begins; text is text."""
    before, after = b'{"a":"%s","n":' % (b"x" * start), b',"b":"y"}'
    for digits, sign in ((b"9" * 600, b""), (b"9" * 600, b"-")):
        value = parse_json(before + sign + digits + after, decoder)
        assert value["n"] == int(sign + digits)
        with pytest.raises(DecodeError, match="too many digits"):
            parse_json(before + sign + digits + b"1" + after, decoder)
    assert parse_json(before + b'"%s"' % (b"9" * 9000) + after, decoder)["n"] == "9" * 9000


@given(st.binary())
def test_any_bytes_are_json_or_a_decode_error(data: bytes) -> None:
    """No input makes the parser raise anything else."""
    with contextlib.suppress(DecodeError):
        parse_json(data)


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "gzip, deflate", "br", "x,y"]))
def test_any_bytes_are_content_or_an_error_of_ours(data: bytes, encoding: str) -> None:
    """No input makes the codings raise anything else."""
    with contextlib.suppress(DecodeError, ResponseTooLarge):
        content(data, encoding, limit=1000)


@pytest.mark.parametrize(
    ("content_type", "expected"),
    [
        ("application/json", True),
        ("Application/JSON; charset=utf-8", True),
        ("application/problem+json", True),
        ("text/json", True),
        ("text/html", False),
        ("", False),
        ("application/jsonx", False),
        ("text/html; x=+json", False),
    ],
)
def test_json_is_known_by_its_media_type(content_type: str, expected: object) -> None:
    """application/json, text/json and the +json suffix, in any case, with parameters."""
    assert is_json(content_type) is expected


def test_a_raw_body_answers_both_spellings() -> None:
    """Look-up knows snake_case, nested and in lists; iteration and equality the wire names only."""
    body = parse_json(b'{"phoneNumber": 1, "aB": {"cD": [{"eF": 2}]}, "SMSInfo": 3}', DECODER)
    assert isinstance(body, RawBody)
    assert body["phone_number"] == body["phoneNumber"] == 1
    assert body["a_b"]["c_d"][0].get("e_f") == 2
    assert body["sms_info"] == 3
    assert "phone_number" in body
    assert "phonenumber" not in body
    assert body.get("nothing", 7) == 7
    assert list(body) == ["phoneNumber", "aB", "SMSInfo"]
    assert RawBody(aB=1) == {"aB": 1}
    with pytest.raises(KeyError):
        body["nothing"]


def test_a_raw_answer_shows_no_body() -> None:
    """The repr says what kind of body there is; the body itself has all that was sent."""
    body = RawBody({"smsBearerToken": "canary"})
    answer = RawAnswer(
        status=200, reason="OK", round_trip_time=0.1, attempts=1, headers=Headers(), body=body
    )
    assert pprint.pformat(answer) == "<RawAnswer 200 OK, body: RawBody of 1>"
    assert "canary" in repr(answer.body)
    assert repr(attrs.evolve(answer, body=None)) == "<RawAnswer 200 OK, body: NoneType>"


def test_the_exact_key_of_a_raw_body_wins() -> None:
    """Where both spellings were sent, each reads as itself."""
    body = RawBody({"phoneNumber": 1, "phone_number": 2})
    assert (body["phone_number"], body["phoneNumber"]) == (2, 1)


def test_headers_ignore_case_and_join_what_repeats() -> None:
    """Names match in any case, repeated fields are joined, get_all keeps them apart."""
    headers = Headers([("A", "1"), ("a", "2"), ("B", "3")])
    assert headers["a"] == headers["A"] == "1, 2"
    assert headers.get_all("a") == ["1", "2"]
    assert [headers.get("a"), headers.get("c"), headers.get("c", "")] == ["1, 2", None, ""]
    assert list(headers) == ["A", "B"]
    assert len(headers) == 2
    assert "b" in headers
    assert not headers.__contains__(1)
    assert headers == Headers([("b", "3"), ("A", "1, 2")])
    assert headers == {"A": "1, 2", "b": "3"}
    assert repr(Headers([("A", "1")])) == "Headers({'A': '1'})"
