"""Owns the proof that the SDK takes what the live service was seen to answer."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING

import pytest
from sentdm import Sentdm

from tests.support.calls import FORMS, Form, by_value, call, examples, wire
from tests.support.document import Operation, document
from tests.support.exchange import NOTHING

if TYPE_CHECKING:
    from tests.support.sandbox import Sandbox

every_operation = pytest.mark.parametrize("operation", document().operations, ids=lambda o: o.id)
every_form = pytest.mark.parametrize("form", FORMS)

SEEN = datetime(2023, 1, 1, 12, tzinfo=timezone.utc)


@every_form
@every_operation
def test_live_answer_is_taken(operation: Operation, form: Form, live: Sandbox) -> None:
    """An answer with odd ids and unlisted times is read whole, and gives the same JSON back."""
    with Sentdm(api_key="k", base_url=live.url) as client:
        answer = call(client, operation, form, examples(operation))
    sent = live.requests[0].answer.value
    expected = None if sent is NOTHING else sent
    if form in {"raw", "araw"}:
        assert answer.body == expected
    else:
        assert by_value(wire(answer)) == by_value(expected)


def test_odd_id_is_kept_and_taken_by_the_next_call(live: Sandbox) -> None:
    """An id that is no UUID stays as it is, and the next call sends it so."""
    with Sentdm(api_key="k", base_url=live.url) as client:
        made = client.customers.create_customer(body="Acme Corp")
        assert made.id is not None
        read = client.customers.get_customer_by_id(id=made.id)
    assert made.id.endswith("X")
    assert read == made
    assert live.requests[1].request.path == f"/customers/{made.id}"


def test_unlisted_time_is_kept(live: Sandbox) -> None:
    """A field that the schema doesn't list is in additional_properties, as it was sent."""
    with Sentdm(api_key="k", base_url=live.url) as client:
        found = client.sms.get_contact_info(
            phone_number="+14155550123", retrieve_if_does_not_exists=False
        )
    times = {"createdAt": "2023-01-01T12:00:00Z", "updatedAt": "2023-01-01T12:00:00Z"}
    assert found.additional_properties == times
    assert found.fields_set >= {"id", "sent_id", "phone_number"}


def test_listed_time_is_aware(live: Sandbox) -> None:
    """A time that the schema lists is a datetime with its offset."""
    with Sentdm(api_key="k", base_url=live.url) as client:
        acme = client.customers.get_customer_by_id(id="7c1e2a94-6f3b-4d08-b5a1-92e4d7c8f063")
    assert acme.created_at == SEEN
