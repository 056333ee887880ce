# Copied from runtime/python/exact.py, where changes belong.
"""Numbers with all their digits, where a float has about seventeen.

Owns the number that knows how it was written, and JSON with such numbers, both ways. Loaded where
the document has decimal numbers, or once a Decimal is sent; before that there are none to look for.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast, final

from .answers import refuse_constant

__all__ = ["DECODER", "Exact", "dumps", "number"]


@final
class Exact(float):
    """A JSON number that its float is only next to: it prints as it is written."""

    __slots__ = ("_text",)
    _text: str

    def __new__(cls, text: str) -> Exact:
        """Take the text of a JSON number, of any size."""
        made = super().__new__(cls, text)
        made._text = text
        return made

    def __repr__(self) -> str:
        return self._text

    def __reduce__(self) -> tuple[type[Exact], tuple[str]]:
        return Exact, (self._text,)


def number(text: str) -> float:
    """Return a number of this text: a float where that prints the same."""
    value = float(text)
    return value if repr(value) == text else Exact(text)


def dumps(value: Any, encoder: json.JSONEncoder) -> str:
    """Return the JSON text of a plain value, as the encoder lays it out."""
    # Python's encoder writes each float by its own repr, whatever a subclass says.
    if isinstance(value, Exact):
        return repr(value)
    if not _is_held(value):
        return encoder.encode(value)
    if isinstance(value, Mapping):
        entries = cast("Mapping[str, Any]", value)
        between = encoder.key_separator
        pairs = (f"{encoder.encode(key)}{between}{dumps(entries[key], encoder)}" for key in entries)
        return f"{{{encoder.item_separator.join(pairs)}}}"
    items = (dumps(one, encoder) for one in cast("list[Any]", value))
    return f"[{encoder.item_separator.join(items)}]"


def _is_held(value: Any) -> bool:
    """Tell whether such a number is in a container."""
    if isinstance(value, Mapping):
        value = cast("Mapping[str, Any]", value).values()
    elif not isinstance(value, (list, tuple)):
        return isinstance(value, Exact)
    return any(map(_is_held, cast("list[Any]", value)))


DECODER = json.JSONDecoder(parse_constant=refuse_constant, parse_float=number)
"""Reads numbers with all their digits; one over the range of floats is told by who reads it."""
