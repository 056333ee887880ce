"""Owns what is measured once a process: imports, making a client, generating code."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import attrs

from tests.support.document import ROOT

from .rounds import pin

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .contenders import Contender
    from .places import Place

_MAKING = """
import time
{imported}
{made}
wall = time.perf_counter()
for _ in range(20): {made}
print((time.perf_counter() - wall) / 20 * 1000)
"""


@attrs.frozen
class Start:
    """Milliseconds over a bare interpreter, and those that a client takes once all is imported."""

    imported: float
    first_client: float | None
    client: float | None


@attrs.frozen
class Generation:
    """Seconds on the wall and MB of memory at the most."""

    seconds: float
    megabytes: float


def started(contenders: Mapping[Contender, Place], rounds: int) -> dict[str, Start]:
    """Measure imports: each round every contender, and before each a bare interpreter."""
    able = {one: place for one, place in contenders.items() if one.imported}
    seen: dict[str, list[tuple[float, float]]] = {one.name: [] for one in able}
    for _ in range(rounds):
        for one, place in able.items():
            bare = _run(place, "pass")
            imported = _run(place, one.imported) - bare
            both = _run(place, f"{one.imported}\n{one.made}") - bare if one.made else 0.0
            seen[one.name].append((imported, both))
    return {one.name: _start(one, place, seen[one.name]) for one, place in able.items()}


def _start(one: Contender, place: Place, seen: list[tuple[float, float]]) -> Start:
    imported = median(first for first, _ in seen)
    if not one.made:
        return Start(imported, None, None)
    code = _MAKING.format(imported=one.imported, made=one.made)
    return Start(imported, median(both for _, both in seen), float(_output(place, code)))


def _run(place: Place, code: str) -> float:
    """Milliseconds of CPU that a process takes: on a busy machine, the wall tells of others."""
    return _usage([place.python, "-c", code], place).cpu * 1000


def _output(place: Place, code: str) -> str:
    command = [place.python, "-c", code]
    return subprocess.check_output(command, env=place.environment(), text=True, timeout=60)


@attrs.frozen
class _Usage:
    wall: float
    cpu: float
    megabytes: float


def _usage(command: Sequence[str], place: Place) -> _Usage:
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        env=place.environment(),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    pin(process.pid, 0)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command} failed")
    cpu = used.ru_utime + used.ru_stime
    return _Usage(time.perf_counter() - began, cpu, used.ru_maxrss / 1024)


def generated(own: Place, peer: Place | None, rounds: int) -> dict[str, Generation]:
    """Measure the generation of the whole package from nothing, and the peer's."""
    found: dict[str, list[_Usage]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds):
            output = Path(folder, str(number))
            command = [sys.executable, "-m", "generator", "generate", "--output", f"{output}-own"]
            found.setdefault("this generator", []).append(_usage(command, own))
            if peer is not None:
                program = str(Path(peer.python).with_name("openapi-python-client"))
                command = [program, "generate", "--path", "spec/openapi.yaml"]
                command += ["--meta", "none", "--output-path", f"{output}-peer"]
                found.setdefault("openapi-python-client", []).append(_usage(command, peer))
    return {
        name: Generation(median(one.wall for one in all_), median(one.megabytes for one in all_))
        for name, all_ in found.items()
    }
