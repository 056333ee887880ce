"""Owns how foreign text and values become source: the four filters of the templates.

This is a security boundary. Whatever a document holds, `literal(x)` reads back as `x` and does
nothing else, `doc(text)` stays inside its docstring, `md` stays text, `toml` stays a value.
"""

from __future__ import annotations

import json
import math
import re
import textwrap

WIDTH = 100

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# Quotes that could end a docstring: three of them, and those at its end.
_ENDING = re.compile(r'"{3,}|"+\Z')
# A code span of CommonMark (§6.1), less what a table would cut, or a line could take for a fence.
_SPAN = re.compile(r"(?<![`\\])(`{1,2})(?!`)([^|]+?)(?<!`)\1(?!`)")
_ACTIVE = re.compile(r"([\\<>\[\]|`&])")
# What makes a line a heading, a list, a rule or a fence.
_OPENING = re.compile(r"#{1,6}(?= |$)|[-+*](?= |$)|~(?=~~)|[-*_=](?=[-*_= ]*$)|\d+(?=[.)])")
# The line of a paragraph: not empty, indented, a list item, a heading, a table or a quotation.
_PLAIN = re.compile(r"(?![-*+]\s|[#>|=~]|`{3}|\d+[.)]\s)\S")


def literal(value: object) -> str:
    """Python source for a JSON value, lists as tuples where they came as tuples."""
    if isinstance(value, str):
        # A printable string needs its quotes and backslashes escaped, which json does as Python
        # reads it; json's surrogate pairs would not read back, so the rest is left to ascii().
        return json.dumps(value, ensure_ascii=False) if value.isprintable() else ascii(value)
    if isinstance(value, dict):
        inner = ", ".join(f"{literal(key)}: {literal(one)}" for key, one in value.items())
        return f"{{{inner}}}"
    if isinstance(value, list):
        return f"[{', '.join(literal(one) for one in value)}]"
    if isinstance(value, tuple):
        inner = ", ".join(literal(one) for one in value)
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if value is None or isinstance(value, (bool, int)):
        return repr(value)
    if isinstance(value, float) and not math.isnan(value):
        # Python has no literal for infinity, but reads a number that is too large as one.
        return repr(value).replace("inf", "1e999")
    raise TypeError(f"{type(value).__name__} has no literal")


def doc(text: str, indent: int = 0) -> str:
    """A whole docstring around the text, wrapped; nothing in it can end the string."""
    plain = _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    # In one go, so that no quote is escaped twice, which would undo it.
    escaped = _ENDING.sub(lambda found: '\\"' * len(found[0]), plain.replace("\\", "\\\\"))
    lines = wrapped(escaped, WIDTH - indent - 6)
    margin = " " * indent
    if len(lines) == 1 and len(lines[0]) + indent + 6 <= WIDTH:
        return f'"""{lines[0]}"""'
    body = "\n".join(margin + line if line else "" for line in lines[1:])
    return f'"""{lines[0]}\n{body}\n{margin}"""' if body else f'"""{lines[0]}\n{margin}"""'


def md(text: str) -> str:
    """One line of Markdown that reads as the text: no tag, link, cell, heading, list or fence.

    Emphasis and code spans stay, as descriptions are Markdown (OpenAPI 3.1 §4.8.1).
    """
    line = " ".join(_CONTROL.sub(" ", text).split())
    opening = _OPENING.match(line)
    head = opening.group() if opening else ""
    if head.isdecimal():
        return f"{head}\\{_inert(line[len(head) :])}"
    return f"\\{head}{_inert(line[len(head) :])}" if head else _inert(line)


def code(text: str) -> str:
    """A Markdown code span of the text, for `md` to keep."""
    line = " ".join(_CONTROL.sub(" ", text).split())
    marks = "`" * (1 + max(map(len, re.findall("`+", line)), default=0))
    return f"{marks} {line} {marks}" if len(marks) > 1 else f"{marks}{line}{marks}"


def _inert(line: str) -> str:
    escaped: list[str] = []
    end = 0
    for span in _SPAN.finditer(line):
        escaped += [_ACTIVE.sub(r"\\\1", line[end : span.start()]), span.group()]
        end = span.end()
    return "".join([*escaped, _ACTIVE.sub(r"\\\1", line[end:])])


def toml(value: object) -> str:
    """A TOML value (1.0): strings as basic strings, lists of them as arrays."""
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(toml(one) for one in value)}]"
    text = json.dumps(_SURROGATE.sub(" ", str(value)), ensure_ascii=True)
    # JSON escapes an astral character as two surrogates, which TOML refuses.
    return re.sub(r"\\u(d[89ab]..)\\u(d[c-f]..)", _astral, text).replace("\x7f", "\\u007f")


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width`; what is indented, a list item or a fence keeps its own lines."""
    lines: list[str] = []
    is_code = False
    for line in _paragraphs(text):
        is_fence = line.lstrip().startswith("```")
        is_code = is_code != is_fence
        if is_code or is_fence or len(line) <= width:
            lines.append(line.rstrip())
            continue
        hang = " " * (len(line) - len(line.lstrip()) + _hang(line))
        lines += textwrap.wrap(
            line, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
        )
    return lines


def _paragraphs(text: str) -> list[str]:
    """The lines of a text, those that follow each other in one paragraph joined to one."""
    joined: list[str] = []
    is_code = is_open = False
    for line in text.split("\n"):
        is_code = is_code != line.lstrip().startswith("```")
        is_plain = not is_code and _PLAIN.match(line) is not None
        if is_open and is_plain:
            joined[-1] += f" {line.strip()}"
        else:
            joined.append(line)
        # Two spaces at its end break a line in Markdown, a colon introduces what is below.
        is_open = is_plain and not line.endswith(("  ", ":"))
    return joined


def _hang(line: str) -> int:
    marker = re.match(r"\s*([-*+]|\d+[.)])\s+|\s+\w+:\s+", line)
    return 4 if marker and marker.group().strip().endswith(":") else 2 if marker else 0


def _astral(match: re.Match[str]) -> str:
    code = json.loads(f'"{match.group()}"')
    return f"\\U{ord(code):08x}"
