"""What tells the variants of a union apart where no discriminator does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.unit.generator.documents import text_of
from tests.unit.generator.emitted import package

if TYPE_CHECKING:
    from pathlib import Path

_REQUIRED = {"required": ["t"]}
_CAT_OR_DOG = [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}]


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


def test_what_no_variant_lists_is_of_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A property that all demand, each with values of its own, says which variant a value is."""
    schemas = {
        "Cat": variant({"enum": ["tabby", "persian"]}, **_REQUIRED),
        "Dog": variant({"enum": ["hound", "poodle"]}, **_REQUIRED),
        "Holder": {"properties": {"held": {"oneOf": _CAT_OR_DOG}}},
    }
    made = package(text_of(schemas=schemas), tmp_path, monkeypatch)
    for told, wanted in {"persian": "Cat", "hound": "Dog", "x": "Unknown"}.items():
        value = {"name": "x", "t": told}
        held = made.models.Holder.from_dict({"held": value}).held
        assert (told, type(held).__name__) == (told, wanted)
        assert held.to_dict() == value


def test_lists_are_told_apart_by_the_constants_of_their_items(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list of dogs is not read as one of cats, by whatever name the list goes."""
    cats, dogs = ({"type": "array", "items": one} for one in _CAT_OR_DOG)
    several = [{"$ref": "#/components/schemas/Cats"}, dogs]
    schemas = {
        "Cat": variant({"const": "cat"}, **_REQUIRED),
        "Dog": variant({"const": "dog"}, **_REQUIRED),
        "Cats": cats,
        "Holder": {"properties": {"held": {"oneOf": several}}},
    }
    made = package(text_of(schemas=schemas), tmp_path, monkeypatch)
    for told, wanted in {"cat": "Cat", "dog": "Dog"}.items():
        held = made.models.Holder.from_dict({"held": [{"t": told}]}).held
        assert [type(one).__name__ for one in held] == [wanted]
    held = made.models.Holder.from_dict({"held": [{"t": "cow"}]}).held
    assert type(held).__name__ == "Unknown"


def test_what_may_have_any_key_is_tried_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A key that no variant lists is of the variant that may have it."""
    schemas = {
        "Cat": {**variant({}), "additionalProperties": False},
        "Dog": variant({}),
        "Holder": {"properties": {"held": {"oneOf": _CAT_OR_DOG}}},
    }
    made = package(text_of(schemas=schemas), tmp_path, monkeypatch)
    held = made.models.Holder.from_dict({"held": {"name": "x", "age": 1}}).held
    assert type(held).__name__ == "Dog"
