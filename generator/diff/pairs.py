"""Owns which of two lists belong together: the same name first, then what is equal but for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

T = TypeVar("T")


@frozen
class Pairs(Generic[T]):
    """Two lists, matched."""

    both: tuple[tuple[T, T], ...]
    removed: tuple[T, ...]
    added: tuple[T, ...]


def matched(
    old: Sequence[T],
    new: Sequence[T],
    *keys: Callable[[T], Hashable | None],
    fits: Callable[[T, T], bool] = lambda _, __: True,
) -> Pairs[T]:
    """The pairs that agree in the first key, then those of the rest by the next one that fit.

    A key that is None, or that several of one side have, matches nothing.
    """
    both: list[tuple[T, T]] = []
    left, right = list(old), list(new)
    for key in keys:
        before, after = _unique(left, key), _unique(right, key)
        pairs = [(one, after[name]) for name, one in before.items() if name in after]
        if key is not keys[0]:
            pairs = [pair for pair in pairs if fits(*pair)]
        both += pairs
        found = {id(one) for pair in pairs for one in pair}
        left = [one for one in left if id(one) not in found]
        right = [one for one in right if id(one) not in found]
    return Pairs(tuple(both), tuple(left), tuple(right))


def _unique(several: Sequence[T], key: Callable[[T], Hashable | None]) -> dict[Hashable, T]:
    found: dict[Hashable, list[T]] = {}
    for one in several:
        found.setdefault(key(one), []).append(one)
    return {name: ones[0] for name, ones in found.items() if name is not None and len(ones) == 1}
