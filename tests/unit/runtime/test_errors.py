"""The error tree: what survives copies, and what must never show."""

from __future__ import annotations

import asyncio
import concurrent.futures
import copy
import logging
import multiprocessing
import pickle
import pprint
import traceback
from typing import TYPE_CHECKING, Any

import pytest

from runtime.python import errors
from runtime.python.headers import Headers
from tests.unit.runtime.sample import Client, Problem
from tests.unit.runtime.server import CLOSE, Drip, Server, answer

if TYPE_CHECKING:
    from collections.abc import Callable

CANARY = "c4n4ryc4n4ryc4n4ry"

KINDS = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, errors.ApiException)
]


def full(kind: type[errors.ApiException]) -> errors.ApiException:
    """Return an error of the kind with every attribute set."""
    error = kind("what happened")
    error.status, error.reason = 400, "Bad Request"
    error.headers = Headers([("A", "b")])
    error.body, error.parsed = {"error": "x"}, Problem(error="x")
    error.retry_after, error.round_trip_time, error.attempts = 1.5, 0.25, 2
    for name, value in {
        "maybe_sent": True,
        "path": "$.a",
        "location": "l",
        "argument": "z",
    }.items():
        if hasattr(error, name):
            setattr(error, name, value)
    return error


def give_back(error: errors.ApiException) -> errors.ApiException:
    """Return the error, from another process."""
    return error


def fail(error: errors.ApiException) -> None:
    """Raise the error, in another process."""
    raise error


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_survives_copies_and_pickles(kind: type[errors.ApiException]) -> None:
    """copy, deepcopy and pickle keep the class, the text and every attribute."""
    error = full(kind)
    error.__cause__ = OSError("reset")
    protocols = range(pickle.HIGHEST_PROTOCOL + 1)
    pickled = [pickle.loads(pickle.dumps(error, protocol)) for protocol in protocols]
    for again in (copy.copy(error), copy.deepcopy(error), *pickled):
        assert type(again) is kind
        assert vars(again) == vars(error)
        assert (str(again), repr(again)) == (str(error), repr(error))
        assert again.__cause__ is None  # as the docstring of the root says


def test_every_error_survives_a_process_pool() -> None:
    """Errors cross to another process and back, as values and as exceptions."""
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(1, mp_context=context) as pool:
        for kind in KINDS:
            error = full(kind)
            assert vars(pool.submit(give_back, error).result(60)) == vars(error)
            raised = pool.submit(fail, error).exception(60)
            assert type(raised) is kind
            assert vars(raised) == vars(error)


def test_the_tree_is_as_drawn() -> None:
    """One root; a connection that failed and a timeout are transport errors."""
    assert issubclass(errors.ConnectError, errors.TransportError)
    assert issubclass(errors.Timeout, errors.TransportError)
    assert issubclass(errors.ArgumentError, ValueError)
    assert len(KINDS) == 17
    for kind in KINDS:
        assert f" {kind.__name__} " in (errors.__doc__ or "")


def test_a_repr_says_the_status_or_the_text() -> None:
    """The repr has the status where there is one, else what happened."""
    assert repr(full(errors.NotFound)) == "NotFound(status=400, reason='Bad Request')"
    assert repr(errors.ClientClosed("closed")) == "ClientClosed('closed')"
    assert str(full(errors.DecodeError)) == "what happened (at $.a)"


STEPS: list[Any] = [
    answer(400, {"error": "no"}),
    answer(404),
    answer(500),
    answer(302, headers=[("Location", "http://127.0.0.1:1/")]),
    answer(200, []),
    answer(content=b" " * 5000),
    CLOSE,
    Drip(b"HTTP/1.1 200 OK", 0.1),
    [b"nonsense\r\n\r\n"],
]


def send_sync(client: Client) -> object:
    """Send a secret, blocking."""
    return client.customers.send(name="n", token=CANARY)


def send_async(client: Client) -> object:
    """Send a secret in a loop of its own."""
    return asyncio.run(client.customers.asend(name="n", token=CANARY))


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("send", [send_sync, send_async])
def test_a_secret_shows_nowhere(
    step: Any, send: Callable[[Client], object], caplog: pytest.LogCaptureFixture
) -> None:
    """Neither credential is in any text, pickle, traceback or log record of an error."""
    caplog.set_level(logging.DEBUG)
    options: Any = {"max_retries": 0, "max_response_bytes": 1000, "attempt_timeout": 0.3}
    with Server(step) as server:
        client = Client(api_key=CANARY, access_token=CANARY + "2", base_url=server.url, **options)
        with pytest.raises(errors.ApiException) as caught:
            send(client)
        client.core.close()
    error = caught.value
    stack = traceback.TracebackException.from_exception(error)
    shown = [str(error), repr(error), pprint.pformat(error), repr(vars(error)), repr(client.core)]
    shown += stack.format()
    shown += [repr(vars(record)) + record.getMessage() for record in caplog.records]
    # The frames of the runtime too, as error trackers show them: with their local variables.
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    shown += [
        repr(value)
        for frame in frames
        if "/runtime/python/" in frame.f_code.co_filename
        for value in frame.f_locals.values()
    ]
    assert CANARY.encode() not in pickle.dumps(error)
    assert [text for text in shown if CANARY in text] == []


def test_a_cause_holds_no_frames() -> None:
    """The library's own error is the cause, without a traceback that would keep the request."""
    with (
        Server(CLOSE) as server,
        Client(api_key="key", base_url=server.url) as client,
        pytest.raises(errors.TransportError) as caught,
    ):
        client.customers.send(name="n")
    cause = caught.value.__cause__
    assert cause is not None
    assert cause.__traceback__ is None
