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


RELATIVE = SERVICE._replace(
    base_url=None, servers=(Server("/v1"), Server("../beta"), Server("https://cdn.example/v1"))
)


def relative(**options: Any) -> Core:
    """A client of a service whose first two servers are relative."""
    return Core(RELATIVE, credentials={"api_key": "key"}, **options)


@pytest.mark.parametrize(
    ("base_url", "server", "wanted"),
    [
        ("https://a.example", None, "https://a.example/v1"),
        ("https://a.example/", None, "https://a.example/v1"),
        ("https://a.example/docs/openapi.yaml", None, "https://a.example/v1"),
        # What ends with the server's own path is the whole address, behind a gateway too.
        ("https://a.example/v1", None, "https://a.example/v1"),
        ("https://a.example/gate/v1/", None, "https://a.example/gate/v1/"),
        ("https://a.example/docs/openapi.yaml", "../beta", "https://a.example/beta"),
        ("https://a.example", "../beta", "https://a.example/beta"),
        ("https://a.example/x/y/z", "../beta", "https://a.example/x/beta"),
        (None, "https://cdn.example/v1", "https://cdn.example/v1"),
    ],
)
def test_a_relative_server_is_resolved_against_the_base_url(
    base_url: str | None, server: str | None, wanted: str
) -> None:
    """The base_url is where the document is served (OpenAPI 3.1 §4.8.5, RFC 3986 §5)."""
    assert relative(base_url=base_url, server=server).base_url == wanted


@pytest.mark.parametrize("options", [{}, {"server": "../beta"}])
def test_a_relative_server_needs_a_base_url(options: dict[str, Any]) -> None:
    """Without one there is no host to call, and the message says why."""
    with pytest.raises(errors.ArgumentError, match=r"base_url is required: .*relative") as caught:
        relative(**options)
    assert caught.value.argument == "base_url"
    assert "SAMPLE_BASE_URL" in str(caught.value)


def test_the_base_url_of_a_relative_server_may_come_from_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The variable stands for the argument, and a chosen server that is whole needs neither."""
    monkeypatch.setenv("SAMPLE_BASE_URL", "https://a.example")
    assert relative().base_url == "https://a.example/v1"
    assert relative(server="../beta").base_url == "https://a.example/beta"
    assert relative(server="https://cdn.example/v1").base_url == "https://cdn.example/v1"


@pytest.mark.parametrize("base_url", [7, "ftp://a.example", "https://a.example?x", "https://a b"])
def test_a_base_url_that_will_not_do_is_refused_before_it_is_joined(base_url: Any) -> None:
    """Joining would hide what is wrong with it."""
    with pytest.raises(errors.ArgumentError, match="base_url"):
        relative(base_url=base_url)


def test_a_copy_keeps_a_relative_server_under_another_base_url() -> None:
    """What is left out stays as it is: the server is still the one that was chosen."""
    one = relative(base_url="https://a.example", server="../beta")
    assert one.with_options(base_url="https://b.example").base_url == "https://b.example/beta"
    assert one.with_options(server="/v1").base_url == "https://a.example/v1"
    assert one.with_options(timeout=1.0).base_url == "https://a.example/beta"


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("/{tenant}", "/evil.example"),
        ("{tenant}/v1", "https://evil.example"),
        ("{tenant}/v1", "//evil.example"),
    ],
)
def test_a_variable_of_a_relative_server_names_no_host(url: str, value: str) -> None:
    """A credential would go where a value leads."""
    servers = (Server(url, (Variable("tenant", "a"),)),)
    service = SERVICE._replace(base_url=None, servers=servers)
    options: dict[str, Any] = {"base_url": "https://a.example", "credentials": {"api_key": "key"}}
    assert Core(service, **options).base_url.startswith("https://a.example/a")
    with pytest.raises(errors.ArgumentError, match="another host"):
        Core(service, server_variables={"tenant": value}, **options)


# Lists of a path and of an operation, beside those of the document.
FURTHER = SERVICE._replace(
    base_url="https://api.example/v1",
    servers=(
        Server("https://api.example/v1", name="live"),
        Server("https://api.test/v1", name="test"),
    ),
    further={
        "/files": (
            Server("https://{zone}.files.example", (Variable("zone", "eu", ("eu", "us")),), "live"),
            Server("https://files.test", name="test"),
            Server("https://mirror.example"),
        ),
        "POST /near": (Server("/near"),),
    },
)
ROOT: Operation[None] = Operation(id="Root", method="GET", path="/pets", retry="safe")
FILES: Operation[None] = Operation(
    id="Files", method="GET", path="/files", retry="safe", server="/files"
)
NEAR: Operation[None] = Operation(
    id="Near", method="POST", path="/near", retry="never", server="POST /near"
)


def goes(core: Core) -> list[str]:
    """Where a client sends four operations: the document's, a path's, a relative one's, a URL's."""
    found = [core._settings.place(one) for one in (ROOT, FILES, NEAR, ELSEWHERE)]
    return [f"{origin.host}{prefix}" for origin, prefix in found]


LIVE = ["api.example/v1", "eu.files.example", "api.example/near", "files.pets.example"]


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        ({}, LIVE),
        ({"server": "test"}, ["api.test/v1", "files.test", "api.test/near", LIVE[3]]),
        ({"server": "https://mirror.example"}, [LIVE[0], "mirror.example", *LIVE[2:]]),
        ({"server_variables": {"zone": "us"}}, [LIVE[0], "us.files.example", *LIVE[2:]]),
        ({"base_url": "http://localhost:1"}, ["localhost", "localhost", "localhost/near"]),
        ({"base_url": "https://api.example/v1"}, ["api.example/v1"] * 2 + ["api.example/near"]),
    ],
)
def test_each_operation_goes_to_a_server_of_its_own_list(
    options: dict[str, Any], wanted: list[str]
) -> None:
    """What was chosen where the list has it, else the base_url, which holds for all, or its first.

    No call of a client that was given a base_url leaves for a host of the document.
    """
    core = Core(FURTHER, credentials={"api_key": "key"}, **options)
    rest = [goes(core)[0]] if "base_url" in options else []
    assert goes(core) == [*wanted, *rest]


def test_a_copy_leaves_operations_where_they_were_that_do_not_list_its_server() -> None:
    """Also those of a base_url: nothing leaves for another host that was not told to."""
    local = Core(FURTHER, credentials={"api_key": "key"}, base_url="http://localhost:1")
    mirrored = local.with_options(server="https://mirror.example")
    assert goes(mirrored) == ["localhost", "mirror.example", "localhost/near", "localhost"]
    test = Core(FURTHER, credentials={"api_key": "key"}, server="test")
    assert goes(test.with_options(server="https://mirror.example"))[:2] == [
        "api.test/v1",
        "mirror.example",
    ]
    assert goes(mirrored.with_options(base_url="http://localhost:2")) == goes(local)


def test_what_no_list_has_is_refused_with_all_that_there_is() -> None:
    """The servers of paths and operations are named with those of the document."""
    with pytest.raises(errors.ArgumentError, match=r"live, test, https://mirror\.example, /near"):
        Core(FURTHER, credentials={"api_key": "key"}, server="https://evil.example")
    with pytest.raises(errors.ArgumentError, match="zone must be one of eu, us"):
        Core(FURTHER, credentials={"api_key": "key"}, server_variables={"zone": "mars"})
