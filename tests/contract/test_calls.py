"""Owns the proof that each operation can be called in each form, as the document says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.calls import FORMS, Form, by_value, call, examples, wire
from tests.support.document import Operation, document
from tests.support.exchange import NOTHING

if TYPE_CHECKING:
    from sentdm import Sentdm

    from tests.support.sandbox import Sandbox

every_operation = pytest.mark.parametrize("operation", document().operations, ids=lambda o: o.id)
every_form = pytest.mark.parametrize("form", FORMS)


@every_form
@every_operation
def test_call_fits_the_document(
    operation: Operation, form: Form, sandbox: Sandbox, client: Sentdm
) -> None:
    """A call with the document's examples is one request, and no referee finds a fault in it."""
    call(client, operation, form, examples(operation))
    assert [exchange.operation for exchange in sandbox.requests] == [operation.id]
    assert sandbox.findings == []


@every_operation
def test_call_sends_what_it_was_given(
    operation: Operation, sandbox: Sandbox, client: Sentdm
) -> None:
    """Path, query and body hold the given values under their wire names, and nothing else."""
    call(client, operation, "sync", examples(operation))
    request = sandbox.requests[0].request
    sent = {**(operation.places(request.path) or {}), **dict(request.query)}
    expected = {p.name: str(p.example) for p in operation.parameters}
    # A boolean is `true` in a query.
    assert sent == {k: {"True": "true"}.get(v, v) for k, v in expected.items()}
    if operation.body is not None:
        assert request.json() == operation.body.example


@pytest.mark.parametrize("form", ["sync", "async"])
@every_operation
def test_answer_is_decoded(
    operation: Operation, form: Form, sandbox: Sandbox, client: Sentdm
) -> None:
    """The wire form of the decoded answer is the JSON that was sent, with times equal by value."""
    answer = call(client, operation, form, examples(operation))
    sent = sandbox.requests[0].answer.value
    assert by_value(wire(answer)) == (None if sent is NOTHING else by_value(sent))


@every_operation
def test_answer_is_of_the_named_model(operation: Operation, client: Sentdm) -> None:
    """An answer is the model with its schema's name, a plain list of them, or None."""
    answer = call(client, operation, "sync", examples(operation))
    schema = document().resolved(operation.schema("200"))
    if operation.model is None:
        assert answer is None
    elif schema.get("type") == "array":
        assert type(answer) is list
        assert answer
        item = schema["items"]["$ref"].rpartition("/")[2]
        assert {type(each).__name__ for each in answer} == {item}
    else:
        assert type(answer).__name__ == operation.model


@every_operation
def test_every_field_has_an_attribute(operation: Operation, client: Sentdm) -> None:
    """Every field that was answered is listed, so that none lands in additional_properties."""
    answer = call(client, operation, "sync", examples(operation))
    for each in answer if isinstance(answer, list) else [answer]:
        assert each is None or each.additional_properties == {}


@pytest.mark.parametrize("form", ["raw", "araw"])
@every_operation
def test_raw_answer_is_as_sent(
    operation: Operation, form: Form, sandbox: Sandbox, client: Sentdm
) -> None:
    """A raw answer holds the JSON as it was sent, and how the call went."""
    raw = call(client, operation, form, examples(operation))
    answer = sandbox.requests[0].answer
    assert raw.body == (None if answer.value is NOTHING else answer.value)
    assert (raw.status, raw.reason, raw.attempts) == (200, "OK", 1)
    assert raw.headers.get("CONTENT-TYPE") == answer.content_type
    assert 0 < raw.round_trip_time < 30
