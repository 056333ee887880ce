"""`python -m tests.corpus FOLDER`: emits and tries every document of a folder, prints a table."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.corpus.run import Result, run
from tests.corpus.verdicts import CLAUSE, NO_ONE

_SUFFIXES = {".yaml", ".yml", ".json"}
_FORM = "{:32} {:>10} {:>7} {:>8} {:>5} {:>8} {:>9} {:>9} {:>7} {:>7} {:>9} {:>9} {:>13} {:>13}"
_HEAD = (
    *("document", "operations", "models", "seconds", "MB", "ms each", "validator", "import ms"),
    *("mypy", "pyright", "calls", "trips", "arguments", "answers"),
)
_SHOWN = 1000
_LEGEND = """
operations  emitted of all that the document has; models: what became a class, an enum or an alias
seconds     of CPU that emitting took, and MB at its peak; ms each: for an operation or a model
validator   seconds that openapi-spec-validator takes alone; import ms: until a client can be made
mypy        and pyright: what each says of the package in its strict mode
calls       operations whose requests are what the document says; trips: whose answers are read so,
            too, both of all that the document has and with samples
arguments   of drawn calls: parameters, bodies, credentials, servers; answers: each of the contents.
            Three counts: decoded and validated by others (openapi-core, werkzeug, jsonschema), read
            by a clause of a specification, and judged by no one"""
_WHY = {
    CLAUSE: "Read by a clause, since openapi-core has no word on it or another than the clause",
    NO_ONE: "Judged by no one",
}


def main() -> int:
    """Run over a folder; tell by the exit status whether anything failed."""
    options = _options()
    asked = ("import",) if options.no_types else ("import", "validator", "mypy", "pyright")
    print(_FORM.format(*_HEAD), flush=True)
    results: list[Result] = []
    with (
        tempfile.TemporaryDirectory() as cache,
        ThreadPoolExecutor(options.jobs) as pool,
    ):
        paths = _paths(options.folder, options.only)
        several = [pool.submit(run, path, Path(cache), asked) for path in paths]
        for one in several:
            results.append(one.result())
            print(_row(results[-1]), flush=True)
            for operation, told in results[-1].failures[:_SHOWN]:
                print(f"  {operation}: {told}", flush=True)
    print(_LEGEND)
    _tell(results)
    failed = sum(bool(result.failures) for result in results)
    print(f"\n{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--only", nargs="+", metavar="NAME", help="documents with this in their name"
    )
    parser.add_argument("--jobs", type=int, default=2, help="how many at a time (2)")
    parser.add_argument(
        "--no-types", action="store_true", help="leave mypy, basedpyright and the validator out"
    )
    return parser.parse_args()


def _paths(folder: Path, only: list[str] | None) -> list[Path]:
    """The documents, the small ones first: they tell the most in the least time."""
    several = [path for path in folder.iterdir() if path.suffix in _SUFFIXES]
    asked = [one for one in several if not only or any(name in one.name for name in only)]
    return sorted(asked, key=lambda path: path.stat().st_size)


def _tell(results: list[Result]) -> None:
    """Print why it was not others who judged, for how many calls."""
    for judge, title in _WHY.items():
        counts: Counter[str] = Counter()
        for of, reason, count in (one for result in results for one in result.reasons):
            counts[reason] += count * (of == judge)
        told = [f"{count:8} {reason}" for reason, count in counts.most_common() if count]
        if told:
            print(f"\n{title} (calls, reason):", *told, sep="\n")


def _row(one: Result) -> str:
    return _FORM.format(
        *(one.document, one.operations, one.models, f"{one.seconds:.2f}", f"{one.megabytes:.0f}"),
        *(one.each, one.validated, one.imported, one.mypy, one.pyright, one.calls, one.trips),
        *(one.judged, one.answers),
    )


if __name__ == "__main__":
    sys.exit(main())
