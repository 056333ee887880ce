"""Which of the document's servers a client calls: chosen by the caller, variables filled."""

from __future__ import annotations

from copy import copy
from typing import Any

import pytest

from runtime.python import errors
from runtime.python.core import Core
from runtime.python.operation import Operation
from runtime.python.servers import Server, Variable
from runtime.python.unset import UNSET
from tests.unit.runtime.sample import SERVICE

REGION = "https://{region}.pets.example/{version}"
LOCAL = "{scheme}://localhost:{port}"
SERVERS = (
    Server(REGION, (Variable("region", "eu", ("eu", "us")), Variable("version", "v1"))),
    Server(LOCAL, (Variable("scheme", "http"), Variable("port"))),
    Server("https://test.pets.example"),
)
SERVICE_OF_THREE = SERVICE._replace(base_url="https://eu.pets.example/v1", servers=SERVERS)
ELSEWHERE: Operation[None] = Operation(
    id="Files", method="GET", path="/files", retry="safe", server="https://files.pets.example"
)


def client(**options: Any) -> Core:
    """A client of a service that has three servers."""
    return Core(SERVICE_OF_THREE, credentials={"api_key": "key"}, **options)


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        ({}, "https://eu.pets.example/v1"),
        ({"server": REGION}, "https://eu.pets.example/v1"),
        ({"server": "https://test.pets.example"}, "https://test.pets.example"),
        ({"server_variables": {"region": "us"}}, "https://us.pets.example/v1"),
        ({"server_variables": {"version": "v2/beta/"}}, "https://eu.pets.example/v2/beta"),
        ({"server": LOCAL, "server_variables": {"port": "80"}}, "http://localhost:80"),
    ],
)
def test_a_server_is_chosen_and_its_variables_are_filled(
    options: dict[str, Any], wanted: str
) -> None:
    """The first server by default; variables that are left out are at their defaults."""
    assert client(**options).base_url == wanted


@pytest.mark.parametrize(
    ("options", "argument", "told"),
    [
        ({"server": "https://evil.example"}, "server", "https://test.pets.example"),
        ({"server": 7}, "server", "must be one of"),
        ({"server_variables": "us"}, "server_variables", "must map names"),
        ({"server_variables": {"zone": "us"}}, "server_variables", "region, version"),
        ({"server_variables": {"region": "mars"}}, "server_variables", "one of eu, us"),
        ({"server_variables": {"version": 2}}, "server_variables", "version must be a string"),
        ({"server": LOCAL}, "server_variables", "port is required"),
        (
            {"server": "https://test.pets.example", "server_variables": {"a": "b"}},
            "server_variables",
            "has no variables to name",
        ),
        ({"server": LOCAL, "server_variables": {"port": "1/"}}, "server_variables", "no slash"),
        ({"server": LOCAL, "server_variables": {"port": "x"}}, "base_url", "is not a URL"),
        ({"server_variables": {"version": "?canary"}}, "base_url", "query"),
        ({"server": REGION, "base_url": "https://a.example"}, "server", "base_url"),
        ({"server_variables": {}, "base_url": "https://a.example"}, "server", "base_url"),
    ],
)
def test_what_is_no_server_is_refused(options: dict[str, Any], argument: str, told: str) -> None:
    """The message names what there is, and never shows a value; the URL is checked as any."""
    with pytest.raises(errors.ArgumentError, match=told) as caught:
        client(**options)
    assert caught.value.argument == argument
    assert "canary" not in str(caught.value)
    assert "evil" not in str(caught.value)


def test_a_service_without_a_choice_refuses_one() -> None:
    """A core that was told of no servers says so."""
    with pytest.raises(errors.ArgumentError, match="base_url"):
        Core(SERVICE, credentials={"api_key": "key"}, server_variables={"region": "us"})


def test_a_chosen_server_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the code says holds; the variable is for a client that was told nothing."""
    monkeypatch.setenv("SAMPLE_BASE_URL", "https://other.example")
    assert client().base_url == "https://other.example"
    assert client(server_variables={"region": "us"}).base_url == "https://us.pets.example/v1"


def test_operations_with_their_own_server_keep_it_beside_a_chosen_one() -> None:
    """The document says where they go for each of its servers; a base_url holds for all."""
    one = client(server_variables={"region": "us"})
    assert one._settings.place(ELSEWHERE)[0].host == "files.pets.example"
    given = client(base_url="https://a.example")
    assert given._settings.place(ELSEWHERE)[0].host == "a.example"


def test_a_copy_may_choose_anew() -> None:
    """Variables alone are of the server as it is; a base_url takes the place of both."""
    one = client(server=LOCAL, server_variables={"port": "80"})
    assert one.with_options(timeout=1.0, server=UNSET).base_url == "http://localhost:80"
    again = one.with_options(server_variables={"port": "81"})
    assert again.base_url == "http://localhost:81"
    assert again.with_options(server=REGION).base_url == "https://eu.pets.example/v1"
    given = again.with_options(base_url="https://a.example")
    assert given.base_url == "https://a.example"
    assert given._settings.place(ELSEWHERE)[0].host == "a.example"
    with pytest.raises(errors.ArgumentError, match="base_url"):
        one.with_options(server=REGION, base_url="https://a.example")


def test_a_chosen_server_survives_a_copy() -> None:
    """A copied client, as a pickled one, calls the same server, and may choose anew."""
    one = copy(client(server=LOCAL, server_variables={"port": "80"}))
    assert one.base_url == "http://localhost:80"
    assert one.with_options(server_variables={"port": "81"}).base_url == "http://localhost:81"
