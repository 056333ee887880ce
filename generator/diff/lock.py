"""Owns the lock: what the last run emitted, and from what, in a file beside the emitted package.

It lies in the folder that is exchanged as a whole, and in no wheel. The same input gives the same
bytes; one operation and one definition a line, so that a review can read it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from .archive import Unreadable, packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.ir import Api

NAME = "sdk.lock.json"
FORMAT = 1


@frozen
class Before:
    """The version that this one follows, and what it was."""

    version: str
    api: Api


@frozen
class Lock:
    """What one run emitted."""

    version: str
    api: Api
    # The hash of each thing that the package is made from.
    made_from: Mapping[str, str]
    names: Mapping[str, str]
    before: Before | None = None
    # Of each version before the last one: its number and its entry in the changelog.
    history: tuple[tuple[str, str], ...] = field(default=())


def text(lock: Lock, folder: str) -> str:
    """The lock as it is written; files are named as seen from the document's folder."""
    parts: dict[str, Any] = {
        "format": FORMAT,
        "version": lock.version,
        "made_from": dict(sorted(lock.made_from.items())),
        "names": dict(sorted(lock.names.items())),
        "history": [list(one) for one in lock.history],
        "before": lock.before.version if lock.before else None,
    }
    lines = [f"{_json(key)}: {_json(value)}" for key, value in parts.items()]
    lines += [f'"api": {_api(lock.api, folder)}']
    if lock.before:
        lines += [f'"before_api": {_api(lock.before.api, folder)}']
    return "{\n" + ",\n".join(lines) + "\n}\n"


def parsed(told: str, folder: str) -> Lock:
    """The lock that was written; raises `Unreadable`."""
    try:
        found = json.loads(told)
        if found["format"] != FORMAT:
            raise Unreadable(f"its format is {found['format']}, and {FORMAT} is known here")
        before = None
        if found["before"] is not None:
            before = Before(str(found["before"]), unpacked(found["before_api"], folder))
        return Lock(
            str(found["version"]),
            unpacked(found["api"], folder),
            dict(found["made_from"]),
            dict(found["names"]),
            before,
            tuple((str(version), str(entry)) for version, entry in found["history"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise Unreadable(f"it has another form: {error}") from None
    except json.JSONDecodeError as error:
        raise Unreadable(f"it is not JSON: {error}") from None


def _api(api: Api, folder: str) -> str:
    """The IR, its long lists one part a line."""
    return "\n".join(_lines(api, folder))


def _lines(api: Api, folder: str) -> Iterator[str]:
    # Each part becomes text by itself: all of them as JSON values take ten times as much memory.
    long = ("resources", "definitions")
    rest = packed(evolve(api, resources=(), definitions=()), folder)
    yield _json({key: one for key, one in rest.items() if key not in long})[:-1]
    for key in long:
        inner = ",\n  ".join(_json(packed(one, folder)) for one in getattr(api, key))
        yield f", {_json(key)}: [\n  {inner}]"
    yield "}"


def _json(value: Any) -> str:
    return json.dumps(value)
