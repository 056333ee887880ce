"""One file of a document: its text, the value that it holds, and where each part of it stands.

Owns the way from a path to a value: bytes to text, the choice between YAML and JSON, and the faults
of both as diagnostics. Must not know what an OpenAPI document is.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import define, field

from generator.diagnostics import Place, bad_input

from . import json_text, yaml12
from .positions import Positions
from .reading import Unreadable
from .references import pointer_text

if TYPE_CHECKING:
    from generator.diagnostics import Problems

    from .events import Position
    from .positions import Pointer, Repeat, Spot
    from .reading import Loaded

# Whether a text gives a place a name, or refers to the one that has it on the way there.
_NAMING = re.compile(r"\$(?:id|self|anchor|dynamicAnchor|dynamicRef)\b")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@define
class Source:
    """A file that has been read. Positions are found when first asked for."""

    file: str
    text: str = field(repr=False)
    value: Any = field(repr=False)
    is_json: bool = False
    has_names: bool = False
    _positions: Positions | None = field(default=None, init=False, repr=False)
    _places: dict[Pointer, Place] = field(factory=dict, init=False, repr=False)

    @classmethod
    def read(cls, path: str, problems: Problems) -> Source:
        """Read a file, as JSON if it is named or begins so, else as YAML.

        Faults that leave the rest readable go to `problems`; raises `BadInput` on any other.
        """
        return cls.of_text(path, _text(path), problems)

    @classmethod
    def of_text(cls, file: str, text: str, problems: Problems) -> Source:
        """Read a text as if it stood in `file`; like `read` otherwise."""
        loaded, is_json = _loaded(file, text)
        has_names = _NAMING.search(text) is not None
        source = cls(file, text, loaded.value, is_json, has_names)
        for fault in loaded.faults:
            tell = problems.warning if fault.is_warning else problems.error
            tell(fault.code, fault.message, Place("", file, *fault.at), fault.hint)
        for repeat in source.positions.repeats if loaded.has_repeats else []:
            problems.error("SD105", _repeated(repeat), Place("", file, *repeat.at))
        return source

    @property
    def positions(self) -> Positions:
        """Where everything stands; reads the text again, once."""
        if self._positions is None:
            read = Positions.of_json if self.is_json else Positions.of_yaml
            self._positions = read(self.text)
        return self._positions

    def with_parts(self, value: Any, root: Spot, *, has_names: bool) -> Source:
        """Return the same file with other parts, each of which says where it stands."""
        source = Source(self.file, self.text, value, self.is_json, has_names)
        source._positions = Positions()
        source._positions.root = root
        return source

    def place(self, pointer: Pointer) -> Place:
        """Return where the key at `pointer` stands, or the value where it has none."""
        found = self._places.get(pointer)
        if found is None:
            file = self.positions.spot(pointer).file or self.file
            found = Place(pointer_text(pointer), file, *self.position(pointer, key=True))
            self._places[pointer] = found
        return found

    def position(self, pointer: Pointer, *, key: bool = False) -> Position:
        """Return line and column, from 1, of the value at `pointer`, or of its key."""
        return self.positions.at(pointer, key=key)


def _repeated(repeat: Repeat) -> str:
    return f'the key "{repeat.pointer[-1]}" is already there, in line {repeat.first[0]}'


def _loaded(file: str, text: str) -> tuple[Loaded, bool]:
    """Return what a text holds, and whether it was read as JSON."""
    is_named_json = Path(file).suffix.lower() == ".json"
    try:
        if is_named_json:
            return json_text.load(text), True
        if text.lstrip()[:1] in ("{", "["):
            return _json_or_yaml(text)
        return yaml12.load(text), False
    except Unreadable as error:
        fault = error.fault
        raise bad_input(fault.code, fault.message, Place("", file, *fault.at), fault.hint) from None


def _json_or_yaml(text: str) -> tuple[Loaded, bool]:
    # Almost all that begins so is JSON, and its own parser is faster and knows all its escapes;
    # what isn't may still be a YAML flow collection.
    try:
        return json_text.load(text), True
    except Unreadable as error:
        if error.fault.code != "SD104":
            raise
        return yaml12.load(text), False


def _text(path: str) -> str:
    start = Place("", path)
    try:
        raw = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        is_folder = isinstance(error, IsADirectoryError)
        hint = "Name the document in that folder." if is_folder else ""
        raise bad_input("SD101", f"the file can't be read: {reason}", start, hint) from None
    if raw.startswith(_UTF16) or b"\0" in raw[:2]:
        hint = "Save it as UTF-8."
        raise bad_input("SD102", "the file is UTF-16, not UTF-8", start, hint) from None
    try:
        return raw.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        at = before.count("\n") + 1, len(before) - before.rfind("\n")
        message = f"the byte 0x{raw[error.start]:02x} is not UTF-8"
        raise bad_input("SD102", message, Place("", path, *at), "Save it as UTF-8.") from None
