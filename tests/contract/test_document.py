"""Owns the proof that the contract tests leave nothing of the document out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from tests.support.calls import METHODS
from tests.support.document import Operation, document
from tests.support.exchange import Answer, Request
from tests.support.referee import referee
from tests.support.service import Service
from tests.support.world import World

every_operation = pytest.mark.parametrize("operation", document().operations, ids=lambda o: o.id)


def test_every_operation_has_a_call() -> None:
    """An operation of the document without a row in METHODS is not tested, so it fails here."""
    assert {operation.id for operation in document().operations} == METHODS.keys()


def test_every_operation_is_in_the_sandbox() -> None:
    """The sandbox knows the operations of the document and no other."""
    assert Service(World(document())).operations == METHODS.keys()


@every_operation
def test_example_answers_fit(operation: Operation) -> None:
    """Every example of an answer in the document fits its schema."""
    request = Request(operation.verb, operation.path)
    for status in operation.answers:
        if operation.schema(status):
            answer = Answer(int(status), operation.example(status))
            assert referee().answer_faults(request, operation, answer) == []


def test_the_document_follows_the_specification() -> None:
    """OpenAPI's own rules hold for the document; `make drift`, a quick check, asks no more."""
    # As JSON, since YAML's statuses are numbers to PyYAML.
    whole = json.loads(json.dumps(document().value))
    found = OpenAPIV31SpecValidator(whole).iter_errors()
    assert [one.message for one in found] == []


def test_prism_lock_holds_no_address() -> None:
    """The lock of Prism's packages says what they are and not where a machine got them."""
    lock = Path(__file__).parent / "prism" / "package-lock.json"
    assert "://" not in lock.read_text(encoding="utf-8")
