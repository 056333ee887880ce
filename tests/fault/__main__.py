"""Plays every row both ways and prints a table: row, promised, seen.

`python -m tests.fault [WORD] [--fast]`: with a word, only the rows that hold it are played; fast,
with the parser of the extra.
"""

from __future__ import annotations

import argparse
import sys

from tests.fault.judge import judge
from tests.fault.row import MODES, Mode, Row, outline
from tests.fault.rows import TABLE
from tests.fault.stage import play

_WIDTHS = (52, 46)


def seen(row: Row, mode: Mode, *, is_fast: bool) -> tuple[bool, str]:
    """Play a row one way; tell whether its promise was kept, and what was seen."""
    try:
        run = play(row, mode, is_fast=is_fast)
        judge(row, run)
    except Exception as error:  # noqa: BLE001 - the table goes on
        lines = str(error).strip().splitlines() or [""]
        return False, f"FAILED {type(error).__name__}: {lines[0][:200]}"
    return True, outline(run)


def main() -> int:
    """Print the table; tell how many rows failed by the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.fault", description=__doc__)
    parser.add_argument("word", nargs="?", default="")
    parser.add_argument("--fast", action="store_true")
    options = parser.parse_args()
    word = options.word
    passed = failed = 0
    for section, rows in TABLE.items():
        chosen = [row for row in rows if word in f"{section} {row.text} {row.promised}"]
        if chosen:
            print(f"\n{section}\n")
        for row in chosen:
            found = [seen(row, mode, is_fast=options.fast) for mode in MODES]
            passed += sum(is_kept for is_kept, _ in found)
            failed += sum(not is_kept for is_kept, _ in found)
            words = [text for _, text in found]
            told = words[0] if words[0] == words[1] else f"{words[0]} | {words[1]}"
            print(f"{row.text:{_WIDTHS[0]}}  {row.promised:{_WIDTHS[1]}}  {told}", flush=True)
    print(f"\n{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
