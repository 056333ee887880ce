"""Bodies beside JSON: forms, uploads, bytes and text, as their bytes are on the wire."""

from __future__ import annotations

import asyncio
import email.policy
import io
from email.parser import BytesParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.python import bodies, uploads
from runtime.python.errors import ArgumentError, DecodeError, TransportError
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
        ({"a": {"b": 1}}, (), "a=%7B%22b%22%3A1%7D"),
        (
            {"a": {"b": {"c": ["d", 1]}}},
            ("a",),
            "a%5Bb%5D%5Bc%5D%5B0%5D=d&a%5Bb%5D%5Bc%5D%5B1%5D=1",
        ),
        ({"a": ["b"]}, ("a",), "a%5B0%5D=b"),
        ({"a b": "c d", "e&": "f=+/\u00e9%"}, (), "a+b=c+d&e%26=f%3D%2B%2F%C3%A9%25"),
        ({"a": "*-._~'()!"}, (), "a=*-._%7E%27%28%29%21"),
    ],
)
def test_a_form_is_url_encoded(fields: Any, nested: tuple[str, ...], wanted: str) -> None:
    """Lists repeat their name; objects are JSON, or have brackets where the document says so."""
    assert bodies.form(fields, nested=nested) == wanted.encode()


@pytest.mark.parametrize("fields", [UNSET, {}, {"a": UNSET}, {"a": None}, {"a": []}])
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
        "photo": uploads.file("photo", b"\0\r\n--\xff"),
        "more": [uploads.file("more", ("a.txt", b"A")), uploads.file("more", ("b.txt", b"B"))],
    }
    content_type, body = bodies.multipart(fields)
    assert parts_of(body, content_type) == [
        ("name", None, "text/plain", "Rex\u00e9".encode()),
        ("age", None, "text/plain", b"3"),
        ("good", None, "text/plain", b"true"),
        ("tags", None, "text/plain", b"a"),
        ("tags", None, "text/plain", b"b"),
        ("owner", None, "application/json", b'{"id":1}'),
        ("photo", "photo", "application/octet-stream", b"\0\r\n--\xff"),
        ("more", "a.txt", "application/octet-stream", b"A"),
        ("more", "b.txt", "application/octet-stream", b"B"),
    ]


@pytest.mark.parametrize(
    ("allowed", "value", "told", "content"),
    [
        ("", {"a": 1}, "application/json", b'{"a":1}'),
        ("", 7, "text/plain", b"7"),
        ("application/xml", "<a/>", "application/xml", b"<a/>"),
        ("application/json", 7, "application/json", b"7"),
        ("application/vnd.a+json", {"a": 1}, "application/vnd.a+json", b'{"a":1}'),
        ("text/csv, application/json", {"a": 1}, "application/json", b'{"a":1}'),
        ("application/json, text/csv", "a,b", "text/csv", b"a,b"),
        ("application/*", {"a": 1}, "application/json", b'{"a":1}'),
        ("text/*", "a", "text/plain", b"a"),
        ("text/*, application/json", "a", "text/plain", b"a"),
        ("image/png, image/jpeg", "a", "image/png", b"a"),
        ("application/json, application/vnd.a+json", "a", "application/json", b'"a"'),
    ],
)
def test_a_part_has_the_content_type_that_its_value_can_be(
    allowed: str, value: Any, told: str, content: bytes
) -> None:
    """Of several types or a range one is chosen: a part has one content type, and never a list."""
    encodings = {"f": bodies.Encoding(content_type=allowed, headers=(("X-A", "b"),))}
    content_type, body = bodies.multipart({"f": value}, encodings=encodings)
    assert parts_of(body, content_type) == [("f", None, told, content)]
    assert b"\r\nX-A: b\r\n" in body


@pytest.mark.parametrize("fields", [{}, {"a": UNSET}, {"a": None}, {"a": []}, {"a": [None]}])
def test_an_upload_of_nothing_is_no_body(fields: Any) -> None:
    """Null has no form in a part, so it is left out; without parts there is no body."""
    assert bodies.multipart(fields) is UNSET


@pytest.mark.parametrize("style", ["form", "spaceDelimited", "deepObject"])
@pytest.mark.parametrize("explode", [True, False])
@pytest.mark.parametrize("value", [[], {}, [None], {"a": None}])
def test_a_styled_part_of_nothing_is_left_out(value: Any, style: str, explode: Any) -> None:
    """An empty array or object has no form in any style (RFC 6570 §3.2.1), in a part either."""
    encodings = {"a": bodies.Encoding(style=style, explode=explode)}
    assert bodies.multipart({"a": value}, encodings=encodings) is UNSET


def test_the_boundary_is_drawn_anew_for_each_body() -> None:
    """No content can know the boundary of its body, and the content type tells the receiver."""
    made = [bodies.multipart({"a": "b"}) for _ in range(50)]
    boundaries = {content_type.partition("boundary=")[2] for content_type, _ in made}
    assert len(boundaries) == 50
    for content_type, body in made:
        boundary = content_type.partition("multipart/form-data; boundary=")[2]
        assert 16 <= len(boundary) <= 70  # RFC 2046 §5.1.1
        assert body.startswith(f"--{boundary}\r\n".encode())
        assert body.endswith(f"\r\n--{boundary}--\r\n".encode())


def test_a_boundary_can_be_given() -> None:
    """The bytes of an upload follow from its fields and its boundary."""
    found = bodies.multipart({"a": "b"}, boundary="x")
    wanted = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n'
    assert found == ("multipart/form-data; boundary=x", wanted)


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
    _, body = bodies.multipart({name: uploads.file("f", (name, b"x"))}, boundary="x")
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
    for value in (b"PNG\0", bytearray(b"PNG\0"), memoryview(b"PNG\0")):
        assert uploads.content("photo", value) == b"PNG\0"
    with photo.open("rb") as opened:
        for stream in (photo, io.BytesIO(b"PNG\0"), opened):
            found = uploads.content("photo", stream)
            assert (found.size, found.is_repeatable) == (4, True)
            # Twice, as a retry would.
            assert [b"".join(found), b"".join(found)] == [b"PNG\0"] * 2


def test_a_file_is_sent_from_where_it_stands() -> None:
    """What the caller has read already is not sent, in a second attempt neither."""
    stream = io.BytesIO(b"abcdef")
    stream.seek(2)
    found = uploads.content("photo", stream)
    assert (found.size, b"".join(found), b"".join(found)) == (4, b"cdef", b"cdef")


class Pipe(io.RawIOBase):
    """A stream of unknown length that can be read once."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def read(self, size: int = -1) -> bytes:
        """Give the next bytes, three at most."""
        found, self._data = self._data[: min(size, 3)], self._data[min(size, 3) :]
        return found


def test_a_stream_that_cannot_be_rewound_is_read_once() -> None:
    """Its size is unknown; after the first reading it is spent."""
    found = uploads.content("photo", Pipe(b"abcdefgh"))
    assert (found.size, found.is_repeatable, found.is_spent) == (None, False, False)
    assert b"".join(found) == b"abcdefgh"
    assert found.is_spent


def test_a_large_file_is_read_in_pieces(tmp_path: Path) -> None:
    """No piece is larger than a small part of a large file."""
    path = tmp_path / "large"
    path.write_bytes(bytes(3_000_000))
    found = uploads.content("photo", path)
    sizes = [len(piece) for piece in found]
    assert sum(sizes) == found.size == 3_000_000
    assert max(sizes) <= 1 << 17


def test_a_file_that_shrinks_breaks_the_request(tmp_path: Path) -> None:
    """What was announced can't be sent: an error that says that part of it may have left."""
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    found = uploads.content("photo", path)
    path.write_bytes(b"a")
    with pytest.raises(TransportError, match="shorter") as caught:
        list(found)
    assert caught.value.maybe_sent


def test_a_file_that_is_gone_breaks_the_request(tmp_path: Path) -> None:
    """A file that vanishes between the check and the sending is no error of Python's."""
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    found = uploads.content("photo", path)
    path.unlink()
    with pytest.raises(TransportError, match="can't be read"):
        list(found)


def test_an_upload_is_read_in_asyncio_too(photo: Path) -> None:
    """The same pieces come by `async for`."""

    async def gathered() -> bytes:
        return b"".join([piece async for piece in uploads.content("photo", photo)])

    assert asyncio.run(gathered()) == b"PNG\0"


def test_an_upload_of_files_is_parts_and_files() -> None:
    """The length of all parts is known if that of each file is; the bytes are as in one piece."""
    fields = {"a": "b", "photo": uploads.file("photo", ("c.png", io.BytesIO(b"PNG")))}
    kind, body = bodies.multipart(fields, boundary="x")
    sent = b"".join(body)
    assert len(sent) == body.size
    assert parts_of(sent, kind)[1] == ("photo", "c.png", "application/octet-stream", b"PNG")
    assert bodies.multipart({"a": uploads.file("a", Pipe(b"a"))})[1].size is None


def test_a_file_says_its_type_and_headers() -> None:
    """A tuple gives name, file, content type and headers of a part."""
    given = ("a.bin", b"x", "image/png", {"X-Page": "1"})
    _, body = bodies.multipart({"f": uploads.file("f", given)}, boundary="x")
    assert head_of(body).split("\r\n")[2:] == ["Content-Type: image/png", "X-Page: 1"]


def test_a_header_of_a_file_replaces_the_one_of_its_encoding() -> None:
    """What the document has by default for a part is sent once, as the caller wrote it."""
    by_default = bodies.Encoding(headers=(("X-Page", "0"), ("X-Size", "s")))
    given = uploads.file("f", ("a.bin", b"x", "image/png", {"x-page": "1"}))
    _, body = bodies.multipart({"f": given}, encodings={"f": by_default}, boundary="x")
    assert head_of(body).split("\r\n")[3:] == ["x-page: 1", "X-Size: s"]


@pytest.mark.parametrize(
    ("told", "name", "wanted"),
    [
        ("image/png", "a.txt", "image/png"),
        ("image/png, image/jpeg", "a.jpg", "image/jpeg"),
        ("image/png, image/jpeg", "a.txt", "image/png"),
        ("image/*", "a.gif", "image/gif"),
        ("image/*", "a.txt", "application/octet-stream"),
    ],
)
def test_a_file_has_the_type_that_the_document_allows(told: str, name: str, wanted: str) -> None:
    """Of several content types it is that of the name, else the first (OpenAPI 3.1 §4.8.15.1)."""
    known = {"f": bodies.Encoding(content_type=told)}
    _, body = bodies.multipart({"f": uploads.file("f", (name, b"x"))}, encodings=known)
    assert f"Content-Type: {wanted}" in head_of(body)


def test_the_parts_of_an_upload_follow_their_encodings() -> None:
    """A content type makes a part JSON or text, a style parts of entries; headers are told."""
    fields = {"a": ["x", 1], "b": {"c": {"d": 1}}, "e": "f", "g": ["h", "i"]}
    known = {
        "a": bodies.Encoding(content_type="application/json"),
        "b": bodies.Encoding(style="deepObject"),
        "e": bodies.Encoding(content_type="text/markdown", headers=(("X-A", "1"),)),
        "g": bodies.Encoding(style="pipeDelimited", explode=False),
    }
    kind, body = bodies.multipart(fields, encodings=known, boundary="x")
    assert [(name, told, held) for name, _, told, held in parts_of(body, kind)] == [
        ("a", "application/json", b'"x"'),
        ("a", "application/json", b"1"),
        ("b[c][d]", "text/plain", b"1"),
        ("e", "text/markdown", b"f"),
        ("g", "text/plain", b"h|i"),
    ]
    assert b"X-A: 1\r\n" in body


def test_null_is_sent_where_a_field_is_json() -> None:
    """Null has a form in a field whose content type is JSON; from any other it is left out."""
    fields, known = {"a": None, "b": None}, {"a": bodies.Encoding(content_type="application/json")}
    kind, body = bodies.multipart(fields, encodings=known)
    assert [(name, held) for name, _, _, held in parts_of(body, kind)] == [("a", b"null")]
    assert bodies.form(fields, encodings=known) == b"a=null"


def test_an_upload_that_is_no_form_says_so() -> None:
    """multipart/mixed is sent as that; its parts are named, and text says its charset."""
    fields = {"a": "\u00e9", "f": uploads.file("f", ("g.png", b"x"))}
    kind, body = bodies.multipart(fields, kind="multipart/mixed", boundary="x")
    assert kind == "multipart/mixed; boundary=x"
    assert head_of(body).split("\r\n")[1:] == [
        'Content-Disposition: inline; name="a"',
        "Content-Type: text/plain; charset=utf-8",
    ]
    assert b'Content-Disposition: attachment; name="f"; filename="g.png"\r\n' in body


def test_a_related_upload_says_what_its_root_is() -> None:
    """multipart/related tells the type of its first part, the root (RFC 2387 §3.1)."""
    fields = {"about": {"a": 1}, "f": uploads.file("f", b"x")}
    kind, _ = bodies.multipart(fields, kind="multipart/related", boundary="x")
    assert kind == 'multipart/related; type="application/json"; boundary=x'


@pytest.mark.parametrize(
    ("style", "value"),
    [
        ("form", ["a", "b,c"]),
        ("form", {"a,b": "c"}),
        ("pipeDelimited", ["a|b"]),
        ("spaceDelimited", ["a b"]),
    ],
)
def test_a_delimiter_in_a_joined_part_is_refused(style: str, value: Any) -> None:
    """Nothing would tell it from those between the values; a single value may hold it."""
    known = {"a": bodies.Encoding(style=style, explode=False)}
    with pytest.raises(ArgumentError, match="it stands between its values") as caught:
        bodies.multipart({"a": value}, encodings=known)
    assert caught.value.argument == "a"
    assert b"a,b|c d" in bodies.multipart({"a": "a,b|c d"}, encodings=known).value


@pytest.mark.parametrize(
    ("encoding", "value", "wanted"),
    [
        (bodies.Encoding(content_type="application/json"), ["b"], "a=%5B%22b%22%5D"),
        (bodies.Encoding(content_type="application/json"), "b", "a=%22b%22"),
        (bodies.Encoding(content_type="application/*"), ["b"], "a=%5B%22b%22%5D"),
        (bodies.Encoding(content_type="text/csv"), ["b", "c"], "a=b&a=c"),
        (bodies.Encoding(style="form", explode=False), ["b", "c"], "a=b,c"),
        (bodies.Encoding(style="form"), {"b": 1, "c": 2}, "b=1&c=2"),
        (bodies.Encoding(style="spaceDelimited", explode=False), ["b", "c"], "a=b%20c"),
        (bodies.Encoding(style="form", reserved=True), "b/c", "a=b/c"),
    ],
)
def test_a_form_follows_its_encodings(encoding: Any, value: Any, wanted: str) -> None:
    """A content type or a style says how a field is written (OpenAPI 3.1 §4.8.15.1)."""
    assert bodies.form({"a": value}, encodings={"a": encoding}) == wanted.encode()


@pytest.mark.parametrize("fields", [{"a": "\ud800"}, {"\ud800": "a"}, {"a": ["\ud800"]}])
def test_a_lone_surrogate_is_refused(fields: Any) -> None:
    """Text that UTF-8 can't hold is an ArgumentError, also where nothing has checked it before."""
    for write in (bodies.form, bodies.multipart):
        with pytest.raises(ArgumentError):
            write(fields)


def test_a_file_has_the_name_that_it_has_elsewhere(photo: Path) -> None:
    """A path gives its last part, a pair the name in it, and else its part has the field's name."""
    found = [
        uploads.file("photo", value)
        for value in (photo, ("b.png", b"PNG\0"), ("c.png", photo), b"PNG\0")
    ]
    assert [one.name for one in found] == ["rex.png", "b.png", "c.png", ""]
    kind, body = bodies.multipart({"photo[]": [found[3]]})
    assert [(name, file) for name, file, _, _ in parts_of(body, kind)] == [("photo[]", "photo[]")]
    with photo.open("rb") as opened:
        assert uploads.file("photo", opened).name == "rex.png"


def test_a_file_may_be_left_out_where_the_document_says() -> None:
    """UNSET passes an optional file, None one that may be null; both are not sent."""
    for check in (uploads.file, uploads.content):
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
        uploads.content("photo", value)
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
        uploads.file("photo", value)
    assert caught.value.argument == "photo"


def test_a_closed_file_is_refused() -> None:
    """An open file that was closed meanwhile is the caller's mistake, told as one."""
    closed = io.BytesIO(b"x")
    closed.close()
    with pytest.raises(ArgumentError, match="photo"):
        uploads.content("photo", closed)


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


def test_a_field_of_an_upload_that_nobody_listed_may_be_any_value() -> None:
    """In an upload without listed properties a field is a file, a value, or a list of either."""
    given: dict[str, Any] = {
        "a": "b",
        "c": {"d": 1},
        "e": [b"x", ("n", b"y")],
        "f": ["g", "h"],
        "i": ("j", "k"),
    }
    kind, body = bodies.multipart(bodies.fields("body", {**given, "null": None}))
    assert [(name, file, told) for name, file, told, _ in parts_of(body, kind)] == [
        ("a", None, "text/plain"),
        ("c", None, "application/json"),
        ("e", "e", "application/octet-stream"),
        ("e", "n", "application/octet-stream"),
        ("f", None, "text/plain"),
        ("f", None, "text/plain"),
        ("i", None, "text/plain"),
        ("i", None, "text/plain"),
    ]
