"""Owns how the fields of a form or an upload are written: the Encoding Objects of a media type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from generator.ir import Array, Encoding, Style
from generator.mentions import parts_of

from .keywords import format_of
from .unions import variants_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diagnostics import Problems
    from generator.ir import BodyKind, Field
    from generator.ir import Type as IrType
    from generator.load.document import Node

_STYLES = ("form", "spaceDelimited", "pipeDelimited", "deepObject")
_WRITTEN = ("style", "explode", "allowReserved")
# New in 3.2: parts that are told apart by their order.
_BY_ORDER = ("prefixEncoding", "itemEncoding")
_OF_FILES = "application/octet-stream"  # OpenAPI 3.1 §4.8.15.1: unless something else is said
_DEEPEST = 3  # unions and lists within others; one may hold itself
_BASE64 = Encoding("application/octet-stream", None, (("Content-Transfer-Encoding", "base64"),))


def of(
    media: Node, kind: BodyKind, fields: tuple[Field, ...], problems: Problems
) -> tuple[tuple[str, Encoding], ...]:
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
    if kind == "multipart":
        of_base64 = [one.name for one in fields if _is_base64(one.type)]
        read |= {name: _as_base64(read.get(name, Encoding())) for name in of_base64}
        for name, content_type in _files(media):
            one = read.get(name, Encoding())
            # A style is for text: documents that .NET emits have one beside every file.
            read[name] = attrs.evolve(
                one, content_type=one.content_type or content_type, style=None
            )
    return tuple((name, one) for name, one in read.items() if one != Encoding())


def _files(media: Node) -> Iterator[tuple[str, str]]:
    """The files, and what they are by their schemas (OpenAPI 3.1.1, Working with Binary Data)."""
    schema = _meant(media.get("schema"))
    listed = schema.get("properties") if schema is not None else None
    for name, node in listed.items() if listed is not None else ():
        told = {
            one.text("contentMediaType") if format_of(one) == "binary" else None
            for one in _contents(node)
        }
        if told - {None}:
            # What may be one of several has no type that holds for each of them.
            sole = next(iter(told)) if len(told) == 1 else ""
            yield name, "" if sole in (None, _OF_FILES) else sole


def _contents(node: Node, depth: int = 0) -> Iterator[Node]:
    """The schemas of what one part of a field may hold: each variant, and the items of a list."""
    one = _meant(node)
    if one is None or depth > _DEEPEST:
        return
    inner = variants_of(one) or ([one["items"]] if _meant(one.get("items")) else [])
    if not inner:
        yield one
    for each in inner:
        yield from _contents(each, depth + 1)


def _meant(node: Node | None) -> Node | None:
    """The schema that a node is or refers to, if it says anything."""
    found = node.resolved() if node is not None and node.is_map else None
    return found if found is not None and found.is_map else None


def _is_base64(of: IrType) -> bool:
    return (
        all(map(_is_base64, parts_of(of)))
        if isinstance(of, Array)
        else getattr(of, "format", "") == "byte"
    )


def _as_base64(one: Encoding) -> Encoding:
    """What `contentEncoding: base64` says of a part (OpenAPI 3.1.1 §4.8.15.1.2 and §4.8.15.4)."""
    own = {name.lower() for name, _ in one.headers}
    added = tuple(each for each in _BASE64.headers if each[0].lower() not in own)
    content_type = one.content_type or _BASE64.content_type
    return attrs.evolve(one, content_type=content_type, headers=(*one.headers, *added))


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
        value = _sole(told.value) if told is not None and told.is_map else None
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            found.append((name, str(value)))
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
