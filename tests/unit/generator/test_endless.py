"""Definitions that would have to hold themselves for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.ir import Alias, Array, Model
from tests.golden.cases import HOME
from tests.unit.generator.documents import built, codes, text_of
from tests.unit.generator.emitted import client, package

if TYPE_CHECKING:
    from pathlib import Path

TREE = {"$ref": "#/components/schemas/Tree"}
LEAF = {"type": "object", "properties": {"size": {"type": "integer"}}}


def tree(**properties: object) -> dict[str, object]:
    """The schema of an object that has to hold all of its properties."""
    return {"type": "object", "required": [*properties], "properties": properties}


def required_of(schemas: dict[str, object]) -> tuple[dict[str, list[str]], list[str]]:
    """The required fields of each model, and the codes of what is told."""
    api, found = built(text_of(schemas=schemas))
    models = [one for one in api.definitions if isinstance(one, Model)]
    fields = {one.name: [each.name for each in one.fields if each.required] for one in models}
    return fields, codes(found)


@pytest.mark.parametrize(
    "schema",
    [
        tree(parent=TREE),
        tree(parent={"allOf": [TREE], "description": "The one above."}),
        tree(parent={"type": "array", "minItems": 1, "items": TREE}),
        tree(parent={"oneOf": [TREE, tree(tree=TREE)]}),
        tree(parent={"prefixItems": [{}, TREE], "minItems": 2}),
    ],
)
def test_what_has_to_hold_itself_may_be_absent(schema: dict[str, object]) -> None:
    """No finite value has such a property, so that it is asked for nowhere, and this is told."""
    fields, told = required_of({"Tree": schema, "Garden": tree(tree=TREE)})
    assert fields["Tree"] == []
    assert fields["Garden"] == ["tree"]
    assert told == ["SD409"]


@pytest.mark.parametrize(
    "inner",
    [
        {"anyOf": [TREE, {"type": "null"}]},
        {"type": "array", "items": TREE},
        {"prefixItems": [{}, TREE], "minItems": 1},
        {"type": "object", "additionalProperties": TREE},
        {"oneOf": [TREE, {"$ref": "#/components/schemas/Leaf"}]},
    ],
)
def test_what_may_end_stays_required(inner: dict[str, object]) -> None:
    """Null, an empty list or another variant ends it: nothing is told and nothing changed."""
    fields, told = required_of({"Tree": tree(inner=inner), "Leaf": LEAF})
    assert fields["Tree"] == ["inner"]
    assert told == []


def test_of_those_that_hold_each_other_one_gives_way() -> None:
    """The first by name may lack its property; what only leads to them keeps its own."""
    fields, told = required_of(
        {
            "Hen": tree(egg={"$ref": "#/components/schemas/Egg"}),
            "Egg": tree(hen={"$ref": "#/components/schemas/Hen"}),
            "Coop": tree(hen={"$ref": "#/components/schemas/Hen"}),
        }
    )
    assert fields == {"Hen": ["egg"], "Egg": [], "Coop": ["hen"]}
    assert told == ["SD409"]


@pytest.mark.parametrize(
    ("schema", "least"),
    [
        ({"type": "array", "minItems": 2, "items": TREE}, None),
        ({"type": "array", "minItems": 1, "items": {"oneOf": [TREE, {"allOf": [TREE]}]}}, None),
        ({"type": "array", "prefixItems": [{}, TREE], "minItems": 2, "items": {}}, None),
        ({"type": "array", "items": TREE}, None),
        ({"type": "array", "minItems": 1, "items": {"anyOf": [TREE, {"type": "integer"}]}}, 1),
    ],
)
def test_a_list_that_has_to_hold_itself_may_be_empty(
    schema: dict[str, object], least: int | None
) -> None:
    """Where no item ends, none is asked for; this is told, unless another item would do."""
    api, found = built(text_of(schemas={"Tree": schema, "Garden": tree(tree=TREE)}))
    made = next(one for one in api.definitions if one.name == "Tree")
    garden = next(one for one in api.definitions if one.name == "Garden")
    assert isinstance(made, Alias)
    assert isinstance(made.type, Array)
    assert made.type.limits.min_items == least
    assert isinstance(garden, Model)
    assert garden.fields[0].required
    is_endless = "minItems" in schema and least is None
    assert codes(found) == ["SD409"] * is_endless


def test_what_only_itself_would_end_is_told() -> None:
    """A tuple and a union have nothing to leave out: that nothing fits them is said."""
    pair = {"prefixItems": [TREE], "minItems": 1, "items": False}
    _, found = built(text_of(schemas={"Tree": pair}))
    assert codes(found) == ["SD409"]
    assert "nothing that ends fits it" in found[0].message


def test_a_property_gives_way_before_a_list() -> None:
    """Of an object and a list that hold each other, the list keeps its limit."""
    trees = {"type": "array", "minItems": 1, "items": TREE}
    fields, told = required_of(
        {"Trees": trees, "Tree": tree(inner={"$ref": "#/components/schemas/Trees"})}
    )
    assert (fields["Tree"], told) == ([], ["SD409"])


def test_a_root_is_sent_and_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A node without a parent is built, sent as a body of fields, and read from an answer."""
    text = (HOME / "endless" / "document.yaml").read_text(encoding="utf-8")
    trees = package(text.replace("title: Trees", "title: Pets"), tmp_path, monkeypatch)
    root: dict[str, Any] = {"name": "root", "children": []}
    leaf = {"name": "leaf", "children": [], "parent": root}
    answer = (
        b'{"node": {"name": "leaf", "children": [], "parent": {"name": "root", "children": []}}'
    )
    api, wire = client(trees, answer=answer + b', "first": {}}')
    made = api.default.add_node(**leaf)
    assert wire.body == leaf
    assert made.node.to_dict() == leaf
    assert (
        api.default.add_node(name="root", children=[trees.models.Node(**root)]).first.layer is None
    )
    assert wire.body == {"name": "root", "children": [root]}
