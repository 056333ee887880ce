"""When to ask again, and after how long.

Owns the rules as plain functions and the budget that the calls of a client share. Must not sleep,
read a clock or know of a transport.
"""

from __future__ import annotations

import re
from collections import deque
from itertools import repeat
from typing import TYPE_CHECKING

from .errors import ApiException, TransportError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MAX_PAUSE = 60.0
"""The longest that a Retry-After is obeyed, in seconds; beyond it the caller decides."""

LONGEST = 1e8
"""Three years in seconds; clocks and locks take no number as large as one can write."""

_FIRST_PAUSE = 0.5
_LONGEST_BACKOFF = 8.0
_REFUSED = 429
_PASSING = frozenset({408, 429, 500, 502, 503, 504})
_DELAY_SECONDS = re.compile(r"\d+(\.\d+)?", re.ASCII)


class Budget:
    """Retries that the calls of a client share, so that a dead server is not asked thrice as often.

    The rule of the adaptive clients of the big clouds: a bucket of 500 tokens, 5 for a retry, all
    of them given back when that retry succeeds, 1 for each call that needed none.
    """

    CAPACITY = 500
    COST = 5

    def __init__(self) -> None:
        # Not a number and a lock, which the child of a fork could find held: each step here is
        # atomic, and the deque itself drops what is over its capacity.
        self._tokens = deque(repeat(None, self.CAPACITY), self.CAPACITY)

    def take(self) -> bool:
        """Pay for a retry, if there is enough left."""
        paid = 0
        try:
            while paid < self.COST:
                self._tokens.pop()
                paid += 1
        except IndexError:
            self._tokens.extend(repeat(None, paid))
            return False
        return True

    def give_back(self, attempts: int) -> None:
        """Book a call that succeeded at its attempt number `attempts`."""
        if len(self._tokens) < self.CAPACITY:
            self._tokens.extend(repeat(None, self.COST if attempts > 1 else 1))


def is_repeatable(error: ApiException, *, is_safe: bool) -> bool:
    """Tell whether a call that failed so may be sent again.

    `is_safe` means that the operation can be carried out twice without harm (RFC 9110 §9.2.2). One
    that is not goes out again only when it provably was not processed: it never left, or the
    service answered that it refused it (429, RFC 6585 §4).
    """
    if isinstance(error, TransportError):
        return is_safe or not error.maybe_sent
    return error.status == _REFUSED or (is_safe and error.status in _PASSING)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds to wait that Retry-After asks for (RFC 9110 §10.2.3), or None.

    `now` is the time in seconds since the epoch. Seconds and HTTP-dates are understood, a date in
    the past is 0; what is neither (a sign, nan, inf) reads as if it were not there. Never more than
    LONGEST: the caller may want to sleep that long.
    """
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    if _DELAY_SECONDS.fullmatch(value):
        return min(float(value), LONGEST)
    # Here, since email.utils takes longer to import than the rest of this package.
    from datetime import timezone
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(value)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=timezone.utc)
        return min(max(0.0, moment.timestamp() - now), LONGEST)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def delay(attempt: int, asked: float | None, random: Callable[[], float]) -> float:
    """Return the seconds to wait after attempt number `attempt`: as asked, else full jitter."""
    if asked is not None:
        return asked
    return random() * min(_LONGEST_BACKOFF, _FIRST_PAUSE * 2.0 ** (attempt - 1))
