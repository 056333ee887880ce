"""The type TimesInput."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import models
from .._runtime import arguments, fields, unions

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

TimesInput: TypeAlias = "list[TimesInput]"
"""The schema TimesInput."""


def read(value: Any) -> Any:
    """Read a JSON value into the type."""
    return fields.array(value, lambda value: unions.named(value, models, "TimesInput"))


def check(name: str, value: Any) -> Any:
    """Check an argument of the type, and give back its wire form."""
    return arguments.array(
        name, value, item=partial(unions.checked_as, models=models, alias="TimesInput")
    )
