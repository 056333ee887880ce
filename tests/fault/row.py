"""Owns the form of a promise: a row's text, the fault, the call, and what must come of it.

Knows what a run has seen (`Run`) and how to judge it; not how it is run.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Literal, Union

import attrs

from tests.fault.script import ID, Fault

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.fault.server import Ledger
    from tests.fault.stage import Stage

Mode = Literal["sync", "async"]
MODES: Final[tuple[Mode, ...]] = ("sync", "async")


@attrs.frozen
class Place:
    """A server that is not there: "refused", "unknown" (its name), or "full" (nobody accepts)."""

    why: str


REFUSED: Final = Place("refused")
UNKNOWN: Final = Place("unknown")
FULL: Final = Place("full")


@attrs.frozen
class Ask:
    """One call, the same in sync and async."""

    method: str
    arguments: Mapping[str, Any] = attrs.field(factory=dict)
    positional: tuple[Any, ...] = ()
    raw: bool = False
    options: Mapping[str, Any] | None = None

    def but(self, **changes: Any) -> Ask:
        """Ask with some arguments changed."""
        return attrs.evolve(self, arguments={**self.arguments, **changes})

    def without(self, name: str) -> Ask:
        """Ask with one argument left out."""
        kept = {key: value for key, value in self.arguments.items() if key != name}
        return attrs.evolve(self, arguments=kept)


@attrs.frozen
class Many:
    """Calls from many workers, threads or tasks, at once, each with an id of its own."""

    ask: Ask
    workers: int
    times: int = 1


SEND: Final = Ask(
    "messages.send_message_to_contact",
    {"customer_id": ID, "contact_id": ID, "template_id": ID},
)
GET: Final = Ask("customers.get_customer_by_id", {"id": ID})
LIST: Final = Ask("customers.get_all_customers", {"page": 1, "page_size": 20})
PUT: Final = Ask("customers.update_customer", {"id": ID, "name": "n"})
DELETE: Final = Ask("customers.delete_customer", {"id": ID})
CREATE: Final = Ask("customers.create_customer", {"body": "Acme"})
TEMPLATE: Final = Ask("templates.create_template", {"customer_id": ID, "name": "Order"})
LOOKUP: Final = Ask(
    "sms.get_contact_info", {"phone_number": "+14155550100", "retrieve_if_does_not_exists": True}
)


def raw(ask: Ask) -> Ask:
    """Make the call in the raw namespace."""
    return attrs.evolve(ask, raw=True)


@attrs.frozen
class Outcome:
    """What one call came to; `at_call` says that it failed before there was anything to await."""

    value: Any = None
    error: BaseException | None = None
    seconds: float = 0.0
    at_call: bool = False
    ask: Ask | None = None


@attrs.define
class Run:
    """Everything that was seen when a row was played."""

    outcomes: list[Outcome]
    ledger: Ledger
    pauses: list[float]
    lines: list[str]
    proxied: list[bytes]

    @property
    def last(self) -> Outcome:
        """Tell the outcome of the last call."""
        return self.outcomes[-1]

    @property
    def value(self) -> Any:
        """Tell what the last call gave."""
        return self.last.value

    @property
    def error(self) -> Any:
        """Tell what the last call raised."""
        return self.last.error


Look = Callable[[], object]
Step = Ask | Many | Look | float
Play = Union[Ask, Many, "tuple[Step, ...]", "Callable[[Stage], list[Outcome]]"]


@attrs.frozen
class Expect:
    """What must come of a row; what is None is not looked at.

    The last call takes `after` seconds at least, and `within` at most: generously, since a machine
    may be busy, but less than it takes when the promise is broken.
    """

    kind: type[BaseException] | None = None
    attributes: Mapping[str, Any] = attrs.field(factory=dict)
    requests: int | None = None
    connections: int | None = None
    pauses: Sequence[float] | None = None
    after: float = 0.0
    within: float = 10.0
    check: Callable[[Run], object] | None = None

    def judge(self, run: Run) -> None:
        """Raise an AssertionError where the run is not as promised."""
        if run.outcomes:
            self._judge_outcome(run.last)
        if self.requests is not None:
            seen = len(run.ledger.requests)
            assert seen == self.requests, f"{seen} requests, not {self.requests}"
        if self.connections is not None:
            opened = run.ledger.connections
            assert opened == self.connections, f"{opened} connections, not {self.connections}"
        if self.pauses is not None:
            assert run.pauses == list(self.pauses), f"paused {run.pauses}, not {self.pauses}"
        if self.check is not None:
            assert self.check(run) in (None, True), f"not so: {outline(run)}"

    def _judge_outcome(self, outcome: Outcome) -> None:
        error = outcome.error
        if self.kind is None:
            assert error is None, f"raised {error!r}"
        else:
            assert error is not None, f"gave {outcome.value!r}"
            # Exactly, but where the row names the family: the kind is the promise.
            assert type(error) is self.kind, f"raised {error!r}"
        for name, wanted in self.attributes.items():
            found = getattr(error, name, "nothing of that name")
            holds = wanted(found) if callable(wanted) else found == wanted
            assert holds, f"{name} is {found!r}"
        assert self.after <= outcome.seconds <= self.within, f"took {outcome.seconds:.2f} s"


def gives(check: Callable[[Run], object] | None = None, **more: Any) -> Expect:
    """Expect an answer."""
    return Expect(check=check, **more)


_OF_EXPECT = frozenset(field.name for field in attrs.fields(Expect))


def raises(kind: type[BaseException], **more: Any) -> Expect:
    """Expect an error; what is not a field of `Expect` is an attribute of the error."""
    fields = {name: value for name, value in more.items() if name in _OF_EXPECT}
    attributes = {name: value for name, value in more.items() if name not in _OF_EXPECT}
    return Expect(kind, attributes, **fields)


@attrs.frozen
class Row:
    """One promise: its text, what is promised, the fault, the call and what must come of it.

    `options` go to the client. `paused` sleeps in truth between attempts, for as long as the
    backoff may be; else the pauses are only noted. `tls` names the server's certificate, `proxy`
    puts one in between ("", or what it says instead of opening the way), `env` is added to the
    environment. `quiet` leaves the log records of DEBUG alone, where there are very many.
    """

    text: str
    promised: str
    faults: Fault | Place | tuple[Fault, ...]
    call: Play
    expect: Expect
    options: Mapping[str, Any] = attrs.field(factory=dict)
    env: Mapping[str, str] = attrs.field(factory=dict)
    tls: str | None = None
    proxy: str | None = None
    paused: bool = False
    quiet: bool = False


def outline(run: Run) -> str:
    """Tell in a few words what a run saw."""
    words: list[str] = []
    for outcome in run.outcomes[-1:]:
        error = outcome.error
        if error is None:
            kind = type(outcome.value).__name__
            words.append("None" if outcome.value is None else kind)
        else:
            words.append(type(error).__name__)
            if getattr(error, "maybe_sent", False):
                words.append("maybe sent")
        if outcome.seconds >= 0.1:
            words.append(f"{outcome.seconds:.1f} s")
    if len(run.outcomes) > 1:
        words.append(f"{len(run.outcomes)} calls")
    count = len(run.ledger.requests)
    return ", ".join([*words, f"{count} request{'' if count == 1 else 's'}"])
