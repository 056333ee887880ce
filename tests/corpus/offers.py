"""Owns the contents that an operation may be answered with, and which of them it asks for."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from attrs import frozen

from tests.corpus import frame
from tests.corpus.calls import plan
from tests.corpus.media import Medium, media

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.corpus.document import Document, Json, Operation
    from tests.corpus.package import Package

HEAD: Final = "RFC 9110 §9.3.2: the answer to HEAD has no content"
EMPTY: Final = "RFC 9110 §15.3.5, §15.3.6: an answer of this status has no content"
OTHER: Final = "RFC 9110 §12.5.1: of several contents another one is asked for"
_INTERIM: Final = "RFC 9110 §15.2: no answer to a call, but news of one that is still to come"
_ANY: Final = "a content without a schema: any JSON would do"
_REDIRECT: Final = "RFC 9110 §15.4: a redirect is refused, and its content not read"


@frozen
class Offer:
    """One content of an answer: its code, a status that this means, and why it isn't tried."""

    code: str
    status: int
    medium: Medium
    reason: str = ""

    @property
    def key(self) -> str:
        """What it is called among the answers."""
        return f"{self.code} {self.medium.type}"


def offers(
    document: Document, operation: Operation, package: Package, method: Callable[..., Any]
) -> list[Offer]:
    """Return each content that an operation is answered with; of a success, by what it asks for."""
    sent = _asked(document, operation, package, method)
    responses = operation.node.get("responses") or {}
    found = []
    for code, holder in responses.items():
        several = media(document, holder) if not code.startswith("x-") else []
        status = status_of(code, responses) if several else 0
        found += [
            Offer(code, status, one, _reason(operation, status, one, sent)) for one in several
        ]
    return found


def status_of(code: str, responses: Json) -> int:
    """Return a status that a code of the document means (OpenAPI 3.1 §4.8.16)."""
    if code.isdigit():
        return int(code)
    if code == "default":
        has_success = any(one.startswith("2") for one in responses)
        return 590 if has_success else 200
    status = int(code[0]) * 100 + 90
    return status if str(status) not in responses else status + 1


def _asked(
    document: Document, operation: Operation, package: Package, method: Callable[..., Any]
) -> Any:
    """Return the request of a call, which says what it asks for; None if nothing goes out."""
    made, _ = plan(document, operation, method, package.names, full=False)
    fake = package.fake
    fake.sent, fake.status, fake.content = None, 204, b""
    with suppress(Exception):  # it is told where calls are judged
        method(**made.arguments)
    return fake.sent


def _reason(operation: Operation, status: int, one: Medium, sent: Any) -> str:
    """Say why a content isn't tried; nothing if it is."""
    if operation.verb == "head":
        return HEAD
    if status in (204, 205):
        return EMPTY
    if status // 100 in (1, 3):
        return _INTERIM if status < 200 else _REDIRECT
    is_error = status // 100 != 2
    if sent is not None and not is_error and not frame.accepts(sent, one.type):
        return OTHER
    is_open = is_error and one.schema is None
    return _ANY if one.kind == "json" and (is_open or one.schema is None) else ""
