"""Objects that list properties beside their variants."""

from __future__ import annotations

from typing import Any

import pytest

from generator.ir import Alias, Body, Discriminator, Model, Named, Scalar, Union
from tests.unit.generator.documents import built, codes, media, operation, sole, text_of

TEXT = {"type": "string"}
CAT, DOG, PET = ({"$ref": f"#/components/schemas/{name}"} for name in ("Cat", "Dog", "Pet"))
KIND = {"propertyName": "kind"}


def having(*required: str, **properties: object) -> dict[str, Any]:
    """An object of these properties."""
    return {"type": "object", "required": [*required], "properties": properties}


def read(**schemas: object) -> tuple[dict[str, Any], list[str]]:
    """The types of aliases and the fields of models, with a star if required; what is told."""
    api, found = built(text_of(schemas=schemas))
    read: dict[str, Any] = {one.name: one.type for one in api.definitions if isinstance(one, Alias)}
    for one in api.definitions:
        if isinstance(one, Model):
            read[one.name] = [f"{field.name}{'*' * field.required}" for field in one.fields]
    return read, codes(found)


def variants(name: str, *several: str) -> Union:
    """The union of what such variants and their object are together."""
    return Union(tuple(Named(f"{name}{one}") for one in several))


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_what_stands_beside_variants_holds_in_each(keyword: str) -> None:
    """Each variant is an object of its own, with all that is listed beside it."""
    pet = {
        **having("id", id=TEXT),
        keyword: [CAT, {"title": "Hound", **having("tricks", tricks=TEXT)}],
    }
    found, told = read(Pet=pet, Cat=having("lives", lives=TEXT))
    assert found["Pet"] == variants("Pet", "Cat", "Hound")
    assert (found["PetCat"], found["PetHound"]) == (["id*", "lives*"], ["id*", "tricks*"])
    assert (found["Cat"], told) == (["lives*"], [])


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_what_is_demanded_beside_variants_is_demanded_of_each(keyword: str) -> None:
    """A variant that lists the name demands it, one that does already or is no object stays."""
    found, told = read(
        Pet={"required": ["lives"], keyword: [CAT, DOG, TEXT]},
        Cat=having(lives=TEXT),
        Dog=having("lives", lives=TEXT),
    )
    assert found["Pet"] == Union((Named("PetCat"), Named("Dog"), Scalar("string")))
    assert (found["PetCat"], found["Cat"], told) == (["lives*"], ["lives"], [])


@pytest.mark.parametrize("inner", ["oneOf", "anyOf"])
@pytest.mark.parametrize("beside", ["itself", "a part"])
def test_what_is_demanded_reaches_the_variants_of_variants(inner: str, beside: str) -> None:
    """A variant that is one of several keeps them all, each of which has to have the name."""
    demand = {"required": ["lives"]}
    several = {"oneOf": [PET, {"title": "Cow", **having(lives=TEXT)}]}
    outer = {**demand, **several} if beside == "itself" else {"allOf": [demand, several]}
    found, told = read(
        Whole=outer, Pet={inner: [CAT, DOG]}, Cat=having(lives=TEXT), Dog=having(lives=TEXT)
    )
    pet = variants("WholePet", "Cat", "Dog")
    assert found["Whole"] == Union((pet, Named("WholeCow")))
    assert (found["WholePetCat"], found["WholePetDog"], found["WholeCow"]) == (["lives*"],) * 3
    assert told == []


def test_a_part_of_an_all_of_is_beside_it() -> None:
    """Where the object and the variants stand in two parts of an `allOf` it is the same."""
    base = {"oneOf": [CAT, DOG]}
    found, _ = read(
        Base=base,
        Pet={"allOf": [{"$ref": "#/components/schemas/Base"}, having("id", id=TEXT)]},
        Cat=having(lives=TEXT),
        Dog=having(tricks=TEXT),
    )
    assert found["Pet"] == variants("Pet", "Cat", "Dog")
    assert found["PetDog"] == ["id*", "tricks"]


def test_a_variant_that_says_it_all_stands_for_itself() -> None:
    """Where a variant lists what stands beside it, be it narrower, there is nothing to add."""
    pet = {**having("kind", kind=TEXT), "oneOf": [CAT, DOG], "discriminator": KIND}
    found, told = read(
        Pet=pet, Cat=having("kind", kind={"const": "cat"}), Dog=having("kind", kind=TEXT)
    )
    told_apart = Discriminator("kind", (("Cat", "Cat"), ("Dog", "Dog"), ("cat", "Cat")))
    assert found["Pet"] == Union((Named("Cat"), Named("Dog")), told_apart)
    assert (sorted(found), told) == (["Cat", "Dog", "Pet"], [])


def test_variants_that_build_on_their_object_are_its_heirs() -> None:
    """A schema that lists those that build on it is one of them, and leads nobody in a circle."""
    pet = {**having("kind", kind=TEXT), "oneOf": [CAT, DOG], "discriminator": KIND}
    found, told = read(
        Pet=pet,
        Cat={"allOf": [PET, having(lives=TEXT)]},
        Dog={"allOf": [PET, having(tricks=TEXT, friend=PET)]},
    )
    assert found["Pet"] == Union(
        (Named("Cat"), Named("Dog")), Discriminator("kind", (("Cat", "Cat"), ("Dog", "Dog")))
    )
    assert (sorted(found), told) == (["Cat", "Dog", "Pet"], [])
    assert found["Cat"] == ["kind*", "lives"]


def test_a_variant_may_have_variants() -> None:
    """What stands beside the outer ones holds in the inner ones, too."""
    cat = {**having(name=TEXT), "oneOf": [having("a", a=TEXT), having("b", b=TEXT)]}
    found, told = read(Pet={**having(id=TEXT), "oneOf": [CAT, DOG]}, Cat=cat, Dog=having(c=TEXT))
    assert found["Pet"] == Union((variants("PetCat", "Variant1", "Variant2"), Named("PetDog")))
    assert (found["PetCatVariant2"], found["PetDog"]) == (["id", "name", "b*"], ["id", "c"])
    assert (found["Cat"], told) == (variants("Cat", "Variant1", "Variant2"), [])


def test_two_lists_of_variants_hold_at_once() -> None:
    """An object of a `oneOf` and an `anyOf` is one of each."""
    several = {"oneOf": [CAT, DOG], "anyOf": [having(a=TEXT), having(b=TEXT)]}
    found, told = read(Pet={**having(id=TEXT), **several}, Cat=having(c=TEXT), Dog=having(d=TEXT))
    inner = [variants(name, "Variant1", "Variant2") for name in ("PetCat", "PetDog")]
    assert (found["Pet"], told) == (Union(tuple(inner)), [])
    assert sorted(found["PetDogVariant2"]) == ["b", "d", "id"]


def test_an_object_that_all_share_is_named_after_none() -> None:
    """An inline object beside the variants is one definition, named after where it stands."""
    home = having(street=TEXT)
    pet = {**having(home=home), "oneOf": [having("a", a=TEXT), having("b", b=TEXT)]}
    found, _ = read(Pet=pet)
    assert sorted(found) == ["Pet", "PetHome", "PetVariant1", "PetVariant2"]


def test_alternatives_that_only_demand_leave_one_object() -> None:
    """Of `required` alone no variant is made, whatever it is called; that is told."""
    pet = {
        **having(a=TEXT, b=TEXT),
        "anyOf": [{"required": ["a"]}, {"required": ["b"], "title": "B"}],
    }
    found, told = read(Pet=pet)
    assert (found, told) == ({"Pet": ["a", "b"]}, ["SD406"])


def test_what_is_no_object_is_one_variant_only_where_it_may_be() -> None:
    """Beside properties without a type a text may come; beside an object it can't: that is told."""
    listed = {"oneOf": [having("a", a=TEXT), TEXT]}
    found, told = read(Pet={"properties": {"id": TEXT}, **listed})
    assert (found["Pet"], told) == (Union((Named("PetVariant1"), Scalar("string"))), [])
    found, told = read(Dog={**having(id=TEXT), **listed})
    assert (found["Dog"], told) == (Named("DogVariant1"), ["SD410"])
    found, told = read(Cow={**having(id=TEXT), **listed, "type": ["object", "null"]})
    assert (found["Cow"], told) == (Named("CowVariant1", nullable=True), ["SD410"])


@pytest.mark.parametrize(("variant", "told"), [(True, []), (False, ["SD406"])])
def test_a_variant_that_says_nothing_is_any(variant: object, told: list[str]) -> None:
    """A schema that is true or false has no properties to be joined with those beside it."""
    found, codes_ = read(Pet={**having(id=TEXT), "oneOf": [CAT, variant]}, Cat=having(a=TEXT))
    assert found["Pet"] == Union((Named("PetCat"), Scalar("any")))
    assert codes_ == told


def test_a_body_of_variants_is_passed_as_one() -> None:
    """No field of it is every variant's, so that its methods take it as `body`."""
    pet = {**having("id", id=TEXT), "oneOf": [having("a", a=TEXT), having("b", b=TEXT)]}
    api, _ = built(operation({"requestBody": {"required": True, **media(pet)}}, verb="post"))
    body = sole(api).body
    assert isinstance(body, Body)
    assert body.fields is None
    assert isinstance(body.type, Union)
