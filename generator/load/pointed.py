"""A document whose references by name are written as pointers, so that readers know places only.

Owns what is read where a name says more than a place: where no name fits, a reference is read from
the top of its file, and a `$dynamicRef` that several places answer leads to its own. Nothing moves:
every pointer into the document stays valid.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from attrs import define, field

from .names import Scope, scope_of
from .references import BadReference, target, written
from .shapes import inner

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.diagnostics import Problems

    from .names import Names
    from .positions import Pointer
    from .references import Target
    from .source import Source


@define
class Pointed:
    """The values of a document's files, changed where a name stands for a place."""

    _source: Callable[[str], Source | None]
    _names: Names
    _problems: Problems
    _values: dict[str, Any] = field(factory=dict, init=False)
    _passed_over: set[Scope] = field(factory=set, init=False)

    def value(self, file: str) -> Any:
        """Return the value of a file; None if it can't be read."""
        if file not in self._values:
            source = self._source(file)
            self._values[file] = source and source.value
            if source and source.has_names:
                self._values[file] = self._pointed(
                    source.value, self._names.top(file), (), is_named=False
                )
        return self._values[file]

    def _pointed(self, value: Any, scope: Scope, pointer: Pointer, *, is_named: bool) -> Any:
        if isinstance(value, dict) and not is_named:
            scope = scope_of(value, scope, pointer)
            value = self._own(value, scope, pointer)
        parts = {
            step: self._pointed(part, scope, (*pointer, step), is_named=names)
            for step, part, names in inner(value, is_named=is_named)
        }
        if isinstance(value, dict):
            return {**value, **parts}
        return list(parts.values()) if isinstance(value, list) else value

    def _own(self, value: dict[str, Any], scope: Scope, pointer: Pointer) -> dict[str, Any]:
        """Return an object in which what refers by a name refers by a pointer."""
        new = dict(value)
        if isinstance(value.get("$id"), str):
            del new["$id"]  # pointers start from the top again
        dynamic, told = value.get("$dynamicRef"), value.get("discriminator")
        if isinstance(value.get("$ref"), str):
            new["$ref"] = self._written(value["$ref"], scope)
        if isinstance(dynamic, str):
            new = self._static(new, dynamic, scope, pointer)
        mapping = told.get("mapping") if isinstance(told, dict) else None
        if isinstance(told, dict) and isinstance(mapping, dict):
            # A value without either is the name of a schema (OpenAPI 3.1 §4.8.25).
            uris = {key: one for key, one in mapping.items() if re.search("[#:]", str(one))}
            listed = {key: self._written(str(one), scope) for key, one in uris.items()}
            new["discriminator"] = {**told, "mapping": {**mapping, **listed}}
        return new

    def _static(
        self, new: dict[str, Any], dynamic: str, scope: Scope, pointer: Pointer
    ) -> dict[str, Any]:
        """Return a schema with a `$ref` in place of its `$dynamicRef`."""
        rest = {key: one for key, one in new.items() if key != "$dynamicRef"}
        ref = self._written(dynamic, scope)
        goal = self._names.goal(dynamic, scope)
        if goal is not None and self._names.is_bound_again(dynamic, goal):
            told = f'"{dynamic}" is bound in several schemas; read as {ref} in each'
            hint = "Write the schema out where another is meant."
            self._warn("SD215", told, scope, (*pointer, "$dynamicRef"), hint)
        if "$ref" not in rest:
            return {**rest, "$ref": ref}
        listed = rest.get("allOf")
        return {**rest, "allOf": [*(listed if isinstance(listed, list) else []), {"$ref": ref}]}

    def _written(self, ref: str, scope: Scope) -> str:
        """Return a reference of a scope as one of its file: by a path and a pointer."""
        goal = self._names.goal(ref, scope)
        if goal is None:
            goal = self._names.goal(ref, Scope(scope.file, scope.file))
            if goal is not None and scope.uri != scope.file:
                self._say_passed_over(ref, scope)
        is_plain = goal is None or _is_plain(ref, goal, scope.file)
        return ref if goal is None or is_plain else written(goal, scope.file)

    def _say_passed_over(self, ref: str, scope: Scope) -> None:
        if scope in self._passed_over:
            return
        self._passed_over.add(scope)
        told = f'"{ref}" leads nowhere from {scope.uri}; read as if this {scope.key} was not there'
        self._warn(
            "SD213", told, scope, (*scope.pointer, scope.key), "Leave it out, or refer by its URI."
        )

    def _warn(self, code: str, told: str, scope: Scope, pointer: Pointer, hint: str) -> None:
        source = self._source(scope.file)
        if source is not None:
            self._problems.warning(code, told, source.place(pointer), hint)


def _is_plain(ref: str, goal: Target, file: str) -> bool:
    """Whether a reference says what it says by its path and pointer alone."""
    try:
        return target(ref, file) == goal
    except BadReference:
        return False
