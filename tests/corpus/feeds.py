"""Owns answers that come item by item as their standards let a server write them.

Events by the WHATWG's HTML §9.2.5, lines of JSON, records by RFC 7464. Written from those, not from
the runtime; how the ends of lines, comments and the pieces of the connection fall is drawn.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

    Draw = Callable[[st.SearchStrategy[Any]], Any]

CLAUSES: Final = {
    "events": "WHATWG HTML §9.2.5: how events are written",
    "lines": "jsonlines.org: UTF-8, a JSON value a line, ends by LF or CRLF",
    "records": "RFC 7464 §2.2: RS, a JSON text, LF",
}
_IGNORED: Final = ("", ":", ": still here", "unheard: of", "retry: 10", "retry: soon", "id: 7")


def written(draw: Draw, items: list[Any], kind: str) -> bytes:
    """Return the bytes of an answer with these items; those of events may be text."""
    if kind == "events":
        return _events(draw, items)
    texts: list[str] = [json.dumps(one, ensure_ascii=draw(st.booleans())) for one in items]
    if kind == "records":
        return b"".join(b"\x1e" + one.encode() + b"\n" for one in texts)
    end: str = draw(st.sampled_from(["\n", "\r\n"]))
    last: str = draw(st.sampled_from(["", end]))
    return (end.join(texts) + last).encode()


def _events(draw: Draw, items: list[Any]) -> bytes:
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    lines: list[str] = []
    for one in items:
        indent = draw(st.sampled_from([None, 1]))
        text = one if isinstance(one, str) else json.dumps(one, indent=indent)
        lines += draw(st.lists(st.sampled_from(_IGNORED[1:]), max_size=2))
        lines += [_field(draw, each) for each in text.split("\n")]
        lines.append("")
        lines += draw(st.lists(st.sampled_from(_IGNORED), max_size=2))
        lines.append("")
    # What no empty line ends is no event.
    lines += draw(st.sampled_from([[], ["data: cut off"]]))
    mark: str = draw(st.sampled_from(["", "\ufeff"]))
    return (mark + "".join(f"{line}{end}" for line in lines)).encode()


def _field(draw: Draw, text: str) -> str:
    """One space behind the colon is no part of the data."""
    is_close = text and not text.startswith(" ") and draw(st.booleans())
    return f"data:{text}" if is_close else f"data: {text}"
