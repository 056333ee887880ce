"""What an error keeps of the answer that it is about."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from runtime.python import bodies, encoded, errors, flow
from runtime.python.headers import Headers
from runtime.python.operation import Operation
from tests.unit.runtime.sample import SEND, Problem
from tests.unit.runtime.test_flow import run

PAGE = b"<html>Log in first</html>"


def came(status: int, content: bytes, kind: str) -> flow.Received:
    """An answer of this content type."""
    pairs = [("content-type", kind)] if kind else []
    return flow.Received(status, "", Headers(pairs), content, None, 0.1)


@pytest.mark.parametrize("kind", ["text/plain", "text/html; charset=utf-8", ""])
def test_the_json_of_an_error_is_parsed_under_a_wrong_name_too(kind: str) -> None:
    """The body stays the text that the server says it is, and its model is read all the same."""
    error, _ = run(SEND, came(400, b'{"error": "no"}', kind))
    assert (type(error), error.body) == (errors.BadRequest, '{"error": "no"}')
    assert error.parsed == Problem(error="no")


@pytest.mark.parametrize("content", [PAGE, b'{"error": 1}', b'{"error"', b"[" * 100000, b'"{}"'])
@pytest.mark.parametrize("kind", ["text/plain", "application/json"])
def test_the_body_of_an_error_that_fits_nothing_is_kept(content: bytes, kind: str) -> None:
    """Whatever it is called, it is given as it came, or as the JSON that it is."""
    error, _ = run(SEND, came(400, content, kind))
    is_parsed = kind == "application/json" and content[-1:] in b'}"'
    assert error.parsed is None
    assert is_parsed or error.body == content.decode()


def test_an_error_of_text_is_not_taken_for_json() -> None:
    """Where the document has text, that is what is read."""
    operation: Operation[Any] = Operation(
        id="x", method="GET", path="/x", retry="never", errors={400: bodies.text_of}
    )
    error, _ = run(operation, came(400, b"[1]", "text/plain"))
    assert (error.body, error.parsed) == ("[1]", "[1]")


@pytest.mark.parametrize("kind", ["text/html", "application/json", ""])
def test_a_page_in_place_of_json_is_on_the_error(kind: str) -> None:
    """Who reads the log of a failure sees what a proxy said, and so does a copy of the error."""
    error, _ = run(SEND, came(200, PAGE, kind))
    assert (type(error), error.status, error.body) == (errors.DecodeError, 200, PAGE.decode())
    assert pickle.loads(pickle.dumps(error)).body == PAGE.decode()
    assert "Log in" not in str(error) + repr(error)


def test_a_page_is_kept_up_to_a_bound() -> None:
    """A body may have megabytes, an error is held in lists and queues."""
    error, _ = run(SEND, came(200, b"<p>" * 100_000, "text/html"))
    assert len(error.body) == 2000


@pytest.mark.parametrize(
    "content",
    [
        b'{"smsBearerToken": "canary", ]',
        b'\xef\xbb\xbf {"smsBearerToken": ["canary"]}',
        b' \n["canary"]',
        b'"canary"',
        '{"a": "canary"}'.encode("utf-16"),
        '{"a": "canary"}'.encode("utf-16-be"),
        b"",
    ],
)
@pytest.mark.parametrize("kind", ["text/html", "application/json"])
def test_json_that_cannot_be_read_is_not_kept(content: bytes, kind: str) -> None:
    """It may hold credentials, which no error keeps alive."""
    error, _ = run(SEND, came(200, content, kind))
    assert (type(error), error.body) == (errors.DecodeError, None)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"access_token=canary&scope=all", "application/x-www-form-urlencoded"),
        (b'data: {"token": "canary"}', "text/event-stream"),
        (b'\x1e{"token": "canary"}', "application/json-seq"),
        (b"<token>canary</token>", "application/xml"),
        (b"token: canary", "application/yaml"),
        (b"canary", "application/jwt"),
        (b')]}\',\n["canary"]', "application/json"),
    ],
)
def test_an_answer_in_another_form_is_not_kept(content: bytes, kind: str) -> None:
    """It is the service that speaks, and a token endpoint, say, answers pairs of a form."""
    error, _ = run(SEND, came(200, content, kind))
    assert (type(error), error.body) == (errors.DecodeError, None)


def test_text_that_was_asked_for_is_not_kept() -> None:
    """It is the answer itself, whatever is wrong with it, and no page of a proxy."""
    operation: Operation[Any] = Operation(
        id="x", method="GET", path="/x", retry="never", answer=encoded.base64, accept="text/plain"
    )
    error, _ = run(operation, came(200, b"canary!", "text/plain; charset=utf-8"))
    assert (type(error), error.body) == (errors.DecodeError, None)
    error, _ = run(operation, came(200, PAGE, "text/html"))
    assert error.body == PAGE.decode()
