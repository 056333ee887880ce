"""Owns what operations are called: the rules of names, and the clashes that they can lead to.

A resource is the first tag, a method the operationId less a prefix equal to it. The rules belong to
every language, so they stand here; what is found wrong is told at the operation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from generator import names

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.ir import Operation
    from generator.names import Words
    from generator.wishes import Wishes

    from .surface import Entry

Read = list[tuple["Operation", "Entry"]]
_DEFAULT_RESOURCE = ("default",)
# What is an error has a name too, so that the run goes on.
_NAMELESS = ("nameless",)
# Iterators over pages will be methods of these names.
_KEPT = ("iter", "aiter")


def called(entry: Entry, wishes: Wishes, problems: Problems) -> tuple[Words, Words]:
    """Resource and method: of the configuration, else of the first tag and the operationId."""
    node, identity = entry.node, entry.node.text("operationId")
    wanted = wishes.renamed["operations"].text(*filter(None, (identity, entry.title)))
    if wanted is not None:
        resource, _, name = wanted.partition(".")
        return names.called(resource), names.called(name)
    tags = node.value.get("tags")
    tag = names.called(str(tags[0])) if isinstance(tags, list) and tags else ()
    by_rule = names.called(identity or entry.title)
    if not by_rule:
        problems.error("SD502", "this operationId has no letter in it", node, hint="give it a name")
    return tag or _DEFAULT_RESOURCE, names.begun(names.without_prefix(by_rule, tag)) or _NAMELESS


def told_apart(operations: Read, problems: Problems) -> Read:
    """The same, with a trailing `_` where another has the name, or it is kept for later."""
    taken: dict[Words, set[Words]] = {}
    first: dict[str, Entry] = {}
    apart: Read = []
    for operation, entry in operations:
        wanted = (*operation.name, "") if _is_kept(operation.name) else operation.name
        name = names.distinct(wanted, taken.setdefault(operation.resource, set()))
        path = f"{'_'.join(operation.resource)}.{'_'.join(name)}"
        if first.setdefault(operation.id, entry) is not entry:
            _say_shared_id(entry, first[operation.id], path, problems)
        elif name != wanted:
            problems.warning(
                "SD501",
                f"another operation has the name of {operation.id}, which is called {path}",
                entry.node,
                hint="give it a better one under `rename` in the configuration",
            )
        elif wanted != operation.name:
            problems.warning(
                "SD503",
                f"names that begin with {operation.name[0]}_ are kept for iterators over pages; "
                f"{operation.id} is called {path}",
                entry.node,
                hint="give it a better one under `rename` in the configuration",
            )
        apart.append((attrs.evolve(operation, name=name), entry))
    return apart


def _is_kept(name: Words) -> bool:
    return name[0] in _KEPT and len(name) > 1


def _say_shared_id(entry: Entry, before: Entry, path: str, problems: Problems) -> None:
    place = before.node.place()
    problems.warning(
        "SD301",
        f"{place.file}:{place.line} has the operationId {entry.id} already; "
        f"{entry.title} is called {path}",
        entry.node["operationId"],
        hint="every operation needs an operationId of its own",
    )


def say_clashes(operations: Read, problems: Problems) -> None:
    """A method `x` stands beside `ax`: each name of a resource may come from one operation."""
    taken: dict[tuple[Words, str], Operation] = {}
    for operation, entry in operations:
        name = "_".join(operation.name)
        for form in (name, f"a{name}"):
            other = taken.setdefault((operation.resource, form), operation)
            if other is not operation:
                problems.error(
                    "SD501",
                    f"{operation.id} and {other.id} would both be called "
                    f"{'_'.join(operation.resource)}.{form}",
                    entry.node,
                    hint="give one another name under `rename` in the configuration",
                )
                break
