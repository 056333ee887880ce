"""Secrets: shown nowhere. That of errors and log records is judged in every row of every table."""

from __future__ import annotations

import pickle
import pprint
from typing import TYPE_CHECKING, Any, Final

from sentdm import ArgumentError, DecodeError

from tests.fault.canary import KEY, TOKEN, judge_texts
from tests.fault.row import GET, LIST, PUT, SEND, Outcome, Row, Run, gives, raises
from tests.fault.script import CUSTOMER, OK, TOKEN_OF_CUSTOMER, reply

if TYPE_CHECKING:
    from tests.fault.stage import Stage


def is_hidden(run: Run) -> object:
    """Tell whether a credential of a model is in its value and its pickle, and in no text."""
    customer = run.value[0]
    texts = [repr(customer), str(customer), pprint.pformat(run.value), f"{run.value}"]
    judge_texts(texts, "a model")
    twin = pickle.loads(pickle.dumps(customer))
    values = {
        customer.sms_bearer_token,
        twin.sms_bearer_token,
        customer.to_dict()["smsBearerToken"],
    }
    return values == {TOKEN_OF_CUSTOMER} and all("hidden" in text for text in texts)


def shown_client(stage: Stage) -> list[Outcome]:
    """Look at a client and all that hangs from it, warm and cold."""
    client = stage.client()
    outcomes = stage.run(client, GET)
    parts: list[Any] = [client, client.customers, client.customers.raw, client._core]
    parts += [client._core._settings, client._core._pools, vars(client), vars(client._core)]
    copy = client.with_options(api_key="canary-other")
    texts = [show(part) for part in (*parts, copy) for show in (repr, str, pprint.pformat)]
    judge_texts(texts, "the client")
    client.close()
    return outcomes


def carries_all(stage: Stage) -> list[Outcome]:
    """Pickle a client, and call with what comes of it."""
    with stage.client() as client:
        twin = pickle.loads(pickle.dumps(client))
    outcomes = stage.run(twin, GET)
    twin.close()
    return outcomes


def has_credentials(run: Run) -> object:
    """Tell whether the request had both credentials."""
    headers = run.ledger.requests[0].headers
    return (headers["x-api-key"], headers["authorization"]) == (KEY, f"Bearer {TOKEN}")


def has_line_per_attempt(run: Run) -> object:
    """Tell whether each attempt is one line: operation, status or error, seconds, number."""
    begins = ("Customers_getCustomerById: 503 in ", "Customers_getCustomerById: 200 in ")
    ends = (" s, attempt 1", " s, attempt 2")
    rows = list(zip(run.lines, begins, ends, strict=False))
    return len(run.lines) == 2 and all(a.startswith(b) and a.endswith(e) for a, b, e in rows)


ROWS: Final = (
    Row(
        "a credential of a model",
        "hidden in repr and str; in the value and the pickle",
        OK,
        LIST,
        gives(is_hidden),
    ),
    Row(
        "the client, its parts and copies",
        "repr, str and pprint show no credential",
        OK,
        shown_client,
        gives(requests=1),
    ),
    Row("a pickled client", "carries its credentials", OK, carries_all, gives(has_credentials)),
    Row(
        "logging", "one DEBUG line per attempt", (reply(503), OK), GET, gives(has_line_per_attempt)
    ),
    Row(
        "a credential as a bad argument",
        "ArgumentError that does not show it",
        OK,
        PUT.but(sms_bearer_token="canary-\ud800"),
        raises(ArgumentError, argument="sms_bearer_token"),
    ),
    Row(
        "a credential of a wrong type",
        "ArgumentError that does not show it",
        OK,
        PUT.but(sms_bearer_token=["canary-x"]),
        raises(ArgumentError, argument="sms_bearer_token"),
    ),
    Row(
        "a credential in an unreadable answer",
        "DecodeError that does not show it",
        reply(200, {**CUSTOMER, "smsBearerToken": ["canary-x"]}),
        GET,
        raises(DecodeError, path="$.smsBearerToken"),
    ),
    Row(
        "a credential in bad JSON",
        "DecodeError that does not show it",
        reply(200, b'{"smsBearerToken": "canary-x", ]'),
        GET,
        raises(DecodeError),
    ),
    Row(
        "a credential in a truncated POST answer",
        "an error that does not show it",
        reply(200, b'{"canary-x'),
        SEND,
        raises(DecodeError, maybe_sent=True),
    ),
)
