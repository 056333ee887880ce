"""Owns how the parameters of an operation become parameters of the IR.

Which there are, how each is written on the wire, its default, and that no two have one name. Must
not know bodies or answers.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import attrs

from . import names
from .ir import Alias, Array, Default, Enum, Named, Parameter, Scalar
from .keywords import described, example, is_json_value
from .schemas import ANY, Schemas

if TYPE_CHECKING:
    from .diagnostics import Problems
    from .document import Node
    from .ir import Kind, Place
    from .ir import Type as IrType
    from .names import Words

_PLACES: tuple[Place, ...] = ("path", "query", "header")
# OpenAPI 3.1 §4.8.12.2: a header parameter of such a name shall be ignored.
_NOT_PARAMETERS = {"accept", "content-type", "authorization"}
_STYLES = {"path": "simple", "query": "form", "header": "simple"}


_FITTING: dict[Kind, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "any": (),
}


class Parameters:
    """Reads the parameters of operations."""

    def __init__(self, schemas: Schemas, problems: Problems) -> None:
        self._schemas = schemas
        self._problems = problems

    def read(self, path: str, item: Node, node: Node, hint: str) -> tuple[Parameter, ...]:
        """Those of the path item, overridden by those of the operation (OpenAPI 3.1 §4.8.9)."""
        merged: dict[tuple[str, str], Node] = {}
        for owner in (item, node):
            own: dict[tuple[str, str], Node] = {}
            listed = owner.get("parameters")
            for place in listed.elements() if listed is not None else ():
                found = place.resolved() if place.ref is not None else place
                if found is None or not found.is_map:
                    continue
                key = (found.text("name"), found.text("in"))
                if key in own:
                    self._say_twice(key, place)
                own[key] = found
            merged.update(own)
        read = [
            self._parameter(found, hint)
            for (name, place), found in merged.items()
            if place != "header" or name.lower() not in _NOT_PARAMETERS
        ]
        self._say_undeclared(path, node, set(merged))
        order = {place: index for index, place in enumerate(_PLACES)}
        kept = tuple(sorted((one for one in read if one), key=lambda one: order[one.place]))
        return self._kept_apart(kept, node)

    def _say_twice(self, key: tuple[str, str], node: Node) -> None:
        self._problems.error(
            "SD302",
            f"the {key[1]} parameter {key[0]} is given twice",
            node,
            hint="remove one of the two: name and place together must be unique",
        )

    def _say_undeclared(self, path: str, node: Node, declared: set[tuple[str, str]]) -> None:
        placed = names.places(path)
        for name in placed:
            if (name, "path") not in declared:
                self._problems.error(
                    "SD303",
                    f"the path has a place {{{name}}} that no parameter fills",
                    node,
                    hint=f"add a parameter with `name: {name}`, `in: path`, `required: true`",
                )
        for name, place in sorted(declared):
            if place == "path" and name not in placed:
                self._problems.error(
                    "SD309",
                    f"the path parameter {name} has no place in {path}",
                    node,
                    hint=f"write {{{name}}} into the path, or remove the parameter",
                )

    def _parameter(self, node: Node, hint: str) -> Parameter | None:
        name, place = node.text("name"), node.text("in")
        schema = node.get("schema")
        if place == "header" and not names.is_token(name):
            self._unsupported(node, f"the header {name!r}, which is no name of a field,")
            return None
        if place not in _PLACES or schema is None:
            what = "described by `content`" if place in _PLACES else f"in {place or 'no place'}"
            self._unsupported(node, f"the parameter {name} {what}")
            return None
        of = self._schemas.type_of(schema, hint + names.pascal(names.words(name)))
        if not self._has_plain_style(node, place, of):
            self._unsupported(node, f"the way the {place} parameter {name} is written")
            return None
        return Parameter(
            name=name,
            words=names.words(name),
            place=place,
            type=of,
            required=place == "path" or node.flag("required"),
            description=node.text("description") or described(schema),
            deprecated=node.flag("deprecated"),
            default=self._default(schema, of),
            example=example(node) or example(schema),
        )

    def _default(self, schema: Node, of: IrType) -> Default | None:
        """The default; one that doesn't fit is told and left to the service."""
        if "default" not in schema:
            return None
        value = schema.value["default"]
        if is_json_value(value) and self._fits(value, of):
            return Default(value)
        self._problems.warning(
            "SD405",
            f"the default {value!r} doesn't fit its schema and is left to the service",
            schema["default"],
            hint="give a default of the schema's own type",
        )
        return None

    def _fits(self, value: Any, of: IrType) -> bool:
        if value is None:
            return of.nullable
        if isinstance(of, Array):
            return isinstance(value, list) and all(self._fits(one, of.item) for one in value)
        if isinstance(of, Named):
            definition = self._schemas.find(of.name)
            if isinstance(definition, Enum):
                return value in definition.values
            return isinstance(definition, Alias) and self._fits(value, definition.type)
        return isinstance(of, Scalar) and _is_of_kind(value, of.kind)

    def _has_plain_style(self, node: Node, place: str, of: IrType) -> bool:
        """Whether the value is written as scalars are in every style, or as `?a=1&a=2`."""
        if node.text("style") not in ("", _STYLES[place]) or node.flag("allowReserved"):
            return False
        if isinstance(of, Array):
            is_repeated = place == "query" and node.value.get("explode", True) is True
            return is_repeated and self._is_scalar(of.item)
        return self._is_scalar(of)

    def _is_scalar(self, of: IrType) -> bool:
        if isinstance(of, Named):
            definition = self._schemas.find(of.name)
            inner = getattr(definition, "type", None)
            return self._is_scalar(inner) if inner is not None else hasattr(definition, "values")
        return isinstance(of, Scalar) and of != ANY

    def _unsupported(self, node: Node, what: str) -> None:
        self._problems.error(
            "SD304",
            f"{what} can't be emitted yet",
            node,
            hint="see the list of what is supported in README.md",
        )

    def _kept_apart(self, given: tuple[Parameter, ...], node: Node) -> tuple[Parameter, ...]:
        """Parameters of one name in two places: the path keeps it, the others say their place."""
        count = Counter(one.words for one in given)
        apart = tuple(
            attrs.evolve(one, words=(*one.words, one.place))
            if count[one.words] > 1 and one.place != "path"
            else one
            for one in given
        )
        called: dict[Words, Parameter] = {}
        for one in apart:
            other = called.setdefault(one.words, one)
            if other is not one:
                self._problems.error(
                    "SD501",
                    f"the parameters {other.name} and {one.name} would have the same name",
                    node,
                    hint="names differ by letters and digits, not by what stands between",
                )
        return apart


def _is_of_kind(value: object, kind: Kind) -> bool:
    # A bool is an int to Python, and never to JSON.
    fitting = _FITTING[kind]
    return isinstance(value, fitting) and (kind == "boolean" or not isinstance(value, bool))
