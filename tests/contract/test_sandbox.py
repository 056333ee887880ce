"""Owns the proof that the sandbox behaves as the service is documented to, without the SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.support import quirks
from tests.support.exchange import Answer, Request
from tests.support.sandbox import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

ACME = "7c1e2a94-6f3b-4d08-b5a1-92e4d7c8f063"
TEMPLATE = "90d4b8f1-3e67-4a2c-b9f5-7d1c0e8a6b32"


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """Make a plain HTTP client of the sandbox."""
    with httpx.Client(base_url=sandbox.url, headers={"x-api-key": "k"}) as made:
        yield made


def test_account_lives_and_dies(http: httpx.Client, sandbox: Sandbox) -> None:
    """A created account can be read, listed first, updated and deleted, and is then gone."""
    made = http.post("/customers", json="Initech").json()
    url = f"/customers/{made['id']}"
    assert http.get(url).json() == made
    page = {"page": 1, "pageSize": 1}
    assert http.get("/customers", params=page).json() == [made]
    updated = http.put(url, json={"name": "Initrode"}).json()
    assert updated == {**made, "name": "Initrode", "updatedAt": updated["updatedAt"]}
    assert updated["updatedAt"] > made["updatedAt"]
    assert http.delete(url).content == b""
    assert [http.get(url).status_code, http.delete(url).status_code] == [404, 404]
    assert sandbox.findings == []


def test_pages(http: httpx.Client, sandbox: Sandbox) -> None:
    """Pages hold every account once, the newest first, and end in an empty one."""
    for number in range(3):
        http.post("/customers", json=f"C{number}")
    pages: list[list[dict[str, Any]]] = [
        http.get("/customers", params={"page": page, "pageSize": 2}).json() for page in range(1, 5)
    ]
    names = [[each["name"] for each in page] for page in pages]
    assert names == [["C2", "C1"], ["C0", "Globex"], ["Acme Corp"], []]
    assert sandbox.findings == []


def test_message_to_a_number_makes_a_contact(http: httpx.Client, sandbox: Sandbox) -> None:
    """The first message to a number makes its contact, the second finds it."""
    body = {"customerId": ACME, "phoneNumber": "+442071838750", "templateId": TEMPLATE}
    first, second = (http.post("/messages/phone-number", json=body).json() for _ in range(2))
    assert first["contactId"] == second["contactId"]
    assert first["messageId"] != second["messageId"]
    by_id = http.get(f"/contact/{ACME}/id/{first['contactId']}").json()
    assert by_id == http.get(f"/contact/{ACME}/phone/%2B442071838750").json()
    assert by_id["countryCode"] == "GB"
    assert sandbox.findings == []


def test_templates(http: httpx.Client, sandbox: Sandbox) -> None:
    """A created template is the first in its customer's list and in no other's."""
    made = http.post("/templates", json={"customerId": ACME, "name": "Sale"}).json()
    mine = http.get("/templates", params={"customerId": ACME}).json()
    assert mine[0] == made
    assert len(mine) == 3
    other = {"customerId": "3b9f6c1e-8a47-4d52-9c0b-5e2f7a1d6c84"}
    assert http.get("/templates", params=other).json() == []
    assert sandbox.findings == []


def test_look_up_keeps_a_number_where_asked(http: httpx.Client, sandbox: Sandbox) -> None:
    """WhatsApp knows no number before a look-up was asked to create it."""
    query = {"phoneNumber": "+14155550177", "retrieveIfDoesNotExists": "false"}
    assert http.get("/whatsapp", params=query).status_code == 404
    made = http.get("/sms", params={**query, "retrieveIfDoesNotExists": "true"}).json()
    assert http.get("/whatsapp", params=query).json()["sentId"] == made["sentId"]
    assert sandbox.findings == []


@pytest.mark.parametrize(
    "headers",
    [{}, {"x-api-key": ""}, {"x-api-key": "no"}, {"authorization": "Basic key"}],
    ids=["none", "empty", "wrong", "scheme"],
)
def test_door(headers: dict[str, str]) -> None:
    """A request without a right credential is answered 401, and that is no finding."""
    with Sandbox(api_key="key", access_token="token") as sandbox:
        answer = httpx.get(f"{sandbox.url}/customers?page=1&pageSize=1", headers=headers)
    assert (answer.status_code, answer.content) == (401, b"")
    assert sandbox.findings == []


@pytest.mark.parametrize(
    ("call", "body", "status", "finding"),
    [
        ("GET /customers?page=0&pageSize=1", None, 400, "less than the minimum"),
        ("GET /customers?page=1", None, 400, "pageSize"),
        ("GET /customers?page=1&pageSize=1&sort=up", None, 400, "sort is not in"),
        ("GET /customers?page=1&page=2&pageSize=1", None, 400, "sent 2 times"),
        ("GET /customers/7", None, 400, "uuid"),
        (f"GET /customers/{ACME}", "x", 400, "no body"),
        ("GET /sms?phoneNumber=1&retrieveIfDoesNotExists=True", None, 400, "neither"),
        ("POST /customers", {"name": "x"}, 400, "is not of type 'string'"),
        ("POST /messages", {}, 400, "'templateId' is a required property"),
        (f"PUT /customers/{ACME}", {"nom": "x"}, 400, "unexpected"),
        ("GET /nothing", None, 404, "not in the document"),
        ("PATCH /customers", None, 404, "not in the document"),
    ],
)
def test_request_that_does_not_fit(
    call: str, body: Any, status: int, finding: str, sandbox: Sandbox
) -> None:
    """A request that doesn't fit the document is refused, told why and kept as a finding."""
    headers = {"x-api-key": "k"}
    verb, _, target = call.partition(" ")
    answer = httpx.request(verb, sandbox.url + target, json=body, headers=headers)
    assert answer.status_code == status
    assert finding in " ".join(sandbox.findings)
    # In JSON, a quote within the text is escaped.
    assert finding.partition("'")[0] in answer.text


def test_answer_that_does_not_fit(http: httpx.Client, sandbox: Sandbox) -> None:
    """An answer of the sandbox that doesn't fit the document becomes a 500 and a finding."""
    sandbox.world.customers[ACME]["createdAt"] = "yesterday"
    assert http.get(f"/customers/{ACME}").status_code == 500
    assert len(sandbox.findings) == 1
    assert "'yesterday' is not a 'date-time'" in sandbox.findings[0]


def test_runs_are_the_same() -> None:
    """Two sandboxes give the same ids and times."""
    answers = []
    for _ in range(2):
        with Sandbox() as sandbox:
            url = f"{sandbox.url}/customers"
            answers.append(httpx.post(url, json="A", headers={"x-api-key": "k"}).json())
    assert answers[0] == answers[1]


def test_quirks() -> None:
    """Live answers have odd ids, extra times and no fractions; errors stay as they are."""
    plain = Answer(200, [{"id": ACME, "createdAt": "2024-01-01T12:00:00.500Z", "n": 1}])
    assert quirks.live_answer(plain).value == [
        {
            "id": f"{ACME}X",
            "createdAt": "2024-01-01T12:00:00Z",
            "updatedAt": "2023-01-01T12:00:00Z",
            "n": 1,
        }
    ]
    assert quirks.live_answer(Answer(404)) == Answer(404)
    request = Request("GET", f"/customers/{ACME}X")
    assert quirks.plain_request(request).target == f"/customers/{ACME}"
