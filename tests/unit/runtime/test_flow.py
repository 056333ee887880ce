"""The rules of a call, on the steps without I/O."""

from __future__ import annotations

import json
from typing import Any

import pytest

from runtime.python import bodies, errors, fields, finish, flow
from runtime.python.headers import Headers
from runtime.python.operation import Call, Operation
from runtime.python.retry import Budget, delay, retry_after
from runtime.python.settings import Settings
from runtime.python.transport import Request
from tests.unit.runtime.sample import FETCH, REMOVE, SEND, SERVICE

SETTINGS = Settings(
    service=SERVICE, credentials={"api_key": "key"}, base_url="https://api.example.com/base/"
)


class Clock:
    """A clock that only sleeping and exchanging move."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []
        self.world = flow.World(lambda: self.now, lambda: 0.0, lambda: 0.5, self.sleep)

    def sleep(self, seconds: float) -> None:
        """Let the time pass."""
        self.slept.append(seconds)
        self.now += seconds


def received(status: int, body: Any = None, **headers: str) -> flow.Received:
    """Return an exchange that brought an answer."""
    pairs = [("content-type", "application/json"), *headers.items()]
    content = b"" if body is None else json.dumps(body).encode()
    return flow.Received(status, "", Headers(pairs), content, None, 0.25)


def run(
    operation: Operation[Any],
    *outcomes: flow.Outcome,
    clock: Clock | None = None,
    took: float = 0.0,
    timeout: float | None = None,
    budget: Budget | None = None,
    settings: Settings = SETTINGS,
) -> tuple[Any, list[Request]]:
    """Play the outcomes, the last one for ever; return the result or error, and the requests."""
    clock = clock or Clock()
    steps = flow.steps(
        operation,
        Call(path=("a",) if "{" in operation.path else ()),
        timeout,
        flow.Context(settings, budget or Budget(), clock.world),
        finish.typed,
    )
    requests: list[Request] = []
    outcome: flow.Outcome | None = None
    try:
        while True:
            step = steps.send(outcome)
            if isinstance(step, Request):
                outcome = outcomes[min(len(requests), len(outcomes) - 1)]
                requests.append(step)
                clock.now = min(clock.now + took, step.deadline)
            else:
                outcome = None
                assert isinstance(step, (int, float))
                clock.sleep(step)
    except StopIteration as stop:
        return stop.value, requests
    except errors.ApiException as error:
        return error, requests


SENT = errors.TransportError("broken", maybe_sent=True)
LATE = errors.Timeout("late", maybe_sent=True)
UNSENT = errors.ConnectError("refused")


@pytest.mark.parametrize(
    ("operation", "outcome", "requests"),
    [
        (FETCH, received(500), 3),
        (FETCH, received(502), 3),
        (FETCH, received(503), 3),
        (FETCH, received(504), 3),
        (FETCH, received(408), 3),
        (FETCH, received(429), 3),
        (FETCH, SENT, 3),
        (FETCH, LATE, 3),
        (FETCH, UNSENT, 3),
        (FETCH, received(409), 1),
        (FETCH, received(404), 1),
        (FETCH, received(501), 1),
        (FETCH, received(302), 1),
        (FETCH, received(200), 1),
        (FETCH, received(200, []), 1),
        (REMOVE, received(500), 3),
        (SEND, received(500), 1),
        (SEND, received(503), 1),
        (SEND, received(408), 1),
        (SEND, received(409), 1),
        (SEND, SENT, 1),
        (SEND, LATE, 1),
        (SEND, received(200), 1),
        (SEND, UNSENT, 3),
        (SEND, received(429), 3),
    ],
)
def test_how_often_a_failing_call_is_sent(
    operation: Operation[Any], outcome: flow.Outcome, requests: int
) -> None:
    """What is safe is repeated; what is not, only when it provably was not processed."""
    error, sent = run(operation, outcome)
    assert isinstance(error, errors.ApiException)
    assert len(sent) == error.attempts == requests


def test_the_last_error_is_raised_and_success_ends_the_retries() -> None:
    """A call that succeeds at its third attempt gives the answer."""
    result, sent = run(FETCH, received(500), SENT, received(200, {"id": "1"}))
    assert result.id == "1"
    assert len(sent) == 3


def test_backoff_is_full_jitter_that_doubles_to_a_ceiling() -> None:
    """The pauses are chance times 0.5, 1, 2, 4, 8, 8."""
    assert [delay(attempt, None, lambda: 1.0) for attempt in range(1, 7)] == [0.5, 1, 2, 4, 8, 8]
    assert delay(3, None, lambda: 0.0) == 0


def test_retry_after_is_obeyed() -> None:
    """The pause is what the server asks for."""
    clock = Clock()
    run(SEND, received(429, **{"retry-after": "7"}), received(200, {}), clock=clock)
    assert clock.slept == [7]


@pytest.mark.parametrize("asked", ["61", "31", "9" * 400])
def test_a_long_retry_after_is_left_to_the_caller(asked: str) -> None:
    """Beyond 60 s or the deadline the error is raised now, and says how long to wait."""
    clock = Clock()
    limits = 30.0 if asked == "31" else 100.0
    error, sent = run(SEND, received(429, **{"retry-after": asked}), clock=clock, timeout=limits)
    assert isinstance(error, errors.RateLimited)
    assert error.retry_after == min(float(asked), 1e8)
    assert (len(sent), clock.slept) == (1, [])


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        ("3", 3.0),
        ("1.5", 1.5),
        ("Thu, 01 Jan 1970 00:00:10 GMT", 10.0),
        ("Wed, 31 Dec 1969 23:59:00 GMT", 0.0),
        ("-1", None),
        ("nan", None),
        ("inf", None),
        ("9" * 400, 1e8),
        ("100000001", 1e8),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 1e8),
        ("soon", None),
        ("", None),
        ("Thu, 99 Jan 1970 00:00:10 GMT", None),
    ],
)
def test_retry_after_in_both_forms(value: str, seconds: float | None) -> None:
    """Seconds and dates are read, three years at most; junk is as if it were not there."""
    assert retry_after({"retry-after": value}, 0.0) == seconds


def test_no_attempt_and_no_pause_outlives_the_call() -> None:
    """Each deadline is the attempt's or the call's, whichever is first."""
    clock = Clock()
    error, sent = run(FETCH, LATE, clock=clock, took=0.4, timeout=1.0)
    assert error is LATE
    assert [request.deadline for request in sent] == [1001.0] * len(sent)
    assert clock.now <= 1001.0
    _, sent = run(FETCH, received(500))
    assert sent[0].deadline == pytest.approx(1010.0)


def test_a_delete_that_was_repeated_can_be_not_found() -> None:
    """A 404 after a retry has attempts above 1."""
    error, _ = run(REMOVE, LATE, received(404))
    assert isinstance(error, errors.NotFound)
    assert error.attempts == 2


def test_a_dead_server_exhausts_the_budget() -> None:
    """200 calls that all answer 500 make fewer than 320 requests."""
    budget = Budget()
    total = sum(len(run(FETCH, received(500), budget=budget)[1]) for _ in range(200))
    assert 200 < total < 320


def left_in(budget: Budget) -> int:
    """Count the retries that a budget still pays for, by taking them all."""
    taken = 0
    while budget.take():
        taken += 1
    return taken


@pytest.mark.parametrize(
    ("taken", "given_back", "left"),
    [
        (0, [], 100),
        (0, [1, 3], 100),
        (1, [], 99),
        (100, [], 0),
        (1, [2], 100),
        (2, [3], 99),
        (100, [2], 1),
        (100, [1] * 4, 0),
        (100, [1] * 5, 1),
        (100, [1] * 9, 1),
        (100, [2, 1, 1, 1, 1, 1], 2),
        (1, [1] * 4, 99),
        (1, [1] * 5, 100),
        (1, [2] * 9, 100),
    ],
)
def test_the_budget_is_counted_exactly(taken: int, given_back: list[int], left: int) -> None:
    """A retry costs 5 of 500; its success gives back 5, a success without one gives back 1."""
    budget = Budget()
    assert all(budget.take() for _ in range(taken))
    for attempts in given_back:
        budget.give_back(attempts)
    assert left_in(budget) == left


def test_a_retry_that_cannot_be_paid_costs_nothing() -> None:
    """Four tokens stay four when a retry is refused."""
    budget = Budget()
    left_in(budget)
    for _ in range(4):
        budget.give_back(1)
    assert not budget.take()
    budget.give_back(1)
    assert left_in(budget) == 1


def test_connecting_has_five_seconds_of_the_ten_of_an_attempt() -> None:
    """Both are in the request, whatever is left of the total."""
    _, (request,) = run(FETCH, received(200, {}))
    assert request.connect_timeout == 5.0
    assert request.deadline == 1010.0


def test_success_refills_the_budget() -> None:
    """After enough successes an empty budget pays for retries again."""
    budget = Budget()
    while budget.take():
        pass
    assert len(run(FETCH, received(500), budget=budget)[1]) == 1
    for _ in range(10):
        run(FETCH, received(200, {}), budget=budget)
    assert len(run(FETCH, received(500), budget=budget)[1]) == 3


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequest),
        (401, errors.Unauthorized),
        (403, errors.Forbidden),
        (404, errors.NotFound),
        (409, errors.Conflict),
        (422, errors.UnprocessableEntity),
        (429, errors.RateLimited),
        (500, errors.ServerError),
        (599, errors.ServerError),
        (418, errors.ApiException),
        (101, errors.ApiException),
        (302, errors.RedirectRefused),
    ],
)
def test_each_status_has_its_class(status: int, kind: type[errors.ApiException]) -> None:
    """The class of an error follows its status."""
    error, _ = run(SEND, received(status), settings=SETTINGS)
    assert type(error) is kind
    assert error.status == status


def test_every_error_of_a_call_begins_with_its_operation() -> None:
    """Of a decoded, lost or refused answer, too; 304 is no redirect; a late one names the limit."""
    lost = errors.Timeout("late", maybe_sent=True)
    texts = [
        str(run(SEND, outcome)[0])
        for outcome in (
            received(404),
            received(304),
            received(302, location="/a"),
            received(200, {"id": 1}),
            lost,
        )
    ]
    assert texts == [
        "Customers_send: 404 ",
        "Customers_send: 304 ",
        "Customers_send: 302 ; redirects are not followed, check base_url",
        "Customers_send: expected a string, found a number (at $.id)",
        "Customers_send: late (attempt_timeout is 10 s)",
    ]


def test_the_prefix_of_the_base_url_is_kept() -> None:
    """A path in base_url goes before the operation's."""
    _, sent = run(FETCH, received(200, {}))
    assert sent[0].url == "https://api.example.com/base/customers/a"
    assert sent[0].header("HOST") == "api.example.com"


def test_a_body_of_an_error_that_does_not_fit_its_model_is_no_failure() -> None:
    """The status error comes with its body, and without a model."""
    error, _ = run(SEND, received(400, {"error": 1}))
    assert (error.body, error.parsed) == ({"error": 1}, None)


@pytest.mark.parametrize(
    ("answer", "content_type", "expected"),
    [
        (bodies.text_of, "text/csv", "a\ufffd"),
        (bodies.text_of, "image/png", "a\ufffd"),
        (bodies.raw, "image/png", b"a\xff"),
        (bodies.raw, "", b"a\xff"),
    ],
)
def test_text_and_bytes_are_read_where_the_document_has_them(
    answer: Any, content_type: str, expected: object
) -> None:
    """Text is UTF-8, damage in it replaced; bytes are what came, whatever the type says."""
    operation: Operation[Any] = Operation(
        id="x", method="GET", path="/x", retry="safe", answer=answer, accept="*/*"
    )
    headers = Headers([("content-type", content_type)])
    assert run(operation, flow.Received(200, "", headers, b"a\xff", None, 0.1))[0] == expected


@pytest.mark.parametrize("accept", ["application/octet-stream", "text/csv, */*"])
@pytest.mark.parametrize("made", [finish.typed, finish.raw])
def test_bytes_of_any_type_may_be_json_or_text(accept: str, made: flow.Finish[Any]) -> None:
    """A file is what came, whatever the server says that it is (RFC 2046 §4.5.1)."""
    operation: Operation[Any] = Operation(
        id="x", method="GET", path="/x", retry="safe", answer=bodies.raw, accept=accept
    )
    for kind in ("application/json", "text/plain"):
        headers = Headers([("content-type", kind)])
        answer = flow.Received(200, "", headers, b"[1]\xff", None, 0.1)
        found = made(operation, answer, 1)
        assert getattr(found, "body", found) == b"[1]\xff"


@pytest.mark.parametrize("made", [finish.typed, finish.raw])
def test_each_success_is_read_as_its_own_content(made: flow.Finish[Any]) -> None:
    """Beside one of JSON there may be one of bytes, one of text, and one without content."""
    operation: Operation[Any] = Operation(
        id="x",
        method="GET",
        path="/x",
        retry="safe",
        answer=fields.anything,
        answers={200: fields.anything, 202: None, 203: bodies.text_of, 206: bodies.raw},
        accept="application/json, text/plain, image/png",
    )

    def found(status: int, kind: str, content: bytes) -> Any:
        pairs = [("content-type", kind)] if kind else []
        whole = made(operation, flow.Received(status, "", Headers(pairs), content, None, 0.1), 1)
        return getattr(whole, "body", whole)

    assert found(200, "application/json", b"[1]") == [1]
    assert found(202, "", b"") is None
    assert found(203, "text/plain; charset=iso-8859-1", b"\xe9") == "\u00e9"
    assert found(206, "image/png", b"\xff") == b"\xff"
    with pytest.raises(errors.DecodeError, match="image/png"):
        found(200, "image/png", b"\xff")


def test_the_text_of_an_error_is_read_by_its_charset() -> None:
    """An error that is no JSON has its body as text."""
    headers = Headers([("content-type", "text/plain; charset=iso-8859-1")])
    error, _ = run(SEND, flow.Received(400, "", headers, b"\xe9", None, 0.1))
    assert error.body == "\u00e9"


@pytest.mark.parametrize("answer", [bodies.text_of, bodies.raw])
def test_json_in_place_of_text_or_bytes_is_a_decode_error(answer: Any) -> None:
    """An answer of JSON where the document has none is not passed off as the text."""
    operation: Operation[Any] = Operation(
        id="x", method="GET", path="/x", retry="never", answer=answer, accept="text/csv"
    )
    error, _ = run(operation, received(200, {"a": 1}))
    assert type(error) is errors.DecodeError


@pytest.mark.parametrize(("may_be_empty", "fails"), [(True, False), (False, True)])
def test_an_answer_may_be_empty_where_the_document_says(*, may_be_empty: bool, fails: bool) -> None:
    """Without content the answer is None if one of the successes has none, else an error."""
    operation: Operation[Any] = Operation(
        id="x",
        method="GET",
        path="/x",
        retry="never",
        answer=lambda value: value,
        answers={200: lambda value: value, 204: None} if may_be_empty else {},
    )
    found, _ = run(operation, flow.Received(202, "", Headers([]), b"", None, 0.1))
    assert isinstance(found, errors.DecodeError) is fails
    assert fails or found is None
