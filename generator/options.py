"""Owns what can be said on the command line. Loads nothing else, so that help comes at once."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Of the generator; the package that it emits has its own.
VERSION = "1.0.0"

_COMMANDS = (
    ("generate", "write the package"),
    ("check", "compare the package on disk with what would be written; writes nothing"),
    ("inspect", "print what the document means, before any code"),
)
_DIFF = "say what a change of the document means to the package's callers"


def parsed(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The options of one run; ends the process where they make no sense or help is asked for."""
    options = _parser().parse_args(arguments)
    needs_output = options.command in ("generate", "check")
    if needs_output and options.spec and not options.output:
        options.usage.error("--output is needed with --spec: the default is this project's package")
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator", description="From an OpenAPI document to a Python package."
    )
    parser.add_argument("--version", action="version", version=VERSION)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, told in _COMMANDS:
        command = commands.add_parser(name, help=told, description=told.capitalize() + ".")
        command.add_argument("--spec", type=Path, help="the document (this project's own)")
        command.add_argument("--config", type=Path, help="what to emit under which names")
        command.add_argument("--output", type=Path, help="the package's folder (generated/python)")
        command.add_argument("--package", help="the import name")
        command.add_argument("--report", type=Path, help="write a JSON report to this file")
        command.add_argument("--strict", action="store_true", help="take warnings as errors")
        command.add_argument(
            "--no-validate",
            action="store_true",
            help="leave out openapi-spec-validator, which takes most of the time",
        )
        _add_overlay(command)
        if name == "generate":
            command.add_argument(
                "--bump", action="store_true", help="raise a version that is too small"
            )
        command.set_defaults(usage=command)
    _add_diff(commands.add_parser("diff", help=_DIFF, description=_DIFF.capitalize() + "."))
    return parser


def _add_overlay(command: argparse.ArgumentParser) -> None:
    told = "an overlay (1.0) to lay over the document, after those of the configuration"
    command.add_argument(
        "--overlay", action="append", default=[], type=Path, metavar="FILE", help=told
    )


def _add_diff(command: argparse.ArgumentParser) -> None:
    command.add_argument("old", type=Path, metavar="OLD", help="the document as it was")
    command.add_argument("new", type=Path, metavar="NEW", help="the document as it is now")
    command.add_argument("--config", type=Path, help="what to emit under which names")
    _add_overlay(command)
    command.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    command.add_argument(
        "--fail-on",
        choices=("breaking", "additive"),
        help="exit 1 where there is such a change, or a worse one",
    )
