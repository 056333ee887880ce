"""Owns the pictures: bars of ratios, in SVG that reads in light and dark alike."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Mapping

_WIDTH = 720
_NAMES = 190
_ROW = 26
_TOP = 54
_VALUE = 64

# currentColor would be black in an <img>: the picture has to ask for the reader's scheme itself.
_STYLE = """
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600; font-size: 15px }
.note { fill: #59636e; font-size: 12px }
.bar { fill: #afb8c1 }
.own { fill: #0969da }
.line { stroke: #59636e; stroke-dasharray: 3 3 }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc }
  .note { fill: #9198a1 }
  .bar { fill: #656c76 }
  .own { fill: #4493f8 }
  .line { stroke: #9198a1 }
}
"""


def bars(title: str, note: str, values: Mapping[str, float]) -> str:
    """Draw a bar for each value, with a line at 1; this SDK's own bars stand out."""
    height = _TOP + _ROW * len(values) + 14
    room = _WIDTH - _NAMES - _VALUE
    scale = room / max(1.0, *values.values())
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
            f'width="{_WIDTH}" height="{height}" role="img" aria-label="{escape(title)}">'
        ),
        f"<style>{_STYLE}</style>",
        f'<text class="title" x="8" y="20">{escape(title)}</text>',
        f'<text class="note" x="8" y="40">{escape(note)}</text>',
    ]
    for number, (name, value) in enumerate(values.items()):
        y = _TOP + _ROW * number
        kind = "own" if name.startswith("this") else "bar"
        width = value * scale
        lines += [
            f'<text x="{_NAMES - 8}" y="{y + 16}" text-anchor="end">{escape(name)}</text>',
            f'<rect class="{kind}" x="{_NAMES}" y="{y + 3}" width="{width:.1f}" height="18"/>',
            f'<text x="{_NAMES + _beside(width, scale):.1f}" y="{y + 16}">{value:.2f}</text>',
        ]
    one = _NAMES + scale
    lines.append(
        f'<line class="line" x1="{one:.1f}" x2="{one:.1f}" y1="{_TOP - 4}" y2="{height - 8}"/>'
    )
    return "\n".join([*lines, "</svg>"]) + "\n"


def _beside(width: float, line: float) -> float:
    # A label that the line at 1 would cross stands behind it.
    start = width + 6
    return line + 6 if line - 32 < start < line + 6 else start
