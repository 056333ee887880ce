"""`python -m tests.corpus FOLDER`: emits and tries every document of a folder, prints a table."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.corpus.run import Result, run

_SUFFIXES = {".yaml", ".yml", ".json"}
_FORM = "{:32} {:>10} {:>7} {:>8} {:>5} {:>8} {:>9} {:>9} {:>7} {:>7} {:>9} {:>9} {:>13} {:>13}"
_HEAD = (
    *("document", "operations", "models", "seconds", "MB", "ms each", "validator", "import ms"),
    *("mypy", "pyright", "calls", "trips", "arguments", "answers"),
)
_SHOWN = 1000


def main() -> int:
    """Run over a folder; tell by the exit status whether anything failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--only", nargs="+", metavar="NAME", help="documents with this in their name"
    )
    parser.add_argument("--jobs", type=int, default=2, help="how many at a time (2)")
    parser.add_argument(
        "--no-types", action="store_true", help="leave mypy, basedpyright and the validator out"
    )
    options = parser.parse_args()
    asked = ("import",) if options.no_types else ("import", "validator", "mypy", "pyright")
    paths = [
        path
        for path in options.folder.iterdir()
        if path.suffix in _SUFFIXES
        and (not options.only or any(n in path.name for n in options.only))
    ]
    # The small ones first: they tell the most in the least time.
    paths.sort(key=lambda path: path.stat().st_size)
    print(_FORM.format(*_HEAD), flush=True)
    results: list[Result] = []
    with (
        tempfile.TemporaryDirectory() as cache,
        ThreadPoolExecutor(options.jobs) as pool,
    ):
        several = [pool.submit(run, path, Path(cache), asked) for path in paths]
        for one in several:
            results.append(one.result())
            print(_row(results[-1]), flush=True)
            for operation, told in results[-1].failures[:_SHOWN]:
                print(f"  {operation}: {told}", flush=True)
    reasons = sum((Counter(result.reasons) for result in results), Counter[str]())
    if reasons:
        print("\nNot judged by others (counted: by others / by clause / by no one), and why:")
        print(*(f"{count:8} {reason}" for reason, count in reasons.most_common()), sep="\n")
    failed = sum(bool(result.failures) for result in results)
    print(f"\n{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


def _row(one: Result) -> str:
    return _FORM.format(
        *(one.document, one.operations, one.models, f"{one.seconds:.2f}", f"{one.megabytes:.0f}"),
        *(one.each, one.validated, one.imported, one.mypy, one.pyright, one.calls, one.trips),
        *(one.judged, one.answers),
    )


if __name__ == "__main__":
    sys.exit(main())
