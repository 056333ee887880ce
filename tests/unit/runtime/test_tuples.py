"""Arrays whose places have types of their own."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from runtime.python import arguments, fields, formats, tuples
from runtime.python.errors import ArgumentError, DecodeError
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
