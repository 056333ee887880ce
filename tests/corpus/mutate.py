"""Owns faults put into documents at random, and small documents cut out of large ones."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

_Holder = tuple[Any, Any]
# What stands where something else belongs: of every type, and what looks like a part.
_ODD: Final[tuple[Any, ...]] = (
    *(
        None,
        True,
        False,
        0,
        -1,
        1.5,
        10**30,
        "",
        "x",
        "a b",
        "é",
        "200",
        [],
        {},
        [None],
        [[]],
        [{}],
    ),
    *({"": None}, {"$ref": "#/nowhere"}, {"$ref": "#"}, {"$ref": 3}, {"type": "object"}),
    *({"type": ["string", "null"]}, {"oneOf": []}, {"allOf": [{"$ref": "#/components"}]}),
)
_SECTIONS: Final = ("openapi", "info", "servers", "security", "tags")


def mutated(document: Any, random: Random, faults: int) -> Any:
    """Return a document with as many faults: a part deleted, replaced, repeated, or renamed."""
    changed = copy.deepcopy(document)
    for _ in range(faults):
        holders = list(_places(changed))
        if not holders:
            break
        holder, key = random.choice(holders)
        random.choice((_delete, _replace, _replace, _swap, _rename))(holder, key, holders, random)
    return changed


def cut(document: Any, random: Random, paths: int) -> Any:
    """Return a document of a few paths of a large one, and of what they refer to."""
    all_paths = document.get("paths") or {}
    kept = random.sample(sorted(all_paths), min(paths, len(all_paths)))
    small = {key: document[key] for key in _SECTIONS if key in document}
    small["paths"] = {path: all_paths[path] for path in kept}
    schemes = (document.get("components") or {}).get("securitySchemes")
    small["components"] = {"securitySchemes": schemes} if schemes else {}
    waiting, seen = list(_references(small["paths"])), set[str]()
    while waiting:
        ref = waiting.pop()
        kind, _, name = ref.removeprefix("#/components/").partition("/")
        part = (document.get("components") or {}).get(kind, {}).get(name)
        if part is not None and ref not in seen:
            seen.add(ref)
            small["components"].setdefault(kind, {})[name] = part
            waiting += _references(part)
    return small


def _places(value: Any) -> Iterator[_Holder]:
    items: Any = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in items:
        yield value, key
        if isinstance(part, (dict, list)):
            yield from _places(part)


def _references(value: Any) -> Iterator[str]:
    for holder, key in _places(value):
        part = holder[key]
        if key == "$ref" and isinstance(part, str) and part.startswith("#/components/"):
            # Of a pointer into a part, the part: `#/components/schemas/Pet`.
            yield "/".join(part.split("/")[:4])


def _delete(holder: Any, key: Any, _: list[_Holder], __: Random) -> None:
    del holder[key]


def _replace(holder: Any, key: Any, _: list[_Holder], random: Random) -> None:
    holder[key] = copy.deepcopy(random.choice(_ODD))


def _swap(holder: Any, key: Any, holders: list[_Holder], random: Random) -> None:
    """Put a copy of another part here."""
    other, there = random.choice(holders)
    holder[key] = copy.deepcopy(other[there])


def _rename(holder: Any, key: Any, _: list[_Holder], random: Random) -> None:
    if isinstance(holder, dict):
        new = random.choice(("", "x", "type", "$ref", "class", "a/b", "properties", key.upper()))
        holder[new] = holder.pop(key)
