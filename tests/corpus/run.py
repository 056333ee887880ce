"""Owns one run over one document: emission, measured; then all that is tried of the package."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from attrs import Factory, define

_ROOT: Final = Path(__file__).resolve().parents[2]
_SECONDS: Final = 900


@define
class Result:
    """A row of the table, and the failures under it."""

    document: str
    operations: str = "-"
    models: str = "-"
    seconds: float = 0.0
    megabytes: float = 0.0
    imported: str = "-"
    types: str = "-"
    calls: str = "-"
    trips: str = "-"
    failures: list[tuple[str, str]] = Factory(list)


def run(document: Path, cache: Path, *, types: bool = True) -> Result:
    """Emit a document's package into a temporary folder, and try it."""
    result = Result(document.name)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        report = _emitted(document.resolve(), folder, result)
        if report is not None:
            _played(document.resolve(), folder, result)
            if types:
                _typed(folder, cache, report["package"], result)
    return result


def _emitted(document: Path, folder: Path, result: Result) -> dict[str, Any] | None:
    report = folder / "report.json"
    told = folder / "told.txt"
    command = [
        *(sys.executable, "-m", "generator", "generate", "--spec", str(document)),
        *("--output", str(folder / "package"), "--report", str(report)),
    ]
    with told.open("w", encoding="utf-8") as out:
        child = subprocess.Popen(command, cwd=_ROOT, stdout=out, stderr=out)
        # wait4, since only it tells what this one child has used.
        _, status, used = os.wait4(child.pid, 0)
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
    if emitted != total:
        result.failures.append(("generate", f"operations {result.operations}"))
    loaded: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return loaded


def _played(document: Path, folder: Path, result: Result) -> None:
    command = [
        *(sys.executable, "-m", "tests.corpus.play", str(document)),
        *(str(folder / "package"), str(folder / "report.json")),
    ]
    done = subprocess.run(
        command, cwd=_ROOT, capture_output=True, text=True, check=False, timeout=_SECONDS
    )
    if done.returncode != 0:
        result.failures.append(("play", " ".join(done.stderr.split()[-30:])))
        return
    seen = json.loads(done.stdout)
    result.imported = "ok" if seen["imported"] else "FAILED"
    result.calls = f"{seen['calls']}/{seen['total']}"
    result.trips = f"{seen['trips']}/{seen['total']}"
    result.failures += [(one, told) for one, told in seen["failures"]]
    emitted = int(result.operations.split("/")[0])
    if seen["imported"] and seen["total"] != emitted:
        result.failures.append(("generate", f"{emitted} emitted of {seen['total']}"))


def _typed(folder: Path, cache: Path, package: str, result: Result) -> None:
    command = [
        *(sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-error-summary"),
        *("--cache-dir", str(cache), package),
    ]
    done = subprocess.run(
        command,
        cwd=folder / "package",
        capture_output=True,
        text=True,
        check=False,
        timeout=_SECONDS,
    )
    result.types = "ok" if done.returncode == 0 else "FAILED"
    lines = (done.stdout + done.stderr).splitlines()
    result.failures += [("mypy", line) for line in lines if ": note:" not in line]
