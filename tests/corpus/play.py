"""Imports a package, calls all its operations through a fake transport, and tells as JSON.

`python -m tests.corpus.play DOCUMENT FOLDER REPORT`: run by itself, since it imports what it tries.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from attrs import Factory, define

from tests.corpus.court import Court, Seen
from tests.corpus.document import Document
from tests.corpus.package import Package
from tests.corpus.told import told
from tests.corpus.verdicts import tally
from tests.support import fuzz

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHOWN = 3  # So many faults of one operation are told, of each who found some.


@define
class Played:
    """What was seen of one package."""

    imported: bool = True
    total: int = 0
    calls: int = 0
    trips: int = 0
    judged: dict[str, int] = Factory(dict)
    answers: dict[str, int] = Factory(dict)
    # By who judged, and why.
    reasons: list[tuple[str, str, int]] = Factory(list)
    failures: list[tuple[str, str]] = Factory(list)

    def add(self, title: str, seen: Seen) -> None:
        """Note what was seen of an operation."""
        self.calls += seen.call is None
        self.trips += seen.call is None and seen.trip is None
        self.failures += [(title, one) for found in seen.faults for one in found[:_SHOWN]]

    def count(self, several: Iterable[Seen]) -> None:
        """Count who judged arguments and answers, and why it was not openapi-core."""
        arguments = [one for seen in several for one in seen.arguments]
        answers = [one for seen in several for one in seen.answers]
        self.judged, self.answers = tally(arguments), tally(answers)
        reasons = (one.reasons for one in (*arguments, *answers))
        counted: Counter[tuple[str, str]] = sum(reasons, Counter())
        self.reasons = [(judge, reason, count) for (judge, reason), count in counted.items()]


def play(path: Path, report: dict[str, Any]) -> Played:
    """Try a package that can be imported."""
    played = Played()
    try:
        opened = _opened(report)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        played.imported = False
        played.failures.append(("import", told(error)))
        return played
    document = Document(path)
    emitted = {one["operation"]: one["python"] for one in report["emitted"]}
    court = Court.of(document, opened, len(emitted))
    several: list[Seen] = []
    for operation in document.operations():
        played.total += 1
        where = emitted.get(operation.title)
        if where is None:
            played.failures.append((operation.title, "not emitted"))
            continue
        several.append(court.seen(operation, where))
        played.add(operation.title, several[-1])
    played.count(several)
    until = float(os.environ.get(fuzz.UNTIL) or 0)
    while emitted and not fuzz.is_over(until):
        for operation in document.operations():
            if (where := emitted.get(operation.title)) is not None:
                faults = court.again(operation, where)
                played.failures += [(operation.title, one) for one in faults[:_SHOWN]]
    return played


def _opened(report: dict[str, Any]) -> Package:
    """Import all of a package, and make its client."""
    package = importlib.import_module(report["package"])
    for one in pkgutil.walk_packages(package.__path__, f"{report['package']}."):
        importlib.import_module(one.name)
    opened = Package.opened(report["package"], report["client"])
    opened.client(opened.given)
    return opened


def main(document: str, folder: str, report: str) -> None:
    """Play and print."""
    sys.path.insert(0, folder)
    sys.setrecursionlimit(5000)
    read = json.loads(Path(report).read_text(encoding="utf-8"))
    print(json.dumps(attrs.asdict(play(Path(document), read))))


if __name__ == "__main__":
    main(*sys.argv[1:])
