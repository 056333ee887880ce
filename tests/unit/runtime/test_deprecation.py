"""Warnings of what the document calls deprecated."""

from __future__ import annotations

import asyncio
import warnings
from typing import Any

import attrs
import pytest

from runtime.python import deprecation, fields, model
from runtime.python.unset import UNSET


@deprecation.fields("nick")
@model.define(kw_only=True)
class Pet:
    """A model with one deprecated field."""

    name: str | None = attrs.field(default=fields.ABSENT)
    nick: str | None = attrs.field(default=fields.ABSENT)
    additional_properties: dict[str, Any] = attrs.field(default=fields.ABSENT)


@deprecation.model
@model.define(kw_only=True)
class Old:
    """A deprecated model."""

    name: str | None = attrs.field(default=fields.ABSENT)
    additional_properties: dict[str, Any] = attrs.field(default=fields.ABSENT)


_PET = fields.Fields(
    Pet, fields.field("name", "name", fields.string), fields.field("nick", "nick", fields.string)
)


def _built(kind: object) -> object:
    return deprecation.given("kind", kind, "cat")


class Pets:
    """A resource as it is emitted."""

    def count(self, *, kind: object = UNSET) -> object:
        """Build a call, with an argument that is deprecated."""
        return _built(kind)

    @deprecation.operation("sum is deprecated")
    def sum(self, *, kind: object) -> object:
        """Build a call that is deprecated, with an argument that is."""
        return _built(kind)

    @deprecation.operation("asum is deprecated")
    async def asum(self, *, kind: object) -> object:
        """Build a call that is deprecated, with an argument that is."""
        return _built(kind)

    @deprecation.operation("old is deprecated")
    def old(self, *, kind: int) -> int:
        """Return what was given."""
        return kind

    @deprecation.operation("old is deprecated")
    async def aold(self, *, kind: int) -> int:
        """Return what was given."""
        return kind


def test_a_deprecated_operation_warns_at_the_line_that_calls_it() -> None:
    """Sync and async alike; the async one before it is awaited, so that the line is known."""
    with pytest.warns(DeprecationWarning, match="^old is deprecated$") as told:
        answers = Pets().old(kind=1), asyncio.run(Pets().aold(kind=2))
    assert answers == (1, 2)
    assert [one.filename for one in told] == [__file__, __file__]
    assert Pets.old.__doc__ == "Return what was given."


def test_a_deprecated_argument_warns_where_it_is_given() -> None:
    """What is left out, null or the default warns of nothing."""
    with pytest.warns(DeprecationWarning, match="^kind is deprecated$") as told:
        assert Pets().count(kind="dog") == "dog"
    assert [one.filename for one in told] == [__file__]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for kind in (UNSET, None, "cat"):
            Pets().count(kind=kind)


def test_a_deprecated_argument_of_a_deprecated_operation_warns_there_too() -> None:
    """Both warnings name the line of the caller, of an asynchronous method the one that awaits."""

    async def awaited() -> object:
        return await Pets().asum(kind="dog")

    with pytest.warns(DeprecationWarning, match="is deprecated$") as told:
        assert (Pets().sum(kind="dog"), asyncio.run(awaited())) == ("dog", "dog")
    assert [str(one.message).partition(" ")[0] for one in told] == ["sum", "kind", "asum", "kind"]
    assert {one.filename for one in told} == {__file__}


def test_a_deprecated_field_warns_where_a_model_is_made_with_it() -> None:
    """Null is given too; a model without the field, or one that is read, is silent."""
    with pytest.warns(DeprecationWarning, match=r"^Pet\.nick is deprecated$") as told:
        assert Pet(nick=None, name="n").nick is None
    assert [one.filename for one in told] == [__file__]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert Pet(name="n").nick is None
        assert fields.read(Pet, {"nick": "x"}, _PET).nick == "x"


def test_a_deprecated_model_warns_where_it_is_made() -> None:
    """One that an answer holds is read in silence."""
    with pytest.warns(DeprecationWarning, match="^Old is deprecated$") as told:
        Old()
    assert [one.filename for one in told] == [__file__]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        fields.read(Old, {}, fields.Fields(Old))
