"""Checks of arguments, and what is sent of them."""

from __future__ import annotations

from datetime import date, datetime, timezone
from decimal import Decimal
from enum import IntEnum
from functools import partial
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.python import arguments
from runtime.python.errors import ArgumentError
from runtime.python.operation import Call, Operation
from runtime.python.unset import UNSET
from tests.unit.runtime.sample import FETCH, Channel, Customer, Problem


class Size(IntEnum):
    """An int by another name."""

    SMALL = 1


UTC = timezone.utc
a = arguments
nested: Any = []
for _ in range(300):
    nested = [nested]

REFUSED: list[tuple[Any, Any]] = [
    (a.string, 1),
    (a.string, b"a"),
    (a.string, "\ud800"),
    (partial(a.string, min_length=1), ""),
    (partial(a.string, max_length=100), "x" * 101),
    (partial(a.string, pattern="^a+$"), "b"),
    (a.integer, True),
    (a.integer, "20"),
    (a.integer, 1.5),
    (partial(a.integer, minimum=1), 0),
    (partial(a.integer, maximum=100), 101),
    (partial(a.integer, exclusive_minimum=1), 1),
    (partial(a.integer, exclusive_maximum=1), 1),
    (partial(a.integer, multiple_of=5), 7),
    (partial(a.integer, bits=32), 2**31),
    (partial(a.integer, bits=32), -(2**31) - 1),
    (partial(a.integer, bits=64), 2**63),
    (partial(a.integer, bits=64), -(2**63) - 1),
    (a.number, True),
    (a.number, float("nan")),
    (a.number, float("inf")),
    (a.number, Decimal("nan")),
    (partial(a.number, multiple_of=0.1), 0.35),
    (a.boolean, 1),
    (a.boolean, "true"),
    (lambda name, value: a.choice(name, value, ("sms", "whatsapp")), "fax"),
    (lambda name, value: a.choice(name, value, (1, 2)), True),
    (a.date_time, datetime(2023, 1, 1)),  # noqa: DTZ001 - that is what is refused
    (a.date_time, "2023-01-01T00:00:00Z"),
    (a.date, datetime(2023, 1, 1, tzinfo=UTC)),
    (a.date, "2023-01-01"),
    (lambda name, value: a.array(name, value, a.string), "abc"),
    (lambda name, value: a.array(name, value, a.string, min_items=1), []),
    (lambda name, value: a.array(name, value, a.string, max_items=1), ["a", "b"]),
    (lambda name, value: a.array(name, value, a.string, unique=True), ["a", "a"]),
    (lambda name, value: a.mapping(name, value, a.string), []),
    (lambda name, value: a.mapping(name, value, a.string), {1: "a"}),
    (lambda name, value: a.model(name, value, Customer), Problem(error="e")),
    (lambda name, value: a.model(name, value, Customer), {"id": 1}),
    (lambda name, value: a.model(name, value, Customer), {"odd": object()}),
    (a.anything, object()),
    (a.anything, {"a": float("nan")}),
    (a.anything, {"a": "\ud800"}),
    (a.anything, nested),
    (a.segment, ""),
    (a.segment, "."),
    (a.segment, ".."),
    (a.segment, "a\nb"),
    (a.segment, "\x7f"),
    (a.segment, "\ud800"),
    (a.segment, ["a"]),
    (a.segment, True),
    (partial(a.segment, max_length=2), "abc"),
]


@pytest.mark.parametrize(("check", "value"), REFUSED)
def test_what_is_refused_is_named(check: Any, value: Any) -> None:
    """A value that breaks a limit is an ArgumentError with the argument's name."""
    with pytest.raises(ArgumentError) as caught:
        check("page_size", value)
    assert str(caught.value.argument).startswith("page_size")
    assert "page_size" in str(caught.value)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(
    ("check", "value", "wire"),
    [
        (partial(a.string, min_length=1, max_length=2), "\U0001f600é", "\U0001f600é"),
        (partial(a.string, pattern="b"), "abc", "abc"),
        (a.string, Channel.SMS, "sms"),
        (partial(a.integer, minimum=1, maximum=1), Size.SMALL, 1),
        (partial(a.number, multiple_of=0.1), 0.3, 0.3),
        (a.number, Decimal("1.5"), 1.5),
        (a.boolean, False, False),
        (lambda name, value: a.choice(name, value, ("sms",)), Channel.SMS, "sms"),
        (a.date_time, datetime(2023, 1, 1, tzinfo=UTC), datetime(2023, 1, 1, tzinfo=UTC)),
        (a.date, date(2023, 1, 1), date(2023, 1, 1)),
        (lambda name, value: a.array(name, value, a.string), ("a",), ["a"]),
        (lambda name, value: a.mapping(name, value, a.integer), {"a": 1}, {"a": 1}),
        (lambda name, value: a.model(name, value, Customer), Customer(id="1"), {"id": "1"}),
        (lambda name, value: a.model(name, value, Customer), {"odd": 1}, {"odd": 1}),
        (a.anything, None, None),
        (a.anything, {"a": [Channel.SMS, None, True]}, {"a": ["sms", None, True]}),
        (a.segment, "a-b_c.~", "a-b_c.~"),
        (a.segment, 7, "7"),
        (a.segment, a.text(a.boolean("x", True)), "true"),  # noqa: FBT003 - the value
        (partial(a.integer, bits=32), 2**31 - 1, 2**31 - 1),
        (partial(a.integer, bits=32), -(2**31), -(2**31)),
        (partial(a.integer, bits=64), 2**63 - 1, 2**63 - 1),
        (partial(a.integer, bits=64), -(2**63), -(2**63)),
        (a.segment, "...", "..."),
        (a.segment, "../x", "..%2Fx"),
        (a.segment, date(2023, 1, 1), "2023-01-01"),
        (a.segment, datetime(2023, 1, 1, tzinfo=UTC), "2023-01-01T00%3A00%3A00Z"),
    ],
)
def test_what_is_taken_has_a_wire_form(check: Any, value: Any, wire: Any) -> None:
    """A value within its limits is given back as it is sent."""
    assert check("x", value) == wire


def test_unset_and_none_pass_where_they_may() -> None:
    """UNSET needs optional, None needs nullable; otherwise each is refused by name."""
    assert a.string("x", UNSET, optional=True) is UNSET
    assert a.integer("x", None, nullable=True) is None
    with pytest.raises(ArgumentError, match="x is required"):
        a.string("x", UNSET, nullable=True)
    with pytest.raises(ArgumentError, match="x must not be None"):
        a.string("x", None, optional=True)
    with pytest.raises(ArgumentError):
        a.segment("x", None)


def test_an_item_is_named_by_its_place() -> None:
    """An error in a list names the item."""
    with pytest.raises(ArgumentError) as caught:
        a.array("tags", ["a", 1], a.string)
    assert caught.value.argument == "tags[1]"


def test_a_message_shows_limits_and_no_secrets() -> None:
    """The limit is shown, a long or secret value is not."""
    with pytest.raises(ArgumentError, match="at least 1, not 0"):
        a.integer("page", 0, minimum=1)
    with pytest.raises(ArgumentError, match="page must be an int of 32 bits, not 2147483648"):
        a.integer("page", 2**31, bits=32)
    with pytest.raises(ArgumentError, match="'sms', 'whatsapp'"):
        a.choice("channel", "fax", ("sms", "whatsapp"))
    for arguments_of in ({"secret": True, "pattern": "x"}, {"secret": True, "min_length": 99}):
        with pytest.raises(ArgumentError) as caught:
            a.string("token", "canary", **arguments_of)
        assert "canary" not in str(caught.value)
    with pytest.raises(ArgumentError) as caught:
        a.integer("page", "canary" * 20)
    assert "canary" not in str(caught.value)


def in_lists(depth: int) -> Any:
    """Return a list in a list, and so on."""
    value: Any = []
    for _ in range(depth):
        value = [value]
    return value


def chain(depth: int) -> Customer:
    """Return a model in a model, and so on."""
    value = Customer()
    for _ in range(depth):
        value = Customer(parent=value)
    return value


def loop() -> Customer:
    """Return a model that is its own parent."""
    value = Customer()
    value.parent = value
    return value


@pytest.mark.parametrize("check", [a.anything, partial(a.model, cls=Customer), a.string])
@pytest.mark.parametrize(
    "make",
    [partial(in_lists, 10_000), partial(chain, 10_000), loop, lambda: {"parent": loop()}],
    ids=["list", "chain", "loop", "mapping"],
)
def test_what_has_no_end_is_refused(check: Any, make: Any) -> None:
    """Nothing that is too deep, or its own part, escapes as an error of Python's."""
    with pytest.raises(ArgumentError) as caught:
        check("body", make())
    assert str(caught.value.argument).startswith("body")


def test_a_number_too_long_to_show_is_refused() -> None:
    """Python itself does not write an int of 5000 digits, and less where a program says so."""
    for check in (a.integer, a.number, a.anything, a.segment):
        with pytest.raises(ArgumentError):
            check("page", -(10**600))
        assert check("page", 10**600 - 1) in (10**600 - 1, "9" * 600)
    with pytest.raises(ArgumentError, match="an int of at most 600 digits, not int"):
        a.integer("page", 10**5000, maximum=9)


def test_a_mapping_is_sent_as_it_is() -> None:
    """What reads as a model goes out as the caller wrote it: its fields are not written anew."""
    data = {"createdAt": "2024-01-01T00:00:00.5+00:00", "more": [1]}
    assert a.model("body", data, Customer) == data
    with pytest.raises(ArgumentError, match="is not a Customer"):
        a.model("body", {"createdAt": 1}, Customer)


def test_a_mapping_may_hold_what_has_a_json_form() -> None:
    """Datetimes, models and tuples in a mapping are written before it is read as a model."""
    moment = datetime(2024, 1, 1, tzinfo=UTC)
    data = {"createdAt": moment, "more": (Customer.from_dict({}),)}
    assert a.model("body", data, Customer) == {"createdAt": "2024-01-01T00:00:00Z", "more": [{}]}


def test_a_deep_mapping_is_no_model() -> None:
    """A mapping that is read as a model may be as deep as it likes: it is refused."""
    data: dict[str, Any] = {}
    for _ in range(10_000):
        data = {"parent": data}
    with pytest.raises(ArgumentError, match="nested at most 100 deep"):
        a.model("body", data, Customer)


def test_what_was_read_at_the_limit_can_be_sent() -> None:
    """An argument may be as deep as an answer: a hundred levels, and none more."""
    for make in (lambda depth: chain(depth - 1), lambda depth: in_lists(depth - 1)):
        assert a.anything("body", make(100)) is not None
        with pytest.raises(ArgumentError, match="nested at most 100 deep"):
            a.anything("body", make(101))
    assert a.anything("body", {"a": in_lists(98)}) == {"a": in_lists(98)}


def test_a_model_with_a_bare_datetime_is_refused() -> None:
    """A time without an offset is refused in a model as it is as an argument."""
    customer = Customer(created_at=datetime(2023, 1, 1))  # noqa: DTZ001 - the point
    with pytest.raises(ArgumentError, match=r"body: .*no time zone") as caught:
        a.model("body", customer, Customer)
    assert caught.value.argument == "body"


def test_a_bare_datetime_is_no_segment() -> None:
    """Nor in a path, where it is named as well."""
    with pytest.raises(ArgumentError, match="time zone") as caught:
        a.segment("id", datetime(2023, 1, 1))  # noqa: DTZ001 - the point
    assert caught.value.argument == "id"


def test_one_character_is_singular() -> None:
    """The text of a limit reads well."""
    with pytest.raises(ArgumentError, match="at least 1 character long"):
        a.string("name", "", min_length=1)


def target(**query: Any) -> str:
    """Return the target of a call with this query."""
    operation: Operation[None] = Operation(id="x", method="GET", path="/x", retry="safe")
    return Call(query=tuple(query.items())).target(operation)


def test_a_query_leaves_out_what_is_not_there_and_encodes_the_rest() -> None:
    """None and UNSET are not sent, a list repeats its name, a mapping gives its own names."""
    assert target(a=None, b=UNSET) == "/x"
    assert target(a=True, b=1, c=1.5) == "/x?a=true&b=1&c=1.5"
    assert target(a="+1 &é=") == "/x?a=%2B1%20%26%C3%A9%3D"
    assert target(a=["x", Channel.SMS], b={"c": 1}) == "/x?a=x&a=sms&c=1"
    assert target(a=datetime(2023, 1, 1, tzinfo=UTC)) == "/x?a=2023-01-01T00%3A00%3A00Z"


def test_header_parameters_are_text() -> None:
    """Header parameters are sent as text, and one that would break its line is refused."""
    call = Call(headers=(("A", True), ("B", None), ("C", UNSET), ("D", [1, 2])))
    assert call.header_pairs() == [("A", "true"), ("D", "1,2")]
    for value in ("a\r\nb", "é", " a", "\x00"):
        with pytest.raises(ArgumentError):
            Call(headers=(("A", value),)).header_pairs()


def test_bodies_have_the_bytes_of_their_type() -> None:
    """JSON is compact UTF-8 without what is UNSET; text and bytes go as they are."""
    assert Call(body={"a": UNSET, "b": None, "c": "é"}).content() == '{"b":null,"c":"é"}'.encode()
    assert Call(body="Acme").content() == b'"Acme"'
    assert Call(body=None).content() == b"null"
    assert Call().content() is None
    assert Call(body="é", content_type="text/plain").content() == "é".encode()
    assert Call(body=b"\0", content_type="application/octet-stream").content() == b"\0"
    assert Call(body=b"a=b", content_type="application/json").content() == b"a=b"
    for body in ({"a": float("nan")}, {"a": "\ud800"}, {"a": object()}):
        with pytest.raises(ArgumentError):
            Call(body=body).content()


@given(st.text() | st.integers() | st.floats())
def test_any_segment_stays_one_segment(value: Any) -> None:
    """Whatever the value, the path keeps its shape and decodes to it, or it is refused."""
    try:
        encoded = a.segment("id", value)
    except ArgumentError:
        return
    path = Call(path=(encoded,)).target(FETCH)
    assert path.count("/") == 2
    assert "?" not in path
    assert "#" not in path
    assert unquote(encoded) == a.text(value)
    assert encoded not in (".", "..", "")
