"""Which properties an object has: its own, and those of its parts and variants."""

from __future__ import annotations

from typing import Any

from generator.ir import Choice, Field, Limits, Model, Named, Scalar, Union
from tests.unit.generator.documents import built, operation, sole, text_of

TEXT = Scalar("string")


def models_of(**schemas: object) -> dict[str, dict[str, Field]]:
    """The fields of every model of these schemas, by wire name."""
    api, found = built(text_of(schemas=schemas))
    assert found == []
    return {
        one.name: {field.name: field for field in one.fields}
        for one in api.definitions
        if isinstance(one, Model)
    }


def having(**properties: object) -> dict[str, Any]:
    """An object of these properties."""
    return {"properties": properties}


PET = {"$ref": "#/components/schemas/Pet"}


def test_a_part_narrows_a_property() -> None:
    """Keywords of both parts hold, and the part's own schema stays as it was."""
    pet = having(age={"type": "integer", "minimum": 0}, kind={"type": "string"})
    found = models_of(
        Pet=pet, Kitten={"allOf": [PET, having(age={"maximum": 1}, kind={"const": "kitten"})]}
    )
    assert found["Kitten"]["age"].type == Scalar("integer", limits=Limits(minimum=0, maximum=1))
    assert found["Kitten"]["kind"].type == Choice(("kitten",))
    assert found["Pet"]["age"].type == Scalar("integer", limits=Limits(minimum=0))


def test_words_of_a_part_keep_the_reference() -> None:
    """A part that only describes a property changes its words, not its type."""
    found = models_of(
        Name={"type": "string"},
        Pet=having(name={"$ref": "#/components/schemas/Name"}),
        Kitten={"allOf": [PET, having(name={"description": "Short."})]},
    )
    assert found["Kitten"]["name"].type == Named("Name")
    assert found["Kitten"]["name"].description == "Short."
    assert found["Pet"]["name"].description == ""


def test_objects_of_two_parts_have_the_properties_of_both() -> None:
    """A property that is an object in both parts loses none of its own properties."""
    found = models_of(
        Pet=having(toy=having(a={"type": "string"})),
        Part=having(toy=having(b={"type": "string"})),
        Kitten={"allOf": [PET, {"$ref": "#/components/schemas/Part"}]},
    )
    assert found["Kitten"]["toy"].type == Named("KittenToy")
    assert list(found["KittenToy"]) == ["a", "b"]
    assert list(found["PetToy"]) == ["a"]
    assert list(found["PartToy"]) == ["b"]


def test_a_form_has_the_fields_of_all_variants() -> None:
    """A form is passed by fields, so those of variants stand there; two schemas of one: a union."""
    schema = {
        **having(id={"type": "string"}),
        "oneOf": [
            having(size={"type": "string"}, same={"type": "string"}),
            having(size={"type": "integer"}, same={"type": "string"}),
        ],
    }
    form = {"content": {"application/x-www-form-urlencoded": {"schema": schema}}}
    api, found = built(operation({"requestBody": form}, verb="post"))
    assert found == []
    body = sole(api).body
    assert body is not None
    assert {one.name: one.type for one in body.fields or ()} == {
        "id": TEXT,
        "size": Union((TEXT, Scalar("integer"))),
        "same": TEXT,
    }
    assert not any(one.required for one in body.fields or ())
