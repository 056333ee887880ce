"""The type Nodes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, fields, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Nodes: TypeAlias = "list[models.Node | Nodes | Unknown]"
"""The schema Nodes."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return fields.array(
        value,
        lambda value: unions.union(
            value, models.Node.from_dict, lambda value: unions.named(value, models, "Nodes")
        ),
    )


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return arguments.array(
        name,
        value,
        item=partial(
            unions.checked,
            checks=(
                partial(arguments.model, cls=models.Node),
                partial(unions.checked_as, models=models, alias="Nodes"),
            ),
        ),
    )
