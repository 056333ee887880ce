"""Owns the second judgement: `python -m tests.contract.prism_referee` has Prism judge every call.

Prism is an independent mock server that reads spec/openapi.yaml on its own. It refuses a request
that doesn't fit, and names what is wrong in the header `sl-violations`. Each operation is called in
its four forms. This needs node with npm, which installs Prism from its lock on the first run.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from tests.support.calls import FORMS, call, examples, wire
from tests.support.document import ROOT, SPEC, Operation, document

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER: Final = Path(__file__).with_name("prism")
PACKAGE: Final = ROOT / "generated" / "python"
_PRISM: Final = FOLDER / "node_modules" / "@stoplight" / "prism-cli" / "dist" / "index.js"
_START_SECONDS: Final = 60.0


def main() -> int:
    """Judge all operations; the exit code is 0 where every one passed."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        print("Prism needs node and npm, and this machine has not both.", file=sys.stderr)
        return 2
    if not _PRISM.exists():
        install = [npm, "ci", "--prefix", str(FOLDER), "--ignore-scripts", "--loglevel=error"]
        subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
    with mock(node) as url:
        verdicts = {operation.id: faults(url, operation) for operation in document().operations}
    for operation, found in verdicts.items():
        print(f"{'FAIL' if found else 'ok':4} {operation}", *found, sep="\n       ")
    failed = sum(bool(found) for found in verdicts.values())
    print(f"Prism: {len(verdicts) - failed} passed, {failed} failed")
    return 1 if failed else 0


@contextlib.contextmanager
def mock(node: str) -> Iterator[str]:
    """Run Prism on a free port of loopback and give its URL."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [node, str(_PRISM), "mock", "--host", "127.0.0.1", "--port", str(port), str(SPEC)]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait(process, port, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait()


def faults(url: str, operation: Operation) -> list[str]:
    """Call an operation in its four forms and tell what was wrong."""
    # The package as it stands in this tree, whatever else is installed.
    sys.path[:] = [str(PACKAGE), *(entry for entry in sys.path if entry != str(PACKAGE))]
    from sentdm import ApiException, Sentdm  # noqa: PLC0415 - found by the line above

    found = []
    with Sentdm(api_key="prism-key", access_token="prism-token", base_url=url) as client:
        for form in FORMS:
            try:
                answer = call(client, operation, form, examples(operation))
            except ApiException as error:
                violations = error.headers.get("sl-violations", "") if error.headers else ""
                found.append(f"{form}: {error!r} {violations}")
            else:
                found += [f"{form}: {fault}" for fault in _answer_faults(operation, answer)]
    return found


def _answer_faults(operation: Operation, answer: Any) -> Iterator[str]:
    example = operation.example()
    is_raw = hasattr(answer, "round_trip_time")
    if is_raw and "sl-violations" in answer.headers:
        yield answer.headers["sl-violations"]
    if (answer.body if is_raw else wire(answer)) != example:
        yield f"the answer differs from the document's example {example!r}"


def _wait(process: subprocess.Popen[bytes], port: int, log: IO[bytes]) -> None:
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        # The port tells when Prism is ready; the pause only keeps the loop from spinning.
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    log.seek(0, os.SEEK_SET)
    raise RuntimeError(f"Prism did not start:\n{log.read().decode(errors='replace')}")


if __name__ == "__main__":
    raise SystemExit(main())
