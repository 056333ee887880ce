"""Owns what is said of the headers of answers: raw answers and errors have them, as text.

Nothing reads them at run time: `int(answer.headers["X-Left"])` says what is wanted of one, and a
reader for each would be paid for by every call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from . import docs

if TYPE_CHECKING:
    from generator.ir import Operation

_TITLE = "Headers, as text:"


@frozen
class HeaderRow:
    """A header of an operation's answers: what its text spells, and the statuses that have it."""

    name: str
    kind: str
    statuses: str
    doc: str


def rows(operation: Operation) -> tuple[HeaderRow, ...]:
    """The headers of all answers, each once for all that it says."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for answer in (*operation.answers, *operation.errors):
        for one in answer.headers:
            doc = docs.described(one.description, None, deprecated=one.deprecated)
            found.setdefault((one.name, one.kind, doc), []).append(answer.status)
    return tuple(
        HeaderRow(name, kind, ", ".join(statuses), doc)
        for (name, kind, doc), statuses in found.items()
    )


def section(operation: Operation) -> str:
    """The part of a docstring that lists them; nothing where there are none."""
    lines = [
        f"    {one.name}: {one.kind}, of {one.statuses}. {one.doc}".rstrip()
        for one in rows(operation)
    ]
    return "\n".join([_TITLE, *lines]) if lines else ""
