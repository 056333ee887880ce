"""What places are called: `$self`, `$id`, `$anchor` (OpenAPI 3.1 §4.6, JSON Schema 2020-12 §8.2).

Owns which place a reference by a name leads to. Nothing is fetched: a URI is one that a file of the
document declares, or that of a file which stands to such a file as the URIs stand to each other.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urljoin, urlsplit

from attrs import define, field, frozen

from .references import BadReference, Target, index, is_name, steps, target, written
from .shapes import inner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.diagnostics import Problems

    from .positions import Pointer
    from .source import Source


@frozen
class Scope:
    """The resource that a place belongs to: its URI, which references in it start from."""

    uri: str
    file: str
    pointer: Pointer = ()
    key: str = "$id"


@define
class Names:
    """The names that the files of one document declare, read when the first is asked for."""

    _file: str
    _opened: Callable[[str], Source | None]
    _problems: Problems
    _roots: dict[str, Scope] = field(factory=dict, init=False)
    _places: dict[str, Target] = field(factory=dict, init=False)
    # The places that a `$dynamicAnchor` names.
    _dynamic: dict[str, set[Target]] = field(factory=dict, init=False)

    def target(self, ref: str, file: str) -> Target | None:
        """Return where a `$ref` leads that is no path and pointer, if anything has that name."""
        return self.goal(ref, self.top(file))

    def top(self, file: str) -> Scope:
        """Return the scope of a whole file."""
        self._collect()
        return self._roots.get(file, Scope(file, file))

    def is_bound_again(self, ref: str, goal: Target) -> bool:
        """Whether a `$dynamicRef` that leads to a place may lead elsewhere on another way to it."""
        bound = self._dynamic.get(unquote(ref.partition("#")[2]), set())
        return goal in bound and len(bound) > 1

    def _collect(self) -> None:
        """Read what is named anywhere in the files that references lead to."""
        if self._file not in self._roots:
            self._add(self._file)

    def _add(self, file: str) -> None:
        waiting = [file]
        while waiting:
            one = waiting.pop()
            source = self._opened(one) if one not in self._roots else None
            if source is not None:
                self._roots[one] = self._root(source)
                waiting += self._noted(source)

    def _root(self, source: Source) -> Scope:
        """The scope of a whole file: where it stands, or what it says of itself (3.2 §4.1.1)."""
        own = source.value.get("$self") if isinstance(source.value, dict) else None
        top = Scope(source.file, source.file)
        if isinstance(own, str):
            top = Scope(_joined(top.uri, own) or top.uri, source.file, (), "$self")
        return scope_of(source.value, top, ()) if isinstance(source.value, dict) else top

    def _noted(self, source: Source) -> list[str]:
        """Note the names of a file, and return the files that it refers to."""
        file, beyond = source.file, []
        self._places[file] = Target(file, ())
        for value, scope, pointer in _objects(source.value, self._roots[file], ()):
            place = Target(file, tuple(map(str, pointer)))
            if scope.pointer == pointer:
                self._note(scope.uri, place, source, (*pointer, "$id"))
            for key in ("$anchor", "$dynamicAnchor"):
                if isinstance(name := value.get(key), str):
                    self._note(f"{scope.uri}#{name}", place, source, (*pointer, key))
            if isinstance(name := value.get("$dynamicAnchor"), str):
                self._dynamic.setdefault(name, set()).add(place)
            if isinstance(ref := value.get("$ref"), str):
                beyond.append(_file_of(ref, file))
        return beyond

    def _note(self, name: str, place: Target, source: Source, at: Pointer) -> None:
        first = self._places.setdefault(name, place)
        if first != place:
            told = f'"{name}" is also the name of {first.file}{written(first, first.file)}'
            hint = "Give one of them another name; references lead to the first."
            self._problems.warning("SD214", told, source.place(at), hint)

    def goal(self, ref: str, scope: Scope) -> Target | None:
        """Return the place that a reference in a scope leads to, if there is one."""
        _, _, fragment = ref.partition("#")
        uri = _joined(scope.uri, ref)
        place = (self._places.get(uri) or self._beside(uri)) if uri is not None else None
        if place is None:
            return None
        uri = self._roots[place.file].uri if not place.pointer else uri
        if is_name(fragment):
            return self._places.get(f"{uri}#{unquote(fragment)}")
        goal = Target(place.file, (*place.pointer, *steps(fragment)))
        source = self._opened(goal.file)
        return goal if source is not None and _has(source.value, goal.pointer) else None

    def _beside(self, uri: str) -> Target | None:
        """Return the file that stands to one of the files as this URI stands to that file's."""
        for root in list(self._roots.values()):
            file = _sibling(root, uri)
            if file is None:
                continue
            self._add(file)
            if file in self._roots and self._roots[file].uri in (file, uri):
                return Target(file, ())
        return None


def scope_of(value: dict[str, Any], scope: Scope, pointer: Pointer) -> Scope:
    """Return the scope that an object in a scope begins, or is in."""
    own = value.get("$id")
    uri = _joined(scope.uri, own) if isinstance(own, str) else None
    return scope if uri in (None, scope.uri) else Scope(uri, scope.file, pointer)


def _joined(base: str, ref: str) -> str | None:
    """Return the URI of a reference, less its fragment, if it is one; a file's is its path."""
    path = ref.partition("#")[0]
    try:
        parts = urlsplit(path)
        if not path or parts.scheme or parts.netloc or urlsplit(base).scheme:
            return urljoin(base, path) if path else base
    except ValueError:
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(path)))


def _objects(
    value: Any, scope: Scope, pointer: Pointer, *, is_named: bool = False
) -> Iterator[tuple[dict[str, Any], Scope, Pointer]]:
    """Yield every object that may be a schema or refer to one, with its scope and place."""
    if isinstance(value, dict) and not is_named:
        scope = scope_of(value, scope, pointer)
        yield value, scope, pointer
    for step, part, names in inner(value, is_named=is_named):
        yield from _objects(part, scope, (*pointer, step), is_named=names)


def _file_of(ref: str, file: str) -> str:
    try:
        return target(ref.partition("#")[0], file).file
    except BadReference:
        return file


def _sibling(root: Scope, uri: str) -> str | None:
    """Return the path of the file that has this URI, if that can be told from a file's own."""
    ours, theirs = urlsplit(root.uri), urlsplit(uri)
    is_absolute = ours.path.startswith("/") == theirs.path.startswith("/")
    if ours[:2] != theirs[:2] or not is_absolute or theirs.query:
        return None
    away = posixpath.relpath(theirs.path or "/", posixpath.dirname(ours.path) or ".")
    path = unquote(away) if theirs.scheme else away
    return posixpath.normpath(posixpath.join(posixpath.dirname(root.file), path))


def _has(value: Any, pointer: tuple[str, ...]) -> bool:
    for step in pointer:
        if isinstance(value, list) and (at := index(step, value)) is not None:
            value = value[at]
        elif isinstance(value, dict) and step in value:
            value = value[step]
        else:
            return False
    return True
