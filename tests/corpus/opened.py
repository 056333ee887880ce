"""Owns packages for the tests of this folder: emitted from a small document, and imported."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from attrs import frozen

from generator.cli import main
from tests.corpus.court import Court
from tests.corpus.document import Document
from tests.corpus.package import Package

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@frozen
class Emitted:
    """A document and its package; `where` has the method of each operation."""

    document: Document
    name: str
    client: str
    where: dict[str, str]

    def package(self) -> Package:
        """Return the package with a client and a transport of its own."""
        return Package.opened(self.name, self.client)


def faults(emitted: Emitted, package: Package) -> Iterator[str]:
    """Yield what the judges say of a package, operation by operation."""
    court = Court.of(emitted.document, package, 200)
    for one in emitted.document.operations():
        for found in court.seen(one, emitted.where[one.title]).faults:
            yield from found


@contextmanager
def emitted(document: Path, name: str, folder: Path) -> Iterator[Emitted]:
    """Emit a document's package into a folder, and let it be imported while this lasts."""
    command = ["generate", "--spec", str(document), "--output", str(folder / "out")]
    assert main([*command, "--package", name, "--report", str(folder / "report.json")]) == 0
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    where = {one["operation"]: one["python"] for one in report["emitted"]}
    sys.path.insert(0, str(folder / "out"))
    try:
        yield Emitted(Document(document), name, report["client"], where)
    finally:
        sys.path.remove(str(folder / "out"))
        for one in [held for held in sys.modules if held.partition(".")[0] == name]:
            del sys.modules[one]
