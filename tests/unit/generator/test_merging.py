"""The schemas of an `allOf` become one, and so do a reference and what stands beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from generator.build.api import build
from generator.build.surface import surface
from generator.diagnostics import Problems
from generator.ir import Array, Choice, Limits, Model, Named, Scalar
from generator.load.document import Document
from generator.load.references import moved
from tests.unit.generator.documents import built, text_of, wished

if TYPE_CHECKING:
    from pathlib import Path

    from generator.ir import Api


def definition(api: Api, name: str) -> Any:
    """One definition of an API."""
    return next(one for one in api.definitions if one.name == name)


@pytest.mark.parametrize(
    ("several", "wanted"),
    [
        (
            [{"type": "string", "minLength": 2, "maxLength": 9}, {"minLength": 1, "maxLength": 5}],
            Scalar("string", limits=Limits(min_length=2, max_length=5)),
        ),
        ([{"type": "number"}, {"type": "integer"}], Scalar("integer")),
        (
            [{"type": "number", "multipleOf": 0.4}, {"multipleOf": 0.6}],
            Scalar("number", limits=Limits(multiple_of=1.2)),
        ),
        (
            [{"type": "integer", "multipleOf": 4}, {"multipleOf": 6}, {"multipleOf": 0.5}],
            Scalar("integer", limits=Limits(multiple_of=12)),
        ),
        (
            [{"type": "string", "pattern": "a"}, {"pattern": "a"}],
            Scalar("string", limits=Limits(pattern="a")),
        ),
        ([{"type": ["integer", "null"]}, {"type": ["string", "integer"]}], Scalar("integer")),
        ([{"enum": [1, 2, True]}, {"enum": [True, 2, 3]}], Choice((2, True))),
        ([{"enum": ["a", "b"]}, {"const": "a"}], Choice(("a",))),
        (
            [{"type": "array", "items": {"type": "string"}}, {"items": {"maxLength": 3}}],
            Array(Scalar("string", limits=Limits(max_length=3))),
        ),
    ],
)
def test_what_several_say_of_a_value_is_narrowed(several: list[Any], wanted: object) -> None:
    """A limit, a type or a list of values is what all parts of an `allOf` allow."""
    api, found = built(
        text_of(schemas={"It": {"type": "object", "properties": {"a": {"allOf": several}}}})
    )
    assert found == []
    assert definition(api, "It").fields[0].type == wanted


def test_a_map_in_place_of_a_type_is_read_over() -> None:
    """A map in place of a type, beside another part of an `allOf`, doesn't stop the reading."""
    several = [{"type": {"type": "string"}}, {"type": "string"}]
    api, _ = built(text_of(schemas={"It": {"properties": {"a": {"allOf": several}}}}))
    assert definition(api, "It").fields[0].type == Scalar("string")


@pytest.mark.parametrize(
    ("several", "fits", "not_fits"),
    [
        (("^a", "z$"), ("az", "a\nz"), ("a", "z", "ba z", "")),
        (("b", "a|c"), ("ab", "bc"), ("b", "ac")),
        ((r"(x|y)1", r"(.)\1"), ("x1ee", "11y1"), ("x1x", "ee")),
        (("a", "b", "c$"), ("bac",), ("ab", "ac", "bc", "bca")),
    ],
)
def test_a_value_matches_the_patterns_of_all(
    several: tuple[str, ...], fits: tuple[str, ...], not_fits: tuple[str, ...]
) -> None:
    """Several patterns of an `allOf` become one, which only what matches each of them matches."""
    of_all = {"type": "string", "allOf": [{"pattern": one} for one in several]}
    api, found = built(text_of(schemas={"It": {"type": "object", "properties": {"a": of_all}}}))
    assert found == []
    pattern = definition(api, "It").fields[0].type.limits.pattern
    assert all(re.search(pattern, one) for one in fits)
    assert not any(re.search(pattern, one) for one in not_fits)


def test_what_refers_to_groups_by_number_keeps_its_own() -> None:
    """Two patterns that each refer to a group of theirs are both checked, in either order."""
    several = [r"^(a|b)\1", r"[\1](c|d)(e)?\1\1$"]
    for order in (several, several[::-1]):
        of_all = {"type": "string", "allOf": [{"pattern": one} for one in order]}
        api, _ = built(text_of(schemas={"It": {"properties": {"a": of_all}}}))
        pattern = definition(api, "It").fields[0].type.limits.pattern
        for fit in ("aa\x01ccc", "bb\x01ddd"):
            assert re.search(pattern, fit)
        for not_fit in ("ab\x01ccc", "aa\x01ccd", "aa\x01cdc", "aa1ccc"):
            assert not re.search(pattern, not_fit)


@pytest.mark.parametrize("limit", [{"multipleOf": True}, {"pattern": ["a"]}, {"minimum": "1"}])
def test_a_limit_of_another_form_leaves_a_right_one_alone(limit: dict[str, Any]) -> None:
    """What no limit can be, which is told where it stands, takes none away that is one."""
    right = {"type": "number", "multipleOf": 2, "pattern": "a", "minimum": 4}
    of_all = {"allOf": [right, limit]}
    api, _ = built(text_of(schemas={"It": {"type": "object", "properties": {"a": of_all}}}))
    wanted = Scalar("number", limits=Limits(minimum=4, multiple_of=2))
    assert definition(api, "It").fields[0].type == wanted


@pytest.mark.parametrize(
    ("several", "wanted"),
    [
        ([{"type": "string"}, {"type": "integer"}], Scalar("integer")),
        ([{"enum": [1, 2]}, {"enum": [3]}], Choice((3,))),
        ([{"const": 1}, {"const": 2}], Choice((2,))),
        ([{"type": "object", "properties": {"b": {}}}, {"type": "string"}], Named("ItA")),
    ],
)
def test_parts_that_no_value_fits_together_are_told(several: list[Any], wanted: object) -> None:
    """Of types or values that have none in common, the last are read, and a warning says so."""
    text = text_of(schemas={"It": {"type": "object", "properties": {"a": {"allOf": several}}}})
    api, found = built(text)
    assert [one.code for one in found] == ["SD410"]
    assert found[0].pointer == "/components/schemas/It/properties/a/allOf"
    assert definition(api, "It").fields[0].type == wanted


def test_a_pattern_that_cant_be_checked_is_told_beside_another() -> None:
    """Of two patterns the one that Python can't read is told, not joined to the other."""
    of_all = {"type": "string", "allOf": [{"pattern": "/^a$/i"}, {"pattern": "b"}]}
    _, found = built(text_of(schemas={"It": {"type": "object", "properties": {"a": of_all}}}))
    assert [one.code for one in found] == ["SD403"]


def test_what_stands_beside_a_reference_in_an_all_of_holds_too() -> None:
    """A part of an `allOf` that is a reference and a limit is both (3.1)."""
    part = {"$ref": "#/components/schemas/Name", "maxLength": 5}
    home = {"properties": {"a": {"allOf": [part, {"pattern": "a$"}]}}}
    api, found = built(text_of(schemas={"Home": home, "Name": {"type": "string", "minLength": 1}}))
    assert found == []
    limits = Limits(min_length=1, max_length=5, pattern="a$")
    assert definition(api, "Home").fields[0].type == Scalar("string", limits=limits)


def test_a_reference_with_properties_beside_it_has_both() -> None:
    """What is named is followed no further than to the schema that adds something (3.1)."""
    ref = {"$ref": "#/components/schemas/Pet"}
    schemas = {
        "Home": {"properties": {"pet": {"$ref": "#/components/schemas/Kitten"}}},
        "Kitten": {**ref, "properties": {"litter": {"type": "integer"}}},
        "Pet": {"properties": {"name": {"type": "string"}}},
    }
    api, found = built(text_of(schemas=schemas))
    assert found == []
    kitten = definition(api, "Kitten")
    assert isinstance(kitten, Model)
    assert {one.name for one in kitten.fields} == {"name", "litter"}
    assert definition(api, "Home").fields[0].type.name == "Kitten"


def test_a_reference_moved_to_another_file_leads_where_it_led() -> None:
    """Inside the same file, to one beside it, and to a file in another folder."""
    value = {"a": [{"$ref": "#/x"}, {"$ref": "other.yaml#/y"}], "b": {"$ref": "https://h/z"}}
    assert moved(value, "spec/in/part.yaml", "spec/main.yaml") == {
        "a": [{"$ref": "in/part.yaml#/x"}, {"$ref": "in/other.yaml#/y"}],
        "b": {"$ref": "https://h/z"},
    }
    assert moved(value, "d.yaml", "d.yaml") is value


def test_a_property_merged_over_two_files_keeps_its_references(tmp_path: Path) -> None:
    """What a part in another file refers to in that file is found from the merged schema."""
    (tmp_path / "part.yaml").write_text(
        "Pet: {properties: {tags: {type: array, items: {$ref: '#/Tag'}}}}\n"
        "Tag: {type: string, maxLength: 9}\n"
    )
    text = text_of(
        schemas={
            "Kitten": {
                "allOf": [
                    {"$ref": "part.yaml#/Pet"},
                    {"properties": {"tags": {"minItems": 1, "items": {"minLength": 2}}}},
                ]
            }
        }
    )
    (tmp_path / "d.yaml").write_text(text)
    problems = Problems()
    document = Document.load(str(tmp_path / "d.yaml"), problems)
    wishes = wished(problems)
    api = build(document, surface(document, wishes, problems), wishes, problems)
    kitten = definition(api, "Kitten")
    assert problems.sorted() == []
    wanted = Scalar("string", limits=Limits(min_length=2, max_length=9))
    assert kitten.fields[0].type == Array(wanted, Limits(min_items=1))
