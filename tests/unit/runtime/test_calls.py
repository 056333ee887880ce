"""Calls over a real socket: what goes out, what comes back, in all four forms."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

import pytest

from runtime.python import errors, pools
from runtime.python.headers import Headers
from runtime.python.operation import Call
from tests.unit.runtime.sample import FETCH, Client, Customer, Problem
from tests.unit.runtime.server import Server, answer

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

BODY = {"id": "not-a-uuidX", "phoneNumber": "+1", "createdAt": "2023-01-01T12:00:00Z", "odd": 1}


def fetch_sync(client: Client, **arguments: Any) -> Customer:
    """Fetch, blocking."""
    with client:
        return client.customers.fetch(**arguments)


def fetch_async(client: Client, **arguments: Any) -> Customer:
    """Fetch, in a loop of its own."""

    async def main() -> Customer:
        async with client:
            return await client.customers.afetch(**arguments)

    return asyncio.run(main())


def send_sync(client: Client, **arguments: Any) -> Customer:
    """Send, blocking."""
    with client:
        return client.customers.send(**arguments)


def send_async(client: Client, **arguments: Any) -> Customer:
    """Send, in a loop of its own."""

    async def main() -> Customer:
        async with client:
            return await client.customers.asend(**arguments)

    return asyncio.run(main())


both_fetch = pytest.mark.parametrize("fetch", [fetch_sync, fetch_async])
both_send = pytest.mark.parametrize("send", [send_sync, send_async])


def client_of(server: Server, **options: Any) -> Client:
    """Return a client of the server."""
    return Client(api_key="key", access_token="token", base_url=server.url, **options)


@both_fetch
def test_the_answer_is_a_model(fetch: Callable[..., Customer]) -> None:
    """A success is decoded into the model, unknown fields and odd ids kept."""
    with Server(answer(body=BODY)) as server:
        customer = fetch(client_of(server), id="a")
    assert customer.phone_number == "+1"
    assert customer.created_at is not None
    assert customer.created_at.utcoffset() is not None
    assert customer.additional_properties == {"odd": 1}
    assert customer.to_dict() == BODY


@both_fetch
def test_a_request_carries_both_credentials_and_its_segment_encoded(
    fetch: Callable[..., Customer],
) -> None:
    """Every request has both credentials, the user agent, and the path value as one segment."""
    with Server(answer(body=BODY)) as server:
        fetch(client_of(server), id="a/b?c#d%é \\+")
    request = server.requests[0]
    assert request.target == "/customers/a%2Fb%3Fc%23d%25%C3%A9%20%5C%2B"
    assert request.headers["x-api-key"] == "key"
    assert request.headers["authorization"] == "Bearer token"
    assert request.headers["user-agent"] == "sample/1.0"
    assert request.headers["accept"] == "application/json"
    assert request.headers["host"] == f"127.0.0.1:{server.port}"
    assert "content-type" not in request.headers


@both_send
def test_what_is_left_out_is_not_sent(send: Callable[..., Customer]) -> None:
    """A field left out is absent from the body, and None is null there."""
    with Server(answer(body=BODY)) as server:
        send(client_of(server), name="n")
        send(client_of(server), token=None)
        send(client_of(server))
    assert [request.json for request in server.requests] == [
        {"name": "n"},
        {"smsBearerToken": None},
        {},
    ]
    assert server.requests[0].headers["content-type"] == "application/json"


def test_a_query_is_encoded_and_a_list_comes_back() -> None:
    """Query parameters go by wire name, and an array answer is a plain list of models."""
    with Server(answer(body=[BODY, {}])) as server, client_of(server) as client:
        customers = client.customers.every(page=1, page_size=100)
    assert server.requests[0].target == "/customers?page=1&pageSize=100"
    assert [customer.id for customer in customers] == ["not-a-uuidX", None]


def test_a_raw_answer_has_the_wire_and_the_snake_case_names() -> None:
    """A raw body is what the server sent, and answers the snake_case spelling too."""
    with Server(answer(body=BODY, headers=[("X-Id", "7")])) as server, client_of(server) as client:
        raw = client.customers.raw.fetch(id="a")
    assert raw.body == BODY
    assert raw.body["phone_number"] == "+1"
    assert (raw.status, raw.reason, raw.attempts) == (200, "Scripted", 1)
    assert raw.headers["x-id"] == "7"
    assert 0 < raw.round_trip_time < 10


def test_a_raw_answer_comes_in_asyncio_too() -> None:
    """The raw call in asyncio gives the same object."""
    with Server(answer(body=BODY)) as server:

        async def main() -> Any:
            async with client_of(server) as client:
                return await client.customers.raw.afetch(id="a")

        assert asyncio.run(main()).body["created_at"] == BODY["createdAt"]


def test_a_delete_answers_none() -> None:
    """An operation without content returns None, whatever the server sends, and raw keeps it."""
    steps = [answer(204, content=b""), answer(body={"gone": True}), answer(body={"gone": True})]
    with Server(*steps) as server, client_of(server) as client:
        remove: Any = client.customers.remove  # type checkers know that it returns nothing
        assert [remove(id="a"), remove(id="a")] == [None, None]
        assert client.customers.raw.remove(id="a").body == {"gone": True}


def test_errors_say_what_the_service_said() -> None:
    """A status error has the status's class, the parsed body, its model, headers and reason."""
    step = answer(400, {"error": "no"}, headers=[("X-Id", "7")], reason="")
    with (
        Server(step) as server,
        client_of(server) as client,
        pytest.raises(errors.BadRequest) as caught,
    ):
        client.customers.fetch(id="a")
    error = caught.value
    assert (error.status, error.reason, error.attempts) == (400, "Bad Request", 1)
    assert error.body == {"error": "no"}
    assert error.parsed == Problem(error="no")
    assert isinstance(error.headers, Headers)
    assert error.headers["x-id"] == "7"
    assert error.round_trip_time is not None
    assert repr(error) == "BadRequest(status=400, reason='Bad Request')"
    assert str(error) == "Customers_fetch: 400 Bad Request"


def test_one_debug_line_per_attempt(caplog: pytest.LogCaptureFixture) -> None:
    """Each attempt is logged once at DEBUG with operation, status and attempt, and no header."""
    caplog.set_level(logging.DEBUG, logger="sample")
    steps = [answer(429, headers=[("Retry-After", "0")]), answer(body=BODY)]
    with Server(*steps) as server, client_of(server) as client:
        client.customers.fetch(id="a")
    lines = [record.getMessage() for record in caplog.records if record.name == "sample"]
    assert len(lines) == 2
    assert lines[0].startswith("Customers_fetch: 429 in ")
    assert lines[0].endswith("attempt 1")
    assert lines[1].startswith("Customers_fetch: 200 in ")


def test_cookies_are_not_kept() -> None:
    """A Set-Cookie is never sent back."""
    step = answer(body=BODY, headers=[("Set-Cookie", "a=b")])
    with Server(step) as server, client_of(server) as client:
        client.customers.fetch(id="a")
        client.customers.fetch(id="a")
    assert all("cookie" not in request.headers for request in server.requests)


def test_options_change_in_a_copy_that_shares_the_connections() -> None:
    """with_options changes what is given, and uses the same connection."""
    with Server(answer(body=BODY)) as server, client_of(server) as client:
        client.customers.fetch(id="a")
        copy = client.core.with_options(credentials={"api_key": "other"}, timeout=5.0)
        copy.call(FETCH, Call(path=("a",)), None)
        with pytest.raises(errors.ArgumentError):
            client.core.with_options(timeout=0)
    assert [request.headers["x-api-key"] for request in server.requests] == ["key", "other"]
    assert {request.headers["authorization"] for request in server.requests} == {"Bearer token"}
    assert server.connections == 1


def test_a_closed_client_says_so() -> None:
    """Closing twice is allowed; a call after it is a ClientClosed, sync and async."""
    client = Client(api_key="key", base_url="http://127.0.0.1:9")
    client.core.close()
    client.core.close()
    with pytest.raises(errors.ClientClosed):
        client.customers.fetch(id="a")
    with pytest.raises(errors.ClientClosed):
        asyncio.run(client.customers.afetch(id="a"))
    with pytest.raises(errors.ClientClosed):
        client.core.with_options(timeout=5.0)
    with pytest.raises(errors.ClientClosed), client:
        pass


def test_a_client_closed_while_its_engine_loads_stays_closed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The first async call loads the engine; who closes the client meanwhile has closed it."""
    client = Client(api_key="key", base_url="http://127.0.0.1:9")

    async def load(*_: object) -> None:
        client.core.close()

    monkeypatch.setattr(pools, "_loaded", set())
    monkeypatch.setattr(pools, "_load", load)
    with pytest.raises(errors.ClientClosed):
        asyncio.run(client.customers.afetch(id="a"))
    assert not list(client.core._pools._aengines)


def test_no_option_is_taken_off_by_none() -> None:
    """with_options refuses None, which could mean two things, and names the option."""
    with Client(api_key="key", access_token="token") as client:
        with pytest.raises(errors.ArgumentError, match="leave it out") as caught:
            client.core.with_options(credentials={"api_key": None})
        assert caught.value.argument == "api_key"
        with pytest.raises(errors.ArgumentError):
            client.core.with_options(base_url=None)


@pytest.mark.parametrize("timeout", [0, -1, True, "5", float("nan"), float("inf")])
def test_a_bad_timeout_is_refused(timeout: Any) -> None:
    """The timeout of a call is a finite number above 0."""
    client = Client(api_key="key", base_url="http://127.0.0.1:9")
    with pytest.raises(errors.ArgumentError) as caught:
        client.customers.fetch(id="a", timeout=timeout)
    assert caught.value.argument == "timeout"


def test_a_bad_argument_sends_nothing() -> None:
    """An ArgumentError comes before any connection."""
    with Server(answer(body=BODY)) as server, client_of(server) as client:
        with pytest.raises(errors.ArgumentError) as caught:
            client.customers.every(page=1, page_size=101)
        with pytest.raises(errors.ArgumentError):
            client.customers.fetch(id="..")
    assert caught.value.argument == "page_size"
    assert server.connections == 0
