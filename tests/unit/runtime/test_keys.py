"""Keys that the document doesn't list: read and checked by the patterns found in them."""

from __future__ import annotations

from functools import partial
from typing import Any

import attrs
import pytest

from runtime.python import arguments, fields, keys, model
from runtime.python.errors import ArgumentError, DecodeError
from runtime.python.unions import Unknown
from runtime.python.unset import UNSET

READERS = {"^x-": fields.string, "-n$": fields.integer}
CHECKS: dict[str, keys.Item] = {
    "^x-": arguments.string,
    "-n$": partial(arguments.integer, minimum=1),
}
SHORT = {"max_length": 3}


@model.define(kw_only=True)
class Box:
    """An object whose other keys have patterns, and which may hold a box that allows none."""

    lid: Any = attrs.field(default=fields.ABSENT)
    trays: Any = attrs.field(default=fields.ABSENT)
    additional_properties: dict[str, Any] = attrs.field(default=fields.ABSENT)

    def to_dict(self) -> dict[str, Any]:
        """The wire form."""
        return fields.write(self, BOX)

    @classmethod
    def from_dict(cls, data: Any) -> Box:
        """Read the wire form."""
        return fields.read(cls, data, BOX)


BOX = fields.Fields(
    Box,
    fields.field("lid", "lid", keys.closed),
    fields.field("trays", "trays", lambda value: fields.array(value, keys.closed)),
    others=lambda value: keys.read(value, READERS),
)


def test_a_value_is_read_by_the_patterns_that_are_found_in_its_key() -> None:
    """A pattern is not anchored; of several that match, the first that reads is taken."""
    found = keys.read({"x-a": "b", "ax-n": 2, "x-n": 3}, READERS, rest=fields.boolean)
    assert found == {"x-a": "b", "ax-n": 2, "x-n": 3}
    assert keys.read({"other": True}, READERS, rest=fields.boolean) == {"other": True}


@pytest.mark.parametrize(("key", "value"), [("x-a", 1), ("other", "text"), ("x-n", None)])
def test_a_value_that_its_key_does_not_allow_is_told_where_it_is(key: str, value: Any) -> None:
    """A wrong type is a DecodeError under its key, as it is for a listed property."""
    with pytest.raises(DecodeError) as caught:
        keys.read({"a-n": 1, key: value}, READERS, rest=fields.boolean)
    assert key in caught.value.path


def test_a_key_that_may_not_be_there_is_kept_in_an_answer() -> None:
    """The service may know more keys than the document: that is no reason to fail."""
    assert keys.read({"x-a": "b", "other": 1}, READERS) == {"x-a": "b", "other": Unknown(1)}
    assert keys.read({"long": 1}, {}, fields.integer, SHORT) == {"long": 1}
    assert keys.closed({"other": {"a": 1}}) == {"other": {"a": 1}}
    data = {"lid": {"a": 1}, "other": [1], "x-a": "b"}
    assert Box.from_dict(data).to_dict() == data


def test_a_mapping_is_checked_key_by_key() -> None:
    """Each pattern that is found in a key has its say, and the rest is for the others."""
    given = {"x-a": "b", "a-n": 1, "other": True}
    assert keys.checked("box", given, patterns=CHECKS, rest=arguments.boolean) == given
    assert keys.checked("box", UNSET, patterns=CHECKS, optional=True) is UNSET
    assert keys.checked("box", None, patterns=CHECKS, nullable=True) is None
    with pytest.raises(ArgumentError, match=r"box\['x-n'\] must be a string"):
        keys.checked("box", {"x-n": 1}, patterns=CHECKS)
    with pytest.raises(ArgumentError, match=r"box\['x-n'\] must be an int"):
        keys.checked("box", {"x-n": "1"}, patterns=CHECKS)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"other": 1}, r"box\['other'\] is not a key that may be sent: it matches none of \^x-, "),
        ({"x-long": "a"}, "box key must be at most 5 characters long"),
        ([], "box must be a mapping"),
        (None, "box must not be None"),
    ],
)
def test_a_key_that_may_not_be_sent_is_refused(value: Any, told: str) -> None:
    """Nothing is sent with a key that no pattern and no rest allows, or that is too long."""
    with pytest.raises(ArgumentError, match=told) as caught:
        keys.checked("box", value, patterns=CHECKS, names={"max_length": 5})
    assert str(caught.value.argument).startswith("box")


@pytest.mark.parametrize("value", [{"x-a": "b"}, Box(additional_properties={"x-a": "b"}), Box()])
def test_a_model_with_keys_that_may_be_sent_passes(value: Any) -> None:
    """A model and a mapping give their wire form."""
    wire = value if isinstance(value, dict) else value.to_dict()
    assert keys.model("box", value, cls=Box) == wire
    assert keys.model("box", None, cls=Box, nullable=True) is None


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ({"other": 1}, "other"),
        (Box(additional_properties={"other": 1}), "other"),
        ({"lid": {"a": 1}}, "lid.a"),
        (Box(lid={"a": 1}), "lid.a"),
        ({"trays": [{}, {"a": 1}]}, r"trays\[1\].a"),
        ({"x-n": "1"}, "x-n"),
    ],
)
def test_a_model_with_a_key_that_may_not_be_sent_is_refused(value: Any, place: str) -> None:
    """However deep the key stands, and whether a model or a mapping holds it."""
    with pytest.raises(ArgumentError, match=f"box is not a Box: .*{place}") as caught:
        keys.model("box", value, cls=Box)
    assert caught.value.argument == "box"
    # An answer that is read later is judged as an answer again.
    assert keys.closed({"a": 1}) == {"a": 1}


def test_the_limits_of_keys_hold_within_a_model() -> None:
    """A key that is too long is refused where it is sent inside of something else."""

    class Named(Box):
        @classmethod
        def from_dict(cls, data: Any) -> Box:
            return fields.read(cls, data, table)

    table = fields.Fields(Named, others=lambda value: keys.read(value, {}, fields.integer, SHORT))

    assert keys.model("box", {"abc": 1}, cls=Named) == {"abc": 1}
    with pytest.raises(ArgumentError, match="its key must be at most 3 characters long"):
        keys.model("box", {"abcd": 1}, cls=Named)
