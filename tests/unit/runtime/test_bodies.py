"""Bodies beside JSON: forms, uploads, bytes and text, as their bytes are on the wire."""

from __future__ import annotations

import email.policy
import io
import json
from email.parser import BytesParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.python import bodies
from runtime.python.errors import ArgumentError, DecodeError
from runtime.python.unset import UNSET


def parts_of(body: bytes, content_type: str) -> list[tuple[str, str | None, str, bytes]]:
    """Name, file name, content type and bytes of each part, as the standard library reads them."""
    parser = BytesParser(policy=email.policy.HTTP)
    message = parser.parsebytes(f"Content-Type: {content_type}\r\n\r\n".encode() + body)
    assert message.get_content_type() == "multipart/form-data"
    assert message.defects == []
    found: list[tuple[str, str | None, str, bytes]] = []
    for part in message.iter_parts():
        assert part.get_content_disposition() == "form-data"
        header = part["Content-Disposition"]
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        found.append((header.params["name"], part.get_filename(), part.get_content_type(), content))
    return found


def head_of(body: bytes) -> str:
    """The head of the first part."""
    return body.partition(b"\r\n\r\n")[0].decode()


@pytest.mark.parametrize(
    ("fields", "nested", "wanted"),
    [
        ({"a": "b"}, (), "a=b"),
        ({"a": 1, "b": True, "c": 1.5}, (), "a=1&b=true&c=1.5"),
        ({"a": UNSET, "b": None, "c": ""}, (), "c="),
        ({"a": ["b", "c"]}, (), "a=b&a=c"),
        ({"a": {"b": 1}}, (), "a=%7B%22b%22%3A+1%7D"),
        (
            {"a": {"b": {"c": ["d", 1]}}},
            ("a",),
            "a%5Bb%5D%5Bc%5D%5B0%5D=d&a%5Bb%5D%5Bc%5D%5B1%5D=1",
        ),
        ({"a": ["b"]}, ("a",), "a%5B0%5D=b"),
        ({"a b": "c d", "e&": "f=+/\u00e9%"}, (), "a+b=c+d&e%26=f%3D%2B%2F%C3%A9%25"),
    ],
)
def test_a_form_is_url_encoded(fields: Any, nested: tuple[str, ...], wanted: str) -> None:
    """Lists repeat their name; objects are JSON, or have brackets where the document says so."""
    assert bodies.form(fields, nested) == wanted.encode()


@pytest.mark.parametrize("fields", [{}, {"a": UNSET}, {"a": None}, {"a": []}])
def test_a_form_of_nothing_is_no_body(fields: Any) -> None:
    """Where no field is sent there is nothing to send, and so no content type either."""
    assert bodies.form(fields) is UNSET


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.dictionaries(TEXTS.filter(bool), TEXTS, min_size=1))
def test_any_form_decodes_to_itself(fields: dict[str, str]) -> None:
    """Whatever names and values hold, a receiver reads the same pairs."""
    found = parse_qsl(bodies.form(fields).decode("ascii"), keep_blank_values=True)
    assert dict(found) == fields


def test_an_upload_is_read_back_part_by_part() -> None:
    """Scalars are texts, lists are parts of one name, objects are JSON, files have a file name."""
    fields = {
        "name": "Rex\u00e9",
        "age": 3,
        "good": True,
        "left_out": UNSET,
        "tags": ["a", "b"],
        "owner": {"id": 1},
        "photo": bodies.file("photo", b"\0\r\n--\xff"),
        "more": [bodies.file("more", ("a.txt", b"A")), bodies.file("more", ("b.txt", b"B"))],
    }
    body, content_type = bodies.multipart(fields)
    assert parts_of(body, content_type) == [
        ("name", None, "text/plain", "Rex\u00e9".encode()),
        ("age", None, "text/plain", b"3"),
        ("good", None, "text/plain", b"true"),
        ("tags", None, "text/plain", b"a"),
        ("tags", None, "text/plain", b"b"),
        ("owner", None, "application/json", b'{"id": 1}'),
        ("photo", "photo", "application/octet-stream", b"\0\r\n--\xff"),
        ("more", "a.txt", "application/octet-stream", b"A"),
        ("more", "b.txt", "application/octet-stream", b"B"),
    ]


@pytest.mark.parametrize("fields", [{}, {"a": UNSET}, {"a": None}, {"a": []}, {"a": [None]}])
def test_an_upload_of_nothing_is_no_body(fields: Any) -> None:
    """Null has no form in a part, so it is left out; without parts there is no body."""
    assert bodies.multipart(fields)[0] is UNSET


def test_the_boundary_is_drawn_anew_for_each_body() -> None:
    """No content can know the boundary of its body, and the content type tells the receiver."""
    made = [bodies.multipart({"a": "b"}) for _ in range(50)]
    boundaries = {content_type.partition("boundary=")[2] for _, content_type in made}
    assert len(boundaries) == 50
    for body, content_type in made:
        boundary = content_type.partition("multipart/form-data; boundary=")[2]
        assert 16 <= len(boundary) <= 70  # RFC 2046 §5.1.1
        assert body.startswith(f"--{boundary}\r\n".encode())
        assert body.endswith(f"\r\n--{boundary}--\r\n".encode())


def test_a_boundary_can_be_given() -> None:
    """The bytes of an upload follow from its fields and its boundary."""
    found = bodies.multipart({"a": "b"}, boundary="x")
    wanted = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n'
    assert found == (wanted, "multipart/form-data; boundary=x")


@pytest.mark.parametrize(
    ("name", "escaped"),
    [
        ('a"b', "a%22b"),
        ("a\r\nContent-Type: text/html", "a%0D%0AContent-Type: text/html"),
        ("a\\b", "a\\b"),
        ("\u00e9.png", "\u00e9.png"),
        ("a;b=c", "a;b=c"),
    ],
)
def test_names_are_escaped(name: str, escaped: str) -> None:
    """Names of fields and files can't end their quotes or their line (WHATWG HTML)."""
    body, _ = bodies.multipart({name: bodies.file("f", (name, b"x"))}, boundary="x")
    disposition = f'Content-Disposition: form-data; name="{escaped}"; filename="{escaped}"'
    assert head_of(body).split("\r\n") == [
        "--x",
        disposition,
        "Content-Type: application/octet-stream",
    ]


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A file on disk."""
    path = tmp_path / "rex.png"
    path.write_bytes(b"PNG\0")
    return path


def test_content_comes_from_bytes_paths_and_open_files(photo: Path) -> None:
    """Whatever holds bytes is read: bytes of each kind, a path, a file, anything with `read`."""
    for value in (b"PNG\0", bytearray(b"PNG\0"), memoryview(b"PNG\0"), photo, io.BytesIO(b"PNG\0")):
        assert bodies.content("photo", value) == b"PNG\0"
    with photo.open("rb") as opened:
        assert bodies.content("photo", opened) == b"PNG\0"


def test_a_file_has_the_name_that_it_has_elsewhere(photo: Path) -> None:
    """A path gives its last part, a pair the name in it, and else the argument's name is told."""
    found = [
        bodies.file("photo", value)
        for value in (photo, ("b.png", b"PNG\0"), ("c.png", photo), b"PNG\0")
    ]
    assert [one.name for one in found] == ["rex.png", "b.png", "c.png", "photo"]
    assert {one.content for one in found} == {b"PNG\0"}


def test_a_file_may_be_left_out_where_the_document_says() -> None:
    """UNSET passes an optional file, None one that may be null; both are not sent."""
    for check in (bodies.file, bodies.content):
        assert check("photo", UNSET, optional=True) is UNSET
        assert check("photo", None, nullable=True) is UNSET
        for value in (UNSET, None):
            with pytest.raises(ArgumentError):
                check("photo", value)


class Closed(io.BytesIO):
    """A file that can't be read any more."""

    def read(self, *_: Any) -> bytes:
        """Refuse."""
        raise OSError(5, "Input/output error")


@pytest.mark.parametrize(
    "value",
    ["rex.png", 7, 1.5, True, object(), [], {}, io.StringIO("text"), Closed(), ("a", 7)],
)
def test_what_holds_no_bytes_is_refused(value: Any) -> None:
    """Content that is no bytes, path or binary file is an ArgumentError that names it."""
    with pytest.raises(ArgumentError, match="photo") as caught:
        bodies.content("photo", value)
    assert caught.value.argument == "photo"


@pytest.mark.parametrize(
    "value",
    [
        object(),
        io.StringIO("text"),
        Closed(),
        (),
        ("a.png",),
        ("a.png", 7),
        ("a.png", "text"),
        (7, b"x"),
        ("a.png", b"x", "image/png", "more"),
        Path("/no/such/file"),
        Path("nul\0"),
        Path("/"),
    ],
)
def test_what_is_no_file_is_refused(value: Any) -> None:
    """A file that can't be read, or is none, is an ArgumentError that names the argument."""
    with pytest.raises(ArgumentError, match="photo") as caught:
        bodies.file("photo", value)
    assert caught.value.argument == "photo"


def test_a_closed_file_is_refused() -> None:
    """An open file that was closed meanwhile is the caller's mistake, told as one."""
    closed = io.BytesIO(b"x")
    closed.close()
    with pytest.raises(ArgumentError, match="photo"):
        bodies.content("photo", closed)


def test_text_is_read_as_utf_8() -> None:
    """What is not UTF-8 in a text is replaced; JSON but a string is no text."""
    assert bodies.text_of("\u00e9".encode()) == "\u00e9"
    assert bodies.text_of(b"a\xff") == "a\ufffd"
    assert bodies.text_of("text") == "text"
    for value in ({"a": 1}, 1, None):
        with pytest.raises(DecodeError):
            bodies.text_of(value)


def test_bytes_are_read_as_they_came() -> None:
    """Nothing is decoded; JSON is no bytes."""
    assert bodies.raw(b"a\xff") == b"a\xff"
    with pytest.raises(DecodeError):
        bodies.raw({"a": 1})


def test_a_field_of_a_form_that_nobody_listed_may_be_any_value() -> None:
    """In an upload without listed properties a field is a file or a value, which is JSON-like."""
    given = {"a": "b", "c": {"d": 1}}
    fields = {name: bodies.file(f"body[{name!r}]", one) for name, one in given.items()}
    body, content_type = bodies.multipart(fields)
    found = parts_of(body, content_type)
    assert [(name, kind) for name, _, kind, _ in found] == [
        ("a", "text/plain"),
        ("c", "application/json"),
    ]
    assert json.loads(found[1][3]) == {"d": 1}
