"""What READMEs of emitted packages show runs as it is written: golden documents, over loopback."""

from __future__ import annotations

import runpy
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from generator.cli import main
from tests.golden.cases import HOME
from tests.support.snippets import snippets

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CASES = (
    *("upload", "part_types", "octet_stream", "several_contents", "dicts"),
    *("server_sent_events", "json_lines", "servers", "servers_named", "servers_relative"),
)
# What a service answers with, by the first content that it is asked for.
PET = b'{"id": "1", "name": "Rex", "text": "x"}'
CONTENTS = {
    "application/json": PET,
    "text/event-stream": b"data: " + PET + b"\n\n",
    "application/x-ndjson": PET + b"\n",
    "application/json-seq": b"\x1e1.5\n",
}


class Service(BaseHTTPRequestHandler):
    """Answers whatever it is asked for with a little of it, and counts."""

    protocol_version = "HTTP/1.1"

    def answer(self) -> None:
        """Read the request to its end and answer it."""
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        asked = self.headers["Accept"].partition(",")[0]
        self.send_response(200)
        content = CONTENTS.get(asked, b"content")
        self.send_header("Content-Type", asked)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer  # noqa: N815 - as http.server has it

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """Keep quiet."""


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """Where the service is."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Service) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("case", CASES)
def test_every_snippet_of_a_readme_runs(
    case: str, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader who fills in the address and has the files that are named gets no error."""
    package = f"snippets_of_{case}"
    spec, output = HOME / case / "document.yaml", tmp_path / "out"
    assert main(["generate", f"--spec={spec}", f"--output={output}", f"--package={package}"]) == 0
    monkeypatch.syspath_prepend(str(output))
    monkeypatch.setenv(f"{package.upper()}_BASE_URL", url)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "path" / "to").mkdir(parents=True)
    found = snippets(output / "README.md")
    for name in ("body", "photo", "file"):
        (tmp_path / "path" / "to" / name).write_bytes(b"content")
    for one in found:
        program = tmp_path / "snippet.py"
        program.write_text(one.code.replace("https://YOUR_HOST", url), encoding="utf-8")
        runpy.run_path(str(program))
    assert found
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[name]
