"""Tokens that a callable gives: when it is asked, what is sent, what is raised, what is shown."""

from __future__ import annotations

import asyncio
import pickle
import threading
import time
import traceback
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from runtime.python import errors
from runtime.python.core import Core
from runtime.python.operation import Call
from tests.unit.runtime.sample import FETCH, SEND, SERVICE, Client
from tests.unit.runtime.server import Server, answer
from tests.unit.runtime.test_streams import EVENTS, FIRST, SECOND, acollected, collected, whole

if TYPE_CHECKING:
    from collections.abc import Callable

OK = answer(body={"id": "1"})
REFUSED = answer(401, {"error": "expired"})
CANARY = "canary-token"


class Turns:
    """A callable that gives t1, t2 and so on, and counts."""

    def __init__(self, *given: Any) -> None:
        self.given = list(given)
        self.calls = 0

    def __call__(self) -> Any:
        """Give the next, the last for ever."""
        self.calls += 1
        if not self.given:
            return f"t{self.calls}"
        told = self.given[min(self.calls, len(self.given)) - 1]
        if isinstance(told, Exception):
            raise told
        return told


def client_of(server: Server, source: Any, **options: Any) -> Client:
    """A client whose token comes from a callable."""
    return Client(access_token=source, base_url=server.url, **options)


def blocking(client: Client, **arguments: Any) -> Any:
    """Send, blocking."""
    with client:
        return client.customers.send(name="n", **arguments)


def in_asyncio(client: Client, **arguments: Any) -> Any:
    """Send, in a loop of its own."""

    async def main() -> Any:
        async with client:
            return await client.customers.asend(name="n", **arguments)

    return asyncio.run(main())


both = pytest.mark.parametrize("send", [blocking, in_asyncio])


def sent(server: Server) -> list[str]:
    """The tokens that the server saw."""
    return [one.headers["authorization"] for one in server.requests]


@both
def test_a_refused_token_is_asked_for_anew_once(send: Callable[..., Any]) -> None:
    """After a 401 even a POST goes out once more, with the next token, counted as an attempt."""
    with Server(REFUSED, OK) as server:
        assert send(client_of(server, Turns(), max_retries=0)).id == "1"
    assert sent(server) == ["Bearer t1", "Bearer t2"]
    with Server(REFUSED, REFUSED, OK) as server, pytest.raises(errors.Unauthorized) as caught:
        send(client_of(server, source := Turns()))
    assert (len(server.requests), source.calls, caught.value.attempts) == (2, 2, 2)


@both
def test_a_token_that_stays_the_same_is_not_sent_again(send: Callable[..., Any]) -> None:
    """Where the callable has no other token, the 401 stands."""
    with Server(REFUSED, OK) as server, pytest.raises(errors.Unauthorized):
        send(client_of(server, Turns("same")))
    assert sent(server) == ["Bearer same"]


@both
def test_no_other_status_asks_again(send: Callable[..., Any]) -> None:
    """A 403 is no question of the token's age."""
    with Server(answer(403), OK) as server, pytest.raises(errors.Forbidden):
        send(client_of(server, source := Turns()))
    assert (len(server.requests), source.calls) == (1, 1)


def test_a_token_is_kept_for_later_calls_and_for_copies() -> None:
    """The callable is asked once, for the client and those that with_options makes of it."""
    with Server(OK, OK, OK) as server, client_of(server, source := Turns()) as client:
        client.customers.fetch(id="a")
        client.customers.fetch(id="a")
        client.core.with_options(timeout=5.0).call(FETCH, Call(path=("a",)), None)
    assert source.calls == 1
    assert sent(server) == ["Bearer t1"] * 3


def test_of_many_calls_at_once_one_asks() -> None:
    """Threads and tasks that need a token at the same time wait for the one that asks."""

    def slow() -> Any:
        time.sleep(0.05)
        return source()

    source = Turns()
    with Server(*[OK] * 8) as server, client_of(server, slow) as client:
        threads = [
            threading.Thread(target=client.customers.fetch, kwargs={"id": "a"}) for _ in range(8)
        ]
        for one in threads:
            one.start()
        for one in threads:
            one.join(10)
    assert source.calls == 1
    assert len(server.requests) == 8
    source.calls = 0

    async def main(client: Client) -> None:
        async with client:
            await asyncio.gather(*(client.customers.afetch(id="a") for _ in range(8)))

    with Server(*[OK] * 8) as server:
        asyncio.run(main(client_of(server, slow)))
    assert source.calls == 1


def test_an_async_callable_serves_asynchronous_calls_only() -> None:
    """It is awaited in asyncio; a blocking call is refused with nothing sent."""

    async def give() -> str:
        await asyncio.sleep(0)
        return "t"

    with Server(OK, OK) as server:
        in_asyncio(client_of(server, give))
        in_asyncio(client_of(server, lambda: give()))  # noqa: PLW0108 - a plain one of an async one
        with pytest.raises(errors.ArgumentError, match="async callable") as caught:
            blocking(client_of(server, give))
    assert caught.value.argument == "access_token"
    assert sent(server) == ["Bearer t"] * 2


@both
def test_what_the_callable_raises_is_the_cause(send: Callable[..., Any]) -> None:
    """A callable that fails is an ArgumentError, or after a 401 the Unauthorized, caused by it."""
    failure = KeyError(CANARY)
    with Server(OK) as server, pytest.raises(errors.ArgumentError, match="KeyError") as caught:
        send(client_of(server, Turns(failure)))
    assert not server.requests
    assert caught.value.__cause__ is failure
    assert CANARY not in f"{caught.value!r}"
    with Server(REFUSED) as server, pytest.raises(errors.Unauthorized) as refused:
        send(client_of(server, Turns("t", failure)))
    assert isinstance(refused.value.__cause__, errors.ArgumentError)


@both
@pytest.mark.parametrize("given", ["", " canary-", "canary-\n", b"canary-", None, 7])
def test_a_bad_token_is_refused_unseen(send: Callable[..., Any], given: Any) -> None:
    """What could be no header is an ArgumentError that shows it nowhere, and nothing is sent."""
    with Server(OK) as server, pytest.raises(errors.ArgumentError) as caught:
        send(client_of(server, Turns(given)))
    assert not server.requests
    assert caught.value.argument == "access_token"
    assert "canary-" not in shown(caught.value)


@both
def test_a_token_is_shown_nowhere(
    send: Callable[..., Any], caplog: pytest.LogCaptureFixture
) -> None:
    """No error, repr, log record or failed frame of the library has it."""
    caplog.set_level("DEBUG")
    with Server(REFUSED, answer(500)) as server:
        client = client_of(server, Turns(CANARY, f"{CANARY}-2"))
        with pytest.raises(errors.ServerError) as caught:
            send(client)
    assert len(server.requests) == 2
    core: Any = client.core
    texts = [shown(caught.value), repr(core), repr(core._settings), repr(core._settings.sources)]
    assert CANARY not in "".join([*texts, *(f"{vars(one)}" for one in caplog.records)])


def shown(error: BaseException) -> str:
    """An error as tools show it, with the variables of the library's frames."""
    told = traceback.TracebackException.from_exception(error)
    frames = (frame for frame, _ in traceback.walk_tb(error.__traceback__))
    ours = [frame.f_locals for frame in frames if "/tests/" not in frame.f_code.co_filename]
    return f"{error!r} {pickle.dumps(error)!r} {ours}" + "".join(told.format())


@both
def test_a_callable_that_runs_out_is_told_at_once(send: Callable[..., Any]) -> None:
    """StopIteration, which no future takes, is no reason to wait until the call is over."""
    source = iter(["t1"])
    next(source)
    with Server(OK) as server, pytest.raises(errors.ArgumentError, match="access_token") as caught:
        send(client_of(server, lambda: next(source)))
    assert not isinstance(caught.value, errors.Timeout)
    assert server.requests == []


@both
def test_a_slow_callable_ends_with_the_call(send: Callable[..., Any]) -> None:
    """What the callable takes counts: no request goes out when the time of the call is over."""

    def slow() -> str:
        time.sleep(0.3)
        return "t"

    with Server(OK) as server, pytest.raises(errors.Timeout) as caught:
        send(client_of(server, slow), timeout=0.1)
    assert not caught.value.maybe_sent
    assert not server.requests


@pytest.mark.parametrize("collect", [collected, acollected])
def test_an_answer_is_streamed_with_the_next_token(collect: Callable[..., list[Any]]) -> None:
    """What is read while it comes is asked for once more after a 401, too."""
    with Server(REFUSED, whole(FIRST, SECOND)) as server:
        core = client_of(server, Turns()).core
        assert [event.data for event in collect(core, EVENTS)] == [1, 2]
        core.close()
    assert sent(server) == ["Bearer t1", "Bearer t2"]


def test_what_needs_no_token_asks_for_none() -> None:
    """With `security: []`, or with an alternative that another credential satisfies, none asks."""
    free = attrs.evolve(FETCH, security=())
    other = attrs.evolve(FETCH, security=(("api_key",), ("access_token",)))
    both_ = attrs.evolve(FETCH, security=(("api_key", "access_token"),))
    call = Call(path=("a",))
    with Server(OK, OK, OK, answer(401)) as server:
        core = client_of(server, source := Turns(), api_key="key").core
        core.call(free, call, None)
        core.call(other, call, None)
        assert source.calls == 0
        core.call(both_, call, None)
        assert source.calls == 1
        with pytest.raises(errors.Unauthorized):
            core.call(free, call, None)
        core.close()
    assert [one.headers.get("authorization") for one in server.requests] == [
        *[None] * 2,
        "Bearer t1",
        None,
    ]
    assert [one.headers.get("x-api-key") for one in server.requests] == [None, "key", "key", None]


def test_only_a_token_is_given_by_a_callable() -> None:
    """Another credential is a string, and a callable there is refused at construction."""
    key: Any = Turns()
    with pytest.raises(errors.ArgumentError, match="api_key must be a string"):
        Client(api_key=key)


def test_a_pickled_client_asks_its_callable() -> None:
    """A client goes to another process with the callable, without what it gave."""
    with Server(OK, OK) as server:
        core = Core(SERVICE, credentials={"access_token": Turns()}, base_url=server.url)
        core.call(SEND, Call(body={}), None)
        twin = pickle.loads(pickle.dumps(core))
        assert b"t1" not in pickle.dumps(core)
        twin.call(SEND, Call(body={}), None)
        core.close()
        twin.close()
    assert sent(server) == ["Bearer t1", "Bearer t2"]
