# Copied from runtime/python/unset.py, where changes belong.
"""The value of "left out".

Owns the one object that stands for an argument or field that was not given, so that None can keep
its own meaning (JSON null). Knows nothing else of the package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, final

if TYPE_CHECKING:
    from collections.abc import Mapping


@final
class Unset:
    """The type of `UNSET`: falsy, and the same object after a copy or a pickle."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        # A string makes pickle and copy look the object up by its name in this module.
        return "UNSET"


UNSET: Final = Unset()


def given_if_any(fields: Mapping[str, Any]) -> Any:
    """Return the fields of a body that may be left out: UNSET if none of them was given."""
    return UNSET if all(value is UNSET for value in fields.values()) else fields
