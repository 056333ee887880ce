"""Owns how changes are printed: as lines, as Markdown for a review, as JSON for a program."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from generator.render.literals import code, md

from .change import LEVELS, semver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from generator.diagnostics import Place

    from .change import Change, Level

_HEADS: dict[Level, str] = {
    "breaking": "Breaking: code that worked stops working",
    "additive": "Additive: code that worked still works",
    "cosmetic": "Cosmetic: words, and what no caller feels",
}


def text(changes: Sequence[Change]) -> str:
    """One line each, and one that says what they come to."""
    return "".join(f"{line}\n" for line in (*map(line_of, changes), total(changes)))


def line_of(change: Change) -> str:
    """One change: level, code, what the caller's code sees, both positions."""
    told = f"{_subject(change)} {_flat(change.what)}"
    at = f"{_place(change.old)} → {_place(change.new)}"
    return f"{change.level} {change.code}: {told} ({at})"


def total(changes: Sequence[Change]) -> str:
    """What all of them come to: `major: 2 breaking, 1 cosmetic`."""
    counts = _counts(changes)
    return f"{semver(changes)}: {counts or 'nothing that callers see has changed'}"


def markdown(changes: Sequence[Change]) -> str:
    """The same for a review: a heading for each level, what matters least folded away."""
    step = semver(changes)
    if step == "none":
        return "### Nothing that callers see has changed\n"
    parts = [f"### This asks for a **{step}** version\n\n{_counts(changes)}.\n"]
    for level in LEVELS:
        lines = "".join(f"- {_item(one)}\n" for one in changes if one.level == level)
        if lines and level == "cosmetic":
            head = f"<details><summary>{_HEADS[level]}</summary>"
            parts.append(f"{head}\n\n{lines}\n</details>\n")
        elif lines:
            parts.append(f"#### {_HEADS[level]}\n\n{lines}")
    return "\n".join(parts)


def as_json(changes: Sequence[Change]) -> str:
    """The same for a program; what isn't there has no place, and is null."""
    told = {
        "semver": semver(changes),
        "changes": [
            {
                "level": one.level,
                "code": one.code,
                "message": one.message,
                "operation": ", ".join(one.operations),
                "python": ", ".join((one.python, *one.others)),
                "old": _position(one.old),
                "new": _position(one.new),
            }
            for one in changes
        ],
    }
    return json.dumps(told, indent=2) + "\n"


FORMS: dict[str, Callable[[Sequence[Change]], str]] = {
    "text": text,
    "markdown": markdown,
    "json": as_json,
}


def entry(changes: Iterable[Change]) -> str:
    """The lines of a changelog: what callers of the package must or can do otherwise."""
    heads = {"breaking": "Breaking", "additive": "Added", "cosmetic": "Told otherwise"}
    told = list(changes)
    parts = []
    for level in LEVELS:
        lines = dict.fromkeys(f"- {_said(one)}\n" for one in told if one.level == level)
        if lines:
            parts.append(f"### {heads[level]}\n\n{''.join(lines)}")
    return "\n".join(parts)


def _item(change: Change) -> str:
    if change.old and change.new:
        return f"{_said(change)}: {code(_place(change.new))}, was {code(_place(change.old))}"
    at = change.new or change.old
    return f"{_said(change)}: {code(_place(at))}" if at else _said(change)


def _said(change: Change) -> str:
    more = f" and {len(change.others)} more" if change.others else ""
    return f"{code(change.python)}{more} {md(_flat(change.what)).removeprefix(chr(92))}"


def _subject(change: Change) -> str:
    more = f" (and {len(change.others)} more)" if change.others else ""
    return f"{change.python}{more}"


def _counts(changes: Sequence[Change]) -> str:
    counts = Counter(one.level for one in changes)
    return ", ".join(f"{counts[level]} {level}" for level in LEVELS if counts[level])


def _place(at: Place | None) -> str:
    return f"{at.file}:{at.line}:{at.column}" if at else "-"


def _position(at: Place | None) -> dict[str, str | int] | None:
    return {"file": at.file, "line": at.line, "column": at.column} if at else None


def _flat(what: str) -> str:
    """On one line, whatever the document's texts hold."""
    return " ".join(what.split())
