"""OpenAPI 3.0 read as the 3.1 document that says the same, so that one reader serves both.

Owns what a 3.0 schema says in the words of 3.1. Nothing moves: every pointer into the document
stays valid, so a position found in the text is right. Where 3.1 would need another nesting (a
nullable `$ref`), the mark `x-nullable` says it in place. Must not touch what only looks like a
schema: examples, defaults, enum values and extensions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define, field

from .references import BadReference, Target, index, target
from .shapes import reaches, shape_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from .source import Source

# Beside a $ref only these are kept: 3.0 ignores all siblings, but these are written to be read.
_BESIDE_REF = frozenset(("$ref", "description", "summary", "title", "nullable", "deprecated"))


def normalized(value: Any, kind: str, on_ref: Callable[[str, str], None]) -> Any:
    """Return a 3.0 object in the words of 3.1; the same object where nothing changes.

    Calls `on_ref` with each `$ref` and the kind of object that it must lead to.
    """
    if not isinstance(value, dict):
        return value
    if isinstance(value.get("$ref"), str):
        on_ref(value["$ref"], kind)
        if kind != "path item":
            return _reference(value) if kind == "schema" else value
    changes = {
        key: new
        for key, part in value.items()
        if (shape := shape_of(kind, key)) and (new := _part(part, shape, on_ref)) is not part
    }
    changed = {**value, **changes} if changes else value
    return _schema(changed) if kind == "schema" else changed


def _part(part: Any, shape: tuple[str, str], on_ref: Callable[[str, str], None]) -> Any:
    how, kind = shape
    if how == "one" and not isinstance(part, list):
        return normalized(part, kind, on_ref)
    if how != "map" and isinstance(part, list):
        parts = [normalized(one, kind, on_ref) for one in part]
        return parts if any(a is not b for a, b in zip(parts, part, strict=True)) else part
    if how == "map" and isinstance(part, dict):
        changes = {
            key: new
            for key, one in part.items()
            if (new := normalized(one, kind, on_ref)) is not one
        }
        return {**part, **changes} if changes else part
    return part


def _reference(value: dict[str, Any]) -> dict[str, Any]:
    kept = {key: part for key, part in value.items() if key in _BESIDE_REF or key[:2] == "x-"}
    if kept.pop("nullable", False) is True:
        kept["x-nullable"] = True
    return kept if kept != value else value


def _schema(value: dict[str, Any]) -> dict[str, Any]:
    schema = dict(value)
    for key in ("Minimum", "Maximum"):
        _limit(schema, "exclusive" + key, key.lower())
    if "example" in schema:
        schema.setdefault("examples", [schema.pop("example")])
        schema.pop("example", None)
    if "nullable" in schema:
        _nullable(schema)
    return schema if schema != value else value


def _limit(schema: dict[str, Any], exclusive: str, inclusive: str) -> None:
    """Say a limit that is exclusive by a flag as 3.1 does: the exclusive limit is the number."""
    if isinstance(schema.get(exclusive), bool):
        is_exclusive = schema.pop(exclusive)
        if is_exclusive and inclusive in schema:
            schema[exclusive] = schema.pop(inclusive)


def _nullable(schema: dict[str, Any]) -> None:
    if schema["nullable"] not in (True, False):
        # Left for the validator to tell: it is neither.
        return
    if not schema.pop("nullable"):
        return
    kind = schema.get("type")
    if not isinstance(kind, str):
        schema["x-nullable"] = True
        return
    schema["type"] = [kind, "null"]
    enum = schema.get("enum")
    if isinstance(enum, list) and None not in enum:
        schema["enum"] = [*enum, None]


@define
class Normalized:
    """The values of a 3.0 document's files as 3.1 says them.

    A file beside the document is plain data: only the references that lead into it tell which
    parts of it are schemas. So every reference is followed before anything is read.
    """

    _source: Callable[[str], Source | None]
    _values: dict[str, Any] = field(factory=dict, init=False)
    _kinds: dict[str, dict[tuple[str, ...], str]] = field(factory=dict, init=False)

    def value(self, file: str) -> Any:
        """Return the value of a file; the first is the document's own. None if it can't be read."""
        if not self._values:
            self._follow([(Target(file, ()), "document")])
        if file not in self._values:
            self._take(file)
        return self._values[file]

    def _take(self, file: str) -> None:
        source = self._source(file)
        self._values[file] = source and source.value

    def _follow(self, waiting: list[tuple[Target, str]]) -> None:
        while waiting:
            goal, kind = waiting.pop()
            if goal.file not in self._kinds:
                self._kinds[goal.file] = {}
                self._take(goal.file)
            if not self._is_known(goal):
                self._kinds[goal.file][goal.pointer] = kind
                waiting += self._rewrite(goal, kind)

    def _is_known(self, goal: Target) -> bool:
        """Whether an earlier rewriting reached this place by the shapes of its objects."""
        kinds = self._kinds[goal.file]
        for length in range(len(goal.pointer), -1, -1):
            kind = kinds.get(goal.pointer[:length])
            if kind is not None and reaches(kind, goal.pointer[length:]):
                return True
        return False

    def _rewrite(self, goal: Target, kind: str) -> list[tuple[Target, str]]:
        found: set[tuple[Target, str]] = set()

        def on_ref(ref: str, kind: str) -> None:
            try:
                found.add((target(ref, goal.file), kind))
            except BadReference:
                # Told where it is resolved, with its position.
                return

        def change(value: Any) -> Any:
            return normalized(value, kind, on_ref)

        self._values[goal.file] = _changed(self._values[goal.file], goal.pointer, change)
        return sorted(found, key=lambda one: (one[0].file, one[0].pointer, one[1]))


def _changed(value: Any, pointer: tuple[str, ...], change: Callable[[Any], Any]) -> Any:
    """Return a value in which the part at `pointer`, if there is one, is changed."""
    if not pointer:
        return change(value)
    step = pointer[0]
    if isinstance(value, dict) and step in value:
        return {**value, step: _changed(value[step], pointer[1:], change)}
    if isinstance(value, list) and (at := index(step, value)) is not None:
        parts = list(value)
        parts[at] = _changed(parts[at], pointer[1:], change)
        return parts
    return value
