"""The exchange of one tree for another: interrupted, refused, in the way, at the same time."""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path

import pytest

from generator.diagnostics import BadInput
from generator.emit.tree import compare, write
from tests.unit.generator.trees import NEW, OLD, kinds, names, refused, tree


@pytest.mark.parametrize("name", [".d.new", ".d.old"])
def test_a_neighbour_with_a_needed_name_is_refused(tmp_path: Path, name: str) -> None:
    """A folder of the user's that only looks like a leftover is never removed."""
    (tmp_path / name).mkdir()
    (tmp_path / name / "thesis.tex").write_text("mine")
    with pytest.raises(BadInput, match="SD701"):
        write(tmp_path / "d", OLD)
    assert tree(tmp_path / name) == {"thesis.tex": "mine"}


EVENTS = ("open", "os.mkdir", "os.rename", "os.link", "os.chmod", "os.remove", "os.rmdir")


def killed(folder: Path, files: dict[str, str], step: int) -> bool:
    """Write in a process that ends before its `step`th system call; tell whether it got so far."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    left = iter(range(step))

    def hook(event: str, _: object) -> None:
        if event in EVENTS and next(left, None) is None:
            os._exit(9)

    sys.addaudithook(hook)
    try:
        write(folder, files)
    finally:
        os._exit(0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_at_every_moment_one_tree_is_whole_and_the_next_run_heals(tmp_path: Path) -> None:
    """Killed before any of its steps, a run leaves the old or the new tree, and can be redone."""
    mine = {"notes.md": "mine"}
    for step in count():
        place = tmp_path / str(step)
        folder = place / "d"
        write(folder, OLD)
        (folder / "notes.md").write_text("mine")
        was_killed = killed(folder, NEW, step)
        standing = folder if folder.exists() else place / ".d.old"
        assert tree(standing) in ({**OLD, **mine}, {**NEW, **mine})
        left = {f"../{name}" for name in names(place)} - {"../d"}
        assert left <= kinds(compare(folder, tree(standing))).keys()
        write(folder, NEW)
        assert tree(folder) == {**NEW, **mine}
        assert names(place) == ["d"]
        if not was_killed:
            break
    # Fewer would mean that the steps were not seen.
    assert step > 20


def test_nothing_takes_its_place_before_it_is_on_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each new file and folder has been synced before the first rename, against a loss of power."""
    folder = tmp_path / "d"
    write(folder, OLD)
    synced: set[int] = set()
    before: list[set[int]] = []
    fsync, rename = os.fsync, os.rename

    def note(handle: int) -> None:
        fsync(handle)
        synced.add(os.fstat(handle).st_ino)

    def move(source: Path, target: Path) -> None:
        before.append(set(synced))
        rename(source, target)

    monkeypatch.setattr(os, "fsync", note)
    monkeypatch.setattr(os, "rename", move)
    write(folder, NEW)
    monkeypatch.undo()
    # What has not changed is the same file, and was synced when it was written.
    made = {one.stat().st_ino for one in (folder, *folder.rglob("*")) if one.name != "same"}
    assert made == before[0]
    assert tmp_path.stat().st_ino in synced - before[0]


def test_an_exchange_that_fails_leaves_the_old_tree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system refuses the last rename, the run says so and the next one puts all right."""
    folder = tmp_path / "d"
    write(folder, OLD)
    rename = os.rename

    def fail(source: Path, target: Path) -> None:
        if Path(source).name == ".d.new":
            raise OSError(28, "No space left on device")
        rename(source, target)

    monkeypatch.setattr(os, "rename", fail)
    assert refused(folder, NEW) == "SD702"
    monkeypatch.undo()
    found = compare(folder, OLD)
    assert kinds(found) == {"../.d.new": "stale", "../.d.old": "stale"}
    write(folder, OLD)
    assert tree(folder) == OLD
    assert compare(folder, OLD) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_runs_at_the_same_time_follow_each_other(tmp_path: Path) -> None:
    """Of several runs on one folder, none disturbs another."""
    folder = tmp_path / "d"
    children = []
    for number in range(6):
        child = os.fork()
        if not child:
            try:
                for _ in range(5):
                    write(folder, {f"f{number}": "x", "all": str(number)})
            except BaseException:  # noqa: BLE001 - a child must not return into pytest
                os._exit(1)
            os._exit(0)
        children.append(child)
    ends = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    assert ends == [0] * 6
    assert sorted(tree(folder)) == ["all", "f" + (folder / "all").read_text()]
