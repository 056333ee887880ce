"""Takes one call apart: `make anatomy` prints what each part of it costs.

The parts are played without a network, the whole and the bare socket with one; what the parts and
the socket leave of the whole is the driver, the deadlines and the connections.
"""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING, Any, Final

import use_sdk
import use_socket
from payload import GET, ID
from sentdm import Sentdm
from sentdm._runtime import finish, flow
from sentdm._runtime.answers import Body
from sentdm._runtime.headers import Headers
from sentdm._runtime.http1_fast import FastParser
from sentdm._runtime.http1_h11 import H11Parser
from sentdm.resources.contact import GET_CONTACT_BY_ID, _get_contact_by_id

from tests.bench.rounds import pin, server
from tests.bench.server import canned

if TYPE_CHECKING:
    from collections.abc import Callable

_CALLS: Final = 300
_ROUNDS: Final = 21


def parts(url: str) -> dict[str, Callable[[], Any]]:
    """The whole call, both ways, and its parts."""
    context = Sentdm(api_key="key", base_url=url)._core._context
    data = canned(GET)

    def begun() -> Any:
        call = _get_contact_by_id(ID, ID)
        steps = flow.steps(GET_CONTACT_BY_ID, call, None, context, finish.typed)
        return steps, next(steps)

    request = begun()[1]

    def spoken(parser: Any) -> Any:
        parser.written("GET", request.target, request.headers, None)
        parser.feed(data)
        head = parser.head()
        content = b"".join(iter(parser.piece, b""))
        parser.begin_again()
        return head, content

    head, content = spoken(FastParser())
    h11, fast = H11Parser(), FastParser()

    def answered() -> None:
        steps, _ = begun()
        body = Body(1_000_000)
        body.feed(content)
        try:
            steps.send(flow.Received(200, "OK", Headers(head[2]), body.content(""), None, 0.0))
        except StopIteration:
            return

    use_sdk.OPTIONS["fast"] = False
    whole = use_sdk.sync(url)["get"]
    use_sdk.OPTIONS["fast"] = True
    return {
        "the whole call": whole,
        "the whole call, fast": use_sdk.sync(url)["get"],
        "socket and json": use_socket.sync(url)["get"],
        "arguments, rules and headers": begun,
        "HTTP by h11": lambda: spoken(h11),
        "HTTP by httptools": lambda: spoken(fast),
        "arguments to model, without HTTP": answered,
    }


def main() -> None:
    """Print the parts, in microseconds of CPU and as shares of the whole call."""
    pin(0, 0)
    with server() as url:
        taken = {name: (part, list[float]()) for name, part in parts(url).items()}
        for _ in range(_ROUNDS):
            for part, seen in taken.values():
                began = time.process_time()
                for _ in range(_CALLS):
                    part()
                seen.append((time.process_time() - began) / _CALLS * 1e6)
    found = {name: median(seen) for name, (_, seen) in taken.items()}
    for name, microseconds in found.items():
        print(f"{name:34} {microseconds:7.1f} us {microseconds / found['the whole call']:6.2f}")


if __name__ == "__main__":
    main()
