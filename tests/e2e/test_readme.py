"""Owns the proof that every snippet of the package's README runs as it is written."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.support.calls import METHODS
from tests.support.environments import Environment, complaints
from tests.support.sandbox import Sandbox
from tests.support.snippets import Snippet, snippets

from .conftest import PACKAGE

if TYPE_CHECKING:
    from pathlib import Path

README = PACKAGE / "README.md"
SNIPPETS = snippets(README)

every_snippet = pytest.mark.parametrize(
    "snippet", SNIPPETS, ids=[f"{each.line}-{each.heading}" for each in SNIPPETS]
)


@every_snippet
def test_snippet_runs(snippet: Snippet, newest: Environment, tmp_path: Path) -> None:
    """A snippet of the README runs alone, succeeds with every call, and causes no warning."""
    program = tmp_path / "snippet.py"
    program.write_text(snippet.code, encoding="utf-8")
    with Sandbox() as sandbox:
        variables = {"SENTDM_BASE_URL": sandbox.url, "SENTDM_API_KEY": "a-readers-key"}
        done = newest.run([str(program)], variables, cwd=tmp_path)
    assert (done.returncode, complaints(done.stderr)) == (0, ""), snippet.code
    # A snippet that catches errors would end well after one, so look at what was answered, too.
    assert {exchange.answer.status for exchange in sandbox.requests} == {200}
    assert sandbox.findings == []


def test_every_method_has_a_snippet() -> None:
    """The README shows every method of the SDK at least once."""
    called = {
        ast.unparse(node.func).rpartition(".")[2]
        for snippet in SNIPPETS
        for node in ast.walk(ast.parse(snippet.code))
        if isinstance(node, ast.Call)
    }
    assert {method.partition(".")[2] for method in METHODS.values()} <= called
