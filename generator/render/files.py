"""Owns the way from a package of values to the text of its files, by way of the templates.

One function finds the templates and the runtime, so that packaging them differently changes one
place. Templates print what they are given; a test holds them to that.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2

from . import literals
from .layout import formatted

if TYPE_CHECKING:
    from generator.lower.python import Package

Files = dict[str, str]

_PER_PACKAGE = {
    "pyproject.toml": "pyproject.toml.jinja",
    "README.md": "README.md.jinja",
    "LICENSE": "LICENSE.jinja",
    "{package}/__init__.py": "init.py.jinja",
    "{package}/py.typed": "py.typed.jinja",
    "{package}/client.py": "client.py.jinja",
    "{package}/models/__init__.py": "models_init.py.jinja",
    "{package}/resources/__init__.py": "resources_init.py.jinja",
}


def home(kind: str) -> Path:
    """The folder of the templates or of the runtime: the only place that knows where they are."""
    return Path(__file__).resolve().parents[2] / kind / "python"


def environment() -> jinja2.Environment:
    """The environment of the templates: strict, and with four filters as the only way out."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(home("templates")),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - Python, TOML and Markdown; the filters are the boundary
    )
    made.filters = {
        "doc": literals.doc,
        "literal": literals.literal,
        "md": literals.md,
        "toml": literals.toml,
    }
    return made


def render(package: Package) -> Files:
    """All files of the package, formatted, by their path inside the output folder."""
    name, files = package.config.package, formatted(_emitted(package))
    # It takes more memory than its files, and what compiles them needs as much again.
    del package
    return dict(sorted({**_compiled(files), **_runtime(name)}.items()))


def _emitted(package: Package) -> Files:
    templates = environment()

    def text(template: str, **values: Any) -> str:
        return templates.get_template(template).render(package=package, **values)

    files = {
        path.format(package=package.config.package): text(template)
        for path, template in _PER_PACKAGE.items()
    }
    for file in (*package.definitions, *package.resources):
        files[file.path] = text(file.template, file=file)
    return files


def _compiled(files: Files) -> Files:
    """The same files; none that Python would refuse leaves here, whatever the document held."""
    for name, text in files.items():
        if name.endswith(".py"):
            compile(text, name, "exec", dont_inherit=True)
    return files


def _runtime(package: str) -> Files:
    """The runtime as it stands, each file under one line that says where it comes from."""
    found: Files = {}
    for path in sorted(home("runtime").rglob("*.py")):
        name = path.relative_to(home("runtime")).as_posix()
        head = f"# Copied from runtime/python/{name}, where changes belong.\n"
        found[f"{package}/_runtime/{name}"] = head + path.read_text(encoding="utf-8")
    return found
