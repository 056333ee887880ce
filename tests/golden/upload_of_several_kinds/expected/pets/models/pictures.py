"""The model Pictures."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs

from .. import models
from .._runtime import fields, formats, model, unions
from .._runtime.unions import Unknown


@model.define(kw_only=True)
class Pictures:
    """The schema Pictures."""

    one: models.Picture | list[models.Picture] | Unknown
    """The field `one`."""

    many: models.Files | None = attrs.field(default=fields.ABSENT)
    """The field `many`."""

    linked: str | Unknown | None = attrs.field(default=fields.ABSENT)
    """The field `linked`."""

    held: str | models.Reference | Unknown | None = attrs.field(default=fields.ABSENT)
    """The field `held`."""

    each: list[models.Reference | str | Unknown] | None = attrs.field(default=fields.ABSENT)
    """The field `each`."""

    any: Any = attrs.field(default=fields.ABSENT)
    """A file or any value."""

    more: list[Any] | None = attrs.field(default=fields.ABSENT)
    """The field `more`."""

    at: str | datetime | Unknown | None = attrs.field(default=fields.ABSENT)
    """The field `at`."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> Pictures:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Pictures,
    fields.field(
        "one",
        "one",
        lambda value: unions.union(
            value,
            lambda value: fields.string(value),
            lambda value: fields.array(value, lambda value: fields.string(value)),
        ),
        required=True,
        nullable=False,
    ),
    fields.field("many", "many", lambda value: unions.named(value, models, "Files")),
    fields.field(
        "linked", "linked", lambda value: unions.union(value, fields.string, fields.string)
    ),
    fields.field(
        "held",
        "held",
        lambda value: fields.nullable(
            value, lambda value: unions.union(value, fields.string, models.Reference.from_dict)
        ),
    ),
    fields.field(
        "each",
        "each",
        lambda value: fields.array(
            value, lambda value: unions.union(value, models.Reference.from_dict, fields.string)
        ),
    ),
    fields.field("any", "any", fields.anything),
    fields.field("more", "more", lambda value: fields.array(value, fields.anything)),
    fields.field("at", "at", lambda value: unions.union(value, fields.string, formats.date_time)),
)
