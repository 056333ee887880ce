"""The type Lists."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, fields, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Lists: TypeAlias = "list[models.Cat | models.Dog | Unknown]"
"""The schema Lists."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return fields.array(
        value, lambda value: unions.union(value, models.Cat.from_dict, models.Dog.from_dict)
    )


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return arguments.array(
        name,
        value,
        item=partial(
            unions.checked,
            checks=(
                partial(arguments.model, cls=models.Cat),
                partial(arguments.model, cls=models.Dog),
            ),
        ),
    )
