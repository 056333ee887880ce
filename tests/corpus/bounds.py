"""Owns the least and the greatest number that a schema takes, exclusive ones taken in.

OpenAPI 3.0 has `exclusiveMinimum` as a flag beside `minimum`, 3.1 as a number of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.corpus.document import Schema


def bounds(known: Schema, step: float) -> tuple[float | None, float | None]:
    """Return both, None where there is none; a `step` is how far off an exclusive one is."""
    low, high = known.get("minimum"), known.get("maximum")
    above, below = known.get("exclusiveMinimum"), known.get("exclusiveMaximum")
    if above is True or (above is not None and above is not False):
        low = (low if above is True else above) + step
    if below is True or (below is not None and below is not False):
        high = (high if below is True else below) - step
    return low, high
