"""The lock: the IR written down and read back, positions and all, in the same bytes each time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs
import pytest

from generator.build.api import build
from generator.build.surface import surface
from generator.diagnostics import Problems
from generator.diff import forms
from generator.diff.archive import Unreadable, packed, unpacked
from generator.diff.compare import compare
from generator.diff.lock import Lock, parsed, text
from generator.ir import Api
from generator.load.document import Document
from generator.wishes import Wishes
from tests.unit.diff.documents import BASE, CASES, api_of, changed

TESTS = Path(__file__).resolve().parents[2]
DOCUMENTS = [
    *sorted(TESTS.glob("golden/*/document.yaml")),
    *sorted(path for path in TESTS.glob("corpus/documents/*") if path.is_file()),
    TESTS.parent / "spec" / "openapi.yaml",
]
EMPTY = Lock("1.0.0", api_of(BASE, "old.yaml"), {}, {})


def read(path: Path) -> Api | None:
    """The IR of a file; None where it can't be emitted."""
    problems = Problems()
    document = Document.load(str(path), problems)
    wishes = Wishes()
    api = build(document, surface(document, wishes, problems), wishes, problems)
    return None if problems.has_errors else api


def again(api: Api, folder: str = "") -> Api:
    """The same IR, written down and read back."""
    found = unpacked(json.loads(json.dumps(packed(api, folder))), folder)
    assert isinstance(found, Api)
    return found


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_nothing_of_a_document_is_lost(path: Path) -> None:
    """What is read back equals what was written, and no caller feels a difference."""
    if path.parent.name.startswith("bad_"):
        return
    api = read(path)
    if api is not None:
        assert again(api, str(path.parent)) == api
        assert compare(again(api, str(path.parent)), api) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_lock_tells_changes_as_the_document_would(case: dict[str, Any]) -> None:
    """Compared with what was read back, each kind of change has the same line and positions."""
    new = api_of(changed(case.get("set"), case.get("remove", ())), "new.yaml")
    old = again(api_of(BASE, "old.yaml"))
    assert forms.text(compare(old, new)).splitlines() == case["lines"]


def test_files_are_named_as_seen_from_the_document() -> None:
    """Where the project lies is no part of the lock, so its bytes are the same everywhere."""
    here, there = (
        text(attrs.evolve(EMPTY, api=api_of(BASE, f"{folder}/old.yaml")), folder)
        for folder in ("/somewhere/spec", "spec")
    )
    assert here == there
    found = parsed(there, "elsewhere").api.at
    assert found is not None
    assert found.place().file == "elsewhere/old.yaml"


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "[]",
        "{}",
        '{"format": 2}',
        "<<<<<<< HEAD\n{}",
        text(EMPTY, "").replace('"is": "Parameter"', '"is": "Nothing"', 1),
        text(EMPTY, "").replace('"verb": "GET", ', "", 1),
        text(EMPTY, "").replace('"at": [', '"at": ["x", ', 1),
    ],
)
def test_what_is_no_lock_is_told(broken: str) -> None:
    """A lock that was damaged, merged badly or written by another generator is told as such."""
    with pytest.raises(Unreadable):
        parsed(broken, "")


def test_what_a_later_generator_adds_is_ignored() -> None:
    """An attribute that isn't known here is left out, so that a lock can be read both ways."""
    told = text(EMPTY, "").replace('"verb": "GET", ', '"verb": "GET", "mood": "good", ', 1)
    assert parsed(told, "") == EMPTY
