"""Limits that no value keeps, and those that say nothing of a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.ir import Field, Limits, Model, Scalar
from tests.unit.generator.documents import built, text_of

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic


def field(schema: dict[str, Any]) -> tuple[Field, list[Diagnostic]]:
    """The field that a property becomes, and what is told of it."""
    api, found = built(text_of(schemas={"It": {"properties": {"a": schema}}}))
    (model,) = (one for one in api.definitions if isinstance(one, Model) and one.name == "It")
    return model.fields[0], found


@pytest.mark.parametrize(
    "limits",
    [
        {"type": "string", "minLength": 2, "maxLength": 1},
        {"type": "number", "minimum": 2, "maximum": 1.5},
        {"type": "number", "exclusiveMinimum": 2, "maximum": 2},
        {"type": "number", "minimum": 2, "exclusiveMaximum": 2},
        {"type": "integer", "exclusiveMinimum": 2, "exclusiveMaximum": 3},
        {"type": ["integer", "null"], "minimum": 2.1, "maximum": 2.9},
        {"type": "integer", "allOf": [{"minimum": 2}, {"maximum": 1}]},
    ],
)
def test_limits_that_no_value_keeps_are_told_and_not_checked(limits: dict[str, Any]) -> None:
    """They are a slip, and a client that refused every value would serve no one."""
    read, found = field(limits)
    assert [one.code for one in found] == ["SD410"]
    assert getattr(read.type, "limits", None) == Limits()


@pytest.mark.parametrize(
    "limits",
    [
        {"type": "string", "minLength": 1, "maxLength": 1},
        {"type": "number", "exclusiveMinimum": 2, "exclusiveMaximum": 3},
        {"type": "integer", "minimum": 2, "maximum": 2},
        {"type": "integer", "exclusiveMinimum": 1, "exclusiveMaximum": 3},
    ],
)
def test_limits_that_one_value_keeps_are_checked(limits: dict[str, Any]) -> None:
    """Limits that are narrow, but leave a value, are no contradiction."""
    read, found = field(limits)
    assert found == []
    assert getattr(read.type, "limits", None) != Limits()


@pytest.mark.parametrize(
    "limits",
    [
        {"type": "string", "enum": ["a", "bcd"], "maxLength": 2},
        {"type": "string", "const": "a", "minLength": 2},
        {"type": "integer", "const": 5, "maximum": 3},
        {"type": "integer", "enum": [1, 20, 21], "exclusiveMaximum": 20},
        {"type": "number", "enum": [1, 1.5], "exclusiveMinimum": 1},
        {"type": "number", "enum": [0.2, 0.25], "multipleOf": 0.1},
    ],
)
def test_a_listed_value_that_a_limit_excludes_is_told(limits: dict[str, Any]) -> None:
    """It is read as listed; each limit is told once, however many values it excludes."""
    _, found = field(limits)
    assert [one.code for one in found] == ["SD410"]
    assert found[0].message.endswith("is listed; read as listed")


@pytest.mark.parametrize(
    "limits",
    [
        {"type": "string", "enum": ["ab", "cd"], "minLength": 2, "maxLength": 2},
        {"type": "number", "enum": [0.1, 0.3], "multipleOf": 0.1, "exclusiveMinimum": 0},
        {"type": "integer", "const": 3, "maximum": 3, "minimum": 3},
        {"enum": ["abc", 3], "maximum": 3, "minLength": 3},
        {"type": "boolean", "enum": [True]},
    ],
)
def test_listed_values_that_keep_their_limits_are_not_told(limits: dict[str, Any]) -> None:
    """A limit is about values of its own type, and its edge is within it."""
    assert field(limits)[1] == []


def test_limits_without_a_type_that_none_keeps_are_told_once() -> None:
    """That no text fits says already that nothing checks them."""
    _, found = field({"minLength": 3, "maxLength": 2})
    assert [one.code for one in found] == ["SD410"]


def test_a_name_that_is_required_twice_is_one() -> None:
    """What `maxProperties` allows is compared with the names that are asked for, each once."""
    listed = {"properties": {"b": {"type": "string"}}, "required": ["b", "b"], "maxProperties": 1}
    _, found = field({"type": "object", **listed})
    assert "SD410" not in [one.code for one in found]


def test_a_limit_of_other_values_is_not_taken() -> None:
    """A length of an integer is told elsewhere (SD411), and is neither checked nor documented."""
    read, _ = field({"type": "integer", "maxLength": 4})
    assert getattr(read.type, "limits", None) == Limits()


def test_properties_make_no_object_of_what_is_none() -> None:
    """A string with properties is the string that its type says."""
    read, _ = field({"type": "string", "properties": {"b": {"type": "string"}}})
    assert read.type == Scalar("string")


def test_what_nobody_would_have_is_a_field_of_both_sides() -> None:
    """A property that is readOnly and writeOnly at once is read as if it was neither."""
    read, _ = field({"type": "string", "readOnly": True, "writeOnly": True})
    assert not read.read_only
    assert not read.write_only
