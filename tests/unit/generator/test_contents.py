"""What is described by its content, as it goes out and comes back: golden documents, called."""

from __future__ import annotations

import base64
import email.policy
from datetime import date, datetime, timezone
from email.parser import BytesParser
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from tests.golden.cases import HOME

from .emitted import client, package

if TYPE_CHECKING:
    from pathlib import Path

    from .emitted import Wire


def opened(
    case: str, folder: Path, patch: pytest.MonkeyPatch, **answer: Any
) -> tuple[Any, Any, Wire]:
    """The package of a golden case, its client, and the wire that it is on."""
    text = (HOME / case / "document.yaml").read_text(encoding="utf-8")
    made = package(text, folder, patch)
    return made, *client(made, **answer)


def parts(sent: Any) -> list[tuple[str, str, str, bytes]]:
    """The parts of an upload: name, content type, transfer encoding and content."""
    head = f"Content-Type: {sent.header('content-type')}\r\n\r\n".encode()
    body = sent.body if isinstance(sent.body, bytes) else b"".join(sent.body)
    read = BytesParser(policy=email.policy.HTTP).parsebytes(head + body)
    return [
        (
            str(one.get_param("name", header="content-disposition")),
            one.get_content_type(),
            str(one["content-transfer-encoding"] or ""),
            str(one.get_payload()).encode(),
        )
        for one in read.iter_parts()
    ]


def test_a_parameter_that_is_a_form_is_written_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The fields of a form are one value, encoded once more where it stands in a URL."""
    _, pets, wire = opened("parameter_contents", tmp_path, monkeypatch)
    pets.pets.find(
        near={"town": "a/b", "street": "c d"},
        filter={"kind": "cat&dog", "colours": ["red", "tan"], "size": {"least": 2}},
        x_wish={"a": 1, "b": 2},
        seen={"e": "f;g"},
    )
    sent = wire.requests[-1]
    url = urlsplit(sent.url)
    assert parse_qsl(unquote(url.path.rpartition("/")[2])) == [("town", "a/b"), ("street", "c d")]
    form = dict(parse_qsl(url.query))["filter"]
    assert form == "kind=cat%26dog&colours=red,tan&size%5Bleast%5D=2"
    headers = {name.lower(): value for name, value in sent.headers}
    assert headers["x-wish"] == "a=1&b=2"
    assert unquote(headers["cookie"]) == "seen=e=f%3Bg"


def test_a_parameter_that_is_a_form_is_checked_and_may_be_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A form in the path must say something; any other that says nothing is not sent."""
    made, pets, wire = opened("parameter_contents", tmp_path, monkeypatch)
    with pytest.raises(made.ArgumentError, match="near"):
        pets.pets.find(near={})
    with pytest.raises(made.ArgumentError, match="filter"):
        pets.pets.find(near={"town": "a"}, filter={})
    assert wire.requests == []
    pets.pets.find(near={"town": "a"}, filter=None, x_wish={}, seen={})
    assert urlsplit(wire.requests[-1].url).query == ""
    assert not {"x-wish", "cookie"} & {name.lower() for name, _ in wire.requests[-1].headers}


def test_a_parameter_that_is_text_has_the_type_of_its_schema(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A moment or a number is written as its text, and held to its limits."""
    made, pets, wire = opened("parameter_contents", tmp_path, monkeypatch)
    born = datetime(2024, 1, 1, tzinfo=timezone.utc)
    pets.pets.find(near={"town": "a"}, limits=[1, 2], born=born, x_age=3)
    query = dict(parse_qsl(urlsplit(wire.requests[-1].url).query))
    assert query == {"limits": "[1,2]", "born": "2024-01-01T00:00:00Z"}
    assert ("X-Age", "3") in wire.requests[-1].headers
    with pytest.raises(made.ArgumentError, match="x_age"):
        pets.pets.find(near={"town": "a"}, x_age=-1)


def test_a_body_is_encoded_as_its_schema_says_and_its_answer_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Callers give and get bytes where `contentEncoding` says that the text stands for them."""
    answer = {"answer": b"iVBO\r\nRw==", "kind": "image/png", "status": 200}
    _, pets, wire = opened("content_encodings", tmp_path, monkeypatch, **answer)
    assert pets.pets.draw(body=b"\xff\xfe\xfd\xfc") == b"\x89PNG"
    sent = wire.requests[-1]
    assert (sent.header("content-type"), sent.body) == ("image/png", b"//79/A==")
    (tmp_path / "picture").write_bytes(bytes(range(256)) * 1000)
    pets.pets.draw(body=tmp_path / "picture")
    upload = wire.requests[-1].body
    whole = b"".join(upload)
    assert (len(whole), base64.b64decode(whole)) == (upload.size, bytes(range(256)) * 1000)


@pytest.mark.parametrize(
    ("content_type", "wanted"), [(None, b"__79"), ("application/x-chip", b"FFFEFD")]
)
def test_each_content_of_a_body_has_an_encoding_of_its_own(
    content_type: str | None, wanted: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which one is sent decides, and a body that may be left out still may be."""
    answer = {"answer": b"mzxw6", "kind": "text/plain; charset=utf-8", "status": 200}
    _, pets, wire = opened("content_encodings", tmp_path, monkeypatch, **answer)
    assert pets.pets.sign(body=b"\xff\xfe\xfd", content_type=content_type) == b"foo"
    assert wire.requests[-1].body == wanted
    pets.pets.sign()
    assert wire.requests[-1].body is None


def test_an_error_is_decoded_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parsed body of an error is the bytes that its text stands for."""
    answer = {"answer": b"666f6f", "kind": "text/plain", "status": 404}
    made, pets, _ = opened("content_encodings", tmp_path, monkeypatch, **answer)
    with pytest.raises(made.NotFound) as caught:
        pets.pets.sign()
    assert (caught.value.body, caught.value.parsed) == ("666f6f", b"foo")


def test_an_answer_in_no_such_encoding_can_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is no base64 is a DecodeError that says so."""
    answer = {"answer": b"\x89PNG", "kind": "image/png", "status": 200}
    made, pets, _ = opened("content_encodings", tmp_path, monkeypatch, **answer)
    with pytest.raises(made.DecodeError, match="expected base64"):
        pets.pets.draw(body=b"")


def test_a_part_is_what_its_schema_says_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Text that stands for bytes, a file beside something else, and one by way of an allOf."""
    _, pets, wire = opened("part_types", tmp_path, monkeypatch)
    pets.pets.add(icon=b"\x89PNG", token="-_", cover=b"C", pair=(b"P", {"name": "Rex"}), shot=b"S")
    pets.pets.add(cover={"name": "Rex"}, either=("a.gif", b"G"))
    wanted = [
        ("icon", "image/png", "base64", b"iVBORw=="),
        ("token", "application/octet-stream", "base64url", b"-_"),
        ("cover", "image/png", "", b"C"),
        ("pair", "image/jpeg", "", b"P"),
        ("pair", "application/json", "", b'{"name":"Rex"}'),
        ("shot", "image/jpeg", "", b"S"),
    ]
    assert parts(wire.requests[0]) == wanted
    assert parts(wire.requests[1]) == [
        ("cover", "application/json", "", b'{"name":"Rex"}'),
        ("either", "image/gif", "", b"G"),
    ]


@pytest.mark.parametrize(
    ("field", "given", "wanted"),
    [
        ("seen", "2024-01-01", b"2024-01-01"),
        ("seen", date(2024, 1, 1), b"2024-01-01"),
        ("seen", b"F", b"F"),
        ("chips", [b"\xff"], b"/w=="),
        ("chips", ["/w=="], b"/w=="),
        ("born", "2024-01-01T00:00:00Z", b"2024-01-01T00:00:00Z"),
    ],
)
def test_a_field_of_an_upload_in_a_dict_may_be_in_wire_form(
    field: str, given: Any, wanted: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A date or bytes may be the text that they are sent as, also where a file may stand."""
    made, pets, wire = opened("upload_as_a_whole", tmp_path, monkeypatch)
    told = {"content_type": "multipart/form-data"}
    pets.pets.add(body={"name": "Rex", field: given}, **told)
    sent = {name: content for name, _, _, content in parts(wire.requests[-1])}
    assert sent[field] == wanted
    with pytest.raises(made.ArgumentError, match=field):
        pets.pets.add(body={"name": "Rex", field: "no date, and no base64"}, **told)


def test_an_upload_of_files_of_any_names_takes_files_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A map of files is an upload of a part each; what is no file is refused before it is sent."""
    made, pets, wire = opened("upload", tmp_path, monkeypatch)
    pets.photos.collect(body={"front": b"F", "back": ("b.png", b"B")})
    assert [(name, content) for name, _, _, content in parts(wire.requests[-1])] == [
        ("front", b"F"),
        ("back", b"B"),
    ]
    assert "Mapping[str, FileInput]" in pets.photos.collect.__annotations__["body"]
    with pytest.raises(made.ArgumentError, match="front"):
        pets.photos.collect(body={"front": 1})
    assert len(wire.requests) == 1
