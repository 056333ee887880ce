"""Owns how a schema of the document becomes a type or a definition of the IR.

One definition for each named schema and for each inline object or enum, which takes its name from
where it stands. Knows JSON Schema; must not know a language, an operation or a template.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator.ir import (
    Alias,
    Choice,
    Definition,
    Discriminator,
    Enum,
    Model,
    Named,
    Scalar,
    Union,
)
from generator.ir import Type as IrType

from . import arrays, fields, others, shared, shortfalls, unions, unread
from .endless import holds_itself
from .keywords import (
    format_of,
    has_properties,
    implied,
    is_null,
    is_nullable,
    is_text_enum,
    kinds_of,
    sole_reference,
    values_of,
    whole,
)
from .limits import limits_of
from .merging import merged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics import Problems
    from generator.ir import Field, Kind
    from generator.load.document import Node

    from .claims import Claims
    from .families import Families, Family

ANY = Scalar("any")

_SCALARS: dict[str, Kind] = {
    "string": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
}


class Schemas:
    """The definitions of one document, found while its schemas are read."""

    def __init__(self, claims: Claims, families: Families, problems: Problems) -> None:
        self._claims = claims
        self._families = families
        self._problems = problems
        self._found: dict[str, Definition] = {}
        # What is being read without a name of its own, and the one that it would take.
        self._open: dict[Node, str] = {}
        self.kept = claims.kept
        # The strings whose content has a schema, and whether a stream reads it.
        self.contents: dict[Node, bool] = {}

    def definitions(self) -> tuple[Definition, ...]:
        """All definitions, by name, once every schema that was asked for has been read."""
        read: dict[str, Node] = {}
        waiting = self._claims.waiting
        while waiting:
            name, node = waiting.popleft()
            read[name] = node
            self._found[name] = self._definition(name, node)
        for name, node in read.items():
            if holds_itself(name, self._found):
                told = f"{name}, which holds itself without an object between,"
                shortfalls.say_unsupported(node, told, self._problems)
                self._found[name] = Alias(name, "", ANY)
        return tuple(self._found[name] for name in sorted(self._found))

    def find(self, name: str) -> Definition:
        """One definition by its name."""
        self.definitions()
        return self._found[name]

    def type_of(self, node: Node, hint: str) -> IrType:
        """The type of a schema; `hint` names the definition that an inline one needs."""
        if isinstance(node.value, bool):
            if not node.value:
                shortfalls.say_nothing_fits(node, self._problems)
            return ANY
        if not node.is_map:
            return ANY  # what stands there has been told (SD204)
        node = whole(node)
        sole = sole_reference(node)
        if node.ref is not None or sole is not None:
            shortfalls.say_unchecked(node, self._problems)
        if node.ref is not None:
            return self._of_reference(node, hint)
        if sole is not None:
            return _nullable(self.type_of(sole, hint), is_nullable=is_nullable(node))
        node = node if has_properties(node) else self._merged(node)
        if shared.is_one(node) or (is_text_enum(node) and len(values_of(node)) > 1):
            return Named(self._claims.claim(hint, node), nullable=is_nullable(node))
        variants = shared.variants_of(node)
        if variants:
            return self._union(node, variants, hint)
        return self._plain(node, hint)

    def fields_of(
        self, node: Node, hint: str, *, with_variants: bool = False
    ) -> tuple[Field, ...] | None:
        """The properties of an object schema, or None for any other schema.

        An object with variants has none of its own, unless they are taken for those of all.
        """
        node = whole(node)
        target = node.resolved() if node.ref is not None else node
        if target is None or not target.is_map or not has_properties(target):
            return None
        if self._claims.is_excluded(target):
            return None
        if self._families.of(target) is not None:
            return None  # each heir has fields of its own
        if not with_variants and shared.is_shared(target):
            return None
        name = self._claims.find(target) or self._claims.suggested(target) or hint
        return tuple(self._fields(target, name))

    def _fields(self, node: Node, name: str) -> Iterator[Field]:
        return fields.of(node, name, self._claims, self.type_of, self._problems)

    def _of_reference(self, node: Node, hint: str) -> IrType:
        target = node.resolved()
        if target is None or self._claims.is_excluded(target):
            return ANY
        known = self._named(target)
        # An alias holds null itself; a model and an enum can't.
        is_null = target.is_map and shared.is_defined(target) and is_nullable(target)
        inner = Named(known, is_null) if known else self._inline(target, hint)
        return _nullable(inner, is_nullable=node.value.get("x-nullable") is True)

    def _inline(self, node: Node, hint: str) -> IrType:
        """The type of what has no name; one where it holds itself, after its first use."""
        if node in self._open:
            return Named(self._claims.claim(self._open[node], node))
        hint = self._claims.suggested(node) or hint
        self._open[node] = hint
        found = self.type_of(node, hint)
        del self._open[node]
        name = self._claims.find(node)
        return found if name is None or isinstance(found, Named) else Named(name)

    def _definition(self, name: str, node: Node) -> Definition:
        description = node.text("description") if node.is_map else ""
        family = self._families.seen_at(node)
        if family is not None:
            told = description or f"{family.head.name}, or what builds on it: `{family.wire}` says."
            return Alias(name, told, self._family(family), at=node)
        node = whole(node)
        is_own = sole_reference(node) is None or self._families.is_heir(node)
        if node.is_map and node.ref is None and is_own:
            if shared.is_one(node):
                shortfalls.say_of_parts(node, self._claims.is_excluded, self._problems)
                if self._families.of(node) is None:
                    shortfalls.say_unnamed(node, None, (), self._problems)
                listed = tuple(self._fields(node, name))
                rest = others.of(node, name, self.type_of, self._problems)
                return Model(name, description, listed, rest, node.flag("deprecated"), at=node)
            node = self._merged(node)
            if is_text_enum(node):
                shortfalls.say_shortfalls(node, self._problems)
                called = self._claims.members(name, values_of(node))
                return Enum(name, description, values_of(node), called, at=node)
            variants = shared.variants_of(node)
            if variants:
                return Alias(name, description, self._union(node, variants, name), at=node)
            return Alias(name, description, self._plain(node, name), at=node)
        if self._is_left_out(node):
            shortfalls.say_renamed(node, self._problems)
        return Alias(name, description, self.type_of(node, f"{name}Value"), at=node)

    def _union(self, node: Node, variants: list[Node], hint: str) -> IrType:
        """The union of the variants, each told from the others by what it is called."""
        shortfalls.say_shortfalls(node, self._problems)
        unread.say(node, "union", self._problems)
        named = shared.named(node, variants)
        # A value of one that is left out is kept as it came, as of any that nobody knows.
        named = [(one, called) for one, called in named if not self._is_left_out(one)]
        for wire, child in shared.common(node).items():
            self.type_of(child, fields.hint(hint, wire))  # named after no variant
        types = [self.type_of(one, hint + called) for one, called in shared.joined(node, named)]
        is_whole, variants = len(named) == len(variants), [one for one, _ in named]
        if not types:
            return _nullable(ANY, is_nullable=is_nullable(node) or unions.has_null(node))
        is_null = is_nullable(node) or any(one.nullable for one in types)
        plain = list(dict.fromkeys(attrs.evolve(one, nullable=False) for one in types))
        if len(plain) == 1 and is_whole:
            return _nullable(plain[0], is_nullable=is_null or unions.has_null(node))
        told = unions.discriminator_of(node, variants, plain)
        told = self._families.widened(told, variants)
        if told is None and "discriminator" not in node:
            told = self._inherited(variants, plain)
        shortfalls.say_unnamed(node, told, self._claims.left_out, self._problems)
        return Union(tuple(plain), told, is_null or unions.has_null(node))

    def _is_left_out(self, variant: Node) -> bool:
        target = variant.resolved() if variant.ref is not None else None
        return target is not None and self._claims.is_excluded(target)

    def _inherited(self, variants: list[Node], types: list[IrType]) -> Discriminator | None:
        """How variants are told apart by what they build on; nothing where that doesn't say."""
        family = self._families.shared(variants)
        if family is None or len(types) != len(variants):
            return None
        called = {
            one.resolved(): of.name
            for one, of in zip(variants, types, strict=True)
            if isinstance(of, Named)
        }
        names = [(value, called[one]) for value, one in family.members if one in called]
        return Discriminator(family.wire, tuple(names)) if len(called) == len(types) else None

    def _family(self, family: Family) -> Union:
        """Any member of a family, by its discriminator; the head where that names none."""
        known = [
            (value, self._member(family, one))
            for value, one in family.members
            if self._claims.find(one) is not None and not self._claims.is_excluded(one)
        ]
        head = str(self._claims.find(family.head))
        told = Discriminator(family.wire, tuple(known), head)
        shortfalls.say_unnamed(family.head, told, self._claims.left_out, self._problems)
        several = dict.fromkeys([*(name for _, name in known if name != head), head])
        return Union(tuple(map(Named, several)), told)

    def _member(self, family: Family, node: Node) -> str:
        """The definition of a member; that of its own family where another property tells it."""
        inner = self._families.of(node)
        is_apart = inner is not None and inner.wire != family.wire
        return str(self._named(node) if is_apart else self._claims.find(node))

    def _named(self, node: Node) -> str | None:
        """The definition that a named schema is used as: itself, or any of its family."""
        name = self._claims.find(node)
        family = self._families.of(node) if name is not None else None
        return name if family is None else self._claims.claim(f"Any{name}", family.view)

    def _plain(self, node: Node, hint: str) -> IrType:
        """The type of a schema that needs no definition of its own."""
        shortfalls.say_shortfalls(node, self._problems)
        shortfalls.say_unnamed(node, None, (), self._problems)
        if is_null(node):
            return Choice((None,), nullable=True, at=node)
        if "contentSchema" in node:
            self.contents.setdefault(node, False)
        values = values_of(node)
        if values:
            return Choice(values, is_nullable(node), at=node)
        kinds = [kind for kind in kinds_of(node) if kind != "null"]
        kind = kinds[0] if kinds else implied(node)
        if kind == "array":
            return arrays.of(node, hint, self.type_of, self._problems)
        if kind == "object":
            unread.say(node, "map", self._problems)
            made = others.of(node, hint, self.type_of, self._problems)
            return attrs.evolve(made, nullable=is_nullable(node))
        if kind in _SCALARS:
            limits = limits_of(node, self._problems)
            is_text = kind == "string" and shortfalls.is_text(node, limits, self._problems)
            found = "" if is_text else format_of(node)
            return Scalar(_SCALARS[kind], found, limits, is_nullable(node), at=node)
        if kind == "any":
            unread.say(node, "any", self._problems)
            return _nullable(ANY, is_nullable=is_nullable(node))
        shortfalls.say_no_type(node["type"], self._problems)
        return ANY

    def _merged(self, node: Node) -> Node:
        """A schema with what the parts of its `allOf` say; each variant keeps that, if shared."""
        if "allOf" not in node or shared.is_shared(node):
            return node
        shortfalls.say_clash(node, self._problems)
        return merged(node)


def _nullable(of: IrType, *, is_nullable: bool = True) -> IrType:
    has_null = of.nullable or of == ANY
    return attrs.evolve(of, nullable=True) if is_nullable and not has_null else of
