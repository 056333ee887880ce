"""Owns the credentials that no row may show, and the search for them.

Searched are the texts of an error (repr, str, pprint, traceback with locals), its pickle, and all
objects that it keeps alive; and the log records of every logger.
"""

from __future__ import annotations

import copy
import gc
import logging
import pickle
import pprint
import traceback
from types import BuiltinFunctionType, FrameType, FunctionType, ModuleType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typing_extensions import Self

KEY: Final = "canary-key-5f2b71"
TOKEN: Final = "canary-jwt-9ac03e"
_WORD: Final = "canary-"
_NOT_SEARCHED = (ModuleType, type, FunctionType, BuiltinFunctionType)
_MOST = 20000


class Records(logging.Handler):
    """Catches every record of every logger at DEBUG, as text."""

    def __init__(self, *, quiet: bool = False) -> None:
        """Catch nothing yet; if quiet, catch only warnings."""
        super().__init__(logging.DEBUG)
        self._lowest = logging.WARNING if quiet else logging.DEBUG
        self.texts: list[str] = []
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record's message, and whatever its arguments show."""
        message = record.getMessage()
        self.texts.append(f"{message} {vars(record)!r}")
        if record.name.partition(".")[0] == "sentdm":
            self.lines.append(message)

    def __enter__(self) -> Self:
        root = logging.getLogger()
        self._level = root.level
        root.addHandler(self)
        root.setLevel(self._lowest)
        return self

    def __exit__(self, *_: object) -> None:
        root = logging.getLogger()
        root.removeHandler(self)
        root.setLevel(self._level)


def judge_texts(texts: list[str], where: str) -> None:
    """Refuse a canary in any of the texts."""
    for text in texts:
        assert _WORD not in text, f"a secret in {where}: {text[:2000]}"


def judge_error(error: BaseException, *, locals_too: bool) -> None:
    """Refuse a canary in what an error shows, and a request or a frame in what it keeps."""
    shown = traceback.TracebackException.from_exception(error, capture_locals=locals_too)
    texts = [repr(error), str(error), pprint.pformat(error), pprint.pformat(vars(error))]
    judge_texts([*texts, "".join(shown.format())], "an error")
    judge_texts([pickle.dumps(error).decode("latin-1")], "a pickle")
    judge_copies(error)
    error.with_traceback(None)  # that one is the caller's, who holds the client anyway
    if isinstance(error, ValueError) and error.__context__ is not None:
        error.__context__.with_traceback(None)  # a refused argument is the caller's, too
    judge_held(error)


def judge_held(keeper: object) -> None:
    """Refuse a canary, a frame or a request in what something keeps alive."""
    for held in _held(keeper):
        assert not isinstance(held, FrameType), f"{keeper!r} keeps a frame"
        assert type(held).__name__ != "Request", f"{keeper!r} keeps a request"
        if isinstance(held, (str, bytes)):
            text = held if isinstance(held, str) else held.decode("latin-1")
            assert _WORD not in text, f"{keeper!r} keeps a secret"


def judge_copies(error: BaseException) -> None:
    """Refuse an error that loses something when it is copied or pickled."""
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(twin) is type(error)
        assert (str(twin), repr(twin)) == (str(error), repr(error))
        mine, theirs = dict(vars(error)), dict(vars(twin))
        assert mine == theirs, f"{mine} became {theirs}"


def _held(keeper: object) -> Iterator[Any]:
    pending: list[Any] = [keeper]
    seen: set[int] = set()
    while pending and len(seen) < _MOST:
        found = pending.pop()
        if id(found) in seen or isinstance(found, _NOT_SEARCHED):
            continue
        seen.add(id(found))
        yield found
        pending += gc.get_referents(found)
