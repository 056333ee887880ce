"""The network under the default engine: sockets that keep a deadline.

Owns connecting, reading and writing, blocking and in asyncio. httpcore hands the value of its
`timeout` through to here unread, and the engine puts our `Request` there: so each wait is bounded
by what is left until the request's deadline, however many there are, and the request learns when
its first byte leaves. Must not know of HTTP.
"""

from __future__ import annotations

import select
import socket
import ssl
import time
from typing import TYPE_CHECKING, Any

import anyio
import httpcore
from anyio.abc import SocketAttribute
from anyio.streams.tls import TLSStream

if TYPE_CHECKING:
    from collections.abc import Iterable

    from anyio.abc import ByteStream

    from .transport import Request


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        # Not 0, which would make the socket non-blocking.
        raise socket.timeout("the time is over")
    return left


def _mark_written(request: Request, *, is_tls: bool) -> None:
    # What goes out in the clear to an https origin is the CONNECT to a proxy, not the request.
    if not request.maybe_sent and (is_tls or request.origin.scheme == "http"):
        request.maybe_sent = True
        request.is_heard = False
        request.written_at = time.monotonic()


class Stream(httpcore.NetworkStream):
    """A connected socket."""

    def __init__(self, sock: socket.socket, connect_by: float) -> None:
        self._sock = sock
        self._connect_by = connect_by
        self._is_tls = isinstance(sock, ssl.SSLSocket)

    def read(self, max_bytes: int, timeout: Any = None) -> bytes:
        """Return what has come, waiting for the first byte; b"" at the end."""
        self._sock.settimeout(_left(timeout.deadline))
        timeout.is_heard = True
        return self._sock.recv(max_bytes)

    def write(self, buffer: bytes, timeout: Any = None) -> None:
        """Write it all."""
        if not buffer:
            return
        _mark_written(timeout, is_tls=self._is_tls)
        rest = memoryview(buffer)
        try:
            while rest:
                self._sock.settimeout(_left(timeout.deadline))
                rest = rest[self._sock.send(rest) :]
        except socket.timeout:
            raise
        except OSError as error:
            # httpcore then looks for an answer: a server may refuse before it has read it all.
            raise httpcore.WriteError(str(error)) from error

    def close(self) -> None:
        """Close the socket."""
        self._sock.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: Any = None,
    ) -> Stream:
        """Shake hands within the time for connecting."""
        try:
            self._sock.settimeout(_left(min(self._connect_by, timeout.deadline)))
            sock = ssl_context.wrap_socket(self._sock, server_hostname=server_hostname)
        except BaseException:
            self.close()
            raise
        return Stream(sock, self._connect_by)

    def get_extra_info(self, info: str) -> Any:
        """Tell whether an idle connection was closed or spoken to by the server."""
        return _is_readable(self._sock) if info == "is_readable" else None


class Backend(httpcore.NetworkBackend):
    """Makes connections, blocking."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: Any = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> Stream:
        """Connect to the first address that answers, each given its share of the time."""
        del local_address, socket_options
        connect_by = min(timeout.deadline, time.monotonic() + timeout.connect_timeout)
        # The one wait that nothing here can bound: the system's look-up of the name.
        addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        for tried, (family, kind, protocol, _, address) in enumerate(addresses):
            sock = socket.socket(family, kind, protocol)
            try:
                sock.settimeout(_left(connect_by) / (len(addresses) - tried))
                sock.connect(address)
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            except BaseException as error:
                sock.close()
                is_last = tried == len(addresses) - 1
                if is_last or not isinstance(error, OSError):
                    raise
            else:
                return Stream(sock, connect_by)
        raise OSError(f"{host} has no address")


# ASYNC109: the parameter is httpcore's, and does not bound anything here.
class AsyncStream(httpcore.AsyncNetworkStream):
    """A connected stream of anyio. The driver's cancel scope bounds reads and writes."""

    def __init__(self, stream: ByteStream, connect_by: float, *, is_tls: bool) -> None:
        self._stream = stream
        self._socket = stream.extra(SocketAttribute.raw_socket)  # noqa: S610 - not Django's
        self._connect_by = connect_by
        self._is_tls = is_tls

    async def read(self, max_bytes: int, timeout: Any = None) -> bytes:  # noqa: ASYNC109 - httpcore's
        """Return what has come, waiting for the first byte; b"" at the end."""
        timeout.is_heard = True
        try:
            return await self._stream.receive(max_bytes)
        except anyio.EndOfStream:
            return b""

    async def write(self, buffer: bytes, timeout: Any = None) -> None:  # noqa: ASYNC109 - httpcore's
        """Write it all."""
        if not buffer:
            return
        _mark_written(timeout, is_tls=self._is_tls)
        try:
            await self._stream.send(buffer)
        except (anyio.BrokenResourceError, anyio.ClosedResourceError) as error:
            raise httpcore.WriteError(str(error)) from error

    async def aclose(self) -> None:
        """Close the stream."""
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: Any = None,  # noqa: ASYNC109 - httpcore's
    ) -> AsyncStream:
        """Shake hands within the time for connecting."""
        del timeout
        try:
            with anyio.fail_after(max(0.0, self._connect_by - time.monotonic())):
                stream = await TLSStream.wrap(
                    self._stream,
                    ssl_context=ssl_context,
                    hostname=server_hostname,
                    server_side=False,
                    standard_compatible=False,  # HTTP frames its own ends (RFC 9112 §9.8)
                )
        except BaseException:
            await anyio.aclose_forcefully(self._stream)
            raise
        return AsyncStream(stream, self._connect_by, is_tls=True)

    def get_extra_info(self, info: str) -> Any:
        """Tell whether an idle connection was closed or spoken to by the server."""
        return _is_readable(self._socket) if info == "is_readable" else None


class AsyncBackend(httpcore.AsyncNetworkBackend):
    """Makes connections in asyncio."""

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: Any = None,  # noqa: ASYNC109 - httpcore's
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> AsyncStream:
        """Connect to the first address that answers, several tried at once (RFC 8305)."""
        del local_address, socket_options
        connect_by = min(timeout.deadline, time.monotonic() + timeout.connect_timeout)
        with anyio.fail_after(max(0.0, connect_by - time.monotonic())):
            stream = await anyio.connect_tcp(host, port)
        return AsyncStream(stream, connect_by, is_tls=False)


def _is_readable(sock: Any) -> bool:
    # An idle connection has nothing to say: to be readable means that the server closed it.
    descriptor = sock.fileno()
    if descriptor < 0:
        return True
    if hasattr(select, "poll"):  # unlike select, it knows no largest descriptor
        poll = select.poll()
        poll.register(descriptor, select.POLLIN)
        return bool(poll.poll(0))
    return bool(select.select([descriptor], [], [], 0)[0])
