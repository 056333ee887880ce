"""The files of a package, written to a folder or compared with it.

Owns the manifest of what a run wrote, which is all that a later run may remove, and what doesn't
count in a comparison. Must not know what the files hold or where they came from.
"""

from __future__ import annotations

import difflib
import os
import shutil
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

from generator.diagnostics import Place, bad_input

from .swap import MARKER, exchange, heal, leftovers, locked, new_of, old_of, sync, sync_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MANIFEST = MARKER
# Caches and build products: what runs, builds and editors leave, anywhere in the tree.
IGNORED = (
    *("__pycache__", "*.pyc", "*.pyo", "*.egg-info", ".venv", ".coverage", ".DS_Store"),
    *(".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis", ".idea", ".vscode"),
)
# At the top only: further down, a package may have a module of that name.
IGNORED_AT_TOP = ("build", "dist")


@frozen
class Difference:
    """One file that is not on disk as it should be."""

    path: str
    kind: Literal["changed", "missing", "stale"]
    diff: str
    # A stale file that no run wrote, and so none will remove.
    is_foreign: bool = False


def write(folder: str | Path, files: Mapping[str, str]) -> bool:
    """Make a folder hold these files, and tell whether anything had to change.

    The folder is exchanged as a whole, or left as it was. What no run wrote is kept. Raises
    `BadInput`: SD701 where a file of the user's is in the way, SD702 where the system refuses.
    """
    target = Path(folder).resolve()
    wanted = _wanted(files)
    if not target.name:
        raise bad_input("SD702", "this folder can't be exchanged", Place("", str(folder)))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with locked(target.parent):
            heal(target, _is_ours)
            return _written(target, wanted, str(folder))
    except OSError as error:
        message = f"the folder can't be written: {error.strerror or error}"
        raise bad_input("SD702", message, Place("", str(folder))) from error


def compare(folder: str | Path, files: Mapping[str, str]) -> list[Difference]:
    """Return how a folder differs from these files, by path; reads only.

    A diff leads from what is on disk to what should be. Raises `BadInput` (SD702) where the system
    refuses to read.
    """
    try:
        return _compared(Path(folder).resolve(), _wanted(files))
    except OSError as error:
        message = f"the folder can't be read: {error.strerror or error}"
        raise bad_input("SD702", message, Place("", str(folder))) from error


def _compared(target: Path, wanted: dict[str, bytes]) -> list[Difference]:
    left = leftovers(target)
    found = [
        Difference(
            f"../{path.name}", "stale", "An interrupted run left it; the next run heals it.\n"
        )
        for path in left
    ]
    tree = old_of(target) if old_of(target) in left and not target.exists() else target
    present = {path for path in _entries(tree) if path in wanted or _counts(tree, path)}
    for path in sorted(present | wanted.keys()):
        found += _difference(tree / path, path, wanted.get(path), is_present=path in present)
    listed = _listed(tree) or set()
    return [
        evolve(one, is_foreign=one.kind == "stale" and one.path in present - listed)
        for one in found
    ]


def _wanted(files: Mapping[str, str]) -> dict[str, bytes]:
    """Return the bytes of the whole tree: the files, and the manifest that lists them."""
    for path in files:
        parts = PurePosixPath(path).parts
        if (
            not path
            or path.startswith("/")
            or ".." in parts
            or "/".join(parts) != path
            or path == MANIFEST
        ):
            raise ValueError(f"{path!r} is not a path within the folder")
    manifest = "".join(f"{path}\n" for path in sorted(files))
    return {path: text.encode() for path, text in {**files, MANIFEST: manifest}.items()}


def _written(target: Path, wanted: dict[str, bytes], folder: str) -> bool:
    listed = _listed(target)
    entries = set(_entries(target))
    foreign = entries - (listed or set())
    _refuse_others(target, foreign, wanted, folder, is_known=listed is not None)
    same = {path for path in entries & wanted.keys() if _is_same(target / path, wanted[path])}
    if entries - foreign == wanted.keys() == same:
        return False
    new = new_of(target)
    new.mkdir()
    # First, because a tree that holds it is known as ours if the run ends here.
    _put(new / MANIFEST, wanted[MANIFEST])
    sync(new / MANIFEST)
    for path in sorted((foreign | same) - wanted.keys() | same - {MANIFEST}):
        _carry(target / path, new / path)
    changed = sorted(wanted.keys() - same - {MANIFEST})
    for parent in {(new / path).parent for path in changed}:
        parent.mkdir(parents=True, exist_ok=True)
    for path in changed:
        _put(new / path, wanted[path])
    sync_all(new / path for path in changed)
    exchange(target)
    return True


def _refuse_others(
    target: Path, foreign: set[str], wanted: dict[str, bytes], folder: str, *, is_known: bool
) -> None:
    if target.exists() and not target.is_dir():
        raise bad_input("SD701", "this is a file, not a folder", Place("", folder))
    others = sorted(path for path in foreign if _counts(target, path))
    if others and not is_known:
        message = f"the folder holds files that no run wrote, such as {others[0]}"
        hint = f"Name another folder, or an empty one; a written one has {MANIFEST}."
        raise bad_input("SD701", message, Place("", folder), hint)
    needed = {str(one) for path in wanted for one in (path, *PurePosixPath(path).parents)}
    for path in sorted(path for path in foreign if not _is_folder(target / path)):
        above = {str(one) for one in PurePosixPath(path).parents}
        if path in needed or above & wanted.keys():
            message = f"{path} must be written, and a file is there that no run wrote"
            raise bad_input("SD701", message, Place("", folder), "Move it away.")


def _listed(target: Path) -> set[str] | None:
    """Return what the manifest says an earlier run wrote; None where there is none."""
    manifest = target / MANIFEST
    if not manifest.is_file():
        return None
    return {MANIFEST, *manifest.read_text(encoding="utf-8").splitlines()}


def _is_ours(tree: Path) -> bool:
    return _listed(tree) is not None or not any(_counts(tree, path) for path in _entries(tree))


def _counts(tree: Path, path: str) -> bool:
    """Whether a path is one that somebody may have put there: no cache, no empty folder."""
    return not _is_ignored(path) and not _is_folder(tree / path)


def _is_ignored(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return parts[0] in IGNORED_AT_TOP or any(
        fnmatchcase(part, pattern) for part in parts for pattern in IGNORED
    )


def _entries(tree: Path) -> Iterator[str]:
    """Yield the paths of all that isn't a folder, and of folders that hold nothing."""
    for place, folders, names in os.walk(tree):
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        here = PurePosixPath(Path(place).relative_to(tree).as_posix())
        yield from (str(here / name) for name in (*names, *links))
        if not folders and not names and Path(place) != tree:
            yield str(here)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _is_same(path: Path, content: bytes) -> bool:
    return path.is_file() and not path.is_symlink() and path.read_bytes() == content


def _put(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    path.chmod(0o644)


def _carry(path: Path, to: Path) -> None:
    """Have the same file in the new tree, without copying it where the file system allows that."""
    to.parent.mkdir(parents=True, exist_ok=True)
    if _is_folder(path):
        to.mkdir(exist_ok=True)
        return
    try:
        os.link(path, to, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(path, to, follow_symlinks=False)


def _difference(
    place: Path, path: str, content: bytes | None, *, is_present: bool
) -> list[Difference]:
    if content is None:
        return [Difference(path, "stale", _diff(_lines(place), [], path, "/dev/null"))]
    after = content.decode().splitlines(keepends=True)
    if not is_present:
        return [Difference(path, "missing", _diff([], after, "/dev/null", path))]
    if _is_same(place, content):
        return []
    return [Difference(path, "changed", _diff(_lines(place), after, path, path))]


def _lines(place: Path) -> list[str]:
    """Return the lines of a file, or one that says why there are none to show."""
    if place.is_symlink():
        return [f"(a link to {place.readlink()})\n"]
    if not place.is_file():
        return ["(not a file)\n"]
    try:
        return place.read_bytes().decode().splitlines(keepends=True)
    except UnicodeDecodeError:
        return ["(not UTF-8 text)\n"]


def _diff(before: list[str], after: list[str], old: str, new: str) -> str:
    lines = difflib.unified_diff(before, after, old, new)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
