"""Numbers with more digits than a float: read, kept and written as they are."""

from __future__ import annotations

import copy
import json
import math
import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.python import arguments, exact, fields, formats
from runtime.python.answers import parse_json
from runtime.python.errors import ArgumentError, DecodeError
from runtime.python.operation import Call
from runtime.python.wire import MAX_DIGITS, dumps, encode

LONG = "0.12345678901234567890123456789"


def decimals() -> st.SearchStrategy[Decimal]:
    """Decimals of up to 60 digits, from the very small to the very large."""
    return st.builds(
        lambda sign, digits, exponent: Decimal((sign, tuple(map(int, str(digits))), exponent)),
        st.sampled_from([0, 1]),
        st.integers(0, 10**60 - 1),
        st.integers(-500, 500),
    )


def sent(value: object) -> bytes:
    """The bytes of a JSON body."""
    content = Call(body=value).content()
    assert isinstance(content, bytes)
    return content


@given(decimals())
def test_decimal_numbers_survive_the_wire(number: Decimal) -> None:
    """A decimal comes back equal from a JSON number, alone or within other values."""
    plain = arguments.number("n", number)
    body = sent({"a": [plain, {"b": plain}], "c": 0.5})
    (one, inner), half = (value := parse_json(body, exact.DECODER))["a"], value["c"]
    assert formats.exact(one) == formats.exact(inner["b"]) == number
    assert type(half) is float
    assert formats.exact(encode(number)) == number
    assert Decimal(arguments.text(plain)) == number


def test_an_integer_keeps_its_digits_beside_decimals() -> None:
    """Where numbers know how they were written, one that ends in `.0` is whole and exact."""
    value = parse_json(b"[12345678901234567890.0, 3.0]", exact.DECODER)
    assert list(map(fields.integer, value)) == [12345678901234567890, 3]


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text() | st.floats(-1e9, 1e9),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))  # fmt: skip
def test_json_is_laid_out_as_ever(value: object) -> None:
    """A body with such a number in it is the same JSON otherwise, byte for byte."""
    marked = sent([value, encode(Decimal(LONG)), {"k": value}])
    plain = sent([value, 1e300, {"k": value}])  # which is not among those that are drawn
    assert marked == plain.replace(b",1e+300,{", f",{LONG},{{".encode(), 1)


def test_a_number_that_a_float_holds_is_a_float() -> None:
    """Only what a float would print otherwise is kept by its text; whole numbers are ints."""
    values = parse_json(b"[1.5, 1, 1.50, 1e5, -0.0]", exact.DECODER)
    assert list(map(type, values)) == [float, int, exact.Exact, exact.Exact, float]
    assert str(values) == "[1.5, 1, 1.50, 1e5, -0.0]"
    assert values == [1.5, 1, 1.5, 1e5, 0.0]
    assert [type(encode(Decimal(text))) for text in ("3", "1E+2", "0.5")] == [int, int, float]
    assert repr(encode(Decimal("1.50"))) == "1.50"


def test_a_number_with_its_text_is_copied_whole() -> None:
    """Copies and pickles print as the original; json of Python's own writes the nearest float."""
    one = exact.number(LONG)
    for other in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
        assert repr(other) == LONG
        assert other == one == float(LONG)
    assert json.dumps([one]) == f"[{float(LONG)!r}]"
    assert dumps({"a": (one,)}) == f'{{"a":[{LONG}]}}'


def test_another_number_field_reads_a_float() -> None:
    """Where the document has a plain number its reader gives a float, and refuses what is none."""
    assert type(fields.number(exact.number(LONG))) is float
    assert formats.exact(exact.number("1e400")) == Decimal("1e400")
    assert math.isinf(exact.number("1e400"))
    with pytest.raises(DecodeError, match="finite"):
        fields.number(exact.number("1e400"))
    with pytest.raises(DecodeError, match="finite"):
        formats.exact(exact.number("1e99999999999999999999"))


def test_a_long_number_in_a_long_answer_keeps_its_digits() -> None:
    """The look for integers that are too long changes nothing of the others."""
    digits = "1" * (MAX_DIGITS + 100)
    (value,) = parse_json(f"[0.{digits}]".encode(), exact.DECODER)
    assert formats.exact(value) == Decimal(f"0.{digits}")
    with pytest.raises(DecodeError, match="too many digits"):
        parse_json(f"[{digits}]".encode(), exact.DECODER)


@pytest.mark.parametrize(
    "number",
    [Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity"), Decimal("1" * (MAX_DIGITS + 1))],
)
def test_what_is_no_number_or_too_long_is_refused(number: Decimal) -> None:
    """Neither a NaN nor an infinity is JSON, and nobody means a number of a thousand digits."""
    with pytest.raises(ArgumentError, match=r"^n must be a"):
        arguments.number("n", number)
    if not number.is_finite():
        with pytest.raises(ArgumentError, match="has no JSON form"):
            encode(number)


def test_limits_hold_for_decimals_as_they_are_written() -> None:
    """A tenth is at least 0.1, though the float of that name is above it; and divides long ones."""
    tenth = Decimal("0.1")
    assert arguments.number("n", tenth, minimum=0.1, maximum=0.1, multiple_of=0.1) == float(tenth)
    with pytest.raises(ArgumentError, match=r"above 0\.1"):
        arguments.number("n", tenth, exclusive_minimum=0.1)
    long = Decimal("12345678901234567890123456789012345678.25")
    assert arguments.number("n", long, multiple_of=0.25) == float(long)
    assert arguments.integer("n", 5 * 10**60, multiple_of=5) == 5 * 10**60
    with pytest.raises(ArgumentError, match=r"a multiple of 0\.1"):
        arguments.number("n", long, multiple_of=0.1)
