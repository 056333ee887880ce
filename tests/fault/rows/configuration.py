"""Configuration: what the constructor and the environment may say, and what is refused there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sentdm import ArgumentError, ClientClosed

from tests.fault.canary import KEY, TOKEN
from tests.fault.row import (
    GET,
    Outcome,
    Row,
    Run,
    gives,
    raises,
)
from tests.fault.script import ID, OK

if TYPE_CHECKING:
    from tests.fault.stage import Stage

UNSAID: Final = "ArgumentError at construction, value not shown"
SECRET: Final = "canary-"
BASE: Final = "ArgumentError at construction"


def goes(**headers: str) -> Any:
    """Expect a request with these headers, "" for none of that name."""

    def has_all(run: Run) -> object:
        sent = run.ledger.requests[-1].headers
        return all(sent.get(name.replace("_", "-"), "") == text for name, text in headers.items())

    return gives(has_all, requests=1)


def target(path: str) -> Any:
    """Expect a request for this path."""
    return gives(lambda run: run.ledger.requests[-1].target == path, requests=1)


def closed_twice(stage: Stage) -> list[Outcome]:
    """Call, close, close again, and call once more."""
    client = stage.client()
    first = stage.run(client, GET)
    client.close()
    client.close()
    return [*first, *stage.run(client, GET)]


ROWS: Final = (
    Row(
        "no credentials",
        UNSAID,
        OK,
        GET,
        raises(ArgumentError, connections=0),
        {"api_key": None, "access_token": None},
    ),
    Row(
        "an environment variable that is a bad credential",
        UNSAID,
        OK,
        GET,
        raises(ArgumentError, argument="api_key", connections=0),
        {"api_key": None},
        {"SENTDM_API_KEY": f"{SECRET}\n"},
    ),
    Row(
        "one credential",
        "one header",
        OK,
        GET,
        goes(x_api_key="", authorization=f"Bearer {TOKEN}"),
        {"api_key": None},
    ),
    Row(
        "both credentials",
        "both headers",
        OK,
        GET,
        goes(x_api_key=KEY, authorization=f"Bearer {TOKEN}"),
    ),
    Row(
        "api_key left out",
        "from SENTDM_API_KEY",
        OK,
        GET,
        goes(x_api_key="e"),
        {"api_key": None},
        {"SENTDM_API_KEY": "e"},
    ),
    Row(
        "access_token left out",
        "from SENTDM_ACCESS_TOKEN",
        OK,
        GET,
        goes(authorization="Bearer e"),
        {"access_token": None},
        {"SENTDM_ACCESS_TOKEN": "e"},
    ),
    Row(
        "base_url left out",
        "from SENTDM_BASE_URL",
        OK,
        GET,
        target(f"/v9/customers/{ID}"),
        {"base_url": None},
        {"SENTDM_BASE_URL": "{url}/v9/"},
    ),
    Row(
        "an argument and the environment",
        "the argument wins",
        OK,
        GET,
        goes(x_api_key=KEY),
        {},
        {"SENTDM_API_KEY": "e", "SENTDM_BASE_URL": "http://127.0.0.1:9"},
    ),
    *(
        Row(
            f"base_url {what}",
            BASE,
            OK,
            GET,
            raises(ArgumentError, argument="base_url", connections=0),
            {"base_url": value},
        )
        for what, value in (
            ("with userinfo", "https://canary-user:canary-word@api.sent.example"),
            ("with a query", "https://api.sent.example/?canary-q"),
            ("with a fragment", "https://api.sent.example/#canary-f"),
            ("without a host", "https:///x"),
            ("of another scheme", "ftp://api.sent.example"),
            ("without a scheme", "api.sent.example"),
            ("not a string", b"https://api.sent.example"),
            ("empty", ""),
            ("with a line break", "https://a\nb"),
            ("with a space", "https://a b"),
            ("with a bad port", "https://a:99999"),
            ("with a backslash", "https://a\\@b"),
            ("of plain http elsewhere", "http://api.sent.example"),
            ("of plain http to a look-alike", "http://localhost.sent.example"),
            ("of plain http to 0.0.0.0", "http://0.0.0.0"),
        )
    ),
    *(
        Row(f"base_url {value}", "accepted", OK, (), gives(), {"base_url": value})
        for value in (
            "http://localhost:1",
            "http://[::1]:1",
            "http://127.9.9.9",
            "https://api.sent.example/v2/",
        )
    ),
    Row(
        "base_url of plain http elsewhere, allowed",
        "accepted",
        OK,
        (),
        gives(),
        {"base_url": "http://api.sent.example", "allow_insecure_http": True},
    ),
    *(
        Row(
            f"{name}={value!r}",
            BASE,
            OK,
            GET,
            raises(ArgumentError, argument=name, connections=0),
            {name: value},
        )
        for name, value in (
            ("timeout", 0),
            ("timeout", "30"),
            ("attempt_timeout", -1),
            ("max_retries", -1),
            ("max_retries", 1.5),
            ("max_retries", True),
            ("max_response_bytes", 0),
            ("proxy", "socks5://a"),
            ("proxy", 7),
            ("verify", "/no/such/file"),
            ("cert", "/no/such/file"),
            ("cert", 5),
            ("cert", ("a",) * 4),
            ("proxy", "foo"),
            ("transport", object),
        )
    ),
    Row(
        "use after close",
        "ClientClosed, nothing sent; closing twice is a no-op",
        OK,
        closed_twice,
        raises(ClientClosed, requests=1, attempts=0),
    ),
)
