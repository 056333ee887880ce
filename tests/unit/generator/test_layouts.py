"""A dog is never read as a cat, however the document says which of them a value is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.unit.generator.documents import media, operation
from tests.unit.generator.emitted import client, package

if TYPE_CHECKING:
    from pathlib import Path


def ref(name: str) -> dict[str, str]:
    """A reference to a named schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def pet(kind: object = None, **more: object) -> dict[str, Any]:
    """An object with a kind, and a name that any other has, too: its shape tells nothing."""
    own = {"kind": kind or {"type": "string"}, "name": {"type": "string"}}
    return {"type": "object", "required": ["kind"], "properties": own, **more}


def on(parent: str) -> dict[str, Any]:
    """A schema that builds on another and adds what is never there."""
    return {"allOf": [ref(parent), {"type": "object", "properties": {"more": {"type": "string"}}}]}


def told(**mapping: str) -> dict[str, Any]:
    """A discriminator."""
    listed = {tag: f"#/components/schemas/{name}" for tag, name in mapping.items()}
    return {"discriminator": {"propertyName": "kind", **({"mapping": listed} if listed else {})}}


def either(*names: str, keyword: str = "oneOf", **more: Any) -> dict[str, Any]:
    """One of several named schemas."""
    return {keyword: [ref(name) for name in names], **more}


CAT_AND_DOG = {"Cat": pet(), "Dog": pet()}
CONSTANT = {"Cat": pet({"enum": ["cat"]}), "Dog": pet({"enum": ["dog"]})}
MAPPED = told(cat="Cat", dog="Dog")
# The schemas of each layout, in which Pet is what is answered, and the kinds of a cat and a dog.
LAYOUTS: dict[str, tuple[dict[str, Any], str, str]] = {
    "a parent with a mapping": (
        {"Pet": pet(**MAPPED), "Cat": on("Pet"), "Dog": on("Pet")},
        "cat",
        "dog",
    ),
    "a parent without one": (
        {"Pet": pet(**told()), "Cat": on("Pet"), "Dog": on("Pet")},
        "Cat",
        "Dog",
    ),
    "oneOf with a mapping": ({"Pet": either("Cat", "Dog", **MAPPED), **CAT_AND_DOG}, "cat", "dog"),
    "oneOf with names": ({"Pet": either("Cat", "Dog", **told()), **CAT_AND_DOG}, "Cat", "Dog"),
    "anyOf with a mapping": (
        {"Pet": either("Cat", "Dog", keyword="anyOf", **MAPPED), **CAT_AND_DOG},
        "cat",
        "dog",
    ),
    "constants under a discriminator": (
        {"Pet": either("Cat", "Dog", **told()), **CONSTANT},
        "cat",
        "dog",
    ),
    "constants alone": ({"Pet": either("Cat", "Dog"), **CONSTANT}, "cat", "dog"),
    "constants in anyOf": (
        {"Pet": either("Cat", "Dog", keyword="anyOf"), **CONSTANT},
        "cat",
        "dog",
    ),
    "a parent that lists its heirs": (
        {"Pet": {**pet(), **either("Cat", "Dog", **MAPPED)}, "Cat": on("Pet"), "Dog": on("Pet")},
        "cat",
        "dog",
    ),
    "a union of a parent's heirs": (
        {"Pet": either("Cat", "Dog"), "Base": pet(**MAPPED), "Cat": on("Base"), "Dog": on("Base")},
        "cat",
        "dog",
    ),
    "a parent between": (
        {
            "Pet": pet(**told(cat="Cat", dog="Dog")),
            "Cat": on("Pet"),
            "Canine": on("Pet"),
            "Dog": on("Canine"),
        },
        "cat",
        "dog",
    ),
    "a union in a union": (
        {
            "Pet": either("Felines", "Canines", **told(cat="Felines", dog="Canines")),
            "Felines": either("Cat", **told(cat="Cat")),
            "Canines": either("Dog", "Wolf", **told(dog="Dog", wolf="Wolf")),
            "Wolf": pet(),
            **CAT_AND_DOG,
        },
        "cat",
        "dog",
    ),
    "a union in a union, without names of its own": (
        {
            "Pet": either("Cat", "Canines"),
            "Canines": either("Dog", "Wolf"),
            **CONSTANT,
            "Wolf": pet({"enum": ["wolf"]}),
        },
        "cat",
        "dog",
    ),
    "variants given inline": (
        {
            "Pet": {
                "oneOf": [
                    {"title": "Cat", **pet({"enum": ["cat"]})},
                    {"title": "Dog", **pet({"enum": ["dog"]})},
                ],
                **told(),
            }
        },
        "cat",
        "dog",
    ),
    "an inline variant beside a named one": (
        {
            "Pet": {"oneOf": [ref("Cat"), {"title": "Dog", **pet({"enum": ["dog"]})}], **told()},
            "Cat": pet({"enum": ["cat"]}),
        },
        "cat",
        "dog",
    ),
    "an optional kind": (
        {
            "Pet": either("Cat", "Dog"),
            "Cat": {"type": "object", "properties": pet({"enum": ["cat"]})["properties"]},
            "Dog": {"type": "object", "properties": pet({"enum": ["dog"]})["properties"]},
        },
        "cat",
        "dog",
    ),
    "enums of several kinds": (
        {
            "Pet": either("Cat", "Dog"),
            "Cat": pet({"type": "string", "enum": ["cat", "kitten"]}),
            "Dog": pet({"type": "string", "enum": ["dog", "puppy"]}),
        },
        "kitten",
        "puppy",
    ),
    "an enum by its name": (
        {
            "Pet": either("Cat", "Dog"),
            "Cat": pet(ref("CatKind")),
            "Dog": pet(ref("DogKind")),
            "CatKind": {"type": "string", "enum": ["cat", "kitten"]},
            "DogKind": {"type": "string", "enum": ["dog", "puppy"]},
        },
        "cat",
        "puppy",
    ),
}

OPEN = {"an optional kind", "enums of several kinds", "an enum by its name"}


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_dog_is_never_a_cat(
    layout: str, version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is read as what it is, and back to what came; what is neither is not forced into one."""
    schemas, cat, dog = LAYOUTS[layout]
    node = {"operationId": "find", "responses": {"200": {"description": "", **media(ref("Pet"))}}}
    text = operation(node, schemas=schemas).replace("3.1.0", version)
    made = package(text, tmp_path, monkeypatch)
    found = {}
    for kind in (cat, dog, "fish"):
        value = {"kind": kind, "name": "Rex"}
        read = client(made, answer=json.dumps(value).encode())[0].default.find()
        found[kind] = type(read).__name__.removeprefix("Pet")
        assert read.to_dict() == value
    assert (found[cat], found[dog]) == ("Cat", "Dog")
    # Enums are open: a value that no variant lists is read by its shape.
    assert found["fish"] in ("Unknown", "", *(["Cat"] if layout in OPEN else []))
