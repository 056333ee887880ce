"""What tells the variants of a union apart where no discriminator does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.unit.generator.documents import text_of
from tests.unit.generator.emitted import package

if TYPE_CHECKING:
    from pathlib import Path

_REQUIRED = {"required": ["t"]}


def variant(kind: object, **more: object) -> dict[str, Any]:
    """An object with a constant and with what any variant has."""
    return {"type": "object", "properties": {"t": kind, "name": {"type": "string"}}, **more}


@pytest.mark.parametrize(
    ("one", "two", "rows"),
    [
        (
            variant({"const": "one"}),
            variant({"enum": ["two"], "type": "string"}),
            {"one": "One", "two": "Two", "three": "Unknown", None: "One", "": "One"},
        ),
        (
            variant({"const": "one"}, **_REQUIRED),
            variant({"const": "two"}),
            {"one": "One", "two": "Two", "three": "Unknown", None: "Two", "": "Two"},
        ),
        (
            variant({"const": "one"}, **_REQUIRED),
            variant({"enum": [2, None]}, **_REQUIRED),
            {"one": "One", 2: "Two", 3: "Unknown", None: "Two", "": "Unknown"},
        ),
    ],
)
def test_a_value_that_no_variant_has_for_its_constant_is_of_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one: Any, two: Any, rows: dict[Any, str]
) -> None:
    """A constant decides wherever its property is there; what may lack it may fit without it."""
    refs = [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Two"}]
    holder = {"properties": {"held": {"oneOf": refs}}}
    made = package(
        text_of(schemas={"One": one, "Two": two, "Holder": holder}), tmp_path, monkeypatch
    )
    for told, wanted in rows.items():
        # An empty text stands for a property that isn't there.
        value = {"name": "x"} if told == "" else {"name": "x", "t": told}
        held = made.models.Holder.from_dict({"held": value}).held
        assert (told, type(held).__name__) == (told, wanted)
        assert held.to_dict() == value
