"""The shape of the code: who may import whom, how long a file may be, what none is called."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
STEPS = ("load", "build", "lower", "render", "emit", "diff")
GENERATOR = sorted((ROOT / "generator").rglob("*.py"))
RUNTIME = sorted((ROOT / "runtime" / "python").glob("*.py"))
# What holds modules and no code: a name imported from there is a module.
PACKAGES = {".", "generator", *(f"generator.{name}" for name in STEPS), *(f".{s}" for s in STEPS)}
BANNED = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
LONGEST = 300

# From the first step to the last. A module imports modules of the lines above it.
LAYERS = (
    "console decimals diagnostics json_values names options progress servers render.literals",
    "load.reading load.events load.references load.forms",
    "values load.positions load.scalars load.shapes",
    "answers load.json_text load.yaml12",
    "terminal ir",
    "load.source load.names",
    "load.normalize load.links load.overlay load.pointed mentions",
    "load.versions",
    "load.document",
    "load.beside load.misfits",
    "load.library",
    "load.validate load.structure config wishes",
    "load.validation",
    "build.keywords build.credentials build.patterns build.servers build.surface build.claims",
    "build.contradictions",
    "build.limits build.unions build.headers",
    "build.beyond build.merging build.untaken",
    "build.properties build.parts",
    "build.shared",
    "build.shortfalls build.families build.unread",
    "build.encodings build.fields",
    "build.arrays build.others build.endless",
    "build.schemas",
    "build.defaults build.styles build.streams",
    "build.contents build.files",
    "build.parameters build.bodies",
    "build.operations build.events build.naming",
    "build.api",
    "lower.imports lower.joined lower.limits lower.telling",
    "lower.readers lower.dicts outline",
    "lower.traits lower.samples lower.servers lower.inputs",
    "lower.checks lower.one_way lower.clients",
    "lower.annotations",
    "lower.docs",
    "lower.contents lower.answers lower.headers",
    "lower.arguments lower.streams",
    "lower.calls",
    "lower.methods lower.models lower.typed_dicts",
    "lower.readme lower.uploaded",
    "lower.python",
    "render.layout emit.swap",
    "render.files",
    "emit.tree report",
    "diff.change diff.pairs diff.uses diff.spelling",
    "diff.shift",
    "diff.types diff.forms diff.versions diff.bump",
    "diff.scope",
    "diff.texts diff.renames",
    "diff.models diff.events",
    "diff.servers",
    "diff.arguments diff.answers diff.bodies diff.service",
    "diff.operations",
    "diff.compare diff.archive diff.emitted",
    "diff.lock",
    "diff.release",
    "diff.command",
    "cli",
    "__main__",
)
# What an HTTP engine is made of, and the modules that are one.
ENGINES = {"httpx", "h11", "httptools", "anyio"}
ENGINE_MODULES = {
    *("adapters", "asking", "dialing", "engine", "http1", "http1_fast", "http1_h11", "sockets"),
    *("waits", "watch"),
}
LAZILY = {"drivers", "items", "pools", "streams", "tls", "tokens"}


class Imports(ast.NodeVisitor):
    """The modules that a file imports, at its top and inside functions."""

    def __init__(self, path: Path) -> None:
        """Read a file."""
        self.top: set[str] = set()
        self.inside: set[str] = set()
        self._depth = 0
        self.visit(ast.parse(path.read_text(encoding="utf-8")))

    def visit_If(self, node: ast.If) -> None:
        """Leave out what only type checkers read."""
        if not (isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"):
            self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        """Go into a function, whose imports cost nothing before it is called."""
        self._depth += 1
        self.generic_visit(node)
        self._depth -= 1

    visit_AsyncFunctionDef = visit_FunctionDef  # noqa: N815 - the name that ast looks for

    def visit_Import(self, node: ast.Import) -> None:
        """Note absolute imports."""
        self._note(one.name for one in node.names)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        """Note imports of names; `from package import x` imports the module x."""
        module = "." * node.level + (node.module or "")
        if module in PACKAGES:
            self._note(f"{module.rstrip('.')}.{one.name}" for one in node.names)
        else:
            self._note([module])

    def _note(self, modules: Iterator[str] | list[str]) -> None:
        (self.inside if self._depth else self.top).update(modules)


def dotted(path: Path) -> str:
    """The name of a module inside its package: `load.document`."""
    package = next(
        folder
        for folder in (ROOT / "generator", ROOT / "runtime" / "python")
        if folder in path.parents
    )
    return ".".join(path.relative_to(package).with_suffix("").parts)


def own(path: Path) -> set[str]:
    """The modules of the same package that a file imports, by their names inside it."""
    found = Imports(path)
    here, _, _ = dotted(path).rpartition(".")
    near = (f"{here}{name}".lstrip(".") for name in found.top | found.inside if name[0] == ".")
    far = (name[10:] for name in found.top | found.inside if name.startswith("generator."))
    return {*near, *far}


def roots(modules: set[str]) -> set[str]:
    """The packages that modules belong to."""
    return {name.partition(".")[0] for name in modules}


def test_every_module_of_the_generator_has_its_place() -> None:
    """The table of layers names each module once, and none that isn't there."""
    listed = [name for layer in LAYERS for name in layer.split()]
    assert len(listed) == len(set(listed))
    assert set(listed) == {dotted(path) for path in GENERATOR if path.stem != "__init__"}


def test_every_module_of_the_runtime_is_on_the_map() -> None:
    """The table in CONTRIBUTING.md names each module once, and none that isn't there."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rows = text.partition("| about | modules |")[2].partition("\n\n")[0].splitlines()[2:]
    listed = [name for row in rows for name in re.findall(r"`(\w+)`", row)]
    assert sorted(listed) == [path.stem for path in RUNTIME if path.stem != "__init__"]


@pytest.mark.parametrize("path", GENERATOR, ids=dotted)
def test_imports_of_the_generator_run_one_way(path: Path) -> None:
    """A module imports only what comes before it on the way from a document to files."""
    allowed: set[str] = set()
    for layer in LAYERS:
        if dotted(path) in layer.split():
            break
        allowed |= set(layer.split())
    assert own(path) <= allowed


@pytest.mark.parametrize("path", GENERATOR, ids=dotted)
def test_the_generator_never_imports_the_runtime(path: Path) -> None:
    """The runtime is copied as text; what it needs at run time is nothing to the generator."""
    found = Imports(path)
    assert not roots(found.top | found.inside) & {"runtime", "sentdm", *ENGINES}
    assert not any(name.startswith("..") for name in found.top | found.inside)


@pytest.mark.parametrize("path", RUNTIME, ids=lambda path: path.stem)
def test_only_the_engine_imports_http_libraries(path: Path) -> None:
    """What loads slowly is imported by the engine's modules, elsewhere only inside functions."""
    found = Imports(path)
    if path.stem not in ENGINE_MODULES:
        assert not roots(found.top) & {*ENGINES, "asyncio", "ssl"}
    if path.stem not in ENGINE_MODULES | LAZILY:
        assert not roots(found.inside) & ENGINES


@pytest.mark.parametrize("path", RUNTIME, ids=lambda path: path.stem)
def test_no_engine_module_is_imported_at_the_top(path: Path) -> None:
    """The engine is loaded by the first call, so that importing the package stays cheap."""
    if path.stem not in ENGINE_MODULES:
        assert not {name[1:] for name in Imports(path).top} & ENGINE_MODULES


@pytest.mark.parametrize(
    "path", [*GENERATOR, *RUNTIME], ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_a_file_is_short_and_says_what_it_is_about(path: Path) -> None:
    """No file is longer than its reader's patience, and none has a name that means nothing."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
    assert path.stem not in BANNED
