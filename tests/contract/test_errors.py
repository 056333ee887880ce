"""Owns the proof that every documented error of every operation is raised as itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import sentdm
from sentdm import ApiException, Sentdm

from tests.support.calls import FORMS, Form, call, examples, wire
from tests.support.document import document
from tests.support.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = {"400": "BadRequest", "401": "Unauthorized", "404": "NotFound"}
DOCUMENTED = [
    (operation.id, status)
    for operation in document().operations
    for status in operation.answers
    if status != "200"
]
UNKNOWN = "00000000-0000-4000-8000-000000000000"
GLOBEX = "3b9f6c1e-8a47-4d52-9c0b-5e2f7a1d6c84"

every_error = pytest.mark.parametrize(("operation", "status"), DOCUMENTED)
every_form = pytest.mark.parametrize("form", FORMS)


@pytest.fixture
def strict() -> Iterator[Sandbox]:
    """Run a sandbox that knows one API key."""
    with Sandbox(api_key="right") as running:
        yield running


def provocation(operation: str, status: str, sandbox: Sandbox) -> dict[str, Any]:
    """Tell the arguments that make the sandbox answer this status, with a request that fits."""
    arguments = examples(document().operation(operation))
    if status == "401":
        return arguments
    if operation == "Messages_sendMessageToContact" and status == "400":
        return {**arguments, "template_id": sandbox.world.add_template(GLOBEX, "Sale")["id"]}
    if status == "400":
        return {**arguments, "phone_number": "not a number"}
    if operation == "Whatsapp_getWhatsappContact":
        unknown = {"phone_number": "+14155550999", "retrieve_if_does_not_exists": False}
        return {**arguments, **unknown}
    return {k: UNKNOWN if k == "id" or k.endswith("_id") else v for k, v in arguments.items()}


def error_of(operation: str, status: str, form: Form, sandbox: Sandbox) -> ApiException:
    """Make the call that fails and give its error."""
    arguments = provocation(operation, status, sandbox)
    key = "wrong" if status == "401" else "right"
    with (
        Sentdm(api_key=key, base_url=sandbox.url) as client,
        pytest.raises(ApiException) as caught,
    ):
        call(client, document().operation(operation), form, arguments)
    return caught.value


@every_form
@every_error
def test_documented_error(operation: str, status: str, form: Form, strict: Sandbox) -> None:
    """Each documented error is raised as the kind of its status, with what the answer held."""
    error = error_of(operation, status, form, strict)
    assert type(error) is getattr(sentdm, KINDS[status])
    assert error.status == int(status)
    assert error.reason
    assert error.headers is not None
    assert error.headers["content-length"] == str(len(strict.requests[0].answer.body))
    assert error.attempts == 1
    assert error.round_trip_time is not None
    assert error.round_trip_time > 0
    assert strict.findings == []


@every_error
def test_error_body(operation: str, status: str, strict: Sandbox) -> None:
    """The body of an error is its JSON where it has one, and the documented model beside it."""
    error = error_of(operation, status, "sync", strict)
    if document().operation(operation).schema(status):
        sent = strict.requests[0].answer.value
        assert sent["error"]
        assert error.body == sent
        assert type(error.parsed).__name__ == model_of(operation, status)
        assert wire(error.parsed) == sent
    else:
        assert not error.body
        assert error.parsed is None


def model_of(operation: str, status: str) -> str:
    """Tell the name of the schema that the document gives an error."""
    reference = document().operation(operation).schema(status)["$ref"]
    return str(reference).rpartition("/")[2]


def test_undocumented_error(strict: Sandbox) -> None:
    """A status that an operation doesn't document is still raised as its kind."""
    operation = document().operation("Templates_createTemplate")
    with (
        Sentdm(api_key="wrong", base_url=strict.url) as client,
        pytest.raises(sentdm.Unauthorized),
    ):
        call(client, operation, "sync", examples(operation))
