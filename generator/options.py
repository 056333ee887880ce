"""Owns what can be said on the command line. Loads nothing else, so that help comes at once."""

from __future__ import annotations

import argparse
import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Of the generator; the package that it emits has its own.
VERSION = "1.0.0"

_PROGRAM = "python -m generator"
# What somebody names first who has read no help: a document, and no command or option.
_FILE = re.compile(r"^[^-].*[./]")
_URL = re.compile("https?:/")
_COMMANDS = (
    ("generate", "write the package"),
    ("check", "compare the package on disk with what would be written; writes nothing"),
    ("inspect", "print what the document means, before any code"),
)
_DOCUMENT = "the OpenAPI document, a file of YAML or JSON (default: this project's own)"
_OUTPUT = "the package's folder; needed for any document but this project's own"
_PACKAGE = "the import name (default: from the document's title)"
_NO_VALIDATE = "leave out openapi-spec-validator, which takes most of the time"
_CONFIG = "what to emit under which names (default: from the document's title)"
_DIFF = "say what a change of the document means to the package's callers"


def parsed(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The options of one run; ends the process where they make no sense or help is asked for."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    parser = _parser()
    if not given:
        parser.print_help(sys.stderr)
        parser.exit(2)
    if _FILE.search(given[0]):
        parser.error(f"a command is missing; type: {_PROGRAM} generate {_example(given[0])}")
    options = parser.parse_args(given)
    if options.command != "diff":
        _settle(options)
    return options


def _settle(options: argparse.Namespace) -> None:
    """Take the document by either way of naming it, and end where something is missing or amiss."""
    if options.document and options.spec:
        options.usage.error(f"which document: {options.document} or {options.spec}?")
    options.spec = options.spec or options.document
    if options.spec and _URL.match(str(options.spec)):
        options.usage.error("nothing is fetched: download the document, and name its file")
    if options.command != "inspect" and options.spec and not options.output:
        command = f"{_PROGRAM} {options.command} {_example(str(options.spec))}"
        options.usage.error(f"the package's folder is missing; type: {command}")


def _example(document: str) -> str:
    return f"{shlex.quote(document)} --output out"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=_PROGRAM,
        description="From an OpenAPI document to a Python package.",
        epilog=f"For example: {_PROGRAM} generate openapi.json --output out",
    )
    parser.add_argument("--version", action="version", version=VERSION)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, told in _COMMANDS:
        command = commands.add_parser(name, help=told, description=told.capitalize() + ".")
        _add_run(command)
        if name == "generate":
            command.add_argument(
                "--bump", action="store_true", help="raise a version that is too small"
            )
        command.set_defaults(usage=command)
    _add_diff(commands.add_parser("diff", help=_DIFF, description=_DIFF.capitalize() + "."))
    return parser


def _add_run(command: argparse.ArgumentParser) -> None:
    """Add what every command takes that reads one document."""
    command.add_argument("document", type=Path, nargs="?", metavar="DOCUMENT", help=_DOCUMENT)
    command.add_argument("--spec", type=Path, metavar="DOCUMENT", help="the same, as an option")
    command.add_argument("--config", type=Path, metavar="FILE", help=_CONFIG)
    command.add_argument("-o", "--output", type=Path, metavar="FOLDER", help=_OUTPUT)
    command.add_argument("--package", metavar="NAME", help=_PACKAGE)
    command.add_argument("--report", type=Path, metavar="FILE", help="write a JSON report there")
    command.add_argument("--strict", action="store_true", help="take warnings as errors")
    command.add_argument("--no-validate", action="store_true", help=_NO_VALIDATE)
    _add_overlay(command)


def _add_overlay(command: argparse.ArgumentParser) -> None:
    told = "an overlay (1.0) to lay over the document, after those of the configuration"
    command.add_argument(
        "--overlay", action="append", default=[], type=Path, metavar="FILE", help=told
    )


def _add_diff(command: argparse.ArgumentParser) -> None:
    command.add_argument("old", type=Path, metavar="OLD", help="the document as it was")
    command.add_argument("new", type=Path, metavar="NEW", help="the document as it is now")
    command.add_argument("--config", type=Path, metavar="FILE", help=_CONFIG)
    _add_overlay(command)
    command.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    command.add_argument(
        "--fail-on",
        choices=("breaking", "additive"),
        help="exit 1 where there is such a change, or a worse one",
    )
