"""Owns what was seen of the arguments of an operation, and the counting of it."""

from __future__ import annotations

from collections import Counter
from typing import Final

from attrs import Factory, define

CORE, CLAUSE, NO_ONE = "judged", "by clause", "not judgeable"
_ORDER: Final = (CORE, CLAUSE, NO_ONE)


@define
class Verdict:
    """What was seen of the arguments of one operation: the best judge that each had."""

    slots: dict[str, str] = Factory(dict)
    # Who judged, but for those who need none, and why; counted by calls.
    reasons: Counter[tuple[str, str]] = Factory(Counter)
    faults: list[str] = Factory(list)

    def judged(self, slot: str, judge: str, reason: str = "") -> None:
        """Note who judged an argument, and why it was not openapi-core."""
        self.slots[slot] = min(judge, self.slots.get(slot, judge), key=_ORDER.index)
        if reason:
            self.reasons[judge, reason] += 1

    def fault(self, text: str | None) -> None:
        """Note what is wrong, if anything is, once."""
        if text is not None and text not in self.faults:
            self.faults.append(text)


def tally(verdicts: list[Verdict]) -> dict[str, int]:
    """Count the arguments of a document by who judged them, openapi-core first."""
    counts = Counter(judge for one in verdicts for judge in one.slots.values())
    return {judge: counts[judge] for judge in _ORDER}
