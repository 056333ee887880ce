"""Owns the headers of answers: callers are told of each that the document lists, and have its text.

Whether a header is there, and what it says, is the service's affair: no package promises either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import define

from tests.corpus.calls import plan
from tests.corpus.told import told
from tests.corpus.trips import answered
from tests.corpus.verdicts import CLAUSE, Verdict

if TYPE_CHECKING:
    from tests.corpus.document import Document, Operation

_CLAUSE: Final = "OpenAPI 3.1 §4.8.17: the headers of an answer; Content-Type is ignored"
_TEXT: Final = "some, text"


@define
class Headers:
    """Judges by one document."""

    document: Document

    def judge(self, operation: Operation, package: Any, where: str) -> Verdict:
        """Answer with all headers that an operation lists, and read them in the raw answer."""
        verdict = Verdict()
        names = self.names(operation)
        if not names:
            return verdict
        resource, _, name = where.rpartition(".")
        raw = package.method(f"{resource}.raw.{name}", package.given)
        made, _ = plan(self.document, operation, raw, package.names, full=False)
        fake = package.fake
        fake.status, fake.content, fake.more = 204, b"", [(one, _TEXT) for one in names]
        answer = answered(raw, made.arguments)
        fake.more = []
        if isinstance(answer, Exception):
            verdict.fault(f"the raw method fails: {told(answer)}")
            return verdict
        for one in names:
            verdict.judged(f"header of the answer {one}", CLAUSE, _CLAUSE)
            if f" {one}: " not in (raw.__doc__ or ""):
                verdict.fault(f"the raw method doesn't tell of the header {one}")
            if answer.headers.get(one.swapcase()) != _TEXT:
                verdict.fault(f"the raw answer lacks the header {one}")
        return verdict

    def names(self, operation: Operation) -> list[str]:
        """The headers that its answers list, each once."""
        held = [
            self.document.resolved(one) for one in (operation.node.get("responses") or {}).values()
        ]
        listed = [one.get("headers") or {} for one in held if isinstance(one, dict)]
        names = {name.lower(): name for one in listed for name in one}
        return [name for key, name in names.items() if key != "content-type"]
