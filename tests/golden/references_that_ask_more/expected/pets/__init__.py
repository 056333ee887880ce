"""Python SDK for the Pets.

    from pets import ApiException, Pets

    client = Pets(...)

Every error of a call is an `ApiException`. Models are in `pets.models`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import models
    from ._runtime.errors import (
        ApiException,
        ArgumentError,
        BadRequest,
        ClientClosed,
        Conflict,
        ConnectError,
        DecodeError,
        Forbidden,
        NotFound,
        RateLimited,
        RedirectRefused,
        ResponseTooLarge,
        ServerError,
        Timeout,
        TransportError,
        Unauthorized,
        UnprocessableEntity,
    )
    from ._runtime.raw import RawAnswer, RawBody
    from ._runtime.transport import AsyncResponse, AsyncTransport, Request, Response, Transport
    from ._runtime.unset import UNSET, Unset
    from .client import Pets

__all__ = [
    "UNSET",
    "ApiException",
    "ArgumentError",
    "AsyncResponse",
    "AsyncTransport",
    "BadRequest",
    "ClientClosed",
    "Conflict",
    "ConnectError",
    "DecodeError",
    "Forbidden",
    "NotFound",
    "RateLimited",
    "RawAnswer",
    "RawBody",
    "RedirectRefused",
    "Request",
    "Response",
    "ResponseTooLarge",
    "Pets",
    "ServerError",
    "Timeout",
    "Transport",
    "TransportError",
    "Unauthorized",
    "UnprocessableEntity",
    "Unset",
    "__version__",
    "models",
]

__version__ = "1.0.0"

_MODULES = {
    "Pets": ".client",
    "RawAnswer": "._runtime.raw",
    "RawBody": "._runtime.raw",
    "AsyncResponse": "._runtime.transport",
    "AsyncTransport": "._runtime.transport",
    "Request": "._runtime.transport",
    "Response": "._runtime.transport",
    "Transport": "._runtime.transport",
    "UNSET": "._runtime.unset",
    "Unset": "._runtime.unset",
}


def __getattr__(name: str) -> Any:
    """Load a module at the first use of one of its names (PEP 562): importing costs nothing."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name == "models":
        return importlib.import_module(".models", __name__)
    module = importlib.import_module(_MODULES.get(name, "._runtime.errors"), __name__)
    value = getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """Every public name, loaded or not."""
    return sorted(__all__)
