"""Owns texts that match a pattern: found by Hypothesis, or decimal numbers."""

from __future__ import annotations

import base64
import datetime as dt
import functools
import re
import warnings
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.corpus.document import Schema

_READERS: Final[dict[str, Callable[[str], object]]] = {
    "byte": lambda text: base64.b64decode(text, validate=True),
    "date": dt.date.fromisoformat,
    "date-time": lambda text: dt.datetime.fromisoformat(text.replace("Z", "+00:00")),
}
_DECIMALS: Final = ("1.25", "1.5", "1", "12", "123", "0.125", "-1.25")


def fits(known: Schema, text: str) -> bool:
    """Whether a text has the pattern and the length that a schema asks for."""
    try:
        is_match = re.search(known["pattern"], text) is not None
    except re.error:
        return False
    return is_match and (known.get("minLength") or 0) <= len(text) <= known.get("maxLength", 9999)


def is_of_format(known: Schema, text: str) -> bool:
    """Whether a text that its pattern takes is a date or base64, where its format says so."""
    told = "byte" if known.get("contentEncoding") == "base64" else known.get("format")
    read = _READERS.get(str(told))
    try:
        return read is None or read(text) is not None
    except ValueError:
        return False


def decimal_of(known: Schema) -> str | None:
    """The first decimal number that has a schema's pattern; None where its format is another."""
    if known.get("format") != "decimal":
        return None
    return next((one for one in _DECIMALS if fits(known, one)), None)


def matching(pattern: str, known: Schema | None = None, index: int = 0) -> str | None:
    """Return a text that matches a pattern, the simplest of them for 0; None if there is none."""
    known = known or {}
    least, most = known.get("minLength") or 0, known.get("maxLength") or 9999
    # What holds something tells more than what holds nothing.
    found = _matching(pattern, max(least, 1), most, index)
    return _matching(pattern, least, most, index) if found is None else found


@functools.cache
def _matching(pattern: str, least: int, most: int, index: int) -> str | None:
    from hypothesis import HealthCheck, find, settings, strategies  # noqa: PLC0415 - rarely needed

    chosen = settings(
        database=None, derandomize=True, max_examples=200, suppress_health_check=list(HealthCheck)
    )
    others = [_matching(pattern, least, most, before) for before in range(index)]
    # What looks ahead takes seconds to be met once, and what can't be met takes them each time.
    if index and (None in others or "(?=" in pattern):
        return None

    def is_new(text: str) -> bool:
        is_plain = text.isprintable() and text == text.strip()
        return is_plain and least <= len(text) <= most and text not in others

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            texts = strategies.from_regex(re.compile(pattern, re.ASCII)).map(
                lambda text: _lengthened(pattern, text, least)
            )
            return find(texts, is_new, settings=chosen)
    except Exception:  # noqa: BLE001 - not a pattern of Python's, or nothing found
        return None


def _lengthened(pattern: str, text: str, least: int) -> str:
    """The text, its last character repeated where that keeps the pattern: long ones are rare."""
    longer = text + text[-1:] * (least - len(text))
    return longer if re.search(pattern, longer) else text
