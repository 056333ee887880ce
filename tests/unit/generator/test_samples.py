"""Values in the calls that a README shows: written as the argument takes them."""

from __future__ import annotations

from datetime import date, datetime, time, timezone
from decimal import Decimal
from importlib import import_module
from pathlib import Path

import pytest

from generator.ir import Array, Default, Scalar
from generator.lower.samples import Samples

NOON = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("of", "example", "wanted"),
    [
        (Scalar("string", "date-time"), None, NOON),
        (Scalar("string", "date-time"), "2024-01-01t12:00:00z", NOON),
        (Scalar("string", "date-time"), "tomorrow", NOON),
        (Scalar("string", "date-time"), "2024-01-01T12:00:00", NOON),
        (Scalar("string", "date"), "2023-02-03", date(2023, 2, 3)),
        (Scalar("string", "time"), None, time(12, tzinfo=timezone.utc)),
        (Scalar("string", "decimal"), "much", Decimal("1.25")),
        (Scalar("number", "decimal"), 2.5, Decimal("2.5")),
        (Scalar("file"), None, Path("path/to/photo")),
        (Scalar("bytes"), "x", Path("path/to/photo")),
        (Array(Scalar("file")), None, [Path("path/to/photo")]),
        (Array(Scalar("string")), None, ["text"]),
        (Scalar("integer"), 7, 7),
    ],
)
def test_a_sample_is_the_value_that_an_argument_takes(
    of: Scalar | Array, example: object, wanted: object
) -> None:
    """The source, with the import that it needs, gives a datetime, a path or what JSON has."""
    boxed = None if example is None else Default(example)
    source, needed = Samples({}).written(of, boxed, "photo")
    names = {needed[1]: getattr(import_module(needed[0]), needed[1])} if needed else {}
    assert eval(source, names) == wanted  # noqa: S307 - of our own making
