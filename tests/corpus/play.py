"""Imports a package, calls all its operations through a fake transport, and tells as JSON.

`python -m tests.corpus.play DOCUMENT FOLDER REPORT`: run by itself, since it imports what it tries.
"""

from __future__ import annotations

import importlib
import inspect
import json
import os
import pkgutil
import sys
import traceback
from collections import Counter
from itertools import takewhile
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import Factory, define

from tests.corpus.calls import Mismatch, Plan, answers, check, plan
from tests.corpus.credentials import Guard
from tests.corpus.document import Document, Operation
from tests.corpus.oracle import Oracle
from tests.corpus.reader import Reader
from tests.corpus.sample import Sampler
from tests.corpus.trips import Trips, compared, prepared
from tests.corpus.values import Names
from tests.corpus.verdicts import Verdict, tally
from tests.support import fuzz

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# A union of more variants than this is tried with that many.
_TURNS = 12
# How many calls with drawn arguments a document gets, and how many an operation of it at least
# and at most; how many faults of one are told.
_CALLS, _LEAST, _MOST = 1000, 3, 10
_SHOWN = 3
_BASE_URL = "https://api.example.test/base"


@define
class Played:
    """What was seen of one package."""

    imported: bool = True
    total: int = 0
    calls: int = 0
    trips: int = 0
    judged: dict[str, int] = Factory(dict)
    reasons: dict[str, int] = Factory(dict)
    failures: list[tuple[str, str]] = Factory(list)


@define
class Fake:
    """A transport that keeps the request and gives the answer that it was told."""

    response: Any
    status: int = 204
    content_type: str = ""
    content: bytes = b""
    sent: Any = None

    def send(self, request: Any) -> Any:
        """Answer from memory."""
        self.sent = request
        headers = [("Content-Type", self.content_type)] if self.content_type else []
        return self.response(self.status, "", headers, [self.content], lambda: None)

    def close(self) -> None:
        """Nothing is open."""


@define
class Package:
    """An emitted package, imported, with its client."""

    name: str
    made: Callable[..., Any]
    given: dict[str, str]
    names: Names
    fake: Fake
    encode: Any
    clients: dict[frozenset[str], Any] = Factory(dict)

    @classmethod
    def opened(cls, name: str, client: str) -> Package:
        """Import a package and construct its client, all credentials given."""
        runtime = importlib.import_module(f"{name}._runtime.transport")
        fake = Fake(runtime.Response)
        made = getattr(importlib.import_module(name), client)
        # The credentials come first, then the options, which are the same for every package.
        taken = takewhile(lambda key: key != "base_url", inspect.signature(made).parameters)
        credentials = {key: f"{key}:secret" for key in taken}
        names = Names(
            importlib.import_module(f"{name}.models"),
            importlib.import_module(f"{name}._runtime.unions"),
        )
        encode = importlib.import_module(f"{name}._runtime.wire").encode
        return cls(name, made, credentials, names, fake, encode)

    def client(self, given: Mapping[str, str]) -> Any:
        """Return the client that has these credentials."""
        key = frozenset(given)
        if key not in self.clients:
            self.clients[key] = self.made(
                transport=self.fake, base_url=_BASE_URL, max_retries=0, **given
            )
        return self.clients[key]

    def method(self, where: str, given: Mapping[str, str]) -> Callable[..., Any]:
        """Return a method of the client that has these credentials."""
        found: Callable[..., Any] = attrgetter(where)(self.client(given))
        return found


def play(path: Path, report: dict[str, Any]) -> Played:
    """Try a package that can be imported."""
    played = Played()
    name = report["package"]
    try:
        package = importlib.import_module(name)
        for one in pkgutil.walk_packages(package.__path__, f"{name}."):
            importlib.import_module(one.name)
        opened = Package.opened(name, report["client"])
        opened.client(opened.given)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        played.imported = False
        played.failures.append(("import", _told(error)))
        return played
    document = Document(path)
    emitted = {one["operation"]: one["python"] for one in report["emitted"]}
    reader = Reader.of(document)
    examples = min(_MOST, max(_LEAST, _CALLS // max(len(emitted), 1)))
    oracle, trips = Oracle(document, reader, examples), Trips(document, reader, examples)
    guard = Guard(document, reader, opened.given)
    verdicts: list[Verdict] = []
    for operation in document.operations():
        played.total += 1
        where = emitted.get(operation.title)
        if where is None:
            played.failures.append((operation.title, "not emitted"))
            continue
        method = opened.method(where, opened.given)
        found = _tried(document, operation, opened, method)
        played.calls += found[0] is None
        played.trips += found[0] is None and found[1] is None
        seen = (
            oracle.judge(operation, opened, method),
            guard.judge(operation, opened, where),
            trips.judge(operation, opened, method),
        )
        verdicts += seen
        faults = [fault for one in seen for fault in one.faults[:_SHOWN]]
        told = [*(one for one in found if one is not None), *faults]
        played.failures += [(operation.title, one) for one in told]
    until = float(os.environ.get(fuzz.UNTIL) or 0)
    while emitted and not fuzz.is_over(until):
        played.failures += _fuzzed(document, (oracle, trips), opened, emitted)
    played.judged = tally(verdicts)
    played.reasons = dict(sum((one.reasons for one in verdicts), Counter()))
    return played


def _fuzzed(
    document: Document, judges: tuple[Oracle, Trips], package: Package, emitted: dict[str, str]
) -> list[tuple[str, str]]:
    """Draw again for each operation; return what is wrong."""
    found: list[tuple[str, str]] = []
    for operation in document.operations():
        if operation.title not in emitted:
            continue
        method = package.method(emitted[operation.title], package.given)
        for judge in judges:
            verdict = judge.judge(operation, package, method)
            found += [(operation.title, fault) for fault in verdict.faults[:_SHOWN]]
    return found


def _tried(
    document: Document, operation: Operation, package: Package, method: Any
) -> tuple[str | None, str | None]:
    """Call an operation for each of its answers; return what was wrong with call and answer.

    With all arguments and with the required ones only, with all that an answer can hold and with
    what it must; and each variant of a union in its turn.
    """
    wrong: str | None = None
    for full in (True, False):
        for status, medium in answers(document, operation):
            turn, turns = 0, 1
            while turn < min(turns, _TURNS):
                label = f"{status}{'' if full else ', required only'}{f', {turn}' if turn else ''}"
                sampler = Sampler(document, is_request=False, is_full=full, turn=turn)
                try:
                    given, more = plan(
                        document, operation, method, package.names, full=full, turn=turn
                    )
                    held = None if operation.verb == "head" else medium
                    sample = prepared(sampler, package.fake, status, held)
                except Exception as error:  # noqa: BLE001 - each is a finding
                    return f"{label}: could not be tried: {_told(error, deep=True)}", wrong
                turns = max(turns, more, sampler.turns)
                said, answer = _called(document, operation, package, method, given)
                if said is not None:
                    return f"{label}: {said}", wrong
                if wrong is None and (said := compared(package, answer, sample)) is not None:
                    wrong = f"{label}: {said}"
                turn += 1
    return None, wrong


def _called(
    document: Document, operation: Operation, package: Package, method: Any, given: Plan
) -> tuple[str | None, Any]:
    fake = package.fake
    fake.sent = None
    answer: Any = None
    try:
        answer = method(**given.arguments)
    except Exception as error:  # noqa: BLE001 - each is a finding
        if fake.sent is None:
            return f"{_told(error)}{_lacking(given)}", None
        answer = error
    try:
        check(document, operation, given, fake.sent)
    except Mismatch as found:
        return str(found), None
    return None, answer


def _lacking(given: Plan) -> str:
    return f" (no argument for {', '.join(given.missing)})" if given.missing else ""


def _told(error: Exception, *, deep: bool = False) -> str:
    text = f"{type(error).__name__}: {str(error)[:300]}"
    if deep or not getattr(error, "attempts", 1):
        last = traceback.extract_tb(error.__traceback__)[-1]
        text += f" ({Path(last.filename).name}:{last.lineno})"
    return " ".join(text.split())


def main(document: str, folder: str, report: str) -> None:
    """Play and print."""
    sys.path.insert(0, folder)
    sys.setrecursionlimit(5000)
    told = json.loads(Path(report).read_text(encoding="utf-8"))
    played = play(Path(document), told)
    keys = ("imported", "total", "calls", "trips", "judged", "reasons", "failures")
    print(json.dumps({key: getattr(played, key) for key in keys}))


if __name__ == "__main__":
    main(*sys.argv[1:])
