"""Who takes part, what each needs to be installed, and what it can do."""

from __future__ import annotations

from typing import Final

import attrs

from tests.support.document import ROOT

PACKAGE: Final = ROOT / "generated" / "python"

SYNC: Final = ("get sync", "post sync")
ASYNC: Final = ("get async 1", "get async 10", "get async 50", "get async 200", "post async 1")
DECODING: Final = ("decode 100", "decode 10000")
VALUES: Final = (*DECODING, "encode 100", "pickle 100", "repr 100", "equal 100")
CASES: Final = (*SYNC, *ASYNC, *VALUES)

# Which contender each case is compared with.
BASELINES: Final = {**dict.fromkeys(CASES, "httpx"), **dict.fromkeys(VALUES, "straight-line attrs")}

_HTTPX: Final = ("httpx", "httpcore[asyncio]", "sniffio")


@attrs.frozen
class Contender:
    """One way to call the service, or to read its answers.

    `module` is in clients/. `imported` is the statement whose cost is measured, `made` the one that
    makes a client. `is_generated` says that the peer's generator makes its code first.
    """

    name: str
    module: str
    cases: tuple[str, ...]
    requirements: tuple[str, ...] = ()
    imported: str = ""
    made: str = ""
    is_generated: bool = False


CONTENDERS: Final = (
    Contender(
        "httpx",
        "use_httpx",
        (*SYNC, *ASYNC),
        _HTTPX,
        imported="import httpx",
        made="httpx.Client()",
    ),
    Contender(
        "this SDK",
        "use_sdk",
        CASES,
        (str(PACKAGE),),
        imported="from sentdm import Sentdm",
        made="Sentdm(api_key='key')",
    ),
    Contender("this SDK, fast", "use_fast", (*SYNC, *ASYNC), (f"{PACKAGE}[fast]",)),
    Contender("aiohttp", "use_aiohttp", ASYNC, ("aiohttp",), imported="import aiohttp"),
    Contender("urllib3", "use_urllib3", SYNC, ("urllib3",), imported="import urllib3"),
    Contender("http.client", "use_http_client", SYNC, imported="import http.client"),
    Contender("pyreqwest", "use_pyreqwest", (*SYNC, *ASYNC), ("pyreqwest",)),
    Contender("raw socket", "use_socket", (*SYNC, *ASYNC)),
    Contender("json alone", "use_json", DECODING),
    Contender("straight-line attrs", "use_straight", VALUES, ("attrs",), imported="import attrs"),
    Contender(
        "openapi-python-client",
        "use_peer",
        (*SYNC, *ASYNC, *VALUES[:3]),
        (*_HTTPX, "attrs", "openapi-python-client"),
        imported="from sent_dm_core_api_client.client import AuthenticatedClient",
        made="AuthenticatedClient('http://127.0.0.1', token='key').get_httpx_client()",
        is_generated=True,
    ),
    Contender(
        "the service's present SDK",
        "use_present",
        (*SYNC, *ASYNC, *DECODING),
        ("sentdm==0.46.*",),
        imported="from sent_dm import Sent",
        made="Sent(api_key='key')",
    ),
)

# What the project's own environment can run, without any network.
LOCAL: Final = (
    "httpx",
    "this SDK",
    "this SDK, fast",
    "http.client",
    "raw socket",
    "json alone",
    "straight-line attrs",
)
