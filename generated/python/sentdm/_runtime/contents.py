# Copied from runtime/python/contents.py, where changes belong.
"""Several contents for one body.

Owns the choice among the media types that an operation takes: as the caller says, else by what the
value is. What a document doesn't use is never loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, cast

from . import bodies
from .errors import ArgumentError
from .operation import Content
from .transport import is_field_text
from .unset import UNSET

if TYPE_CHECKING:
    from collections.abc import Callable

    Check = Callable[[str, Any], Any]

__all__ = ["as_form", "as_json", "as_multipart", "chosen"]


def chosen(
    name: str,
    value: Any,
    content_type: str | None,
    writers: Mapping[str, Callable[[str, Any], Any]],
    *,
    optional: bool = False,
) -> Any:
    """Return a body as one of several contents: as told, else the first that takes the value.

    `writers` check a value and lay it out, by content type; a range such as `image/*` stands for
    each type that it fits.
    """
    if value is UNSET and optional:
        return UNSET
    if content_type is not None:
        return _as_told(name, value, content_type, writers)
    refusals: list[str] = []
    for kind, writer in writers.items():
        try:
            if "*" not in kind:
                return _laid_out(kind, writer(name, value))
        except ArgumentError as error:  # noqa: PERF203 - each has to be tried
            refusals.append(f"as {kind}: {error}")
    demand = "; ".join(refusals) or f"content_type is required: one of {', '.join(writers)}"
    raise ArgumentError(demand, argument=name)


def _as_told(name: str, value: Any, told: str, writers: Mapping[str, Callable[..., Any]]) -> Any:
    for kind, writer in writers.items():
        is_fit = fnmatchcase(told, kind) and is_field_text(told) and told == told.strip()
        if "*" not in told and (told == kind or is_fit):
            # Parts are laid out by what they are sent as.
            is_open = "*" in kind and kind.lower().startswith("multipart/")
            laid_out = writer(name, value, kind=told) if is_open else writer(name, value)
            return _laid_out(told, laid_out)
    message = f"content_type must be one of {', '.join(writers)}"
    raise ArgumentError(message, argument="content_type")


def _laid_out(kind: str, value: Any) -> Any:
    # Parts have a boundary in their content type; a form without fields is no body.
    return value if isinstance(value, Content) or value is UNSET else Content(kind, value)


def as_json(_name: str, value: Any) -> Any:
    """Return fields, checked one by one, as they are."""
    return value


def as_form(name: str, value: Any, *, check: Check = as_json, **options: Any) -> Any:
    """Return fields, or what passes `check` as an object, as a form; see `bodies.form`."""
    return bodies.form(_object(name, check(name, value)), **options)


def _object(name: str, value: Any) -> Any:
    if isinstance(value, Mapping):
        return cast("Any", value)
    raise ArgumentError(f"{name} must be an object to be sent as a form", argument=name)


def as_multipart(name: str, value: Any, *, check: Check = as_json, **options: Any) -> Any:
    """Return fields, or what passes `check` as an object, as parts; see `bodies.multipart`."""
    return bodies.multipart(check(name, value), **options)
