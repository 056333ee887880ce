"""Owns the contents of an answer that a call doesn't ask for by itself, and can be made to.

`raw` has an argument for them, and the methods that stream have those that come item by item.
"""

from __future__ import annotations

import json
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from attrs import define

from tests.corpus import frame, offers
from tests.corpus.calls import plan
from tests.corpus.replies import STREAMS, prepared
from tests.corpus.sample import Sampler
from tests.corpus.trips import answered, compared
from tests.corpus.values import same
from tests.corpus.verdicts import CLAUSE, NO_ONE, Verdict

if TYPE_CHECKING:
    from tests.corpus.document import Document, Operation
    from tests.corpus.offers import Offer
    from tests.corpus.package import Package

_ASKED: Final = "RFC 9110 §12.5.1: one of several contents, asked for by `accept` of a raw call"
_ITEMS: Final = "RFC 9110 §12.5.1: one of several contents, asked for by a method that streams"


@define
class Others:
    """Judges by one document, with samples."""

    document: Document

    def judge(self, operation: Operation, package: Package, where: str) -> Verdict:
        """Ask for each of the other contents of a success, and compare what comes with it."""
        verdict = Verdict()
        method = package.method(where, package.given)
        for one in offers.offers(self.document, operation, package, method):
            if one.reason != offers.OTHER or one.status // 100 != 2:
                continue
            if one.medium.kind in STREAMS:
                self._stream(operation, package, where, one, verdict)
            else:
                self._raw(operation, package, where, one, verdict)
        return verdict

    def _stream(
        self, operation: Operation, package: Package, where: str, one: Offer, verdict: Verdict
    ) -> None:
        resource, _, name = where.rpartition(".")
        held = attrgetter(resource)(package.client(package.given))
        found = [of for of in vars(held).values() if type(of).__name__.startswith("Stream")]
        methods = [getattr(of, name) for of in found if hasattr(of, name)]
        if not methods:
            verdict.judged(one.key, NO_ONE, offers.OTHER)
            return
        sample, read = self._answered(operation, package, methods[0], one, {})
        verdict.fault(self._told(one, package, compared(package, read, sample)))
        verdict.judged(one.key, CLAUSE, _ITEMS)

    def _raw(
        self, operation: Operation, package: Package, where: str, one: Offer, verdict: Verdict
    ) -> None:
        resource, _, name = where.rpartition(".")
        method = package.method(f"{resource}.raw.{name}", package.given)
        accept = {"accept": one.medium.type}
        sample, read = self._answered(operation, package, method, one, accept)
        if isinstance(read, TypeError):  # there is nothing to choose
            verdict.judged(one.key, NO_ONE, offers.OTHER)
            return
        if package.fake.sent is None:
            verdict.fault(self._told(one, package, f"nothing was sent: {read!r}"))
            return
        body = getattr(read, "body", read)
        said = body.decode() if isinstance(body, bytes) else body
        told = None if same(sample, said) else f"{said!r:.60} is read for {json.dumps(sample):.60}"
        verdict.fault(self._told(one, package, told))
        verdict.judged(one.key, CLAUSE, _ASKED)

    def _answered(
        self, operation: Operation, package: Package, method: Any, one: Offer, more: dict[str, str]
    ) -> tuple[Any, Any]:
        """What was answered, and what a call with these arguments gives for it."""
        made, _ = plan(self.document, operation, method, package.names, full=False)
        sampler = Sampler(self.document, is_request=False)
        sample = prepared(sampler, package.fake, one.status, one.medium)
        package.fake.sent = None
        return sample, answered(method, {**made.arguments, **more})

    def _told(self, one: Offer, package: Package, told: str | None) -> str | None:
        if told is None and not frame.accepts(package.fake.sent, one.medium.type):
            told = f"it is not asked for: {package.fake.sent.header('Accept')}"
        return None if told is None else f"{one.status} {one.medium.type}, asked for: {told}"
