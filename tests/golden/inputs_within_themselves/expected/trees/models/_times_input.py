"""The type TimesInput_."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from .._runtime.unions import Unknown

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

TimesInput_: TypeAlias = "Sequence[date | TimesInput_ | Unknown]"
"""What may be given for Times."""
