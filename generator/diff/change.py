"""Owns what a change of a document is: its level, its code, and the version that it asks for.

Must not know how changes are found or printed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import evolve, field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Place

Level = Literal["breaking", "additive", "cosmetic"]
Semver = Literal["major", "minor", "patch", "none"]

# From the worst to the least, and the step of Semantic Versioning (2.0.0 §6 to §8) of each.
STEPS: dict[Level, Semver] = {"breaking": "major", "additive": "minor", "cosmetic": "patch"}
LEVELS = tuple(STEPS)

CODES: dict[str, str] = {
    "operation-added": "there is a new method",
    "operation-removed": "a method is gone",
    "operation-renamed": "a method has another name",
    "operation-moved": "a method calls another verb, path or operationId",
    "operation-deprecated": "a method, an argument or a field is deprecated",
    "operation-restored": "a method, an argument or a field is no longer deprecated",
    "resource-renamed": "a resource of the client has another name",
    "retry-changed": "a call may be sent again, or no more",
    "argument-added": "a method takes one more argument",
    "argument-removed": "a method takes an argument no more",
    "argument-renamed": "an argument has another name",
    "argument-moved": "an argument is sent in another place or under another wire name",
    "argument-required": "an argument must be given",
    "argument-optional": "an argument may be left out",
    "argument-default": "what is sent for an argument that is left out has changed",
    "body-changed": "a body is passed or sent in another way",
    "field-added": "a model has one more field",
    "field-removed": "a model has lost a field",
    "field-renamed": "a field has another name",
    "field-required": "a field is always there, or must be given",
    "field-optional": "a field may be missing, or may be left out",
    "field-presence": "a field is missing or null in other cases",
    "field-default": "the default of a field has changed",
    "type-narrowed": "fewer values fit than before",
    "type-widened": "more values fit than before",
    "type-changed": "other values fit than before",
    "enum-added": "an enum knows one more value",
    "enum-removed": "an enum has lost a value",
    "enum-renamed": "a value of an enum has another name",
    "model-added": "there is a new class of models",
    "model-removed": "a class of models is gone",
    "model-renamed": "a class of models has another name",
    "model-changed": "a definition is of another kind",
    "answer-added": "a method answers something, which answered nothing",
    "answer-removed": "a method answers nothing, which answered something",
    "answer-optional": "an answer may be empty",
    "answer-required": "an answer is never empty",
    "answer-streamed": "an answer comes item by item now, or whole again",
    "answer-moved": "an answer has another status or content type",
    "headers-changed": "an answer is said to have other headers",
    "error-added": "an error is documented",
    "error-removed": "an error is documented no more",
    "event-added": "there is a new webhook or callback",
    "event-removed": "a webhook or callback is gone",
    "credential-added": "the client takes one more credential",
    "credential-removed": "the client takes a credential no more",
    "credential-renamed": "a credential of the client has another name",
    "credential-moved": "a credential is sent in another way",
    "credentials-required": "the client needs a credential",
    "credentials-optional": "the client needs no credential",
    "security-changed": "a call sends other credentials, of those that will do",
    "security-narrowed": "fewer credentials will do for a call",
    "security-widened": "more credentials will do for a call",
    "server-added": "there is a server to call by default",
    "server-removed": "callers must say which server they call",
    "server-changed": "calls go to another server",
    "server-offered": "callers may choose one more server",
    "server-withdrawn": "callers may choose a server no more",
    "server-variables": "a server takes other values for its variables",
    "text-changed": "a description or an example has changed",
}


@frozen
class Change:
    """One thing that callers see: what their code spells, what became of it, and where."""

    level: Level
    code: str = field()
    what: str
    python: str
    old: Place | None = None
    new: Place | None = None
    operations: tuple[str, ...] = ()
    # The same change felt elsewhere, as by every method that shares a parameter.
    others: tuple[str, ...] = ()

    @code.validator
    def _known(self, _: object, code: str) -> None:
        # Programs filter by codes, so one that is not in the table is our mistake.
        if code not in CODES:
            raise ValueError(f"{code} is not in the table of codes")

    @property
    def message(self) -> str:
        """The change as a sentence that begins with the caller's code."""
        return f"{self.python} {self.what}"


def together(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes by level and position; one that many operations feel is told once."""
    found: dict[object, Change] = {}
    for one in changes:
        key = (one.level, one.code, one.what, one.old, one.new)
        known = found.get(key) if one.old or one.new else None
        found[key if known or one.old or one.new else one] = _joined(known, one) if known else one
    return tuple(sorted(found.values(), key=_order))


def _joined(first: Change, then: Change) -> Change:
    spelled = dict.fromkeys((first.python, *first.others, then.python))
    operations = tuple(dict.fromkeys((*first.operations, *then.operations)))
    return evolve(first, operations=operations, others=tuple(spelled)[1:])


def _order(one: Change) -> tuple[int, str, int, int, str]:
    at = one.new or one.old
    where = (at.file, at.line, at.column) if at else ("", 0, 0)
    return (LEVELS.index(one.level), *where, one.message)


def semver(changes: Iterable[Change]) -> Semver:
    """The step that the version must take for all of these."""
    worst = min((LEVELS.index(one.level) for one in changes), default=None)
    return "none" if worst is None else STEPS[LEVELS[worst]]
