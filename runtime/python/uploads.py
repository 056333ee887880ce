"""Files that a request carries, read as they go out.

Owns what a caller may give as a file, how it is read piece by piece, and whether it can be read
once more for a retry. A file never has to fit in memory. Must not know how a body is laid out.
"""

from __future__ import annotations

import io
import os
from collections.abc import Mapping
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol, Union, cast

import attrs

from .errors import ArgumentError, TransportError, why
from .transport import is_field_text
from .unset import UNSET

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Generator, Iterable, Iterator

__all__ = ["File", "FileInput", "Pieces", "Upload", "content", "file", "is_content"]

_PIECE = 1 << 17
_PLAIN = (bytes, bytearray, memoryview)
_LONGEST_TUPLE = 4

# What a caller gives as a file: its content, or a tuple of the name that the server is told, the
# content, and, if need be, its content type and the headers of its part.
FileInput = Union[
    bytes,
    PathLike[str],
    BinaryIO,
    tuple[str, Union[bytes, PathLike[str], BinaryIO]],
    tuple[str, Union[bytes, PathLike[str], BinaryIO], str],
    tuple[str, Union[bytes, PathLike[str], BinaryIO], str, dict[str, str]],
]


class Pieces(Protocol):
    """Content that is read in pieces, of a size that may not be known."""

    @property
    def size(self) -> int | None:
        """In bytes; None where nobody knows it."""
        ...

    @property
    def is_repeatable(self) -> bool:
        """Whether it can be read more than once."""
        ...

    @property
    def is_own(self) -> bool:
        """Whether each reading has a position of its own; the caller's open file has only one."""
        ...

    def pieces(self) -> Iterator[bytes]:
        """Read the content from its start."""
        ...


@attrs.frozen(repr=False, eq=False)
class Source:
    """A file on disk, or one that the caller has opened; `size` is None where nobody knows it."""

    name: str
    opened: Callable[[], BinaryIO]
    size: int | None
    is_repeatable: bool
    is_own: bool

    def pieces(self) -> Iterator[bytes]:
        """Read the content from its start; what is ours is closed at the end."""
        with self._failing():
            stream = self.opened()
        try:
            left = self.size
            while left is None or left > 0:
                with self._failing():
                    piece = stream.read(_PIECE if left is None else min(left, _PIECE))
                if not piece:
                    break
                left = None if left is None else left - len(piece)
                yield piece
            if left:
                # Its length has been announced (RFC 9112 §6.3).
                raise TransportError(f"{self.name} has become shorter", maybe_sent=True)
        finally:
            if self.is_own:
                stream.close()

    @contextmanager
    def _failing(self) -> Generator[None, None, None]:
        """What goes wrong with a file while it is sent is no answer, and part of it has left."""
        try:
            yield
        except (OSError, ValueError) as error:
            message = f"{self.name} can't be read to its end: {why(error)}"
            raise TransportError(message, maybe_sent=True) from error


class Upload:
    """The body of a request in pieces: bytes, and files that are read when their turn comes.

    It can be iterated by `for` and by `async for`. `size` is in bytes, None where a file can't
    tell. One that is not `is_repeatable` holds a stream that can be read only once.
    """

    def __init__(self, parts: Iterable[bytes | Pieces]) -> None:
        self.parts = tuple(parts)
        self._has_begun = self._is_in_thread = False
        sizes = [len(one) if isinstance(one, bytes) else one.size for one in self.parts]
        self.size = None if None in sizes else sum(cast("list[int]", sizes))
        self.is_repeatable = all(isinstance(one, bytes) or one.is_repeatable for one in self.parts)

    @property
    def is_spent(self) -> bool:
        """Whether it has been read and can't be read again, or not yet."""
        return self._has_begun and (not self.is_repeatable or self._is_in_thread)

    def __iter__(self) -> Iterator[bytes]:
        self._has_begun = True
        for part in self.parts:
            if not isinstance(part, bytes):
                yield from part.pieces()
            elif part:  # an empty piece would be the end
                yield part

    def __aiter__(self) -> AsyncIterator[bytes]:
        return _InThread(self._piece, iter(self))

    def _piece(self, pieces: Iterator[bytes]) -> bytes:
        # While a thread reads on behind a call that was given up, nobody else may move the only
        # position of what the caller has opened.
        self._is_in_thread = any(not (isinstance(one, bytes) or one.is_own) for one in self.parts)
        try:
            return next(pieces, b"")
        finally:
            self._is_in_thread = False


class _InThread:
    """Reads pieces in a thread: a disk can keep the loop from its other tasks.

    No generator, and nothing to close: when a call is cancelled, its thread may still be reading.
    What it reads from is closed when nobody is left to read it.
    """

    def __init__(self, read: Callable[[Iterator[bytes]], bytes], pieces: Iterator[bytes]) -> None:
        self._read = read
        self._pieces = pieces

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        from asyncio import get_running_loop  # sync programs can spare it

        piece = await get_running_loop().run_in_executor(None, self._read, self._pieces)
        if not piece:
            raise StopAsyncIteration
        return piece


@attrs.frozen(repr=False, eq=False)
class File:
    """A file to upload: its content, and what its part says of it; without a name, the field's."""

    content: bytes | Source
    name: str
    content_type: str = ""
    headers: tuple[tuple[str, str], ...] = ()


def file(name: str, value: Any, *, optional: bool = False, nullable: bool = False) -> Any:
    """Check a file to upload; see `FileInput`."""
    if (value is UNSET and optional) or (value is None and nullable):
        return UNSET
    if not isinstance(value, tuple):
        return File(_content(name, value), _name_of(value))
    told, held, content_type, headers = _filled(name, cast("Any", value))
    return File(_content(name, held), told, *_described(name, content_type, headers))


def content(name: str, value: Any, *, optional: bool = False, nullable: bool = False) -> Any:
    """Check content that is sent as it is: bytes, a path, or an open binary file."""
    if (value is UNSET and optional) or (value is None and nullable):
        return UNSET
    found = _content(name, value)
    return found if isinstance(found, bytes) else Upload([found])


def is_content(value: Any) -> bool:
    """Tell whether a value is content that is sent as it is: bytes, a path, or an open file."""
    return isinstance(value, (*_PLAIN, PathLike)) or callable(getattr(value, "read", None))


def _content(name: str, value: Any) -> bytes | Source:
    if isinstance(value, _PLAIN):
        return bytes(cast("bytes", value))
    try:
        if isinstance(value, PathLike):
            return _on_disk(name, Path(cast("PathLike[str]", value)))
        if callable(getattr(value, "read", None)):
            return _opened(name, value)
    except (OSError, TypeError, ValueError) as error:  # ValueError: it was closed.
        raise ArgumentError(f"{name} can't be read: {why(error)}", argument=name) from None
    raise ArgumentError(f"{name} must be bytes, a path or an open binary file", argument=name)


def _on_disk(name: str, path: Path) -> Source:
    with path.open("rb") as opened:  # now, so that nothing is sent of what can't be read
        is_regular = opened.seekable()
        size = os.fstat(opened.fileno()).st_size if is_regular else None
    return Source(name, lambda: path.open("rb"), size, is_repeatable=True, is_own=True)


def _opened(name: str, stream: Any) -> bytes | Source:
    if isinstance(stream, io.TextIOBase) or not isinstance(stream.read(0), bytes):
        raise ArgumentError(f"{name} must be opened in binary mode", argument=name)
    if not (hasattr(stream, "seekable") and stream.seekable()):
        return Source(name, lambda: stream, None, is_repeatable=False, is_own=False)
    start = stream.tell()
    size = stream.seek(0, os.SEEK_END) - start
    stream.seek(start)

    def rewound() -> BinaryIO:
        stream.seek(start)
        return cast("BinaryIO", stream)

    return Source(name, rewound, max(size, 0), is_repeatable=True, is_own=False)


def _name_of(value: Any) -> str:
    if isinstance(value, PathLike):
        # A name that is no UTF-8 on disk is told as its text with question marks.
        return Path(cast("PathLike[str]", value)).name.encode(errors="replace").decode()
    told = getattr(value, "name", None)  # of an open file; a descriptor's is a number
    return Path(told).name if isinstance(told, str) else ""


def _filled(name: str, value: tuple[Any, ...]) -> tuple[Any, ...]:
    if 2 <= len(value) <= _LONGEST_TUPLE and isinstance(value[0], str):
        missing: tuple[Any, ...] = ("", {})
        return (*value, *missing[len(value) - 2 :])
    demand = "a file, or a tuple of its name, the file and, if need be, content type and headers"
    raise ArgumentError(f"{name} must be {demand}", argument=name)


def _described(
    name: str, content_type: Any, headers: Any
) -> tuple[str, tuple[tuple[str, str], ...]]:
    if not isinstance(headers, Mapping):
        raise ArgumentError(f"{name} must have a mapping of headers", argument=name)
    pairs = tuple(cast("Mapping[str, str]", headers).items())
    for text in (content_type, *(text for pair in pairs for text in pair)):
        if not isinstance(text, str) or not is_field_text(text):
            message = f"{name} has a content type or header that can't be sent"
            raise ArgumentError(message, argument=name)
    return content_type, pairs
