"""The oracle itself: its decoders against the specification's examples, and a fault it must see."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from tests.corpus.clauses import FORM, alike, decoded, query_string_faults
from tests.corpus.document import Document
from tests.corpus.limits import Slot
from tests.corpus.oracle import Oracle
from tests.corpus.parts import is_parted
from tests.corpus.reader import Reader

if TYPE_CHECKING:
    from pathlib import Path

_ARRAY = ["blue", "black", "brown"]
_OBJECT = {"R": 100, "G": 200, "B": 150}
# OpenAPI 3.1.0 §4.8.12.4, "Style Examples", each written out: place, style, explode, value, text.
_EXAMPLES: list[tuple[str, str, bool, Any, str]] = [
    ("path", "matrix", False, "blue", ";color=blue"),
    ("path", "matrix", False, _ARRAY, ";color=blue,black,brown"),
    ("path", "matrix", False, _OBJECT, ";color=R,100,G,200,B,150"),
    ("path", "matrix", True, _ARRAY, ";color=blue;color=black;color=brown"),
    ("path", "matrix", True, _OBJECT, ";R=100;G=200;B=150"),
    ("path", "label", False, "blue", ".blue"),
    ("path", "label", True, _ARRAY, ".blue.black.brown"),
    ("path", "label", True, _OBJECT, ".R=100.G=200.B=150"),
    ("path", "simple", False, _ARRAY, "blue,black,brown"),
    ("path", "simple", False, _OBJECT, "R,100,G,200,B,150"),
    ("path", "simple", True, _OBJECT, "R=100,G=200,B=150"),
    ("query", "form", False, _ARRAY, "color=blue,black,brown"),
    ("query", "form", False, _OBJECT, "color=R,100,G,200,B,150"),
    ("query", "form", True, "", "color="),
    ("query", "form", True, _ARRAY, "color=blue&color=black&color=brown"),
    ("query", "form", True, _OBJECT, "R=100&G=200&B=150"),
    ("query", "spaceDelimited", False, _ARRAY, "color=blue%20black%20brown"),
    ("query", "pipeDelimited", False, _ARRAY, "color=blue%7Cblack%7Cbrown"),
    ("query", "deepObject", True, _OBJECT, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
]

_DOCUMENT = """
openapi: 3.1.0
info: {title: Things, version: "1"}
paths:
  /things/{id}:
    get:
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: size, in: query, required: true, schema: {type: integer, minimum: 5}}
      responses: {"204": {description: None.}}
"""


@pytest.mark.parametrize(("place", "style", "explode", "value", "text"), _EXAMPLES)
def test_the_specification_s_examples_are_decoded(
    place: str, style: str, explode: Any, value: Any, text: str
) -> None:
    """Each example of the specification's table gives its value, and no other."""
    node = {"name": "color", "in": place, "style": style, "explode": explode}
    url = f"https://a.test/{text}" if place == "path" else f"https://a.test/?{text}"
    sent = SimpleNamespace(url=url, headers=[])
    found = decoded(Slot(node, value), "/{color}", sent)
    assert alike(found, value)
    assert not alike(found, "red")


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("/things/{id}?size={size}", ""),
        ("/things/{id}?size={size}0", "query size says"),
        ("/things/x{id}?size={size}", "path id says"),
        ("/things/{id}?Size={size}", "query size says"),
    ],
)
def test_a_wrong_request_is_a_fault(target: str, told: str, tmp_path: Path) -> None:
    """A package that sends something else than it was given is found out, by both decoders."""
    path = tmp_path / "things.yaml"
    path.write_text(_DOCUMENT, encoding="utf-8")
    document = Document(path)
    fake = SimpleNamespace(sent=None)

    def method(*, id: str, size: int) -> None:  # noqa: A002 - the document's name
        told = target.format(id=quote(id, safe=""), size=size)
        headers = [("Host", "a.test"), ("User-Agent", "a/1"), ("Accept", "*/*")]
        fake.sent = SimpleNamespace(
            url=f"https://a.test{told}", target=told, headers=headers, method="GET", body=None
        )

    (operation,) = document.operations()
    package = SimpleNamespace(fake=fake, names={"str": str, "int": int})
    verdict = Oracle(document, Reader.of(document), examples=5).judge(operation, package, method)
    assert set(verdict.slots.values()) == {"judged"}
    assert any(one.startswith(told) for one in verdict.faults) == bool(told)
    assert any("to openapi-core" in one for one in verdict.faults) == bool(told)


@pytest.mark.parametrize(
    ("content_type", "value", "query"),
    [
        (FORM, {"a": ["b c", "d"], "e": 1}, "a=b+c&a=d&e=1"),
        ("application/json", [1, None], "%5B1%2Cnull%5D"),
        ("application/jsonpath", "$.a", "%24.a"),
    ],
)
def test_a_whole_query_string_is_decoded(content_type: str, value: Any, query: str) -> None:
    """A query that is one value says that value, and no other query does."""
    content: dict[str, Any] = {content_type: {}}
    assert query_string_faults(value, query, content) == []
    assert query_string_faults(value, query.replace("a", "b").replace("1", "2"), content)


@pytest.mark.parametrize(
    ("held", "wanted"),
    [(["a,b"], True), ({"a,b": 1}, True), ({"a": [1, 2]}, True), (["a"], False), ("a,b", False)],
)
def test_a_part_is_refused_only_for_a_delimiter_that_it_holds(held: Any, *, wanted: bool) -> None:
    """A refusal of a field that holds none would be a fault of the package."""
    told = "several may hold no ',': it stands between its values"
    assert is_parted(told, {"several": held}) is wanted
    assert not is_parted(told, {"other": held})
    assert not is_parted("several: expected a list", {"several": held})
