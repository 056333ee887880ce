"""Owns answers that come item by item as their standards let a server write them.

Events by the WHATWG's HTML §9.2.5, lines of JSON, records by RFC 7464. Written from those, not from
the runtime; how the ends of lines, comments and the pieces of the connection fall is drawn.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from attrs import define, field, frozen
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Draw = Callable[[st.SearchStrategy[Any]], Any]

CLAUSES: Final = {
    "events": "WHATWG HTML §9.2.5, §9.2.6: how events are written, and what they say",
    "lines": "jsonlines.org: UTF-8, a JSON value a line, ends by LF or CRLF",
    "records": "RFC 7464 §2.2: RS, a JSON text, LF",
}
# Lines beside those of the data, and what each says; an empty one is the end of an event.
_BESIDE: Final[Mapping[str, Mapping[str, Any]]] = {
    ":": {},
    ": still here": {},
    "unheard: of": {},
    "retry: 10": {"retry": 10},
    "retry: soon": {},
    "id: 7": {"id": "7"},
    "retry:2500": {"retry": 2500},
    "id": {"id": ""},
    "id: a\0": {},
}


@frozen
class Item:
    """One item of a feed: its value, and of an event its type where that tells what it holds."""

    value: Any
    event: str = ""


def written(draw: Draw, items: list[Item], kind: str) -> tuple[bytes, list[Any]]:
    """Return the bytes of an answer with these items, and of events what each one says."""
    if kind == "events":
        return _Events(draw).written(items)
    texts: list[str] = [json.dumps(one.value, ensure_ascii=draw(st.booleans())) for one in items]
    if kind == "records":
        return b"".join(b"\x1e" + one.encode() + b"\n" for one in texts), []
    end: str = draw(st.sampled_from(["\n", "\r\n"]))
    last: str = draw(st.sampled_from(["", end]))
    return (end.join(texts) + last).encode(), []


def told_by(events: list[Any]) -> list[Any]:
    """Return what events say beside their data, as a package gives them."""
    return [{"event": one.event, "id": one.id, "retry": one.retry} for one in events]


@define
class _Events:
    """Writes events line by line, and keeps in mind what a reader knows after each."""

    draw: Draw
    lines: list[str] = field(factory=list, init=False)
    # The last id and the last retry hold for all events that follow.
    known: dict[str, Any] = field(factory=lambda: {"id": "", "retry": None}, init=False)

    def written(self, items: list[Item]) -> tuple[bytes, list[Any]]:
        """Return the bytes of these events, and what each one says beside its data."""
        end, told = self.draw(st.sampled_from(["\n", "\r\n", "\r"])), []
        for one in items:
            self._beside()
            self._data(one.value)
            kind = one.event or self.draw(st.sampled_from(["", "told"]))
            self.lines += [f"event: {kind}"] * bool(kind)
            told.append({"event": kind or "message", **self.known})
            self.lines.append("")
            # An event without data is none, and leaves no type behind.
            self.lines += self.draw(st.sampled_from([[], ["event: none", ""]]))
            self._beside()
            self.lines.append("")
        # What no empty line ends is no event.
        self.lines += self.draw(st.sampled_from([[], ["data: cut off"]]))
        mark: str = self.draw(st.sampled_from(["", "\ufeff"]))
        return (mark + "".join(f"{line}{end}" for line in self.lines)).encode(), told

    def _beside(self) -> None:
        for line in self.draw(st.lists(st.sampled_from([*_BESIDE]), max_size=3)):
            self.lines.append(line)
            self.known.update(_BESIDE[line])

    def _data(self, value: Any) -> None:
        indent = self.draw(st.sampled_from([None, 1]))
        text = value if isinstance(value, str) else json.dumps(value, indent=indent)
        self.lines += [_field(self.draw, each) for each in text.split("\n")]


def _field(draw: Draw, text: str) -> str:
    """One space behind the colon is no part of the data."""
    is_close = text and not text.startswith(" ") and draw(st.booleans())
    return f"data:{text}" if is_close else f"data: {text}"
