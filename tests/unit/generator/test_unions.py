"""The variants of a schema, and what tells them apart."""

from __future__ import annotations

from typing import Any

import pytest

from generator.ir import Alias, Discriminator, Named, Scalar, Union
from tests.unit.generator.documents import built, text_of

TEXT = Scalar("string")


def union_of(schema: object, **schemas: object) -> Any:
    """The type of the alias that a named schema of several variants gives, nothing being told."""
    alias_type, told = told_union_of(schema, **schemas)
    assert told == []
    return alias_type


def told_union_of(schema: object, **schemas: object) -> tuple[Any, list[str]]:
    """The same, with the places of the discriminators (SD407) that are told."""
    api, found = built(text_of(schemas={"Pet": schema, **schemas}))
    assert {one.code for one in found} <= {"SD407"}
    alias = next(one for one in api.definitions if one.name == "Pet")
    assert isinstance(alias, Alias)
    return alias.type, [one.pointer.removeprefix("/components/schemas/Pet") for one in found]


def ref(name: str) -> dict[str, str]:
    """A reference to a named schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def animal(kind: object) -> dict[str, Any]:
    """An object whose property `kind` has this schema."""
    return {"properties": {"kind": kind}}


def tags_of(schema: dict[str, Any], **schemas: object) -> dict[str, str]:
    """What the values of the discriminator `kind` name."""
    told = union_of({"discriminator": {"propertyName": "kind"}, **schema}, **schemas).discriminator
    assert isinstance(told, Discriminator)
    assert told.property == "kind"
    return dict(told.names)


CAT_OR_DOG = {"oneOf": [ref("Cat"), ref("Dog")]}


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_variants_are_a_union_in_their_order(keyword: str) -> None:
    """Each variant is a type of its own; an inline one is named after its title or its place."""
    inline = [{"title": "big dog", **animal({})}, animal({"type": "string"})]
    found = union_of({keyword: [ref("Cat"), *inline]}, Cat=animal({}))
    assert found == Union((Named("Cat"), Named("PetBigDog"), Named("PetVariant3")))


def test_variants_of_one_type_are_one() -> None:
    """Variants that differ in nothing but what isn't checked are no union."""
    assert union_of({"oneOf": [{"type": "string"}, {"type": "string", "title": "b"}]}) == TEXT


def test_variants_that_only_demand_are_no_union() -> None:
    """Alternatives of `required` say nothing of the type of an object, which is told."""
    schema = {**animal({}), "anyOf": [{"required": ["kind"]}, {"required": ["name"]}]}
    api, (told,) = built(text_of(schemas={"Pet": schema}))
    assert (told.severity, told.code) == ("warning", "SD406")
    assert [one.name for one in api.definitions] == ["Pet"]
    assert not isinstance(api.definitions[0], Alias)


def test_a_variant_is_named_by_its_schema() -> None:
    """Without a mapping a value of the discriminator is a schema's name (OpenAPI 3.1 §4.8.25)."""
    kinds = {"type": "string"}
    assert tags_of(CAT_OR_DOG, Cat=animal(kinds), Dog=animal(kinds)) == {"Cat": "Cat", "Dog": "Dog"}


@pytest.mark.parametrize("target", ["#/components/schemas/Dog", "Dog"])
def test_the_mapping_names_variants_too(target: str) -> None:
    """A mapping adds values, by reference or by name, to the implicit ones; one of none is told."""
    told = {"propertyName": "kind", "mapping": {"hound": target, "gone": "Elsewhere"}}
    schema = {**CAT_OR_DOG, "discriminator": told}
    found, where = told_union_of(schema, Cat=animal({}), Dog=animal({}))
    assert dict(found.discriminator.names) == {"Cat": "Cat", "Dog": "Dog", "hound": "Dog"}
    assert where == ["/discriminator/mapping/gone"]


def test_a_constant_of_the_property_names_its_variant() -> None:
    """Where the property has a constant, that is a value too, in its JSON form."""
    found = tags_of(CAT_OR_DOG, Cat=animal({"const": "c"}), Dog=animal({"enum": ["d", True, 2]}))
    assert found == {"Cat": "Cat", "Dog": "Dog", "c": "Cat", "d": "Dog", "true": "Dog", "2": "Dog"}


def test_a_constant_beside_null_names_its_variant_too() -> None:
    """Where another of the schemas of the property lists nothing, none of them does."""
    told = {"anyOf": [{"enum": ["c"]}, {"type": "null"}]}
    loose = {"anyOf": [{"enum": ["d"]}, {"type": "integer"}]}
    found = tags_of(CAT_OR_DOG, Cat=animal(told), Dog=animal(loose))
    assert found == {"Cat": "Cat", "Dog": "Dog", "c": "Cat"}


def test_a_value_that_two_variants_have_names_neither() -> None:
    """An enum in the part that all share tells nothing apart, so it is not guessed by."""
    base = animal({"enum": ["cat", "dog"]})
    found = tags_of(
        CAT_OR_DOG,
        Base=base,
        Cat={"allOf": [ref("Base"), {"properties": {"b": {}}}]},
        Dog={"allOf": [ref("Base"), {"properties": {"a": {}}}]},
    )
    assert found == {"Cat": "Cat", "Dog": "Dog"}


def test_a_constant_of_several_variants_names_each() -> None:
    """What two of many variants have for a constant leaves the choice to those two."""
    told = union_of(
        {"discriminator": {"propertyName": "kind"}, "oneOf": [ref("Cat"), ref("Lion"), ref("Dog")]},
        Cat=animal({"const": "cat"}),
        Lion=animal({"enum": ["cat"]}),
        Dog=animal({"const": "dog"}),
    ).discriminator
    named = [name for tag, name in told.names if tag == "cat"]
    assert named == ["Cat", "Lion"]
    assert dict(told.names)["dog"] == "Dog"


def test_a_union_among_the_variants_is_named_by_its_own() -> None:
    """What names a variant of an inner union leads to the inner union."""
    found = tags_of(
        {"oneOf": [ref("Cat"), ref("Bird")]},
        Cat=animal({"const": "cat"}),
        Bird={"oneOf": [ref("Parrot"), ref("Owl")]},
        Parrot=animal({"const": "polly"}),
        Owl=animal({"type": "string"}),
    )
    assert found == {
        "Cat": "Cat",
        "Bird": "Bird",
        "cat": "Cat",
        "Parrot": "Bird",
        "Owl": "Bird",
        "polly": "Bird",
    }


def test_the_mapping_of_a_union_among_the_variants_counts() -> None:
    """What an inner union maps leads to it, if the same property tells its variants apart."""
    schemas = {name: animal({"type": "string"}) for name in ("Cat", "Parrot", "Owl")}
    told = {"propertyName": "kind", "mapping": {"ara": "Parrot", "hoo": ref("Owl")["$ref"]}}
    bird = {"oneOf": [ref("Parrot"), ref("Owl")]}
    found = tags_of(
        {"oneOf": [ref("Cat"), ref("Bird")]}, Bird={**bird, "discriminator": told}, **schemas
    )
    assert {tag for tag, name in found.items() if name == "Bird"} == {
        *("Bird", "Parrot", "Owl", "ara", "hoo")
    }
    other = {**told, "propertyName": "sort"}
    found = tags_of(
        {"oneOf": [ref("Cat"), ref("Bird")]}, Bird={**bird, "discriminator": other}, **schemas
    )
    assert "ara" not in found


def test_a_discriminator_of_what_has_no_name_is_passed_over() -> None:
    """Where a variant is no definition it can't be named: that is told, and what fits decides."""
    schema = {"oneOf": [ref("Cat"), {"type": "string"}], "discriminator": {"propertyName": "kind"}}
    found, where = told_union_of(schema, Cat=animal({}))
    assert (found, where) == (Union((Named("Cat"), TEXT)), ["/discriminator"])
