"""Owns how the fields of a form or an upload are written: the Encoding Objects of a media type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Encoding, Style

if TYPE_CHECKING:
    from generator.diagnostics import Problems
    from generator.ir import BodyKind
    from generator.load.document import Node

_STYLES = ("form", "spaceDelimited", "pipeDelimited", "deepObject")
_WRITTEN = ("style", "explode", "allowReserved")


def of(media: Node, kind: BodyKind, problems: Problems) -> tuple[tuple[str, Encoding], ...]:
    """The encodings of a media type, by field, without those that say nothing."""
    listed = media.get("encoding")
    if listed is None or kind not in ("form", "multipart"):
        return ()
    read = ((name, _encoding(node, kind, problems)) for name, node in listed.items() if node.is_map)
    return tuple((name, one) for name, one in read if one != Encoding())


def _encoding(node: Node, kind: BodyKind, problems: Problems) -> Encoding:
    return Encoding(
        content_type=node.text("contentType"),
        style=_style(node, problems),
        headers=_headers(node, problems) if kind == "multipart" else (),
    )


def _style(node: Node, problems: Problems) -> Style | None:
    """The style, where one is asked for: else the content type says how (OpenAPI 3.1 §4.8.15.1)."""
    if not any(key in node for key in _WRITTEN):
        return None
    name = node.text("style") or "form"
    if name not in _STYLES:
        problems.error(
            "SD305",
            f"{name} is no style of a field",
            node["style"],
            hint=f"one of {', '.join(_STYLES)}",
        )
        return None
    explode = node.flag("explode", default=name == "form")
    return Style(name, explode, node.flag("allowReserved"))


def _headers(node: Node, problems: Problems) -> tuple[tuple[str, str], ...]:
    listed = node.get("headers")
    found: list[tuple[str, str]] = []
    for name, holder in listed.items() if listed is not None else ():
        header = holder.resolved()
        if header is None or name.lower() == "content-type":  # §4.8.15.1: that one is ignored
            continue
        schema = header.get("schema")
        told = schema.resolved() if schema is not None else None
        value = told.value.get("const", told.value.get("default")) if told is not None else None
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            found.append((name, str(value)))
        elif header.flag("required"):
            problems.warning(
                "SD305",
                f"the header {name} of a part has no value of its own",
                header,
                hint="callers give it with the file: (name, file, content type, headers)",
            )
    return tuple(found)
