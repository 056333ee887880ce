"""Owns the proof that each operation is repeated exactly where its verb makes that harmless."""

from __future__ import annotations

import httpx
import pytest
from sentdm import ApiException, Sentdm

from tests.support.calls import FORMS, Form, call, examples
from tests.support.document import Operation, document

every_operation = pytest.mark.parametrize("operation", document().operations, ids=lambda o: o.id)


@pytest.mark.parametrize("form", FORMS)
@every_operation
def test_repeats(operation: Operation, form: Form) -> None:
    """After a 503 a POST is not sent again, and any other verb at most max_retries times."""
    seen: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.method)
        # No pause between the attempts.
        return httpx.Response(503, headers={"retry-after": "0"})

    transport = httpx.MockTransport(answer)
    with (
        Sentdm(api_key="k", transport=transport, async_transport=transport) as client,
        pytest.raises(ApiException) as caught,
    ):
        call(client, operation, form, examples(operation))
    attempts = 1 if operation.verb == "POST" else 3
    assert seen == [operation.verb] * attempts
    assert (caught.value.status, caught.value.attempts) == (503, attempts)
