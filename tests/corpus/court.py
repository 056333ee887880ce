"""Owns all judges of one package: what each has to say of an operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define

from tests.corpus.calls import Mismatch, Plan, answers, check, plan
from tests.corpus.credentials import Guard
from tests.corpus.headers import Headers
from tests.corpus.hosts import Hosts
from tests.corpus.oracle import Oracle
from tests.corpus.others import Others
from tests.corpus.reader import Reader
from tests.corpus.refusals import Refusals
from tests.corpus.replies import prepared
from tests.corpus.sample import Sampler
from tests.corpus.told import told
from tests.corpus.trips import Trips, answered, body_of, compared
from tests.corpus.twins import Twins
from tests.corpus.verdicts import NO_ONE, Verdict

if TYPE_CHECKING:
    from tests.corpus.document import Document, Operation
    from tests.corpus.media import Medium
    from tests.corpus.package import Package

# A union of more variants than this is tried with that many.
_TURNS = 60
_UNTURNED = f"samples hold {_TURNS} variants of a union at most; drawn values may hold any"
# How many calls with drawn arguments a document gets, and how many an operation of it at least
# and at most.
_CALLS, _LEAST, _MOST = 1000, 3, 10


@define
class Seen:
    """What was seen of one operation: what is wrong with its calls and with its answers, if any."""

    call: str | None
    trip: str | None
    arguments: list[Verdict]
    answers: list[Verdict]

    @property
    def faults(self) -> list[list[str]]:
        """All that is wrong, by who found it."""
        samples = [one for one in (self.call, self.trip) if one is not None]
        return [samples, *(one.faults for one in (*self.arguments, *self.answers))]


@define
class _Kind:
    """A call with all arguments or the required ones only, and what it is answered with."""

    operation: Operation
    method: Any
    full: bool
    status: int
    medium: Medium | None
    # How many turns it takes to have seen every variant that came along.
    turns: int = 1


@define
class Court:
    """Judges by one document, which knows nothing of the package."""

    document: Document
    package: Package
    oracle: Oracle
    trips: Trips

    @classmethod
    def of(cls, document: Document, package: Package, operations: int) -> Court:
        """Prepare a document of so many operations."""
        reader = Reader.of(document)
        examples = min(_MOST, max(_LEAST, _CALLS // max(operations, 1)))
        oracle, trips = Oracle(document, reader, examples), Trips(document, reader, examples)
        return cls(document, package, oracle, trips)

    def seen(self, operation: Operation, where: str) -> Seen:
        """Try an operation in every way."""
        method = self.package.method(where, self.package.given)
        samples = Verdict()
        call, trip = self._tried(operation, method, samples)
        guard = Guard(self.document, self.oracle.reader, self.package.given)
        judges = (guard, Hosts(self.document), Headers(self.document))
        verdicts = [one.judge(operation, self.package, where) for one in judges]
        drawn = self.oracle.judge(operation, self.package, method)
        drawn.faults += Twins(self.document).judge(operation, self.package, where).faults
        answered_so = [
            self.trips.judge(operation, self.package, method),
            Refusals(self.document).judge(operation, self.package, method),
            Others(self.document).judge(operation, self.package, where),
        ]
        return Seen(
            call,
            trip,
            [samples, drawn, *verdicts],
            answered_so,
        )

    def again(self, operation: Operation, where: str) -> list[str]:
        """Draw again for an operation; return what is wrong."""
        method = self.package.method(where, self.package.given)
        verdicts = [
            judge.judge(operation, self.package, method) for judge in (self.oracle, self.trips)
        ]
        return [fault for one in verdicts for fault in one.faults]

    def _tried(
        self, operation: Operation, method: Any, verdict: Verdict
    ) -> tuple[str | None, str | None]:
        """Call an operation for each of its answers; return what was wrong with call and answer.

        With all arguments and with the required ones only, with all that an answer can hold and
        with what it must; and each variant of a union in its turn.
        """
        wrong: str | None = None
        for full in (True, False):
            for status, medium in answers(self.document, operation):
                one = _Kind(operation, method, full, status, medium)
                turn = 0
                while turn < min(one.turns, _TURNS):
                    call, trip = self._turned(one, turn)
                    wrong = wrong or trip
                    if call is not None:
                        return call, wrong
                    turn += 1
                if one.turns > _TURNS:
                    verdict.judged("variants of samples", NO_ONE, _UNTURNED)
        return None, wrong

    def _turned(self, one: _Kind, turn: int) -> tuple[str | None, str | None]:
        """Call with one variant of each union; return what was wrong with call and answer."""
        label = f"{one.status}{'' if one.full else ', required only'}{f', {turn}' if turn else ''}"
        sampler = Sampler(self.document, is_request=False, is_full=one.full, turn=turn)
        names, fake = self.package.names, self.package.fake
        try:
            given, more = plan(
                self.document, one.operation, one.method, names, full=one.full, turn=turn
            )
            held = None if one.operation.verb == "head" else one.medium
            sample = prepared(sampler, fake, one.status, held)
        except Exception as error:  # noqa: BLE001 - each is a finding
            return f"{label}: could not be tried: {told(error, deep=True)}", None
        one.turns = max(one.turns, more, sampler.turns)
        said, answer = self._called(one.operation, one.method, given)
        if said is not None:
            return f"{label}: {said}", None
        said = compared(self.package, body_of(answer), sample)
        return None, None if said is None else f"{label}: {said}"

    def _called(self, operation: Operation, method: Any, given: Plan) -> tuple[str | None, Any]:
        fake = self.package.fake
        fake.sent = None
        answer = answered(method, given.arguments)
        if isinstance(answer, Exception) and fake.sent is None:
            return f"{told(answer)}{_lacking(given)}", None
        try:
            check(self.document, operation, given, fake.sent)
        except Mismatch as found:
            return str(found), None
        return None, answer


def _lacking(given: Plan) -> str:
    return f" (no argument for {', '.join(given.missing)})" if given.missing else ""
