"""Formats: times, bytes and decimals, read, checked and written."""

from __future__ import annotations

from datetime import time, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.python import fields, formats
from runtime.python.errors import ArgumentError, DecodeError
from runtime.python.unset import UNSET

UTC = timezone.utc


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("04:05:06Z", time(4, 5, 6, tzinfo=UTC)),
        ("04:05:06z", time(4, 5, 6, tzinfo=UTC)),
        ("04:05:06.1234567+01:30", time(4, 5, 6, 123456, timezone(timedelta(minutes=90)))),
        ("04:05:06", time(4, 5, 6)),
        ("04:05", time(4, 5)),
        ("23:59:60Z", time(0, 0, tzinfo=UTC)),
    ],
)
def test_a_time_of_day_is_read(text: str, moment: time) -> None:
    """A time may lack its seconds and its offset; its fraction is cut to microseconds."""
    assert formats.time(text) == moment
    assert formats.time(text).utcoffset() == moment.utcoffset()


@pytest.mark.parametrize(
    ("reader", "value"),
    [
        *((formats.time, text) for text in ("", "4:05", "25:00:00", "04:05:06 Z", 1, None)),
        *((formats.byte, text) for text in ("a", "ab=", "ab==cd==", "a?bc", "é===", 1)),
        *((formats.decimal, text) for text in ("", "NaN", "1e", "1_0", "٣", "Infinity", 1, 1.5)),
        (formats.decimal, "1e99999999999999999999"),
        *((formats.exact, text) for text in ("1", float("inf"), True, None)),
    ],
)
def test_what_has_not_the_format_is_refused(reader: Any, value: object) -> None:
    """Another JSON type, or a string of another form, is a DecodeError."""
    with pytest.raises(DecodeError):
        reader(value)


@given(st.times(timezones=st.sampled_from([None, UTC, timezone(timedelta(hours=-3))])))
def test_times_survive_the_wire(moment: time) -> None:
    """Any time of day reads back as it was."""
    assert formats.time(fields.encode(moment)) == moment
    assert formats.time(formats.checked_time("at", moment)) == moment


@given(st.binary(max_size=100))
def test_bytes_survive_the_wire(data: bytes) -> None:
    """Any bytes read back as they were, and the base64 of them may be broken into lines."""
    text = fields.encode(data)
    assert formats.byte(text) == data
    assert formats.byte("\r\n".join(text)) == data
    assert formats.checked_byte("data", data) == text


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_decimals_survive_the_wire(number: Decimal) -> None:
    """A decimal in a string keeps its value, however large, small or precise it is."""
    assert formats.decimal(formats.written(number)) == number
    assert formats.decimal(formats.checked_decimal("n", number)) == number


@pytest.mark.parametrize("text", ["12.50", "12,50"])
def test_a_decimal_may_come_with_a_comma(text: str) -> None:
    """Where a comma may stand for the point, both are read; groups of digits are not."""
    assert formats.decimal_or_comma(text) == Decimal("12.50")
    with pytest.raises(DecodeError):
        formats.decimal_or_comma("1.234,50")


def test_a_decimal_is_written_without_an_exponent() -> None:
    """Trailing zeros stay, and only what would be very long gets an exponent."""
    texts = ["1.10", "0.0000001", "100", "-3.00"]
    assert [formats.written(Decimal(text)) for text in texts] == texts
    assert formats.written(Decimal("1E+2")) == "100"
    assert formats.written(Decimal("1E+60")) == "1E+60"
    assert formats.written({"a": [Decimal("1.0")], "b": None}) == {"a": ["1.0"], "b": None}


def test_a_number_of_decimal_format_has_the_digits_that_came() -> None:
    """What JSON wrote as 0.1 is a tenth, not the float next to it."""
    assert formats.exact(0.1) == Decimal("0.1")
    assert formats.exact(3) == Decimal(3)


@pytest.mark.parametrize(
    ("check", "value"),
    [
        (formats.checked_time, "04:05:06Z"),
        (formats.checked_byte, "aGVsbG8="),
        (formats.checked_decimal, 1.5),
        (formats.checked_decimal, True),
        (formats.checked_decimal, "one"),
        (formats.checked_decimal, Decimal("NaN")),
        (formats.checked_decimal, None),
        (formats.checked_byte, UNSET),
    ],
)
def test_an_argument_of_another_type_is_refused(check: Any, value: object) -> None:
    """A check wants the type of its format, names the argument, and shows no value."""
    with pytest.raises(ArgumentError, match=r"^data ") as caught:
        check("data", value)
    assert caught.value.argument == "data"


def test_checks_take_limits_and_what_may_be_left_out() -> None:
    """Limits hold for the string that is sent; UNSET and null pass where they may."""
    assert formats.checked_decimal("n", "1.50", pattern=r"\.\d\d$") == "1.50"
    assert formats.checked_decimal("n", 7) == "7"
    with pytest.raises(ArgumentError, match="matches"):
        formats.checked_decimal("n", 7, pattern=r"\.\d\d$")
    assert formats.checked_time("t", UNSET, optional=True) is UNSET
    assert formats.checked_byte("b", None, nullable=True) is None
