"""The guard of credentials: what it must let pass, and what it must see."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from tests.corpus.credentials import Guard, carried
from tests.corpus.document import Document
from tests.corpus.reader import Reader

if TYPE_CHECKING:
    from pathlib import Path

_DOCUMENT = """
openapi: 3.1.0
info: {title: Things, version: "1"}
security: [{Key: []}, {Name: [], Pass: []}]
paths:
  /things:
    get: {responses: {"204": {description: None.}}}
    put: {security: [], responses: {"204": {description: None.}}}
components:
  securitySchemes:
    Key: {type: apiKey, in: query, name: key}
    Name: {type: http, scheme: Basic}
    Pass: {type: apiKey, in: cookie, name: sid}
"""
_EACH = """
openapi: 3.1.0
info: {title: Things, version: "1"}
paths:
  /things:
    get: {security: [{Key: []}], responses: {"204": {description: None.}}}
    put: {security: [{}, {Key: []}], responses: {"204": {description: None.}}}
    post: {security: [{Odd: []}, {Key: []}], responses: {"204": {description: None.}}}
    delete: {responses: {"204": {description: None.}}}
components:
  securitySchemes:
    Key: {type: apiKey, in: query, name: key}
    Odd: {type: http, scheme: digest}
"""
_BASIC = ("Authorization", "Basic bmFtZTpz")  # name:s


def _read(text: str, folder: Path) -> Document:
    path = folder / "things.yaml"
    path.write_text(text, encoding="utf-8")
    return Document(path)


@pytest.mark.parametrize(
    ("verb", "query", "headers", "told"),
    [
        ("get", "?key=k", [], ""),
        ("get", "", [_BASIC, ("Cookie", "a=b; sid=p")], ""),
        ("get", "", [_BASIC], "satisfies none"),
        ("get", "?key=p", [], "satisfies none"),
        ("get", "", [("Authorization", "basic name:s"), ("Cookie", "sid=p")], "satisfies none"),
        ("get", "?key=k", [("X-Other", "p")], "header carries a credential in x-other"),
        ("put", "", [], ""),
        ("put", "?key=k", [], "query carries a credential in key"),
    ],
)
def test_credentials_are_those_that_the_document_asks_for(
    verb: str, query: str, headers: list[tuple[str, str]], told: str, tmp_path: Path
) -> None:
    """One way is satisfied by all of its schemes, and no other place holds a credential."""
    document = _read(_DOCUMENT, tmp_path)
    guard = Guard(document, Reader.of(document), {"key": "k", "name": "name:s", "pass": "p"})
    operation = next(one for one in document.operations() if one.verb == verb)
    sent = SimpleNamespace(url=f"https://a.test/things{query}", headers=headers)
    faults = guard.faults(operation, carried(sent), guard.given)
    assert bool(faults) == bool(told)
    assert told in "".join(faults)


@pytest.mark.parametrize(
    ("verb", "told"), [("get", True), ("put", False), ("post", False), ("delete", False)]
)
def test_a_request_without_credentials_is_one_that_may_do_without(
    verb: str, *, told: bool, tmp_path: Path
) -> None:
    """Only where each alternative has a scheme that we can satisfy, nothing may go out bare."""
    document = _read(_EACH, tmp_path)
    guard = Guard(document, Reader.of(document), {})
    operation = next(one for one in document.operations() if one.verb == verb)
    sent = SimpleNamespace(url="https://a.test/things", headers=[])
    fake = SimpleNamespace(sent=None)

    def method() -> None:
        fake.sent = sent

    package = SimpleNamespace(fake=fake, names=None, method=lambda *_: method)
    faults = guard.judge(operation, package, "things.x").faults
    assert any("without any credential" in one for one in faults) == told
