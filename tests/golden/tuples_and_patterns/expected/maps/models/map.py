"""The model Map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import attrs

from .. import models
from .._runtime import fields, unions

if TYPE_CHECKING:
    from .._runtime.unions import Unknown
    from .map_rest_value_item import MapRestValueItem


@attrs.define(kw_only=True)
@fields.model
class Map:
    """The schema Map."""

    point: list[float] | None = attrs.field(default=fields.ABSENT)
    """The field `point`."""

    label: list[str | int | bool | Unknown] | None = attrs.field(default=fields.ABSENT)
    """The field `label`."""

    open: list[Any] | None = attrs.field(default=fields.ABSENT)
    """The field `open`."""

    notes: dict[str, str] | None = attrs.field(default=fields.ABSENT)
    """The field `notes`."""

    either: str | list[int] | Unknown | None = attrs.field(default=fields.ABSENT)
    """The field `either`."""

    any: Any = attrs.field(default=fields.ABSENT)
    """The field `any`."""

    never: Any = attrs.field(default=fields.ABSENT)
    """The field `never`."""

    rest: dict[str, list[MapRestValueItem]] | None = attrs.field(default=fields.ABSENT)
    """The field `rest`."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> Map:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    fields.field("point", "point", lambda value: fields.array(value, fields.number)),
    fields.field(
        "label",
        "label",
        lambda value: fields.array(
            value, lambda value: unions.union(value, fields.string, fields.integer, fields.boolean)
        ),
    ),
    fields.field("open", "open", lambda value: fields.array(value, fields.anything)),
    fields.field("notes", "notes", lambda value: fields.mapping(value, fields.string)),
    fields.field(
        "either",
        "either",
        lambda value: fields.nullable(
            value,
            lambda value: unions.union(
                value, fields.string, lambda value: fields.array(value, fields.integer)
            ),
        ),
    ),
    fields.field("any", "any", fields.anything),
    fields.field("never", "never", fields.anything),
    fields.field(
        "rest",
        "rest",
        lambda value: fields.mapping(
            value, lambda value: fields.array(value, models.MapRestValueItem.from_dict)
        ),
    ),
)
