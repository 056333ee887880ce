"""Fuzzing of two doors for foreign data: answer bytes, and argument values.

A bounded run with the rest; `make fuzz` goes on for as long as it is told.
"""

from __future__ import annotations

import gzip
import json
import zlib
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sentdm import ApiException, ArgumentError, Request, Response, Sentdm

from tests.fault.row import CREATE, DELETE, GET, LIST, LOOKUP, PUT, SEND, TEMPLATE, Ask
from tests.fault.script import CUSTOMER, ID
from tests.fault.stage import attempt
from tests.support.fuzz import for_its_share

if TYPE_CHECKING:
    from collections.abc import Callable

_FUZZ: Final = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
_BY_PHONE: Final = Ask("contact.get_contact_by_phone", {"customer_id": ID, "phone_number": "+1"})
_ALL: Final = (SEND, GET, LIST, PUT, DELETE, CREATE, TEMPLATE, LOOKUP, _BY_PHONE)

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text() | st.sampled_from([*CUSTOMER]), inner)
    ),
    max_leaves=8,
)
_CONTENT = st.one_of(
    st.binary(max_size=200),
    _JSON.map(lambda value: json.dumps(value).encode()),
    st.sampled_from(["[", '{"a":', "[[", "9", "-", '"\\ud800', "1e9", "NaN,"]).map(
        lambda piece: (piece * 3000).encode()
    ),
)
_CODINGS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "": lambda data: data,
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "gzip, deflate": lambda data: zlib.compress(gzip.compress(data)),
    "br": lambda data: data,
}
_HEADERS = st.lists(
    st.tuples(
        st.sampled_from(["Retry-After", "Location", "Content-Encoding", "Content-Type", "X-A"]),
        st.text(st.characters(max_codepoint=255), max_size=20),
    ),
    max_size=3,
)
_VALUES = st.one_of(
    *(st.text(), st.text(st.characters(), max_size=120), st.integers(), st.floats()),
    *(st.none(), st.booleans(), st.binary(max_size=5), st.lists(st.text(), max_size=2)),
    *(st.decimals(), st.datetimes(), st.uuids(), st.dictionaries(st.text(), st.text(), max_size=2)),
    st.sampled_from(["", ".", "..", "%2e", "a/b", "\r\nX: y", "\0", "\ud800", "é", object()]),
)


class Canned:
    """A transport that answers from memory, and keeps the last request."""

    def __init__(self, response: Response) -> None:
        """Answer so."""
        self.response = response
        self.requests: list[Request] = []

    def send(self, request: Request) -> Response:
        """Keep the request, and answer."""
        self.requests.append(request)
        return self.response

    def close(self) -> None:
        """Have nothing to close."""


def canned(status: int, headers: list[tuple[str, str]], content: bytes) -> Canned:
    """Answer so, in two chunks."""
    half = len(content) // 2
    return Canned(Response(status, "", headers, [content[:half], content[half:]], lambda: None))


def client_of(transport: Canned) -> Sentdm:
    """Make a client that sends through it, without retries."""
    return Sentdm(
        api_key="fuzz", transport=transport, max_retries=0, max_response_bytes=1 << 16,
        base_url="https://api.sent.example/v2",
    )  # fmt: skip


@pytest.mark.fuzz
@for_its_share
@_FUZZ
@given(
    ask=st.sampled_from(_ALL),
    raw=st.booleans(),
    status=st.sampled_from([200, 200, 200, 201, 204, 206, 301, 400, 401, 404, 429, 500, 599, 700]),
    coding=st.sampled_from([*_CODINGS]),
    cut=st.integers(0, 30),
    headers=_HEADERS,
    content=_CONTENT,
)
def test_any_answer_is_a_value_or_an_error_of_the_tree(  # noqa: PLR0917 - as Hypothesis gives
    ask: Ask,
    raw: bool,  # noqa: FBT001 - Hypothesis passes it
    status: int,
    coding: str,
    cut: int,
    headers: list[tuple[str, str]],
    content: bytes,
) -> None:
    """Whatever bytes an answer is made of, the call gives a value or raises an ApiException."""
    data = _CODINGS[coding](content)
    data = data[: len(data) - cut] if cut < 10 else data
    fields = [("Content-Type", "application/json"), ("Content-Encoding", coding), *headers]
    outcome = attempt(
        client_of(canned(status, fields, data)), Ask(ask.method, ask.arguments, raw=raw)
    )
    error = outcome.error
    assert error is None or isinstance(error, ApiException)
    assert status // 100 == 2 or error is not None
    if error is None and not raw and hasattr(outcome.value, "to_dict"):
        again = type(outcome.value).from_dict(outcome.value.to_dict())
        assert again == outcome.value
    elif error is not None and status // 100 in {4, 5}:
        assert error.status == status


@pytest.mark.fuzz
@for_its_share
@_FUZZ
@given(ask=st.sampled_from(_ALL), data=st.data())
def test_any_argument_is_sent_as_it_is_or_refused(ask: Ask, data: st.DataObject) -> None:
    """Whatever value an argument has, it is refused by name or it arrives unchanged."""
    name = data.draw(st.sampled_from(sorted(ask.arguments)))
    value = data.draw(_VALUES)
    transport = canned(200, [("Content-Type", "application/json")], b"{}")
    error = attempt(client_of(transport), ask.but(**{name: value})).error
    if isinstance(error, ArgumentError):
        assert error.argument is not None
        assert name.startswith(error.argument.partition("[")[0])
        assert not transport.requests
        return
    assert error is None or isinstance(error, ApiException)
    _judge_request(transport.requests[0], value)


def _judge_request(request: Request, value: object) -> None:
    assert request.target.isascii()
    assert request.target.isprintable()
    assert " " not in request.target
    parts = urlsplit(request.target)
    assert parts.path.startswith("/v2/")
    assert not {"", ".", ".."} & {unquote(part) for part in parts.path.split("/")[1:]}
    names = {header for header, _ in request.headers}
    assert len(names) == len(request.headers)
    if isinstance(value, str):
        found: list[Any] = [unquote(part) for part in parts.path.split("/")]
        found += [text for _, text in parse_qsl(parts.query, keep_blank_values=True)]
        if request.body:
            assert isinstance(request.body, bytes)
            body = json.loads(request.body)
            found += body.values() if isinstance(body, dict) else [body]
        assert value in found


@pytest.mark.parametrize("ask", _ALL)
def test_the_calls_of_the_fuzzing_are_right(ask: Ask) -> None:
    """With the right answer each call of the fuzzing succeeds, so that it can find something."""
    listed = ask.method.endswith(("_all_customers", "_for_customer"))
    transport = canned(200, [("Content-Type", "application/json")], b"[]" if listed else b"{}")
    assert attempt(client_of(transport), ask).error is None
