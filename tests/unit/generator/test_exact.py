"""Decimal numbers through emitted packages: every place that one may stand in, both ways."""

from __future__ import annotations

import importlib
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import pytest

from tests.unit.generator.documents import text_of
from tests.unit.generator.emitted import client, package

if TYPE_CHECKING:
    from pathlib import Path

LONG = "1234567890.12345678901234567890"
NUMBER = {"type": "number", "format": "decimal"}
PRICE = {"properties": {"net": NUMBER, "rate": {"type": "number"}, "all": {"items": NUMBER}}}
REF = {"$ref": "#/components/schemas/Price"}
ANSWER = f'{{"net": {LONG}, "rate": {LONG}, "all": [{LONG}, 1], "other": 1.5}}'


def content(schema: Any, kind: str = "application/json") -> dict[str, Any]:
    """The content of a body or an answer."""
    return {"content": {kind: {"schema": schema}}}


def operation(body: Any = None, answer: Any = None, **more: Any) -> dict[str, Any]:
    """An operation of a body and an answer."""
    return {
        "operationId": "set",
        "responses": {"200": {"description": "Done.", **(answer or {})}},
        **({"requestBody": {"required": True, **body}} if body else {}),
        **more,
    }


def emitted(folder: Path, patch: pytest.MonkeyPatch, path: str = "/a", **parts: Any) -> Any:
    """The package of one operation."""
    return package(text_of({path: {"post": operation(**parts)}}, {"Price": PRICE}), folder, patch)


def test_bodies_and_answers_keep_all_digits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A model, a dict and an answer hold each digit; a plain number beside them is a float."""
    body = content({"type": "array", "items": REF})
    made = emitted(tmp_path, monkeypatch, body=body, answer=content(REF))
    api, wire = client(made, answer=ANSWER.encode())
    given = {"net": Decimal(LONG), "rate": 0.5}
    answer = api.default.set(body=[made.models.Price(**given), given])
    assert wire.text == f'[{{"net":{LONG},"rate":0.5}},{{"net":{LONG},"rate":0.5}}]'
    assert answer.net == answer.all[0] == Decimal(LONG)
    assert (type(answer.rate), answer.all[1]) == (float, Decimal(1))
    api.default.set(body=[answer])
    assert wire.text.startswith(f'[{{"net":{LONG},"rate":{float(LONG)!r},"all":[{LONG},1]')
    errors = importlib.import_module(f"{made.__name__}._runtime.errors")
    with pytest.raises(errors.ArgumentError, match="NaN has no JSON form"):
        api.default.set(body=[made.models.Price(net=Decimal("NaN"))])


def test_an_error_and_a_union_keep_all_digits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an error tells and what is in a union is read by the same rule."""
    responses = {"200": {"description": "", **content({"anyOf": [NUMBER, REF]})}}
    made = emitted(tmp_path, monkeypatch, responses={**responses, "default": {"description": "",
        **content(REF)}})  # fmt: skip
    api, wire = client(made, answer=LONG.encode())
    assert api.default.set() == Decimal(LONG)
    monkeypatch.setattr(wire, "status", 400)
    monkeypatch.setattr(wire, "answer", ANSWER.encode())
    with pytest.raises(made.ApiException) as caught:
        api.default.set()
    assert caught.value.parsed.net == Decimal(LONG)


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("text/event-stream", f"data: {ANSWER}\n\n"),
        ("application/jsonl", f"{ANSWER}\n"),
        ("application/json-seq", f"\x1e{ANSWER}\n"),
    ],
)
def test_items_of_a_stream_keep_all_digits(
    kind: str, answer: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each event, line and record is parsed as a whole answer is."""
    made = emitted(tmp_path, monkeypatch, answer={"content": {kind: {"itemSchema": REF}}})
    api, _ = client(made, answer=answer.encode(), kind=kind)
    (item,) = api.default.set()
    assert getattr(item, "data", item).net == Decimal(LONG)


def test_parameters_and_forms_keep_all_digits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path, a query, a header and the fields of a form, JSON among them, hold each digit."""
    places = (("p", "path"), ("q", "query"), ("h", "header"))
    parameters: list[Any] = [
        {"name": name, "in": place, "required": True, "schema": NUMBER} for name, place in places
    ]
    parameters.append({"name": "j", "in": "query", "required": True, **content(REF)})
    form = {"properties": {"f": NUMBER, "o": REF}, "required": ["f", "o"]}
    body = content(form, "application/x-www-form-urlencoded")
    made = emitted(tmp_path, monkeypatch, "/a/{p}", body=body, parameters=parameters)
    api, wire = client(made)
    one = Decimal(LONG)
    api.default.set(p=one, q=one, h=one, j={"net": one}, f=one, o=made.models.Price(net=one))
    path, _, query = wire.requests[-1].target.partition("?")
    told = f'{{"net":{LONG}}}'
    assert path == f"/a/{LONG}"
    assert parse_qsl(query) == [("q", LONG), ("j", told)]
    assert ("h", LONG) in wire.requests[-1].headers
    assert parse_qsl(wire.text) == [("f", LONG), ("o", told)]


def test_a_document_without_decimal_numbers_has_nothing_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No decoder is named where no answer has one, and the module for them is not loaded."""
    made = emitted(tmp_path, monkeypatch, answer=content({"type": "number"}))
    api, _ = client(made, answer=b"1.50")
    assert type(api.default.set()) is float
    assert not hasattr(importlib.import_module(f"{made.__name__}._runtime"), "exact")
