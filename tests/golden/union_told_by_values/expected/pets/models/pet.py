"""The type Pet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, keys, unions
from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

Pet: TypeAlias = "models.Cat | models.Dog | models.Carp | Unknown"
"""Which one it is says its kind, though no discriminator does."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return unions.union(
        value,
        unions.among(
            {"kind": ("hound", "poodle")}, unions.apart({"mood": ("wild",)}, models.Dog.from_dict)
        ),
        unions.tagged({"kind": "carp"}, models.Carp.from_dict),
        unions.among(
            {"kind": ("tabby", "persian")}, unions.apart({"mood": ("loud",)}, models.Cat.from_dict)
        ),
    )


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return unions.checked(
        name,
        value,
        checks=(
            unions.only(
                partial(keys.model, cls=models.Cat),
                foreign={"kind": ("hound", "poodle", "carp"), "mood": ("loud",)},
            ),
            unions.only(
                partial(arguments.model, cls=models.Dog),
                foreign={"kind": ("tabby", "persian", "carp"), "mood": ("wild",)},
            ),
            unions.only(partial(keys.model, cls=models.Carp), constants={"kind": "carp"}),
        ),
    )
