"""The model Answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import attrs

from .. import models
from .._runtime import fields, model, unions

if TYPE_CHECKING:
    from ..models import Nest


@model.define(kw_only=True)
class Answer:
    """The schema Answer."""

    node: models.Node
    """The field `node`."""

    first: models.Egg
    """The field `first`."""

    nest: Nest | None = attrs.field(default=fields.ABSENT)
    """The field `nest`."""

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
    def from_dict(cls, data: Mapping[str, Any]) -> Answer:
        """Read the wire form.

        Raises:
            DecodeError: A field has the wrong JSON type; `path` says which.
        """
        return fields.read(cls, data, _FIELDS)


_FIELDS = fields.Fields(
    Answer,
    fields.field(
        "node", "node", lambda value: models.Node.from_dict(value), required=True, nullable=False
    ),
    fields.field(
        "first", "first", lambda value: models.Egg.from_dict(value), required=True, nullable=False
    ),
    fields.field("nest", "nest", lambda value: unions.named(value, models, "Nest")),
)
