"""Owns the asynchronous method of each operation: it sends the same, and gives back the same."""

from __future__ import annotations

import asyncio
import keyword
from typing import TYPE_CHECKING, Any

from attrs import define

from tests.corpus.calls import Planner
from tests.corpus.media import Medium, media
from tests.corpus.offers import offers
from tests.corpus.replies import prepared
from tests.corpus.sample import Sampler
from tests.corpus.told import told
from tests.corpus.trips import answered, body_of, compared
from tests.corpus.verdicts import Verdict

if TYPE_CHECKING:
    from tests.corpus.document import Document, Operation
    from tests.corpus.package import Package


@define
class Twins:
    """Judges by one document; each content of a body and each of an answer has its turn."""

    document: Document

    def judge(self, operation: Operation, package: Package, where: str) -> Verdict:
        """Call an operation in both ways, and compare what goes out and what comes back."""
        verdict = Verdict()
        bodies: list[Any] = [*media(self.document, operation.node.get("requestBody"))]
        offered = offers(self.document, operation, package, package.method(where, package.given))
        listed: list[Any] = [one for one in offered if not one.reason]
        for turn in range(max(len(bodies), len(listed), 1)):
            chosen = bodies[turn % len(bodies)] if bodies else None
            offer = listed[turn % len(listed)] if listed else None
            verdict.fault(self._fault(operation, package, where, chosen, offer))
        return verdict

    def _fault(
        self, operation: Operation, package: Package, where: str, chosen: Medium | None, offer: Any
    ) -> str | None:
        resource, _, name = where.rpartition(".")
        twin = f"{resource}.a{name}" + "_" * keyword.iskeyword(f"a{name}")
        method, other = (package.method(one, package.given) for one in (where, twin))
        planner = Planner.of(self.document, method, package.names)
        planner.chosen = chosen
        planner.parameters(operation)
        planner.body(operation)
        fake, arguments = package.fake, planner.made.arguments
        sampler = Sampler(self.document, is_request=False)
        medium = None if offer is None else offer.medium
        sample = prepared(sampler, fake, 204 if offer is None else offer.status, medium)
        fake.sent = None
        first, said = answered(method, arguments), _said(fake.sent)
        mark = _mark(fake.sent)
        fake.sent, fake.is_closed = None, False
        second = asyncio.run(_awaited(other, arguments))
        if said != _said(fake.sent):
            return f"in asyncio {_said(fake.sent)!r:.120} goes out, and else {said!r:.120}"
        if mark is not None and mark == _mark(fake.sent):
            return f"the boundary {mark} is that of the next body, too"
        if fake.sent is not None and not fake.is_closed:
            return "in asyncio the connection is not given back"
        wrong = compared(package, body_of(second), sample)
        if wrong is None or compared(package, body_of(first), sample) is not None:
            return None
        return f"in asyncio {told(second) if isinstance(second, Exception) else wrong}"


async def _awaited(method: Any, arguments: dict[str, Any]) -> Any:
    """Return what a call gives, or the error that it raises; of a stream, its items."""
    try:
        found = await method(**arguments)
        return [one async for one in found] if hasattr(found, "__aiter__") else found
    except Exception as error:  # noqa: BLE001 - each is a finding, but those that were asked for
        return error


def _mark(sent: Any) -> str | None:
    """The boundary of an upload (RFC 2046 §5.1.1)."""
    kind = (sent.header("content-type") if sent is not None else None) or ""
    return kind.partition("boundary=")[2] or None


def _said(sent: Any) -> Any:
    """All that a request says, but for the boundary that is drawn anew for each."""
    if sent is None:
        return None
    mark = _mark(sent)
    body = sent.body if isinstance(sent.body, bytes | None) else b"".join(sent.body)
    if mark and body is not None:
        body = body.replace(mark.encode(), b"")
    headers = sorted((name, text.replace(mark or "\0", "")) for name, text in sent.headers)
    return sent.method, sent.url, headers, body
