"""Owns what a run means for who already uses the package: the changes, the version, the changelog.

Compares what is to be emitted with the lock of what was; finds names that would shift and a version
that says too little. What a newer generator reads otherwise is told, and asks for no version.
"""

from __future__ import annotations

import hashlib
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from generator.diagnostics import Place
from generator.options import VERSION
from generator.render.files import home

from . import emitted, forms, versions
from .archive import Unreadable
from .change import semver
from .compare import compare
from .lock import NAME, Before, Lock, parsed, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.diagnostics import Problems
    from generator.ir import Api
    from generator.load.document import Document, Node

    from .change import Change

CHANGELOG = "CHANGELOG.md"
_NOTHING = "Nothing that callers see.\n"
_SOURCES = ("document", "configuration")


@frozen
class Release:
    """What is emitted now, beside what was."""

    lock: Lock
    old: Lock | None
    # What callers have now, and what changed since; in `changes`, since the last run.
    base: Before | None
    since: tuple[Change, ...]
    changes: tuple[Change, ...]
    folder: str

    @property
    def needed(self) -> str:
        """The least version that may be emitted."""
        base = self.base
        return versions.needed(base.version, semver(self.since)) if base else self.lock.version

    @property
    def is_too_small(self) -> bool:
        """Whether the version says less than the document's change means."""
        is_same_input = self.old is not None and all(
            self.old.made_from.get(one) == self.lock.made_from[one] for one in _SOURCES
        )
        return not is_same_input and not versions.is_enough(self.lock.version, self.needed)

    @property
    def name(self) -> str:
        """The file of the lock, whose own differences say nothing more."""
        return NAME

    def told(self) -> str:
        """What has changed since the last run: for callers, and of what the package is made."""
        if self.old is None:
            return ""
        before, after = self.old.made_from, self.lock.made_from
        parts = [one for one in after if before.get(one) != after[one]]
        lines = [f"changed since the last run: {', '.join(parts)}\n"] if parts else []
        lines += [forms.text(self.changes)] if self.changes or parts else []
        if self.is_too_small:
            lines.append(f"this asks for version {self.needed} at least\n")
        return "".join(lines) + "\n" if lines else ""

    def files(self) -> dict[str, str]:
        """The lock, and the changelog once there is a version before this one."""
        found = {NAME: text(self.lock, self.folder)}
        if self.lock.before is not None:
            found[CHANGELOG] = changelog(self.lock, self.since)
        return found

    def say_shifts(self, problems: Problems) -> None:
        """Report each name that something else would take."""
        for one in emitted.shifted(self.old.names, self.lock.api) if self.old else ():
            problems.error(
                "SD504",
                f"{one.was} would be called {one.emitted.name}, because another took its name",
                one.emitted.at,
                hint="give the other one a name of its own under `rename` in the configuration",
            )

    def refused(self, given: Node | None, problems: Problems) -> str:
        """Report a version that is too small, and return what asks for more; else nothing.

        Only one that the configuration gives: a document's own is the service's.
        """
        if given is None or self.base is None or not self.is_too_small:
            return ""
        problems.error(
            "SD605",
            f"the version {self.lock.version} is too small: what changed since "
            f"{self.base.version} asks for {self.needed}",
            given,
            hint=f"write {self.needed} there, or run `python -m generator generate --bump`",
        )
        return forms.text(self.since)


def release(
    api: Api, version: str, sources: tuple[Document, Node | None], output: Path, problems: Problems
) -> Release:
    """What the emission of an API means beside what the output folder holds."""
    folder = posixpath.dirname(sources[0].file)
    old = _known(output / NAME, folder, problems)
    base = _base(old, version)
    names = {one.thing: one.name for one in emitted.names(api)}
    before = base if base and base.version != version else None
    lock = Lock(version, api, hashes(*sources), names, before, _history(old, version))
    changes = compare(old.api, api) if old else ()
    is_last = old is not None and base is not None and base.api is old.api
    since = changes if is_last or base is None else compare(base.api, api)
    return Release(lock, old, base, since, changes, folder)


def changelog(lock: Lock, since: tuple[Change, ...]) -> str:
    """The changelog of the package, from the lines that tell its changes."""
    entries = [(lock.version, forms.entry(since) or _NOTHING), *lock.history]
    told = "\n".join(f"## {version}\n\n{entry}" for version, entry in entries)
    return f"# Changelog\n\n{told}"


def hashes(document: Document, settings: Node | None) -> dict[str, str]:
    """The hash of all that a package is made from."""
    folder = posixpath.dirname(document.file)
    texts = {posixpath.relpath(file, folder or "."): one for file, one in _texts(document)}
    configuration = _texts(settings.document) if settings is not None else ()
    return {
        "document": _hash(texts),
        "configuration": _hash({Path(file).name: one for file, one in configuration}),
        "templates": _hash(_folder(home("templates"))),
        "runtime": _hash(_folder(home("runtime"))),
        "generator": VERSION,
    }


def _base(old: Lock | None, version: str) -> Before | None:
    """What callers have: the version before this one, or this one until it is another."""
    if old is None:
        return None
    is_going_on = version == old.version and old.before is not None
    return old.before if is_going_on else Before(old.version, old.api)


def _history(old: Lock | None, version: str) -> tuple[tuple[str, str], ...]:
    """The entries of the versions before this one."""
    if old is None or version == old.version:
        return old.history if old else ()
    if old.before is None:
        return ((old.version, "The first version.\n"), *old.history)
    entry = forms.entry(compare(old.before.api, old.api)) or _NOTHING
    return ((old.version, entry), *old.history)


def _known(path: Path, folder: str, problems: Problems) -> Lock | None:
    """The lock of the last run; one that can't be read is told, and written anew."""
    try:
        return parsed(path.read_text(encoding="utf-8"), folder)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError, Unreadable) as error:
        message = f"the lock can't be read, so nothing is known of what was emitted: {error}"
        problems.warning("SD703", message, Place("", str(path)))
        return None


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    """Each file that belongs to a document, and its text."""
    for file, source in document.sources.items():
        if source is not None:
            yield file, source.text


def _folder(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def _hash(texts: Mapping[str, str]) -> str:
    found = hashlib.sha256()
    for name, one in sorted(texts.items()):
        for part in (name, one):
            raw = part.encode("utf-8", "surrogatepass")
            found.update(len(raw).to_bytes(8, "big") + raw)
    return found.hexdigest()
