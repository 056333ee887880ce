"""Owns one run over one document: emission, measured; then all that is tried of the package."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Any, Final

from attrs import Factory, define

from tests.corpus import judges

if TYPE_CHECKING:
    from collections.abc import Collection

_ROOT: Final = Path(__file__).resolve().parents[2]


@define
class Result:
    """A row of the table, and the failures under it.

    `seconds` and `megabytes` are what emitting took of CPU and memory, the formatter included and
    the validator not; `each` is milliseconds for one operation or model. `judged` counts arguments
    and `answers` contents of answers: those that others read, those read by a clause, those that
    no one can tell.
    """

    document: str
    operations: str = "-"
    models: str = "-"
    seconds: float = 0.0
    megabytes: float = 0.0
    each: str = "-"
    validated: str = "-"
    imported: str = "-"
    mypy: str = "-"
    pyright: str = "-"
    calls: str = "-"
    trips: str = "-"
    judged: str = "-"
    answers: str = "-"
    reasons: list[tuple[str, str, int]] = Factory(list)
    failures: list[tuple[str, str]] = Factory(list)


def run(document: Path, cache: Path, asked: Collection[str] = ()) -> Result:
    """Emit a document's package into a temporary folder, try it, and ask the judges named."""
    result = Result(document.name)
    document = document.resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        report = _emitted(document, folder, result)
        if "validator" in asked:
            result.validated = f"{judges.validation_seconds(document):.1f}"
        if report is not None:
            _played(document, folder, result)
            _judged(folder / "package", report, result, cache, asked)
    return result


def _emitted(document: Path, folder: Path, result: Result) -> dict[str, Any] | None:
    report = folder / "report.json"
    told = folder / "told.txt"
    command = [
        *(sys.executable, "-m", "generator", "generate", "--no-validate"),
        *("--spec", str(document), "--output", str(folder / "package")),
        *("--report", str(report)),
    ]
    with told.open("w", encoding="utf-8") as out:
        child = subprocess.Popen(command, cwd=_ROOT, stdout=out, stderr=out)
        # wait4, since only it tells what this one child has used; and it knows no timeout.
        end = Timer(judges.SECONDS, child.kill)
        end.start()
        _, status, used = os.wait4(child.pid, 0)
        end.cancel()
    child.returncode = os.waitstatus_to_exitcode(status)
    result.seconds = used.ru_utime + used.ru_stime
    result.megabytes = used.ru_maxrss / (1024 * (1024 if sys.platform == "darwin" else 1))
    text = told.read_text(encoding="utf-8", errors="replace")
    found = re.search(r"operations (\d+/\d+), models (\d+)", text)
    if child.returncode != 0 or found is None:
        errors = [line for line in text.splitlines() if " error " in line] or text.splitlines()[-1:]
        result.failures += [("generate", line) for line in errors]
        return None
    result.operations, result.models = found.groups()
    emitted, total = result.operations.split("/")
    nodes = int(emitted) + int(result.models)
    result.each = f"{result.seconds * 1000 / nodes:.1f}" if nodes else "-"
    if emitted != total:
        result.failures.append(("generate", f"operations {result.operations}"))
    loaded: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return loaded


def _played(document: Path, folder: Path, result: Result) -> None:
    command = [
        *("-m", "tests.corpus.play", str(document)),
        *(str(folder / "package"), str(folder / "report.json")),
    ]
    done = judges.ran(_ROOT, *command)
    if done.returncode != 0:
        result.failures.append(("play", " ".join(done.stderr.split()[-30:])))
        return
    seen = json.loads(done.stdout)
    result.imported = "ok" if seen["imported"] else "FAILED"
    result.calls = f"{seen['calls']}/{seen['total']}"
    result.trips = f"{seen['trips']}/{seen['total']}"
    result.judged = "/".join(map(str, seen["judged"].values())) or "-"
    result.answers = "/".join(map(str, seen["answers"].values())) or "-"
    result.reasons = seen["reasons"]
    result.failures += [(one, told) for one, told in seen["failures"]]
    emitted = int(result.operations.split("/")[0])
    if seen["imported"] and seen["total"] != emitted:
        result.failures.append(("generate", f"{emitted} emitted of {seen['total']}"))


def _judged(
    folder: Path, report: dict[str, Any], result: Result, cache: Path, asked: Collection[str]
) -> None:
    package = report["package"]
    if "import" in asked:
        taken = judges.import_milliseconds(folder, package, report["client"])
        result.imported = f"{taken:.0f}"
    if "mypy" in asked:
        result.mypy = _verdict("mypy", judges.mypy(folder, package, cache), result)
    if "pyright" in asked:
        result.pyright = _verdict("pyright", judges.pyright(folder, package), result)


def _verdict(judge: str, found: list[str], result: Result) -> str:
    result.failures += [(judge, one) for one in found]
    return "FAILED" if found else "ok"
