"""What schemas are called that are no components of the document's own file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.build.api import build
from generator.build.surface import surface
from generator.diagnostics import Problems
from generator.ir import Alias
from generator.load.document import Document
from generator.wishes import Wishes
from tests.unit.generator.documents import text_of

THING = "{type: object, properties: {a: {type: string}}}"


def called(schemas: dict[str, Any], version: str = "3.1.0", **files: str) -> dict[str, str]:
    """The definitions of a document by name: what an alias stands for, and nothing for others."""
    for name, text in {**files, "d": text_of(schemas=schemas, openapi=version)}.items():
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")
    problems = Problems()
    document = Document.load("d.yaml", problems)
    wishes = Wishes.of(None, problems)
    found = build(document, surface(document, wishes, problems), wishes, problems).definitions
    assert not problems.has_errors
    return {
        one.name: getattr(one.type, "name", "?") if isinstance(one, Alias) else "" for one in found
    }


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_a_component_that_is_a_file_gives_it_its_name(version: str) -> None:
    """Wherever such a file is used, its class is that of the component; no alias stands beside."""
    user = {"type": "object", "properties": {"a": {"$ref": "thing.yaml"}}}
    schemas = {"User": user, "Part": {"$ref": "thing.yaml"}}
    assert called(schemas, version, thing=THING) == {"User": "", "Part": ""}


def test_the_first_of_two_components_names_what_both_are() -> None:
    """Of two components that are one file, and of one that is another, the rest are aliases."""
    schemas = {
        "A": {"$ref": "thing.yaml"},
        "B": {"$ref": "thing.yaml"},
        "C": {"$ref": "#/components/schemas/A"},
    }
    assert called(schemas, thing=THING) == {"A": "", "B": "A", "C": "A"}


@pytest.mark.parametrize(
    ("ref", "name"),
    [
        ("new-pet.yaml", "NewPet"),
        ("bag.yaml#/Pet", "Pet"),
        ("bag.yaml#/pet_food", "PetFood"),
        ("bag.yaml#/$defs/XMLPart", "XMLPart"),
        ("bag.yaml#/Pet/properties/inner", "UserA"),
    ],
)
def test_a_schema_of_another_file_is_called_by_its_key_or_its_file(ref: str, name: str) -> None:
    """What no component stands for is called by its key where it is listed, or by its file."""
    inner = f"{{type: object, properties: {{inner: {THING}}}}}"
    bag = f"Pet: {inner}\npet_food: {THING}\n$defs: {{XMLPart: {THING}}}\n"
    user = {"type": "object", "properties": {"a": {"$ref": ref}}}
    found = called({"User": user}, **{"new-pet": THING, "bag": bag})
    assert name in found


@pytest.mark.parametrize(
    ("names", "classes"),
    [(["Ball", "Bone"], ["Ball", "Bone"]), (["Toy"] * 2, ["Toy", "ToyInline"])],
)
def test_a_property_of_variants_of_several_files_is_any_of_theirs(
    names: list[str], classes: list[str]
) -> None:
    """Each schema is looked up in the file that it stands in, also where both are spelled alike."""
    files = {
        file: f"{{properties: {{toy: {{$ref: '#/$defs/{name}'}}}}, $defs: {{{name}: {THING}}}}}"
        for file, name in zip("ab", names, strict=True)
    }
    pet = {"properties": {"id": {}}, "oneOf": [{"$ref": f"{file}.yaml"} for file in files]}
    assert sorted(called({"Pet": pet}, **files)) == sorted(["Pet", "PetA", "PetB", *classes])
