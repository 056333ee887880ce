"""Owns answers that are no success: each is raised, as the error of its status, with its body."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import define

from tests.corpus.calls import plan
from tests.corpus.media import media
from tests.corpus.offers import status_of
from tests.corpus.verdicts import CLAUSE, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.corpus.document import Document, Operation

CLAUSE_OF_ERRORS: Final = "RFC 9110 §15.4 to §15.6: no success, whatever the document has for it"
# The errors that callers tell apart; any other status is a plain ApiException.
_NAMES: Final = {
    400: "BadRequest",
    401: "Unauthorized",
    403: "Forbidden",
    404: "NotFound",
    409: "Conflict",
    422: "UnprocessableEntity",
    429: "RateLimited",
}
_UNLISTED: Final = (302, 404, 418, 500)


@define
class Refusals:
    """Judges by one document: statuses without content, and some that it doesn't list."""

    document: Document

    def judge(self, operation: Operation, package: Any, method: Callable[..., Any]) -> Verdict:
        """Answer with each status that is no success, and look at what is raised."""
        verdict = Verdict()
        made, _ = plan(self.document, operation, method, package.names, full=False)
        listed = self._bare(operation)
        for status in {**dict.fromkeys(_UNLISTED), **dict.fromkeys(listed)}:
            fake = package.fake
            fake.status, fake.content, fake.content_type = status, b"", ""
            try:
                outcome = method(**made.arguments)
            except Exception as error:  # noqa: BLE001 - which one it is, is the question
                outcome = error
            verdict.fault(fault(status, outcome))
        for code in listed.values():
            verdict.judged(code, CLAUSE, CLAUSE_OF_ERRORS)
        return verdict

    def _bare(self, operation: Operation) -> dict[int, str]:
        """The statuses that are no success and have no content, each with its code."""
        responses = operation.node.get("responses") or {}
        codes = [one for one in responses if not one.startswith(("x-", "1", "2"))]
        found = {status_of(one, responses): one for one in codes if not self._has(responses[one])}
        return {status: code for status, code in found.items() if status // 100 != 2}

    def _has(self, holder: Any) -> bool:
        return bool(media(self.document, holder))


def fault(status: int, outcome: Any) -> str | None:
    """Tell what is wrong with what came of an answer of this status; None if nothing is."""
    if status // 100 == 2:
        return None
    other = {3: "RedirectRefused", 5: "ServerError"}.get(status // 100, "ApiException")
    wanted = (_NAMES.get(status, other), status)
    found = (type(outcome).__name__, getattr(outcome, "status", None))
    return None if found == wanted else f"an answer of {status} comes back as {found}"
