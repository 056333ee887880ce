"""Owns how a schema of the document becomes a type or a definition of the IR.

One definition for each named schema and for each inline object or enum, which takes its name from
where it stands. Knows JSON Schema; must not know a language, an operation or a template.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import attrs

from . import names
from .ir import Alias, Array, Default, Definition, Enum, Field, Map, Model, Named, Scalar
from .ir import Type as IrType
from .keywords import (
    described,
    example,
    has_properties,
    implied,
    is_nullable,
    is_text_enum,
    kinds_of,
    needs_definition,
    parts_of,
    required_of,
    values_of,
)
from .limits import limits_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .diagnostics import Problems
    from .document import Node
    from .ir import Kind

ANY = Scalar("any")

_UNSUPPORTED = (
    *("not", "if", "then", "else", "dependentSchemas", "dependentRequired", "$dynamicRef"),
    *("patternProperties", "propertyNames", "minProperties", "maxProperties"),
    *("prefixItems", "contains", "unevaluatedItems", "unevaluatedProperties"),
)
_SCALARS: dict[str, Kind] = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
}


class Schemas:
    """The definitions of one document, found while its schemas are read."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._places: dict[str, Node] = {}
        self._names: dict[tuple[object, ...], str] = {}
        self._waiting: deque[tuple[str, Node]] = deque()
        self._found: dict[str, Definition] = {}

    def reserve(self, components: Node) -> None:
        """Give every named schema its name, before an inline one can take it."""
        for key, node in components.items():
            self._claim(names.class_name(key), node)

    def definitions(self) -> tuple[Definition, ...]:
        """All definitions, by name, once every schema that was asked for has been read."""
        read: dict[str, Node] = {}
        while self._waiting:
            name, node = self._waiting.popleft()
            read[name] = node
            self._found[name] = self._definition(name, node)
        for name, node in read.items():
            if self._holds_itself(name):
                self._unsupported(node, f"{name}, which holds itself without an object between,")
                self._found[name] = Alias(name, "", ANY)
        return tuple(self._found[name] for name in sorted(self._found))

    def find(self, name: str) -> Definition:
        """One definition by its name."""
        self.definitions()
        return self._found[name]

    def _holds_itself(self, name: str) -> bool:
        seen: set[str] = set()
        definition = self._found.get(name)
        while isinstance(definition, Alias):
            inner = definition.type
            while isinstance(inner, (Array, Map)):
                inner = inner.item if isinstance(inner, Array) else inner.value
            if not isinstance(inner, Named) or inner.name in seen:
                return False
            if inner.name == name:
                return True
            seen.add(inner.name)
            definition = self._found.get(inner.name)
        return False

    def type_of(self, node: Node, hint: str) -> IrType:
        """The type of a schema; `hint` names the definition that an inline one needs."""
        if node.value is True:
            return ANY
        if not node.is_map:
            return self._unsupported(node, "a schema that is not an object")
        if node.ref is not None:
            return self._of_reference(node, hint)
        inner = self._only_choice(node)
        if inner is not None:
            return _nullable(self.type_of(inner, hint))
        sole = self._sole_reference(node)
        if sole is not None:
            return _nullable(self.type_of(sole, hint), is_nullable=is_nullable(node))
        if needs_definition(node):
            return Named(self._claim(hint, node), nullable=is_nullable(node))
        return self._plain(node, hint)

    def fields_of(self, node: Node, hint: str) -> tuple[Field, ...] | None:
        """The properties of an object schema, or None for any other schema."""
        target = node.resolved() if node.ref is not None else node
        if target is None or not target.is_map or not has_properties(target):
            return None
        name = self._names.get((target.file, target.pointer), hint)
        return tuple(self._fields(target, name))

    def _of_reference(self, node: Node, hint: str) -> IrType:
        target = node.resolved()
        if target is None:
            return ANY
        known = self._names.get((target.file, target.pointer))
        inner = Named(known) if known else self.type_of(target, hint)
        return _nullable(inner, is_nullable=node.value.get("x-nullable") is True)

    def _claim(self, name: str, node: Node) -> str:
        """Reserve a name for a place and queue it; the same place keeps its first name."""
        place = (node.file, node.pointer)
        if place in self._names:
            return self._names[place]
        file = names.snake(names.words(name))
        other = self._places.setdefault(file, node)
        if other != node:
            self._problems.error(
                "SD501",
                f"the schemas at {other.pointer_text} and {node.pointer_text} "
                f"would both be called {name}",
                node,
                hint="rename one of them; an inline one gets its own name under components/schemas",
            )
        self._names[place] = name
        self._waiting.append((name, node))
        return name

    def _definition(self, name: str, node: Node) -> Definition:
        description = node.text("description") if node.is_map else ""
        if node.is_map and node.ref is None:
            if has_properties(node) and not self._sole_reference(node):
                self._say_unsupported(node)
                return Model(name, description, tuple(self._fields(node, name)))
            if is_text_enum(node):
                self._say_alike_values(node)
                return Enum(name, description, values_of(node))
            if self._only_choice(node) is None and self._sole_reference(node) is None:
                return Alias(name, description, self._plain(node, name))
        return Alias(name, description, self.type_of(node, f"{name}Value"))

    def _plain(self, node: Node, hint: str) -> IrType:
        """The type of a schema that needs no definition of its own."""
        if self._say_unsupported(node):
            return ANY
        kinds = [kind for kind in kinds_of(node) if kind != "null"]
        if len(kinds) > 1 or "oneOf" in node or "anyOf" in node or "allOf" in node:
            return self._unsupported(node, "a value of more than one type")
        if "enum" in node or "const" in node:
            return self._unsupported(node, "an enum of anything but strings")
        kind = kinds[0] if kinds else implied(node)
        if kind == "array":
            return self._array(node, hint)
        if kind == "object":
            return self._map(node, hint)
        if kind in _SCALARS:
            return Scalar(
                _SCALARS[kind],
                node.text("format"),
                limits_of(node, self._problems),
                is_nullable(node),
            )
        return ANY if kind == "any" else self._unsupported(node, f"the type {kind}")

    def _say_unsupported(self, node: Node) -> bool:
        """Report the keywords that would be lost; whether there was any."""
        also = ("oneOf", "anyOf") if has_properties(node) else ()
        found = [keyword for keyword in (*_UNSUPPORTED, *also) if keyword in node]
        for keyword in found:
            self._unsupported(node[keyword], f"the keyword {keyword}")
        return bool(found)

    def _array(self, node: Node, hint: str) -> Array:
        item = node.get("items")
        of = self.type_of(item, f"{hint}Item") if item is not None else ANY
        return Array(of, limits_of(node, self._problems), is_nullable(node))

    def _map(self, node: Node, hint: str) -> Map:
        value = node.get("additionalProperties")
        is_open = value is None or isinstance(value.value, bool)
        of = ANY if value is None or is_open else self.type_of(value, f"{hint}Value")
        return Map(of, is_nullable(node))

    def _fields(self, node: Node, name: str) -> Iterator[Field]:
        required = required_of(node)
        called: dict[names.Words, str] = {}
        for wire, child in self._properties(node).items():
            other = called.setdefault(names.words(wire), wire)
            if other != wire:
                self._say_alike(f"the properties {other} and {wire}", child)
            hint = name + names.pascal(names.words(wire)).strip("_")
            yield self._field(wire, child, hint, required=wire in required)

    def _field(self, wire: str, node: Node, hint: str, *, required: bool) -> Field:
        about = node.resolved() if node.ref is not None else node
        return Field(
            name=wire,
            words=names.words(wire),
            type=self.type_of(node, hint),
            required=required,
            description=described(node),
            read_only=node.flag("readOnly"),
            write_only=node.flag("writeOnly"),
            deprecated=node.flag("deprecated"),
            default=Default(node.value["default"]) if "default" in node else None,
            example=example(about) if about is not None else None,
        )

    def _properties(self, node: Node) -> dict[str, Node]:
        """The listed properties, those of `allOf` first, as the document orders them."""
        found: dict[str, Node] = {}
        for part in parts_of(node):
            own = part.get("properties")
            for wire, child in own.items() if own is not None else ():
                self._merge(found, wire, child)
        return found

    def _merge(self, found: dict[str, Node], wire: str, child: Node) -> None:
        if wire in found and found[wire].value != child.value:
            self._problems.error(
                "SD402",
                f"allOf gives the property {wire} twice, each time with another schema",
                child,
                hint="give both the same schema, or keep one of them",
            )
        found[wire] = child

    def _say_alike_values(self, node: Node) -> None:
        called: dict[names.Words, str] = {}
        for value in values_of(node):
            other = called.setdefault(names.value_words(value), value)
            if other != value:
                self._say_alike(f"the values {other!r} and {value!r}", node, "SD404")

    def _say_alike(self, what: str, node: Node, code: str = "SD501") -> None:
        self._problems.error(
            code,
            f"{what} would have the same name",
            node,
            hint="names differ by letters and digits, not by their case or what stands between",
        )

    def _only_choice(self, node: Node) -> Node | None:
        """The other member of a `oneOf` or `anyOf` of two where one is null."""
        for keyword in ("oneOf", "anyOf"):
            choices = node.get(keyword)
            if choices is None or not choices.is_list:
                continue
            others = [one for one in choices.elements() if one.value != {"type": "null"}]
            if len(others) == 1 and len(others) < len(choices.value):
                return others[0]
        return None

    def _sole_reference(self, node: Node) -> Node | None:
        """The one `$ref` of an `allOf` that adds nothing but words to it."""
        members = node.get("allOf")
        if members is None or not members.is_list or len(members.value) != 1:
            return None
        only = members.elements()[0]
        return only if only.ref is not None and "properties" not in node else None

    def _unsupported(self, node: Node, what: str) -> Scalar:
        self._problems.error(
            "SD401",
            f"{what} can't be emitted yet",
            node,
            hint="see the list of what is supported in README.md",
        )
        return ANY


def _nullable(of: IrType, *, is_nullable: bool = True) -> IrType:
    return attrs.evolve(of, nullable=True) if is_nullable and not of.nullable else of
