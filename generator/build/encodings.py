"""Owns how the fields of a form or an upload are written: the Encoding Objects of a media type."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from generator.ir import Encoding, Style

from .beyond import is_open
from .keywords import has_properties
from .parts import meant
from .properties import properties_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Problems
    from generator.ir import BodyKind
    from generator.load.document import Node

_STYLES = ("form", "spaceDelimited", "pipeDelimited", "deepObject")
_WRITTEN = ("style", "explode", "allowReserved")
# New in 3.2: parts that are told apart by their order.
_BY_ORDER = ("prefixEncoding", "itemEncoding")


def of(media: Node, kind: BodyKind, problems: Problems) -> tuple[tuple[str, Encoding], ...]:
    """The encodings of a media type, by field, without those that say nothing."""
    if kind not in ("form", "multipart"):
        return ()
    for key in _BY_ORDER:
        if key in media:
            message = f"{key} is not followed: parts are sent by their names"
            hint = "describe the parts as properties of an object"
            problems.warning("SD305", message, media[key], hint=hint)
    listed = media.get("encoding")
    nodes = listed.items() if listed is not None else ()
    read = {name: _encoding(node, kind, problems) for name, node in nodes if node.is_map}
    for name, node in _properties(media) if kind == "multipart" else ():
        read[name] = meant(read.get(name, Encoding()), node)
    for name, node in [*listed.items()] if listed is not None else ():
        if read.get(name, Encoding()).style is not None and "contentType" in node:
            _say_styled(node["contentType"], problems)
    _say_unlisted(media, problems)
    return tuple((name, one) for name, one in read.items() if one != Encoding())


def _say_styled(node: Node, problems: Problems) -> None:
    """Tell of a content type beside a style, which says alone how a text is written."""
    told = "contentType says nothing beside a style, explode or allowReserved; it is ignored"
    problems.warning("SD305", told, node, hint="keep one of them (OpenAPI 3.1 §4.8.15.1)")


def _say_unlisted(media: Node, problems: Problems) -> None:
    """Tell of encodings of what is no field of the body (OpenAPI 3.1 §4.8.14.1)."""
    schema, listed = media.get("schema"), media.get("encoding")
    target = schema.resolved() if schema is not None and schema.is_map else None
    if listed is None or target is None or not target.is_map or not has_properties(target):
        return
    known = properties_of(target)
    for name, node in listed.items() if not is_open(target) else ():
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else "list it under properties"
            told = f"the body has no property {name}: its encoding is ignored"
            problems.warning("SD305", told, node, hint=hint)


def _properties(media: Node) -> Iterable[tuple[str, Node]]:
    """The fields of an upload, those of an `allOf` too."""
    schema = media.get("schema")
    target = schema.resolved() if schema is not None and schema.is_map else None
    return properties_of(target).items() if target is not None and target.is_map else ()


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
        content = header.get("content")
        described = [*content.items()][:1] if content is not None else [("", header)]
        schema = described[0][1].get("schema") if described else None
        told = schema.resolved() if schema is not None else None
        value = _sole(told.value) if told is not None and told.is_map else None
        if isinstance(value, (str, int, float)):
            found.append((name, str(value).lower() if isinstance(value, bool) else str(value)))
        elif header.flag("required"):
            problems.warning(
                "SD305",
                f"the header {name} of a part has no value of its own",
                header,
                hint="a file can bring it: (name, file, content type, headers); else say its const",
            )
    return tuple(found)


def _sole(schema: dict[str, Any]) -> Any:
    """The one value that a schema lets a header have, or has by default."""
    listed = schema.get("enum")
    sole = listed[0] if isinstance(listed, list) and len(listed) == 1 else schema.get("default")
    return schema.get("const", sole)
