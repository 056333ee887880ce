"""Owns what is told of a schema that is read in part, or read otherwise than it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .keywords import foreign_values, key_limits
from .unions import passed_over

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.diagnostics import Problems
    from generator.ir import Discriminator
    from generator.load.document import Node

_UNSUPPORTED = ("$dynamicRef",)
# What these say of a value is beyond its type; the service decides.
_UNCHECKED = (
    *("not", "if", "then", "else", "dependentSchemas", "dependentRequired", "propertyNames"),
    *("minProperties", "maxProperties", "contains", "unevaluatedItems", "unevaluatedProperties"),
)


def say_shortfalls(node: Node, problems: Problems) -> None:
    """Name what a schema demands beyond types and limits, and what it lists that can't be."""
    for keyword in _UNSUPPORTED:
        if keyword in node:
            say_unsupported(node[keyword], f"the keyword {keyword}", problems)
    for keyword in _UNCHECKED:
        if keyword in node and not (keyword == "propertyNames" and key_limits(node)):
            problems.warning(
                "SD406",
                f"what {keyword} demands is not checked before sending",
                node[keyword],
                hint="the service decides; the type is read without it",
            )
    for one in passed_over(node):
        problems.warning(
            "SD406",
            f"what this {one.name} demands is not checked before sending",
            one,
            hint="one oneOf or anyOf makes the type; merge the others into it if it matters",
        )
    for one in foreign_values(node):
        told = "this enum lists nothing" if one.value == [] else f"JSON has no value {one.value}"
        problems.warning(
            "SD204", f"{told}; read without it", one, hint="list what is allowed, or leave it"
        )


def say_unnamed(
    node: Node, told: Discriminator | None, left_out: Collection[str], problems: Problems
) -> None:
    """Say what of a discriminator tells no variant; `told` is what it was read as."""
    holder = node.get("discriminator")
    if holder is None:
        return
    if told is None:
        problems.warning(
            "SD407",
            "this discriminator is not read: what it names is not a list of named schemas",
            holder,
            hint="put it beside a oneOf whose variants are all a $ref",
        )
        return
    named = dict(told.names)
    mapping = holder.get("mapping")
    for value, target in mapping.items() if mapping is not None else ():
        if value not in named and str(target.value).rpartition("/")[2] not in left_out:
            problems.warning(
                "SD407",
                f"{target.value!r} is none of the variants, so {value!r} names none",
                target,
                hint="add it to the oneOf, or take it off the mapping",
            )


def say_nothing_fits(node: Node, problems: Problems) -> None:
    """Say that a schema allows no value at all."""
    problems.warning(
        "SD406",
        "a schema of `false` allows no value; read as one that allows any",
        node,
        hint="leave the property out, or use additionalProperties: false",
    )


def say_unlisted(node: Node, problems: Problems) -> None:
    """Say that a name is required, and that no property has it."""
    problems.warning(
        "SD408",
        f'"{node.value}" is required but no property; read as one of any type that may be absent',
        node,
        hint="list it under properties, or correct the name",
    )


def say_unsupported(node: Node, what: str, problems: Problems) -> None:
    """Say that nothing can be emitted for a schema."""
    problems.error(
        "SD401",
        f"{what} can't be emitted yet",
        node,
        hint="see the list of what is supported in README.md",
    )
