"""Files written to a folder, or compared with it."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import BadInput
from generator.emit.tree import MANIFEST, compare, write
from tests.unit.generator.trees import NEW, OLD, kinds, names, refused, tree


def test_a_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    """A first run makes the folder, the files and a manifest that lists them, and nothing else."""
    folder = tmp_path / "a" / "b"
    assert write(folder, OLD)
    assert tree(folder) == OLD
    assert (folder / MANIFEST).read_text(encoding="utf-8").splitlines() == sorted(OLD)
    assert names(folder.parent) == ["b"]
    assert compare(folder, OLD) == []


def test_files_are_utf8_with_newlines_and_plain_modes(tmp_path: Path) -> None:
    """What is written is the text's bytes, readable by all, whatever the machine's habits."""
    before = os.umask(0o077)
    try:
        write(tmp_path / "d", {"a": "ü€\r\n\n"})
    finally:
        os.umask(before)
    assert (tmp_path / "d/a").read_bytes() == "ü€\r\n\n".encode()
    assert stat.S_IMODE((tmp_path / "d/a").stat().st_mode) == 0o644


def test_a_second_run_replaces_and_removes(tmp_path: Path) -> None:
    """What the document no longer gives goes, what it gives anew comes."""
    folder = tmp_path / "d"
    write(folder, OLD)
    assert write(folder, NEW)
    assert tree(folder) == NEW
    assert not (folder / "pkg/gone").exists()


def test_a_run_that_changes_nothing_touches_nothing(tmp_path: Path) -> None:
    """The same files again leave the very same folder."""
    folder = tmp_path / "d"
    write(folder, OLD)
    before = folder.stat()
    assert not write(folder, OLD)
    # Not the time of its last reading, which comparing changes.
    assert (folder.stat().st_ino, folder.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_an_unchanged_file_keeps_its_time(tmp_path: Path) -> None:
    """A file that stays as it is isn't made anew, so that caches built from it stay valid."""
    folder = tmp_path / "d"
    write(folder, OLD)
    before = (folder / "same").stat().st_mtime_ns
    write(folder, NEW)
    assert (folder / "same").stat().st_mtime_ns == before


def test_what_no_run_wrote_is_kept(tmp_path: Path) -> None:
    """Notes, caches, links, empty folders and folder modes of the user's outlive the exchange."""
    folder = tmp_path / "d"
    write(folder, OLD)
    (folder / "pkg/notes.md").write_text("mine")
    (folder / ".venv/bin").mkdir(parents=True, mode=0o700)
    (folder / ".venv/bin").chmod(0o700)
    (folder / ".venv/bin/python").symlink_to("/nowhere")
    (folder / "empty").mkdir()
    (folder / "pkg/link").symlink_to("..", target_is_directory=True)
    write(folder, NEW)
    assert (folder / "pkg/notes.md").read_text() == "mine"
    assert (folder / ".venv/bin/python").readlink() == Path("/nowhere")
    assert stat.S_IMODE((folder / ".venv/bin").stat().st_mode) == 0o700
    assert (folder / "empty").is_dir()
    assert (folder / "pkg/link").is_symlink()
    assert (folder / "pyproject.toml").read_text() == "new\n"


def test_files_are_kept_where_there_are_no_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a file system without hard links, what is kept is copied."""

    def fail(*_: object, **__: object) -> None:
        raise PermissionError

    folder = tmp_path / "d"
    write(folder, OLD)
    (folder / "notes.md").write_text("mine")
    monkeypatch.setattr(os, "link", fail)
    write(folder, NEW)
    assert tree(folder) == {**NEW, "notes.md": "mine"}


def test_a_folder_of_somebody_elses_is_refused(tmp_path: Path) -> None:
    """A folder that holds files and no manifest is left exactly as it is."""
    folder = tmp_path / "d"
    folder.mkdir()
    (folder / "thesis.tex").write_text("mine")
    assert refused(folder, OLD) == "SD701"
    assert tree(folder) == {"thesis.tex": "mine"}
    assert names(tmp_path) == ["d"]


def test_an_empty_folder_or_one_of_caches_is_taken(tmp_path: Path) -> None:
    """Caches alone don't make a folder somebody else's."""
    folder = tmp_path / "d"
    (folder / "__pycache__").mkdir(parents=True)
    (folder / "__pycache__/x.pyc").write_text("")
    assert write(folder, OLD)
    assert (folder / "__pycache__/x.pyc").exists()


@pytest.mark.parametrize(("theirs", "ours"), [("x", "x"), ("x", "x/y"), ("x/y", "x")])
def test_a_file_in_the_way_is_refused(tmp_path: Path, theirs: str, ours: str) -> None:
    """Where the user put a file, none is written over it, under it or in its folder's place."""
    folder = tmp_path / "d"
    write(folder, OLD)
    (folder / theirs).parent.mkdir(exist_ok=True)
    (folder / theirs).write_text("mine")
    assert refused(folder, {**OLD, ours: "z"}) == "SD701"
    assert tree(folder) == {**OLD, theirs: "mine"}


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    """The output must be a folder."""
    (tmp_path / "d").write_text("mine")
    assert refused(tmp_path / "d", OLD) == "SD701"
    assert (tmp_path / "d").read_text() == "mine"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """What the system refuses is a diagnostic with its reason."""
    (tmp_path / "file").write_text("")
    assert refused(tmp_path / "file" / "d", OLD) == "SD702"
    assert refused(Path("/"), OLD) == "SD702"


def test_a_folder_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A comparison that the system refuses is a diagnostic too."""

    def fail(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    write(tmp_path / "d", OLD)
    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(BadInput, match="SD702: the folder can't be read: Permission denied"):
        compare(tmp_path / "d", OLD)


def test_a_link_to_a_folder_is_followed(tmp_path: Path) -> None:
    """A link given as output stays a link, and the folder that it leads to is written."""
    write(tmp_path / "real", OLD)
    (tmp_path / "link").symlink_to("real", target_is_directory=True)
    write(tmp_path / "link", NEW)
    assert (tmp_path / "link").is_symlink()
    assert tree(tmp_path / "real") == NEW
    assert compare(tmp_path / "link", NEW) == []


@pytest.mark.parametrize("path", ["../x", "/x", "a/../x", "a//b", "./a", "", MANIFEST])
def test_a_path_outside_is_our_own_mistake(tmp_path: Path, path: str) -> None:
    """No name of a file can lead out of the folder."""
    with pytest.raises(ValueError, match="not a path within"):
        write(tmp_path / "d", {path: "x"})
    assert names(tmp_path) == []


def test_differences_are_told_both_ways(tmp_path: Path) -> None:
    """A changed, a missing and a stale file are each told, with a diff from disk to document."""
    folder = tmp_path / "d"
    write(folder, OLD)
    (folder / "same").unlink()
    found = {one.path: one for one in compare(folder, NEW)}
    assert {path: one.kind for path, one in found.items()} == {
        MANIFEST: "changed",
        "pyproject.toml": "changed",
        "pkg/__init__.py": "changed",
        "pkg/come/b.py": "missing",
        "pkg/gone/a.py": "stale",
        "same": "missing",
    }
    changed = found["pyproject.toml"].diff
    assert changed == "--- pyproject.toml\n+++ pyproject.toml\n@@ -1 +1 @@\n-old\n+new\n"
    assert found["same"].diff.startswith("--- /dev/null\n+++ same\n")
    assert found["pkg/gone/a.py"].diff.startswith("--- pkg/gone/a.py\n+++ /dev/null\n")
    assert tree(folder) == {key: text for key, text in OLD.items() if key != "same"}


def test_every_odd_file_on_disk_has_a_diff(tmp_path: Path) -> None:
    """A link, a folder, bytes that are no text and a missing last newline are said to be so."""
    folder = tmp_path / "d"
    write(folder, {"link": "x", "folder": "x", "bytes": "x", "end": "x\n"})
    for name in ("link", "folder"):
        (folder / name).unlink()
    (folder / "link").symlink_to("end")
    (folder / "folder").mkdir()
    (folder / "folder" / "y").write_text("y")
    (folder / "bytes").write_bytes(b"\xff")
    (folder / "end").write_text("x")
    found = {
        one.path: one
        for one in compare(folder, {"link": "x", "folder": "x", "bytes": "x", "end": "x\n"})
    }
    assert "-(a link to end)\n" in found["link"].diff
    assert "-(not UTF-8 text)\n" in found["bytes"].diff
    assert "-x\n\\ No newline at end of file\n+x\n" in found["end"].diff
    assert kinds(list(found.values()))["folder/y"] == "stale"
    assert found["folder"].kind == "missing"


def test_caches_and_build_products_do_not_count(tmp_path: Path) -> None:
    """What running, building and editing leave is no difference; the same names inside are."""
    folder = tmp_path / "d"
    write(folder, OLD)
    for name in ("pkg/__pycache__/a.pyc", "build/lib/x.py", "dist/x.whl", "x.egg-info/PKG-INFO"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("")
    for name in (".venv", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".idea", "empty"):
        (folder / name).mkdir()
    (folder / ".DS_Store").write_text("")
    assert compare(folder, OLD) == []
    (folder / "pkg/build").mkdir()
    (folder / "pkg/build/x.py").write_text("")
    assert kinds(compare(folder, OLD)) == {"pkg/build/x.py": "stale"}


def test_a_folder_that_is_not_there_lacks_everything(tmp_path: Path) -> None:
    """Compared with nothing, each file is missing, and nothing is made."""
    found = compare(tmp_path / "d", OLD)
    assert set(kinds(found).values()) == {"missing"}
    assert names(tmp_path) == []


@settings(deadline=None)  # A slow machine is no failure.
@given(st.sets(st.sampled_from(["a", "b", "c/d", "c/e", "f/g/h"])), st.data())
def test_a_written_folder_compares_equal(after: set[str], data: st.DataObject) -> None:
    """Whatever was there before, after a run the folder holds exactly the files."""
    before = data.draw(st.sets(st.sampled_from(["a", "b/c", "c/d", "f/g"])))
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "d"
        write(folder, dict.fromkeys(before, "before"))
        write(folder, dict.fromkeys(after, "after"))
        assert tree(folder) == dict.fromkeys(after, "after")
        assert compare(folder, dict.fromkeys(after, "after")) == []


def test_the_manifest_is_not_trusted_beyond_the_folder(tmp_path: Path) -> None:
    """A manifest that names files outside removes none of them."""
    folder = tmp_path / "d"
    write(folder, OLD)
    (tmp_path / "thesis.tex").write_text("mine")
    (folder / MANIFEST).write_text(f"../thesis.tex\n{tmp_path}/thesis.tex\n")
    # The files themselves are now nobody's, so the run refuses rather than guesses.
    assert refused(folder, NEW) == "SD701"
    assert (tmp_path / "thesis.tex").read_text() == "mine"
    assert MANIFEST in names(folder)
