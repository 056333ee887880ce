"""What models can do beside reading and writing JSON."""

from __future__ import annotations

import copy
import inspect
import pickle
import tracemalloc
import weakref
from functools import cached_property
from typing import TYPE_CHECKING, Any

import attrs
import pytest

from runtime.python import fields, keys, model
from runtime.python.errors import ArgumentError
from runtime.python.unset import UNSET
from tests.unit.runtime.sample import Channel, Customer, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# The same class, of which a type checker would refuse what a program without one does.
UNCHECKED: Any = Customer


@model.define(kw_only=True)
class Cat:
    """A model with a constant."""

    kind: str = "cat"
    additional_properties: dict[str, Any] = attrs.field(default=fields.ABSENT)

    def to_dict(self) -> dict[str, Any]:
        """Return the wire form."""
        return fields.write(self, _CAT)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Cat:
        """Read the wire form."""
        return fields.read(cls, data, _CAT)


_CAT = fields.Fields(Cat, fields.field("kind", "kind", fields.string, constant="cat"))


class Shown(Customer):
    """A user's own class of a model."""

    def __init__(self, **given: Any) -> None:
        """Hold something beside the fields."""
        super().__init__(**given)
        self.label = "new"

    @cached_property
    def title(self) -> str:
        """Something that is kept when it was asked for."""
        return f"Customer {self.name}"


@attrs.define(kw_only=True)
class Rated(Customer):
    """A user's own attrs class of a model."""

    stars: int = 0


@attrs.define(kw_only=True)
class Judged(Rated):
    """As `Rated`, with a check: attrs fills its fields past the assignment of models."""

    stars: int = attrs.field(default=0, validator=attrs.validators.ge(0))


def test_a_misspelt_field_is_refused_with_the_nearest() -> None:
    """Assigned or given, a name that is no field is an error and no new attribute."""
    customer = UNCHECKED(name="n")
    with pytest.raises(AttributeError, match=r"^Customer has no field 'nmae'; is it 'name'\?$"):
        customer.nmae = "x"
    with pytest.raises(AttributeError, match=r"^Customer has no field 'zzz'$"):
        customer.zzz = "x"
    with pytest.raises(TypeError, match=r"^Customer has no field 'nmae'; is it 'name'\?$"):
        UNCHECKED(nmae="x")
    assert customer == Customer(name="n")


def test_a_required_field_must_be_given() -> None:
    """A model without it can't be made; the fields are known to `help`."""
    make: Any = Problem
    with pytest.raises(TypeError, match=r"^Problem needs error$"):
        make()
    with pytest.raises(TypeError, match=r"__init__\(\) takes 1 positional"):
        UNCHECKED("x")
    assert list(inspect.signature(Problem).parameters) == ["error", "additional_properties"]


def test_a_constant_need_not_be_given() -> None:
    """It is there unless another is given, or none; what is read has what came, and no more."""
    assert Cat().to_dict() == {"kind": "cat"}
    assert Cat(kind="lion").kind == "lion"
    assert Cat(kind=fields.ABSENT).to_dict() == {}
    assert Cat.from_dict({}).to_dict() == {}
    assert Cat.from_dict({"kind": "lion"}).to_dict() == {"kind": "lion"}
    assert str(inspect.signature(Cat).parameters["kind"]).endswith("'cat'")


def test_another_constant_is_refused_only_where_it_is_sent() -> None:
    """An answer may hold any value for it; a request is none with another."""
    for pet in ({"kind": "lion"}, Cat(kind="lion")):
        with pytest.raises(
            ArgumentError, match=r"^pet is not a Cat: must be 'cat' \(at \$\.kind\)$"
        ):
            keys.model("pet", pet, cls=Cat)
    assert keys.model("pet", {}, cls=Cat) == {}
    assert keys.model("pet", Cat(), cls=Cat) == {"kind": "cat"}


def test_unset_is_absent() -> None:
    """Given or assigned, UNSET leaves a field out, and None is null."""
    customer = UNCHECKED(id="1", name=UNSET)
    customer.id = UNSET
    customer.token = None
    assert (customer.id, customer.name, customer.token) == (None, None, None)
    assert customer.fields_set == {"token"}
    with pytest.raises(AttributeError):
        del customer.id


def test_absent_and_null_are_equal() -> None:
    """They read the same, nested too; what is held beside them still counts."""
    one = Customer.from_dict({"id": "1", "parent": {"name": None}, "tags": None})
    assert one == Customer(id="1", parent=Customer(id=None))
    assert one != Customer(id="1", parent=Customer(id="2"))
    assert one != Customer(id="1", name="n")
    others: tuple[Any, ...] = (Problem(error="x"), {"id": "1"})
    assert all(Customer(id="1") != other for other in others)


def test_equality_of_nested_models_does_not_double_with_each_level() -> None:
    """Where each level has another null than its counterpart, thirty levels are soon compared."""
    one, other = Customer(), Customer()
    for _ in range(30):
        one, other = Customer(parent=one, name=None), Customer(parent=other, id=None)
    assert one == other


def test_what_the_document_does_not_list_belongs_to_one_model() -> None:
    """It is empty where nothing came, and looking at it changes nothing else."""
    one, other = Customer(id="1"), Customer.from_dict({"id": "1"})
    assert one.additional_properties == {}
    assert one == other
    assert other == one
    assert repr(one) == repr(other) == "Customer(id='1')"
    assert one.to_dict() == {"id": "1"}
    one.additional_properties["odd"] = 1
    assert other.additional_properties == {}
    assert one != other
    assert one.to_dict() == {"id": "1", "odd": 1}


def test_a_repr_is_in_the_order_of_the_class() -> None:
    """Whatever the order in which fields were given, and whichever of them are present."""
    assert repr(Customer(token="canary", name="n", id="1")) == (
        "Customer(id='1', name='n', token=<hidden>)"
    )
    assert repr(Customer(token="canary")) == "Customer(token=<hidden>)"
    assert repr(Customer(channel=Channel.SMS)) == "Customer(channel=<Channel.SMS: 'sms'>)"
    assert repr(Customer()) == "Customer()"
    assert repr(Problem(error="{x}%s\\n")) == r"Problem(error='{x}%s\\n')"


@pytest.mark.parametrize("length", [75, 76])
def test_a_repr_is_broken_where_the_line_is_full(length: int) -> None:
    """A hundred characters fit in a line, and no more."""
    text = repr(Customer(id="x" * length, name="n"))
    shown = f"id='{'x' * length}'", "name='n'"
    if length == 75:
        assert len(text) == 100
        assert text == f"Customer({', '.join(shown)})"
    else:
        assert text == f"Customer(\n    {shown[0]},\n    {shown[1]},\n)"


def test_attrs_knows_models() -> None:
    """Its functions for instances and classes work with them."""
    customer = Customer(id="1", name="n")
    assert attrs.evolve(customer, name="m") == Customer(id="1", name="m")
    assert attrs.asdict(customer)["name"] == "n"
    assert attrs.fields(Customer).token.repr is False


def test_what_is_absent_stays_so_in_a_changed_copy() -> None:
    """No null is sent for what nobody gave: `copy.replace` calls this, from Python 3.13 on."""
    customer = UNCHECKED(id="1", name="n")
    assert customer.__replace__(name="m").to_dict() == {"id": "1", "name": "m"}
    assert customer.name == "n"
    with pytest.raises(AttributeError, match="is it 'name'"):
        customer.__replace__(nmae="m")


def test_what_is_absent_stays_so_in_a_copy_that_is_assigned_to() -> None:
    """On every Python; `attrs.evolve` asks for each attribute, and so gives nulls."""
    customer = Customer(id="1")
    changed = copy.copy(customer)
    changed.name = "m"
    assert changed.to_dict() == {"id": "1", "name": "m"}
    assert customer.to_dict() == {"id": "1"}
    assert "token" in attrs.evolve(customer, name="m").fields_set


def test_models_share_what_their_dicts_have_in_common() -> None:
    """One that was read takes little more memory than an object of a plain class."""
    names = tuple("abcdefgh")

    class Plain:
        def __init__(self) -> None:
            for name in names:
                setattr(self, name, None)

    rows = {name: attrs.field(default=fields.ABSENT) for name in (*names, fields.ADDITIONAL)}
    made: Any = type("Model", (), {**rows, "__annotations__": dict.fromkeys(rows, "str")})
    defined = model.define(kw_only=True)(made)
    table = fields.Fields(defined, *(fields.field(name, name, fields.string) for name in names))
    data = dict.fromkeys(names)
    assert _memory(lambda: fields.read(defined, data, table)) < 1.75 * _memory(Plain)


def _memory(make: Callable[[], object]) -> int:
    kept = [make() for _ in range(100)]
    tracemalloc.start()
    try:
        kept += [make() for _ in range(1000)]
        return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()


def test_a_model_is_an_object_like_others() -> None:
    """It can be referred to weakly, and, since it changes, isn't hashable."""
    customer = Customer(id="1")
    assert weakref.ref(customer)() is customer
    with pytest.raises(TypeError, match="unhashable"):
        hash(customer)


def test_a_users_own_class_may_hold_more() -> None:
    """It has attributes of its own, which are copied too; equality asks for the same class."""
    one, other = Shown(name="n"), Shown.from_dict({"name": "n"})
    assert one.title == "Customer n"
    assert one == other
    assert one != Customer(name="n")
    assert repr(one) == "Shown(name='n')"
    again = pickle.loads(pickle.dumps(one))
    assert (again, again.label, again.fields_set) == (one, "new", {"name"})


def test_equality_asks_for_the_fields_alone() -> None:
    """What a user's own class holds beside them makes no difference, whoever else holds it."""
    one, other, read = Shown(name="n"), Shown(name="n"), Shown.from_dict({"name": "n"})
    other.label = "old"
    assert one == other == read == one


def test_a_users_own_attrs_class_may_have_more_fields() -> None:
    """What it leaves out is absent, as in the model itself."""
    rated = Rated(name="n", stars=3)
    assert rated.to_dict() == {"name": "n"}
    assert rated.fields_set == {"name"}
    assert rated == Rated(name="n", stars=3) != Rated(name="n")
    rated.stars = 4
    assert (rated.stars, rated.id) == (4, None)


def test_a_users_own_attrs_class_reads_json() -> None:
    """Its own fields have their defaults then, and its own checks are made."""
    assert Rated.from_dict({"name": "n", "odd": 1}) == Rated(
        name="n", stars=0, additional_properties={"odd": 1}
    )
    assert Rated.from_dict({"name": None}).fields_set == {"name"}


@pytest.mark.parametrize("cls", [Judged, attrs.frozen(kw_only=True)(type("Cold", (Customer,), {}))])
def test_unset_never_leaks_into_a_users_own_attrs_class(cls: type[Customer]) -> None:
    """However attrs fills its fields: what was left out is absent."""
    made = cls(name="n")
    assert made.id is None
    assert made.fields_set == {"name"}
    assert made.to_dict() == {"name": "n"}
    assert cls.from_dict({"name": "n"}) == made
