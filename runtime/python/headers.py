"""The header fields of an answer.

Owns look-up by name regardless of case (RFC 9110 §5.1) and the joining of repeated fields (§5.3).
Never holds a request's headers: those carry credentials, and this class shows all it has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import cast


class Headers(Mapping[str, str]):
    """A read-only mapping of header names to values, where names match in any case.

    A field that was sent several times reads as one value joined with a comma and a space;
    `get_all` gives each value on its own (which Set-Cookie needs).
    """

    __slots__ = ("_by_name", "_pairs")

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._pairs = tuple(pairs)
        self._by_name: dict[str, str] = {}
        for name, value in self._pairs:
            key = name.lower()
            held = self._by_name.get(key)
            self._by_name[key] = value if held is None else f"{held}, {value}"

    def __getitem__(self, name: str) -> str:
        return self._by_name[name.lower()]

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._by_name

    def __iter__(self) -> Iterator[str]:
        # Each name once, as the server first spelled it.
        spellings: dict[str, str] = {}
        for name, _ in self._pairs:
            spellings.setdefault(name.lower(), name)
        return iter(spellings.values())

    def __len__(self) -> int:
        return len(self._by_name)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Headers):
            return self._by_name == other._by_name
        if isinstance(other, Mapping):
            return self._by_name == Headers(cast("Mapping[str, str]", other).items())._by_name
        return NotImplemented

    def __hash__(self) -> int:
        return hash(frozenset(self._by_name.items()))

    def __repr__(self) -> str:
        return f"Headers({dict(self)!r})"

    def get_all(self, name: str) -> list[str]:
        """Return every value of the named field, in the order of the answer."""
        key = name.lower()
        return [value for held, value in self._pairs if held.lower() == key]
