"""How often a request goes out, and how long a call takes, over real sockets."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import gzip
import os
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from runtime.python import errors, pools
from tests.unit.runtime.sample import Client, Customer
from tests.unit.runtime.server import CLOSE, Drip, Server, answer

if TYPE_CHECKING:
    from collections.abc import Callable

BODY = {"id": "1"}
TRUNCATED = [answer(body=BODY)[:-3]]
SILENT = [b""]


def client_of(server: Server, **options: Any) -> Client:
    """Return a client of the server."""
    return Client(api_key="key", base_url=server.url, **options)


def sync_call(client: Client, method: str, **arguments: Any) -> Customer:
    """Call, blocking."""
    with client:
        result: Customer = getattr(client.customers, method)(**arguments)
        return result


def async_call(client: Client, method: str, **arguments: Any) -> Customer:
    """Call, in a loop of its own."""

    async def main() -> Customer:
        async with client:
            result: Customer = await getattr(client.customers, f"a{method}")(**arguments)
            return result

    return asyncio.run(main())


both = pytest.mark.parametrize("call", [sync_call, async_call])


@both
@pytest.mark.parametrize("status", [408, 409, 500, 502, 503, 504])
def test_a_post_that_fails_is_sent_once(call: Callable[..., Customer], status: int) -> None:
    """A POST that the service may have carried out is not sent again."""
    with (
        Server(answer(status), answer(body=BODY)) as server,
        pytest.raises(errors.ApiException) as caught,
    ):
        call(client_of(server), "send", name="n")
    assert len(server.requests) == 1
    assert (caught.value.status, caught.value.attempts) == (status, 1)


@both
@pytest.mark.parametrize("step", [CLOSE, TRUNCATED, SILENT])
def test_a_post_without_an_answer_is_sent_once(call: Callable[..., Customer], step: Any) -> None:
    """A POST whose connection breaks is not sent again, and the error says that it may be out."""
    with (
        Server(step, answer(body=BODY)) as server,
        pytest.raises(errors.TransportError) as caught,
    ):
        call(client_of(server), "send", name="n")
    assert len(server.requests) == 1
    assert caught.value.maybe_sent is True
    assert caught.value.__cause__ is not None


@both
def test_a_post_that_times_out_is_sent_once(call: Callable[..., Customer]) -> None:
    """A POST without an answer in its attempt's time ends in Timeout, maybe sent."""
    with (
        Server(Drip(b"HTTP/1.1 200 OK", 0.2), answer(body=BODY)) as server,
        pytest.raises(errors.Timeout) as caught,
    ):
        call(client_of(server, attempt_timeout=0.3), "send", name="n")
    assert len(server.requests) == 1
    assert caught.value.maybe_sent is True


@both
def test_a_post_is_sent_again_after_429(call: Callable[..., Customer]) -> None:
    """A 429 says that the request was refused, so it goes out again after Retry-After."""
    refusal = answer(429, headers=[("Retry-After", "0.2")])
    with Server(refusal, answer(body=BODY)) as server:
        began = time.monotonic()
        assert call(client_of(server), "send", name="n").id == "1"
    assert len(server.requests) == 2
    assert time.monotonic() - began >= 0.2


@both
@pytest.mark.parametrize("step", [answer(500), answer(503), CLOSE, TRUNCATED])
def test_a_get_is_sent_again(call: Callable[..., Customer], step: Any) -> None:
    """A GET is repeated after a server error or a broken connection."""
    with Server(step, answer(body=BODY)) as server:
        assert call(client_of(server), "fetch", id="a").id == "1"
    assert len(server.requests) == 2


@both
def test_a_get_gives_up_after_its_retries(call: Callable[..., Customer]) -> None:
    """At most max_retries more, then the last error."""
    with Server(answer(500)) as server, pytest.raises(errors.ServerError) as caught:
        call(client_of(server, max_retries=1), "fetch", id="a")
    assert len(server.requests) == caught.value.attempts == 2


@both
def test_a_refused_connection_was_never_sent(call: Callable[..., Customer]) -> None:
    """Where nobody listens, a POST is tried again and ends in ConnectError, never sent."""
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    client = Client(api_key="key", base_url=f"http://127.0.0.1:{port}", max_retries=1)
    with pytest.raises(errors.ConnectError) as caught:
        call(client, "send", name="n")
    assert caught.value.maybe_sent is False
    assert caught.value.attempts == 2
    assert isinstance(caught.value.__cause__, OSError)


def sync_failure(client: Client) -> None:
    """Fetch what can't be had, blocking."""
    with contextlib.suppress(errors.ApiException):
        client.customers.fetch(id="a")


def async_failure(client: Client) -> None:
    """Fetch what can't be had; asyncio itself would hold an error that left the loop."""

    async def main() -> None:
        with contextlib.suppress(errors.ApiException):
            await client.customers.afetch(id="a")

    asyncio.run(main())


@pytest.mark.parametrize("fast", [False, True])
@pytest.mark.parametrize("step", [None, SILENT, TRUNCATED, answer(500), answer(body=[])])
@pytest.mark.parametrize("fail", [sync_failure, async_failure])
def test_a_call_that_fails_leaves_nothing_to_the_collector(
    fail: Callable[[Client], None], step: Any, *, fast: bool
) -> None:
    """Whatever ends it: an error and the frames that it passed don't hold each other."""
    with Server(*[step or SILENT] * 2) as server:
        url = server.url if step else "http://127.0.0.1:1"
        client = Client(api_key="key", base_url=url, fast=fast, max_retries=0, timeout=0.2)
        fail(client)  # what is loaded and kept for good is no matter
        gc.collect()
        gc.disable()
        try:
            fail(client)
            gc.set_debug(gc.DEBUG_SAVEALL)
            gc.collect()
            left = [one for one in gc.garbage if isinstance(one, BaseException)]
        finally:
            gc.set_debug(0)
            gc.garbage.clear()
            gc.enable()
    assert left == []


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n"


@both
@pytest.mark.parametrize("step", [Drip(HEAD, 0.2), Drip(b"{" * 99, 0.2, first=HEAD)])
def test_a_dripping_server_meets_the_deadline(call: Callable[..., Customer], step: Drip) -> None:
    """One byte every 0.2 s, in headers or body, ends in Timeout soon after the total timeout."""
    with Server(step) as server:
        began = time.monotonic()
        with pytest.raises(errors.Timeout) as caught:
            call(client_of(server), "fetch", id="a", timeout=0.5)
        took = time.monotonic() - began
    assert 0.4 < took < 1.5
    assert caught.value.maybe_sent is True


def test_a_first_call_needs_none_of_the_threads_of_its_loop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What it loads is loaded by a thread of its own, where all others are busy."""
    monkeypatch.setattr(pools, "_loaded", set())
    release = threading.Event()

    async def main() -> bool:
        with Server(answer(body=BODY)) as server, ThreadPoolExecutor(1) as threads:
            asyncio.get_running_loop().set_default_executor(threads)
            busy = threads.submit(release.wait, 5)
            async with client_of(server) as client:
                await client.customers.afetch(id="a")
            is_first = not busy.done()
            release.set()
        return is_first

    assert asyncio.run(main())


def test_the_wait_for_a_thread_that_reads_certificates_keeps_the_deadline() -> None:
    """A loop whose threads are all busy doesn't hold a call for longer than its timeout."""
    release = threading.Event()

    async def main() -> bool:
        with Server(answer(body=BODY)) as server, ThreadPoolExecutor(1) as threads:
            await client_of(server).customers.afetch(id="a")  # loads what calls need
            asyncio.get_running_loop().set_default_executor(threads)
            busy = threads.submit(release.wait, 5)
            url = server.url.replace("http:", "https:")
            async with Client(api_key="key", base_url=url, timeout=0.2) as client:
                with pytest.raises(errors.ConnectError, match="the time is over"):
                    await client.customers.afetch(id="a")
            is_in_time = not busy.done()
            release.set()
        return is_in_time

    assert asyncio.run(main())


@both
def test_a_timeout_has_a_cause(call: Callable[..., Customer]) -> None:
    """Sync and async alike."""
    with (
        Server(Drip(b"HTTP/1.1 200 OK", 0.1)) as server,
        client_of(server, timeout=0.3) as client,
        pytest.raises(errors.Timeout) as caught,
    ):
        call(client, "send", name="n")
    assert isinstance(caught.value.__cause__, Exception)


@both
def test_a_gzip_bomb_is_stopped(call: Callable[..., Customer]) -> None:
    """An answer whose decoded size is over the cap ends in ResponseTooLarge."""
    bomb = gzip.compress(b" " * 10_000_000)
    step = answer(content=bomb, headers=[("Content-Encoding", "gzip")])
    with Server(step) as server, pytest.raises(errors.ResponseTooLarge) as caught:
        call(client_of(server, max_response_bytes=1_000_000), "fetch", id="a")
    assert (caught.value.status, caught.value.maybe_sent) == (200, True)
    assert len(server.requests) == 1


@both
def test_an_endless_answer_is_stopped(call: Callable[..., Customer]) -> None:
    """A body over the cap is not read to its end."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"
    step = [head, *[b" " * 65536] * 400]
    with Server(step) as server, pytest.raises(errors.ResponseTooLarge):
        call(client_of(server, max_response_bytes=200_000), "fetch", id="a")


@both
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308, 304, 300])
def test_a_redirect_is_refused(call: Callable[..., Customer], status: int) -> None:
    """No redirect is followed: the other host sees nothing."""
    with Server(answer(body=BODY)) as other:
        step = answer(status, headers=[("Location", other.url)], content=b"")
        with Server(step) as server, pytest.raises(errors.RedirectRefused) as caught:
            call(client_of(server), "send", name="n")
    assert caught.value.location == other.url
    assert other.connections == 0


@both
@pytest.mark.parametrize(
    "step",
    [
        answer(content=b""),
        answer(content=b"<p>", content_type="text/html"),
        answer(body=BODY, content_type=None),
        answer(content=b"{"),
        answer(content=b'{"id": "\xff"}'),
        answer(body=[]),
        answer(content=b"[" * 100_000),
        answer(content=b'{"id": NaN}'),
        answer(content=b'{"id": ' + b"1" * 10_000 + b"}"),
        answer(content=b"xx", headers=[("Content-Encoding", "gzip")]),
        answer(body=BODY, headers=[("Content-Encoding", "br")]),
    ],
)
def test_an_answer_that_cannot_be_read(call: Callable[..., Customer], step: bytes) -> None:
    """Each is a DecodeError that says that the request went out, and is not asked for again."""
    with Server(step) as server, pytest.raises(errors.DecodeError) as caught:
        call(client_of(server), "send", name="n")
    assert (caught.value.status, caught.value.maybe_sent) == (200, True)
    assert caught.value.headers is not None
    assert len(server.requests) == 1


@both
@pytest.mark.parametrize(
    ("step", "body"),
    [
        (answer(404, content=b"", content_type=None), None),
        (answer(404, content=b"<p>", content_type="text/html"), "<p>"),
        (answer(404, content=b"{"), "{"),
        (answer(404, content=b"\xff"), "�"),
        (answer(404, content=b"xx", headers=[("Content-Encoding", "gzip")]), None),
        ([answer(404, content=b"abcdef")[:-3]], None),
        (answer(404, {"a": 1}, content_type="Application/Problem+JSON; charset=utf-8"), {"a": 1}),
        (answer(404, content=b"\xef\xbb\xbf{}"), {}),
    ],
)
def test_an_error_status_wins_over_its_body(
    call: Callable[..., Customer], step: Any, body: Any
) -> None:
    """An error status is the error, whatever its body looks like."""
    with Server(step) as server, pytest.raises(errors.NotFound) as caught:
        call(client_of(server), "fetch", id="a")
    assert caught.value.body == body


def test_a_connection_that_the_server_closed_is_noticed() -> None:
    """A POST on an idle connection that the server has closed goes out on a new one."""
    with Server([answer(body=BODY)], answer(body=BODY)) as server, client_of(server) as client:
        client.customers.send(name="1")
        time.sleep(0.2)
        client.customers.send(name="2")
    assert [request.connection for request in server.requests] == [1, 2]


def test_three_loops_in_a_row() -> None:
    """One client in three asyncio.run sends exactly three requests, and leaves nothing behind."""
    with Server(answer(body=BODY)) as server:
        client = client_of(server)
        for _ in range(3):
            assert asyncio.run(client.customers.afetch(id="a")).id == "1"
            gc.collect()
            assert not list(client.core._pools._aengines)
    assert len(server.requests) == 3


def test_a_loop_reuses_its_connection() -> None:
    """Within one loop a connection serves call after call."""
    with Server(answer(body=BODY)) as server:
        client = client_of(server)

        async def main() -> None:
            for _ in range(3):
                await client.customers.afetch(id="a")

        asyncio.run(main())
    assert server.connections == 1


def test_a_cancelled_call_drops_its_connection() -> None:
    """Cancellation passes through, after one request, and the connection is not used again."""
    with Server(Drip(b"HTTP/1.1 200 OK\r\n", 0.1), answer(body=BODY)) as server:

        async def main() -> Customer:
            async with client_of(server) as client:
                task = asyncio.create_task(client.customers.asend(name="n"))
                while not server.requests:  # noqa: ASYNC110 - the server has no loop
                    await asyncio.sleep(0.01)
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                assert len(server.requests) == 1
                return await client.customers.asend(name="n")

        assert asyncio.run(main()).id == "1"
    assert [request.connection for request in server.requests] == [1, 2]


def test_many_threads_share_a_client() -> None:
    """16 threads on one client each get their own answers."""
    with (
        Server(answer(body=BODY)) as server,
        client_of(server) as client,
        ThreadPoolExecutor(16) as threads,
    ):
        found = list(threads.map(lambda _: client.customers.fetch(id="a").id, range(320)))
    assert found == ["1"] * 320
    assert server.connections <= 16


def test_many_tasks_share_a_loop() -> None:
    """150 tasks at once get their answers over at most 100 connections."""
    with Server(answer(body=BODY)) as server:

        async def main() -> list[Customer]:
            async with client_of(server) as client:
                return await asyncio.gather(*(client.customers.afetch(id="a") for _ in range(150)))

        assert len(asyncio.run(main())) == 150
    assert server.connections <= 100


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_fork_opens_its_own_connection() -> None:
    """After a fork the child makes its own connection, and the parent's still works."""
    with Server(answer(body=BODY)) as server, client_of(server) as client:
        client.customers.fetch(id="parent")
        child = os.fork()
        if child == 0:
            code = 1
            try:
                code = 0 if client.customers.fetch(id="child").id == "1" else 2
            finally:
                os._exit(code)
        assert os.waitpid(child, 0)[1] == 0
        client.customers.fetch(id="parent")
    assert [request.connection for request in server.requests] == [1, 2, 1]


def test_a_dropped_client_closes_its_connections() -> None:
    """A client that nobody refers to closes its sockets, without a warning."""
    with Server(answer(body=BODY)) as server:
        client_of(server).customers.fetch(id="a")
        gc.collect()

        async def main() -> None:
            await client_of(server).customers.afetch(id="a")
            gc.collect()

        asyncio.run(main())
        assert threading.active_count() < 10
