"""The events of a YAML text: what libyaml makes of its characters, before anything has a meaning.

Owns where libyaml, which reads YAML 1.1, differs from YAML 1.2. Must not know tags or values.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml.events import Event

Position = tuple[int, int]

# What libyaml refuses anywhere in a text (§5.1), telling only a count of bytes.
_UNPRINTABLE = re.compile("[^\\t\\n\\r -~\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
# YAML 1.1, which libyaml reads, ends a line at these three; YAML 1.2 does not (§5.4).
_BREAKS = "\x85\u2028\u2029"
_STAND_INS = "\ue0f5\ue0f6\ue0f7"
_HIDE = str.maketrans(_BREAKS, _STAND_INS)
_SHOW = str.maketrans(_STAND_INS, _BREAKS)


def events(text: str) -> Iterator[Event]:
    """Yield the events of a YAML text, as libyaml parses it."""
    is_shown = any(mark in text for mark in _BREAKS) and not any(
        mark in text for mark in _STAND_INS
    )
    # The plainest loader that has libyaml's parser; nothing but the parser is used.
    parser = yaml.CBaseLoader(text.translate(_HIDE) if is_shown else text)
    while (event := parser.get_event()) is not None:
        if is_shown and isinstance(event, yaml.ScalarEvent):
            event.value = event.value.translate(_SHOW)
        yield event


def start_of(event: Event) -> Position:
    """Return where an event begins."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def unprintable(text: str) -> Position:
    """Return where the first character stands that libyaml refuses."""
    found = _UNPRINTABLE.search(text)
    before = text[: found.start() if found else 0]
    return before.count("\n") + 1, len(before) - before.rfind("\n")
