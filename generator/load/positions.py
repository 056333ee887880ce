"""Where each value of a YAML or JSON text stands: found by reading the text a second time.

Owns the tree of positions and the two readers that build it. It is built only when a position is
printed, so a run without findings never pays for it. Must not know what the values mean; the text
has been read by its own parser before, so that it is well-formed is taken for granted.
"""

from __future__ import annotations

import bisect
import json
import re
from typing import TYPE_CHECKING

import yaml
from attrs import define, field, frozen

from .events import events, start_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.events import Event

    from .events import Position

Pointer = tuple[str | int, ...]

# Strings first: a bracket inside one is text.
_JSON_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\]]|[^\s{}\[\]:,"]+')


@define
class Spot:
    """Where one value stands, where its key does, and the spots of what it holds."""

    at: Position
    key: Position | None = None
    parts: dict[str | int, Spot] = field(factory=dict)
    # The file, where that is another one than the whole text's.
    file: str = ""


@frozen
class Repeat:
    """A key that its mapping already has: the pointer, where it stands, where the first did."""

    pointer: Pointer
    at: Position
    first: Position


class _Frame:
    """A mapping or a sequence that is still open."""

    __slots__ = ("anchor", "is_map", "key", "pointer", "spot", "taken")

    def __init__(self, spot: Spot, pointer: Pointer, *, is_map: bool, anchor: str | None) -> None:
        self.spot = spot
        self.pointer = pointer
        self.is_map = is_map
        self.anchor = anchor
        self.key: tuple[str, Position] | None = None
        self.taken = 0


class Positions:
    """The positions of one text; lines and columns count from 1, columns in characters."""

    def __init__(self) -> None:
        """Start with an empty tree; `of_yaml` and `of_json` fill it."""
        self.root = Spot((1, 1))
        self.repeats: list[Repeat] = []
        self._open: list[_Frame] = [_Frame(Spot((1, 1)), (), is_map=False, anchor=None)]
        self._anchors: dict[str, tuple[Spot, str]] = {}

    @classmethod
    def of_yaml(cls, text: str) -> Positions:
        """Read the positions of a YAML text that its parser has taken."""
        positions = cls()
        for event in events(text):
            positions._take(event)
        return positions._done()

    @classmethod
    def of_json(cls, text: str) -> Positions:
        """Read the positions of a JSON text that its parser has taken."""
        positions = cls()
        for word, at in json_tokens(text):
            if word in "{[":
                positions._start(at, None, is_map=word == "{")
            elif word in "}]":
                positions._end()
            else:
                positions._scalar(json.loads(word) if word[0] == '"' else word, at, None)
        return positions._done()

    def at(self, pointer: Pointer, *, key: bool = False) -> Position:
        """Return where the value stands, or its key; its holder's where the text has it not."""
        spot, is_there = self._found(pointer)
        return (spot.key if key or not is_there else None) or spot.at

    def spot(self, pointer: Pointer) -> Spot:
        """Return the spot of a value, or of the last one on the way that the text has."""
        return self._found(pointer)[0]

    def _found(self, pointer: Pointer) -> tuple[Spot, bool]:
        spot = self.root
        for step in pointer:
            part = spot.parts.get(step)
            if part is None:
                return spot, False
            spot = part
        return spot, True

    def _done(self) -> Positions:
        self.root = self._open[0].spot.parts.get(0, self.root)
        return self

    def _take(self, event: Event) -> None:
        at = start_of(event)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event.value, at, event.anchor)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._start(at, event.anchor, is_map=isinstance(event, yaml.MappingStartEvent))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end()
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event.anchor or "", at)

    def _scalar(self, text: str, at: Position, anchor: str | None) -> None:
        spot = Spot(at)
        if anchor is not None:
            self._anchors[anchor] = (spot, text)
        self._put(spot, text)

    def _alias(self, name: str, at: Position) -> None:
        target, text = self._anchors.get(name, (Spot(at), ""))
        self._put(Spot(at, None, target.parts), text)

    def _start(self, at: Position, anchor: str | None, *, is_map: bool) -> None:
        spot = Spot(at)
        pointer = self._put(spot, "")
        self._open.append(_Frame(spot, pointer, is_map=is_map, anchor=anchor))

    def _end(self) -> None:
        frame = self._open.pop()
        if frame.is_map and "<<" in frame.spot.parts:
            _merge(frame.spot)
        if frame.anchor is not None:
            self._anchors[frame.anchor] = (frame.spot, "")

    def _put(self, spot: Spot, text: str) -> Pointer:
        frame = self._open[-1]
        if not frame.is_map:
            step = frame.taken
            frame.taken += 1
            frame.spot.parts[step] = spot
            # The outermost frame holds the text's one value, which has the empty pointer.
            return (*frame.pointer, step) if len(self._open) > 1 else ()
        if frame.key is None:
            frame.key = (text, spot.at)
            return frame.pointer
        return self._enter(frame, spot)

    def _enter(self, frame: _Frame, spot: Spot) -> Pointer:
        name, at = frame.key or ("", spot.at)
        frame.key = None
        pointer = (*frame.pointer, name)
        spot.key = at
        # The first of two equal keys keeps the name, as it did when the values were read.
        first = frame.spot.parts.setdefault(name, spot)
        if first is not spot:
            self.repeats.append(Repeat(pointer, at, first.key or first.at))
        return pointer


def _merge(spot: Spot) -> None:
    """Add what a merge key names: one mapping, or several in a list; what is there counts."""
    merged = spot.parts["<<"]
    for source in merged.parts.values() if 0 in merged.parts else (merged,):
        for step, part in source.parts.items():
            spot.parts.setdefault(step, part)


def json_tokens(text: str) -> Iterator[tuple[str, Position]]:
    """Yield the brackets and scalars of a JSON text, as written, each with its position."""
    lines = [0, *(match.end() for match in re.finditer("\r\n|\r|\n", text))]
    for match in _JSON_TOKEN.finditer(text):
        line = bisect.bisect_right(lines, match.start())
        yield match.group(), (line, match.start() - lines[line - 1] + 1)
