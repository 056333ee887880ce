"""What is sent of fields that go one way: readOnly ones never, required writeOnly ones always."""

from __future__ import annotations

import importlib
from datetime import datetime, timezone
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from tests.golden.cases import HOME
from tests.unit.generator.documents import media, text_of
from tests.unit.generator.emitted import client, package

if TYPE_CHECKING:
    from pathlib import Path

USER = {
    "id": "7",
    "name": "Ann",
    "password": "secret",
    "home": {"id": 1, "street": "Main", "red": {"colour": "red", "id": 3, "seen": True}},
    "homes": {
        "a": {"colour": "blue", "id": 4, "seen": False},
        "b": {"id": 2, "street": "Side"},
    },
    "joined": "2024-01-01T12:00:00.000Z",
    "further": {"id": "kept"},
}
SENT = {
    "name": "Ann",
    "password": "secret",
    "home": {"street": "Main", "red": {"colour": "red", "id": 3}},
    "homes": {"a": {"colour": "blue", "id": 4}, "b": {"street": "Side"}},
    "further": {"id": "kept"},
}


@pytest.fixture(scope="module")
def patch() -> Any:
    """Undone at the end of the module, so that its package is emitted once."""
    with pytest.MonkeyPatch.context() as one:
        yield one


@pytest.fixture(scope="module")
def users(tmp_path_factory: pytest.TempPathFactory, patch: pytest.MonkeyPatch) -> Any:
    """The package of the golden case."""
    text = (HOME / "read_only_and_write_only" / "document.yaml").read_text(encoding="utf-8")
    text = text.replace("title: Users", "title: Pets")
    return package(text, tmp_path_factory.mktemp("users"), patch)


def test_what_an_answer_held_is_sent_back_without_what_only_answers_hold(users: Any) -> None:
    """A model goes out without readOnly fields at any depth, a dict the same, and keeps them."""
    api, wire = client(users)
    model = users.models.User.from_dict(USER)
    api.default.put_users(body=[model, USER, {**USER, "home": model.home}])
    assert wire.body == [SENT, SENT, SENT]
    assert model.to_dict()["id"] == "7"
    assert model.to_dict() == {**USER, "joined": "2024-01-01T12:00:00Z"}
    assert USER["home"] == {"id": 1, "street": "Main", "red": {"colour": "red", "id": 3, "seen": 1}}


def test_a_field_of_a_flattened_body_is_sent_without_them(users: Any) -> None:
    """A model or a dict that is one field of the body is looked into, too."""
    api, wire = client(users)
    for home in (users.models.Home(street="Main", id=3), {"street": "Main", "id": 3}):
        api.default.add_user(name="Ann", password="secret", home=home)
        assert wire.body == {"name": "Ann", "password": "secret", "home": {"street": "Main"}}


def test_an_answer_may_lack_what_only_requests_hold_and_keeps_it_if_not(users: Any) -> None:
    """A required writeOnly field reads as None where it is absent, and as what came otherwise."""
    absent = users.models.User.from_dict({"name": "Ann", "home": {"street": "Main"}})
    assert absent.password is None
    assert "password" not in absent.to_dict()
    assert users.models.User.from_dict(USER).password == "secret"


@pytest.mark.parametrize("is_model", [True, False])
def test_what_only_requests_hold_has_to_be_given(users: Any, *, is_model: bool) -> None:
    """A value without its required writeOnly field is refused by its place, and nothing is sent."""
    api, wire = client(users)
    errors = importlib.import_module(f"{users.__name__}._runtime.errors")
    lacking: Any = {"name": "Ann", "home": {"street": "Main"}}
    given = users.models.User.from_dict(lacking) if is_model else lacking
    with pytest.raises(errors.ArgumentError, match=r"^body\[1\]\.password is required$") as caught:
        api.default.put_users(body=[USER, given])
    assert caught.value.argument == "body"
    with pytest.raises(TypeError, match="password"):
        api.default.add_user(name="Ann", home={"street": "Main"})
    assert wire.requests == []


def test_a_mapping_is_sent_as_the_variant_that_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The discriminator says what is readOnly, of a model its class; `Unknown` is sent as it is."""
    told = {"kind": {"type": "string"}}
    chip = {"type": "string", "readOnly": True}
    schemas = {
        "Cat": {"required": ["kind"], "properties": {**told, "chip": chip}},
        "Dog": {"required": ["kind"], "properties": {**told, "chip": {"type": "string"}}},
        "Pet": {
            "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
            "discriminator": {"propertyName": "kind"},
        },
    }
    body = {**media({"$ref": "#/components/schemas/Pet"}), "required": True}
    paths = {"/pets": {"put": {"requestBody": body, "responses": {"204": {"description": "ok"}}}}}
    made = package(text_of(paths, schemas), tmp_path, monkeypatch)
    api, wire = client(made)
    unknown = importlib.import_module(f"{made.__name__}._runtime.unions").Unknown
    cat, dog, cow = ({"kind": kind, "chip": "1"} for kind in ("Cat", "Dog", "Cow"))
    for given, sent in (
        (cat, {"kind": "Cat"}),
        (dog, dog),
        (made.models.Dog(kind="Dog", chip="1"), dog),
        (made.models.Dog(kind="Cat", chip="1"), {"kind": "Cat", "chip": "1"}),
        (unknown(cow), cow),
        (unknown(cat), cat),
    ):
        api.default.put_pets(body=given)
        assert wire.body == sent
    with pytest.raises(made.ArgumentError, match="must be one of 'Cat', 'Dog', not 'Cow'"):
        api.default.put_pets(body=cow)


def test_what_no_request_holds_is_not_marked(users: Any) -> None:
    """A model that only answers hold costs nothing for its readOnly fields."""
    assert not hasattr(users.models.Log, "__one_way__")
    assert hasattr(users.models.Tent, "__one_way__")


@pytest.fixture
def uploads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The package of the golden case of an upload that is passed as one."""
    text = (HOME / "upload_as_a_whole" / "document.yaml").read_text(encoding="utf-8")
    return package(text, tmp_path, monkeypatch)


def test_an_upload_that_is_passed_as_one_is_sent_without_them(uploads: Any) -> None:
    """Its own fields, and those inside a part, whether a model or a dict was given."""
    api, wire = client(uploads)
    home = {"id": 1, "street": "Main", "within": {"id": 2, "street": "Side"}}
    given = {"id": "SECRET", "name": "Rex", "home": home, "homes": [home]}
    for body in (given, uploads.models.PetWithPicture.from_dict(given)):
        api.pets.add(body=body, content_type="multipart/form-data")
        sent = wire.requests[-1].body
        assert sent.count(b'{"street":"Main","within":{"street":"Side"}}') == 2
        assert b"SECRET" not in sent
        assert b'"id"' not in sent


def test_an_upload_within_itself_is_refused_by_name(uploads: Any) -> None:
    """A model in itself, or a list, is an ArgumentError of the body, and nothing is sent."""
    api, wire = client(uploads)
    home, more = uploads.models.Home(street="Main"), list[Any]()
    home.within = home
    more.append(more)
    pet = uploads.models.PetWithPicture(name="Rex", home=home)
    for body in (pet, {"home": home}, {"other": more}, {"notes": more}):
        given = body if body is pet else {"name": "Rex", **body}
        with pytest.raises(uploads.ArgumentError, match="nested") as caught:
            api.pets.add(body=given, content_type="multipart/form-data")
        assert caught.value.argument.startswith("body")
    assert wire.requests == []


BORN = datetime(2024, 1, 1, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("part", "wanted"),
    [
        ({"name": UUID(int=0)}, str(UUID(int=0)).encode()),
        ({"born": BORN}, b"2024-01-01T00:00:00Z"),
        ({"born": "2024-01-01T00:00:00Z"}, b"2024-01-01T00:00:00Z"),
        ({"price": Decimal("1.5")}, b"1.5"),
        ({"notes": {"at": BORN}}, b'{"at":"2024-01-01T00:00:00Z"}'),
        ({"notes": BORN}, b"2024-01-01T00:00:00Z"),
        ({"notes": b"x"}, b'filename="notes"'),
        ({"unlisted": Decimal("1.5")}, b"1.5"),
        ({"others": [b"x", ("a.png", b"y")]}, b'filename="a.png"'),
    ],
)
def test_the_parts_of_an_upload_that_is_passed_as_one_are_written_as_json_is(
    uploads: Any, part: dict[str, Any], wanted: bytes
) -> None:
    """Datetimes, decimals and UUIDs are taken in a dict, in Python's form or in that of JSON."""
    api, wire = client(uploads)
    api.pets.add(body={"name": "Rex", **part}, content_type="multipart/form-data")
    assert wanted in wire.requests[-1].body


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({}, r"body\['name'\] is required"),
        ({"name": None}, r"body\['name'\] is required"),
        ({"name": ""}, r"body\['name'\] must be at least 1 character"),
        ({"name": "Rex", "born": "yesterday"}, r"body\['born'\] can't be sent"),
        ({"name": "Rex", "born": b"x"}, r"body\['born'\]"),
        ({"name": "Rex", "price": "1.5"}, r"body\['price'\] must be a number"),
        ({"name": "Rex", "picture": "a.png"}, r"body\['picture'\] must be bytes, a path"),
        ({"name": "Rex", "others": b"x"}, r"body\['others'\] must be a list"),
        ({"name": "Rex", "home": {}}, r"body\['home'\] is not a Home"),
        ({"name": "Rex", "unlisted": object()}, r"body\['unlisted'\]: a value of type object"),
    ],
)
def test_an_upload_that_is_passed_as_one_is_checked(
    uploads: Any, body: dict[str, Any], told: str
) -> None:
    """What a part may not be is refused by its name, as in the fields of an upload."""
    api, wire = client(uploads)
    with pytest.raises(uploads.ArgumentError, match=told):
        api.pets.add(body=body, content_type="multipart/form-data")
    assert wire.requests == []
