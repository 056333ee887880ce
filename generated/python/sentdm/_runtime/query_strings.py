# Copied from runtime/python/query_strings.py, where changes belong.
"""A query string that is one value (OpenAPI 3.2 §4.12.2): a form, JSON or text.

Owns the pair that each is in a call. What was left out, and a form without fields, gives none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import bodies, styles
from .operation import QueryString, quoted
from .unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .unset import Unset

__all__ = ["form", "json", "text"]

Pairs = list[tuple[str, QueryString]]  # at most one


def form(
    fields: Mapping[str, Any] | Unset | None,
    *,
    nested: tuple[str, ...] = (),
    encodings: Mapping[str, bodies.Encoding] | None = None,
) -> Pairs:
    """Return the query string that fields are as application/x-www-form-urlencoded."""
    written = bodies.form_text(fields, nested=nested, encodings=encodings)
    return [("", QueryString(written))] if written else []


def json(value: Any) -> Pairs:
    """Return the query string that a value is as JSON."""
    return text(styles.as_json(value))


def text(value: Any) -> Pairs:
    """Return the query string that text is, percent-encoded as a whole."""
    return [] if value is None or value is UNSET else [("", QueryString(quoted(value)))]
