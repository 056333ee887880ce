"""How Python reads the sets of a pattern that was written for ECMA-262."""

from __future__ import annotations

import re
import warnings

import pytest

from generator.build.patterns import fault_of, readable

_SIGNS = [chr(code) for code in range(32, 127)]
_PATTERNS = [
    *("[[a]", "[^[a]", "[[-a]", "[]a[[]", r"[\]\[[]", r"\[[[]"),
    *("[--/]", "[^--a]", "[+--]", "[!--/]", "[a-z--9]", "[&&-z]", "[a&&&b]", "[~~~]", "[|||-~]"),
]


@pytest.mark.parametrize("pattern", _PATTERNS)
def test_a_set_within_a_set_is_none_to_python(pattern: str) -> None:
    """What Python would warn of is escaped, and the same signs match as before."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        meant = re.compile(pattern)
    shape = re.compile(readable(pattern))  # a warning is an error here
    texts = [*_SIGNS, *(f"[{sign}" for sign in _SIGNS)]
    assert [shape.fullmatch(one) is None for one in texts] == [
        meant.fullmatch(one) is None for one in texts
    ]


@pytest.mark.parametrize("pattern", ["^[a-z]+$", r"[\w.-]+", "[a-]", "[^-]", "a||b", r"\[--\]"])
def test_a_pattern_without_such_sets_stays_as_it_is(pattern: str) -> None:
    """Nothing is escaped that needs no escape."""
    assert readable(pattern) == pattern


def test_a_fault_is_told_of_the_pattern_as_it_is_written() -> None:
    """The position is one in the document's own text, and there is no warning beside it."""
    assert fault_of("[[x][b--a]").startswith("bad character range b--")
