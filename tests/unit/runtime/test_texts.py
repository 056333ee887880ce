"""What is told of options and arguments that will not do: what is wrong, where, what to do."""

from __future__ import annotations

import math
import socket
import time
import uuid
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from runtime.python import arguments, dialing, errors
from tests.unit.runtime.sample import FETCH, Client, Customer
from tests.unit.runtime.server import Drip, Server, answer

if TYPE_CHECKING:
    from pathlib import Path

OPTIONS: list[tuple[dict[str, Any], str]] = [
    (
        {"timeout": math.inf},
        "timeout must be a number of seconds above 0, at most 1e8, not inf",
    ),
    ({"timeout": timedelta(days=1)}, "above 0, at most 1e8, not timedelta"),
    ({"max_retries": 1.5}, "max_retries must be an int, 0 or more, not 1.5"),
    ({"timeout": None}, "above 0, at most 1e8, not NoneType"),
    ({"allow_insecure_http": "canary"}, "allow_insecure_http must be True or False, not str"),
    (
        {"verify": None},
        "verify must be True, False, a file or folder, or an SSLContext, not",
    ),
    ({"verify": 1}, "or an SSLContext, not int"),
    ({"cert": 1}, "cert must be a file name, or a tuple of file, key file and password"),
    (
        {"base_url": "localhost:80"},
        "must begin with https://, or with http:// for loopback",
    ),
    ({"api_key": b"canary"}, "api_key must be a string, not bytes"),
    (
        {"access_token": "Bearer canary"},
        "access_token begins with 'Bearer', which is sent",
    ),
    ({"access_token": "bearer canary"}, "give the token alone"),
]


@pytest.mark.parametrize(("option", "text"), OPTIONS)
def test_an_option_is_told_with_what_was_given(option: dict[str, Any], text: str) -> None:
    """The text says what an option must be and, unless it is a secret, what it is."""
    with pytest.raises(errors.ArgumentError) as caught:
        Client(**{"api_key": "key", **option})
    assert text in str(caught.value)
    assert "canary" not in str(caught.value)


def test_a_key_that_is_not_there_is_told_apart_from_its_certificate(tmp_path: Path) -> None:
    """Which of the two files is missing is said, and never its name, which may be the password."""
    there = tmp_path / "cert.pem"
    there.touch()
    with pytest.raises(errors.ArgumentError, match=r"^the key of cert names a file that does not"):
        Client(api_key="key", cert=(str(there), "canary"))


@pytest.mark.parametrize(
    ("variable", "value", "text"),
    [
        ("BASE_URL", "nowhere", "base_url must begin with https://"),
        ("API_KEY", "canary\n", "api_key begins or ends with a space or line break"),
        ("ACCESS_TOKEN", "Bearer canary", "access_token begins with 'Bearer'"),
    ],
)
def test_what_is_wrong_in_the_environment_is_told_by_its_variable(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, text: str
) -> None:
    """Whoever passed no such argument learns where it is from; the attribute is the argument's."""
    monkeypatch.setenv("SAMPLE_API_KEY", "key")
    monkeypatch.setenv(f"SAMPLE_{variable}", value)
    with pytest.raises(errors.ArgumentError) as caught:
        Client()
    assert text in str(caught.value)
    assert str(caught.value).endswith(f" (it is from SAMPLE_{variable})")
    assert caught.value.argument == variable.lower()
    assert "canary" not in str(caught.value)


def test_what_was_given_is_not_told_as_if_from_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The variable is named only where its value was taken."""
    monkeypatch.setenv("SAMPLE_API_KEY", "key")
    with pytest.raises(errors.ArgumentError, match=r"^api_key is empty$"):
        Client(api_key="")


def test_an_empty_part_of_a_path_is_called_empty() -> None:
    """The commonest slip, an id that is "", has a text of its own."""
    with pytest.raises(errors.ArgumentError, match=r"^id must not be empty$"):
        arguments.segment("id", "")


def test_a_uuid_is_taken_wherever_a_string_is() -> None:
    """In a body as in a path, an object that has one text only need not be turned into it."""
    given = uuid.UUID(int=7)
    assert arguments.string("id", given) == arguments.segment("id", given) == str(given)
    with pytest.raises(errors.ArgumentError, match="at most 3 characters"):
        arguments.string("id", given, max_length=3)


def test_what_a_model_cannot_write_is_told_by_its_field() -> None:
    """A datetime without an offset is found by the attributes that lead to it."""
    naive = Customer(created_at=datetime(2023, 1, 1))  # noqa: DTZ001 - that is what is refused
    with pytest.raises(errors.ArgumentError, match=r"^parent: created_at: .*tzinfo") as caught:
        Customer(parent=naive).to_dict()
    assert caught.value.argument == "parent"


@pytest.mark.parametrize("option", ["timeout", "attempt_timeout"])
def test_a_late_answer_names_the_limit_that_was_too_short(option: str) -> None:
    """Of the two, the text says which ran out and how long it was, and what may have happened."""
    with Server(Drip(answer(body={"id": "1"}), pause=0.05)) as server:
        options: dict[str, Any] = {"max_retries": 0, option: 0.2}
        client = Client(api_key="key", base_url=server.url, **options)
        with client, pytest.raises(errors.Timeout) as caught:
            client.customers.fetch(id="a")
    told = str(caught.value)
    assert told.startswith(f"{FETCH.id}: no whole answer from 127.0.0.1:")
    assert told.endswith(f" in time; the request may have arrived ({option} is 0.2 s)")


def test_an_error_of_windows_has_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where sockets have errors of their own numbers, the system's table of those is asked."""
    monkeypatch.setattr(socket, "errorTab", {10061: "Connection refused."}, raising=False)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and nobody listens
        monkeypatch.setattr(socket.socket, "getsockopt", lambda *_: 10061)
        with pytest.raises(OSError, match=r"Connection refused\.$"):
            dialing.connected("127.0.0.1", taken.getsockname()[1], time.monotonic() + 5)
