"""What emitted packages put on the wire: golden documents, called through a transport of ours."""

from __future__ import annotations

import asyncio
import base64
import email.policy
import importlib
import io
import json
import sys
from datetime import date, datetime, timezone
from email.parser import BytesParser
from itertools import count
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import pytest

from generator.cli import main
from tests.golden.cases import HOME

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from pathlib import Path

CASES = (
    *("form_body", "upload", "octet_stream", "text_answer", "several_answers", "cookies"),
    "upload_of_several_kinds",
    *("several_contents", "field_encodings", "part_types", "warnings_on_the_wire"),
    *("parameter_styles", "empty_values", "security_per_operation", "servers_per_operation"),
    *("servers_named", "servers_relative"),
    *("further_verbs", "callbacks"),
    *("server_sent_events", "named_events", "json_lines", "file_download"),
    "tuples_and_patterns",
    *("keys", "several_json_answers", "json_lines_body", "optional_form_body"),
    "allow_reserved",
)
Package = Any
Answer = tuple[int, str, bytes]
NOTHING: Answer = (204, "", b"")


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder on the path with the package of each case, called after it."""
    folder = tmp_path_factory.mktemp("packages")
    for case in CASES:
        output = folder / f"{case}_output"
        spec = HOME / case / "document.yaml"
        assert main(["generate", f"--spec={spec}", f"--output={output}", f"--package={case}"]) == 0
        (output / case).rename(folder / case)
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] in CASES]:
        del sys.modules[name]


class Wire:
    """A transport, sync and async, that keeps what it is sent, and gives one answer."""

    def __init__(self, package: str, answer: Answer = NOTHING) -> None:
        """Answer with a status, a content type and a body."""
        self.requests: list[Any] = []
        self._transport = importlib.import_module(f"{package}._runtime.transport")
        self._answer = answer

    @property
    def last(self) -> Any:
        """The request that was sent last."""
        return self.requests[-1]

    def _head(self, request: Any) -> tuple[int, str, list[tuple[str, str]]]:
        if request.body is not None:
            request.body = b"".join(
                [request.body] if isinstance(request.body, bytes) else request.body
            )
        self.requests.append(request)
        status, kind, _ = self._answer
        return status, "", [("Content-Type", kind)] if kind else []

    def send(self, request: Any) -> Any:
        """Answer."""
        return self._transport.Response(*self._head(request), [self._answer[2]], lambda: None)

    def close(self) -> None:
        """Nothing to close."""


class AsyncWire(Wire):
    """The same for asyncio."""

    async def send(self, request: Any) -> Any:
        """Answer."""

        async def chunks() -> AsyncIterator[bytes]:
            yield self._answer[2]

        async def close() -> None:
            pass

        return self._transport.AsyncResponse(*self._head(request), chunks(), close)

    async def aclose(self) -> None:
        """Nothing to close."""


Opened = tuple[Any, Wire]
Open = Any


@pytest.fixture
def opened(packages: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Opened]:
    """A function that makes the client of a case, and the wire that it is on."""
    assert packages.is_dir()
    for name in ("KEY", "QUERY", "COOKIE", "BASIC_AUTH", "ACCESS_TOKEN", "BASE_URL"):
        monkeypatch.delenv(f"PETS_{name}", raising=False)

    def make(case: str, answer: Answer = NOTHING, **options: Any) -> Opened:
        wire = Wire(case, answer)
        return importlib.import_module(case).Pets(transport=wire, **options), wire

    return make


def headers_of(request: Any) -> dict[str, str]:
    """The headers of a request in lower case, each of which may be there once."""
    names = [name.lower() for name, _ in request.headers]
    assert len(names) == len(set(names)), names
    return {name.lower(): value for name, value in request.headers}


KEYS = {
    "key": "the-key",
    "query": "a&b c",
    "cookie": "the-cookie",
    "access_token": "the-token",
}
SECRETS = ("the-key", "a%26b%20c", "the-cookie", "the-token", "Basic ")


def carried(request: Any) -> list[str]:
    """Which of the credentials are anywhere in a request."""
    whole = f"{request.target}\n{request.headers}\n{request.body!r}"
    return [one for one in SECRETS if one in whole]


def test_an_operation_without_security_carries_no_credential(opened: Open) -> None:
    """Where the document says `security: []`, nothing that the client knows goes out."""
    client, wire = opened("security_per_operation", **KEYS, basic_auth="u:p")
    client.pets.open()
    assert carried(wire.last) == []
    assert wire.last.target == "/open"
    assert not {"authorization", "cookie", "x-key"} & headers_of(wire.last).keys()


@pytest.mark.parametrize(
    ("operation", "target", "header", "sent"),
    [
        ("key", "/key", ("x-key", "the-key"), ["the-key"]),
        ("query", "/query?a%20key=a%26b%20c", None, ["a%26b%20c"]),
        ("cookie", "/cookie", ("cookie", "sid=the-cookie"), ["the-cookie"]),
        ("both", "/both?a%20key=a%26b%20c", ("x-key", "the-key"), ["the-key", "a%26b%20c"]),
        ("maybe", "/maybe", ("x-key", "the-key"), ["the-key"]),
    ],
)
def test_an_operation_carries_the_credentials_that_it_asks_for(
    opened: Open, operation: str, target: str, header: tuple[str, str] | None, sent: list[str]
) -> None:
    """Each credential goes where its scheme says, and no other goes with it."""
    client, wire = opened("security_per_operation", **KEYS)
    getattr(client.pets, operation)()
    assert wire.last.target == target
    assert header is None or header in headers_of(wire.last).items()
    assert carried(wire.last) == sent


def test_a_key_in_the_query_stands_beside_the_operations_own(opened: Open) -> None:
    """The client's pair follows those of the call."""
    client, wire = opened("security_per_operation", **KEYS)
    client.pets.query(q="x y")
    assert parse_qsl(wire.last.target.partition("?")[2]) == [("q", "x y"), ("a key", "a&b c")]


def test_basic_auth_is_encoded(opened: Open) -> None:
    """Name and password go as base64 of both with a colon between (RFC 7617 §2)."""
    client, wire = opened("security_per_operation", key="the-key", basic_auth="Aladdin:open sesame")
    client.pets.basic()
    encoded = headers_of(wire.last)["authorization"].removeprefix("Basic ")
    assert encoded == "QWxhZGRpbjpvcGVuIHNlc2FtZQ=="
    assert base64.b64decode(encoded) == b"Aladdin:open sesame"
    assert "the-key" not in carried(wire.last)


def test_any_of_the_alternatives_will_do(opened: Open) -> None:
    """A token alone and a cookie alone both open what asks for one of them."""
    client, wire = opened("security_per_operation", key="the-key", access_token="the-token")
    client.pets.either()
    assert headers_of(wire.last)["authorization"] == "Bearer the-token"
    client, wire = opened("security_per_operation", cookie="the-cookie")
    client.pets.either()
    assert headers_of(wire.last)["cookie"] == "sid=the-cookie"
    assert "authorization" not in headers_of(wire.last)


def test_the_first_alternative_that_is_satisfied_goes_alone(opened: Open) -> None:
    """Of credentials that would each do only the one listed first leaves the client."""
    client, wire = opened("security_per_operation", **KEYS)
    client.pets.either()
    assert carried(wire.last) == ["the-token"]


@pytest.mark.parametrize(
    ("operation", "given", "wanted"),
    [
        ("basic", {"key": "the-key"}, "basic_auth"),
        ("both", {"key": "the-key"}, "key and query"),
        ("both", {"query": "the-query"}, "key and query"),
        ("either", {"key": "the-key"}, "access_token or cookie"),
        ("key", {"query": "the-query"}, "key"),
    ],
)
def test_a_call_without_its_credential_is_refused_before_it_is_sent(
    opened: Open, operation: str, given: dict[str, str], wanted: str
) -> None:
    """What the operation needs and the client doesn't have is told by name, and nothing is sent."""
    client, wire = opened("security_per_operation", **given)
    refused = importlib.import_module("security_per_operation").ArgumentError
    with pytest.raises(refused, match=f"needs {wanted}$"):
        getattr(client.pets, operation)()
    assert wire.requests == []


def test_an_optional_credential_may_be_missing(opened: Open) -> None:
    """An empty requirement among the alternatives lets the call go without any."""
    client, wire = opened("security_per_operation", cookie="the-cookie")
    client.pets.maybe()
    assert carried(wire.last) == []


def test_each_operation_goes_to_its_own_server(opened: Open) -> None:
    """The server of the operation goes before that of its path, and that before the document's."""
    client, wire = opened("servers_per_operation")
    client.pets.list()
    client.files.list()
    client.files.upload()
    assert [one.url for one in wire.requests] == [
        "https://eu.pets.example/v1/pets",
        "https://files.pets.example/files",
        "https://up.pets.example:8443/v2/files",
    ]
    assert [headers_of(one)["host"] for one in wire.requests] == [
        "eu.pets.example",
        "files.pets.example",
        "up.pets.example:8443",
    ]


def test_a_base_url_holds_for_every_operation(opened: Open) -> None:
    """Who gives a base_url, as for a test server, has all calls go there."""
    client, wire = opened("servers_per_operation", base_url="http://localhost:1/x")
    client.pets.list()
    client.files.list()
    client.files.upload()
    assert {one.url.rpartition("/")[0] for one in wire.requests} == {"http://localhost:1/x"}


def test_a_server_is_chosen_for_each_operation_that_lists_it(opened: Open) -> None:
    """One name chooses a server of the document and one of a path; others stay where they were."""
    client, wire = opened("servers_named", server="sandbox")
    mirrored = client.with_options(server="mirror", server_variables={"mirror": "two"})
    for one in (client, mirrored):
        one.pets.list()
        one.files.list()
        one.files.upload()
        one.files.plain()
    assert [request.url.split("/")[2] for request in wire.requests] == [
        *("api.test.pets.example", "files.test.pets.example", "files.test.pets.example"),
        "plain.example",
        *("api.test.pets.example", "two.files.example", "two.files.example"),
        "plain.example",
    ]


def test_relative_servers_are_called_where_the_base_url_is(opened: Open) -> None:
    """That of the document is resolved against it, and so is that of a path."""
    client, wire = opened("servers_relative", base_url="http://localhost:1/docs/openapi.yaml")
    client.pets.list()
    client.files.list()
    client.with_options(server="../beta").pets.list()
    assert [one.url.partition(":1")[2] for one in wire.requests] == [
        "/v1/pets",
        "/docs/files/top/files",
        "/beta/pets",
    ]


def test_a_form_goes_out_url_encoded(opened: Open) -> None:
    """Lists repeat, the object that the document nests has brackets, the other one is JSON."""
    client, wire = opened("form_body")
    client.pets.create(name="Rex & Co", tags=["a", "b"], owner={"id": "1"}, notes={"x": "y"})
    assert headers_of(wire.last)["content-type"] == "application/x-www-form-urlencoded"
    assert wire.last.body == (
        b"name=Rex+%26+Co&tags=a&tags=b&owner%5Bid%5D=1&notes=%7B%22x%22%3A%22y%22%7D"
    )
    assert headers_of(wire.last)["content-length"] == str(len(wire.last.body))
    client.pets.create(name="Rex")
    assert wire.last.body == b"name=Rex"


def parts_of(request: Any) -> list[tuple[str, str | None, bytes]]:
    """Name, file name and bytes of each part, as the standard library reads them."""
    kind = headers_of(request)["content-type"]
    parser = BytesParser(policy=email.policy.HTTP)
    message = parser.parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + request.body)
    assert message.get_content_type() == "multipart/form-data"
    assert message.defects == []
    found: list[tuple[str, str | None, bytes]] = []
    for part in message.iter_parts():
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        found.append((part["Content-Disposition"].params["name"], part.get_filename(), content))
    return found


def test_what_is_reserved_goes_out_as_it_is_where_it_may(opened: Open) -> None:
    """OpenAPI 3.2 has allowReserved for each place; a header is never encoded."""
    client, wire = opened("allow_reserved")
    given = "a:b/c;d"
    client.pets.fetch(id=given, link=given, x_link=given, seen=given)
    assert wire.last.target == "/pets/a:b%2Fc;d?link=a:b/c;d"
    headers = headers_of(wire.last)
    assert (headers["x-link"], headers["cookie"]) == (given, "seen=a:b/c%3Bd")


def test_a_form_of_a_map_is_checked_as_the_map_that_it_is(opened: Open) -> None:
    """A form without listed fields has values of the type that the document gives them."""
    client, wire = opened("optional_form_body")
    client.pets.mark(body={"a": 1, "b c": 2})
    assert wire.last.body == b"a=1&b+c=2"
    with pytest.raises(Exception, match=r"body\['a'\] must be at least 1"):
        client.pets.mark(body={"a": 0})


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data"])
def test_a_form_that_may_be_left_out_is_sent_whole_or_not_at_all(opened: Open, kind: str) -> None:
    """Where any field is given the required ones must be, as in a JSON body; none is no body."""
    client, wire = opened("optional_form_body")
    client.pets.add(content_type=kind)
    client.pets.upload()
    assert [one.body for one in wire.requests] == [None, None]
    client.pets.add(name="Rex", content_type=kind)
    assert b"Rex" in wire.last.body
    with pytest.raises(Exception, match="name is required where any field"):
        client.pets.add(home="Main", content_type=kind)
    with pytest.raises(Exception, match="the_file is required where any field"):
        client.pets.upload(note="of Rex")
    assert len(wire.requests) == 3


def test_an_upload_goes_out_as_parts(opened: Open, tmp_path: Path) -> None:
    """Files come from paths, bytes, pairs and open files, beside plain fields."""
    client, wire = opened("upload")
    photo = tmp_path / "rex.png"
    photo.write_bytes(b"\0PNG")
    with photo.open("rb") as file:
        client.photos.upload(id="1", photo=photo, more=[b"A", ("b.txt", b"B")], caption="R\u00e9x")
        client.photos.upload(id="1", photo=file)
    first, second = wire.requests
    assert parts_of(first) == [
        ("photo", "rex.png", b"\0PNG"),
        ("more", "more", b"A"),
        ("more", "b.txt", b"B"),
        ("caption", None, "R\u00e9x".encode()),
    ]
    assert [(name, content) for name, _, content in parts_of(second)] == [("photo", b"\0PNG")]
    assert headers_of(first)["content-type"] != headers_of(second)["content-type"]


SEVERAL: list[tuple[str, Any, list[tuple[str, str | None, bytes]]]] = [
    ("one", b"A", [("one", "one", b"A")]),
    ("one", ("a.png", b"A"), [("one", "a.png", b"A")]),
    ("one", (b"A", ("b.png", b"B")), [("one", "one", b"A"), ("one", "b.png", b"B")]),
    ("many", ("a.png", b"A"), [("many", "a.png", b"A")]),
    ("many", [b"A", b"B"], [("many", "many", b"A"), ("many", "many", b"B")]),
    ("linked", "https://a.example", [("linked", None, b"https://a.example")]),
    ("linked", b"A", [("linked", "linked", b"A")]),
    ("held", b"A", [("held", "held", b"A")]),
    ("held", {"id": 1, "url": "a"}, [("held", None, b'{"url":"a"}')]),
    ("held", None, []),
    (
        "each",
        [{"id": 1, "url": "a"}, ("a.png", b"A")],
        [("each", None, b'{"url":"a"}'), ("each", "a.png", b"A")],
    ),
    ("at", b"A", [("at", "at", b"A")]),
    ("at", datetime(2024, 1, 1, tzinfo=timezone.utc), [("at", None, b"2024-01-01T00:00:00Z")]),
]


@pytest.mark.parametrize(("field", "value", "wanted"), SEVERAL)
def test_a_field_that_may_be_a_file_takes_one(
    opened: Open, field: str, value: Any, wanted: list[tuple[str, str | None, bytes]]
) -> None:
    """One file, several, or what else its union lists, by field and in a body, sync and async."""
    case, kind = "upload_of_several_kinds", "multipart/form-data"
    client, wire = opened(case)
    fields = {"one": b"1", field: value}
    client.pictures.add(**fields)
    client.pictures.replace(body=fields, content_type=kind)
    later = AsyncWire(case)
    apart = importlib.import_module(case).Pets(async_transport=later)
    asyncio.run(apart.pictures.aadd(**fields))
    asyncio.run(apart.pictures.areplace(body=fields, content_type=kind))
    for request in (*wire.requests, *later.requests):
        assert [part for part in parts_of(request) if part[0] == field] == wanted


@pytest.mark.parametrize("value", ["a.png", [b"A", "b.png"], [b"A"] * 17, None])
def test_a_field_that_may_be_files_refuses_the_rest(opened: Open, value: Any) -> None:
    """What is neither a file nor a sequence of as many as allowed is refused, and nothing sent."""
    client, wire = opened("upload_of_several_kinds")
    with pytest.raises(Exception, match=r"one must be bytes.* or one.* must"):
        client.pictures.add(one=value)
    assert wire.requests == []


def test_an_upload_of_unlisted_fields_takes_any(opened: Open) -> None:
    """Without listed properties the caller gives the fields as a mapping."""
    client, wire = opened("upload")
    client.photos.any(body={"a": b"A", "b": ("b.txt", b"B")})
    assert parts_of(wire.last) == [("a", "a", b"A"), ("b", "b.txt", b"B")]


def test_bytes_go_out_as_they_are(opened: Open, tmp_path: Path) -> None:
    """Bytes, a path and an open file are the body, and the media type is the document's."""
    client, wire = opened("octet_stream")
    path = tmp_path / "rex.png"
    path.write_bytes(b"\0PNG\xff")
    for body in (b"\0PNG\xff", path, io.BytesIO(b"\0PNG\xff")):
        client.photos.write(id="1", body=body)
        assert wire.last.body == b"\0PNG\xff"
        assert headers_of(wire.last)["content-type"] == "image/png"


def test_an_answer_of_bytes_is_what_came(opened: Open) -> None:
    """Bytes are asked for by their media type, and given as they came."""
    client, wire = opened("octet_stream", (200, "application/octet-stream", b"\0\xff"))
    assert client.photos.read(id="1") == b"\0\xff"
    assert headers_of(wire.last)["accept"] == "application/octet-stream"


PNG = b"PNG"


@pytest.mark.parametrize(
    ("given", "kind", "wanted"),
    [
        ({"body": {"name": "Rex"}}, "application/json", b'{"name":"Rex"}'),
        ({"body": "<pet/>"}, "application/xml", b"<pet/>"),
        (
            {"body": {"name": "Rex"}, "content_type": "application/x-www-form-urlencoded"},
            "application/x-www-form-urlencoded",
            b"name=Rex",
        ),
        ({"body": PNG, "content_type": "image/png"}, "image/png", PNG),
    ],
)
def test_a_body_goes_out_as_one_of_its_contents(
    opened: Open, given: dict[str, Any], kind: str, wanted: bytes
) -> None:
    """What the argument is, or the content type that is given, says how it is sent."""
    client, wire = opened("several_contents", (200, "application/json", b'{"name": "Rex"}'))
    assert client.pets.add(**given).name == "Rex"
    assert (headers_of(wire.last)["content-type"], wire.last.body) == (kind, wanted)
    assert headers_of(wire.last)["accept"] == "application/json"


def test_fields_go_out_as_the_content_that_is_told(opened: Open) -> None:
    """Contents of the same fields are written of the same arguments; the first is the default."""
    client, wire = opened("several_contents")
    client.pets.change(name="Rex")
    client.pets.change(name="Rex", content_type="application/x-www-form-urlencoded")
    client.pets.change()
    assert [request.body for request in wire.requests] == [b'{"name":"Rex"}', b"name=Rex", None]


def test_another_content_of_an_answer_can_be_asked_for(opened: Open) -> None:
    """The raw form takes `accept`, and gives what came."""
    client, wire = opened("several_contents", (200, "text/csv; charset=utf-8", b"name\nRex"))
    answer = client.pets.raw.add(body={"name": "Rex"}, accept="text/csv")
    assert (answer.body, headers_of(wire.last)["accept"]) == ("name\nRex", "text/csv")


@pytest.mark.parametrize(
    ("kind", "content", "body"),
    [
        ("application/json", b'{"name": "Rex"}', {"name": "Rex"}),
        ("text/csv; header=present", b"name\nRex", "name\nRex"),
        ("Text/CSV", b"[1]", "[1]"),
    ],
)
def test_a_raw_call_takes_any_content_that_the_document_has(
    opened: Open, kind: str, content: bytes, body: object
) -> None:
    """All are asked for, with less weight what the plain call couldn't read; each is as it came."""
    client, wire = opened("several_contents", (200, kind, content))
    assert client.pets.raw.add(body={"name": "Rex"}).body == body
    assert headers_of(wire.last)["accept"] == "application/json, text/csv;q=0.5"


def test_a_raw_call_takes_no_content_that_was_not_asked_for(opened: Open) -> None:
    """A page of a proxy is no answer of the service, nor is CSV to who asked for JSON."""
    client, _ = opened("several_contents", (200, "text/html", b"<p>"))
    unread = importlib.import_module("several_contents").DecodeError
    with pytest.raises(unread, match="text/html"):
        client.pets.raw.add(body={"name": "Rex"})
    client, _ = opened("several_contents", (200, "text/csv", b"name"))
    with pytest.raises(unread, match="text/csv"):
        client.pets.raw.add(body={"name": "Rex"}, accept="application/json")


def test_a_raw_call_waits_for_no_stream_that_nobody_asked_for(opened: Open) -> None:
    """Events may never end: they come as a whole only to who says so."""
    client, wire = opened("server_sent_events", (200, "application/json", b"{}"))
    client.chat.raw.ask(text="x")
    assert headers_of(wire.last)["accept"] == "application/json"
    client.chat.raw.ask(text="x", accept="text/event-stream")
    assert headers_of(wire.last)["accept"] == "text/event-stream"


NAMED = b'{"name": "Rex"}'


@pytest.mark.parametrize(
    ("method", "kind", "content", "wanted"),
    [
        ("fetch", "application/json", NAMED, "Pet"),
        ("fetch", "application/vnd.link+json", NAMED, "Link"),
        ("fetch", "Application/vnd.Link+JSON ; charset=utf-8", NAMED, "Link"),
        ("fetch", "application/problem+json", b'{"href": "/"}', "Link"),  # by what fits
        ("walk", "application/json;version=1", b"1", "int"),
        ("walk", "application/json; Version=2", NAMED, "Pet"),
    ],
)
def test_json_of_several_types_is_read_by_its_own(
    opened: Open, method: str, kind: str, content: bytes, wanted: str
) -> None:
    """What one status answers in several JSON types is read as the one that came."""
    client, wire = opened("several_json_answers", (200, kind, content))
    assert type(getattr(client.pets, method)(id="1")).__name__ == wanted
    asked = headers_of(wire.last)["accept"].split(", ")
    assert len(asked) == {"fetch": 2, "walk": 3}[method]


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [("application/json", "Pet"), ("application/problem+json", "Link"), ("text/json", "Pet")],
)
def test_the_body_of_an_error_is_read_by_its_type(opened: Open, kind: str, wanted: str) -> None:
    """The model of an error is that of the JSON that came, by the range of its status."""
    client, _ = opened("several_json_answers", (422, kind, NAMED))
    with pytest.raises(Exception, match="422") as caught:
        client.pets.fetch(id="1")
    assert type(vars(caught.value)["parsed"]).__name__ == wanted


def test_forms_and_parts_go_out_as_their_encodings_say(opened: Open) -> None:
    """Each field by its style or content type, each part with its headers."""
    client, wire = opened("field_encodings")
    client.pets.fill(expand=["a"], filter={"b": "c"}, tags=["d", "e"], path="f/g")
    assert wire.last.body == (b"expand%5B0%5D=a&filter=%7B%22b%22%3A%22c%22%7D&tags=d%7Ce&path=f/g")
    client.pets.send(photo=("rex.jpg", b"JPG"), note="n")
    assert headers_of(wire.last)["content-type"].startswith("multipart/mixed; boundary=")
    assert b"Content-Type: image/jpeg\r\nX-Kind: photo\r\n\r\nJPG" in wire.last.body


def test_each_part_says_what_it_is(opened: Open) -> None:
    """One content type each, headers of its own, and base64 told, which the parser here undoes."""
    client, wire = opened("part_types")
    client.pets.add(
        about={"name": "Rex"},
        notes=[{"name": "a"}, {"name": "b"}],
        chip=b"\0\xff",
        chips=[b"1", b"2"],
        page="n",
        film=b"F",
        photos=[("a.png", b"A"), ("b.bin", b"B", "image/webp")],
    )
    assert parts_of(wire.last) == [
        ("about", None, b'{"name":"Rex"}'),
        ("notes", None, b'{"name":"a"}'),
        ("notes", None, b'{"name":"b"}'),
        ("chip", None, b"\0\xff"),
        ("chips", None, b"1"),
        ("chips", None, b"2"),
        ("page", None, b"n"),
        ("film", "film", b"F"),
        ("photos", "a.png", b"A"),
        ("photos", "b.bin", b"B"),
    ]
    lines = wire.last.body.decode("latin-1").split("\r\n")
    assert [line[14:] for line in lines if line.startswith("Content-Type: ")] == [
        *("application/json",) * 3,
        "application/octet-stream",
        *("application/x-chip",) * 2,
        "text/plain",
        *("video/mp4", "image/png", "image/webp"),
    ]
    assert [line for line in lines if line.startswith("X-Lang")] == ["X-Lang: en"]


def test_what_is_told_goes_out_as_it_was_told(opened: Open) -> None:
    """One header whatever its case, the operation's; XML as it is given; cookies not encoded."""
    client, wire = opened("warnings_on_the_wire", access_token="token", basic_auth="a:b")
    client.pets.change(id="a/b", query="<a/>", note="n", x_lang=7, seen=["a%20", "b/c"])
    headers = headers_of(wire.last)
    assert wire.last.url.endswith("/pets/a%2Fb?query=%3Ca%2F%3E&note=n")
    assert [value for name, value in wire.last.headers if name.lower() == "x-lang"] == ["7"]
    assert (headers["cookie"], headers["authorization"]) == ("seen=a%20; seen=b/c", "Basic YTpi")


def test_text_goes_out_and_comes_back_as_text(opened: Open) -> None:
    """A body and an answer of text are strings, UTF-8 on the wire."""
    client, wire = opened("text_answer", (200, "text/csv; charset=utf-8", "n\u00e9".encode()))
    assert client.pets.export() == "n\u00e9"
    assert headers_of(wire.last)["accept"] == "text/csv"
    client, wire = opened("text_answer")
    client.pets.import_(body="n\u00e9")
    assert wire.last.body == "n\u00e9".encode()
    assert headers_of(wire.last)["content-type"] == "text/csv"


@pytest.mark.parametrize(
    ("answer", "kind", "wanted"),
    [
        ((200, "application/json", b'{"name": "Rex"}'), "Pet", {"name": "Rex"}),
        ((202, "application/json", b'{"seconds": 3}'), "Wait", {"seconds": 3}),
        ((204, "", b""), "NoneType", None),
        ((200, "", b""), "NoneType", None),
    ],
)
def test_several_successes_are_told_apart(
    opened: Open, answer: Answer, kind: str, wanted: object
) -> None:
    """The model of the success that came is the answer, or None where it has no content."""
    client, _ = opened("several_answers", answer)
    found = client.pets.fetch(id="1")
    assert type(found).__name__ == kind
    assert found is None if wanted is None else found.to_dict() == wanted


def test_cookies_go_out_in_one_header(opened: Open) -> None:
    """All cookie parameters share the one Cookie header; those left out are not in it."""
    client, wire = opened("cookies")
    client.pets.list(session="a b;c", theme="dark", seen=[1, 2])
    assert headers_of(wire.last)["cookie"] == "session=a%20b%3Bc; theme=dark; seen=1,2"
    client.pets.list(session="s", theme=None)
    assert headers_of(wire.last)["cookie"] == "session=s"


def test_parameters_go_out_in_their_styles(opened: Open) -> None:
    """Each parameter is written as the document says, in its place and in the document's order."""
    client, wire = opened("parameter_styles")
    both, span = ["a", "b/c"], {"low": 1, "high": 2}
    client.pets.find(
        **dict.fromkeys(("ids", "color", "each", "joined", "spaced", "piped", "x_names"), both),
        **dict.fromkeys(("filter", "spread", "json", "x_range"), span),
        size=3,
        url="https://a.example/?b",
    )
    path, _, query = wire.last.target.partition("?")
    assert path == "/pets/a,b%2Fc/.3;color=a;color=b%2Fc"
    assert query.split("&") == [
        *("each=a", "each=b%2Fc", "joined=a,b%2Fc", "spaced=a%20b%2Fc", "piped=a%7Cb%2Fc"),
        *("filter[low]=1", "filter[high]=2", "low=1", "high=2", "url=https://a.example/?b"),
        "json=%7B%22low%22%3A1%2C%22high%22%3A2%7D",
    ]
    headers = headers_of(wire.last)
    assert (headers["x-names"], headers["x-range"]) == ("a,b/c", "low=1,high=2")


def test_a_query_parameter_may_come_without_a_value(opened: Open) -> None:
    """With allowEmptyValue "" goes out as `name=`, whatever the type; without it, it is checked."""
    client, wire = opened("empty_values")
    client.pets.list_pets(sort="a", deep="", limit="", name="", tags="")
    assert wire.last.target == "/pets?deep=&limit=&name=&tags=&sort=a"
    client.pets.list_pets(sort="a", deep=True, limit=2, name="b", tags=["c", "d"])
    assert wire.last.target == "/pets?deep=true&limit=2&name=b&tags=c&tags=d&sort=a"
    for wrong in ({"sort": ""}, {"sort": "a", "limit": 0}, {"sort": "a", "deep": "yes"}):
        with pytest.raises(importlib.import_module("empty_values").ArgumentError):
            client.pets.list_pets(**wrong)


def test_a_model_goes_out_as_a_mapping_does(opened: Open) -> None:
    """A model given for an object parameter is written by its fields that are set."""
    client, wire = opened("parameter_styles")
    given = importlib.import_module("parameter_styles.models").Range(low=1)
    client.pets.find(ids=["a"], size=1, color=["b"], filter=given, spread=given, x_range=given)
    assert wire.last.target == "/pets/a/.1;color=b?filter[low]=1&low=1"
    assert headers_of(wire.last)["x-range"] == "low=1"


def test_the_asynchronous_form_sends_the_same(opened: Open) -> None:
    """What goes out is the same from both forms of a method."""
    client, wire = opened("security_per_operation", **KEYS)
    client.pets.both()
    after = AsyncWire("security_per_operation")
    other = importlib.import_module("security_per_operation").Pets(async_transport=after, **KEYS)
    asyncio.run(other.pets.aboth())
    assert (after.last.target, after.last.headers) == (wire.last.target, wire.last.headers)


def test_further_verbs_are_sent_as_they_are_written(opened: Open) -> None:
    """The verbs that only OpenAPI 3.2 has go out by their names, with a body where there is one."""
    pets, wire = opened("further_verbs", base_url="http://localhost")
    pets.default.find_pets(name="Rex")
    assert (wire.last.method, wire.last.body) == ("QUERY", b'{"name":"Rex"}')
    pets.default.copy_pets()
    assert wire.last.method == "COPY"


def test_what_a_callback_carries_is_read_by_its_model(packages: Path) -> None:
    """The payload of a callback is a model of the package, importable as any other."""
    assert packages.is_dir()
    model = importlib.import_module("callbacks.models").SubscribePetCamePayload
    assert model.from_dict({"name": "Rex"}).name == "Rex"


def test_events_are_read_as_what_the_document_says_of_their_data(opened: Open) -> None:
    """Data is a model of `schema`, or of the event's `contentSchema` (OpenAPI 3.2), else text."""
    events = (200, "text/event-stream", b'id: 1\ndata: {"text": "miau"}\n\n')
    client, wire = opened("server_sent_events", events)
    for call in (lambda: client.chat.stream.ask(text="?", stream=True), client.news.follow):
        with call() as stream:
            (event,) = stream
        assert (event.id, event.event, event.data.text) == ("1", "message", "miau")
        assert headers_of(wire.last)["accept"] == "text/event-stream"
    assert [one.data for one in client.news.log()] == ['{"text": "miau"}']
    whole, wire = opened("server_sent_events", (200, "application/json", b'{"text": "miau"}'))
    assert whole.chat.ask(text="?").text == "miau"
    assert headers_of(wire.last)["accept"] == "application/json"


def test_lines_and_records_are_values_of_the_document(opened: Open) -> None:
    """A line is a model; a record is an item of the array that describes them all."""
    client, _ = opened(
        "json_lines", (200, "application/x-ndjson", b'{"name": "Rex"}\n{"name": ""}')
    )
    assert [pet.name for pet in client.pets.export()] == ["Rex", ""]
    client, _ = opened("json_lines", (200, "application/json-seq", b"\x1e1.5\n\x1e2\n"))
    assert list(client.pets.weights()) == [1.5, 2]
    client, _ = opened("json_lines")
    assert list(client.pets.weights()) == []


def test_items_go_out_a_line_each(opened: Open, tmp_path: Path) -> None:
    """Any iterable of models and dicts is written as lines; a file of lines is sent as it is."""
    client, wire = opened("json_lines_body")
    models = importlib.import_module("json_lines_body.models")
    born = datetime(2024, 1, 1, tzinfo=timezone.utc)
    client.pets.load(body=iter([models.Pet(name="Rex", id="1"), {"name": "Ada", "born": born}]))
    assert headers_of(wire.last)["content-type"] == "application/jsonl"
    assert wire.last.body == b'{"name":"Rex"}\n{"name":"Ada","born":"2024-01-01T00:00:00Z"}\n'
    (tmp_path / "pets.jsonl").write_bytes(b'{"name":"Rex"}\n')
    client.pets.load(body=tmp_path / "pets.jsonl")
    assert wire.last.body == b'{"name":"Rex"}\n'
    client.pets.weigh(body=[1, 2.5])
    assert wire.last.body == b"\x1e1\n\x1e2.5\n"
    client.pets.weigh()
    assert wire.last.body is None


def test_an_item_that_does_not_fit_is_refused_before_any_is_sent(opened: Open) -> None:
    """A line that breaks the document's limits is named, and nothing is sent."""
    client, wire = opened("json_lines_body")
    for method, body, told in (
        ("load", [{"name": "Rex"}, {}], r"body\[1\]"),
        ("weigh", [1, -1], r"body\[1\] must be at least 0"),
        ("weigh", [1], "at least 2 items long, not 1"),
        ("weigh", count(), "at most 3 items long"),  # which has no end
        ("weigh", [1, 2, 1], "no item comes twice"),
        ("load", "Rex", "iterable of items"),
        ("load", {"name": "Rex"}, "iterable of items"),
        ("load", None, "iterable of items"),
    ):
        with pytest.raises(Exception, match=told):
            getattr(client.pets, method)(body=body)
    assert wire.requests == []


@pytest.mark.parametrize(
    ("body", "kind", "wanted"),
    [
        ([date(2024, 1, 1)], "application/json", b'["2024-01-01"]'),
        ((one for one in [date(2024, 1, 1)]), "application/x-ndjson", b'"2024-01-01"\n'),
        (b"x", "application/x-ndjson", b"x"),
    ],
)
def test_items_go_out_as_what_they_come_in(
    opened: Open, body: Any, kind: str, wanted: bytes
) -> None:
    """A list goes out as JSON where that is offered, what can only be iterated as lines."""
    client, wire = opened("json_lines_body")
    client.pets.mark(body=body)
    assert (headers_of(wire.last)["content-type"], wire.last.body) == (kind, wanted)
    client.pets.mark(body=[date(2024, 1, 1)], content_type="application/x-ndjson")
    assert wire.last.body == b'"2024-01-01"\n'


def test_text_is_had_whole_or_saved(opened: Open, tmp_path: Path) -> None:
    """A table that may be large has a streamed form, whose pieces are bytes."""
    client, _ = opened("text_answer", (200, "text/csv", "é;1\n".encode()))
    assert client.pets.export() == "é;1\n"
    assert client.pets.stream.export().save(tmp_path / "pets.csv") == 5


def test_events_are_read_by_their_names(opened: Open) -> None:
    """Each name has data of its own, which may be text."""
    sent = b'event: born\ndata: {"name": "Rex"}\n\nevent: fed\ndata: {"grams": 9}\n\n'
    events = (200, "text/event-stream", sent + b"event: said\ndata: miau\n\n")
    client, _ = opened("named_events", events)
    born, fed, said = client.news.follow()
    assert (born.data.name, fed.data.grams, said.data) == ("Rex", 9, "miau")


def test_a_file_is_had_whole_or_saved(opened: Open, tmp_path: Path) -> None:
    """The plain form gives bytes, the streamed one pieces; a method called `stream` is kept."""
    client, wire = opened("file_download", (200, "video/mp4", b"film"))
    assert client.films.read(id="a") == b"film"
    assert list(client.films.stream_.read(id="a")) == [b"film"]
    assert client.films.stream_.stream().save(tmp_path / "all") == 4
    assert headers_of(wire.last)["accept"] == "application/octet-stream"
    assert (tmp_path / "all").read_bytes() == b"film"


def test_streams_come_in_asyncio_too(packages: Path) -> None:
    """`async for` over what is awaited, of each kind."""
    assert packages.is_dir()

    async def items(case: str, answer: Answer, call: Callable[[Any], Any]) -> list[Any]:
        client = importlib.import_module(case).Pets(async_transport=AsyncWire(case, answer))
        return [one async for one in await call(client)]

    found = asyncio.run(
        items(
            "server_sent_events",
            (200, "text/event-stream", b"data: a\n\n"),
            lambda one: one.news.alog(),
        )
    )
    assert [one.data for one in found] == ["a"]
    (pet,) = asyncio.run(
        items(
            "json_lines",
            (200, "application/x-ndjson", b'{"name": "Rex"}'),
            lambda one: one.pets.aexport(),
        )
    )
    assert pet.name == "Rex"


def test_what_matches_no_pattern_is_kept_as_it_came(packages: Path) -> None:
    """Keys are read as their pattern's type; one that none matches may hold anything."""
    assert packages.is_dir()
    models = importlib.import_module("tuples_and_patterns.models")
    data = {"loose": {"x-a": {"at": 1}, "b": "text", "c": None, "d": [{"e": 1}], "f": {"g": 2}}}
    made = models.Map.from_dict(data)
    assert made.loose["x-a"].at == 1
    assert [made.loose[key] for key in "bcdf"] == [data["loose"][key] for key in "bcdf"]
    assert made.to_dict() == data


def test_a_key_that_a_schema_forbids_is_kept_in_answers_and_never_sent(packages: Path) -> None:
    """What the service sends is read whatever its keys; what goes out has only keys that may."""
    assert packages.is_dir()
    package = importlib.import_module("keys")
    sent = {
        "x-a": "b",
        "made-at": "2024-01-01T00:00:00Z",
        "codes": {"ab": 1},
        "book": {"title": "c"},
    }
    answer = {**sent, "new": [1], "book": {"title": "c", "pages": 3}, "codes": {"A": 2}}
    wire = Wire("keys", (200, "application/json", json.dumps(answer).encode()))
    client = package.Shelves(base_url="https://shelves.test", transport=wire)
    made = client.default.put_shelf(body=sent)
    assert json.loads(wire.last.body) == sent
    assert made.to_dict() == answer
    assert made.additional_properties["made-at"].year == 2024
    for bad in (made, {"new": 1}, {"book": {"pages": 3}}, {"codes": {"A": 2}}, {"x-a": 1}):
        with pytest.raises(package.ArgumentError, match="body is not a Shelf"):
            client.default.put_shelf(body=bad)
    assert len(wire.requests) == 1


def test_content_of_any_type_goes_both_ways(opened: Open) -> None:
    """Under `*/*` the caller says what a file is, and gets one back whatever it is."""
    client, wire = opened("file_download", (200, "application/json", b"[1]"))
    assert client.films.copy(body=b"GIF", content_type="image/gif") == b"[1]"
    assert (wire.last.header("content-type"), wire.last.body) == ("image/gif", b"GIF")
