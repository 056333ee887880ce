"""Owns drawn texts and numbers: of a schema's format, and within its limits."""

from __future__ import annotations

import base64
import datetime as dt
import functools
import re
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from tests.corpus.bounds import bounds
from tests.corpus.patterns import decimal_of, is_of_format, matching
from tests.corpus.sample import FORMATS

if TYPE_CHECKING:
    from tests.corpus.document import Json, Schema

# All that a style or a URL could trip over.
_NOTED: Final = " aZ09-_.~/?#&=+%,;|[]{}:@!$'()*\"<>\\^`"
_LATIN: Final = "éÿ"
_BEYOND: Final = "é☃😀"
_EDGES: Final = {
    **{f"int{bits}": (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) for bits in (8, 16, 32, 64)},
    **{f"uint{bits}": (0, 2**bits - 1) for bits in (8, 16, 32, 64)},
}
_OFFSETS: Final = ("Z", "+02:00", "-09:30")
_WIDE: Final = 2**53  # RFC 8259 §6: what is an integer to everyone


def string(known: Schema, place: str) -> st.SearchStrategy[Json]:
    """Return what draws a string for a schema."""
    if "pattern" in known and is_of_format(known, matching(known["pattern"], known) or ""):
        return _pattern(known, place)
    told = known.get("format")
    if told == "date-time":
        return st.builds(_moment, st.datetimes(), st.sampled_from(_OFFSETS))
    if told == "decimal":
        return st.decimals(-(10**20), 10**20, places=9).map("{:f}".format)
    if told == "date":
        return st.dates().map(lambda one: one.isoformat())
    if told == "uuid":
        return st.uuids().map(str)
    if told == "byte" or known.get("contentEncoding") == "base64":
        return st.binary(max_size=20).map(lambda one: base64.b64encode(one).decode())
    if told in FORMATS:
        return st.just(FORMATS[told])
    least = max(known.get("minLength") or 0, 1 if place == "path" else 0)
    return texts(place, least, min(known.get("maxLength", least + 12), least + 12))


@functools.cache  # What a strategy allows takes longer to find out than a value to draw.
def texts(place: str, least: int, most: int) -> st.SearchStrategy[str]:
    """Return what draws texts that a place has a form for."""
    if place == "header":
        # RFC 9110 §5.5: what stands at the edges is no part of the value.
        return st.text(_NOTED, min_size=least, max_size=most).map(_filled)
    if place == "listed":
        # OpenAPI 3.2 §4.12.2.2: nothing in a header is encoded, so no value holds a delimiter.
        told = "".join(one for one in _NOTED if one not in ',="')
        return st.text(told, min_size=least, max_size=most).map(_filled)
    if place == "latin":
        # With one letter at least that each charset has otherwise.
        return st.text(_NOTED + _LATIN, min_size=least, max_size=most).map("é{}".format)
    letters = st.sampled_from(_NOTED + _BEYOND) | st.characters(exclude_categories=["C"])
    # Each of the noted ones now and then, beside whatever else there is.
    noted = [_NOTED[at : at + most] for at in range(0, len(_NOTED), most or 1)] if most else [""]
    several = [one for one in noted if len(one) >= least] or ["x" * least]
    found = st.text(letters, min_size=least, max_size=most) | st.sampled_from(several)
    return found.filter(lambda one: one not in (".", "..")) if place == "path" else found


def _moment(moment: dt.datetime, offset: str) -> str:
    """RFC 3339; what is too near the ends of time has no other offset."""
    is_near = moment.year in (dt.MINYEAR, dt.MAXYEAR)
    return moment.isoformat() + ("Z" if is_near else offset)


def _filled(text: str) -> str:
    return re.sub(r"^[ ]|[ ]$", "x", text)


def _pattern(known: Schema, place: str) -> st.SearchStrategy[Json]:
    # A pattern of decimal numbers is mostly one of "" and "-" as well.
    decimal = decimal_of(known)
    simple = decimal or matching(known["pattern"], known)
    if decimal or simple is None or place != "json":
        return st.just(simple or "text".ljust(known.get("minLength") or 0, "x"))
    return st.sampled_from([simple, matching(known["pattern"], known, 1) or simple])


def integer(known: Schema) -> st.SearchStrategy[Json]:
    """Return what draws an integer for a schema, up to its limits and those of its format."""
    edges = _EDGES.get(str(known.get("format")), (-_WIDE, _WIDE))
    low, high = _bounds(known, 1, edges)
    step = known.get("multipleOf") or 1
    step = int(step) if float(step).is_integer() else 1
    least, most = int(-(-low // step)), int(high // step)
    return st.integers(least, max(least, most)).map(lambda one: one * step)


def number(known: Schema) -> st.SearchStrategy[Json]:
    """Return what draws a number for a schema."""
    if known.get("multipleOf"):
        return integer(known)
    low, high = _bounds(known, 0.5, (-1e15, 1e15))
    # No negative zero, which is a zero to JSON and to texts.
    return st.floats(low, max(low, high), allow_subnormal=False).map(lambda one: one + 0.0)


def _bounds(known: Schema, step: float, edges: tuple[float, float]) -> tuple[float, float]:
    """The least and the greatest number, or those that are wide enough."""
    low, high = bounds(known, step)
    if low is None:
        low = edges[0] if high is None else min(high, edges[0])
    return low, max(low, edges[1]) if high is None else high


ANYTHING: Final[tuple[Any, ...]] = ("anything", 1, 1.5, True, None, ["a", 1], {"a": {"b": []}})
