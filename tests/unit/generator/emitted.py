"""Owns packages that a test emits and imports, and the wire that their clients are on."""

from __future__ import annotations

import importlib
import json
from itertools import count
from typing import TYPE_CHECKING, Any

from attrs import define, field

from generator.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

_NUMBERS = count(1)


@define
class Wire:
    """A transport that answers each request with the same, and keeps them."""

    package: Any
    answer: bytes = b""
    kind: str = "application/json"
    status: int = 200
    requests: list[Any] = field(factory=list)

    def send(self, request: Any) -> Any:
        """Answer."""
        self.requests.append(request)
        status = self.status if self.answer else 204
        headers = [("Content-Type", self.kind)]
        transport = importlib.import_module(f"{self.package.__name__}._runtime.transport")
        return transport.Response(status, "", headers, [self.answer], lambda: None)

    def close(self) -> None:
        """Nothing to close."""

    @property
    def text(self) -> str:
        """The body of the last request."""
        content: bytes = self.requests[-1].body
        return content.decode()

    @property
    def body(self) -> Any:
        """The same, from JSON."""
        return json.loads(self.text)


def package(text: str, folder: Path, patch: pytest.MonkeyPatch) -> Any:
    """Emit a document's package, import it, and give it back; its client is called Pets."""
    name = f"emitted_{next(_NUMBERS)}"
    spec = folder / f"{name}.yaml"
    spec.write_text(text, encoding="utf-8")
    output = folder / f"{name}_output"
    given = (f"--spec={spec}", f"--output={output}", f"--package={name}", "--no-validate")
    assert main(["generate", *given]) == 0
    patch.syspath_prepend(str(output))
    importlib.invalidate_caches()
    return importlib.import_module(name)


def client(made: Any, **options: Any) -> tuple[Any, Wire]:
    """A client of a package, and the wire that it is on."""
    wire = Wire(made, **options)
    return made.Pets(transport=wire, base_url="http://127.0.0.1:1"), wire
