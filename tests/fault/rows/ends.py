"""Ends: when an answer is whole, and answers that come before the request has gone out."""

from __future__ import annotations

import json
from typing import Any, Final

from sentdm import Timeout, TransportError

from tests.fault.row import CREATE, GET, SEND, Row, Run, gives, raises
from tests.fault.script import CLOSE, CUSTOMER, GOODBYE, OK, Fault, Pause, chunked, head, written
from tests.fault.script import raw as does

BODY: Final = json.dumps(CUSTOMER).encode()
OPEN_END: Final = head(200, [("Content-Type", "application/json")]) + BODY
OVER_TLS: Final = {"verify": False}
LARGE: Final = CREATE.but(body="x" * 20_000_000)
REFUSAL: Final = written(413, {"error": "too large"})
WAYS: Final[tuple[tuple[str, dict[str, Any], str | None], ...]] = (
    ("", {}, None),
    (", over TLS", OVER_TLS, "good"),
)


def is_refused(run: Run) -> object:
    """Tell whether the first call ended in the server's refusal, before the time was over."""
    error: Any = run.outcomes[0].error
    told = error.status, error.body
    return told == (413, {"error": "too large"}) and run.outcomes[0].seconds < 4


ROWS: Final = (
    Row(
        "a body that the end of TLS ends",
        "the answer",
        does(OPEN_END, GOODBYE),
        GET,
        gives(lambda run: run.value.name == "Acme", requests=1),
        OVER_TLS,
        tls="good",
    ),
    Row(
        "a body that a cut of TLS ends",
        "TransportError: anyone can cut it (RFC 9112 §9.8)",
        does(OPEN_END, CLOSE),
        SEND,
        raises(TransportError, maybe_sent=True, requests=1),
        OVER_TLS,
        tls="good",
    ),
    *(
        Row(
            f"a body with {what}, and a cut of TLS behind it",
            "the answer: it says itself where it ends",
            fault,
            GET,
            gives(lambda run: run.value.name == "Acme", requests=1),
            OVER_TLS,
            tls="good",
        )
        for what, fault in (
            ("a length", does(written(200, CUSTOMER), CLOSE)),
            ("chunks", chunked(b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY))),
        )
    ),
    Row(
        "no answer but the end of TLS",
        "TransportError",
        does(GOODBYE),
        SEND,
        raises(TransportError, maybe_sent=True, requests=1),
        OVER_TLS,
        tls="good",
    ),
    *(
        Row(
            f"413 at once, and the rest of a large body is not read{over}",
            "the status error, the connection dropped",
            (Fault((REFUSAL, Pause(8)), "head"), OK),
            (LARGE, GET),
            gives(is_refused, requests=2, connections=2),
            options,
            tls=tls,
        )
        for over, options, tls in WAYS
    ),
    *(
        Row(
            f"a 100 Continue that nobody asked for, and nothing more is read{over}",
            "Timeout: that is no answer",
            Fault((b"HTTP/1.1 100 Continue\r\n\r\n", Pause(8)), "head"),
            LARGE,
            raises(Timeout, maybe_sent=True, after=2.0, within=6.0),
            {"timeout": 2.0, **options},
            tls=tls,
        )
        for over, options, tls in WAYS
    ),
    *(
        Row(
            f"the server closes, and a large body is not read{over}",
            "TransportError, one request",
            Fault((Pause(0.1), GOODBYE), "head"),
            LARGE,
            raises(TransportError, maybe_sent=True, requests=1),
            options,
            tls=tls,
        )
        for over, options, tls in WAYS
    ),
)
