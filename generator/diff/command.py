"""Owns `diff OLD NEW`: two documents read, compared, and the comparison told.

Exit 0, 1 where `--fail-on` finds its level or a worse one, 2 for bad input.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from generator import config
from generator.build.api import build
from generator.build.surface import surface
from generator.diagnostics import BadInput, Problems
from generator.load.document import Document
from generator.load.source import Source
from generator.wishes import Wishes

from .change import LEVELS
from .compare import compare
from .forms import FORMS

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from generator.ir import Api

_OF_OVERLAYS = ("SD801", "SD803")
DONE, FOUND, BAD_INPUT = 0, 1, 2


def run(options: argparse.Namespace) -> int:
    """Compare two documents; returns the exit code."""
    problems = Problems()
    try:
        old, new = (_read(path, options, problems) for path in (options.old, options.new))
    except BadInput as error:
        problems.add(error.diagnostics)
    for one in problems.sorted():
        # What a document can't have emitted is told by `generate`; an overlay is at hand here.
        if one.severity == "error" or one.code in _OF_OVERLAYS:
            sys.stderr.write(f"{one.text()}\n")
    if problems.has_errors:
        return BAD_INPUT
    changes = compare(old, new)
    sys.stdout.write(FORMS[options.format](changes))
    worst = LEVELS.index(options.fail_on) if options.fail_on else -1
    return FOUND if any(LEVELS.index(one.level) <= worst for one in changes) else DONE


def _read(path: Path, options: argparse.Namespace, problems: Problems) -> Api:
    """The IR of a document; names that the configuration wishes for in vain are no fault here."""
    root = (
        Document(Source.read(str(options.config), problems), "3.1", problems).root
        if options.config
        else None
    )
    overlays = [*config.overlays(root, problems), *map(str, options.overlay)]
    document = Document.load(str(path), problems, overlays)
    wishes = Wishes.of(root, problems)
    return build(document, surface(document, wishes, problems), wishes, problems)
