"""Small documents of our own through the code that tries whole ones; the judges are left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.run import run
from tests.support import fuzz

_HERE = Path(__file__).parent
_GOLDEN = ("endless", "keys", "tuples_and_patterns")
_DOCUMENTS = {
    **{one.name: one for one in sorted((_HERE / "documents").glob("*.*"))},
    **{name: _HERE.parent / "golden" / name / "document.yaml" for name in _GOLDEN},
}


@pytest.mark.fuzz
@pytest.mark.parametrize("document", _DOCUMENTS.values(), ids=_DOCUMENTS)
def test_every_operation_of_a_document_is_emitted_and_answers(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All calls and answers of a small document go through, and requests say what was given."""
    monkeypatch.setenv(fuzz.UNTIL, str(fuzz.end()))
    result = run(document, tmp_path)
    assert result.failures == []
    assert result.imported == "ok"
    emitted, total = result.operations.split("/")
    assert emitted == total != "0"
    assert result.calls == result.trips == f"{total}/{total}"
    by_core, by_clause, _ = map(int, result.judged.split("/"))
    assert by_core + by_clause > 0
