"""Arrays whose places have types of their own."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from runtime.python import arguments, fields, formats, tuples
from runtime.python.errors import ArgumentError, DecodeError
from runtime.python.unions import Unknown
from runtime.python.unset import UNSET
from runtime.python.wire import encode

CHECKS = (arguments.number, partial(arguments.string, nullable=True))


def test_each_place_is_read_by_its_own_reader() -> None:
    """An array becomes a tuple, and that encodes back to the same array."""
    found = tuples.read([1, "2024-01-01"], fields.integer, formats.date)
    assert isinstance(found, tuple)
    assert encode(found) == [1, "2024-01-01"]


@pytest.mark.parametrize(
    ("value", "path"), [([1, 2], "$[1]"), ([1], "$"), ([1, "a", 2], "$"), ("ab", "$"), (None, "$")]
)
def test_another_length_or_type_is_told_where_it_is(value: Any, path: str) -> None:
    """What is too short, too long, no array, or wrong in one place is a DecodeError with a path."""
    with pytest.raises(DecodeError) as caught:
        tuples.read(value, fields.integer, fields.string)
    assert caught.value.path == path


def test_each_place_is_checked_by_its_own_check() -> None:
    """A tuple or a list is given back as a list; an odd place is named."""
    assert tuples.checked("at", (1, None), items=CHECKS) == [1, None]
    assert tuples.checked("at", UNSET, items=CHECKS, optional=True) is UNSET
    assert tuples.checked("at", None, items=CHECKS, nullable=True) is None
    with pytest.raises(ArgumentError, match=r"at\[1\] must be a string"):
        tuples.checked("at", [1, 2], items=CHECKS)


@pytest.mark.parametrize("value", [(1,), (1, "a", 2), 1, None, UNSET])
def test_another_length_is_refused(value: Any) -> None:
    """As many items as places are demanded, and nothing else passes."""
    with pytest.raises(ArgumentError):
        tuples.checked("at", value, items=CHECKS)


READERS = (fields.integer, formats.date)


@pytest.mark.parametrize("count", [0, 1, 2, 4])
def test_a_list_is_read_place_by_place(count: int) -> None:
    """The first items by their own readers, however many there are, and the rest by one."""
    value = [1, "2024-01-01", True, False][:count]
    found = tuples.array(value, *READERS, rest=fields.boolean)
    assert encode(found) == value
    assert [type(one).__name__ for one in found] == ["int", "date", "bool", "bool"][:count]


@pytest.mark.parametrize(
    ("value", "path"),
    [(["a"], "$[0]"), ([1, "a"], "$[1]"), ([1, "2024-01-01", 1], "$[2]"), (1, "$")],
)
def test_an_item_of_another_type_is_told_where_it_is(value: Any, path: str) -> None:
    """What is no array, or wrong in one place, is a DecodeError with a path."""
    with pytest.raises(DecodeError) as caught:
        tuples.array(value, *READERS, rest=fields.boolean)
    assert caught.value.path == path


def test_what_may_not_follow_is_kept_in_an_answer() -> None:
    """A service that sends more items than the document knows is still understood."""
    assert tuples.array([1, "2024-01-01", {"a": 1}], *READERS)[2] == Unknown({"a": 1})


def test_a_list_is_checked_place_by_place() -> None:
    """Each of the first items has a check of its own, and limits hold for the list."""
    options: Any = {"first": CHECKS, "rest": arguments.boolean, "max_items": 3}
    assert tuples.checked_array("at", (1, None, True), **options) == [1, None, True]
    assert tuples.checked_array("at", [], **options) == []
    for wrong, told in (
        ([1, 2], r"at\[1\]"),
        ([1, "a", 1], r"at\[2\]"),
        ([1, "a", True, True], "3"),
    ):
        with pytest.raises(ArgumentError, match=told):
            tuples.checked_array("at", wrong, **options)
