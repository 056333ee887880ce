"""Owns the proof of what every request carries: headers, credentials, exactly the given fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sentdm import Sentdm

from tests.support.calls import FORMS, Form, call, examples
from tests.support.document import Operation, document

if TYPE_CHECKING:
    from tests.support.sandbox import Sandbox

every_operation = pytest.mark.parametrize("operation", document().operations, ids=lambda o: o.id)
every_form = pytest.mark.parametrize("form", FORMS)

CUSTOMER = "7c1e2a94-6f3b-4d08-b5a1-92e4d7c8f063"
NUMBER = "+14155550123"


@every_operation
def test_headers(operation: Operation, sandbox: Sandbox, client: Sentdm) -> None:
    """Accept and User-Agent are always sent, Content-Type exactly where there is a body."""
    call(client, operation, "sync", examples(operation))
    request = sandbox.requests[0].request
    assert request.header("accept") == "application/json"
    assert request.header("user-agent") == "sentdm-python-sdk/1.0.0"
    expected = None if operation.body is None else "application/json"
    assert request.header("content-type") == expected


@pytest.mark.parametrize(
    ("api_key", "access_token"),
    [("key", None), (None, "token"), ("key", "token")],
    ids=["key", "token", "both"],
)
@every_form
def test_credentials(
    form: Form, api_key: str | None, access_token: str | None, sandbox: Sandbox
) -> None:
    """Each credential that is given is sent in its header: both where both are given."""
    operation = document().operation("Customers_getCustomerById")
    with Sentdm(api_key=api_key, access_token=access_token, base_url=sandbox.url) as client:
        call(client, operation, form, examples(operation))
    request = sandbox.requests[0].request
    assert request.header("x-api-key") == api_key
    assert request.header("authorization") == (access_token and f"Bearer {access_token}")


@every_form
def test_create_customer_sends_a_bare_string(form: Form, sandbox: Sandbox, client: Sentdm) -> None:
    """The body of create_customer is the name as a JSON string, in UTF-8 whatever it holds."""
    operation = document().operation("Customers_createCustomer")
    call(client, operation, form, {"body": 'Café "Ω" 🎈'})
    assert sandbox.requests[0].request.json() == 'Café "Ω" 🎈'
    assert sandbox.findings == []


@pytest.mark.parametrize(
    ("arguments", "body"),
    [
        ({"name": "n"}, {"name": "n"}),
        ({"sms_bearer_token": "t"}, {"smsBearerToken": "t"}),
        ({"name": "", "sending_phone_number": "+1"}, {"name": "", "sendingPhoneNumber": "+1"}),
        ({}, {}),
    ],
    ids=["name", "token", "two", "none"],
)
@every_form
def test_update_customer_sends_exactly_the_given_fields(
    form: Form,
    arguments: dict[str, str],
    body: dict[str, str],
    sandbox: Sandbox,
    client: Sentdm,
) -> None:
    """A field that is left out is not sent, and keeps its value."""
    operation = document().operation("Customers_updateCustomer")
    before = dict(sandbox.world.customers[CUSTOMER])
    call(client, operation, form, {"id": CUSTOMER, **arguments})
    assert sandbox.requests[0].request.json() == body
    after = sandbox.world.customers[CUSTOMER]
    assert after == {**before, **body, "updatedAt": after["updatedAt"]}
    assert sandbox.findings == []


@every_form
def test_whatsapp_default_is_always_sent(form: Form, sandbox: Sandbox, client: Sentdm) -> None:
    """The look-up for WhatsApp sends retrieveIfDoesNotExists=false where it isn't given."""
    operation = document().operation("Whatsapp_getWhatsappContact")
    call(client, operation, form, {"phone_number": NUMBER})
    query = dict(sandbox.requests[0].request.query)
    assert query == {"phoneNumber": NUMBER, "retrieveIfDoesNotExists": "false"}
    assert sandbox.findings == []


@pytest.mark.parametrize("arguments", [{}, {"sent_id": None}], ids=["left out", "None"])
@every_form
def test_optional_parameter_is_not_sent(
    form: Form, arguments: dict[str, None], sandbox: Sandbox, client: Sentdm
) -> None:
    """An optional parameter that is left out or None is not in the query."""
    operation = document().operation("Sms_GetContactInfo")
    required = {"phone_number": NUMBER, "retrieve_if_does_not_exists": False}
    call(client, operation, form, {**required, **arguments})
    query = dict(sandbox.requests[0].request.query)
    assert query == {"phoneNumber": NUMBER, "retrieveIfDoesNotExists": "false"}
    assert sandbox.findings == []


@pytest.mark.parametrize("value", ["a/b", "a?b", "a#b", "100%", "+1 2", "a\\b", "é", "a%2Fb"])
@every_form
def test_path_value_is_one_segment(
    form: Form, value: str, sandbox: Sandbox, client: Sentdm
) -> None:
    """A path value reaches the service as it was given, whatever it holds."""
    operation = document().operation("Contact_getContactByPhone")
    sandbox.world.add_contact(CUSTOMER, value)
    call(client, operation, form, {"customer_id": CUSTOMER, "phone_number": value})
    assert sandbox.requests[0].operation == operation.id
    assert sandbox.findings == []
