"""Owns what is told of a schema that is read in part, or read otherwise than it is written."""

from __future__ import annotations

import difflib
import json
from typing import TYPE_CHECKING

from generator.decimals import look_of
from generator.load.forms import forms_of

from .beyond import is_checked, shut_out
from .contradictions import contradictions
from .keywords import UNCHECKED, foreign_values, has_properties, parts_of
from .merging import clash_of, formats_of
from .shared import is_shared
from .unions import has_shapes, is_nested, passed_over, variants_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from generator.diagnostics import Problems
    from generator.ir import Discriminator, Limits
    from generator.load.document import Node

_FORMS = forms_of("schema")
_UNSUPPORTED = ("$dynamicRef",)
_TYPES = ("string", "number", "integer", "boolean", "array", "object", "null")


def say_shortfalls(node: Node, problems: Problems) -> None:
    """Name what a schema demands beyond types and limits, and what it lists that can't be."""
    for keyword in _UNSUPPORTED:
        if keyword in node:
            say_unsupported(node[keyword], f"the keyword {keyword}", problems)
    say_unchecked(node, problems)
    left = passed_over(node)
    # Each variant of an object is one of the others, too.
    for one in [of for of in left if not (has_shapes(of) and is_shared(node))]:
        problems.warning(
            "SD406",
            f"what this {one.name} demands is not checked before sending",
            one,
            hint="one oneOf or anyOf makes the type; merge the others into it if it matters",
        )
    if isinstance(node.value.get("type"), dict):
        told = '"type" must be the name of a type; read as if it was left out'
        hint = "write the name, or list this under properties"
        problems.warning("SD204", told, node["type"], hint=hint)
    for one in foreign_values(node):
        told = "this enum lists nothing" if one.value == [] else f"JSON has no value {one.value}"
        problems.warning(
            "SD204", f"{told}; read without it", one, hint="list what is allowed, or leave it"
        )


def say_of_parts(node: Node, is_excluded: Callable[[Node], bool], problems: Problems) -> None:
    """Name that of an object and the parts of its `allOf`, and how they exclude each other."""
    for part in parts_of(node):
        if not is_excluded(part):
            say_shortfalls(part, problems)
    say_shut_out(node, problems)
    say_clash(node, problems)


def say_unchecked(node: Node, problems: Problems) -> None:
    """Tell of demands that are left to the service: those beyond a type, and those none keeps."""
    contradicted = contradictions(node)
    for found in contradicted:
        problems.warning("SD410", found.told, node[found.demands[0]], hint=found.hint)
    told = {demand for one in contradicted for demand in one.demands}
    for keyword in (one for one in UNCHECKED if one in node.value and one not in told):
        is_formed = keyword not in _FORMS or _FORMS[keyword].fits(node.value[keyword])
        if is_formed and not is_checked(node, keyword):
            problems.warning(
                "SD406",
                f"what {keyword} demands is not checked before sending",
                node[keyword],
                hint="the service decides; the type is read without it",
            )


def say_unnamed(
    node: Node, told: Discriminator | None, left_out: Collection[str], problems: Problems
) -> None:
    """Say what of a discriminator tells no variant; `told` is what it was read as."""
    holder = node.get("discriminator")
    if holder is None or not holder.is_map or not holder.text("propertyName"):
        if holder is not None and holder.is_map and "propertyName" not in holder:
            message = "this discriminator has no propertyName; it is ignored"
            problems.warning(
                "SD203", message, holder, "Name the property that tells variants apart."
            )
        return
    if told is None:
        problems.warning("SD407", *_unread(node, holder))
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
    if "defaultMapping" in holder and not told.other:
        problems.warning(
            "SD407",
            f"{holder.value['defaultMapping']!r} is none of the variants: no value is read as it",
            holder["defaultMapping"],
            hint="add it to the oneOf",
        )


def _unread(node: Node, holder: Node) -> tuple[str, Node, str]:
    """Why a discriminator tells nothing apart, where that is told, and what to do."""
    hint = "put it beside a oneOf whose variants are all a $ref"
    wire, variants = holder.text("propertyName"), variants_of(node)
    if all(is_nested(one, wire) for one in variants or [node]):
        why = f'"{wire}" is an array or an object, and only a text names a variant'
        hint = "name a property of strings, or take the discriminator out"
    elif not variants:
        why = "it stands beside no oneOf, and no schema builds on this one"
    else:
        why = "not all variants have names of their own, so that each value is read as what fits it"
    return f"this discriminator is not read: {why}", holder, hint


def say_clash(node: Node, problems: Problems) -> None:
    """Say that no value fits all parts of an `allOf`, or which of several formats is read."""
    for keyword, several in formats_of(node):
        listed = " and ".join(map(json.dumps, several))
        problems.warning(
            "SD414",
            f"this allOf has several of one {keyword}, {listed}; the last one is read",
            node["allOf"],
            hint="keep the one that the service writes",
        )
    told = clash_of(node)
    if told:
        how = "an object" if has_properties(node) else "its last part says"
        problems.warning(
            "SD410",
            f"no value fits all of this allOf, which demands {told}; read as {how}",
            node["allOf"],
            hint="write a oneOf if either may come",
        )


def is_text(node: Node, limits: Limits, problems: Problems) -> bool:
    """Whether the pattern beside a decimal lets through what no decimal looks like; told if so."""
    if node.value.get("format") != "decimal" or look_of(limits.pattern) != "text":
        return False
    problems.warning(
        "SD413",
        "the pattern lets through what is no decimal number, such as one with a comma; "
        "read as a string",
        node["pattern"],
        hint="callers give and get the text itself; say so by leaving the format out",
    )
    return True


def say_renamed(node: Node, problems: Problems) -> None:
    """Say that a schema is nothing but another name of one that the configuration leaves out."""
    problems.warning(
        "SD412",
        f"{node.name} is another name of a schema that is left out: it is any JSON value",
        node,
        hint="leave it out too, under exclude: {schemas: […]}",
    )


def say_unread(contents: Mapping[Node, bool], problems: Problems) -> None:
    """Say of strings whose content has a schema that nothing reads it; each with whether it is."""
    for node in (one for one, is_read in contents.items() if not is_read):
        problems.warning(
            "SD406",
            "what contentSchema says of the text in this string is not read",
            node["contentSchema"],
            hint="callers get the string as it came, and give it as it goes",
        )


def say_nothing_fits(node: Node, problems: Problems) -> None:
    """Say that a schema allows no value at all."""
    problems.warning(
        "SD406",
        "a schema of `false` allows no value; read as one that allows any",
        node,
        hint="leave the property out, or use additionalProperties: false",
    )


def say_shut_out(node: Node, problems: Problems) -> None:
    """Say of the parts of an `allOf` that one lets in nothing of what another lists."""
    for at in shut_out(node):
        problems.warning(
            "SD410",
            "this knows the properties beside it alone, and shuts out those that other parts of "
            "an allOf list; read as if it knew all",
            at,
            hint="write unevaluatedProperties beside the allOf (3.1), or leave it out",
        )


def say_unlisted(node: Node, problems: Problems, *, is_shut: bool) -> None:
    """Say that a name is required, and that no property has it, or may have it."""
    if is_shut:
        problems.warning(
            "SD410",
            f'no object fits: "{node.value}" is required and no such property may be there; '
            "read as one of any type that may be absent",
            node,
            hint="list it under properties, or take it off required",
        )
        return
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


def say_no_type(node: Node, problems: Problems) -> None:
    """Say that a `type` is none of those that there are."""
    listed = node.value if isinstance(node.value, list) else [node.value]
    unknown = next(one for one in listed if one not in _TYPES)
    near = difflib.get_close_matches(str(unknown), _TYPES, n=1)
    hint = f"did you mean {near[0]}?" if near else f"a type is one of {', '.join(_TYPES)}"
    if unknown == "file":  # Swagger 2.0 §4.3.7
        hint = "write type: string and format: binary"
    problems.error("SD401", f"{json.dumps(unknown, default=str)} is no type", node, hint=hint)
