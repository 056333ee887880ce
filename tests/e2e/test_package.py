"""Owns the proof of what the wheel holds, and that installing it leaves no trace in its folder."""

from __future__ import annotations

import email.parser
import re
import sys
import zipfile
from pathlib import Path, PurePosixPath

from tests.support.environments import Environment


def test_wheel_holds_the_package_alone(wheel: Path, package: Path) -> None:
    """The wheel holds every file of the import package, its metadata, and nothing else."""
    with zipfile.ZipFile(wheel) as archive:
        names = {PurePosixPath(name) for name in archive.namelist() if not name.endswith("/")}
    held = {name for name in names if name.parts[0] == "sentdm"}
    sources = {
        PurePosixPath(file.relative_to(package).as_posix())
        for file in (package / "sentdm").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert held == sources
    assert PurePosixPath("sentdm/py.typed") in held
    rest = {name.parts[0] for name in names - held}
    assert rest == {"sentdm_python_sdk-1.0.0.dist-info"}
    assert any(name.name == "LICENSE" for name in names - held)


def test_wheel_says_what_it_is(wheel: Path) -> None:
    """The metadata names the distribution, its version, its Pythons, its licence and its README."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
        metadata = email.parser.Parser().parsestr(archive.read(name).decode())
    assert metadata["Name"] == "sentdm-python-sdk"
    assert metadata["Version"] == "1.0.0"
    assert metadata["Requires-Python"] == ">=3.9"
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Description-Content-Type"] == "text/markdown"
    asked = metadata.get_all("Requires-Dist", [])
    extra = {re.split(r"[<>=;]", each)[0] for each in asked if "extra ==" in each}
    required = {re.split(r"[<>=;]", each)[0] for each in asked if "extra ==" not in each}
    assert required == {"anyio", "attrs", "certifi", "h11", "httpx"}
    assert extra == {"httptools"}
    assert metadata.get_all("Provides-Extra") == ["fast"]


def test_install_leaves_nothing_behind(package: Path, tmp_path: Path) -> None:
    """`pip install ./generated/python` changes no file of the folder and adds none."""
    environment = Environment.create(tmp_path / "environment", sys.executable, "pip")
    before = trace(package)
    arguments = ["-m", "pip", "install", "--quiet", "--no-deps", "--disable-pip-version-check"]
    # Not under `-W error`, as pip's own warnings are no concern here.
    done = environment.run(["-W", "default", *arguments, str(package)], {}, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert trace(package) == before


def trace(folder: Path) -> dict[str, tuple[int, int]]:
    """Tell every file of a folder with its size and time; what an import compiles doesn't count."""
    return {
        str(file.relative_to(folder)): (file.stat().st_size, file.stat().st_mtime_ns)
        for file in sorted(folder.rglob("*"))
        if file.is_file() and "__pycache__" not in file.parts
    }
