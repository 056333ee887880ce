"""Owns how annotations become one that allows any of them: each once, `Any` for all but files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def joined(several: Iterable[str]) -> str:
    """The annotation of a value of any of several types; nothing where there is none."""
    parts = list(dict.fromkeys(part for one in several for part in _parts(one)))
    # A mapping stands for any of the models, so it comes behind them.
    parts.sort(key=lambda part: part.lstrip("_").startswith("Mapping["))
    anything = next(filter(is_any, parts), "")
    # That it may be a file is told beside it: nobody takes a file for a JSON value.
    files = [part for part in parts if part.strip("_") == "FileInput"]
    return " | ".join([*files, anything] if anything else parts)


def is_any(annotation: str) -> bool:
    """Whether an annotation allows everything."""
    # Under an alias it begins with `_`.
    return annotation.strip("_") == "Any"


def _parts(annotation: str) -> list[str]:
    """The members of a union; those inside brackets belong to what is in front of them."""
    parts = [""]
    for part in annotation.split(" | "):
        is_open = parts[-1].count("[") > parts[-1].count("]")
        parts[-1:] = [f"{parts[-1]} | {part}"] if is_open else [parts[-1], part]
    return parts[1:]
