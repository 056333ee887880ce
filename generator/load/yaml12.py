"""YAML text to plain values by the core schema of YAML 1.2 (§10.3), and merge keys (YAML 1.1).

Owns which tags are taken and how much a text may expand to. libyaml parses the text into events;
the values are built here from the events, without recursion, because
PyYAML's own constructors guess by YAML 1.1 (`no` is false, `12:30` is a number, a date is a date)
and can be made to run code. Must not know files or what the values mean.
"""

from __future__ import annotations

import re
from sys import intern
from typing import TYPE_CHECKING, Any

import yaml

from .events import events, start_of, unprintable
from .reading import MAX_DEPTH, MAX_DIGITS, Fault, Loaded, Unreadable
from .scalars import CORE, scalar, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml.events import Event

    from .events import Position

# A text may expand, by aliases, to this many values or to this many times what it holds.
MAX_EXPANDED = 1_000_000
MAX_EXPANSION = 10
_UNTAGGED = (None, "!")
_NO_MERGE = "Write out what it merges, or use a $ref."
_CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
# What most often lies behind a text of the parser.
_HINTS = {"mapping values are not allowed in this context": "Text with `: ` in it needs quotes."}


def load(text: str) -> Loaded:
    """Return what a YAML text holds; of equal keys the first counts.

    Raises `Unreadable` at the first fault that stops the reading.
    """
    reader = _Reader()
    try:
        for event in events(text):
            reader.take[type(event)](event)
    except yaml.MarkedYAMLError as error:
        raise _syntax_error(error, text) from error
    except yaml.reader.ReaderError as error:
        message = "a control character stands here, which YAML doesn't allow"
        raise Unreadable("SD103", message, unprintable(text)) from error
    return Loaded(reader.value(), reader.faults, reader.has_repeats)


class _Frame:
    """A mapping or a sequence that is still open."""

    __slots__ = ("anchor", "at", "key", "merge", "merged", "value", "weight")

    def __init__(self, value: Any, anchor: str | None, at: Position) -> None:
        self.value = value
        self.anchor = anchor
        self.at = at
        self.key: str | None = None
        # Where the merge key stands whose value comes next, and what it merges.
        self.merge: Position | None = None
        self.merged: list[dict[str, Any]] | None = None
        self.weight = 1


class _Reader:
    """Builds the value of one text from its events."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.has_repeats = False
        self._open = [_Frame([], None, (1, 1))]
        self._documents = 0
        self._events = 0
        # For each anchor its value, its text (where it is a scalar) and its weight: how many
        # values it stands for once every alias in it is written out. None while it is open.
        self._anchors: dict[str, tuple[Any, str | None, int] | None] = {}
        self.take: dict[type[Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._take_scalar,
            yaml.AliasEvent: self._take_alias,
            yaml.MappingStartEvent: self._take_mapping,
            yaml.SequenceStartEvent: self._take_sequence,
            yaml.MappingEndEvent: self._take_end,
            yaml.SequenceEndEvent: self._take_end,
            yaml.DocumentStartEvent: self._take_document,
            yaml.DocumentEndEvent: _pass,
            yaml.StreamStartEvent: _pass,
            yaml.StreamEndEvent: _pass,
        }

    def value(self) -> Any:
        values = self._open[0].value
        if not values:
            raise Unreadable("SD113", "the file is empty", (1, 1))
        return values[0]

    def _take_document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            message = "a second YAML document begins here; only one is read"
            raise Unreadable("SD112", message, start_of(event), "Put each into a file of its own.")

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        self._events += 1
        text, tag = event.value, event.tag
        value: Any = None
        try:
            value = scalar(text, tag, is_plain=event.implicit[0])
        except KeyError:
            self._refuse_tag(tag or "", event)
        except (ValueError, OverflowError) as error:
            told = f"a number has more than {MAX_DIGITS} digits"
            self._fault("SD114", told if len(text) > MAX_DIGITS else str(error), event)
        if event.anchor is not None:
            self._anchors[event.anchor] = (value, text, 1 + len(text) // 64)
        frame = self._open[-1]
        if frame.key is None and type(frame.value) is dict:
            self._take_key(frame, text, event)
        else:
            self._put(frame, value, 1)

    def _take_key(self, frame: _Frame, text: str, event: yaml.ScalarEvent) -> None:
        # Keys are strings whatever they look like: an answer's 200, a property named `on`.
        if text == "<<" and event.tag is None and event.implicit[0]:
            frame.merge = start_of(event)
        frame.key = intern(text)

    def _take_alias(self, event: yaml.AliasEvent) -> None:
        self._events += 1
        name = event.anchor or ""
        value, text, weight = self._anchor(name, event)
        frame = self._open[-1]
        if frame.key is not None or type(frame.value) is list:
            self._put(frame, value, weight)
            return
        if text is None:
            self._refuse_key(event)
        frame.key = text or ""

    def _anchor(self, name: str, event: Event) -> tuple[Any, str | None, int]:
        found = self._anchors.get(name)
        if found is not None:
            return found
        if name in self._anchors:
            self._fault("SD109", f"*{name} lies inside what &{name} stands for", event)
        else:
            self._fault("SD109", f"*{name} has no &{name} before it", event)
        return None, "", 1

    def _take_mapping(self, event: yaml.MappingStartEvent) -> None:
        self._begin({}, "map", event)

    def _take_sequence(self, event: yaml.SequenceStartEvent) -> None:
        self._begin([], "seq", event)

    def _begin(self, value: Any, kind: str, event: yaml.events.CollectionStartEvent) -> None:
        self._events += 1
        if event.tag not in _UNTAGGED and event.tag != CORE + kind:
            self._refuse_tag(event.tag or "", event)
        if len(self._open) > MAX_DEPTH:
            message = f"values are nested more than {MAX_DEPTH} deep"
            raise Unreadable("SD111", message, start_of(event))
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        self._open.append(_Frame(value, event.anchor, start_of(event)))

    def _take_end(self, event: Event) -> None:
        frame = self._open.pop()
        if frame.merged:
            frame.value = _merged([frame.value, *frame.merged])
        if frame.weight > MAX_EXPANDED and frame.weight > MAX_EXPANSION * self._events:
            message = f"with its aliases written out this holds {frame.weight} values"
            raise Unreadable("SD110", message, frame.at, "Use $ref for what is shared.")
        if frame.anchor is not None:
            self._anchors[frame.anchor] = (frame.value, None, frame.weight)
        holder = self._open[-1]
        if holder.key is None and type(holder.value) is dict:
            self._refuse_key(event, frame.at)
            holder.key = ""
        else:
            self._put(holder, frame.value, frame.weight)

    def _refuse_tag(self, tag: str, event: Event) -> None:
        hint = (
            "Only the core schema's tags are read: !!str !!int !!float !!bool !!null !!map !!seq."
        )
        self._fault("SD106", f"the tag {shown(tag)} is not taken", event, hint)

    def _refuse_key(self, event: Event, at: Position | None = None) -> None:
        message = "a mapping or a sequence can't be a key"
        self.faults.append(Fault("SD108", message, at or start_of(event), "Write the key as text."))

    def _fault(self, code: str, message: str, event: Event, hint: str = "") -> None:
        self.faults.append(Fault(code, message, start_of(event), hint))

    def _put(self, frame: _Frame, value: Any, weight: int) -> None:
        frame.weight += weight
        if frame.key is None:
            frame.value.append(value)
            return
        if frame.merge is not None:
            self._merge(frame, value, frame.merge)
        elif frame.key in frame.value:
            self.has_repeats = True
        else:
            frame.value[frame.key] = value
        frame.key = None

    def _merge(self, frame: _Frame, value: Any, at: Position) -> None:
        frame.merge = None
        if frame.merged is not None:
            self.has_repeats = True
            return
        sources = value if type(value) is list else [value]
        frame.merged = [one for one in sources if type(one) is dict]
        is_whole = len(frame.merged) == len(sources)
        message = "YAML 1.2 has no merge key (<<); "
        message += "what it names is merged, as in YAML 1.1" if is_whole else "this is no mapping"
        self.faults.append(Fault("SD107", message, at, _NO_MERGE, is_warning=is_whole))


def _merged(mappings: list[dict[str, Any]]) -> dict[str, Any]:
    """One mapping of all keys; where several have one, the first counts."""
    return {key: value for one in reversed(mappings) for key, value in one.items()}


def _pass(_: Event) -> None:
    """Take an event that says nothing about values."""


def _syntax_error(error: yaml.MarkedYAMLError, text: str) -> Unreadable:
    mark = error.problem_mark or error.context_mark
    at = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    line = text.splitlines()[mark.line : mark.line + 1] if mark else []
    if mark and line and line[0][mark.column : mark.column + 1] == "\t":
        return Unreadable("SD103", "a line is indented by a tab", at, "YAML takes spaces only.")
    conflict = _CONFLICT.search(text)
    if conflict:  # a line or more before what the parser can't read
        at = (text.count("\n", 0, conflict.start()) + 1, 1)
        message = "a merge has left a conflict here"
        return Unreadable("SD103", message, at, "Keep one of its sides, without the marks.")
    problem = error.problem or "this is not YAML"
    return Unreadable("SD103", problem, at, _HINTS.get(problem, ""))
