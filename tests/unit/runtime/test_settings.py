"""Options, environment, proxies, TLS options and transports of others."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import pickle
import socket
import ssl
import threading
from typing import TYPE_CHECKING, Any

import httpx
import pytest
import trustme

from runtime.python import errors
from runtime.python.core import Core
from runtime.python.flow import World
from runtime.python.operation import Call, Operation
from runtime.python.proxies import Proxy, proxy_for
from runtime.python.settings import Credential, Service
from runtime.python.tls import Tls
from runtime.python.transport import AsyncResponse, Origin, Request, Response
from tests.unit.runtime.sample import FETCH, Client
from tests.unit.runtime.server import Server, answer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

BODY = {"id": "1"}


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.mark.parametrize(
    "key", ["", "a\r", "a\nb", "a\0b", " a", "a ", "\u00e9canary", b"canary", 7, "canary\x7f"]
)
@pytest.mark.parametrize("argument", ["api_key", "access_token"])
def test_bad_credentials_are_refused_unseen(argument: str, key: Any) -> None:
    """What could not be a header value is refused at construction, without showing it."""
    with pytest.raises(errors.ArgumentError) as caught:
        Client(**{argument: key})
    assert caught.value.argument == argument
    assert "canary" not in str(caught.value) + repr(caught.value)


def test_no_credential_at_all_is_refused() -> None:
    """Where the service needs one, it names the arguments and the variables."""
    with pytest.raises(errors.ArgumentError, match=r"api_key or access_token.*SAMPLE_API_KEY"):
        Client()


def test_what_is_left_out_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Credentials and base URL come from variables, unless they are given or empty."""
    with Server(answer(body=BODY)) as server:
        monkeypatch.setenv("SAMPLE_API_KEY", "from-environment")
        monkeypatch.setenv("SAMPLE_ACCESS_TOKEN", "")
        monkeypatch.setenv("SAMPLE_BASE_URL", server.url)
        with Client() as client:
            client.customers.fetch(id="a")
        with Client(api_key="given") as client:
            client.customers.fetch(id="a")
    assert [request.headers["x-api-key"] for request in server.requests] == [
        "from-environment",
        "given",
    ]
    assert "authorization" not in server.requests[0].headers


@pytest.mark.parametrize(
    "base_url",
    [
        "",
        "api.example.com",
        "ftp://api.example.com",
        "http://api.example.com",
        "https://",
        "https://user:canary@api.example.com",
        "https://api.example.com?canary",
        "https://api.example.com#canary",
        "https://api.example.com:99999",
        "https://api.example.com:0",
        "https://api.example.com:-1",
        "https://api.example.com:port",
        "https://api%0d%0aX-Canary.example.com",
        "https://api%2eexample.com",
        "https://api<canary>.example.com",
        'https://api"canary".example.com',
        "https://api;canary.example.com",
        "https://api..example.com",
        "https://.example.com",
        f"https://{'a' * 64}.example.com",
        "https://api\x00.example.com",
        "https://api\x85.example.com",
        "https://[fe80::1%25canary]",
        "https://[::canary]",
        "https://user:canary@exa\u2100mple.com",
        "https://api.example.com\\canary",
        "https://api.example.com/a b",
        "https://api.exa\nmple.com",
        "https://[::1",
        "http://localhost.example.com",
        7,
        b"https://api.example.com",
    ],
)
def test_bad_base_urls_are_refused_unseen(base_url: Any) -> None:
    """A base URL that is none, or would send credentials astray, is refused at construction."""
    with pytest.raises(errors.ArgumentError) as caught:
        Client(api_key="key", base_url=base_url)
    assert caught.value.argument == "base_url"
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    "base_url",
    [
        "http://localhost:1",
        "http://127.0.0.1",
        "http://[::1]:8080/x",
        "https://b\u00fccher.example",
        "https://my_service.example.",
        "https://10.0.0.1:65535/a%20b",
        "https://API.Example.com",
    ],
)
def test_good_base_urls_are_taken(base_url: str) -> None:
    """Loopback may be plain http; a host may be international."""
    assert Client(api_key="key", base_url=base_url).core.base_url.startswith("http")
    Client(api_key="key", base_url="http://api.example.com", allow_insecure_http=True)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("timeout", 0),
        ("timeout", "5"),
        ("attempt_timeout", -1),
        ("max_retries", -1),
        ("max_retries", True),
        ("max_retries", 1.5),
        ("max_response_bytes", 0),
        ("verify", "/no/such/file"),
        ("verify", 7),
        ("verify", ""),
        ("verify", "a\0b"),
        ("cert", "/no/such/file"),
        ("cert", ""),
        ("cert", 5),
        ("cert", ()),
        ("cert", [__file__]),
        ("cert", (__file__, 5)),
        ("cert", (__file__, __file__, b"word")),
        ("cert", (__file__, __file__, "word", "more")),
        ("proxy", 7),
        ("proxy", ""),
        ("proxy", "foo"),
        ("proxy", "foo:3128"),
        ("proxy", "http://"),
        ("proxy", "socks5://127.0.0.1:1"),
        ("proxy", "http://127.0.0.1:port"),
        ("proxy", "http://127.0.0.1:0"),
        ("proxy", "http://127.0.0.1:65536"),
        ("proxy", "http://a%0d%0ab:1"),
        ("proxy", "http://a\nb:1"),
        ("proxy", "http://a<b>:1"),
        ("transport", object()),
        ("async_transport", object()),
    ],
)
def test_bad_options_are_refused(option: str, value: Any) -> None:
    """Each option is checked at construction, and named."""
    with pytest.raises(errors.ArgumentError) as caught:
        Client(api_key="key", **{option: value})
    assert caught.value.argument == option


@pytest.mark.parametrize("mine", ["transport", "async_transport"])
@pytest.mark.parametrize(
    ("option", "value"), [("proxy", "http://p:1"), ("verify", False), ("cert", __file__)]
)
def test_options_that_would_do_nothing_are_refused(mine: str, option: str, value: Any) -> None:
    """Beside a transport of someone's own, nothing of ours would heed them."""
    transport: Any = {mine: httpx.MockTransport(lambda _: httpx.Response(200))}
    with pytest.raises(errors.ArgumentError, match="has no effect") as caught:
        Client(api_key="key", **transport, **{option: value})
    assert caught.value.argument == option


def test_an_httpx_client_is_no_transport() -> None:
    """A client follows redirects and keeps cookies, so only its transport is taken."""
    with httpx.Client() as client, pytest.raises(errors.ArgumentError):
        Client(api_key="key", transport=client)


HTTPS = Origin("https", "api.example.com", 443)
LOCAL = Origin("http", "127.0.0.1", 80)
NEAR = Origin("https", "a.localhost", 443)
NEAR6 = Origin("https", "::1", 443)
FAR = Origin("https", "10.2.3.4", 443)
FAR6 = Origin("https", "fd00::1", 443)
P = Proxy("p", 1)


@pytest.mark.parametrize(
    ("origin", "argument", "environment", "proxy"),
    [
        (HTTPS, None, {}, None),
        (HTTPS, "http://p:1", {}, Proxy("p", 1)),
        (HTTPS, None, {"HTTPS_PROXY": "http://u:s%20@p:1"}, Proxy("p", 1, "u", "s ")),
        (HTTPS, None, {"https_proxy": "p:1"}, Proxy("p", 1)),
        (HTTPS, None, {"ALL_PROXY": "http://p"}, Proxy("p", 80)),
        (HTTPS, None, {"HTTP_PROXY": "http://p:1"}, None),
        (HTTPS, None, {"HTTPS_PROXY": "http://p:1", "REQUEST_METHOD": "GET"}, None),
        (HTTPS, None, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "*"}, None),
        (HTTPS, None, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "a, .example.com"}, None),
        (HTTPS, None, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "api.example.com:443"}, None),
        (HTTPS, None, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "ple.com"}, Proxy("p", 1)),
        (HTTPS, None, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "example.com"}, None),
        (HTTPS, None, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "*.Example.com"}, None),
        (HTTPS, None, {"HTTPS_PROXY": "http://p:1", "no_proxy": ".example.com:443"}, None),
        (HTTPS, None, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "api.example.com:80"}, P),
        (HTTPS, None, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "0.0.0.0/0,::/0,.,,/"}, P),
        (FAR, None, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "10.0.0.0/8"}, None),
        (FAR, None, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "10.1.0.0/16, 10.2.3.4/99"}, P),
        (FAR6, None, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "fd00::/8"}, None),
        (FAR6, None, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "[fd00::1]:443"}, None),
        (FAR6, None, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "fd00::1"}, None),
        (NEAR, None, {"HTTPS_PROXY": "http://p:1"}, None),
        (NEAR6, None, {"ALL_PROXY": "http://p:1"}, None),
        (LOCAL, None, {"HTTP_PROXY": "http://p:1"}, None),
        (LOCAL, "http://p:1", {}, Proxy("p", 1)),
    ],
)
def test_which_proxy_serves_an_origin(
    origin: Origin, argument: str | None, environment: dict[str, str], proxy: Proxy | None
) -> None:
    """The argument, else the environment's, and never for loopback."""
    assert proxy_for(origin, argument, environment) == proxy
    assert "s " not in repr(proxy)


def test_a_proxy_gets_the_request() -> None:
    """A plain request goes to the proxy with its whole URL."""
    with Server(answer(body=BODY)) as proxy:
        options = {"base_url": "http://localhost:1", "proxy": proxy.url}
        with Client(api_key="key", **options) as client:
            assert client.customers.fetch(id="a").id == "1"
    assert proxy.requests[0].target == "http://localhost:1/customers/a"


def test_a_tunnel_that_is_refused_sent_nothing() -> None:
    """A CONNECT is not the request: a proxy that refuses it leaves a POST never sent."""
    with Server(answer(407)) as proxy:
        options: Any = {"base_url": "https://127.0.0.1:1", "proxy": proxy.url, "max_retries": 0}
        with Client(api_key="key", **options) as client:
            with pytest.raises(errors.ConnectError) as caught:
                client.customers.send(name="n")
            with pytest.raises(errors.ConnectError) as acaught:
                asyncio.run(client.customers.asend(name="n"))
    assert caught.value.maybe_sent is False
    for error in (caught.value, acaught.value):
        assert f"through the proxy 127.0.0.1:{proxy.port}: 407" in str(error)
    assert {request.method for request in proxy.requests} == {"CONNECT"}
    assert all("x-api-key" not in request.headers for request in proxy.requests)


class Memory:
    """A transport of ours, sync and async, that answers from memory."""

    def __init__(self, answer_with: Any) -> None:
        self.answer_with = answer_with
        self.requests: list[Request] = []

    def _head(self, request: Request) -> Any:
        self.requests.append(request)
        if isinstance(self.answer_with, Exception):
            raise self.answer_with
        return 200, "OK", [("Content-Type", "application/json")]

    def send(self, request: Request) -> Response:
        """Answer."""
        status, reason, headers = self._head(request)
        return Response(status, reason, headers, [self.answer_with], lambda: None)

    def close(self) -> None:
        """Nothing to close."""


class AsyncMemory(Memory):
    """The same for asyncio."""

    async def send(self, request: Request) -> AsyncResponse:  # type: ignore[override]  # it is awaited
        """Answer."""

        async def chunks() -> AsyncIterator[bytes]:
            yield self.answer_with

        async def close() -> None:
            pass

        status, reason, headers = self._head(request)
        return AsyncResponse(status, reason, headers, chunks(), close)

    async def aclose(self) -> None:
        """Nothing to close."""


def test_a_transport_of_your_own_is_used() -> None:
    """Anything with the methods of the protocol serves, sync and async."""
    memory, amemory = Memory(b'{"id": "1"}'), AsyncMemory(b'{"id": "2"}')
    client = Client(api_key="key", transport=memory, async_transport=amemory)
    assert client.customers.fetch(id="a").id == "1"
    assert asyncio.run(client.customers.afetch(id="a")).id == "2"
    assert memory.requests[0].url == "https://api.example.com/customers/a"
    assert "key" not in repr(memory.requests[0])


def test_a_transport_of_one_kind_refuses_calls_of_the_other() -> None:
    """A test that gives one never reaches the network by the other way."""
    missing = pytest.raises(errors.ArgumentError, match="give it both, or neither")
    alone = Client(api_key="key", base_url="http://127.0.0.1:1", transport=Memory(b"{}"))
    with missing as caught:
        asyncio.run(alone.customers.afetch(id="a"))
    assert caught.value.argument == "async_transport"
    apart = Client(api_key="key", base_url="http://127.0.0.1:1", async_transport=AsyncMemory(b"{}"))
    with missing as caught:
        apart.customers.fetch(id="a")
    assert caught.value.argument == "transport"


NAMED = Credential("basic_auth", header="Authorization", prefix="Basic ", is_basic=True)


def basic(value: object) -> str:
    """Return the name and the password that a client with this credential sends."""
    service = Service("x", "x/1", "https://api.example.com", "X", (NAMED,), required=True)
    memory = Memory(b'{"id": "1"}')
    client = Core(service, credentials={"basic_auth": value}, transport=memory)
    client.call(FETCH, Call(path=("a",)), None)
    sent = dict(memory.requests[0].headers)["Authorization"]
    return base64.b64decode(sent.removeprefix("Basic ")).decode()


@pytest.mark.parametrize("value", ["u:p", "u:", ":p", "u:p:q", "jos\u00e9:\u65e5\u672c \U0001f511"])
def test_a_name_and_a_password_are_sent_in_utf_8(value: str) -> None:
    """RFC 7617 §2.1; the first colon ends the name (§2), and either of the two may be empty."""
    assert basic(value) == value


def test_a_name_and_a_password_are_composed() -> None:
    """A letter and its accent may come as two characters; they are sent as one."""
    assert basic("jose\u0301:p") == "jos\u00e9:p"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("canary", "has no colon: give user:password"),
        ("canary:a\tb", "control characters"),
        ("canary:a\x85b", "control characters"),
        ("canary:\udc80", "control characters"),
        (" canary:p", "space"),
        ("canary:p\n", "space or line break"),
        ("", "is empty"),
        (("canary", "p"), "must be a string, not tuple"),
    ],
)
def test_a_bad_name_or_password_is_refused_unseen(value: object, told: str) -> None:
    """What RFC 7617 has no place for says what to give instead."""
    with pytest.raises(errors.ArgumentError, match=told) as caught:
        basic(value)
    assert caught.value.argument == "basic_auth"
    assert "canary" not in str(caught.value) + repr(caught.value)


def with_cookie(transport: Memory, session: str = "s1") -> Core:
    """Return a client whose credential is a cookie."""
    service = Service("x", "x/1", "https://api.example.com", "X", (SESSION,), required=True)
    return Core(service, credentials={"session": session}, transport=transport)


SESSION = Credential("session", cookie="sid")


def test_all_cookies_are_one_header() -> None:
    """A credential, cookie parameters and a header parameter of that name share one header."""
    memory = Memory(b"")
    call = Call(headers=(("Cookie", "theme=dark"), ("X-A", "1"), ("cookie", "a=b; c=d")))
    operation: Operation[None] = Operation(id="x", method="GET", path="/x", retry="safe")
    with_cookie(memory).call(operation, call, None)
    fields = [pair for pair in memory.requests[0].headers if pair[0].lower() == "cookie"]
    assert fields == [("Cookie", "sid=s1; theme=dark; a=b; c=d")]
    assert memory.requests[0].header("x-a") == "1"


def test_a_credential_cannot_smuggle_a_cookie() -> None:
    """A semicolon would end the cookie and begin another."""
    with pytest.raises(errors.ArgumentError, match="session may hold no semicolon"):
        with_cookie(Memory(b""), "s1; admin=1")


def test_a_client_may_lack_what_each_operation_asks_for() -> None:
    """Where no operation is free, but the service as a whole asks for nothing, a call is refused.

    As is one of a copy that was given none; what needs no credential goes.
    """
    memory = Memory(b"null")
    service = Service("x", "x/1", "https://api.example.com", "X", (SESSION,), required=False)
    core = Core(service, credentials={"session": None}, transport=memory)
    operation: Operation[None] = Operation(id="List", method="GET", path="/x", retry="safe")
    with pytest.raises(errors.ArgumentError, match=r"^List: session is required.*X_SESSION") as it:
        core.with_options(timeout=5.0).call(operation, Call(), None)
    assert (it.value.argument, memory.requests) == ("session", [])
    free: Operation[None] = Operation(id="x", method="GET", path="/x", retry="safe", security=())
    core.call(free, Call(), None)
    core.with_options(credentials={"session": "s1"}).call(operation, Call(), None)
    assert [one.header("cookie") for one in memory.requests] == [None, "sid=s1"]


def test_what_a_transport_raises_counts_as_maybe_sent() -> None:
    """An unknown exception may mean that the request is out: a POST is not repeated."""
    memory, amemory = Memory(OSError("x")), AsyncMemory(OSError("x"))
    client = Client(api_key="key", transport=memory, async_transport=amemory)
    with pytest.raises(errors.TransportError) as caught:
        client.customers.send(name="n")
    assert caught.value.maybe_sent is True
    with pytest.raises(errors.TransportError):
        asyncio.run(client.customers.asend(name="n"))
    assert len(memory.requests) == len(amemory.requests) == 1


def test_the_text_names_what_a_transport_raised() -> None:
    """An exception of someone's own is told by its kind and text; nothing broke off."""
    client = Client(api_key="key", transport=Memory(ValueError("odd")))
    with pytest.raises(errors.TransportError) as caught:
        client.customers.send(name="n")
    told = "no answer from api.example.com (ValueError: odd); the request may have arrived"
    assert str(caught.value) == f"Customers_send: {told}"


def test_one_error_for_all_calls_is_told_once() -> None:
    """A transport may keep its error and raise it again: the name is not put before it twice."""
    client = Client(api_key="key", transport=Memory(errors.TransportError("x", maybe_sent=True)))
    for _ in range(2):
        with pytest.raises(errors.TransportError) as caught:
            client.customers.send(name="n")
        assert str(caught.value) == "Customers_send: x"


def test_a_transport_of_httpx_is_used_as_it_is() -> None:
    """A transport of httpx, sync or async, gets the request without httpx's client layer."""
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json=BODY)

    mock = httpx.MockTransport(respond)
    client = Client(api_key="key", transport=mock, async_transport=mock)
    assert client.customers.fetch(id="a b").id == "1"
    assert asyncio.run(client.customers.afetch(id="a b")).id == "1"
    assert {str(request.url) for request in seen} == {"https://api.example.com/customers/a%20b"}
    assert seen[0].headers["x-api-key"] == "key"


@pytest.mark.parametrize(
    ("kind", "expected", "requests"),
    [
        (httpx.ConnectError, errors.ConnectError, 3),
        (httpx.ConnectTimeout, errors.ConnectError, 3),
        (httpx.PoolTimeout, errors.ConnectError, 3),
        (httpx.ReadTimeout, errors.Timeout, 1),
        (httpx.ReadError, errors.TransportError, 1),
        (httpx.RemoteProtocolError, errors.TransportError, 1),
    ],
)
def test_errors_of_httpx_are_told_apart(
    kind: type[httpx.RequestError], expected: type[errors.TransportError], requests: int
) -> None:
    """What comes before the first byte is a ConnectError, and the cause holds no request."""
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        raise kind("x", request=request)

    client = Client(api_key="key", transport=httpx.MockTransport(respond))
    context = client.core._context
    client.core._context = context._replace(world=World(sleep=lambda _: None))
    with pytest.raises(expected) as caught:
        client.customers.send(name="n")
    assert type(caught.value) is expected
    assert len(seen) == requests
    assert isinstance(caught.value.__cause__, kind)
    with pytest.raises(RuntimeError):
        _ = caught.value.__cause__.request


class Tunnel:
    """A proxy that knows CONNECT only."""

    def __init__(self) -> None:
        self.seen: list[bytes] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://user:secret@127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def __enter__(self) -> Tunnel:  # noqa: PYI034 - Python 3.9 has no Self
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(10)

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._socket.accept()
            except OSError:
                return
            self.seen.append(near.recv(65536))
            port = int(self.seen[-1].split(b" ")[1].split(b":")[1])
            far = socket.create_connection(("127.0.0.1", port))
            near.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._copy, args=(source, sink), daemon=True).start()

    @staticmethod
    def _copy(source: socket.socket, sink: socket.socket) -> None:
        with source, sink, contextlib.suppress(OSError):
            while True:
                data = source.recv(65536)
                if not data:
                    # Closing alone would not end the other thread's wait in the same socket.
                    sink.shutdown(socket.SHUT_RDWR)
                    return
                sink.sendall(data)


@pytest.fixture
def authority() -> trustme.CA:
    """A certificate authority that nobody trusts."""
    return trustme.CA()


@pytest.fixture
def tls_server(authority: trustme.CA) -> Iterator[Server]:
    """A server with a certificate for 127.0.0.1."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with Server(answer(body=BODY), tls=context) as server:
        yield server


def test_tls_trusts_what_it_is_told(
    tls_server: Server, authority: trustme.CA, tmp_path: Path
) -> None:
    """A file, a context and no check at all each let the call through, sync and async."""
    bundle = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(bundle))
    context = ssl.create_default_context(cafile=str(bundle))
    for verify in (str(bundle), bundle, context, False):
        with Client(api_key="key", base_url=tls_server.url, verify=verify) as client:
            assert client.customers.fetch(id="a").id == "1"
            assert client.customers.fetch(id="a").id == "1"
            assert asyncio.run(client.customers.afetch(id="a")).id == "1"
    assert tls_server.connections == 8


def test_tls_goes_through_a_proxy_end_to_end(tls_server: Server, authority: trustme.CA) -> None:
    """An https request goes through a tunnel, in which the proxy sees no header of it."""
    context = ssl.create_default_context()
    authority.configure_trust(context)
    with Tunnel() as tunnel:
        options: Any = {"base_url": tls_server.url, "proxy": tunnel.url, "verify": context}
        with Client(api_key="key", **options) as client:
            assert client.customers.fetch(id="a").id == "1"
            assert asyncio.run(client.customers.afetch(id="a")).id == "1"
    assert len(tls_server.requests) == 2
    assert len(tunnel.seen) == 2
    assert all(line.startswith(b"CONNECT 127.0.0.1:") for line in tunnel.seen)
    assert not any(b"x-api-key" in line for line in tunnel.seen)


def test_certificates_are_not_read_in_the_loop(
    tls_server: Server, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading them takes longer than a loop should wait, so a thread does it."""
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    makers: list[int] = []
    made = Tls._made

    def noted(tls: Tls) -> ssl.SSLContext:
        makers.append(threading.get_ident())
        return made(tls)

    monkeypatch.setattr(Tls, "_made", noted)
    options: Any = {"base_url": tls_server.url, "verify": str(tmp_path / "ca.pem")}
    with Client(api_key="key", **options) as client:
        assert asyncio.run(client.customers.afetch(id="a")).id == "1"
    assert len(makers) == 1
    assert makers[0] != threading.get_ident()


def test_a_certificate_of_nobody_is_refused(tls_server: Server) -> None:
    """A certificate that is not trusted is a ConnectError, and no request arrives."""
    options: Any = {"base_url": tls_server.url, "max_retries": 0}
    with Client(api_key="key", **options) as client:
        with pytest.raises(errors.ConnectError) as caught:
            client.customers.send(name="n")
        assert isinstance(caught.value.__cause__, ssl.SSLError)
        with pytest.raises(errors.ConnectError):
            asyncio.run(client.customers.asend(name="n"))
    assert tls_server.requests == []


def test_a_pickled_client_works() -> None:
    """A pickle carries the options and credentials, and opens its own connections."""
    with Server(answer(body=BODY)) as server:
        client = Client(api_key="key", base_url=server.url, timeout=5.0)
        client.customers.fetch(id="a")
        again = pickle.loads(pickle.dumps(client))
        assert again.customers.fetch(id="a").id == "1"
        assert repr(again.core) == repr(client.core)
    assert server.connections == 2
    assert server.requests[1].headers["x-api-key"] == "key"
