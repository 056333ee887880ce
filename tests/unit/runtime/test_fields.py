"""Models and their fields."""

from __future__ import annotations

import copy
import json
import pickle
import pprint
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.python import fields, formats
from runtime.python.errors import ArgumentError, DecodeError
from runtime.python.unset import UNSET, Unset
from tests.unit.runtime.sample import Channel, Customer, Problem

UTC = timezone.utc


def test_absent_and_null_read_as_none_and_are_told_apart() -> None:
    """A missing field and a null are None; fields_set has the null one only."""
    customer = Customer.from_dict({"name": None})
    assert customer.name is None
    assert customer.id is None
    assert customer.fields_set == {"name"}
    assert customer.to_dict() == {"name": None}


def test_a_made_model_has_what_it_was_given() -> None:
    """UNSET never shows in an attribute, and assignment makes a field present."""
    customer = Customer(name="n")
    assert customer.id is None
    assert customer.fields_set == {"name"}
    customer.phone_number = "+1"
    del customer.name
    assert customer.to_dict() == {"phoneNumber": "+1"}
    assert not hasattr(customer, "nmae")


def pickled(model: Any) -> Any:
    """Return what a pickle of the model becomes."""
    return pickle.loads(pickle.dumps(model))


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, pickled])
def test_copies_keep_presence(duplicate: Any) -> None:
    """A copy, deep copy and pickle are equal, and have the same fields set."""
    customer = Customer.from_dict({"id": "1", "name": None, "odd": 1})
    again = duplicate(customer)
    assert again == customer
    assert again.fields_set == {"id", "name"}
    assert again.to_dict() == customer.to_dict()


def test_equality_is_by_value() -> None:
    """Models with the same values are equal."""
    assert Customer.from_dict({"id": "1"}) == Customer(id="1")
    assert Customer(id="1") != Customer(id="2")


def test_the_repr_shows_what_is_present_and_hides_credentials() -> None:
    """Absent fields are left out, and a credential's value."""
    assert repr(Customer(id="1", token="canary")) == "Customer(id='1', token=<hidden>)"


def test_a_long_repr_has_a_line_for_each_field() -> None:
    """What does not fit in a line is broken, nested models and lists indented; pprint keeps it."""
    parent = Customer(id="p" * 50, name="n" * 50)
    customer = Customer(id="1", parent=parent, tags=["a", "b"], additional_properties={"x": [1]})
    wanted = f"""Customer(
    id='1',
    parent=Customer(
        id='{"p" * 50}',
        name='{"n" * 50}',
    ),
    tags=['a', 'b'],
    additional_properties={{'x': [1]}},
)"""
    assert repr(customer) == str(customer) == pprint.pformat(customer) == wanted


def test_a_model_within_itself_has_a_repr() -> None:
    """A cycle ends in dots, as that of a list does."""
    customer = Customer(id="1")
    customer.parent = customer
    assert repr(customer) == "Customer(id='1', parent=...)"


def test_a_datetime_without_an_offset_is_not_written() -> None:
    """The wire form is one that can be read back, or there is none."""
    customer = Customer(created_at=datetime(2023, 1, 1))  # noqa: DTZ001 - the point
    with pytest.raises(ArgumentError, match="no time zone"):
        customer.to_dict()


@pytest.mark.parametrize(
    ("value", "word"),
    [(1, "a number"), (1.5, "a number"), (True, "a boolean"), (None, "null"), ([], "an array")],
)
def test_a_mismatch_speaks_json(value: object, word: str) -> None:
    """What was found is named as JSON names it."""
    with pytest.raises(DecodeError, match=f"expected a string, found {word}$"):
        fields.string(value)


def test_an_enum_is_open() -> None:
    """A known value is the member and equals its string, an unknown one stays a string."""
    assert Customer.from_dict({"channel": "sms"}).channel is Channel.SMS
    assert Customer.from_dict({"channel": "sms"}).channel == "sms"
    assert Customer.from_dict({"channel": "fax"}).channel == "fax"
    assert Customer(channel=Channel.SMS).to_dict() == {"channel": "sms"}


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ({"id": 1}, "$.id"),
        ({"parent": {"parent": {"name": []}}}, "$.parent.parent.name"),
        ({"parent": []}, "$.parent"),
        ({"tags": ["a", 1]}, "$.tags[1]"),
        ({"tags": "a"}, "$.tags"),
        ({"channel": 1}, "$.channel"),
        ({"createdAt": "2023-01-01"}, "$.createdAt"),
        ([], "$"),
    ],
)
def test_a_wrong_type_is_named_by_its_path(data: Any, path: str) -> None:
    """A DecodeError has the place in wire names, and shows no value."""
    with pytest.raises(DecodeError) as caught:
        Customer.from_dict(data)
    assert caught.value.path == path
    assert caught.value.maybe_sent is False
    with pytest.raises(DecodeError) as caught:
        fields.array([{}, data], Customer.from_dict)
    assert caught.value.path == f"$[1]{path[1:]}"


@pytest.mark.parametrize("data", [{}, {"error": None}, {"error": 1}])
def test_a_required_field_must_be_there(data: Any) -> None:
    """A required field that is missing or null where null is not allowed is a DecodeError."""
    with pytest.raises(DecodeError) as caught:
        Problem.from_dict(data)
    assert caught.value.path == "$.error"


def test_an_odd_name_is_quoted_in_a_path() -> None:
    """A key that is no identifier is bracketed."""
    with pytest.raises(DecodeError) as caught:
        fields.mapping({"a b": 1}, fields.string)
    assert caught.value.path == "$['a b']"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2023-01-01T12:00:00Z", datetime(2023, 1, 1, 12, tzinfo=UTC)),
        ("2023-01-01t12:00:00z", datetime(2023, 1, 1, 12, tzinfo=UTC)),
        ("2023-01-01T12:00:00.5Z", datetime(2023, 1, 1, 12, 0, 0, 500000, tzinfo=UTC)),
        ("2023-01-01T12:00:00.123456789Z", datetime(2023, 1, 1, 12, 0, 0, 123456, tzinfo=UTC)),
        ("2023-01-01T12:00:00-00:00", datetime(2023, 1, 1, 12, tzinfo=UTC)),
        ("2016-12-31T23:59:60Z", datetime(2017, 1, 1, tzinfo=UTC)),
        (
            "2023-01-01T12:00:00+05:30",
            datetime(2023, 1, 1, 12, tzinfo=timezone(timedelta(hours=5, minutes=30))),
        ),
    ],
)
def test_date_times_are_rfc_3339(text: str, moment: datetime) -> None:
    """Any fraction, either case of the letters, any offset, the leap second."""
    assert formats.date_time(text) == moment
    assert formats.date_time(text).utcoffset() == moment.utcoffset()


@pytest.mark.parametrize(
    "text",
    [
        "2023-01-01T12:00:00",
        "2023-01-01",
        "2023-02-30T12:00:00Z",
        "2023-01-01T25:00:00Z",
        "2023-01-01T12:00:00+0530",
        "2023-01-01T12:00:00+99:00",
        "20230101T120000Z",
        "٢٠٢٣-01-01T12:00:00Z",
        "9999-12-31T23:59:60Z",
        "2023-01-01T12:00:00Z\n",
        1672574400,
    ],
)
def test_other_date_times_are_decode_errors(text: Any) -> None:
    """Without an offset, impossible, or in another form: a DecodeError on every Python."""
    with pytest.raises(DecodeError):
        formats.date_time(text)


@pytest.mark.parametrize(
    ("reader", "good", "bad"),
    [
        (fields.string, ["a"], [1, None, [], {}, True]),
        (fields.integer, [1, 3.0, 10**30], [True, "1", 1.5, None, float("inf")]),
        (fields.number, [1, 1.5, 10**400], [True, "1", None, float("inf"), float("nan")]),
        (fields.boolean, [True], [1, "true", None]),
        (formats.date, [], ["2023-13-01", "20230101", 1]),
        (fields.anything, [1, None, "a", []], []),
    ],
)
def test_readers_take_their_json_type_only(reader: Any, good: list[Any], bad: list[Any]) -> None:
    """Each reader gives back what fits and refuses the rest."""
    assert [reader(value) for value in good] == good
    for value in bad:
        with pytest.raises(DecodeError):
            reader(value)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1e23", 10**23),
        ("-1e23", -(10**23)),
        ("9007199254740993", 2**53 + 1),
        ("9.007199254740992e15", 2**53),
        ("123456789012345e10", 123456789012345 * 10**10),
        ("1e308", 10**308),
    ],
)
def test_a_large_integer_is_what_is_written(text: str, read: int) -> None:
    """With an exponent, too: not the integer that the nearest float happens to be."""
    assert fields.integer(json.loads(text)) == read


def test_nullable_dates_and_mappings() -> None:
    """The remaining readers read."""
    assert fields.nullable(None, fields.string) is None
    assert fields.nullable("a", fields.string) == "a"
    assert formats.date("2023-01-31") == date(2023, 1, 31)
    assert fields.mapping({"a": 1}, fields.integer) == {"a": 1}


def test_the_wire_form_of_values() -> None:
    """Each Python value that we take has one JSON form."""
    value = {
        "a": [Customer(id="1"), Channel.SMS, (1, 2.5)],
        "b": datetime(2023, 1, 1, 12, tzinfo=UTC),
        "c": datetime(2023, 1, 1, 12, 0, 0, 5, tzinfo=timezone(timedelta(hours=1))),
        "d": date(2023, 1, 1),
        "e": [Decimal(3), Decimal("1.5"), UUID(int=1), None, True],
    }
    assert fields.encode(value) == {
        "a": [{"id": "1"}, "sms", [1, 2.5]],
        "b": "2023-01-01T12:00:00Z",
        "c": "2023-01-01T12:00:00.000005+01:00",
        "d": "2023-01-01",
        "e": [3, 1.5, "00000000-0000-0000-0000-000000000001", None, True],
    }
    with pytest.raises(ArgumentError, match="object has no JSON form"):
        fields.encode(object())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(st.dictionaries(st.text() | st.sampled_from(["id", "name", "tags", "createdAt"]), JSON))
def test_any_object_is_a_model_that_round_trips_or_a_decode_error(data: dict[str, Any]) -> None:
    """What from_dict takes, to_dict gives back."""
    try:
        customer = Customer.from_dict(data)
    except DecodeError:
        return
    again = customer.to_dict()
    again.pop("createdAt", None)
    expected = {key: value for key, value in data.items() if key != "createdAt"}
    assert again == expected


@given(st.datetimes(timezones=st.just(UTC)))
def test_date_times_round_trip(moment: datetime) -> None:
    """decode(encode(x)) is x."""
    assert formats.date_time(fields.encode(moment)) == moment


def test_unset_is_one_object() -> None:
    """UNSET is falsy, says its name, and is itself after copy and pickle."""
    assert not UNSET
    assert repr(UNSET) == "UNSET"
    assert copy.deepcopy(UNSET) is UNSET
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET
    assert isinstance(UNSET, Unset)
