"""Fields that have one value: nobody has to give it, and no other is sent."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest

from generator.ir import Choice, Default, Field, Scalar
from tests.unit.generator.documents import media, text_of
from tests.unit.generator.emitted import client, package

if TYPE_CHECKING:
    from pathlib import Path

_KIND = {"$ref": "#/components/schemas/Kind"}
_CAT = {
    "type": "object",
    "required": ["kind", "level", "name"],
    "properties": {
        "kind": {"const": "cat"},
        "level": {"enum": [3]},
        "name": {"type": "string"},
        "mark": {"const": "m"},
    },
}


def of(kind: Any, **more: Any) -> Field:
    """A field of this type, which is required."""
    return Field("kind", ("kind",), kind, **{"required": True, **more})


def test_a_constant_is_the_one_value_of_what_must_be_there() -> None:
    """What may be null or lacking has no constant, nor has what only answers hold."""
    assert of(Choice(("cat",))).constant == Default("cat")
    assert of(Choice((0,))).constant == Default(0)
    for kind in (
        Scalar("string"),
        Choice(("a", "b")),
        Choice(("a",), nullable=True),
        Choice(([],)),
    ):
        assert of(kind).constant is None
    assert of(Choice(("cat",)), required=False).constant is None
    assert of(Choice(("cat",)), read_only=True).constant is None


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A package that takes a cat by its fields, and a house of cats as a whole."""
    house = {"type": "object", "properties": {"cats": {"type": "array", "items": _REF}}}
    paths = {
        f"/{name}": {
            "post": {
                "operationId": f"add_{name}",
                "requestBody": {"required": True, **media(schema)},
                "responses": {"200": {"description": "Done.", **media(_REF)}},
            }
        }
        for name, schema in (("cat", _REF), ("houses", {"type": "array", "items": house}))
    }
    text = text_of(paths, schemas={"Cat": _CAT})
    return package(text, tmp_path, monkeypatch)


_REF = {"$ref": "#/components/schemas/Cat"}


def test_a_body_has_its_constants(made: Any) -> None:
    """They are sent without being given; an optional one is not, and another is refused."""
    pets, wire = client(made, answer=b'{"kind":"lion","level":3,"name":"n"}')
    answer = pets.default.add_cat(name="n")
    assert wire.body == {"kind": "cat", "level": 3, "name": "n"}
    assert answer.to_dict() == {"kind": "lion", "level": 3, "name": "n"}
    for wrong in ({"kind": "dog"}, {"level": 4}, {"mark": "x"}):
        with pytest.raises(made.ApiException, match=f"^{next(iter(wrong))} must be "):
            pets.default.add_cat(name="n", **wrong)
    assert len(wire.requests) == 1
    kinds = {
        one: taken.default
        for one, taken in inspect.signature(pets.default.add_cat).parameters.items()
    }
    assert (kinds["kind"], kinds["level"], kinds["name"]) == ("cat", 3, inspect.Parameter.empty)


def test_a_model_has_its_constants(made: Any) -> None:
    """A model has them without being given; it is not sent with others, however deep it is."""
    pets, wire = client(made, answer=b'{"kind":"cat","level":3,"name":"n"}')
    cat = made.models.Cat(name="n")
    assert cat.to_dict() == {"kind": "cat", "level": 3, "name": "n"}
    pets.default.add_houses(body=[{"cats": [cat, {"kind": "cat", "level": 3.0, "name": "m"}]}])
    assert [one["name"] for one in wire.body[0]["cats"]] == ["n", "m"]
    for wrong in (made.models.Cat(name="n", level=4), {**cat.to_dict(), "mark": "x"}):
        with pytest.raises(made.ApiException, match=r"must be .* \(at \$\.cats\[0\]"):
            pets.default.add_houses(body=[{"cats": [wrong]}])
    assert len(wire.requests) == 1


def test_a_parameter_that_has_one_value_has_it_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever it stands, it goes out without being given; an optional one doesn't."""
    told = [
        ("form", "path", {"const": "v1"}),
        ("kind", "query", _KIND),
        ("level", "header", {"enum": [3]}),
        ("mark", "cookie", {"const": "m"}),
        ("left", "query", {"const": "x"}),
    ]
    listed = [
        {"name": name, "in": place, "required": name != "left", "schema": schema}
        for name, place, schema in told
    ]
    answers = {"204": {"description": "Done."}}
    paths = {"/{form}": {"get": {"operationId": "ask", "parameters": listed, "responses": answers}}}
    made = package(text_of(paths, schemas={"Kind": {"const": "cat"}}), tmp_path, monkeypatch)
    pets, wire = client(made)
    pets.default.ask()
    (sent,) = wire.requests
    assert sent.url.endswith("/v1?kind=cat")
    headers = dict(sent.headers)
    assert (headers["level"], headers["Cookie"]) == ("3", "mark=m")
    with pytest.raises(made.ApiException, match=r"^kind must be "):
        pets.default.ask(kind="dog")


@pytest.mark.parametrize(
    "kind", [_KIND, {**_KIND, "description": "Which."}, {"allOf": [_KIND], "title": "Which."}]
)
def test_a_constant_may_have_a_name(
    kind: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What refers to a constant, be it with words beside, is that; an enum of one may grow."""
    size = {"$ref": "#/components/schemas/Size"}
    listed = {"kind": kind, "size": size}
    pet = {"type": "object", "required": ["kind", "size"], "properties": listed}
    schemas = {"Pet": pet, "Kind": {"const": "cat"}, "Size": {"type": "string", "enum": ["big"]}}
    made = package(text_of(schemas=schemas), tmp_path, monkeypatch)
    assert made.models.Pet(size="huge").to_dict() == {"kind": "cat", "size": "huge"}
    with pytest.raises(TypeError, match="size"):
        made.models.Pet()
