"""Owns how Python reads the patterns of a document, which are written for ECMA-262.

Must not know where a pattern stands.
"""

from __future__ import annotations

import re
import warnings

_LITERAL = re.compile(r"/\^.*/[a-z]*|/.*\$/[a-z]*", re.DOTALL)
# What is escaped outside of a set, or a set with what it holds.
_SET = re.compile(r"\\.|\[(\^?)(\]?(?:\\.|[^\]\\])*)\]", re.DOTALL)
# What Python warns of in a set, since a later version may read it as sets within sets.
_DOUBTFUL = re.compile(r"^\[|--|&&|~~|\|\|")
_STEP = re.compile(r"(\\.|.)(?:-(\\.|.))?", re.DOTALL)
_OPERATORS = frozenset("[-&~|")


def readable(pattern: str) -> str:
    """The same pattern, with a backslash before what could be an operator of a set to Python."""
    return _SET.sub(_plain_set, pattern)


def fault_of(pattern: str) -> str:
    """Why Python can't check a pattern, or nothing."""
    if _LITERAL.fullmatch(pattern):
        return "it is written as a literal of JavaScript, slashes and all"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        try:
            re.compile(pattern)
        except re.error as error:
            return str(error)
    return ""


def _plain_set(found: re.Match[str]) -> str:
    if found[2] is None or not _DOUBTFUL.search(found[2]):
        return found[0]
    return f"[{found[1]}{_STEP.sub(_escaped_step, found[2])}]"


def _escaped_step(found: re.Match[str]) -> str:
    """A sign of a set, or a range from one to another."""
    return "-".join(f"\\{one}" if one in _OPERATORS else one for one in found.groups() if one)
