"""The type Pet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import keys, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Pet: TypeAlias = "models.Cat | models.Dog | models.Fish | Unknown"
"""A cat, a dog or a fish."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.union(
        value,
        unions.tagged({"kind": "cat"}, models.Cat.from_dict),
        unions.tagged({"kind": "dog"}, models.Dog.from_dict),
        unions.tagged({"kind": "fish"}, models.Fish.from_dict, optional=("kind",)),
    )


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.checked(
        name,
        value,
        checks=(
            unions.only(partial(keys.model, cls=models.Cat), constants={"kind": "cat"}),
            unions.only(partial(keys.model, cls=models.Dog), constants={"kind": "dog"}),
            unions.only(partial(keys.model, cls=models.Fish), constants={"kind": "fish"}),
        ),
    )
