"""The table of styles, cell by cell, as an emitted package writes it.

OpenAPI 3.1 §4.8.12.4 (3.1.1 mends its labels: RFC 6570 §3.2.5), and 3.2 §4.12.6 for cookies. The
document is documents/cells.yaml; each row is one call, and the whole of what it says.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.corpus.opened import Emitted, emitted

if TYPE_CHECKING:
    from collections.abc import Iterator

STRING, ARRAY, OBJECT = "blue", ["blue", "black", "brown"], {"R": 100, "G": 200, "B": 150}
KINDS = {"s": STRING, "a": ARRAY, "o": OBJECT}
# RFC 6570 §1.5: what each kind of character is; a comma and a slash are reserved.
ODD = "a/b,c d?é%2F"
SENT = "a%2Fb%2Cc%20d%3F%C3%A9%252F"

_PATHS: list[tuple[str, dict[str, Any], str]] = [
    ("simple", KINDS, "blue/blue,black,brown/R,100,G,200,B,150"),
    ("simple_each", KINDS, "blue/blue,black,brown/R=100,G=200,B=150"),
    ("label", KINDS, ".blue/.blue,black,brown/.R,100,G,200,B,150"),
    ("label_each", KINDS, ".blue/.blue.black.brown/.R=100.G=200.B=150"),
    ("matrix", KINDS, ";s=blue/;a=blue,black,brown/;o=R,100,G,200,B,150"),
    ("matrix_each", KINDS, ";s=blue/;a=blue;a=black;a=brown/;R=100;G=200;B=150"),
    # RFC 6570 §3.2.7: `;` with the name alone is what an empty value is.
    ("matrix", {**KINDS, "s": ""}, ";s/;a=blue,black,brown/;o=R,100,G,200,B,150"),
    ("matrix_each", {**KINDS, "s": "", "a": ["", "b"]}, ";s/;a;a=b/;R=100;G=200;B=150"),
    *(
        (name, {"s": ODD, "a": [ODD, "b"], "o": {"R": 1}}, text.format(SENT, SENT))
        for name, text in (
            ("simple", "{}/{},b/R,1"),
            ("label", ".{}/.{},b/.R,1"),
            ("label_each", ".{}/.{}.b/.R=1"),
            ("matrix", ";s={}/;a={},b/;o=R,1"),
            ("matrix_each", ";s={}/;a={};a=b/;R=1"),
        )
    ),
]
_QUERIES: list[tuple[str, Any, str]] = [
    ("s", "", "s="),
    ("s", STRING, "s=blue"),
    ("a", ARRAY, "a=blue,black,brown"),
    ("o", OBJECT, "o=R,100,G,200,B,150"),
    ("s_each", "", "s_each="),
    ("s_each", STRING, "s_each=blue"),
    ("a_each", ARRAY, "a_each=blue&a_each=black&a_each=brown"),
    ("o_each", OBJECT, "R=100&G=200&B=150"),
    ("space_a", ARRAY, "space_a=blue%20black%20brown"),
    ("space_o", OBJECT, "space_o=R%20100%20G%20200%20B%20150"),
    ("space_each", ARRAY, "space_each=blue&space_each=black&space_each=brown"),
    ("pipe_a", ARRAY, "pipe_a=blue%7Cblack%7Cbrown"),
    ("pipe_o", OBJECT, "pipe_o=R%7C100%7CG%7C200%7CB%7C150"),
    ("pipe_each", ARRAY, "pipe_each=blue&pipe_each=black&pipe_each=brown"),
    ("deep", OBJECT, "deep[R]=100&deep[G]=200&deep[B]=150"),
    ("json", {"R": 1}, "json=%7B%22R%22%3A1%7D"),
    # What holds nothing is undefined, and so is null, alone and inside (RFC 6570 §2.3, §3.2.1).
    *((name, value, "") for name, value in (("a", []), ("o", {}), ("a_each", []), ("o_each", {}))),
    *((name, value, "") for name, value in (("space_a", []), ("pipe_a", []), ("deep", {}))),
    ("nothing", None, ""),
    ("s", None, ""),
    ("gaps_a", ["a", None, "b"], "gaps_a=a,b"),
    ("gaps_a", [None], ""),
    ("gaps_o", {"x": "a", "y": None}, "gaps_o=x,a"),
    # allowEmptyValue; a default; and what is reserved, encoded or allowed (RFC 6570 §3.2.3).
    ("empty", "", "empty="),
    ("empty", True, "empty=true"),
    ("usual", 4, "usual=4"),
    ("s", ODD, f"s={SENT}"),
    ("a_each", [ODD, ""], f"a_each={SENT}&a_each="),
    ("reserved", ODD + "&#+", "reserved=a/b,c%20d?%C3%A9%2F%26%23%2B"),
    ("reserved_a", ["a/b", "c"], "reserved_a=a/b,c"),
]
_HEADERS: list[tuple[str, Any, str | None]] = [
    ("x_s", "", ""),
    ("x_s", STRING, "blue"),
    ("x_s", "50%/, a", "50%/, a"),
    ("x_a", ARRAY, "blue,black,brown"),
    ("x_o", OBJECT, "R,100,G,200,B,150"),
    ("x_a_each", ARRAY, "blue,black,brown"),
    ("x_o_each", OBJECT, "R=100,G=200,B=150"),
    ("x_json", {"R": 1}, '{"R":1}'),
    *((name, value, None) for name, value in (("x_a", []), ("x_o", {}), ("x_s", None))),
]
_COOKIES: list[tuple[str, str, Any, str | None]] = [
    ("cookie", "s", "", "s="),
    ("cookie", "s", STRING, "s=blue"),
    ("cookie", "s", "a;b c", "s=a%3Bb%20c"),
    ("cookie", "a", ARRAY, "a=blue,black,brown"),
    ("cookie", "o", OBJECT, "o=R,100,G,200,B,150"),
    ("cookie", "a_each", ARRAY, "a_each=blue; a_each=black; a_each=brown"),
    ("cookie", "o_each", OBJECT, "R=100; G=200; B=150"),
    ("cookie", "a", [], None),
    ("cookie", "s", None, None),
    ("as_it_is", "s", "a%20b", "s=a%20b"),
    ("as_it_is", "a", ["a", "b"], "a=a; a=b"),
]


@pytest.fixture(scope="module")
def cells(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emitted]:
    """The package of the document with all cells."""
    document = Path(__file__).parent / "documents" / "cells.yaml"
    with emitted(document, "cells", tmp_path_factory.mktemp("cells")) as found:
        yield found


def sent(cells: Emitted, name: str, **arguments: Any) -> Any:
    """The request that a call makes."""
    package = cells.package()
    package.method(f"cells.{name}", {})(**arguments)
    return package.fake.sent


def query(target: str) -> str:
    """The query of a target, without the default that goes with each call."""
    return re.sub(r"&?usual=3$", "", target.partition("?")[2])


@pytest.mark.parametrize(("name", "arguments", "wanted"), _PATHS)
def test_a_path_is_a_cell_of_the_table(
    name: str, arguments: dict[str, Any], wanted: str, cells: Emitted
) -> None:
    """Each style of a path, exploded or not, writes each kind of value as its example."""
    prefix = f"/base/{name.replace('_', '-')}/"
    assert sent(cells, name, **arguments).target == prefix + wanted


@pytest.mark.parametrize(("argument", "value", "wanted"), _QUERIES)
def test_a_query_is_a_cell_of_the_table(
    argument: str, value: Any, wanted: str, cells: Emitted
) -> None:
    """Each style of a query writes each kind of value as its example, and nothing for nothing."""
    assert query(sent(cells, "query", **{argument: value}).target) == wanted


@pytest.mark.parametrize(("argument", "value", "wanted"), _HEADERS)
def test_a_header_is_a_cell_of_the_table(
    argument: str, value: Any, wanted: str | None, cells: Emitted
) -> None:
    """The one style of a header writes each kind of value as its example, encoding nothing."""
    found = sent(cells, "header", **{argument: value})
    assert found.header(argument.replace("_", "-")) == wanted


@pytest.mark.parametrize(("name", "argument", "value", "wanted"), _COOKIES)
def test_a_cookie_is_a_cell_of_the_table(
    name: str, argument: str, value: Any, wanted: str | None, cells: Emitted
) -> None:
    """Both styles of a cookie write each kind of value, its pairs apart by `; `."""
    assert sent(cells, name, **{argument: value}).header("Cookie") == wanted


def test_parameters_of_one_name_are_kept_apart_by_place(cells: Emitted) -> None:
    """Each place has its own value; the operation's parameter hides the path's of its name."""
    places = {"id_query": 2, "id_header": 3, "id_cookie": 4}
    found = sent(cells, "apart", id="1", undeclared="u", kind=5, **places)
    assert found.target == "/base/kept/1/u?id=2&kind=5"
    assert (found.header("id"), found.header("Cookie")) == ("3", "id=4")
