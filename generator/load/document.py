"""An OpenAPI document as a whole: its files, its version, and a cursor over what it says.

Owns that a reader never touches raw values: it moves a `Node`, which knows where it stands and
follows every `$ref`, into other files too. Files stand under the path as given, so that what is
printed is what the user typed. A 3.0 document is read as the 3.1 document that says the same. Must
not know what the parts of a document mean beyond its outermost frame.
"""

from __future__ import annotations

import json
import posixpath
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from generator.diagnostics import BadInput, Place, Problems, bad_input

from .links import Links, part
from .names import Names
from .normalize import Normalized
from .overlay import overlaid
from .pointed import Pointed
from .references import pointer_text
from .source import Source
from .versions import version_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .positions import Pointer

# What is said in words for people: without it, nothing is lost that a call needs.
_WORDS = ("description", "summary")


@frozen
class Node:
    """A place in a document and the value there; equal where the place is."""

    document: Document = field(eq=False, repr=False)
    file: str
    pointer: Pointer
    value: Any = field(eq=False, repr=False)

    @property
    def is_map(self) -> bool:
        """Whether the value is a mapping."""
        return isinstance(self.value, dict)

    @property
    def is_list(self) -> bool:
        """Whether the value is a sequence."""
        return isinstance(self.value, list)

    def __contains__(self, key: str) -> bool:
        """Whether the value is a mapping with this key."""
        return self.is_map and key in self.value

    def __getitem__(self, key: str) -> Node:
        """Return the node under a key of this mapping; raises `KeyError`."""
        if key not in self:
            raise KeyError(key)
        return self._child(key, self.value[key])

    def get(self, key: str) -> Node | None:
        """Return the node under a key of this mapping, or None."""
        return self._child(key, self.value[key]) if key in self else None

    def items(self) -> Iterator[tuple[str, Node]]:
        """Yield the keys and nodes of this mapping, in its order; none if it isn't a mapping."""
        if self.is_map:
            for key, value in self.value.items():
                yield key, self._child(key, value)

    def elements(self) -> list[Node]:
        """Return the nodes of this sequence; none if it isn't one."""
        return [self._child(i, v) for i, v in enumerate(self.value)] if self.is_list else []

    def text(self, key: str, default: str = "") -> str:
        """Return the string under a key; a number is reported and read as one.

        Any other type is reported and read as the default.
        """
        value = self._value_at(key, default)
        if isinstance(value, str):
            return value
        if isinstance(value, (bool, int, float)):
            read = json.dumps(value)
            self._say_repaired(key, "a string", f'read as "{read}"')
            return read
        self._say_wrong_type(key, "a string")
        return default

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return the boolean under a key; another type is reported and read as the default."""
        value = self._value_at(key, default)
        if isinstance(value, bool):
            return value
        if value in ("true", "false"):
            self._say_repaired(key, "true or false", f"read as {value}")
            return value == "true"
        self._say_wrong_type(key, "true or false")
        return default

    @property
    def name(self) -> str:
        """The last step of the pointer: the key of this node, or its number in a sequence."""
        return str(self.pointer[-1]) if self.pointer else ""

    @property
    def pointer_text(self) -> str:
        """The pointer as it is written: `/paths/~1customers/get`."""
        return pointer_text(self.pointer)

    def place(self, key: str = "") -> Place:
        """Return where this node stands, at its key where it has one; or where a key of it does.

        Of a key in a key, as in `schema/default`, too.
        """
        pointer, value = self.pointer, self.value
        for step in key.split("/") if key else ():
            if not isinstance(value, dict) or step not in value:
                pointer = self.pointer
                break
            pointer, value = (*pointer, step), value[step]
        return self.document.source(self.file).place(pointer)

    @property
    def ref(self) -> str | None:
        """The `$ref` of this mapping, if it has one."""
        ref = self.value.get("$ref") if self.is_map else None
        return ref if isinstance(ref, str) else None

    def resolved(self) -> Node | None:
        """Return the node that `$ref` leads to in the end, or this node if it has none.

        None, and a diagnostic at the `$ref`, where it leads nowhere.
        """
        return self if self.ref is None else self.document.resolved(self)

    def _child(self, step: str | int, value: Any) -> Node:
        return Node(self.document, self.file, (*self.pointer, step), value)

    def _value_at(self, key: str, default: object) -> object:
        return self.value[key] if key in self else default

    def _say_wrong_type(self, key: str, noun: str) -> None:
        if key in _WORDS or self.value[key] is None:
            self._say_repaired(key, noun, "read as if it was left out")
        else:
            self.document.problems.error("SD204", f'"{key}" must be {noun}', self[key])

    def _say_repaired(self, key: str, noun: str, reading: str) -> None:
        message = f'"{key}" must be {noun}; {reading}'
        self.document.problems.warning("SD204", message, self[key])


class Document:
    """All files of a document, opened as references lead to them."""

    def __init__(self, source: Source, version: str, problems: Problems) -> None:
        """Take a source whose frame has been checked; `load` is the way to make one."""
        self.file = source.file
        self.version = version
        self.problems = problems
        self.sources: dict[str, Source | None] = {source.file: source}
        names = Names(self.file, self._opened, problems) if version != "3.0" else None
        self._read = Pointed(self._opened, names, problems) if names else Normalized(self._opened)
        self._links = Links(self._top, names, problems)

    @classmethod
    def load(cls, path: str, problems: Problems, overlays: Iterable[str] = ()) -> Document:
        """Read the document at `path`; raises `BadInput` if it can't be read or isn't OpenAPI 3."""
        added = [Source.read(posixpath.normpath(one), problems) for one in overlays]
        source = Source.read(posixpath.normpath(path), problems)
        source = overlaid(source, added, problems)
        document = cls(source, version_of(source, problems), problems)
        document.sources |= {one.file: one for one in added}
        document._check_frame()
        return document

    @property
    def root(self) -> Node:
        """The node of the whole document."""
        return self.top(self.file)

    @property
    def value(self) -> Any:
        """The value of the document's own file, in the words of the document's version."""
        return self.own_value(self.file)

    def own_value(self, file: str) -> Any:
        """Return the value of a file in the words of the document's version; None if unreadable.

        That is as it is written, but for references by name: they are pointers.
        """
        source = self._opened(file)
        return source and (source.value if self.version == "3.0" else self._read.value(file))

    def written(self, node: Node) -> Any:
        """Return the value of a node as it is written, in the words of its own version."""
        value = self.own_value(node.file)
        for step in node.pointer:
            value = value[step]
        return value

    def source(self, file: str) -> Source:
        """Return a file that has been opened."""
        source = self.sources[file]
        assert source is not None, f"{file} could not be read"  # noqa: S101 - our own mistake
        return source

    def top(self, file: str) -> Node:
        """Return the node of a whole file that has been opened."""
        return Node(self, file, (), self._read.value(file))

    def nearest(self, pointer: Pointer) -> Node:
        """Return the node at a pointer that may pass references, or the last one on the way."""
        node = self.root
        for step in pointer:
            beyond = node.resolved() if node.ref is not None else None
            further = part(node, str(step)) or (beyond and part(beyond, str(step)))
            if further is None:
                return node
            node = further
        return node

    def resolved(self, node: Node) -> Node | None:
        """Return what the `$ref` of a node leads to in the end; see `Node.resolved`."""
        return self._links.end(node)

    def _top(self, file: str) -> Node | None:
        return None if self._opened(file) is None else self.top(file)

    def _opened(self, file: str) -> Source | None:
        """Return a file, opened if it is the first time; None if it can't be read."""
        if file not in self.sources:
            try:
                self.sources[file] = Source.read(file, self.problems)
            except BadInput as error:
                # A file that can't be opened is told where a reference asks for it (SD206).
                self.problems.add(one for one in error.diagnostics if one.code != "SD101")
                self.sources[file] = None
        return self.sources[file]

    def _check_frame(self) -> None:
        root = self.root
        for key in ("info", "paths", "components", "webhooks"):
            part = root.get(key)
            is_empty = part is not None and part.value is None and key != "info"  # told as such
            if part is not None and not part.is_map and not is_empty:
                self.problems.error("SD204", f'"{key}" must be a mapping', part)
        is_open = self.version != "3.0" and ("components" in root or "webhooks" in root)
        if "paths" not in root and not is_open:
            self.problems.error("SD203", 'the document has no "paths"', root)
        if "info" not in root:
            # Names are made from it, so nothing further can be read.
            hint = "Add one with a title and a version."
            raise bad_input("SD203", 'the document has no "info"', root, hint)
