"""Files on their way out, over real sockets: how they are framed, and when they go out again."""

from __future__ import annotations

import asyncio
import io
import threading
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from runtime.python import bodies, encoded, errors, uploads
from runtime.python.operation import Call, Operation
from tests.fault.script import Fault, Pause, written
from tests.fault.server import FaultServer
from tests.unit.runtime.sample import Client
from tests.unit.runtime.server import CLOSE, Server, answer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PUT: Operation[None] = Operation(id="put", method="PUT", path="/f", retry="safe")
POST: Operation[None] = Operation(id="post", method="POST", path="/f", retry="never")
DONE = answer(204, content=b"", content_type=None)
BUSY = answer(503, content=b"", headers=[("Retry-After", "0")])


def sync_put(server: Any, operation: Operation[None], call: Call, **options: Any) -> None:
    """Call, blocking."""
    with Client(api_key="key", base_url=server.url, **options) as client:
        client.core.call(operation, call, None)


def async_put(server: Any, operation: Operation[None], call: Call, **options: Any) -> None:
    """Call, in a loop of its own."""

    async def main() -> None:
        async with Client(api_key="key", base_url=server.url, **options) as client:
            await client.core.acall(operation, call, None)
        # asyncio's own transports, below httpx, end a turn of the loop after they are closed.
        await asyncio.sleep(0.01)

    asyncio.run(main())


def fast_put(server: Any, operation: Operation[None], call: Call, **options: Any) -> None:
    """Call, blocking, with the parser in C."""
    sync_put(server, operation, call, fast=True, **options)


both = pytest.mark.parametrize("put", [sync_put, async_put, fast_put])
Put = Any


class Once(io.RawIOBase):
    """A stream that can be read once, whose length nobody knows."""

    def __init__(self, *pieces: bytes) -> None:
        self._pieces = [*pieces]

    def read(self, size: int = -1) -> bytes:
        """Give the next piece."""
        return self._pieces.pop(0) if self._pieces and size else b""


def of(value: Any) -> Call:
    """A call that carries a file."""
    return Call(body=uploads.content("body", value), content_type="image/png")


@both
def test_a_file_goes_out_with_its_length(put: Put, tmp_path: Path) -> None:
    """What is known beforehand is announced, and the bytes are those of the file."""
    path = tmp_path / "rex.png"
    path.write_bytes(bytes(range(256)) * 2000)
    with Server(DONE) as server:
        put(server, PUT, of(path))
    (request,) = server.requests
    assert request.body == path.read_bytes()
    assert request.headers["content-length"] == "512000"
    assert request.headers["content-type"] == "image/png"
    assert "transfer-encoding" not in request.headers


@both
def test_a_stream_goes_out_in_chunks(put: Put) -> None:
    """What nobody knows the length of is chunked (RFC 9112 \u00a77.1)."""
    with Server(DONE) as server:
        put(server, PUT, of(Once(b"abc", b"de")))
    (request,) = server.requests
    assert (request.body, request.headers["transfer-encoding"]) == (b"abcde", "chunked")
    assert "content-length" not in request.headers


@both
@pytest.mark.parametrize("step", [BUSY, CLOSE])
def test_a_file_that_can_be_rewound_goes_out_again(put: Put, step: bytes) -> None:
    """A retry sends the whole file once more."""
    with Server(step, DONE) as server:
        put(server, PUT, of(io.BytesIO(b"abc")))
    assert [request.body for request in server.requests] == [b"abc", b"abc"]


@both
@pytest.mark.parametrize("step", [BUSY, answer(429, content=b"", headers=[("Retry-After", "0")])])
def test_a_stream_that_cannot_be_rewound_goes_out_once(put: Put, step: bytes) -> None:
    """Whatever could be sent again without harm, there is nothing left of it to send."""
    with Server(step, DONE) as server, pytest.raises(errors.ApiException) as caught:
        put(server, PUT, of(Once(b"abc")))
    assert [request.body for request in server.requests] == [b"abc"]
    assert caught.value.attempts == 1


@both
def test_a_stream_that_was_not_read_is_sent_when_there_is_a_connection(put: Put) -> None:
    """A connection that is refused takes nothing of the stream, so another attempt is made."""
    with Server(DONE) as server:
        stream = Once(b"abc")
        closed = f"http://127.0.0.1:{server.port}"
    with pytest.raises(errors.ConnectError) as caught:
        put(server, PUT, of(stream), timeout=2.0)
    assert (caught.value.attempts > 1, closed) == (True, server.url)
    assert stream.read(3) == b"abc"


class Broken(io.BytesIO):
    """A file that fails while it is read."""

    def read(self, size: int | None = -1) -> bytes:
        """Fail at the second piece."""
        if size and self.tell():
            raise OSError(5, "Input/output error")
        return super().read(min(size or 0, 2))


@both
def test_a_file_that_fails_midway_may_have_been_sent(put: Put) -> None:
    """Part of a message is out: the error says so, and a POST is not sent again."""
    with Server(DONE) as server, pytest.raises(errors.TransportError, match="body can") as caught:
        put(server, POST, of(Broken(b"abcdef")))
    assert caught.value.maybe_sent
    assert len(server.requests) <= 1


class Slow(io.BytesIO):
    """A file on a disk that takes its time after the first piece, and tells when it does."""

    def __init__(self) -> None:
        super().__init__(b"abcdef")
        self.is_read, self.is_free = threading.Event(), threading.Event()

    def read(self, size: int | None = -1) -> bytes:
        """Wait at the second piece."""
        if size and self.tell():
            self.is_read.set()
            self.is_free.wait(5)
        return super().read(min(size or 0, 2))


def test_a_call_can_be_cancelled_while_a_disk_is_slow() -> None:
    """The cancellation passes, and is no error of the file that a thread still reads."""
    slow = Slow()

    async def main(url: str) -> None:
        async with Client(api_key="key", base_url=url) as client:
            task = asyncio.ensure_future(client.core.acall(POST, of(slow), None))
            await asyncio.get_running_loop().run_in_executor(None, slow.is_read.wait, 5)
            task.cancel()
            try:
                with pytest.raises(asyncio.CancelledError):
                    await task
            finally:
                slow.is_free.set()

    with Server(DONE) as server:
        asyncio.run(main(server.url))


class Stuck(Slow):
    """A file whose second piece keeps its reader, and which tells if two read at once."""

    def __init__(self) -> None:
        super().__init__()
        self.readers = self.most = 0

    def read(self, size: int | None = -1) -> bytes:
        """Count who reads."""
        self.readers += 1
        self.most = max(self.most, self.readers)
        try:
            return super().read(size)
        finally:
            self.readers -= 1


def base64_of(value: Any) -> Call:
    """A call that carries a file as text."""
    return Call(body=encoded.content("body", value, by="base64"), content_type="text/plain")


@pytest.mark.parametrize("carrying", [of, base64_of])
def test_a_file_that_is_still_read_is_not_read_again(carrying: Callable[[Any], Call]) -> None:
    """The thread of an attempt that ran out of time moves the file's only position."""
    stuck = Stuck()

    async def main(url: str) -> None:
        async with Client(api_key="key", base_url=url, attempt_timeout=0.2) as client:
            try:
                with pytest.raises(errors.Timeout) as caught:
                    await client.core.acall(PUT, carrying(stuck), None)
            finally:
                stuck.is_free.set()
            assert caught.value.attempts == 1

    with Server(DONE) as server:
        asyncio.run(main(server.url))
    assert stuck.most == 1


@both
def test_parts_and_files_go_out_as_one_body(put: Put) -> None:
    """The parts of an upload are joined on the wire, under the boundary that the header tells."""
    fields = {
        "e": uploads.file("e", ("empty", b"")),
        "f": uploads.file("f", ("rex.png", io.BytesIO(b"PNG"))),
    }
    with Server(DONE) as server:
        put(server, POST, Call(body=bodies.multipart(fields)))
    (request,) = server.requests
    kind, _, boundary = request.headers["content-type"].partition("; boundary=")
    assert kind == "multipart/form-data"
    assert request.body.count(f"--{boundary}".encode()) == 3
    assert b"\r\n\r\nPNG\r\n" in request.body


@pytest.mark.parametrize(
    ("put", "option"),
    [(sync_put, "transport"), (async_put, "async_transport")],
)
def test_a_transport_of_httpx_sends_uploads_too(put: Callable[..., None], option: str) -> None:
    """Behind the seam a file is read by whichever way its transport reads."""
    with Server(DONE) as server:
        made = httpx.HTTPTransport() if option == "transport" else httpx.AsyncHTTPTransport()
        put(server, PUT, of(io.BytesIO(b"abc")), **{option: made})
    assert [request.body for request in server.requests] == [b"abc"]


@both
def test_an_early_refusal_ends_an_upload(put: Put, tmp_path: Path) -> None:
    """A server that answers and reads no more is heard, and the file is closed."""
    path = tmp_path / "large.png"
    path.write_bytes(b"x" * 20_000_000)
    refusal = Fault((written(413, {"error": "too large"}), Pause(8)), "head")
    with FaultServer(refusal) as server, pytest.raises(errors.ApiException) as caught:
        put(server, POST, of(path))
    assert (caught.value.status, caught.value.body) == (413, {"error": "too large"})
    assert len(server.ledger.requests) == 1
