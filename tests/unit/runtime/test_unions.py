"""Values of more than one shape: none is ever forced into the wrong variant."""

from __future__ import annotations

import sys
from datetime import date
from enum import Enum
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from runtime.python import arguments, fields, formats, model, unions
from runtime.python.errors import ArgumentError, DecodeError
from runtime.python.unions import Unknown
from runtime.python.unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Reader = Callable[[Any], Any]


@model.define(kw_only=True)
class Cat:
    """A variant whose properties are all optional."""

    kind: str | None = attrs.field(default=fields.ABSENT)
    lives: int | None = attrs.field(default=fields.ABSENT)
    additional_properties: dict[str, Any] = attrs.field(default=fields.ABSENT)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Cat:
        """Read the wire form."""
        return fields.read(cls, data, _CAT)

    def to_dict(self) -> dict[str, Any]:
        """Return the wire form."""
        return fields.write(self, _CAT)


@model.define(kw_only=True)
class Dog:
    """Another of the kind, with a property of its own."""

    kind: str | None = attrs.field(default=fields.ABSENT)
    tricks: list[str] | None = attrs.field(default=fields.ABSENT)
    additional_properties: dict[str, Any] = attrs.field(default=fields.ABSENT)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Dog:
        """Read the wire form."""
        return fields.read(cls, data, _DOG)

    def to_dict(self) -> dict[str, Any]:
        """Return the wire form."""
        return fields.write(self, _DOG)


_CAT = fields.Fields(
    Cat, fields.field("kind", "kind", fields.string), fields.field("lives", "lives", fields.integer)
)
_DOG = fields.Fields(
    Dog,
    fields.field("kind", "kind", fields.string),
    fields.field("tricks", "tricks", lambda value: fields.array(value, fields.string)),
)


class Mood(str, Enum):
    """An open enum."""

    CALM = "calm"


class Size(str, Enum):
    """Another."""

    BIG = "big"


def pack(of: Any, other: Reader) -> Any:
    """A model whose fields hold animals of one kind."""

    @model.define(kw_only=True)
    class Pack:
        of: Any = attrs.field(default=fields.ABSENT)
        all: Any = attrs.field(default=fields.ABSENT)
        any: Any = attrs.field(default=fields.ABSENT)
        additional_properties: dict[str, Any] = attrs.field(default=fields.ABSENT)

        @classmethod
        def from_dict(cls, data: Mapping[str, Any]) -> Pack:
            """Read the wire form."""
            return fields.read(cls, data, table)

    table = fields.Fields(
        Pack,
        fields.field("of", "of", of.from_dict),
        fields.field("all", "all", lambda value: fields.array(value, of.from_dict)),
        fields.field("any", "any", other),
    )
    return Pack


CatPack = pack(Cat, lambda value: unions.union(value, fields.string))
DogPack = pack(Dog, fields.anything)
TAGS = {"cat": "Cat", "dog": "Dog", "true": "Dog", "pack": "Pack"}


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A package of models in the shape of the emitted ones: classes, and an alias with a reader."""
    package, module = ModuleType("pets.models"), ModuleType("pets.models.pack")
    vars(module)["read"] = lambda value: unions.union(value, Cat.from_dict, Dog.from_dict)
    vars(package).update(Cat=Cat, Dog=Dog, Pack="Cat | Dog", _MODULES={"Pack": "pack"})
    monkeypatch.setitem(sys.modules, "pets.models.pack", module)
    return package


def read(value: Any) -> Any:
    """A value as a cat or a dog, by what fits."""
    return unions.union(value, Cat.from_dict, Dog.from_dict)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"kind": "x", "lives": 9}, Cat),
        ({"kind": "x", "tricks": ["sit"]}, Dog),
        ({"tricks": [], "age": 1, "size": 2}, Dog),
        ({"kind": "x", "lives": "many"}, Dog),
        ({}, Cat),
    ],
)
def test_the_variant_with_the_fewest_unknown_keys_is_read(
    value: Any, kind: type[Cat | Dog]
) -> None:
    """A dog is never read as a cat; of variants that fit alike the first is."""
    found = read(value)
    assert isinstance(found, kind)
    assert found.to_dict() == value


@pytest.mark.parametrize("value", [{"wings": 2}, "cat", 1, [], None, {"lives": "x", "tricks": 1}])
def test_what_fits_no_variant_is_kept_as_it_came(value: Any) -> None:
    """A value that no variant knows anything of is Unknown, and encodes back to the same JSON."""
    found = read(value)
    assert found == Unknown(value)
    assert found.to_dict() == value


def test_what_is_in_a_list_or_a_map_decides_too() -> None:
    """A list of dogs is no list of cats, though each of its items could be read as one."""
    cats, dogs = (
        (lambda value: fields.array(value, Cat.from_dict)),
        (lambda value: fields.array(value, Dog.from_dict)),
    )
    assert unions.union([{"kind": "x", "tricks": []}], cats, dogs) == [Dog(kind="x", tricks=[])]
    named_cats, named_dogs = (
        (lambda value: fields.mapping(value, Cat.from_dict)),
        (lambda value: fields.mapping(value, Dog.from_dict)),
    )
    found = unions.union({"a": {"tricks": []}}, named_cats, named_dogs)
    assert found == {"a": Dog(tricks=[])}


def test_scalars_are_told_apart_by_their_json_type() -> None:
    """A number is no text and a bool no number, whichever variant is first."""
    of = partial(unions.union)
    assert of("1", fields.integer, fields.string) == "1"
    assert of(1, fields.string, fields.integer) == 1
    assert of(True, fields.integer, fields.string) == Unknown(True)  # noqa: FBT003 - JSON's true


@pytest.mark.parametrize("step", [1, -1])
def test_a_text_is_read_by_what_says_most_of_it(step: int) -> None:
    """A value that an enum lists is of it, and a date is one, whatever else takes any text."""
    kinds = [partial(fields.choice, enum_class=kind) for kind in (Mood, Size)]
    readers: list[Any] = [fields.string, *kinds, formats.date][::step]
    assert unions.union("calm", *readers) is Mood.CALM
    assert unions.union("big", *readers) is Size.BIG
    assert unions.union("2020-02-02", *readers) == date(2020, 2, 2)
    assert unions.union("x", *readers) == "x"


def test_what_a_field_holds_decides_too() -> None:
    """A pack of dogs is none of cats, whether the keys of one are unlisted or it fits nothing."""
    assert (
        type(unions.union({"of": {"tricks": []}}, CatPack.from_dict, DogPack.from_dict)) is DogPack
    )
    assert (
        type(unions.union({"all": [{"lives": 1}]}, DogPack.from_dict, CatPack.from_dict)) is CatPack
    )
    assert type(unions.union({"any": [1]}, CatPack.from_dict, DogPack.from_dict)) is DogPack


def test_a_value_that_no_variant_lists_is_none() -> None:
    """Where listed values tell variants apart, what lists none of them is kept as it came."""
    cat = unions.among({"kind": ("tabby", 1)}, Cat.from_dict)
    assert type(unions.union({"kind": "tabby", "lives": 9}, cat)) is Cat
    for held in ({"kind": "x", "lives": 9}, {"kind": True, "lives": 9}, {"lives": 9}):
        assert unions.union(held, cat) == Unknown(held)
    assert unions.union("tabby", cat) == Unknown("tabby")


def test_constants_decide() -> None:
    """A variant is read only where its constants are held, and says which one isn't."""
    cat = unions.tagged({"kind": "cat"}, Cat.from_dict)
    dog = unions.tagged({"kind": "dog"}, Dog.from_dict)
    assert unions.union({"kind": "dog", "lives": 9}, cat, dog).kind == "dog"
    assert type(unions.union({"kind": "dog", "lives": 9}, cat, dog)) is Dog
    assert unions.union({"kind": "cow"}, cat, dog) == Unknown({"kind": "cow"})
    with pytest.raises(DecodeError, match=r"expected 'cat' \(at \$\.kind\)"):
        cat({"kind": "dog"})


def test_a_constant_that_may_be_lacking_decides_where_it_is() -> None:
    """An object without it fits; one with another value there is not of the variant."""
    cat = unions.tagged({"kind": "cat"}, fields.anything, optional=("kind",))
    for held in ({"kind": "cat"}, {"lives": 9}, {"kind": None}):
        assert cat(held) == held
    assert unions.union({"kind": "cow"}, cat) == Unknown({"kind": "cow"})


@pytest.mark.parametrize(("constant", "value"), [(1, True), (True, 1), ("1", 1)])
def test_a_constant_has_its_json_type(constant: Any, value: Any) -> None:
    """True is not 1 in JSON, as it is in Python."""
    with pytest.raises(DecodeError):
        unions.tagged({"kind": constant}, fields.anything)({"kind": value})


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"kind": "cat", "tricks": []}, Cat),
        ({"kind": "dog", "lives": 1}, Dog),
        ({"lives": 1}, Cat),
        ({"tricks": []}, Dog),
    ],
)
def test_a_discriminator_decides(models: ModuleType, value: Any, kind: type[Cat | Dog]) -> None:
    """The named variant is read, whatever else would fit; without a name, what fits is."""
    found = unions.discriminated(value, "kind", models, {"cat": "Cat", "dog": "Dog"})
    assert isinstance(found, kind)
    assert found.to_dict() == value


def test_a_tag_is_the_same_number_with_a_point(models: ModuleType) -> None:
    """2.0 names what 2 does (JSON Schema 2020-12 §6.1.1), and 2.5 does not."""
    read_by = partial(unions.discriminated, wire="size", models=models, names={"2": "Dog"})
    assert type(read_by({"size": 2.0, "tricks": []})) is Dog
    assert read_by({"size": 2.5, "tricks": []}) == Unknown({"size": 2.5, "tricks": []})


@pytest.mark.parametrize(
    "value", [{"kind": "cow", "lives": 1}, {"kind": 1}, {"kind": ["cat"]}, "cat", 1]
)
def test_an_unknown_tag_is_kept_raw(models: ModuleType, value: Any) -> None:
    """A variant that the document didn't know is Unknown, and encodes back to the same JSON."""
    found = unions.discriminated(value, "kind", models, {"cat": "Cat", "dog": "Dog"})
    assert found == Unknown(value)
    assert found.to_dict() == value


@pytest.mark.parametrize("value", [{"kind": "cow", "lives": 1}, {"lives": 1}])
def test_an_unknown_tag_is_read_as_the_other(models: ModuleType, value: Any) -> None:
    """Where what names no variant has a model of its own, that is read, with all that it held."""
    found = unions.discriminated(value, "kind", models, {"dog": "Dog"}, "Cat")
    assert isinstance(found, Cat)
    assert found.to_dict() == value


@pytest.mark.parametrize(
    ("more", "kind"), [({}, Cat), ({"lives": 9}, Cat), ({"tricks": []}, Dog), ({"x": 1}, Cat)]
)
def test_of_several_that_a_tag_names_the_one_that_fits_is_read(
    models: ModuleType, more: dict[str, Any], kind: type[Cat | Dog]
) -> None:
    """A tag of several variants leaves the choice to what else came, and to no other variant."""
    tags: dict[str, Any] = {"pet": ("Cat", "Dog"), "stray": "Dog"}
    made = unions.discriminated({"kind": "pet", **more}, "kind", models, tags)
    assert type(made) is kind
    assert type(unions.discriminated(more, "kind", models, tags)) in (kind, Unknown)


def test_a_tag_may_name_a_union(models: ModuleType) -> None:
    """An alias that holds a union is read by its own reader."""
    found = unions.discriminated({"kind": "pack", "tricks": []}, "kind", models, TAGS)
    assert found == Dog(kind="pack", tricks=[])


def test_a_named_variant_that_does_not_fit_says_why(models: ModuleType) -> None:
    """What is named a cat and is none is an error with its path, and no other variant."""
    with pytest.raises(DecodeError) as caught:
        unions.discriminated({"kind": "cat", "lives": "x"}, "kind", models, TAGS)
    assert caught.value.path == "$.lives"


CHECKS = (arguments.integer, partial(arguments.string, max_length=3))


@pytest.mark.parametrize("value", [1, "abc"])
def test_an_argument_may_be_any_of_several(value: object) -> None:
    """The first check that a value passes gives it back."""
    assert unions.checked("id", value, checks=CHECKS) == value


def test_a_refused_argument_is_named_with_every_demand() -> None:
    """An argument that passes no check is named, with what each of them asks."""
    with pytest.raises(ArgumentError) as caught:
        unions.checked("id", 1.5, checks=CHECKS)
    assert caught.value.argument == "id"
    assert str(caught.value) == "id must be an int, not 1.5 or id must be a string, not 1.5"


BY_KIND = (
    (("cat", "Cat"), partial(arguments.model, cls=Cat)),
    (("dog", "true"), partial(arguments.model, cls=Dog)),
)


@pytest.mark.parametrize(
    "value", [{"kind": "cat", "tricks": 1}, {"kind": "dog"}, {"lives": 9}, Dog(kind="cat")]
)
def test_an_argument_is_what_its_tag_names(value: object) -> None:
    """The check for the tag decides; without a tag any does, and a model is of its class."""
    plain = value.to_dict() if isinstance(value, Dog) else value
    assert unions.chosen("pet", value, wire="kind", checks=BY_KIND) == plain


def test_an_argument_that_does_not_fit_its_tag_is_refused_for_that_alone() -> None:
    """What fits another variant is refused, with the demand of the one that it says it is."""
    with pytest.raises(ArgumentError, match=r"^pet is not a Dog: .*\$\.tricks"):
        unions.chosen("pet", {"kind": "dog", "tricks": 1}, wire="kind", checks=BY_KIND)
    # A tag that isn't text is known by its JSON.
    with pytest.raises(ArgumentError, match=r"^pet is not a Dog"):
        unions.chosen("pet", {"kind": True, "tricks": 1}, wire="kind", checks=BY_KIND)


IN_ITSELF: list[object] = []
IN_ITSELF.append(IN_ITSELF)


@pytest.mark.parametrize("tag", [float("nan"), {(1, 2): 3}, IN_ITSELF, b"cat", object()])
def test_a_tag_without_a_json_form_is_an_error_that_names_it(tag: object) -> None:
    """No other error than of an argument escapes."""
    with pytest.raises(ArgumentError, match=r"^pet\['kind'\]"):
        unions.chosen("pet", {"kind": tag}, wire="kind", checks=BY_KIND)


def test_an_argument_of_a_shared_tag_is_any_that_has_it() -> None:
    """Of several variants with one tag the first that the argument passes is taken."""
    checks = (*BY_KIND, (("dog", "wolf"), arguments.anything))
    odd = {"kind": "dog", "tricks": 1}
    assert unions.chosen("pet", odd, wire="kind", checks=checks) == odd


def test_an_unknown_tag_is_refused_unless_there_is_a_variant_for_it() -> None:
    """A tag that no variant has is an error that lists those there are, or means the last one."""
    snake = {"kind": "snake"}
    with pytest.raises(ArgumentError) as caught:
        unions.chosen("pet", snake, wire="kind", checks=BY_KIND)
    assert str(caught.value) == (
        "pet['kind'] must be one of 'cat', 'Cat', 'dog', 'true', not 'snake'"
    )
    assert unions.chosen("pet", snake, wire="kind", checks=BY_KIND, is_open=True) == snake
    assert unions.chosen("pet", UNSET, wire="kind", checks=BY_KIND, optional=True) is UNSET
    assert unions.chosen("pet", None, wire="kind", checks=BY_KIND, nullable=True) is None


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"kind": "cat"}, ""),
        ({"kind": None}, ""),
        ({"lives": 9}, ""),
        (Cat(kind="dog"), ""),
        ({"kind": "dog"}, "pet['kind'] must be 'cat', not 'dog'"),
        ({"kind": "cat", "lives": 7}, "pet['lives'] is 7, of another variant"),
    ],
)
def test_an_argument_is_no_variant_whose_constants_it_has_not(value: object, message: str) -> None:
    """A mapping with another constant, or with a value of another variant, is refused."""
    check = unions.only(arguments.anything, constants={"kind": "cat"}, foreign={"lives": (7, True)})
    try:
        assert check("pet", value) is not None
    except ArgumentError as error:
        assert str(error) == message  # noqa: PT017 - some pass
    else:
        assert not message


def test_an_unknown_value_can_be_sent_back() -> None:
    """What was received and not known is sent as it came."""
    assert unions.checked("id", Unknown([1]), checks=CHECKS) == [1]


def test_unset_and_none_pass_only_where_they_may() -> None:
    """UNSET passes where the argument is optional, None where it is nullable."""
    assert unions.checked("id", UNSET, checks=CHECKS, optional=True) is UNSET
    assert unions.checked("id", None, checks=CHECKS, nullable=True) is None
    for value in (UNSET, None):
        with pytest.raises(ArgumentError):
            unions.checked("id", value, checks=CHECKS)


def aliases(check: Any) -> Any:
    """Return a package of models with one alias, whose module has this check."""
    models, module = ModuleType("aliases"), ModuleType("aliases.value")
    vars(models).update({"Value": object(), "_MODULES": {"Value": "value"}})
    vars(module)["check"] = check
    sys.modules["aliases.value"] = module
    return models


def test_an_argument_is_checked_as_the_alias_says() -> None:
    """What stands beside the alias checks it; null and UNSET are the caller's business."""
    models = aliases(lambda name, value: arguments.integer(name, value, maximum=6))
    assert unions.checked_as("mark", 3, models=models, alias="Value") == 3
    assert unions.checked_as("mark", UNSET, models=models, alias="Value", optional=True) is UNSET
    assert unions.checked_as("mark", None, models=models, alias="Value", nullable=True) is None
    with pytest.raises(ArgumentError, match="mark must be at most 6") as caught:
        unions.checked_as("mark", 7, models=models, alias="Value")
    assert caught.value.argument == "mark"


def test_a_list_in_itself_is_too_deep_for_an_alias() -> None:
    """An alias within itself ends in an ArgumentError, not in the interpreter's limit."""
    inner = partial(unions.checked_as, alias="Value")
    models = aliases(lambda name, value: arguments.array(name, value, item=inner))
    inner = partial(inner, models=models)
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(ArgumentError, match="nested too deeply"):
        unions.checked_as("value", endless, models=models, alias="Value")


def test_a_value_that_another_variant_lists_is_not_of_this_one() -> None:
    """What no variant lists is no reason to refuse, nor is what isn't there."""
    reader = unions.apart({"kind": ("cat", 1)}, fields.anything)
    kept: tuple[Any, ...] = ({"kind": "dog"}, {"kind": True}, {}, [], {"kind": ["cat"]})
    for held in kept:
        assert reader(held) == held
    refused: tuple[Any, ...] = ({"kind": "cat"}, {"kind": 1})
    for held in refused:
        with pytest.raises(DecodeError) as caught:
            reader(held)
        assert caught.value.path == "$.kind"
