"""What no row foresaw, found by trying: each ends in an error of ours, or in a right answer."""

from __future__ import annotations

import gzip
import sys
from typing import TYPE_CHECKING, Any

import pytest
from sentdm import (
    ApiException,
    ArgumentError,
    DecodeError,
    Request,
    Response,
    Sentdm,
    ServerError,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Canned:
    """A transport that always answers the same."""

    def __init__(self, status: int, body: bytes, **headers: str) -> None:
        self.response = (status, "", [("content-type", "application/json"), *headers.items()], body)

    def send(self, _: Request) -> Response:
        """Answer."""
        status, reason, headers, body = self.response
        return Response(status, reason, headers, [body], self.close)

    def close(self) -> None:
        """Hold nothing."""


def test_a_number_over_the_range_of_floats_is_refused() -> None:
    """JSON that could not be written again is not read, typed or raw."""
    client = Sentdm(api_key="k", transport=Canned(200, b'{"x": 1e400}'))
    for call in (client.customers, client.customers.raw):
        with pytest.raises(DecodeError, match="range of floats"):
            call.get_customer_by_id(id="a")


def test_a_status_beyond_the_families_is_a_plain_error() -> None:
    """600 and above is nobody's: not a ServerError."""
    client = Sentdm(api_key="k", transport=Canned(600, b"{}"), max_retries=0)
    with pytest.raises(ApiException) as caught:
        client.customers.get_customer_by_id(id="a")
    assert not isinstance(caught.value, ServerError)


def test_the_largest_cap_still_inflates() -> None:
    """A cap as large as the interpreter can count does not overflow."""
    body = gzip.compress(b'{"id": "a"}')
    transport = Canned(200, body, **{"content-encoding": "gzip"})
    client = Sentdm(api_key="k", transport=transport, max_response_bytes=sys.maxsize)
    assert client.customers.get_customer_by_id(id="a").id == "a"


@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.customers.get_all_customers(page=10**5000, page_size=1),
        lambda client: client.customers.get_customer_by_id(id=10**5000),
        lambda client: client.customers.get_customer_by_id(id="a", timeout=10**400),
    ],
    ids=["query", "path", "timeout"],
)
def test_numbers_without_end_are_refused(call: Callable[[Any], object]) -> None:
    """An int that nothing could send is an ArgumentError, as argument and as timeout."""
    with pytest.raises(ArgumentError):
        call(Sentdm(api_key="k", transport=Canned(200, b"{}")))


@pytest.mark.parametrize(
    "options",
    [
        {"timeout": 10**400},
        {"allow_insecure_http": "false"},
        {"base_url": "http://localhost:9", "proxy": "http://proxy.example:3128"},
    ],
    ids=["seconds", "flag", "proxy"],
)
def test_options_that_would_betray_or_overflow_are_refused(options: dict[str, Any]) -> None:
    """A string is no flag, and a proxy elsewhere gets no credential in the clear."""
    with pytest.raises(ArgumentError):
        Sentdm(api_key="k", **options)


@pytest.mark.parametrize("option", ["cert", "verify"])
def test_a_file_that_holds_no_certificate_is_an_argument_error(option: str, tmp_path: Path) -> None:
    """Not a failure of the network, which would be tried again."""
    path = tmp_path / "garbage.pem"
    path.write_text("garbage")
    options: dict[str, Any] = {option: str(path)}
    client = Sentdm(api_key="k", base_url="https://127.0.0.1:9", **options)
    with client, pytest.raises(ArgumentError, match=option) as caught:
        client.customers.get_customer_by_id(id="a")
    assert caught.value.attempts <= 1
