"""Owns how the live service was seen to answer beside its document: odd ids and extra times.

Every UUID gets a trailing X, and every payload has times, listed or not. It knows nothing of
operations.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import attrs

if TYPE_CHECKING:
    from .exchange import Answer, Request

_UUID: Final = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_LIVE_TIME: Final = "2023-01-01T12:00:00Z"


def plain_request(request: Request) -> Request:
    """Take the X off every id that a caller sends back as it was given."""
    return attrs.evolve(
        request,
        target=re.sub(f"({_UUID})X", r"\1", request.target),
        body=re.sub(f"({_UUID})X".encode(), rb"\1", request.body),
    )


def live_answer(answer: Answer) -> Answer:
    """Give a success the odd ids and the extra times."""
    is_success = answer.status == 200
    return attrs.evolve(answer, value=_live(answer.value)) if is_success else answer


def _live(value: Any) -> Any:
    if isinstance(value, list):
        return [_live(item) for item in value]
    if isinstance(value, dict):
        times = {"createdAt": _LIVE_TIME, "updatedAt": _LIVE_TIME}
        return times | {key: _live(item) for key, item in value.items()}
    if isinstance(value, str):
        odd = f"{value}X" if re.fullmatch(_UUID, value) else value
        return re.sub(r"(T\d\d:\d\d:\d\d)\.\d+Z$", r"\1Z", odd)
    return value
