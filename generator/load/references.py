"""What the text of a `$ref` says: a file and a JSON pointer in it (OpenAPI 3.1 §4.6, RFC 6901).

Must not open files or know what stands in them: whether a target exists is the document's business.
"""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit

from attrs import frozen

if TYPE_CHECKING:
    from .positions import Pointer

# Keywords that say more of a value than words do.
_NARROWING = frozenset(
    (
        *(
            "enum",
            "const",
            "properties",
            "items",
            "oneOf",
            "anyOf",
            "allOf",
            "pattern",
            "multipleOf",
        ),
        *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength"),
        *("minItems", "maxItems", "uniqueItems"),
    )
)

# Those that ask for nothing as long as they are empty, or true.
_DEMANDING = frozenset(
    (
        *("required", "additionalProperties", "patternProperties", "prefixItems"),
        *("unevaluatedProperties", "unevaluatedItems", "propertyNames"),
        *("format", "contentEncoding", "contentMediaType", "contentSchema"),
    )
)
_SHAPES = frozenset(("allOf", "oneOf", "anyOf", "enum", "const", "properties", "items", "$ref"))
# What a fragment may hold as it is (RFC 3986 §3.5).
_PLAIN = "/?!$&'()*+,;=:@"
# An index of more digits is beyond any list, and slow to read.
_DIGITS = 18


@frozen
class Target:
    """Where a `$ref` leads; the same for every spelling of the same place."""

    file: str
    pointer: tuple[str, ...]


class BadReference(Exception):  # noqa: N818 - named for what it is about
    """A `$ref` that no file can answer."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        """Carry what the diagnostic at the `$ref` is to say."""
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


def target(ref: str, file: str) -> Target:
    """Return where `ref` leads when it stands in `file`; raises `BadReference`."""
    try:
        parts = urlsplit(ref)
    except ValueError:
        raise BadReference("SD208", f'"{ref}" is not a reference') from None
    if parts.scheme or parts.netloc:
        hint = "Fetch the file, keep it beside the document and refer to that."
        where = "to another host, and nothing is fetched" if parts.netloc else "out of the folder"
        raise BadReference("SD205", f'"{ref}" leads {where}', hint)
    if parts.query:
        raise BadReference("SD208", f'"{ref}" has a query, which a file has not')
    return Target(_file(unquote(parts.path), file), _pointer(parts.fragment, ref))


def written(goal: Target, file: str) -> str:
    """Return the `$ref` that leads to a place when it stands in `file`: what `target` undoes."""
    away = posixpath.relpath(goal.file, posixpath.dirname(file) or ".") if goal.file != file else ""
    return f"{quote(away)}#{quote(pointer_text(goal.pointer), _PLAIN)}"


def _file(path: str, file: str) -> str:
    if not path:
        return file
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), path))


def _pointer(fragment: str, ref: str) -> tuple[str, ...]:
    if is_name(fragment):
        hint = "Nothing there has it for its $anchor; a JSON pointer begins with a slash."
        raise BadReference("SD206", f'"{ref}" leads nowhere', hint)
    return steps(fragment)


def index(step: str, listed: list[Any]) -> int | None:
    """Return the index that a step of a pointer names, if the list has it (RFC 6901 §4)."""
    # It has no sign and no leading zero.
    is_index = re.fullmatch("0|[1-9][0-9]*", step, re.ASCII) and len(step) <= _DIGITS
    return int(step) if is_index and int(step) < len(listed) else None


def is_name(fragment: str) -> bool:
    """Whether what follows the # is the name of an anchor, and no pointer."""
    return bool(fragment) and not unquote(fragment).startswith("/")


def steps(fragment: str) -> tuple[str, ...]:
    """Return the steps of the pointer that follows the #."""
    # ~1 before ~0, so that ~01 becomes ~1 (RFC 6901 §4).
    listed = unquote(fragment).split("/")[1:]
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in listed)


def narrows(value: dict[str, Any]) -> bool:
    """Return whether what stands beside the `$ref` of a schema narrows it: both hold (3.1)."""
    if not _NARROWING.isdisjoint(value):
        return True
    asked = [value[key] for key in _DEMANDING.intersection(value)]
    return any(one is False or not (isinstance(one, bool) or one in ("", [], {})) for one in asked)


def retypes(value: dict[str, Any], beyond: dict[str, Any]) -> bool:
    """Return whether the type beside a `$ref` lets through less than where that leads."""
    ours, theirs = (_types(one) - {"null"} for one in (value, beyond))
    if not theirs:
        return bool(ours) and _SHAPES.isdisjoint(beyond) and not narrows(beyond)
    return bool(ours) and not theirs <= (ours | {"integer"} if "number" in ours else ours)


def _types(value: dict[str, Any]) -> set[str]:
    told = value.get("type", [])
    return {one for one in (told if isinstance(told, list) else [told]) if isinstance(one, str)}


def moved(value: Any, file: str, to: str) -> Any:
    """Return a value of one file as it is written in another: its references still lead there."""
    if file == to:
        return value
    if isinstance(value, list):
        return [moved(one, file, to) for one in value]
    if not isinstance(value, dict):
        return value
    new = {key: moved(one, file, to) for key, one in value.items()}
    ref = value.get("$ref")
    if isinstance(ref, str) and not urlsplit(ref).scheme:
        path, _, fragment = ref.partition("#")
        away = posixpath.relpath(_file(unquote(path), file), posixpath.dirname(to) or ".")
        new["$ref"] = f"{quote(away)}#{fragment}"
    return new


def pointer_text(pointer: Pointer) -> str:
    """Return a pointer as it is written (RFC 6901 §3): `/paths/~1customers/get`."""
    return "".join([f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in pointer])
