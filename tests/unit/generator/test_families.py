"""Schemas that build on one with a discriminator: a value typed as it may be any of them."""

from __future__ import annotations

from typing import Any

from generator.ir import Alias, Discriminator, Named, Union
from tests.unit.generator.documents import built, text_of

PET = {
    "type": "object",
    "properties": {"kind": {"type": "string"}},
    "discriminator": {"propertyName": "kind"},
}
ON_PET = {"$ref": "#/components/schemas/Pet"}


def family(
    head: dict[str, Any] = PET, *, name: str = "AnyPet", **schemas: object
) -> tuple[list[str], dict[str, str]]:
    """The variants of a family, and what each value of its discriminator names."""
    owner = {"properties": {"pet": ON_PET, "dog": {"$ref": "#/components/schemas/Dog"}}}
    api, _ = built(text_of(schemas={"Pet": head, "Owner": owner, **schemas}))
    alias = next(one for one in api.definitions if one.name == name)
    assert isinstance(alias, Alias)
    assert isinstance(alias.type, Union)
    assert isinstance(alias.type.discriminator, Discriminator)
    variants = [one.name for one in alias.type.variants if isinstance(one, Named)]
    assert variants[-1] == alias.type.discriminator.other == name.removeprefix("Any")
    return variants, dict(alias.type.discriminator.names)


def on(parent: str, kind: object = None, **more: object) -> dict[str, Any]:
    """A schema that builds on another, its own `kind` narrowed."""
    own = {"properties": {"kind": kind} if kind is not None else {"more": {}}}
    return {"allOf": [{"$ref": f"#/components/schemas/{parent}"}, own], **more}


def test_heirs_are_named_by_their_schemas() -> None:
    """Without a mapping, the name of a schema is the value that names it, the head's included."""
    variants, told = family(Cat=on("Pet"), Dog=on("Pet"))
    assert variants == ["Cat", "Dog", "Pet"]
    assert told == {"Cat": "Cat", "Dog": "Dog", "Pet": "Pet"}


def test_the_mapping_and_constants_name_heirs() -> None:
    """A mapped value names its schema, and so does the constant that an heir narrows to."""
    head = {**PET, "discriminator": {"propertyName": "kind", "mapping": {"hound": "Dog"}}}
    _, told = family(head, Cat=on("Pet", {"const": "kitty"}), Dog=on("Pet"))
    assert (told["hound"], told["kitty"]) == ("Dog", "Cat")


def test_heirs_of_heirs_belong_to_both_families() -> None:
    """What builds on an heir is one of both families, each by the same property."""
    dog, puppy = on("Pet", {"const": "dog"}), on("Dog")
    assert family(Dog=dog, Puppy=puppy)[0] == ["Dog", "Puppy", "Pet"]
    variants, told = family(name="AnyDog", Dog=dog, Puppy=puppy)
    assert variants == ["Puppy", "Dog"]
    assert told == {"Dog": "Dog", "Puppy": "Puppy"}


def test_an_heir_told_apart_by_another_property_stands_for_its_family() -> None:
    """Where an heir has a discriminator of its own, that decides among those that build on it."""
    dog = on("Pet", discriminator={"propertyName": "breed"})
    variants, told = family(Dog=dog, Puppy=on("Dog"))
    assert (variants, told["Dog"]) == (["AnyDog", "Pet"], "AnyDog")
    assert "Puppy" not in told


def test_a_union_knows_the_heirs_of_its_variants() -> None:
    """What names an heir of a variant names the variant's family."""
    either = {
        "oneOf": [{"$ref": "#/components/schemas/Stone"}, ON_PET],
        "discriminator": {"propertyName": "kind"},
    }
    stone = {"properties": {"kind": {"type": "string"}}}
    api, _ = built(text_of(schemas={"Pet": PET, "Cat": on("Pet"), "Stone": stone, "It": either}))
    alias = next(one for one in api.definitions if one.name == "It")
    assert isinstance(alias, Alias)
    assert isinstance(alias.type, Union)
    assert alias.type.discriminator is not None
    told = dict(alias.type.discriminator.names)
    assert told == {"Stone": "Stone", "Pet": "AnyPet", "Cat": "AnyPet"}


def test_a_value_that_several_heirs_share_names_none() -> None:
    """An enum in the head is no tag of each heir."""
    head = {**PET, "properties": {"kind": {"type": "string", "enum": ["a", "b"]}}}
    assert set(family(head, Cat=on("Pet"), Dog=on("Pet"))[1]) == {"Pet", "Cat", "Dog"}


def test_another_name_of_the_head_is_no_heir() -> None:
    """A schema that adds nothing is an heir only where the mapping names it, if there is one."""
    plain = {"allOf": [ON_PET]}
    assert family(Dog=plain)[0] == ["Dog", "Pet"]
    head = {**PET, "discriminator": {"propertyName": "kind", "mapping": {"cat": "Cat"}}}
    assert family(head, Cat=plain, Dog=plain)[0] == ["Cat", "Pet"]


def test_what_the_mapping_names_in_vain_is_told() -> None:
    """A mapped schema that doesn't build on the head is SD407, where it is mapped."""
    head = {**PET, "discriminator": {"propertyName": "kind", "mapping": {"x": "Stone"}}}
    _, found = built(text_of(schemas={"Pet": head, "Cat": on("Pet"), "Owner": {"allOf": [ON_PET]}}))
    assert [(one.code, one.pointer) for one in found] == [
        ("SD407", "/components/schemas/Pet/discriminator/mapping/x")
    ]
