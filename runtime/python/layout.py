"""How values read when they are printed.

Owns where a repr breaks its line. Must not know of models: they hand in their parts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WIDTH = 100


def laid_out(opening: str, parts: list[str], closing: str) -> str:
    """Join the parts in one line if they fit, else one to a line and indented."""
    line = f"{opening}{', '.join(parts)}{closing}"
    if len(line) <= WIDTH and "\n" not in line:
        return line
    # No line break in a part is data: the repr of a string has none.
    inner = ",\n".join(parts).replace("\n", "\n    ")
    return f"{opening}\n    {inner},\n{closing}"


def layout(value: object) -> str:
    """Return the repr of a value, lists and dicts broken where they are long."""
    kind = type(value)
    if kind is list and value:
        items = cast("Sequence[Any]", value)
        return laid_out("[", [layout(item) for item in items], "]")
    if kind is dict and value:
        entries = cast("Mapping[Any, Any]", value)
        return laid_out("{", [f"{key!r}: {layout(entries[key])}" for key in entries], "}")
    return repr(value)
