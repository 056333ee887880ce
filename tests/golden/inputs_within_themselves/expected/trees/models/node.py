"""The model Node."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

import attrs

from .. import models
from .._runtime import fields, formats, model, unions

if TYPE_CHECKING:
    from ..models import Nodes, Times


@model.define(kw_only=True)
class Node:
    """The schema Node."""

    at: datetime
    """The field `at`."""

    below: Nodes | None = attrs.field(default=fields.ABSENT)
    """The field `below`."""

    times: Times | None = attrs.field(default=fields.ABSENT)
    """The field `times`."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> Node:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Node,
    fields.field("at", "at", formats.date_time, required=True, nullable=False),
    fields.field("below", "below", lambda value: unions.named(value, models, "Nodes")),
    fields.field("times", "times", lambda value: unions.named(value, models, "Times")),
)
