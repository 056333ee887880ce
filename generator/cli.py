"""Owns the command line: `generate`, `check`, `inspect`, their exit codes and what they print.

Exit 0 done (warnings alone too, unless strict), 1 drift, 2 bad input (`console` adds to these where
nobody reads what is printed). One run goes load, build,
lower, render; the commands differ in the last step only.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from . import config, report
from .build.api import build
from .build.surface import Surface, surface
from .console import printed
from .diagnostics import BadInput, Place, Problems, bad_input
from .emit import tree as emit
from .emit.swap import leftovers
from .load.document import Document
from .load.source import Source
from .load.structure import check
from .load.validation import Validation
from .options import parsed
from .outline import outline
from .progress import Progress
from .terminal import Terminal
from .wishes import Wishes

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from generator.load.document import Node

    from .config import Config
    from .diff.release import Release
    from .ir import Api

DONE, DRIFT, BAD_INPUT = 0, 1, 2

_ROOT = Path(__file__).resolve().parent.parent
_SPEC = _ROOT / "spec" / "openapi.yaml"
_CONFIG = _ROOT / "spec" / "sdk.yaml"
_OUTPUT = _ROOT / "generated" / "python"


@frozen
class Understood:
    """What a run knows before anything is rendered."""

    found: Surface
    api: Api
    config: Config
    document: Document
    settings: Node | None
    problems: Problems
    validation: Validation | None

    @property
    def version(self) -> Node | None:
        """Where the configuration gives a version, if it does."""
        python = self.settings.get("python") if self.settings is not None else None
        return python.get("version") if python is not None else None

    def settle(self) -> None:
        """Wait for the last findings; raises `BadInput` if there are errors, which are told."""
        if self.validation is not None:
            self.validation.tell(self.problems)
        if self.problems.has_errors:
            raise BadInput([])


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    return run(parsed(arguments))


def run(options: argparse.Namespace) -> int:
    """Run what was asked for; returns its exit code."""
    return printed(lambda: _run(options))


def _run(options: argparse.Namespace) -> int:
    if options.command == "diff":
        from .diff import command  # noqa: PLC0415 - no other command needs it

        return command.run(options)
    problems = Problems()
    progress = Progress(sys.stderr)
    understood: Understood | None = None
    code = BAD_INPUT
    if options.report and not _can_report(options.report):
        return BAD_INPUT
    try:
        understood = _understood(options, problems, progress)
        if problems.has_errors:
            understood.settle()
        code = _COMMANDS[options.command](understood, options, progress)
    except BadInput as error:
        problems.add(error.diagnostics)
    finally:
        progress.close()
    _tell(problems)
    if not options.report:
        return code
    told = _report(understood, problems, is_done=code != BAD_INPUT)
    # A lone surrogate, which no file can hold, is escaped as JSON itself escapes it.
    options.report.write_text(told, encoding="utf-8", errors="backslashreplace", newline="\n")
    return code


def _understood(options: argparse.Namespace, problems: Problems, progress: Progress) -> Understood:
    progress.say("reading")
    root = _settings(options, problems)
    overlays = [*config.overlays(root, problems), *map(_shown, options.overlay)]
    document = Document.load(_shown(options.spec or _SPEC), problems, overlays)
    wishes = Wishes.of(root, problems)
    problems.is_strict = options.strict or (root is not None and root.flag("strict"))
    found = surface(document, wishes, problems)
    check(document, found.apart)
    validation = None if options.no_validate else Validation(document, found.apart)
    progress.say("understanding")
    try:
        chosen = _configured(root, document, options.package, problems)
        api = build(document, found, wishes, problems)
    except BadInput:
        if validation is not None:
            validation.tell(problems)
        raise
    wishes.say_unused(problems)
    return Understood(found, api, chosen, document, root, problems, validation)


def _settings(options: argparse.Namespace, problems: Problems) -> Node | None:
    """The top of the configuration: no OpenAPI, but the same files, cursors and positions."""
    file = options.config or (None if options.spec else _CONFIG)
    if file is None:
        return None
    return Document(Source.read(_shown(file), problems), "3.1", problems).root


def _configured(
    root: Node | None, document: Document, package: str | None, problems: Problems
) -> Config:
    info = document.root.get("info")
    if info is None or not info.is_map:
        raise BadInput([])  # The document's frame has been checked, and this been told.
    chosen = (
        config.of_document(info, problems) if root is None else config.of_file(root, info, problems)
    )
    return chosen if package is None else config.named(chosen, package, problems)


def _generate(run: Understood, options: argparse.Namespace, progress: Progress) -> int:
    output = options.output or _OUTPUT
    shown = _shown(output)
    if Path.cwd().is_relative_to(output.resolve()):
        raise bad_input(
            "SD702",
            "the current folder can't be exchanged while commands run in it",
            Place("", str(output)),
            "run from the folder above, and name this one",
        )
    made = _released(run, output)
    if options.bump and run.version is not None and made.is_too_small:
        from .diff import bump  # noqa: PLC0415 - hardly a run needs it

        run.settle()
        bump.write(run.version, made.needed)
        return _generate(_understood(options, run.problems, progress), options, progress)
    sys.stdout.write(made.refused(run.version, run.problems))
    files = {**_rendered(run, progress), **made.files()}
    progress.say("writing")
    has_changed = emit.write(output, files)
    progress.close()
    state = "written" if has_changed else "unchanged"
    sys.stdout.write(f"{shown} {state}: {report.line(run.api, run.found)}\n")
    return DONE


def _check(run: Understood, options: argparse.Namespace, progress: Progress) -> int:
    output = options.output or _OUTPUT
    if not output.exists() and not leftovers(output.resolve()):
        run.settle()
        progress.close()
        sys.stdout.write(f"{_shown(output)} is not there; `generate` writes it\n")
        return DRIFT
    made = _released(run, output)
    differences = emit.compare(output, {**_rendered(run, progress), **made.files()})
    progress.close()
    if differences:
        sys.stdout.write(made.told())
    for one in differences:
        shown = "" if one.path == made.name else one.diff
        sys.stdout.write(f"{one.kind}: {one.path}\n{shown}\n")
    foreign = [one for one in differences if one.is_foreign]
    for one in foreign:
        sys.stdout.write(f"{one.path}: no run wrote it and none removes it; move it away\n")
    if len(differences) > len(foreign):
        count = len(differences) - len(foreign)
        what = "1 file differs" if count == 1 else f"{count} files differ"
        sys.stdout.write(f"{_shown(output)}: {what}; `generate` writes anew\n")
    if differences:
        return DRIFT
    sys.stdout.write(f"{_shown(output)} is what the document gives\n")
    return DONE


def _inspect(run: Understood, _: argparse.Namespace, progress: Progress) -> int:
    run.settle()
    progress.close()
    sys.stdout.write(outline(run.api))
    return DONE


_COMMANDS = {"generate": _generate, "check": _check, "inspect": _inspect}


def _released(run: Understood, output: Path) -> Release:
    """What the run means for who uses the package that is in the output folder."""
    from .diff.release import release  # noqa: PLC0415 - loads what lowering does

    sources = (run.document, run.settings)
    made = release(run.api, run.config.version, sources, output, run.problems)
    made.say_shifts(run.problems)
    return made


def _rendered(run: Understood, progress: Progress) -> dict[str, str]:
    # Loaded when something is rendered: the templates' engine takes its time.
    from .lower.python import lower  # noqa: PLC0415 - `--help` needs none
    from .render.files import render  # noqa: PLC0415 - `--help` needs none

    progress.say("rendering")
    files = render(lower(run.api, run.config))
    progress.say("validating")
    run.settle()
    return files


def _tell(problems: Problems) -> None:
    told = problems.sorted()
    terminal = Terminal(sys.stderr)
    for one in told:
        terminal.tell(one)
    count = sum(one.severity == "error" for one in told)
    if count:
        sys.stderr.write(f"{count} error{'s' * (count > 1)}; nothing was written\n")


def _report(run: Understood | None, problems: Problems, *, is_done: bool) -> str:
    if run is None or not is_done:
        return report.of(None, run.found if run else None, None, problems)
    return report.of(run.api, run.found, run.config, problems)


def _can_report(path: Path) -> bool:
    """Whether the report can be written: asked before anything else is."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8"):
            pass
    except OSError as error:
        one = bad_input(
            "SD702", f"the report can't be written: {error.strerror}", Place("", str(path))
        )
        sys.stderr.write(f"{one}\n")
        return False
    return True


def _shown(path: Path) -> str:
    """A path as a reader of this folder would write it."""
    here = Path.cwd()
    is_below = path.is_absolute() and path.is_relative_to(here)
    return str(path.relative_to(here)) if is_below else str(path)
