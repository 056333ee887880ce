"""The model Pet."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs

from .. import models
from .._runtime import fields, formats, model, unions
from .._runtime.unions import Unknown


@model.define(kw_only=True)
class Pet:
    """The schema Pet."""

    tall: str | int | Unknown
    """The field `tall`."""

    wide: list[str]
    """At most 1 item."""

    dog: models.Dog | None = attrs.field(default=fields.ABSENT)
    """The field `dog`."""

    cat: models.Cat | None = attrs.field(default=fields.ABSENT)
    """The field `cat`."""

    legs: int | None = attrs.field(default=fields.ABSENT)
    """1 to 3."""

    kind: str | None = attrs.field(default=fields.ABSENT)
    """Always "cow"."""

    size: int | None = attrs.field(default=fields.ABSENT)
    """One of 1, 2."""

    when: datetime | None = attrs.field(default=fields.ABSENT)
    """The field `when`."""

    many: int | None = attrs.field(default=fields.ABSENT)
    """The field `many`."""

    few: models.PetFew | None = attrs.field(default=fields.ABSENT)
    """The field `few`."""

    loose: Any = attrs.field(default=fields.ABSENT)
    """The field `loose`."""

    open: dict[str, Any] | None = attrs.field(default=fields.ABSENT)
    """The field `open`."""

    either: models.Dog | models.Cat | Unknown | None = attrs.field(default=fields.ABSENT)
    """The field `either`."""

    flag: str | None = attrs.field(default=fields.ABSENT)
    """The field `flag`."""

    code: models.PetCode | str | None = attrs.field(default=fields.ABSENT)
    """The field `code`."""

    day: int | None = attrs.field(default=fields.ABSENT)
    """The field `day`."""

    shape: str | models.Dog | Unknown | None = attrs.field(default=fields.ABSENT)
    """The field `shape`."""

    additional_properties: dict[str, Any] = attrs.field(default=fields.ABSENT)
    """What the document doesn't list, by wire name."""

    @property
    def fields_set(self) -> frozenset[str]:
        """The names of the attributes that were given or received, null included."""
        return fields.fields_set(self, _FIELDS)

    def to_dict(self) -> dict[str, Any]:
        """The wire form: fields that are present, by wire name, as JSON values."""
        return fields.write(self, _FIELDS)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Pet:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Pet,
    fields.field(
        "tall",
        "tall",
        lambda value: unions.union(value, fields.string, fields.integer),
        required=True,
        nullable=False,
    ),
    fields.field(
        "wide",
        "wide",
        lambda value: fields.array(value, fields.string),
        required=True,
        nullable=False,
    ),
    fields.field("dog", "dog", lambda value: models.Dog.from_dict(value)),
    fields.field("cat", "cat", lambda value: models.Cat.from_dict(value)),
    fields.field("legs", "legs", fields.integer),
    fields.field("kind", "kind", fields.string, constant="cow"),
    fields.field("size", "size", fields.integer),
    fields.field("when", "when", formats.date_time),
    fields.field("many", "many", fields.integer),
    fields.field("few", "few", lambda value: models.PetFew.from_dict(value)),
    fields.field("loose", "loose", fields.anything),
    fields.field("open", "open", lambda value: fields.mapping(value, fields.anything)),
    fields.field(
        "either",
        "either",
        lambda value: unions.union(value, models.Dog.from_dict, models.Cat.from_dict),
    ),
    fields.field("flag", "flag", fields.string),
    fields.field("code", "code", lambda value: fields.choice(value, models.PetCode)),
    fields.field("day", "day", fields.integer),
    fields.field(
        "shape", "shape", lambda value: unions.union(value, fields.string, models.Dog.from_dict)
    ),
)
