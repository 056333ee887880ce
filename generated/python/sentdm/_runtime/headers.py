# Copied from runtime/python/headers.py, where changes belong.
"""The header fields of an answer.

Owns look-up by name regardless of case (RFC 9110 §5.1) and the joining of repeated fields (§5.3).
Never holds a request's headers: those carry credentials, and this class shows all it has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast


class Headers(Mapping[str, str]):
    """A read-only mapping of header names to values, where names match in any case.

    A field that was sent several times reads as one value joined with a comma and a space;
    `get_all` gives each value on its own (which Set-Cookie needs).
    """

    __slots__ = ("_fields",)

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        # By lower case: the name as the server first spelled it, and every value.
        self._fields: dict[str, tuple[str, list[str]]] = {}
        for name, value in pairs:
            self._fields.setdefault(name.lower(), (name, []))[1].append(value)

    def __getitem__(self, name: str) -> str:
        return ", ".join(self._fields[name.lower()][1])

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._fields

    if not TYPE_CHECKING:  # whose type is the one of Mapping, which raises and catches an error

        def get(self, name: str, default: Any = None) -> Any:
            """Return the value of the named field, or the default."""
            found = self._fields.get(name.lower())
            return default if found is None else ", ".join(found[1])

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._fields.values())

    def __len__(self) -> int:
        return len(self._fields)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Mapping):
            return NotImplemented
        theirs = Headers(cast("Mapping[str, str]", other).items())
        return self._joined() == theirs._joined()

    def __hash__(self) -> int:
        return hash(frozenset(self._joined().items()))

    def __repr__(self) -> str:
        return f"Headers({dict(self)!r})"

    def __reduce__(self) -> tuple[type[Headers], tuple[list[tuple[str, str]]]]:
        # The oldest protocols of pickle know no slots.
        pairs = [(name, value) for name, values in self._fields.values() for value in values]
        return Headers, (pairs,)

    def get_all(self, name: str) -> list[str]:
        """Return every value of the named field, in the order of the answer."""
        return list(self._fields.get(name.lower(), ("", []))[1])

    def _joined(self) -> dict[str, str]:
        return {key: self[key] for key in self._fields}
