"""The model Operation."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from datetime import datetime as _datetime
from typing import Any

import attrs as _attrs

from .._runtime import fields as _fields, formats, model


@model.define(kw_only=True)
class Operation:
    """A thing with hard names."""

    attrs: builtins.str
    """The field attrs."""

    x_2fa: bool
    """The field 2fa."""

    fields: list[builtins.str] | None = _attrs.field(default=_fields.ABSENT)
    """The field fields."""

    property: builtins.str | None = _attrs.field(default=_fields.ABSENT)
    """The field property."""

    str: builtins.str | None = _attrs.field(default=_fields.ABSENT)
    """The field str."""

    datetime: _datetime | None = _attrs.field(default=_fields.ABSENT)
    """The field datetime."""

    none: bool | None = _attrs.field(default=_fields.ABSENT)
    """The field None."""

    additional_properties: dict[builtins.str, Any] = _attrs.field(default=_fields.ABSENT)
    """What the document doesn't list, by wire name."""

    @builtins.property
    def fields_set(self) -> frozenset[builtins.str]:
        """The names of the attributes that were given or received, null included."""
        return _fields.fields_set(self, _FIELDS)

    def to_dict(self) -> dict[builtins.str, Any]:
        """The wire form: fields that are present, by wire name, as JSON values."""
        return _fields.write(self, _FIELDS)

    @classmethod
    def from_dict(cls, data: Mapping[builtins.str, Any]) -> Operation:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return _fields.read(cls, data, _FIELDS)


_FIELDS = _fields.Fields(
    Operation,
    _fields.field("attrs", "attrs", _fields.string, required=True, nullable=False),
    _fields.field("x_2fa", "2fa", _fields.boolean, required=True, nullable=False),
    _fields.field("fields", "fields", lambda value: _fields.array(value, _fields.string)),
    _fields.field("property", "property", _fields.string),
    _fields.field("str", "str", _fields.string),
    _fields.field("datetime", "datetime", formats.date_time),
    _fields.field("none", "None", _fields.boolean),
)
