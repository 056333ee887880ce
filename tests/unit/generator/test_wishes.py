"""What the configuration asks for by name: what is left out, what is called otherwise."""

from __future__ import annotations

import pytest
import yaml

from generator.diagnostics import Diagnostic, Problems
from generator.ir import Alias, Array, Discriminator, Enum, Map, Model, Named, Scalar, Union
from generator.load.document import Document
from generator.load.source import Source
from generator.wishes import Wishes
from tests.unit.generator.documents import built, codes, media, operation, sole, text_of

OK = {"responses": {"200": {"description": "Done."}}}
SCHEMAS = {
    "Pet": {"properties": {"petName": {"type": "string"}, "size": {"enum": ["s", "+1"]}}},
    "Dog": {"properties": {"pet": {"$ref": "#/components/schemas/Pet"}}},
}
TEXT = text_of({"/pets": {"get": {"operationId": "list", "tags": ["cats"], **OK}}}, SCHEMAS)


def wished(text: str) -> list[Diagnostic]:
    """What is wrong with the wishes of a configuration."""
    problems = Problems()
    root = Document(Source.of_text("sdk.yaml", text, problems), "3.1", problems).root
    Wishes.of(root, problems)
    return problems.sorted()


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("rename:\n  operations:\n    a: b", "SD601", 3),
        ("rename:\n  operations:\n    a: b.c.d", "SD601", 3),
        ("rename:\n  operations:\n    a: 1.2", "SD601", 3),
        ("rename:\n  operations:\n    a: _._", "SD601", 3),
        ("rename:\n  schemas:\n    a: class", "SD601", 3),
        ("rename:\n  schemas:\n    a: a.b", "SD601", 3),
        ("rename:\n  fields:\n    a.b: a-b", "SD601", 3),
        ("rename:\n  members:\n    a.b: ''", "SD601", 3),
        ("rename:\n  methods: {}", "SD602", 2),
        ("rename:\n  schemas: [a]", "SD601", 2),
        ("rename: [a]", "SD601", 1),
        ("exclude: a", "SD601", 1),
        ("exclude:\n  operations: a", "SD601", 2),
        ("exclude:\n  operations: [1]", "SD601", 2),
        ("exclude:\n  paths: [/a]", "SD602", 2),
    ],
)
def test_a_wish_that_is_not_understood_is_an_error(text: str, code: str, line: int) -> None:
    """Each wish that can't be granted by its form is told at its own line."""
    (one,) = wished(text)
    assert (one.severity, one.code, one.line) == ("error", code, line)


@pytest.mark.parametrize("text", ["{}", "rename:\nexclude:\n", "rename: {fields: }"])
def test_sections_may_be_empty(text: str) -> None:
    """A key without a value asks for nothing."""
    assert wished(text) == []


ODD: list[object] = [None, 5, True, "text", [5], [[]], {"a": 5}, {"a": []}, float("nan")]


@pytest.mark.parametrize("key", ["rename", "exclude"])
@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_no_odd_value_ends_in_a_traceback(odd: object, key: str) -> None:
    """Whatever stands in a configuration is taken or told."""
    for kind in ("operations", "tags", "schemas", "fields", "members"):
        wished(yaml.safe_dump({key: {kind: odd}}))
    wished(yaml.safe_dump({key: odd}))
    wished(yaml.safe_dump(odd))


def test_schemas_fields_and_members_are_renamed() -> None:
    """A schema has its new name wherever it is used; its fields and members too."""
    api, found = built(
        TEXT,
        rename={
            "schemas": {"Pet": "Animal", "AnimalSize": "Extent"},
            "fields": {"Animal.petName": "called"},
            "members": {"Extent.+1": "ONE_MORE"},
        },
    )
    assert found == []
    animal, dog, extent = api.definitions
    assert isinstance(animal, Model)
    assert isinstance(extent, Enum)
    assert [one.words for one in animal.fields] == [("called",), ("size",)]
    assert extent.called == (("+1", ("one", "more")),)
    assert (dog.name, extent.name) == ("Dog", "Extent")


def test_a_rename_that_takes_anothers_name_is_an_error() -> None:
    """Two schemas can't have one name, even if the configuration asks for it."""
    _, (one,) = built(TEXT, rename={"schemas": {"Pet": "Dog"}})
    assert (one.severity, one.code, one.file) == ("error", "SD501", "sdk.yaml")


def test_a_wish_about_nothing_is_an_error_with_the_nearest_names() -> None:
    """A name that the document hasn't is told at its place, with those that come near."""
    _, found = built(
        TEXT,
        rename={"operations": {"lst": "a.b"}, "fields": {"Pet.name": "a", "Pet.petname": "b"}},
        exclude={"tags": ["dogs"], "schemas": ["Pat"]},
    )
    assert codes(found) == ["SD603"] * 5
    assert {one.message: one.hint for one in found} == {
        "the document has no operation lst": "near: list",
        "the document has no field Pet.name": "near: Pet.petName, Pet.size",
        "the document has no field Pet.petname": "near: Pet.petName",
        "the document has no tag dogs": "see `inspect` for the names",
        "the document has no schema Pat": "near: Pet",
    }


@pytest.mark.parametrize(
    "exclude", [{"operations": ["list"]}, {"operations": ["GET /pets"]}, {"tags": ["cats"]}]
)
def test_an_operation_is_left_out_by_name_or_tag(exclude: dict[str, list[str]]) -> None:
    """operationId, verb and path, or tag: each leaves the operation out without a word."""
    api, found = built(TEXT, exclude=exclude)
    assert (api.operations, found) == ((), [])


def test_a_schema_that_is_left_out_is_any_value_where_it_is_used() -> None:
    """No model is emitted for it, and what refers to it takes whatever JSON there is."""
    api, found = built(TEXT, exclude={"schemas": ["Pet"]})
    assert found == []
    assert [one.name for one in api.definitions] == ["Dog"]


PETS = {
    "Cat": {"type": "object", "properties": {"kind": {"const": "cat"}}},
    "Dog": {"type": "object", "properties": {"kind": {"const": "dog"}}},
}
CAT, DOG = ({"$ref": f"#/components/schemas/{name}"} for name in PETS)
TOLD = {"discriminator": {"propertyName": "kind", "mapping": {"cat": CAT["$ref"]}}}


@pytest.mark.parametrize(
    ("schema", "wanted"),
    [
        ({"oneOf": [CAT, DOG]}, Union((Named("Dog"),))),
        ({"oneOf": [CAT, DOG, {"type": "null"}]}, Union((Named("Dog"),), None, nullable=True)),
        (
            {"oneOf": [CAT, DOG], **TOLD},
            Union((Named("Dog"),), Discriminator("kind", (("Dog", "Dog"), ("dog", "Dog")))),
        ),
        ({"oneOf": [CAT]}, Scalar("any")),
        ({"anyOf": [CAT, {"type": "null"}]}, Scalar("any")),
        ({"type": "array", "items": CAT}, Array(Scalar("any"))),
        ({"type": "object", "additionalProperties": CAT}, Map(Scalar("any"))),
        ({"allOf": [CAT]}, Scalar("any")),
    ],
)
def test_a_union_has_the_variants_that_are_not_left_out(schema: object, wanted: object) -> None:
    """They are told apart as before; what a value of the other is stays as it came."""
    text = text_of(schemas={"Pet": schema, **PETS})
    api, found = built(text, exclude={"schemas": ["Cat"]})
    assert found == []
    pet = next(one for one in api.definitions if one.name == "Pet")
    assert isinstance(pet, Alias)
    assert pet.type == wanted


def test_an_object_has_what_it_builds_on_though_that_is_left_out() -> None:
    """Only the definition is not emitted: a heir keeps the fields that it has by `allOf`."""
    heir = {"allOf": [CAT, {"properties": {"name": {"type": "string"}}}]}
    api, found = built(text_of(schemas={"Heir": heir, **PETS}), exclude={"schemas": ["Cat"]})
    assert found == []
    model = next(one for one in api.definitions if isinstance(one, Model) and one.name == "Heir")
    assert [one.name for one in model.fields] == ["kind", "name"]


def test_a_body_of_what_is_left_out_is_any_value() -> None:
    """Its properties are no arguments: nothing is known of it."""
    node = {"requestBody": media(CAT), "responses": {"204": {"description": ""}}}
    api, found = built(operation(node, schemas=PETS), exclude={"schemas": ["Cat"]})
    assert found == []
    body = sole(api).body
    assert body is not None
    assert (body.fields, body.type) == (None, Scalar("any"))


def test_nothing_is_told_of_what_is_left_out() -> None:
    """An operation that can't be emitted is one that the configuration can leave out."""
    bad = {"get": {"operationId": "list", "responses": {"200": media({"type": "file"})}}}
    assert codes(built(text_of({"/pets": bad}))[1]) == ["SD401"]
    assert built(text_of({"/pets": bad}), exclude={"operations": ["list"]})[1] == []
