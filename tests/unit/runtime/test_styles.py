"""Parameters as each style writes them: the table of the specification, cell by cell.

The cells are those of OpenAPI 3.1.1 §4.8.12.4, which mends 3.1.0 where that contradicts RFC 6570:
a label without `explode` joins with commas (RFC 6570 §3.2.5), a delimited list has its name, and
brackets and delimiters of a query are percent-encoded or left as they are, which is all one
(RFC 3986 §2.2 lets the receiver decode them).
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.python import bodies, query_strings, styles
from runtime.python.errors import ArgumentError
from runtime.python.operation import Call, Operation
from runtime.python.unset import UNSET

EMPTY = ""
STRING = "blue"
ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}
ENCODED = "a/b?c&d=e f%#\u00e9+,"
SENT = "a%2Fb%3Fc%26d%3De%20f%25%23%C3%A9%2B%2C"
RESERVED = bodies.Encoding(style="form", reserved=True)
FETCH: Operation[Any] = Operation(id="x", method="GET", path="/x/{a}", retry="safe")


def target(*pairs: tuple[str, Any]) -> str:
    """The query of a call with these pairs, as it goes out."""
    return Call(path=("y",), query=pairs).target(FETCH).removeprefix("/x/y").removeprefix("?")


@pytest.mark.parametrize(
    ("style", "explode", "value", "wanted"),
    [
        ("matrix", False, EMPTY, ";color"),
        ("matrix", False, STRING, ";color=blue"),
        ("matrix", False, ARRAY, ";color=blue,black,brown"),
        ("matrix", False, OBJECT, ";color=R,100,G,200,B,150"),
        ("matrix", True, EMPTY, ";color"),
        ("matrix", True, STRING, ";color=blue"),
        ("matrix", True, ARRAY, ";color=blue;color=black;color=brown"),
        ("matrix", True, OBJECT, ";R=100;G=200;B=150"),
        ("matrix", True, {"R": "", "G": 1}, ";R;G=1"),
        ("label", False, STRING, ".blue"),
        ("label", False, ARRAY, ".blue,black,brown"),
        ("label", False, OBJECT, ".R,100,G,200,B,150"),
        ("label", True, STRING, ".blue"),
        ("label", True, ARRAY, ".blue.black.brown"),
        ("label", True, OBJECT, ".R=100.G=200.B=150"),
        ("simple", False, STRING, "blue"),
        ("simple", False, ARRAY, "blue,black,brown"),
        ("simple", False, OBJECT, "R,100,G,200,B,150"),
        ("simple", True, STRING, "blue"),
        ("simple", True, ARRAY, "blue,black,brown"),
        ("simple", True, OBJECT, "R=100,G=200,B=150"),
    ],
)
def test_a_path_has_the_cells_of_the_table(
    style: str, value: Any, wanted: str, *, explode: bool
) -> None:
    """Each style of a path writes each kind of value as the specification's example."""
    assert styles.path("color", value, style=style, explode=explode) == wanted


@pytest.mark.parametrize(
    ("style", "explode", "value", "wanted"),
    [
        ("form", False, EMPTY, "color="),
        ("form", False, STRING, "color=blue"),
        ("form", False, ARRAY, "color=blue,black,brown"),
        ("form", False, OBJECT, "color=R,100,G,200,B,150"),
        ("form", True, EMPTY, "color="),
        ("form", True, STRING, "color=blue"),
        ("form", True, ARRAY, "color=blue&color=black&color=brown"),
        ("form", True, OBJECT, "R=100&G=200&B=150"),
        ("spaceDelimited", False, ARRAY, "color=blue%20black%20brown"),
        ("spaceDelimited", False, OBJECT, "color=R%20100%20G%20200%20B%20150"),
        ("spaceDelimited", True, ARRAY, "color=blue&color=black&color=brown"),
        ("pipeDelimited", False, ARRAY, "color=blue%7Cblack%7Cbrown"),
        ("pipeDelimited", False, OBJECT, "color=R%7C100%7CG%7C200%7CB%7C150"),
        ("pipeDelimited", True, ARRAY, "color=blue&color=black&color=brown"),
        ("deepObject", True, OBJECT, "color[R]=100&color[G]=200&color[B]=150"),
        ("deepObject", False, OBJECT, "color[R]=100&color[G]=200&color[B]=150"),
    ],
)
def test_a_query_has_the_cells_of_the_table(
    style: str, value: Any, wanted: str, *, explode: bool
) -> None:
    """Each style of a query writes each kind of value as the specification's example."""
    assert target(*styles.query("color", value, style=style, explode=explode)) == wanted


@pytest.mark.parametrize(
    ("explode", "value", "wanted"),
    [
        (False, EMPTY, ""),
        (False, STRING, "blue"),
        (False, ARRAY, "blue,black,brown"),
        (False, OBJECT, "R,100,G,200,B,150"),
        (True, EMPTY, ""),
        (True, STRING, "blue"),
        (True, ARRAY, "blue,black,brown"),
        (True, OBJECT, "R=100,G=200,B=150"),
    ],
)
def test_a_header_has_the_cells_of_the_table(value: Any, wanted: str, *, explode: bool) -> None:
    """A header writes each kind of value in the simple style."""
    found = styles.header("X-A", value, explode=explode)
    assert Call(headers=(("X-Color", found),)).header_pairs() == [("X-Color", wanted)]


@pytest.mark.parametrize(
    ("explode", "value", "wanted"),
    [
        (True, EMPTY, "color="),
        (True, STRING, "color=blue"),
        (False, STRING, "color=blue"),
        (False, ARRAY, "color=blue,black,brown"),
        (False, OBJECT, "color=R,100,G,200,B,150"),
        (True, ARRAY, "color=blue; color=black; color=brown"),
        (True, OBJECT, "R=100; G=200; B=150"),
    ],
)
def test_cookies_are_forms_with_the_delimiter_of_cookies(
    value: Any, wanted: str, *, explode: bool
) -> None:
    """A cookie is in the form style, its pairs apart as RFC 6265 §4.2.1 has them."""
    assert styles.cookies(styles.query("color", value, explode=explode)) == wanted


@pytest.mark.parametrize(
    ("explode", "value", "wanted"),
    [
        (True, EMPTY, "color="),
        (True, "a b%20c/d,e", "color=a b%20c/d,e"),
        (True, ARRAY, "color=blue; color=black; color=brown"),
        (True, OBJECT, "R=100; G=200; B=150"),
        (False, ARRAY, "color=blue,black,brown"),
        (False, OBJECT, "color=R,100,G,200,B,150"),
    ],
)
def test_the_style_of_cookies_encodes_nothing(value: Any, wanted: str, *, explode: bool) -> None:
    """The cells of OpenAPI 3.2 §4.12.6: the caller gives what has to be escaped as it is to be."""
    pairs = styles.query("color", value, style="cookie", explode=explode)
    assert styles.cookies(pairs) == wanted
    for held in ("a; b=c", ["a", ";"], {"a": ";"}):
        with pytest.raises(ArgumentError, match="semicolon"):
            styles.query("color", held, style="cookie", explode=explode)


@pytest.mark.parametrize("value", [UNSET, None, [], (), {}])
@pytest.mark.parametrize(
    "style", ["form", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"]
)
def test_what_is_empty_or_left_out_is_not_sent(style: str, value: Any) -> None:
    """No value, and a list or an object of nothing, give no pair, no header and no cookie."""
    assert styles.query("color", value, style=style) == []
    assert styles.header("X-A", value) is UNSET
    assert styles.cookies([("color", value)]) is UNSET
    assert Call(headers=(("Cookie", styles.cookies([("color", value)])),)).header_pairs() == []


def test_an_entry_without_a_value_is_left_out() -> None:
    """A null in an object has no form in a parameter, so its name is not sent either."""
    entries: dict[str, int | None] = {"R": None, "G": 200}
    assert target(*styles.query("color", entries)) == "G=200"
    assert target(*styles.query("color", entries, style="deepObject")) == "color[G]=200"
    assert styles.path("color", entries, style="matrix", explode=True) == ";G=200"
    assert styles.header("X-A", entries, explode=True) == "G=200"


@pytest.mark.parametrize(("value", "wanted"), [(True, "true"), (1.5, "1.5"), (False, "false")])
def test_scalars_are_written_as_json_has_them(value: Any, wanted: str) -> None:
    """A boolean is `true`, in every place, alone and in a list."""
    assert target(*styles.query("a", [value, value], explode=False)) == f"a={wanted},{wanted}"
    assert styles.path("a", [value, value]) == f"{wanted},{wanted}"
    assert styles.header("X-A", [value]) == wanted
    assert styles.cookies([("a", value)]) == f"a={wanted}"


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (styles.query("a", ENCODED), f"a={SENT}"),
        (styles.query("a", [ENCODED, "b"], explode=False), f"a={SENT},b"),
        (styles.query("a", [ENCODED, "b"], style="pipeDelimited", explode=False), f"a={SENT}%7Cb"),
        (styles.query("a", {ENCODED: ENCODED}), f"{SENT}={SENT}"),
        (styles.query("a", {ENCODED: ENCODED}, explode=False), f"a={SENT},{SENT}"),
        (styles.query("a", {ENCODED: ENCODED}, style="deepObject"), f"a[{SENT}]={SENT}"),
        (styles.query("a&b", "c"), "a%26b=c"),
    ],
)
def test_what_is_reserved_is_encoded_in_a_query(found: Any, wanted: str) -> None:
    """A delimiter inside a name or a value never becomes one of the query."""
    assert target(*found) == wanted


@pytest.mark.parametrize(
    ("style", "wanted"), [("simple", "{},b"), ("label", ".{},b"), ("matrix", ";a={},b")]
)
def test_what_is_reserved_is_encoded_in_a_path(style: str, wanted: str) -> None:
    """A slash or a comma inside an item stays inside it."""
    assert styles.path("a", [ENCODED, "b"], style=style) == wanted.format(SENT)


def test_allow_reserved_leaves_what_cannot_end_the_value() -> None:
    """With allowReserved delimiters of URLs go as they are; `&`, `#` and `+` would be misread."""
    value = ":/?[]@!$'()*,;= &#+%\u00e9"
    wanted = ":/?[]@!$'()*,;=%20%26%23%2B%25%C3%A9"
    assert target(*styles.query("a", value, reserved=True)) == f"a={wanted}"
    assert target(*styles.query("a", [value], reserved=True)) == f"a={wanted}"
    assert target(*styles.query("a", {"b": value}, style="deepObject", reserved=True)) == (
        f"a[b]={wanted}"
    )


def test_allow_reserved_leaves_what_a_path_or_a_cookie_can_hold() -> None:
    """What would end a segment or a cookie is encoded all the same (OpenAPI 3.2 §4.12.2)."""
    value = ":/?[]@!$'()*,;= &#+%"
    in_path = ":%2F%3F%5B%5D@!$'()*,;=%20&%23+%25"
    assert styles.path("a", value, reserved=True) == in_path
    assert styles.path("a", {"b": value}, style="matrix", explode=True, reserved=True) == (
        f";b={in_path}"
    )
    in_cookie = ":/?[]@!$'()*%2C%3B=%20&%23%2B%25"
    assert styles.cookies(styles.cookie("a", value)) == f"a={in_cookie}"


@pytest.mark.parametrize("value", ["..", "%2e%2E", ".%2e", "%2E", "a%0ab", "%c2%80"])
def test_what_is_encoded_already_does_not_climb_out_of_a_segment(value: str) -> None:
    """A triple that passes as it is may be neither a dot segment nor a control character."""
    with pytest.raises(ArgumentError):
        styles.path("a", value, reserved=True)


def test_allow_reserved_leaves_what_is_encoded_already() -> None:
    """A triple passes as it is; a percent sign that begins none is encoded (RFC 6570 §3.2.3)."""
    assert target(*styles.query("a", "%2F%zz%e9%", reserved=True)) == "a=%2F%25zz%e9%25"
    assert target(*styles.query("a", "%2F")) == "a=%252F"
    assert bodies.form({"a": "%2F/"}, encodings={"a": RESERVED}) == b"a=%2F/"


def test_a_deep_object_is_nested_with_brackets() -> None:
    """Objects and lists inside an object have a bracket for each step."""
    filters: dict[str, Any] = {"a": {"b": [1, {"c": True}]}, "d": None, "e": []}
    assert list(styles.brackets("f", filters)) == [("f[a][b][0]", "1"), ("f[a][b][1][c]", "true")]


def test_a_cookie_cannot_smuggle_another() -> None:
    """Neither a name nor a value in an object can end its cookie and begin another."""
    assert styles.cookies(styles.query("a", {"b; c=d": "e; f=g"})) == "b%3B%20c%3Dd=e%3B%20f%3Dg"


@pytest.mark.parametrize("value", ["a\r\nB: c", "\u00e9", "a\0"])
def test_a_header_of_a_style_is_refused_as_any_other(value: str) -> None:
    """A header is not encoded, so what could not be in one is an ArgumentError."""
    for held in ([value], {"a": value}, {value: "a"}):
        with pytest.raises(ArgumentError):
            Call(headers=(("X-A", styles.header("X-A", held, explode=True)),)).header_pairs()


@pytest.mark.parametrize(
    ("explode", "value"),
    [
        (False, ["a,b"]),
        (False, ['"a",b"']),
        (False, {"a": "b,c"}),
        (False, {"a,b": "c"}),
        (True, {"a": "b,c"}),
        (True, {"a=b": "c"}),
    ],
)
def test_a_delimiter_in_a_header_is_refused(value: Any, *, explode: bool) -> None:
    """Nothing in a header is encoded, so a text that would be read as two is not sent."""
    with pytest.raises(ArgumentError, match="X-A may hold no") as caught:
        styles.header("X-A", value, explode=explode)
    assert caught.value.argument == "X-A"


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("a,b", "a,b"),
        (['"a,b"', 'W/"c,\\"d"'], '"a,b",W/"c,\\"d"'),
        (["a=b"], "a=b"),
        ({"a": "b=c"}, "a=b=c"),
    ],
)
def test_what_is_no_delimiter_in_a_header_is_sent(value: Any, wanted: str) -> None:
    """A comma within quotes, and one in a header of one value, is read as a part of it."""
    assert styles.header("X-A", value, explode=True) == wanted


@pytest.mark.parametrize("value", ["a", 1, [1, "b"], {"a": {"b": None}}, "\u00e9"])
def test_a_parameter_by_content_is_json_text(value: Any) -> None:
    """What is described by `content` is sent as the JSON of the value; nothing stays nothing."""
    found = styles.as_json(value)
    assert json.loads(found) == value
    assert [pair for _, pair in parse_qsl(target(("q", found)))] == [found]
    assert styles.as_json(UNSET) is UNSET
    assert styles.as_json(None) is None


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.dictionaries(TEXTS.filter(bool), TEXTS, min_size=1))
def test_any_exploded_object_decodes_to_itself(given_object: dict[str, str]) -> None:
    """Whatever names and values hold, a receiver reads the same pairs."""
    query = target(*styles.query("a", given_object))
    assert dict(parse_qsl(query, keep_blank_values=True)) == given_object


@given(st.lists(TEXTS, min_size=1), st.sampled_from(["form", "spaceDelimited", "pipeDelimited"]))
def test_any_exploded_list_decodes_to_itself(values: list[str], style: str) -> None:
    """Whatever its items hold, a receiver reads the same list."""
    query = target(*styles.query("a", values, style=style))
    assert parse_qsl(query, keep_blank_values=True) == [("a", one) for one in values]


@given(st.lists(TEXTS, min_size=1))
def test_any_list_in_a_path_stays_one_segment(values: list[str]) -> None:
    """Whatever its items hold, a list adds no slash, and decodes to itself or is refused."""
    try:
        found = styles.path("a", values)
    except ArgumentError:
        return
    assert not set(found) & set("/?#")
    assert [unquote(one) for one in found.split(",")] == values


@pytest.mark.parametrize(
    ("style", "value"),
    [
        ("simple", ""),
        ("simple", "."),
        ("simple", ".."),
        ("simple", [""]),
        ("simple", ["."]),
        ("simple", [".."]),
        ("simple", []),
        ("simple", {}),
        ("label", ""),
        ("label", "."),
        ("label", [""]),
        ("label", ["."]),
        ("label", []),
        ("label", {}),
    ],
)
@pytest.mark.parametrize("explode", [True, False])
def test_a_styled_path_never_climbs(style: str, value: Any, *, explode: bool) -> None:
    """A segment that would be empty or climb (RFC 3986 §5.2.4) is refused, whatever the style."""
    with pytest.raises(ArgumentError, match="color") as caught:
        styles.path("color", value, style=style, explode=explode)
    assert caught.value.argument == "color"


@pytest.mark.parametrize(
    ("value", "explode", "wanted"),
    [
        (["a", None, "b"], True, "color=a&color=b"),
        (["a", None, "b"], False, "color=a,b"),
        ({"a": None, "b": 1}, True, "b=1"),
        ({"a": None, "b": 1}, False, "color=b,1"),
        ([None], True, ""),
        ([None], False, ""),
        ({"a": None}, False, ""),
    ],
)
def test_what_is_null_within_a_value_is_not_sent(value: Any, wanted: str, *, explode: bool) -> None:
    """A member that is null is as if it weren't there (RFC 6570 §2.3), never the word None."""
    assert target(*styles.query("color", value, explode=explode)) == wanted
    found = styles.header("X-A", value, explode=explode)
    assert "None" not in str(found)
    assert bodies.form({"color": [None, "a"]}) == b"color=a"
    assert target(("color", [None, "a"])) == "color=a"
    assert Call(headers=(("X-Color", ["a", None]),)).header_pairs() == [("X-Color", "a")]


@pytest.mark.parametrize("value", [[{"a": [1, True, None]}], {"color": {"a": [1, True, None]}}])
def test_what_is_nested_deeper_than_a_style_goes_is_json(value: Any) -> None:
    """The specification leaves it open; a receiver can read JSON, and not what Python prints."""
    (pair,) = styles.query("color", value)
    assert json.loads(unquote(pair[1])) == {"a": [1, True, None]}


@pytest.mark.parametrize("explode", [True, False])
@pytest.mark.parametrize("style", ["simple", "label", "matrix"])
@pytest.mark.parametrize("value", [[], {}, [None], ["a\nb"], "\x7f", {"a": "\x85"}])
def test_a_styled_path_is_neither_empty_nor_controls(
    style: str, value: Any, *, explode: bool
) -> None:
    """What holds nothing is undefined (RFC 6570 §3.2.1), and what controls is no text of a path."""
    with pytest.raises(ArgumentError) as caught:
        styles.path("color", value, style=style, explode=explode)
    assert caught.value.argument == "color"


@pytest.mark.parametrize(
    ("pairs", "wanted"),
    [
        (query_strings.form({"a": [1, 2], "b": "c d&e", "f": UNSET}), "a=1&a=2&b=c+d%26e"),
        (query_strings.form({"a": {"b": 1}}, nested=("a",)), "a%5Bb%5D=1"),
        (query_strings.form({"a": UNSET}), ""),
        (query_strings.form(UNSET), ""),
        (
            query_strings.json({"numbers": [1, 2], "flag": None}),
            "%7B%22numbers%22%3A%5B1%2C2%5D%2C%22flag%22%3Anull%7D",
        ),
        (query_strings.json(UNSET), ""),
        (query_strings.text("$.a.b[1:1]"), "%24.a.b%5B1%3A1%5D"),
        (query_strings.text(None), ""),
    ],
)
def test_a_whole_query_string_has_no_name(pairs: Any, wanted: str) -> None:
    """What is the whole query goes out as its content has it, and nothing where it was left out."""
    assert target(*pairs) == wanted
