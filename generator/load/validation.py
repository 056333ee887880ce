"""The specification's validator at work beside the run, which waits for it only before it writes.

Owns the process that the validator has to itself: loading it takes longer than a whole small run,
and what it says is wanted last. Where a process can't be forked, or nothing is gained by one, it
works in this one.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from typing import TYPE_CHECKING

from .validate import Findings, findings, tell

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from generator.diagnostics import Problems

    from .document import Document, Node


class Validation:
    """The validation of one document, begun when it is made."""

    def __init__(self, document: Document, apart: frozenset[Node] = frozenset()) -> None:
        """Nothing is told of what is set `apart`."""
        self._document = document
        self._apart = apart
        self._answer = _begun(document)
        self._is_told = False

    def tell(self, problems: Problems) -> None:
        """Wait for the findings and report them, once."""
        if not self._is_told:
            self._is_told = True
            found = _received(self._answer) if self._answer else findings(self._document)
            tell(found, self._document, self._apart, problems)


def _begun(document: Document) -> Connection | None:
    is_loaded = "openapi_spec_validator" in sys.modules
    if is_loaded or "fork" not in multiprocessing.get_all_start_methods():
        return None
    context = multiprocessing.get_context("fork")
    answer, said = context.Pipe(duplex=False)
    context.Process(target=_work, args=(document, said), daemon=True).start()
    said.close()
    return answer


def _work(document: Document, said: Connection) -> None:
    # Whoever interrupts the run ends this process with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    said.send(findings(document))


def _received(answer: Connection) -> Findings:
    try:
        found: Findings = answer.recv()
    except EOFError:
        return Findings((), "the validator was ended before it was done")
    return found
