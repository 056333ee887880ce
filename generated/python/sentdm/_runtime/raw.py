# Copied from runtime/python/raw.py, where changes belong.
"""Answers of the raw namespace: the JSON as the server sent it.

Owns the object that raw calls return and the look-up by snake_case in it. Must not know of models.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import attrs

from .answers import finite, refuse_constant

if TYPE_CHECKING:
    from .headers import Headers

_BREAK = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+")


@attrs.frozen(kw_only=True, repr=False)
class RawAnswer:
    """An answer as it came: `round_trip_time` in seconds, `attempts` made for it.

    `body` is the parsed JSON (objects are `RawBody`), else the text, None if there was none. It is
    as the server sent it, credentials and all: print it to see it. The repr of the answer leaves
    it out, for logs and tracebacks show that.
    """

    status: int
    reason: str
    round_trip_time: float
    attempts: int
    headers: Headers
    body: Any

    def __repr__(self) -> str:
        kind = type(self.body).__name__
        size = f" of {len(self.body)}" if hasattr(self.body, "__len__") else ""
        return f"<RawAnswer {self.status} {self.reason}, body: {kind}{size}>"


class RawBody(dict[str, Any]):
    """A JSON object with its keys as sent; look-up also answers their snake_case spelling.

    Where both spellings exist, the exact key wins. Iteration, equality and `json.dumps` know the
    keys as sent only.
    """

    def __missing__(self, key: str) -> Any:
        # dict calls this only when there is no such key.
        sent = self._sent(key)
        if sent is None:
            raise KeyError(key)
        return super().__getitem__(sent)

    def __contains__(self, key: object) -> bool:
        return super().__contains__(key) or self._sent(key) is not None

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of the key in either spelling, else the default."""
        try:
            return self[key]
        except KeyError:
            return default

    def _sent(self, key: object) -> str | None:
        return next((sent for sent in self if _snake(sent) == key), None)


def _snake(name: str) -> str:
    return _BREAK.sub("_", name).strip("_").lower()


DECODER = json.JSONDecoder(object_hook=RawBody, parse_constant=refuse_constant, parse_float=finite)
