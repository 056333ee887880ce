"""Owns the sandbox: the service on loopback, held to spec/openapi.yaml in both directions.

    with Sandbox() as sandbox:
        ...  # call sandbox.url
    assert sandbox.findings == []

A request that doesn't fit the document is answered 400, and an answer of the sandbox itself that
doesn't becomes a 500; both are findings. With `live_quirks` it answers as the live service was seen
to, unjudged.

It runs alone too: `python -m tests.support.sandbox [--port N] [--live-quirks]`.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SHUT_RDWR, socket
from socketserver import TCPServer
from typing import TYPE_CHECKING, Any

from . import quirks
from .document import Operation, document
from .exchange import NOTHING, Answer, Exchange, Request
from .referee import referee
from .service import Arguments, Service
from .world import World

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from typing_extensions import Self


class Sandbox:
    """The service on an ephemeral port of loopback, from `start` to `close`.

    Without `api_key` and `access_token`, any credential that isn't empty opens the door; with them,
    each one that is sent has to be right.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        live_quirks: bool = False,
        api_key: str | None = None,
        access_token: str | None = None,
        watch: Callable[[Exchange], None] | None = None,
    ) -> None:
        """Prepare a fresh world; `watch` is told each exchange."""
        self.requests: list[Exchange] = []
        self.findings: list[str] = []
        self.world = World(document())
        self._service = Service(self.world)
        self._referee = None if live_quirks else referee()
        self._credentials = {"x-api-key": api_key, "Authorization": access_token}
        self._watch = watch
        self._lock = threading.Lock()
        self._server = _Server(port, self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def url(self) -> str:
        """Tell the base URL."""
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def seen(self) -> set[str]:
        """Tell which operations were called."""
        return {exchange.operation for exchange in self.requests if exchange.operation}

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def close(self) -> None:
        """Stop answering, end every connection and wait for the threads."""
        self._server.shutdown()
        self._server.end_connections()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()

    def serve(self, request: Request) -> Answer:
        """Answer one request, and keep both."""
        # One at a time: the world and the lists have no locks of their own.
        with self._lock:
            operation, places = _route(request)
            try:
                answer = self._answer(request, operation, places)
            except Exception as error:  # noqa: BLE001 - a fault of the sandbox must not hide
                answer = self._refused(500, [f"the sandbox failed: {error!r}"])
            exchange = Exchange(request, operation.id if operation else None, answer)
            self.requests.append(exchange)
        if self._watch:
            self._watch(exchange)
        return answer

    def _answer(
        self, request: Request, operation: Operation | None, places: dict[str, str]
    ) -> Answer:
        if operation is None:
            return self._refused(404, [f"{request.verb} {request.path} is not in the document"])
        if not self._is_let_in(request):
            return Answer(401)
        if self._referee is None:
            plain = quirks.plain_request(request)
            places = operation.places(plain.path) or places
            return quirks.live_answer(self._service.answer(operation.id, _arguments(plain, places)))
        faults = self._referee.request_faults(request, operation)
        if faults:
            return self._refused(400, faults, operation)
        answer = self._service.answer(operation.id, _arguments(request, places))
        faults = self._referee.answer_faults(request, operation, answer)
        return self._refused(500, faults) if faults else answer

    def _is_let_in(self, request: Request) -> bool:
        sent = {name: request.header(name) for name in self._credentials}
        if sent["Authorization"] is not None:
            scheme, _, token = sent["Authorization"].partition(" ")
            sent["Authorization"] = token if scheme.lower() == "bearer" else ""
        given = {name: value for name, value in sent.items() if value is not None}
        right = (v and self._credentials[n] in {None, v} for n, v in given.items())
        return bool(given) and all(right)

    def _refused(
        self, status: int, faults: list[str], operation: Operation | None = None
    ) -> Answer:
        self.findings.extend(faults)
        model = _model_of_400(operation)
        if model.endswith("MessagesSendMessageToContact400Response"):
            return Answer(status, {"error": "The request is not valid.", "details": faults})
        if model:
            return Answer(status, {"error": "; ".join(faults)})
        return Answer(status, "\n".join(faults), text=True)


def _model_of_400(operation: Operation | None) -> str:
    if operation is None or "400" not in operation.answers:
        return ""
    return str(operation.schema("400").get("$ref", ""))


def _route(request: Request) -> tuple[Operation | None, dict[str, str]]:
    for operation in document().operations:
        places = operation.places(request.path)
        if operation.verb == request.verb and places is not None:
            return operation, places
    return None, {}


def _arguments(request: Request, places: dict[str, str]) -> Arguments:
    body: Any = json.loads(request.body) if request.body else NOTHING
    return Arguments(path=places, query=dict(request.query), body=body)


class _Server(ThreadingHTTPServer):
    """A threading server that can end its kept-alive connections."""

    daemon_threads = False
    request_queue_size = 128

    def __init__(self, port: int, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self._open: set[socket] = set()
        super().__init__(("127.0.0.1", port), _Handler)

    def server_bind(self) -> None:
        # HTTPServer's own asks the name service for the host's name, which may take seconds.
        TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", self.socket.getsockname()[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def end_connections(self) -> None:
        for connection in list(self._open):
            with contextlib.suppress(OSError):  # The caller may be faster.
                connection.shutdown(SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002 - of socketserver
        error = sys.exc_info()[1]
        if not isinstance(error, ConnectionError):
            self.sandbox.findings.append(f"the sandbox failed: {error!r}")


class _Handler(BaseHTTPRequestHandler):
    """Bytes to a request, and an answer to bytes."""

    protocol_version = "HTTP/1.1"
    server_version = "sandbox"
    sys_version = ""
    disable_nagle_algorithm = True
    # Buffered, so that headers and body leave in one packet.
    wbufsize = 65536
    server: _Server

    def _serve(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        request = Request(
            verb=self.command,
            target=self.path,
            headers=tuple(self.headers.items()),
            body=self.rfile.read(length),
        )
        answer = self.server.sandbox.serve(request)
        self.send_response(answer.status)
        if answer.content_type:
            self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = _serve  # noqa: N815 - names of http.server

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - of http.server
        """Stay silent: `watch` tells what is to be told."""


def main() -> int:
    """Run until interrupted."""
    parser = argparse.ArgumentParser(prog="python -m tests.support.sandbox", description=__doc__)
    parser.add_argument(
        "--port", type=int, default=0, help="the port; an ephemeral one if left out"
    )
    parser.add_argument(
        "--live-quirks", action="store_true", help="answer as the live service does"
    )
    options = parser.parse_args()
    with Sandbox(port=options.port, live_quirks=options.live_quirks, watch=_tell) as sandbox:
        print(f"The sandbox of the service answers on {sandbox.url} (Ctrl-C ends it).", flush=True)
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            print()
    return 0


def _tell(exchange: Exchange) -> None:
    request, answer = exchange.request, exchange.answer
    text = f"  {answer.value}" if answer.text else ""
    print(f"{request.verb:6} {request.target}  {answer.status}{text}", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
