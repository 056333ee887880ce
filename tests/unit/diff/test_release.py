"""What a run means for who uses the package: the check in words, the version, kept names."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.cli import main
from generator.diff.versions import is_enough, needed
from tests.unit.diff.documents import BASE, changed, text_of

if TYPE_CHECKING:
    from generator.diff.change import Semver

SIZE = "/paths/~1pets/get/parameters/0/schema/maximum"
EXTRA = {"/components/schemas/Extra": {"type": "string"}}
CONFIG = "python:\n  # Which one?\n  version: '1.0.0'  # This one.\n"


@pytest.fixture(scope="module")
def emitted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where version 1.0.0 of the base was emitted."""
    folder = tmp_path_factory.mktemp("emitted")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        document(BASE)
        Path("sdk.yaml").write_text(CONFIG, encoding="utf-8")
        assert ran("generate") == 0
    return folder


@pytest.fixture(autouse=True)
def _here(
    emitted: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each test works in a copy of that folder."""
    shutil.copytree(emitted, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()


def document(value: object) -> None:
    """Write the document."""
    Path("d.yaml").write_text(text_of(value), encoding="utf-8")


def version(number: str) -> None:
    """Write the version."""
    Path("sdk.yaml").write_text(CONFIG.replace("1.0.0", number), encoding="utf-8")


def ran(command: str, *options: str) -> int:
    """Run a command on the document; returns its exit code."""
    files = ("--spec", "d.yaml", "--config", "sdk.yaml", "--output", "out", "--no-validate")
    return main([command, *files, *options])


def test_check_says_first_what_the_change_means(capsys: pytest.CaptureFixture[str]) -> None:
    """The lines of the change come before the diff of files; the lock's own text is not shown."""
    document(changed({SIZE: 50}))
    assert ran("check") == 1
    out = capsys.readouterr().out
    assert out.startswith(
        "changed since the last run: document\n"
        "breaking type-narrowed: pets.list(size=) maximum 100 → 50 (d.yaml:20:45 → d.yaml:20:45)\n"
        "major: 1 breaking\nthis asks for version 2.0.0 at least\n\nchanged: README.md\n--- "
    )
    assert "changed: sdk.lock.json\n\n" in out


def test_check_says_when_nobody_feels_a_change(capsys: pytest.CaptureFixture[str]) -> None:
    """A comment changes the lock and nothing else: that is told, and asks for no version."""
    with Path("d.yaml").open("a", encoding="utf-8") as file:
        file.write("# A comment.\n")
    assert ran("check") == 1
    assert "none: nothing that callers see has changed\n" in capsys.readouterr().out
    assert ran("generate") == 0
    assert ran("check") == 0


@pytest.mark.parametrize(
    ("places", "number", "least"),
    [
        ({SIZE: 50}, "1.9.9", "2.0.0"),
        ({SIZE: 500}, "1.0.9", "1.1.0"),
        ({"/info/title": "Animals"}, "1.0.0", "1.0.1"),
    ],
)
def test_a_version_that_is_too_small_is_refused(
    places: dict[str, object], number: str, least: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """`generate` writes nothing under a version that says less than the change means."""
    before = Path("out/sdk.lock.json").read_bytes()
    document(changed(places))
    version(number)
    assert ran("generate") == 2
    captured = capsys.readouterr()
    assert captured.err.startswith(f"sdk.yaml:3:3: error SD605: the version {number} is too small")
    assert (
        f"hint: write {least} there, or run `python -m generator generate --bump`" in captured.err
    )
    assert captured.out.startswith(("breaking", "additive", "cosmetic"))
    assert Path("out/sdk.lock.json").read_bytes() == before
    version(least)
    assert ran("generate") == 0


def test_bump_raises_the_version_and_nothing_else() -> None:
    """`--bump` writes the least version that will do, between the same quotes and comments."""
    document(changed({SIZE: 500}))
    assert ran("generate", "--bump") == 0
    assert Path("sdk.yaml").read_text(encoding="utf-8") == CONFIG.replace("1.0.0", "1.1.0")
    assert 'version = "1.1.0"' in Path("out/pyproject.toml").read_text(encoding="utf-8")
    assert ran("check") == 0


def test_bump_leaves_a_version_alone_that_will_do() -> None:
    """A version that is high enough is the user's own choice."""
    document(changed({SIZE: 500}))
    version("3.0.0")
    assert ran("generate", "--bump") == 0
    assert Path("sdk.yaml").read_text(encoding="utf-8") == CONFIG.replace("1.0.0", "3.0.0")


def test_one_version_gathers_the_changes_since_the_one_before(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Within a version, further changes ask for more only where they are worse."""
    document(changed({SIZE: 500}))
    assert ran("generate", "--bump") == 0
    document(changed({SIZE: 500, **EXTRA}))
    assert ran("generate") == 0
    document(changed({SIZE: 50, **EXTRA}))
    assert ran("generate") == 2
    assert "asks for 2.0.0" in capsys.readouterr().err


def test_the_changelog_has_an_entry_for_each_version() -> None:
    """The package's changelog is drafted from the same lines, the last version first."""
    document(changed({SIZE: 500}))
    assert ran("generate", "--bump") == 0
    document(changed({SIZE: 50, **EXTRA}))
    assert ran("generate", "--bump") == 0
    assert Path("out/CHANGELOG.md").read_text(encoding="utf-8") == (
        "# Changelog\n\n"
        "## 2.0.0\n\n### Breaking\n\n- `pets.list(size=)` maximum 500 → 50\n\n"
        "### Added\n\n- `Extra` is new\n\n"
        "## 1.1.0\n\n### Added\n\n- `pets.list(size=)` maximum 100 → 500\n\n"
        "## 1.0.0\n\nThe first version.\n"
    )
    assert ran("check") == 0


def test_without_a_version_of_its_own_nothing_is_refused() -> None:
    """A version that the document gives is the service's, and no statement about the package."""
    Path("sdk.yaml").write_text("python: {}\n", encoding="utf-8")
    assert ran("generate") == 0
    document(changed({SIZE: 50}))
    assert ran("generate") == 0


def test_a_damaged_lock_is_told_and_written_anew(capsys: pytest.CaptureFixture[str]) -> None:
    """What a bad merge left of the lock stops no run."""
    Path("out/sdk.lock.json").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    assert ran("generate") == 0
    assert "warning SD703" in capsys.readouterr().err
    assert ran("check") == 0


def test_the_lock_names_what_the_package_is_made_from(capsys: pytest.CaptureFixture[str]) -> None:
    """A difference that the document didn't make is told by what did."""
    path = Path("out/sdk.lock.json")
    lock = json.loads(path.read_text(encoding="utf-8"))
    assert set(lock["made_from"]) == {
        *("document", "configuration", "templates", "runtime", "generator"),
    }
    told = path.read_text(encoding="utf-8")
    path.write_text(told.replace(lock["made_from"]["runtime"], "0" * 64), encoding="utf-8")
    assert ran("check") == 1
    assert capsys.readouterr().out.startswith("changed since the last run: runtime\n")


def test_a_name_that_another_takes_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    """A new schema can't take the name of a class that is there; `rename` is the way out."""
    inline = "PetsReplaceRequest"
    taking = changed({f"/components/schemas/{inline}": {"type": "object", "properties": {}}})
    document(taking)
    version("1.1.0")
    assert ran("generate") == 2
    err = capsys.readouterr().err
    assert f"error SD504: {inline} would be called {inline}Inline" in err
    assert "hint: give the other one a name of its own under `rename`" in err
    # Of its fields nothing is said: they go where their class goes.
    assert err.count("SD504") == 1
    config = f"rename: {{schemas: {{{inline}: Other}}}}\n" + CONFIG.replace("1.0.0", "1.1.0")
    Path("sdk.yaml").write_text(config, encoding="utf-8")
    assert ran("generate") == 0


def test_a_method_that_another_takes_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    """An operation that comes first in the document can't take the name of one behind it."""
    first = {
        "operationId": "pets_list",
        "tags": ["pets"],
        "responses": {"204": {"description": ""}},
    }
    paths = {"/animals": {"get": first}, **BASE["paths"]}
    document({**BASE, "paths": paths})
    version("1.1.0")
    assert ran("generate") == 2
    assert "error SD504: pets.list() would be called pets.list_()" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("before", "step", "least"),
    [
        ("1.2.3", "major", "2.0.0"),
        ("1.2.3", "minor", "1.3.0"),
        ("1.2.3", "patch", "1.2.4"),
        ("1.2.3", "none", "1.2.3"),
        ("0.2.3", "major", "0.3.0"),
        ("0.2.3", "minor", "0.2.4"),
        ("2.0.0rc1", "major", "2.0.0"),
        ("1.0", "minor", "1.1.0"),
        ("1.2.3.post1", "patch", "1.2.4"),
    ],
)
def test_the_least_version_follows_semantic_versioning(
    before: str, step: Semver, least: str
) -> None:
    """Before 1.0.0 a breaking change is a minor step; a pre-release promises nothing."""
    assert needed(before, step) == least


def test_a_prerelease_is_as_high_as_what_it_leads_to() -> None:
    """2.0.0rc1 may hold what 2.0.0 may hold."""
    assert is_enough("2.0.0rc1", "2.0.0")
    assert is_enough("10.0", "9.9.9")
    assert not is_enough("1.9.9", "2.0.0")
